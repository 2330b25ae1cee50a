"""How fast edit lists and screenplays are read, and what damaged files do to the reading process.

python -m tests.benchmarks.read_lists
    Seconds for an edit list of 2,000 events (at most 0.5) and a screenplay of 150 pages as Final Draft and as Fountain
    (at most 1), in this process and through the reading process; the best of five.

python -m tests.benchmarks.read_lists --mutations 10000 [FORMAT ...]
    So many mutations of every format (or of those named), each read under the limits of the reading process: who hung,
    died of a signal or threw what is not ours, the worst seconds, the largest memory. Exits 1 where there was any.
"""

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from leitmotif_desk.domain.time import format_timecode, frame_rate
from leitmotif_desk.formats import Kind, Limits, Reading, ReadOptions, read
from leitmotif_desk.formats.errors import FormatError
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source
from tests.formats.seeds import OPTIONS, SEEDS, Seed

EVENTS, PAGES, RUNS = 2_000, 150, 5
BOUNDS = {"cut.edl": 0.5, "script.fdx": 1.0, "script.fountain": 1.0}
HANG_SECONDS = 10.0
RATE = frame_rate("24")
WORDS = ("the", "lamp", "turns", "and", "nobody", "on", "reef", "hears", "what", "bell", "says", "to", "water", "below")
NAMES = ("MARA", "HALE", "ÉLODIE", "ОЛЬГА", "JONAS")


def edit_list(random: Random) -> str:
    """Return cuts and dissolves with names, source files, locators and a change of speed now and then."""
    lines, at = ["TITLE: Low Water", "FCM: NON-DROP FRAME"], 86_400
    for number in range(1, EVENTS + 1):
        length, first = random.randint(12, 200), random.randint(0, 80_000)
        speed = random.choice((1, 1, 1, 1, 1, 1, 1, 2))
        times = " ".join(format_timecode(time, RATE) for time in (first, first + speed * length, at, at + length))
        kind = random.choice(("C       ", "C       ", "C       ", "D    012"))
        lines.append(f"{number:06}  A{number % 99:03}C001 V     {kind} {times}")
        if speed != 1:
            lines.append(f"M2   A{number % 99:03}C001       048.0                {format_timecode(first, RATE)}")
        lines += [f"* FROM CLIP NAME: {number // 13 + 1}-{number % 13}", f"* SOURCE FILE: A{number % 99:03}C001.MXF"]
        if kind.startswith("D"):
            lines.append(f"* TO CLIP NAME: {number // 13 + 1}-{number % 13}")
        if number % 10 == 0:
            lines.append(f"* LOC: {format_timecode(at, RATE)} RED     LOOK {number}")
        at += length
    return "\n".join(lines) + "\n"


@dataclass
class Script:
    """The paragraphs of a screenplay as (kind, words) in Final Draft's terms."""

    paragraphs: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, random: Random) -> "Script":
        """Return 150 pages: a scene a page, of action and speeches that fill its 55 lines."""
        script = cls()
        for page in range(1, PAGES + 1):
            script.paragraphs.append(("Scene Heading", f"INT. ROOM {page} - NIGHT"))
            lines = 2
            while lines < 50:
                said = " ".join(random.choices(WORDS, k=random.randint(8, 40)))
                if random.random() < 0.6:
                    cue = random.choice(NAMES) + random.choice(("", "", " (V.O.)", " (CONT'D)"))
                    script.paragraphs += [("Character", cue), ("Dialogue", said)]
                    lines += 2 + len(said) // 35 + 1
                else:
                    script.paragraphs.append(("Action", said))
                    lines += 2 + len(said) // 61
        return script

    def fountain(self) -> str:
        lines = ["Title: Low Water", ""]
        for kind, words in self.paragraphs:
            lines += [words] if kind == "Dialogue" else ["", words]
        return "\n".join(lines) + "\n"

    def fdx(self) -> str:
        body = "".join(
            f'<Paragraph Type="{kind}">'
            + ('<SceneProperties Length="1" Page="1"/>' if kind == "Scene Heading" else "")
            + f'<Text Font="Courier" Size="12">{words}</Text></Paragraph>\n'
            for kind, words in self.paragraphs
        )
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script" Version="5"><Content>\n'
        return f"{head}{body}</Content></FinalDraft>"


def best_of(job: Callable[[], Reading]) -> float:
    """Return the seconds of the fastest of some runs."""
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        assert job().scenes
        seconds.append(time.perf_counter() - began)
    return min(seconds)


