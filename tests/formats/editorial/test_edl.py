"""CMX3600 edit lists and Resolve's marker lists."""

import pytest

from leitmotif_desk.domain.time import frame_rate, parse_timecode
from leitmotif_desk.formats.editorial.clip_names import scene_of
from leitmotif_desk.formats.editorial.edl import read_scenes
from leitmotif_desk.formats.errors import BadEditList, BadText, EmptyFile
from leitmotif_desk.formats.reading import MarkerRow, Reading, ReadOptions, Source


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
MARKERS = """TITLE: Low Water
FCM: NON-DROP FRAME

001  001      V     C        01:00:12:05 01:00:12:06 01:00:12:05 01:00:12:06
Ö Mara's theme begins |C:ResolveColorBlue |M:1m01 |D:48

002  001      V     C        01:00:20:00 01:00:20:01 01:00:20:00 01:00:20:01
 |C:ResolveColorRed |M:hit |D:1
"""


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


def test_locators_are_markers_with_their_colour() -> None:
    text = LIST + "* LOC: 01:00:26:00 GREEN\n* LOC: 01:00:27:00 look here\n"
    assert [(marker.frame, marker.text, marker.colour) for marker in read(text).markers] == [
        (at("01:00:25:00"), "DOOR", "red"),
        (at("01:00:26:00"), "green", "green"),
        (at("01:00:27:00"), "look here", ""),
    ]


def test_a_list_of_locators_alone_is_a_list_of_markers() -> None:
    found = read("TITLE: x\n* LOC: 01:00:25:00 RED     DOOR\n")
    assert (found.scenes, found.clips, len(found.markers)) == ((), (), 1)


def test_resolve_markers_have_colour_note_and_length_and_make_no_scene() -> None:
    found = read(MARKERS.replace("\n", "\r\n"))
    assert (found.scenes, found.clips) == ((), ())
    start = at("01:00:12:05")
    assert found.markers == (
        MarkerRow(start, "1m01", start + 48, "blue", note="Ö Mara's theme begins"),
        MarkerRow(at("01:00:20:00"), "hit", None, "red"),
    )


def test_a_marker_s_note_may_look_like_an_event_and_go_over_lines() -> None:
    note = "101 men in C\n002  AX V C and 01:00:00:00 to 01:00:01:00\n3. take"
    found = read(MARKERS.replace("Ö Mara's theme begins", note))
    assert [row.note for row in found.markers] == [note, ""]
    assert read(MARKERS.replace("|M:1m01 ", "|M:")).markers[0].text == "Ö Mara's theme begins"


def test_a_dissolve_begins_the_clip_it_leads_to() -> None:
    dissolve = (
        "002  REEL0001 V     C        01:00:00:00 01:00:00:00 01:00:10:00 01:00:10:00\n"
        "002  REEL0002 V     D    024 01:00:00:00 01:00:05:00 01:00:10:00 01:00:15:00\n"
        "* FROM CLIP NAME: 1\n* TO CLIP NAME: 7 KITCHEN\n"
    )
    scenes = read(event(1, "01:00:00:00", "01:00:10:00", "1") + dissolve).scenes
    assert [scene.number for scene in scenes] == ["1", "7"]
    assert scenes[1].start_frame == at("01:00:10:00")


def test_transitions_are_named_by_what_the_remarks_under_them_say() -> None:
    """So does OpenTimelineIO's adapter: the outgoing clip to the transition, then the incoming one."""
    wipe = (
        "001  TST V     C        01:00:00:00 01:00:01:00 01:00:00:00 01:00:01:00\n* FROM CLIP NAME: clip_A\n"
        "002  TST V     C        01:00:01:00 01:00:02:00 01:00:01:00 01:00:02:00\n"
        "002  TST V     W001 010 01:00:08:08 01:00:09:08 01:00:02:00 01:00:03:00\n* BLEND, DISSOLVE\n"
        "* FROM CLIP NAME:  clip_B\n* TO CLIP NAME:  clip_C\n"
    )
    starts = [(clip.source, clip.start_frame, clip.source_start) for clip in read(wipe).clips]
    assert starts == [
        ("clip_A", at("01:00:00:00"), at("01:00:00:00")),
        ("clip_B", at("01:00:01:00"), at("01:00:01:00")),
        ("clip_C", at("01:00:02:00"), at("01:00:08:08")),
    ]


