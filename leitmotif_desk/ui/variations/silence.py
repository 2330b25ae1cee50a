"""A suggested silence, taken: the scene then says where it has no music, and why."""

from leitmotif_desk.desk.proposing import reason_text
from leitmotif_desk.domain.edits import Batch, ChangeScene
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene, Silence
from leitmotif_desk.domain.suggestion import Suggestion


def silence_of(project: Project, suggestion: Suggestion) -> Batch:
    """Return the step that takes a silence; a stretch that a person named already stays."""
    scene = project.the_scene(suggestion.scene)
    stretch = Silence.WHOLE if scene.silence is Silence.NONE else scene.silence
    return Batch(
        f"Keep scene {scene.number} silent",
        (
            ChangeScene(scene.id, "silence", stretch),
            ChangeScene(scene.id, "silence_reason", reason_text(suggestion)),
        ),
    )


def is_silent(project: Project, suggestion: Suggestion) -> bool:
    """Return whether the scene keeps this silence already."""
    scene = project.find("scene", suggestion.scene)
    return (
        isinstance(scene, Scene)
        and scene.silence is not Silence.NONE
        and scene.silence_reason == reason_text(suggestion)
    )
