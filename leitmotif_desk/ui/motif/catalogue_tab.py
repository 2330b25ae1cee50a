"""A motif's entry in the catalogue, in Frank Lehman's fields."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leitmotif_desk.desk.motif_facts import Place, Use
from leitmotif_desk.domain.edits import ChangeForm, ChangeMotif
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.motif import Form, Motif, MotifClass
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.theory.words import operation_words
from leitmotif_desk.ui.motif.parts import GoTo, KeptLine, KeptText
from leitmotif_desk.ui.motif.words import CLASS_WORDS, place_words, translated
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_NOTE_HEIGHT = 76
_MOST_WORDS = 3
"""So many of the things done to a theme in a scene are named."""


@dataclass(frozen=True, slots=True)
class CatalogueFacts:
    """All that the tab shows of a motif."""

    project: Project
    motif: Motif
    form: Form
    first: Place | None
    uses: tuple[Use, ...]


class CatalogueTab(QWidget):
    """`changed` carries the edit that changes a field."""

    changed = Signal(object)
    frame_wanted = Signal(int)
    scene_wanted = Signal(str)
    cue_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._motif: Motif | None = None
        self._form: Form | None = None
        self._listed: object = None
        self.motif_class = QComboBox()
        for one in MotifClass:
            self.motif_class.addItem(translated(CLASS_WORDS[one]), one.value)
        self.labels, self.timbre, self.key, self.tempo = KeptLine(), KeptLine(), KeptLine(), KeptLine()
        self.temp = QCheckBox(self.tr("from the temp track"))
        self.note = KeptText()
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.problem = label(wrap=True)
        self.problem.hide()
        self._lists = QVBoxLayout()
        self._lists.setSpacing(3)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.motif_class.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.labels.setPlaceholderText(self.tr("other names, by commas"))
        self.timbre.setPlaceholderText(self.tr("solo violin"))
        self.tempo.setPlaceholderText(self.tr("quarters a minute"))
        form = QFormLayout()
        form.setVerticalSpacing(5)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in (
            (self.tr("Class"), self.motif_class),
            (self.tr("Labels"), self.labels),
            (self.tr("Home timbre"), self.timbre),
            (self.tr("Home key"), self.key),
            (self.tr("Tempo"), self.tempo),
            (self.tr("Temp"), self.temp),
            (self.tr("Note"), self.note),
        ):
            field.setAccessibleName(name)
            form.addRow(label(name, dim=True), field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addLayout(self._lists)
        layout.addStretch(1)

    def _connect(self) -> None:
        self.motif_class.activated.connect(lambda: self._change("motif_class", self.motif_class.currentData()))
        self.labels.kept.connect(lambda text: self._change("labels", _parts(text)))
        self.timbre.kept.connect(lambda text: self._change("home_timbre", text))
        self.key.kept.connect(self._on_key)
        self.tempo.kept.connect(self._on_tempo)
        self.temp.clicked.connect(lambda on: self._change("temp", on))
        self.note.kept.connect(lambda text: self._change("note", text))

    def show_facts(self, facts: CatalogueFacts) -> None:
        """Show a motif; what was typed about another one is kept first."""
        motif, form = facts.motif, facts.form
        if self._motif is not None and self._motif.id != motif.id:
            for part in (self.labels, self.timbre, self.key, self.tempo, self.note):
                part.keep()
            self._say("")
        self._motif, self._form = motif, form
        self.motif_class.setCurrentIndex(self.motif_class.findData(motif.motif_class.value))
        self.labels.show_text(", ".join(motif.labels))
        self.timbre.show_text(motif.home_timbre)
        self.key.show_text(str(motif.home_key) if motif.home_key else "")
        self.key.setPlaceholderText(self.tr("as registered: {key}").format(key=form.key))
        self.tempo.show_text(f"{form.tempo_qpm:g}" if form.tempo_qpm else "")
        self.temp.setChecked(motif.temp)
        self.note.show_text(motif.note)
        self._show_lists(facts)

    # lists

    def _show_lists(self, facts: CatalogueFacts) -> None:
        rests_on = facts.project.scene, facts.project.cue, facts.project.film, facts.first, facts.uses
        if rests_on == self._listed:
            return
        self._listed = rests_on
        empty_rows(self._lists)
        self._lists.addWidget(label(self.tr("First statement"), bold=True))
        self._lists.addLayout(self._first(facts.project, facts.first))
        self._lists.addSpacing(6)
        self._lists.addWidget(label(self._uses_title(len(facts.uses)), bold=True))
        for use in facts.uses:
            self._lists.addLayout(self._use(facts.project, use))

    def _uses_title(self, count: int) -> str:
        if not count:
            return self.tr("No uses yet")
        return self.tr("Used in 1 scene") if count == 1 else self.tr("Used in {count} scenes").format(count=count)

    def _first(self, project: Project, place: Place | None) -> QVBoxLayout:
        rows, line = QVBoxLayout(), QHBoxLayout()
        rows.setSpacing(2)
        line.setSpacing(10)
        if place is None:
            rows.addWidget(label(self.tr("Not heard yet."), dim=True))
            return rows
        rows.addWidget(label(place_words(project, place), wrap=True))
        line.addWidget(self._go_to(project, place.frame))
        if place.cue is not None:
            number = self.tr("Cue {number}").format(number=project.the_cue(place.cue).number)
            open_cue = GoTo(number, self.tr("Open the cue"))
            open_cue.clicked.connect(lambda: self.cue_wanted.emit(place.cue))
            line.addWidget(open_cue)
        line.addStretch(1)
        rows.addLayout(line)
        return rows

    def _go_to(self, project: Project, frame: int) -> GoTo:
        go = GoTo(format_timecode(frame, project.film.frame_rate), self.tr("Go there"))
        go.clicked.connect(lambda: self.frame_wanted.emit(frame))
        return go

    def _use(self, project: Project, use: Use) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(6)
        slug = self.tr("between scenes")
        if use.scene is not None:
            scene = project.the_scene(use.scene)
            slug = scene.slug
            go = GoTo(self.tr("Scene {number}").format(number=scene.number), self.tr("Show the scene"))
            go.clicked.connect(lambda: self.scene_wanted.emit(scene.id))
            line.addWidget(go)
        times = "" if use.count == 1 else self.tr(" · {count} times").format(count=use.count)
        line.addWidget(ElidedLabel(slug + times), 1)
        line.addWidget(self._go_to(project, use.frame))
        rows.addLayout(line)
        done = dict.fromkeys(operation_words(one).text(translated) for chain in use.operations for one in chain)
        if done:
            words = ", ".join(list(done)[:_MOST_WORDS]) + ("…" if len(done) > _MOST_WORDS else "")
            rows.addWidget(label(words, dim=True, size=0.92, wrap=True))
        return rows

    # edits

    def _change(self, field: str, value: object) -> None:
        if self._motif is not None:
            self._say("")
            self.changed.emit(ChangeMotif(self._motif.id, field, value))

    def _on_key(self, text: str) -> None:
        try:
            key = Key.parse(text) if text else None
        except BadValue as error:
            self._say(str(error))
            return
        self._change("home_key", str(key) if key else None)

    def _on_tempo(self, text: str) -> None:
        try:
            tempo = float(text.replace(",", ".")) if text else None
        except ValueError:
            self._say(self.tr("{text} is no tempo: say how many quarters a minute.").format(text=text))
            return
        if self._form is not None:
            self._say("")
            self.changed.emit(ChangeForm(self._form.id, "tempo_qpm", tempo))

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