def test_black_is_neither_clip_nor_scene_and_what_rises_from_it_keeps_its_name() -> None:
    text = (
        event(1, "01:00:00:00", "01:00:01:00", "1-1")
        + "002  BL       V     C        00:00:00:00 00:00:01:00 01:00:01:00 01:00:02:00\n"
        + "002  AX       V     D    024 01:00:00:00 01:00:02:00 01:00:02:00 01:00:04:00\n* FROM CLIP NAME: 1-2\n"
        + "003  BLACK    V     C        00:00:00:00 00:00:01:00 01:00:04:00 01:00:05:00\n"
    )
    found = read(text)
    assert [clip.source for clip in found.clips] == ["1-1", "1-2"]
    assert [(row.number, row.end_frame) for row in found.scenes] == [("1", at("01:00:04:00"))]


def test_what_is_keyed_over_the_picture_is_left_out_and_said() -> None:
    text = (
        "006  001      V     K B      00:01:09:18 00:01:10:07 01:00:00:00 01:00:00:13\n"
        "006  TITLE    V     K    000 00:01:08:22 00:01:09:11 01:00:00:00 01:00:00:13\n"
        "* FROM CLIP NAME: 12-1\n* KEY CLIP NAME: Main title\n"
    )
    found = read(text)
    assert [(clip.source, clip.source_start) for clip in found.clips] == [("12-1", at("00:01:09:18"))]
    assert "keyed over" in said(found)


@pytest.mark.parametrize(
    ("speed", "source_times", "wanted"),
    [
        ("000.0", "01:00:10:21 01:00:10:22", (0.0, "01:00:10:21")),
        ("048.0", "01:00:00:00 01:00:02:00", (2.0, "01:00:00:00")),
        ("-024.0", "01:00:00:00 01:00:01:00", (-1.0, "01:00:00:23")),
        ("-12.0", "01:00:01:00 01:00:00:12", (-0.5, "01:00:01:00")),
        ("023.9", "01:00:00:00 01:00:01:00", (1.0, "01:00:00:00")),
    ],
)
def test_m2_lines_tell_the_speed_and_where_the_source_begins(
    speed: str, source_times: str, wanted: tuple[float, str]
) -> None:
    text = f"001  Z682_156 V     C        {source_times} 01:00:00:00 01:00:01:00\nM2   Z682_156  {speed}  01:00:10:21\n"
    (clip,) = read(text).clips
    assert (clip.speed, clip.source_start) == (wanted[0], at(wanted[1]))
    assert len(read(text).clips) == 1 and clip.end_frame - clip.start_frame == 24


def test_the_m2_line_of_a_transition_belongs_to_its_reel() -> None:
    text = (
        "002  OUT      V     C        01:00:00:00 01:00:02:00 01:00:00:00 01:00:01:00\n"
        "002  IN       V     D    024 01:00:00:00 01:00:01:00 01:00:01:00 01:00:02:00\nM2   OUT  048.0  01:00:00:00\n"
    )
    assert [clip.speed for clip in read(text).clips] == [2.0, 1.0]


def test_lengths_that_differ_are_said_and_only_plain_changes_of_speed_believed() -> None:
    slip = "001  AX V C 01:00:00:00 01:00:01:02 01:00:00:00 01:00:01:00\n"
    fast = "002  AX V C 01:00:00:00 01:00:03:00 01:00:01:00 01:00:02:00\n"
    found = read(slip + fast)
    assert [clip.speed for clip in found.clips] == [1.0, 3.0]
    assert "(line 1)" in said(found) and "(line 2)" in said(found)


def test_reels_may_be_long_and_have_spaces_and_a_source_file_names_what_has_no_clip() -> None:
    reel = "A012C003_160101_R1AB.mxf take V C"
    found = read(f"000001  {reel} V C 01:00:00:00 01:00:01:00 01:00:00:00 01:00:01:00\n")
    assert found.clips[0].source == reel
    named = read("001 AX V C 01:00:00:00 01:00:01:00 01:00:00:00 01:00:01:00\n* SOURCE FILE: 7-1.MOV\n")
    assert (named.clips[0].source, named.scenes[0].number) == ("7-1.MOV", "7")


def test_a_list_in_any_order_gives_the_film_in_its_own() -> None:
    events = [event(1, "01:00:00:00", "01:00:01:00", "1-1"), event(2, "01:00:01:00", "01:00:02:00", "1-2")]
    assert read(events[1] + events[0]).scenes == read(events[0] + events[1]).scenes
    assert len(read(events[1] + events[0]).scenes) == 1


