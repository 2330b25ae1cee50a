"""The review of occurrences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.occurrence import AlignedNote, NoteChange, Verdict
from leitmotif_desk.ui.review.alignment import aligned_rows, in_order
from leitmotif_desk.ui.review.panel import ReviewPanel
from leitmotif_desk.ui.review.waiting import waiting
from leitmotif_desk.ui.review.words_dialog import WordsDialog
from leitmotif_desk.ui.shortcuts.keymap import Keymap

"""The screenless platform says of every window what it cannot do."""


@pytest.fixture
def panel(qtbot: QtBot, heard_film: Desk) -> ReviewPanel:
    made = ReviewPanel(heard_film)
    qtbot.addWidget(made)
    made.resize(1000, 440)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    return made


def press(qtbot: QtBot, panel: ReviewPanel, keys: str | list[str]) -> None:
    for key in keys:
        qtbot.keySequence(panel.table, QKeySequence(key))


def test_what_the_finder_doubts_is_listed_and_the_rest_is_not(panel: ReviewPanel, heard_film: Desk) -> None:
    assert len(heard_film.occurrences) == 3
    assert panel.model.rows == waiting(heard_film)
    assert [one.found for one in panel.model.rows] == [False, False]


def test_the_place_and_what_was_done_are_told_in_the_row(panel: ReviewPanel) -> None:
    cells = [panel.model.index(0, column).data() for column in range(6)]

    assert cells[:4] == ["Keeper's light", "1m1", "5", "Oboe"]
    assert cells[5] == "20%"


@pytest.mark.parametrize(("key", "verdict"), [("A", Verdict.ACCEPTED), ("R", Verdict.REJECTED), ("U", Verdict.UNSURE)])
def test_a_key_says_what_an_occurrence_is(
    qtbot: QtBot, panel: ReviewPanel, heard_film: Desk, key: str, verdict: Verdict
) -> None:
    first, second = panel.model.rows

    press(qtbot, panel, key)

    assert heard_film.verdict_of(first) is verdict
    assert panel.current is not None
    assert panel.current.key == second.key


def test_accepting_puts_a_place_into_the_log_and_undo_takes_it_out(
    qtbot: QtBot, panel: ReviewPanel, heard_film: Desk
) -> None:
    def heard_in_cues() -> int:
        return sum(one.cue is not None for one in heard_film.heard)

    assert heard_in_cues() == 1
    press(qtbot, panel, "A")
    assert heard_in_cues() == 2
    heard_film.undo()
    assert heard_in_cues() == 1
    assert len(panel.model.rows) == 2


def test_saying_the_same_twice_takes_it_back(qtbot: QtBot, panel: ReviewPanel, heard_film: Desk) -> None:
    first = panel.model.rows[0]

    press(qtbot, panel, "UKU")

    assert heard_film.verdict_of(first) is None


def test_j_and_k_walk_through_the_list_and_tell_where_they_are(qtbot: QtBot, panel: ReviewPanel) -> None:
    told: list[str] = []
    panel.occurrence_selected.connect(told.append)

    press(qtbot, panel, "JJKK")

    assert told == [panel.model.rows[1].key, panel.model.rows[0].key]


def test_a_click_tells_which_occurrence_was_chosen(qtbot: QtBot, panel: ReviewPanel) -> None:
    spot = panel.table.visualRect(panel.model.index(1, 0)).center()
    with qtbot.waitSignal(panel.occurrence_selected) as told:
        QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert told.args == [panel.model.rows[1].key]


def test_the_alignment_lists_every_note_with_what_happened_to_it(panel: ReviewPanel, heard_film: Desk) -> None:
    rows = aligned_rows(heard_film, panel.model.rows[0])

    assert [row.theme[0] for row in rows] == list("123456")
    assert rows[0].heard == "D4"
    assert [row.change for row in rows[4:]] == [NoteChange.MISSING] * 2
    assert panel.detail.table.rowCount() == len(rows)
    last = panel.detail.table.item(5, 3)
    assert last is not None
    assert last.text() == "missing"


def test_added_notes_stand_after_the_note_they_follow() -> None:
    same, added, missing = NoteChange.SAME, NoteChange.ADDED, NoteChange.MISSING
    notes = (
        AlignedNote(0, 4, same),
        AlignedNote(2, 9, same),
        AlignedNote(1, None, missing),
        AlignedNote(None, 6, added),
    )

    assert [(note.tone, note.row) for note in in_order(notes)] == [(0, 4), (None, 6), (1, None), (2, 9)]


def test_all_occurrences_can_be_shown_with_what_was_said(qtbot: QtBot, panel: ReviewPanel) -> None:
    press(qtbot, panel, "R")
    QTest.mouseClick(panel.with_all, Qt.MouseButton.LeftButton, pos=panel.with_all.rect().center())
    if not panel.with_all.isChecked():
        panel.with_all.click()

    assert sorted(panel.model.index(row, 6).data() for row in range(3)) == ["found", "rejected", "waiting"]


def test_an_empty_list_says_so(qtbot: QtBot, panel: ReviewPanel) -> None:
    press(qtbot, panel, "AA")

    assert panel.nothing.isVisible()
    assert not panel.accept.isEnabled()
    assert panel.current is None


@pytest.mark.parametrize(("key", "sounding"), [("Space", 1), ("C", 2)])
def test_an_occurrence_is_heard_alone_or_after_the_theme(
    qtbot: QtBot, panel: ReviewPanel, key: str, sounding: int
) -> None:
    with qtbot.waitSignal(panel.play_wanted) as asked:
        press(qtbot, panel, [key])

    (music,) = asked.args
    assert len(music.lines) == sounding
    assert sum(len(tones) for _, tones in music.lines) >= 4


def test_the_borders_move_by_a_note_and_the_row_stays(qtbot: QtBot, panel: ReviewPanel, heard_film: Desk) -> None:
    first = panel.model.rows[0]

    press(qtbot, panel, "]")

    assert heard_film.as_decided(first).start_ticks > first.start_ticks
    assert panel.current is not None and panel.current.key == first.key
    heard_film.undo()
    assert heard_film.as_decided(first).start_ticks == first.start_ticks


def test_other_words_are_ticked_in_a_list(qtbot: QtBot, panel: ReviewPanel) -> None:
    dialog = WordsDialog(panel.model.rows[0].operations)
    qtbot.addWidget(dialog)
    before = {operation.code for operation in dialog.operations}
    (item,) = dialog.list.findItems("backwards", Qt.MatchFlag.MatchExactly)

    item.setCheckState(Qt.CheckState.Checked)

    assert {operation.code for operation in dialog.operations} == before | {"retrograde"}


def test_an_answer_leads_on_to_the_next_and_tells_where_that_is(qtbot: QtBot, panel: ReviewPanel) -> None:
    second = panel.model.rows[1].key
    assert panel.count.text() == "1 of 2"

    with qtbot.waitSignal(panel.occurrence_selected) as told:
        press(qtbot, panel, "A")

    assert told.args == [second]
    assert panel.count.text() == "1 of 1"


def test_another_key_answers_and_its_button_says_so(qtbot: QtBot, heard_film: Desk) -> None:
    keymap = Keymap({})
    panel = ReviewPanel(heard_film, keymap)
    qtbot.addWidget(panel)
    keymap.choose("review_accept", "Y")
    assert panel.accept.text() == "Accept  Y" and panel.reject.text() == "Reject  R"
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    press(qtbot, panel, ["A"])
    assert not heard_film.project.judgement
    press(qtbot, panel, ["Y"])
    assert [one.verdict for one in heard_film.project.judgement] == [Verdict.ACCEPTED]
