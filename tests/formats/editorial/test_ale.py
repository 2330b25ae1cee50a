"""Avid log exchange: a bin gives scenes to plan with, and says that it is no cut."""

import re

import opentimelineio
import pytest

from leitmotif_desk.formats.errors import BadEditList
from tests.formats.editorial.made_timelines import ALE, read_timeline, refused_when_damaged, said


def test_scenes_are_laid_end_to_end_in_the_order_of_their_numbers() -> None:
    found = read_timeline("bin.ale", ALE.encode())
    assert [(scene.number, scene.start_frame, scene.end_frame) for scene in found.scenes] == [
        ("2", 0, 228),
        ("10", 228, 348),
    ]
    assert (found.rate, found.from_start, found.estimated, found.clips) == ("24", True, True, ())
    assert "no cut" in said(found)


def test_a_scene_names_its_clips_and_takes() -> None:
    named = ALE.replace("2-2\t2\t2", "storm\t2\t7")
    assert read_timeline("bin.ale", named.encode()).scenes[0].notes == "In the bin: 2-1, storm take 7."


def test_scenes_without_a_column_are_guessed_from_names_and_said() -> None:
    found = read_timeline("bin.ale", ALE.replace("Scene", "Szene").encode())
    assert [scene.number for scene in found.scenes] == ["2", "10"]
    assert "guessed from the clip's name" in said(found)


def test_lengths_come_from_the_duration_where_there_is_no_end() -> None:
    found = read_timeline("bin.ale", ALE.replace("End\t", "Ende\t").encode())
    assert [scene.end_frame - scene.start_frame for scene in found.scenes] == [228, 120]


@pytest.mark.parametrize(
    ("said_rate", "rate"), [("23.98", "23.976"), ("23.976", "23.976"), ("25.00", "25"), ("30", "30")]
)
def test_the_heading_tells_the_rate(said_rate: str, rate: str) -> None:
    assert read_timeline("bin.ale", ALE.replace("FPS\t24", f"FPS\t{said_rate}").encode()).rate == rate


def test_semicolons_tell_drop_frame() -> None:
    data = ALE.replace("FPS\t24", "FPS\t29.97").replace("02:01:", "02:10:").replace("02:01:00:00", "02:10:00:00")
    data = re.sub(r":(\d\d)(?=[\t\n])", r";\1", data)
    assert read_timeline("bin.ale", data.encode()).rate == "29.97df"


def test_a_missing_rate_is_guessed_and_said_and_one_that_is_asked_for_counts() -> None:
    assert "frame rate" in said(read_timeline("bin.ale", ALE.replace("FPS\t24\n", "").encode()))
    assert read_timeline("bin.ale", ALE.encode(), rate="25").rate == "25"


def test_other_line_ends_and_encodings_read_alike() -> None:
    wanted = read_timeline("bin.ale", ALE.encode()).scenes
    for data in (ALE.replace("\n", "\r").encode(), ALE.encode("utf-16"), ALE.replace("\n", "\t\r\n").encode()):
        assert read_timeline("bin.ale", data).scenes == wanted


def test_the_adapter_of_opentimelineio_agrees_about_names_and_lengths() -> None:
    theirs = opentimelineio.adapters.read_from_string(ALE, "ale")
    lengths: dict[str, int] = {}
    for clip in theirs:
        scene = clip.metadata["ALE"]["Scene"]
        lengths[scene] = max(lengths.get(scene, 0), int(clip.source_range.duration.value))
    ours = read_timeline("bin.ale", ALE.encode()).scenes
    assert {scene.number: scene.end_frame - scene.start_frame for scene in ours} == lengths


BAD: dict[str, tuple[str, str]] = {
    "a timecode that is none": (ALE.replace("02:01:09:12", "02:01:09:24"), "line 12.*does not exist"),
    "a rate that is none": (ALE.replace("FPS\t24", "FPS\t23"), "FPS in the heading.*23"),
    "too many fields": (ALE.replace("00:00:05:00", "00:00:05:00\tx"), "line 10.*7 fields.*6 columns"),
    "other fields": (ALE.replace("TABS", "COMMAS"), "COMMAS"),
    "no columns": (ALE.replace("Column", "Columns"), "Column is empty"),
    "no clips": (ALE[: ALE.index("10-1")], "Data is empty"),
    "no lengths": (
        ALE.replace("Start", "A").replace("End", "B").replace("Duration", "C"),
        "no clip of the bin has a length",
    ),
    "ends before it begins": (ALE.replace("01:00:05:00", "00:59:05:00"), "line 10.*ends before"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_bin_is_refused_with_its_place(name: str) -> None:
    data, words = BAD[name]
    with pytest.raises(BadEditList, match=words):
        read_timeline("bin.ale", data.encode())


def test_only_our_errors_escape_from_damaged_files() -> None:
    refused_when_damaged("bin.ale", ALE.encode())
