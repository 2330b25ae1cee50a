"""The cuts of a video and what they propose, printed and, where that is asked for, taken."""

from argparse import Namespace
from collections.abc import Sequence

from leitmotif_desk.cli.faces import Faces
from leitmotif_desk.cli.progress import with_bar
from leitmotif_desk.cli.shown import Plain, timecode
from leitmotif_desk.cli.text import say
from leitmotif_desk.desk.cutting.things import name_of
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.finding_shots.scene_edges import Does, Edge, Proposal, scene_edges, take_edges
from leitmotif_desk.desk.finding_shots.shots import FindShots, Shots
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.project import Project


def find_shots(arguments: Namespace, faces: Faces) -> int:
    """Do what `shots` says."""
    if arguments.take is not None and not 0 <= arguments.take <= 1:
        raise BadValue(f"{arguments.take:g} is no share from 0 to 1.", where="--take", now="Nothing was changed.")
    with Desk.open(arguments.project) as desk:
        job = FindShots.of(desk, arguments.video)
        shots = with_bar(f"finding shots in {job.path.name}", job)
        proposals = scene_edges(desk.project, shots)
        told = _told(desk, shots, proposals)
        wanted = [] if arguments.take is None else [one for one in proposals if one.is_as_sure(arguments.take)]
        say(arguments, {**told, "taken": take_edges(desk, shots, wanted)})
    return 0


def _told(desk: Desk, shots: Shots, proposals: Sequence[Proposal]) -> Plain:
    """Return every cut, and what is proposed but for new hits, in film order."""
    project = desk.project
    cuts = [
        {"frame": timecode(project, cut.start_frame), "opening": cut.opening.value, "strength": round(cut.strength, 3)}
        for cut in shots.cuts
    ]
    offered = [_proposal(project, one) for one in proposals if one.does is not Does.ADD_HIT]
    return {"video": shots.source, "cuts": cuts, "proposals": offered, "said": [str(note) for note in shots.notes]}


def _proposal(project: Project, one: Proposal) -> Plain:
    things = ", ".join(_edge(project, edge) for edge in one.edges)
    return {
        "does": one.does.value,
        "what": things or "a scene begins",
        "from": timecode(project, one.before),
        "to": timecode(project, one.frame),
        "sure": round(one.sure, 3),
    }


def _edge(project: Project, edge: Edge) -> str:
    if edge.thing.kind == "hit":
        return f"hit {edge.thing.id}"
    return f"{'start' if edge.is_start else 'end'} of {name_of(project, edge.thing)}"
