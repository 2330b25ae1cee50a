"""The reports as pages for browsers and for paper."""

from typing import Any

from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.reports.marks import Shape
from leitmotif_desk.reports.paper import Paper
from leitmotif_desk.reports.report import Report
from leitmotif_desk.reports.templating import rendered

SCREEN_PAGE, PRINT_PAGE = "continuity.html", "continuity-print.html"
SHOWN = 0.75
"""How large a drawing stands on the printed page, of its own size."""
SCENES_A_BLOCK = {SCREEN_PAGE: 24, PRINT_PAGE: 18}
"""How many scenes of the matrix stand side by side before a page's width is full."""


def as_html(report: Report | Paper) -> str:
    """Return one self-contained page: nothing in it is fetched, and nothing runs; raises ReportError."""
    if isinstance(report, Paper):
        return rendered(report.templates_dir, "paper.html", paper=report)
    return rendered(report.templates_dir, SCREEN_PAGE, report=report, **_words(report, SCREEN_PAGE))


def as_print_html(report: Report | Paper) -> str:
    """Return the page in the part of HTML that Qt's text documents know, for A4; raises ReportError."""
    if isinstance(report, Paper):
        return rendered(report.templates_dir, "paper-print.html", paper=report, shown=SHOWN)
    return rendered(report.templates_dir, PRINT_PAGE, report=report, **_words(report, PRINT_PAGE))


def _words(report: Report, template: str) -> dict[str, Any]:
    step = SCENES_A_BLOCK[template]
    count = len(report.scenes)
    return {
        "severities": tuple(Severity),
        "shapes": tuple(Shape),
        "blocks": tuple((start, min(start + step, count)) for start in range(0, count, step)),
    }
