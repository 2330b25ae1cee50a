"""Lists of markers of other programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.formats import Kind, MarkerRow, Reading, ReadOptions
from leitmotif_desk.formats.errors import BadMarkerList
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source

AVID = "Ann\t01:00:12:05\tV1\tred\t1m1 Home\t1\r\nAnn\t01:03:40:00\tTC1\tCyan\thit – door\t24\r\n"
PREMIERE = (
    "Marqueur\tDescription\tEntrée\tSortie\tDurée\tType\t\n"
    "1m1\tHome\t01;00;12;05\t01;01;02;10\t00;00;50;05\tComment\t\n"
    "\tno name\t01;02;00;02\t01;02;00;02\t00;00;00;00\tComment\t\n"
)
REAPER = '#,Name,Start,End,Length,Color\nR1,1m1 Home,0:12.5,1:02.5,0:50.0,FF0000\nM1,"hit, door",0:20.000,,,\n'
PRO_TOOLS = """SESSION NAME:\tLow Water
SAMPLE RATE:\t48000.000000
SESSION START TIMECODE:\t00:59:00:00
TIMECODE FORMAT:\t{format}

M A R K E R S  L I S T I N G
#   \tLOCATION     \tTIME REFERENCE    \tUNITS    \tNAME   \t{columns}COMMENTS
1   \t12|3         \t2976000           \tSamples  \t1m1 In \t{track}Mara
2   \t01:00:10:00  \t0                 \tTicks    \tbar    \t{track}

O T H E R
3\tx
"""


def read(text: str | bytes, name: str, rate: str = "24") -> Reading:
    data = text.encode() if isinstance(text, str) else text
    return read_source(Source(name, data), Kind.SCENES, ReadOptions(rate=rate))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "mac_roman"])
def test_avid_gives_name_colour_track_and_length_in_any_encoding(codec: str) -> None:
    text = AVID.replace("door", "Élodie ö")
    first, second = read(text.encode(codec), "markers.txt").markers
    assert first == MarkerRow(86_400 + 12 * 24 + 5, "1m1 Home", None, "red", "V1")
    assert second.text == "hit – Élodie ö"
    assert (second.colour, second.end_frame) == ("cyan", second.frame + 24)


def test_avid_that_counts_frames_counts_from_the_first() -> None:
    reading = read("Ann\t48\tV1\tred\t\t1\n", "markers.txt")
    assert reading.from_start and reading.markers == (MarkerRow(48, "red", None, "red", "V1"),)


@pytest.mark.parametrize("codec", ["utf-16", "utf-8"])
def test_premiere_is_known_by_its_columns_whatever_its_language(codec: str) -> None:
    reading = read(PREMIERE.encode(codec), "markers.csv", rate="")
    first, second = reading.markers
    assert reading.rate == "29.97df"
    assert (first.text, first.note) == ("1m1", "Home")
    assert first.end_frame is not None and first.end_frame - first.frame == 50 * 30 + 5 - 2
    assert (second.text, second.end_frame) == ("no name", None)


def test_reaper_gives_regions_and_markers_from_the_film_s_first_frame() -> None:
    reading = read(REAPER, "regions.csv")
    assert reading.from_start
    assert reading.markers == (
        MarkerRow(300, "1m1 Home", 1500, "ff0000", "region"), MarkerRow(480, "hit, door", None, "", "marker"),
    )  # fmt: skip
    with pytest.raises(BadMarkerList, match="bars and beats"):
        read(REAPER.replace("0:20.000", "12.1.00"), "regions.csv")


@pytest.mark.parametrize(("columns", "track"), [("", ""), ("TRACK NAME\tTRACK TYPE\t", "Spots\tRuler\t")])
def test_pro_tools_places_come_from_samples_and_the_session_s_start(columns: str, track: str) -> None:
    text = PRO_TOOLS.format(format="24 Frame", columns=columns, track=track)
    first, second = read(text, "session.txt").markers
    assert (first.frame, first.text, first.note) == (86_400 - 1440 + 62 * 24, "1m1 In", "Mara")
    assert first.track == ("Spots" if track else "")
    assert second.frame == 86_400 + 240


def test_pro_tools_at_another_rate_keeps_its_time() -> None:
    text = PRO_TOOLS.format(format="29.97 Drop Frame", columns="", track="").replace("00:59", "01:00")
    reading = read(text, "session.txt", rate="25")
    assert (
        reading.rate == "25"
        and reading.markers[0].frame == (3600 + 10) * 25
        and reading.markers[1].frame == (3600 + 62) * 25
    )
    assert read(text, "session.txt", rate="").rate == "29.97df"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann\t01:00:12:05\tV1\tred\t1m1\t1\nAnn\t01:00:99:00\tV1\tred\tx\t1\n", "a.txt"),
        ("Ann\t01:00:12:05\tV1\tred\t1m1\t1\nAnn\n", "a.txt"),
        (REAPER.replace("0:20.000", "soon"), "r.csv"),
        (PRO_TOOLS.format(format="24 Frame", columns="", track="").replace("01:00:10:00", "1|1"), "p.txt"),
        (PRO_TOOLS.format(format="23 Frame", columns="", track=""), "p.txt"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(text: str, name: str) -> None:
    with pytest.raises(BadMarkerList) as error:
        read(text, name)
    assert error.value.where


@given(st.integers(0, 10**9), st.sampled_from(["23.976", "24", "25", "29.97", "30"]))
def test_a_pro_tools_marker_stands_at_the_frame_that_shows_its_sample(samples: int, rate: str) -> None:
    text = PRO_TOOLS.format(format=f"{rate} Frame", columns="", track="").replace("2976000", str(samples))
    reading = read(text, "session.txt", rate=rate)
    frames = min(row.frame for row in reading.markers if row.text == "1m1 In") - 59 * 60 * round(float(rate) + 0.1)
    assert abs(frames / (float(rate) if "." not in rate else round(float(rate)) * 1000 / 1001) - samples / 48000) < 0.05
