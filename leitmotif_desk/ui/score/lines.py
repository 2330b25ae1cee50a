"""The lines over the roll: what was done to the theme there, or what is selected and can be done with it."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leitmotif_desk.ui.score.legend import SignLegend
from leitmotif_desk.ui.widgets.text import ElidedLabel, label


class ScoreLines(QWidget):
    """A line of words, and under it a legend or the buttons for selected notes: always of one height."""

    def __init__(self, actions: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel("", label())
        self.legend = SignLegend()
        self.shows_theme = QCheckBox(self.tr("Show the theme in place (T)"))
        self.shows_theme.setToolTip(self.tr("Lay the theme over the notes, moved as it was found"))
        self.shows_theme.setChecked(True)
        explaining = QWidget()
        signs = QHBoxLayout(explaining)
        signs.setContentsMargins(0, 0, 0, 0)
        signs.setSpacing(10)
        signs.addWidget(self.legend, 1)
        signs.addWidget(self.shows_theme)
        self._below = QStackedWidget()
        self._below.addWidget(explaining)
        self._below.addWidget(actions)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(2, 0, 2, 2)
        lines.setSpacing(0)
        lines.addWidget(self.words)
        lines.addWidget(self._below)

    def show_actions(self, shows: bool) -> None:
        """Show the buttons in the place of the legend."""
        self._below.setCurrentIndex(int(shows))

    @property
    def shows_actions(self) -> bool:
        return self._below.currentIndex() == 1
