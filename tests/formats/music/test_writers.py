"""What is written is what is read back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.motif import Chord, Tone
from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.domain.score import Marker, Score
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.formats.music.lines import Line, score_from_lines
from leitmotif_desk.formats.music.midi_out import write_midi
from leitmotif_desk.formats.music.musicxml_out import Sheet, write_musicxml
from leitmotif_desk.formats.music.numerals import KINDS, chord_of, numeral_of
from leitmotif_desk.formats.reading import Kind, Phrase, ReadOptions, Source
from leitmotif_desk.formats.reading_here import read_source

QUARTER = 10_080
KEYS = [Key.from_fifths(fifths, mode) for fifths in range(-7, 8) for mode in (Mode.MAJOR, Mode.MINOR)]
SAME_FOLDER = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
keys = st.sampled_from(KEYS)


@st.composite
def themes(
    draw: st.DrawFn, grid: tuple[int, ...] = (QUARTER // 4, QUARTER // 2, QUARTER, QUARTER // 3, 2 * QUARTER)
) -> tuple[Tone, ...]:
    at = -draw(st.sampled_from([0, QUARTER, 2 * QUARTER]))
    tones = []
    for _ in range(draw(st.integers(1, 12))):
        length, rest = draw(st.sampled_from(grid)), draw(st.sampled_from([0, 0, QUARTER]))
        step, alter = draw(st.integers(21, 45)), draw(st.integers(-1, 1))
        tones.append(Tone(at, length, step, alter, 80))
        at += length + rest
    return tuple(tones)


def phrase_in(path: Path) -> Phrase:
    phrase = read_source(Source(path.name, path.read_bytes()), Kind.MOTIF, ReadOptions(part="1")).phrase
    assert phrase is not None
    return phrase


def score_in(path: Path) -> Score:
    score = read_source(Source(path.name, path.read_bytes()), Kind.CUE, ReadOptions()).score
    assert score is not None
    return score


@SAME_FOLDER
@given(st.lists(themes(), min_size=1, max_size=4), keys)
def test_midi_gives_back_the_score(tmp_path: Path, lines: list[tuple[Tone, ...]], key: Key) -> None:
    named = [Line(f"Part {i}", tones, program=i, percussion=i == 3) for i, tones in enumerate(lines)]
    score = score_from_lines(named, key=key, title="1m2 The Lamp")
    write_midi(score, tmp_path / "x.mid")
    back = score_in(tmp_path / "x.mid")
    assert back.header() == score.header() | {"spelled": False}
    for column in ("onset_ticks", "duration_ticks", "pitch", "part", "velocity"):
        assert getattr(back.notes, column).tolist() == getattr(score.notes, column).tolist()


@SAME_FOLDER
@given(themes(), keys)
def test_musicxml_gives_back_the_theme(tmp_path: Path, tones: tuple[Tone, ...], key: Key) -> None:
    chords = (Chord(0, numeral_of(key.letter, key.alter, "major", key)),)
    sheet = Sheet((Line("Oboe", tones, 68),), key, "Homeward", 4, 4, 72.0, chords, "why")
    write_musicxml(sheet, tmp_path / "x.musicxml")
    phrase = phrase_in(tmp_path / "x.musicxml")
    assert phrase.tones == tones
    assert (phrase.key, phrase.beats, phrase.beat_unit, phrase.tempo_qpm) == (key, 4, 4, 72.0)
    assert (phrase.name, phrase.chords) == ("Homeward", chords)


def test_markers_stand_in_track_0_and_time_is_480_to_the_quarter(tmp_path: Path) -> None:
    import pretty_midi
    from mido import MidiFile

    score = score_from_lines([Line("Oboe", (Tone(0, QUARTER, 28),))], tempo_qpm=120, title="x")
    write_midi(replace(score, markers=(Marker(QUARTER, "hit"),)), tmp_path / "x.mid")
    file = MidiFile(str(tmp_path / "x.mid"))
    assert (file.type, file.ticks_per_beat, len(file.tracks)) == (1, 480, 2)
    assert [message.text for message in file.tracks[0] if message.type == "marker"] == ["hit"]
    heard = pretty_midi.PrettyMIDI(str(tmp_path / "x.mid")).instruments[0].notes[0]
    assert (heard.pitch, heard.start, heard.end) == (60, 0.0, 0.5)


def test_two_lines_and_overlapping_tones_are_written_whole(tmp_path: Path) -> None:
    held = (
        Tone(0, 4 * QUARTER, 28),
        Tone(QUARTER, QUARTER, 35),
        Tone(2 * QUARTER, 0, 36),
        Tone(2 * QUARTER, QUARTER, 37),
    )
    lines = (Line("Flute", held, 73), Line("Cello", (Tone(0, 6 * QUARTER, 14, -1),), 42))
    write_musicxml(Sheet(lines, Key(0)), tmp_path / "x.musicxml")
    score = score_in(tmp_path / "x.musicxml")
    assert [part.name for part in score.parts] == ["Flute", "Cello"]
    wanted = score_from_lines(lines, key=Key(0)).notes
    for column in ("onset_ticks", "duration_ticks", "pitch", "part"):
        assert getattr(score.notes, column).tolist() == getattr(wanted, column).tolist()


@given(keys, st.integers(0, 6), st.integers(-1, 1), st.sampled_from(sorted(KINDS)))
def test_numerals_and_chords_are_inverse(key: Key, letter: int, inflection: int, kind: str) -> None:
    alter = key.alter_of(letter) + inflection
    assert chord_of(numeral_of(letter, alter, kind, key), key) == (letter, alter, kind)


def test_a_place_that_cannot_be_written_is_a_named_error(tmp_path: Path) -> None:
    score = score_from_lines([Line("Oboe", (Tone(0, QUARTER, 28),))])
    with pytest.raises(Unwritable, match="cannot be written"):
        write_midi(score, tmp_path / "missing" / "x.mid")
    with pytest.raises(Unwritable, match="cannot be written"):
        write_musicxml(Sheet((Line("Oboe", (Tone(0, QUARTER, 28),)),), Key(0)), tmp_path / "missing" / "x.musicxml")
