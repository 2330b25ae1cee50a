"""The few switches above the names of the rows: snapping, ripple, and how lanes stand."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from leitmotif_desk.ui.timeline.canvas import TimelineCanvas
from leitmotif_desk.ui.timeline.layout import HEIGHTS, NAMES
from leitmotif_desk.ui.timeline.model import LaneOrder
from leitmotif_desk.ui.timeline.words import translated
from leitmotif_desk.ui.widgets.sign_button import SignButton

_ORDERS: dict[LaneOrder, str] = {
    LaneOrder.SUBJECT: str(QT_TRANSLATE_NOOP("Timeline", "Lanes by subject")),
    LaneOrder.FIRST: str(QT_TRANSLATE_NOOP("Timeline", "Lanes by first appearance")),
    LaneOrder.NAME: str(QT_TRANSLATE_NOOP("Timeline", "Lanes by name")),
}


class Tools(QWidget):
    """Lies over the corner of the canvas, beside the ruler."""

    order_wanted = Signal(object)
    fold_wanted = Signal()

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setFixedSize(NAMES - 8, HEIGHTS["ruler"])
        self.snap = self._switch(
            "magnet", self.tr("Snap to cuts, hits, markers and the playhead (N)"), self._set_snapping
        )
        self.ripple = self._switch("ripple", self.tr("Ripple: what follows moves along (R)"), self._set_ripple)
        self.lanes = SignButton("lanes", self.tr("How the lanes stand"))
        self.lanes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.lanes.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.lanes.setMenu(self._lane_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 1, 0, 0)
        row.setSpacing(1)
        for part in (self.snap, self.ripple, self.lanes):
            part.setFixedSize(24, 22)
            row.addWidget(part)
        row.addStretch(1)
        self.snap.setChecked(True)

    def _switch(self, sign: str, name: str, does: Callable[[bool], None]) -> QToolButton:
        button = SignButton(sign, name)
        button.setCheckable(True)
        button.toggled.connect(does)
        return button

    def _lane_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order, words in _ORDERS.items():
            action = menu.addAction(translated(words))
            action.setCheckable(True)
            action.setChecked(order is LaneOrder.SUBJECT)
            action.triggered.connect(lambda _=False, order=order: self.order_wanted.emit(order))
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Fold the chosen lane, or all (F)")).triggered.connect(lambda: self.fold_wanted.emit())
        return menu

    def _set_snapping(self, on: bool) -> None:
        self._canvas.snapping = on

    def _set_ripple(self, on: bool) -> None:
        self._canvas.ripple = on
