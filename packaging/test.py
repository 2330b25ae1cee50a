#!/usr/bin/env python3
"""Check the project: lint, types, import contracts, all tests offscreen. Arguments go to pytest."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import environment

# import-linter has no module to run by name.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo'])"
# Name and what Python is given. pytest comes last and shows its output as it runs: its closing line ends the whole.
QUICK = (
    ("lint", ("-m", "ruff", "check")),
    ("types", ("-m", "mypy", "--strict")),
    ("import contracts", ("-c", LINT_IMPORTS)),
)
TESTS = ("-m", "pytest", "-q", "-n", "2", "--dist", "worksteal")


def main() -> int:
    python = environment.prepared(window=False)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The same random examples at every run; pytest by itself draws new ones.
    os.environ.setdefault("CI", "1")
    failed = [name for name, step in QUICK if not _passes(name, [python, *step])]
    _say("== tests")
    if subprocess.call([python, *TESTS, *sys.argv[1:]], cwd=environment.ROOT) != 0:
        failed.append("tests")
    if failed:
        _say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def _passes(name: str, command: list[str]) -> bool:
    started = time.monotonic()
    done = subprocess.run(
        command, cwd=environment.ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    passed = done.returncode == 0
    _say(f"== {name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.1f} s")
    if not passed:
        _say(done.stdout)
    return passed


def _say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
