"""The picture panel beside a real project, with real files and real events."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QElapsedTimer, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import link_picture, link_sound, start_picture_at, unlink_picture
from leitmotif_desk.domain.edits import AddScene
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.ui.picture.linking import carry_out_links
from leitmotif_desk.ui.picture.panel import PicturePanel
from leitmotif_desk.ui.picture.start_dialog import StartDialog
from tests.ui.picture.media import number_in, write_avi

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film", "25", 90_000)) as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> PicturePanel:
    made = PicturePanel(desk)
    qtbot.addWidget(made)
    carry_out_links(made, desk)
    made.frame_wanted.connect(made.set_frame)
    made.resize(320, 260)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_avi(tmp_path / "reel.avi", 200, 25)


def seen(panel: PicturePanel) -> int | None:
    image = panel.picture.image
    return None if image.isNull() else number_in(image)


def wait_for(panel: PicturePanel, frame: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: seen(panel) == frame)


def linked(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    panel.set_frame(90_000)
    link_picture(desk, film)
    wait_for(panel, 0, qtbot)


def test_the_picture_stands_at_the_playhead_exactly(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    linked(panel, desk, film, qtbot)
    for frame in (137, 3, 199, 64):
        panel.set_frame(90_000 + frame)
        wait_for(panel, frame, qtbot)
    assert panel.timecode.text() == "01:00:02:14"
    assert panel.heading.remark == "reel.avi"
    assert panel.remark.text() == ""


def test_while_scrubbing_the_last_place_is_what_stays(
    panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot
) -> None:
    linked(panel, desk, film, qtbot)
    for frame in range(90_000, 90_150):
        panel.set_frame(frame)
    wait_for(panel, 149, qtbot)
    with qtbot.assertNotEmitted(panel.follower.shown, wait=100):
        pass
    assert seen(panel) == 149


def test_what_is_shown_is_painted_whole_and_in_its_shape(
    panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot
) -> None:
    linked(panel, desk, film, qtbot)
    panel.set_frame(90_000 + 0b10101101)
    wait_for(panel, 0b10101101, qtbot)
    box = panel.picture.image_box()
    assert box.width() / box.height() == pytest.approx(16 / 9)
    assert number_in(panel.picture.grab(box.toRect()).toImage()) == 0b10101101


def test_a_playing_picture_keeps_step_with_the_sound(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    linked(panel, desk, film, qtbot)
    sound, tick, off = QElapsedTimer(), QTimer(interval=30), list[int]()

    def heard() -> int:
        """The sound jumps by three seconds while it plays."""
        frames = sound.elapsed() * 25 // 1_000
        return 90_000 + frames + (75 if frames > 20 else 0)

    tick.timeout.connect(lambda: panel.set_frame(heard()))
    panel.follower.shown.connect(lambda image, _: off.append(90_000 + number_in(image) - heard()))
    panel.set_playing(True)
    sound.start()
    tick.start()
    qtbot.waitUntil(lambda: (seen(panel) or 0) > 120)
    tick.stop()
    panel.set_playing(False)
    assert len(off) > 30
    assert abs(median(off[:15])) <= 2
    assert abs(median(off[-15:])) <= 2
    panel.set_frame(90_077)
    wait_for(panel, 77, qtbot)


def test_the_picture_waits_for_the_sound(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    linked(panel, desk, film, qtbot)
    with qtbot.assertNotEmitted(panel.follower.shown, wait=150):
        panel.set_playing(True)
    assert seen(panel) == 0
    panel.set_frame(90_001)
    qtbot.waitUntil(lambda: (seen(panel) or 0) > 2)


def test_backwards_it_shows_single_frames(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    linked(panel, desk, film, qtbot)
    panel.set_playing(True, -2.0)
    for frame in (90_150, 90_100, 90_050):
        panel.set_frame(frame)
        wait_for(panel, frame - 90_000, qtbot)
    assert seen(panel) == 50


def test_outside_of_the_file_it_says_so(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    linked(panel, desk, film, qtbot)
    start_picture_at(desk, 90_100)
    qtbot.waitUntil(lambda: bool(panel.picture.words))
    assert panel.picture.words == "No picture here: the file goes from 01:00:04:00 to 01:00:12:00."
    panel.set_frame(90_101)
    wait_for(panel, 1, qtbot)
    assert panel.picture.words == ""


def test_a_difference_of_rate_and_length_is_said(panel: PicturePanel, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.apply(AddScene(Scene(SceneId("one"), "1", "INT. ROOM", 90_000, 90_000 + 25 * 60)))
    linked(panel, desk, write_avi(tmp_path / "slow.avi", 48, 24), qtbot)
    assert panel.remark.text() == (
        "The picture runs at 24 fps, the film at 25. The picture ends at 01:00:02:00, the film at 01:01:00:00."
    )


def test_files_that_cannot_be_shown_are_said_plainly(
    panel: PicturePanel, desk: Desk, film: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    linked(panel, desk, film, qtbot)
    letter = tmp_path / "letter.mov"
    letter.write_text("Dear Mara" * 100)
    link_picture(desk, letter)
    qtbot.waitUntil(lambda: "cannot be decoded" in panel.picture.words)
    letter.unlink()
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: "letter.mov is missing" in panel.picture.words)
    desk.undo()
    wait_for(panel, 0, qtbot)
    assert panel.heading.remark == "reel.avi"


def test_without_a_picture_it_says_how_to_link_one(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    assert panel.picture.words.startswith("Drop the film here")
    assert not panel.unlink.isEnabled()
    linked(panel, desk, film, qtbot)
    assert panel.unlink.isEnabled()
    unlink_picture(desk)
    assert panel.picture.words.startswith("Drop the film here")


def drop(panel: PicturePanel, *paths: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, left = QPoint(50, 50), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, mime, left, NONE)
    enter.ignore()
    QApplication.sendEvent(panel, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, mime, left, NONE)
        QApplication.sendEvent(panel, event)
    return enter.isAccepted()


def test_a_video_dropped_is_linked_in_one_step(
    panel: PicturePanel, desk: Desk, film: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not drop(panel, tmp_path / "notes.pdf")
    assert drop(panel, tmp_path / "notes.pdf", film)
    wait_for(panel, 0, qtbot)
    assert desk.project.film.picture == "reel.avi"
    assert desk.undo_label == "Link picture reel.avi"
    desk.undo()
    assert desk.project.film == Film("Film", "25", 90_000)


def test_a_sound_dropped_is_linked_as_sound(panel: PicturePanel, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "Mix.WAV").write_bytes(b"RIFF")
    assert drop(panel, tmp_path / "Mix.WAV")
    assert (desk.project.film.sound, desk.project.film.picture) == ("Mix.WAV", None)


def test_a_file_gone_before_it_is_linked_is_said(
    panel: PicturePanel, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, title, text: said.append(f"{title}: {text}"))
    panel.link_wanted.emit(tmp_path / "gone.mov")
    assert len(said) == 1
    assert said[0].startswith("Nothing was changed: ")
    assert "gone.mov" in said[0]
    assert desk.project.film.picture is None


def test_the_keys_and_the_wheel_step_through_the_film(
    panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot
) -> None:
    linked(panel, desk, film, qtbot)
    QTest.keyClick(panel.picture, Qt.Key.Key_Right)
    QTest.keyClick(panel.picture, Qt.Key.Key_Right)
    wait_for(panel, 2, qtbot)
    QTest.keyClick(panel.picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wait_for(panel, 27, qtbot)
    QTest.keyClick(panel.picture, Qt.Key.Key_Left)
    wait_for(panel, 26, qtbot)
    turn = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(panel.picture, turn)
    wait_for(panel, 28, qtbot)
    assert panel.timecode.text() == "01:00:01:03"


def test_the_start_can_be_put_at_the_playhead_and_taken_back(
    panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot
) -> None:
    linked(panel, desk, film, qtbot)
    panel.set_frame(90_050)
    panel.start_here.trigger()
    wait_for(panel, 0, qtbot)
    assert desk.project.film.picture_start_frame == 90_050
    desk.undo()
    wait_for(panel, 50, qtbot)


def test_the_menu_unlinks_picture_and_sound(panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot) -> None:
    linked(panel, desk, film, qtbot)
    link_sound(desk, film)
    panel.unlink_sound.trigger()
    panel.unlink.trigger()
    assert (desk.project.film.sound, desk.project.film.picture) == (None, None)
    assert not panel.unlink_sound.isEnabled()


def test_hidden_it_holds_no_file_open_and_shown_again_it_is_where_the_playhead_is(
    panel: PicturePanel, desk: Desk, film: Path, qtbot: QtBot
) -> None:
    linked(panel, desk, film, qtbot)
    panel.hide()
    panel.set_frame(90_033)
    film.rename(film.with_name("moved.avi"))
    film.with_name("moved.avi").rename(film)
    panel.show()
    wait_for(panel, 33, qtbot)
    assert panel.timecode.text() == "01:00:01:08"


def test_the_start_dialog_takes_no_timecode_that_does_not_exist(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *args: said.append(args[2]))
    dialog = StartDialog(90_000, desk.project.film.frame_rate)
    qtbot.addWidget(dialog)
    assert dialog.edit.text() == "01:00:00:00"
    dialog.edit.setText("01:00:00:31")
    dialog.accept()
    assert len(said) == 1
    assert dialog.result() == 0
    dialog.edit.setText("00:59:58:00")
    dialog.accept()
    assert (dialog.result(), dialog.frame) == (1, 90_000 - 50)
