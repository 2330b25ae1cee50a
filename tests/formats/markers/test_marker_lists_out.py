"""Marker lists for other programs, read again by our own readers.

What each carries of a marker, exactly: all a frame and a name in one line;

| list     | length             | colour           | note        |
|----------|--------------------|------------------|-------------|
| Reaper   | any                | as RRGGBB        |             |
| Resolve  | 2 frames and more  | yes              | in one line |
| Avid     | 2 frames and more  | yes              |             |
| Premiere | any                |                  | in one line |
"""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mido import MidiFile

from leitmotif_desk.domain.film import Reel
from leitmotif_desk.domain.time import frame_rate, parse_timecode
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.formats.film_list import FilmList
from leitmotif_desk.formats.markers import marker_lists_out
from leitmotif_desk.formats.markers.marker_lists_out import avid_list, premiere_list, reaper_list, resolve_list
from leitmotif_desk.formats.markers.marker_names import one_line
from leitmotif_desk.formats.reading import CueRow, Kind, MarkerRow, Reading, ReadOptions, Source
from leitmotif_desk.formats.reading_here import read_source
from tests.formats.film_lists import films

RATE = frame_rate("24")
START = 86_400
FILM = FilmList(
    "Low Water", RATE, START, cues=(CueRow("1m1", "A | B", START, START + 480),),
    markers=(MarkerRow(START + 100, "look\there", note="there"),),
)  # fmt: skip
_HEX = {"green": "00ff00", "cyan": "00ffff", "red": "ff0000", "yellow": "ffff00"}


def _reaper(film: FilmList, row: MarkerRow) -> MarkerRow:
    end = None if row.end_frame is None else row.end_frame - film.start_frame
    track = "marker" if end is None else "region"
    return MarkerRow(row.frame - film.start_frame, row.text, end, _HEX[row.colour], track)


def _premiere(film: FilmList, row: MarkerRow) -> MarkerRow:
    return replace(row, colour="", track="Comment", note=one_line(row.note))


LISTS: dict[str, tuple[Callable[[FilmList], str], str, str, Callable[[FilmList, MarkerRow], MarkerRow]]] = {
    "Reaper": (reaper_list, "utf-8", ".csv", _reaper),
    "Resolve": (resolve_list, "utf-8", ".edl", lambda film, row: replace(row, note=one_line(row.note))),
    "Avid": (avid_list, "utf-8", ".txt", lambda film, row: replace(row, track="V1", note="")),
    "Premiere": (premiere_list, "utf-16-le", ".csv", _premiere),
}


def again(name: str, film: FilmList) -> Reading:
    write, encoding, suffix, _ = LISTS[name]
    return read_source(
        Source(f"a{suffix}", write(film).encode(encoding)), Kind.SCENES, ReadOptions(rate=film.rate.name)
    )


@pytest.mark.parametrize("name", LISTS)
@settings(max_examples=40, deadline=None)
@given(film=films(with_cut=False).filter(lambda film: bool(film.marks)))
def test_what_a_list_carries_comes_back_as_it_was(name: str, film: FilmList) -> None:
    reading = again(name, film)
    assert reading.markers == tuple(LISTS[name][3](film, row) for row in film.marks)
    assert reading.from_start == (name == "Reaper")


@pytest.mark.parametrize("name", ["Resolve", "Avid", "Premiere"])
def test_reels_show_their_own_timecode(name: str) -> None:
    reels = (Reel("1", START, START), Reel("2", START + 200, 2 * START))
    film = replace(FILM, reels=reels, markers=(MarkerRow(START + 300, "look"),))
    assert [row.frame for row in again(name, film).markers] == [START, 2 * START + 100]


def test_reels_that_show_one_timecode_are_refused_with_what_helps() -> None:
    reels = (Reel("1", START, START), Reel("2", START + 200, START))
    film = replace(FILM, reels=reels, markers=(MarkerRow(START + 300, "look"),))
    with pytest.raises(Unwritable, match="two reels show the timecode 01:00:04:04: ask for that of the whole film"):
        avid_list(film)
    assert avid_list(replace(film, reels=()))


def test_a_frame_past_midnight_has_no_timecode() -> None:
    film = FilmList("Low Water", RATE, START, markers=(MarkerRow(parse_timecode("23:59:59:23", RATE) + 1, "late"),))
    with pytest.raises(Unwritable, match="24:00:00:00"):
        avid_list(film)


def test_avid_has_six_fields_a_line() -> None:
    rows = [line.split("\t") for line in avid_list(FILM).splitlines()]
    assert rows == [
        ["Leitmotif", "01:00:00:00", "V1", "cyan", "1m1 A | B", "480"],
        ["Leitmotif", "01:00:04:04", "V1", "yellow", "look here", "1"],
    ]


def test_reaper_counts_seconds_of_the_film() -> None:
    region, marker = csv.DictReader(io.StringIO(reaper_list(FILM)))
    assert (region["#"], float(region["Start"]), float(region["Length"])) == ("R1", 0.0, 20.0)
    assert (marker["#"], marker["Name"], marker["End"]) == ("M1", "look here", "")


@given(st.integers(0, 10_000_000), st.sampled_from(["23.976", "24", "25", "29.97df", "59.94"]))
def test_reaper_s_second_lies_in_its_frame(frame: int, name: str) -> None:
    rate = frame_rate(name)
    film = FilmList("", rate, 0, markers=(MarkerRow(frame, "x"),))
    (row,) = csv.DictReader(io.StringIO(reaper_list(film)))
    assert rate.frames(Fraction(row["Start"])) == frame


def test_resolve_has_its_fields_in_the_line_after_each_event() -> None:
    lines = resolve_list(FILM).split("\r\n")
    assert lines[3] == "001  001      V     C        01:00:00:00 01:00:00:01 01:00:00:00 01:00:00:01  "
    assert lines[4] == " |C:ResolveColorCyan |M:1m1 A | B |D:480"
    assert lines[7] == "there |C:ResolveColorYellow |M:look here |D:1"


def test_a_name_with_resolve_s_own_signs_does_not_end_its_field() -> None:
    film = replace(FILM, cues=(), markers=(MarkerRow(START, "a |D:9 b |C:x"),))
    assert " |M:a /D:9 b /C:x |D:1\r\n" in resolve_list(film)


def test_premiere_has_tabs_and_semicolons_throughout_where_frames_drop() -> None:
    rate = frame_rate("29.97df")
    film = FilmList("", rate, 0, markers=(MarkerRow(1800, "=1+1", 1830),))
    head, row, _ = premiere_list(film).split("\r\n")
    assert head == "\ufeffMarker Name\tDescription\tIn\tOut\tDuration\tMarker Type\t"
    assert row == "'=1+1\t\t00;01;00;02\t00;01;00;02\t00;00;00;00\tComment\t"


def test_markers_reach_a_sequencer_within_a_millisecond_of_their_frame(tmp_path: Path) -> None:
    marker_lists_out.write_marker_midi(FILM, tmp_path / "a.mid")
    now, found = 0.0, {}
    for message in MidiFile(tmp_path / "a.mid", charset="utf-8"):
        now += message.time
        if message.type == "marker":
            found[message.text] = now
    assert found == {"1m1 A | B": 0.0, "look here": pytest.approx(100 / 24, abs=0.001)}
