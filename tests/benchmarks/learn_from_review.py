"""Let a person answer ten questions about each theme of a labelled set and measure the rest before and after.

usage: learn_from_review.py SET_DIR [--answers 10]

SET_DIR as for find_occurrences.py, with truth.json for the person who answers. Two ways are measured: what is heard at
once (`learned` after each answer), and with searching again for accepted variants (`search_forms`) as well.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import Occurrence, Verdict
from leitmotif_desk.tracking import Ground, find
from leitmotif_desk.tracking.learned_forms import search_forms
from leitmotif_desk.tracking.learning import LEARNING, Learning, learned, most_uncertain
from tests.benchmarks.review_by_truth import Question, Review, Tally, questions, tally

Search = Callable[[Theme], tuple[Occurrence, ...]]


def reviewed(
    question: Question, first: Sequence[Occurrence], answers: int, search: Search | None, learning: Learning = LEARNING
) -> tuple[Review, tuple[Occurrence, ...]]:
    """Return the review of a theme, and what is found after it; with a `search`, accepted variants are looked for."""
    review, occurrences, theme = Review(question), tuple(first), question.theme
    after = occurrences
    for _ in range(answers):
        left = review.left(after)
        if not left:
            break
        verdict = review.answer(most_uncertain(left, 1, learning)[0])
        wider = search_forms(question.theme, review.lessons)
        if search is not None and verdict is Verdict.ACCEPTED and wider != theme:
            theme, occurrences = wider, search(wider)
        after = learned(occurrences, [theme], [question.music], review.lessons, learning)
    return review, after


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set_dir", type=Path)
    parser.add_argument("--answers", type=int, default=10)
    options = parser.parse_args()
    totals = {way: [Tally(), Tally()] for way in ("at once", "searching again")}
    for of_piece in questions(options.set_dir):
        ground = Ground.of([of_piece[0].music])
        found = find([question.theme for question in of_piece], ground)
        for question in of_piece:
            first = [one for one in found if one.motif == question.theme.motif]
            for way, search in (("at once", None), ("searching again", partial(_found, ground))):
                review, last = reviewed(question, first, options.answers, search)
                totals[way] = [totals[way][0] + tally(review, first), totals[way][1] + tally(review, last)]
    for way, (before, after) in totals.items():
        sys.stdout.write(f"{way}: {_said(before)} -> {_said(after)}, rise {after.f1 - before.f1:+.3f}\n")


def _found(ground: Ground, theme: Theme) -> tuple[Occurrence, ...]:
    return find([theme], ground)


def _said(one: Tally) -> str:
    found = max(1, one.right + one.wrong)
    shares = (one.f1, one.right / found, one.right / one.targets, one.reached / one.targets)
    return "F1 {:.3f} (precision {:.3f}, recall {:.3f}, within reach {:.3f})".format(*shares)


if __name__ == "__main__":
    main()
