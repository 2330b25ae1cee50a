"""Where the cues of many files stand in the film, and what is doubtful about it."""

from dataclasses import replace

from leitmotif_desk.desk.importing.cue_placing import PlacedCue, placed_cues
from leitmotif_desk.domain.film import Cue, Film, Reel
from leitmotif_desk.domain.ids import CueId, SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.formats import Clue, CueClues, Kind, Origin, Reading, Recognised
from tests.desk.cue_versions.test_score_changes import score_of, tune

FIRST = 86_400
MINUTE = 60 * 24
FILM = (Film("Film"), Scene(SceneId("s"), "1", "SEA", FIRST, FIRST + 20 * MINUTE))
SPOTTED = Cue(CueId("b"), "1m2", "Lamp", FIRST + 5 * MINUTE, FIRST + 6 * MINUTE)
PROJECT = Project.of((*FILM, SPOTTED))
SECONDS = 8 * 2
"""A cue of the tests: 8 bars of 2 seconds."""
LENGTH = SECONDS * 24 + 1


def file(name: str, number: str = "", start: int | None = None, certain: bool = True, first: int = 40) -> Reading:
    def said(value: str, frame: int | None = None) -> Recognised:
        clue = Clue(value, Origin.MARKER, frame=frame)
        return Recognised(clue, certain=certain) if value else Recognised()

    clues = CueClues(number=replace(said(number), certain=bool(number)), start=said("TC" if start else "", start))
    score = score_of([tune(first + 10 * i) for i in range(8)])
    return Reading(Kind.CUE, name, score=score, cue_number=number, start_frame=start, clues=clues)


def place(*files: Reading, project: Project = PROJECT) -> tuple[PlacedCue, ...]:
    return placed_cues(project, files, lambda cue: None)


def test_a_cue_stands_where_its_file_says_even_where_it_was_spotted_elsewhere() -> None:
    (one,) = place(file("1M02.mid", "1M02", FIRST + MINUTE))
    assert (one.start_frame, one.end_frame) == (FIRST + MINUTE, FIRST + MINUTE + LENGTH)
    assert one.match is not None and (one.number, one.title) == ("1m2", "Lamp")
    assert one.certain and one.how == "start TC from the marker"


def test_without_a_start_the_cue_that_was_spotted_tells_it() -> None:
    (one,) = place(file("a.mid", "1m2"))
    assert (one.start_frame, one.how, one.doubts) == (SPOTTED.start_frame, "where the cue stands already", ())


def test_else_it_goes_after_the_cue_before_it_in_the_order_of_numbers_and_is_doubted() -> None:
    files = (file("c.mid", "1m10"), file("b.mid", "1m3"), file("a.mid", "1m1"))
    c, b, a = place(*files)
    assert a.start_frame == FIRST and a.how == "at the start of the film"
    assert b.start_frame == SPOTTED.end_frame and c.start_frame == b.end_frame
    assert c.doubts == ("the file does not say where it starts: put after 1m3",)


def test_a_first_cue_of_a_reel_goes_where_the_reel_begins_and_others_after_it() -> None:
    reels = (Reel("1", FIRST, FIRST), Reel("2", FIRST + 10 * MINUTE, 2 * FIRST))
    project = Project.of((*FILM, SPOTTED, *reels))
    late, timed = place(file("a.mid", "2m4"), file("b.mid", "2m1", FIRST + 11 * MINUTE), project=project)
    assert late.start_frame == timed.end_frame
    (alone,) = place(file("a.mid", "2m4"), project=project)
    assert (alone.start_frame, alone.how) == (FIRST + 10 * MINUTE, "where reel 2 begins")


def test_overlaps_and_what_lies_outside_the_film_are_told() -> None:
    early, late, over = place(
        file("a.mid", "1m1", FIRST - 24), file("b.mid", "3m1", FIRST + 20 * MINUTE - 24),
        file("c.mid", "1m5", SPOTTED.start_frame + 24),
    )  # fmt: skip
    assert early.doubts == ("it starts before the film does (01:00:00:00)",)
    assert late.doubts == ("it ends after the film does (01:20:00:00)",)
    assert over.doubts == ("overlaps 1m2 by 16.0 s",)


def test_a_cue_put_somewhere_casts_no_doubt_on_one_that_knows_its_place() -> None:
    timed, bare = place(file("a.mid", "1m4", SPOTTED.end_frame + 24), file("b.mid", "1m3"))
    assert timed.certain and bare.doubts[1:] == ("overlaps 1m4 by 15.0 s",)


def test_a_number_without_a_reel_has_no_place_among_those_with_one() -> None:
    (one,) = place(file("04 Storm.mid", "04"))
    assert one.start_frame == SPOTTED.end_frame and one.how == "after 1m2"


def test_cues_that_meet_do_not_overlap_and_those_replaced_count_where_they_go() -> None:
    first, second = place(file("a.mid", "1m2", FIRST), file("b.mid", "1m3", FIRST + SECONDS * 24))
    assert first.certain and second.certain


def test_an_uncertain_start_says_what_it_was_taken_from() -> None:
    (one,) = place(file("a.mid", "1m3", FIRST + MINUTE, certain=False))
    assert one.doubts == ("start TC from the marker",)


def test_a_number_that_a_person_gave_is_the_one_that_counts() -> None:
    (one,) = place(replace(file("a.mid", "9m9"), cue_number="1M2"))
    assert one.match is not None and (one.number, one.start_frame, one.certain) == ("1m2", SPOTTED.start_frame, True)


def test_two_files_of_one_cue_do_not_both_become_it() -> None:
    one, other = place(file("a.mid", "1m2", FIRST), file("b.mid", "1m02", FIRST + MINUTE))
    assert one.match is not None and other.match is None
    assert "a.mid is the same cue: this one would be new" in other.doubts
    assert "there is another cue 1m02" in other.doubts


def test_a_file_that_tells_nothing_goes_after_all_others_and_says_so() -> None:
    timed, bare = place(file("a.mid", "1m3", FIRST + 8 * MINUTE), file("x.mid"))
    assert bare.start_frame == timed.end_frame and bare.number == ""
    assert bare.doubts == ("no number is told", "the file does not say where it starts: put after 1m3")
