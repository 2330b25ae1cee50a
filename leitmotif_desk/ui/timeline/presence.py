"""Who is in which scene, as lanes and scenes show it."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.ids import SceneId, SubjectId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import PresenceMode
from leitmotif_desk.ui.timeline.spans import Spans

_IN_THE_FLESH = frozenset({PresenceMode.ON_SCREEN, PresenceMode.HEARD})


def presence_of(project: Project, subjects: tuple[SubjectId, ...]) -> tuple[Spans, NDArray[np.bool_]]:
    """Return the scenes that have to do with subjects, and whether one of them is there to be seen or heard."""
    seen = scenes_with(project, subjects)
    rows = [scene for scene in project.scene if scene.id in seen]
    spans = Spans.of((scene.start_frame, scene.end_frame) for scene in rows)
    return spans, np.fromiter((seen[scene.id] for scene in rows), dtype=np.bool_)


def scenes_with(project: Project, subjects: tuple[SubjectId, ...]) -> dict[SceneId, bool]:
    """Return those scenes by id, with whether one of the subjects is there to be seen or heard."""
    seen: dict[SceneId, bool] = {}
    for subject in subjects:
        for scene, here in _scenes_of(project, subject).items():
            seen[scene] = seen.get(scene, False) or here
    return seen


def _scenes_of(project: Project, subject: SubjectId) -> dict[SceneId, bool]:
    found = {
        presence.scene: presence.mode in _IN_THE_FLESH for presence in project.presence if presence.subject == subject
    }
    found |= {scene.id: True for scene in project.scene if scene.place == subject}
    for relation in project.relation:
        if relation.subject == subject:
            one, other = _scenes_of(project, relation.a), _scenes_of(project, relation.b)
            found |= {scene: here and other[scene] for scene, here in one.items() if scene in other}
    changed = {change.scene for change in project.relation_change if change.relation == subject}
    return found | dict.fromkeys(changed, True)


def colours_in(project: Project) -> tuple[tuple[int, ...], ...]:
    """Return, for each scene in film order, the theme colours of the subjects in it, most prominent first."""
    colour_of = {
        subject.id: project.the_motif(motifs[0]).colour
        for subject in project.subject
        if (motifs := project.motifs_of(subject.id))
    }
    by_scene: dict[SceneId, list[tuple[int, int]]] = defaultdict(list)
    for presence in project.presence:
        if presence.subject in colour_of:
            by_scene[presence.scene].append((-presence.prominence, colour_of[presence.subject]))
    return tuple(
        tuple(dict.fromkeys(colour for _, colour in sorted(by_scene.get(scene.id, ())))) for scene in project.scene
    )
