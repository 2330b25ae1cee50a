"""What lost its place in a new cut, and giving it one."""

from leitmotif_desk.desk.cutting.things import Thing, name_of, placed, span_of
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.cut import TrayItem
from leitmotif_desk.domain.edits import Batch, Edit, TakeFromTray


def in_tray(desk: Desk) -> tuple[TrayItem, ...]:
    """Return what waits for a place and is still in the project, in the order it stood in the film."""
    project = desk.project
    here = (item for item in project.tray if project.find(item.kind, item.id) is not None)
    return tuple(sorted(here, key=lambda item: (item.start_frame, item.kind, item.id)))


def name_in_tray(desk: Desk, item: TrayItem) -> str:
    """Return what a thing is called: "scene 12"."""
    return name_of(desk.project, Thing(item.kind, item.id))


def put(desk: Desk, item: TrayItem, frame: int) -> None:
    """Let a thing begin at a frame; a scene takes its hits along. One step."""
    project, thing = desk.project, Thing(item.kind, item.id)
    start, end = span_of(project, thing)
    spans = {thing: (frame, frame + end - start)}
    if item.kind == "scene":
        hits = (hit for hit in project.hit if hit.scene == item.id)
        spans |= {Thing("hit", hit.id): (hit.frame + frame - start, hit.frame + frame - start + 1) for hit in hits}
    step = placed(project, spans, "")
    edits: tuple[Edit, ...] = step.edits if isinstance(step, Batch) else ()
    name = name_in_tray(desk, item)
    desk.apply(Batch(f"Put {name} in its place", (*edits, TakeFromTray(item.kind, item.id))))


def leave(desk: Desk, item: TrayItem) -> None:
    """Let a thing stay where it is now; it is not asked about again."""
    desk.apply(TakeFromTray(item.kind, item.id))
