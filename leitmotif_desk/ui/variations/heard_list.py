"""What the audience brings into a scene: every theme, how often it was heard, when last, and in what shape."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.theory.words import chain_words
from leitmotif_desk.ui.variations.heard_before import HeardBefore, heard_before
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import ElidedLabel, label


class HeardList(QWidget):
    """A card a theme; choosing one asks for the frame where it was heard last."""

    frame_wanted = Signal(int)
    use_added = Signal(str)
    """A person logs that a motif is used in the scene."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = QPushButton(self.tr("Log a use here"))
        self.log.setToolTip(self.tr("For music that no cue on the desk shows; or drop a motif on this panel"))
        self.log.setMenu(QMenu(self.log))
        self._rows = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(self._rows)
        layout.addWidget(self.log, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.cards: tuple[Card, ...] = ()

    def show_heard(self, project: Project, heard: Sequence[Heard], scene: SceneId) -> None:
        """Show what was heard before a scene begins."""
        empty_rows(self._rows)
        entries = heard_before(project, heard, scene)
        self.cards = tuple(self._card(project, entry) for entry in entries)
        for card in self.cards:
            self._rows.addWidget(card)
        if not entries:
            self._rows.addWidget(label(self._nothing(project), dim=True, wrap=True))
        self._fill_menu(project)

    def _fill_menu(self, project: Project) -> None:
        menu = self.log.menu()
        menu.clear()
        for motif in project.motif:
            menu.addAction(motif.name).triggered.connect(self._logger(motif.id))
        self.log.setVisible(bool(project.motif))

    def _logger(self, motif: MotifId) -> Callable[[], None]:
        return lambda: self.use_added.emit(motif)

    def _nothing(self, project: Project) -> str:
        if not project.motif:
            return self.tr("No motif is registered yet: press + in the registry at the left.")
        return self.tr("Nothing has been heard before this scene. Import the cues before it, or log uses there.")

    def _card(self, project: Project, entry: HeardBefore) -> Card:
        card = Card(theme_colour(entry.motif.colour))
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(entry.motif.name, label(bold=True)), 1)
        top.addWidget(label(self._times(entry.times), dim=True, size=0.92))
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 7, 10, 7)
        layout.setSpacing(2)
        layout.addLayout(top)
        words = self.words(project, entry)
        layout.addWidget(label(words, dim=True, size=0.92, wrap=True))
        card.setAccessibleName(f"{entry.motif.name}: {words}")
        if entry.last is not None:
            start = entry.last.start_frame
            card.chosen.connect(lambda: self.frame_wanted.emit(start))
            card.setToolTip(self.tr("Go to where it was heard last"))
        return card

    def _times(self, times: int) -> str:
        return self.tr("once") if times == 1 else self.tr("{times} times").format(times=times) if times else ""

    def words(self, project: Project, entry: HeardBefore) -> str:
        """Return the last hearing in a line."""
        if entry.last is None or entry.minutes is None:
            return self.tr("Not heard yet: this would be the first time.")
        scene = project.find("scene", entry.last.scene) if entry.last.scene else None
        where = self.tr(" in scene {number}").format(number=getattr(scene, "number", "")) if scene else ""
        parts = [
            self.tr("Last {ago} ago{where}").format(ago=_ago(entry.minutes), where=where),
            format_timecode(entry.last.start_frame, project.film.frame_rate),
            chain_words(entry.last.operations) or self.tr("as registered"),
        ]
        return " · ".join(parts)


def _ago(minutes: float) -> str:
    return f"{minutes:.0f} min" if minutes >= 1 else f"{60 * minutes:.0f} s"
