"""CMX3600 edit lists and Resolve's marker lists."""

import pytest

from leitmotif_desk.domain.time import frame_rate, parse_timecode
from leitmotif_desk.formats.clip_names import scene_of
from leitmotif_desk.formats.edl import read_scenes
from leitmotif_desk.formats.errors import BadEditList, BadText, EmptyFile
from leitmotif_desk.formats.reading import Reading, ReadOptions, Source


def event(number: int, start: str, end: str, clip: str, kind: str = "C", track: str = "V") -> str:
    times = f"01:00:00:00 01:00:01:00 {start} {end}"
    return f"{number:03}  REEL0001 {track}     {kind}        {times}\n* FROM CLIP NAME: {clip}\n"


LIST = (
    "TITLE: Low Water\nFCM: NON-DROP FRAME\n"
    + event(1, "01:00:00:00", "01:00:10:00", "SC01 EXT. REEF")
    + event(2, "01:00:10:00", "01:00:20:00", "2-1")
    + event(3, "01:00:20:00", "01:00:30:12", "2-2 (TAKE 3)")
    + "* LOC: 01:00:25:00 RED     DOOR\n"
)


def read(text: str | bytes, rate: str = "24") -> Reading:
    data = text.encode() if isinstance(text, str) else text
    return read_scenes(Source("cut.edl", data), ReadOptions(rate=rate))


def at(text: str, rate: str = "24") -> int:
    return parse_timecode(text, frame_rate(rate))


def said(reading: Reading) -> str:
    return "\n".join(str(note) for note in reading.notes)


def test_successive_events_of_one_scene_are_one_scene() -> None:
    found = read(LIST)
    assert [(scene.number, scene.slug, scene.start_frame, scene.end_frame) for scene in found.scenes] == [
        ("1", "EXT. REEF", at("01:00:00:00"), at("01:00:10:00")),
        ("2", "", at("01:00:10:00"), at("01:00:30:12")),
    ]
    assert "guessed from the clips' names" in said(found)


def test_locators_are_markers() -> None:
    assert [(marker.frame, marker.text) for marker in read(LIST).markers] == [(at("01:00:25:00"), "DOOR")]


def test_resolve_markers_are_no_scenes() -> None:
    line = "001  001      V     C        01:00:12:05 01:00:12:06 01:00:12:05 01:00:12:06"
    found = read(f"TITLE: x\r\n{line}\r\n |C:ResolveColorRed |M:1m01 |D:12\r\n")
    assert found.scenes == ()
    assert [(row.frame, row.text) for row in found.markers] == [(at("01:00:12:05"), "1m01")]


def test_a_dissolve_begins_the_clip_it_leads_to() -> None:
    dissolve = (
        "002  REEL0001 V     C        01:00:00:00 01:00:00:00 01:00:10:00 01:00:10:00\n"
        "002  REEL0002 V     D    024 01:00:00:00 01:00:05:00 01:00:10:00 01:00:15:00\n"
        "* FROM CLIP NAME: 1\n* TO CLIP NAME: 7 KITCHEN\n"
    )
    scenes = read(event(1, "01:00:00:00", "01:00:10:00", "1") + dissolve).scenes
    assert [scene.number for scene in scenes] == ["1", "7"]
    assert scenes[1].start_frame == at("01:00:10:00")


def test_sound_tracks_are_left_out_and_a_scene_that_returns_is_numbered_apart() -> None:
    found = read(
        event(1, "01:00:00:00", "01:00:01:00", "1-1") + event(2, "01:00:01:00", "01:00:02:00", "2-1")
        + event(3, "01:00:02:00", "01:00:03:00", "1-2") + event(4, "01:00:00:00", "01:00:03:00", "9-9", track="A2")
    )  # fmt: skip
    assert [scene.number for scene in found.scenes] == ["1", "2", "1/2"]
    assert "sound tracks" in said(found)
    assert "comes back" in said(found)


def test_line_ends_of_every_kind_read_alike() -> None:
    wanted = read(LIST).scenes
    assert read(LIST.replace("\n", "\r")).scenes == wanted
    assert read(LIST.replace("\n", "\r\n")).scenes == wanted


@pytest.mark.parametrize(("codec", "name"), [("utf-16", ""), ("mac_roman", "MacRoman"), ("cp1252", "Windows-1252")])
def test_other_encodings_are_read_and_said(codec: str, name: str) -> None:
    found = read(LIST.replace("EXT. REEF", "EXT. CAFÉ" if codec == "cp1252" else "EXT. Café").encode(codec))
    assert found.scenes[0].slug.casefold() == "ext. café"
    assert name in said(found)


def test_a_missing_rate_is_inferred_and_said() -> None:
    assert read(LIST, rate="").rate == "24"
    assert read(LIST.replace("01:00:30:12", "01:00:30:24"), rate="").rate == "25"
    assert read(LIST.replace("NON-DROP FRAME", "DROP FRAME"), rate="").rate == "29.97df"
    assert "frame rate" in said(read(LIST, rate=""))


BAD: dict[str, tuple[str | bytes, type[Exception], str]] = {
    "empty": ("", EmptyFile, "empty"),
    "no events": ("TITLE: x\nFCM: NON-DROP FRAME\n", BadEditList, "no event"),
    "timecode beyond the rate": (LIST.replace("01:00:30:12", "01:00:30:24"), BadEditList, "line 7.*does not exist"),
    "drop-frame timecode at 24": (LIST.replace("01:00:30:12", "01:00:30;12"), BadEditList, "line 7"),
    "drop and non-drop mixed": (LIST + "FCM: DROP FRAME\n", BadEditList, "line 10.*mixes"),
    "ends before it begins": (event(1, "01:00:10:00", "01:00:09:00", "1"), BadEditList, "line 1"),
    "event without timecodes": (LIST + "004  REEL0001 V     C   01:00\n", BadEditList, "line 10"),
    "NUL bytes": (LIST.replace("REEF", "RE\0F"), BadText, "line 4.*NUL"),
    "10 MB line": ("TITLE: " + "x" * (10 << 20), BadText, "line 1.*characters"),
    "broken UTF-16": (b"\xff\xfe\x00\xd8\x41", BadText, "byte"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_list_is_refused_with_its_name_and_line(name: str) -> None:
    text, kind, words = BAD[name]
    with pytest.raises(kind, match=words) as caught:
        read(text)
    assert "cut.edl" in str(caught.value)


def test_timecodes_that_drop_frame_skips_are_refused() -> None:
    with pytest.raises(BadEditList, match="drop frame skips it"):
        read(event(1, "00:01:00;00", "00:01:10;00", "1"), rate="29.97df")


@pytest.mark.parametrize(
    ("clip", "wanted"),
    [
        ("SC02 INT. LAMP ROOM", ("2", "INT. LAMP ROOM")),
        ("12A-3", ("12A", "")),
        ("ZZ100_501 (LAY3)", ("ZZ100", "ZZ100")),
        ("sq001_s006", ("sq001", "sq001")),
        ("Titles.mov", ("Titles", "Titles")),
    ],
)
def test_clip_names_tell_their_scene(clip: str, wanted: tuple[str, str]) -> None:
    assert scene_of(clip) == wanted
