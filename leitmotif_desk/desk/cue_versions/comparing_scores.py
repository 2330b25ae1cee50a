"""Compare two versions of a cue's score."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from leitmotif_desk.desk.cue_versions.alike_music import same_parts
from leitmotif_desk.desk.cue_versions.bar_alignment import aligned_bars, bar_of_notes
from leitmotif_desk.desk.cue_versions.note_matching import MatchedNotes, matched_notes
from leitmotif_desk.desk.cue_versions.score_changes import BarChange, BarFate, BarPlace, MovedBars, ScoreChanges
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import FloatColumn, IntColumn

_SAME_TEMPO = 1e-4
"""Share by which a bar may last longer before its tempo counts as another: files round their tempi."""
_MOST_NAMES = 3
_Pairs = Sequence[tuple[int, int]]


def score_changes(before: Score, now: Score) -> ScoreChanges:
    """Return what changed between two versions of a score, bars being known by what is played in them."""
    parts = same_parts(before, now)
    pairs = aligned_bars(before, now, parts)
    bars = _bars(before, now, pairs, matched_notes(before, now, parts, pairs))
    touched = {bar.before for bar in bars if bar.fate is BarFate.CHANGED}
    names, taken = [part.name for part in now.parts], set(parts.values())
    called = [(before.parts[one].name, names[other]) for one, other in sorted(parts.items())]
    return ScoreChanges(
        bars=bars,
        moved=tuple(_moved(before, now, pairs)),
        parts_added=tuple(name for place, name in enumerate(names) if place not in taken),
        parts_removed=tuple(part.name for place, part in enumerate(before.parts) if place not in parts),
        parts_renamed=tuple((old, new) for old, new in called if old != new),
        tempo=_named(now, pairs, _other_tempo(before, now, pairs)),
        metre=_named(now, pairs, (_metre(before, one) != _metre(now, other) for one, other in pairs)),
        key=_named(now, pairs, (_key(before, one) != _key(now, other) for one, other in pairs)),
        seconds=now.seconds - before.seconds,
        same_share=sum(one not in touched for one, _ in pairs) / max(_count(before), _count(now)),
    )


def _count(score: Score) -> int:
    return len(score.bars.starts_ticks)


def _bars(before: Score, now: Score, pairs: _Pairs, notes: MatchedNotes) -> tuple[BarChange, ...]:
    """Return the bars that differ in the order of the newer score, those that are gone after what stood before them."""
    old, new = before.bars.labels, now.bars.labels
    newer = dict(pairs)
    there = set(newer.values())
    found = [
        ((bar, 0), BarChange(BarFate.ADDED, None, bar, "", new[bar])) for bar in range(len(new)) if bar not in there
    ]
    last = -1
    for bar in range(len(old)):
        if bar not in newer:
            found.append(((last, bar + 1), BarChange(BarFate.REMOVED, bar, None, old[bar], "")))
        last = newer.get(bar, last)
    differing = _Differing(before, now, notes)
    for one, other in pairs:
        fate, detail = differing.fate(one, other)
        if fate is not None:
            found.append(((other, 0), BarChange(fate, one, other, old[one], new[other], detail)))
    return tuple(change for _, change in sorted(found, key=lambda pair: pair[0]))


class _Differing:
    """How many notes of each bar differ, and how."""

    def __init__(self, before: Score, now: Score, notes: MatchedNotes) -> None:
        self._before, self._now = before, now
        old_bar = bar_of_notes(before)
        self._lost = _by_bar(notes.lost, old_bar[notes.lost], _count(before))
        self._gained = _by_bar(notes.gained, bar_of_notes(now)[notes.gained], _count(now))
        one, other = before.notes, now.notes
        louder = one.velocity[notes.old] != other.velocity[notes.new]
        respelled = (one.step[notes.old] != other.step[notes.new]) & (before.spelled and now.spelled)
        bars, count = old_bar[notes.old], _count(before)
        self._lesser = {
            BarFate.SPELLING: np.bincount(bars[respelled], minlength=count),
            BarFate.TIMING: np.bincount(bars[notes.late.astype(bool)], minlength=count),
            BarFate.VELOCITY: np.bincount(bars[louder], minlength=count),
        }

    def fate(self, one: int, other: int) -> tuple[BarFate | None, str]:
        """Return what became of a bar, and in words what differs."""
        lost, gained = self._lost[one], self._gained[other]
        if len(lost) or len(gained):
            return BarFate.CHANGED, self._detail(lost, gained)
        lengths = {self._length(self._before, one), self._length(self._now, other)}
        if len(lengths) > 1 and 0 not in lengths:
            return BarFate.CHANGED, "another length"
        for fate, counted in self._lesser.items():
            if counted[one]:
                return fate, _amount(int(counted[one]), "note")
        return None, ""

    def _detail(self, lost: IntColumn, gained: IntColumn) -> str:
        names = [self._before.parts[part].name for part in np.unique(self._before.notes.part[lost])]
        names += [self._now.parts[part].name for part in np.unique(self._now.notes.part[gained])]
        told = [f"{_amount(len(gained), 'note')} new"] if len(gained) else []
        told += [f"{_amount(len(lost), 'note')} gone"] if len(lost) else []
        step = self._step(lost, gained)
        moved = f"; moved by {step:+d} semitones" if step else ""
        return f"{', '.join(told)} in {_listed(dict.fromkeys(names))}{moved}"

    def _step(self, lost: IntColumn, gained: IntColumn) -> int:
        """Return by how many semitones these notes were transposed; 0: they were not."""
        old, new = self._before.notes, self._now.notes
        if len(lost) < 2 or len(lost) != len(gained):
            return 0
        steps = np.unique(new.pitch[gained] - old.pitch[lost])
        return int(steps[0]) if len(steps) == 1 else 0

    @staticmethod
    def _length(score: Score, bar: int) -> int:
        """Return the ticks from a bar to the next; 0 for the last, whose end a file may put anywhere."""
        starts = score.bars.starts_ticks
        return starts[bar + 1] - starts[bar] if bar + 1 < len(starts) else 0


def _by_bar(rows: IntColumn, bars: IntColumn, count: int) -> list[IntColumn]:
    """Return rows, which stand in the order of their bars, bar by bar."""
    return np.split(rows, np.searchsorted(bars, np.arange(1, count)))


def _amount(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' if count != 1 else ''}"


def _listed(names: Iterable[str]) -> str:
    known = list(names)
    more = len(known) - _MOST_NAMES
    return ", ".join(known) if more <= 0 else f"{', '.join(known[:_MOST_NAMES])} and {more} more"


def _moved(before: Score, now: Score, pairs: _Pairs) -> Iterator[MovedBars]:
    """Yield the rows of bars that have another number or begin at another tick."""
    old, new = before.bars, now.bars
    moved = [
        (one, other) for one, other in pairs
        if old.labels[one] != new.labels[other] or old.starts_ticks[one] != new.starts_ticks[other]
    ]  # fmt: skip
    first = 0
    for at, (one, other) in enumerate(moved, 1):
        if at == len(moved) or moved[at] != (one + 1, other + 1):
            begin = moved[first]
            yield MovedBars((old.labels[begin[0]], old.labels[one]), (new.labels[begin[1]], new.labels[other]))
            first = at


def _named(now: Score, pairs: _Pairs, differs: Iterable[bool]) -> tuple[BarPlace, ...]:
    chosen = zip(pairs, differs, strict=True)
    return tuple((other, now.bars.labels[other]) for (_, other), is_other in chosen if is_other)


def _other_tempo(before: Score, now: Score, pairs: _Pairs) -> list[bool]:
    old, new = _tempi(before), _tempi(now)
    return [abs(old[one] - new[other]) > _SAME_TEMPO * old[one] for one, other in pairs]


def _tempi(score: Score) -> FloatColumn:
    """Return how many seconds a tick of each bar lasts."""
    edges = np.asarray([*score.bars.starts_ticks, max(score.end_ticks, score.bars.starts_ticks[-1] + 1)])
    tempi: FloatColumn = np.diff(score.tempo.seconds_of(edges)) / np.diff(edges)
    return tempi


def _metre(score: Score, bar: int) -> tuple[int, int]:
    metre = score.metre_at(score.bars.starts_ticks[bar])
    return metre.beats, metre.unit


def _key(score: Score, bar: int) -> object:
    return score.key_at(score.bars.starts_ticks[bar])
