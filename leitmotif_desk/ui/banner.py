"""A calm line under the top bar that says what went wrong, or what was done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from leitmotif_desk.domain.errors import LeitmotifError


class Banner(QFrame):
    """Stays until it is closed or another message takes its place; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._mark = QLabel()
        self._mark.setForegroundRole(QPalette.ColorRole.Accent)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = QPushButton(self.tr("Details…"))
        self.details.clicked.connect(self._on_details)
        self._explain: Callable[[], object] | None = None
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 12, 7)
        layout.setSpacing(10)
        layout.addWidget(self._mark)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.details)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, explain: Callable[[], object] | None = None) -> None:
        """Say that something was done; `explain` tells more where a person wants it."""
        self._show("✓", text, explain)

    def warn(self, text: str) -> None:
        """Say that something went wrong."""
        self._show("!", text)

    def show_error(self, error: LeitmotifError) -> None:
        """Say what was wrong, where, and what happens now."""
        self.warn(str(error))

    def _on_details(self) -> None:
        if self._explain is not None:
            self._explain()

    def _show(self, mark: str, text: str, explain: Callable[[], object] | None = None) -> None:
        self._explain = explain
        self.details.setVisible(explain is not None)
        self._mark.setText(mark)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
