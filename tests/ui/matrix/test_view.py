"""The matrix beside a real project, with real events."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import LogStatement
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import StatementId
from leitmotif_desk.domain.story import Statement
from leitmotif_desk.ui.matrix.arc import forms_heard
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
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        QTest.keyClick(view.canvas, key)
    motifs = [theme.motif.id for theme in view.matrix.rows]
    assert told == [
        motifs[0], "scene-1", motifs[0], "scene-2", motifs[1], "scene-2", motifs[1], THIRD, motifs[1], THIRD,
        motifs[1], "scene-1",
    ]  # fmt: skip


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


def test_ctrl_and_the_wheel_make_room_for_more_scenes(view: MatrixView) -> None:
    before = view.canvas.grid.cell_width
    QTest.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert view.canvas.grid.cell_width < before


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
