"""What a person can do with a suggestion: hear it, keep it, take it out of the window."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music, music_of_form, music_of_suggestion
from leitmotif_desk.desk.form_writing import WrittenForm
from leitmotif_desk.desk.proposing import accept, dismiss, edited, form_of
from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import FormId
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.form_editor.dialog import FormEditor
from leitmotif_desk.ui.widgets.music_files import export_music, file_name, music_drag, written

SUGGESTION_MIME = "application/x-leitmotif-suggestion"


class SuggestionActions(QObject):
    """Takes suggestions into the project through the desk, and out of the window as files."""

    play_wanted = Signal(object)
    """Carries the music that is being written in the form editor."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._drags = QTemporaryDir()

    def accept(self, suggestion: Suggestion) -> None:
        """Make a variation a form of its motif, a silence the scene's own."""
        try:
            accept(self._desk, suggestion)
        except LeitmotifError as error:
            QMessageBox.warning(self._window, self.tr("Nothing was changed"), str(error))

    def edit(self, suggestion: Suggestion) -> None:
        """Open the form editor on a variation; what is written there becomes the form."""

        def write(written: WrittenForm) -> tuple[Edit, FormId]:
            step = edited(self._desk.project, suggestion, written)
            return step, step.form.id

        dialog = FormEditor(self._desk, form_of(self._desk.project, suggestion), write=write, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.play_wanted.connect(self.play_wanted)
        dialog.open()

    def dismiss(self, suggestion: Suggestion) -> None:
        """Ask why a suggestion is not wanted, and do not make it again; the reason may stay empty."""
        reason, said = QInputDialog.getText(self._window, self.tr("Dismiss"), self.tr("Why is it not wanted?"))
        if not said:
            return
        try:
            dismiss(self._desk, suggestion, reason.strip())
        except LeitmotifError as error:
            QMessageBox.warning(self._window, self.tr("Nothing was changed"), str(error))

    def music(self, suggestion: Suggestion) -> Music:
        """Return a variation as music to play or to write."""
        return music_of_suggestion(self._desk.project, suggestion)

    def source_music(self, suggestion: Suggestion) -> Music:
        """Return the form that a variation comes from as music."""
        project = self._desk.project
        return music_of_form(project, project.the_form(suggestion.parent))

    def export(self, suggestion: Suggestion) -> None:
        """Ask for a file and write a variation to it."""
        export_music(self._window, self.music(suggestion))

    def midi_of(self, suggestion: Suggestion) -> Path | None:
        """Write a variation as the MIDI file that a drag carries; None for a silence."""
        if not suggestion.lines:
            return None
        music = self.music(suggestion)
        path = Path(self._drags.path()) / f"{file_name(music.title)}.mid"
        return path if written(self._window, music, path) else None

    def drag(self, source: QWidget, suggestion: Suggestion) -> None:
        """Let a suggestion be dragged away, to another program as a MIDI file."""
        music_drag(source, self.midi_of(suggestion), SUGGESTION_MIME, suggestion.id).exec(Qt.DropAction.CopyAction)
