"""Where the notes of an older score of a cue stand in the score it has now."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Self

from leitmotif_desk.desk.cue_versions.alike_music import same_ends, same_parts
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.score import Score

_Moment = frozenset[tuple[int, int, int]]
"""What begins at one tick: (part, pitch, duration) of every note."""
_LONGEST_COMPARED = 3000
"""Moments between what is the same at both ends beyond which no more is compared: such music is another piece."""


@dataclass(frozen=True, slots=True)
class MovedMusic:
    """What became of a score: where its moments went, and what its parts are called now.

    `starts_ticks` (rising) are ticks of the older score, `shifts_ticks` how far the music there has moved.
    """

    starts_ticks: tuple[int, ...]
    shifts_ticks: tuple[int, ...]
    parts: dict[int, int]
    sounding: frozenset[tuple[int, int, int, int]]

    @classmethod
    def between(cls, before: Score, now: Score) -> Self:
        """Compare two scores, moment by moment."""
        parts = _parts(before, now)
        old, new = _moments(before, parts), _moments(now, {part: part for part in parts.values()})
        pairs = _same(old, new)
        notes = now.notes
        sounding = zip(
            notes.part.tolist(), notes.onset_ticks.tolist(), notes.pitch.tolist(), notes.duration_ticks.tolist(),
            strict=True,
        )  # fmt: skip
        return cls(tuple(a for a, _ in pairs), tuple(b - a for a, b in pairs), parts, frozenset(sounding))

    def shift_of(self, parts: Sequence[int], start_ticks: int, tones: Sequence[Tone]) -> int | None:
        """Return by how many ticks these tones have moved, None where they are no longer there as they were."""
        mine = [self.parts[part] for part in parts if part in self.parts]
        for shift in self._likely(start_ticks):
            at = start_ticks + shift
            places = ([(p, at + t.onset_ticks, t.pitch, t.duration_ticks) for p in mine] for t in tones)
            if all(any(place in self.sounding for place in some) for some in places):
                return shift
        return None

    def likely_shift(self, tick: int) -> int:
        """Return how far the music around a tick has moved, as far as one can tell."""
        return self._likely(tick)[0]

    def _likely(self, tick: int) -> list[int]:
        after = bisect_right(self.starts_ticks, tick)
        near = [self.shifts_ticks[i] for i in (after - 1, after) if 0 <= i < len(self.shifts_ticks)]
        return list(dict.fromkeys([*near, 0]))


def _parts(before: Score, now: Score) -> dict[int, int]:
    """Return which part of the new score each part was; where nothing tells, the one at its place."""
    found = same_parts(before, now)
    free = set(range(len(now.parts))) - set(found.values())
    return found | {place: place for place in range(len(before.parts)) if place not in found and place in free}


def _moments(score: Score, parts: dict[int, int]) -> list[tuple[int, _Moment]]:
    at: dict[int, set[tuple[int, int, int]]] = defaultdict(set)
    notes = score.notes
    for onset, part, pitch, length in zip(
        notes.onset_ticks.tolist(), notes.part.tolist(), notes.pitch.tolist(), notes.duration_ticks.tolist(),
        strict=True,
    ):  # fmt: skip
        if part in parts:
            at[onset].add((parts[part], pitch, length))
    return [(onset, frozenset(at[onset])) for onset in sorted(at)]


def _same(old: list[tuple[int, _Moment]], new: list[tuple[int, _Moment]]) -> list[tuple[int, int]]:
    """Return (tick before, tick now) of the moments that are the same, in order."""
    head, tail = same_ends([moment for _, moment in old], [moment for _, moment in new])
    pairs = [(old[i][0], new[i][0]) for i in range(head)]
    between_old, between_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(between_old), len(between_new)) <= _LONGEST_COMPARED:
        matcher = SequenceMatcher(None, [m for _, m in between_old], [m for _, m in between_new], autojunk=False)
        for block in matcher.get_matching_blocks():
            pairs += [(between_old[block.a + i][0], between_new[block.b + i][0]) for i in range(block.size)]
    return pairs + [(old[len(old) - tail + i][0], new[len(new) - tail + i][0]) for i in range(tail)]
