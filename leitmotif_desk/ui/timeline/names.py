"""The fixed column at the left: what each row is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from leitmotif_desk.ui.timeline.drawing import Drawing, TargetKind
from leitmotif_desk.ui.timeline.ink import mixed, theme_name, write
from leitmotif_desk.ui.timeline.layout import FOLDED, NAMES, Row
from leitmotif_desk.ui.timeline.words import translated

_BAR = 3
_LEFT = 10


def paint_names(drawing: Drawing) -> None:
    """Paint the names over their ground, so that nothing of the film shows through."""
    painter, look, layout = drawing.painter, drawing.look, drawing.layout
    painter.fillRect(QRectF(0, 0, NAMES, layout.lanes.bottom), QColor(look.ground))
    timeline = drawing.timeline
    _name(drawing, layout.scenes, translated("Scenes"))
    if layout.tension.height:
        _name(drawing, layout.tension, translated("Tension"), translated("as spotted"))
    _name(drawing, layout.cues, translated("Cues"))
    if layout.picture.height:
        _name(drawing, layout.picture, translated("Picture"))
    if layout.sound.height:
        _name(drawing, layout.sound, translated("Sound"))
    if layout.flags.height:
        _name(drawing, layout.flags, translated("Continuity") + f"  {timeline.open_flags}")
    painter.save()
    painter.setClipRect(QRectF(0, layout.lanes.top, NAMES, layout.lanes.height), Qt.ClipOperation.IntersectClip)
    for place in layout.visible_lanes():
        _lane_name(drawing, place, layout.lane(place))
    painter.restore()


def _name(drawing: Drawing, row: Row, name: str, remark: str = "") -> None:
    dim = QColor(drawing.look.dim)
    box = QRectF(_LEFT, row.top, NAMES - _LEFT - 6, row.height)
    if not remark:
        write(drawing.painter, box, name, drawing.lettering.plain, dim)
        return
    upper, lower = _halves(row)
    write(drawing.painter, upper, name, drawing.lettering.plain, dim)
    write(drawing.painter, lower, remark, drawing.lettering.small, mixed(drawing.look.dim, drawing.look.ground, 0.25))


def _halves(row: Row) -> tuple[QRectF, QRectF]:
    width, middle = NAMES - _LEFT - 6, row.middle
    return QRectF(_LEFT, middle - 15, width, 15), QRectF(_LEFT, middle + 0.5, width, 13)


def _lane_name(drawing: Drawing, place: int, row: Row) -> None:
    lane, look, painter = drawing.timeline.lanes[place], drawing.look, drawing.painter
    colour = theme_name(lane.motif.colour, look)
    chosen = drawing.is_chosen(TargetKind.MOTIF, place)
    painter.fillRect(QRectF(0, row.top, NAMES, row.height), mixed(look.panel, colour, 0.2 if chosen else 0.0))
    painter.fillRect(QRectF(0, row.top, _BAR, row.height), QColor(colour))
    if row.height < FOLDED + 4:
        box = QRectF(_LEFT, row.top, NAMES - _LEFT - 6, row.height)
        write(painter, box, lane.motif.name, drawing.lettering.small, QColor(look.dim))
        return
    upper, lower = _halves(row)
    if not lane.stands_for:
        upper.moveTop(row.middle - upper.height() / 2)
    write(painter, upper, lane.motif.name, drawing.lettering.bold, QColor(look.text))
    write(painter, lower, lane.stands_for, drawing.lettering.small, QColor(look.dim))
