"""The network beside a real project, with real events."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.network import Standing, Tie, TieKind, subject_key, theme_key
from leitmotif_desk.domain.edits import AddForm, AddSubject, LinkMotif, RemoveMotif, SetRelation
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import MotifLink
from leitmotif_desk.domain.story import Bond, Relation, Subject, SubjectKind
from leitmotif_desk.ui.network.view import NetworkView
from tests.ui.variations.small_film import LIGHT, THIRD, make_film

Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SECOND = SceneId("scene-2")
UNDERTOW = MotifId("undertow")
MARA, JONAS, SEA = subject_key("mara"), subject_key("jonas"), subject_key("the-sea")
BOND = SubjectId("mara-and-jonas")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "film.leitmotif") as made:
        made.apply(AddSubject(Subject(BOND, "Mara and Jonas", SubjectKind.RELATION)))
        made.apply(SetRelation(Relation(BOND, SubjectId("mara"), SubjectId("jonas"), Bond.KIN)))
        made.apply(LinkMotif(MotifLink(LinkId("twin"), UNDERTOW, SubjectId("mara"), "dread", SECOND, THIRD)))
        yield made


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> NetworkView:
    return _shown(qtbot, desk)


def _shown(qtbot: QtBot, desk: Desk) -> NetworkView:
    made = NetworkView(desk)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(view: NetworkView) -> list[tuple[str, str]]:
    made: list[tuple[str, str]] = []
    view.motif_selected.connect(lambda id: made.append(("motif", id)))
    view.subject_selected.connect(lambda id: made.append(("subject", id)))
    return made


def _point(view: NetworkView, key: str) -> QPoint:
    return view.canvas.plane.on_widget(view.canvas.figure.anchor(key)).toPoint()


def _tie(view: NetworkView, one: str, other: str) -> Tie:
    return next(tie for tie in view.canvas.figure.network.ties if (tie.one, tie.other) == (one, other))


def test_a_click_goes_to_the_theme_or_the_subject(view: NetworkView, told: list[tuple[str, str]]) -> None:
    QTest.mouseClick(view.canvas, Left, NoKeys, _point(view, theme_key(LIGHT)))
    QTest.mouseClick(view.canvas, Left, NoKeys, _point(view, JONAS))
    assert told == [("motif", LIGHT), ("subject", "jonas")]
    assert view.canvas.chosen == JONAS


def test_escape_lets_go_and_goes_nowhere(view: NetworkView, told: list[tuple[str, str]]) -> None:
    view.show_motif(LIGHT)
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.canvas.chosen is None
    assert told == []


def test_pointing_at_a_node_lights_it_and_its_neighbours(view: NetworkView) -> None:
    assert view.canvas.lit is None
    QTest.mouseMove(view.canvas, _point(view, theme_key(UNDERTOW)))
    assert view.canvas.lit == {theme_key(UNDERTOW), SEA, MARA}


def test_a_node_can_be_dragged_and_stays_there_when_the_project_changes(view: NetworkView, desk: Desk) -> None:
    before = dict(view.canvas.figure.places)
    start = _point(view, SEA)
    QTest.mousePress(view.canvas, Left, NoKeys, start)
    for share in (1, 2):
        QTest.mouseMove(view.canvas, start + QPoint(30, 20) * share)
    QTest.mouseRelease(view.canvas, Left, NoKeys, start + QPoint(60, 40))
    zoom = view.canvas.plane.zoom
    wanted = (before[SEA][0] + 60 / zoom, before[SEA][1] + 40 / zoom)
    assert view.canvas.figure.places[SEA] == pytest.approx(wanted)
    desk.apply(AddSubject(Subject(SubjectId("lamp"), "The lamp", SubjectKind.OBJECT)))
    after = view.canvas.figure.places
    assert after[SEA] == pytest.approx(wanted)
    assert {key: after[key] for key in before if key != SEA} == {key: before[key] for key in before if key != SEA}
    assert subject_key("lamp") in after


def test_tidying_takes_dragged_nodes_back(view: NetworkView) -> None:
    before = dict(view.canvas.figure.places)
    start = _point(view, SEA)
    QTest.mousePress(view.canvas, Left, NoKeys, start)
    QTest.mouseMove(view.canvas, start + QPoint(60, 40))
    QTest.mouseRelease(view.canvas, Left, NoKeys, start + QPoint(60, 40))
    assert view.canvas.figure.places[SEA] != before[SEA]
    QTest.mouseClick(next(one for one in view.heading.findChildren(QToolButton) if one.text() == "Tidy"), Left)
    assert view.canvas.figure.places == before


def test_the_wheel_with_ctrl_zooms_at_the_pointer_and_a_drag_on_the_ground_pans(view: NetworkView) -> None:
    canvas = view.canvas
    at = QPointF(_point(view, MARA))
    held, zoom = canvas.plane.on_plane(at), canvas.plane.zoom
    wheel = QWheelEvent(
        at, QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    assert canvas.plane.zoom > zoom
    assert (canvas.plane.on_plane(at) - held).manhattanLength() < 0.01
    ground = QPoint(3, 3)
    assert canvas.node_at(QPointF(ground)) is None
    QTest.mousePress(canvas, Left, NoKeys, ground)
    QTest.mouseMove(canvas, ground + QPoint(40, 30))
    QTest.mouseRelease(canvas, Left, NoKeys, ground + QPoint(40, 30))
    assert (canvas.plane.on_widget(held) - at - QPointF(40, 30)).manhattanLength() < 0.01
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert all(canvas.rect().contains(_point(view, key)) for key in canvas.figure.nodes)


def test_tab_walks_through_all_nodes_and_then_leaves(view: NetworkView, told: list[tuple[str, str]]) -> None:
    view.canvas.setFocus()
    seen = []
    for _ in view.canvas.figure.nodes:
        QTest.keyClick(view.canvas, Qt.Key.Key_Tab)
        seen.append(view.canvas.cursor_node)
    assert sorted(str(key) for key in seen) == sorted(view.canvas.figure.nodes)
    assert told == []
    QTest.keyClick(view.canvas, Qt.Key.Key_Tab)
    assert view.canvas.cursor_node == seen[-1]
    QTest.keyClick(view.canvas, Qt.Key.Key_Backtab)
    assert view.canvas.cursor_node == seen[-2]


def test_an_arrow_walks_to_a_neighbour_that_way_return_chooses_it_and_it_is_told_in_words(
    view: NetworkView, told: list[tuple[str, str]]
) -> None:
    canvas = view.canvas
    canvas.setFocus()
    around = {MARA: (0.0, 0.0), theme_key(LIGHT): (300.0, 20.0), theme_key(UNDERTOW): (-300.0, 0.0)}
    far = {key: (200.0 * place, 900.0) for place, key in enumerate(canvas.figure.nodes)}
    canvas.set_figure(replace(canvas.figure, places=far | around), {})
    canvas.walk(MARA)
    walked = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(canvas, key)
        walked.append(canvas.cursor_node)
    assert walked == [theme_key(UNDERTOW), MARA, theme_key(LIGHT)]
    assert canvas.accessibleDescription().startswith("Keeper's light · theme\nstands for Mara")
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert told == [("motif", LIGHT)]


def test_the_story_point_shows_what_is_true_then_and_what_the_audience_knows(view: NetworkView) -> None:
    ends = theme_key(UNDERTOW), MARA
    standings = []
    for scene in ("scene-1", SECOND, THIRD):
        view.set_scene(scene)
        standings.append(_tie(view, *ends).standing)
    assert standings == [Standing.AHEAD, Standing.SECRET, Standing.OPEN]
    view.set_scene("scene-1")
    text = view.canvas.tooltip_at(_point(view, theme_key(UNDERTOW)))
    assert "The Sea" in text
    assert "Mara" not in text
    view.set_scene(None)
    assert "stands for Mara: dread (secret until sc. 3)" in view.canvas.tooltip_at(_point(view, theme_key(UNDERTOW)))


def test_the_story_point_is_moved_by_its_slider_and_nothing_else_moves(view: NetworkView) -> None:
    places = view.canvas.figure.places
    view.controls.story.setFocus()
    QTest.keyClick(view.controls.story, Qt.Key.Key_Home)
    assert view.controls.scene == "scene-1"
    assert view.canvas.figure.places == places
    QTest.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert view.controls.scene == SECOND


def test_more_themes_are_alike_the_lower_the_limit(view: NetworkView) -> None:
    def kin() -> int:
        return sum(tie.kind is TieKind.KINSHIP for tie in view.canvas.figure.network.ties)

    view.controls.alike.setValue(100)
    assert kin() == 0
    assert "alike" not in view.legend.shown
    view.controls.alike.setValue(view.controls.alike.minimum())
    assert kin() > 0
    assert "alike" in view.legend.shown


def test_forms_are_shown_on_demand(view: NetworkView, desk: Desk, told: list[tuple[str, str]]) -> None:
    base = desk.project.base_form(LIGHT)
    desk.apply(AddForm(replace(base, id=FormId("dark"), name="The light goes out", parent=base.id)))
    assert "form:dark" not in view.canvas.figure.nodes
    view.controls.forms.click()
    QTest.mouseClick(view.canvas, Left, NoKeys, _point(view, "form:dark"))
    assert told == [("motif", LIGHT)]


def test_a_change_behind_another_view_is_shown_once_it_is_seen(view: NetworkView, desk: Desk) -> None:
    view.show_motif(LIGHT)
    view.hide()
    desk.apply(RemoveMotif(LIGHT))
    assert theme_key(LIGHT) in view.canvas.figure.nodes
    view.show()
    assert theme_key(LIGHT) not in view.canvas.figure.nodes
    assert view.canvas.chosen is None


def test_incipits_are_engraved_in_their_tiles(view: NetworkView, desk: Desk) -> None:
    view.canvas.zoom_by(3)
    view.show_motif(LIGHT)
    view.canvas.grab()
    before = view.canvas.grab().toImage()
    view.canvas.incipits.engrave_now()
    assert view.canvas.grab().toImage() != before


def test_an_empty_film_is_told_what_the_network_is_for(qtbot: QtBot, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "empty.leitmotif", Film("Nothing")) as desk:
        view = _shown(qtbot, desk)
        assert "Whom does each theme stand for?" in view.canvas.teaching
        assert not view.controls.isVisible()
        told = view.canvas.grab().toImage()
        view.canvas.teaching = ""
        assert view.canvas.grab().toImage() != told
