"""What the timeline shows, as a frozen value with columns: nothing of it knows a widget."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np

from leitmotif_desk.domain.film import Cue, Film, FilmMarker
from leitmotif_desk.domain.finding import Finding, Severity
from leitmotif_desk.domain.ids import CueId, MotifId, SceneId
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, Scene
from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.ui.registry.model import Order, groups
from leitmotif_desk.ui.timeline.presence import colours_in, presence_of
from leitmotif_desk.ui.timeline.sounding import BoolColumn, Marks, Sounding, Use, column_of, marks_of
from leitmotif_desk.ui.timeline.spans import Spans

_NONE: FloatColumn = np.empty(0)


@dataclass(frozen=True, slots=True)
class Expected:
    """A scene in which a theme is missing: because a finding says so, or (None) because its cue is to be written."""

    finding: int | None
    scene: SceneId
    start_frame: int
    end_frame: int
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """A theme's row. `bands` are where its subject is present, `seen` whether it is there in the flesh."""

    motif: Motif
    stands_for: str
    marks: Marks
    bands: Spans
    seen: BoolColumn
    expected: tuple[Expected, ...]
    expected_spans: Spans


@dataclass(frozen=True, slots=True)
class Flag:
    """A continuity finding with a place; `finding` is its index in desk.findings."""

    finding: int
    frame: int
    severity: Severity
    intended: bool
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """The whole film. Scenes, cues, hits, flags and markers stand in film order.

    `loudness` has a value a second of a cue.
    """

    project: Project
    start_frame: int
    end_frame: int
    scenes: tuple[Scene, ...]
    scene_spans: Spans
    dots: tuple[tuple[int, ...], ...]
    tension_frame: IntColumn
    tension: FloatColumn
    cues: tuple[Cue, ...]
    cue_spans: Spans
    loudness: tuple[FloatColumn, ...]
    lanes: tuple[Lane, ...]
    uses: tuple[Use, ...]
    flags: tuple[Flag, ...]
    flag_frame: IntColumn
    open_flags: int
    hits: tuple[Hit, ...]
    hit_frame: IntColumn
    markers: tuple[FilmMarker, ...]
    marker_frame: IntColumn
    lane_of: Mapping[MotifId, int] = field(default_factory=dict)

    @property
    def film(self) -> Film:
        return self.project.film

    @property
    def is_empty(self) -> bool:
        return not (self.scenes or self.cues or self.lanes)


EXPECTED: dict[int, tuple[str, bool]] = {2: ("silent here", True), 30: ("payoff expected", False)}
"""Checks that miss a theme, by number: what a lane says there, and whether in every scene named or in the last."""

TO_WRITE = "to write"


class LaneOrder(StrEnum):
    """How lanes are sorted."""

    SUBJECT = "subject"
    FIRST = "first heard"
    NAME = "name"


