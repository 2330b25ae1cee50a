"""The import command: files read, shown, and taken as one step."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from leitmotif_desk.cli.faces import Faces
from leitmotif_desk.cli.progress import with_bar
from leitmotif_desk.cli.text import say
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import (
    CueMusic,
    FileChoice,
    FilePlan,
    Plan,
    ReadFileChoice,
    Wishes,
    plan_files,
    take_files,
)
from leitmotif_desk.desk.importing.cue_files import cue_files
from leitmotif_desk.desk.importing.marker_rules import merged, parse_rule
from leitmotif_desk.desk.importing.telling import PlannedRow
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import FrameRate, format_timecode, parse_timecode
from leitmotif_desk.formats import Kind, ReadOptions, is_bundle, kinds_of


def import_files(arguments: Namespace, faces: Faces) -> int:
    """Import files, or with --preview only show what that would do."""
    with Desk.open(arguments.project) as desk:
        before = desk.project
        wishes = Wishes(merged(before.marker_rule, map(parse_rule, arguments.markers)), arguments.keep)
        paths, left_out = _files(arguments.files)
        choices = [_choice(arguments, before, path) for path in paths]
        files = [
            ReadFileChoice(choice, with_bar(f"reading {choice.path.name}", choice.job(desk))) for choice in choices
        ]
        if arguments.preview:
            plan = plan_files(before, files, wishes, CueMusic(desk.score))
        else:
            plan = take_files(desk, files, wishes)
    told = _told(before, files, plan, arguments)
    told["said"] += left_out
    if arguments.json:
        say(arguments, told)
    else:
        say(arguments, {"step": told["step"] if not arguments.preview else "none (preview)", "said": told["said"]})
        say(arguments, {"imported": "\n" + "\n".join(_lines(one, arguments.preview) for one in told["imported"])})
    return 0


def _files(paths: list[Path]) -> tuple[list[Path], list[str]]:
    """Return the files that are named and those that folders hold, and what of these is left out and why."""
    found: list[Path] = []
    said: list[str] = []
    for path in paths:
        if not path.is_dir() or is_bundle(path):
            found.append(path)
            continue
        folder = cue_files([path])
        found += folder.ticked
        said += [f"left out: {one.path.name}: {one.reason}" for one in folder.left_out]
        said += [f"left out: {one.path.name}: {one.reason}" for one in folder.files if not one.ticked]
    if not found:
        raise BadValue("there is nothing to import in the folder.", where=str(paths[0]), now="Nothing was changed.")
    return found, said


def _choice(arguments: Namespace, project: Project, path: Path) -> FileChoice:
    rate = project.film.frame_rate
    kind = Kind(arguments.kind) if arguments.kind else kinds_of(path)[0]
    columns = tuple(_column(text) for text in arguments.column)
    options = ReadOptions(arguments.rate, arguments.part, arguments.bars, "", arguments.encoding, columns)
    return FileChoice(
        path,
        kind,
        options if kind is Kind.MOTIF else ReadOptions(rate=options.rate, encoding=options.encoding, columns=columns),
        offset_frames=_offset(arguments.offset, rate) if arguments.offset else None,
        joins_reels=not arguments.separate_reels,
        at_frame=parse_timecode(arguments.at, rate) if arguments.at else None,
        name=path.stem if kind is Kind.MOTIF else "",
    )


def _offset(text: str, rate: FrameRate) -> int:
    sign = -1 if text.startswith("-") else 1
    return sign * parse_timecode(text.lstrip("+-"), rate)


def _column(text: str) -> tuple[str, str]:
    heading, equals, field = text.rpartition("=")
    if not equals or not heading:
        raise BadValue(f"{text!r} is no column: say HEADING=FIELD.", where="--column", now="Nothing was imported.")
    return heading.strip(), field.strip()


def _told(project: Project, files: list[ReadFileChoice], plan: Plan, arguments: Namespace) -> dict[str, Any]:
    readings = {one.choice.path: one.reading for one in files}
    rate = plan.film.frame_rate
    listed = []
    for one in plan.files:
        reading = readings[one.path]
        found: dict[str, Any] = {"scenes": len(reading.scenes), "cues": len(reading.cues)}
        found |= {"markers": len(reading.markers), "clips": len(reading.clips)}
        if reading.score is not None:
            found = {"cue": reading.cue_number, "notes": len(reading.score)}
        rows = [_row(row, rate) for row in one.rows]
        listed.append({"file": one.path.name, **found, "rate": reading.rate, "said": _said(one, reading.notes)})
        listed[-1] |= {"problem": one.problem} if one.problem else {}
        listed[-1] |= {"rows": rows} if arguments.preview else {}
    return {"step": plan.step.name, "said": list(plan.guess.said), "imported": listed}


def _said(plan: FilePlan, notes: tuple[object, ...]) -> list[str]:
    return [*map(str, notes), *plan.decided, *plan.doubts]


def _row(row: PlannedRow, rate: FrameRate) -> dict[str, Any]:
    span = {} if row.start is None else {"start": format_timecode(row.start, rate)}
    span |= {} if row.end is None else {"end": format_timecode(row.end, rate)}
    return {"kind": row.kind, "name": row.name, **span, "changed": list(row.changed), "more": row.more}


def _lines(one: dict[str, Any], preview: bool) -> str:
    shown = {key: value for key, value in one.items() if key not in {"file", "said", "rows"} and value not in ("", 0)}
    lines = [f"{one['file']}: " + ", ".join(f"{key} {value}" for key, value in shown.items())]
    lines += [f"  {note}" for note in one["said"]]
    for row in one["rows"] if preview else ():
        words = [row.get("start", ""), row.get("end", ""), row["kind"], row["name"], row["more"]]
        words += [f"changes {', '.join(row['changed'])}"] if row["changed"] else []
        lines.append("  " + "  ".join(word for word in words if word))
    return "\n".join(lines)
