"""The timeline's widget."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from leitmotif_desk.desk.desk import Desk


class TimelineView(QAbstractScrollArea):
    """The film in one time axis."""

    scene_selected = Signal(str)
    motif_selected = Signal(str)
    cue_selected = Signal(str)
    occurrence_selected = Signal(str)
    finding_selected = Signal(int)
    frame_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame."""

    def show_scene(self, scene: str) -> None:
        """Mark a scene as selected and bring it into view."""

    def show_motif(self, motif: str) -> None:
        """Mark a motif's lane as selected and bring it into view."""

    def fit(self) -> None:
        """Show the whole film."""

    def zoom_in(self) -> None:
        """Show half as much."""

    def zoom_out(self) -> None:
        """Show twice as much."""

    def zoom_to(self, start_frame: int, end_frame: int) -> None:
        """Show a span of the film."""
