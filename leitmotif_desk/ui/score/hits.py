"""Where notes that were looked for were found: a list at the right of the roll, until it is closed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.heard_sheets import place_words
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.theory.words import chain_words
from leitmotif_desk.ui.dot_icon import DOT, dot_icon
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_WIDTH = 250


class HitList(QWidget):
    """The hits of a search, in film order; `hit_chosen` carries an occurrence's key."""

    hit_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_panel_width(3 * _WIDTH)
        self.heading = ElidedLabel("", label(bold=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Places found"))
        self.list.setIconSize(QSize(DOT, DOT))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = QToolButton()
        close.setText("×")
        close.setToolTip(self.tr("Close the list of places"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(self._on_item)
        self.hide()

    def set_panel_width(self, width: int) -> None:
        """Keep to a third of the panel it stands in."""
        self.setFixedWidth(min(_WIDTH, width // 3))

    def show_hits(self, desk: Desk, hits: tuple[Occurrence, ...]) -> None:
        """List hits; where there is none, say so."""
        self.list.blockSignals(True)
        self.list.clear()
        for hit in hits:
            self.list.addItem(_item(desk, hit, _known_as(desk, hit)))
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        cues = len({hit.cue for hit in hits})
        words = self.tr("{places} places in {cues} cues") if cues > 1 else self.tr("{places} places in this cue")
        if len(hits) == 1:
            words = self.tr("Here and nowhere else")
        self.heading.set_whole(words.format(places=len(hits), cues=cues) if hits else self.tr("Found nowhere"))
        self.show()

    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.hit_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _known_as(desk: Desk, hit: Occurrence) -> Motif | None:
    """Return the theme that is known to be heard there, of whose notes at least half are the same."""
    rows = {note.row for note in hit.alignment if note.row is not None}
    for one in desk.likely_occurrences:
        if one.cue == hit.cue:
            shared = rows & {note.row for note in one.alignment}
            if 2 * len(shared) >= len(rows):
                return desk.project.the_motif(one.motif)
    return None


def _item(desk: Desk, hit: Occurrence, known: Motif | None) -> QListWidgetItem:
    cue, score = desk.project.the_cue(hit.cue), desk.score(hit.cue)
    bars, parts = place_words(score, hit) if score is not None else ("", "")
    place = f"{cue.number}  {parts}, {bars} · {hit.confidence:.0%}"
    item = QListWidgetItem(f"{place}\n{chain_words(hit.operations)}")
    item.setIcon(dot_icon(theme_colour(known.colour) if known is not None else None))
    item.setData(Qt.ItemDataRole.UserRole, hit.key)
    item.setToolTip(f"{item.text()}\n{known.name}" if known is not None else item.text())
    item.setSizeHint(QSize(0, 2 * 18 + 4))
    return item
