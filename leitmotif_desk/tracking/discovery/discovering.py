"""The whole way from scores to candidate themes."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from leitmotif_desk.domain.discovered import Discovered, Sounding, Why
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.tracking.discovery.candidates import Candidate, candidates, chosen
from leitmotif_desk.tracking.discovery.key import likely_key
from leitmotif_desk.tracking.discovery.lines import Lines
from leitmotif_desk.tracking.discovery.repeats import Ground, repeats

MOST = 20
_EXACT = 0.999
_AFTER_REPEATS = 0.2
_AFTER_RETURNS = 0.9


def discover(music: Sequence[CueScore], progress: Progress = unheard, most: int = MOST) -> tuple[Discovered, ...]:
    """Return at most so many candidate themes of the music, best first; the order of the cues plays no part.

    Raises what `progress` raises.
    """
    by_name = sorted(music, key=lambda one: one.cue)
    ground = Ground.of(Lines.of(by_name))
    table = repeats(ground, partial(_stretch, progress, 0.0, _AFTER_REPEATS))
    found = candidates(ground, table, partial(_stretch, progress, _AFTER_REPEATS, _AFTER_RETURNS))
    best = chosen(ground, found, most)
    progress(_AFTER_RETURNS)
    order = {one.cue: place for place, one in enumerate(music)}
    told = tuple(_told(ground, by_name, order, one) for one in best)
    progress(1.0)
    return told


def _stretch(progress: Progress, low: float, high: float, share: float) -> None:
    progress(low + (high - low) * share)


def _told(ground: Ground, music: Sequence[CueScore], order: dict[CueId, int], one: Candidate) -> Discovered:
    home = _home(ground, one)
    soundings = [_sounding(ground.lines, music, one, index) for index in range(len(one.returns))]
    stands = soundings[home]
    soundings.sort(key=lambda sounding: (order[sounding.cue], sounding.start_ticks, sounding.parts))
    score = music[int(ground.lines.cue[one.returns.start[home]])].score
    rows = np.array(stands.rows, dtype=np.int64)
    metre = score.metre_at(stands.start_ticks)
    return Discovered(
        tones=_tones(score, rows),
        key=likely_key(score, rows),
        beats=metre.beats,
        beat_unit=metre.unit,
        soundings=tuple(soundings),
        home=soundings.index(stands),
        promise=one.promise,
        why=_why(ground, one),
    )


def _home(ground: Ground, one: Candidate) -> int:
    """Return which exact return stands for the theme: the one most like a phrase, the first of equals."""
    found = one.returns
    exact = (found.length == one.length) & (found.likeness >= _EXACT) & ~found.inverted
    phrase = ground.starts[found.start] + ground.ends[found.start + found.length - 1]
    best = np.lexsort((found.start, -phrase, ~exact))
    return int(best[0])


def _sounding(lines: Lines, music: Sequence[CueScore], one: Candidate, index: int) -> Sounding:
    start, length = int(one.returns.start[index]), int(one.returns.length[index])
    place = slice(start, start + length)
    return Sounding(
        cue=music[int(lines.cue[start])].cue,
        parts=one.parts[index],
        start_ticks=int(lines.onset[start]),
        end_ticks=int((lines.onset[place] + lines.duration[place]).max()),
        rows=tuple(lines.row[place].tolist()),
        first_tone=int(one.returns.tone[index]),
        likeness=float(one.returns.likeness[index]),
        inverted=bool(one.returns.inverted[index]),
    )


def _tones(score: Score, rows: IntColumn) -> tuple[Tone, ...]:
    notes = score.notes
    onset = notes.onset_ticks[rows]
    length = np.minimum(notes.duration_ticks[rows], np.append(np.diff(onset), np.iinfo(np.int64).max))
    columns = (onset - _first_barline(score, int(onset[0])), length, notes.step[rows], notes.alter[rows],
               notes.velocity[rows])  # fmt: skip
    return tuple(Tone(*values) for values in zip(*(column.tolist() for column in columns), strict=True))


def _first_barline(score: Score, start: int) -> int:
    """Return the barline a theme counts from: what begins in the second half of a bar is an upbeat to the next."""
    place = score.bars.index_at(start)
    bar = score.bars.starts_ticks[place]
    following = bar + score.metre_at(start).bar_ticks
    if place + 1 < len(score.bars.starts_ticks):
        following = score.bars.starts_ticks[place + 1]
    return following if 2 * (start - bar) >= following - bar else bar


def _why(ground: Ground, one: Candidate) -> tuple[tuple[Why, float], ...]:
    found = one.returns
    bits = ground.sum_step_bits[one.start + one.length - 1] - ground.sum_step_bits[one.start]
    return (
        (Why.RETURNS, float(len(found))),
        (Why.CUES, float(len(np.unique(ground.lines.cue[found.start])))),
        (Why.EXACT, float(np.mean((found.likeness >= _EXACT) & (found.length == one.length)))),
        (Why.RARITY, float(bits / (one.length - 1))),
        (Why.PHRASE, float(np.mean(ground.starts[found.start]))),
    )
