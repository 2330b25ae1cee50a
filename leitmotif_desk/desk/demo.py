"""Low Water, the demo film, put together the way a user would: through the ordinary importers."""

import json
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import batch
from leitmotif_desk.desk.importing import MotifSpec, ReadFile, register, take
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.time import frame_rate, parse_timecode

AUTHOR = "Leitmotif Desk demo"
FILM = Film("Low Water", "24", parse_timecode("01:00:00:00", frame_rate("24")))
CUE_SUFFIXES = (".mid", ".musicxml", ".mxl")
THEME_SHEET = "themes.musicxml"


def open_demo(folder: Path, path: Path, progress: Progress = unheard) -> Desk:
    """Return the demo film at `path`: as a person left it where they changed anything, else made anew from `folder`.

    It is made beside its place and moved there whole, so that an interrupted start leaves no half of a film.
    """
    if path.exists():
        desk = Desk.open(path)
        if any(entry.author != AUTHOR for entry in desk.history()):
            return desk
        desk.close()
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.unlink(missing_ok=True)
    make_demo(folder, unfinished, progress).close()
    unfinished.replace(path)
    return Desk.open(path)


def make_demo(folder: Path, path: Path, progress: Progress = unheard) -> Desk:
    """Return the demo film as a new project at `path`, made from the files in `folder` (resources/demo).

    Spotting notes give the scenes and planned cues, each cue file its music, the theme sheet the motifs, and
    story.json the story, as a list of edits.
    """
    desk = Desk.create(path, FILM, author=AUTHOR)
    take(desk, ReadFile.of(desk, folder / "spotting.csv", "scenes")())
    cues = sorted(file for file in folder.iterdir() if file.suffix in CUE_SUFFIXES and file.name != THEME_SHEET)
    themes = json.loads((folder / "themes.json").read_text(encoding="utf-8"))
    steps = len(cues) + len(themes) + 1
    for done, file in enumerate(cues):
        progress(done / steps)
        take(desk, ReadFile.of(desk, file, "cue")())
    for done, theme in enumerate(themes, start=len(cues)):
        progress(done / steps)
        reading = ReadFile.of(desk, folder / THEME_SHEET, "motif", part=theme["name"], bars=theme["bars"])()
        assert reading.phrase is not None
        register(desk, MotifSpec(theme["name"]), reading.phrase)
    desk.apply(batch("Tell the story", json.loads((folder / "story.json").read_text(encoding="utf-8")), desk.project))
    progress(1.0)
    return desk
