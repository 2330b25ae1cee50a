"""Compare selected notes with every theme: how alike, and the two lines over each other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.dot_icon import DOT, dot_icon
from leitmotif_desk.ui.score.comparing import Comparison, compared, compared_sheet
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import label

_LIST_WIDTH, _WIDTH, _HEIGHT = 200, 820, 290


class CompareDialog(QDialog):
    """Lists the themes, the likest first; the chosen one stands over the selected notes."""

    def __init__(self, project: Project, tones: tuple[Tone, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare with a theme"))
        self.resize(_WIDTH, _HEIGHT)
        self._found = compared(project, tones)
        self.themes = QListWidget()
        self.themes.setAccessibleName(self.tr("Themes, the likest first"))
        self.themes.setFixedWidth(_LIST_WIDTH)
        self.themes.setIconSize(QSize(DOT, DOT))
        for one in self._found:
            self.themes.addItem(self._item(one))
        self.verdict = label(bold=True)
        self.shared = label(dim=True, wrap=True)
        self.notation = NotationView(space=6.5)
        self._lay_out()
        self.themes.currentRowChanged.connect(self._on_row)
        self.themes.setCurrentRow(0)

    def _item(self, one: Comparison) -> QListWidgetItem:
        item = QListWidgetItem(dot_icon(theme_colour(one.motif.colour)), f"{one.motif.name}  {one.identity:.0%}")
        item.setToolTip(self._verdict(one))
        return item

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.verdict)
        right.addWidget(self.shared)
        right.addWidget(self.notation, 1, Qt.AlignmentFlag.AlignTop)
        halves = QHBoxLayout()
        halves.setSpacing(14)
        halves.addWidget(self.themes)
        halves.addLayout(right, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(halves, 1)
        layout.addWidget(buttons)

    @property
    def comparison(self) -> Comparison | None:
        """The comparison in view."""
        row = self.themes.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _on_row(self, _row: int) -> None:
        one = self.comparison
        if one is None:
            return
        self.verdict.setText(self._verdict(one))
        words = self.tr("{shared} of {notes} notes move as the theme does; the others are marked.")
        self.shared.setText(words.format(shared=len({note for _, note in one.shared}), notes=len(one.tones)))
        self.notation.set_sheet(compared_sheet(one, self.tr("selected")))

    def _verdict(self, one: Comparison) -> str:
        words = {
            "same": self.tr("{motif}: {identity:.0%} alike, the same theme"),
            "recognisable": self.tr("{motif}: {identity:.0%} alike, recognisable"),
            "allusion": self.tr("{motif}: {identity:.0%} alike, an allusion"),
            "lost": self.tr("{motif}: {identity:.0%} alike, hardly recognisable"),
        }
        return words[one.band].format(motif=one.motif.name, identity=one.identity)
