"""Write cues and the theme sheet as MusicXML with music21, free of dates and random names."""

import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from music21 import (
    chord,
    clef,
    duration,
    dynamics,
    expressions,
    harmony,
    instrument,
    key,
    metadata,
    meter,
    note,
    stream,
    tempo,
)
from music21.musicxml.m21ToXml import GeneralObjectExporter

from low_water.pitch import Chord, Key, Pitch, chords
from low_water.pitch import key as key_of
from low_water.score import PLAYERS, Cue, Note
from low_water.themes import THEMES, Theme

_CLEFS: dict[str, Callable[[], clef.Clef]] = {"treble": clef.TrebleClef, "bass": clef.BassClef, "alto": clef.AltoClef}
_TRANSPOSING: dict[str, Callable[[], instrument.Instrument]] = {
    "Horn in F": instrument.Horn,
    "Horns in F": instrument.Horn,
    "Clarinet": instrument.Clarinet,
}
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<container><rootfiles><rootfile full-path="score.musicxml" '
    'media-type="application/vnd.recordare.musicxml+xml"/></rootfiles></container>\n'
)


def write(cue: Cue, folder: Path) -> None:
    """Write a cue; the ending of its name says whether it is packed."""
    score = stream.Score()
    score.insert(0, metadata.Metadata(title=f"{cue.number} {cue.title}", composer="Low Water"))
    for place, name in enumerate(cue.parts):
        score.insert(0, _part(cue, name, place))
    if cue.transposing:
        score.toWrittenPitch(inPlace=True)
    _save(_text(score), folder / cue.file_name)


def write_themes(path: Path) -> None:
    """Write the theme sheet: one part a theme, each at bars of its own, so that metre and key hold for all parts."""
    score = stream.Score()
    score.insert(0, metadata.Metadata(title="Low Water: themes", composer="Low Water"))
    for place, theme in enumerate(THEMES):
        score.insert(0, _theme_part(theme, place))
    _save(_text(score), path)


def _text(score: stream.Score) -> str:
    text = GeneralObjectExporter(score).parse().decode("utf-8")
    text = re.sub(r"\s*<encoding-date>.*?</encoding-date>", "", text)
    text = re.sub(r"\s*<software>.*?</software>", "", text)
    # music21 writes what floating point made of a tempo.
    return re.sub(r'tempo="([\d.]+)"', lambda found: f'tempo="{round(float(found.group(1)), 3):g}"', text)


def _save(text: str, path: Path) -> None:
    if path.suffix != ".mxl":
        path.write_text(text, encoding="utf-8", newline="\n")
        return
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in (("META-INF/container.xml", _CONTAINER), ("score.musicxml", text)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            packed.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def _part(cue: Cue, name: str, place: int) -> stream.Part:
    part = stream.Part(id=f"P{place + 1}")
    part.partName = name
    part.insert(0, _instrument(name, place, cue.transposing))
    part.insert(0, _CLEFS[PLAYERS[name].clef]())
    for bar, beats, unit in cue.metres:
        part.insert(cue.at(bar), meter.TimeSignature(f"{beats}/{unit}"))
    for bar, tonic in cue.keys:
        part.insert(cue.at(bar), _signature(key_of(tonic)))
    if place == 0:
        _directions(cue, part)
    for onset, sounding in _events(cue.parts[name]):
        part.insert(onset, sounding)
    for onset, length in _rests(cue, name):
        part.insert(onset, note.Rest(quarterLength=length))
    for at, quarters in _tempi(cue)[name]:
        part.insert(at, tempo.MetronomeMark(number=quarters, referent=duration.Duration(1.0)))
    _loudness(cue, name, part)
    part.atSoundingPitch = True
    measured = _barred(part)
    for number, measure in enumerate(measured.getElementsByClass(stream.Measure), 1):
        measure.number = number
    measured.atSoundingPitch = True
    return measured


def _barred(part: stream.Part) -> stream.Part:
    measured: stream.Part = part.makeNotation(inPlace=False)
    return measured


def _rests(cue: Cue, name: str) -> list[tuple[float, float]]:
    """Return the (onset, length) of silences, cut at barlines and tempo marks; music21 would hide those it adds."""
    edges = sorted({cue.at(bar) for bar in range(1, cue.bars + 2)} | {at for at, _ in _tempi(cue)[name]})
    found = []
    for begin, end in pairwise(edges):
        at = begin
        for onset, stop in sorted({(n.onset, n.end) for n in cue.parts[name] if n.onset < end and n.end > begin}):
            if onset > at:
                found.append((at, onset - at))
            at = max(at, stop)
        if at < end:
            found.append((at, end - at))
    return found


def _tempi(cue: Cue) -> dict[str, list[tuple[float, float]]]:
    """Return the tempo marks by the part they stand over: one that begins a note or rests there.

    Over a held note music21 would write a mark behind it with an offset, which few programs honour.
    """
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in cue.parts}
    for at, quarters in cue.tempo_map():
        begins = [name for name, notes in cue.parts.items() if any(n.onset == at for n in notes)]
        rests = [name for name, notes in cue.parts.items() if not any(n.onset <= at < n.end for n in notes)]
        found[[*begins, *rests, *cue.parts][0]].append((at, quarters))
    return found


