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
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.theory.shapes import FRAGMENT_CODES, SHAPE_CODES, Shape, shape_of
from leitmotif_desk.ui.timeline.model import build
from leitmotif_desk.ui.timeline.presence import scenes_with
from leitmotif_desk.ui.timeline.sounding import Use

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


@dataclass(frozen=True, slots=True)
class Economy:
    """How a theme is spent; `longest_gap` in frames, `full_from` the number of the scene where it is first whole."""

    count: int
    longest_gap: int
    first_frame: int
    full_at_once: bool
    full_from: str


@dataclass(frozen=True, slots=True, eq=False)
class ThemeRow:
    """A theme and its economy, None where it is not heard yet; `warning` is the first thing that misses it."""

    motif: Motif
    stands_for: str
    economy: Economy | None
    warning: Missing | None = None
    warned_in: str = ""


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
        flagged = next((one for one in lane.expected if one.finding is not None), None)
        warning = Missing(flagged.words, flagged.finding) if flagged else None
        warned_in = project.the_scene(flagged.scene).number if flagged else ""
        rows.append(ThemeRow(lane.motif, lane.stands_for, economy_of(project, mine), warning, warned_in))
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


def economy_of(project: Project, heard: Sequence[Heard]) -> Economy | None:
    """Return a theme's economy, None where it is not heard; `heard` is in film order."""
    if not heard:
        return None
    full = next((one for one in heard if one.completeness >= FULL), None)
    scene = project.find("scene", full.scene) if full and full.scene else None
    return Economy(
        count=len(heard),
        longest_gap=longest_gap(heard),
        first_frame=heard[0].start_frame,
        full_at_once=full is heard[0],
        full_from=scene.number if isinstance(scene, Scene) else "",
    )


def longest_gap(heard: Sequence[Heard]) -> int:
    """Return the most frames between the end of all that was heard before and the next statement."""
    start: IntColumn = np.asarray([one.start_frame for one in heard], dtype=np.int64)
    end: IntColumn = np.maximum.accumulate(np.asarray([one.end_frame for one in heard], dtype=np.int64))
    return max(0, int((start[1:] - end[:-1]).max(initial=0)))


def strength(cell: Cell, most: int) -> float:
    """Return how strongly a cell is coloured, 0 to 1."""
    return 0.5 + 0.5 * (cell.count - 1) / max(1, most - 1)
