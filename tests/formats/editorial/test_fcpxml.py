"""FCPXML: places in exact frames, markers inside clips, and what a hostile or wrong file is told."""

from fractions import Fraction
from pathlib import Path

import opentimelineio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import RATES, format_timecode
from leitmotif_desk.formats import Kind, read
from leitmotif_desk.formats.errors import BadTimeline, BadXml, EmptyFile, FileMissing, FormatError
from tests.formats.editorial.made_timelines import (
    FCPXML,
    FCPXML_RESOURCES,
    fcpxml,
    marks,
    read_timeline,
    refused_when_damaged,
    said,
    seconds,
    spans,
)


def clip(name: str, offset: str, duration: str, extra: str = "", inside: str = "") -> str:
    return f'<asset-clip ref="r2" name="{name}" offset="{offset}" duration="{duration}" {extra}>{inside}</asset-clip>'


def test_the_primary_storyline_is_the_cut() -> None:
    found = read_timeline("cut.fcpxml", FCPXML)
    assert (found.title, found.rate, found.start_timecode, found.start_frame) == (
        "Low Water", "23.976", "01:00:00:00", 86400,
    )  # fmt: skip
    assert spans(found) == [("SC01 reef", 0, 48), ("SC02 storm", 60, 84)]
    assert [one.source_start for one in found.clips] == [86500, 100]
    assert [(scene.number, scene.slug) for scene in found.scenes] == [("1", "reef"), ("2", "storm")]
    assert "connected above" in said(found)


def test_markers_stand_where_their_clips_time_says() -> None:
    found = read_timeline("cut.fcpxml", FCPXML)
    assert marks(found) == [(12, "door"), (16, "gull"), (70, "cue ends"), (71, "Storm")]
    door, gull, ends, storm = found.markers
    assert (door.note, door.end_frame, gull.end_frame) == ("slams", door.frame + 12, None)
    assert [(one.colour, one.track) for one in (gull, ends, storm)] == [
        ("blue", "marker"), ("red", "to-do"), ("orange", "chapter"),
    ]  # fmt: skip
    assert "not in the cut" in said(found)


def test_storylines_that_begin_at_nought_stand_at_the_sequences_timecode_too() -> None:
    story = clip("1-1", "0s", seconds(24)) + clip("2-1", seconds(24), seconds(24))
    found = read_timeline("cut.fcpxml", fcpxml(story))
    assert (found.start_frame, spans(found)) == (86400, [("1-1", 0, 24), ("2-1", 24, 48)])


def test_items_without_an_offset_follow_each_other() -> None:
    story = '<gap duration="1001/1000s"/>' + "".join(
        f'<asset-clip ref="r2" name="{number}-1" duration="{seconds(24)}"/>' for number in (1, 2)
    )
    assert spans(read_timeline("cut.fcpxml", fcpxml(story))) == [("1-1", 24, 48), ("2-1", 48, 72)]


def test_markers_are_found_however_deep_they_hang() -> None:
    inner = clip(
        "3-1", seconds(5), seconds(20), f'start="{seconds(50)}"', f'<marker start="{seconds(53)}" value="bell"/>'
    )
    story = clip("1-1", "0s", seconds(100), "", f'<spine lane="1" offset="{seconds(10)}">{inner}</spine>')
    assert marks(read_timeline("cut.fcpxml", fcpxml(story))) == [(18, "bell")]


def test_what_a_synchronised_clip_contains_is_seen_as_far_as_the_clip_is() -> None:
    inside = clip("A001", "0s", seconds(500), "", "".join(
        f'<marker start="{seconds(at)}" value="{at}"/>' for at in (99, 100, 123, 124)
    ))  # fmt: skip
    story = f'<sync-clip name="1-1" offset="0s" start="{seconds(100)}" duration="{seconds(24)}">{inside}</sync-clip>'
    assert marks(read_timeline("cut.fcpxml", fcpxml(story))) == [(0, "100"), (23, "123")]


