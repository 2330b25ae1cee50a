"""Dialogs about the film as a whole: a new one, and what its files were found to hold."""

from leitmotif_desk.ui.film.new_film_dialog import NewFilmDialog
from leitmotif_desk.ui.film.notes_dialog import NotesDialog

__all__ = ["NewFilmDialog", "NotesDialog"]
