"""Spotting notes: cue by cue, what it is for."""

from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.papers.head import length, paper
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.reports import Paper, Section, Table

COLUMNS = (
    "cue", "title", "TC in", "TC out", "duration", "score/source", "scene", "what happens", "themes", "hits", "status",
    "notes", "picture version",
)  # fmt: skip


def spotting(desk: Desk, resources: Path) -> Paper:
    """Return the cues in film order with the scenes, themes and hits that they lie over."""
    rows = tuple(_row(desk, cue) for cue in sorted(desk.project.cue, key=lambda cue: cue.start_frame))
    return paper(desk, "spotting notes", (Section("Cues", tables=(Table("Cues", COLUMNS, rows),)),), resources)


def _row(desk: Desk, cue: Cue) -> tuple[str, ...]:
    project, rate = desk.project, desk.project.film.frame_rate
    scenes = [scene for scene in project.scene if _meet(scene, cue)]
    hits = [hit for hit in project.hit if cue.start_frame <= hit.frame < cue.end_frame]
    heard = dict.fromkeys(one.motif for one in desk.heard if one.cue == cue.id)
    planned = dict.fromkeys(project.the_form(form).motif for form in cue.forms)
    return (
        cue.number,
        cue.title,
        format_timecode(cue.start_frame, rate),
        format_timecode(cue.end_frame, rate),
        length(desk, cue.end_frame - cue.start_frame),
        cue.usage.value,
        ", ".join(scene.number for scene in scenes),
        "; ".join(_story(scene) for scene in scenes),
        ", ".join(project.the_motif(motif).name for motif in {**heard, **planned}),
        "; ".join(f"{format_timecode(hit.frame, rate)} {hit.note or hit.kind.value}" for hit in hits),
        cue.status.value,
        cue.note,
        project.film.picture_version,
    )


def _meet(scene: Scene, cue: Cue) -> bool:
    return scene.start_frame < cue.end_frame and scene.end_frame > cue.start_frame


def _story(scene: Scene) -> str:
    return ": ".join(part for part in (scene.slug, scene.function.value if scene.function else "") if part)
