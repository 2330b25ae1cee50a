"""What an import would change, a line a thing, for a person to look over before it is made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from leitmotif_desk.domain.edits import (
    AddCue,
    AddHit,
    AddMarker,
    AddScene,
    AddSubject,
    ChangeCue,
    ChangeScene,
    Edit,
    KeepCut,
    RegisterMotif,
    SetPresence,
)
from leitmotif_desk.domain.project import Project

FIELD_WORDS = {
    "start_frame": "start", "end_frame": "end", "score": "music", "slug": "heading", "estimated": "timed",
    "source": "file", "eighths": "pages",
}  # fmt: skip
"""What a changed field is called; others by their own name."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One thing that an import adds or changes: its kind ("scene"), its name, its span in film frames, if it has one.

    `changed` names the fields that change, none where the thing is new; `more` is what else there is to say of it.
    """

    kind: str
    name: str
    start: int | None = None
    end: int | None = None
    changed: tuple[str, ...] = ()
    more: str = ""


def planned_rows(project: Project, edits: Iterable[Edit]) -> tuple[PlannedRow, ...]:
    """Return what edits would add and change; in film order, things without a place last.

    `project` is the project before; people in scenes are counted with their scene.
    """
    listed = list(edits)
    cast: dict[str, list[str]] = {}
    names = {subject.id: subject.name for subject in project.subject}
    names |= {edit.subject.id: edit.subject.name for edit in listed if isinstance(edit, AddSubject)}
    for edit in listed:
        if isinstance(edit, SetPresence):
            cast.setdefault(edit.presence.scene, []).append(names.get(edit.presence.subject, edit.presence.subject))
    rows = [*_added(listed, cast), *_changed(project, listed, cast)]
    return tuple(sorted(rows, key=lambda row: (row.start is None, row.start or 0)))


def _added(edits: Iterable[Edit], cast: dict[str, list[str]]) -> Iterator[PlannedRow]:
    for edit in edits:
        match edit:
            case AddScene(scene):
                name = f"{scene.number}  {scene.slug}".strip()
                yield PlannedRow("scene", name, scene.start_frame, scene.end_frame, more=_people(cast, scene.id))
            case AddCue(cue):
                name = f"{cue.number}  {cue.title}".strip()
                yield PlannedRow("cue", name, cue.start_frame, cue.end_frame, more=cue.note)
            case AddHit(hit):
                yield PlannedRow("hit", hit.note or hit.kind.value, hit.frame, hit.frame + 1)
            case AddMarker(marker):
                yield PlannedRow("marker", marker.name, marker.frame, marker.frame + 1, more=marker.note)
            case AddSubject(subject):
                yield PlannedRow("subject", subject.name)
            case RegisterMotif(motif):
                yield PlannedRow("motif", motif.name)
            case KeepCut(cut):
                span = cut.clips[0].start_frame, max(clip.end_frame for clip in cut.clips)
                yield PlannedRow("cut", "1 clip" if len(cut.clips) == 1 else f"{len(cut.clips)} clips", *span)
            case _:
                pass


def _changed(project: Project, edits: Iterable[Edit], cast: dict[str, list[str]]) -> Iterator[PlannedRow]:
    fields: dict[tuple[str, str], dict[str, Any]] = {}
    for edit in edits:
        match edit:
            case ChangeScene(scene, field, value):
                fields.setdefault(("scene", scene), {})[field] = value
            case ChangeCue(cue, field, value):
                fields.setdefault(("cue", cue), {})[field] = value
            case SetPresence(presence) if project.find("scene", presence.scene) is not None:
                fields.setdefault(("scene", presence.scene), {})
            case _:
                pass
    for (kind, id), values in fields.items():
        row: Any = project.find(kind, id)
        if row is not None:
            title = row.slug if kind == "scene" else row.title
            words = [FIELD_WORDS.get(field, field) for field in values] or ["people"]
            yield PlannedRow(
                kind,
                f"{row.number}  {title}".strip(),
                values.get("start_frame", row.start_frame),
                values.get("end_frame", row.end_frame),
                tuple(words),
                _people(cast, id),
            )


def _people(cast: dict[str, list[str]], scene: str) -> str:
    return ", ".join(cast.get(scene, ()))


def counted(rows: Iterable[PlannedRow]) -> dict[str, tuple[int, int]]:
    """Return how many things of each kind are new, and how many changed."""
    found: dict[str, tuple[int, int]] = {}
    for row in rows:
        new, changed = found.get(row.kind, (0, 0))
        found[row.kind] = (new, changed + 1) if row.changed else (new + 1, changed)
    return found
