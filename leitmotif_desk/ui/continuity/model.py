"""The findings in groups, as the panel lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.finding import Finding, Severity
from leitmotif_desk.domain.time import format_timecode

SEVERITIES = (Severity.ERROR, Severity.WARN, Severity.INFO)
MARKS = {Severity.ERROR: "■", Severity.WARN: "▲", Severity.INFO: "●"}
"""Shapes, so that nothing depends on colour."""


@dataclass(frozen=True, slots=True)
class Line:
    """One finding as a row; `index` is its place in desk.findings, `colour` its theme's in the palette."""

    index: int
    finding: Finding
    timecode: str
    scene: str
    colour: int | None
    text: str


class Grouping(StrEnum):
    """By what the findings are put together."""

    SEVERITY = "severity"
    THEME = "theme"
    SCENE = "scene"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one severity, or (None) those a person said are meant; or what `name` says they have in common."""

    severity: Severity | None
    lines: tuple[Line, ...]
    name: str = ""


def grouped(desk: Desk, filter_text: str = "", by: Grouping = Grouping.SEVERITY) -> tuple[Group, ...]:
    """Return the findings that hold every word of the filter, those that are meant last, in film order in a group."""
    words = filter_text.casefold().split()
    lines = [_line(desk, index, finding) for index, finding in enumerate(desk.findings)]
    wanted = [line for line in lines if all(word in _searched(desk, line) for word in words)]
    asked = [line for line in wanted if not line.finding.intended]
    if by is Grouping.SEVERITY:
        still_open = [
            Group(level, tuple(one for one in asked if one.finding.severity is level)) for level in SEVERITIES
        ]
    else:
        names = {line.index: _COMMON[by](desk, line) for line in asked}
        still_open = [
            Group(None, tuple(line for line in asked if names[line.index] == name), name)
            for name in dict.fromkeys(names.values())
        ]
    intended = Group(None, tuple(line for line in wanted if line.finding.intended))
    return tuple(group for group in (*still_open, intended) if group.lines)


def _theme(desk: Desk, line: Line) -> str:
    motif = desk.project.find("motif", line.finding.motif) if line.finding.motif else None
    return str(getattr(motif, "name", "–"))


def _scene(desk: Desk, line: Line) -> str:
    scene = desk.project.find("scene", line.finding.scenes[0]) if line.finding.scenes else None
    return f"{getattr(scene, 'number', '–')}  {getattr(scene, 'slug', '')}".strip()


def _kind(_: Desk, line: Line) -> str:
    return f"{line.finding.check}  {line.finding.code.replace('-', ' ')}"


_COMMON: dict[Grouping, Callable[[Desk, Line], str]] = {
    Grouping.THEME: _theme, Grouping.SCENE: _scene, Grouping.KIND: _kind,
}  # fmt: skip


def _line(desk: Desk, index: int, finding: Finding) -> Line:
    project = desk.project
    start = finding.start_frame
    numbers = (project.find("scene", scene) for scene in finding.scenes)
    motif = project.find("motif", finding.motif) if finding.motif else None
    return Line(
        index=index,
        finding=finding,
        timecode="" if start is None else format_timecode(start, project.film.frame_rate),
        scene=", ".join(str(getattr(scene, "number", "")) for scene in numbers if scene is not None),
        colour=getattr(motif, "colour", None),
        text=finding.message.text(),
    )


def _searched(desk: Desk, line: Line) -> str:
    motif = desk.project.find("motif", line.finding.motif) if line.finding.motif else None
    scenes = (desk.project.find("scene", scene) for scene in line.finding.scenes)
    slugs = " ".join(str(getattr(scene, "slug", "")) for scene in scenes)
    return f"{line.timecode} {line.scene} {slugs} {getattr(motif, 'name', '')} {line.text}".casefold()
