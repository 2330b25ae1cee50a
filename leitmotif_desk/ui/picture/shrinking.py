"""Makes a large video frame small without converting all of it first."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

_HIGH_DEFINITION = 576
"""Pictures with more lines are BT.709 where the file does not say."""
_WEIGHTS = {"BT601": (0.299, 0.114), "BT709": (0.2126, 0.0722), "BT2020": (0.2627, 0.0593)}
"""Share of red and blue in the luma (ITU-R BT.601, BT.709, BT.2020)."""
Plane = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a format lies in memory: chroma is `across` by `down` coarser than luma; u and v may lie `together`."""

    across: int
    down: int
    together: bool = False
    bits: int = 8
    """Significant bits; above 8, in the low or (`high`) the high end of 16."""
    high: bool = False


def shrunk(frame: "QVideoFrame", least_height: int) -> QImage:
    """Return a frame with every nth pixel of every nth line, at least so many lines; small ones come whole."""
    step = frame.height() // max(1, least_height)
    layout = _layouts().get(frame.pixelFormat())
    if step < 2 or layout is None or frame.rotation().value or frame.mirrored():
        return frame.toImage()
    planes = _planes(frame, layout, step)
    return frame.toImage() if planes is None else _image(planes, frame.surfaceFormat())


def _layouts() -> "dict[QVideoFrameFormat.PixelFormat, _Layout]":
    from PySide6.QtMultimedia import QVideoFrameFormat

    known = QVideoFrameFormat.PixelFormat
    return {
        known.Format_YUV420P: _Layout(2, 2),
        known.Format_YUV422P: _Layout(2, 1),
        known.Format_NV12: _Layout(2, 2, together=True),
        known.Format_YUV420P10: _Layout(2, 2, bits=10),
        known.Format_P010: _Layout(2, 2, together=True, bits=10, high=True),
    }


def _planes(frame: "QVideoFrame", layout: _Layout, step: int) -> tuple[Plane, Plane, Plane] | None:
    """Return luma and both chromas of the chosen pixels, in 8-bit steps; None where the frame cannot be read."""
    from PySide6.QtMultimedia import QVideoFrame

    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        lines, columns = np.arange(0, frame.height(), step), np.arange(0, frame.width(), step)
        luma = _lines(frame, 0, layout)[lines[:, None], columns]
        at = (lines // layout.down)[:, None], columns // layout.across
        if layout.together:
            both = _lines(frame, 1, layout)
            first, second = both[at[0], 2 * at[1]], both[at[0], 2 * at[1] + 1]
        else:
            first, second = _lines(frame, 1, layout)[at], _lines(frame, 2, layout)[at]
    finally:
        frame.unmap()
    unit = 2 ** (16 - 8) if layout.high else 2 ** (layout.bits - 8)
    scaled = [plane.astype(np.float32) / unit for plane in (luma, first, second)]
    return scaled[0], scaled[1], scaled[2]


def _lines(frame: "QVideoFrame", plane: int, layout: _Layout) -> NDArray[np.unsignedinteger]:
    """Return a plane as lines of samples, the fill at their ends included."""
    raw = np.frombuffer(frame.bits(plane), dtype=np.uint8)
    stride = frame.bytesPerLine(plane)
    table = raw[: len(raw) // stride * stride].reshape(-1, stride)
    return table if layout.bits == 8 else table[:, : stride // 2 * 2].view(np.uint16)


def _image(planes: tuple[Plane, Plane, Plane], form: "QVideoFrameFormat") -> QImage:
    from PySide6.QtMultimedia import QVideoFrameFormat

    usual = "BT709" if form.frameHeight() > _HIGH_DEFINITION else "BT601"
    red_weight, blue_weight = _WEIGHTS.get(form.colorSpace().name.removeprefix("ColorSpace_"), _WEIGHTS[usual])
    full = form.colorRange() == QVideoFrameFormat.ColorRange.ColorRange_Full
    luma = planes[0] if full else (planes[0] - 16) * (255 / 219)
    blue_off, red_off = ((plane - 128) * (1 if full else 255 / 224) for plane in planes[1:])
    red = luma + 2 * (1 - red_weight) * red_off
    blue = luma + 2 * (1 - blue_weight) * blue_off
    green = (luma - red_weight * red - blue_weight * blue) / (1 - red_weight - blue_weight)
    pixels = np.full((*luma.shape, 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.clip(np.stack([blue, green, red], axis=-1) + 0.5, 0, 255)
    height, width = luma.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
