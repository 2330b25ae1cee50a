"""CMX3600 edit lists, read again: the cut, and markers with colour and length."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.film import Reel
from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.formats.editorial.edl_out import MOST_EVENTS, edit_list
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.formats.film_list import FilmList
from leitmotif_desk.formats.reading import CueRow, Kind, MarkerRow, Reading, ReadOptions, SceneRow, Source
from leitmotif_desk.formats.reading_here import read_source
from tests.formats.film_lists import films

START = 86_400
FILM = FilmList(
    "Low Water",
    frame_rate("24"),
    START,
    clips=(
        Clip("A001_C002 (take)", START, START + 100, 500),
        Clip("Élodie", START + 100, START + 300),
        Clip("Fast", START + 350, START + 400, 50, 2.0),
    ),
    scenes=(SceneRow("1", "INT. LAMP", START, START + 120), SceneRow("A12", "", START + 120, START + 400)),
    cues=(CueRow("1m1", "The Lamp", START + 20, START + 200),),
    markers=(MarkerRow(START + 310, "look\there"),),
)
LIST = """\
TITLE: Low Water
FCM: NON-DROP FRAME

001  A001C002 V     C        00:00:20:20 00:00:25:00 01:00:00:00 01:00:04:04
* FROM CLIP NAME: A001_C002 (take)
* REEL: NONE
* SCENES: MARKERS
* LOC: 01:00:00:00 GREEN   Sc. 1 INT. LAMP (to 01:00:05:00)
* LOC: 01:00:00:20 CYAN    1m1 The Lamp (to 01:00:08:08)
002  AX       V     C        01:00:04:04 01:00:12:12 01:00:04:04 01:00:12:12
* FROM CLIP NAME: Élodie
* SOURCE TIMECODE: NONE
* LOC: 01:00:05:00 GREEN   Sc. A12: (to 01:00:16:16)
* LOC: 01:00:12:22 YELLOW  look here
003  FAST     V     C        00:00:02:02 00:00:06:06 01:00:14:14 01:00:16:16
M2   FAST           048.0                00:00:02:02
* FROM CLIP NAME: Fast
* REEL: NONE
"""


def read(film: FilmList) -> Reading:
    return read_source(Source("cut.edl", edit_list(film).encode()), Kind.SCENES, ReadOptions(rate=film.rate.name))


def events(film: FilmList) -> list[list[str]]:
    return [line.split() for line in edit_list(film).splitlines() if line[:3].isdigit()]


def test_a_cut_is_listed_with_its_markers_under_the_events_that_they_lie_in() -> None:
    assert edit_list(FILM) == LIST.replace("\n", "\r\n")


def test_without_a_cut_every_scene_is_an_event() -> None:
    film = replace(FILM, clips=(), markers=())
    assert "* FROM CLIP NAME: SC1 INT. LAMP\r\n* SCENE: 1\r\n* SCENES: EVENTS\r\n" in edit_list(film)
    reading = read(film)
    assert [(row.number, row.slug) for row in reading.scenes] == [("1", "INT. LAMP"), ("A12", "")]
    assert reading.clips == ()


def test_reels_have_eight_signs_and_none_has_another_s_name() -> None:
    names = ("A001_C002_0101", "A001_C002_0102", "a001-c002-01", "ИНТ", "НОЧЬ", "AX", "BL", "Black")
    clips = tuple(Clip(name, START + place, START + place + 1, 0) for place, name in enumerate((*names, names[0])))
    reels = [words[1] for words in events(replace(FILM, clips=clips))]
    assert len(set(reels)) == len(names) and reels[-1] == reels[0]
    assert all(len(reel) <= 8 and reel.isalnum() and reel.isascii() for reel in reels)
    assert not {"AX", "BL", "BLACK"} & set(reels)


def test_a_clip_is_parted_where_a_reel_begins_and_shows_its_timecode() -> None:
    reels = (Reel("1", START, START), Reel("2", START + 50, 2 * START))
    film = FilmList("", frame_rate("24"), START, clips=(Clip("A", START, START + 100, 500, 2.0),), reels=reels)
    assert [words[4:] for words in events(film)] == [
        ["00:00:20:20", "00:00:25:00", "01:00:00:00", "01:00:02:02"],
        ["00:00:25:00", "00:00:29:04", "02:00:00:00", "02:00:02:02"],
    ]


def test_source_times_go_on_after_midnight() -> None:
    day = 24 * 3600 * 24
    film = FilmList("", frame_rate("24"), START, clips=(Clip("A", START, START + 48, day - 24),))
    assert events(film)[0][4:6] == ["23:59:59:00", "00:00:01:00"]


@pytest.mark.parametrize(("speed", "start"), [(-1.0, 500), (0.0, 500), (0.5, 500)])
def test_a_speed_is_told_and_comes_back(speed: float, start: int) -> None:
    film = FilmList("", frame_rate("24"), START, clips=(Clip("A", START, START + 50, start, speed),))
    assert read(film).clips == film.clips


def test_more_events_than_the_form_holds_are_refused() -> None:
    clips = tuple(Clip("A", START + place, START + place + 1) for place in range(MOST_EVENTS + 1))
    with pytest.raises(Unwritable, match="10,000 events; an edit list holds 9,999"):
        edit_list(replace(FILM, clips=clips))
    assert len(events(replace(FILM, clips=clips[:-1]))) == MOST_EVENTS


def test_a_film_without_cut_and_scenes_has_no_edit_list() -> None:
    with pytest.raises(Unwritable, match="needs a cut or scenes"):
        edit_list(FilmList("", frame_rate("24"), START, cues=FILM.cues))


@settings(max_examples=40, deadline=None)
@given(films())
def test_the_cut_and_its_markers_come_back(film: FilmList) -> None:
    if film.clips or film.scenes:
        reading = read(film)
        assert reading.clips == film.clips
        assert reading.markers == tuple(replace(mark, note="") for mark in film.event_marks)
        told = [(row.number, row.start_frame, row.end_frame) for row in film.scenes]
        assert [(row.number, row.start_frame, row.end_frame) for row in reading.scenes] == told or film.clips
