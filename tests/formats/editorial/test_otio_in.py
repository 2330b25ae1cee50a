"""OpenTimelineIO's files: tracks flattened in exact frames, markers in whatever time they count, hostile JSON."""

import json

import opentimelineio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from opentimelineio import opentime, schema

from leitmotif_desk.domain.time import RATES
from leitmotif_desk.formats.editorial.json_depth import depth_of
from leitmotif_desk.formats.errors import BadArchive, BadTimeline
from tests.formats.editorial.made_timelines import marks, read_timeline, refused_when_damaged, said, spans
from tests.formats.made_files import zipped

WRITTEN = {"23.976": 23.976, "29.97": 29.97, "47.952": 47.952, "59.94": 59.94}
"""Rates as programs round them."""


def span(start: float, length: float, rate: float = 24) -> opentime.TimeRange:
    return opentime.TimeRange(opentime.RationalTime(start, rate), opentime.RationalTime(length, rate))


def shot(name: str, start: float, length: float, rate: float = 24, **more: object) -> schema.Clip:
    return schema.Clip(name=name, source_range=span(start, length, rate), **more)


def marker(name: str, start: float, length: float = 0, **more: object) -> schema.Marker:
    return schema.Marker(name=name, marked_range=span(start, length), **more)


def timeline(*tracks: object, start: opentime.RationalTime | None = None, markers: object = ()) -> schema.Timeline:
    found = schema.Timeline(name="Low Water", global_start_time=start)
    found.tracks.extend(tracks)
    found.tracks.markers.extend(markers)
    return found


def video(*items: object, name: str = "V1") -> schema.Track:
    return schema.Track(name=name, kind="Video", children=items)


def written(found: object) -> bytes:
    data: str = opentimelineio.adapters.write_to_string(found, "otio_json")
    return data.encode()


HOUR, SIX = opentime.RationalTime(86400, 24), opentime.RationalTime(6, 24)
CUT = timeline(
    video(
        shot("SC01 reef", 86500, 48, markers=[marker("gull", 86506, color="GREEN", comment="far off")]),
        schema.Transition(transition_type="SMPTE_Dissolve", in_offset=SIX, out_offset=SIX),
        schema.Gap(source_range=span(0, 12)),
        shot("SC02 storm", 100, 24, effects=[schema.LinearTimeWarp(time_scalar=2.0)]),
    ),
    video(schema.Gap(source_range=span(0, 10)), shot("title", 0, 20), name="V2"),
    start=HOUR,
    markers=[marker("door", 12, 12)],
)


def test_the_first_video_track_is_the_cut() -> None:
    found = read_timeline("cut.otio", written(CUT))
    assert (found.title, found.rate, found.start_timecode, found.start_frame) == (
        "Low Water", "24", "01:00:00:00", 86400,
    )  # fmt: skip
    assert spans(found) == [("SC01 reef", 0, 48), ("SC02 storm", 60, 84)]
    assert [(one.source_start, one.speed) for one in found.clips] == [(86500, 1.0), (100, 2.0)]
    assert [scene.number for scene in found.scenes] == ["1", "2"]
    assert "track 2 'V2'" in said(found)


def test_markers_count_the_time_of_what_they_hang_on() -> None:
    found = read_timeline("cut.otio", written(CUT))
    assert marks(found) == [(6, "gull"), (12, "door")]
    gull, door = found.markers
    assert (gull.colour, gull.track, gull.note, gull.end_frame) == ("green", "V1", "far off", None)
    assert (door.track, door.end_frame) == ("", door.frame + 12)


def test_notes_that_programs_leave_beside_a_marker_are_read() -> None:
    told = marker("door", 12, metadata={"Resolve_OTIO": {"Note": "slams"}})
    assert (
        read_timeline("a.otio", written(timeline(video(shot("1", 0, 48)), markers=[told]))).markers[0].note == "slams"
    )


