"""Final Cut Pro 7 XML: cuts beside transitions, rates of clips, markers of clips and sequences."""

import opentimelineio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import RATES
from leitmotif_desk.formats.errors import BadTimeline, BadXml
from tests.formats.editorial.made_timelines import XMEML, marks, read_timeline, refused_when_damaged, said, spans

NTSC = {"23.976": (24, "TRUE"), "24": (24, "FALSE"), "25": (25, "FALSE"), "29.97": (30, "TRUE"), "59.94": (60, "TRUE")}


def rate_of(name: str) -> str:
    timebase, ntsc = NTSC[name]
    return f"<rate><timebase>{timebase}</timebase><ntsc>{ntsc}</ntsc></rate>"


def xmeml(items: str, rate: str = "24", before: str = "", more: str = "") -> bytes:
    return (
        f'<xmeml version="4"><sequence><name>x</name>{rate_of(rate)}{before}<media><video><track>{items}</track>{more}'
        "</video></media></sequence></xmeml>"
    ).encode()


def clip(name: str, start: int, end: int, into: int, out: int, inside: str = "") -> str:
    return (
        f"<clipitem><name>{name}</name><start>{start}</start><end>{end}</end><in>{into}</in><out>{out}</out>"
        f"<file><name>f</name></file>{inside}</clipitem>"
    )


def transition(start: int, end: int, alignment: str = "center") -> str:
    return (
        f"<transitionitem><start>{start}</start><end>{end}</end><alignment>{alignment}</alignment>"
        "<effect><name>Cross Dissolve</name></effect></transitionitem>"
    )


def test_the_first_video_track_is_the_cut_and_transitions_cut_in_their_middle() -> None:
    found = read_timeline("cut.xml", XMEML)
    assert (found.title, found.rate, found.start_frame) == ("Low Water", "23.976", 86400)
    assert spans(found) == [("SC01 reef", 0, 48), ("SC02 storm", 48, 90)]
    assert [one.source_start for one in found.clips] == [86500, 86606]
    assert [scene.number for scene in found.scenes] == ["1", "2A"]
    assert "V2, line" in said(found)


def test_markers_of_clips_count_the_clips_frames_and_come_once() -> None:
    found = read_timeline("cut.xml", XMEML)
    assert marks(found) == [(6, "gull"), (12, "door")]
    gull, door = found.markers
    assert (gull.colour, gull.track, gull.end_frame) == ("green", "V1", None)
    assert (door.colour, door.track, door.note, door.end_frame) == ("red", "", "slams", door.frame + 12)
    assert "not in the cut" in said(found)


@pytest.mark.parametrize(("alignment", "cut"), [("center", 48), ("end", 54), ("start-black", 42)])
def test_the_alignment_of_a_transition_says_where_it_cuts(alignment: str, cut: int) -> None:
    items = clip("1", 0, -1, 0, 54) + transition(42, 54, alignment) + clip("2", -1, 90, 0, 48)
    assert spans(read_timeline("a.xml", xmeml(items))) == [("1", 0, cut), ("2", cut, 90)]


def test_a_clip_of_another_rate_keeps_its_speed() -> None:
    item = clip("1", 0, 48, 50, 100, rate_of("25") + "<marker><name>m</name><in>75</in><out>-1</out></marker>")
    found = read_timeline("a.xml", xmeml(item))
    assert (found.clips[0].source_start, found.clips[0].speed, marks(found)) == (48, 1.0, [(24, "m")])


@pytest.mark.parametrize(("value", "reverse", "speed"), [("200", "FALSE", 2.0), ("50", "TRUE", -0.5)])
def test_a_speed_filter_says_the_speed(value: str, reverse: str, speed: float) -> None:
    parameters = "".join(
        f"<parameter><parameterid>{name}</parameterid><value>{said}</value></parameter>"
        for name, said in (("speed", value), ("reverse", reverse), ("variablespeed", "0"))
    )
    remap = f"<filter><effect><effectid>timeremap</effectid>{parameters}</effect></filter>"
    assert read_timeline("a.xml", xmeml(clip("1", 0, 48, 10, 58, remap))).clips[0].speed == speed


def test_what_is_switched_off_or_black_is_not_the_picture() -> None:
    off = clip("off", 0, 10, 0, 10, "<enabled>FALSE</enabled>")
    items = off + clip("Slug", 10, 20, 0, 10) + clip("1", 20, 30, 0, 10)
    found = read_timeline("a.xml", xmeml(items))
    assert spans(found) == [("1", 20, 30)]
    assert "switched off" in said(found)


def test_an_empty_first_track_leaves_the_picture_to_the_next() -> None:
    found = read_timeline("a.xml", xmeml("", more=f"<track>{clip('1', 0, 24, 0, 24)}</track>"))
    assert spans(found) == [("1", 0, 24)]


