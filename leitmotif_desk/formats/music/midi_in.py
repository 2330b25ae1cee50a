"""Standard MIDI Files to scores."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.domain.score import KeyChange, Marker, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn, TempoMap
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadMidi, EmptyFile
from leitmotif_desk.formats.limits import bars_of, is_metre, refuse_too_long, upbeat_of
from leitmotif_desk.formats.music.cue_clues import Origin
from leitmotif_desk.formats.music.cue_recognition import recognise
from leitmotif_desk.formats.music.cue_starts import Told, smpte_offset
from leitmotif_desk.formats.music.midi_events import Meta, Track, read_track
from leitmotif_desk.formats.music.midi_notes import pair_notes
from leitmotif_desk.formats.music.music_text import decode_guessing
from leitmotif_desk.formats.music.scores import ScoreReading
from leitmotif_desk.formats.reading import Notes, ReadOptions, Source
from leitmotif_desk.theory.spelling import spell

_PERCUSSION_CHANNEL = 9
_TEXT, _TRACK_NAME, _LYRIC, _MARKER, _CUE_POINT = 0x01, 0x03, 0x05, 0x06, 0x07
_ORIGINS = {
    _MARKER: Origin.MARKER,
    _CUE_POINT: Origin.CUE_POINT,
    _TEXT: Origin.TEXT,
    _TRACK_NAME: Origin.TRACK,
}
_TEMPO, _OFFSET, _METRE, _KEY = 0x51, 0x54, 0x58, 0x59


@dataclass(frozen=True, slots=True)
class _Header:
    type: int
    tracks: int
    ticks_per_quarter: Fraction
    fixed_tempo: bool


def read_score(source: Source, options: ReadOptions) -> ScoreReading:
    """Return the score of a MIDI file; raises BadMidi and TooLarge with the byte."""
    notes = Notes()
    source = _unwrapped(source, notes)
    header, at = _header(source, notes)
    tracks = _tracks(source, at, header, notes)
    return _Assembly(source, header, tracks, notes).reading(options.known_rate)


def _unwrapped(source: Source, notes: Notes) -> Source:
    data = source.data
    if not data:
        raise EmptyFile("the file is empty.", where=source.name, now=NOTHING_IMPORTED)
    if data[:4] == b"RIFF" and data[8:12] == b"RMID":
        start = data.find(b"MThd", 12)
        if start < 0:
            raise BadMidi("a RIFF file without MIDI in it.", where=source.at("byte 12"), now=NOTHING_IMPORTED)
        notes.read("The MIDI file was wrapped in a RIFF file.")
        return Source(source.name, data[start:])
    return source


def _header(source: Source, notes: Notes) -> tuple[_Header, int]:
    data = source.data
    if data[:4] != b"MThd":
        raise BadMidi(
            "this is no MIDI file (it does not begin with MThd).", where=source.at("byte 0"), now=NOTHING_IMPORTED
        )
    length = int.from_bytes(data[4:8], "big")
    if len(data) < 14 or length < 6 or length > len(data) - 8:
        raise BadMidi("the MIDI header is cut short.", where=source.at("byte 4"), now=NOTHING_IMPORTED)
    kind, tracks, division = (int.from_bytes(data[i : i + 2], "big") for i in (8, 10, 12))
    if kind > 1:
        # Type 2 holds independent patterns, one a track.
        raise BadMidi(
            f"MIDI files of type {kind} are not read; write type 0 or 1.",
            where=source.at("byte 8"),
            now=NOTHING_IMPORTED,
        )
    fixed = division >= 0x8000
    return _Header(kind, tracks, _division(division, source, notes), fixed), 8 + length


def _division(division: int, source: Source, notes: Notes) -> Fraction:
    where = source.at("byte 12")
    if division == 0:
        raise BadMidi("the division is 0, so no note has a length.", where=where, now=NOTHING_IMPORTED)
    if division < 0x8000:
        return Fraction(division)
    frames, per_frame = 256 - (division >> 8), division & 0xFF
    if frames not in (24, 25, 29, 30) or per_frame == 0:
        raise BadMidi(f"the SMPTE division {division:#06x} does not exist.", where=where, now=NOTHING_IMPORTED)
    notes.guessed("The file counts film frames, not beats: quarters were laid over it at 120 a minute.", "byte 12")
    fps = Fraction(30_000, 1001) if frames == 29 else Fraction(frames)
    return fps * per_frame / 2


def _tracks(source: Source, at: int, header: _Header, notes: Notes) -> tuple[Track, ...]:
    data, tracks = source.data, []
    while at + 8 <= len(data):
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "big")
        start, end = at + 8, at + 8 + length
        if end > len(data):
            what = f"a chunk says it has {length:,} bytes, but the file ends after {len(data) - start:,}."
            raise BadMidi(what, where=source.at(f"byte {at + 4}"), now=NOTHING_IMPORTED)
        if name == b"MTrk":
            tracks.append(read_track(source, start, end))
            if not tracks[-1].ended:
                notes.guessed(
                    "A track has no end-of-track event; it was taken to end with its last event.", f"byte {end}"
                )
        else:
            notes.dropped("A chunk that is no track was skipped.", f"byte {at}")
        at = end
    if at < len(data):
        notes.dropped("Bytes after the last track were ignored.", f"byte {at}")
    if len(tracks) != header.tracks:
        notes.guessed(f"The header announces {header.tracks:,} tracks; the file has {len(tracks):,}.", "byte 10")
    if not tracks:
        raise BadMidi("the file has no track.", where=source.at(f"byte {at}"), now=NOTHING_IMPORTED)
    return tuple(tracks)


class _Assembly:
    """Puts the tracks of one file together as a score."""

    def __init__(self, source: Source, header: _Header, tracks: tuple[Track, ...], notes: Notes) -> None:
        self._source, self._header, self._tracks, self._notes = source, header, tracks, notes
        self._scale = TICKS_PER_QUARTER / header.ticks_per_quarter
        self._decoded: dict[int, str] = {}
        self._metas = sorted((meta for track in tracks for meta in track.metas), key=lambda meta: meta.tick)

    def reading(self, rate: str) -> ScoreReading:
        where = self._source.name
        refuse_too_long(max(track.end_tick for track in self._tracks) * float(self._scale), where)
        if self._scale.denominator != 1:
            per_quarter = float(self._header.ticks_per_quarter)
            self._notes.guessed(
                f"{per_quarter:g} ticks a quarter do not divide 10,080: times were rounded to the nearest."
            )
        parts, table = self._parts()
        last_note = int((table.onset_ticks + table.duration_ticks).max(initial=0))
        end_ticks = max(self._ticks(max(track.end_tick for track in self._tracks)), last_note, 1)
        written = self._metres()
        bars = bars_of(written, end_ticks, where)
        metres = (Metre(0, written[1].beats, written[1].unit), *written[2:]) if upbeat_of(written) else written
        title = self._title()
        markers = tuple(Marker(self._ticks(meta.tick), text) for meta, text in self._texts(_MARKER, _CUE_POINT))
        score = Score(
            table,
            parts,
            self._tempo(),
            metres,
            self._keys(),
            bars,
            end_ticks,
            title,
            markers,
            False,
        )
        if any(meta.type == _LYRIC for meta in self._metas):
            self._notes.dropped("Lyrics were dropped.")
        if len(table):
            self._notes.guessed("MIDI has no spelling: sharps and flats were estimated.")
        clues, rate = recognise(self._source, list(self._told(title)), rate, score.tempo, self._notes)
        return ScoreReading(score, (), clues, rate, self._notes)

    def _ticks(self, tick: int) -> int:
        return round(tick * self._scale)

    def _column(self, ticks: IntColumn) -> IntColumn:
        if self._scale.denominator == 1:
            return ticks * int(self._scale)
        return np.asarray(np.rint(ticks * float(self._scale)), dtype=np.int64)

    def _parts(self) -> tuple[tuple[Part, ...], NoteTable]:
        parts: list[Part] = []
        columns: dict[str, list[IntColumn]] = {name: [] for name in ("onset", "end", "pitch", "velocity", "part")}
        for track in self._tracks:
            name = next((self._text(meta) for meta in track.metas if meta.type == _TRACK_NAME), "")
            found = pair_notes(track, self._notes)
            channels = [int(channel) for channel in np.unique(found.channel)]
            for channel in channels:
                mine = found.channel == channel
                parts.append(self._part(track, name, channel, len(parts), several=len(channels) > 1))
                columns["part"].append(np.full(int(mine.sum()), len(parts) - 1, dtype=np.int64))
                for column, values in (
                    ("onset", found.onset),
                    ("end", found.end),
                    ("pitch", found.pitch),
                    ("velocity", found.velocity),
                ):
                    columns[column].append(values[mine])
        joined = {n: np.concatenate(c) if c else np.empty(0, dtype=np.int64) for n, c in columns.items()}
        return tuple(parts), self._table(joined, parts)

    def _part(self, track: Track, name: str, channel: int, count: int, several: bool) -> Part:
        programs = track.first[(track.status == 0xC0 | channel)]
        percussion = channel == _PERCUSSION_CHANNEL
        fallback = "Percussion" if percussion else f"Track {count + 1}"
        full = (
            f"{name} (channel {channel + 1})"
            if several and name
            else name or (f"Channel {channel + 1}" if several else fallback)
        )
        return Part(full, int(programs[0]) if len(programs) else 0, percussion)

    def _table(self, joined: dict[str, IntColumn], parts: list[Part]) -> NoteTable:
        onset, end = self._column(joined["onset"]), self._column(joined["end"])
        order = np.lexsort((joined["pitch"], joined["part"], onset))
        pitch, part = joined["pitch"][order], joined["part"][order]
        # Drums name no pitches: they must not sway the spelling of the others.
        tuned = ~np.isin(part, [i for i, p in enumerate(parts) if p.percussion])
        step, alter = np.empty_like(pitch), np.empty_like(pitch)
        for chosen in (tuned, ~tuned):
            step[chosen], alter[chosen] = spell(pitch[chosen], onset[order][chosen])
        return NoteTable(
            onset[order], (end - onset)[order], pitch, step, alter, part, np.ones_like(pitch), joined["velocity"][order]
        )

    def _tempo(self) -> TempoMap:
        changes = []
        for meta in self._of(_TEMPO, 3):
            if microseconds := int.from_bytes(meta.data, "big"):
                changes.append((self._ticks(meta.tick), Fraction(microseconds, 1_000_000)))
            else:
                self._notes.dropped("A tempo of 0 was dropped; the one before goes on.", f"byte {meta.byte}")
        return TempoMap.from_changes([] if self._header.fixed_tempo else changes)

    def _metres(self) -> tuple[Metre, ...]:
        found = {0: Metre(0, 4, 4)}
        for meta in self._of(_METRE, 2):
            start, beats, power = self._ticks(meta.tick), meta.data[0], meta.data[1]
            if power < 8 and is_metre(beats, 1 << power):
                found[start] = Metre(start, beats, 1 << power)
            else:
                self._notes.dropped(
                    f"The time signature {beats}/2^{power} cannot be and was dropped.", f"byte {meta.byte}"
                )
        return tuple(found[start] for start in sorted(found))

    def _keys(self) -> tuple[KeyChange, ...]:
        found = {}
        for meta in self._of(_KEY, 2):
            fifths = int.from_bytes(meta.data[:1], "big", signed=True)
            if abs(fifths) <= 7 and meta.data[1] <= 1:
                start = self._ticks(meta.tick)
                found[start] = KeyChange(start, Key.from_fifths(fifths, Mode.MINOR if meta.data[1] else Mode.MAJOR))
            else:
                self._notes.dropped("A key signature that cannot be was dropped.", f"byte {meta.byte}")
        return tuple(found[start] for start in sorted(found))

    def _of(self, kind: int, size: int) -> list[Meta]:
        found = [meta for meta in self._metas if meta.type == kind]
        for meta in found:
            if len(meta.data) < size:
                what = f"a meta event of type {kind:#04x} has {len(meta.data)} bytes instead of {size}."
                raise BadMidi(what, where=self._source.at(f"byte {meta.byte}"), now=NOTHING_IMPORTED)
        return found

    def _told(self, title: str) -> Iterator[Told]:
        """Yield every text that may tell of the cue."""
        if title:
            yield Told(Origin.TITLE, title)
        for meta in self._of(_OFFSET, 5):
            yield smpte_offset(meta.data, self._ticks(meta.tick), f"byte {meta.byte}")
        for kind, origin in _ORIGINS.items():
            for meta, text in self._texts(kind):
                if text != title or origin is not Origin.TRACK:
                    yield Told(origin, text, self._ticks(meta.tick), f"byte {meta.byte}")

    def _text(self, meta: Meta) -> str:
        if meta.byte not in self._decoded:
            self._decoded[meta.byte], encoding = decode_guessing(meta.data)
            if encoding:
                self._notes.guessed(f"Text was read as {encoding}.", f"byte {meta.byte}")
        return self._decoded[meta.byte]

    def _texts(self, *kinds: int) -> list[tuple[Meta, str]]:
        found = [(meta, self._text(meta)) for meta in self._metas if meta.type in kinds]
        return [(meta, text) for meta, text in found if text]

    def _title(self) -> str:
        """Return the name of the first track where it names the piece: type 1 keeps it on a track without notes."""
        first = self._tracks[0]
        silent = not np.any((first.status & 0xF0) == 0x90)
        if silent or len(self._tracks) == 1:
            return next((self._text(meta) for meta in first.metas if meta.type == _TRACK_NAME), "")
        return ""
