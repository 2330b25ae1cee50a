"""Giving samples to the sound output, on machines with and without one."""

import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat
from pytestqt.qtbot import QtBot

from leitmotif_desk.sound.tape import Stretch, Tape
from leitmotif_desk.ui import audio
from leitmotif_desk.ui.audio import Player, default_device, device_called, pcm_bytes

# A machine without a sound server makes Qt's own back ends complain, which is no fault of the player.
pytestmark = pytest.mark.qt_log_ignore("Pulse", "pipewire", "ALSA", r"Couldn.t (load|resolve)", "FFmpeg")


def silence() -> Tape:
    tape = Tape()
    tape.append(Stretch(np.zeros((2_205, 2), dtype=np.float32)))
    tape.complete = True
    return tape


def no_device() -> QAudioDevice:
    return QAudioDevice()


def form_of(kind: QAudioFormat.SampleFormat) -> QAudioFormat:
    form = QAudioFormat()
    form.setSampleFormat(kind)
    return form


def test_a_machine_without_sound_says_so_in_a_sentence(qtbot: QtBot) -> None:
    player = Player(find_device=no_device)
    with qtbot.waitSignal(player.unavailable) as said:
        player.play(silence())
    assert said.args == ["This computer has no sound output, so nothing can be heard."]
    assert not player.playing
    assert player.heard == 0


def test_without_sound_nothing_is_said_to_have_been_played(qtbot: QtBot) -> None:
    player, tape = Player(find_device=no_device), silence()
    with qtbot.assertNotEmitted(player.finished), qtbot.assertNotEmitted(player.heard_changed):
        player.play(tape)
        player.play(tape)
    assert not player.playing
    assert tape.given == 0


def test_on_this_machine_playing_ends_or_says_why_not(qtbot: QtBot) -> None:
    player = Player()
    ends: list[str] = []
    player.finished.connect(lambda: ends.append("finished"))
    player.unavailable.connect(ends.append)
    player.play(silence())
    qtbot.waitUntil(lambda: bool(ends), timeout=8000)
    assert len(ends) == 1
    assert not player.playing


def test_stopping_what_does_not_play_is_harmless_and_silent(qtbot: QtBot) -> None:
    player = Player()
    with qtbot.assertNotEmitted(player.finished), qtbot.assertNotEmitted(player.unavailable):
        player.stop()
        player.stop()
    assert not player.playing


def test_an_output_that_is_not_there_any_more_gives_way_to_the_systems_own(qtbot: QtBot) -> None:
    assert device_called("gone").id() == default_device().id()
    assert device_called("").id() == default_device().id()


def test_floats_reach_the_device_unchanged() -> None:
    samples = np.array([[0.25, -0.5], [1.0, -1.0]], dtype=np.float32)
    sent = pcm_bytes(samples, form_of(QAudioFormat.SampleFormat.Float))
    assert np.array_equal(np.frombuffer(sent, dtype=np.float32).reshape(-1, 2), samples)


def test_a_device_of_whole_numbers_gets_them_held_at_full_scale() -> None:
    samples = np.array([[0.5, -1.5], [2.0, 0.0]], dtype=np.float32)
    sent = pcm_bytes(samples, form_of(QAudioFormat.SampleFormat.Int16))
    assert np.frombuffer(sent, dtype=np.int16).tolist() == [16_384, -32_767, 32_767, 0]


def test_the_library_of_sound_is_not_loaded_before_the_first_sound() -> None:
    words = f"import sys, {audio.__name__}; {audio.__name__}.Player(); sys.exit('PySide6.QtMultimedia' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", words], check=False).returncode == 0
