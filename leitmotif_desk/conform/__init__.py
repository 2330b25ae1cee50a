"""From one cut of the picture to the next: where every frame went, and what became of a span."""

from leitmotif_desk.conform.aligning import Alignment, aligned
from leitmotif_desk.conform.claims import Way
from leitmotif_desk.conform.edges import Edges
from leitmotif_desk.conform.fates import Fate, Outcome, are_interleaved, outcome_of_frame, outcome_of_span
from leitmotif_desk.conform.frame_map import FrameMap, Piece, Stretch

__all__ = [
    "Alignment", "Edges", "Fate", "FrameMap", "Outcome", "Piece", "Stretch", "Way", "aligned", "are_interleaved",
    "outcome_of_frame", "outcome_of_span",
]  # fmt: skip