def build(
    project: Project,
    uses: Sounding | Sequence[Use] = (),
    findings: Sequence[Finding] = (),
    loudness: Mapping[CueId, FloatColumn] | None = None,
    order: LaneOrder = LaneOrder.SUBJECT,
) -> Timeline:
    """Return the timeline of a project; `loudness` has a column for cues with music."""
    sounding = uses if isinstance(uses, Sounding) else Sounding.of(uses)
    start, end = _film_span(project, sounding)
    told = [scene for scene in project.scene if scene.tension is not None]
    lanes = _lanes(project, sounding, findings, order)
    flags = _flags(project, findings)
    return Timeline(
        project=project,
        start_frame=start,
        end_frame=end,
        scenes=project.scene,
        scene_spans=Spans.of((scene.start_frame, scene.end_frame) for scene in project.scene),
        dots=colours_in(project),
        tension_frame=column_of((scene.start_frame + scene.end_frame) // 2 for scene in told),
        tension=np.asarray([scene.tension for scene in told], dtype=np.float64),
        cues=project.cue,
        cue_spans=Spans.of((cue.start_frame, cue.end_frame) for cue in project.cue),
        loudness=tuple((loudness or {}).get(cue.id, _NONE) for cue in project.cue),
        lanes=lanes,
        uses=sounding.uses,
        flags=flags,
        flag_frame=column_of(flag.frame for flag in flags),
        open_flags=sum(not flag.intended for flag in flags),
        hits=project.hit,
        hit_frame=column_of(hit.frame for hit in project.hit),
        markers=project.marker,
        marker_frame=column_of(marker.frame for marker in project.marker),
        lane_of={lane.motif.id: place for place, lane in enumerate(lanes)},
    )


def _film_span(project: Project, sounding: Sounding) -> tuple[int, int]:
    spans = [(row.start_frame, row.end_frame) for rows in (project.scene, project.cue) for row in rows]
    spans += [(row.frame, row.frame + 1) for rows in (project.hit, project.marker) for row in rows]
    spans += [sounding.span] if sounding.uses else []
    start = min((first for first, _ in spans), default=project.film.start_frame)
    end = max((last for _, last in spans), default=start + 60 * project.film.frame_rate.nominal)
    return start, max(end, start + 1)


def motifs_in_order(project: Project) -> tuple[Motif, ...]:
    """Return the motifs as the registry lists them."""
    return tuple(entry.motif for group in groups(project, (), "", Order.SUBJECT) for entry in group.entries)


def _lanes(project: Project, sounding: Sounding, findings: Sequence[Finding], order: LaneOrder) -> tuple[Lane, ...]:
    expected, silent = _expected(project, findings), marks_of((), [])
    made = []
    for motif in motifs_in_order(project):
        subjects = dict.fromkeys(link.subject for link in project.links_of(motif.id))
        bands, seen = presence_of(project, tuple(subjects))
        names = ", ".join(project.the_subject(subject).name for subject in subjects)
        marks = sounding.marks.get(motif.id, silent)
        missed = {one.scene: one for one in (*_to_write(project, bands, seen, marks), *expected[motif.id])}
        in_order = tuple(sorted(missed.values(), key=lambda one: one.start_frame))
        made.append(Lane(motif, names, marks, bands, seen, in_order, _spans(in_order)))
    return tuple(sorted(made, key=_SORTED_BY[order]))


def _first_heard(lane: Lane) -> int:
    return int(lane.marks.spans.start[0]) if len(lane.marks.spans) else 1 << 60


_SORTED_BY: dict[LaneOrder, Callable[[Lane], Any]] = {
    # As the registry lists them, which is how they are made.
    LaneOrder.SUBJECT: lambda lane: 0,
    LaneOrder.FIRST: _first_heard,
    LaneOrder.NAME: lambda lane: lane.motif.name.casefold(),
}


def _expected(project: Project, findings: Sequence[Finding]) -> dict[MotifId, list[Expected]]:
    found: dict[MotifId, list[Expected]] = defaultdict(list)
    for index, finding in enumerate(findings):
        if finding.motif is None or finding.intended or finding.check not in EXPECTED:
            continue
        words, everywhere = EXPECTED[finding.check]
        for name in finding.scenes if everywhere else finding.scenes[-1:]:
            scene = project.find("scene", name)
            if isinstance(scene, Scene):
                found[finding.motif].append(Expected(index, scene.id, scene.start_frame, scene.end_frame, words))
    return found


def _spans(expected: tuple[Expected, ...]) -> Spans:
    return Spans.of((one.start_frame, one.end_frame) for one in expected)


def _to_write(project: Project, bands: Spans, seen: BoolColumn, marks: Marks) -> list[Expected]:
    """Return the scenes whose cue has no music yet, where the subject is there and the theme is not heard."""
    made = []
    for cue in project.cue:
        if cue.score is not None:
            continue
        for row in range(len(bands))[bands.rows(cue.start_frame, cue.end_frame)]:
            start, end = int(bands.start[row]), int(bands.end[row])
            heard = len(range(len(marks.use))[marks.spans.rows(start, end)])
            scene = project.scene_at(start)
            if scene is not None and seen[row] and not heard and end > cue.start_frame:
                made.append(Expected(None, scene.id, start, end, TO_WRITE))
    return made


def _flags(project: Project, findings: Sequence[Finding]) -> tuple[Flag, ...]:
    made = []
    for index, finding in enumerate(findings):
        frame = finding.start_frame
        scenes = [scene for name in finding.scenes if isinstance(scene := project.find("scene", name), Scene)]
        if frame is None and scenes:
            frame = scenes[-1].start_frame
        if frame is not None:
            made.append(Flag(index, frame, finding.severity, finding.intended, finding.message.text()))
    return tuple(sorted(made, key=lambda flag: (flag.frame, flag.finding)))
