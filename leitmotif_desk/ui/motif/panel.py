"""The motif panel: one theme in full, in the place of the scene."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTemporaryDir, Signal
from PySide6.QtWidgets import QMessageBox, QTabWidget, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music, music_of_form
from leitmotif_desk.desk.motif_facts import (
    economy_of,
    family_of,
    findings_about,
    first_place,
    nearest_kin,
    uses_of,
)
from leitmotif_desk.desk.spending import track_of
from leitmotif_desk.domain.edits import Edit, LinkMotif, RemoveForm
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import FormId, LinkId, MotifId, SubjectId, readable_id
from leitmotif_desk.domain.motif import MotifLink
from leitmotif_desk.reports import colour_of
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.motif.catalogue_tab import CatalogueFacts, CatalogueTab
from leitmotif_desk.ui.motif.economy_tab import EconomyFacts, EconomyTab
from leitmotif_desk.ui.motif.forms_tab import FormCard, FormsTab
from leitmotif_desk.ui.motif.heading import MotifHeading
from leitmotif_desk.ui.motif.meaning_tab import MeaningTab
from leitmotif_desk.ui.motif.parts import scrolled
from leitmotif_desk.ui.subjects.dialog import SubjectDialog
from leitmotif_desk.ui.widgets.music_files import MOTIF_MIME, file_name, music_drag, written
from leitmotif_desk.ui.widgets.read_when_seen import ReadWhenSeen
from leitmotif_desk.ui.widgets.text import label

ECONOMY, FORMS, MEANING, CATALOGUE = range(4)
_SHOWN_KINDS = frozenset(
    {"film", "subject", "relation", "motif", "form", "motif_link", "scene", "presence", "statement", "judgement"}
    | {"cue", "intention", "occurrence", "finding", "heard"}
)


class MotifPanel(ReadWhenSeen):
    """One motif at a time; everything it changes goes through the desk."""

    scene_wanted = Signal(str)
    cue_wanted = Signal(str)
    frame_wanted = Signal(int)
    finding_wanted = Signal(int)
    """Carries a place among desk.findings."""
    play_wanted = Signal(object)
    """Carries desk.exporting.Music."""
    edit_wanted = Signal(str)
    new_form_wanted = Signal(str)
    """Both carry a form's id."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._motif: MotifId | None = None
        self._drags = QTemporaryDir()
        self.heading = MotifHeading()
        self.empty = label(dim=True, wrap=True)
        self.tabs = QTabWidget(documentMode=True)
        self.economy, self.forms = EconomyTab(), FormsTab()
        self.meaning, self.catalogue = MeaningTab(), CatalogueTab()
        self._lay_out()
        self._connect()
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        for part, name in (
            (self.economy, self.tr("Economy")),
            (self.forms, self.tr("Forms")),
            (self.meaning, self.tr("Meaning")),
            (self.catalogue, self.tr("Catalogue")),
        ):
            self.tabs.addTab(scrolled(part), name)
        # Four tabs side by side in 300 pixels.
        self.tabs.tabBar().setStyleSheet("QTabBar::tab { padding: 7px 7px; }")
        self.tabs.tabBar().setUsesScrollButtons(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.empty)
        layout.addWidget(self.tabs, 1)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.economy.frame_wanted.connect(self.frame_wanted)
        self.economy.finding_wanted.connect(self.finding_wanted)
        self.forms.wanted.connect(self._on_form)
        self.forms.drag_requested.connect(self._drag)
        self.meaning.changed.connect(self._apply)
        self.meaning.subject_wanted.connect(self.edit_subject)
        self.meaning.new_subject_wanted.connect(self.add_subject)
        self.catalogue.changed.connect(self._apply)
        self.catalogue.frame_wanted.connect(self.frame_wanted)
        self.catalogue.scene_wanted.connect(self.scene_wanted)
        self.catalogue.cue_wanted.connect(self.cue_wanted)

    def sizeHint(self) -> QSize:
        return QSize(380, 700)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 300)

    # what is shown

    @property
    def motif(self) -> MotifId | None:
        return self._motif

    def show_motif(self, motif: str | None) -> None:
        """Show another motif, or none; the tab stays."""
        self._motif = MotifId(motif) if motif else None
        self.refresh()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh_when_seen()

    def refresh(self) -> None:
        """Show the motif as the desk has it now."""
        project, heard = self._desk.project, self._desk.heard
        if self._motif is not None and project.find("motif", self._motif) is None:
            self._motif = None
        self.tabs.setVisible(self._motif is not None)
        self.empty.setVisible(self._motif is None)
        if self._motif is None:
            self.heading.show_nothing()
            self.empty.setText(self._teaching())
            return
        motif, first = project.the_motif(self._motif), first_place(self._desk, self._motif)
        kin, economy = nearest_kin(project, motif.id), economy_of(project, heard, motif.id)
        self.heading.show_motif(project, motif, economy.statements, first, kin)
        findings = tuple((place, self._desk.findings[place]) for place in findings_about(self._desk.findings, motif.id))
        kin_form = project.base_form(kin.motif) if kin else None
        track = track_of(project, heard, motif, colour_of(motif.colour))
        self.economy.show_facts(EconomyFacts(project, self.heading.subjects, economy, findings, kin, kin_form, track))
        self.forms.show_family(project, motif, family_of(project, heard, motif.id))
        self.meaning.show_links(project, motif)
        base = project.base_form(motif.id)
        self.catalogue.show_facts(CatalogueFacts(project, motif, base, first, uses_of(heard, motif.id)))

    def _teaching(self) -> str:
        if not self._desk.project.motif:
            return self.tr("No motif is registered yet. Press + in the registry, or Register in the Motifs menu.")
        return self.tr("Choose a motif in the registry, or its lane in the timeline.")

    # forms

    def _on_form(self, what: str, form: str) -> None:
        doing: dict[str, Callable[[], None]] = {
            "play": lambda: self.play_wanted.emit(self._music(FormId(form))),
            "edit": lambda: self.edit_wanted.emit(form),
            "derive": lambda: self.new_form_wanted.emit(form),
            "remove": lambda: self._apply(RemoveForm(FormId(form))),
        }
        doing[what]()

    def _music(self, form: FormId) -> Music:
        return music_of_form(self._desk.project, self._desk.project.the_form(form))

    def _drag(self, card: FormCard) -> None:
        music = self._music(card.node.form.id)
        path = Path(self._drags.filePath(f"{file_name(music.title)}.mid"))
        midi = path if written(self, music, path) else None
        music_drag(card, midi, MOTIF_MIME, card.node.form.motif).exec(Qt.DropAction.CopyAction)

    # subjects

    def edit_subject(self, subject: str) -> None:
        """Ask for what is to be known about a subject."""
        SubjectDialog(self._desk, SubjectId(subject), self).exec()

    def add_subject(self) -> None:
        """Ask for a new subject that the motif in view stands for."""
        motif = self._motif
        dialog = SubjectDialog(self._desk, None, self)
        if dialog.exec() and dialog.subject is not None and motif is not None:
            taken = {link.id for link in self._desk.project.motif_link}
            link = LinkId(readable_id(f"{motif} {dialog.subject}", taken))
            self._apply(LinkMotif(MotifLink(link, motif, dialog.subject)))

    def _apply(self, edit: Edit) -> None:
        try:
            self._desk.apply(edit)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            self.refresh()
