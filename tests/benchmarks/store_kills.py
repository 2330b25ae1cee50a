"""Kill a writing process again and again, and count what its project file lost.

usage: python -m tests.benchmarks.store_kills [--kills 1000] [--seed 0]

Each kill is a SIGKILL at a random moment of random edits, undos and redos. Afterwards the file is opened, every
acknowledged entry looked up, the chain of hashes walked, and the whole ledger played again from an empty project:
the result must equal the tables.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.store import ProjectFile
from tests.store.dying_writer import Death, kill_one
from tests.store.random_edits import new_film

KILLS_A_FILE = 20
"""A new project every so often, or playing the ledger again would take all the time."""


def deaths(folder: Path, kills: int, seed: int) -> list[Death]:
    """Return what each killed writer left; a file that does not open counts as unsound."""
    found: list[Death] = []
    for kill in range(kills):
        path = folder / f"{kill // KILLS_A_FILE}.leitmotif"
        if not path.exists():
            ProjectFile.create(path, new_film()).close()
        try:
            found.append(kill_one(path, seed + kill))
        except LeitmotifError as error:
            found.append(Death(0, 0, str(error)))
        print(f"\r{kill + 1} of {kills}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = deaths(Path(folder), options.kills, options.seed)
    lost, unsound = sum(death.lost for death in found), [death.unsound for death in found if death.unsound]
    acknowledged = sum(death.acknowledged for death in found)
    seconds = time.perf_counter() - started
    counts = f"{len(found)} kills, {acknowledged} acknowledged entries, {lost} lost, {len(unsound)} files unsound"
    print(f"{counts}, {seconds:.0f} s")
    for reason in sorted(set(unsound)):
        print(f"  {reason}")
    return 1 if lost or unsound else 0


if __name__ == "__main__":
    sys.exit(main())
