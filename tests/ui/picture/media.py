"""Media made at test time: Motion-JPEG AVI files whose frames carry their number, and WAV files."""

import struct
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

BITS = 8
WIDTH, HEIGHT = 160, 90
_BAR = WIDTH // BITS
"""A frame's number is written as bars from left to right, the lowest bit first, white for one."""


def numbered(number: int) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    with QPainter(image) as painter:
        for bit in range(BITS):
            if number >> bit & 1:
                painter.fillRect(bit * _BAR, 0, _BAR, HEIGHT, QColor("white"))
    return image


def number_in(image: QImage) -> int:
    """Read the number of a frame, whatever the size it is shown in."""
    middles = (int((bit + 0.5) * image.width() / BITS) for bit in range(BITS))
    return sum((image.pixelColor(x, image.height() // 2).lightness() > 128) << bit for bit, x in enumerate(middles))


def write_avi(path: Path, frame_count: int, rate: int = 25, scale: int = 1) -> Path:
    """Write a video of numbered frames at rate / scale frames a second."""
    frames = [_jpeg(numbered(number)) for number in range(frame_count)]
    largest = max(map(len, frames))
    main = struct.pack(
        "<14I", 1_000_000 * scale // rate, 0, 0, 0x10, frame_count, 0, 1, largest, WIDTH, HEIGHT, *[0] * 4
    )
    header = b"vidsMJPG" + struct.pack(
        "<I2H8i4H", 0, 0, 0, 0, scale, rate, 0, frame_count, largest, -1, 0, 0, 0, WIDTH, HEIGHT
    )
    form = struct.pack("<I2i2H4sI4i", 40, WIDTH, HEIGHT, 1, 24, b"MJPG", WIDTH * HEIGHT * 3, 0, 0, 0, 0)
    streams = _chunk(b"LIST", b"strl" + _chunk(b"strh", header) + _chunk(b"strf", form))
    movie, index = bytearray(b"movi"), b""
    for frame in frames:
        index += b"00dc" + struct.pack("<3I", 0x10, len(movie), len(frame))
        movie += _chunk(b"00dc", frame)
    headers = _chunk(b"LIST", b"hdrl" + _chunk(b"avih", main) + streams)
    path.write_bytes(_chunk(b"RIFF", b"AVI " + headers + _chunk(b"LIST", bytes(movie)) + _chunk(b"idx1", index)))
    return path


def write_wav(path: Path, samples: NDArray[np.float32], rate: int = 48_000) -> Path:
    """Write samples of shape (n,) or (n, channels), full scale 1."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1 if samples.ndim == 1 else samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.round(samples * 32_767).astype("<i2").tobytes())
    return path


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPG", 90)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
