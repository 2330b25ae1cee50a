"""The form editor: write or change a form of a motif, with all that belongs to it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import DEFAULT_TEMPO_QPM, Music
from leitmotif_desk.desk.form_writing import WrittenForm, chord_text, edit_of, pasted, written_form
from leitmotif_desk.desk.importing import typed_motif
from leitmotif_desk.desk.step_entry import Draft
from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import FormId
from leitmotif_desk.domain.motif import Form
from leitmotif_desk.domain.pitch import LETTERS, Key, Mode
from leitmotif_desk.ui.form_editor.midi_keyboard import OpenPorts, rtmidi_ports
from leitmotif_desk.ui.form_editor.note_entry import NoteEntry
from leitmotif_desk.ui.widgets.text import label

METRES = ("4/4", "3/4", "2/4", "2/2", "6/8", "9/8", "12/8", "5/4", "7/8")
TONICS = tuple(f"{letter}{sign}" for letter in LETTERS for sign in ("", "#", "b"))
_PAUSE_MS = 200


Write = Callable[[WrittenForm], tuple[Edit | None, FormId]]
"""Returns the step that keeps what was written (None: nothing is different), and the form's id."""


class FormEditor(QDialog):
    """Changes a form, or makes a new one whose parent it is; `form` is its id once it stands in the project.

    With `write` the form is a draft that stands nowhere yet: it says which step makes it one of its motif's.
    """

    play_wanted = Signal(object)

    def __init__(
        self, desk: Desk, form: Form, *, new: bool = False, write: Write | None = None, parent: QWidget | None = None,
        open_ports: OpenPorts = rtmidi_ports,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk, self._source, self._new = desk, form, new
        self._is_draft = write is not None
        self._write = write or (lambda written: edit_of(desk.project, form, written, new=new))
        self.form: FormId | None = None
        self._motif = desk.project.the_motif(self._source.motif)
        self.setWindowTitle(
            (self.tr("New form of {motif}") if new else self.tr("Edit {motif}")).format(motif=self._motif.name)
        )
        self.name, self.timbre = QLineEdit(), QLineEdit(self._motif.home_timbre)
        self.tonic, self.mode, self.metre = QComboBox(), QComboBox(), QComboBox()
        self.tonic.addItems(TONICS)
        self.mode.addItems([mode.value for mode in Mode])
        metre = f"{self._source.beats}/{self._source.beat_unit}"
        self.metre.addItems(list(dict.fromkeys((*METRES, metre))))
        self.tempo = QDoubleSpinBox(minimum=0, maximum=400, decimals=1)
        self.tempo.setSpecialValueText(self.tr("no tempo"))
        self.chords = QLineEdit(placeholderText=self.tr("I:2 V7:2 | vi:4"))
        self.entry = NoteEntry(open_ports=open_ports)
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(52)
        self.text.setTabChangesFocus(True)
        self.problem = label(wrap=True)
        self._typed = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typed.timeout.connect(self._read_text)
        self._locked = frozenset(self._motif.locked) if self._is_base else frozenset()
        self._lay_out()
        self._fill(metre)
        self._connect()
        self.entry.setFocus()

    @property
    def _is_base(self) -> bool:
        return not self._new and self._source.id == self._motif.base

    def _lay_out(self) -> None:
        fields = QFormLayout()
        both = QHBoxLayout()
        for part in (self.tonic, self.mode, self.metre, self.tempo):
            both.addWidget(part)
        rows = [(self.tr("Name"), self.name)] if not self._is_base else []
        rows += [(self.tr("Home timbre"), self.timbre)] if self._is_base else []
        for text, field in rows:
            fields.addRow(text, field)
        fields.addRow(self.tr("Key, metre, tempo"), both)
        fields.addRow(self.tr("Chords"), self.chords)
        fields.addRow(self.tr("As text"), self.text)
        self._name_fields()
        self.lock, self.play, self.paste = (
            QPushButton(self.tr("Lock the note")), QPushButton(self.tr("▶ Play")),
            QPushButton(self.tr("Paste MusicXML or ABC")),
        )  # fmt: skip
        self.lock.setToolTip(self.tr("No variation changes a locked note; it bears a dot"))
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.buttons.button(wanted.Ok).setText(
            self.tr("Add the form") if self._new or self._is_draft else self.tr("Change")
        )
        self.buttons.button(wanted.Ok).setProperty("primary", True)
        below = QHBoxLayout()
        for button in (self.lock, self.play, self.paste):
            button.setAutoDefault(False)
            below.addWidget(button)
        self.lock.setVisible(self._is_base)
        below.addStretch(1)
        below.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(self.entry)
        layout.addLayout(fields)
        layout.addWidget(self.problem)
        layout.addLayout(below)
        self.setMinimumWidth(620)

    def _name_fields(self) -> None:
        named: tuple[tuple[QWidget, str], ...] = (
            (self.name, self.tr("Name of the form")), (self.timbre, self.tr("Home timbre")),
            (self.tonic, self.tr("Tonic")), (self.mode, self.tr("Mode")), (self.metre, self.tr("Metre")),
            (self.tempo, self.tr("Tempo in quarters a minute")),
            (self.chords, self.tr("Chords as roman numerals with lengths in quarters")),
            (self.text, self.tr("Notes as text")),
        )  # fmt: skip
        for part, name in named:
            part.setAccessibleName(name)
            part.setToolTip(name)

    def _fill(self, metre: str) -> None:
        form = self._source
        self.name.setText(self.tr("{name}, changed").format(name=form.name) if self._new else form.name)
        tonic, _, mode = str(form.key).partition(" ")
        self.tonic.setCurrentText(tonic)
        self.mode.setCurrentText(mode)
        self.metre.setCurrentText(metre)
        self.tempo.setValue(form.tempo_qpm or 0)
        self.chords.setText(chord_text(form))
        self._show_draft(Draft.of(form.tones, form.key, form.beats, form.beat_unit))

    def _connect(self) -> None:
        self.entry.changed.connect(self._on_written)
        self.text.textChanged.connect(self._typed.start)
        for combo in (self.tonic, self.mode, self.metre):
            combo.currentTextChanged.connect(self._on_setting)
        self.chords.textChanged.connect(self._check)
        self.lock.clicked.connect(self.toggle_lock)
        self.play.clicked.connect(lambda: self.play_wanted.emit(self.music()))
        self.paste.clicked.connect(self.paste_notes)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    # the notes, here and there

    def _show_draft(self, draft: Draft) -> None:
        self.entry.set_draft(draft, tuple(sorted(self._locked)))
        self._show_text(draft)
        self._check()

    def _show_text(self, draft: Draft) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(draft.text())
        self.text.blockSignals(False)

    def _on_written(self, draft: Draft) -> None:
        self._show_text(draft)
        self._check()

    def _read_text(self) -> None:
        try:
            phrase = typed_motif(f"key={self._key()} metre={self.metre.currentText()} {self.text.toPlainText()}")
        except LeitmotifError as error:
            self.problem.setText(error.what)
            self._allow(False)
            return
        self.entry.set_draft(Draft.of(phrase.tones, phrase.key, phrase.beats, phrase.beat_unit), tuple(self._locked))
        self._check()

    def _key(self) -> Key:
        return Key.parse(f"{self.tonic.currentText()} {self.mode.currentText()}")

    def _on_setting(self) -> None:
        beats, unit = (int(part) for part in self.metre.currentText().split("/"))
        old = self.entry.draft
        draft = Draft(self._key(), beats, unit, old.written, old.caret, old.ticks, old.start_ticks)
        self._show_draft(draft)

    def toggle_lock(self) -> None:
        """Lock the caret's note, or let it go."""
        tone = self.entry.draft.chosen_tone
        if tone is not None:
            self._locked ^= {tone}
            self.entry.set_draft(self.entry.draft, tuple(sorted(self._locked)))

    def paste_notes(self) -> None:
        """Take the notes from MusicXML, ABC or typed text on the clipboard."""
        from PySide6.QtGui import QGuiApplication

        try:
            phrase = pasted(QGuiApplication.clipboard().text())
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was pasted"), str(error))
            return
        self.tonic.setCurrentText(str(phrase.key).partition(" ")[0])
        self.mode.setCurrentText(phrase.key.mode.value)
        if self.metre.findText(f"{phrase.beats}/{phrase.beat_unit}") < 0:
            self.metre.addItem(f"{phrase.beats}/{phrase.beat_unit}")
        self.metre.setCurrentText(f"{phrase.beats}/{phrase.beat_unit}")
        self._show_draft(Draft.of(phrase.tones, phrase.key, phrase.beats, phrase.beat_unit))

    # what it comes to

    def written(self) -> WrittenForm:
        """Return what is written; raises BadValue where the chords cannot be read."""
        draft = self.entry.draft
        return written_form(
            self.name.text(), draft, self.tempo.value() or None, self.chords.text(), tuple(sorted(self._locked)),
            self.timbre.text(),
        )  # fmt: skip

    def music(self) -> Music:
        """Return what is written as music to be heard."""
        draft = self.entry.draft
        line = (self.timbre.text() or self._motif.name, draft.tones)
        tempo = self.tempo.value() or DEFAULT_TEMPO_QPM
        return Music(self._motif.name, (line,), draft.key, draft.beats, draft.beat_unit, tempo)

    def _check(self) -> None:
        try:
            self.written()
        except LeitmotifError as error:
            self.problem.setText(error.what)
            self._allow(False)
            return
        draft = self.entry.draft
        self.problem.setText(self.tr("{count} notes").format(count=len(draft.tones)))
        self._allow(bool(draft.tones))

    def _allow(self, allowed: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)
        self.play.setEnabled(allowed)

    def _on_accepted(self) -> None:
        edit, id = self._write(self.written())
        try:
            if edit is not None:
                self._desk.apply(edit)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        self.form = id
        self.accept()

    def reject(self) -> None:
        """Close; notes that were written are only let go when a person says so."""
        if self._changed() and not self._said_to_discard():
            return
        super().reject()

    def _changed(self) -> bool:
        return self.entry.draft.tones != Draft.of(self._source.tones, self._source.key).tones

    def _said_to_discard(self) -> bool:
        box = QMessageBox.StandardButton
        asked = QMessageBox.question(
            self, self.windowTitle(), self.tr("Let go of what you wrote?"), box.Discard | box.Cancel
        )
        return asked == box.Discard
