"""The dialogs around an import: what is asked before it, what is said after it, and what happens between."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.film import CueStatus
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.formats import FORMATS, ImportNote, Kind, Line, NoteKind, score_from_lines, write_midi
from leitmotif_desk.ui.film import Choice, ImportDialog, NotesDialog
from leitmotif_desk.ui.film.choice import kinds_of
from leitmotif_desk.ui.film.import_dialog import number_in
from leitmotif_desk.ui.film.notes_dialog import grouped
from tests.ui.variations.small_film import LIGHT


@pytest.fixture
def midi(tmp_path: Path, desk: Desk) -> Path:
    path = tmp_path / "Low Water 3m2 v4.mid"
    line = Line("Oboe", desk.project.base_form(LIGHT).tones, 68)
    write_midi(score_from_lines((line,), key=Key.parse("D major"), tempo_qpm=60.0, title="Cliff"), path)
    return path


def opened(qtbot: QtBot, desk: Desk, *paths: Path) -> ImportDialog:
    dialog = ImportDialog(paths, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_score_is_taken_for_a_cue_with_the_number_its_name_holds(qtbot: QtBot, desk: Desk, midi: Path) -> None:
    (choice,) = opened(qtbot, desk, midi).said()

    assert choice == Choice(midi, Kind.CUE, cue_number="3m2")


def test_spotting_notes_are_taken_for_scenes_and_asked_nothing_more(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, Path("spotting.csv"))

    assert dialog.said() == (Choice(Path("spotting.csv"), Kind.SCENES),)
    assert not dialog.boxes[0].start.isVisible()
    assert dialog.boxes[0].kind.count() == 1


def test_a_timecode_typed_by_hand_is_the_frame_where_the_cue_starts(qtbot: QtBot, desk: Desk, midi: Path) -> None:
    dialog = opened(qtbot, desk, midi)
    QTest.keyClicks(dialog.boxes[0].start, "01:01:00:12")

    assert dialog.said()[0].at_frame == 24 * 3660 + 12


def test_a_file_read_as_a_motif_is_asked_for_its_name_and_place(qtbot: QtBot, desk: Desk, midi: Path) -> None:
    dialog = opened(qtbot, desk, midi)
    box = dialog.boxes[0]
    box.kind.setCurrentIndex(box.kind.findData(Kind.MOTIF.value))
    assert box.bars.isVisible() and not box.cue.isVisible()

    box.name.setText("The vow")
    QTest.keyClicks(box.subject, "Mara")
    QTest.keyClicks(box.bars, "1-2")
    assert dialog.said() == (Choice(midi, Kind.MOTIF, name="The vow", subject="Mara", bars="1-2"),)


def test_a_timecode_that_does_not_exist_keeps_the_dialog_open(qtbot: QtBot, desk: Desk, midi: Path) -> None:
    dialog = opened(qtbot, desk, midi)
    dialog.boxes[0].start.setText("01:00:00:77")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert "does not exist" in dialog.problem.text()


def test_choices_come_in_the_order_of_the_files_and_none_where_a_person_cancels(
    qtbot: QtBot, desk: Desk, midi: Path
) -> None:
    paths = (Path("b.csv"), midi, Path("a.edl"))
    dialog = ImportDialog(paths, desk)
    qtbot.addWidget(dialog)
    QTimer.singleShot(0, lambda: QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton))
    assert tuple(choice.path for choice in dialog.choices()) == paths

    QTimer.singleShot(0, dialog.reject)
    assert dialog.choices() == ()


def test_a_cue_taken_fills_the_planned_one_where_the_person_said(desk: Desk, midi: Path) -> None:
    choice = Choice(midi, Kind.CUE, at_frame=88_000, cue_number="3m2")

    decided = choice.take(desk, choice.job(desk)())

    (cue,) = desk.project.cue
    assert (cue.number, cue.start_frame, cue.status) == ("3m2", 88_000, CueStatus.WRITTEN)
    assert decided == ("starts where you said",)


def test_a_motif_taken_stands_for_whom_the_person_said(desk: Desk, midi: Path) -> None:
    choice = Choice(midi, Kind.MOTIF, name="The vow", subject="Mara")

    choice.take(desk, choice.job(desk)())

    motif = next(motif for motif in desk.project.motif if motif.name == "The vow")
    assert [link.subject for link in desk.project.links_of(motif.id)] == ["mara"]
    assert [tone.name for tone in desk.project.base_form(motif.id).tones][:3] == ["D4", "A4", "G4"]


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_a_file_is_offered_as_all_that_its_format_holds(known: object) -> None:
    from leitmotif_desk.formats import Format

    assert isinstance(known, Format)
    for suffix in known.suffixes:
        assert set(known.readers) <= set(kinds_of(Path(f"file{suffix}")))


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("1m2 The Lamp.mid", "1m2"),
        ("Low_Water_2M3a_v4.mid", "2M3a"),
        ("Cliff.mid", ""),
        ("5mm4.mid", ""),
        ("take12m3x9.mid", ""),
    ],
)
def test_a_cue_number_is_found_in_a_file_name_only_where_it_stands_alone(name: str, number: str) -> None:
    assert number_in(Path(name)) == number


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

    assert list(grouped(notes)) == ["dropped", "guessed", "decided", "read"]
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said == [
        "Left out", "· 3 lyrics", "Guessed", "· the rate is 24 (line 3)", "Decided", "· starts where the file says",
        "Read", "· 12 scenes",
    ]  # fmt: skip


def test_an_import_without_notes_says_that_all_was_read(qtbot: QtBot) -> None:
    dialog = NotesDialog("cue.mid", (), None)
    qtbot.addWidget(dialog)

    assert [label.text() for label in dialog.findChildren(QLabel)] == [
        "Everything was read; nothing was guessed or left out."
    ]
