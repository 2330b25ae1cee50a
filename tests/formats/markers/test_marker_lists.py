"""Lists of markers of other programs."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import RATES, format_timecode, frame_rate, parse_timecode
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


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "mac_roman", "cp1252"])
@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_avid_gives_name_colour_track_and_length_in_any_encoding(codec: str, ending: str) -> None:
    text = AVID.replace("door", "Élodie ö").replace("\r\n", ending)
    first, second = read(text.encode(codec), "markers.txt").markers
    assert first == MarkerRow(86_400 + 12 * 24 + 5, "1m1 Home", None, "red", "V1")
    assert second.text == "hit – Élodie ö"
    assert (second.colour, second.end_frame) == ("cyan", second.frame + 24)


def test_avid_has_its_newer_colours_in_an_eighth_column_and_comments_over_lines() -> None:
    rows = read(
        "Ann\t01:00:12:05\tV1\tblue\tlook\nagain\t1\t\tDenim\nAnn\t01:00:13:00\tV1\tred\tx\t1\t\t\n", "m.txt"
    ).markers
    assert [(row.text, row.note, row.colour) for row in rows] == [("look", "again", "denim"), ("x", "", "red")]


def test_avid_does_not_count_frames_in_one_line_and_have_timecode_in_the_next() -> None:
    with pytest.raises(BadMarkerList, match="m.txt, line 2"):
        read("Ann\t48\tV1\tred\tx\t1\nAnn\t01:00:13:00\tV1\tred\tx\t1\n", "m.txt")


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


def test_premiere_s_descriptions_may_go_over_lines() -> None:
    first, second = read(PREMIERE.replace("Home", "Home\nagain"), "markers.csv", rate="").markers
    assert (first.note, second.text) == ("Home\nagain", "no name")
    with pytest.raises(BadMarkerList, match=r"markers\.csv, line 4.*in and out"):
        read(PREMIERE + "only a name\n", "markers.csv", rate="")


def test_reaper_gives_regions_and_markers_from_the_film_s_first_frame() -> None:
    reading = read(REAPER, "regions.csv")
    assert reading.from_start
    assert reading.markers == (
        MarkerRow(300, "1m1 Home", 1500, "ff0000", "region"), MarkerRow(480, "hit, door", None, "", "marker"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("times", "from_start", "frame"),
    [
        (("0:12.5", "1:02.5", "0:20.000"), True, 300),
        (("0:00:12.5", "0:01:02.5", "0:00:20"), True, 300),
        (("12.5", "62,5", "20.000"), True, 300),
        (("0:00:12:12", "0:01:02:12", "0:00:20:00"), False, 300),
    ],
)
def test_reaper_s_ruler_may_show_minutes_hours_seconds_or_timecode(
    times: tuple[str, ...], from_start: bool, frame: int
) -> None:
    text = REAPER
    for old, new in zip(("0:12.5", "1:02.5", "0:20.000"), times, strict=True):
        text = text.replace(f",{old}", f',"{new}"')
    reading = read(text, "regions.csv")
    assert (reading.from_start, reading.markers[0].frame, reading.markers[0].end_frame) == (from_start, frame, 1500)


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (("5.1.00", "9.1.00", "12.1.00"), "line 2.*bars and beats"),
        (("600000", "3000000", "960000"), "line 2.*samples or frames"),
        (("300", "1500", "480"), "line 2.*samples or frames"),
        (("0:12.5", "1:02.5", "soon"), "line 3.*no time"),
    ],
)
def test_reaper_s_other_units_are_refused_with_what_to_do(times: tuple[str, ...], words: str) -> None:
    text = REAPER
    for old, new in zip(("0:12.5", "1:02.5", "0:20.000"), times, strict=True):
        text = text.replace(f",{old}", f",{new}")
    with pytest.raises(BadMarkerList, match=f"regions.csv, {words}"):
        read(text, "regions.csv")


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


SESSION = """SESSION NAME:\tLow Water
SAMPLE RATE:\t48000.000000
SESSION START TIMECODE:\t{start}
TIMECODE FORMAT:\t{rate} Frame


