"""The rows of the linked picture and its sound."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.ui.picture.peaks import Peaks
from leitmotif_desk.ui.picture.strip import PictureStrip
from leitmotif_desk.ui.picture.waveform import Waveform
from leitmotif_desk.ui.timeline.drawing import Drawing
from leitmotif_desk.ui.timeline.ink import mixed, write
from leitmotif_desk.ui.timeline.layout import Row
from leitmotif_desk.ui.timeline.words import translated

_PADDING = 8
_NEAR = 6
"""Stretches away from which a picture may stand in for one that is still to come."""
_LEAST_SCENE = 24
"""Pixels a scene has to have, on the whole, for thumbnails to begin with it."""
_LIFT = 0.7
"""Power of a level's height: speech is seen beside music."""
_CUT = 7
"""Pixels a cut's tick is high."""
_SHADES = 8
"""Steps between no ink and full ink at the edge of the waveform."""


def stretch_frames(tile_width: float, step: float) -> int:
    """Return how many film frames a thumbnail stands for: 1, 2, 3, 4, 6, 8, 12, 16, 24 and so on.

    Few lengths, so that zooming meets pictures it has already; the most that is no wider than a thumbnail.
    """
    most = max(1.0, tile_width * step)
    power: int = 2 ** int(np.log2(most))
    return power * 3 // 2 if power > 1 and power * 1.5 <= most else power


def paint_picture(drawing: Drawing, strip: PictureStrip) -> None:
    """Paint a thumbnail a stretch, the picture at its middle, and ask for those that are missing."""
    row = drawing.layout.picture
    if not row.height or not strip.is_linked:
        return
    if strip.problem or strip.pace is None:
        _say(drawing, row, strip.problem or translated("Opening the picture …"))
        return
    painter, span = drawing.painter, stretch_frames(row.height * strip.aspect, drawing.axis.step)
    missing: list[int] = []
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for middle, box in _stretches(drawing, row, strip.pace.start_frame, strip.pace.end_frame, span):
        image = strip.picture(middle)
        if image is None:
            missing.append(middle)
            image = strip.picture_near(middle, _NEAR * span)
        if image is None:
            painter.fillRect(box, QColor(drawing.look.panel))
        else:
            painter.drawImage(box, image, _part_of(image, box))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    strip.wish(missing)


