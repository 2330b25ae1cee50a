"""What every row of the timeline needs while it is painted."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QPainter

from leitmotif_desk.ui.theme import Look
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.timeline.layout import Layout
from leitmotif_desk.ui.timeline.model import Timeline


class TargetKind(StrEnum):
    SCENE = "scene"
    CUE = "cue"
    MOTIF = "motif"
    USE = "use"
    FLAG = "flag"
    HIT = "hit"
    MARKER = "marker"


@dataclass(frozen=True, slots=True)
class Target:
    """Something in the timeline one can point at: `row` indexes scenes, cues, lanes, uses, flags, hits or markers."""

    kind: TargetKind
    row: int


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A painter with its ground: `x0` and `x1` bound what has to be painted this time."""

    painter: QPainter
    look: Look
    lettering: Lettering
    timeline: Timeline
    axis: Axis
    layout: Layout
    x0: float
    x1: float
    chosen: frozenset[Target]
    crowded: bool

    def is_chosen(self, kind: TargetKind, row: int) -> bool:
        return Target(kind, row) in self.chosen
