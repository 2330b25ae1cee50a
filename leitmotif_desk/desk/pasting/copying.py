"""Scenes and cues as rows for a spreadsheet, which our own paste understands."""

import csv
import io
from collections.abc import Iterable
from enum import StrEnum

from leitmotif_desk.domain.cell_text import plain_cell
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId, SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, HitKind, PresenceMode, Scene
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.formats import HitRow

COLUMNS = (
    "Cue", "Scene", "Slug", "Title", "TC in", "TC out", "Score/source", "Status", "Pages", "Dialogue", "In view",
    "Heard", "Hits", "Notes",
)  # fmt: skip


def copied(project: Project, scenes: Iterable[SceneId], cues: Iterable[CueId]) -> str:
    """Return scenes and cues in film order as lines divided by tabs, under headings; no cell is taken for a formula."""
    rows: list[Scene | Cue] = [*map(project.the_scene, scenes), *map(project.the_cue, cues)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(rows, key=lambda one: (one.start_frame, isinstance(one, Cue))):
        writer.writerow(map(plain_cell, _cells(project, row)))
    return out.getvalue()


def _cells(project: Project, row: Scene | Cue) -> tuple[str, ...]:
    rate = project.film.frame_rate
    times = format_timecode(row.start_frame, rate), format_timecode(row.end_frame, rate)
    if isinstance(row, Cue):
        scene = project.scene_at(row.start_frame)
        number = scene.number if scene else ""
        words = row.usage.value, row.status.value
        return row.number, number, "", row.title, *times, *words, "", "", "", "", "", row.note
    length, speech = cell_text("eighths", row.eighths), cell_text("dialogue", row.dialogue)
    hits = hits_text((hit for hit in project.hit if hit.scene == row.id), rate)
    there = ("; ".join(present(project, row.id, mode)) for mode in (PresenceMode.ON_SCREEN, PresenceMode.HEARD))
    return "", row.number, row.slug, "", *times, "", "", length, speech, *there, hits, row.note


def cell_text(field: str, value: object) -> str:
    """Return what stands in a spreadsheet for the value of a field of formats.spotting.HEADERS."""
    match field, value:
        case _, None:
            return ""
        case "dialogue", float(share):
            return f"{round(100 * share, 4):g}%"
        case "eighths", int(eighths):
            pages, rest = divmod(eighths, 8)
            return f"{pages} {rest}/8" if pages and rest else f"{rest}/8" if rest else str(pages)
        case _, StrEnum():
            return value.value
        case _:
            return str(value)


def present(project: Project, scene: SceneId, mode: PresenceMode) -> list[str]:
    """Return the names of those who are in a scene in one way."""
    there = (one.subject for one in project.presence if (one.scene, one.mode) == (scene, mode))
    return [project.the_subject(subject).name for subject in there]


def hits_text(hits: Iterable[Hit], rate: FrameRate) -> str:
    """Return hits as "01:00:40:05 door; 01:00:50:00 (cut)", in film order."""
    return "; ".join(hit_text(hit, format_timecode(hit.frame, rate)) for hit in sorted(hits, key=lambda hit: hit.frame))


def hit_text(hit: Hit | HitRow, timecode: str) -> str:
    """Return a hit at a timecode as it stands in a spreadsheet."""
    kind = "" if hit.kind is HitKind.HIT and not hit.note.startswith("(") else f"({hit.kind.value})"
    return " ".join(part for part in (timecode, kind, hit.note) if part)
