"""The picture as a CMX3600 edit list, with scenes, cues, hits and markers as locators.

A locator has no length: where one stands for a stretch, its text ends with "(to 01:01:02:10)".
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.formats.film_list import NOTHING_WRITTEN, Event, FilmList, day_frames, in_order
from leitmotif_desk.formats.markers.marker_names import one_line
from leitmotif_desk.formats.reading import MarkerRow

MOST_EVENTS = 9_999
SCENES, AS_MARKERS, AS_EVENTS = "SCENES", "MARKERS", "EVENTS"
"""A remark that tells what the film's scenes are in the list: not to be guessed from the clips' names, or no cut is
known and every event is a whole scene."""
SOURCE_TIMECODE, NONE = "SOURCE TIMECODE", "NONE"
"""A remark that an event's source times are those of the record, for want of its own."""
REEL = "REEL"
"""A remark that tells a reel which the column of reels cannot hold, or that the name there is made up."""
AUXILIARY = "AX"
"""What stands for a reel where there is none."""
_LONGEST_TITLE, _REEL_SIGNS = 70, 8
_RESERVED = frozenset({AUXILIARY, "BL", "BLACK"})


def edit_list(film: FilmList) -> str:
    """Return the edit list; raises Unwritable where there is nothing to list, or more than the form holds."""
    events = tuple(_events(film))
    if not events:
        what = "an edit list needs a cut or scenes, and the film has neither yet."
        raise Unwritable(what, where=film.title, now=NOTHING_WRITTEN)
    if len(events) > MOST_EVENTS:
        what = f"the film has {len(events):,} events; an edit list holds {MOST_EVENTS:,}."
        raise Unwritable(what, where=film.title, now=NOTHING_WRITTEN)
    reels = _reel_names([event.clip for event in events])
    homes = _homes(events, film.event_marks)
    head = [f"TITLE: {film.one_line_title[:_LONGEST_TITLE]}", f"FCM: {'DROP' if film.rate.drop else 'NON-DROP'} FRAME"]
    told = AS_EVENTS if not film.clips else AS_MARKERS if film.marks else ""
    lines = [*head, ""]
    for place, event in enumerate(events):
        lines += _event_lines(film, place + 1, event, reels)
        if told and not place:
            # Above the first event some programs want no comment.
            lines.append(f"* {SCENES}: {told}")
        lines += [_locator(film, mark) for mark in homes.get(place, ())]
    return "".join(f"{line}\r\n" for line in lines)


def _events(film: FilmList) -> Iterator[Event]:
    """Yield the events, parted where a reel of the film begins."""
    breaks = [reel.start_frame for reel in film.reels]
    for event in film.events:
        clip = event.clip
        edges = [clip.start_frame, *(at for at in breaks if clip.start_frame < at < clip.end_frame), clip.end_frame]
        for start, end in pairwise(edges):
            yield replace(event, clip=_part(clip, start, end))


def _part(clip: Clip, start: int, end: int) -> Clip:
    if clip.source_start is None:
        return replace(clip, start_frame=start, end_frame=end)
    into = round((start - clip.start_frame) * clip.speed)
    return replace(clip, start_frame=start, end_frame=end, source_start=clip.source_start + into)


def _event_lines(film: FilmList, number: int, event: Event, reels: Mapping[str, str]) -> Iterator[str]:
    clip = event.clip
    reel = AUXILIARY if clip.source_start is None else reels[clip.reel or clip.source]
    record = film.timecodes(clip.start_frame, clip.end_frame)
    source = _source_timecodes(film, clip) if clip.source_start is not None else record
    yield f"{number:03d}  {reel:<{_REEL_SIGNS}} V     C        {' '.join((*source, *record))}"
    if clip.speed != 1 and clip.source_start is not None:
        yield f"M2   {reel:<{_REEL_SIGNS}}       {clip.speed * film.rate.nominal:05.1f}                {source[0]}"
    yield f"* FROM CLIP NAME: {one_line(clip.source)}"
    if event.scene:
        yield f"* SCENE: {event.scene}"
    elif clip.source_start is None:
        yield f"* {SOURCE_TIMECODE}: {NONE}"
    if clip.reel != ("" if reel == AUXILIARY else reel):
        yield f"* {REEL}: {one_line(clip.reel) or NONE}"


def _source_timecodes(film: FilmList, clip: Clip) -> tuple[str, str]:
    """Return where the source begins and ends; it may run past midnight, as timecode does.

    What runs backwards begins with the last frame of the stretch it takes from its source.
    """
    taken = max(1, round((clip.end_frame - clip.start_frame) * abs(clip.speed)))
    first = clip.source_start or 0
    start = first if clip.speed >= 0 else first - taken + 1
    end, day = start + taken, day_frames(film.rate)
    return format_timecode(start % day, film.rate), format_timecode(end % day, film.rate)


def _reel_names(clips: Sequence[Clip]) -> dict[str, str]:
    """Return what the column of reels holds for every reel, or source without one: 8 letters and digits, none twice."""
    found: dict[str, str] = {}
    taken = set(_RESERVED)
    for source in dict.fromkeys(clip.reel or clip.source for clip in clips):
        plain = unicodedata.normalize("NFKD", source).encode("ascii", "ignore").decode().upper()
        stem = re.sub(r"[^A-Z0-9]+", "", plain)[:_REEL_SIGNS] or "REEL"
        name, count = stem, 1
        while name in taken:
            count += 1
            name = f"{stem[: _REEL_SIGNS - len(str(count))]}{count}"
        taken.add(name)
        found[source] = name
    return found


def _homes(events: Sequence[Event], marks: tuple[MarkerRow, ...]) -> dict[int, list[MarkerRow]]:
    """Return, by the place of an event, the markers that stand under it: what lies before all goes under the first."""
    starts = [event.clip.start_frame for event in events]
    homes: dict[int, list[MarkerRow]] = {}
    for mark in in_order(marks):
        homes.setdefault(max(0, bisect_right(starts, mark.frame) - 1), []).append(mark)
    return homes


def _locator(film: FilmList, mark: MarkerRow) -> str:
    text = one_line(mark.text)
    if mark.end_frame is None:
        return f"* LOC: {film.timecode(mark.frame)} {mark.colour.upper():<7} {text}"
    start, end = film.timecodes(mark.frame, mark.end_frame)
    return f"* LOC: {start} {mark.colour.upper():<7} {text} (to {end})"
