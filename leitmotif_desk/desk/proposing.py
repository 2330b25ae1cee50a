"""Ask for variations for a scene, and why there are no others; accept one, change it first, or dismiss it."""

from dataclasses import dataclass, replace

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.form_writing import WrittenForm, answering
from leitmotif_desk.desk.recognising import recognised
from leitmotif_desk.domain.choice import Dismissal
from leitmotif_desk.domain.edits import AcceptVariation, Batch, ChangeScene, DismissSuggestion
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import CueId, FormId, SceneId, readable_id
from leitmotif_desk.domain.motif import Form
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene, Silence
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.variation import NearMiss, nearly, propose

_BY_HAND = ", changed by hand"


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
        made = propose(self.project, self.scene, self.heard, progress)
        return tuple(recognised(self.project, suggestion) for suggestion in made)


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Everything that is needed to say which rules nearly fired in one scene."""

    project: Project
    scene: SceneId
    heard: tuple[Heard, ...]

    @classmethod
    def of(cls, desk: Desk, scene: SceneId) -> "WhyNot":
        return cls(desk.project, scene, desk.heard)

    def __call__(self, _progress: Progress = unheard) -> tuple[NearMiss, ...]:
        """Return the rules that lack one fact, the nearest first."""
        return nearly(self.project, self.scene, self.heard)


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
        reason=suggestion.reason_text,
        facts=suggestion.facts,
        scene=suggestion.scene,
    )


def accept(desk: Desk, suggestion: Suggestion) -> None:
    """Make a variation a form of its motif on the scene's planned cue, a silence the scene's own; one undoable step."""
    if not suggestion.lines:
        desk.apply(_silence_of(desk.project, suggestion))
        return
    form = form_of(desk.project, suggestion)
    desk.apply(AcceptVariation(form, planned_cue(desk.project, suggestion.scene)))


def edited(project: Project, suggestion: Suggestion, written: WrittenForm) -> AcceptVariation:
    """Return the step that accepts a variation as a person wrote it on; where it comes from and why stay with it.

    A note that begins where a note of the variation did answers the same note of the parent; others are new.
    """
    form, draft = form_of(project, suggestion), written.draft
    places = answering(form, draft)
    changed = replace(
        form, name=written.name or form.name, tones=draft.tones, key=draft.key, beats=draft.beats,
        beat_unit=draft.beat_unit, chords=written.chords, tempo_qpm=written.tempo_qpm,
        parent_tones=tuple(-1 if place < 0 else form.parent_tones[place] for place in places),
        origin=form.origin + (_BY_HAND if draft.tones != form.tones else ""),
    )  # fmt: skip
    return AcceptVariation(changed, planned_cue(project, suggestion.scene))


def dismiss(desk: Desk, suggestion: Suggestion, reason: str) -> None:
    """Do not suggest it again in its scene; the reason stands in the history."""
    desk.apply(DismissSuggestion(Dismissal(suggestion.id, suggestion.scene, suggestion.title.text(), reason)))


def _silence_of(project: Project, suggestion: Suggestion) -> Batch:
    """Return the step that takes a silence; a stretch that a person named already stays."""
    scene = project.the_scene(suggestion.scene)
    stretch = Silence.WHOLE if scene.silence is Silence.NONE else scene.silence
    said = {"silence": stretch.value, "silence_reason": suggestion.reason_text}
    edits = tuple(ChangeScene(scene.id, field, value) for field, value in said.items())
    return Batch(f"Keep scene {scene.number} silent", edits)


def is_accepted(project: Project, suggestion: Suggestion) -> bool:
    """Return whether a suggestion stands in the project: its notes as a form, its silence as the scene's."""
    if not suggestion.lines:
        return _is_silent(project, suggestion)
    line = suggestion.lines[0]
    return any(
        form.scene == suggestion.scene
        and form.parent == suggestion.parent
        and (form.tones == line.tones or (form.origin.endswith(_BY_HAND) and form.reason == suggestion.reason_text))
        for form in project.forms_of(line.motif)
    )


def _is_silent(project: Project, suggestion: Suggestion) -> bool:
    scene = project.find("scene", suggestion.scene)
    if not isinstance(scene, Scene) or scene.silence is Silence.NONE:
        return False
    return scene.silence_reason == suggestion.reason_text
