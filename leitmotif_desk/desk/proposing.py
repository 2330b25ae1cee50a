"""Ask for variations for a scene, and accept one."""

from dataclasses import dataclass

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AcceptVariation
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import CueId, FormId, SceneId, readable_id
from leitmotif_desk.domain.motif import Form
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.variation import propose


@dataclass(frozen=True, slots=True)
class Propose:
    """Everything the variation engine needs for one scene."""

    project: Project
    scene: SceneId
    heard: tuple[Heard, ...]

    @classmethod
    def of(cls, desk: Desk, scene: SceneId) -> "Propose":
        return cls(desk.project, scene, desk.heard)

    def __call__(self, progress: Progress = unheard) -> tuple[Suggestion, ...]:
        """Return the suggestions, best first; raises Cancelled."""
        return propose(self.project, self.scene, self.heard, progress)


def reason_text(suggestion: Suggestion) -> str:
    """Return a suggestion's reason as one paragraph in English."""
    return " ".join(part.text().strip() for part in suggestion.reason)


def planned_cue(project: Project, scene: SceneId) -> CueId | None:
    """Return the cue without music yet that begins in a scene, if there is one."""
    span = project.the_scene(scene)
    planned = (cue for cue in project.cue if cue.score is None)
    return next(
        (cue.id for cue in planned if cue.start_frame < span.end_frame and cue.end_frame > span.start_frame), None
    )


def form_of(project: Project, suggestion: Suggestion) -> Form:
    """Return a suggestion's main line as a form of its motif; raises BadValue for a silence."""
    if not suggestion.lines:
        raise BadValue("A silence has no notes to keep as a form.", now="Nothing was changed.")
    line = suggestion.lines[0]
    title = suggestion.title.text()
    return Form(
        id=FormId(readable_id(f"{line.motif} {title}", {form.id for form in project.form})),
        motif=line.motif,
        name=title,
        tones=line.tones,
        key=suggestion.key,
        beats=suggestion.beats,
        beat_unit=suggestion.beat_unit,
        chords=suggestion.chords,
        tempo_qpm=suggestion.tempo_qpm,
        parent=suggestion.parent,
        operations=suggestion.operations,
        parent_tones=line.parent_tones,
        origin=f"suggested for scene {project.the_scene(suggestion.scene).number}",
        reason=reason_text(suggestion),
        facts=suggestion.facts,
        scene=suggestion.scene,
    )


def accept(desk: Desk, suggestion: Suggestion) -> None:
    """Make a suggestion a form of its motif, placed on the scene's planned cue; one undoable step."""
    form = form_of(desk.project, suggestion)
    desk.apply(AcceptVariation(form, planned_cue(desk.project, suggestion.scene)))
