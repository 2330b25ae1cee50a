"""What wants work next."""

from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project


def scene_to_write(project: Project) -> SceneId:
    """Return the first scene with a planned cue in it, else the first scene."""
    planned = [cue for cue in project.cue if cue.score is None]
    waiting_for = (
        scene.id
        for scene in project.scene
        if any(scene.start_frame < cue.end_frame and cue.start_frame < scene.end_frame for cue in planned)
    )
    return next(waiting_for, project.scene[0].id)
