"""Samples written and read back."""

import wave
from pathlib import Path

import numpy as np
import pytest

from leitmotif_desk.sound import SAMPLE_RATE, SoundError, write_wav


def read(path: Path) -> tuple[np.typing.NDArray[np.int16], tuple[int, int, int]]:
    with wave.open(str(path)) as file:
        form = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").reshape(-1, 2), form


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    samples = np.linspace(-1, 1, 2000, dtype=np.float32).reshape(-1, 2)
    write_wav(samples, tmp_path / "a.wav")
    back, form = read(tmp_path / "a.wav")
    assert form == (2, 2, SAMPLE_RATE)
    assert np.abs(back / 32_767 - samples).max() <= 0.5 / 32_767 + 1e-7


def test_what_is_too_loud_is_held_at_full_scale_and_does_not_wrap(tmp_path: Path) -> None:
    write_wav(np.array([[2.0, -3.0]], dtype=np.float32), tmp_path / "loud.wav")
    assert read(tmp_path / "loud.wav")[0].tolist() == [[32_767, -32_767]]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="gone"):
        write_wav(np.zeros((1, 2), dtype=np.float32), tmp_path / "gone" / "a.wav")
