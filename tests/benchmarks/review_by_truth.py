"""A person who answers from a set's truth, and the score of what is left when they have answered.

Only this person reads truth.json; the finder and what it learns with never do.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leitmotif_desk.desk.borders import heard_tones
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.lesson import Lesson
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore, Occurrence, Verdict
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from tests.benchmarks.find_occurrences import Piece

Note = tuple[float, int]
_HALF = 0.5


@dataclass(frozen=True)
class Place:
    """Notes as (onset in quarters, MIDI number), and the span they sound in."""

    notes: frozenset[Note]
    start: float
    end: float

    def overlap(self, other: "Place") -> float:
        shared = min(self.end, other.end) - max(self.start, other.start)
        return max(0.0, shared / (max(self.end, other.end) - min(self.start, other.start)))

    def is_at(self, other: "Place") -> bool:
        """Return whether both are one place by the rule of the sets."""
        smaller = min(len(self.notes), len(other.notes))
        return self.overlap(other) >= _HALF and len(self.notes & other.notes) >= _HALF * smaller


@dataclass(frozen=True)
class Question:
    """A theme in its piece, and what is true of it."""

    theme: Theme
    music: CueScore
    own: Place
    targets: tuple[Place, ...]
    place_of: Callable[[Occurrence], Place]

    def verdict(self, place: Place) -> Verdict:
        right = any(place.is_at(one) for one in (self.own, *self.targets))
        return Verdict.ACCEPTED if right else Verdict.REJECTED


def questions(set_dir: Path) -> Iterator[list[Question]]:
    """Yield the questions of each piece of a set."""
    queries = json.loads((set_dir / "queries.json").read_text())
    truth = json.loads((set_dir / "truth.json").read_text())
    for name in dict.fromkeys(query["piece"] for query in queries):
        piece = Piece(set_dir / "pieces" / f"{name}.csv", spelled=True)
        music = CueScore(CueId(name), piece.score)
        place = _Places(piece)
        yield [
            Question(
                piece.theme(query), music, place.of_notes((note[0], note[2]) for note in query["notes"]),
                tuple(place.of_notes(map(tuple, one["notes"])) for one in truth[query["id"]]["targets"]),
                place.of_occurrence,
            )
            for query in queries if query["piece"] == name
        ]  # fmt: skip


class _Places:
    """A piece's notes as the sets write them."""

    def __init__(self, piece: Piece) -> None:
        table = piece.score.notes
        heard = zip(table.onset_ticks.tolist(), table.pitch.tolist(), strict=True)
        self._rows: list[Note] = [(round(piece.onsets[note], 3), note[1]) for note in heard]
        self._quarters = dict(zip(self._rows, (table.duration_ticks / TICKS_PER_QUARTER).tolist(), strict=True))

    def of_occurrence(self, occurrence: Occurrence) -> Place:
        return self.of_notes(self._rows[row] for row in _answering_rows(occurrence))

    def of_notes(self, notes: Iterator[Note]) -> Place:
        exact = [(round(onset, 3), pitch) for onset, pitch in notes]
        end = max(onset + self._quarters.get((onset, pitch), 0.25) for onset, pitch in exact)
        start = min(onset for onset, _ in exact)
        return Place(frozenset(exact), start, max(end, start + 0.1))


def _answering_rows(occurrence: Occurrence) -> list[int]:
    return [note.row for note in occurrence.alignment if note.row is not None and note.tone is not None]


@dataclass
class Review:
    """What a person has answered about one theme so far."""

    question: Question
    asked: list[Place] = field(default_factory=list)
    lessons: list[Lesson] = field(default_factory=list)

    def answer(self, occurrence: Occurrence) -> Verdict:
        place = self.question.place_of(occurrence)
        verdict = self.question.verdict(place)
        self.asked.append(place)
        tones = heard_tones(occurrence, self.question.music.score)
        self.lessons.append(Lesson(occurrence.motif, tones, verdict))
        return verdict

    def left(self, occurrences: Sequence[Occurrence]) -> list[Occurrence]:
        """Return the occurrences at places nobody has been asked about."""
        places = [(one, self.question.place_of(one)) for one in occurrences]
        return [one for one, place in places if not any(place.is_at(asked) for asked in self.asked)]


@dataclass(frozen=True)
class Tally:
    """Right, wrong and all true ones; `reached` are the true ones among all candidates."""

    right: int = 0
    wrong: int = 0
    targets: int = 0
    reached: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right, self.wrong + other.wrong,
            self.targets + other.targets, self.reached + other.reached,
        )  # fmt: skip

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.right + self.wrong + self.targets)


def tally(review: Review, occurrences: Sequence[Occurrence]) -> Tally:
    """Count what is found at places not asked about; targets at places asked about are left out.

    Targets are taken one to one, best confidence first. What overlaps the theme's own place or a target taken already
    counts neither way.
    """
    question = review.question
    taken = {number for number, one in enumerate(question.targets) if any(asked.is_at(one) for asked in review.asked)}
    targets = len(question.targets) - len(taken)
    right = wrong = reached = 0
    for occurrence in sorted(review.left(occurrences), key=lambda one: -one.confidence):
        place = question.place_of(occurrence)
        open_to = [n for n, target in enumerate(question.targets) if n not in taken and place.is_at(target)]
        if open_to:
            taken.add(max(open_to, key=lambda n: place.overlap(question.targets[n])))
            reached += 1
            right += occurrence.found
        elif not any(place.overlap(one) >= _HALF for one in (question.own, *(question.targets[n] for n in taken))):
            wrong += occurrence.found
    return Tally(right, wrong, targets, reached)
