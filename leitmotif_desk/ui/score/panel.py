"""The score panel: a cue's piano roll."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leitmotif_desk.desk.desk import Desk


class ScorePanel(QWidget):
    """The music of the chosen cue."""

    occurrence_selected = Signal(str)
    frame_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def show_cue(self, cue: str) -> None:
        """Show the music of a cue."""

    def show_occurrence(self, key: str) -> None:
        """Show the cue of an occurrence, with the occurrence selected and in view."""

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame of the film."""
