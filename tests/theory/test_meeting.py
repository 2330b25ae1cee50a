"""Two themes after one another: turn against turn, and one becoming the other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.pitch import Key, parse_spelling
from leitmotif_desk.theory.operations import Passage, perform

Q, BAR = 10080, 40320
D_MAJOR = Key.parse("D major")


def form(name: str, names: str, quarters: float = 1) -> Form:
    length = round(quarters * Q)
    tones = tuple(Tone(i * length, length, *parse_spelling(one)) for i, one in enumerate(names.split()))
    return Form(FormId(name), MotifId(name), name, tones, D_MAJOR)


LIGHT = form("light", "D4 F#4 A4 G4 F#4 E4 D4 D4")
RIVAL = form("rival", "A4 B4 A4 F#4 A4 D5 A4 A4")
LONG = form("long", " ".join(["D4 F#4 A4 G4"] * 4))
steps = st.lists(st.integers(24, 36), min_size=4, max_size=16)


def made(steps: list[int], name: str) -> Form:
    tones = tuple(Tone(i * Q, Q, step, D_MAJOR.alter_of(step)) for i, step in enumerate(steps))
    return Form(FormId(name), MotifId(name), name, tones, D_MAJOR)


def alternated(one: Form, other: Form) -> Passage:
    return perform(Passage.of_form(one), Operation.of("COMPLEX", kind="alternate", to="horn"), other)


def become(one: Form, other: Form) -> Passage:
    return perform(Passage.of_form(one), Operation.of("GENESIS"), other)


@pytest.mark.parametrize(("one", "turns"), [(LONG, [4, 2, 1]), (LIGHT, [2, 1])])
def test_turns_grow_shorter_by_half_and_never_overlap(one: Form, turns: list[int]) -> None:
    mine, theirs = alternated(one, RIVAL).lines

    at = 0
    for turn in turns:
        own = [tone for tone in mine.tones if at <= tone.onset_ticks < at + turn * BAR]
        assert [tone.pitch for tone in own] == [tone.pitch for tone in one.tones[: turn * 4]]
        at += 2 * turn * BAR
    both = sorted((*mine.tones, *theirs.tones), key=lambda tone: tone.onset_ticks)
    assert all(a.end_ticks <= b.onset_ticks for a, b in pairwise(both))
    assert both[-1] in theirs.tones


@given(steps, steps)
def test_each_tone_of_a_turn_answers_the_one_it_is(one: list[int], other: list[int]) -> None:
    parent, rival = made(one, "one"), made(other, "other")
    mine, theirs = alternated(parent, rival).lines

    assert [tone.pitch for tone in mine.tones] == [parent.tones[i].pitch for i in mine.parent_tones]
    moved = {
        (rival.tones[i].pitch - tone.pitch) % 12 for tone, i in zip(theirs.tones, theirs.parent_tones, strict=True)
    }
    assert len(moved) <= 1


def test_one_theme_becomes_the_other_in_four_statements_each_nearer_to_it() -> None:
    passage = become(LIGHT, RIVAL)
    statements = [passage.tones[i : i + 8] for i in range(0, 32, 8)]

    def apart(tones: tuple[Tone, ...]) -> int:
        return sum(abs(a.step - b.step) for a, b in zip(tones, statements[-1], strict=True))

    assert [tone.name for tone in statements[0]] == [tone.name for tone in LIGHT.tones]
    assert [tone.name[:-1] for tone in statements[-1]] == [tone.name[:-1] for tone in RIVAL.tones]
    distances = [apart(tuple(statement)) for statement in statements]
    assert distances == sorted(distances, reverse=True) and distances[-1] == 0
    assert passage.main.parent_tones[:8] == tuple(range(8)) and set(passage.main.parent_tones[16:]) == {-1}


@given(steps, steps)
def test_on_the_way_every_tone_is_of_the_scale_and_none_overlap(one: list[int], other: list[int]) -> None:
    passage = become(made(one, "one"), made(other, "other"))

    assert all(tone.alter == D_MAJOR.alter_of(tone.step) for tone in passage.tones)
    assert all(a.end_ticks <= b.onset_ticks for a, b in pairwise(passage.tones))
    assert len(passage.tones) == len(passage.main.parent_tones)
