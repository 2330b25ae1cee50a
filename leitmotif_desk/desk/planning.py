"""A theme's plan for the scenes still to be written: made in a job, shown before it is taken, taken as one step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.proposing import form_of, planned_cue
from leitmotif_desk.desk.recognising import recognised
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import AcceptVariation, Batch, Edit
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.variation import PlannedStep, plan


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything the engine needs to plan a theme; `scenes` None plans all that are to be written."""

    project: Project
    motif: MotifId
    heard: tuple[Heard, ...]
    scenes: tuple[SceneId, ...] | None = None

    @classmethod
    def of(cls, desk: Desk, motif: MotifId, scenes: tuple[SceneId, ...] | None = None) -> "Plan":
        return cls(desk.project, motif, desk.heard, scenes)

    def __call__(self, progress: Progress = unheard) -> tuple[PlannedStep, ...]:
        """Return the steps in film order; raises Cancelled."""
        steps = plan(self.project, self.motif, self.heard, self.scenes, progress)
        return tuple(replace(step, suggestion=recognised(self.project, step.suggestion)) for step in steps)


def accept_plan(desk: Desk, motif: MotifId, suggestions: Sequence[Suggestion]) -> None:
    """Make the variations a person kept forms of the motif, each on its scene's planned cue, as one undoable step.

    Where the plan leaves the theme out nothing is written: a scene may have other music. Raises BadValue where there
    is nothing to take.
    """
    edits, project = list[Edit](), desk.project
    for suggestion in suggestions:
        if suggestion.lines:
            edit = AcceptVariation(form_of(project, suggestion), planned_cue(project, suggestion.scene))
            edits.append(edit)
            project = after(project, changes(edit, project))
    if not edits:
        raise BadValue("The plan leaves the theme out of every scene chosen.", now="Nothing was changed.")
    name = desk.project.the_motif(motif).name
    desk.apply(Batch(f"Plan {name} through the film ({len(edits)})", tuple(edits)))
