"""The main job on the demo film, from its files to suggestions one can hear and see."""

from pathlib import Path
from typing import Any

from leitmotif_desk.cli.faces import Faces
from leitmotif_desk.cli.progress import Bar
from leitmotif_desk.desk.checking import Check
from leitmotif_desk.desk.demo import open_demo
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import need_id
from leitmotif_desk.desk.exporting import music_of_suggestion, write_music
from leitmotif_desk.desk.proposing import Propose
from leitmotif_desk.desk.reporting import Wanted, write_paper
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.ids import SceneId, readable_id
from leitmotif_desk.domain.suggestion import Suggestion

PROJECT_NAME = "Low Water.leitmotif"
SCENE_TO_WRITE = "11"
PICTURE_SIZE = (1600, 1000)


def demonstrate(folder: Path, faces: Faces) -> dict[str, Any]:
    """Write the demo project and everything the desk has to say about it into a folder; returns what was found.

    A demo project that a person changed is kept and told about as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with Bar("making Low Water") as bar:
        desk = open_demo(faces.resources / "demo", folder / PROJECT_NAME, bar)
    with desk:
        with Bar("scanning") as bar:
            desk.take_scan(Scan.of(desk)(bar))
        desk.take_findings(Check.of(desk)())
        scene = SceneId(need_id(desk.project, "scene", SCENE_TO_WRITE))
        suggestions = Propose.of(desk, scene)()
        for view in ("window", "timeline"):
            faces.picture(desk, view, PICTURE_SIZE, "dark", folder / f"{view}.png")
        wanted = Wanted(desk, faces.resources, faces.print_pdf, faces.draw_png)
        for suffix in (".html", ".pdf"):
            write_paper(wanted, "continuity", folder / f"continuity{suffix}")
        _write_suggestions(desk, suggestions, folder / f"scene-{SCENE_TO_WRITE}", faces)
        return _told(desk, suggestions, folder)


def _write_suggestions(desk: Desk, suggestions: tuple[Suggestion, ...], folder: Path, faces: Faces) -> None:
    folder.mkdir(exist_ok=True)
    for one in suggestions:
        stem = f"{one.rank}-{readable_id(one.title.text())}"
        faces.suggestion_picture(desk, one, folder / f"{stem}.png")
        if one.lines:
            write_music(music_of_suggestion(desk.project, one), folder / f"{stem}.mid")


def _told(desk: Desk, suggestions: tuple[Suggestion, ...], folder: Path) -> dict[str, Any]:
    result = desk.scan_result
    assert result is not None
    project = desk.project
    found = [one for one in desk.occurrences if one.found]
    open_findings = [finding for finding in desk.findings if not finding.intended]
    intended = len(desk.findings) - len(open_findings)
    errors = [finding for finding in open_findings if finding.severity is Severity.ERROR]
    heard = ", ".join(f"{motif.name} {sum(one.motif == motif.id for one in found)}" for motif in project.motif)
    lines: dict[str, Any] = {
        "film": f"{project.film.title}: {len(project.scene)} scenes, {len(project.cue)} cues",
        "scanned": f"{result.note_count} notes in {result.seconds:.2f} s",
        "found": f"{len(found)} occurrences ({heard})",
        "to review": len(desk.occurrences) - len(found),
        "continuity": f"{len(open_findings)} findings ({len(errors)} errors), {intended} intended",
    }
    lines |= {f"  check {f.check}, {f.code}": f.message.text() for f in errors}
    lines |= {
        f"scene {SCENE_TO_WRITE}, {one.rank}": f"{one.title.text()} ({one.dimension}, identity {one.identity:.0%})"
        for one in suggestions
    }
    return lines | {"written": str(folder)}
