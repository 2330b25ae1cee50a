"""What `show likeness` prints: every pair of themes as plain JSON values, the likest first."""

from typing import Any

from leitmotif_desk.desk.comparing import ComparedPair, compare_themes, verdict_text
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.project import Project


def likeness(desk: Desk) -> dict[str, Any]:
    return {"likeness": [_pair(desk.project, pair) for pair in compare_themes(desk.project).likest_first]}


def _pair(project: Project, pair: ComparedPair) -> dict[str, Any]:
    found = pair.likeness
    figures = ("together", "interval", "rhythm", "contour", "skeleton")
    return {
        "one": project.the_motif(pair.one).name,
        "other": project.the_motif(pair.other).name,
        "verdict": str(pair.verdict),
        **{name: round(getattr(found, name), 3) for name in figures},
        "text": verdict_text(project, pair),
        "notes": [list(both) for both in found.pairs],
        "shared": [list(both) for both in found.shared],
    }
