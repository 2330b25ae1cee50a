"""Where the nodes of a graph stand: tied ones near each other, none over another, the same each time.

Lengths are pixels at zoom 1, positions the middles of nodes. Each connected part is laid out by stress majorisation
(Gansner, Koren, North 2004) from a circle, its boxes are pushed apart, then the parts are packed in rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Size = tuple[float, float]
Places = dict[str, Point]
FloatTable = NDArray[np.float64]

_HOP, _BESIDE_HOP = 215.0, 128.0
"""How far tied nodes stand apart across and down: names are wider than they are high."""
_GAP = 22.0
_ROUNDS, _PUSHES, _SPREAD, _SLACK = 60, 60, 1.15, 0.01
_ASPECT = 2.0
_SPIRAL_STEP, _SPIRAL_TURN = 26.0, 2.399963
"""A spot for what is new is looked for on a sunflower's spiral, whose turn is the golden angle."""
_MOST_SPOTS, _MOST_FREE, _STATIONS = 4000, 60, 24


@dataclass(frozen=True, slots=True)
class Box:
    """A node to be placed: its key, and how much room it takes."""

    key: str
    size: Size


def laid_out(boxes: Sequence[Box], ties: Sequence[tuple[str, str]], before: Mapping[str, Point]) -> Places:
    """Return a place for every box; what has a place `before` stays there, what is new stands beside its own."""
    known = [box for box in boxes if box.key in before]
    if 2 * len(known) >= len(boxes) > 0:
        return _joined(boxes, ties, {box.key: before[box.key] for box in known})
    return _afresh(boxes, ties)


