"""How every theme is spent: how often, for how long, how whole, how far developed, when first and last."""

from pathlib import Path
from statistics import mean

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.motif_facts import IN_FULL, economy_of, heard_of
from leitmotif_desk.desk.papers.head import paper
from leitmotif_desk.desk.spending import along, track_of
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.reports import Paper, Picture, Section, Table, clock, colour_of, economy_drawing

_COLUMNS = (
    "theme", "statements", "in full", "screen time", "scenes", "first", "last", "longest silence", "completeness",
    "development",
)  # fmt: skip


def economy(desk: Desk, resources: Path) -> Paper:
    """Return a row and a track for each theme."""
    project = desk.project
    tracks = [track_of(project, desk.heard, motif, colour_of(motif.colour)) for motif in project.motif]
    svg = economy_drawing(project.film.title, tracks, along(project))
    table = Table("Theme economy", _COLUMNS, tuple(_row(desk, motif) for motif in project.motif))
    picture = Picture(svg, "Themes along the film: up, how much of a theme is heard; down, how far it has changed")
    return paper(desk, "theme economy", (Section("Theme economy", (), (picture,), (table,)),), resources)


def _row(desk: Desk, motif: Motif) -> tuple[str, ...]:
    rate, heard = desk.project.film.frame_rate, heard_of(desk.heard, motif.id)
    spent = economy_of(desk.project, desk.heard, motif.id)
    if not heard:
        return (motif.name, "0", *("" for _ in _COLUMNS[2:]))
    silence = spent.silence.span if spent.silence else None
    return (
        motif.name,
        str(spent.statements),
        str(sum(one.completeness >= IN_FULL for one in heard)),
        clock(float(rate.seconds(spent.screen_frames))),
        f"{len(spent.scenes)} of {spent.scene_count}",
        format_timecode(heard[0].start_frame, rate),
        format_timecode(heard[-1].start_frame, rate),
        clock(float(rate.seconds(silence[1] - silence[0]))) if silence else "",
        f"{mean(one.completeness for one in heard):.0%}",
        f"{mean(1 - one.identity for one in heard):.0%}",
    )
