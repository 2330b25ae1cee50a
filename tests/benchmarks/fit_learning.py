"""Choose how much a person's answers weigh (tracking.learning.Learning), and say what that is worth on other music.

usage: fit_learning.py SET_DIR [--answers 10]

Every setting of GRID is tried on every piece, searching again for accepted variants. Printed are the rise of F1 over
the rest for each setting; the rise where each piece is judged with the setting that is best on the other pieces; and
the setting best on all, to be written into Learning.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import product
from pathlib import Path

from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.tracking import Ground, find
from leitmotif_desk.tracking.learning import Learning
from tests.benchmarks.learn_from_review import reviewed
from tests.benchmarks.review_by_truth import Question, Tally, questions, tally

GRID: dict[str, tuple[float, ...]] = {
    "theme_variance": (0.2,),
    "line_variance": (2.0, 3.0),
    "reach": (0.2, 0.3),
    "heard_offset": (-0.8, 0.0),
    "asked_above": (0.0, 0.2, 0.4),
}
Pair = tuple[Tally, Tally]


class _Memory:
    """A search that looks only once for a theme with the same forms."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._known: dict[Theme, tuple[Occurrence, ...]] = {}

    def __call__(self, theme: Theme) -> tuple[Occurrence, ...]:
        if theme not in self._known:
            self._known[theme] = find([theme], self._ground)
        return self._known[theme]


def settings() -> Iterator[Learning]:
    """Yield every setting of the grid."""
    for values in product(*GRID.values()):
        yield Learning(**dict(zip(GRID, values, strict=True)))


def measured(of_piece: list[Question], answers: int) -> list[Pair]:
    """Return what is right on the rest of a piece before and after the answers, for each setting."""
    search = _Memory(Ground.of([of_piece[0].music]))
    pairs = []
    for learning in settings():
        before, after = Tally(), Tally()
        for question in of_piece:
            first = search(question.theme)
            review, last = reviewed(question, first, answers, search, learning)
            before, after = before + tally(review, first), after + tally(review, last)
        pairs.append((before, after))
    return pairs


def rise(pairs: Sequence[Pair]) -> float:
    """Return by how much F1 over all of them rises."""
    before, after = (sum(side, Tally()) for side in zip(*pairs, strict=True))
    return after.f1 - before.f1


def rises(pieces: Sequence[list[Pair]]) -> list[float]:
    """Return the rise over all pieces for each setting."""
    return [rise(of_setting) for of_setting in zip(*pieces, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set_dir", type=Path)
    parser.add_argument("--answers", type=int, default=10)
    options = parser.parse_args()
    pieces = [measured(of_piece, options.answers) for of_piece in questions(options.set_dir)]
    for learning, one in zip(settings(), rises(pieces), strict=True):
        values = ", ".join(f"{name} {value}" for name, value in asdict(learning).items())
        sys.stdout.write(f"{values}: rise {one:+.4f}\n")
    unseen = []
    for left_out, piece in enumerate(pieces):
        on_others = rises(pieces[:left_out] + pieces[left_out + 1 :])
        unseen.append(piece[on_others.index(max(on_others))])
    on_all = rises(pieces)
    sys.stdout.write(f"each piece with the setting best on the others: rise {rise(unseen):+.4f}\n")
    sys.stdout.write(f"best on all: {list(settings())[on_all.index(max(on_all))]}\n")


if __name__ == "__main__":
    main()
