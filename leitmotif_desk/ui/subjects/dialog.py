"""Add or edit a subject: what it is called, what it is, and for a relation whom it binds."""

from enum import StrEnum

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddSubject, Batch, ChangeSubject, Edit, SetRelation
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import SubjectId, readable_id
from leitmotif_desk.domain.story import Arc, Bond, Relation, Role, Subject, SubjectKind
from leitmotif_desk.ui.subjects.words import translated
from leitmotif_desk.ui.widgets.text import label

_STRONGEST = 2
_FIELDS = ("name", "kind", "role", "arc", "note")


class SubjectDialog(QDialog):
    """Asks about a subject (None: a new one); `subject` is its id once it stands in the project."""

    def __init__(self, desk: Desk, subject: SubjectId | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.subject: SubjectId | None = None
        self._old: Subject | None = desk.project.the_subject(subject) if subject is not None else None
        self._tie = next((one for one in desk.project.relation if one.subject == subject), None)
        self.setWindowTitle(self.tr("Edit subject") if self._old else self.tr("Add a subject"))
        self.setMinimumWidth(400)
        self.name = QLineEdit()
        self.kind, self.role, self.arc = _choice(SubjectKind), _choice(Role), _choice(Arc)
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(60)
        self.note.setTabChangesFocus(True)
        self.one, self.other, self.bond = self._ends(), self._ends(), _choice(Bond)
        self.valence = QSpinBox(minimum=-_STRONGEST, maximum=_STRONGEST)
        self.valence.setToolTip(self.tr("From -2, all against each other, to 2, all for each other"))
        self.problem = label(wrap=True)
        self._form = QFormLayout()
        self._lay_out()
        self._show()
        self.name.textChanged.connect(self._on_changed)
        for combo in (self.kind, self.one, self.other):
            combo.currentIndexChanged.connect(self._on_changed)
        self._on_changed()

    def _ends(self) -> QComboBox:
        combo = QComboBox()
        for subject in self._desk.project.subject:
            if subject.kind is not SubjectKind.RELATION:
                combo.addItem(subject.name, subject.id)
        return combo

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.name),
            (self.tr("Kind"), self.kind),
            (self.tr("Between"), self.one),
            (self.tr("And"), self.other),
            (self.tr("Bond"), self.bond),
            (self.tr("Valence"), self.valence),
            (self.tr("Role"), self.role),
            (self.tr("Arc"), self.arc),
            (self.tr("Note"), self.note),
        )
        for text, field in rows:
            self._form.addRow(text, field)
            field.setAccessibleName(text)
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.ok = self.buttons.button(wanted.Ok)
        self.ok.setText(self.tr("Save") if self._old else self.tr("Add"))
        self.ok.setProperty("primary", True)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def _show(self) -> None:
        if len(self._desk.project.subject) > 1:
            self.other.setCurrentIndex(1)
        if self._old is not None:
            self.name.setText(self._old.name)
            self.note.setPlainText(self._old.note)
            for combo, value in ((self.kind, self._old.kind), (self.role, self._old.role), (self.arc, self._old.arc)):
                combo.setCurrentIndex(combo.findData(value.value))
        if self._tie is not None:
            # Its bond would be left over from a subject that is a relation no longer.
            self.kind.setEnabled(False)
            for combo, id in ((self.one, self._tie.a), (self.other, self._tie.b), (self.bond, self._tie.bond.value)):
                combo.setCurrentIndex(combo.findData(id))
            self.valence.setValue(self._tie.valence)

    @property
    def is_relation(self) -> bool:
        return SubjectKind(self.kind.currentData()) is SubjectKind.RELATION

    def _on_changed(self) -> None:
        for field in (self.one, self.other, self.bond, self.valence):
            self._form.setRowVisible(field, self.is_relation)
        for field in (self.role, self.arc):
            self._form.setRowVisible(field, not self.is_relation)
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.ok.setEnabled(not problem and bool(self.name.text().strip()))
        self.adjustSize()

    def _problem(self) -> str:
        if not self.is_relation:
            return ""
        if self.one.count() < 2:
            return self.tr("A relation needs two subjects: add them first.")
        if self.one.currentData() == self.other.currentData():
            return self.tr("A relation is between two different subjects.")
        return ""

    def edit(self) -> Edit | None:
        """Return the edit that makes the subject what was typed; None where nothing was changed."""
        project = self._desk.project
        taken = {subject.id for subject in project.subject}
        name = self.name.text().strip()
        id = self._old.id if self._old else SubjectId(readable_id(name, taken))
        new = Subject(
            id,
            name,
            SubjectKind(self.kind.currentData()),
            Role(self.role.currentData()),
            Arc(self.arc.currentData()),
            self.note.toPlainText().strip(),
        )
        edits = self._edits_of(new)
        if self.is_relation:
            ends = SubjectId(self.one.currentData()), SubjectId(self.other.currentData())
            tie = Relation(id, *ends, Bond(self.bond.currentData()), self.valence.value())
            edits += [SetRelation(tie)] if tie != self._tie else []
        self.subject = id
        return edits[0] if len(edits) == 1 else Batch(f"Set {name}", tuple(edits)) if edits else None

    def _edits_of(self, new: Subject) -> list[Edit]:
        old = self._old
        if old is None:
            return [AddSubject(new)]
        changed = (field for field in _FIELDS if getattr(new, field) != getattr(old, field))
        return [ChangeSubject(new.id, field, getattr(new, field)) for field in changed]

    def _on_accepted(self) -> None:
        edit = self.edit()
        try:
            if edit is not None:
                self._desk.apply(edit)
        except LeitmotifError as error:
            self.subject = None
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()


def _choice(words: type[StrEnum]) -> QComboBox:
    combo = QComboBox()
    for one in words:
        combo.addItem(translated(one.value), one.value)
    return combo
