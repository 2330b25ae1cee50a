"""Files dropped on the window."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form, write_music
from leitmotif_desk.domain.film import Film
from leitmotif_desk.ui.importing import ImportPreview
from leitmotif_desk.ui.recut.dialog import RecutDialog
from leitmotif_desk.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.heard_film import LIGHT
from tests.ui.picture.conftest import BACK_ENDS
from tests.ui.picture.media import write_avi, write_wav

EDIT_LIST = """TITLE: LOW WATER
FCM: NON-DROP FRAME

001  SC1      V     C        00:00:00:00 00:00:10:00 01:00:00:00 01:00:10:00
* FROM CLIP NAME: 1 INT. CHAPEL
002  SC2      V     C        00:00:00:00 00:00:20:00 01:00:10:00 01:00:30:00
* FROM CLIP NAME: 2 EXT. REEF
"""


@pytest.fixture
def empty_film(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    return make_window(Desk.create(tmp_path / "new.leitmotif", Film("New")))


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drag files over the window and let go; returns whether the window wanted them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys, action = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 50), action, mime, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), action, mime, buttons, keys))
        QApplication.processEvents()
        window.jobs.wait()
    return enter.isAccepted()


def preview_of(window: MainWindow) -> ImportPreview:
    """Return the import preview that is open."""
    preview = window.need_film().importer.preview
    assert preview is not None and preview.isVisible()
    return preview


def drop_and_import(window: MainWindow, *paths: Path) -> None:
    """Drop files, and take what the preview shows."""
    assert drop(window, *paths)
    QTest.mouseClick(preview_of(window).ok, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    window.jobs.wait()


@pytest.fixture
def edit_list(tmp_path: Path) -> Path:
    path = tmp_path / "cut.edl"
    path.write_text(EDIT_LIST, encoding="utf-8")
    return path


@pytest.fixture
def cue_file(tmp_path: Path, heard_film: Desk) -> Path:
    path = tmp_path / "1m7 Homeward.mid"
    write_music(music_of_form(heard_film.project, heard_film.project.base_form(LIGHT)), path)
    return path


def test_an_edit_list_becomes_scenes_and_one_undo_takes_them_back(empty_film: MainWindow, edit_list: Path) -> None:
    drop_and_import(empty_film, edit_list)
    desk = empty_film.need_film().desk

    assert [(scene.start_frame, scene.end_frame) for scene in desk.project.scene] == [
        (86_400, 86_640),
        (86_640, 87_120),
    ]
    assert "Import cut.edl" in empty_film.banner.text

    desk.undo()
    assert desk.project.scene == ()


def test_nothing_is_changed_until_the_preview_is_taken(empty_film: MainWindow, edit_list: Path) -> None:
    assert drop(empty_film, edit_list)
    desk = empty_film.need_film().desk
    assert desk.history() == ()

    preview_of(empty_film).reject()
    assert desk.history() == ()


def test_several_files_come_in_as_one_step_scenes_before_cues(
    empty_film: MainWindow, edit_list: Path, cue_file: Path
) -> None:
    drop_and_import(empty_film, cue_file, edit_list)
    desk = empty_film.need_film().desk

    assert len(desk.project.scene) == 2
    assert [cue.number for cue in desk.project.cue] == ["1m7"]
    assert [entry.label for entry in desk.history()] == ["Import 2 files"]

    desk.undo()
    assert len(desk.project.scene) + len(desk.project.cue) == 0


def test_a_file_that_cannot_be_read_is_named_and_keeps_nothing_else_out(
    empty_film: MainWindow, tmp_path: Path, edit_list: Path
) -> None:
    broken = tmp_path / "2m1.mid"
    broken.write_bytes(b"MThd\0\0")

    assert drop(empty_film, broken)
    preview = preview_of(empty_film)
    assert not preview.ok.isEnabled()
    said = preview.table.item(0, 4)
    assert said is not None and "2m1.mid, byte 4" in said.text()
    preview.reject()

    drop_and_import(empty_film, broken, edit_list)
    assert len(empty_film.need_film().desk.project.scene) == 2


def test_a_film_dropped_on_the_window_is_opened(make_window: MakeWindow, heard_film: Desk) -> None:
    heard_film.close()
    window = make_window(None)

    assert drop(window, heard_film.path)

    assert window.need_film().desk.path == heard_film.path


def test_without_a_film_only_a_film_is_taken(make_window: MakeWindow, edit_list: Path) -> None:
    assert not drop(make_window(None), edit_list)


def test_details_of_an_import_can_be_read(qtbot: QtBot, empty_film: MainWindow, edit_list: Path) -> None:
    drop_and_import(empty_film, edit_list)

    assert empty_film.banner.details.isVisible()


@pytest.mark.qt_log_ignore(*BACK_ENDS)
def test_a_dropped_film_and_its_sound_are_linked_and_the_music_beside_them_imported(
    empty_film: MainWindow, cue_file: Path, tmp_path: Path
) -> None:
    cut = write_avi(tmp_path / "cut.avi", 3)
    mix = write_wav(tmp_path / "mix.wav", np.zeros(4_800, dtype=np.float32))
    drop_and_import(empty_film, cut, mix, cue_file)
    project = empty_film.need_film().desk.project
    assert project.film.picture is not None and project.film.picture.endswith("cut.avi")
    assert project.film.sound is not None and project.film.sound.endswith("mix.wav")
    assert [cue.number for cue in project.cue] == ["1m7"]


def test_what_is_no_music_and_no_list_is_told_without_an_empty_preview(empty_film: MainWindow, tmp_path: Path) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"PK")
    assert drop(empty_film, letter)
    assert empty_film.need_film().importer.preview is None
    assert "letter.docx: it is no music and no list" in empty_film.banner.text


def test_two_imports_at_once_each_tell_what_they_did(empty_film: MainWindow, edit_list: Path, cue_file: Path) -> None:
    assert drop(empty_film, edit_list)
    first = preview_of(empty_film)
    assert drop(empty_film, cue_file)
    QTest.mouseClick(first.ok, Qt.MouseButton.LeftButton)
    assert "Import cut.edl" in empty_film.banner.text
    QTest.mouseClick(preview_of(empty_film).ok, Qt.MouseButton.LeftButton)
    assert "Import 1m7 Homeward.mid" in empty_film.banner.text


def test_a_new_cut_that_was_dropped_is_held_against_the_present_one(empty_film: MainWindow, edit_list: Path) -> None:
    drop_and_import(empty_film, edit_list)
    edit_list.write_text(EDIT_LIST.replace("01:00:30:00", "01:00:25:00").replace("00:00:20:00", "00:00:15:00"))
    assert drop(empty_film, edit_list)
    QTest.mouseClick(preview_of(empty_film).as_cut, Qt.MouseButton.LeftButton)
    empty_film.jobs.wait()
    (dialog,) = empty_film.findChildren(RecutDialog)
    assert dialog.isVisible() and "shorter 1" in dialog.counts.text()
    dialog.reject()
