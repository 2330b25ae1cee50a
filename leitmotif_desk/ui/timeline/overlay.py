"""What lies over the film: what a drag would change, the stretch between in and out, links between scenes."""

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from leitmotif_desk.desk.cutting import Thing
from leitmotif_desk.domain.story import SceneLinkKind
from leitmotif_desk.ui.timeline.drawing import Drawing, TargetKind
from leitmotif_desk.ui.timeline.ink import faint, fitted, mixed, write
from leitmotif_desk.ui.timeline.layout import Row
from leitmotif_desk.ui.timeline.rows import tension_height
from leitmotif_desk.ui.timeline.words import LINK_NAMES, translated

_RADIUS = 3.5
_ARROW = 5.0
_ROOM = 7


def paint_ghosts(drawing: Drawing, spans: Mapping[Thing, tuple[int, int]]) -> None:
    """Paint where things would be."""
    painter, axis, layout, accent = drawing.painter, drawing.axis, drawing.layout, drawing.look.accent
    rows: dict[str, Row] = {"scene": layout.scenes, "cue": layout.cues}
    painter.setPen(QPen(QColor(accent), 1.3))
    painter.setBrush(faint(accent, 0.16))
    for thing, (start, end) in spans.items():
        left, right = axis.x(start), axis.x(end)
        if right < axis.left or left > axis.left + axis.width:
            continue
        if thing.kind in rows:
            row = rows[thing.kind]
            box = QRectF(round(left) + 0.5, row.top + 0.5, max(2.0, round(right - left) - 2), row.height - 1)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        else:
            x = round(left) + 0.5
            painter.drawLine(QLineF(x, layout.ruler.bottom - 6, x, layout.scenes.bottom + 5))


def paint_band(drawing: Drawing, one: QPointF, other: QPointF) -> None:
    """Paint the box that is being drawn."""
    drawing.painter.setPen(QPen(QColor(drawing.look.accent), 1))
    drawing.painter.setBrush(faint(drawing.look.accent, 0.1))
    drawing.painter.drawRect(QRectF(one, other).normalized())


def paint_level(drawing: Drawing, place: int, level: float) -> None:
    """Paint the tension that a scene would have, across its length."""
    scene, row = drawing.timeline.scenes[place], drawing.layout.tension
    y = tension_height(row, level)
    left, right = drawing.axis.x(scene.start_frame), drawing.axis.x(scene.end_frame)
    drawing.painter.setPen(QPen(QColor(drawing.look.accent), 2))
    drawing.painter.drawLine(QLineF(left, y, right, y))


def paint_arrow(drawing: Drawing, start: QPointF, end: QPointF) -> None:
    """Paint an arrow from one place to another."""
    painter, colour = drawing.painter, QColor(drawing.look.accent)
    painter.setPen(QPen(colour, 1.6))
    painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(end, 3.5, 3.5)


def paint_words(drawing: Drawing, at: QPointF, words: str) -> None:
    """Paint a few words beside the pointer, inside the picture."""
    if not words:
        return
    painter, look, letters = drawing.painter, drawing.look, drawing.lettering.small_bold
    width = fitted(words, letters, 600)[1] + 2 * _ROOM
    right = drawing.axis.left + drawing.axis.width
    left = at.x() + 14 if at.x() + 14 + width < right else at.x() - 14 - width
    box = QRectF(max(left, drawing.axis.left), max(2.0, at.y() - 30), width, 20)
    painter.setPen(QPen(QColor(look.hairline), 1))
    painter.setBrush(QColor(look.deep))
    painter.drawRoundedRect(box, 4, 4)
    write(painter, box, words, letters, QColor(look.text), centred=True)


def paint_stretch(drawing: Drawing, stretch: tuple[int, int] | None) -> None:
    """Paint the stretch between the in and the out point, along the ruler and faintly over all rows."""
    if stretch is None:
        return
    painter, axis, row = drawing.painter, drawing.axis, drawing.layout.ruler
    left, right = round(axis.x(stretch[0])), round(axis.x(stretch[1]))
    painter.fillRect(QRectF(left, row.bottom - 7, max(1, right - left), 7), faint(drawing.look.accent, 0.55))
    painter.fillRect(QRectF(left, row.bottom, max(1, right - left), drawing.layout.bottom - row.bottom),
                     faint(drawing.look.accent, 0.06))  # fmt: skip


def paint_markers(drawing: Drawing) -> None:
    """Paint markers as pennants on the ruler, with their names where there is room."""
    timeline, axis, row, look = drawing.timeline, drawing.axis, drawing.layout.ruler, drawing.look
    xs = axis.xs(timeline.marker_frame).tolist()
    for place, x in enumerate(xs):
        if not drawing.x0 - 200 <= x <= drawing.x1 + 8:
            continue
        chosen = drawing.is_chosen(TargetKind.MARKER, place)
        colour = QColor(look.accent if chosen else look.text)
        at = round(x) + 0.5
        drawing.painter.setPen(QPen(faint(colour.name(), 0.45), 1))
        drawing.painter.drawLine(QLineF(at, row.bottom - 2, at, drawing.layout.scenes.bottom))
        drawing.painter.setPen(QPen(QColor(look.ground), 1))
        drawing.painter.setBrush(colour)
        top = row.bottom - 10
        drawing.painter.drawPolygon(
            QPolygonF([QPointF(at, top), QPointF(at + 8, top + 3.5), QPointF(at, top + 7), QPointF(at, row.bottom)])
        )


def paint_links(drawing: Drawing) -> None:
    """Paint how the chosen scenes point at others, as arcs that hang below the scenes."""
    chosen = {drawing.timeline.scenes[one.row].id for one in drawing.chosen if one.kind is TargetKind.SCENE}
    project, row = drawing.timeline.project, drawing.layout.scenes
    for link in project.scene_link if chosen else ():
        if not chosen & {link.from_scene, link.to_scene}:
            continue
        ends = [project.the_scene(id) for id in (link.from_scene, link.to_scene)]
        xs = [drawing.axis.x((scene.start_frame + scene.end_frame) / 2) for scene in ends]
        _paint_arc(drawing, xs[0], xs[1], row.bottom + 1.5, link.kind)


def _paint_arc(drawing: Drawing, start: float, end: float, y: float, kind: SceneLinkKind) -> None:
    painter, look = drawing.painter, drawing.look
    colour = mixed(look.dim, look.accent, 0.6)
    depth = min(34.0, 12 + abs(end - start) * 0.06)
    path = QPainterPath(QPointF(start, y))
    path.cubicTo(QPointF(start, y + depth), QPointF(end, y + depth), QPointF(end, y + 1))
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    sides = [QPointF(end, y - 1), QPointF(end - _ARROW * 0.8, y + _ARROW), QPointF(end + _ARROW * 0.8, y + _ARROW)]
    painter.drawPolygon(QPolygonF(sides))
    words = translated(LINK_NAMES[kind])
    width = fitted(words, drawing.lettering.small, 120)[1]
    middle = (start + end) / 2
    if abs(end - start) > width + 24:
        box = QRectF(middle - width / 2 - 4, y + depth * 0.75 - 7, width + 8, 14)
        painter.fillRect(box, faint(look.ground, 0.8))
        write(painter, box, words, drawing.lettering.small, colour, centred=True)
