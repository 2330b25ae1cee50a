"""The search: every shape of every theme in every score, graded, thinned out, explained."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import groupby

import numpy as np

from leitmotif_desk.domain.motif import Form, Theme
from leitmotif_desk.domain.occurrence import CueScore, Occurrence
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.tracking.alignment import Neighbours, aligned
from leitmotif_desk.tracking.choosing import Candidate, chosen
from leitmotif_desk.tracking.grading import grade
from leitmotif_desk.tracking.naming import explained
from leitmotif_desk.tracking.shapes import Shape, base_first, every_shape
from leitmotif_desk.tracking.texture import Texture
from leitmotif_desk.tracking.votes import MatchTable, voted
from leitmotif_desk.tracking.weights import REVIEW

_FEWEST_VOTES = 4
_SHARE_UPRIGHT, _SHARE_TURNED, _SHARE_SPLIT = 0.4, 0.6, 0.8
"""The share of a theme's notes that must stand exactly where a translation puts them."""
_FREE_RATIOS = (Fraction(1), Fraction(2), Fraction(1, 2))
_MOST_PER_SHAPE = 600


def find(motifs: Sequence[Theme], scores: Sequence[CueScore], progress: Progress = unheard) -> tuple[Occurrence, ...]:
    """Return every occurrence of the motifs in the scores, by cue and time.

    Occurrences not sure enough have `found` false: they are put up for review. Raises what `progress` raises.
    """
    occurrences: list[Occurrence] = []
    for place, music in enumerate(scores):
        ground = _Ground.of(music)
        for number, theme in enumerate(motifs):
            tick = partial(progress, (place + number / len(motifs)) / len(scores))
            forms = {form.id: form for form in base_first(theme)}
            candidates = [one for form in forms.values() for one in _candidates(ground, form, tick)]
            occurrences += [explained(one, ground.texture, music, forms[one.shape.form]) for one in chosen(candidates)]
    progress(1.0)
    order = {music.cue: place for place, music in enumerate(scores)}
    return tuple(sorted(occurrences, key=lambda o: (order[o.cue], o.start_ticks, o.motif, o.parts)))


@dataclass(frozen=True, slots=True, eq=False)
class _Ground:
    """A score made ready to search in."""

    texture: Texture
    joined: Texture
    neighbours: Neighbours

    @classmethod
    def of(cls, music: CueScore) -> "_Ground":
        texture = Texture.of(music.score)
        return cls(texture, texture.joined(), Neighbours.of(texture))


def _candidates(ground: _Ground, form: Form, tick: Callable[[], None]) -> Iterator[Candidate]:
    for shape in every_shape(form):
        tick()
        for match in _matches(ground, shape):
            yield from _graded(ground.texture, shape, match, base=form.parent is None)


def _matches(ground: _Ground, shape: Shape) -> Iterator[MatchTable]:
    texture = ground.texture
    yield _voted(texture, shape, _SHARE_TURNED if shape.changed else _SHARE_UPRIGHT)
    if not shape.changed:
        yield _handed_over(texture, _voted(ground.joined, shape, _SHARE_SPLIT))
    if not shape.retrograde and shape.ratio in _FREE_RATIOS:
        yield aligned(texture, ground.neighbours, shape)


def _voted(texture: Texture, shape: Shape, share: float) -> MatchTable:
    return voted(texture, shape, max(min(len(shape), _FEWEST_VOTES), int(np.ceil(share * len(shape)))))


def _handed_over(texture: Texture, match: MatchTable) -> MatchTable:
    """Keep the matches that parts hand to each other, incomplete ones in runs of two notes or more only.

    Single notes of another part stray by chance into a theme that breaks off.
    """
    size = match.shape[1]
    runs = [[len(list(run)) for _, run in groupby(texture.part[row[row >= 0]].tolist())] for row in match]
    return match[np.array([len(run) > 1 and (sum(run) == size or min(run) > 1) for run in runs], dtype=np.bool_)]


def _graded(texture: Texture, shape: Shape, match: MatchTable, *, base: bool) -> Iterator[Candidate]:
    if not len(match):
        return
    grades = grade(texture, shape, match)
    best = np.argsort(-grades.confidence, kind="stable")[:_MOST_PER_SHAPE]
    for index in best[grades.confidence[best] >= REVIEW]:
        rows = match[index][match[index] >= 0]
        onsets = texture.onset[rows]
        yield Candidate(
            shape=shape,
            base=base,
            match=tuple(match[index].tolist()),
            rows=frozenset(rows.tolist()),
            steps_at=tuple(zip(onsets.tolist(), (texture.step[rows] % 7).tolist(), strict=True)),
            parts=tuple(dict.fromkeys(texture.part[rows].tolist())),
            start_ticks=int(onsets.min()),
            end_ticks=int((onsets + np.maximum(texture.duration[rows], TICKS_PER_QUARTER // 16)).max()),
            confidence=float(grades.confidence[index]),
            pitch_confidence=float(grades.pitch_confidence[index]),
            rhythm_confidence=float(grades.rhythm_confidence[index]),
            completeness=float(grades.completeness[index]),
        )
