"""How well the continuity check finds faults that were seeded, and what it says beside them.

python -m tests.benchmarks.continuity [STORIES]

Each fault is seeded alone into a generated story, or into the demo film. What the check said before is subtracted; of
what it newly says under that code, a finding that names the seeded theme (or scene) is right, any other is wrong.
"""

import sys
from collections import defaultdict
from collections.abc import Collection, Iterator
from random import Random
from statistics import median
from time import perf_counter

from leitmotif_desk.continuity import CHECKS, check
from tests.benchmarks.reasons import low_water
from tests.benchmarks.seeded_faults import SEEDS, Faulty
from tests.benchmarks.told_stories import Told, told_story

STORIES, SCENES = 40, 60
FILMS = 10
"""How often the demo film is seeded, each time in other places."""


def tells_of(finding: object, fault: Faulty) -> bool:
    """Return whether a finding is about the seeded fault."""
    named = getattr(finding, "motif", None), getattr(finding, "scenes", ())
    # Of two themes too alike a finding names one, its key both.
    about = fault.motif is None or named[0] == fault.motif or str(fault.motif) in getattr(finding, "key", "")
    return about and (fault.scene is None or fault.scene in named[1])


class Count:
    """What was seeded into some stories, found, and rightly and wrongly said, by check."""

    def __init__(self) -> None:
        self.seeded, self.found, self.right, self.wrong = (defaultdict[str, int](int) for _ in range(4))

    def seed_into(self, story: Told, salt: object) -> Iterator[float]:
        """Seed every kind of fault, each alone; yield the seconds that each check took."""
        before = {finding.key for finding in check(story.project, story.heard)}
        for code, plant in SEEDS.items():
            fault = plant(story.project, story.heard, Random(f"{salt} {code}"))
            if fault is None:
                continue
            began = perf_counter()
            said = check(fault.project, fault.heard)
            yield perf_counter() - began
            new = [one for one in said if one.code == code and one.key not in before and not one.intended]
            told = [one for one in said if one.code == code and not one.intended and tells_of(one, fault)]
            self.seeded[code] += 1
            self.found[code] += bool(told)
            self.right[code] += sum(tells_of(one, fault) for one in new)
            self.wrong[code] += sum(not tells_of(one, fault) for one in new)

    def row(self, codes: Collection[str], name: str) -> str:
        """Return how many faults of some checks were seeded, with recall and precision."""
        seeded, found, right, wrong = (
            sum(of[code] for code in codes) for of in (self.seeded, self.found, self.right, self.wrong)
        )
        precision = f"{right / (right + wrong):9.3f}" if right + wrong else "        –"
        return f"{name:28} {seeded:6} {found / max(1, seeded):7.3f}  {precision}"


def main(stories: int = STORIES) -> None:
    generated, demo = Count(), Count()
    seconds = [one for seed in range(stories) for one in generated.seed_into(told_story(seed, SCENES), seed)]
    film = low_water()
    for salt in range(FILMS):
        seconds_of_demo = list(demo.seed_into(film, salt))
    for count, name in ((generated, f"{stories} generated stories"), (demo, f"Low Water, {FILMS} times")):
        print(f"{name:28} seeded  recall  precision")
        for code in SEEDS:
            print(count.row((code,), code))
        print(count.row(SEEDS, "all"), end="\n\n")
    print("not seeded:", ", ".join(one.code for one in CHECKS if one.code not in SEEDS) or "none")
    for name, some in ((f"{SCENES} scenes", seconds), ("Low Water", seconds_of_demo)):
        print(f"a check of {name}: median {median(some):.4f} s, worst {max(some):.4f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
