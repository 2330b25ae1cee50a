"""The report as a table and as data."""

import csv
import io
import json
from dataclasses import asdict
from typing import Any

from leitmotif_desk.domain.cell_text import plain_cell
from leitmotif_desk.reports.report import FindingRow, Report, SceneRow, ThemeRow

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 in the machine's old code page and breaks every accent."""
COLUMNS = (
    "severity", "timecode", "scenes", "theme", "cue", "finding", "rests on", "check", "code", "intended",
    "why intended",
)  # fmt: skip


def as_csv(report: Report) -> str:
    """Return one row a finding, in film order, for spreadsheets: with a byte order mark and no formula."""
    table = io.StringIO(newline="")
    table.write(BYTE_ORDER_MARK)
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in report.findings:
        writer.writerow([plain_cell(text) for text in _cells(finding)])
    return table.getvalue()


def _cells(finding: FindingRow) -> tuple[str, ...]:
    meant = finding.meant
    return (
        finding.severity.value,
        finding.timecode or "",
        ", ".join(number for number, _ in finding.scenes),
        finding.theme or "",
        finding.cue or "",
        finding.text,
        "; ".join(cited.text for cited in finding.cites),
        str(finding.check),
        finding.code,
        "yes" if finding.intended else "no",
        f"{meant.kind}: {meant.sentence}" if meant else "",
    )


def as_json(report: Report) -> str:
    """Return everything the report says as JSON; the same report gives the same text, whatever the day."""
    plain = {
        "film": {"title": report.title, "rate": report.rate, "picture_version": report.picture_version},
        "themes": [_theme(theme, report) for theme in report.themes],
        "scenes": [_scene(scene) for scene in report.scenes],
        "findings": [_finding(finding) for finding in report.findings],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _theme(theme: ThemeRow, report: Report) -> dict[str, Any]:
    cells = zip(report.scenes, theme.cells, strict=True)
    return {
        "id": theme.id,
        "name": theme.name,
        "class": theme.motif_class,
        "stands_for": list(theme.stands_for),
        "statements": theme.statements,
        "first": theme.first,
        "last": theme.last,
        "longest_gap_seconds": theme.longest_gap_seconds,
        "heard": [{"at": mark.timecode, "form": mark.words} for mark in theme.strip],
        "scenes": [{"number": scene.number, "statements": cell.count} for scene, cell in cells if cell.count],
    }


def _scene(scene: SceneRow) -> dict[str, Any]:
    return {
        "number": scene.number,
        "slug": scene.slug,
        "start": scene.start,
        "end": scene.end,
        "present": list(scene.present),
        "heard": [
            {"motif": heard.name, "statements": heard.statements, "from": heard.timecode, "forms": list(heard.forms)}
            for heard in scene.heard
        ],
    }


def _finding(finding: FindingRow) -> dict[str, Any]:
    return {
        "check": finding.check,
        "code": finding.code,
        "severity": finding.severity.value,
        "scenes": [number for number, _ in finding.scenes],
        "motif": finding.theme,
        "cue": finding.cue,
        "start": finding.timecode,
        "text": finding.text,
        "facts": [asdict(cited) for cited in finding.cites],
        "intended": finding.intended,
        "intention": asdict(finding.meant) if finding.meant else None,
    }
