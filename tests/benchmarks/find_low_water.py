"""Find the themes of Low Water in its own cues and hold the answer against the true occurrences beside them.

usage: find_low_water.py [--misses]

A found occurrence is right when a true one of the same motif and cue shares a part with it and overlaps it by at
least half of the shorter of the two; each true occurrence is counted once.
"""

import argparse
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from leitmotif_desk.bootstrap import RESOURCES
from leitmotif_desk.desk.demo import make_demo
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.time import TICKS_PER_QUARTER

DEMO = RESOURCES / "demo"
LEAST_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """A statement of a motif in a cue, in quarters from the cue's start."""

    motif: str
    cue: str
    parts: frozenset[str]
    start: float
    end: float
    what: str

    def answers(self, other: "Place") -> bool:
        overlap = min(self.end, other.end) - max(self.start, other.start)
        shorter = min(self.end - self.start, other.end - other.start)
        same = (self.motif, self.cue) == (other.motif, other.cue)
        return same and bool(self.parts & other.parts) and overlap >= LEAST_OVERLAP * shorter


def truth() -> list[Place]:
    rows = json.loads((DEMO / "truth.json").read_text(encoding="utf-8"))["occurrences"]
    return [
        Place(
            row["motif"],
            row["cue"],
            frozenset(row["parts"]),
            row["start_quarters"],
            row["end_quarters"],
            ", ".join(row["operations"]),
        )
        for row in rows
    ]


def found(desk: Desk) -> list[Place]:
    places = []
    for one in desk.occurrences:
        score = desk.score(one.cue)
        if not one.found or score is None:
            continue
        parts = frozenset(score.parts[part].name for part in one.parts)
        start, end = one.start_ticks / TICKS_PER_QUARTER, one.end_ticks / TICKS_PER_QUARTER
        what = ", ".join(operation.code for operation in one.operations) + f" ({one.confidence:.2f})"
        motif = desk.project.the_motif(one.motif).name
        places.append(Place(motif, desk.project.the_cue(one.cue).number, parts, start, end, what))
    return places


def matched(true: list[Place], said: list[Place]) -> set[tuple[int, int]]:
    """Return pairs (true, said), each index at most once, longest overlaps first."""
    pairs = [(i, j) for i, one in enumerate(true) for j, other in enumerate(said) if other.answers(one)]
    pairs.sort(key=lambda pair: abs(true[pair[0]].start - said[pair[1]].start))
    taken: set[tuple[int, int]] = set()
    for i, j in pairs:
        if all(i != a and j != b for a, b in taken):
            taken.add((i, j))
    return taken


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", action="store_true", help="list what was missed and what was found too much")
    misses = arguments.parse_args().misses
    with tempfile.TemporaryDirectory() as folder, make_demo(DEMO, Path(folder) / "Low Water.leitmotif") as desk:
        result = Scan.of(desk)()
        desk.take_scan(result)
        true, said = truth(), found(desk)
    pairs = matched(true, said)
    print(f"{result.note_count} notes scanned in {result.seconds:.2f} s")
    print(f"{len(said)} occurrences found, {len(true)} true, {len(pairs)} right")
    print(f"precision {len(pairs) / max(1, len(said)):.3f}  recall {len(pairs) / max(1, len(true)):.3f}")
    if misses:
        right, answered = {j for _, j in pairs}, {i for i, _ in pairs}
        for title, places, known in (("missed", true, answered), ("too much", said, right)):
            for place in (one for index, one in enumerate(places) if index not in known):
                parts = "+".join(sorted(place.parts))
                print(f"{title}: {place.cue} {place.motif} {place.start:g}-{place.end:g} {parts}: {place.what}")


if __name__ == "__main__":
    main()
