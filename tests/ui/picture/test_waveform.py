"""The waveform of a file."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.time import RATES
from leitmotif_desk.ui.picture.waveform import Waveform
from tests.ui.picture.media import write_avi, write_wav

RATE = RATES["24"]


@pytest.fixture
def waveform(qtbot: QtBot) -> Iterator[Waveform]:
    made = Waveform()
    yield made
    made.cancel()


def two_tones(path: Path, seconds: int = 4, rate: int = 44_100) -> Path:
    """Write a quiet tone, then a loud one."""
    time = np.arange(seconds * rate) / rate
    tone = np.sin(time * 440 * 2 * np.pi) * np.where(time < seconds / 2, 0.25, 0.75)
    return write_wav(path, np.stack([tone, tone], axis=1).astype(np.float32), rate)


def test_peaks_and_means_are_those_of_the_sound(waveform: Waveform, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(waveform.ready):
        waveform.show(Reference(two_tones(tmp_path / "mix.wav"), 86_400), RATE)
    assert waveform.peaks is not None
    assert not waveform.busy
    assert waveform.peaks.seconds == pytest.approx(4.0, abs=0.03)
    peak, mean = waveform.peaks.columns(0.5, 1.0, 4)
    assert peak.tolist() == pytest.approx([0.25, 0.75, 0.75, 0.75], abs=0.01)
    assert mean[0] == pytest.approx(0.25 * np.sqrt(0.5), abs=0.01)
    assert mean[2] == pytest.approx(0.75 * np.sqrt(0.5), abs=0.01)


def test_a_file_that_begins_elsewhere_is_not_read_again(waveform: Waveform, qtbot: QtBot, tmp_path: Path) -> None:
    path = two_tones(tmp_path / "mix.wav")
    with qtbot.waitSignal(waveform.ready):
        waveform.show(Reference(path, 86_400), RATE)
    before = waveform.peaks
    waveform.show(Reference(path, 90_000), RATE)
    assert waveform.peaks is before
    assert not waveform.busy
    assert waveform.start_frame == 90_000


def test_reading_can_be_stopped_and_tells_how_far_it_is(waveform: Waveform, qtbot: QtBot, tmp_path: Path) -> None:
    waveform.show(Reference(two_tones(tmp_path / "long.wav", 240, 48_000), 0), RATE)
    with qtbot.waitSignal(waveform.progressed) as told:
        pass
    assert told.args is not None
    assert 0 < told.args[0] < 1
    with qtbot.assertNotEmitted(waveform.ready, wait=100):
        waveform.cancel()
    assert not waveform.busy
    assert waveform.peaks is None


def test_unlinking_lets_the_waveform_go(waveform: Waveform, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(waveform.ready):
        waveform.show(Reference(two_tones(tmp_path / "mix.wav"), 0), RATE)
    waveform.show(None, RATE)
    assert (waveform.is_linked, waveform.peaks) == (False, None)


def test_what_cannot_be_read_is_said_plainly(waveform: Waveform, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(waveform.failed) as missing:
        waveform.show(Reference(tmp_path / "gone.wav", 0), RATE)
    assert missing.args == [f"The sound gone.wav is missing: {tmp_path / 'gone.wav'}"]
    (tmp_path / "letter.wav").write_text("Dear Mara" * 100)
    with qtbot.waitSignal(waveform.failed) as broken:
        waveform.show(Reference(tmp_path / "letter.wav", 0), RATE)
    assert broken.args is not None
    assert broken.args[0].startswith("The sound of letter.wav cannot be decoded: ")
    assert not waveform.busy


def test_a_silent_film_has_no_waveform_and_says_so(waveform: Waveform, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(waveform.failed) as failed:
        waveform.show(Reference(write_avi(tmp_path / "film.avi", 5), 0), RATE)
    assert failed.args is not None
    assert "film.avi" in failed.args[0]
