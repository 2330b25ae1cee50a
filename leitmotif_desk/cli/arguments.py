"""The words of the command line."""

import argparse
from pathlib import Path

from leitmotif_desk import __version__
from leitmotif_desk.cli.shown import VIEWS
from leitmotif_desk.desk.finding_shots.scene_edges import LIKELY
from leitmotif_desk.desk.reporting import KIND_OF, KINDS
from leitmotif_desk.domain.time import RATES

EXIT_CODES = "exit codes: 0 clean, 1 findings, 2 bad input, 3 internal error"


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; argparse itself exits with 2 on words it does not know."""
    top = argparse.ArgumentParser(
        prog="leitmotif-desk",
        description="Themes, the story they stand for, and where they are heard.",
        epilog=EXIT_CODES,
    )
    top.add_argument("--version", action="version", version=f"Leitmotif Desk {__version__}")
    json = argparse.ArgumentParser(add_help=False)
    json.add_argument("--json", action="store_true", help="print JSON")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str, project: bool = True) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text, parents=[json], epilog=EXIT_CODES)
        if project:
            made.add_argument("project", type=Path, metavar="PROJECT", help="a .leitmotif file")
        return made

    opened = command("open", "open the window (the default)", project=False)
    opened.add_argument("project", type=Path, nargs="?", metavar="PROJECT")
    opened.add_argument("--demo", action="store_true", help="open the demo film, Low Water, made on first use")

    demo = command("demo", "do the main job on the demo film, Low Water, in a folder", project=False)
    demo.add_argument("folder", type=Path, metavar="FOLDER")

    new = command("new", "make a project")
    new.add_argument("--title", default="")
    new.add_argument("--rate", default="24", help=f"one of {', '.join(RATES)} (default 24)")
    new.add_argument("--start", default="01:00:00:00", help="timecode of the first frame (default 01:00:00:00)")

    imported = command(
        "import", "import scenes (screenplay, edit list, spotting notes, markers) and cues (MIDI, MusicXML)"
    )
    imported.add_argument("files", type=Path, nargs="+", metavar="FILE", help="files, and folders of them")
    imported.add_argument("--as", dest="kind", choices=("scenes", "cue", "motif"), default="", help="else: by the file")
    imported.add_argument("--at", default="", help="timecode where the cue starts")
    imported.add_argument("--rate", default="", help="frame rate of the file, where it differs from the film's")
    imported.add_argument(
        "--markers",
        action="append",
        default=[],
        metavar="RULE",
        help="what markers become, as colour=red:hit, track=V2:nothing or name=fx:marker; repeatable",
    )
    imported.add_argument("--keep", action="store_true", help="keep these rules in the project")
    imported.add_argument("--encoding", default="", help="of a text file, where it is not what it looks like")
    imported.add_argument(
        "--offset",
        default="",
        metavar="TIMECODE",
        help="added to all times: 00:59:52:00, or --offset=-00:00:08:00 (else as guessed; 0: none)",
    )
    imported.add_argument(
        "--separate-reels", action="store_true", help="keep the hours of reels: they do not follow one another"
    )
    imported.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="HEADING=FIELD",
        help="what a column of a table holds; FIELD empty: nothing; repeatable",
    )
    imported.add_argument("--preview", action="store_true", help="show what would be imported, and change nothing")
    imported.add_argument("--part", default="1", help="for --as motif: part by name or number from 1")
    imported.add_argument("--bars", default="", help="for --as motif: bars as written, 5-6")

    recut = command("recut", "hold a new cut (edit list or list of scenes) against the present one")
    recut.add_argument("cut", type=Path, nargs="+", metavar="FILE", help="one list, or one for each reel")
    recut.add_argument("--version", default="", metavar="NAME", help="take it, as a picture version of this name")
    recut.add_argument(
        "--without", action="append", default=[], metavar="THING", help='leave it as it is: "cue 1m1"; repeatable'
    )
    recut.add_argument("--rate", default="", help="frame rate of the file, where it differs from the film's")

    shots = command("shots", "find the cuts of the reference picture, and what they propose for scenes and hits")
    shots.add_argument("--video", type=Path, metavar="FILE", help="else the linked picture; begins with the film")
    shots.add_argument(
        "--take", type=float, nargs="?", const=LIKELY, metavar="SURE",
        help=f"take what is at least as sure, 0 to 1 (default {LIKELY:g}), as one step",
    )  # fmt: skip

    register = command("register", "register a motif")
    register.add_argument("--name", required=True)
    register.add_argument("--subject", default="", help="whom or what it stands for; added where new")
    register.add_argument("--meaning", default="")
    register.add_argument("--from", dest="source", type=Path, metavar="FILE", help="a score to take it from")
    register.add_argument("--part", default="1", help="part by name or number from 1")
    register.add_argument("--bars", default="", help="bars as written: 5-6")
    register.add_argument("--notes", default="", help="typed: 'key=D major metre=4/4 D4:1 A4:1.5 G4:.5 F#4:1 E4 D4:3'")

    show = command("show", "show what is in a project")
    show.add_argument("what", choices=tuple(VIEWS))

    applied = command("apply", "apply a list of edits, as one step", project=False)
    applied.add_argument("project", type=Path, nargs="?", metavar="PROJECT")
    applied.add_argument("edits", type=Path, nargs="?", metavar="EDITS.json", help="- reads standard input")
    applied.add_argument("--list", action="store_true", help="print every kind of edit with its fields")

    for name, text in (("undo", "take back the last N steps"), ("redo", "make the last N undone steps again")):
        back = command(name, text)
        back.add_argument("count", type=int, nargs="?", default=1, metavar="N")

    command("scan", "find every motif in every cue")
    discover = command("discover", "offer at most 20 candidate themes nobody registered, with where each sounds")
    discover.add_argument("--cue", action="append", metavar="N", help="only in this cue; may be given again")
    suggest = command("suggest", "suggest variations for a scene, with reasons")
    suggest.add_argument("--scene", required=True, metavar="N")
    command("check", "check that music and story agree")

    report = command("report", "write a paper")
    report.add_argument("kind", choices=tuple(KIND_OF), help="; ".join(f"{one.code}: {one.says}" for one in KINDS))
    forms = "; ".join(f"{one.code} {' '.join(one.forms)}" for one in KINDS)
    report.add_argument("--out", type=Path, required=True, metavar="FILE", help=forms)
    report.add_argument(
        "--parties", type=Path, metavar="FILE", help="cue sheet: a CSV of cue, role, name, pro, ipi, share"
    )
    report.add_argument("--whole-film", action="store_true", help="timecode of the whole film, not of its reels")

    picture = command("picture", "draw a view into a PNG file")
    picture.add_argument("--view", metavar="VIEW", default="window")
    picture.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    picture.add_argument("--size", default="1600x1000", metavar="WxH")
    picture.add_argument("--theme", choices=("dark", "light"), default="dark")

    export = command("export", "write a motif or a suggestion as MIDI or MusicXML")
    what = export.add_mutually_exclusive_group(required=True)
    what.add_argument("--suggestion", metavar="SCENE:RANK", help="for example 11:1")
    what.add_argument("--motif", metavar="NAME")
    export.add_argument(
        "--form", default="", metavar="NAME", help="a form of the motif; else the one it was registered with"
    )
    export.add_argument("--out", type=Path, required=True, metavar="FILE", help=".mid or .musicxml")
    return top
