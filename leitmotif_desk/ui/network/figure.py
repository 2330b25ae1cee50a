"""The graph with a box for every node: what is pointed at, and where ties and their words run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

from leitmotif_desk.desk.network import Network, Node, NodeKind, Standing, Tie, TieKind
from leitmotif_desk.domain.story import SubjectKind
from leitmotif_desk.ui.network.layout import Box, Places, Point, Size, bounds, laid_out
from leitmotif_desk.ui.network.words import label_words
from leitmotif_desk.ui.timeline.ink import Lettering

TILE: Size = (196.0, 84.0)
TILE_EDGE, TILE_MARGIN = 4.0, 12.0
FORM_HEIGHT, LINE = 28.0, 15.0
_LEAST_NAME, MOST_NAME = 64.0, 150.0
_LABEL_HEIGHT, _MOST_LABEL = 14.0, 170.0
GLYPH_GAP = 3.0
_BOW = 0.16
_LEAST_SPACE, _MOST_ROOM = 12.0, 320.0
_ALONG = tuple((share, aside) for aside in (0.0, -9.0, 9.0) for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73))
"""Where along a tie, and how far above or below it, its words may stand, best first."""


def glyph_radius(node: Node) -> float:
    return 12.0 if node.subject is SubjectKind.RELATION else 18.0


def lines_below(node: Node) -> int:
    """Return how many lines of words stand below a subject's outline: a relation also says its bond."""
    return 2 if node.bond else 1


def size_of(node: Node, letters: Lettering) -> Size:
    """Return how much room a node takes at zoom 1."""
    if node.kind is NodeKind.THEME:
        return TILE
    if node.kind is NodeKind.FORM:
        return min(letters.bold.metrics.horizontalAdvance(node.name), MOST_NAME) + 2 * TILE_MARGIN + 4, FORM_HEIGHT
    width = min(max(letters.plain.metrics.horizontalAdvance(node.name) + 8, _LEAST_NAME), MOST_NAME)
    if node.bond:
        width = max(width, 112.0)
    return width, 2 * glyph_radius(node) + GLYPH_GAP + LINE * lines_below(node)


