"""Lines of tones to MusicXML, through music21."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from leitmotif_desk.domain.motif import Chord, Tone
from leitmotif_desk.domain.pitch import Key, sign_of
from leitmotif_desk.domain.score import Metre
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, quarters
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.formats.music.lines import Line, upbeat_of
from leitmotif_desk.formats.music.numerals import chord_of

_LETTERS = "CDEFGAB"
_KINDS = {
    "dominant": "dominant-seventh",
    "half-diminished": "half-diminished-seventh",
    "major-minor": "minor-major-seventh",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines with what stands above and before them; `chords` are roman numerals in `key`."""

    lines: tuple[Line, ...]
    key: Key
    title: str = ""
    beats: int = 4
    beat_unit: int = 4
    tempo_qpm: float | None = None
    chords: tuple[Chord, ...] = ()
    text: str = ""


def write_musicxml(sheet: Sheet, path: Path) -> None:
    """Write a sheet; raises Unwritable, and BadValue for a chord that is no roman numeral."""
    from music21 import metadata, stream
    from music21.exceptions21 import Music21Exception
    from music21.musicxml.m21ToXml import GeneralObjectExporter

    try:
        score = stream.Score()
        score.insert(0, metadata.Metadata(title=sheet.title))
        for place, line in enumerate(sheet.lines):
            score.insert(0, _part(sheet, line, first=place == 0))
        path.write_bytes(GeneralObjectExporter(score).parse())
    except Music21Exception as error:
        raise Unwritable(f"MusicXML cannot hold this music ({error}).", where=str(path)) from error
    except OSError as error:
        raise Unwritable(f"the file cannot be written ({error.strerror}).", where=str(path)) from error


def _bars(sheet: Sheet) -> list[tuple[int, int, int]]:
    """Return (number, start, end) of each bar, in ticks from the first barline."""
    bar, upbeat = Metre(0, sheet.beats, sheet.beat_unit).bar_ticks, upbeat_of(sheet.lines)
    end = max((tone.end_ticks for line in sheet.lines for tone in line.tones), default=0)
    full = [(i + 1, i * bar, (i + 1) * bar) for i in range(max(1, -(-end // bar)))]
    return [(0, -upbeat, 0), *full] if upbeat else full


def _part(sheet: Sheet, line: Line, first: bool) -> Any:
    from music21 import instrument, key, meter, stream

    part = stream.Part()
    player = instrument.Instrument(line.name)
    player.partName, player.midiProgram = line.name, line.program
    part.insert(0, player)
    part.partName = line.name
    voices = _voices(line.tones)
    bars = _bars(sheet)
    for number, start, end in bars:
        measure = stream.Measure(number=number)
        if start == bars[0][1]:
            measure.insert(0, meter.TimeSignature(f"{sheet.beats}/{sheet.beat_unit}"))
            measure.insert(0, key.Key(_name(sheet.key.letter, sheet.key.alter), str(sheet.key.mode)))
        if number == 0:
            bar = Metre(0, sheet.beats, sheet.beat_unit).bar_ticks
            measure.paddingLeft = quarters(bar - (end - start))
        _fill(measure, voices, start, end)
        if first:
            _above(measure, sheet, start, end, opening=start == bars[0][1])
        part.append(measure)
    return part


def _name(letter: int, alter: int) -> str:
    return f"{_LETTERS[letter]}{sign_of(alter).replace('b', '-')}"


def _voices(tones: Sequence[Tone]) -> list[list[list[Tone]]]:
    """Return voices of chords (tones of one onset and length) that do not overlap."""
    voices: list[list[list[Tone]]] = []
    for tone in sorted(tones, key=lambda t: (t.onset_ticks, t.duration_ticks > 0, t.duration_ticks, t.pitch)):
        for voice in voices:
            last = voice[-1]
            if last[0].onset_ticks == tone.onset_ticks and 0 < last[0].duration_ticks == tone.duration_ticks:
                last.append(tone)
                break
            if last[0].end_ticks <= tone.onset_ticks:
                voice.append([tone])
                break
        else:
            voices.append([[tone]])
    return voices or [[]]


def _fill(measure: Any, voices: list[list[list[Tone]]], start: int, end: int) -> None:
    from music21 import stream

    for number, voice in enumerate(voices, 1):
        into = measure if len(voices) == 1 else stream.Voice(id=str(number))
        at = start
        for chord in voice:
            first, last = max(start, chord[0].onset_ticks), min(end, chord[0].end_ticks)
            grace = chord[0].duration_ticks == 0 and start <= chord[0].onset_ticks < end
            if last <= first and not grace:
                continue
            _rest(into, at, first, start)
            into.insert(quarters(first - start), _sounding(chord, first, last))
            at = last
        _rest(into, at, end, start)
        if into is not measure:
            measure.insert(0, into)


def _rest(into: Any, begin: int, end: int, start: int) -> None:
    from music21 import note

    if end > begin:
        into.insert(quarters(begin - start), note.Rest(quarterLength=Fraction(end - begin, TICKS_PER_QUARTER)))


def _sounding(chord: list[Tone], begin: int, end: int) -> Any:
    from music21 import chord as chords
    from music21 import note, tie

    made = [note.Note(f"{_name(tone.step % 7, tone.alter)}{tone.step // 7}") for tone in chord]
    for written, tone in zip(made, chord, strict=True):
        written.volume.velocity = tone.velocity
    if chord[0].duration_ticks == 0:
        return made[0].getGrace()
    whole = made[0] if len(made) == 1 else chords.Chord(made)
    whole.quarterLength = Fraction(end - begin, TICKS_PER_QUARTER)
    before, after = begin > chord[0].onset_ticks, end < chord[0].end_ticks
    if before or after:
        whole.tie = tie.Tie("continue" if before and after else "stop" if before else "start")
    return whole


def _above(measure: Any, sheet: Sheet, start: int, end: int, opening: bool) -> None:
    from music21 import expressions, harmony, tempo

    if opening and sheet.tempo_qpm:
        measure.insert(0, tempo.MetronomeMark(number=sheet.tempo_qpm))
    if opening and sheet.text:
        measure.insert(0, expressions.TextExpression(sheet.text))
    for chord in sheet.chords:
        if start <= chord.onset_ticks < end:
            letter, alter, kind = chord_of(chord.numeral, sheet.key)
            symbol = harmony.ChordSymbol(root=_name(letter, alter), kind=_KINDS.get(kind, kind))
            measure.insert(quarters(chord.onset_ticks - start), symbol)
