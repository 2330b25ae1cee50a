"""Scenes guessed from the shots of a cut: by the scene a file names, else by the name of the clip."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from leitmotif_desk.formats.editorial.clip_names import scene_of, told_scene, without_setup
from leitmotif_desk.formats.reading import Notes, SceneRow

_LEAST_BACK, _SHARE_BACK = 3, 0.1
"""In so many scenes, and in such a share of them all, setups must come back."""


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
    listed = list(shots)
    for shot, (number, slug) in zip(listed, _named(listed, notes), strict=True):
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


def _named(shots: Sequence[ShotRow], notes: Notes) -> Iterator[tuple[str, str]]:
    """Yield (scene number, slug) of every shot; letters that are camera setups are left off."""
    found = [told_scene(shot.scene, shot.name) if shot.scene else scene_of(shot.name) for shot in shots]
    guessed = [number for shot, (number, _) in zip(shots, found, strict=True) if not shot.scene]
    if not _have_setups(guessed):
        yield from found
        return
    notes.guessed("Letters behind scene numbers were taken for camera setups: 12, 12A and 12B are scene 12.")
    for shot, (number, slug) in zip(shots, found, strict=True):
        yield number if shot.scene else without_setup(number), slug


def _have_setups(numbers: Iterable[str]) -> bool:
    """Tell whether letters behind numbers are setups, as American slates count them: 12A, 12B, 12A within one scene.

    Scenes that are cut against each other come back too, but few of them share a number.
    """
    runs = [[one for one, _ in groupby(run)] for _, run in groupby(numbers, key=without_setup)]
    lettered = [run for run in runs if len(set(run)) > 1]
    back = sum(len(run) > len(set(run)) for run in lettered)
    return back >= _LEAST_BACK and back >= _SHARE_BACK * len(runs)
