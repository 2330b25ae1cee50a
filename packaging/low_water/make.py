#!/usr/bin/env python3
"""Write resources/demo: every file of the demo film, the same bytes each time."""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from low_water import film, midi_file, musicxml_file
from low_water.cues import every_cue
from low_water.story import story
from low_water.themes import THEMES
from low_water.truth import truth

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "demo"


def main(folder: Path = FOLDER) -> None:
    cues = every_cue()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("[0-9]m[0-9]*-*"):
        old.unlink()
    for cue in cues:
        (midi_file if cue.suffix == ".mid" else musicxml_file).write(cue, folder)
    musicxml_file.write_themes(folder / "themes.musicxml")
    _write_json(folder / "themes.json", _bars())
    _write_json(folder / "story.json", story())
    _write_json(folder / "truth.json", truth(cues))
    sheets = {
        "spotting.csv": film.spotting(cues),
        "cut-1.edl": film.edit_list("LOW WATER CUT 1", film.first_cut()),
        "cut-2.edl": film.edit_list("LOW WATER CUT 2", film.second_cut()),
    }
    for name, text in sheets.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")


def _bars() -> list[dict[str, str]]:
    """Return which bars of the theme sheet hold which theme."""
    found, bar = [], 1
    for theme in THEMES:
        count = int(theme.length / (theme.beats * 4 / theme.unit))
        found.append({"name": theme.line.name, "bars": f"{bar}-{bar + count - 1}"})
        bar += count
    return found


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