def bounds(boxes: Sequence[Box], places: Mapping[str, Point]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all boxes."""
    if not boxes:
        return 0.0, 0.0, 1.0, 1.0
    middles = np.asarray([places[box.key] for box in boxes])
    halves = np.asarray([box.size for box in boxes]) / 2
    left, top = (middles - halves).min(axis=0)
    right, bottom = (middles + halves).max(axis=0)
    return float(left), float(top), float(right), float(bottom)


# from nothing


def _afresh(boxes: Sequence[Box], ties: Sequence[tuple[str, str]]) -> Places:
    row = {box.key: place for place, box in enumerate(boxes)}
    linked = _adjacency(len(boxes), [(row[one], row[other]) for one, other in ties])
    sizes: FloatTable = np.asarray([box.size for box in boxes], dtype=np.float64).reshape(-1, 2)
    parts = [(rows, _part(linked[np.ix_(rows, rows)], sizes[rows])) for rows in _parts(linked)]
    places: Places = {}
    for rows, middles in _packed(parts, sizes):
        places |= {boxes[at].key: (float(x), float(y)) for at, (x, y) in zip(rows, middles, strict=True)}
    return places


def _adjacency(count: int, ties: Sequence[tuple[int, int]]) -> NDArray[np.bool_]:
    linked = np.zeros((count, count), dtype=np.bool_)
    for one, other in ties:
        linked[one, other] = linked[other, one] = one != other
    return linked


def _parts(linked: NDArray[np.bool_]) -> list[list[int]]:
    """Return the rows of each connected part, the largest part first."""
    left, parts = dict.fromkeys(range(len(linked))), []
    while left:
        part = [next(iter(left))]
        del left[part[0]]
        for at in part:
            near = [int(other) for other in np.flatnonzero(linked[at]) if int(other) in left]
            part += near
            for other in near:
                del left[other]
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part))


def _part(linked: NDArray[np.bool_], sizes: FloatTable) -> FloatTable:
    """Return where the nodes of one connected part stand, around their own middle."""
    count = len(linked)
    if count == 1:
        return np.zeros((1, 2))
    distance = _hops(linked)
    turn = 2 * np.pi * _round_the_circle(linked) / count
    middles = np.column_stack((np.cos(turn), np.sin(turn))) * max(1.0, count / 6)
    weight = np.where(distance > 0, 1 / np.maximum(distance, 1) ** 2, 0.0)
    fixed = np.linalg.pinv(np.diag(weight.sum(axis=1)) - weight)
    for _ in range(_ROUNDS):
        x, y = middles.T
        apart = np.hypot(x[:, None] - x, y[:, None] - y)
        pull = -weight * distance / np.maximum(apart, 1e-6)
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        middles = fixed @ (pull @ middles)
    return _pushed_apart(_lying(middles) * (_HOP, _BESIDE_HOP), sizes)


def _hops(linked: NDArray[np.bool_]) -> FloatTable:
    """Return how many ties lie between each two nodes of a connected part."""
    count = len(linked)
    distance = np.where(np.eye(count, dtype=bool), 0.0, np.inf)
    reached, hops = np.eye(count, dtype=bool), 0
    while not reached.all():
        hops += 1
        wider = (reached.astype(np.float32) @ linked.astype(np.float32) > 0) | reached
        distance[wider & ~reached] = hops
        reached = wider
    return distance


def _round_the_circle(linked: NDArray[np.bool_]) -> FloatTable:
    """Return each node's turn on a circle on which tied nodes come near each other: as a walk in depth meets them."""
    turns = np.zeros(len(linked))
    waiting, seen = [int(linked.sum(axis=1).argmax())], set[int]()
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        turns[at] = len(seen)
        seen.add(at)
        waiting += [int(other) for other in np.flatnonzero(linked[at])[::-1] if int(other) not in seen]
    return turns


def _lying(middles: FloatTable) -> FloatTable:
    """Turn a part so that it is widest across, its first node at the upper left of its last."""
    centred = middles - middles.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned: FloatTable = centred @ axes[:, ::-1]
    heads = np.sign(turned[-1] - turned[0])
    return turned * np.where(heads == 0, 1.0, heads)


def _pushed_apart(middles: FloatTable, sizes: FloatTable) -> FloatTable:
    """Push boxes off each other, each time along the way that is shorter; spread them wider until none is left."""
    wide, high = ((sizes[:, None, axis] + sizes[None, :, axis]) / 2 + _GAP for axis in (0, 1))
    upper = np.triu(np.ones(wide.shape, dtype=np.bool_), 1)
    spread = 1.0
    while True:
        x, y = (middles * spread).T.copy()
        for _ in range(_PUSHES):
            one, other = np.nonzero((np.abs(x[:, None] - x) < wide) & (np.abs(y[:, None] - y) < high) & upper)
            if not len(one):
                return np.column_stack((x, y))
            gap_x, gap_y = x[other] - x[one], y[other] - y[one]
            over_x, over_y = wide[one, other] - np.abs(gap_x), high[one, other] - np.abs(gap_y)
            across = over_x < over_y
            for column, gap, push in ((x, gap_x, over_x * across), (y, gap_y, over_y * ~across)):
                step = np.where(gap < 0, -1.0, 1.0) * (push / 2 + _SLACK * (push > 0))
                np.add.at(column, other, step)
                np.add.at(column, one, -step)
        spread *= _SPREAD


def _packed(parts: list[tuple[list[int], FloatTable]], sizes: FloatTable) -> list[tuple[list[int], FloatTable]]:
    """Set the parts in rows of one width, the largest first, as wide as makes the whole look like a screen."""
    corners = [
        ((middles - sizes[rows] / 2).min(axis=0), (middles + sizes[rows] / 2).max(axis=0)) for rows, middles in parts
    ]
    rooms = [(high - low) + 2 * _GAP for low, high in corners]
    area = sum(float(room[0] * room[1]) for room in rooms)
    width = max([float(np.sqrt(area * _ASPECT)), *(float(room[0]) for room in rooms)])
    made, x, y, row_height = [], 0.0, 0.0, 0.0
    for (rows, middles), (low, _), room in zip(parts, corners, rooms, strict=True):
        if x and x + room[0] > width:
            x, y, row_height = 0.0, y + row_height, 0.0
        made.append((rows, middles - low + _GAP + np.asarray((x, y))))
        x += float(room[0])
        row_height = max(row_height, float(room[1]))
    return made


# beside what is there


def _joined(boxes: Sequence[Box], ties: Sequence[tuple[str, str]], places: Places) -> Places:
    """Keep what has a place; set each new box on the free spot nearest its neighbours."""
    sizes = {box.key: box.size for box in boxes}
    left = [box for box in boxes if box.key not in places]
    while left:
        # Those whose neighbours stand already come first, so that a chain grows from its root.
        box = next((one for one in left if _neighbours(one.key, ties, places)), left[0])
        left.remove(box)
        places[box.key] = _free_spot(box, _neighbours(box.key, ties, places), sizes, places)
    return {box.key: places[box.key] for box in boxes}


def _neighbours(key: str, ties: Sequence[tuple[str, str]], places: Places) -> list[str]:
    both = (*ties, *((other, one) for one, other in ties))
    return [other for one, other in both if one == key and other != key and other in places]


def _below(sizes: Mapping[str, Size], places: Places) -> Point:
    left, _, _, bottom = bounds([Box(key, sizes[key]) for key in places], places)
    return left + _HOP / 2, bottom + _BESIDE_HOP / 2


def _free_spot(box: Box, near: list[str], sizes: Mapping[str, Size], places: Places) -> Point:
    """Return the spot nearest a box's neighbours that is free, and to which a tie crosses no other box if it can be."""
    keys = list(places)
    middles = np.asarray([places[key] for key in keys])
    halves = np.asarray([sizes[key] for key in keys]) / 2
    start = np.mean([places[key] for key in near], axis=0) if near else np.asarray(_below(sizes, places))
    spots = np.arange(_MOST_SPOTS)
    reach, turn = _SPIRAL_STEP * np.sqrt(spots), _SPIRAL_TURN * spots
    free: list[Point] = []
    others = np.asarray([key not in near for key in keys])
    for spot in start + np.column_stack((reach * np.cos(turn), reach * np.sin(turn))):
        if (np.abs(middles - spot) < halves + np.asarray(box.size) / 2 + _GAP).all(axis=1).any():
            continue
        free.append((float(spot[0]), float(spot[1])))
        if not any(_is_crossed(spot, places[key], middles[others], halves[others]) for key in near):
            return free[-1]
        if len(free) == _MOST_FREE:
            break
    return free[0] if free else _below(sizes, places)


def _is_crossed(one: FloatTable, other: Point, middles: FloatTable, halves: FloatTable) -> bool:
    """Whether a straight tie crosses one of some boxes."""
    way = np.linspace(one, np.asarray(other), _STATIONS)
    return bool((np.abs(way[:, None] - middles) < halves).all(axis=2).any())
