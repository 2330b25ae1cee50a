"""The papers a supervisor hands out, each built from the open project as a value."""

from leitmotif_desk.desk.papers.authorship import authorship
from leitmotif_desk.desk.papers.catalogue import catalogue
from leitmotif_desk.desk.papers.cue_sheet import Party, cue_sheet, read_parties
from leitmotif_desk.desk.papers.economy import economy
from leitmotif_desk.desk.papers.matrix import matrix
from leitmotif_desk.desk.papers.scenes import scenes
from leitmotif_desk.desk.papers.spotting import spotting

__all__ = [
    "Party", "authorship", "catalogue", "cue_sheet", "economy", "matrix", "read_parties", "scenes", "spotting",
]  # fmt: skip