def test_markers_outside_of_what_is_used_are_left_out_and_said() -> None:
    cut = timeline(video(shot("1", 100, 24, markers=[marker("in", 123), marker("out", 124)])))
    found = read_timeline("a.otio", written(cut))
    assert marks(found) == [(23, "in")]
    assert "not in the cut" in said(found)


def test_markers_of_the_whole_that_count_from_midnight_are_moved_and_said() -> None:
    found = read_timeline(
        "a.otio", written(timeline(video(shot("1", 0, 48)), start=HOUR, markers=[marker("x", 86412)]))
    )
    assert marks(found) == [(12, "x")]
    assert "count from timecode 0" in said(found)


def test_compound_clips_are_opened_as_far_as_they_are_seen() -> None:
    inner = schema.Stack(name="storm", children=[video(shot("2-1", 0, 20), shot("2-2", 50, 20))])
    inner.source_range = span(10, 15)
    found = read_timeline("a.otio", written(timeline(video(shot("1-1", 0, 24), inner, shot("3-1", 0, 10)))))
    assert spans(found) == [("1-1", 0, 24), ("2-1", 24, 34), ("2-2", 34, 39), ("3-1", 39, 49)]
    assert [one.source_start for one in found.clips] == [0, 10, 50, 0]


def test_clips_of_other_rates_keep_their_time() -> None:
    found = read_timeline("a.otio", written(timeline(video(shot("1", 0, 50, 25), shot("2", 0, 24)), start=HOUR)))
    assert (found.rate, spans(found)) == ("24", [("1", 0, 48), ("2", 48, 72)])


def test_a_clip_without_a_range_uses_all_of_its_media() -> None:
    media = schema.ExternalReference(target_url="/sea/A001.mov", available_range=span(86400, 24))
    found = read_timeline("a.otio", written(timeline(video(schema.Clip(media_reference=media)))))
    assert (spans(found), found.clips[0].source_start) == ([("A001.mov", 0, 24)], 86400)


def test_sound_and_what_is_switched_off_are_not_the_picture() -> None:
    off = shot("off", 0, 24)
    off.enabled = False
    sound = schema.Track(name="A1", kind="Audio", children=[shot("wind", 0, 48, markers=[marker("gust", 5)])])
    found = read_timeline("a.otio", written(timeline(video(off, shot("1", 0, 24)), sound)))
    assert spans(found) == [("1", 24, 48)]
    assert (marks(found), found.markers[0].track) == ([(5, "gust")], "A1")
    assert "switched off" in said(found)


def test_a_track_whose_range_lies_outside_is_taken_whole_and_said() -> None:
    track = video(shot("1", 0, 24))
    track.source_range = span(-86243, 24)
    found = read_timeline("a.otio", written(timeline(track)))
    assert spans(found) == [("1", 0, 24)]
    assert "outside of its clips" in said(found)


def test_the_longest_timeline_of_a_collection_is_read_or_the_one_asked_for() -> None:
    trailer = timeline(video(shot("T", 0, 5)))
    trailer.name = "Trailer"
    data = written(schema.SerializableCollection(children=[trailer, CUT.deepcopy()]))
    assert read_timeline("a.otio", data).title == "Low Water"
    assert read_timeline("a.otio", data, title="Trailer").title == "Trailer"


def test_drop_frame_is_guessed_off_and_can_be_asked_for() -> None:
    start = opentime.RationalTime(107892, 29.97)
    data = written(timeline(video(shot("1", 0, 30, 29.97)), start=start))
    assert "drop-frame" in said(read_timeline("a.otio", data))
    found = read_timeline("a.otio", data, rate="29.97df")
    assert (found.start_timecode, found.start_frame) == ("01:00:00;00", 107892)


def test_an_otioz_is_read_whatever_media_it_carries() -> None:
    files = {"content.otio": written(CUT)} | {f"media/{n}.mov": b"x" for n in range(200)}
    assert spans(read_timeline("cut.otioz", zipped(files))) == spans(read_timeline("cut.otio", written(CUT)))
    with pytest.raises(BadArchive, match=r"holds no content\.otio"):
        read_timeline("cut.otioz", zipped({"a": b""}))


