"""The papers a supervisor hands out, each built from the open project as a value."""

from leitmotif_desk.desk.papers.authorship import authorship
from leitmotif_desk.desk.papers.catalogue import catalogue
from leitmotif_desk.desk.papers.cue_sheet import Party, cue_sheet, read_parties
from leitmotif_desk.desk.papers.economy import economy
from leitmotif_desk.desk.papers.markers import MARKER_FORMS, marker_text, write_markers
from leitmotif_desk.desk.papers.matrix import matrix
from leitmotif_desk.desk.papers.spotting import spotting

__all__ = [
    "MARKER_FORMS", "Party", "authorship", "catalogue", "cue_sheet", "economy", "marker_text", "matrix", "read_parties",
    "spotting", "write_markers",
]  # fmt: skip