def test_nested_sequences_are_clips_and_the_outer_one_is_read() -> None:
    inner = f"<sequence><name>inner</name>{rate_of('24')}<duration>9999</duration><media><video/></media></sequence>"
    item = f"<clipitem><name>reel 1</name><start>0</start><end>24</end><in>5</in><out>29</out>{inner}</clipitem>"
    found = read_timeline("a.xml", xmeml(item))
    assert (found.title, spans(found), found.clips[0].source_start) == ("x", [("reel 1", 0, 24)], 5)


def test_drop_frame_is_said_by_the_display_format() -> None:
    timecode = "<timecode><string>01;00;00;00</string><displayformat>DF</displayformat></timecode>"
    found = read_timeline("a.xml", xmeml(clip("1", 0, 24, 0, 24), "29.97", timecode))
    assert (found.rate, found.start_frame) == ("29.97df", 107892)


def test_another_rate_of_the_same_count_keeps_frames_and_timecode() -> None:
    found = read_timeline("cut.xml", XMEML, rate="24")
    assert (found.rate, found.start_frame, spans(found)[1]) == ("24", 86400, ("SC02 storm", 48, 90))
    other = read_timeline("cut.xml", XMEML, rate="25")
    assert (other.start_frame, spans(other)[0]) == (90000, ("SC01 reef", 0, 50))
    assert "read at 25 as asked" in said(other)


@given(
    rate=st.sampled_from(sorted(NTSC)),
    cuts=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 500), st.integers(0, 999)), min_size=1, max_size=8),
)
def test_the_adapter_of_opentimelineio_agrees_about_plain_cuts(rate: str, cuts: list[tuple[int, int, int]]) -> None:
    items, at = "", 0
    for number, (gap, length, into) in enumerate(cuts):
        items += clip(f"{number}-1", at + gap, at + gap + length, into, into + length)
        at += gap + length
    data = xmeml(items, rate)
    theirs = opentimelineio.adapters.read_from_string(data.decode(), "fcp_xml")
    ours = read_timeline("a.xml", data)
    assert [(one.source, one.start_frame, one.end_frame, one.source_start, one.speed) for one in ours.clips] == [
        (
            one.name,
            int(one.range_in_parent().start_time.value),
            int(one.range_in_parent().end_time_exclusive().value),
            int(one.source_range.start_time.value),
            1.0,
        )
        for one in theirs.find_clips()
    ]
    assert ours.rate == rate and float(RATES[rate].fps) == pytest.approx(
        theirs.tracks[0][-1].source_range.start_time.rate
    )


def test_the_adapter_of_opentimelineio_agrees_about_transitions() -> None:
    items = clip("1", 0, -1, 100, 154) + transition(42, 54) + clip("2", -1, 90, 200, 248)
    theirs = opentimelineio.adapters.read_from_string(xmeml(items).decode(), "fcp_xml")
    expected = [(one.name, one.range_in_parent(), one.source_range) for one in theirs.find_clips()]
    ours = read_timeline("a.xml", xmeml(items)).clips
    assert [(one.source, one.start_frame, one.end_frame, one.source_start) for one in ours] == [
        (name, span.start_time.value, span.end_time_exclusive().value, used.start_time.value)
        for name, span, used in expected
    ]


BAD: dict[str, tuple[bytes, str]] = {
    "no sequence": (b"<xmeml/>", "no timeline"),
    "a rate that is none": (XMEML.replace(b"<timebase>24", b"<timebase>23"), "line 3.*22.977"),
    "a timebase of 0": (XMEML.replace(b"<timebase>24", b"<timebase>0"), "timebase of 0"),
    "no rate": (b"<xmeml><sequence><media/></sequence></xmeml>", "no <rate>"),
    "a start that is no number": (XMEML.replace(b"<start>0<", b"<start>0.5<"), "line 11.*<start> is '0.5'"),
    "no start": (XMEML.replace(b"<start>0</start>", b""), "line 10.*no <start>"),
    "-1 without a transition": (xmeml(clip("1", 0, -1, 0, 1)), "end is -1, but no transition"),
    "ends before it begins": (xmeml(clip("1", 10, 5, 0, 1)), "ends before it begins"),
    "a timecode that is none": (XMEML.replace(b"01:00:00:00</string><frame>86400</frame>\n", b"01:00:00:24</string>"),
                                "line 5.*does not exist"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_place(name: str) -> None:
    data, words = BAD[name]
    with pytest.raises(BadTimeline, match=words):
        read_timeline("cut.xml", data)


def test_entities_and_depth_are_refused() -> None:
    with pytest.raises(BadXml, match="entities"):
        read_timeline("a.xml", XMEML.replace(b"<!DOCTYPE xmeml>", b'<!DOCTYPE xmeml [<!ENTITY a "a">]>'))
    with pytest.raises(BadXml, match="depth"):
        read_timeline("a.xml", b"<xmeml>" + b"<bin>" * 300)


def test_only_our_errors_escape_from_damaged_files() -> None:
    refused_when_damaged("cut.xml", XMEML)
