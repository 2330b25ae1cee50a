"""Where the plane of the network lies under the widget."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

_CLOSEST, _FARTHEST, _FITTED = 3.0, 0.06, 1.15
_MARGIN = 24.0


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """`zoom` is pixels of the widget a unit of the plane, `origin` the point of the plane at its upper left."""

    zoom: float
    origin: QPointF

    @classmethod
    def fitting(cls, bounds: QRectF, size: QSize) -> "Plane":
        """Return the plane on which all of it is seen, no larger than is calm."""
        wide = bounds.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        share = min(size.width() / wide.width(), size.height() / wide.height())
        zoom = min(max(share, _FARTHEST), _FITTED)
        return cls(zoom, wide.center() - QPointF(size.width(), size.height()) / (2 * zoom))

    def zoomed(self, factor: float, at: QPointF) -> "Plane":
        """Return it nearer or farther, a point of the widget keeping its place."""
        zoom = min(max(self.zoom * factor, _FARTHEST), _CLOSEST)
        return Plane(zoom, self.on_plane(at) - at / zoom)

    def panned(self, by: QPointF) -> "Plane":
        return replace(self, origin=self.origin - by / self.zoom)

    def on_plane(self, point: QPointF) -> QPointF:
        return self.origin + point / self.zoom

    def on_widget(self, point: QPointF) -> QPointF:
        return (point - self.origin) * self.zoom

    def seen(self, size: QSize) -> QRectF:
        """Return what of the plane a widget of a size shows."""
        return QRectF(self.origin, QSizeF(size) / self.zoom)
