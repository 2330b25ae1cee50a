"""Spotting notes: cue by cue, what it is for."""

from collections.abc import Sequence
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.film_list import film_list
from leitmotif_desk.desk.papers.head import length, paper
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.formats import FilmList
from leitmotif_desk.reports import Paper, Section, Table

COLUMNS = (
    "cue", "title", "TC in", "TC out", "duration", "score/source", "scenes", "scene headings", "themes", "hits",
    "status", "notes", "picture version",
)  # fmt: skip
"""Read back, they give the cues as they are; "scenes" and "scene headings" are not taken for scenes of their own."""


def spotting(desk: Desk, resources: Path, whole_film: bool = False) -> Paper:
    """Return the cues in film order with the scenes, themes and hits that they lie over."""
    sections = (Section("Cues", tables=(cue_table(desk.project, desk.heard, whole_film),)),)
    return paper(desk, "spotting notes", sections, resources)


def cue_table(project: Project, heard: Sequence[Heard], whole_film: bool = False) -> Table:
    """Return a row for every cue; a film with reels gets a column for them."""
    film = film_list(project, whole_film)
    reel = ("reel",) if film.reels else ()
    cues = sorted(project.cue, key=lambda cue: cue.start_frame)
    return Table("Cues", COLUMNS + reel, tuple(_row(project, heard, film, cue) for cue in cues))


def _row(project: Project, heard: Sequence[Heard], film: FilmList, cue: Cue) -> tuple[str, ...]:
    scenes = [scene for scene in project.scene if _meet(scene, cue)]
    hits = [hit for hit in project.hit if cue.start_frame <= hit.frame < cue.end_frame]
    played = dict.fromkeys(one.motif for one in heard if one.cue == cue.id)
    planned = dict.fromkeys(project.the_form(form).motif for form in cue.forms)
    return (
        cue.number,
        cue.title,
        *film.timecodes(cue.start_frame, cue.end_frame),
        length(film.rate, cue.end_frame - cue.start_frame),
        cue.usage.value,
        ", ".join(scene.number for scene in scenes),
        "; ".join(_story(scene) for scene in scenes),
        ", ".join(project.the_motif(motif).name for motif in {**played, **planned}),
        "; ".join(f"{film.timecode(hit.frame)} {hit.note or hit.kind.value}" for hit in hits),
        cue.status.value,
        cue.note,
        project.film.picture_version,
        *film.reel_of(cue.start_frame),
    )


def _meet(scene: Scene, cue: Cue) -> bool:
    return scene.start_frame < cue.end_frame and scene.end_frame > cue.start_frame


def _story(scene: Scene) -> str:
    return ": ".join(part for part in (scene.slug, scene.function.value if scene.function else "") if part)