@given(
    rate=st.sampled_from(sorted(name for name in RATES if not name.endswith("df"))),
    lengths=st.lists(st.integers(1, 90_000), min_size=1, max_size=8),
    rounded=st.booleans(),
)
def test_frames_add_up_at_every_rate_however_it_is_rounded(rate: str, lengths: list[int], rounded: bool) -> None:
    fps = WRITTEN.get(rate, float(rate)) if rounded else float(RATES[rate].fps)
    track = video(*(shot(f"{place}-1", place, length, fps) for place, length in enumerate(lengths)))
    found = read_timeline("a.otio", written(timeline(track)))
    assert found.rate == rate
    assert [(one.start_frame, one.end_frame, one.source_start) for one in found.clips] == [
        (sum(lengths[:place]), sum(lengths[: place + 1]), place) for place in range(len(lengths))
    ]


def changed(**fields: object) -> bytes:
    """Return the cut with other values for the first rate and value of all times that name them."""

    def walk(found: object) -> object:
        if isinstance(found, dict):
            return {key: fields.get(key, walk(value)) for key, value in found.items()}
        return [walk(one) for one in found] if isinstance(found, list) else found

    return json.dumps(walk(json.loads(written(CUT)))).encode()


BAD: dict[str, tuple[bytes, str]] = {
    "cut off": (written(CUT)[:-20], "line .*cannot be read as OpenTimelineIO"),
    "not UTF-8": (b'{"OTIO_SCHEMA": "\xff', "byte 17: the text is not UTF-8"),
    "no JSON": (written(CUT).replace(b"24.0", b"24.0 x", 1), "line .*cannot be read as OpenTimelineIO"),
    "a key twice": (written(CUT).replace(b'"effects":', b'"effects": [], "effects":', 1), "'effects' comes twice"),
    "a newer schema": (written(CUT).replace(b"Marker.2", b"Marker.9"), "line .*newer.*Marker.9"),
    "a schema of nobody": (written(CUT).replace(b'"Timeline.1"', b'"Timetable.1"'), "UnknownSchema and no timeline"),
    "something else": (written(opentime.RationalTime(1, 24)), "RationalTime and no timeline"),
    "rate 0": (changed(rate=0), "a rate of 0 cannot be"),
    "rate NaN": (changed(rate=float("nan")), "a rate of nan cannot be"),
    "a time without end": (changed(value=float("inf")), "inf frames cannot be"),
    "an unknown rate": (changed(rate=23), "known frame rate.*23"),
    "a negative length": (changed(value=-5), "negative"),
    "a clip of no length": (written(timeline(video(schema.Clip(name="lost")))), "clip 1 'lost'.*length is not known"),
    "nothing in it": (written(timeline(video())), "no clip counts"),
    "50,000 deep": (b'{"OTIO_SCHEMA":"Timeline.1","metadata":' + b"[" * 50_000, "nested 50,001 deep"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_name_and_place(name: str) -> None:
    data, words = BAD[name]
    with pytest.raises(BadTimeline, match=words) as caught:
        read_timeline("cut.otio", data)
    assert "cut.otio" in str(caught.value)


@given(st.recursive(st.text(max_size=4) | st.just('"]\\'), lambda inner: st.lists(inner, max_size=3), max_leaves=9))
def test_depth_is_that_of_the_arrays_whatever_strings_hold(found: object) -> None:
    def depth(one: object) -> int:
        return 1 + max(map(depth, one), default=0) if isinstance(one, list) else 0

    assert depth_of(json.dumps(found, ensure_ascii=False).encode()) == depth(found)


def test_an_open_string_of_escaped_quotes_takes_no_time() -> None:
    assert depth_of(b'["' + b'\\"' * 500_000) == 1


def test_only_our_errors_escape_from_damaged_files() -> None:
    refused_when_damaged("cut.otio", written(CUT))
