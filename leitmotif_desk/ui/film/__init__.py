"""Dialogs about the film as a whole: a new one, and files into it."""

from leitmotif_desk.ui.film.choice import Choice
from leitmotif_desk.ui.film.import_dialog import ImportDialog
from leitmotif_desk.ui.film.new_film_dialog import NewFilmDialog
from leitmotif_desk.ui.film.notes_dialog import NotesDialog

__all__ = ["Choice", "ImportDialog", "NewFilmDialog", "NotesDialog"]
