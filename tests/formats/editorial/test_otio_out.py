"""OpenTimelineIO timelines, held against the library and read again."""

import opentimelineio as otio
import pytest
from hypothesis import given, settings

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.story import HitKind
from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.formats.editorial.otio_out import timeline
from leitmotif_desk.formats.film_list import FilmList
from leitmotif_desk.formats.markers.marker_names import one_line
from leitmotif_desk.formats.reading import CueRow, HitRow, Kind, MarkerRow, Reading, ReadOptions, SceneRow, Source
from leitmotif_desk.formats.reading_here import read_source
from tests.formats.film_lists import films

START = 86_400
FILM = FilmList(
    "Low Water",
    frame_rate("23.976"),
    START,
    clips=(
        Clip("A001", START, START + 100, 500),
        Clip("B001", START + 150, START + 250, 40, 2.0),
        Clip("C001", START + 160, START + 200, None),
    ),
    scenes=(SceneRow("1", "LAMP", START, START + 250, "a note", (HitRow(START + 9, "door", HitKind.CUT),)),),
    cues=(CueRow("1m1", "The Lamp", START + 10, START + 60, notes="soft"),),
    markers=(MarkerRow(START + 400, "late"),),
)


def read(film: FilmList) -> Reading:
    source = Source("cut.otio", timeline(film).encode())
    return read_source(source, Kind.SCENES, ReadOptions(rate=film.rate.name))


def as_library_reads(film: FilmList) -> otio.schema.Timeline:
    return otio.adapters.read_from_string(timeline(film), "otio_json")


def test_the_library_finds_clips_and_gaps_where_they_are() -> None:
    found = as_library_reads(FILM)
    assert found.global_start_time.to_timecode() == "01:00:00:00"
    spans = [
        [(item.name, item.range_in_parent().start_time.value, item.duration().value) for item in track]
        for track in found.tracks
    ]
    assert spans == [
        [("A001", 0, 100), ("", 100, 50), ("B001", 150, 100), ("", 250, 151)],
        [("", 0, 160), ("C001", 160, 40)],
    ]
    first, fast = found.tracks[0][0], found.tracks[0][2]
    assert (first.source_range.start_time.value, first.source_range.start_time.rate) == (500, 24000 / 1001)
    assert [effect.time_scalar for effect in fast.effects] == [2.0]


def test_the_library_finds_markers_with_colour_length_and_comment() -> None:
    found = [
        (one.name, one.color, one.marked_range.start_time.value, one.marked_range.duration.value, one.comment)
        for one in as_library_reads(FILM).tracks.markers
    ]
    assert found == [
        ("Sc. 1 LAMP", "GREEN", 0, 250, "a note"),
        ("Hit (cut): door", "RED", 9, 0, ""),
        ("1m1 The Lamp", "CYAN", 10, 50, "soft"),
        ("late", "YELLOW", 400, 0, ""),
    ]


def test_without_a_cut_the_scenes_are_the_clips() -> None:
    film = FilmList("", frame_rate("24"), START, scenes=FILM.scenes)
    (clip,) = as_library_reads(film).tracks[0]
    assert clip.name == "SC1 LAMP"
    assert [(row.number, row.slug) for row in read(film).scenes] == [("1", "LAMP")]
    assert read(film).clips == ()


def test_what_begins_before_the_film_begins_the_timeline() -> None:
    film = FilmList("", frame_rate("24"), START, markers=(MarkerRow(START - 48, "leader"),))
    assert as_library_reads(film).global_start_time.to_timecode() == "00:59:58:00"
    assert read(film).markers[0].frame == START - 48


@pytest.mark.parametrize("speed", [0.0, -1.0, 0.48])
def test_a_clip_keeps_its_speed(speed: float) -> None:
    film = FilmList("", frame_rate("24"), START, clips=(Clip("A", START, START + 50, 100, speed),))
    assert read(film).clips == film.clips


@settings(max_examples=40, deadline=None)
@given(films())
def test_the_cut_and_its_markers_come_back(film: FilmList) -> None:
    if film.clips or film.marks:
        reading = read(film)
        assert reading.clips == film.clips
        assert reading.markers == film.event_marks
        assert reading.scenes == () if film.clips and film.marks else True
        assert [row.number for row in reading.scenes] == [row.number for row in film.scenes] or film.clips


@given(films(with_cut=True).filter(lambda film: film.rate.drop and bool(film.clips)))
@settings(max_examples=5, deadline=None)
def test_drop_frame_is_told(film: FilmList) -> None:
    source = Source("cut.otio", timeline(film).encode())
    assert read_source(source, Kind.SCENES, ReadOptions()).rate == film.rate.name


def test_names_are_in_one_line() -> None:
    film = FilmList("Low\nWater", frame_rate("24"), START, markers=(MarkerRow(START, "a\tb"),))
    assert as_library_reads(film).name == one_line(film.title) == "Low Water"
    assert read(film).markers[0].text == "a b"
