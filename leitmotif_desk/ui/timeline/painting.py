"""The rows of the film, in the order in which they are painted."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from leitmotif_desk.ui.timeline.drawing import Drawing
from leitmotif_desk.ui.timeline.flags import paint_flags
from leitmotif_desk.ui.timeline.ink import write
from leitmotif_desk.ui.timeline.lanes import paint_lanes
from leitmotif_desk.ui.timeline.overlay import paint_links, paint_markers
from leitmotif_desk.ui.timeline.rows import paint_cues, paint_scenes, paint_tension
from leitmotif_desk.ui.timeline.ruler import paint_ruler
from leitmotif_desk.ui.timeline.words import translated

_ROWS = (
    paint_ruler, paint_scenes, paint_tension, paint_cues, paint_flags, paint_lanes, paint_links, paint_markers,
)  # fmt: skip


def paint_film(drawing: Drawing) -> None:
    """Paint every row; without a lane, say how one comes about."""
    for paint in _ROWS:
        paint(drawing)
    if not drawing.timeline.lanes:
        box = QRectF(drawing.axis.left + 8, drawing.layout.lanes.top, drawing.axis.width - 16, 40)
        words = translated("No motif is registered yet: press + in the registry, and each gets a lane here.")
        write(drawing.painter, box, words, drawing.lettering.plain, QColor(drawing.look.dim))
