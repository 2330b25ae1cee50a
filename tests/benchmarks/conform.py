"""How surely things follow a new cut of the picture.

python -m tests.benchmarks.conform [FILMS]

Each film is a feature of 150 scenes and some 1,950 shots, one in fifty shown before, re-cut by seed: shots trimmed at
either end, dropped, split by a reaction; inserts, one in fifty of what the film shows elsewhere; scenes moved, dropped,
put in; all that follows shifts with them. Both cuts go through the edit list reader. Right is what stands on the frame
that shows its picture now; false is what was moved though its picture is gone, or to another frame.
"""

import sys
from random import Random
from time import perf_counter

from leitmotif_desk.conform import aligned, outcome_of_frame, outcome_of_span
from leitmotif_desk.formats.edl import read_scenes
from leitmotif_desk.formats.reading import ReadOptions, Source
from tests.benchmarks.recuts import FIRST, Shot, edit_list, feature, recut, truth

FILMS = 20


class Count:
    def __init__(self) -> None:
        self.alive = self.right = self.false = 0

    def add(self, expected: int | None, found: int | None) -> None:
        """Take in one thing: where its picture is, and where it was put."""
        self.alive += expected is not None
        self.right += expected is not None and expected == found
        self.false += found is not None and expected != found

    def __str__(self) -> str:
        share = self.right / max(1, self.alive)
        return f"{self.alive:7} {self.right:7} {share:8.4f} {self.false:6}"


def spans_of(shots: list[Shot], random: Random) -> dict[str, list[tuple[int, int]]]:
    """Return scenes, cues, hits and occurrences of the old cut as spans of frames."""
    ends = {shot.scene: shot.old + shot.length for shot in shots}
    starts = {shot.scene: shot.old for shot in reversed(shots)}
    end = max(ends.values())
    cues = [(at, min(end, at + random.randint(500, 4000))) for at in sorted(random.sample(range(FIRST, end - 500), 60))]
    hits = [(at, at + 1) for at in sorted(random.sample(range(FIRST, end), 400))]
    heard = [(at, min(end, at + 120)) for at in sorted(random.sample(range(FIRST, end), 3500))]
    return {"scenes": [(starts[one], ends[one]) for one in starts], "cues": cues, "hits": hits, "occurrences": heard}


def main(films: int = FILMS) -> None:
    counts = {name: Count() for name in ("scenes", "cues", "hits", "occurrences")}
    reading, aligning = [], []
    for seed in range(films):
        random = Random(seed)
        before = feature(random)
        after = recut(before, random)
        clips = []
        for shots in (before, after):
            source = Source("cut.edl", edit_list(shots).encode())
            began = perf_counter()
            clips.append(read_scenes(source, ReadOptions(rate="24")).clips)
            reading.append((perf_counter() - began, len(shots)))
        began = perf_counter()
        moved = aligned(*clips)
        aligning.append(perf_counter() - began)
        now = truth(after)
        for name, spans in spans_of(before, random).items():
            for start, end in spans:
                found = outcome_of_frame(moved, start) if end == start + 1 else outcome_of_span(moved, start, end)
                if name == "scenes":
                    alive = [now[frame] for frame in range(start, end) if frame in now]
                    counts[name].add(min(alive, default=None), found.start)
                else:
                    expected = next((now[frame] for frame in range(start, end) if frame in now), None)
                    first = next(moved.within(start, end), None)
                    counts[name].add(expected, first.new_start if first else None)
    print(f"{films} films; whose picture survives, on its frame, share, false moves")
    for name, count in counts.items():
        print(f"{name:12} {count}")
    seconds, events = max(reading)
    print(f"reading: worst {seconds:.3f} s ({events} events); aligning: worst {max(aligning):.3f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
