"""The registry: what stands for whom, how it begins, and where it is heard."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import MotifId, SubjectId
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.registry.actions import MotifActions
from leitmotif_desk.ui.registry.card import MotifCard
from leitmotif_desk.ui.registry.card_list import CardList
from leitmotif_desk.ui.registry.filter_button import FilterButton
from leitmotif_desk.ui.registry.model import Order, groups, without_theme
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.registry.subject_head import SubjectHead
from leitmotif_desk.ui.subjects.dialog import SubjectDialog
from leitmotif_desk.ui.subjects.removing import remove_subject
from leitmotif_desk.ui.widgets.music_files import NOTES_MIME
from leitmotif_desk.ui.widgets.text import Heading

_SHOWN_KINDS = frozenset(
    {"motif", "form", "motif_link", "subject", "occurrence", "statement", "judgement", "scene", "cue"}
    | {"film", "finding", "intention"}
)


class RegistryPanel(QWidget):
    """Every motif as a card, by what it stands for; both signals carry a motif's id."""

    motif_selected = Signal(str)
    motif_opened = Signal(str)
    """A person wants to see it in full: Return, or a double click."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._selected: MotifId | None = None
        self.actions_on = MotifActions(desk, self)
        self._heading = Heading(self.tr("Motif registry"))
        self.plus = QToolButton(autoRaise=True)
        self.search = QLineEdit(placeholderText=self.tr("Search motifs"), clearButtonEnabled=True)
        self.order = QComboBox()
        self.filter = FilterButton()
        self.list = CardList()
        self._area = QScrollArea(widgetResizable=True)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        self.plus.setText("+")
        for part, name in (
            (self.plus, self.tr("Register a motif")),
            (self.search, self.tr("Search motifs")),
            (self.order, self.tr("Sort motifs")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(name)
        self._heading.line.addWidget(self.plus)
        for text, order in self._orders():
            self.order.addItem(text, order.value)
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(7)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.list)
        finding = QHBoxLayout()
        finding.setSpacing(6)
        finding.addWidget(self.search, 3)
        finding.addWidget(self.order, 2)
        finding.addWidget(self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(7)
        layout.addWidget(self._heading)
        layout.addLayout(finding)
        layout.addWidget(self._area, 1)

    def _orders(self) -> tuple[tuple[str, Order], ...]:
        return (
            (self.tr("by subject"), Order.SUBJECT),
            (self.tr("by name"), Order.NAME),
            (self.tr("by times heard"), Order.HEARD),
            (self.tr("by first heard"), Order.FIRST),
        )

    def _connect(self) -> None:
        self.plus.clicked.connect(lambda: self.register())
        self.search.textChanged.connect(self.refresh)
        self.order.currentIndexChanged.connect(self.refresh)
        self.filter.filter_changed.connect(self.refresh)
        self.filter.add_subject_wanted.connect(self.add_subject)
        self.list.chosen.connect(lambda motif: self.select(MotifId(motif)))
        self.list.focused.connect(self._area.ensureWidgetVisible)
        self.list.drag_requested.connect(lambda card: self.actions_on.drag(card, card.entry.motif.id))
        self.list.menu_requested.connect(self._show_menu)
        self.list.opened.connect(self.motif_opened)
        self.list.subject_edit_wanted.connect(self.edit_subject)
        self.list.subject_menu_requested.connect(lambda head, at: self._subject_menu(head).popup(head.mapToGlobal(at)))
        for key, action in (
            (QKeySequence(Qt.Key.Key_F2), self.rename_selected),
            (QKeySequence(QKeySequence.StandardKey.Delete), self.remove_selected),
        ):
            shortcut = QShortcut(key, self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def sizeHint(self) -> QSize:
        return QSize(272, 700)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 200)

    @property
    def cards(self) -> tuple[MotifCard, ...]:
        """The cards in view, top to bottom."""
        return self.list.cards

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
        order, search = Order(self.order.currentData()), self.search.text()
        told = frozenset(one.motif for one in self._desk.findings if one.motif is not None and not one.intended)
        wanted = self.filter.chosen(told)
        found = groups(project, self._desk.heard, search, order, wanted)
        themeless = without_theme(project, search, wanted) if order is Order.SUBJECT else ()
        self.list.show_groups(found, self._film(), self._nothing(), themeless)
        self.show_selected(self._selected)
        subjects = {link.subject for link in project.motif_link}
        self._heading.set_remark(
            " · ".join(
                (
                    self._counted(len(project.motif), self.tr("1 motif"), self.tr("{count} motifs")),
                    self._counted(len(subjects), self.tr("1 subject"), self.tr("{count} subjects")),
                )
            )
        )

    @property
    def remark(self) -> str:
        """How much is registered, as the heading says it."""
        return self._heading.remark

    def _counted(self, count: int, one: str, many: str) -> str:
        return one if count == 1 else many.format(count=count)

    def _nothing(self) -> str:
        if self._desk.project.motif:
            if self.filter.isChecked():
                return self.tr("No motif matches the search and the filter.")
            return self.tr("No motif matches the search.")
        return self.tr(
            "No motif is registered yet. Press + and type its notes, or import one from MIDI or MusicXML. "
            "Say whom or what it stands for, and every cue can be searched for it."
        )

    def _film(self) -> tuple[int, int]:
        project = self._desk.project
        ends = [scene.end_frame for scene in project.scene] + [cue.end_frame for cue in project.cue]
        start = project.film.start_frame
        return start, max(ends, default=start + 1)

    # what can be done

    def select(self, motif: MotifId) -> None:
        """Make a motif the chosen one, here and wherever `motif_selected` is heard."""
        self.show_selected(motif)
        self.motif_selected.emit(motif)

    def show_selected(self, motif: str | None) -> None:
        """Mark a motif as chosen elsewhere."""
        self._selected = MotifId(motif) if motif else None
        for card in self.cards:
            card.set_selected(card.entry.motif.id == motif)

    def register(self, typed: str = "") -> None:
        """Ask for a motif and register it; `typed` are the notes to begin with."""
        dialog = RegisterDialog(self._desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.notes.setPlainText(typed)
        dialog.accepted.connect(lambda: self.select(dialog.registered) if dialog.registered else None)
        dialog.open()

    def _show_menu(self, card: MotifCard, at: QPoint) -> None:
        self.select(card.entry.motif.id)
        self.actions_on.menu(card.entry.motif.id).popup(card.mapToGlobal(at))

    def rename_selected(self) -> None:
        """Ask for another name for the chosen motif, or what is to be known about the subject with the focus."""
        if self.list.focused_subject is not None:
            self.edit_subject(self.list.focused_subject)
        elif self._selected is not None and self.list.card(self._selected) is not None:
            self.actions_on.rename(self._selected)

    def remove_selected(self) -> None:
        """Remove the chosen motif, or the subject with the focus."""
        if self.list.focused_subject is not None:
            remove_subject(self._desk, self.list.focused_subject, self)
        elif self._selected is not None and self.list.card(self._selected) is not None:
            self.actions_on.remove(self._selected)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(NOTES_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        typed = bytes(event.mimeData().data(NOTES_MIME).data()).decode()
        event.acceptProposedAction()
        self.register(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The search field leaves the arrows to the panel: down leads into what was found.
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.step(1)
        else:
            super().keyPressEvent(event)

    # subjects

    def add_subject(self) -> None:
        """Ask for a subject that a theme can stand for."""
        SubjectDialog(self._desk, None, self).exec()

    def edit_subject(self, subject: str) -> None:
        """Ask for what is to be known about a subject."""
        SubjectDialog(self._desk, SubjectId(subject), self).exec()

    def _subject_menu(self, head: SubjectHead) -> QMenu:
        menu = QMenu(self)
        subject = head.subject
        if subject is not None:
            menu.addAction(self.tr("Edit…")).triggered.connect(lambda: self.edit_subject(subject.id))
            menu.addAction(self.tr("Remove…")).triggered.connect(lambda: remove_subject(self._desk, subject.id, self))
            menu.addSeparator()
        menu.addAction(self.tr("Add a subject…")).triggered.connect(lambda: self.add_subject())
        return menu