def test_overlapping_record_times_are_kept_and_said() -> None:
    found = read(event(1, "01:00:00:00", "01:00:02:00", "1-1") + event(2, "01:00:01:00", "01:00:03:00", "2-1"))
    assert [row.number for row in found.scenes] == ["1", "2"]
    assert "overlap" in said(found) and "line 3" in said(found)


def test_remarks_before_the_first_event_and_an_avid_scene_are_heard() -> None:
    found = read(
        "* FROM CLIP NAME: 9\nFROM CLIP NAME: 8\n" + event(1, "01:00:00:00", "01:00:01:00", "x") + "* SCENE: 42A\n"
    )
    assert [row.number for row in found.scenes] == ["42A"]


def test_frame_codes_that_change_are_read_only_at_a_rate_that_is_said() -> None:
    changed = LIST + "FCM: DROP FRAME\n" + event(4, "01:00:31:00", "01:00:32:00", "3-1")
    with pytest.raises(BadEditList, match=r"cut\.edl, line 10"):
        read(changed, rate="")
    assert "both drop frame and non-drop frame" in said(read(changed)) and "line 10" in said(read(changed))


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
    assert read(LIST.replace("01:00:01:00", "01:00:01:24"), rate="").rate == "25"
    assert read(LIST.replace("NON-DROP FRAME", "DROP FRAME"), rate="").rate == "29.97df"
    assert "frame rate" in said(read(LIST, rate=""))


BAD: dict[str, tuple[str | bytes, type[Exception], str]] = {
    "empty": ("", EmptyFile, "empty"),
    "no events": ("TITLE: x\nFCM: NON-DROP FRAME\n", BadEditList, "no event"),
    "timecode beyond the rate": (LIST.replace("01:00:30:12", "01:00:30:24"), BadEditList, "line 7.*does not exist"),
    "drop-frame timecode at 24": (LIST.replace("01:00:25:00", "01:00:25;00"), BadEditList, "line 9.*drop-frame"),
    "drop and non-drop mixed": (LIST.replace("01:00:30:12", "01:00:30;12"), BadEditList, "line 7.*mixes"),
    "event without a kind": (
        LIST + "004  AX 01:00:00:00 01:00:01:00 01:00:30:12 01:00:31:00\n",
        BadEditList,
        "line 10",
    ),
    "locator that does not exist": (LIST + "* LOC: 01:00:99:00 RED x\n", BadEditList, "line 10.*does not exist"),
    "CR only, timecode beyond the rate": (LIST.replace("\n", "\r").replace("30:12", "30:24"), BadEditList, "line 7"),
    "UTF-16, timecode beyond the rate": (LIST.replace("30:12", "30:24").encode("utf-16"), BadEditList, "line 7"),
    "bare UTF-16 BE": (LIST.replace("30:12", "30:24").encode("utf-16-be"), BadEditList, "line 7"),
    "MacRoman": (LIST.replace("REEF", "Café").replace("30:12", "30:24").encode("mac_roman"), BadEditList, "line 7"),
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
        ("Z682_156 (LAY3) FF", ("Z682", "Z682")),
        ("Z686_5A (LAY2) (47.56 FPS)", ("Z686", "Z686")),
        ("7Б МАЯК", ("7Б", "МАЯК")),
        ("(x)", ("(x)", "(x)")),
    ],
)
def test_clip_names_tell_their_scene(clip: str, wanted: tuple[str, str]) -> None:
    assert scene_of(clip) == wanted


def shots(*slates: str) -> str:
    places = enumerate(slates)
    return "".join(event(at + 1, f"01:00:{at:02}:00", f"01:00:{at + 1:02}:00", slate) for at, slate in places)


def test_letters_that_come_back_within_scenes_are_camera_setups_and_any_others_are_scenes() -> None:
    slates = ("1A-2", "1B-1", "1A-2", "2-1", "2A-3", "2-1", "3A-1", "3B-2", "3A-4", "3C-1", "4-1")
    found = read(shots(*slates))
    assert [scene.number for scene in found.scenes] == ["1", "2", "3", "4"]
    assert any("camera setups" in note.what for note in found.notes)
    in_order = read(shots("1-1", "1A-1", "2-1", "2A-1", "2-2", "3-1", "4-1"))
    assert [scene.number for scene in in_order.scenes] == ["1", "1A", "2", "2A", "2/2", "3", "4"]
