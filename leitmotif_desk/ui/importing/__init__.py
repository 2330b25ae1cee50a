"""Files on their way into the film: read, shown with what was guessed, changed where a person knows better, taken."""

from leitmotif_desk.ui.importing.files import Entry
from leitmotif_desk.ui.importing.preview import ImportPreview

__all__ = ["Entry", "ImportPreview"]
