"""What a person can do with a suggestion: hear it, keep it, take it out of the window."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir
from PySide6.QtWidgets import QMessageBox, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music, music_of_form, music_of_suggestion
from leitmotif_desk.desk.proposing import accept
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.widgets.music_files import export_music, file_name, music_drag, written

SUGGESTION_MIME = "application/x-leitmotif-suggestion"


class SuggestionActions(QObject):
    """Takes suggestions into the project through the desk, and out of the window as files."""

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
