"""Scores to Standard MIDI Files: type 1, markers in track 0, one track a part."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from leitmotif_desk.domain.pitch import Mode
from leitmotif_desk.domain.score import Metre, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.formats.limits import is_metre

TICKS = 480
"""A quarter in the files written: what sequencers expect."""
_PERCUSSION_CHANNEL = 9
_CHANNELS = [channel for channel in range(16) if channel != _PERCUSSION_CHANNEL]
_KEYS = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
_MINOR_KEYS = ("Abm", "Ebm", "Bbm", "Fm", "Cm", "Gm", "Dm", "Am", "Em", "Bm", "F#m", "C#m", "G#m", "D#m", "A#m")
_FIRST_FIFTHS = -7
_LARGEST_TEMPO = (1 << 24) - 1
_MetaEvent = tuple[int, int, Any]


def write_midi(score: Score, path: Path) -> None:
    """Write a score; times are rounded to 480 ticks a quarter. Raises Unwritable."""
    from mido import MidiFile

    # pretty_midi counts in seconds and has no markers; mido, which it is built on, keeps ticks exact.
    try:
        file = MidiFile(type=1, ticks_per_beat=TICKS, charset="utf-8")
        file.tracks.append(_track(_conductor(score), score.title, score.end_ticks))
        for part in range(len(score.parts)):
            file.tracks.append(_track(_notes(score, part), score.parts[part].name, score.end_ticks))
        file.save(str(path))
    except OSError as error:
        raise Unwritable(f"the file cannot be written ({error.strerror}).", where=str(path)) from error
    except (ValueError, TypeError) as error:
        raise Unwritable(f"MIDI cannot hold this music ({error}).", where=str(path)) from error


def _at(ticks: int) -> int:
    return round(ticks * TICKS / TICKS_PER_QUARTER)


def _track(events: Iterable[_MetaEvent], name: str, end_ticks: int) -> Any:
    from mido import MetaMessage, MidiTrack

    track, now = MidiTrack(), 0
    if name:
        track.append(MetaMessage("track_name", name=name, time=0))
    for tick, _, message in sorted(events, key=lambda event: event[:2]):
        track.append(message.copy(time=tick - now))
        now = tick
    track.append(MetaMessage("end_of_track", time=max(0, _at(end_ticks) - now)))
    return track


def _conductor(score: Score) -> Iterable[_MetaEvent]:
    from mido import MetaMessage

    for tick, seconds in zip(score.tempo.starts_ticks, score.tempo.seconds_per_quarter, strict=True):
        microseconds = min(_LARGEST_TEMPO, max(1, round(seconds * 1_000_000)))
        yield _at(tick), 0, MetaMessage("set_tempo", tempo=microseconds)
    for metre in _written_metres(score):
        yield _at(metre.start_ticks), 1, MetaMessage("time_signature", numerator=metre.beats, denominator=metre.unit)
    for change in score.keys:
        fifths = change.key.fifths
        if abs(fifths) <= -_FIRST_FIFTHS:
            # MIDI knows major and minor; the church modes are written as the one with their third.
            minor = change.key.mode in (Mode.MINOR, Mode.DORIAN, Mode.PHRYGIAN, Mode.LOCRIAN)
            name = (_MINOR_KEYS if minor else _KEYS)[fifths - _FIRST_FIFTHS]
            yield _at(change.start_ticks), 2, MetaMessage("key_signature", key=name)
    for marker in score.markers:
        yield _at(marker.tick), 3, MetaMessage("marker", text=marker.text)


def _written_metres(score: Score) -> tuple[Metre, ...]:
    """Return the time signatures, an upbeat having one of its own: MIDI has no other way to place its barline."""
    starts, first = score.bars.starts_ticks, score.metres[0]
    upbeat = starts[1] if len(starts) > 1 else 0
    short = Fraction(upbeat, 4 * TICKS_PER_QUARTER)
    if not 0 < 2 * upbeat <= first.bar_ticks or not is_metre(short.numerator, short.denominator):
        return score.metres
    return (Metre(0, short.numerator, short.denominator), replace(first, start_ticks=upbeat), *score.metres[1:])


def _notes(score: Score, part: int) -> Iterable[_MetaEvent]:
    from mido import Message

    known = score.parts[part]
    channel = _PERCUSSION_CHANNEL if known.percussion else _CHANNELS[part % len(_CHANNELS)]
    yield 0, -1, Message("program_change", channel=channel, program=known.program)
    rows = score.part_rows(part)
    columns = (score.notes.onset_ticks, score.notes.duration_ticks, score.notes.pitch, score.notes.velocity)
    for onset, duration, pitch, velocity in zip(*(column[rows].tolist() for column in columns), strict=True):
        start, end = _at(onset), _at(onset + duration)
        loud = min(127, max(1, velocity))
        yield start, 1, Message("note_on", channel=channel, note=pitch, velocity=loud)
        # At one tick notes end before others begin, except those without length.
        yield end, 0 if end > start else 2, Message("note_off", channel=channel, note=pitch, velocity=0)
