"""Small videos made at test time, with shots whose frames are known. Needs the extra."""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 192, 108
Picture = NDArray[np.uint8]
CODECS = {".mp4": "mp4v", ".avi": "MJPG", ".mkv": "mp4v"}


@dataclass(frozen=True)
class Shot:
    """So many frames of a place; the camera pans over `pan` of a picture's width, and a shot may fade at its ends."""

    place: int
    frames: int
    pan: float = 0.0
    fade_in: int = 0
    fade_out: int = 0


def place(number: int, width: int = WIDTH, height: int = HEIGHT) -> Picture:
    """Return a place, two pictures wide: colours of its own, with things standing in it."""
    chance = np.random.default_rng(number)
    ground = (0.6 * chance.integers(0, 256, 3) + 0.4 * chance.integers(0, 256, (6, 10, 3))).astype(np.uint8)
    wide = cv2.resize(ground, (2 * width, height), interpolation=cv2.INTER_CUBIC)
    for _ in range(10):
        middle = int(chance.integers(0, 2 * width)), int(chance.integers(0, height))
        colour = tuple(map(int, chance.integers(0, 256, 3)))
        cv2.circle(wide, middle, int(chance.integers(height // 20, height // 7)), colour, -1)
    return np.asarray(wide, dtype=np.uint8)


def pictures(shots: Iterable[Shot], width: int = WIDTH, height: int = HEIGHT) -> Iterator[Picture]:
    for shot in shots:
        ground = place(shot.place, width, height)
        for number in range(shot.frames):
            left = int(number / shot.frames * width * shot.pan)
            picture = ground[:, left : left + width].copy()
            # Somebody walks through.
            cv2.circle(picture, (int(width * number / shot.frames), height // 2), height // 9, (40, 180, 90), -1)
            light = min(1.0, number / max(1, shot.fade_in), (shot.frames - 1 - number) / max(1, shot.fade_out))
            yield (picture * light).astype(np.uint8) if light < 1 and (shot.fade_in or shot.fade_out) else picture


def cuts_of(shots: Sequence[Shot]) -> list[int]:
    """Return the first frame of every shot but the first."""
    return list(accumulate(shot.frames for shot in shots))[:-1]


def write_video(path: Path, shots: Sequence[Shot], fps: float = 25.0, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Path:
    """Write shots as a video; the suffix chooses the container."""
    codec = cv2.VideoWriter_fourcc(*CODECS[path.suffix])  # type: ignore[attr-defined, unused-ignore]
    out = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, codec, fps, size)
    assert out.isOpened()
    for picture in pictures(shots, *size):
        out.write(picture)
    out.release()
    return path


def slow_down(path: Path, after: int) -> Path:
    """Let the pictures of an MP4 from one on last a quarter longer: its table of lengths gets a second entry."""
    data = path.read_bytes()
    at = data.index(b"stts") - 4
    count, length = struct.unpack(">2I", data[at + 16 : at + 24])
    table = struct.pack(">I4s6I", 32, b"stts", 0, 2, after, length, count - after, length * 5 // 4)
    out = bytearray(data[:at] + table + data[at + 24 :])
    for parent in (b"moov", b"trak", b"mdia", b"minf", b"stbl"):
        place = data.index(parent) - 4
        out[place : place + 4] = struct.pack(">I", struct.unpack(">I", data[place : place + 4])[0] + 8)
    path.write_bytes(out)
    return path
