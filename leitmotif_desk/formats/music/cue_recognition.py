"""A cue's number, title and start, out of all that its file tells."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath

from leitmotif_desk.domain.cue_number import cue_number, find_number, same_number
from leitmotif_desk.domain.time import TempoMap, frame_rate
from leitmotif_desk.formats.music.cue_clues import Clue, CueClues, Origin, Recognised
from leitmotif_desk.formats.music.cue_names import (
    CueName,
    bare_words,
    name_of_file,
    name_of_title,
    reel_of_folder,
    split_cue_name,
)
from leitmotif_desk.formats.music.cue_starts import LONGEST_TEXT, Told, start_clue
from leitmotif_desk.formats.reading import Notes, Source

_TITLES = frozenset({Origin.TITLE, Origin.MOVEMENT})
_NAMES = frozenset({Origin.FILE, Origin.FOLDER})
_ORDER = {origin: place for place, origin in enumerate(Origin)}
_NUMBER_ORDER = sorted(Origin, key=lambda origin: (origin not in _TITLES, _ORDER[origin]))
"""A title is the most likely place of a number, as a SMPTE offset is of a start."""
_UNSET = "00:00:00:00 is what programs write where none was set"


def recognise(source: Source, told: Sequence[Told], rate: str, tempo: TempoMap, notes: Notes) -> tuple[CueClues, str]:
    """Return what texts in a file and its name tell about the cue, and the rate of its start, empty where unknown.

    `rate` is the film's; empty: that of an SMPTE offset is taken.
    """
    stem = PurePath(source.name).stem
    file = name_of_file(stem)
    told = [replace(one, text=one.text[:LONGEST_TEXT]) for one in told]
    rate = rate or next((one.rate for one in told if one.rate), "")
    titles = [(one, name_of_title(one.text)) for one in told if one.origin in _TITLES]
    clues = CueClues(
        number=_number(told, file, source.folder),
        title=_title(told, titles, file),
        start=_start([*told, Told(Origin.FILE, stem)], rate, tempo),
        version=file.version.text or next((name.version.text for _, name in titles if name.version.text), ""),
    )
    _say(clues, notes)
    return clues, rate


def _number(told: Sequence[Told], file: CueName, folder: str) -> Recognised:
    ordered = sorted(told, key=lambda one: (_NUMBER_ORDER.index(one.origin), one.tick))
    found = [Clue(number, one.origin, one.text, one.where) for one in ordered if (number := _number_in(one))]
    reel = reel_of_folder(folder)
    if file.number and not found and reel and find_number(file.number) is None:
        whole = f"{reel}m{file.number.removeprefix('M')}"
        found.append(Clue(whole, Origin.FOLDER, f"{folder}/{file.number}", remark="with the file's name", sure=False))
    if file.number:
        found.append(Clue(file.number, Origin.FILE, file.number, sure=file.sure))
    # "1m2" is a cue's number; "Cue 2" may as well be what a program calls its second sequence.
    found.sort(key=_is_without_reel)
    return _recognised(found, lambda one, other: same_number(one.value, other.value))


def _is_without_reel(clue: Clue) -> bool:
    number = cue_number(clue.value)
    return number is None or number.reel is None


def _number_in(told: Told) -> str:
    match told.origin:
        case Origin.TITLE | Origin.MOVEMENT:
            return name_of_title(told.text).number
        case Origin.WORK_NUMBER:
            # A work's number is an opus as a rule: bare digits are no cue's.
            found = find_number(told.text, reel=False)
            return told.text.strip() if found is not None and cue_number(told.text) is not None else ""
        case _:
            return split_cue_name(told.text)[0]


def _title(told: Sequence[Told], titles: Sequence[tuple[Told, CueName]], file: CueName) -> Recognised:
    found = [Clue(name.title, one.origin, one.text, one.where) for one, name in titles if name.title]
    for one in told:
        number, rest = split_cue_name(one.text) if one.origin is Origin.CREDIT else ("", "")
        if number and (title := name_of_title(rest).title):
            found.append(Clue(title, one.origin, one.text, one.where))
    inside = _recognised(found, _same_words)
    if not file.title:
        return inside
    clue = Clue(file.title, Origin.FILE, file.title, sure=bool(file.number) and file.sure)
    if inside.clue is None:
        return Recognised(clue, certain=clue.sure)
    # A file is often named after more than the title: it does not make that doubtful.
    return inside if _same_words(inside.clue, clue) else replace(inside, rivals=(*inside.rivals, clue))


def _same_words(one: Clue, other: Clue) -> bool:
    return bare_words(one.value) == bare_words(other.value)


def _start(told: Sequence[Told], rate: str, tempo: TempoMap) -> Recognised:
    ordered = sorted(told, key=lambda one: (_ORDER[one.origin], one.tick))
    film = frame_rate(rate) if rate else None
    found, refused = [], []
    for one in ordered:
        clue = start_clue(one, film, tempo)
        if clue is None:
            continue
        if not clue.value:
            refused.append(clue)
        elif one.origin is Origin.OFFSET and clue.value.replace(";", ":") == "00:00:00:00":
            refused.append(replace(clue, remark=_UNSET))
        else:
            found.append(clue)
    start = _recognised(found, _same_start)
    doubted = any(clue.remark != _UNSET for clue in refused)
    return replace(start, refused=tuple(refused), certain=start.certain and not doubted)


def _same_start(one: Clue, other: Clue) -> bool:
    if one.frame is None or other.frame is None:
        return one.value == other.value
    # What was counted back from a later moment may miss a frame: that moment is known to a frame only.
    return abs(one.frame - other.frame) <= (0 if one.sure and other.sure else 1)


def _recognised(found: Sequence[Clue], same: Callable[[Clue, Clue], bool]) -> Recognised:
    if not found:
        return Recognised()
    first, others = found[0], found[1:]
    rivals = tuple(other for other in others if not same(first, other))
    return Recognised(first, rivals, certain=not rivals and (first.sure or len(others) > 0))


def _say(clues: CueClues, notes: Notes) -> None:
    number, start = clues.number, clues.start
    if number.clue is not None and (number.clue.origin in _NAMES or not number.certain):
        notes.guessed(f"The cue's {number.told('number')}.", number.clue.where)
    for clue in start.refused:
        notes.dropped(f"The {clue.origin} gives no start: {clue.remark}.", clue.where)
    if start.clue is not None:
        said = f"The cue's {replace(start, refused=()).told('start')}."
        (notes.read if start.certain else notes.guessed)(said, start.clue.where)
