"""What the mouse does in the piano roll: choose an occurrence, select notes, go to a place, drag notes away."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from leitmotif_desk.ui.score.picking import nothing, row_at, rows_in
from leitmotif_desk.ui.score.tracks import RULER
from leitmotif_desk.ui.timeline.layout import NAMES

if TYPE_CHECKING:
    from leitmotif_desk.domain.time import IntColumn
    from leitmotif_desk.ui.score.canvas import RollCanvas

_EDGE_STEP = 24
"""How far the roll moves on under a band that is pulled past its side."""
_ADDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Pointing:
    """The mouse over a canvas from press to release; `band` is the rectangle being drawn."""

    def __init__(self, canvas: "RollCanvas") -> None:
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._kept: IntColumn = nothing()
        self._drags = False
        self.band: QRectF | None = None

    def press(self, event: QMouseEvent) -> None:
        canvas, place = self._canvas, event.position()
        if event.button() is not Qt.MouseButton.LeftButton or canvas.roll is None or place.x() < NAMES:
            return
        if place.y() < RULER:
            canvas.tick_wanted.emit(canvas.axis.position(place.x()))
            return
        self._pressed = QPointF(place)
        self._kept = canvas.selected if event.modifiers() & _ADDS else nothing()
        under = self._row_at(place)
        self._drags = under is not None and under in canvas.selected and not event.modifiers() & _ADDS

    def move(self, event: QMouseEvent) -> None:
        canvas, place = self._canvas, event.position()
        if self._pressed is None:
            self._show_what_is_under(place)
            return
        moved = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._drags:
            if moved:
                self._pressed = None
                canvas.drag_wanted.emit()
            return
        if canvas.roll is not None and (moved or self.band is not None):
            self._pressed.setX(self._pressed.x() - self._moved_on(place.x()))
            self.band = QRectF(self._pressed, place).normalized()
            inside = rows_in(canvas.roll, canvas.axis, canvas.tracks, self.band)
            canvas.select(np.union1d(self._kept, inside), settled=False)

    def _moved_on(self, x: float) -> float:
        """Move the roll where the mouse is past its side; return by how many pixels."""
        axis = self._canvas.axis
        if axis.left <= x <= axis.left + axis.width:
            return 0.0
        self._canvas.pan(_EDGE_STEP if x > axis.left else -_EDGE_STEP)
        return (self._canvas.axis.first - axis.first) / axis.step

    def release(self, event: QMouseEvent) -> None:
        canvas, pressed = self._canvas, self._pressed
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        banded, self._pressed, self.band = self.band is not None, None, None
        if banded:
            canvas.select(canvas.selected)
        else:
            self._click(pressed, adds=bool(event.modifiers() & _ADDS))

    def double_click(self, event: QMouseEvent) -> None:
        canvas, place = self._canvas, event.position()
        if canvas.roll is None or place.x() < NAMES:
            return
        if canvas.frame_at(place.x(), place.y()) is not None:
            canvas.look_closely()
        else:
            canvas.tick_wanted.emit(canvas.axis.position(place.x()))

    def _click(self, place: QPointF, *, adds: bool) -> None:
        """Choose the occurrence under a point; its notes, once it is chosen, and notes elsewhere are selected."""
        canvas, row = self._canvas, self._row_at(place)
        frame = canvas.frame_at(place.x(), place.y())
        if adds and row is not None:
            canvas.select(np.setxor1d(canvas.selected, np.asarray([row], dtype=np.int64)))
        elif frame is not None and (row is None or frame.key != canvas.chosen):
            canvas.select(nothing())
            canvas.frame_chosen.emit(frame.key)
        else:
            canvas.select(nothing() if row is None else np.asarray([row], dtype=np.int64))

    def _row_at(self, place: QPointF) -> int | None:
        canvas = self._canvas
        if canvas.roll is None or place.x() < NAMES or place.y() < RULER:
            return None
        return row_at(canvas.roll, canvas.axis, canvas.tracks, place.x(), place.y())

    def _show_what_is_under(self, place: QPointF) -> None:
        under = self._row_at(place)
        if under is not None and under in self._canvas.selected:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._canvas.frame_at(place.x(), place.y()) is not None or under is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        self._canvas.viewport().setCursor(shape)
