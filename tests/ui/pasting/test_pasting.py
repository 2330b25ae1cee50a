"""From the clipboard into the film and back: seen first, mapped, taken as one step, remembered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.pasting.pasted_rows import PasteFate
from leitmotif_desk.domain.film import CueStatus
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.pasting.dialog import Clip, PasteDialog
from leitmotif_desk.ui.pasting.paster import Paster
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.timeline.table import TimelineTable
from leitmotif_desk.ui.timeline.view import TimelineView
from leitmotif_desk.ui.window import MainWindow
from tests.desk.pasting.test_pasting import LAMP, desk

__all__ = ["desk"]

TABLE = (
    "Cue\tRemark\tTC In\tTC Out\tStatus\r\n"
    "1m1\tThe Lighthouse\t01:00:31:00\t01:00:50:00\tApproved\r\n"
    "1m2\tRadio\t01:00:50:00\t01:01:00:00\tSketch\r\n"
    "Total\t\t\t\t\r\n"
)


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    yield found
    found.clear()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, jobs: Jobs) -> PasteDialog:
    clip = Clip(TABLE, "")
    made = PasteDialog(desk, jobs, clip, clip.job("24")())
    qtbot.addWidget(made)
    made.show()
    return made


def beside(dialog: PasteDialog) -> list[str]:
    items = (dialog.table.verticalHeaderItem(row) for row in range(dialog.table.rowCount()))
    return [item.text() if item else "" for item in items]


def cell(dialog: PasteDialog, row: int, column: int) -> str:
    item = dialog.table.item(row, column)
    return item.text() if item else ""


def choose(dialog: PasteDialog, column: int, field: str) -> None:
    box = dialog.table.header.box(column)
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def test_every_row_says_what_becomes_of_it_and_a_changed_cell_what_it_was(dialog: PasteDialog) -> None:
    assert beside(dialog) == ["→ cue 1m1 changed", "+ cue 1m2 added", "– cue Total is new, but has no start"]
    assert cell(dialog, 0, 4) == "planned → approved"
    assert "+ 1 added" in dialog.count.text()


def test_a_column_that_is_mapped_changes_the_preview(dialog: PasteDialog, jobs: Jobs) -> None:
    assert dict(dialog.mapping)["Remark"] == ""
    choose(dialog, 1, "title")
    assert not dialog.ok.isEnabled()
    jobs.wait()
    assert dialog.ok.isEnabled()
    assert cell(dialog, 0, 1) == "The Lamp → The Lighthouse"


def test_accepting_is_one_step(dialog: PasteDialog, desk: Desk) -> None:
    before = desk.project
    dialog.take()
    assert desk.project.the_cue(LAMP).status is CueStatus.APPROVED
    assert {cue.number for cue in desk.project.cue} == {"1m1", "1m2"}
    desk.undo()
    assert desk.project == before


def test_a_person_may_want_only_what_is_new(dialog: PasteDialog, desk: Desk) -> None:
    dialog.also_change.setChecked(False)
    assert beside(dialog)[0] == "– cue 1m1 is in the film already"
    dialog.take()
    assert desk.project.the_cue(LAMP).status is CueStatus.PLANNED


def test_without_a_column_for_what_is_changed_there_is_nothing_to_paste(dialog: PasteDialog, jobs: Jobs) -> None:
    choose(dialog, 0, "")
    jobs.wait()
    assert dialog.plan.count == {PasteFate.LEFT: 3}
    assert not dialog.ok.isEnabled()


def test_a_table_still_being_read_when_the_dialog_closes_is_let_go(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    clip = Clip(TABLE, "")
    dialog = PasteDialog(desk, jobs, clip, clip.job("24")())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    choose(dialog, 1, "title")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    jobs.wait()
    assert desk.project.the_cue(LAMP).title == "The Lamp"


# the clipboard


def pasted(clipboard: QClipboard, paster: Paster, jobs: Jobs, text: str) -> PasteDialog:
    clipboard.setText(text)
    paster.paste()
    jobs.wait()
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, PasteDialog) and one.isVisible())
    return found


@pytest.fixture
def paster(qtbot: QtBot, desk: Desk, jobs: Jobs, settings: Settings) -> Paster:
    window = QWidget()
    qtbot.addWidget(window)
    return Paster(desk, jobs, settings, window)


def test_what_a_person_said_of_columns_is_remembered_also_for_rows_without_headings(
    clipboard: QClipboard, paster: Paster, jobs: Jobs, desk: Desk
) -> None:
    first = pasted(clipboard, paster, jobs, TABLE)
    choose(first, 1, "notes")
    jobs.wait()
    first.take()
    assert desk.project.the_cue(LAMP).note == "The Lighthouse"

    again = pasted(clipboard, paster, jobs, TABLE.replace("Lighthouse", "Beacon"))
    assert cell(again, 0, 1) == "The Lighthouse → The Beacon"
    again.reject()

    bare = pasted(clipboard, paster, jobs, "1m1\tThe Wreck\t01:00:31:00\t01:00:50:00\tTemp\n")
    assert dict(bare.mapping)["B"] == "notes"
    bare.take()
    assert desk.project.the_cue(LAMP).note == "The Wreck"


def test_html_is_pasted_where_there_is_no_text(qtbot: QtBot, clipboard: QClipboard, paster: Paster, jobs: Jobs) -> None:
    mime = QMimeData()
    mime.setHtml("<table><tr><td>Cue<td>Status</tr><tr><td>1m1<td>Temp</tr></table>")
    clipboard.setMimeData(mime)
    paster.paste()
    jobs.wait()
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, PasteDialog) and one.isVisible())
    assert beside(found) == ["→ cue 1m1 changed"]
    found.reject()


@pytest.mark.parametrize("text", ["", "only words"])
def test_what_is_no_table_is_said(qtbot: QtBot, clipboard: QClipboard, paster: Paster, jobs: Jobs, text: str) -> None:
    clipboard.setText(text)
    with qtbot.waitSignal(paster.failed) as failed:
        paster.paste()
    assert "no table" in str(failed.args)


def test_ctrl_v_pastes_into_the_film_from_the_timeline_and_into_a_field_while_typing(
    window: MainWindow, clipboard: QClipboard
) -> None:
    clipboard.setText(TABLE)
    field = window.bar.search
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not window.jobs.busy
    assert field.text().startswith("Cue")

    timeline = window.need_film().workspace.timeline
    timeline.canvas.setFocus()
    QTest.keyClick(timeline.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.jobs.wait()
    (found,) = (one for one in window.findChildren(PasteDialog))
    assert found.isVisible()
    found.take()
    assert "Paste" in window.banner.text
    assert window.need_film().desk.undo_label == "Paste 2 rows"


def test_selected_rows_of_the_table_are_copied_as_rows_of_a_spreadsheet(
    qtbot: QtBot, desk: Desk, clipboard: QClipboard
) -> None:
    view = TimelineView(desk)
    qtbot.addWidget(view)
    view.show_table()
    view.show()
    table = view.table()
    assert isinstance(table, TimelineTable)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = clipboard.text().splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["Cue", "Scene"], ["", "1"], ["", "1A"], ["1m1", "1A"]]


def test_only_the_tables_used_last_are_remembered(settings: Settings) -> None:
    for number in range(60):
        settings.remember_columns([f"TC {number}", "Note"], [(f"TC {number}", "start"), ("Note", "notes")])
    assert settings.columns_for(["TC 1", "Note"]) == ()
    assert settings.columns_for(["tc  59", "NOTE"]) == (("tc  59", "start"), ("NOTE", "notes"))
    settings.set_text("table_columns", "[1,")
    assert settings.columns_for(["TC 59", "Note"]) == ()
