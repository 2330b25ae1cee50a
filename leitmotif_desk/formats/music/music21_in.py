"""Humdrum kern, ABC and MEI to scores, through music21."""

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import PurePath
from typing import Any

from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.domain.score import Part
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadNotation, FormatError
from leitmotif_desk.formats.limits import MOST_BARS, is_metre, refuse_too_long
from leitmotif_desk.formats.music.cue_clues import Origin
from leitmotif_desk.formats.music.cue_starts import Told
from leitmotif_desk.formats.music.musicxml_score import assemble
from leitmotif_desk.formats.music.musicxml_state import PartState, Placed, RawNote, Ticks
from leitmotif_desk.formats.music.scores import ScoreReading
from leitmotif_desk.formats.plain_text import lines_of
from leitmotif_desk.formats.reading import Notes, ReadOptions, Source

_FORMATS = {".krn": "humdrum", ".kern": "humdrum", ".abc": "abc", ".mei": "mei"}
_SIGNS = ((b"**kern", "humdrum"), (b"music-encoding.org", "mei"), (b"X:", "abc"))
_HEAD = 4096
_LARGE_NUMBERS = {
    "abc": re.compile(
        r"^(?!%|[A-JNOPRSTWXZw]:)(?:\"[^\"\n]*\"|[^\"\n])*?(?:\d{5}|M:\d{3}|[A-Za-z,'^_]\d{3})", re.MULTILINE
    ),
    "humdrum": re.compile(r"^(?!!).*?(?:\d{6}|\*M\d{3})", re.MULTILINE),
}
"""A number that counts more beats or tones than music has, outside of words and remarks."""
_KINDS = {
    "dominant-seventh": "dominant",
    "half-diminished-seventh": "half-diminished",
    "minor-major-seventh": "major-minor",
}
"""music21's names of chord kinds that differ from MusicXML's."""


def read_score(source: Source, options: ReadOptions) -> ScoreReading:
    """Return the score of a file that music21 reads; raises BadNotation."""
    notes = Notes()
    stream = _parsed(source, notes)
    try:
        return _converted(source, stream, options.known_rate, notes)
    except (FormatError, MemoryError):
        raise
    except Exception as error:
        # What music21 could read it may still find impossible to count out.
        what = f"the music cannot be put in bars ({type(error).__name__}: {error})."
        raise BadNotation(what, where=source.name, now=NOTHING_IMPORTED) from error


def _parsed(source: Source, notes: Notes) -> Any:
    if b"<!ENTITY" in source.data.replace(b"\0", b""):
        what = "the file declares XML entities of its own, as attacks do and scores do not."
        raise BadNotation(what, where=source.at("line 1"), now=NOTHING_IMPORTED)
    text = "\n".join(lines_of(source, notes))
    from music21 import converter, stream

    known = next((name for sign, name in _SIGNS if sign in source.data[:_HEAD]), "humdrum")
    wanted = _FORMATS.get(PurePath(source.name).suffix.lower(), known)
    _refuse_large_numbers(source, text, wanted)
    try:
        found: Any = converter.parseData(text, format=wanted)
    except MemoryError:
        raise
    except Exception as error:
        # music21's readers raise dozens of types of their own.
        what = f"music21 cannot read it as {wanted} ({type(error).__name__}: {error})."
        raise BadNotation(what, where=source.name, now=NOTHING_IMPORTED) from error
    if isinstance(found, stream.Opus):
        notes.dropped("The file holds several pieces; only the first was read.")
        found = next(iter(found.scores), None)
    if found is None or not found.recurse().notes:
        raise BadNotation("there is no note in the file.", where=source.name, now=NOTHING_IMPORTED)
    return found


def _refuse_large_numbers(source: Source, text: str, format: str) -> None:
    """Raise BadNotation for a number that music21 would count up to, for minutes or until memory ends."""
    found = _LARGE_NUMBERS[format].search(text) if format in _LARGE_NUMBERS else None
    if found is not None:
        where = source.at(f"line {text.count(chr(10), 0, found.start()) + 1}")
        raise BadNotation("a number is larger than any that music needs.", where=where, now=NOTHING_IMPORTED)


