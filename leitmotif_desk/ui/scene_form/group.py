"""A group of the form: its name, a way to add to it and to take from it, and its parts."""

from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.ui.widgets.text import Heading


class Group(QWidget):
    """Parts below a heading."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(name)
        self.parts = QVBoxLayout(self)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(4)
        self.parts.addWidget(self.heading)

    def add_button(self, sign: str, name: str) -> QToolButton:
        """Return a small button at the right of the heading."""
        button = QToolButton(autoRaise=True)
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        self.heading.line.addWidget(button)
        return button
