"""Themes against scenes, as arrays: what is heard where, how whole, in what form, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.finding import Finding
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.time import IntColumn, format_timecode
from leitmotif_desk.ui.timeline.model import Use, build
from leitmotif_desk.ui.timeline.presence import scenes_with
from leitmotif_desk.ui.timeline.shapes import FRAGMENT_CODES, SHAPE_CODES, Shape, shape_of

FULL = 0.9
"""From this share of its tones on a theme counts as heard in full, as in the continuity check."""
FORM_WORDS: dict[Shape, str] = {
    Shape.STATEMENT: "whole",
    Shape.MODE_CHANGE: "mode",
    Shape.INVERSION: "inv.",
    Shape.BACKWARDS: "back",
    Shape.AUGMENTED: "augm.",
    Shape.DIMINISHED: "dim.",
    Shape.ORNAMENTED: "orn.",
}
ABSENT, SPOKEN_OF, SEEN = range(3)


@dataclass(frozen=True, slots=True)
class Cell:
    """What is heard of a theme in a scene: the fullest statement's form in a word, and its completeness 0 to 1."""

    count: int
    completeness: float
    form: str
    shape: Shape
    half: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """What is expected in a cell and not heard; `finding` is None where a cue is still to be written."""

    words: str
    finding: int | None


@dataclass(frozen=True, slots=True, eq=False)
class ThemeRow:
    """A theme, and its economy in two short lines."""

    motif: Motif
    stands_for: str
    economy: str
    remark: str


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """`presence` (themes x scenes) holds ABSENT, SPOKEN_OF or SEEN; cells are keyed by (theme, scene) places."""

    film: Film
    scenes: tuple[Scene, ...]
    rows: tuple[ThemeRow, ...]
    presence: NDArray[np.uint8]
    cells: Mapping[tuple[int, int], Cell]
    missing: Mapping[tuple[int, int], Missing]
    most: int

    @property
    def statements(self) -> int:
        return sum(cell.count for cell in self.cells.values())


def matrix_of(
    project: Project, heard: Sequence[Heard], uses: Sequence[Use] = (), findings: Sequence[Finding] = ()
) -> Matrix:
    """Return the matrix of a project."""
    lanes = build(project, uses, findings).lanes
    places = {scene.id: place for place, scene in enumerate(project.scene)}
    presence = np.zeros((len(lanes), len(places)), dtype=np.uint8)
    cells: dict[tuple[int, int], Cell] = {}
    missing: dict[tuple[int, int], Missing] = {}
    rows = []
    by_motif: dict[str, list[Heard]] = {lane.motif.id: [] for lane in lanes}
    for one in heard:
        by_motif[one.motif].append(one)
    for row, lane in enumerate(lanes):
        mine = sorted(by_motif[lane.motif.id], key=lambda one: one.start_frame)
        subjects = tuple(dict.fromkeys(link.subject for link in project.links_of(lane.motif.id)))
        for scene, here in scenes_with(project, subjects).items():
            presence[row, places[scene]] = SEEN if here else SPOKEN_OF
        cells |= {(row, places[scene]): _cell(some) for scene, some in _by_scene(mine).items() if scene in places}
        missing |= {(row, places[one.scene]): Missing(one.words, one.finding) for one in lane.expected}
        economy, remark = economy_of(project, mine)
        rows.append(ThemeRow(lane.motif, lane.stands_for, economy, remark))
    most = max((cell.count for cell in cells.values()), default=1)
    return Matrix(project.film, project.scene, tuple(rows), presence, cells, missing, most)


def _by_scene(heard: list[Heard]) -> dict[SceneId, list[Heard]]:
    found: dict[SceneId, list[Heard]] = {}
    for one in heard:
        if one.scene is not None:
            found.setdefault(one.scene, []).append(one)
    return found


def _cell(heard: list[Heard]) -> Cell:
    fullest = max(heard, key=lambda one: one.completeness)
    shape, half = shape_of(fullest.operations)
    return Cell(len(heard), fullest.completeness, _form_word(fullest, shape, half), shape, half)


def _form_word(heard: Heard, shape: Shape, half: bool) -> str:
    """Return one word for a form: the mode it turned to, the part that is left, or what was done."""
    of_mode = SHAPE_CODES[Shape.MODE_CHANGE]
    if shape is Shape.MODE_CHANGE:
        target = next((one.get("to") for one in heard.operations if one.code in of_mode), None)
        return str(target).split()[-1] if target else FORM_WORDS[shape]
    if half:
        kind = next((one.get("kind") for one in heard.operations if one.code in FRAGMENT_CODES), None)
        return str(kind or "part") if shape is Shape.STATEMENT else FORM_WORDS[shape]
    return "part" if shape is Shape.STATEMENT and heard.completeness < FULL else FORM_WORDS[shape]


def economy_of(project: Project, heard: Sequence[Heard]) -> tuple[str, str]:
    """Return how often a theme is heard and its longest silence; then when it is first heard, and in full."""
    if not heard:
        return "not heard yet", ""
    rate = project.film.frame_rate
    count = "1 statement" if len(heard) == 1 else f"{len(heard)} statements"
    gap = longest_gap(heard)
    silence = f" · longest silence {minutes(float(rate.seconds(gap)))}" if gap else ""
    first = f"first {format_timecode(heard[0].start_frame, rate)[:8]}"
    full = next((one for one in heard if one.completeness >= FULL), None)
    if full is None:
        return count + silence, f"{first} · never in full"
    if full is heard[0] or full.scene is None:
        return count + silence, f"{first}, in full"
    return count + silence, f"{first} · in full from sc. {project.the_scene(full.scene).number}"


def longest_gap(heard: Sequence[Heard]) -> int:
    """Return the most frames between the end of all that was heard before and the next statement."""
    start: IntColumn = np.asarray([one.start_frame for one in heard], dtype=np.int64)
    end: IntColumn = np.maximum.accumulate(np.asarray([one.end_frame for one in heard], dtype=np.int64))
    return max(0, int((start[1:] - end[:-1]).max(initial=0)))


def minutes(seconds: float) -> str:
    """Return a length of time as people say it: 4:12."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def strength(cell: Cell, most: int) -> float:
    """Return how strongly a cell is coloured, 0 to 1."""
    return 0.5 + 0.5 * (cell.count - 1) / max(1, most - 1)
