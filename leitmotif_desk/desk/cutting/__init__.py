"""Cutting the film by hand: what a move, a trim, a split or a join changes, each as one edit."""

from leitmotif_desk.desk.cutting.moving import moved
from leitmotif_desk.desk.cutting.splitting import joined, split
from leitmotif_desk.desk.cutting.taking import hit_at, marker_at, removed
from leitmotif_desk.desk.cutting.things import KINDS_IN_TIME, Thing, span_of, things
from leitmotif_desk.desk.cutting.trimming import trimmed

__all__ = [
    "KINDS_IN_TIME", "Thing", "hit_at", "joined", "marker_at", "moved", "removed", "span_of", "split", "things",
    "trimmed",
]  # fmt: skip
