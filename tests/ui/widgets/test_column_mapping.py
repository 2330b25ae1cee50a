"""A table from outside and the choices over its columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.formats.spreadsheets.spotting import HEADERS
from leitmotif_desk.ui.widgets.column_mapping import FIELDS, ColumnMapping, RowOutcome, column_fields

HEADINGS = ("Nr", "Wann", "Wer")
ROWS = (("1m1", "01:00:00:00", "Mara\nHale"), ("1m2", "01:00:10:00", ""))


@pytest.fixture
def table(qtbot: QtBot) -> ColumnMapping:
    made = ColumnMapping()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    made.show_table(HEADINGS, ROWS, {"Nr": "cue", "Wann": "start"}, column_fields())
    return made


def text(table: ColumnMapping, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text() if item else ""


def test_every_field_of_spotting_notes_can_be_chosen() -> None:
    assert set(FIELDS) == {"", *HEADERS}


def test_the_mapping_shown_is_the_one_told_back_and_not_announced(qtbot: QtBot, table: ColumnMapping) -> None:
    with qtbot.assertNotEmitted(table.mapped):
        table.show_table(HEADINGS, ROWS, {"Wann": "start"}, column_fields())
    assert table.mapping() == (("Nr", ""), ("Wann", "start"), ("Wer", ""))
    assert text(table, 0, 2) == "Mara ↵ Hale"


def test_a_choice_over_a_column_is_announced(qtbot: QtBot, table: ColumnMapping) -> None:
    box = table.header.box(2)
    box.setCurrentIndex(box.findData("title"))
    with qtbot.waitSignal(table.mapped):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert dict(table.mapping())["Wer"] == "start"


def test_choices_stay_over_their_columns_while_the_table_scrolls(table: ColumnMapping) -> None:
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    for value in (0, bar.maximum()):
        bar.setValue(value)
        for column in range(3):
            left = table.header.sectionViewportPosition(column)
            assert left <= table.header.box(column).x() < left + 10
    assert table.header.box(0).y() > table.header.fontMetrics().height()


def test_outcomes_stand_beside_the_rows_and_in_their_cells(table: ColumnMapping) -> None:
    table.show_outcomes([RowOutcome("changed", cells={1: "before → after"}), RowOutcome("left", is_dim=True)])
    header = table.verticalHeaderItem(0)
    assert header is not None and header.text() == "changed"
    assert text(table, 0, 1) == "before → after"
    cell = table.item(0, 1)
    assert cell is not None
    assert cell.foreground().color() == table.palette().color(QPalette.ColorRole.Accent)
