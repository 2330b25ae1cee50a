"""Where each reel begins in the film, as guessed or as a person says."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.film import Reel
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label
from leitmotif_desk.ui.widgets.timecode_edit import TimecodeEdit


class ReelTable(QWidget):
    """A line a reel; `changed` tells that a person moved one."""

    changed = Signal()

    def __init__(self, rate: FrameRate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = rate
        self._reels: tuple[Reel, ...] = ()
        self._said: dict[str, int] = {}
        self.starts: dict[str, TimecodeEdit] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setColumnStretch(3, 1)
        says = self.tr(
            "Each reel counts from an hour of its own; in the film they follow one another. Scenes, cues and markers "
            "move with their reel."
        )
        layout = QVBoxLayout(self)
        layout.addWidget(label(says, dim=True, wrap=True))
        layout.addLayout(self._grid)
        layout.addStretch(1)

    @property
    def said(self) -> dict[str, int]:
        """Where reels begin in the film by a person's word, in frames, by their number."""
        return dict(self._said)

    def show_reels(self, reels: Sequence[Reel], rate: FrameRate) -> None:
        """Show reels as they would be set."""
        if (tuple(reels), rate) == (self._reels, self._rate):
            return
        self._reels, self._rate = tuple(reels), rate
        self.starts.clear()
        empty_rows(self._grid)
        heads = (self.tr("Reel"), self.tr("Its own timecode"), self.tr("In the film"))
        for column, text in enumerate(heads):
            self._grid.addWidget(label(text, bold=True), 0, column)
        for row, reel in enumerate(self._reels, 1):
            self._show_reel(row, reel)

    def _show_reel(self, row: int, reel: Reel) -> None:
        start = self.starts[reel.number] = TimecodeEdit(self._rate)
        start.set_frame(reel.start_frame)
        start.setAccessibleName(self.tr("Where reel {number} begins in the film").format(number=reel.number))
        start.editingFinished.connect(lambda: self._on_edited(reel, start))
        self._grid.addWidget(label(reel.number), row, 0)
        self._grid.addWidget(label(format_timecode(reel.timecode_frame, self._rate)), row, 1)
        self._grid.addWidget(start, row, 2)

    def _on_edited(self, reel: Reel, start: TimecodeEdit) -> None:
        try:
            frame = start.frame()
        except TimecodeError:
            return
        if frame is not None and frame != reel.start_frame:
            self._said[reel.number] = frame
            self._reels = tuple(replace(one, start_frame=frame) if one is reel else one for one in self._reels)
            self.changed.emit()
