"""Cutting the film by hand: what a move, a trim, a split or a join changes, each as one edit."""

from leitmotif_desk.desk.cutting.moving import moved
from leitmotif_desk.desk.cutting.splitting import joined, split
from leitmotif_desk.desk.cutting.taking import hit_at, marker_at, new_cue, new_scene, removed
from leitmotif_desk.desk.cutting.things import KINDS_IN_TIME, Thing, span_of, spans_after, things
from leitmotif_desk.desk.cutting.trimming import trimmed

__all__ = [
    "KINDS_IN_TIME", "Thing", "hit_at", "joined", "marker_at", "moved", "new_cue", "new_scene", "removed", "span_of",
    "spans_after", "split", "things", "trimmed",
]  # fmt: skip
