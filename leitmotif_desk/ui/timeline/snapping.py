"""Where an edge that is dragged comes to rest: on cuts, hits, markers and the playhead, when it is near enough."""

from collections.abc import Iterable

import numpy as np

from leitmotif_desk.desk.cutting import Thing, span_of, things
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import IntColumn


def resting_places(project: Project, moving: frozenset[Thing], others: Iterable[int] = ()) -> IntColumn:
    """Return the frames to snap to, rising: both edges of all that does not move, and `others`.

    Hits that go with a scene are no place to rest for it.
    """
    going = moving | {Thing("hit", hit.id) for hit in project.hit if Thing("scene", hit.scene) in moving}
    found = set(others)
    for thing in things(project):
        if thing not in going:
            start, end = span_of(project, thing)
            found |= {start} if thing.kind in ("hit", "marker") else {start, end}
    return np.array(sorted(found), dtype=np.int64)


def correction(edges: Iterable[int], places: IntColumn, reach: float) -> int:
    """Return the least shift that brings one of the edges onto a place no farther than `reach`, else 0."""
    best, nearest = 0, reach
    for edge in edges if len(places) else ():
        at = int(np.searchsorted(places, edge))
        for place in places[max(0, at - 1) : at + 1].tolist():
            if abs(place - edge) <= nearest and (abs(place - edge) < nearest or best == 0):
                best, nearest = place - edge, abs(place - edge)
    return best
