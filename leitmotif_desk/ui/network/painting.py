"""The pieces of the network: subjects' outlines, themes' tiles, ties and their words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import atan2, cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from leitmotif_desk.desk.network import Node, NodeKind, Standing, Tie, TieKind
from leitmotif_desk.domain.story import SubjectKind
from leitmotif_desk.ui.network.figure import GLYPH_GAP, LINE, TILE_EDGE, TILE_MARGIN, Figure, glyph_radius
from leitmotif_desk.ui.network.words import bond_words
from leitmotif_desk.ui.theme import Look
from leitmotif_desk.ui.timeline.ink import Lettering, Letters, faint, mixed, theme_name, write

LABELLED, ENGRAVED = 0.5, 0.62
"""The zooms from which on ties' words and notes can be read."""
_NAMED, _LEAST_LETTERS, _MOST_GROWN = 0.22, 0.68, 2.3
"""The zoom from which on names are written, how small they may get, and how far they grow against the zoom for that."""
_DIM, _FAINT = 0.2, 0.45
_RADIUS = 6.0
_ARROW = 7.0
_DASHES: dict[Standing, list[float]] = {Standing.SECRET: [4, 3], Standing.BROKEN: [1, 4]}
_CORNERS: dict[SubjectKind, tuple[int, float]] = {
    SubjectKind.RELATION: (4, 0.0),
    SubjectKind.PLACE: (5, -pi / 2),
    SubjectKind.OBJECT: (4, pi / 4),
    SubjectKind.IDEA: (6, 0.0),
    SubjectKind.EVENT: (3, -pi / 2),
}
"""How many corners a subject's outline has, and where the first is; a character's has none."""

Pictured = Callable[[Node], QPixmap | None]


@dataclass(frozen=True, slots=True, eq=False)
class NetworkDrawing:
    """A painter with its ground, in the figure's own plane. `lit` is None where nothing is dimmed."""

    painter: QPainter
    look: Look
    letters: Lettering
    figure: Figure
    zoom: float
    chosen: str | None
    cursor: str | None
    lit: frozenset[str] | None
    focus: str | None
    incipit: Pictured

    def is_named(self, node: Node) -> bool:
        return self.zoom >= _NAMED or node.key == self.focus

    def name(self, box: QRectF, text: str, letters: Letters, ink: QColor, *, centred: bool = True) -> None:
        """Write a name in the middle of a box, grown against a small zoom, in a ground where it stands alone."""
        grown = min(max(1.0, _LEAST_LETTERS / self.zoom), _MOST_GROWN)
        self.painter.save()
        self.painter.translate(box.center())
        self.painter.scale(grown, grown)
        room = QRectF(-box.width() / 2 / grown, -LINE / 2, box.width() / grown, LINE)
        write(self.painter, room, text, letters, ink, centred=centred)
        self.painter.restore()


def paint_network(drawing: NetworkDrawing, seen: QRectF) -> None:
    """Paint what lies in a part of the plane: ties, their words, nodes."""
    painter, figure = drawing.painter, drawing.figure
    shown = [(at, tie) for at, tie in enumerate(figure.network.ties) if tie.standing is not Standing.AHEAD]
    for _, tie in shown:
        painter.setOpacity(1.0 if _is_lit(drawing, tie) else _DIM)
        paint_tie(painter, drawing.look, tie, figure.line(tie), figure.bend(tie), _theme_of(figure, tie))
    _paint_words(drawing, shown)
    for node in figure.nodes.values():
        box = figure.box(node.key)
        if box.intersects(seen):
            lit = drawing.lit is None or node.key in drawing.lit
            painter.setOpacity((_FAINT if node.ahead else 1.0) if lit else _DIM)
            _PAINTERS[node.kind](drawing, node, box)
    painter.setOpacity(1.0)


def paint_teaching(painter: QPainter, look: Look, letters: Lettering, box: QRect, text: str) -> None:
    """Write a question in bold over its answer, in the middle of a box."""
    question, _, answer = text.partition("\n\n")
    wide, half = box.adjusted(60, 0, -60, 0), box.height() // 2
    centred = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    painter.setPen(QColor(look.text))
    painter.setFont(letters.bold.font)
    painter.drawText(wide.adjusted(0, 0, 0, -half - 8), centred | Qt.AlignmentFlag.AlignBottom, question)
    painter.setPen(QColor(look.dim))
    painter.setFont(letters.plain.font)
    painter.drawText(wide.adjusted(0, half + 8, 0, 0), centred | Qt.AlignmentFlag.AlignTop, answer)


def _is_lit(drawing: NetworkDrawing, tie: Tie) -> bool:
    return drawing.lit is None or drawing.focus in (tie.one, tie.other)


def _theme_of(figure: Figure, tie: Tie) -> int | None:
    return figure.nodes[tie.one].colour if tie.kind in (TieKind.MEANING, TieKind.DERIVED) else None


# ties


def paint_tie(painter: QPainter, look: Look, tie: Tie, line: QLineF, bend: QPointF, theme: int | None) -> None:
    """Draw a tie: a theme's own colour for what it stands for, grey between equals, kinship in a bow."""
    if line.isNull():
        return
    painter.setPen(_pen(look, tie, theme))
    if tie.kind is TieKind.KINSHIP:
        path = QPainterPath(line.p1())
        path.quadTo(bend, line.p2())
        painter.strokePath(path, painter.pen())
    else:
        painter.drawLine(line)
    if tie.kind is TieKind.DERIVED:
        _paint_arrow(painter, line)


