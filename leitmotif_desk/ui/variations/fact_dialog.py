"""A small dialog for one kind of fact, built from its questions."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.editing import find_id
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import AddSubject, Batch, Edit
from leitmotif_desk.domain.errors import BadValue, LeitmotifError
from leitmotif_desk.domain.ids import SceneId, SubjectId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Subject, SubjectKind
from leitmotif_desk.domain.time import format_timecode, parse_timecode
from leitmotif_desk.ui.variations.addable import Addable, Ask, Question
from leitmotif_desk.ui.variations.words import translated, value_words


class FactDialog(QDialog):
    """Asks for one fact about a scene; `edit()` is the edit that states it."""

    def __init__(self, addable: Addable, project: Project, scene: SceneId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addable, self._project, self._scene = addable, project, scene
        self._answers: dict[str, Callable[[], Any]] = {}
        self._new: dict[SubjectId, Subject] = {}
        self.setWindowTitle(translated(addable.label))
        form = QFormLayout()
        for question in addable.questions:
            form.addRow(translated(question.label), self._field(question))
        self._error = QLabel()
        self._error.setWordWrap(True)
        self._error.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("primary", True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._error)
        layout.addWidget(buttons)

    def edit(self) -> Edit:
        """Return the edit of the answers, which adds subjects named here first; raises a LeitmotifError."""
        self._new = {}
        answers = {name: answer() for name, answer in self._answers.items()}
        if not self._new:
            return self._addable.edit(self._project, self._scene, answers)
        adding = Batch("Add subjects", tuple(AddSubject(subject) for subject in self._new.values()))
        known = after(self._project, changes(adding, self._project))
        names = ", ".join(subject.name for subject in self._new.values())
        return Batch(f"Add {names}", (*adding.edits, self._addable.edit(known, self._scene, answers)))

    def _on_accepted(self) -> None:
        try:
            self.edit()
        except LeitmotifError as error:
            self._error.setText(str(error))
            self._error.show()
            return
        self.accept()

    def _field(self, question: Question) -> QWidget:
        match question.ask:
            case Ask.NUMBER:
                field, answer = self._number(question)
            case Ask.TEXT:
                line = QLineEdit()
                field, answer = line, lambda: self._text(question, line)
            case Ask.TIMECODE:
                field, answer = self._timecode()
            case _:
                field, answer = self._combo(question)
        field.setAccessibleName(translated(question.label))
        field.setObjectName(question.name)
        self._answers[question.name] = answer
        return field

    def _number(self, question: Question) -> tuple[QWidget, Callable[[], Any]]:
        if question.decimals:
            box = QDoubleSpinBox(decimals=question.decimals, minimum=question.low, maximum=question.high)
            box.setSingleStep(0.5 if question.high > 1 else 0.05)
            return box, box.value
        whole = QSpinBox(minimum=int(question.low), maximum=int(question.high), value=1)
        return whole, whole.value

    def _text(self, question: Question, line: QLineEdit) -> str:
        text = line.text().strip()
        if not text and not question.optional:
            raise BadValue(self.tr("Say what."), where=translated(question.label))
        return text

    def _timecode(self) -> tuple[QWidget, Callable[[], Any]]:
        rate = self._project.film.frame_rate
        line = QLineEdit(format_timecode(self._project.the_scene(self._scene).start_frame, rate))
        return line, lambda: parse_timecode(line.text(), rate)

    def _combo(self, question: Question) -> tuple[QWidget, Callable[[], Any]]:
        combo = QComboBox()
        if question.optional:
            combo.addItem(self.tr("nobody in particular"), None)
        for text, value in self._options(question):
            combo.addItem(text, value)
        if question.ask is not Ask.SUBJECT:
            return combo, lambda: _whole(question, combo.currentData())
        combo.setEditable(True)
        # A second subject is another one than the first.
        asked = [one.name for one in self._addable.questions if one.ask is Ask.SUBJECT and not question.optional]
        combo.setCurrentIndex(min(asked.index(question.name) if asked else 0, combo.count() - 1))
        combo.setToolTip(self.tr("Choose, or type a new name"))
        return combo, lambda: self._subject(question, combo)

    def _subject(self, question: Question, combo: QComboBox) -> SubjectId | None:
        """Return the subject chosen or typed; one that is new is remembered."""
        text = combo.currentText().strip()
        if question.optional and (not text or text == combo.itemText(0)):
            return None
        if not text:
            raise BadValue(self.tr("Say who or what."), where=translated(question.label))
        known = find_id(self._project, "subject", text)
        if known is not None:
            return SubjectId(known)
        named = next((one.id for one in self._new.values() if one.name.casefold() == text.casefold()), None)
        if named is not None:
            return named
        new = SubjectId(readable_id(text, {*self._new, *(subject.id for subject in self._project.subject)}))
        self._new[new] = Subject(new, text, question.kind)
        return new

    def _options(self, question: Question) -> list[tuple[str, str]]:
        match question.ask:
            case Ask.SUBJECT:
                return [(s.name, s.id) for s in self._project.subject if s.kind is not SubjectKind.RELATION]
            case Ask.SCENE:
                return [(f"{s.number} {s.slug}", s.id) for s in self._project.scene if s.id != self._scene]
            case _:
                values = question.choices or ()
                return [(value_words(question.name, value), value.value) for value in values if value != "none"]


def _whole(question: Question, chosen: str | None) -> StrEnum | str | None:
    """Return a combo's datum as a value of the vocabulary: Qt hands enums back as plain text."""
    if question.ask is Ask.CHOICE and question.choices is not None and chosen is not None:
        return question.choices(chosen)
    return chosen
