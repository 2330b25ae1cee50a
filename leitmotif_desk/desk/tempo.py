"""A scene's tempo, found from its hits."""

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import Batch, ChangeScene
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project

SLOWEST_QPM, FASTEST_QPM = 50.0, 180.0
"""The range that is searched where a scene says none, in quarters a minute."""


def range_of(project: Project, scene: SceneId) -> tuple[float, float]:
    """Return the lowest and highest tempo to search for a scene; one tempo that was taken before is no range."""
    told = project.the_scene(scene)
    if told.tempo_low_qpm is not None and told.tempo_low_qpm == told.tempo_high_qpm:
        return SLOWEST_QPM, FASTEST_QPM
    low, high = told.tempo_low_qpm or SLOWEST_QPM, told.tempo_high_qpm or FASTEST_QPM
    return low, max(low, high)


def take_tempo(desk: Desk, scene: SceneId, tempo_qpm: float) -> None:
    """Let a scene want exactly this tempo, in quarters a minute; one undoable step."""
    number = desk.project.the_scene(scene).number
    edits = tuple(ChangeScene(scene, field, tempo_qpm) for field in ("tempo_low_qpm", "tempo_high_qpm"))
    desk.apply(Batch(f"Take tempo {tempo_qpm:g} for scene {number}", edits))
