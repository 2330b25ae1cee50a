"""A part as high as its contents need, up to a bound, and scrolled beyond it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class BoundedArea(QScrollArea):
    """Shows a widget whose height follows from its width."""

    def __init__(self, inner: QWidget, bound: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner, self._bound = inner, bound
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidget(inner)
        inner.installEventFilter(self)

    def fit(self) -> None:
        """Take the height that the contents need at this width."""
        self.setFixedHeight(min(self._bound, self._inner.heightForWidth(self.viewport().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inner and event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)
