"""What is said after an import."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leitmotif_desk.formats import ImportNote, NoteKind
from leitmotif_desk.ui.film import NotesDialog
from leitmotif_desk.ui.importing.notes_list import grouped


def test_notes_are_shown_by_kind_what_was_left_out_first(qtbot: QtBot) -> None:
    notes = (
        ImportNote(NoteKind.READ, "12 scenes"),
        ImportNote(NoteKind.GUESSED, "the rate is 24", "line 3"),
        "starts where the file says",
        ImportNote(NoteKind.DROPPED, "3 lyrics"),
    )
    dialog = NotesDialog("spotting.csv", notes, None)
    qtbot.addWidget(dialog)
    dialog.show()

    assert list(grouped(notes)) == ["dropped", "decided", "guessed", "read"]
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said == [
        "Left out", "· 3 lyrics", "Decided", "· starts where the file says", "Guessed", "· the rate is 24 (line 3)",
        "Read", "· 12 scenes",
    ]  # fmt: skip


def test_an_import_without_notes_says_that_all_was_read(qtbot: QtBot) -> None:
    dialog = NotesDialog("cue.mid", (), None)
    qtbot.addWidget(dialog)

    assert [label.text() for label in dialog.findChildren(QLabel)] == [
        "Everything was read; nothing was guessed or left out."
    ]
