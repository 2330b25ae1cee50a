"""Moving scenes, cues and moments along the film."""

from collections.abc import Iterable
from itertools import pairwise

from leitmotif_desk.desk.cutting.things import Thing, named, placed, span_of, things
from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.project import Project


def moved(project: Project, chosen: Iterable[Thing], by: int, *, ripple: bool = False) -> Edit | None:
    """Return the edit that moves things by frames, scenes with their hits; None where nothing would change.

    `ripple` takes along all that begins later. Without it scenes that touch a moved one give way at the cut or follow
    it, by at most their length but a frame; so no two scenes come to lie over one another that did not before.
    """
    wanted = set(chosen)
    if ripple and wanted:
        first = min(span_of(project, thing)[0] for thing in wanted)
        wanted |= {thing for thing in things(project) if span_of(project, thing)[0] >= first}
    wanted |= {Thing("hit", hit.id) for hit in project.hit if Thing("scene", hit.scene) in wanted}
    by = _possible_shift(project, wanted, by)
    spans = {thing: tuple(edge + by for edge in span_of(project, thing)) for thing in wanted}
    return placed(project, spans | _yielding(project, wanted, by), named("Move", wanted, project))  # type: ignore[arg-type]


def _possible_shift(project: Project, wanted: set[Thing], by: int) -> int:
    """Return `by`, less where a scene would run into or swallow a neighbour, or something leave the day."""
    for left, right in pairwise(project.scene):
        stays, goes = (Thing("scene", scene.id) in wanted for scene in (left, right))
        if stays == goes:
            continue
        touching = left.end_frame == right.start_frame
        room = right.start_frame - left.end_frame
        if goes and by < 0:
            by = max(by, -(left.end_frame - left.start_frame - 1) if touching else -max(room, 0))
        elif stays and by > 0:
            by = min(by, right.end_frame - right.start_frame - 1 if touching else max(room, 0))
    return max(by, -min((span_of(project, thing)[0] for thing in wanted), default=0))


def _yielding(project: Project, wanted: set[Thing], by: int) -> dict[Thing, tuple[int, int]]:
    """Return the new spans of scenes that stay but share a cut with one that moves."""
    spans: dict[Thing, tuple[int, int]] = {}
    for left, right in pairwise(project.scene):
        one, other = Thing("scene", left.id), Thing("scene", right.id)
        if left.end_frame != right.start_frame or (one in wanted) == (other in wanted):
            continue
        if other in wanted:
            start, end = spans.get(one, span_of(project, one))
            spans[one] = start, end + by
        else:
            start, end = spans.get(other, span_of(project, other))
            spans[other] = start + by, end
    return spans
