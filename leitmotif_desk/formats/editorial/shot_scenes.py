"""Scenes guessed from the shots of a cut: by the scene a file names, else by the name of the clip."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from leitmotif_desk.formats.editorial.clip_names import scene_of, told_scene
from leitmotif_desk.formats.reading import Notes, SceneRow


@dataclass(frozen=True, slots=True)
class ShotRow:
    """A stretch of picture: a clip's name, the scene the file gives it or nothing, and its half-open film frames."""

    name: str
    scene: str
    start_frame: int
    end_frame: int
    where: str


def scenes_of(shots: Iterable[ShotRow], notes: Notes) -> tuple[SceneRow, ...]:
    """Return scenes of shots in film order: successive shots of one scene are joined, a return is numbered apart."""
    rows: list[SceneRow] = []
    times = Counter[str]()
    current = ""
    for shot in shots:
        number, slug = told_scene(shot.scene, shot.name) if shot.scene else scene_of(shot.name)
        if rows and shot.start_frame < rows[-1].end_frame:
            notes.guessed("Record times overlap; scenes may too.", shot.where)
        if rows and number == current:
            rows[-1] = replace(rows[-1], end_frame=max(shot.end_frame, rows[-1].end_frame))
            continue
        if times[number]:
            notes.guessed(f"Scene {number} comes back after others; its return is numbered apart.", shot.where)
        times[number] += 1
        current = number
        apart = f"{number}/{times[number]}" if times[number] > 1 else number
        rows.append(SceneRow(apart, slug, shot.start_frame, shot.end_frame))
    if rows:
        notes.guessed("Scenes were guessed from the clips' names: successive clips of one name were joined.")
    return tuple(sorted(rows, key=lambda row: row.start_frame))
