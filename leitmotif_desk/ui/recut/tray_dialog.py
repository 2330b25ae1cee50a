"""The tray: what lost its place, with a way to give it one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.tray import in_tray, leave, name_in_tray, put
from leitmotif_desk.domain.cut import TrayItem
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.widgets.text import label


class TrayDialog(QDialog):
    """`frame` tells where the playhead is."""

    def __init__(self, desk: Desk, frame: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._frame = desk, frame
        self._items: tuple[TrayItem, ...] = ()
        self.setWindowTitle(self.tr("Without a place"))
        self.said = label(dim=True, wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What lost its place in a new cut"))
        self.put = QPushButton(self.tr("Put it at the playhead"))
        self.leave = QPushButton(self.tr("It stays where it is"))
        below = QHBoxLayout()
        for button in (self.put, self.leave):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)
        self.resize(520, 360)
        self.put.clicked.connect(lambda: self._do(lambda item: put(self._desk, item, self._frame())))
        self.leave.clicked.connect(lambda: self._do(lambda item: leave(self._desk, item)))
        desk.subscribe(self._on_changed)
        self.refresh()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"tray", "scene", "cue", "hit", "marker", "film"}:
            self.refresh()

    def refresh(self) -> None:
        """Show what waits for a place."""
        chosen = self.list.currentRow()
        self._items = in_tray(self._desk)
        rate = self._desk.project.film.frame_rate
        self.list.clear()
        for item in self._items:
            stood = format_timecode(item.start_frame, rate)
            version = item.picture_version or "–"
            words = self.tr("{thing}, stood at {timecode} in picture {version}")
            row = QListWidgetItem(words.format(thing=name_in_tray(self._desk, item), timecode=stood, version=version))
            row.setData(Qt.ItemDataRole.UserRole, item.id)
            self.list.addItem(row)
        self.list.setCurrentRow(min(max(0, chosen), len(self._items) - 1))
        for button in (self.put, self.leave):
            button.setEnabled(bool(self._items))
        self.said.setText(
            self.tr("Their picture is gone; they wait after the end of the film.")
            if self._items
            else self.tr("Everything has its place.")
        )

    def _do(self, act: Callable[[TrayItem], None]) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._items):
            try:
                act(self._items[row])
            except LeitmotifError as error:
                QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
