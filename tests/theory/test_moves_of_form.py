"""Moves of form cut at whole cells, break off open, repeat without collisions, and know every tone's parent."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.pitch import Key, parse_spelling
from leitmotif_desk.domain.time import TICKS_PER_QUARTER as Q
from leitmotif_desk.domain.time import ticks
from leitmotif_desk.theory.operations import Passage, perform
from leitmotif_desk.theory.operations import form_moves as form


def theme(text: str, key: str, beats: int = 4, unit: int = 4, upbeat: str = "0") -> Passage:
    at, tones = -ticks(upbeat), []
    for token in text.split():
        name, length = token.split(":")
        if name != "r":
            tones.append(Tone(at, ticks(length), *parse_spelling(name)))
        at += ticks(length)
    return Passage.of_form(Form(FormId("f"), MotifId("m"), "f", tuple(tones), Key.parse(key), beats, unit))


def names(passage: Passage) -> str:
    return " ".join(tone.name for tone in passage.tones)


TURN = theme("F4:1 F4:.5 G4:.25 F4:.25 E4:.5 F4:.5 C4:1 r:2 F4:1 F4:.5 G4:.25 F4:.25 E4:.5 F4:.5 D4:1", "F major", 3)
CELLO = theme("C3:1 D3:1 E3:1 F3:1 C3:3 D3:.5 C3:.5 Bb2:.5 C3:.5 A2:.5 G2:.5 F2:1 D3:1 C3:4", "F major")
HUNT = theme(
    "F5:.5 F5:.5 D5:.5 D5:.5 D5:.5 Bb4:.5 Bb4:.5 Bb4:1 D5:.5 C5:1 D5:.5 Eb5:.75 D5:.25 C5:.5",
    "Bb major", 6, 8, ".5",
)  # fmt: skip
MINUET = theme("D5:1 D5:1.5 G5:.5 G5:1 F#5:1.5 G5:.5 A5:.5 F#5:.5 D5:1.5 C5:.5 C5:1 B4:1", "G major", 3, 4, "1")
HYMN = theme("G4:1 G4:1 A4:1 F#4:1.5 G4:.5 A4:1 B4:1 B4:1 C5:1 B4:1.5 A4:.5 G4:1 A4:1 G4:1 F#4:1 G4:2", "G major", 3)
PARAMETERS: dict[str, dict[str, str | int]] = {
    "LIQUID": {"repeats": 2}, "OSTINATO": {"notes": 4, "times": 3}, "TRUNC": {"notes": 1}, "DERIVE": {"notes": 5},
    "FRAG": {"kind": "tail", "notes": 4},
}  # fmt: skip
THEMES = {"turn": TURN, "cello": CELLO, "hunt": HUNT, "minuet": MINUET, "hymn": HYMN}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("turn", "F4 F4 G4 F4 E4 F4 C4"),
        ("cello", "C3 D3 E3 F3 C3"),
        ("hunt", "F5 F5 D5 D5 D5"),
        ("minuet", "D5 D5 G5 G5 F#5"),
        ("hymn", "G4 G4 A4 F#4 G4 A4"),
    ],
)
def test_a_head_is_a_whole_cell(name: str, expected: str) -> None:
    assert names(perform(THEMES[name], Operation.of("FRAG", kind="head", notes=5))) == expected


@pytest.mark.parametrize(
    ("name", "expected", "start"),
    [
        ("turn", "F4 F4 G4 F4 E4 F4 D4", 0),
        ("cello", "A2 G2 F2 D3 C3", -3 * Q),
        ("hunt", "D5 Eb5 D5 C5", -Q // 2),
        ("minuet", "D5 C5 C5 B4", 0),
    ],
)
def test_a_tail_begins_with_a_cell_or_on_a_beat_and_leads_to_a_barline(name: str, expected: str, start: int) -> None:
    tail = perform(THEMES[name], Operation.of("FRAG", kind="tail", notes=4))

    assert names(tail) == expected
    assert tail.tones[0].onset_ticks == start


@pytest.mark.parametrize(
    ("name", "notes", "expected"),
    [
        ("turn", 1, "F4 F4 G4 F4 E4 F4 C4 F4 F4 G4 F4 E4"),
        ("hunt", 1, "F5 F5 D5 D5 D5 Bb4 Bb4 Bb4 D5 C5"),
        ("minuet", 2, "D5 D5 G5 G5 F#5 G5 A5 F#5 D5"),
        ("hymn", 1, "G4 G4 A4 F#4 G4 A4 B4 B4 C5 B4 A4 G4 A4 G4 F#4"),
        ("hymn", 2, "G4 G4 A4 F#4 G4 A4 B4 B4 C5 B4 A4 G4 A4"),
    ],
)
def test_a_theme_breaks_off_open_and_on_a_beat(name: str, notes: int, expected: str) -> None:
    cut = perform(THEMES[name], Operation.of("TRUNC", notes=notes))

    assert names(cut) == expected
    assert cut.tones[-1].end_ticks % cut.bar_ticks == 0
    assert cut.chords[-1].numeral != "I"


@given(st.sampled_from([*THEMES.values()]), st.integers(1, 3))
def test_a_theme_that_breaks_off_leaves_out_what_was_asked_and_no_more_than_it_must(tune: Passage, notes: int) -> None:
    cut = form.without_ending(tune, notes)

    assert min(5, len(tune.tones) - notes) <= len(cut.tones) <= len(tune.tones) - notes
    assert len(cut.tones) < len(form.without_ending(tune, notes - 1).tones) or len(cut.tones) < 5
    assert cut.main.parent_tones == tuple(range(len(cut.tones)))
    assert cut.tones[:-1] == tune.tones[: len(cut.tones) - 1]


@pytest.mark.parametrize("code", ["EVOLVE", "LIQUID", "OSTINATO"])
@pytest.mark.parametrize("name", THEMES)
def test_what_is_said_again_never_sounds_over_what_is_still_sounding(code: str, name: str) -> None:
    made = perform(THEMES[name], Operation.of(code, **PARAMETERS.get(code, {})))

    assert all(a.end_ticks <= b.onset_ticks for a, b in pairwise(made.tones))


@pytest.mark.parametrize("code", ["EVOLVE", "LIQUID", "TRUNC", "FRAG", "DEEP", "ornamented", "OSTINATO", "DERIVE"])
@pytest.mark.parametrize("name", THEMES)
def test_every_kept_tone_has_the_pitch_of_the_parent_it_names(code: str, name: str) -> None:
    parameters = PARAMETERS.get(code, {})
    tune = THEMES[name]
    made = perform(tune, Operation.of(code, **parameters))

    for tone, parent in zip(made.tones, made.main.parent_tones, strict=True):
        assert parent < 0 or tone.pitch == tune.tones[parent].pitch


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_grows_from_its_head_into_the_whole(name: str) -> None:
    tune = THEMES[name]
    grown = form.grown(tune)
    count = len(grown.tones) - len(tune.tones)

    assert grown.main.parent_tones == (*range(count), *range(len(tune.tones)))
    assert 4 <= count < len(tune.tones)
    starts = [tone.onset_ticks - old.onset_ticks for tone, old in zip(grown.tones[count:], tune.tones, strict=True)]
    assert set(starts) == {starts[0]}
    assert starts[0] % tune.bar_ticks == 0


def test_a_theme_dissolves_into_long_tones_and_keeps_its_rests() -> None:
    melted = form.dissolved(TURN, 2)

    assert [tone.name for tone in melted.tones[-6:]] == ["F4", "E4", "C4", "F4", "E4", "D4"]
    assert [tone.duration_ticks / Q for tone in melted.tones[-6:]] == [1, 1, 1, 2, 1, 1]


@given(st.sampled_from([*THEMES.values()]), st.integers(1, 4))
def test_each_repetition_of_a_dissolving_theme_is_sparser_and_softer(tune: Passage, repeats: int) -> None:
    melted = form.dissolved(tune, repeats)
    period = form.period_ticks(tune)
    first = tune.tones[0].onset_ticks
    turns = [
        [tone for tone in melted.tones if first <= tone.onset_ticks - turn * period < first + period]
        for turn in range(repeats + 1)
    ]

    assert sum(len(turn) for turn in turns) == len(melted.tones)
    for before, after in pairwise(turns):
        assert len(after) < len(before) or len(after) <= 2
        assert after[0].velocity < before[0].velocity
        assert {tone.onset_ticks - period for tone in after} <= {tone.onset_ticks for tone in before}
