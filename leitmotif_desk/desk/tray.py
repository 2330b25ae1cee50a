"""What lost its place in a new cut, and giving it one."""

from dataclasses import dataclass

from leitmotif_desk.desk.cutting.things import Thing, name_of, placed, span_of
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.versions import neighbours_now, versions
from leitmotif_desk.domain.cut import TrayItem
from leitmotif_desk.domain.edits import Batch, Edit, TakeFromTray
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import HitId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, Scene


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stood before and after something, as it stands in the present cut.

    `end_before` is the frame after the last picture that stood before it, `start_after` the first that stood after it;
    None: nothing of it is left. `before` and `after` are the scenes there.
    """

    end_before: int | None
    start_after: int | None
    before: Scene | None = None
    after: Scene | None = None

    @property
    def frame(self) -> int | None:
        """Where it would stand between them."""
        return self.start_after if self.end_before is None else self.end_before


def in_tray(desk: Desk) -> tuple[TrayItem, ...]:
    """Return what waits for a place and is still in the project, in the order it stood in the film."""
    project = desk.project
    here = (item for item in project.tray if project.find(item.kind, item.id) is not None)
    return tuple(sorted(here, key=lambda item: (item.start_frame, item.kind, item.id)))


def name_in_tray(desk: Desk, item: TrayItem) -> str:
    """Return what a thing is called: "scene 12"."""
    row = desk.project.find(item.kind, item.id)
    if isinstance(row, Hit):
        return f"hit in scene {desk.project.the_scene(row.scene).number}"
    return name_of(desk.project, Thing(item.kind, item.id))


def neighbours(project: Project, item: TrayItem) -> Neighbours:
    """Return what the present cut shows where something stood: the picture nearest to it that is left."""
    if item.picture_version not in {cut.picture_version for cut in versions(project)}:
        return Neighbours(None, None)
    end, start = neighbours_now(project, item.picture_version, item.start_frame, item.end_frame)
    before = None if end is None else project.scene_at(end - 1)
    return Neighbours(end, start, before, None if start is None else project.scene_at(start))


def put(desk: Desk, item: TrayItem, frame: int) -> None:
    """Let a thing begin at a frame; a scene takes its hits along. One step."""
    start, end = span_of(desk.project, Thing(item.kind, item.id))
    _put_on(desk, item, frame, frame + end - start)


def put_back(desk: Desk, item: TrayItem) -> None:
    """Put a thing beside what stood before it; a scene fills the new picture there, if there is any. One step.

    Raises BadValue where neither of its neighbours is left.
    """
    near = neighbours(desk.project, item)
    if near.frame is None:
        raise BadValue("nothing of what stood beside it is left in this cut.", now="Nothing was changed.")
    start, end = span_of(desk.project, Thing(item.kind, item.id))
    is_room = near.end_before is not None and near.start_after is not None and near.end_before < near.start_after
    if item.kind == "scene" and is_room and near.start_after is not None:
        _put_on(desk, item, near.frame, near.start_after)
    else:
        _put_on(desk, item, near.frame, near.frame + end - start)


def _put_on(desk: Desk, item: TrayItem, start: int, end: int) -> None:
    project, thing = desk.project, Thing(item.kind, item.id)
    spans = {thing: (start, end)}
    lost = {HitId(hit.id) for hit in project.hit if hit.scene == item.id} if item.kind == "scene" else set()
    was = span_of(project, thing)[0]
    for hit in (hit for hit in project.hit if hit.id in lost):
        frame = min(hit.frame + start - was, end - 1)
        spans[Thing("hit", hit.id)] = frame, frame + 1
    step = placed(project, spans, "")
    edits: tuple[Edit, ...] = step.edits if isinstance(step, Batch) else ()
    along = [TakeFromTray("hit", id) for id in sorted(lost) if project.find("tray", "hit", id) is not None]
    name = name_in_tray(desk, item)
    desk.apply(Batch(f"Put {name} in its place", (*edits, *along, TakeFromTray(item.kind, item.id))))


def leave(desk: Desk, item: TrayItem) -> None:
    """Let a thing stay where it is now; it is not asked about again."""
    desk.apply(TakeFromTray(item.kind, item.id))
