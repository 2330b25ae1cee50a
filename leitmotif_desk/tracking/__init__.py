"""Find every occurrence of a motif, in whatever disguise."""

from leitmotif_desk.tracking.finder import find

__all__ = ["find"]
