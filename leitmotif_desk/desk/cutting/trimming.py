"""Trimming scenes and cues at an edge."""

from leitmotif_desk.desk.cutting.things import Thing, name_of, placed, span_of, things
from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene


def trimmed(project: Project, thing: Thing, *, start: bool, to_frame: int, ripple: bool = False) -> Edit | None:
    """Return the edit that puts one edge of a scene or cue on a frame; None where nothing would change.

    Without `ripple` a scene that shares the cut keeps sharing it. With it the film gets longer or shorter there: what
    follows moves along, and a start that is trimmed takes its frames from the head, so that the scene begins where it
    did.
    """
    first, last = span_of(project, thing)
    to_frame = min(to_frame, last - 1) if start else max(to_frame, first + 1)
    if ripple:
        return _rippled(project, thing, first - to_frame if start else to_frame - last)
    spans = {thing: (to_frame, last) if start else (first, to_frame)}
    if thing.kind == "scene":
        to_frame = _within_neighbour(project, thing, start, to_frame)
        spans = {thing: (to_frame, last) if start else (first, to_frame)}
        shared = _sharing(project, thing, start)
        if shared is not None:
            its_start, its_end = span_of(project, shared)
            spans[shared] = (its_start, to_frame) if start else (to_frame, its_end)
    return placed(project, spans, f"Trim {name_of(project, thing)}")


def _neighbour(project: Project, thing: Thing, before: bool) -> Scene | None:
    place = project.scene_order(SceneId(thing.id)) + (-1 if before else 1)
    return project.scene[place] if 0 <= place < len(project.scene) else None


def _sharing(project: Project, thing: Thing, start: bool) -> Thing | None:
    """Return the scene that ends where this one starts, or starts where it ends."""
    other, (first, last) = _neighbour(project, thing, start), span_of(project, thing)
    if other is None or (other.end_frame != first if start else other.start_frame != last):
        return None
    return Thing("scene", other.id)


def _within_neighbour(project: Project, thing: Thing, start: bool, to_frame: int) -> int:
    other = _neighbour(project, thing, start)
    if other is None:
        return max(to_frame, 0)
    shares = _sharing(project, thing, start) is not None
    if start:
        return max(to_frame, other.start_frame + 1 if shares else min(other.end_frame, span_of(project, thing)[0]))
    return min(to_frame, other.end_frame - 1 if shares else max(other.start_frame, span_of(project, thing)[1]))


def _rippled(project: Project, thing: Thing, by: int) -> Edit | None:
    first, last = span_of(project, thing)
    later = {other for other in things(project) if other != thing and span_of(project, other)[0] >= last}
    spans = {other: tuple(edge + by for edge in span_of(project, other)) for other in later}
    return placed(project, {thing: (first, last + by), **spans}, f"Trim {name_of(project, thing)}")  # type: ignore[dict-item]
