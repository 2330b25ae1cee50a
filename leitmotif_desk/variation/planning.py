"""One theme through the scenes that are still to be written: what it might do in each, each after the one before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.variation.choosing import Candidate
from leitmotif_desk.variation.guarding import is_a_stranger, with_nearest
from leitmotif_desk.variation.proposing import standing_in
from leitmotif_desk.variation.view import FactTable, SceneView

_PROMINENCE = 2


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """What a theme might do in a scene; `others` are what else the story would bear there, best first."""

    scene: SceneId
    suggestion: Suggestion
    others: tuple[Suggestion, ...] = ()


def scenes_to_write(project: Project) -> tuple[SceneId, ...]:
    """Return the scenes in which no music has been written, in film order."""
    written = [cue for cue in project.cue if cue.score is not None]
    return tuple(
        scene.id
        for scene in project.scene
        if not any(cue.start_frame < scene.end_frame and cue.end_frame > scene.start_frame for cue in written)
    )


def plan(
    project: Project,
    motif: MotifId,
    heard: tuple[Heard, ...],
    scenes: Sequence[SceneId] | None = None,
    progress: Progress = unheard,
) -> tuple[PlannedStep, ...]:
    """Return a step for every scene in which the story has a reason for the theme, or for leaving it out.

    Each step counts as heard for those after it, so that a plan does not repeat itself: what was done already is less
    new, and what was heard too often is withheld. `scenes` are those to plan (None: all that are to be written).
    Raises Cancelled.
    """
    wanted = scenes_to_write(project) if scenes is None else scenes
    told = FactTable.of(project)
    log, steps = list(heard), list[PlannedStep]()
    for done, scene in enumerate(sorted(wanted, key=project.scene_order)):
        progress(done / len(wanted))
        view = SceneView.of(project, scene, tuple(log), told)
        own = _own(project, view, motif)
        if own:
            best, *others = own
            steps.append(PlannedStep(scene, best, tuple(others)))
            log += _as_heard(view, best)
    progress(1.0)
    return tuple(steps)


def _own(project: Project, view: SceneView, motif: MotifId) -> list[Suggestion]:
    """Return what may be done with a theme in a scene, best first, ranked from 1."""
    own = [one for one in standing_in(view, motif) if one.suggestion.motifs[:1] == (motif,)]
    measured = [with_nearest(project, one.suggestion) for one in _best_first(own)]
    known = [one for one in measured if not is_a_stranger(project, one)]
    return [replace(suggestion, rank=rank) for rank, suggestion in enumerate(known, start=1)]


def _best_first(candidates: Sequence[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda one: (-one.suggestion.score, one.suggestion.id))


def _as_heard(view: SceneView, suggestion: Suggestion) -> tuple[Heard, ...]:
    """Return a planned step as it will have been heard by the scenes after it; a silence is not heard."""
    if not suggestion.lines:
        return ()
    line, project = suggestion.lines[0], view.project
    parent = project.the_form(suggestion.parent)
    length = max(tone.end_ticks for tone in line.tones) / TICKS_PER_QUARTER * 60 / suggestion.tempo_qpm
    start = view.scene.start_frame
    end = min(view.scene.end_frame, start + max(1, round(project.film.frame_rate.frames(length))))
    kept = {answer for answer in line.parent_tones if answer >= 0}
    return (
        Heard(
            motif=line.motif,
            form=suggestion.parent,
            cue=None,
            scene=view.scene.id,
            start_frame=start,
            end_frame=end,
            operations=suggestion.operations,
            completeness=len(kept) / len(parent.tones),
            confidence=1.0,
            prominence=_PROMINENCE,
            identity=suggestion.identity,
        ),
    )
