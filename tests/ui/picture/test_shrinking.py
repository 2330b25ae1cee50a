"""Large frames made small, against Qt's own conversion of the whole frame."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from leitmotif_desk.ui.picture.shrinking import shrunk

WIDTH, HEIGHT = 1_280, 720
Known = QVideoFrameFormat.PixelFormat
Space = QVideoFrameFormat.ColorSpace
# Format, and of each plane: width and height it is coarser by, samples a pixel, significant bits, shift.
FORMATS = {
    Known.Format_YUV420P: ([(1, 1, 1), (2, 2, 1), (2, 2, 1)], np.uint8, 0),
    Known.Format_YUV422P: ([(1, 1, 1), (2, 1, 1), (2, 1, 1)], np.uint8, 0),
    Known.Format_NV12: ([(1, 1, 1), (2, 2, 2)], np.uint8, 0),
    Known.Format_YUV420P10: ([(1, 1, 1), (2, 2, 1), (2, 2, 1)], np.uint16, 2),
    Known.Format_P010: ([(1, 1, 1), (2, 2, 2)], np.uint16, 8),
}


def blank(kind: Known, space: Space, full: bool) -> QVideoFrame:
    form = QVideoFrameFormat(QSize(WIDTH, HEIGHT), kind)
    form.setColorSpace(space)
    ranges = QVideoFrameFormat.ColorRange
    form.setColorRange(ranges.ColorRange_Full if full else ranges.ColorRange_Video)
    return QVideoFrame(form)


def frame_of(kind: Known, space: Space, full: bool) -> QVideoFrame:
    """Return a frame whose luma and chroma run smoothly, each in its own direction."""
    frame = blank(kind, space, full)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    planes, sample, shift = FORMATS[kind]
    for place, (across, down, together) in enumerate(planes):
        lines, columns = HEIGHT // down, WIDTH // across
        x, y = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, lines))
        runs = {0: [60 + 120 * (x + y) / 2], 1: [100 + 56 * x, 150 - 50 * y], 2: [150 - 50 * y]}[place][:together]
        values = np.stack(runs, axis=-1).reshape(lines, columns * together)
        stored = (np.round(values).astype(sample) << shift).astype(sample).view(np.uint8)
        stride = frame.bytesPerLine(place)
        whole = np.frombuffer(frame.bits(place), dtype=np.uint8)
        whole[: lines * stride].reshape(lines, stride)[:, : stored.shape[1]] = stored
    frame.unmap()
    return frame


def colours(image: QImage) -> NDArray[np.int64]:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.int64)


def off(one: NDArray[np.int64], other: NDArray[np.int64]) -> int:
    return int(np.abs(one - other).max())


# Without a graphics card Qt converts everything as BT.601 of video range, and 10 bits in the low end wrongly.
@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind is not Known.Format_YUV420P10])
def test_its_colours_are_those_of_the_whole_frame(kind: Known) -> None:
    frame = frame_of(kind, Space.ColorSpace_BT601, False)
    small = shrunk(frame, 170)
    assert (small.width(), small.height()) == (WIDTH // 4, HEIGHT // 4)
    assert off(colours(small), colours(frame.toImage())[::4, ::4]) <= 4


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("space", [Space.ColorSpace_BT601, Space.ColorSpace_BT709, Space.ColorSpace_BT2020])
def test_the_same_picture_has_the_same_colours_in_every_format(kind: Known, full: bool, space: Space) -> None:
    plain = shrunk(frame_of(Known.Format_YUV420P, space, full), 170)
    assert off(colours(shrunk(frame_of(kind, space, full), 170)), colours(plain)) <= 2


@pytest.mark.parametrize(
    ("space", "full", "red"),
    [
        (Space.ColorSpace_BT601, False, (81, 90, 240)),
        (Space.ColorSpace_BT709, False, (63, 102, 240)),
        (Space.ColorSpace_Undefined, False, (63, 102, 240)),
        (Space.ColorSpace_BT709, True, (54, 99, 255)),
        (Space.ColorSpace_BT2020, False, (74, 97, 240)),
    ],
)
def test_red_is_red(space: Space, full: bool, red: tuple[int, int, int]) -> None:
    frame = blank(Known.Format_YUV420P, space, full)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    for place, value in enumerate(red):
        np.frombuffer(frame.bits(place), dtype=np.uint8)[:] = value
    frame.unmap()
    assert off(colours(shrunk(frame, 90)), np.asarray([255, 0, 0])) <= 3


def test_a_frame_that_is_small_already_comes_whole() -> None:
    frame = frame_of(Known.Format_NV12, Space.ColorSpace_BT709, False)
    assert shrunk(frame, 400).size() == QSize(WIDTH, HEIGHT)


def test_other_formats_come_whole() -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFF102030)
    assert shrunk(QVideoFrame(image), 90).pixelColor(5, 5).name() == "#102030"
