"""Write a report about the open project, in the form its file name asks for."""

from collections.abc import Callable
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.engraving import Sheet, engrave
from leitmotif_desk.reports import as_csv, as_html, as_json, as_print_html, continuity_report

INCIPIT_BARS = 3
PrintPdf = Callable[[str, Path], None]


def write_report(desk: Desk, path: Path, resources: Path, print_pdf: PrintPdf) -> None:
    """Write the continuity report as .html, .pdf, .csv or .json; raises BadValue for any other suffix."""
    report = continuity_report(desk.project, desk.findings, desk.heard, resources / "reports", _incipits(desk))
    match path.suffix.lower():
        case ".html":
            path.write_text(as_html(report), encoding="utf-8")
        case ".pdf":
            print_pdf(as_print_html(report), path)
        case ".csv":
            path.write_text(as_csv(report), encoding="utf-8", newline="")
        case ".json":
            path.write_text(as_json(report), encoding="utf-8")
        case other:
            raise BadValue(f"{other!r} is no kind of report (.html, .pdf, .csv, .json).", where=path.name)


def _incipits(desk: Desk) -> dict[MotifId, str]:
    forms = ((motif.id, desk.project.base_form(motif.id)) for motif in desk.project.motif)
    return {motif: engrave(Sheet.of_form(form, bars=INCIPIT_BARS)) for motif, form in forms}
