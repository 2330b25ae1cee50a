"""What Space makes audible, as far as a machine without a sound card can tell."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.playback import Playback
from tests.ui.heard_film import FIRST_CUE, LIGHT

pytest.importorskip("tinysoundfont")


class SilentDevice(QObject):
    """Stands where the sound card would: takes samples, and tells what the test wants told."""

    position_changed = Signal(float)
    finished = Signal()
    unavailable = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.taken: list[np.ndarray] = []
        self.stopped = 0
        SilentDevice.made = self

    made: "SilentDevice | None" = None

    def play(self, samples: np.ndarray) -> None:
        self.taken.append(samples)

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def playback(heard_film: Desk, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> Playback:
    monkeypatch.setattr("leitmotif_desk.ui.audio.Player", SilentDevice)
    return Playback(heard_film, jobs)


def device() -> SilentDevice:
    assert SilentDevice.made is not None
    return SilentDevice.made


def test_a_motif_is_rendered_and_sounds_without_moving_the_playhead(playback: Playback, jobs: Jobs) -> None:
    frames = QSignalSpy(playback.frame_changed)

    playback.play_motif(LIGHT)
    assert playback.playing
    jobs.wait()
    device().position_changed.emit(0.5)

    (samples,) = device().taken
    assert samples.shape[1] == 2
    assert np.abs(samples).max() > 0.1
    assert frames.count() == 0

    device().finished.emit()
    assert not playback.playing


def test_a_suggestion_or_form_sounds_in_its_own_tempo(playback: Playback, jobs: Jobs, heard_film: Desk) -> None:
    music = music_of_form(heard_film.project, heard_film.project.base_form(LIGHT))
    quarters = max(tone.end_ticks for tone in music.lines[0][1]) / 10_080

    playback.play_music(music)
    jobs.wait()

    seconds = len(device().taken[0]) / 44_100
    assert seconds - quarters * 60 / music.tempo_qpm == pytest.approx(2.0, abs=0.2)


def test_a_cue_takes_the_playhead_along(playback: Playback, jobs: Jobs) -> None:
    frames = QSignalSpy(playback.frame_changed)

    playback.play_cue(FIRST_CUE, at_frame=0)
    jobs.wait()
    device().position_changed.emit(1.5)

    assert frames.at(0) == [86_400 + 36]


def test_a_cue_begins_where_the_playhead_stands_in_it(playback: Playback, jobs: Jobs) -> None:
    playback.play_cue(FIRST_CUE, at_frame=86_400)
    jobs.wait()
    whole = len(device().taken[0])
    frames = QSignalSpy(playback.frame_changed)

    playback.play_cue(FIRST_CUE, at_frame=86_400 + 48)
    jobs.wait()
    device().position_changed.emit(1.0)

    assert whole - len(device().taken[-1]) == pytest.approx(2 * 44_100, abs=10)
    assert frames.at(0) == [86_400 + 48 + 24]


def test_what_is_stopped_before_it_is_ready_never_sounds(playback: Playback, jobs: Jobs) -> None:
    SilentDevice.made = None
    playback.play_motif(LIGHT)
    playback.stop()
    jobs.wait()

    assert SilentDevice.made is None
    assert not playback.playing


def test_a_planned_cue_says_it_has_no_music(playback: Playback) -> None:
    errors: list[LeitmotifError] = []
    playback.failed.connect(errors.append)

    playback.play_cue(CueId("cue-3m2"), at_frame=0)

    assert "3m2" in errors[0].what
    assert not playback.playing


def test_a_machine_without_sound_is_said_in_words(playback: Playback, jobs: Jobs) -> None:
    errors: list[LeitmotifError] = []
    playback.failed.connect(errors.append)
    playback.play_motif(LIGHT)
    jobs.wait()

    device().unavailable.emit("There is no sound device.")

    assert [error.what for error in errors] == ["There is no sound device."]
    assert not playback.playing