def _instrument(name: str, place: int, transposing: bool) -> instrument.Instrument:
    kind = _TRANSPOSING.get(name) if transposing else None
    player = kind() if kind else instrument.Instrument(name)
    player.partName = player.instrumentName = name
    player.partId, player.instrumentId = f"P{place + 1}", f"I{place + 1}"
    player.midiProgram, player.midiChannel = PLAYERS[name].program, place + (place >= 9)
    return player


def _directions(cue: Cue, part: stream.Part) -> None:
    part.insert(0, expressions.TextExpression(cue.start))
    for bar, text in cue.marks:
        part.insert(cue.at(bar), expressions.RehearsalMark(text))
    for bar, _, goal in cue.tempi:
        here = next(mark for mark in cue.tempi if mark[0] == bar)[1]
        if goal < here:
            part.insert(cue.at(bar), expressions.TextExpression("rit."))


def _loudness(cue: Cue, name: str, part: stream.Part) -> None:
    """Set the cue's dynamic marks where the part plays, at its first note from each mark on."""
    onsets = sorted({n.onset for n in cue.parts[name]})
    places = [cue.at(bar) for bar, _ in cue.levels] + [cue.length]
    for place, (_, level) in enumerate(cue.levels):
        first = next((o for o in onsets if places[place] <= o < places[place + 1]), None)
        if first is not None:
            part.insert(first, dynamics.Dynamic(level))


def _events(notes: list[Note]) -> list[tuple[float, note.GeneralNote]]:
    """Return notes, those that sound together as chords."""
    groups: dict[tuple[float, float], list[Note]] = {}
    for sounding in notes:
        groups.setdefault((sounding.onset, sounding.duration), []).append(sounding)
    return [(onset, _written(group)) for (onset, _), group in sorted(groups.items())]


def _written(group: list[Note]) -> note.GeneralNote:
    written: note.GeneralNote
    if len(group) == 1:
        written = note.Note(_name(group[0].pitch))
    else:
        written = chord.Chord([_name(one.pitch) for one in sorted(group, key=lambda one: one.pitch.midi)])
    written.duration.quarterLength = group[0].duration
    written.volume.velocity = max(one.velocity for one in group)
    return written


def _name(sounding: Pitch) -> str:
    return sounding.name.replace("b", "-")


def _theme_part(theme: Theme, place: int) -> stream.Part:
    part = stream.Part(id=f"P{place + 1}")
    part.partName = theme.line.name
    part.insert(0, _named(theme.line.name, place))
    part.insert(0, _CLEFS[theme.clef]())
    at = 0.0
    for other in THEMES:
        part.insert(at, _signature(other.line.key))
        part.insert(at, meter.TimeSignature(f"{other.beats}/{other.unit}"))
        if place == 0:
            part.insert(at, tempo.MetronomeMark(number=other.tempo))
        if other is theme:
            _theme(theme, part, at)
        else:
            part.insert(at, note.Rest(quarterLength=other.length))
        at += other.length
    return _barred(part)


def _theme(theme: Theme, part: stream.Part, at: float) -> None:
    for tone in theme.line.tones:
        part.insert(at + tone.onset, note.Note(_name(tone.pitch), quarterLength=tone.duration))
    for member in chords(theme.plan):
        part.insert(at + member.onset, harmony.ChordSymbol(_symbol(member)))


def _symbol(member: Chord) -> str:
    root, slash, bass = member.symbol.partition("/")
    plain = root[0] + root[1:2].replace("b", "-") + root[2:]
    return plain + slash + bass.replace("b", "-")


def _signature(of: Key) -> key.Key:
    return key.Key(of.tonic.replace("b", "-"), of.mode)


def _named(name: str, place: int) -> instrument.Instrument:
    player = instrument.Instrument(name)
    player.partName = player.instrumentName = name
    player.partId, player.instrumentId = f"P{place + 1}", f"I{place + 1}"
    return player
