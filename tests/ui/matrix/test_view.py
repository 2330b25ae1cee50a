"""The matrix beside a real project, with real events."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.arc import forms_heard
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddScene, Batch, LogStatement
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import SceneId, StatementId
from leitmotif_desk.domain.story import Scene, Statement
from leitmotif_desk.ui.matrix.view import MatrixView
from leitmotif_desk.ui.widgets.notation import NotationView
from tests.ui.heard_film import LIGHT, make_heard_film
from tests.ui.variations.small_film import THIRD

Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> MatrixView:
    made = MatrixView(desk)
    qtbot.addWidget(made)
    made.resize(900, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(view: MatrixView) -> list[str]:
    made: list[str] = []
    view.motif_selected.connect(made.append)
    view.scene_selected.connect(made.append)
    return made


def _row(view: MatrixView) -> int:
    return next(place for place, theme in enumerate(view.matrix.rows) if theme.motif.id == LIGHT)


def _click(view: MatrixView, point: QPoint) -> None:
    QTest.mouseClick(view.canvas.viewport(), Left, NoKeys, point)


def test_a_click_on_a_cell_goes_to_its_theme_and_scene(view: MatrixView, told: list[str]) -> None:
    row = _row(view)
    _click(view, view.canvas.grid.cell_box(row, 1).center().toPoint())
    assert told == [LIGHT, "scene-2"]
    assert view.canvas.chosen == (row, 1)


def test_a_click_on_a_heading_goes_to_its_scene_or_theme_alone(view: MatrixView, told: list[str]) -> None:
    grid, row = view.canvas.grid, _row(view)
    _click(view, grid.column_box(2).center().toPoint())
    _click(view, grid.row_box(row).center().toPoint())
    assert told == [THIRD, LIGHT]


def test_arrows_walk_through_the_cells_and_stop_at_the_edges(view: MatrixView, told: list[str]) -> None:
    walked = []
    keys = Qt.Key
    for key in (
        keys.Key_Right, keys.Key_Right, keys.Key_Down, keys.Key_End, keys.Key_Right, keys.Key_Home, keys.Key_Left,
    ):  # fmt: skip
        QTest.keyClick(view.canvas, key)
        walked.append(view.canvas.cursor_cell)
    assert walked == [(0, 0), (0, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 0)]
    assert told == [], "walking goes nowhere yet"
    assert view.canvas.accessibleDescription().startswith(f"{view.matrix.rows[1].motif.name}\n1  INT. LAMP ROOM")


def test_return_goes_to_the_cell_the_keyboard_stands_on(view: MatrixView, told: list[str]) -> None:
    wanted: list[str] = []
    view.scene_wanted.connect(wanted.append)
    view.canvas.walk(1, 2)
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert told == [view.matrix.rows[1].motif.id, THIRD]
    assert wanted == [THIRD]
    assert view.canvas.chosen == (1, 2)


def test_a_double_click_goes_there_as_well(view: MatrixView) -> None:
    wanted: list[str] = []
    view.scene_wanted.connect(wanted.append)
    point = view.canvas.grid.cell_box(0, 1).center().toPoint()
    QTest.mouseDClick(view.canvas.viewport(), Left, NoKeys, point)
    assert wanted == ["scene-2"]


def test_pointing_at_a_cell_marks_it_with_its_headings(view: MatrixView) -> None:
    before = view.canvas.grab().toImage()
    QTest.mouseMove(view.canvas.viewport(), view.canvas.grid.cell_box(1, 2).center().toPoint())
    assert view.canvas.hovered == (1, 2)
    assert view.canvas.grab().toImage() != before


def test_a_form_of_the_arc_leads_to_the_scene_where_it_is_first_heard(view: MatrixView, told: list[str]) -> None:
    view.show_motif(LIGHT)
    QTest.mouseClick(view.arc.cards[0], Left)
    assert told == ["scene-1"]
    assert view.canvas.chosen == (_row(view), 0)


def test_cells_count_what_the_log_holds(view: MatrixView, desk: Desk) -> None:
    row = _row(view)
    counted = {view.matrix.scenes[column].id: cell.count for (r, column), cell in view.matrix.cells.items() if r == row}
    logged: dict[str, int] = {}
    for one in desk.heard:
        if one.motif == LIGHT and one.scene is not None:
            logged[one.scene] = logged.get(one.scene, 0) + 1
    assert counted == logged


def test_a_change_of_the_project_is_shown_at_once_and_behind_another_view_once_it_is_seen(
    view: MatrixView, desk: Desk
) -> None:
    desk.apply(LogStatement(Statement(StatementId("one"), THIRD, LIGHT)))
    assert view.matrix.cells[_row(view), 2].count == 1
    view.hide()
    desk.apply(LogStatement(Statement(StatementId("two"), THIRD, LIGHT)))
    view.show()
    assert view.matrix.cells[_row(view), 2].count == 2


def test_the_arc_shows_each_different_form_of_the_chosen_theme_in_film_order(view: MatrixView, desk: Desk) -> None:
    view.show_motif(LIGHT)
    forms = forms_heard(desk, LIGHT)
    assert len(forms) == 1, "what waits for review is no form yet"
    assert len(view.arc.cards) == 1
    assert [notation.sheet is not None for notation in view.arc.cards[0].findChildren(NotationView)] == [True]


def test_a_tooltip_tells_what_a_cell_shows(view: MatrixView) -> None:
    row = _row(view)
    text = view.canvas.tooltip_at(view.canvas.grid.cell_box(row, 0).center().toPoint())
    assert text.startswith("Keeper's light\n1  INT. LAMP ROOM\n")
    assert "heard" in text


def _turn_wheel(view: MatrixView, at: QPoint, modifier: Qt.KeyboardModifier, notches: int) -> None:
    port, point = view.canvas.viewport(), QPointF(at)
    wheel = QWheelEvent(
        point, QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, wheel)


def test_the_keys_make_room_for_more_scenes_and_zero_shows_them_all(view: MatrixView) -> None:
    before = view.canvas.grid.cell_width
    QTest.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert view.canvas.grid.cell_width < before
    QTest.keyClick(view.canvas, Qt.Key.Key_0)
    assert view.canvas.grid.overflow_across == 0


def test_the_buttons_of_the_heading_do_the_same(view: MatrixView) -> None:
    buttons = {button.accessibleName(): button for button in view.heading.findChildren(QToolButton)}
    before = view.canvas.grid.cell_width
    QTest.mouseClick(buttons["Narrower columns"], Left)
    assert view.canvas.grid.cell_width < before
    QTest.mouseClick(buttons["Wider columns"], Left)
    assert view.canvas.grid.cell_width == before
    QTest.mouseClick(buttons["Show every scene at once"], Left)
    assert view.canvas.grid.overflow_across == 0


def test_ctrl_and_the_wheel_zoom_at_the_pointer_and_shift_scrolls_across(
    qtbot: QtBot, view: MatrixView, desk: Desk
) -> None:
    scenes = (Scene(SceneId(f"more-{n}"), str(n), "EXT. REEF", 90_000 + n * 50, 90_050 + n * 50) for n in range(60))
    desk.apply(Batch("More", tuple(AddScene(scene) for scene in scenes)))
    grid = view.canvas.grid
    at = grid.cell_box(0, 7).center().toPoint()
    _turn_wheel(view, at, Qt.KeyboardModifier.ControlModifier, 1)
    assert view.canvas.grid.cell_width > grid.cell_width
    assert view.canvas.grid.place_at(at.x(), at.y()) == (0, 7)
    left = view.canvas.grid.left
    _turn_wheel(view, at, Qt.KeyboardModifier.ShiftModifier, -1)
    assert view.canvas.grid.left > left
    assert view.canvas.grid.row_box(0).left() == 0, "the names of the themes stay in view"


def test_an_empty_film_is_told_what_the_matrix_is_for(qtbot: QtBot, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "empty.leitmotif", Film("Nothing")) as desk:
        view = MatrixView(desk)
        qtbot.addWidget(view)
        view.resize(600, 400)
        with qtbot.waitExposed(view):
            view.show()
        assert not view.arc.isVisible()
        assert view.matrix.cells == {}
        assert not view.canvas.grab().isNull()