def test_an_audition_shows_its_pick_and_titles_are_picture_while_gaps_are_not() -> None:
    story = (
        f'<audition offset="0s">{clip("1-1", "0s", seconds(24))}{clip("1-2", "0s", seconds(36))}</audition>'
        f'<title ref="r5" name="The End" offset="{seconds(24)}" start="3600s" duration="{seconds(24)}"/>'
        f'<gap offset="{seconds(48)}" duration="{seconds(24)}"/>'
    )
    found = read_timeline("cut.fcpxml", fcpxml(story))
    assert spans(found) == [("1-1", 0, 24), ("The End", 24, 48)]
    assert found.clips[1].source_start is None


def test_the_names_of_assets_and_files_stand_in_for_missing_names() -> None:
    unnamed = FCPXML_RESOURCES.replace('<asset id="r2" name="A001"', '<asset id="r2"')
    story = f'<asset-clip ref="r2" duration="{seconds(24)}"/>'
    assert spans(read_timeline("a.fcpxml", fcpxml(story)))[0][0] == "A001"
    assert spans(read_timeline("a.fcpxml", fcpxml(story, resources=unnamed)))[0][0] == "A001 reef.mov"


def test_a_retimed_clip_tells_its_speed_and_where_it_begins() -> None:
    points = f'<timept time="0s" value="0s"/><timept time="{seconds(480)}" value="{seconds(240)}"/>'
    story = clip("1-1", "0s", seconds(48), f'start="{seconds(100)}"', f"<timeMap>{points}</timeMap>")
    [found] = read_timeline("cut.fcpxml", fcpxml(story)).clips
    assert (found.source_start, found.speed) == (50, 0.5)


def test_scenes_follow_the_slate_where_the_clip_tells_it() -> None:
    slate = '<metadata><md key="com.apple.proapps.studio.scene" value="17"/></metadata>'
    story = clip("IMG_0513", "0s", seconds(24), "", slate)
    assert [scene.number for scene in read_timeline("cut.fcpxml", fcpxml(story)).scenes] == ["17"]


def test_the_longest_project_is_read_or_the_one_asked_for() -> None:
    short = (
        f'<project name="Trailer"><sequence format="r1" duration="1s"><spine>{clip("T", "0s", "1001/1000s")}</spine>'
    )
    data = FCPXML.replace(b"</event>", f"{short}</sequence></project></event>".encode())
    data = data.replace(b'<sequence format="r1" tcStart', b'<sequence format="r1" duration="60s" tcStart')
    found = read_timeline("cut.fcpxml", data)
    assert found.title == "Low Water"
    assert "not 'Trailer'" in said(found)
    assert read_timeline("cut.fcpxml", data, title="Trailer").title == "Trailer"


def test_drop_frame_is_kept() -> None:
    resources = FCPXML_RESOURCES.replace('id="r1" name="FFVideoFormat1080p2398" frameDuration="1001/24000s"',
                                         'id="r1" frameDuration="1001/30000s"')  # fmt: skip
    sequence = f'format="r1" tcStart="{seconds(107892, "29.97df")}" tcFormat="DF"'
    found = read_timeline("a.fcpxml", fcpxml(clip("1-1", "0s", "1001/1000s"), sequence=sequence, resources=resources))
    assert (found.rate, found.start_timecode) == ("29.97df", "01:00:00;00")


def test_a_start_of_whole_seconds_at_2397_is_taken_for_timecode_and_said() -> None:
    found = read_timeline("a.fcpxml", fcpxml(clip("1", "3600s", "1001/1000s"), sequence='format="r1" tcStart="3600s"'))
    assert found.start_timecode == "01:00:00:00"
    assert "taken for timecode" in said(found)


def test_without_a_start_frames_count_from_the_films_first() -> None:
    found = read_timeline("a.fcpxml", fcpxml(clip("1", "0s", "1001/1000s"), sequence='format="r1"'))
    assert (found.from_start, found.start_frame, found.clips[0].start_frame) == (True, None, 0)


