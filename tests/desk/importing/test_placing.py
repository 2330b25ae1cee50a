"""Times of a file become frames of the film: by its rate, its hours, its reels."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.importing import plan_files
from leitmotif_desk.desk.importing.placing import Placing, hour_frames, placed
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.edits import AddScene, ChangeFilm, SetReel
from leitmotif_desk.domain.film import Film, Reel
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.time import RATES, format_timecode, frame_rate, parse_timecode
from leitmotif_desk.formats import Kind, MarkerRow, Reading
from tests.desk.importing.cases import at, chosen, listed, marked, scene

FILM = Film("Low Water", "24", at("01:00:00:00"))
EMPTY = Project(FILM)
ONE_SCENE = Project(FILM, scene=(Scene(SceneId("s"), "1", "", at("01:00:00:00"), at("01:01:00:00")),))


def spans(project: Project, *readings: Reading) -> list[tuple[str, str]]:
    """Return the timecodes of the scenes that readings bring."""
    plan = plan_files(project, [chosen(reading) for reading in readings])
    rate = project.film.frame_rate
    scenes = [edit.scene for edit in plan.step.edits if isinstance(edit, AddScene)]
    return [(format_timecode(one.start_frame, rate), format_timecode(one.end_frame, rate)) for one in scenes]


def test_a_list_at_the_films_rate_stays_as_it_is_written() -> None:
    assert spans(EMPTY, listed(scene("1", "01:00:00:00", "01:00:30:12"))) == [("01:00:00:00", "01:00:30:12")]


def test_a_list_at_23_976_is_the_same_picture_frame_by_frame_at_24() -> None:
    assert spans(ONE_SCENE, listed(scene("2", "01:00:10:01", "01:00:30:12"), rate="23.976")) == [
        ("01:00:10:01", "01:00:30:12")
    ]


def test_a_list_at_25_stands_where_its_clock_stands() -> None:
    reading = listed(scene("2", "01:00:10:20", "01:00:20:00", "25"), rate="25")
    assert spans(ONE_SCENE, reading) == [("01:00:10:19", "01:00:20:00")]


@given(st.sampled_from(sorted(RATES)), st.integers(0, 200_000))
def test_the_same_frame_counted_with_and_without_drop_is_the_same_frame(name: str, into: int) -> None:
    if name not in ("29.97", "29.97df"):
        name = "29.97df"
    other = "29.97" if name == "29.97df" else "29.97df"
    own, ours = frame_rate(name), frame_rate(other)
    film = Film("F", other, parse_timecode("01:00:00:00", ours))
    start = parse_timecode("01:00:00:00", own)
    reading = Reading(Kind.SCENES, "x", rate=name, markers=(MarkerRow(start + into, "m"),))
    assert placed(reading, film).markers[0].frame == film.start_frame + into


@given(st.sampled_from(sorted(RATES)), st.sampled_from(sorted(RATES)), st.integers(0, 400_000))
def test_a_moment_lies_in_the_frame_that_is_shown_at_its_time(own_name: str, film_name: str, into: int) -> None:
    own, ours = frame_rate(own_name), frame_rate(film_name)
    film = Film("F", film_name, parse_timecode("01:00:00:00", ours))
    start = parse_timecode("01:00:00:00", own)
    reading = Reading(Kind.SCENES, "x", rate=own_name, markers=(MarkerRow(start + into, "m"),))
    frame = placed(reading, film).markers[0].frame - film.start_frame
    if own.nominal == ours.nominal:
        assert frame == into
    else:
        assert frame == int(Fraction(into) / own.fps * ours.fps)


def test_an_hour_of_drop_frame_timecode_is_shorter() -> None:
    for rate in RATES.values():
        assert hour_frames(rate) == parse_timecode("01:00:00:00", rate)


def test_a_list_with_gaps_that_lies_within_the_film_has_no_reels() -> None:
    long = Project(FILM, scene=(Scene(SceneId("s"), "1", "", at("01:00:00:00"), at("03:00:00:00")),))
    gaps = marked(MarkerRow(at("01:20:00:00"), "a"), MarkerRow(at("02:00:30:00"), "b"))
    assert plan_files(long, [chosen(gaps)]).guess.reels == ()
    assert len(plan_files(ONE_SCENE, [chosen(gaps)]).guess.reels) == 2


def test_a_list_that_counts_otherwise_than_the_film_is_said_to() -> None:
    reading = listed(scene("2", "01:00:10:20", "01:00:20:00", "25"), rate="25")
    assert "list.csv counts at 25, the film at 24: times were kept" in plan_files(ONE_SCENE, [chosen(reading)]).decided


@given(st.sampled_from(sorted(RATES)), st.integers(0, 23))
def test_a_film_that_holds_nothing_counts_as_its_first_list_does(name: str, hour: int) -> None:
    rate = frame_rate(name)
    empty = Project(Film("F", "24", 24 * 3600 * hour))
    start = hour * hour_frames(rate)
    reading = Reading(Kind.SCENES, "x", rate=name, markers=(MarkerRow(start + 77, "m"),))
    plan = plan_files(empty, [chosen(reading)])
    film = after(empty, changes(plan.step, empty)).film
    assert (film.rate, film.start_frame, plan.film) == (name, start, film)
    assert [row.start for row in plan.files[0].rows] == [start + 77]


def test_a_film_with_a_picture_and_lists_that_differ_keep_its_rate() -> None:
    one, other = (listed(scene("1", "01:00:00:00", "01:00:10:00"), rate=rate, name=rate) for rate in ("25", "30"))
    assert plan_files(EMPTY, [chosen(one), chosen(other)]).film == FILM
    pictured = replace(FILM, picture="cut.mov")
    assert plan_files(Project(pictured), [chosen(one)]).film == pictured


def test_a_first_frame_between_the_hours_keeps_its_timecode() -> None:
    empty = Project(replace(FILM, start_frame=at("00:59:52:00")))
    film = plan_files(empty, [chosen(listed(scene("1", "00:59:52:00", "01:00:10:00", "25"), rate="25"))]).film
    assert format_timecode(film.start_frame, film.frame_rate) == "00:59:52:00"


def test_reels_follow_one_another_in_the_film_and_keep_their_own_timecode() -> None:
    reading = listed(
        scene("1", "01:00:00:00", "01:18:00:00"),
        scene("2", "02:00:00:00", "02:10:00:00"),
        scene("3", "02:10:00:00", "02:17:00:00"),
        scene("4", "03:00:00:00", "03:01:00:00"),
    )
    plan = plan_files(EMPTY, [chosen(reading)])
    assert spans(EMPTY, reading)[1:] == [
        ("01:18:00:00", "01:28:00:00"), ("01:28:00:00", "01:35:00:00"), ("01:35:00:00", "01:36:00:00"),
    ]  # fmt: skip
    reels = tuple(edit.reel for edit in plan.step.edits if isinstance(edit, SetReel))
    assert reels == (
        Reel("1", at("01:00:00:00"), at("01:00:00:00")),
        Reel("2", at("01:18:00:00"), at("02:00:00:00")),
        Reel("3", at("01:35:00:00"), at("03:00:00:00")),
    )
    assert any("reels follow one another" in text for text in plan.decided)


def test_reels_may_come_as_a_file_each() -> None:
    one = listed(scene("1", "01:00:00:00", "01:18:00:00"), name="r1.csv")
    two = listed(scene("2", "02:00:08:00", "02:10:00:00"), name="r2.csv")
    assert spans(EMPTY, one, two) == [("01:00:00:00", "01:18:00:00"), ("01:18:00:00", "01:27:52:00")]


def test_a_later_list_is_placed_by_the_reels_the_film_has() -> None:
    first = plan_files(
        EMPTY, [chosen(listed(scene("1", "01:00:00:00", "01:18:00:00"), scene("2", "02:00:00:00", "02:10:00:00")))]
    )
    film = after(EMPTY, changes(first.step, EMPTY))
    plan = plan_files(film, [chosen(marked(MarkerRow(at("02:05:00:00"), "look")))])
    assert [row.start for row in plan.files[0].rows] == [at("01:23:00:00")]


def test_a_reel_the_film_does_not_have_yet_follows_all_that_it_has() -> None:
    first = plan_files(
        EMPTY, [chosen(listed(scene("1", "01:00:00:00", "01:18:00:00"), scene("2", "02:00:00:00", "02:10:00:00")))]
    )
    film = after(EMPTY, changes(first.step, EMPTY))
    assert spans(film, listed(scene("3", "03:00:00:00", "03:02:00:00"))) == [("01:28:00:00", "01:30:00:00")]


def test_reels_may_be_kept_apart() -> None:
    reading = listed(scene("1", "01:00:00:00", "01:18:00:00"), scene("2", "02:00:00:00", "02:10:00:00"))
    plan = plan_files(EMPTY, [chosen(reading, joins_reels=False)])
    assert not any(isinstance(edit, SetReel) for edit in plan.step.edits)
    assert plan.files[0].rows[-1].start == at("02:00:00:00")


@pytest.mark.parametrize(("start", "end"), [("01:59:00:00", "02:01:00:00"), ("02:20:00:00", "02:30:00:00")])
def test_one_run_of_time_past_the_hour_and_a_gap_within_it_are_no_reels(start: str, end: str) -> None:
    reading = listed(scene("1", "01:00:00:00", "01:50:00:00"), scene("2", start, end))
    plan = plan_files(EMPTY, [chosen(reading)])
    assert not any(isinstance(edit, SetReel) for edit in plan.step.edits)


def test_an_empty_film_begins_where_its_first_list_does() -> None:
    plan = plan_files(EMPTY, [chosen(listed(scene("1", "10:00:00:00", "10:01:00:00")))])
    assert ChangeFilm("start_frame", at("10:00:00:00")) in plan.step.edits
    assert "the film begins at 10:00:00:00, as the file does" in plan.decided


def test_a_leader_before_the_hour_does_not_change_where_the_film_begins() -> None:
    plan = plan_files(EMPTY, [chosen(listed(scene("1", "00:59:52:00", "01:01:00:00")))])
    assert not any(isinstance(edit, ChangeFilm) for edit in plan.step.edits)


def test_a_list_that_ends_before_the_film_begins_is_moved_by_whole_hours_and_that_is_said() -> None:
    reading = listed(scene("2", "00:00:30:00", "00:01:00:00"))
    assert spans(ONE_SCENE, reading) == [("01:00:30:00", "01:01:00:00")]
    assert any("01:00:00:00 was added" in text for text in plan_files(ONE_SCENE, [chosen(reading)]).decided)


def test_an_offset_that_a_person_gives_goes_before_every_guess() -> None:
    reading = listed(scene("2", "00:00:30:00", "00:01:00:00"))
    plan = plan_files(ONE_SCENE, [chosen(reading, offset_frames=48)])
    assert plan.files[0].rows[0].start == at("00:00:32:00")


def test_the_source_of_a_clip_is_counted_at_the_films_rate() -> None:
    clips = (Clip("A1", at("01:00:00:00", "25"), at("01:00:01:00", "25"), 100),)
    reading = Reading(Kind.SCENES, "cut.edl", rate="25", clips=clips)
    (clip,) = placed(reading, FILM, Placing()).clips
    assert (clip.start_frame, clip.end_frame, clip.source_start) == (at("01:00:00:00"), at("01:00:01:00"), 96)


def test_a_list_counted_from_the_films_start_keeps_its_times_at_another_rate() -> None:
    reading = Reading(Kind.SCENES, "x", rate="48", from_start=True, markers=(MarkerRow(96, "m"),))
    assert placed(reading, FILM).markers[0].frame == FILM.start_frame + 48


def test_a_list_of_another_clock_before_the_films_hour_is_no_reel_of_it() -> None:
    film = Film("Film", "24", at("10:00:00:00"))
    project = Project(film)
    other = listed(scene("1", "01:00:00:00", "01:10:00:00"), name="other.csv")
    ours = listed(scene("2", "10:00:05:00", "10:20:00:00"), name="ours.csv")
    plan = plan_files(project, [chosen(other), chosen(ours)])
    assert not plan.guess.reels and any("other.csv lies before the film" in text for text in plan.guess.said)
    starts = {row.name[:1]: row.start for one in plan.files for row in one.rows}
    assert starts == {"1": at("10:00:00:00"), "2": at("10:00:05:00")}