def _stretches(drawing: Drawing, row: Row, start: int, end: int, span: int) -> Iterator[tuple[int, QRectF]]:
    """Yield the middle frame and the box of each stretch in view: equal parts, `span` at most, between scene edges."""
    axis = drawing.axis
    first, last = axis.between(drawing.x0, drawing.x1)
    first, last = max(first, start), min(last, end)
    if first >= last:
        return
    edges = _edges(drawing, start, end)
    for place in range(int(np.searchsorted(edges, first, side="right")) - 1, int(np.searchsorted(edges, last))):
        begin, length = int(edges[place]), int(edges[place + 1] - edges[place])
        parts = -(-length // span)
        for part in range(max(0, (first - begin) * parts // length), parts):
            opens, closes = begin + part * length // parts, begin + (part + 1) * length // parts
            if opens >= last:
                return
            left, right = round(axis.x(opens)), round(axis.x(closes))
            yield (opens + closes) // 2, QRectF(left, row.top, max(1, right - left - 1), row.height)


def _edges(drawing: Drawing, start: int, end: int) -> IntColumn:
    """Return where a new thumbnail has to begin: the ends of the file, and of scenes where they are wide enough."""
    spans, axis = drawing.timeline.scene_spans, drawing.axis
    ends = np.asarray([start, end], dtype=np.int64)
    if (axis.end - axis.start) / axis.step < _LEAST_SCENE * len(spans.start):
        return ends
    edges = np.unique(np.concatenate([ends, spans.start, spans.end]))
    inside: IntColumn = edges[(edges >= start) & (edges <= end)]
    return inside


def _part_of(image: QImage, box: QRectF) -> QRectF:
    """Return the middle part of a picture that has the shape of a box."""
    width = min(image.width(), image.height() * box.width() / box.height())
    height = min(image.height(), image.width() * box.height() / box.width())
    return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)


def paint_cuts(drawing: Drawing, cuts: Sequence[int]) -> None:
    """Paint a tick at each cut of the picture, over the top of its row, or of the scenes where it has none."""
    axis, layout = drawing.axis, drawing.layout
    top = layout.picture.top if layout.picture.height else layout.scenes.top
    first, last = axis.between(drawing.x0, drawing.x1)
    seen = cuts[bisect_left(cuts, first) : bisect_left(cuts, last + 1)]
    ticks = [QLineF(x, top, x, top + _CUT) for x in {round(axis.x(frame)) + 0.5 for frame in seen}]
    # A hem keeps them apart from whatever picture is under them.
    for colour, width in ((drawing.look.ground, 3), (drawing.look.accent, 1)):
        drawing.painter.setPen(QPen(QColor(colour), width))
        drawing.painter.drawLines(ticks)


def paint_waveform(drawing: Drawing, waveform: Waveform) -> None:
    """Paint peaks, and over them the mean, along the length of the file."""
    row = drawing.layout.sound
    if not row.height or not waveform.is_linked:
        return
    if waveform.peaks is None or waveform.film_rate is None:
        reading = translated("Reading the sound: {share:.0%}").format(share=waveform.share)
        _say(drawing, row, waveform.problem or reading)
        return
    axis, fps = drawing.axis, float(waveform.film_rate.fps)
    start = axis.x(waveform.start_frame)
    end = axis.x(waveform.start_frame + waveform.peaks.seconds * fps)
    left, right = max(floor(drawing.x0), floor(start)), min(drawing.x1, end)
    if right <= left:
        return
    ratio = drawing.painter.device().devicePixelRatioF()
    count = int(np.ceil((right - left) * ratio))
    first = (axis.first + (left - axis.left) * axis.step - waveform.start_frame) / fps
    image = _wave_image(drawing, waveform.peaks, first, axis.step / fps / ratio, (count, round(row.height * ratio)))
    image.setDevicePixelRatio(ratio)
    drawing.painter.drawImage(QRectF(left, row.top, count / ratio, row.height), image)


def _wave_image(drawing: Drawing, peaks: Peaks, first: float, step: float, size: tuple[int, int]) -> QImage:
    look, (width, height) = drawing.look, size
    peak, mean = (_ink(column, height) for column in peaks.columns(first, step, width))
    ground, outer, inner = (
        look.panel,
        mixed(look.raised, look.dim, 0.5).name(),
        mixed(look.raised, look.dim, 0.9).name(),
    )
    shades = [
        [mixed(mixed(ground, outer, a / _SHADES).name(), inner, b / _SHADES).rgb() for b in range(_SHADES + 1)]
        for a in range(_SHADES + 1)
    ]
    pixels = np.ascontiguousarray(np.asarray(shades, dtype=np.uint32)[peak, mean])
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def _ink(levels: FloatColumn, height: int) -> NDArray[np.int64]:
    """Return how much ink each pixel has, of shape (height, columns), 0 to _SHADES: a bar about the middle line."""
    away = np.abs(np.arange(height) + 0.5 - height / 2)
    reach = levels**_LIFT * (height / 2 - 1)
    covered = np.clip(reach[None, :] - away[:, None] + 0.5, 0, 1)
    ink: NDArray[np.int64] = np.rint(covered * _SHADES).astype(np.int64)
    return ink


def _say(drawing: Drawing, row: Row, words: str) -> None:
    """Say in the row why nothing is shown there."""
    axis, painter, look = drawing.axis, drawing.painter, drawing.look
    box = QRectF(axis.left + 0.5, row.top + 0.5, axis.width - 1, row.height - 1)
    pen = QPen(QColor(look.hairline), 1)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    lines = [QLineF(box.topLeft(), box.topRight()), QLineF(box.bottomLeft(), box.bottomRight())]
    painter.drawLines(lines)
    write(painter, box.adjusted(_PADDING, 0, -_PADDING, 0), words, drawing.lettering.small, QColor(look.dim))
