"""Time the live and the deep pass over synthetic films with planted themes, and count what they find.

usage: python -m tests.benchmarks.scan_speed [--notes N ...] [--deep]

Each size runs in a process of its own, so that its peak memory is its own. Recall here is synthetic: a planted
statement counts where an occurrence of its theme, found without doubt, shares at least half of the time both take.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.tracking import Ground, find, find_live
from tests.benchmarks.planted_film import Planted, PlantedFilm, planted_film

SIZES = (62_500, 125_000, 250_000, 500_000)
LEAST_OVERLAP = 0.5
Result = TypeVar("Result")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--deep", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        sys.stdout.write(json.dumps(measured(options.one, deep=options.deep)))
        return
    for size in options.notes:
        command = [sys.executable, "-m", "tests.benchmarks.scan_speed", "--one", str(size), *["--deep"] * options.deep]
        answer = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
        print(", ".join(f"{name} {value}" for name, value in answer.items()), flush=True)


def measured(size: int, *, deep: bool) -> dict[str, object]:
    """Return seconds, memory and recall over a film of about so many notes."""
    film = planted_film(size)
    notes = sum(len(one.score) for one in film.music)
    answer: dict[str, object] = {"notes": notes, "themes": len(film.themes), "planted": len(film.planted)}
    seconds, ground = _timed(lambda: Ground.of(film.music))
    answer["prepare s"] = seconds
    passes: dict[str, Callable[..., tuple[Occurrence, ...]]] = {"live": find_live} | ({"deep": find} if deep else {})
    for name, search in passes.items():
        seconds, _ = _timed(partial(search, film.themes[:1], ground))
        answer[f"one theme {name} s"] = seconds
        seconds, found = _timed(partial(search, film.themes, ground))
        answer |= {f"{name} s": seconds, f"{name} notes/s": round(notes * len(film.themes) / seconds)}
        answer |= {f"{name} recall": recall(film, found), f"{name} elsewhere": elsewhere(film, found)}
    answer["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return answer


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    began = time.perf_counter()
    result = work()
    return round(time.perf_counter() - began, 2), result


def recall(film: PlantedFilm, found: Sequence[Occurrence]) -> dict[str, str]:
    """Return found and planted statements by disguise."""
    by_place = _by_place(found)
    hit, planted = Counter[str](), Counter[str]()
    for one in film.planted:
        planted[one.disguise] += 1
        hit[one.disguise] += any(_agrees(one, other) for other in by_place[one.motif, one.cue])
    return {disguise: f"{hit[disguise]}/{count}" for disguise, count in planted.items()}


def elsewhere(film: PlantedFilm, found: Sequence[Occurrence]) -> int:
    """Return how many occurrences were found where nothing was planted: chance likenesses of the filler."""
    planted = defaultdict(list)
    for one in film.planted:
        planted[one.motif, one.cue].append(one)
    sure = (other for other in found if other.found)
    return sum(not any(_meets(one, other) for one in planted[other.motif, other.cue]) for other in sure)


def _by_place(found: Sequence[Occurrence]) -> defaultdict[tuple[str, str], list[Occurrence]]:
    by_place = defaultdict(list)
    for one in found:
        if one.found:
            by_place[str(one.motif), str(one.cue)].append(one)
    return by_place


def _meets(one: Planted, other: Occurrence) -> bool:
    return one.start_ticks < other.end_ticks and other.start_ticks < one.end_ticks


def _agrees(one: Planted, other: Occurrence) -> bool:
    shared = min(one.end_ticks, other.end_ticks) - max(one.start_ticks, other.start_ticks)
    together = max(one.end_ticks, other.end_ticks) - min(one.start_ticks, other.start_ticks)
    return shared >= LEAST_OVERLAP * together


if __name__ == "__main__":
    main()
