"""Which shape says what was done to a theme, and how it is drawn."""

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from leitmotif_desk.domain.motif import Operation


class Shape(IntEnum):
    """The outline of an occurrence; a fragment fills half of whatever outline it has."""

    STATEMENT = 0
    MODE_CHANGE = 1
    INVERSION = 2
    BACKWARDS = 3
    AUGMENTED = 4
    DIMINISHED = 5
    ORNAMENTED = 6


SHAPE_CODES: dict[Shape, frozenset[str]] = {
    Shape.INVERSION: frozenset({"inverted", "INVERT"}),
    Shape.BACKWARDS: frozenset({"retrograde", "RETRO"}),
    Shape.AUGMENTED: frozenset({"augmented", "AUG"}),
    Shape.DIMINISHED: frozenset({"diminished", "DIM"}),
    Shape.MODE_CHANGE: frozenset({"mode", "MODE"}),
    Shape.ORNAMENTED: frozenset({"ornamented", "EVOLVE"}),
}
"""The operations each shape stands for; where several were done the first of this table is drawn."""
FRAGMENT_CODES = frozenset({"fragment", "FRAG", "TRUNC", "LIQUID"})


def shape_of(operations: Iterable[Operation]) -> tuple[Shape, bool]:
    """Return the outline of what was done, and whether it is a fragment."""
    codes = {operation.code for operation in operations}
    outline = next((shape for shape, stands_for in SHAPE_CODES.items() if codes & stands_for), Shape.STATEMENT)
    return outline, bool(codes & FRAGMENT_CODES)


_RADIUS = 2.5
_CUT = 0.55
_WAVE = 6.5


def _statement(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, _RADIUS, _RADIUS)
    return path


def _mode_change(box: QRectF) -> QPainterPath:
    cut = min(box.width(), box.height()) * _CUT
    corner = [box.topLeft(), QPointF(box.right() - cut, box.top()), QPointF(box.right(), box.top() + cut)]
    return _polygon([*corner, box.bottomRight(), box.bottomLeft()])


def _inversion(box: QRectF) -> QPainterPath:
    return _polygon([box.topLeft(), box.topRight(), QPointF(box.center().x(), box.bottom())])


def _backwards(box: QRectF) -> QPainterPath:
    tip = min(box.width(), box.height())
    shoulder = box.left() + tip
    head = [QPointF(box.left(), box.center().y()), QPointF(shoulder, box.top())]
    return _polygon([*head, box.topRight(), box.bottomRight(), QPointF(shoulder, box.bottom())])


def _augmented(box: QRectF) -> QPainterPath:
    height = box.height() * 0.5
    thin = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
    path = QPainterPath()
    path.addRoundedRect(thin, height / 2, height / 2)
    return path


def _diminished(box: QRectF) -> QPainterPath:
    part = (box.width() - 2.0) / 2
    path = QPainterPath()
    for left in (box.left(), box.right() - part):
        path.addRoundedRect(QRectF(left, box.top(), part, box.height()), 1.5, 1.5)
    return path


def _ornamented(box: QRectF) -> QPainterPath:
    height = box.height() * 0.3
    body = box.adjusted(0, height, 0, 0)
    path = _statement(body)
    waves = max(2, round(box.width() / _WAVE))
    step, base = box.width() / waves, body.top() - 1
    for wave in range(waves):
        left = box.left() + wave * step
        path.moveTo(left, base)
        path.quadTo(left + step / 2, base - 2 * height, left + step, base)
    return path


def _polygon(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    path.closeSubpath()
    return path


_OUTLINES = {
    Shape.STATEMENT: _statement,
    Shape.MODE_CHANGE: _mode_change,
    Shape.INVERSION: _inversion,
    Shape.BACKWARDS: _backwards,
    Shape.AUGMENTED: _augmented,
    Shape.DIMINISHED: _diminished,
    Shape.ORNAMENTED: _ornamented,
}


@lru_cache(maxsize=2048)
def outline(shape: Shape, width: float, height: float) -> QPainterPath:
    """Return the outline of a shape in a box at the origin. Callers share the path and must not change it."""
    return _OUTLINES[shape](QRectF(0, 0, width, height))


@lru_cache(maxsize=2048)
def filling(shape: Shape, width: float, height: float) -> QPainterPath:
    """Return the left half of an outline, which is what a fragment fills. Shared like `outline`."""
    left = QPainterPath()
    left.addRect(QRectF(0, 0, width / 2, height))
    return outline(shape, width, height).intersected(left)