M A R K E R S  L I S T I N G
#   \tLOCATION     \tTIME REFERENCE    \tUNITS    \tNAME                             \tCOMMENTS
"""


def session(rows: str, start: str = "01:00:00:00", rate: str = "24") -> Reading:
    return read(SESSION.format(start=start, rate=rate) + rows, "session.txt", rate="")


def test_pro_tools_names_and_comments_may_hold_line_breaks_and_tabs() -> None:
    empty = "\t".join([" "] * 5)
    found = session(
        f"1   \t01:00:00:00  \t0     \tSamples  \tA name\nin two lines{' ' * 14}\t\n"
        f"2   \t01:00:01:00  \t48000 \tSamples  \t{'plain':33}\tComment\n{empty}\tgoes on\n"
        f"3   \t01:00:02:00  \t96000 \tSamples  \tA tab\there{' ' * 23}\tand\there\n"
        f"4   \t01:00:03:00  \t144000\tSamples  \tA tab\tand\na break{' ' * 15}\tlast\n"
    )
    assert [(row.text, row.note) for row in found.markers] == [
        ("A name", "in two lines"),
        ("plain", "Comment\ngoes on"),
        ("A tab\there", "and\there"),
        ("A tab\tand", "a break\nlast"),
    ]


@pytest.mark.parametrize(
    ("location", "frame"),
    [("01:00:10:12", 252), ("01:00:10:12.50", 252), ("0:10", 240), ("0:10.521", 252), ("15+12", 252), ("504000", 252)],
)
def test_pro_tools_places_tied_to_bars_are_read_as_any_ruler_shows_them(location: str, frame: int) -> None:
    found = session(f"1\t{location}\t5|1\tTicks\tx\t\n")
    assert found.markers[0].frame == 86_400 + frame
    assert any("tied to bars" in note.what for note in found.notes)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("1\t5|1| 000\t5|1| 000\tTicks\tx\t\n", "line 9.*set the main counter"),
        ("1\t01:00:00:30\t5|1\tTicks\tx\t\n", "line 9.*no time"),
        ("1\t01:00:00:00\t0\n", "line 9.*3 columns"),
        (f"1\t01:00:00:00\t0\tSamples\t{'x':33}\t\nstray\n", "line 10.*neither"),
        ("", "no markers"),
    ],
)
def test_pro_tools_rows_that_say_no_place_are_refused_with_their_line(rows: str, words: str) -> None:
    with pytest.raises(BadMarkerList, match=f"session.txt, .*{words}"):
        session(rows)


def test_pro_tools_sessions_start_anywhere_with_and_without_hundredths() -> None:
    row = "1\tx\t48000\tSamples\tx\t\n"
    assert session(row, "23:57:00:00.00").markers[0].frame == (24 * 3600 - 180 + 1) * 24
    assert session(row, "00:00:00:00").markers[0].frame == 24
    with pytest.raises(BadMarkerList, match="SESSION START TIMECODE"):
        session(row, "00:01:00:00", "29.97 Drop")
    with pytest.raises(BadMarkerList, match="SAMPLE RATE"):
        read(SESSION.format(start="01:00:00:00", rate="24").replace("48000.0", "0.0") + row, "session.txt")


def test_a_drop_frame_session_is_read_for_a_film_that_drops_none() -> None:
    text = SESSION.format(start="01:00:00;00", rate="29.97 Drop") + "1\tx\t480480\tSamples\tx\t\n"
    assert read(text, "session.txt", rate="25").markers[0].frame == 3600 * 25 + 250
    assert (
        read(text, "session.txt", rate="").markers[0].frame
        == parse_timecode("01:00:00;00", frame_rate("29.97df")) + 300
    )


RATE_NAMES = {"23.976": "23.976", "24": "24", "25": "25", "29.97": "29.97", "29.97df": "29.97 Drop", "30": "30"}
rates = st.sampled_from(sorted(RATE_NAMES))
frames = st.integers(0, 20 * 3600 * 24)


@given(frames, rates, st.sampled_from([floor, ceil, round]))
def test_a_pro_tools_marker_stands_on_the_frame_it_was_set_on_however_its_sample_was_rounded(
    frame: int, rate: str, rounded: Callable[[Fraction], int]
) -> None:
    sample = rounded(frame / frame_rate(rate).fps * 48_000)
    found = session(f"1\tx\t{sample}\tSamples\tx\t\n", "00:00:00:00", RATE_NAMES[rate])
    assert found.markers[0].frame == frame


@given(frames, st.sampled_from(sorted(RATES)), st.sampled_from([floor, round]))
def test_a_reaper_marker_stands_on_the_frame_that_its_milliseconds_show(
    frame: int, rate: str, rounded: Callable[[Fraction], int]
) -> None:
    shown = rounded(frame_rate(rate).seconds(frame) * 1000)
    minutes, milliseconds = divmod(shown, 60_000)
    time = f"{minutes // 60}:{minutes % 60:02}:{milliseconds / 1000:06.3f}"
    assert read(f"#,Name,Start,End,Length\nM1,x,{time},,\n", "r.csv", rate).markers[0].frame == frame


@given(frames, rates)
def test_timecodes_of_every_list_name_the_frames_that_wrote_them(frame: int, rate: str) -> None:
    first, last = (format_timecode(at, frame_rate(rate)) for at in (frame, frame + 30))
    lists = {
        "avid.txt": f"Ann\t{first}\tV1\tred\tx\t30\n",
        "premiere.csv": f"N\tD\tI\tO\tL\tT\t\nx\t\t{first}\t{last}\t00:00:00:00\tComment\t\n",
        "reaper.csv": f"#,Name,Start,End,Length\nR1,x,{first},{last},\n",
        "markers.edl": f"001  001  V  C  {first} {last} {first} {last}\n |C:ResolveColorRed |M:x |D:30\n",
    }
    for name, text in lists.items():
        (marker,) = read(text, name, rate).markers
        assert (marker.frame, marker.end_frame, marker.text) == (frame, frame + 30, "x"), name
