"""Register a motif that is typed as text, with its notation beside it while one types."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.comparing import NearTheme, nearest_theme, value_text, why_text
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import MotifSpec, register, typed_motif
from leitmotif_desk.desk.step_entry import Draft
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.pitch import LETTERS, Key, Mode
from leitmotif_desk.formats import Phrase
from leitmotif_desk.ui.form_editor.note_entry import NoteEntry
from leitmotif_desk.ui.widgets.text import label

_METRES = ("4/4", "3/4", "2/4", "2/2", "6/8", "9/8", "12/8", "5/4", "7/8")
_PAUSE_MS = 250
"""What is typed is compared once one has paused for so long."""
_TONICS = tuple(f"{letter}{sign}" for letter in LETTERS for sign in ("", "#", "b"))


class RegisterDialog(QDialog):
    """Asks for a motif; `registered` is its id once it stands in the project."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.registered: MotifId | None = None
        self.setWindowTitle(self.tr("Register a motif"))
        self.setMinimumWidth(460)
        self.name = QLineEdit()
        self.subject = QComboBox(editable=True)
        self.subject.addItems(["", *(subject.name for subject in desk.project.subject)])
        self.tonic, self.mode, self.metre = QComboBox(), QComboBox(), QComboBox()
        self.tonic.addItems([self.tr("by the notes"), *_TONICS])
        self.mode.addItems([mode.value for mode in Mode])
        self.metre.addItems(_METRES)
        self.notes = QPlainTextEdit(placeholderText=self.tr("D4:1 A4:1.5 G4:.5 F#4:1 | E4:1 D4:3"))
        self.notes.setFixedHeight(64)
        self.notes.setTabChangesFocus(True)
        self.entry = NoteEntry()
        self.preview = self.entry.staff
        self.problem = label(dim=True, wrap=True)
        self.near = label(wrap=True)
        self.near.setForegroundRole(QPalette.ColorRole.Accent)
        self._phrase: Phrase | None = None
        self._paused = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._paused.timeout.connect(self._compare)
        self._lay_out()
        for changed in (self.notes.textChanged, self.tonic.currentTextChanged, self.mode.currentTextChanged):
            changed.connect(self._on_typed)
        self.metre.currentTextChanged.connect(self._on_typed)
        self.name.textChanged.connect(self._on_typed)
        self.entry.changed.connect(self._on_written)
        self._on_typed()
        self.name.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.name),
            (self.tr("Stands for"), self.subject),
            (self.tr("Key"), self.tonic),
            (self.tr("Mode"), self.mode),
            (self.tr("Metre"), self.metre),
            (self.tr("Notes"), self.notes),
        )
        for text, field in rows:
            form.addRow(text, field)
            field.setAccessibleName(text)
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.buttons.button(wanted.Ok).setText(self.tr("Register"))
        self.buttons.button(wanted.Ok).setProperty("primary", True)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.entry)
        layout.addLayout(form)
        layout.addWidget(label(self.tr("A pitch and a length in quarters, r for a rest, | for a barline."), dim=True))
        layout.addWidget(self.problem)
        layout.addWidget(self.near)
        layout.addWidget(self.buttons, alignment=Qt.AlignmentFlag.AlignBottom)

    def text(self) -> str:
        """Return the motif as the reader of typed motifs takes it."""
        notes = self.notes.toPlainText()
        settings = f"metre={self.metre.currentText()} "
        if self.tonic.currentIndex() > 0:
            settings += f"key={self.tonic.currentText()} {self.mode.currentText()} "
        return settings + notes

    def _on_typed(self) -> None:
        self.mode.setEnabled(self.tonic.currentIndex() > 0)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        try:
            phrase = typed_motif(self.text(), self.name.text())
        except LeitmotifError as error:
            empty = not self.notes.toPlainText().strip()
            if empty:
                self.entry.set_draft(self._empty_draft())
            self.problem.setText("" if empty else error.what)
            ok.setEnabled(False)
            self._compare_later(None)
            return
        self._compare_later(phrase)
        if self.entry.draft.tones != phrase.tones or self.entry.draft.key != phrase.key:
            self.entry.set_draft(Draft.of(phrase.tones, phrase.key, phrase.beats, phrase.beat_unit))
        self.problem.setText(self.tr("{key}, {count} notes").format(key=phrase.key, count=len(phrase.tones)))
        ok.setEnabled(bool(self.name.text().strip()))

    def _empty_draft(self) -> Draft:
        beats, unit = (int(part) for part in self.metre.currentText().split("/"))
        tonic = self.tonic.currentText() if self.tonic.currentIndex() > 0 else "C"
        return Draft(Key.parse(f"{tonic} {self.mode.currentText()}"), beats, unit)

    def _on_written(self, draft: Draft) -> None:
        """Let the text say what was written on the staff; the key stays the one it was written in."""
        if self.tonic.currentIndex() == 0 and not self.notes.toPlainText().strip():
            self.tonic.setCurrentText(str(draft.key).partition(" ")[0])
        self.notes.blockSignals(True)
        self.notes.setPlainText(draft.text())
        self.notes.blockSignals(False)
        self._on_typed()

    def _compare_later(self, phrase: Phrase | None) -> None:
        self._phrase = phrase
        self._paused.start()

    def _compare(self) -> None:
        """Say which theme the notes typed can be mistaken for; that keeps nobody from registering them."""
        phrase, project = self._phrase, self._desk.project
        near = None if phrase is None else nearest_theme(project, phrase.tones, phrase.beats, phrase.beat_unit)
        self.near.setText("" if near is None else self._near_words(near))

    def _near_words(self, near: NearTheme) -> str:
        words = self.tr("⚑ Sounds like {motif} ({value}: {why}).")
        return words.format(
            motif=self._desk.project.the_motif(near.motif).name,
            value=value_text(near.likeness.together),
            why=why_text(near.likeness, lambda text: QCoreApplication.translate("Likeness", text)),
        )

    def _on_accepted(self) -> None:
        spec = MotifSpec(self.name.text(), self.subject.currentText())
        try:
            self.registered = register(self._desk, spec, typed_motif(self.text(), self.name.text()))
        except LeitmotifError as error:
            self.problem.setText(str(error))
            return
        self.accept()