@pytest.mark.parametrize(("name", "rate"), [("1080p24", "24"), ("1080p2398", "23.976"), ("DV720x576i50", "25")])
def test_built_in_formats_tell_their_rate_by_name(name: str, rate: str) -> None:
    resources = f'<resources><format id="r1" name="FFVideoFormat{name}"/></resources>'
    story = f'<video name="1" duration="{seconds(24, rate)}"/>'
    assert read_timeline("a.fcpxml", fcpxml(story, sequence='format="r1"', resources=resources)).rate == rate


def test_line_ends_byte_order_marks_and_encodings_change_nothing() -> None:
    wanted = read_timeline("cut.fcpxml", FCPXML)
    utf16 = FCPXML.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    for data in (FCPXML.replace(b"\n", b"\r"), FCPXML.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + FCPXML, utf16):
        found = read_timeline("cut.fcpxml", data)
        assert (found.clips, found.markers) == (wanted.clips, wanted.markers)


@pytest.mark.parametrize("version", ["1.5", "1.8", "1.13"])
def test_known_versions_need_no_word(version: str) -> None:
    assert "version" not in said(read_timeline("a.fcpxml", FCPXML.replace(b'"1.10"', f'"{version}"'.encode())))


def test_a_version_of_tomorrow_is_read_and_said() -> None:
    assert "1.14" in said(read_timeline("a.fcpxml", FCPXML.replace(b'"1.10"', b'"1.14"')))


def test_a_bundle_is_read_through_its_one_document(tmp_path: Path) -> None:
    bundle = tmp_path / "cut.fcpxmld"
    bundle.mkdir()
    with pytest.raises(FileMissing, match=r"cut\.fcpxmld: Info\.fcpxml cannot be opened"):
        read(bundle, Kind.SCENES)
    (bundle / "Info.fcpxml").write_bytes(FCPXML)
    found = read(bundle, Kind.SCENES)
    assert (found.source, len(found.clips)) == ("cut.fcpxmld", 2)
    with pytest.raises(FileMissing, match="no ordinary file"):
        read(tmp_path, Kind.SCENES)


@given(
    rate=st.sampled_from(sorted(RATES)),
    start=st.integers(0, 2_000_000),
    lengths=st.lists(st.integers(1, 100_000), min_size=1, max_size=6),
    times=st.integers(1, 9),
)
def test_rational_seconds_give_back_every_frame(rate: str, start: int, lengths: list[int], times: int) -> None:
    def at(frames: int) -> str:
        return seconds(frames, rate, times)

    frame = 1 / RATES[rate].fps
    resources = (
        f'<resources><format id="r1" frameDuration="{frame.numerator}/{frame.denominator}s"/>'
        '<asset id="r2" name="A001" duration="90000s" hasVideo="1"/></resources>'
    )
    edges = [sum(lengths[:place]) for place in range(len(lengths) + 1)]
    story = "".join(
        clip(str(place), at(start + edges[place]), at(length), f'start="{at(place)}"')
        for place, length in enumerate(lengths)
    )
    drop = "DF" if RATES[rate].drop else "NDF"
    sequence = f'format="r1" tcStart="{at(start)}" tcFormat="{drop}"'
    found = read_timeline("a.fcpxml", fcpxml(story, sequence=sequence, resources=resources))
    assert (found.rate, found.start_timecode) == (rate, format_timecode(start, RATES[rate]))
    assert [(one.start_frame, one.end_frame) for one in found.clips] == [
        (start + edge, start + edge + length) for edge, length in zip(edges, lengths, strict=False)
    ]
    assert [one.source_start for one in found.clips] == list(range(len(lengths)))
    assert not any("between" in str(note) for note in found.notes)


