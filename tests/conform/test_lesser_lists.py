"""Two cuts held against each other by lists that tell less than names and source times."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.conform import FrameMap, Piece, Stretch, Way, aligned
from leitmotif_desk.conform.shots import as_seen, plain_name
from leitmotif_desk.domain.cut import Clip
from tests.conform.test_aligning import laid

SHOTS = 40


def film(seed: int = 7) -> list[Clip]:
    """Return a film of shots of one take each, from all over the day."""
    random = Random(seed)
    takes = ((f"A{place:03d}_C001", random.randrange(10**6), random.randint(20, 190)) for place in range(SHOTS))
    return laid(*takes)


def again(clips: Sequence[Clip]) -> list[Clip]:
    """Return clips one behind the other."""
    return laid(*((clip.source, clip.source_start or 0, clip.end_frame - clip.start_frame) for clip in clips))


def recut(clips: Sequence[Clip]) -> list[Clip]:
    """Return a film without its tenth shot, with a head trimmed, and the last ten shots first."""
    trimmed = replace(clips[20], source_start=(clips[20].source_start or 0) + 5, end_frame=clips[20].end_frame - 5)
    return again([*clips[-10:], *clips[:10], *clips[11:20], trimmed, *clips[21:-10]])


def stripped(clips: Sequence[Clip], **without: object) -> list[Clip]:
    return [replace(clip, **without) for clip in clips]  # type: ignore[arg-type]


def ways(old: Sequence[Clip], new: Sequence[Clip]) -> set[Way]:
    return {way for way, _ in aligned(old, new).frames}


def share(found: FrameMap, right: FrameMap) -> float:
    """Return how many of the frames that are there still were found; none may be found elsewhere."""
    frames = [frame for piece in right.pieces for frame in range(piece.start, piece.end)]
    assert all(found.frame(frame) in (None, right.frame(frame)) for frame in frames)
    return sum(found.frame(frame) is not None for frame in frames) / len(frames)


@pytest.mark.parametrize(
    "written",
    [
        lambda name: f"{name}.mov", str.lower, lambda name: name.replace("_", ""), lambda name: f"{name}.new.01",
        lambda name: f"{name}_v2", lambda name: f"{name}.MXF (copy)", lambda name: f"/media/day 3/{name}.mov",
    ],
)  # fmt: skip
def test_a_clip_is_the_same_however_its_name_is_written(written: Callable[[str], str]) -> None:
    old, new = film(), recut(film())
    right = aligned(old, new).moved
    named = [replace(clip, source=written(clip.source)) for clip in new]
    assert aligned(old, named).moved == right and ways(old, named) == {Way.LIKE_NAME}


def test_of_two_names_that_could_be_the_same_neither_is_taken_for_it() -> None:
    old, new = laid(("sea.mov", 3, 100), ("lamp", 70, 77)), laid(("SEA", 3, 100), ("Sea.mxf", 3, 100), ("lamp", 70, 77))
    assert aligned(old, new).moved.pieces == (Piece(100, 177, 200),)


def test_clips_named_otherwise_are_found_by_reel_and_source_time() -> None:
    old = [replace(clip, reel=f"R{place}") for place, clip in enumerate(film())]
    new = recut(old)
    reels = {clip.source: clip.reel for clip in old}
    named = [replace(clip, source=f"scene {place}", reel=reels[clip.source]) for place, clip in enumerate(new)]
    assert aligned(old, named).moved == aligned(old, new).moved and ways(old, named) == {Way.REEL}


def test_clips_without_names_are_found_by_their_source_times() -> None:
    old, new = film(), recut(film())
    found = aligned(stripped(old, source="AX"), stripped(new, source="AX"))
    assert found.moved == aligned(old, new).moved and [way for way, _ in found.frames] == [Way.TIME]


def test_cameras_that_share_the_time_of_day_are_not_taken_for_each_other() -> None:
    old = [Clip("AX", 0, 100, 5000), Clip("AX", 100, 170, 9000), Clip("AX", 170, 260, 20_000)]
    new = [Clip("AX", 0, 60, 5030), Clip("AX", 60, 130, 9000), Clip("AX", 130, 220, 20_000)]
    assert aligned(old, new).moved == FrameMap((Piece(100, 260, 60),))


@pytest.mark.parametrize("times", ["none", "zero", "restarted", "record"])
def test_source_times_that_tell_nothing_are_not_believed(times: str) -> None:
    said: dict[str, Callable[[Clip], int | None]] = {
        "none": lambda clip: None, "zero": lambda clip: 0, "restarted": lambda clip: 86_400,
        "record": lambda clip: clip.start_frame,
    }  # fmt: skip
    old, new = film(), recut(film())
    right = aligned(old, new).moved
    before, after = ([replace(clip, source_start=said[times](clip)) for clip in cut] for cut in (old, new))
    found = aligned(before, after)
    assert [way for way, _ in found.frames] == [Way.LENGTH]
    assert share(found.moved, right) > 0.95
    # Of the trimmed shot nobody can tell at which end.
    assert [(one.start, one.end) for one in found.moved.stretches] == [(old[20].start_frame, old[20].end_frame)]
    nameless = aligned(stripped(before, source="AX"), stripped(after, source="AX"))
    assert nameless.frames[0][0] is Way.RHYTHM and share(nameless.moved, right) > 0.9


def test_a_cut_made_from_the_film_before_is_found_by_its_times() -> None:
    old = [Clip("AX", clip.start_frame, clip.end_frame, clip.start_frame) for clip in film()]
    new = laid(*(("AX", clip.start_frame, clip.end_frame - clip.start_frame) for clip in [*old[5:], *old[:4]]))
    assert share(aligned(old, new).moved, FrameMap.of(piece(old, new))) == 1.0


def piece(old: Sequence[Clip], new: Sequence[Clip]) -> list[Piece]:
    starts = {clip.source_start: clip.start_frame for clip in new}
    there = [clip for clip in old if clip.source_start in starts]
    return [Piece(clip.start_frame, clip.end_frame, starts[clip.source_start]) for clip in there]


def test_shots_of_one_length_have_no_rhythm() -> None:
    old = laid(*(("AX", 0, 48) for _ in range(30)))
    assert aligned(old, [*laid(*(("AX", 0, 48) for _ in range(12))), Clip("AX", 576, 600, 0)]).moved.pieces == ()


def test_what_is_unknown_between_known_neighbours_is_found_by_its_place() -> None:
    old = laid(("a", 0, 100), ("temp", 0, 30), ("comp", 0, 50), ("b", 0, 100))
    new = laid(("a", 0, 100), ("AX", 0, 35), ("AX", 0, 45), ("b", 0, 100))
    found = aligned(old, [replace(clip, source_start=None) if clip.source == "AX" else clip for clip in new])
    # The cut between the two was moved by five frames, of which the second shot's are gone.
    assert found.moved == FrameMap((Piece(0, 130, 0), Piece(135, 280, 135)))
    longer = laid(("a", 0, 100), ("AX", 0, 42), ("AX", 0, 45), ("b", 0, 100))
    found = aligned(old, [replace(clip, source_start=None) if clip.source == "AX" else clip for clip in longer])
    assert found.moved.stretches == (Stretch(100, 180, 100, 187),)
    assert found.moved.frame(140) is None and found.moved.doubt_at(140) is not None


def test_a_known_clip_is_not_taken_for_another_that_stands_in_its_place() -> None:
    old = laid(("a", 0, 100), ("mara", 0, 80), ("b", 0, 100))
    new = laid(("a", 0, 100), ("jonas", 0, 80), ("b", 0, 100))
    assert aligned(old, new).moved == FrameMap((Piece(0, 100, 0), Piece(180, 280, 180)))


def test_black_between_two_pictures_stays_between_them() -> None:
    old = [Clip("a", 0, 100, 5), Clip("b", 148, 200, 7), Clip("c", 300, 400, 9)]
    new = [Clip("a", 10, 110, 5), Clip("b", 158, 210, 7), Clip("c", 290, 390, 9)]
    assert aligned(old, new).moved == FrameMap((Piece(0, 200, 10), Piece(300, 400, 290)))


def test_a_clip_over_another_hides_it() -> None:
    under, over = Clip("wide", 0, 100, 0), Clip("close", 40, 60, 500)
    seen = [(shot.name, shot.start, shot.end, shot.time) for shot in as_seen([over, under])]
    assert seen == [("wide", 0, 40, 0), ("close", 40, 60, 500), ("wide", 60, 100, 60)]
    dissolve = [Clip("a", 0, 60, 0), Clip("b", 50, 100, 0)]
    assert [(shot.start, shot.end) for shot in as_seen(dissolve)] == [(0, 50), (50, 100)]


def test_overlapping_clips_keep_both_their_pictures() -> None:
    old = [Clip("a", 0, 60, 0), Clip("b", 50, 100, 0), Clip("c", 100, 200, 0)]
    new = [replace(clip, start_frame=clip.start_frame + 24, end_frame=clip.end_frame + 24) for clip in old]
    assert aligned(old, new).moved == FrameMap((Piece(0, 200, 24),))


def test_record_times_an_hour_later_move_everything() -> None:
    old = film()
    new = [replace(clip, start_frame=clip.start_frame + 86_400, end_frame=clip.end_frame + 86_400) for clip in old]
    end = old[-1].end_frame
    for names in ({}, {"source": "AX", "source_start": 0}):
        assert aligned(stripped(old, **names), stripped(new, **names)).moved == FrameMap((Piece(0, end, 86_400),))


@given(st.integers(0, 500))
def test_the_rhythm_of_the_cutting_never_moves_a_shot_to_another(seed: int) -> None:
    random = Random(seed)
    old = film(seed)
    kept = [clip for clip in old if random.random() > 0.1]
    place = random.randrange(len(kept))
    new = again(kept[place:] + kept[:place])
    bare = (stripped(cut, source="AX", source_start=0) for cut in (old, new))
    assert share(aligned(*bare).moved, aligned(old, new).moved) > 0.5


def test_plain_names() -> None:
    assert plain_name("A001_C003.mov") == plain_name("a001-c003.MXF (2)") == plain_name("A001C003") == "a001c003"
