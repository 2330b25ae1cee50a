"""Find every occurrence of a motif, in whatever disguise, and learn from what a person says about them."""

from leitmotif_desk.tracking.finder import Ground, find, find_live
from leitmotif_desk.tracking.learned_forms import is_heard, search_forms
from leitmotif_desk.tracking.learning import learned, most_uncertain

__all__ = ["Ground", "find", "find_live", "is_heard", "learned", "most_uncertain", "search_forms"]
