"""Choosing a SoundFont, an output and a volume."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.sound import default_soundfont
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.mixer.sound_settings import SoundSettings
from leitmotif_desk.ui.playback import Playback

pytestmark = pytest.mark.qt_log_ignore("Pulse", "pipewire", "ALSA", r"Couldn.t (load|resolve)", "FFmpeg")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def playback(heard_film: Desk, jobs: Jobs) -> Playback:
    made = Playback(heard_film, jobs)
    made.set_volume(0.8)
    return made


@pytest.fixture
def dialog(playback: Playback, qtbot: QtBot) -> SoundSettings:
    made = SoundSettings(playback)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: SoundSettings, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    QTest.mouseClick(dialog.choose, LEFT)


def test_a_whole_soundfont_is_taken_and_the_default_brings_the_old_one_back(
    dialog: SoundSettings, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = QSignalSpy(dialog.soundfont_changed)
    path = tmp_path / "orchestra.sf2"
    path.write_bytes(default_soundfont().read_bytes())

    choose(dialog, path, monkeypatch)
    jobs.wait()
    assert dialog.font_name.whole == "orchestra.sf2"
    QTest.mouseClick(dialog.default, LEFT)
    jobs.wait()

    assert [told.at(i)[0] for i in range(told.count())] == [path, None]
    assert not dialog.default.isEnabled()


def test_what_is_no_soundfont_is_said_plainly_and_the_old_one_stays(
    dialog: SoundSettings, playback: Playback, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = QSignalSpy(dialog.soundfont_changed)
    path = tmp_path / "song.sf2"
    path.write_bytes(b"MThd")

    choose(dialog, path, monkeypatch)
    jobs.wait()

    assert dialog.fault.isVisible()
    assert "song.sf2: this is no SoundFont" in dialog.fault.text()
    assert playback.soundfont is None
    assert told.count() == 0


def test_the_volume_moves_by_the_keyboard(dialog: SoundSettings, playback: Playback) -> None:
    told = QSignalSpy(dialog.volume_changed)
    QTest.keyClick(dialog.volume, Qt.Key.Key_Left)
    assert told.at(0)[0] == playback.volume == pytest.approx(0.79)


def test_an_output_that_is_gone_shows_the_systems_own(playback: Playback, qtbot: QtBot) -> None:
    playback.set_device("gone")
    dialog = SoundSettings(playback)
    qtbot.addWidget(dialog)
    assert dialog.device.currentIndex() == 0
    assert dialog.device.currentText()
    assert dialog.device.accessibleName() == "Output"
