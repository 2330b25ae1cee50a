"""The search: every shape of every theme in every cue, graded, thinned out, explained."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

import numpy as np

from leitmotif_desk.domain.ids import FormId
from leitmotif_desk.domain.motif import Form, Theme
from leitmotif_desk.domain.occurrence import CueScore, Occurrence
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.tracking.alignment import Edges, MatchTable, aligned
from leitmotif_desk.tracking.choosing import chosen, spans
from leitmotif_desk.tracking.context import in_context
from leitmotif_desk.tracking.grading import FEATURES, graded
from leitmotif_desk.tracking.naming import Candidate, explained
from leitmotif_desk.tracking.shapes import Shape, base_first, every_shape
from leitmotif_desk.tracking.texture import FloatTable, Texture
from leitmotif_desk.tracking.votes import Turns, voted
from leitmotif_desk.tracking.weights import ALONE, FOUND, IN_CONTEXT, LEAST_BELIEF, REVIEW

_FREE_RATIOS = (Fraction(1), Fraction(2), Fraction(1, 2))
_BASE_ADVANTAGE = 0.02
"""A place that a base form explains as well as a derived one is the base form's."""
_FEWEST_NOTES = 2


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Some cues made ready to search in; good for any number of searches."""

    music: tuple[CueScore, ...]
    texture: Texture
    turns: Turns
    edges: Edges

    @classmethod
    def of(cls, music: Sequence[CueScore]) -> Self:
        texture = Texture.of(music)
        return cls(tuple(music), texture, Turns.of(texture), Edges.of(texture))


@dataclass(frozen=True, slots=True)
class _Depth:
    """How far a search goes: with free alignment or without, and from which belief and confidence on."""

    freely: bool
    least_belief: float
    review: float


_LIVE = _Depth(freely=False, least_belief=0.05, review=FOUND / 2)
_DEEP = _Depth(freely=True, least_belief=LEAST_BELIEF, review=REVIEW)


def find_live(
    motifs: Sequence[Theme], music: Sequence[CueScore] | Ground, progress: Progress = unheard
) -> tuple[Occurrence, ...]:
    """Return the occurrences that stand in one translation, turned or scaled or as they are, a note changed or not.

    As `find`, in a small part of its time; free variation, ornaments and fragments are left to `find`.
    """
    return _found(motifs, music, progress, _LIVE)


def find(
    motifs: Sequence[Theme], music: Sequence[CueScore] | Ground, progress: Progress = unheard
) -> tuple[Occurrence, ...]:
    """Return every occurrence of the motifs in the cues, by cue and time.

    Occurrences not sure enough have `found` false: they are put up for review. What is found of a theme in a cue
    rests on that theme and that cue; only which rare turns point to plain places is weighed over all cues searched
    together. Raises what `progress` raises.
    """
    return _found(motifs, music, progress, _DEEP)


def _found(
    motifs: Sequence[Theme], music: Sequence[CueScore] | Ground, progress: Progress, depth: _Depth
) -> tuple[Occurrence, ...]:
    ground = music if isinstance(music, Ground) else Ground.of(music)
    themes = [_Theme.of(theme) for theme in motifs]
    progress(0.0)
    votes = iter(voted(ground.texture, ground.turns, [shape for theme in themes for shape in theme.shapes]))
    occurrences: list[Occurrence] = []
    for number, theme in enumerate(themes):
        share = number / len(themes)

        def tick(share: float = share) -> None:
            progress(share)

        table = _candidates(ground, theme, [next(votes) for _ in theme.shapes], tick, depth)
        occurrences += _occurrences(ground, theme, table, depth.review)
    progress(1.0)
    order = {one.cue: place for place, one in enumerate(ground.music)}
    return tuple(sorted(occurrences, key=lambda o: (order[o.cue], o.start_ticks, o.motif, o.parts)))


def theme_candidates(ground: Ground, theme: Theme) -> tuple[MatchTable, FloatTable]:
    """Return every candidate of a theme that is looked at in context: its notes' rows, and its own features."""
    shapes = _Theme.of(theme)
    votes = voted(ground.texture, ground.turns, shapes.shapes)
    table = _candidates(ground, shapes, votes, lambda: None, _DEEP)
    width = max((len(shape) for shape in shapes.shapes), default=0)
    if table is None:
        return np.empty((0, width), dtype=np.int64), np.empty((0, len(FEATURES)))
    return table.match, table.features


