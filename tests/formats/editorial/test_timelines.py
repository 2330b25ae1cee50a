"""What all timelines share: rates asked for, scenes guessed from shots, colours by name, files known by content."""

from dataclasses import replace
from fractions import Fraction

import pytest

from leitmotif_desk.domain.time import RATES, frame_rate
from leitmotif_desk.formats.editorial.shot_scenes import ShotRow, scenes_of
from leitmotif_desk.formats.editorial.timelines import Mark, Shot, Timeline, exact_rate, timeline_reading
from leitmotif_desk.formats.errors import BadTimeline
from leitmotif_desk.formats.markers.marker_colours import colour_name
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source
from tests.formats.editorial.made_timelines import ALE, FCPXML, XMEML, marks, read_timeline, said, spans

SECOND = Timeline(
    "Low Water", RATES["25"], 90000,
    (Shot("2", Fraction(25), Fraction(50), Fraction(25)), Shot("1", Fraction(0), Fraction(25), Fraction(1))),
    (Mark(Fraction(25), Fraction(25), "door"), Mark(Fraction(0), Fraction(2), "hum")),
)  # fmt: skip


def reading(found: Timeline, rate: str = "") -> Reading:
    return timeline_reading(Source("a", b""), found, ReadOptions(rate=rate), Notes())


def test_shots_and_markers_come_in_film_order_from_the_start_timecode() -> None:
    found = reading(SECOND)
    assert (spans(found), found.clips[0].start_frame) == ([("1", 0, 25), ("2", 25, 50)], 90000)
    assert marks(found) == [(0, "hum"), (25, "door")]
    assert [one.end_frame for one in found.markers] == [90002, None]


def test_another_rate_keeps_times_and_the_first_timecode() -> None:
    found = reading(SECOND, "24")
    assert (found.rate, found.start_timecode, found.start_frame) == ("24", "01:00:00:00", 86400)
    assert spans(found) == [("1", 0, 24), ("2", 24, 48)]
    assert marks(found) == [(0, "hum"), (24, "door")]
    # 1/25 of a second is no whole frame at 24, so where the first clip begins in its source cannot be told.
    assert [one.source_start for one in found.clips] == [None, 24]


def test_a_start_that_drop_frame_skips_is_refused() -> None:
    late = replace(SECOND, rate=RATES["30"], start_frame=1800)
    with pytest.raises(BadTimeline, match="drop frame skips it"):
        reading(late, "29.97df")


@pytest.mark.parametrize("fps", [Fraction(23), Fraction(24000, 1002), Fraction(2397, 100)])
def test_a_rate_near_a_known_one_is_not_taken_for_it(fps: Fraction) -> None:
    with pytest.raises(BadTimeline, match="not known"):
        exact_rate(fps, False, "a")
    assert exact_rate(Fraction(24000, 1001), False, "a") == frame_rate("23.976")


def row(name: str, start: int, end: int, scene: str = "") -> ShotRow:
    return ShotRow(name, scene, start, end, "line 1")


def test_successive_shots_of_a_scene_are_one_and_a_return_is_numbered_apart() -> None:
    notes = Notes()
    found = scenes_of(
        [row("1-1", 0, 10), row("1-2", 10, 20), row("2-1", 20, 30), row("x", 30, 40, "1"), row("1-9", 40, 50),
         row("2-7", 50, 60), row("1-1", 60, 70)], notes,
    )  # fmt: skip
    assert [(one.number, one.start_frame, one.end_frame) for one in found] == [
        ("1", 0, 20), ("2", 20, 30), ("1/2", 30, 50), ("2/2", 50, 60), ("1/3", 60, 70),
    ]  # fmt: skip
    assert any("comes back" in str(note) for note in notes.all())


@pytest.mark.parametrize(
    ("mixed", "name"),
    [((210, 44, 54), "red"), ((208, 161, 43), "yellow"), ((50, 200, 60), "green"), ((40, 50, 210), "blue")],
)
def test_a_colour_is_called_by_its_name(mixed: tuple[int, int, int], name: str) -> None:
    assert colour_name(*mixed) == name


@pytest.mark.parametrize("data", [FCPXML, XMEML, ALE.encode()])
def test_a_file_is_known_by_what_it_holds_whatever_it_is_called(data: bytes) -> None:
    assert read_timeline("cut.txt", data).scenes
    assert read_timeline("cut.txt", data.decode().replace("UTF-8", "UTF-16").encode("utf-16")).scenes


def test_clips_that_overlap_are_said() -> None:
    overlapping = replace(
        SECOND, shots=(Shot("1-1", Fraction(0), Fraction(30)), Shot("2-1", Fraction(20), Fraction(40)))
    )
    assert "overlap" in said(reading(overlapping))
