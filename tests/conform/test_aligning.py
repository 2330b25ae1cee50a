"""Two cuts of one film held against each other."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.conform import (
    Edges,
    Fate,
    FrameMap,
    Outcome,
    Piece,
    Stretch,
    aligned,
    are_interleaved,
    outcome_of_frame,
    outcome_of_span,
)
from leitmotif_desk.domain.cut import Clip


def laid(*clips: tuple[str, int, int]) -> list[Clip]:
    """Return clips end to end: (source, its first frame, length)."""
    made, at = [], 0
    for source, start, length in clips:
        made.append(Clip(source, at, at + length, start))
        at += length
    return made


def shown(clips: list[Clip]) -> list[tuple[str, int]]:
    """Return what each frame of a cut shows."""
    return [
        (clip.source, (clip.source_start or 0) + place)
        for clip in clips
        for place in range(clip.end_frame - clip.start_frame)
    ]


CUTS = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 30), st.integers(1, 20)), max_size=8).map(
    # Titles and credits are in both, and source times that are not all alike tell something.
    lambda clips: [("titles", 1000, 70), *clips, ("credits", 2000, 90)]
)


@given(CUTS, CUTS)
def test_every_frame_that_is_mapped_shows_the_same_picture_and_no_frame_is_claimed_twice(
    old: list[tuple[str, int, int]], new: list[tuple[str, int, int]]
) -> None:
    before, after = laid(*old), laid(*new)
    moved = aligned(before, after).moved
    was, now = shown(before), shown(after)
    targets = [(frame, moved.frame(frame)) for frame in range(len(was))]
    mapped = [(frame, target) for frame, target in targets if target is not None]
    assert all(was[frame] == now[target] for frame, target in mapped)
    assert len({target for _, target in mapped}) == len(mapped)
    # Of a source that either cut uses once, nothing that both show is left over.
    sources = [[clip[0] for clip in cut] for cut in (old, new)]
    once = {source for source in "abcd" if all(used.count(source) == 1 for used in sources)}
    left = {was[frame] for frame, target in targets if target is None and was[frame][0] in once}
    assert not left & set(now)


@given(CUTS)
def test_a_cut_held_against_itself_stays_as_it_is(clips: list[tuple[str, int, int]]) -> None:
    cut = laid(*clips)
    moved = aligned(cut, cut).moved
    assert all(moved.frame(frame) == frame for frame in range(cut[-1].end_frame if cut else 0))


@given(CUTS, CUTS)
def test_the_way_back_leads_home(old: list[tuple[str, int, int]], new: list[tuple[str, int, int]]) -> None:
    moved = aligned(laid(*old), laid(*new)).moved
    assert moved.inverse.inverse == moved
    assert all(moved.inverse.frame(piece.new_start) == piece.start for piece in moved.pieces)


def test_a_shot_that_stands_twice_keeps_its_order() -> None:
    old = laid(("sea", 0, 50), ("mara", 0, 50), ("sea", 0, 50), ("hale", 0, 50))
    new = laid(("titles", 0, 24), ("sea", 0, 50), ("mara", 0, 50), ("sea", 0, 50), ("hale", 0, 50))
    assert aligned(old, new).moved == FrameMap((Piece(0, 200, 24),))


def test_what_became_of_a_scene_is_said() -> None:
    old = laid(("a", 0, 100), ("b", 0, 100), ("c", 0, 100), ("d", 0, 100))
    fates = {
        Fate.KEPT: laid(("a", 0, 100), ("b", 0, 100)),
        Fate.MOVED: laid(("b", 0, 100), ("a", 0, 100)),
        Fate.SHORTENED: laid(("a", 0, 100), ("b", 20, 60)),
        Fate.LENGTHENED: laid(("a", 0, 100), ("b", 0, 50), ("new", 0, 30), ("b", 50, 50)),
        Fate.SPLIT: laid(("b", 0, 40), ("a", 0, 100), ("b", 40, 60)),
        Fate.LOST: laid(("a", 0, 100), ("c", 0, 100)),
    }
    for fate, new in fates.items():
        assert outcome_of_span(aligned(old, new).moved, 100, 200).fate is fate


def test_of_a_split_scene_the_largest_part_is_it() -> None:
    old = laid(("a", 0, 100), ("b", 0, 100))
    outcome = outcome_of_span(aligned(old, laid(("b", 0, 40), ("a", 0, 100), ("b", 40, 60))).moved, 100, 200)
    assert (outcome.start, outcome.end, outcome.parts) == (140, 200, ((0, 40), (140, 200)))


def test_a_moment_goes_with_its_picture_or_is_lost() -> None:
    moved = aligned(laid(("a", 0, 100), ("b", 0, 100)), laid(("b", 50, 50), ("a", 0, 100))).moved
    assert outcome_of_frame(moved, 160).start == 10 and outcome_of_frame(moved, 120).fate is Fate.LOST


@given(st.integers(0, 1000))
def test_a_trim_anywhere_takes_only_what_was_trimmed(seed: int) -> None:
    random = Random(seed)
    old = laid(*((f"shot {place}", 0, random.randint(10, 60)) for place in range(10)))
    cut = random.randrange(1, 8)
    clips = [(clip.source, clip.source_start or 0, clip.end_frame - clip.start_frame) for clip in old]
    source, start, length = clips[5]
    moved = aligned(old, laid(*clips[:5], (source, start + cut, length - cut), *clips[6:])).moved
    lost = [frame for frame in range(old[-1].end_frame) if moved.frame(frame) is None]
    assert lost == list(range(old[5].start_frame, old[5].start_frame + cut))


def test_a_retimed_shot_has_all_its_frames_at_another_pace() -> None:
    old = laid(("a", 0, 100), ("b", 70, 100), ("c", 0, 100))
    fast = [old[0], Clip("b", 100, 150, 70, 2.0), Clip("c", 150, 250, 0)]
    moved = aligned(old, fast).moved
    assert moved.stretches == (Stretch(100, 200, 100, 150, even=True),)
    assert (moved.frame(100), moved.frame(150), moved.frame(199)) == (100, 125, 149)
    outcome = outcome_of_span(moved, 100, 300)
    assert (outcome.fate, outcome.start, outcome.end, outcome.lost) == (Fate.SHORTENED, 100, 250, 0)


def test_a_slow_shot_that_is_trimmed_keeps_its_frames() -> None:
    slow = replace(laid(("a", 0, 100))[0], speed=0.5)
    other = laid(("b", 0, 80))[0]
    trimmed = replace(slow, source_start=10, start_frame=0, end_frame=80)
    before = [slow, replace(other, start_frame=100, end_frame=180)]
    after = [trimmed, replace(other, start_frame=80, end_frame=160)]
    assert aligned(before, after).moved.pieces == (Piece(20, 180, 0),)


def test_what_began_or_ended_with_a_shot_still_does_when_the_shot_has_grown() -> None:
    old, new = (
        laid(("a", 0, 100), ("b", 50, 100), ("c", 0, 100)),
        laid(("a", 0, 100), ("b", 30, 140), ("c", 0, 100)),
    )
    moved = aligned(old, new).moved
    edges = Edges(old, new, moved)
    grown = edges.with_shots((100, 200), outcome_of_span(moved, 100, 200))
    assert (grown.fate, grown.start, grown.end) == (Fate.LENGTHENED, 100, 240)
    inside = edges.with_shots((110, 190), outcome_of_span(moved, 110, 190))
    assert (inside.fate, inside.start, inside.end) == (Fate.MOVED, 130, 210)


def test_two_scenes_that_are_cut_into_each_other_are_interleaved() -> None:
    old = laid(("a", 0, 100), ("b", 0, 100), ("c", 0, 50))
    crossed = laid(("a", 0, 40), ("b", 0, 30), ("a", 40, 60), ("b", 30, 70), ("c", 0, 50))
    inside = laid(("a", 0, 40), ("b", 0, 100), ("a", 40, 60), ("c", 0, 50))
    for new, are in ((crossed, True), (inside, False), (old, False)):
        moved = aligned(old, new).moved
        one, other = outcome_of_span(moved, 0, 100), outcome_of_span(moved, 100, 200)
        assert are_interleaved(one, other) is are is are_interleaved(other, one)


def test_a_scene_of_which_one_shot_is_used_elsewhere_is_gone() -> None:
    old = laid(("a", 0, 100), ("b", 70, 300), ("c", 0, 100), ("d", 0, 100))
    elsewhere = aligned(old, laid(("a", 0, 100), ("c", 0, 100), ("b", 90, 10), ("d", 0, 100))).moved
    assert outcome_of_span(elsewhere, 100, 400) == Outcome(Fate.LOST, lost=300)
    in_place = aligned(old, laid(("a", 0, 100), ("b", 90, 10), ("c", 0, 100), ("d", 0, 100))).moved
    assert outcome_of_span(in_place, 100, 400).fate is Fate.SHORTENED
