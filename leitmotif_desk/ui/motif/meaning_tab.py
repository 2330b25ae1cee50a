"""What a motif stands for: a card a subject, with the words for it, from when on, and until when in secret."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.domain.edits import Batch, Edit, LinkMotif, UnlinkMotif
from leitmotif_desk.domain.ids import LinkId, SceneId, SubjectId, readable_id
from leitmotif_desk.domain.motif import Motif, MotifLink
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Subject
from leitmotif_desk.ui.motif.parts import KeptLine
from leitmotif_desk.ui.motif.words import scene_title
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import ElidedLabel, label


class LinkCard(Card):
    """One meaning; `changed` carries the edit that says it otherwise."""

    changed = Signal(object)
    subject_wanted = Signal(str)

    def __init__(self, project: Project, motif: Motif, link: MotifLink, parent: QWidget | None = None) -> None:
        super().__init__(theme_colour(motif.colour), parent)
        self.link = link
        subject = project.the_subject(link.subject)
        self.setAccessibleName(self.tr("Stands for {subject}").format(subject=subject.name))
        self.meaning = KeptLine(link.meaning)
        self.meaning.setPlaceholderText(self.tr("what it says about it"))
        self.since, self.secret = QComboBox(), QComboBox()
        self.remove, self.edit = QToolButton(autoRaise=True), QPushButton(self.tr("Edit…"))
        self._lay_out(subject)
        self.show_link(project, link)
        self.meaning.kept.connect(lambda text: self._change(meaning=text))
        self.since.activated.connect(lambda: self._change(from_scene=_chosen(self.since)))
        self.secret.activated.connect(lambda: self._change(secret_until=_chosen(self.secret)))
        self.remove.clicked.connect(lambda: self.changed.emit(UnlinkMotif(self.link.id)))
        self.edit.clicked.connect(lambda: self.subject_wanted.emit(subject.id))

    def _lay_out(self, subject: Subject) -> None:
        self.remove.setText("×")
        self.remove.setToolTip(self.tr("Take this meaning away"))
        self.remove.setAccessibleName(self.remove.toolTip())
        self.edit.setAutoDefault(False)
        self.edit.setToolTip(self.tr("Edit {subject}").format(subject=subject.name))
        self.edit.setStyleSheet("QPushButton { padding: 2px 8px; }")
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(subject.name, label(bold=True)), 1)
        top.addWidget(label(self.tr(subject.kind.value), dim=True, size=0.92))
        top.addWidget(self.edit)
        top.addWidget(self.remove)
        form = QFormLayout()
        form.setVerticalSpacing(5)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in (
            (self.tr("Meaning"), self.meaning),
            (self.tr("Valid from"), self.since),
            (self.tr("Secret until"), self.secret),
        ):
            field.setAccessibleName(name)
            form.addRow(label(name, dim=True), field)
        for combo in (self.since, self.secret):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(13, 7, 9, 9)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(form)

    def show_link(self, project: Project, link: MotifLink) -> None:
        """Show the meaning as the project has it now."""
        self.link = link
        self.meaning.show_text(link.meaning)
        _fill(self.since, self.tr("the beginning"), project, link.from_scene)
        _fill(self.secret, self.tr("never secret"), project, link.secret_until)

    def _change(self, **fields: object) -> None:
        old = self.link
        said = {"meaning": old.meaning, "from_scene": old.from_scene, "secret_until": old.secret_until} | fields
        new = MotifLink(old.id, old.motif, old.subject, **said)  # type: ignore[arg-type]
        if new != old:
            self.changed.emit(Batch("Change what a motif means", (UnlinkMotif(old.id), LinkMotif(new))))


class MeaningTab(QWidget):
    """The meanings of a motif; `changed` carries an edit."""

    changed = Signal(object)
    subject_wanted = Signal(str)
    """A person wants to edit a subject."""
    new_subject_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nothing = label(self.tr("It stands for nothing yet. Say for whom or what, and the story can use it."))
        self.nothing.setWordWrap(True)
        self.nothing.setForegroundRole(self.nothing.palette().ColorRole.PlaceholderText)
        self.add = QPushButton(self.tr("Stands for…"))
        self.add.setMenu(QMenu(self.add))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(8)
        layout.addWidget(self.nothing)
        layout.addLayout(self._cards)
        layout.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.cards: tuple[LinkCard, ...] = ()
        self._rests_on: object = None

    def show_links(self, project: Project, motif: Motif) -> None:
        """Show what a motif stands for; cards of links that stay are kept, and what is being typed in them."""
        links = project.links_of(motif.id)
        subjects = tuple(project.the_subject(link.subject) for link in links)
        rests_on = motif.id, motif.colour, subjects, tuple(link.id for link in links)
        if rests_on == self._rests_on:
            for card, link in zip(self.cards, links, strict=True):
                card.show_link(project, link)
        else:
            self._build(project, motif, links)
            self._rests_on = rests_on
        self._fill_menu(project, motif, {link.subject for link in links})
        self.nothing.setVisible(not links)

    def _build(self, project: Project, motif: Motif, links: Sequence[MotifLink]) -> None:
        empty_rows(self._cards)
        self.cards = tuple(LinkCard(project, motif, link) for link in links)
        for card in self.cards:
            card.changed.connect(self.changed)
            card.subject_wanted.connect(self.subject_wanted)
            self._cards.addWidget(card)

    def _fill_menu(self, project: Project, motif: Motif, taken: set[SubjectId]) -> None:
        menu = self.add.menu()
        menu.clear()
        for subject in project.subject:
            if subject.id not in taken:
                edit = _link(project, motif, subject)
                menu.addAction(subject.name).triggered.connect(lambda _=False, edit=edit: self.changed.emit(edit))
        menu.addSeparator()
        menu.addAction(self.tr("New subject…")).triggered.connect(lambda: self.new_subject_wanted.emit())


def _link(project: Project, motif: Motif, subject: Subject) -> Edit:
    taken = {link.id for link in project.motif_link}
    return LinkMotif(MotifLink(LinkId(readable_id(f"{motif.id} {subject.id}", taken)), motif.id, subject.id))


def _fill(combo: QComboBox, nothing: str, project: Project, chosen: SceneId | None) -> None:
    wanted = [(nothing, None), *((scene_title(project, scene.id), scene.id) for scene in project.scene)]
    if [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())] != wanted:
        combo.clear()
        for text, scene in wanted:
            combo.addItem(text, scene)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen else 0)


def _chosen(combo: QComboBox) -> SceneId | None:
    scene = combo.currentData()
    return SceneId(scene) if scene else None
