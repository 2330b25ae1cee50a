#!/usr/bin/env python3
"""Do the main job: open the window on Low Water, or without a screen write all it shows into ./low-water."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

import environment


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--headless", action="store_true", help="write into ./low-water even where there is a screen")
    window = not parser.parse_args().headless and _has_screen()
    python = environment.prepared(window)
    story = ["open", "--demo"] if window else ["demo", "low-water"]
    if not window:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # -P: the current folder is the user's own, its files are not modules of ours.
    command = [python, "-P", "-m", "leitmotif_desk", *story]
    if os.name == "posix":
        os.execv(python, command)
    return subprocess.call(command)


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