def _pen(look: Look, tie: Tie, theme: int | None) -> QPen:
    own = QColor(look.dim if theme is None else theme_name(theme, look))
    pens: dict[TieKind, tuple[QColor, float]] = {
        TieKind.MEANING: (own, 1.8),
        TieKind.BOND: (mixed(look.dim, look.text, 0.35), 1.4),
        TieKind.KINSHIP: (faint(look.dim, 0.5), 1.0 + 9.0 * max(0.0, tie.strength - 0.4)),
        TieKind.DERIVED: (own, 1.2),
    }
    pen = QPen(*pens[tie.kind])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if tie.standing in _DASHES:
        pen.setDashPattern(_DASHES[tie.standing])
    return pen


def _paint_arrow(painter: QPainter, line: QLineF) -> None:
    turn, end = atan2(-line.dy(), -line.dx()), line.p2()
    wings = (end + QPointF(cos(turn + side), sin(turn + side)) * _ARROW for side in (0.45, -0.45))
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF([end, *wings]))


def _paint_words(drawing: NetworkDrawing, ties: Iterable[tuple[int, Tie]]) -> None:
    painter, look = drawing.painter, drawing.look
    for at, tie in ties:
        label = drawing.figure.labels.get(at)
        if label is None or not _is_lit(drawing, tie) or drawing.zoom < LABELLED:
            continue
        painter.setOpacity(1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawRoundedRect(label.box, 3, 3)
        ink = QColor(look.accent if tie.standing is Standing.SECRET else look.dim)
        write(painter, label.box.adjusted(3, 0, -3, 0), label.words, drawing.letters.small, ink, centred=True)


# nodes


def glyph(kind: SubjectKind, middle: QPointF, radius: float) -> QPainterPath:
    """Return a subject's outline."""
    path = QPainterPath()
    if kind not in _CORNERS:
        path.addEllipse(middle, radius, radius)
        return path
    count, first = _CORNERS[kind]
    turns = (first + 2 * pi * corner / count for corner in range(count))
    path.addPolygon(QPolygonF([middle + QPointF(cos(turn), sin(turn)) * radius for turn in turns]))
    path.closeSubpath()
    return path


def _paint_subject(drawing: NetworkDrawing, node: Node, box: QRectF) -> None:
    painter, look, letters = drawing.painter, drawing.look, drawing.letters
    colour = look.dim if node.colour is None else theme_name(node.colour, look)
    radius, middle = glyph_radius(node), drawing.figure.anchor(node.key)
    outline = glyph(node.subject or SubjectKind.CHARACTER, middle, radius)
    ground = QColor(look.ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawPath(outline)
    painter.setBrush(mixed(look.panel, colour, 0.24 if node.colour is not None else 0.08))
    painter.setPen(_outline(drawing, node, QColor(colour)))
    painter.drawPath(outline)
    if not drawing.is_named(node):
        return
    if node.subject is not SubjectKind.RELATION:
        inside = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        write(painter, inside, node.name[:1], letters.small_bold, QColor(look.dim), centred=True)
    lines = [(node.name, letters.plain, QColor(look.text))]
    if node.bond and drawing.zoom >= LABELLED:
        lines.append((bond_words(node), letters.small, QColor(look.dim)))
    top, room = middle.y() + radius + GLYPH_GAP, drawing.figure.rooms.get(node.key, box.width())
    for place, (text, font, ink) in enumerate(lines):
        line = QRectF(box.center().x() - room / 2, top + place * LINE, room, LINE)
        width = min(font.metrics.horizontalAdvance(text) + 6, line.width())
        painter.fillRect(QRectF(line.center().x() - width / 2, line.top(), width, LINE), faint(ground.name(), 0.85))
        drawing.name(line, text, font, ink)


def _outline(drawing: NetworkDrawing, node: Node, colour: QColor) -> QPen:
    """Return the pen around a node: the accent where it is chosen, or where the keyboard is."""
    if node.key == drawing.chosen:
        return QPen(QColor(drawing.look.accent), 2.4)
    if node.key == drawing.cursor:
        return QPen(QColor(drawing.look.accent), 1.4, Qt.PenStyle.DotLine)
    return QPen(colour, 1.8 if node.kind is NodeKind.SUBJECT else 1.0)


def _paint_tile(drawing: NetworkDrawing, node: Node, box: QRectF) -> None:
    painter, look, letters = drawing.painter, drawing.look, drawing.letters
    colour = theme_name(node.colour or 0, look)
    readable = drawing.is_named(node)
    path = QPainterPath()
    path.addRoundedRect(box, _RADIUS, _RADIUS)
    painter.fillPath(path, QColor(look.raised) if readable else mixed(look.raised, colour, 0.55))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRectF(box.left(), box.top(), TILE_EDGE, box.height()), QColor(colour))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_outline(drawing, node, QColor(look.hairline)))
    painter.drawPath(path)
    if not readable:
        return
    margin = TILE_MARGIN if drawing.zoom >= LABELLED else TILE_EDGE + 2
    inner = box.adjusted(margin, 5, TILE_EDGE - margin, -6)
    picture = drawing.incipit(node) if node.kind is NodeKind.THEME and drawing.zoom >= ENGRAVED else None
    if picture is None:
        drawing.name(inner, node.name, letters.bold, QColor(look.text), centred=node.kind is NodeKind.FORM)
        return
    write(painter, QRectF(inner.left(), inner.top(), inner.width(), 15), node.name, letters.bold, QColor(look.text))
    size, room = picture.deviceIndependentSize(), inner.adjusted(0, 17, 0, 0)
    painter.drawPixmap(
        QRectF(QPointF(room.left(), room.center().y() - size.height() / 2), size), picture, picture.rect()
    )


_PAINTERS: dict[NodeKind, Callable[[NetworkDrawing, Node, QRectF], None]] = {
    NodeKind.SUBJECT: _paint_subject,
    NodeKind.THEME: _paint_tile,
    NodeKind.FORM: _paint_tile,
}