@dataclass(frozen=True, slots=True, eq=False)
class _Theme:
    """A theme's forms and all shapes of them."""

    forms: dict[FormId, Form]
    shapes: tuple[Shape, ...]

    @classmethod
    def of(cls, theme: Theme) -> Self:
        forms = base_first(theme)
        return cls({form.id: form for form in forms}, tuple(shape for form in forms for shape in every_shape(form)))

    def is_base(self, shape: Shape) -> bool:
        return self.forms[shape.form].parent is None


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """Candidates of one theme, one row each; `match` is as wide as the longest shape."""

    shape: IntColumn
    match: MatchTable
    features: FloatTable
    belief: FloatColumn
    pitch_confidence: FloatColumn
    rhythm_confidence: FloatColumn
    completeness: FloatColumn


def _candidates(
    ground: Ground, theme: _Theme, votes: Sequence[MatchTable], tick: Callable[[], None], depth: _Depth
) -> _Table | None:
    width = max((len(shape) for shape in theme.shapes), default=0)
    tables = []
    for number, (shape, plain) in enumerate(zip(theme.shapes, votes, strict=True)):
        tick()
        match = np.concatenate([plain, *_aligned(ground, shape, depth)])
        match = match[(match >= 0).sum(axis=1) >= _FEWEST_NOTES]
        if len(match):
            tables.append(_table(ground.texture, number, shape, np.unique(match, axis=0), width, depth.least_belief))
    if not tables:
        return None
    return _Table(*(np.concatenate(columns) for columns in zip(*tables, strict=True)))


def _aligned(ground: Ground, shape: Shape, depth: _Depth) -> Iterator[MatchTable]:
    if depth.freely and not shape.retrograde and shape.ratio in _FREE_RATIOS:
        yield from aligned(ground.edges, shape)


def _table(
    texture: Texture, number: int, shape: Shape, match: MatchTable, width: int, least: float
) -> tuple[FloatTable, ...]:
    grades = graded(texture, shape, match)
    belief = ALONE(grades.features)
    likely = belief >= least
    padded = np.pad(match[likely], ((0, 0), (0, width - len(shape))), constant_values=-1)
    columns = (grades.pitch_confidence, grades.rhythm_confidence, grades.completeness)
    number_column = np.full(int(likely.sum()), number)
    return (number_column, padded, grades.features[likely], belief[likely], *(column[likely] for column in columns))


def _occurrences(ground: Ground, theme: _Theme, table: _Table | None, review: float) -> Iterator[Occurrence]:
    if table is None:
        return
    texture = ground.texture
    base = np.array([theme.is_base(shape) for shape in theme.shapes])[table.shape]
    worth = table.belief + _BASE_ADVANTAGE * base
    cue_of = texture.cue[table.match.max(axis=1)]
    for cue in np.unique(cue_of).tolist():
        own = np.flatnonzero(cue_of == cue)
        standing = chosen(texture, table.match[own], worth[own])
        rows = own[[one.candidate for one in standing]]
        around = in_context(texture, table.match[rows], table.belief[rows])
        confidence = IN_CONTEXT(np.concatenate([around, table.features[rows]], axis=1))
        for place, (row, one) in enumerate(zip(rows.tolist(), standing, strict=True)):
            if confidence[place] >= review:
                shape = theme.shapes[table.shape[row]]
                candidate = _candidate(texture, shape, table, row, own[list(one.doublings)], float(confidence[place]))
                yield explained(candidate, texture, ground.music[cue], theme.forms[shape.form], FOUND)


def _candidate(
    texture: Texture, shape: Shape, table: _Table, row: int, doublings: IntColumn, confidence: float
) -> Candidate:
    match = table.match[row, : len(shape)]
    start, end = spans(texture, match[None, :])
    rows = [one[one >= 0] for one in table.match[[row, *doublings.tolist()]]]
    parts = tuple(dict.fromkeys(texture.score_part[np.concatenate(rows)].tolist()))
    return Candidate(
        shape=shape,
        match=match,
        parts=parts,
        start_ticks=int(start[0]),
        end_ticks=int(end[0]),
        confidence=confidence,
        pitch_confidence=float(table.pitch_confidence[row]),
        rhythm_confidence=float(table.rhythm_confidence[row]),
        completeness=float(table.completeness[row]),
    )
