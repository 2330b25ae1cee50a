"""How the shapes that say what was done to a theme are drawn."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from leitmotif_desk.theory.shapes import Shape

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
