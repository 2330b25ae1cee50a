"""One field that finds everything: things of the film, and every command."""

from leitmotif_desk.ui.search.field import SearchField
from leitmotif_desk.ui.search.index import Index, Place

__all__ = ["Index", "Place", "SearchField"]
