"""What the cuts of a video propose: edges of scenes and hits put on cuts, scenes where there are none yet.

Proposals are for a person to tick; what is ticked is taken as one step.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

import numpy as np

from leitmotif_desk.desk.cutting.things import Thing, name_of, placed, span_of
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.finding_shots.scene_fitting import fitted
from leitmotif_desk.desk.finding_shots.shots import Shots
from leitmotif_desk.domain.edits import AddHit, AddScene, Batch, ChangeScene, Edit
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import HitId, SceneId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, HitKind, Scene
from leitmotif_desk.formats import Opening

LIKELY = 0.4
"""From this sureness on a proposal is shown, and ticked, beforehand; set on generated pictures (tests/benchmarks)."""
NEAR_SECONDS = 0.5
"""How far a cut may be from an edge or a hit that is taken to be meant for it."""
_NOTHING = "Nothing was changed."


class Does(StrEnum):
    """What a proposal does."""

    MOVE_EDGE = "move edge"
    BEGIN_SCENE = "begin scene"
    MOVE_HIT = "move hit"
    ADD_HIT = "add hit"


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or the end of a thing; a hit has a start only."""

    thing: Thing
    is_start: bool = True


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to do at a cut: `edges` that go from film frame `before` to `frame`, or what begins at `frame`.

    `sure`, 0 to 1, is how near the cut is where something exact is moved, else how likely a scene begins there.
    """

    does: Does
    frame: int
    sure: float
    before: int | None = None
    edges: tuple[Edge, ...] = ()

    def is_as_sure(self, least: float = LIKELY) -> bool:
        """Tell whether it may be taken unseen: a new hit never, whatever the cut."""
        return self.does is not Does.ADD_HIT and self.sure >= least


def scene_edges(project: Project, shots: Shots) -> tuple[Proposal, ...]:
    """Return what the cuts propose, in film order.

    Edges that lie near a cut go onto it, those of scenes timed by the page go where a scene likely begins; a film
    without scenes is offered every cut as a beginning. Any other cut may become a hit of its scene.
    """
    if not project.scene:
        return tuple(Proposal(Does.BEGIN_SCENE, cut.start_frame, cut.strength) for cut in shots.cuts)
    found = [*_near_cuts(project, shots), *_fitted_edges(project, shots)]
    found += _other_cuts(project, shots, {proposal.frame for proposal in found})
    return tuple(sorted(found, key=lambda one: (one.frame, one.before or 0)))


# what lies near a cut


def _near_cuts(project: Project, shots: Shots) -> Iterator[Proposal]:
    """Yield where edges of exact scenes, with all that touches there, and hits on cuts go that are beside their cut."""
    exact = {at for scene in project.scene if not scene.estimated for at in (scene.start_frame, scene.end_frame)}
    scenes: dict[int, list[Edge]] = {}
    for scene in project.scene:
        for at, is_start in ((scene.start_frame, True), (scene.end_frame, False)):
            if at in exact:
                scenes.setdefault(at, []).append(Edge(Thing("scene", scene.id), is_start))
    hits: dict[int, list[Edge]] = {}
    for hit in project.hit:
        if hit.kind is HitKind.CUT:
            hits.setdefault(hit.frame, []).append(Edge(Thing("hit", hit.id)))
    for does, edges in ((Does.MOVE_EDGE, scenes), (Does.MOVE_HIT, hits)):
        for before, (frame, sure) in _nearest_cuts(edges, shots, _reach(project)).items():
            yield Proposal(does, frame, sure, before, tuple(edges[before]))


def _reach(project: Project) -> int:
    return max(1, project.film.frame_rate.frames(NEAR_SECONDS))


def _nearest_cuts(frames: Collection[int], shots: Shots, reach: int) -> dict[int, tuple[int, float]]:
    """Return by frame the cut it is meant for, and how sure that is: the nearest to it, it being the nearest to that.

    So no two frames go onto one cut, and none past another. Frames that are on a cut have none, and those in a fade.
    """
    found: dict[int, tuple[int, float]] = {}
    at = np.array(sorted(frames), dtype=np.int64)
    cuts = np.array([cut.start_frame for cut in shots.cuts if cut.opening is not Opening.FADE], dtype=np.int64)
    if not len(cuts):
        return found
    for frame in at.tolist():
        cut = int(cuts[np.argmin(np.abs(cuts - frame))])
        away = abs(cut - frame)
        if 0 < away <= reach and int(at[np.argmin(np.abs(at - cut))]) == frame:
            found[frame] = cut, 1 - away / (2 * reach)
    return found


# scenes that are timed by the page


def _fitted_edges(project: Project, shots: Shots) -> Iterator[Proposal]:
    """Yield where the edges of estimated scenes may go, run by run, between the exact scenes beside each run."""
    for run, first, last in _runs(project, shots):
        lengths = [scene.end_frame - scene.start_frame for scene in run]
        inside = [cut for cut in shots.cuts if first < cut.start_frame < last]
        chosen = fitted(lengths, [(cut.start_frame, cut.strength) for cut in inside], first, last)
        if chosen is not None:
            yield from _moved(run, [(first, 1.0), *chosen, (last, 1.0)])


def _runs(project: Project, shots: Shots) -> Iterator[tuple[list[Scene], int, int]]:
    """Yield the scenes of each run of estimated ones, and the frames between which they have to lie."""
    begin, finish = shots.span
    runs = [(estimated, list(run)) for estimated, run in groupby(project.scene, lambda scene: scene.estimated)]
    for place, (estimated, run) in enumerate(runs):
        if estimated:
            before = runs[place - 1][1] if place else []
            after = runs[place + 1][1] if place + 1 < len(runs) else []
            first = max((scene.end_frame for scene in before), default=begin)
            last = min((scene.start_frame for scene in after), default=finish)
            if begin <= first < last <= finish:
                yield run, first, last


def _moved(run: Sequence[Scene], places: Sequence[tuple[int, float]]) -> Iterator[Proposal]:
    """Yield the edges of a run that are not in their places; scenes that touch go on touching."""
    for order, (frame, sure) in enumerate(places):
        ends = [
            (scene.end_frame, Edge(Thing("scene", scene.id), is_start=False))
            for scene in run[max(0, order - 1) : order]
        ]
        starts = [(scene.start_frame, Edge(Thing("scene", scene.id))) for scene in run[order : order + 1]]
        edges = [*ends, *starts]
        if any(before != frame for before, _ in edges):
            yield Proposal(Does.MOVE_EDGE, frame, sure, edges[-1][0], tuple(edge for _, edge in edges))


def _other_cuts(project: Project, shots: Shots, used: Collection[int]) -> Iterator[Proposal]:
    taken = {*used, *(scene.start_frame for scene in project.scene), *(hit.frame for hit in project.hit)}
    for cut in shots.cuts:
        scene = project.scene_at(cut.start_frame)
        is_exact = scene is not None and not scene.estimated and cut.opening is not Opening.FADE
        if is_exact and cut.start_frame not in taken:
            yield Proposal(Does.ADD_HIT, cut.start_frame, cut.strength)


# taking


def take_edges(desk: Desk, shots: Shots, chosen: Sequence[Proposal]) -> int:
    """Take proposals as one undoable step; return how many. Raises BadValue where a scene would be left empty."""
    step = plan_edges(desk.project, shots, chosen)
    if step is not None:
        desk.apply(step)
    return len(chosen) if step is not None else 0


def plan_edges(project: Project, shots: Shots, chosen: Sequence[Proposal]) -> Edit | None:
    """Return the step that takes proposals, None where there is nothing to do; raises as `take_edges` does."""
    begins = sorted(one.frame for one in chosen if one.does is Does.BEGIN_SCENE)
    hits = [one.frame for one in chosen if one.does is Does.ADD_HIT]
    spans = _spans(project, chosen)
    edits: list[Edit] = list(_new_scenes(shots, begins)) if begins else []
    step = placed(project, spans, "Scene edges on cuts")
    edits += step.edits if isinstance(step, Batch) else ()
    edits += _settled(project, shots, chosen, spans)
    edits += _new_hits(project, hits)
    label = f"Scenes from the cuts of {shots.source}" if begins else f"Scene edges on the cuts of {shots.source}"
    return Batch(label, tuple(edits)) if edits else None


def _new_scenes(shots: Shots, begins: Sequence[int]) -> Iterator[Edit]:
    first, last = shots.span
    edges = [first, *begins, last]
    for number, (start, end) in enumerate(pairwise(edges), start=1):
        yield AddScene(Scene(SceneId(readable_id(f"scene {number}")), str(number), "", start, end))


def _new_hits(project: Project, frames: Sequence[int]) -> Iterator[Edit]:
    taken = {str(hit.id) for hit in project.hit}
    for frame in frames:
        scene = project.scene_at(frame)
        if scene is not None:
            id = readable_id(f"cut {scene.number}", taken)
            taken.add(id)
            yield AddHit(Hit(HitId(id), scene.id, frame, HitKind.CUT))


def _spans(project: Project, chosen: Sequence[Proposal]) -> Mapping[Thing, tuple[int, int]]:
    """Return where things go; edges of estimated scenes that were not chosen are stretched between those that were."""
    targets = {edge: one.frame for one in chosen for edge in one.edges}
    spans = {edge.thing: span_of(project, edge.thing) for edge in targets}
    for estimated, run in groupby(project.scene, lambda scene: scene.estimated):
        if estimated:
            spans |= _stretched(list(run), targets)
    for edge, frame in targets.items():
        start, end = spans[edge.thing]
        is_moment = edge.thing.kind == "hit"
        spans[edge.thing] = (frame, frame + 1) if is_moment else (frame, end) if edge.is_start else (start, frame)
    for thing, (start, end) in spans.items():
        if start >= end:
            what = f"{name_of(project, thing)} would end before it begins: take what is proposed beside it as well."
            raise BadValue(what, now=_NOTHING)
    return spans


def _stretched(run: Sequence[Scene], targets: Mapping[Edge, int]) -> dict[Thing, tuple[int, int]]:
    """Return where the scenes of a run come to lie when its chosen edges go to their targets."""
    edges = [(scene.start_frame, Edge(Thing("scene", scene.id))) for scene in run]
    edges += [(scene.end_frame, Edge(Thing("scene", scene.id), is_start=False)) for scene in run]
    pinned = {frame: targets[edge] for frame, edge in edges if edge in targets}
    if not pinned:
        return {}
    # Where an outermost edge was not chosen it stays.
    known = {min(frame for frame, _ in edges): 0, max(frame for frame, _ in edges): 0}
    known = {frame: frame for frame in known} | pinned
    before = sorted(known)
    after = [known[frame] for frame in before]
    where = {frame: int(np.rint(np.interp(frame, before, after))) for frame, _ in edges}
    return {Thing("scene", scene.id): (where[scene.start_frame], where[scene.end_frame]) for scene in run}


def _settled(
    project: Project, shots: Shots, chosen: Sequence[Proposal], spans: Mapping[Thing, tuple[int, int]]
) -> Iterator[Edit]:
    """Yield that scenes are no longer estimated whose edges both lie where a person put them."""
    firm = {one.frame for one in chosen} | set(shots.span)
    firm |= {edge for scene in project.scene if not scene.estimated for edge in (scene.start_frame, scene.end_frame)}
    for scene in project.scene:
        span = spans.get(Thing("scene", scene.id))
        if scene.estimated and span is not None and firm.issuperset(span):
            yield ChangeScene(scene.id, "estimated", False)