@pytest.mark.parametrize("rate", ["24", "25", "30"])
def test_the_adapter_of_opentimelineio_agrees_at_whole_rates(rate: str) -> None:
    resources = FCPXML_RESOURCES.replace("1001/24000s", f"1/{rate}s")
    story = (
        clip("1-1", "0s", seconds(48, rate), f'start="{seconds(10, rate)}"')
        + f'<gap name="Gap" offset="{seconds(48, rate)}" duration="{seconds(12, rate)}"/>'
        + clip("2-1", seconds(60, rate), seconds(20, rate), f'start="{seconds(40, rate)}"')
    )
    data = fcpxml(story, sequence='format="r1" duration="10s" tcStart="0s"', resources=resources)
    [theirs] = opentimelineio.adapters.read_from_string(data.decode(), "fcpx_xml")
    clips = [(one.name, one.range_in_parent(), one.source_range) for one in theirs.find_clips() if one.name != "Gap"]
    ours = read_timeline("a.fcpxml", data)
    assert [(one.source, one.start_frame, one.end_frame, one.source_start) for one in ours.clips] == [
        (name, int(span.start_time.value), int(span.end_time_exclusive().value), int(used.start_time.value))
        for name, span, used in clips
    ]


BAD: dict[str, tuple[bytes, type[FormatError], str]] = {
    "empty": (b"", EmptyFile, "empty"),
    "no XML": (b"<fcpxml version='1.9'><a></fcpxml>", BadXml, "line 1"),
    "not a project": (b'<fcpxml version="1.9"><resources/></fcpxml>', BadTimeline, "no timeline"),
    "another version": (FCPXML.replace(b'"1.10"', b'"2.0"'), BadTimeline, "line 1.*no FCPXML 1"),
    "a rate that is none": (FCPXML.replace(b"1001/24000s", b"1001/23000s"), BadTimeline, "line 5.*22.977"),
    "drop frame at 23.976": (FCPXML.replace(b'"NDF"', b'"DF"'), BadTimeline, "23.976 .*drop-frame.*not known"),
    "a format that is missing": (FCPXML.replace(b'id="r1"', b'id="r9"'), BadTimeline, "line 14.*'r1'"),
    "decimal seconds": (FCPXML.replace(b'duration="1001/500s"', b'duration="2.002s"'), BadTimeline, "no time"),
    "a time over nought": (FCPXML.replace(b"86486400/24000s", b"1/0s"), BadTimeline, "no time"),
    "a start between frames": (
        FCPXML.replace(b'tcStart="86486400/24000s"', b'tcStart="86486401/24000s"'), BadTimeline, "line 14.*between",
    ),
    "a clip without length": (fcpxml('<video name="x"/>'), BadTimeline, "line 16.*no duration"),
    "a negative length": (fcpxml('<video name="x" duration="-1s"/>'), BadTimeline, "line 16"),
    "beyond all films": (fcpxml(clip("x", "0s", "9999999999s")), BadTimeline, "line 16.*cannot be"),
    "an empty storyline": (fcpxml(""), BadTimeline, "no picture"),
    "entities of its own": (
        FCPXML.replace(b"<!DOCTYPE fcpxml>", b'<!DOCTYPE fcpxml [<!ENTITY a "aaaa">]>'), BadXml, "entities",
    ),
    "an outside entity": (
        FCPXML.replace(b"<!DOCTYPE fcpxml>", b'<!DOCTYPE fcpxml [<!ENTITY a SYSTEM "file:///etc/hostname">]>')
        .replace(b'value="door"', b'value="&a;"'), BadXml, "external|entities",
    ),
    "300 levels deep": (fcpxml('<clip name="x" duration="1s">' * 300 + "</clip>" * 300), BadXml, "line 16"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_name_and_place(name: str) -> None:
    data, kind, words = BAD[name]
    with pytest.raises(kind, match=words) as caught:
        read_timeline("cut.fcpxml", data)
    assert "cut.fcpxml" in str(caught.value)


def test_places_between_frames_are_set_to_the_frame_that_holds_them_and_said() -> None:
    half = Fraction(1001, 48000)
    marker = f'<marker start="{half.numerator}/{half.denominator}s" value="half"/>'
    found = read_timeline("a.fcpxml", fcpxml(clip("1", "0s", seconds(24), "", marker)))
    assert marks(found) == [(0, "half")]
    assert "between two frames" in said(found)


def test_only_our_errors_escape_from_damaged_files() -> None:
    refused_when_damaged("cut.fcpxml", FCPXML)
