"""Find every occurrence of a motif, in whatever disguise."""

from leitmotif_desk.tracking.finder import Ground, find, find_live

__all__ = ["Ground", "find", "find_live"]
