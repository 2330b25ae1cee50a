"""Reads a file as the desk does, but in this process: what is read is ours, and a child takes its time to start."""

from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile
from leitmotif_desk.formats import Reading
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source


def read_here(desk: Desk, path: Path) -> Reading:
    job = ReadFile.of(desk, path)
    return read_source(Source(path.name, path.read_bytes()), job.kind, job.options)
