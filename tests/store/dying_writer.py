"""A process that edits a project until it is killed, saying after each edit that it is done.

usage: python -m tests.store.dying_writer PROJECT SEED
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edit_text import edit_from_plain
from leitmotif_desk.domain.project import Project
from leitmotif_desk.store import ProjectFile
from tests.store.random_edits import SCORES, fitting_edit, new_film

ROOT = Path(__file__).resolve().parents[2]


def edit_for_ever(path: Path, seed: int) -> None:
    """Edit, undo and redo at random; each line on stdout is an entry that the project file has acknowledged."""
    random = Random(seed)
    with ProjectFile.open(path) as file:
        while True:
            choice = random.random()
            if choice < 0.15:
                applied = file.undo("dying")
            elif choice < 0.25:
                applied = file.redo("dying")
            else:
                applied = file.apply(fitting_edit(random, file.project()), "dying", SCORES)
            if applied is not None:
                os.write(1, f"{applied.entry.seq} {applied.entry.hash}\n".encode())


@dataclass(frozen=True, slots=True)
class Death:
    """What one killed writer had been told was done, and what its file then held."""

    acknowledged: int
    lost: int
    unsound: str


def kill_one(path: Path, seed: int) -> Death:
    """Start a writer on a project, kill it at a random moment, and look at what it left."""
    random = Random(seed)
    command = [sys.executable, "-m", "tests.store.dying_writer", str(path), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(random.randrange(1, 30))]
        # An edit takes some milliseconds; the moment within it must be a random one too.
        moment = time.perf_counter() + random.uniform(0, 0.01)
        while time.perf_counter() < moment:
            pass
        writer.kill()
        lines += writer.stdout.readlines()
    told = [line.decode().split() for line in lines if line.endswith(b"\n")]
    return look_at(path, [(int(seq), digest) for seq, digest in told])


def look_at(path: Path, told: list[tuple[int, str]]) -> Death:
    """Return what of the entries told a project file has, and whether its tables are those its ledger leads to."""
    with ProjectFile.open(path) as file:
        entries = file.ledger()
        kept = {(entry.seq, entry.hash) for entry in entries}
        lost = sum(one not in kept for one in told)
        broken = file.verify()
        project = Project(new_film())
        for entry in entries:
            project = after(project, changes(edit_from_plain(json.loads(entry.edit)), project))
        if broken is not None:
            return Death(len(told), lost, f"entry {broken} is broken")
        return Death(len(told), lost, "" if project == file.project() else "the tables are not what the ledger says")


if __name__ == "__main__":
    edit_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
