"""The history: the ledger of the project file, newest first."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.history.model import HistoryModel
from leitmotif_desk.ui.widgets.read_when_seen import ReadWhenSeen

_WHEN_WIDTH, _WHO_WIDTH = 160, 190


class HistoryPanel(ReadWhenSeen):
    """Reads the ledger when it is in view."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self.model = HistoryModel()
        self.table = QTableView(showGrid=False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(self.tr("History of changes"))
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(header.defaultAlignment().AlignLeft | header.defaultAlignment().AlignVCenter)
        self.table.setColumnWidth(0, _WHEN_WIDTH)
        self.table.setColumnWidth(1, _WHO_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.table)
        desk.subscribe(self._on_changed)

    def _on_changed(self, _kinds: frozenset[str]) -> None:
        self.refresh_when_seen()

    def refresh(self) -> None:
        """Show the ledger as it is now."""
        self.model.set_entries(self._desk.history())