def _converted(source: Source, stream: Any, rate: str, notes: Notes) -> ScoreReading:
    sounding = stream.toSoundingPitch()
    streams = list(sounding.parts) or [sounding]
    parts: list[tuple[Part, PartState]] = []
    labels: list[str] = []
    for place, part in enumerate(streams, 1):
        measured = part if part.hasMeasures() else part.makeMeasures()
        state = PartState(source, notes)
        own_labels = [_take_measure(state, measure) for measure in measured.getElementsByClass("Measure")[:MOST_BARS]]
        labels = own_labels if len(own_labels) > len(labels) else labels
        parts.append((_part(part, place), state))
    title = stream.metadata.bestTitle if stream.metadata is not None else None
    told = [Told(Origin.TITLE, title)] if title else []
    return assemble(source, rate, told, parts, labels, notes)


def _part(part: Any, place: int) -> Part:
    instrument = part.getInstrument(returnDefault=False)
    name = part.partName or (instrument.instrumentName if instrument is not None else None)
    program = instrument.midiProgram if instrument is not None else None
    return Part(str(name or f"Part {place}"), min(127, max(0, program or 0)))


def _take_measure(state: PartState, measure: Any) -> str:
    state.measure += 1
    for element in measure.recurse():
        offset = _ticks(element.getOffsetInHierarchy(measure))
        for kind in element.classes:
            if kind in _ACTIONS:
                _ACTIONS[kind](state, element, offset)
                break
    length = _ticks(measure.highestTime)
    state.total += length
    refuse_too_long(float(state.total), state.source.name)
    state.lengths.append((length, 0))
    return str(measure.measureNumberWithSuffix())


def _ticks(quarters: float | Fraction) -> Ticks:
    exact = Fraction(quarters).limit_denominator(TICKS_PER_QUARTER) * TICKS_PER_QUARTER
    return int(exact) if exact.denominator == 1 else exact


def _note(state: PartState, note: Any, offset: Ticks) -> None:
    ties = note.tie.type if note.tie is not None else ""
    context = note.activeSite
    voice = str(context.id) if context is not None and "Voice" in context.classes else "1"
    step, alter = note.pitch.diatonicNoteNum - 1, round(note.pitch.alter)
    velocity = note.volume.velocity or state.velocity
    state.rows.append(
        RawNote(
            state.measure, offset, 0 if note.duration.isGrace else _ticks(note.duration.quarterLength),
            int(note.pitch.midi), step, alter, state.voices.setdefault(voice, len(state.voices) + 1), velocity,
            ties in ("start", "continue"), ties in ("stop", "continue"),
        )
    )  # fmt: skip


def _chord(state: PartState, chord: Any, offset: Ticks) -> None:
    for note in chord.notes:
        if note.tie is None:
            note.tie = chord.tie
        note.duration = chord.duration
        _note(state, note, offset)


def _chord_symbol(state: PartState, symbol: Any, offset: Ticks) -> None:
    root = symbol.root()
    kind = _KINDS.get(symbol.chordKind, symbol.chordKind) or "major"
    value = ((root.diatonicNoteNum - 1) % 7, round(root.alter), kind)
    state.chords.append(Placed(state.measure, offset, value))


def _metre(state: PartState, signature: Any, offset: Ticks) -> None:
    if is_metre(signature.numerator, signature.denominator):
        state.metres.append(Placed(state.measure, offset, (signature.numerator, signature.denominator)))


def _key(state: PartState, signature: Any, offset: Ticks) -> None:
    if abs(signature.sharps) > 7:
        state.notes.dropped("A key signature that cannot be was dropped.")
        return
    name = getattr(signature, "mode", None) or "major"
    mode = Mode(name) if name in Mode._value2member_map_ else Mode.MAJOR
    state.keys.append(Placed(state.measure, offset, Key.from_fifths(signature.sharps, mode)))


def _tempo(state: PartState, mark: Any, offset: Ticks) -> None:
    qpm = mark.getQuarterBPM()
    if qpm:
        state.tempi.append(Placed(state.measure, offset, 60 / Fraction(qpm).limit_denominator(1000)))


def _repeat(state: PartState, _mark: Any, _offset: Ticks) -> None:
    state.repeats = True


_ACTIONS: dict[str, Callable[[PartState, Any, Ticks], None]] = {
    "ChordSymbol": _chord_symbol,
    "Chord": _chord,
    "Note": _note,
    "TimeSignature": _metre,
    "KeySignature": _key,
    "MetronomeMark": _tempo,
    "Repeat": _repeat,
}
"""By music21's class names; an element's classes run from its own to the most general."""
