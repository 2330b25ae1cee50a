"""Two lines together: where the second enters, and what the plan under them does."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from music21 import interval, note, voiceLeading

from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.pitch import Key, parse_spelling
from leitmotif_desk.theory.operations import Passage, combining, perform
from leitmotif_desk.theory.operations import chords as chord_plans

Q = 10080
D_MAJOR = Key.parse("D major")


def line(names: str, quarters: float = 1) -> tuple[Tone, ...]:
    length = round(quarters * Q)
    return tuple(Tone(i * length, length, *parse_spelling(name)) for i, name in enumerate(names.split()))


def form(name: str, names: str, quarters: float = 1) -> Form:
    return Form(FormId(name), MotifId(name), name, line(names, quarters), D_MAJOR)


LIGHT = form("light", "D4 F#4 A4 G4 F#4 E4 D4 D4")
SAME = form("same", "D4 F#4 A4 G4 F#4 E4 D4 D4")
RIVAL = form("rival", "A4 F#4 D4 E4 F#4 G4 A4 A4")
melodies = st.lists(st.integers(24, 36), min_size=4, max_size=10).map(
    lambda steps: tuple(Tone(i * Q, Q, step, D_MAJOR.alter_of(step)) for i, step in enumerate(steps))
)


def parallel_fifths_or_octaves(upper: tuple[Tone, ...], lower: tuple[Tone, ...]) -> int:
    """Count them as music21 does, over tones that begin together."""
    below = {tone.onset_ticks: tone for tone in lower}
    pairs = [(tone, below[tone.onset_ticks]) for tone in upper if tone.onset_ticks in below]
    found = 0
    for (one, two), (three, four) in pairwise(pairs):
        first, second, third, fourth = (note.Note(tone.pitch) for tone in (one, three, two, four))
        quartet = voiceLeading.VoiceLeadingQuartet(first, second, third, fourth)
        found += bool(quartet.parallelFifth() or quartet.parallelOctave() or quartet.parallelUnison())
    return found


def test_a_theme_never_doubles_one_like_it_when_it_could_enter_later() -> None:
    made = perform(Passage.of_form(LIGHT), Operation.of("COMPLEX", kind="counterpoint", to="cello"), SAME)

    assert parallel_fifths_or_octaves(LIGHT.tones, made.lines[1].tones) <= 1
    assert made.lines[1].tones[0].onset_ticks > 0


@given(melodies, melodies, st.sampled_from(["below", "counterpoint", "strain"]))
def test_both_themes_keep_every_tone_and_its_answer(
    upper: tuple[Tone, ...], lower: tuple[Tone, ...], kind: str
) -> None:
    one, two = replace(LIGHT, tones=upper), replace(RIVAL, tones=lower)

    made = perform(Passage.of_form(one), Operation.of("COMPLEX", kind=kind, to="cello"), two)

    assert made.lines[0].tones == upper
    assert made.lines[1].parent_tones == tuple(range(len(lower)))
    pairs = list(zip(made.lines[1].tones, lower, strict=True))
    assert len({tone.pitch - old.pitch for tone, old in pairs}) == 1
    assert len({tone.onset_ticks - old.onset_ticks for tone, old in pairs}) == 1


@given(melodies, melodies)
def test_an_entry_is_worth_at_least_as_much_as_entering_at_once(
    upper: tuple[Tone, ...], lower: tuple[Tone, ...]
) -> None:
    best = combining.placed(upper, lower, range(0, 4 * Q + 1, Q), Q, 4 * Q)

    assert combining.worth(upper, best, Q, 4 * Q) >= combining.worth(upper, lower, Q, 4 * Q) - 1e-9


def test_straining_themes_part_on_a_clash() -> None:
    lines = perform(Passage.of_form(LIGHT), Operation.of("COMPLEX", kind="strain", to="cello"), RIVAL).lines
    end = min(lines[0].tones[-1].end_ticks, lines[1].tones[-1].end_ticks) - 1
    top, under = (next(t for t in ln.tones if t.onset_ticks <= end < t.end_ticks) for ln in lines)

    assert not interval.Interval(note.Note(under.pitch), note.Note(top.pitch)).isConsonant()
    assert lines[1].tones[0].onset_ticks % Q == Q // 2


def test_redeemed_chords_are_the_scales_own_and_come_home() -> None:
    tune = form("tune", "D4 F#4 A4 F#4 B4 A4 G4 F#4 G4 F#4 E4 C#4 D4 D4 D4 D4")
    numerals = [chord.numeral for chord in perform(Passage.of_form(tune), Operation.of("REDEEM")).chords]

    assert set(numerals) <= set(chord_plans.scale_chords(D_MAJOR))
    assert numerals[-1] == "I"
    assert numerals[-2] in ("V", "IV")


def test_half_redeemed_the_beginning_is_still_dark_and_the_end_is_healed() -> None:
    tune = form("tune", "D4 F#4 A4 F#4 B4 A4 G4 F#4 G4 F#4 E4 C#4 D4 D4 D4 D4")
    plan = perform(Passage.of_form(tune), Operation.of("REDEEM", level=0.5)).chords
    own = set(chord_plans.scale_chords(D_MAJOR))

    assert all(chord.numeral in own for chord in plan if chord.onset_ticks >= 8 * Q)
    assert plan[-1].numeral == "I"
    assert any(chord.numeral not in own for chord in plan if chord.onset_ticks < 8 * Q)


def test_no_chord_of_a_wholly_tainted_plan_but_the_first_is_the_major_scales_own() -> None:
    tune = form("tune", "D4 F#4 A4 F#4 B4 A4 G4 F#4 G4 F#4 E4 C#4 D4 D4 D4 D4")
    plan = perform(Passage.of_form(tune), Operation.of("CORRUPT", level=1.0)).chords

    assert not {chord.numeral for chord in plan[1:]} & set(chord_plans.scale_chords(D_MAJOR))
    assert chord_plans.fit(tune.tones, plan, D_MAJOR) >= 0.6
