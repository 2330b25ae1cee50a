"""From one cut of the picture to the next: where every frame went, and what became of a span."""

from leitmotif_desk.conform.aligning import aligned
from leitmotif_desk.conform.fates import Fate, Outcome, outcome_of_frame, outcome_of_span
from leitmotif_desk.conform.frame_map import FrameMap, Piece

__all__ = ["Fate", "FrameMap", "Outcome", "Piece", "aligned", "outcome_of_frame", "outcome_of_span"]
