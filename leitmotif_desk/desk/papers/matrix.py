"""Themes by scenes as a table: how often each is heard in which scene."""

from collections import Counter
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.papers.head import paper
from leitmotif_desk.reports import Paper, Picture, Section, Table, colour_of, heat_map


def matrix(desk: Desk, resources: Path) -> Paper:
    """Return a row for each theme, a column for each scene, and the sum; empty where nothing is heard."""
    project = desk.project
    counts = Counter((heard.motif, heard.scene) for heard in desk.heard)
    columns = ("theme", *(scene.number for scene in project.scene), "all")
    rows, squares = [], []
    for motif in project.motif:
        cells = [counts[motif.id, scene.id] for scene in project.scene]
        total = sum(count for (one, _), count in counts.items() if one == motif.id)
        squares.append((motif.name, colour_of(motif.colour), cells))
        rows.append((motif.name, *(str(count) if count else "" for count in cells), str(total)))
    table = Table("Statements by scene", columns, tuple(rows))
    svg = heat_map(project.film.title, [scene.number for scene in project.scene], squares)
    picture = Picture(svg, "Themes by scenes: the fuller a square, the more often the theme is heard there")
    return paper(desk, "themes by scenes", (Section("Statements by scene", (), (picture,), (table,)),), resources)
