"""How well the continuity check finds faults that were seeded, and what it says beside them.

python -m tests.benchmarks.continuity [STORIES]

Each fault is seeded alone into a generated story. What the check said before is subtracted; of what it newly says under
that code, a finding that names the seeded theme (or scene) is right, any other is wrong.
"""

import sys
from collections import defaultdict
from random import Random
from time import perf_counter

from leitmotif_desk.continuity import CHECKS, check
from tests.benchmarks.seeded_faults import SEEDS, Faulty
from tests.benchmarks.told_stories import told_story

STORIES, SCENES = 40, 60


def tells_of(finding: object, fault: Faulty) -> bool:
    """Return whether a finding is about the seeded fault."""
    named = getattr(finding, "motif", None), getattr(finding, "scenes", ())
    # Of two themes too alike a finding names one, its key both.
    about = fault.motif is None or named[0] == fault.motif or str(fault.motif) in getattr(finding, "key", "")
    return about and (fault.scene is None or fault.scene in named[1])


def main(stories: int = STORIES) -> None:
    seeded, right, wrong, found = (defaultdict[str, int](int) for _ in range(4))
    seconds = []
    for seed in range(stories):
        story = told_story(seed, SCENES)
        before = {finding.key for finding in check(story.project, story.heard)}
        for code, plant in SEEDS.items():
            fault = plant(story.project, story.heard, Random(f"{seed} {code}"))
            if fault is None:
                continue
            began = perf_counter()
            said = check(fault.project, fault.heard)
            seconds.append(perf_counter() - began)
            new = [one for one in said if one.code == code and one.key not in before and not one.intended]
            told = [one for one in said if one.code == code and not one.intended and tells_of(one, fault)]
            seeded[code] += 1
            found[code] += bool(told)
            right[code] += sum(tells_of(one, fault) for one in new)
            wrong[code] += sum(not tells_of(one, fault) for one in new)
    print(f"{'check':28} seeded  recall  precision")
    for code in SEEDS:
        count = right[code] + wrong[code]
        precision = f"{right[code] / count:9.3f}" if count else "        –"
        print(f"{code:28} {seeded[code]:6} {found[code] / max(1, seeded[code]):7.3f}  {precision}")
    total, all_right = sum(seeded.values()), sum(right.values())
    print(
        f"{'all':28} {total:6} {sum(found.values()) / total:7.3f}  {all_right / (all_right + sum(wrong.values())):9.3f}"
    )
    print("not seeded:", ", ".join(one.code for one in CHECKS if one.code not in SEEDS))
    print(f"a check of {SCENES} scenes: median {sorted(seconds)[len(seconds) // 2]:.4f} s, worst {max(seconds):.4f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