def measure() -> bool:
    """Print the seconds of each list; return whether all are within bounds."""
    script = Script.of(Random(1))
    texts = {"cut.edl": edit_list(Random(1)), "script.fdx": script.fdx(), "script.fountain": script.fountain()}
    fine = True
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            source, path = Source(name, text.encode()), Path(folder) / name
            path.write_bytes(source.data)
            here = best_of(partial(read_source, source, Kind.SCENES, ReadOptions()))
            there = best_of(partial(read, path, Kind.SCENES))
            fine &= max(here, there) <= BOUNDS[name]
            size = f"{len(source.data) / 1024:6.0f} KB"
            print(f"{name:16} {size}  here {here:.3f} s  reading process {there:.3f} s  bound {BOUNDS[name]} s")
    return fine


@dataclass
class Toll:
    """What the mutations of one format did."""

    fates: Counter[str] = field(default_factory=Counter)
    worst_seconds: float = 0.0
    worst: str = ""
    largest_bytes: int = 0
    faults: list[str] = field(default_factory=list)

    def take(self, place: str, fate: str, seconds: float, peak_bytes: int) -> None:
        """Take in one reading: "read", "refused", "memory" (named as too large), or else what went wrong."""
        self.fates[fate if fate in ("read", "refused", "memory") else "faults"] += 1
        self.largest_bytes = max(self.largest_bytes, peak_bytes)
        if seconds > self.worst_seconds:
            self.worst_seconds, self.worst = seconds, place
        if fate not in ("read", "refused", "memory"):
            self.faults.append(f"{place}: {fate}")

    def __str__(self) -> str:
        counts = "  ".join(f"{name} {self.fates[name]:6}" for name in ("read", "refused", "memory", "faults"))
        return f"{counts}  worst {self.worst_seconds:6.3f} s ({self.worst})  largest {self.largest_bytes >> 20} MB"


def fate_of(seed: Seed, number: int) -> str:
    """Return what became of one mutation, as the reading process would tell it."""
    try:
        read_source(seed.mutant(number), seed.kind, OPTIONS)
    except FormatError as error:
        return "refused" if seed.name in error.where else f"an error without a place: {error}"
    except (MemoryError, RecursionError):
        return "memory"
    except Exception as error:  # noqa: BLE001 - what escapes is what is looked for
        return f"{type(error).__name__}: {error}"
    return "read"


def work(seed: Seed, numbers: range, answers: Connection) -> None:
    """Read mutations under the limits of the reading process, telling of each."""
    limit = Limits().memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    for number in numbers:
        began = time.perf_counter()
        fate = fate_of(seed, number)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
        answers.send((number, fate, time.perf_counter() - began, peak))


def toll_of(seeds: Iterable[Seed], count: int) -> Toll:
    """Return what so many mutations of each seed did; whoever hangs or dies is counted, and the next ones go on."""
    toll = Toll()
    for seed in seeds:
        done = 0
        while done < count:
            done = _until_fault(seed, range(done, count), toll)
    return toll


def _until_fault(seed: Seed, numbers: range, toll: Toll) -> int:
    """Read mutations in one process until it ends; return the number of the next to read."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    worker = multiprocessing.get_context("fork").Process(target=work, args=(seed, numbers, theirs))
    worker.start()
    theirs.close()
    due, fate = numbers.start, ""
    while due < numbers.stop and not fate:
        try:
            if ours.poll(HANG_SECONDS):
                number, told, seconds, peak = ours.recv()
                toll.take(f"{seed.name} {number}", told, seconds, peak)
                due = number + 1
            else:
                fate = f"hung for {HANG_SECONDS:g} s"
        except EOFError:
            worker.join()
            fate = f"ended by signal {-(worker.exitcode or 0)}"
    worker.kill()
    worker.join()
    if fate:
        toll.take(f"{seed.name} {due}", fate, HANG_SECONDS * fate.startswith("hung"), 0)
        return due + 1
    return due


def nightly(count: int, formats: Iterable[str]) -> bool:
    """Print what mutations did to each format; return whether nothing went wrong."""
    faults = 0
    for known in formats:
        toll = toll_of(SEEDS[known], count)
        faults += len(toll.faults)
        print(f"{known:28} {toll}", flush=True)
        for fault in toll.faults[:20]:
            print(f"    {fault}")
    return faults == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mutations", type=int, default=0)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=", ".join(SEEDS))
    asked = parser.parse_args()
    fine = nightly(asked.mutations, asked.formats or SEEDS) if asked.mutations else measure()
    sys.exit(not fine)


if __name__ == "__main__":
    main()
