"""The matrix of themes and scenes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from leitmotif_desk.desk.desk import Desk


class MatrixView(QAbstractScrollArea):
    """A cell a theme and scene."""

    scene_selected = Signal(str)
    motif_selected = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
