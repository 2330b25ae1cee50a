"""The registry: what stands for whom, how it begins, and where it is heard."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import Edit, RemoveMotif, RenameMotif
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.story import SubjectKind
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.registry.card import MOTIF_MIME, MotifCard
from leitmotif_desk.ui.registry.model import Group, Order, groups
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.dot import Dot
from leitmotif_desk.ui.widgets.music_files import export_music, file_name, music_drag, written
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import ElidedLabel, Heading, label

if TYPE_CHECKING:
    from leitmotif_desk.desk.exporting import Music

_SHOWN_KINDS = frozenset(
    {"motif", "form", "motif_link", "subject", "occurrence", "statement", "judgement", "scene", "cue"}
)


class RegistryPanel(QWidget):
    """Every motif as a card, by what it stands for; `motif_selected` carries a motif's id."""

    motif_selected = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._selected: MotifId | None = None
        self._cards: dict[MotifId, MotifCard] = {}
        self._drags = tempfile.TemporaryDirectory(prefix="leitmotif-drag-")
        self._heading = Heading(self.tr("Motif registry"))
        self._heading.line.addWidget(self._plus())
        self.search = QLineEdit(placeholderText=self.tr("Search motifs"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search motifs"))
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Sort motifs"))
        self.order.setToolTip(self.tr("Sort motifs"))
        for text, order in self._orders():
            self.order.addItem(text, order.value)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._lay_out()
        self.search.textChanged.connect(self.refresh)
        self.order.currentIndexChanged.connect(self.refresh)
        desk.subscribe(self._on_changed)
        self.refresh()

    def _plus(self) -> QToolButton:
        plus = QToolButton(text="+", autoRaise=True)
        plus.setAccessibleName(self.tr("Register a motif"))
        plus.setToolTip(self.tr("Register a motif"))
        plus.clicked.connect(self.register)
        return plus

    def _orders(self) -> tuple[tuple[str, Order], ...]:
        return (
            (self.tr("by subject"), Order.SUBJECT),
            (self.tr("by name"), Order.NAME),
            (self.tr("by times heard"), Order.HEARD),
            (self.tr("by first heard"), Order.FIRST),
        )

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(5)
        area = QScrollArea(widgetResizable=True, frameShape=QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        self._area = area
        finding = QHBoxLayout()
        finding.addWidget(self.search, 1)
        finding.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(7)
        layout.addWidget(self._heading)
        layout.addLayout(finding)
        layout.addWidget(area, 1)
        for key, action in (
            (Qt.Key.Key_F2, self.rename_selected),
            (QKeySequence.StandardKey.Delete, self.remove_selected),
        ):
            shortcut = QShortcut(QKeySequence(key), self._list, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def sizeHint(self) -> QSize:
        return QSize(272, 700)

    @property
    def cards(self) -> tuple[MotifCard, ...]:
        """The cards in view, top to bottom."""
        return tuple(self._cards.values())

    @property
    def selected(self) -> MotifId | None:
        return self._selected

    # what is shown

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh()

    def refresh(self) -> None:
        """Show the desk's motifs as they are now."""
        project = self._desk.project
        focused = next((id for id, card in self._cards.items() if card.hasFocus()), None)
        empty_rows(self._rows)
        self._cards = {}
        found = groups(project, self._desk.heard, self.search.text(), Order(self.order.currentData()))
        for group in found:
            self._add_group(group)
        if not found:
            self._rows.addWidget(label(self._nothing(), dim=True, wrap=True))
        self._rows.addStretch(1)
        subjects = {link.subject for link in project.motif_link}
        motifs = self.tr("%n motif(s)", "", len(project.motif))
        self._heading.set_remark(motifs + " · " + self.tr("%n subject(s)", "", len(subjects)))
        if focused in self._cards:
            self._cards[focused].setFocus()

    def _nothing(self) -> str:
        if self._desk.project.motif:
            return self.tr("No motif matches the search.")
        return self.tr("No motif is registered yet. Press + and type its notes, or drop a MIDI or MusicXML file here.")

    def _film(self) -> tuple[int, int]:
        project = self._desk.project
        ends = [scene.end_frame for scene in project.scene] + [cue.end_frame for cue in project.cue]
        start = project.film.start_frame
        return start, max(ends, default=start + 1)

    def _add_group(self, group: Group) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 5, 0, 0)
        line.setSpacing(6)
        subject = group.subject
        line.addWidget(Dot(theme_colour(group.entries[0].motif.colour)))
        line.addWidget(label(subject.name if subject else self.tr("Stands for nothing yet"), bold=True))
        note = (
            (subject.note or (subject.kind.value if subject.kind is not SubjectKind.CHARACTER else ""))
            if subject
            else ""
        )
        line.addWidget(ElidedLabel(note, label(size=0.92, dim=True)), 1)
        self._rows.addLayout(line)
        for entry in group.entries:
            card = MotifCard(entry, self._film())
            card.set_selected(entry.motif.id == self._selected)
            card.chosen.connect(lambda id=entry.motif.id: self.select(id))
            card.focused.connect(lambda card=card: self._area.ensureWidgetVisible(card))
            card.drag_requested.connect(lambda card=card: self._drag(card))
            card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            card.customContextMenuRequested.connect(lambda at, card=card: self._show_menu(card, at))
            self._cards[entry.motif.id] = card
            self._rows.addWidget(card)

    # what can be done

    def select(self, motif: MotifId) -> None:
        """Make a motif the chosen one, here and wherever `motif_selected` is heard."""
        self.show_selected(motif)
        self.motif_selected.emit(motif)

    def show_selected(self, motif: MotifId | None) -> None:
        """Mark a motif as chosen elsewhere."""
        self._selected = motif
        for id, card in self._cards.items():
            card.set_selected(id == motif)

    def register(self) -> None:
        """Ask for a motif typed as text and register it."""
        dialog = RegisterDialog(self._desk, self)
        if dialog.exec() and dialog.registered is not None:
            self.select(dialog.registered)

    def menu_for(self, motif: MotifId) -> QMenu:
        """Return what can be done with a motif."""
        menu = QMenu(self)
        menu.addAction(self.tr("Rename…"), lambda: self.rename(motif))
        menu.addAction(self.tr("Export MIDI…"), lambda: self._export(motif))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self._apply(RemoveMotif(motif)))
        return menu

    def _show_menu(self, card: MotifCard, at: QPoint) -> None:
        self.select(card.entry.motif.id)
        self.menu_for(card.entry.motif.id).popup(card.mapToGlobal(at))

    def rename_selected(self) -> None:
        if self._selected in self._cards:
            self.rename(self._selected)

    def remove_selected(self) -> None:
        if self._selected in self._cards:
            self._apply(RemoveMotif(self._selected))

    def rename(self, motif: MotifId) -> None:
        """Ask for another name."""
        old = self._desk.project.the_motif(motif).name
        name, said = QInputDialog.getText(self, self.tr("Rename motif"), self.tr("Name"), text=old)
        if said and name.strip() and name.strip() != old:
            self._apply(RenameMotif(motif, name.strip()))

    def _apply(self, edit: Edit) -> None:
        try:
            self._desk.apply(edit)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))

    def _music(self, motif: MotifId) -> "Music":
        from leitmotif_desk.desk.exporting import music_of_form

        project = self._desk.project
        return music_of_form(project, project.base_form(motif))

    def _export(self, motif: MotifId) -> None:
        export_music(self, self._music(motif))

    def midi_of(self, motif: MotifId) -> Path | None:
        """Write a motif as the MIDI file that a drag carries; None where it cannot be written."""
        path = Path(self._drags.name) / f"{file_name(self._desk.project.the_motif(motif).name)}.mid"
        return path if written(self, self._music(motif), path) else None

    def _drag(self, card: MotifCard) -> None:
        motif = card.entry.motif.id
        music_drag(card, self.midi_of(motif), MOTIF_MIME, motif).exec(Qt.DropAction.CopyAction)
