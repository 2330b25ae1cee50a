"""What is measured on a scene's suggestions, from their music and their kind alone."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Line, Suggestion
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.ranges import out_of_range
from leitmotif_desk.theory.similarity import identity
from leitmotif_desk.variation.choosing import PLACED

HIDDEN = "hidden"
WIDEST_LEAP = 18
"""An octave and a half, in semitones."""
MOST_A_SECOND = 10.0
"""Notes a second between any two onsets: sixteenths at 150 quarters a minute."""

Answer = tuple[Suggestion, ...]


def music(one: Suggestion) -> object:
    """Return all of a suggestion that is heard: a silence is what it withholds, for how long."""
    if not one.lines:
        return one.motifs, one.operations, one.rest_ticks
    placed = tuple(operation for operation in one.operations if operation.code == PLACED)
    lines = tuple((line.motif, line.tones, line.instrument) for line in one.lines)
    return lines, one.chords, one.tempo_qpm, placed


def still_there(one: Suggestion, answer: Answer) -> Suggestion | None:
    """Return the suggestion of another answer that sounds the same at the same rank, if there is one."""
    return next((other for other in answer if (other.rank, music(other)) == (one.rank, music(one))), None)


def same_answer(a: Answer, b: Answer) -> bool:
    """Return whether two answers offer the same music in the same order."""
    return [music(one) for one in a] == [music(one) for one in b]


def distance(a: Suggestion, b: Suggestion) -> float:
    """Return how far two suggestions are apart, 0 to 1: the mean of dimension, operations and notes.

    Dimension: 1 where they differ. Operations: Jaccard's distance of their sets. Notes: 1 less the identity of the
    main lines; a silence is 1 from any music, and 0 from another silence.
    """
    done_a, done_b = ({o for o in one.operations if o.code != PLACED} for one in (a, b))
    together = done_a | done_b
    operations = 1 - len(done_a & done_b) / len(together) if together else 0.0
    if a.lines and b.lines:
        notes = 1 - min(1.0, identity(a.lines[0].tones, b.lines[0].tones))
    else:
        notes = float(bool(a.lines) != bool(b.lines))
    return (float(a.dimension is not b.dimension) + operations + notes) / 3


def diversity(answer: Answer) -> float | None:
    """Return the mean distance of all pairs of an answer; None for a single suggestion."""
    pairs = [distance(a, b) for a, b in combinations(answer, 2)]
    return sum(pairs) / len(pairs) if pairs else None


def kinds(answer: Answer) -> int:
    return len({one.dimension for one in answer})


def likelier_theme(project: Project, one: Suggestion) -> tuple[str, float, float] | None:
    """Return a theme at least as like the main line as its parent, and both likenesses; None: the parent is first."""
    tones, mine = one.lines[0].tones, one.lines[0].motif
    own = identity(project.the_form(one.parent).tones, tones)
    others = ((identity(project.base_form(m.id).tones, tones), m.id) for m in project.motif if m.id != mine)
    best = max(others, default=(0.0, ""))
    return (best[1], own, best[0]) if best[0] >= own else None


def unplayable(one: Suggestion) -> tuple[str, ...]:
    """Return why a suggestion cannot be played: "range", "leap", "speed", each with the line's instrument."""
    return tuple(f"{why} ({line.instrument})" for line in one.lines for why in _troubles(line, one.tempo_qpm))


def _troubles(line: Line, tempo_qpm: float) -> Sequence[str]:
    found = {
        "range": out_of_range(line.tones, line.instrument) > 0,
        "leap": any(abs(b.pitch - a.pitch) > WIDEST_LEAP for a, b in pairwise(line.tones)),
        "speed": any(_seconds(a, b, tempo_qpm) < 1 / MOST_A_SECOND - 1e-9 for a, b in pairwise(line.tones)),
    }
    return [why for why, is_so in found.items() if is_so]


def _seconds(a: Tone, b: Tone, tempo_qpm: float) -> float:
    return (b.onset_ticks - a.onset_ticks) / TICKS_PER_QUARTER * 60 / tempo_qpm
