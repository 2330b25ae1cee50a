"""Readings as lists give them, for planning with."""

from pathlib import Path

from leitmotif_desk.desk.importing import FileChoice, ReadFileChoice
from leitmotif_desk.domain.time import frame_rate, parse_timecode
from leitmotif_desk.formats import Kind, MarkerRow, Reading, SceneRow


def at(timecode: str, rate: str = "24") -> int:
    return parse_timecode(timecode, frame_rate(rate))


def scene(number: str, start: str, end: str, rate: str = "24") -> SceneRow:
    return SceneRow(number, f"SCENE {number}", at(start, rate), at(end, rate))


def listed(*scenes: SceneRow, rate: str = "24", name: str = "list.csv") -> Reading:
    return Reading(Kind.SCENES, name, rate=rate, scenes=scenes)


def marked(*markers: MarkerRow, rate: str = "24", name: str = "markers.txt") -> Reading:
    return Reading(Kind.SCENES, name, rate=rate, markers=markers)


def chosen(reading: Reading, **said: object) -> ReadFileChoice:
    return ReadFileChoice(FileChoice(Path(reading.source), reading.kind, **said), reading)  # type: ignore[arg-type]
