"""music21 as an oracle: the spellings of transpositions, inversions and chords."""

from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key, Mode, midi_of, spelling
from leitmotif_desk.theory.operations.chords import scale_chords, sonority
from leitmotif_desk.theory.operations.pitch_moves import inverted, to_mode, transposed, transposed_key

INTERVALS = {
    "m2": (1, 1), "M2": (1, 2), "m3": (2, 3), "M3": (2, 4), "P4": (3, 5), "A4": (3, 6), "P5": (4, 7), "m6": (5, 8),
    "M6": (5, 9), "m7": (6, 10), "M7": (6, 11), "P8": (7, 12), "P-5": (-4, -7), "m-3": (-2, -3), "M-2": (-1, -2),
}  # fmt: skip
pitches = st.tuples(st.integers(21, 42), st.integers(-1, 1))
keys = st.builds(Key.from_fifths, st.integers(-5, 5), st.sampled_from([Mode.MAJOR, Mode.MINOR]))


def called(name: str) -> str:
    """Return a pitch as music21 writes it."""
    return name.replace("b", "-")


@given(pitches, st.sampled_from([*INTERVALS]))
@settings(max_examples=40)
def test_transpositions_are_spelled_as_music21_spells_them(pitch: tuple[int, int], name: str) -> None:
    from music21 import interval
    from music21 import pitch as pitches21

    (moved,) = transposed((Tone(0, 1, *pitch),), *INTERVALS[name])
    expected = interval.Interval(name).transposePitch(pitches21.Pitch(called(spelling(*pitch))), maxAccidental=None)

    assert called(spelling(moved.step, moved.alter)) == expected.nameWithOctave


@given(pitches, pitches)
@settings(max_examples=40)
def test_inversions_mirror_the_interval_that_music21_names(axis: tuple[int, int], pitch: tuple[int, int]) -> None:
    from music21 import interval
    from music21 import pitch as pitches21

    centre, tone = (pitches21.Pitch(called(spelling(*one))) for one in (axis, pitch))
    (mirrored,) = inverted((Tone(0, 1, *pitch),), axis)
    reached = interval.Interval(tone, centre).transposePitch(centre, maxAccidental=None)

    assert midi_of(mirrored.step, mirrored.alter) == int(reached.ps)
    assert called(spelling(mirrored.step, mirrored.alter)) == reached.nameWithOctave


@given(keys, st.sampled_from([*INTERVALS]))
@settings(max_examples=30)
def test_a_transposed_key_has_the_tonic_music21_gives(key: Key, name: str) -> None:
    from music21 import interval
    from music21 import pitch as pitches21

    moved = transposed_key(key, *INTERVALS[name])
    tonic = pitches21.Pitch(called(spelling(28 + key.letter, key.alter)))
    expected = interval.Interval(name).transposePitch(tonic, maxAccidental=None)

    assert called(spelling(28 + moved.letter, moved.alter))[:-1] == expected.name


@given(keys)
@settings(max_examples=25)
def test_the_other_mode_has_the_scale_music21_gives(key: Key) -> None:
    from music21 import key as keys21

    other = Mode.MINOR if key.mode is Mode.MAJOR else Mode.MAJOR
    scale = [Tone(0, 1, 28 + key.letter + i, key.alter_of(28 + key.letter + i)) for i in range(7)]
    changed = to_mode(scale, key, other)
    tonic = called(spelling(28 + key.letter, key.alter))[:-1]
    expected = keys21.Key(tonic, str(other)).pitches[:7]

    assert [called(tone.name)[:-1] for tone in changed] == [one.name for one in expected]


@given(keys)
@settings(max_examples=25)
def test_numerals_hold_the_tones_music21_gives(key: Key) -> None:
    from music21 import key as keys21
    from music21 import roman

    tonic = called(spelling(28 + key.letter, key.alter))[:-1]
    home = keys21.Key(tonic, str(key.mode))
    for numeral in scale_chords(key):
        members = [called(spelling(28 + letter, alter))[:-1] for letter, alter in sonority(numeral, key).members]
        assert sorted(members) == sorted(one.name for one in roman.RomanNumeral(numeral, home).pitches), numeral
