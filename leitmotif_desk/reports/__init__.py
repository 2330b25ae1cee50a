"""From values to pages, tables and data that leave the desk."""

from leitmotif_desk.reports.building import continuity_report
from leitmotif_desk.reports.economy_drawing import Along, Bar, Inks, Track, economy_drawing
from leitmotif_desk.reports.errors import ReportError
from leitmotif_desk.reports.heat_map import heat_map
from leitmotif_desk.reports.marks import colour_of
from leitmotif_desk.reports.pages import as_html, as_print_html
from leitmotif_desk.reports.paper import Paper, Picture, Section, Table
from leitmotif_desk.reports.paper_tables import paper_csv, write_xlsx
from leitmotif_desk.reports.report import Report
from leitmotif_desk.reports.tables import as_csv, as_json
from leitmotif_desk.reports.templating import clock

__all__ = [
    "Along", "Bar", "Inks", "Paper", "Picture", "Report", "ReportError", "Section", "Table", "Track", "as_csv",
    "as_html", "as_json", "as_print_html", "clock", "colour_of", "continuity_report", "economy_drawing", "heat_map",
    "paper_csv", "write_xlsx",
]  # fmt: skip
