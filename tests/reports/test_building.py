"""What the report says, before it is written down."""

from dataclasses import replace

import pytest

from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.palette import THEME_COLOURS
from leitmotif_desk.reports.marks import Shape, colour_of, shape_of
from leitmotif_desk.theory.words import WORDS
from tests.reports.told_film import HEARD, INCIPIT, LIGHT, empty_report, heard_at, make_report


def test_a_theme_has_the_colour_it_has_in_the_window() -> None:
    assert colour_of(len(THEME_COLOURS) + 1) == THEME_COLOURS[1]


def test_a_theme_says_how_often_where_and_with_what_silence_it_is_heard() -> None:
    light = make_report().themes[0]
    assert (light.name, light.stands_for, light.notes) == ("Keeper's light", ("Mara",), "D4 A4")
    assert (light.statements, light.heard_in) == (3, ("1", "2"))
    assert (light.first, light.last) == ("01:00:04:00", "01:02:10:00")
    assert light.longest_gap_seconds == 130 - 44
    assert light.incipit == INCIPIT


def test_statements_that_overlap_leave_no_silence_between_them() -> None:
    report = make_report(heard=(heard_at(10, LIGHT, 1), heard_at(11, LIGHT, 1)))
    assert report.themes[0].longest_gap_seconds == 0


def test_a_theme_heard_once_has_no_silence_between_statements() -> None:
    assert make_report().themes[1].longest_gap_seconds is None


def test_the_strip_places_statements_and_presence_as_shares_of_the_film() -> None:
    light = make_report().themes[0]
    assert [(mark.start, mark.shape) for mark in light.strip] == [
        (round(4 / 300, 5), Shape.STATEMENT),
        (round(40 / 300, 5), Shape.INVERTED),
        (round(130 / 300, 5), Shape.FRAGMENT),
    ]
    assert light.presence == ((0.0, round(1 / 3, 5)), (round(2 / 3, 5), 1.0))


def test_the_matrix_counts_statements_marks_presence_and_what_is_asked() -> None:
    first, second, third = make_report().themes[0].cells
    assert (first.count, first.completeness, first.present, first.asked) == (2, 1.0, True, None)
    assert (second.count, second.completeness, second.shape, second.present) == (1, 0.5, Shape.FRAGMENT, False)
    assert (third.count, third.present, third.asked) == (0, True, Severity.WARN)


def test_findings_stand_in_film_order_and_those_about_no_place_last() -> None:
    texts = [finding.text for finding in make_report().findings]
    assert texts[-1] == "Undertow is stated once."
    assert texts.index("Undertow comes before the sea.") < texts.index("Silence was intended.")
    assert texts.index("Silence was intended.") < texts.index("Mara's theme is silent where she leads.")


def test_a_finding_cites_its_facts_in_words() -> None:
    late = next(f for f in make_report().findings if f.cites)
    assert [cited.text for cited in late.cites] == ["Mara is on-screen in scene 1"]
    assert (late.theme, late.colour, late.scenes) == ("Keeper's light", THEME_COLOURS[0], (("3", "EXT. CLIFF"),))


def test_intended_findings_are_told_apart_and_a_stale_answer_is_said_to_be_one() -> None:
    report = make_report()
    (meant,) = report.intended_findings()
    assert meant.meant is not None and (meant.meant.sentence, meant.meant.stale) == ("Saved for the end.", False)
    (stale,) = [f for f in report.open_findings() if f.meant]
    assert stale.meant is not None and stale.meant.stale
    assert len(report.open_findings()) == 5
    assert len(report.open_findings(Severity.WARN)) == 2


def test_a_scene_groups_what_is_heard_by_theme() -> None:
    first, second, third = make_report().scenes
    assert [(h.name, h.statements, h.forms) for h in first.heard] == [
        ("Keeper's light", 2, ("as registered", "inverted"))
    ]
    assert [h.name for h in second.heard] == ["Keeper's light", "Undertow"]
    assert third.heard == ()
    assert second.findings == (Severity.ERROR,)


def test_a_statement_outside_all_scenes_counts_for_its_theme_only() -> None:
    outside = replace(HEARD[0], scene=None, start_frame=100_000, end_frame=100_100)
    report = make_report(heard=(*HEARD, outside))
    assert report.themes[0].statements == 4
    assert sum(cell.count for cell in report.themes[0].cells) == 3
    assert report.themes[0].strip[-1].end == 1.0


def test_an_empty_film_makes_an_empty_report() -> None:
    report = empty_report()
    assert (report.themes, report.scenes, report.findings, report.statement_count) == ((), (), (), 0)


@pytest.mark.parametrize("code", WORDS)
def test_every_operation_has_a_shape(code: str) -> None:
    assert shape_of((Operation.of(code),)) in Shape


@pytest.mark.parametrize(
    ("codes", "shape"),
    [
        ((), Shape.STATEMENT),
        (("transposed", "octave"), Shape.STATEMENT),
        (("transposed", "mode"), Shape.MODE),
        (("fragment", "inverted"), Shape.INVERTED),
        (("AUG", "FRAG"), Shape.AUGMENTED),
        (("transposed", "FRAG"), Shape.FRAGMENT),
        (("something new",), Shape.VARIED),
    ],
)
def test_of_several_operations_the_most_telling_gives_the_shape(codes: tuple[str, ...], shape: Shape) -> None:
    assert shape_of(Operation.of(code) for code in codes) is shape
