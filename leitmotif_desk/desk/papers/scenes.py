"""The scenes: when, what, who, and the moments that music may have to meet."""

from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.film_list import film_list
from leitmotif_desk.desk.papers.head import length, paper
from leitmotif_desk.desk.pasting.copying import cell_text, hit_text
from leitmotif_desk.domain.project import Project
from leitmotif_desk.formats import FilmList, SceneRow
from leitmotif_desk.reports import Paper, Section, Table

COLUMNS = ("scene", "slug", "TC in", "TC out", "duration", "pages", "dialogue", "in view", "heard", "hits", "notes")
"""All but the duration are read back as they are."""


def scenes(desk: Desk, resources: Path, whole_film: bool = False) -> Paper:
    """Return the scenes in film order; names the scenes whose times are guessed from their length on the page."""
    project = desk.project
    guessed = [scene.number for scene in project.scene if scene.estimated]
    notes = (f"Guessed from their length on the page: the times of {', '.join(guessed)}.",) if guessed else ()
    sections = (Section("Scenes", tables=(scene_table(project, whole_film),)),)
    return paper(desk, "scenes", sections, resources, notes=notes)


def scene_table(project: Project, whole_film: bool = False) -> Table:
    """Return a row for every scene; a film with reels gets a column for them."""
    film = film_list(project, whole_film)
    reel = ("reel",) if film.reels else ()
    return Table("Scenes", COLUMNS + reel, tuple(_row(film, row) for row in film.scenes))


def _row(film: FilmList, row: SceneRow) -> tuple[str, ...]:
    return (
        row.number,
        row.slug,
        *film.timecodes(row.start_frame, row.end_frame),
        length(film.rate, row.end_frame - row.start_frame),
        cell_text("eighths", row.eighths),
        cell_text("dialogue", row.dialogue),
        "; ".join(one.name for one in row.cast if not one.heard),
        "; ".join(one.name for one in row.cast if one.heard),
        "; ".join(hit_text(hit, film.timecode(hit.frame)) for hit in row.hits),
        row.notes,
        *film.reel_of(row.start_frame),
    )
