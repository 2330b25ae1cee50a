"""AAF: the cut and the markers as Media Composer nests them, and every failure of its library as our error."""

import random
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, tzinfo
from fractions import Fraction
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from uuid import UUID
from zlib import crc32

import aaf2
import numpy as np
import opentimelineio
import pytest

from leitmotif_desk.formats.editorial.aaf_objects import _refuse_circles
from leitmotif_desk.formats.errors import BadTimeline, LibraryMissing
from tests.formats.editorial.made_timelines import marks, read_timeline, refused_when_damaged, said, spans


class Then(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Then":
        return cls(2026, 11, 29, 12, tzinfo=tz)


Build = Callable[[Any, Any], None]
"""Fills a composition (second) of a file (first)."""


def written(*builds: Build, usage: str | None = "Usage_TopLevel", sector: int = 512) -> bytes:
    """Return a file with one composition that the builders fill in turn; its bytes are the same every time."""
    chance = random.Random(0)

    def id_in_turn() -> UUID:
        return UUID(int=chance.getrandbits(128), version=4)

    still = patch("aaf2.mobs.datetime", Then), patch("aaf2.file.datetime", SimpleNamespace(datetime=Then))
    in_turn = patch("uuid.uuid4", id_in_turn), patch("aaf2.file.uuid4", id_in_turn)
    with ExitStack() as stack:
        for one in (*still, *in_turn):
            stack.enter_context(one)
        file = stack.enter_context(aaf2.open(sector_size=sector))
        composition = file.create.CompositionMob("Low Water")
        composition.usage = usage
        file.content.mobs.append(composition)
        for build in builds:
            build(file, composition)
        file.save()
        file.cfb.close()
        data: bytes = file.f.getvalue()
        # The file closes what it has written; there is nothing left to close.
        file.save = file.cfb.close = lambda: None
    return data


def source(file: Any, name: str, timecode: int | None = None) -> Any:
    """Return a master clip, over a tape with a timecode where one is given."""
    master = file.create.MasterMob(name)
    file.content.mobs.append(master)
    slot = master.create_timeline_slot(24)
    slot.segment = file.create.SourceClip(length=100_000, media_kind="picture")
    if timecode is not None:
        tape = file.create.SourceMob(f"{name} tape")
        tape.descriptor = file.create.TapeDescriptor()
        file.content.mobs.append(tape)
        tape.create_timeline_slot(24).segment = file.create.SourceClip(length=100_000, media_kind="picture")
        clock = tape.create_timeline_slot(24)
        clock.segment = file.create.Timecode(24)
        clock.segment.start = timecode
        slot.segment = tape.create_source_clip(1, 0, 100_000, media_kind="picture")
    return master


def clip(file: Any, name: str, start: int, length: int, timecode: int | None = None) -> Any:
    return source(file, name, timecode).create_source_clip(1, start, length, media_kind="picture")


def timecode(start: int, fps: int = 24, drop: bool = False, rate: Fraction = Fraction(24)) -> Build:
    def build(file: Any, composition: Any) -> None:
        slot = composition.create_timeline_slot(str(rate))
        slot["PhysicalTrackNumber"].value = 1
        slot.segment = file.create.Timecode(fps, drop)
        slot.segment.start = start

    return build


def picture(*parts: Callable[[Any], Any], rate: Fraction = Fraction(24)) -> Build:
    def build(file: Any, composition: Any) -> None:
        slot = composition.create_picture_slot(str(rate))
        slot.segment.components.extend([part(file) for part in parts])

    return build


def dissolve(length: int, cut: int) -> Callable[[Any], Any]:
    def build(file: Any) -> Any:
        found = file.create.Transition("picture", length)
        found["CutPoint"].value = cut
        found["OperationGroup"].value = group(file, "Dissolve", length)
        return found

    return build


def group(file: Any, name: str, length: int, timewarp: bool = False) -> Any:
    definition = file.create.OperationDef(aaf2.auid.AUID(int=crc32(name.encode())), name)
    definition.media_kind = "picture"
    definition["IsTimeWarp"].value, definition["NumberInputs"].value = timewarp, 1
    file.dictionary.register_def(definition)
    return file.create.OperationGroup(definition, length, "picture")


def markers(*told: tuple[int, str, str], slots: tuple[int, ...] = (2,)) -> Build:
    def build(file: Any, composition: Any) -> None:
        slot = file.create.EventMobSlot()
        slot.edit_rate, slot.slot_id = 24, 1000
        slot["PhysicalTrackNumber"].value = 1
        slot.segment = file.create.Sequence("DescriptiveMetadata")
        for position, comment, colour in told:
            found = file.create.DescriptiveMarker()
            found["Position"].value, found["Comment"].value = position, comment
            found["DescribedSlots"].value = set(slots)
            if colour:
                found["CommentMarkerAttributeList"].append(file.create.TaggedValue("_ATN_CRM_COLOR", colour))
            else:
                found["CommentMarkerColor"].value = {"red": 13107, "green": 52428, "blue": 13107}
            slot.segment.components.append(found)
        composition.slots.append(slot)

    return build


CUT = written(
    timecode(86400),
    picture(
        lambda file: clip(file, "SC01 reef", 50, 54, timecode=1000),
        dissolve(12, 6),
        lambda file: clip(file, "SC02 storm", 0, 42),
        lambda file: file.create.Filler("picture", 12),
        lambda file: clip(file, "SC02 calm", 7, 24),
    ),
    markers((12, "door", "Red"), (60, "gull", "")),
)


def test_clips_cut_where_their_transitions_do() -> None:
    found = read_timeline("cut.aaf", CUT)
    assert (found.title, found.rate, found.start_timecode, found.start_frame) == (
        "Low Water", "24", "01:00:00:00", 86400,
    )  # fmt: skip
    assert spans(found) == [("SC01 reef", 0, 48), ("SC02 storm", 48, 84), ("SC02 calm", 96, 120)]
    assert [one.source_start for one in found.clips] == [1050, 6, 7]
    assert [scene.number for scene in found.scenes] == ["1", "2"]


def test_markers_stand_on_their_frames_with_colour_and_track() -> None:
    found = read_timeline("cut.aaf", CUT)
    assert marks(found) == [(12, "door"), (60, "gull")]
    assert [(one.colour, one.track, one.end_frame) for one in found.markers] == [
        ("red", "V1", None),
        ("green", "V1", None),
    ]


def test_the_adapter_of_opentimelineio_agrees_about_the_cut(tmp_path: Any) -> None:
    path = tmp_path / "cut.aaf"
    path.write_bytes(CUT)
    theirs = opentimelineio.adapters.read_from_file(str(path), "AAF")
    clips = [(one.name, one.range_in_parent()) for one in theirs.find_clips()]
    ours = read_timeline("cut.aaf", CUT)
    assert spans(ours) == [(name, int(at.start_time.value), int(at.end_time_exclusive().value)) for name, at in clips]
    assert theirs.global_start_time.value == ours.start_frame


def test_nested_tracks_leave_the_picture_to_the_first_and_what_lies_below_is_black() -> None:
    def nested(file: Any, composition: Any) -> None:
        slot = composition.create_timeline_slot(24)
        scope, below = file.create.NestedScope("picture", 48), file.create.ScopeReference("picture", 24)
        below["RelativeScope"].value, below["RelativeSlot"].value = 0, 1
        for parts in ([clip(file, "1-1", 0, 48)], [below, clip(file, "title", 0, 24)]):
            track = file.create.Sequence("picture", 48)
            track.components.extend(parts)
            scope.slots.append(track)
        slot.segment = scope

    found = read_timeline("cut.aaf", written(timecode(0), nested))
    assert spans(found) == [("1-1", 0, 48)]
    assert "first one was taken for the picture. (V2)" in said(found)


@pytest.mark.parametrize("timewarp", [False, True])
def test_an_effect_shows_what_it_is_laid_on_and_a_changed_speed_is_said(timewarp: bool) -> None:
    def effect(file: Any) -> Any:
        found = group(file, "Motion Control" if timewarp else "Blur", 24, timewarp)
        found.segments.append(clip(file, "1-1", 5, 24))
        return found

    found = read_timeline("cut.aaf", written(timecode(0), picture(effect)))
    assert spans(found) == [("1-1", 0, 24)]
    assert found.clips[0].source_start == (None if timewarp else 5)
    assert ("motion effects" in said(found)) == timewarp


def test_drop_frame_and_exact_rates_are_kept() -> None:
    rate = Fraction(30000, 1001)
    cut = picture(lambda file: clip(file, "1-1", 0, 30), rate=rate)
    found = read_timeline("cut.aaf", written(timecode(107892, 30, True, rate), cut))
    assert (found.rate, found.start_timecode) == ("29.97df", "01:00:00;00")


@pytest.mark.parametrize("sector", [512, 4096])
def test_compositions_that_are_not_marked_as_the_top_are_read_too(sector: int) -> None:
    data = written(timecode(0), picture(lambda file: clip(file, "1-1", 0, 24)), usage=None, sector=sector)
    assert spans(read_timeline("cut.aaf", data)) == [("1-1", 0, 24)]


def test_a_file_without_a_sequence_or_a_known_rate_is_refused() -> None:
    with pytest.raises(BadTimeline, match="no picture and no marker|no picture and no timecode"):
        read_timeline("cut.aaf", written())
    odd = written(picture(lambda file: clip(file, "1-1", 0, 24), rate=Fraction(23)))
    with pytest.raises(BadTimeline, match=r"cut\.aaf, picture track: a rate of 23 "):
        read_timeline("cut.aaf", odd)


def test_a_class_that_descends_from_itself_is_refused() -> None:
    one, other = SimpleNamespace(auid=1, class_name="One"), SimpleNamespace(auid=2, class_name="Other")
    one.parent, other.parent = other, None
    _refuse_circles((one, other))
    other.parent = one
    with pytest.raises(ValueError, match="One descends from itself"):
        _refuse_circles((one, other))


def test_the_missing_library_is_named_with_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "aaf2"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "aaf2", None)
    with pytest.raises(LibraryMissing, match=r"extra `aaf`"):
        read_timeline("cut.aaf", CUT)


def test_old_office_documents_are_no_aaf() -> None:
    with pytest.raises(BadTimeline, match="damaged, or no AAF"):
        read_timeline("cut.aaf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def other_bytes(data: bytes, chance: random.Random) -> bytes:
    """Return a file with some of its bytes changed; most of an AAF file is empty."""
    out = bytearray(data)
    filled = np.flatnonzero(np.frombuffer(data, dtype=np.uint8))
    for _ in range(chance.randint(1, 6)):
        out[filled[chance.randrange(len(filled))]] = chance.choice((0, 1, 255, chance.randrange(256)))
    return bytes(out)


def test_only_our_errors_escape_from_files_with_other_bytes() -> None:
    refused_when_damaged("cut.aaf", CUT, other_bytes, count=40)
