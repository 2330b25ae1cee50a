"""What we write as MEI, read back by music21 and counted by hand."""

import re
from fractions import Fraction

import music21
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, ticks
from leitmotif_desk.engraving import Sheet, StaffLine, as_mei
from leitmotif_desk.engraving.metre import Metre
from leitmotif_desk.engraving.rhythm import WRITTEN, Piece, Tuplet, bar_range, pieces_of, written_bars
from tests.engraving.written_music import keys, melodies, metres, sheet_of, tones_of


def read_back(sheet: Sheet) -> list[tuple[Fraction, Fraction, int]]:
    """Return (onset, length, MIDI number) as music21 reads our MEI, onsets from the first note's."""
    score = music21.converter.parseData(as_mei(sheet), format="mei")
    assert isinstance(score, music21.stream.Score)
    part = score.parts[0]
    found: list[tuple[Fraction, Fraction, int]] = []
    for note in part.flatten().getElementsByClass(music21.note.Note):
        begin, length = (
            Fraction(note.offset).limit_denominator(1000),
            Fraction(note.quarterLength).limit_denominator(1000),
        )
        if note.tie is not None and note.tie.type in ("stop", "continue"):
            onset, sofar, pitch = found[-1]
            assert onset + sofar == begin and pitch == note.pitch.midi
            found[-1] = (onset, sofar + length, pitch)
        else:
            found.append((begin, length, note.pitch.midi))
    return [(onset - found[0][0], length, pitch) for onset, length, pitch in found]


@settings(max_examples=40, deadline=None)
@given(melodies(), keys, st.sampled_from([(4, 4), (3, 4), (5, 4), (2, 2), (12, 8)]))
def test_music21_reads_the_same_notes(tones: tuple[Tone, ...], key: Key, metre: tuple[int, int]) -> None:
    first = tones[0].onset_ticks
    wanted = [
        (Fraction(t.onset_ticks - first, TICKS_PER_QUARTER), Fraction(t.duration_ticks, TICKS_PER_QUARTER), t.pitch)
        for t in tones
    ]
    assert read_back(Sheet((StaffLine(tones),), key, *metre)) == wanted


@settings(max_examples=60, deadline=None)
@given(melodies(), metres)
def test_every_bar_but_an_upbeat_is_full(tones: tuple[Tone, ...], metre: tuple[int, int]) -> None:
    bars = written_bars(tones, Metre(*metre), bar_range([tones], Metre(*metre).bar, None), min(0, tones[0].onset_ticks))
    for bar in bars[1 if tones[0].onset_ticks < 0 else 0 :]:
        assert sum(length_of(member) for member in bar.members) == Metre(*metre).bar


def length_of(member: Piece | Tuplet) -> Fraction:
    ratio = Fraction(member.base, member.num) if isinstance(member, Tuplet) else Fraction(1)
    lengths = {written: ticks for ticks, written in WRITTEN.items()}
    return sum((lengths[piece.value, piece.dots] * ratio for piece in pieces_of(member)), Fraction(0))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-4000, 4000), st.integers(1, 30000), st.integers(21, 44)), min_size=1, max_size=8)
)
def test_played_timing_is_rounded_but_loses_no_note(played: list[tuple[int, int, int]]) -> None:
    tones = tuple(
        Tone(max(0, place * TICKS_PER_QUARTER + shift), length, step)
        for place, (shift, length, step) in enumerate(played)
    )
    mei = as_mei(Sheet((StaffLine(tones),), Key(0)))
    assert {int(tone) for tone in re.findall(r'xml:id="s0t(\d+)"', mei)} == set(range(len(tones)))


def test_a_note_over_the_barline_is_tied() -> None:
    mei = as_mei(sheet_of("C4:3 D4:2 E4:3"))
    assert re.findall(r'<note dur="4" xml:id="(s0t1\w*)"[^>]*tie="([it])"', mei) == [("s0t1", "i"), ("s0t1p1", "t")]


def test_accidentals_hold_to_the_barline_and_are_cancelled() -> None:
    mei = as_mei(sheet_of("F#4 F#4 F4 Bb4 F#4 B4:3", "G major"))
    assert re.findall(r' accid="(\w)"', mei) == ["n", "f"]
    assert mei.count('accid.ges="s"') == 3


@pytest.mark.parametrize(("text", "clef"), [("C5 E5", "G2"), ("C3 E3", "F4"), ("A2 D3 Eb3", "F4"), ("C4 A3 G4", "G2")])
def test_the_clef_suits_the_range(text: str, clef: str) -> None:
    found = re.search(r'clef.shape="(\w)" clef.line="(\d)"', as_mei(sheet_of(text)))
    assert found and found.group(1) + found.group(2) == clef


def test_violas_read_the_alto_clef() -> None:
    line = StaffLine(tones_of("C4 E4"), name="Violas")
    assert 'clef.shape="C"' in as_mei(Sheet((line,), Key(0)))


def test_triplets_become_one_tuplet_with_a_beam() -> None:
    mei = as_mei(sheet_of("C4:1/3 D4:1/3 E4:1/3 F4:3"))
    assert '<tuplet num="3" numbase="2"><beam><note dur="8"' in mei and mei.count("<tuplet") == 1


def test_a_triplet_of_quarters_spans_a_half() -> None:
    mei = as_mei(sheet_of("C4:2/3 D4:2/3 E4:2/3 F4:2"))
    assert mei.count('<note dur="4"') == 3 and mei.count("<tuplet") == 1 and "tie=" not in mei


def test_eighths_are_beamed_by_the_metre() -> None:
    assert as_mei(sheet_of("C4:1/2 D4:1/2 E4:1/2 F4:1/2 G4:2")).count("<beam>") == 1
    assert as_mei(sheet_of(" ".join(["C4:1/2"] * 6), metre=(6, 8))).count("<beam>") == 2


def test_an_incipit_ends_with_its_last_bar_and_an_upbeat_stands_before_it() -> None:
    mei = as_mei(sheet_of("G3:1 C4:4 D4:4 E4:4", start="-1", bars=2))
    assert mei.count("<measure") == 3 and mei.count('metcon="false"') == 1 and "s0t3" not in mei


def test_a_silence_is_written_as_its_bars() -> None:
    assert '<multiRest num="3"' in as_mei(Sheet((), Key(0), rest_ticks=ticks(12)))
    assert "<mRest" in as_mei(Sheet((), Key(0), rest_ticks=ticks(2)))


def test_keys_beyond_seven_signs_are_written_by_the_notes() -> None:
    mei = as_mei(sheet_of("G#4 B#4", "G# major"))
    assert 'keysig="0"' in mei and re.findall(r' accid="(\w)"', mei) == ["s", "s"]
