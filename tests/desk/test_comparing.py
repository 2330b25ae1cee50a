"""Every theme beside every other, and the verdict on each pair."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.desk.checking import Check, mark_intended
from leitmotif_desk.desk.comparing import (
    LOOKALIKE,
    Verdict,
    compare_themes,
    nearest_theme,
    value_text,
    verdict_text,
    why_text,
)
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import MotifSpec, register, typed_motif
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.finding import IntentionKind, Severity
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.theory.distinctness import likeness
from tests.ui.variations.small_film import LIGHT, make_film

ECHO = "key=A major A4:1 E5:1.5 D5:.5 C#5:1 | B4:1 E5:1 C#5:2"
"""Keeper's light, transposed, with another close."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


def add(desk: Desk, name: str, notes: str) -> MotifId:
    return register(desk, MotifSpec(name, "Mara"), typed_motif(notes, name))


def test_all_pairs_are_compared_once_and_found_from_either_side(desk: Desk) -> None:
    add(desk, "Echo", ECHO)

    found = compare_themes(desk.project)

    assert len(found.pairs) == 6
    assert set(found.motifs) == {motif.id for motif in desk.project.motif}
    for one in found.motifs:
        for other in found.motifs:
            assert one == other or found.pair(one, other) is found.pair(other, one)
    together = [pair.likeness.together for pair in found.likest_first]
    assert together == sorted(together, reverse=True)


def test_what_is_alike_stands_together(desk: Desk) -> None:
    echo = add(desk, "Echo", ECHO)

    row = compare_themes(desk.project).motifs

    assert abs(row.index(echo) - row.index(LIGHT)) == 1


def test_the_verdict_is_the_one_of_the_continuity_check(desk: Desk) -> None:
    echo = add(desk, "Echo", ECHO)

    pairs = compare_themes(desk.project).pairs.values()
    findings = [one for one in Check.of(desk)() if one.code == "themes-too-alike"]

    bad = {pair for pair in pairs if pair.verdict in (Verdict.LOOKALIKE, Verdict.CLOSE_LOOKALIKE)}
    assert [{pair.one, pair.other} for pair in bad] == [{echo, LIGHT}]
    assert [one.severity for one in findings] == [Severity.ERROR]
    assert [pair.verdict for pair in bad] == [Verdict.CLOSE_LOOKALIKE]


def test_what_a_person_called_kin_is_no_fault(desk: Desk) -> None:
    echo = add(desk, "Echo", ECHO)
    (finding,) = (one for one in Check.of(desk)() if one.code == "themes-too-alike")

    mark_intended(desk, finding, IntentionKind.KINSHIP, "The echo is hers.")

    pair = compare_themes(desk.project).pair(echo, LIGHT)
    assert pair.verdict is Verdict.KIN
    assert "kin (the same first four steps)" in verdict_text(desk.project, pair)
    assert desk.undo()
    assert compare_themes(desk.project).pair(echo, LIGHT).verdict is Verdict.CLOSE_LOOKALIKE


def test_the_sentence_names_both_themes_the_figure_and_the_reason(desk: Desk) -> None:
    echo = add(desk, "Echo", ECHO)
    pair = compare_themes(desk.project).pair(LIGHT, echo)

    said = verdict_text(desk.project, pair)

    assert "Keeper's light" in said and "Echo" in said
    assert value_text(pair.likeness.together) in said
    assert "the same first four steps" in said


def test_a_line_like_a_theme_is_known_and_another_is_not(desk: Desk) -> None:
    near = nearest_theme(desk.project, typed_motif(ECHO, "x").tones)

    assert near is not None and near.motif == LIGHT
    assert near.likeness.together >= LOOKALIKE
    assert nearest_theme(desk.project, typed_motif("C4:1 C4:.25 C4:.25 C4:.5 D4:4 C4:2", "x").tones) is None


def test_a_few_notes_are_like_no_theme_until_they_tell_it(desk: Desk) -> None:
    begun = [nearest_theme(desk.project, desk.project.base_form(LIGHT).tones[:count]) for count in range(1, 6)]

    assert begun[:4] == [None] * 4
    assert begun[4] is not None and begun[4].motif == LIGHT


def test_two_lines_without_a_common_trait_have_little_in_common() -> None:
    one, other = (typed_motif(text, "x").tones for text in ("C4:1 D4:1 E4:1 F4:1 G4:4", "G5:3 C4:.5 G5:3 C4:.5 G5:3"))

    assert why_text(likeness(one, other)) == "little in common"
    assert [value_text(value) for value in (0.0, 0.58, 0.529, 1.0)] == [".00", ".58", ".52", "1.00"]


def test_no_theme_and_one_theme_are_compared_with_none(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "Bare.leitmotif", Film("Bare")) as bare:
        assert compare_themes(bare.project).motifs == ()
        only = register(bare, MotifSpec("Alone"), typed_motif(ECHO, "Alone"))
        assert compare_themes(bare.project).motifs == (only,)
        assert compare_themes(bare.project).pairs == {}
