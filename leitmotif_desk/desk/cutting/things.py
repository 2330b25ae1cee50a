"""What has a place in the film and can be put elsewhere, and the edit that does so."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leitmotif_desk.domain.edits import Batch, ChangeCue, ChangeHit, ChangeMarker, ChangeScene, Edit
from leitmotif_desk.domain.project import Project

NOTHING = "Nothing was changed."


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Something with a place in the film: `kind` is scene, cue, hit or marker."""

    kind: str
    id: str


CHANGES: dict[str, Callable[[Any, str, Any], Edit]] = {
    "scene": ChangeScene, "cue": ChangeCue, "hit": ChangeHit, "marker": ChangeMarker,
}  # fmt: skip
KINDS_IN_TIME = tuple(CHANGES)


def span_of(project: Project, thing: Thing) -> tuple[int, int]:
    """Return the half-open span of frames of a thing; a moment has one frame."""
    row: Any = project.find(thing.kind, thing.id)
    return (row.frame, row.frame + 1) if hasattr(row, "frame") else (row.start_frame, row.end_frame)


def things(project: Project) -> Iterator[Thing]:
    """Yield everything that has a place in the film."""
    for kind in KINDS_IN_TIME:
        yield from (Thing(kind, row.id) for row in project.rows(kind))  # type: ignore[union-attr]


def placed(project: Project, spans: Mapping[Thing, tuple[int, int]], label: str) -> Edit | None:
    """Return the edit that puts things on spans, hits that end up in another scene given to it; None for no change."""
    edits = [edit for thing, span in sorted(spans.items()) for edit in _put(project, thing, *span)]
    edits += _adopted(project, spans)
    return Batch(label, tuple(edits)) if edits else None


def _put(project: Project, thing: Thing, start: int, end: int) -> Iterator[Edit]:
    before, change = span_of(project, thing), CHANGES[thing.kind]
    is_moment = thing.kind in ("hit", "marker")
    edges = (("frame", start, before[0]),) if is_moment else _edges(before, start, end)
    for field, now, old in edges:
        if now != old:
            yield change(thing.id, field, now)


def _edges(before: tuple[int, int], start: int, end: int) -> tuple[tuple[str, int, int], ...]:
    edges = ("start_frame", start, before[0]), ("end_frame", end, before[1])
    # A row is checked after every change: the edge that makes it longer goes first.
    return edges[::-1] if end > before[1] else edges


def _adopted(project: Project, spans: Mapping[Thing, tuple[int, int]]) -> Iterator[Edit]:
    """Yield the edits that give hits outside their scene to the scene they now stand in."""
    if not any(thing.kind in ("scene", "hit") for thing in spans):
        return
    scenes = {
        scene.id: spans.get(Thing("scene", scene.id), (scene.start_frame, scene.end_frame)) for scene in project.scene
    }
    for hit in project.hit:
        frame = spans.get(Thing("hit", hit.id), (hit.frame,))[0]
        if not scenes[hit.scene][0] <= frame < scenes[hit.scene][1]:
            home = next((id for id, (start, end) in scenes.items() if start <= frame < end), hit.scene)
            if home != hit.scene:
                yield ChangeHit(hit.id, "scene", home)


def name_of(project: Project, thing: Thing) -> str:
    row: Any = project.find(thing.kind, thing.id)
    return f"{thing.kind} {getattr(row, 'number', '') or getattr(row, 'name', '')}".strip()


def named(what: str, chosen: set[Thing], project: Project) -> str:
    own = [thing for thing in chosen if thing.kind != "hit"] or list(chosen)
    if len(own) == 1:
        return f"{what} {name_of(project, own[0])}"
    return f"{what} {len(own)} {'scenes' if {thing.kind for thing in own} == {'scene'} else 'things'}"


def spans_after(edit: Edit, project: Project) -> dict[Thing, tuple[int, int]]:
    """Return where an edit of this room puts things, for showing it before it is made."""
    kinds = {change: kind for kind, change in CHANGES.items()}
    spans: dict[Thing, tuple[int, int]] = {}
    for part in edit.edits if isinstance(edit, Batch) else (edit,):
        kind = kinds.get(type(part))
        if kind is None:
            continue
        id, field, value = (getattr(part, name) for name in (kind, "field", "value"))
        thing = Thing(kind, id)
        start, end = spans.get(thing) or span_of(project, thing)
        match field:
            case "frame":
                spans[thing] = value, value + 1
            case "start_frame":
                spans[thing] = value, end
            case "end_frame":
                spans[thing] = start, value
            case _:
                pass
    return spans
