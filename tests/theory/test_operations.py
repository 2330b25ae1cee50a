"""Operations on themes: inverses are exact, spellings right, chords fit, and every row of the table runs."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Chord, Form, Operation, Tone
from leitmotif_desk.domain.pitch import Key, Mode, midi_of, parse_spelling
from leitmotif_desk.domain.time import TICKS_PER_QUARTER as Q
from leitmotif_desk.domain.time import ticks
from leitmotif_desk.theory.operations import OPERATIONS, Passage, perform
from leitmotif_desk.theory.operations import chords as chord_plans
from leitmotif_desk.theory.operations import form_moves as form
from leitmotif_desk.theory.operations import pitch_moves as pitch
from leitmotif_desk.theory.operations import texture_moves as texture
from leitmotif_desk.theory.operations import time_moves as time
from leitmotif_desk.theory.words import operation_words

SAMPLES: dict[str, dict[str, str | int | float]] = {
    "transposed": {"to": "A"}, "KEYLINK": {"to": "F"}, "tonal": {"steps": 2}, "octave": {"octaves": -1},
    "INVERT": {"kind": "tonal"}, "MODE": {"to": "minor"}, "EXPAND": {"steps": 1}, "CONTRACT": {"steps": -1},
    "DERIVE": {"notes": 5}, "CORRUPT": {"level": 1.0}, "PEDAL": {"degree": 5}, "AUG": {"ratio": "2"},
    "DIM": {"ratio": "1/2"}, "SLOWER": {"ratio": 1.25}, "METRE": {"to": "3/4"}, "DISPLACED": {"by": "1/2"},
    "FRAG": {"kind": "head", "notes": 0}, "TRUNC": {"notes": 1}, "LIQUID": {"repeats": 2},
    "WITHHOLD": {"what": "ending"},
    "ORCH": {"to": "oboe"}, "SUBMERGE": {"to": "bassoon", "octaves": 1}, "DIEGETIC": {"by": "hummed"},
    "IRONY": {"to": "3/4"}, "OSTINATO": {"notes": 4, "times": 3}, "COMPLEX": {"kind": "counterpoint", "to": "cello"},
    "CANON": {"to": "cello"},
}  # fmt: skip
"""Parameters that each operation can be tried with."""


def line(text: str) -> tuple[Tone, ...]:
    tones: list[Tone] = []
    for token in text.split():
        name, length = token.split(":")
        tones.append(Tone(tones[-1].end_ticks if tones else 0, ticks(length), *parse_spelling(name)))
    return tuple(tones)


def theme(text: str, key: str, beats: int = 4, unit: int = 4) -> Form:
    return Form(FormId("f"), MotifId("m"), "f", line(text), Key.parse(key), beats, unit)


def names(tones: tuple[Tone, ...]) -> list[str]:
    return [tone.name for tone in tones]


LIGHT = theme("D4:1 A4:1.5 G4:.5 F#4:1 E4:1 D4:3", "D major")
VOW = theme("D4:1 A4:2 B4:1 F#4:2 G4:1 D5:2 E5:1 B4:1 C#5:1 D5:3", "D major", 3)
TOW = theme("Bb3:.5 A3:2.5 F3:3 Eb3:.5 D3:2.5 A2:3", "D phrygian", 6, 8)

keys = st.builds(Key.from_fifths, st.integers(-5, 5), st.sampled_from([*Mode]))
lengths = st.sampled_from([Q // 2, Q, 3 * Q // 2, 2 * Q])
notes = st.lists(st.tuples(st.integers(20, 42), lengths), min_size=1, max_size=14)


@st.composite
def lines(draw: st.DrawFn) -> tuple[Key, tuple[Tone, ...]]:
    key = draw(keys)
    tones: list[Tone] = []
    for step, length in draw(notes):
        tones.append(Tone(tones[-1].end_ticks if tones else 0, length, step, key.alter_of(step)))
    return key, tuple(tones)


@given(lines(), st.integers(-10, 10), st.integers(-12, 12))
def test_transposing_back_restores_every_tone(music: tuple[Key, tuple[Tone, ...]], steps: int, semitones: int) -> None:
    _, tones = music
    moved = pitch.transposed(tones, steps, semitones)

    assert [tone.pitch for tone in moved] == [tone.pitch + semitones for tone in tones]
    assert pitch.transposed(moved, -steps, -semitones) == tones


@given(lines(), st.integers(-9, 9))
def test_a_tonal_transposition_stays_in_the_key_and_comes_back(music: tuple[Key, tuple[Tone, ...]], steps: int) -> None:
    key, tones = music
    moved = pitch.tonal(tones, steps, key)

    assert all(tone.alter == key.alter_of(tone.step) for tone in moved)
    assert pitch.tonal(moved, -steps, key) == tones


@given(lines(), st.integers(24, 36))
def test_inverting_twice_restores_every_tone(music: tuple[Key, tuple[Tone, ...]], axis: int) -> None:
    key, tones = music

    assert pitch.inverted_in_key(pitch.inverted_in_key(tones, axis, key), axis, key) == tones
    assert pitch.inverted(pitch.inverted(tones, (axis, 0)), (axis, 0)) == tones


@given(lines())
def test_turning_a_head_that_moves_at_once_twice_restores_it(music: tuple[Key, tuple[Tone, ...]]) -> None:
    _, tones = music
    assume(pitch.opening(tones) == 0)
    runs = [tone.pitch for i, tone in enumerate(tones) if i == 0 or tone.pitch != tones[i - 1].pitch]
    assume(runs[0] not in runs[2:3])

    assert pitch.turned_head(pitch.turned_head(tones)) == tones


@given(lines())
def test_going_backwards_twice_restores_every_tone(music: tuple[Key, tuple[Tone, ...]]) -> None:
    _, tones = music

    assert time.backwards(time.backwards(tones)) == tones
    assert [tone.step for tone in time.backwards(tones)] == [tone.step for tone in reversed(tones)]


@given(lines(), st.sampled_from([Fraction(2), Fraction(3, 2), Fraction(4), Fraction(3)]))
def test_augmenting_then_diminishing_restores_every_tone(music: tuple[Key, tuple[Tone, ...]], ratio: Fraction) -> None:
    _, tones = music

    assert time.scaled(time.scaled(tones, ratio), 1 / ratio) == tones


@given(lines(), st.sampled_from([*Mode]))
def test_a_mode_change_keeps_the_steps_and_comes_back(music: tuple[Key, tuple[Tone, ...]], mode: Mode) -> None:
    key, tones = music
    changed = pitch.to_mode(tones, key, mode)

    assert [tone.step for tone in changed] == [tone.step for tone in tones]
    assert all(tone.alter == key.with_mode(mode).alter_of(tone.step) for tone in changed)
    assert pitch.to_mode(changed, key.with_mode(mode), key.mode) == tones


@given(lines(), st.integers(-3 * Q, 3 * Q))
def test_displacing_back_restores_every_tone(music: tuple[Key, tuple[Tone, ...]], by: int) -> None:
    _, tones = music

    assert time.displaced(time.displaced(tones, by), -by) == tones


@given(lines(), st.sampled_from([(4 * Q, 3 * Q), (3 * Q, 4 * Q), (3 * Q, 2 * Q), (4 * Q, 5 * Q)]))
def test_another_metre_keeps_every_tone_in_its_bar_and_in_order(
    music: tuple[Key, tuple[Tone, ...]], bars: tuple[int, int]
) -> None:
    _, tones = music
    old, new = bars
    assume(all(sum(t.onset_ticks // old == n for t in tones) * Q // 2 <= new for n in range(20)))
    moved = time.rebarred(tones, old, new)

    assert [tone.onset_ticks // new for tone in moved] == [tone.onset_ticks // old for tone in tones]
    assert [tone.step for tone in moved] == [tone.step for tone in tones]
    assert all(a.onset_ticks < b.onset_ticks for a, b in pairwise(moved))
    assert all(tone.duration_ticks > 0 for tone in moved)


def test_minor_leads_up_to_its_tonic_by_the_melodic_scale() -> None:
    minor = Key.parse("D minor")
    flat = pitch.to_mode(VOW.tones, VOW.key, Mode.MINOR)

    assert names(flat)[-4:] == ["E5", "Bb4", "C5", "D5"]
    assert names(pitch.with_leading_tones(flat, minor))[-4:] == ["E5", "B4", "C#5", "D5"]


@pytest.mark.parametrize(
    ("numeral", "key", "expected"),
    [
        ("I", "D major", ["D", "F#", "A"]),
        ("V7", "D minor", ["A", "C#", "E", "G"]),
        ("bVI", "D major", ["Bb", "D", "F"]),
        ("VI", "D minor", ["Bb", "D", "F"]),
        ("bII", "D minor", ["Eb", "G", "Bb"]),
        ("II", "D phrygian", ["Eb", "G", "Bb"]),
        ("#viio7", "D minor", ["C#", "E", "G", "Bb"]),
        ("bVI+", "D major", ["Bb", "D", "F#"]),
    ],
)
def test_numerals_are_spelled_in_their_key(numeral: str, key: str, expected: list[str]) -> None:
    members = chord_plans.sonority(numeral, Key.parse(key)).members

    assert ["CDEFGAB"[letter] + {-1: "b", 0: "", 1: "#"}[alter] for letter, alter in members] == expected


@pytest.mark.parametrize("tune", [LIGHT, VOW, TOW], ids=["light", "vow", "tow"])
def test_a_plan_holds_most_of_its_tune_and_comes_home(tune: Form) -> None:
    passage = Passage.of_form(tune)
    span = chord_plans.chord_ticks(passage.bar_ticks, tune.beats, tune.beat_unit)
    palette = chord_plans.scale_chords(tune.key)
    plan = chord_plans.harmonised(tune.tones, tune.key, span, palette, last=chord_plans.tonic_chord(tune.key))

    assert chord_plans.fit(tune.tones, plan, tune.key) >= 0.6
    assert plan[0].onset_ticks == 0
    assert plan[-1].numeral == chord_plans.tonic_chord(tune.key)


@pytest.mark.parametrize("tune", [LIGHT, VOW, TOW], ids=["light", "vow", "tow"])
def test_tainted_chords_keep_the_tune_and_most_of_its_tones(tune: Form) -> None:
    tainted = perform(Passage.of_form(tune), Operation.of("CORRUPT", level=1.0))

    assert tainted.tones == tune.tones
    assert chord_plans.fit(tune.tones, tainted.chords, tune.key) >= 0.6
    assert not {chord.numeral for chord in tainted.chords[1:]} <= set(chord_plans.scale_chords(tune.key))


def test_a_withheld_ending_stops_on_an_open_chord() -> None:
    stopped = perform(Passage.of_form(LIGHT), Operation.of("WITHHOLD", what="ending"))

    assert names(stopped.tones) == ["D4", "A4", "G4", "F#4", "E4"]
    assert stopped.tones[-1].end_ticks == 8 * Q
    assert stopped.chords[-1].numeral == "V"


def test_only_the_calls_of_a_dialogue_are_left() -> None:
    calls = form.calls_only(Passage.of_form(VOW))

    assert names(calls.tones) == ["D4", "A4", "G4", "D5"]
    assert calls.main.parent_tones == (0, 1, 4, 5)
    assert calls.leaves_out


def test_the_turned_head_changes_two_pitches_only() -> None:
    assert names(pitch.turned_head(LIGHT.tones)) == ["A4", "D4", "G4", "F#4", "E4", "D4"]
    assert pitch.turned_head(LIGHT.tones)[2:] == LIGHT.tones[2:]


def test_narrower_leaps_leave_the_last_tone_at_home() -> None:
    assert names(pitch.leaps_changed(LIGHT.tones, LIGHT.key, -1)) == ["D4", "G4", "G4", "F#4", "E4", "D4"]


def test_the_cell_of_another_theme_fills_each_bar_of_the_bass() -> None:
    minor = perform(Passage.of_form(LIGHT), Operation.of("MODE", to="minor"))
    under = texture.cell_in_bass(minor, TOW, "celli").lines[1]

    assert names(under.tones) == ["Bb2", "A2", "Bb2", "A2"]
    assert [tone.onset_ticks for tone in under.tones] == [0, Q // 2, 4 * Q, 9 * Q // 2]
    assert under.tones[-1].end_ticks == 8 * Q


def test_another_theme_comes_in_the_passage_s_key_mode_and_metre() -> None:
    minor = perform(Passage.of_form(LIGHT), Operation.of("MODE", to="minor"))
    other = texture.in_key_of(minor, theme("G4:1 B4:1 D5:1 G4:3", "G major", 3))

    assert names(other) == ["D4", "F4", "A4", "D4"]
    assert [tone.onset_ticks // Q for tone in other] == [0, 1, 2, 4]


def test_ornaments_keep_every_tone_of_the_theme_on_its_beat() -> None:
    rich = form.ornamented(Passage.of_form(LIGHT))
    own = {(tone.onset_ticks, tone.name) for tone in rich.tones}

    assert {(tone.onset_ticks, tone.name) for tone in LIGHT.tones} <= own
    assert -1 in rich.main.parent_tones
    assert len(rich.tones) > len(LIGHT.tones)


def test_a_skeleton_is_held_without_gaps() -> None:
    bare = form.skeleton(Passage.of_form(LIGHT))

    assert names(bare.tones) == ["D4", "A4", "E4", "D4"]
    assert all(a.end_ticks == b.onset_ticks for a, b in pairwise(bare.tones))


def test_augmentation_takes_the_chords_along() -> None:
    planned = replace(Passage.of_form(LIGHT), chords=(Chord(0, "I"), Chord(4 * Q, "V")))

    assert perform(planned, Operation.of("AUG", ratio="2")).chords == (Chord(0, "I"), Chord(8 * Q, "V"))


@pytest.mark.parametrize("code", OPERATIONS)
@pytest.mark.parametrize("tune", [LIGHT, VOW, TOW], ids=["light", "vow", "tow"])
def test_every_operation_of_the_table_gives_music_with_known_parents(code: str, tune: Form) -> None:
    kind = OPERATIONS[code]
    parameters = SAMPLES.get(code, {})
    made = perform(Passage.of_form(tune, "violin"), Operation.of(code, **parameters), TOW if kind.takes_other else None)

    assert set(parameters) <= {name for name, _ in kind.parameters}
    for sounding in made.lines:
        assert len(sounding.tones) == len(sounding.parent_tones)
        assert all(tone.duration_ticks > 0 and abs(tone.alter) <= 2 for tone in sounding.tones)
    assert all(-1 <= parent < len(tune.tones) for parent in made.main.parent_tones)
    assert operation_words(Operation.of(code, **parameters)).text()


@given(lines(), st.sampled_from([*OPERATIONS]), st.sampled_from([0, Q, 4 * Q]))
def test_no_theme_breaks_an_operation(music: tuple[Key, tuple[Tone, ...]], code: str, upbeat: int) -> None:
    key, tones = music
    tune = replace(LIGHT, tones=time.displaced(tones, -upbeat), key=key)
    made = perform(Passage.of_form(tune), Operation.of(code, **SAMPLES.get(code, {})), TOW)

    assert made.tones
    assert all(tone.duration_ticks > 0 for sounding in made.lines for tone in sounding.tones)


def test_an_unknown_operation_is_named() -> None:
    with pytest.raises(BadValue, match="SHRED"):
        perform(Passage.of_form(LIGHT), Operation.of("SHRED"))


def test_a_pedal_lies_on_its_degree() -> None:
    held = perform(Passage.of_form(LIGHT), Operation.of("PEDAL", degree=5)).lines[1].tones

    assert [tone.pitch % 12 for tone in held] == [midi_of(*parse_spelling("A3")) % 12]
    assert held[0].duration_ticks == 8 * Q