@dataclass(frozen=True, slots=True, eq=False)
class TieLabel:
    """A tie's words and the box they stand in; without a box there was no room."""

    words: str
    box: QRectF


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A network on a plane in pixels at zoom 1; `labels` are keyed by the place of their tie in `network.ties`.

    `rooms` is how wide a subject's name may be before it meets another node.
    """

    network: Network
    sizes: Mapping[str, Size]
    places: Places
    nodes: dict[str, Node]
    labels: Mapping[int, TieLabel] = field(default_factory=dict)
    rooms: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, network: Network, letters: Lettering, before: Mapping[str, Point]) -> "Figure":
        """Lay a network out by its meanings and bonds; what has a place `before` keeps it."""
        boxes = [Box(node.key, size_of(node, letters)) for node in network.nodes]
        ties = [(tie.one, tie.other) for tie in network.ties if tie.kind is not TieKind.KINSHIP]
        places = laid_out(boxes, ties, before)
        nodes = {node.key: node for node in network.nodes}
        figure = cls(network, {box.key: box.size for box in boxes}, places, nodes)
        return figure.relabelled(letters)

    def moved(self, key: str, place: Point) -> "Figure":
        """Return the figure with a node elsewhere; words of its ties are left out until it is let go."""
        ties = self.network.ties
        labels = {at: label for at, label in self.labels.items() if key not in (ties[at].one, ties[at].other)}
        return replace(self, places=self.places | {key: place}, labels=labels)

    def relabelled(self, letters: Lettering) -> "Figure":
        """Return the figure with words where there is room for them now."""
        return replace(self, labels=dict(_labels(self, letters)), rooms=_rooms(self))

    def box(self, key: str) -> QRectF:
        (x, y), (width, height) = self.places[key], self.sizes[key]
        return QRectF(x - width / 2, y - height / 2, width, height)

    def anchor(self, key: str) -> QPointF:
        """Return the point of a node that its ties aim at."""
        node, box = self.nodes[key], self.box(key)
        if node.kind is not NodeKind.SUBJECT:
            return box.center()
        return QPointF(box.center().x(), box.top() + glyph_radius(node))

    def bounds(self) -> QRectF:
        boxes = [Box(key, size) for key, size in self.sizes.items()]
        left, top, right, bottom = bounds(boxes, self.places)
        return QRectF(left, top, right - left, bottom - top)

    def node_at(self, point: QPointF) -> str | None:
        """Return the node painted last over a point."""
        return next((key for key in reversed(self.nodes) if self.box(key).contains(point)), None)

    def line(self, tie: Tie) -> QLineF:
        """Return a tie from edge to edge of its nodes; nothing where one lies over the other."""
        one, other = self.anchor(tie.one), self.anchor(tie.other)
        start, end = self._edge(tie.one, other), self._edge(tie.other, one)
        forward = (end.x() - start.x()) * (other.x() - one.x()) + (end.y() - start.y()) * (other.y() - one.y())
        return QLineF(start, end) if forward > 0 else QLineF()

    def bend(self, tie: Tie) -> QPointF:
        """Return the point a tie is bent towards: kinship runs in a bow, beside what is tied in a line."""
        line = self.line(tie)
        middle = line.center()
        if tie.kind is not TieKind.KINSHIP:
            return middle
        return middle + QPointF(line.dy(), -line.dx()) * (_BOW if line.dx() >= 0 else -_BOW)

    def point_along(self, tie: Tie, share: float) -> QPointF:
        """Return a point of a tie as it is drawn, from 0 to 1."""
        line, bend = self.line(tie), self.bend(tie)
        return line.p1() * (1 - share) ** 2 + bend * (2 * share * (1 - share)) + line.p2() * share**2

    def _edge(self, key: str, towards: QPointF) -> QPointF:
        anchor, node = self.anchor(key), self.nodes[key]
        way = QLineF(anchor, towards)
        if way.length() < 1:
            return anchor
        if node.kind is NodeKind.SUBJECT:
            way.setLength(glyph_radius(node) + 3)
            return way.p2()
        half_width, half_height = self.sizes[key][0] / 2 + 2, self.sizes[key][1] / 2 + 2
        across, down = abs(way.dx()) / half_width, abs(way.dy()) / half_height
        return way.pointAt(1 / max(across, down))

    def in_reading_order(self) -> tuple[str, ...]:
        """Return the nodes in rows from the top, each row from the left."""
        row = TILE[1]
        return tuple(sorted(self.places, key=lambda key: (self.places[key][1] // row, self.places[key][0])))


def _labels(figure: Figure, letters: Lettering) -> Iterator[tuple[int, TieLabel]]:
    """Find for each tie's words, or for the first of them, a stretch of it where they cover nothing."""
    ties = figure.network.ties
    shown_ties = [(at, tie) for at, tie in enumerate(ties) if tie.standing is not Standing.AHEAD]
    said = [(at, words) for at, tie in shown_ties if (words := label_words(tie))]
    boxes = [_coordinates(figure.box(key)) for key in figure.nodes]
    taken = np.asarray([*boxes, *((0.0, 0.0, 0.0, 0.0) for _ in said)], dtype=np.float64).reshape(-1, 4)
    count = len(boxes)
    for at, words in said:
        for shown in dict.fromkeys((words, ties[at].words)):
            box = _free_stretch(figure, ties[at], _label_size(shown, letters), taken[:count]) if shown else None
            if box is not None:
                taken[count] = _coordinates(box)
                count += 1
                yield at, TieLabel(shown, box)
                break


def _rooms(figure: Figure) -> dict[str, float]:
    """Measure how wide each name may be: two names share what lies between them, a tile keeps its own."""
    keys = list(figure.nodes)
    if not keys:
        return {}
    x, y = np.asarray([figure.places[key] for key in keys]).T
    wide, high = np.asarray([figure.sizes[key] for key in keys]).T
    is_subject = np.asarray([figure.nodes[key].kind is NodeKind.SUBJECT for key in keys])
    apart = np.abs(x[:, None] - x)
    beside = np.abs(y[:, None] - y) < (high[:, None] + high) / 2 + LINE
    np.fill_diagonal(beside, False)
    room = np.where(is_subject, apart, 2 * apart - wide) - _LEAST_SPACE
    narrowest = np.where(beside, room, _MOST_ROOM).min(axis=1)
    return {key: float(max(one, own)) for key, one, own in zip(keys, narrowest, wide, strict=True)}


def _label_size(words: str, letters: Lettering) -> QSizeF:
    return QSizeF(min(letters.small.metrics.horizontalAdvance(words) + 8, _MOST_LABEL), _LABEL_HEIGHT)


def _free_stretch(figure: Figure, tie: Tie, size: QSizeF, taken: NDArray[np.float64]) -> QRectF | None:
    if figure.line(tie).isNull():
        return None
    left, top, right, bottom = taken.T
    for share, aside in _ALONG:
        box = QRectF(QPointF(), size)
        box.moveCenter(figure.point_along(tie, share) + QPointF(0, aside))
        covers = (left < box.right()) & (right > box.left()) & (top < box.bottom()) & (bottom > box.top())
        if not covers.any():
            return box
    return None


def _coordinates(box: QRectF) -> tuple[float, float, float, float]:
    return box.left(), box.top(), box.right(), box.bottom()
