"""Tables pasted into scenes and cues, and scenes and cues copied into tables."""

import string
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.pasting.copying import copied
from leitmotif_desk.desk.pasting.pasted_rows import CellChange, PasteFate, PastePlan
from leitmotif_desk.desk.pasting.planning import ReadPasted, plan_paste
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import AddCue, AddHit, AddScene, AddSubject, Batch, SetPresence, SetReel
from leitmotif_desk.domain.film import Cue, CueStatus, CueUsage, Film, Reel
from leitmotif_desk.domain.ids import CueId, HitId, SceneId, SubjectId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, HitKind, Presence, PresenceMode, Scene, Subject
from leitmotif_desk.domain.time import frame_rate, parse_timecode
from leitmotif_desk.formats import Kind, Reading, ReadOptions
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source
from leitmotif_desk.formats.spreadsheets.pasted import html_rows, text_rows

MARA = SubjectId("mara")
REEF, ROOM = SceneId("reef"), SceneId("room")
LAMP = CueId("lamp")


def at(text: str) -> int:
    return parse_timecode(text, frame_rate("24"))


FILM = (
    AddSubject(Subject(MARA, "Mara")),
    AddScene(Scene(REEF, "1", "EXT. REEF", at("01:00:00:00"), at("01:00:30:00"), tension=7.0)),
    AddScene(Scene(ROOM, "1A", "INT. LAMP ROOM", at("01:00:30:00"), at("01:01:00:00"), note="the door")),
    AddHit(Hit(HitId("door"), ROOM, at("01:00:40:05"), note="door")),
    SetPresence(Presence(ROOM, MARA, PresenceMode.HEARD)),
    AddCue(Cue(LAMP, "1m1", "The Lamp", at("01:00:31:00"), at("01:00:50:00"))),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "film.leitmotif", Film("Low Water")) as made:
        made.apply(Batch("made", FILM))
        yield made


def reading_of(table: str, rate: str = "24") -> Reading:
    return read_source(Source("pasted.csv", table.encode()), Kind.SCENES, ReadOptions(rate=rate, preview=True))


def plan(project: Project, table: str, change: bool = True) -> PastePlan:
    return plan_paste(project, reading_of(table), change)


def fates(made: PastePlan) -> list[tuple[str, PasteFate]]:
    return [(row.name, row.fate) for row in made.rows]


TABLE = (
    "Cue,Scene,Title,TC In,TC Out,Status,Notes\n"
    "1m1,,The Lamp,01:00:31:00,01:00:50:00,Approved,\n"
    "1m2,,Radio,01:00:50:00,01:01:00:00,Sketch,less\n"
    ",1A,,01:00:30:00,01:01:10:00,,\n"
    ",2,EXT. SEA,01:01:10:00,01:02:00:00,,calm\n"
)


def test_what_is_new_is_added_and_what_is_there_is_changed_as_one_step(desk: Desk) -> None:
    made = plan(desk.project, TABLE)
    assert fates(made) == [
        ("cue 1m1", PasteFate.CHANGED), ("cue 1m2", PasteFate.ADDED), ("scene 1A", PasteFate.CHANGED),
        ("scene 2", PasteFate.ADDED),
    ]  # fmt: skip
    before = desk.project
    desk.apply(made.step)
    lamp, radio = sorted(desk.project.cue, key=lambda cue: cue.number)
    assert (lamp.id, lamp.status, lamp.title) == (LAMP, CueStatus.APPROVED, "The Lamp")
    assert (radio.title, radio.status, radio.note) == ("Radio", CueStatus.SKETCH, "less")
    room = desk.project.the_scene(ROOM)
    assert (room.end_frame, room.slug, room.note) == (at("01:01:10:00"), "INT. LAMP ROOM", "the door")
    assert [scene.slug for scene in desk.project.scene if scene.number == "2"] == ["EXT. SEA"]
    assert desk.undo_label == "Paste 4 rows"
    desk.undo()
    assert desk.project == before


def test_only_adding_leaves_what_is_there_and_says_so(desk: Desk) -> None:
    made = plan(desk.project, TABLE, change=False)
    assert made.count == {PasteFate.ADDED: 2, PasteFate.LEFT: 2}
    assert made.rows[0].why == "is in the film already"
    desk.apply(made.step)
    assert desk.project.the_cue(LAMP).status is CueStatus.PLANNED


def test_every_cell_that_changes_says_what_it_said_before(desk: Desk) -> None:
    changed = plan(desk.project, TABLE).rows
    assert changed[0].changes == (CellChange("status", "planned", "approved"),)
    assert changed[2].changes == (CellChange("end", "01:01:00:00", "01:01:10:00"),)


def test_pasting_twice_changes_nothing_more(desk: Desk) -> None:
    desk.apply(plan(desk.project, TABLE).step)
    again = plan(desk.project, TABLE)
    assert again.count == {PasteFate.SAME: 4}
    assert again.step.edits == ()


def test_a_table_without_times_changes_words_alone(desk: Desk) -> None:
    made = plan(desk.project, "Cue,Status,Type\n1M1,Sketch,Source\n3m9,Sketch,Score\n")
    assert fates(made) == [("cue 1M1", PasteFate.CHANGED), ("cue 3m9", PasteFate.LEFT)]
    assert made.rows[1].why == "is new, but has no start"
    desk.apply(made.step)
    cue = desk.project.the_cue(LAMP)
    assert (cue.status, cue.usage, cue.start_frame) == (CueStatus.SKETCH, CueUsage.SOURCE, at("01:00:31:00"))


def test_an_unknown_word_and_an_empty_cell_change_nothing(desk: Desk) -> None:
    assert fates(plan(desk.project, "Cue,Status,Title\n1m1,half done,\n")) == [("cue 1m1", PasteFate.SAME)]


def test_a_cue_of_which_only_the_start_is_told_keeps_its_length(desk: Desk) -> None:
    desk.apply(plan(desk.project, "Cue,TC In\n1m1,01:10:00:00\n").step)
    cue = desk.project.the_cue(LAMP)
    assert (cue.start_frame, cue.end_frame) == (at("01:10:00:00"), at("01:10:19:00"))


def test_a_new_cue_of_which_only_the_start_is_told_lasts_ten_seconds(desk: Desk) -> None:
    made = plan(desk.project, "Cue,TC In\n1m9,01:00:52:00\n")
    assert fates(made) == [("cue 1m9", PasteFate.ADDED)]
    desk.apply(made.step)
    cue = next(cue for cue in desk.project.cue if cue.number == "1m9")
    assert (cue.start_frame, cue.end_frame) == (at("01:00:52:00"), at("01:01:02:00"))


def test_a_row_that_would_end_before_it_starts_is_left_alone(desk: Desk) -> None:
    made = plan(desk.project, "Cue,TC Out,Status\n1m1,01:00:00:00,Sketch\n")
    assert made.rows[0].why == "would end before it starts"
    assert made.step.edits == ()


def test_hits_and_who_is_there_are_added_to_those_there_are(desk: Desk) -> None:
    table = (
        "Scene,TC In,TC Out,Hits,Characters\n"
        "1A,01:00:30:00,01:01:00:00,01:00:40:05 the door; 01:00:45:00 lamp,Mara; Hale\n"
    )
    made = plan(desk.project, table)
    assert made.rows[0].changes == (
        CellChange("hits", "01:00:40:05 door", "01:00:40:05 the door; 01:00:45:00 lamp"),
        CellChange("characters", "", "Hale"),
    )
    desk.apply(made.step)
    assert [(hit.scene, hit.note) for hit in desk.project.hit] == [(ROOM, "the door"), (ROOM, "lamp")]
    names = {desk.project.the_subject(one.subject).name: one.mode for one in desk.project.presence}
    assert names == {"Mara": PresenceMode.HEARD, "Hale": PresenceMode.ON_SCREEN}


def test_hits_beside_a_cue_go_to_the_scene_they_lie_in_also_one_further_down(desk: Desk) -> None:
    table = "Cue,Scene,TC In,TC Out,Hits\n2m1,,01:01:00:00,01:01:50:00,01:01:20:00 wave\n,2,01:01:00:00,01:02:00:00,\n"
    desk.apply(plan(desk.project, table).step)
    wave = next(hit for hit in desk.project.hit if hit.note == "wave")
    assert desk.project.the_scene(wave.scene).number == "2"


def test_hits_of_a_scene_that_moves_stay_in_the_film_where_they_are(desk: Desk) -> None:
    table = "Scene,TC In,TC Out\n1,01:00:00:00,01:00:45:00\n1A,01:00:45:00,01:01:00:00\n"
    desk.apply(plan(desk.project, table).step)
    hit = desk.project.hit[0]
    assert (hit.frame, hit.scene) == (at("01:00:40:05"), REEF)
    assert desk.project.the_scene(REEF).tension == 7.0


def test_a_scene_whose_time_was_guessed_is_timed_for_sure(desk: Desk) -> None:
    scene = Scene(SceneId("five"), "5", "EXT. QUAY", at("01:05:00:00"), at("01:06:00:00"), estimated=True)
    desk.apply(AddScene(scene))
    made = plan(desk.project, "Scene,TC In,TC Out\n5,01:05:00:00,01:06:00:00\n")
    assert made.rows[0].changes == (CellChange("start", "~01:05:00:00", "01:05:00:00"),)
    desk.apply(made.step)
    assert not desk.project.the_scene(scene.id).estimated


def test_a_scene_without_a_number_is_known_by_its_heading_alone(desk: Desk) -> None:
    made = plan(
        desk.project, "Slug,TC In,TC Out\nint. lamp room,01:00:30:00,01:01:00:00\nEXT. SEA,01:02:00:00,01:03:00:00\n"
    )
    assert [row.fate for row in made.rows] == [PasteFate.CHANGED, PasteFate.ADDED]
    desk.apply(made.step)
    assert sorted(scene.number for scene in desk.project.scene) == ["1", "1A", "2"]


def test_rows_that_cannot_be_read_and_numbers_that_come_twice_are_left_alone(desk: Desk) -> None:
    made = plan(desk.project, "Cue,TC In,TC Out\n9m1,01:00:00:00,01:00:00:24\n1m1,,\n1m1,,\n,01:00:00:00,\n")
    assert [row.fate for row in made.rows] == [PasteFate.LEFT, PasteFate.SAME, PasteFate.LEFT, PasteFate.LEFT]
    assert "TC Out: Timecode '01:00:00:24' does not exist" in made.rows[0].why
    assert "twice" in made.rows[2].why
    assert made.rows[3].why == "names no scene and no cue"
    assert [row.line for row in made.rows] == [2, 3, 4, 5]


def test_a_number_that_the_film_has_twice_is_left_alone(desk: Desk) -> None:
    desk.apply(AddCue(Cue(CueId("other"), "1m1", "Other", 10, 20)))
    assert "several" in plan(desk.project, "Cue,Status\n1m1,Sketch\n").rows[0].why


def test_the_timecode_of_a_reel_that_the_film_has_is_put_in_the_film(desk: Desk) -> None:
    desk.apply(SetReel(Reel("2", at("01:20:00:00"), at("02:00:00:00"))))
    desk.apply(plan(desk.project, "Cue,Reel,TC In,TC Out\n2m1,R2,02:01:00:00,02:02:00:00\n").step)
    cue = next(cue for cue in desk.project.cue if cue.number == "2m1")
    assert (cue.start_frame, cue.end_frame) == (at("01:21:00:00"), at("01:22:00:00"))


# the clipboard


def test_a_table_is_read_in_a_process_of_its_own_from_text_or_else_from_html(desk: Desk) -> None:
    options = ReadOptions(rate="24", preview=True)
    text = 'Cue\tNotes\tTC In\tTC Out\r\n1m1\t"one\ntwo"\t01:00:00:00\t01:00:10:00\r\n'
    html = "".join(f"<td>{cell}</td>" for cell in ("1m1", "one<br>two", "01:00:00:00", "01:00:10:00"))
    headings = "<tr><th>Cue<th>Notes<th>TC In<th>TC Out</tr>"
    first = ReadPasted(text, "<p>ignored", options)()
    second = ReadPasted("", f"<table>{headings}<tr>{html}</tr></table>", options)()
    assert first.cues == second.cues
    assert first.cues[0].notes == "one\ntwo"


def test_quotes_count_only_where_they_enclose_a_cell() -> None:
    assert text_rows('5" gun\t"a ""b"""\t"Go" she said\n"open\t2') == [
        ['5" gun', 'a "b"', '"Go" she said'], ['"open', "2"],
    ]  # fmt: skip


def test_merged_cells_of_html_keep_the_columns_in_line() -> None:
    html = "<tr><td rowspan=2>S1<td colspan='2'>a &amp; <b>b</b></tr><tr><td>c<td>d</tr><tr><td>e</tr>"
    assert html_rows(html) == [["S1", "a & b", ""], ["S1", "c", "d"], ["e"]]


CELLS = st.text(string.printable.replace("\r", "").replace("\x0b", "").replace("\x0c", "") + "éß", max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_cells_written_by_a_spreadsheet_are_read_as_they_were(rows: list[list[str]]) -> None:
    # As spreadsheets quote them: where a cell holds a tab, a line break or begins with a quote.
    lines = ["\t".join(_quoted(cell) for cell in row) for row in rows]
    assert text_rows("\n".join(lines) + "\n") == rows


def _quoted(cell: str) -> str:
    needed = cell.startswith('"') or "\t" in cell or "\n" in cell
    return '"' + cell.replace('"', '""') + '"' if needed else cell


# copying


WORDS = st.text(string.ascii_letters + string.digits + " =+-@\t\"'éß", max_size=12).map(str.strip)
PLAIN = WORDS
FRAMES = st.integers(0, 24 * 3600 * 23)


@st.composite
def films(draw: st.DrawFn) -> Project:
    rate = draw(st.sampled_from(["24", "25", "29.97df", "23.976"]))
    project = Project(Film("Low Water", rate))
    edits: list[object] = [AddSubject(Subject(SubjectId("s0"), "Mara")), AddSubject(Subject(SubjectId("s1"), "Hale"))]
    starts = sorted(draw(st.lists(FRAMES, min_size=1, max_size=4, unique=True)))
    for number, start in enumerate(starts, 1):
        scene = Scene(
            SceneId(f"scene-{number}"), f"{number}A", draw(PLAIN), start, start + draw(st.integers(1, 5000)),
            dialogue=draw(st.none() | st.integers(0, 100).map(lambda percent: percent / 100)),
            note=draw(PLAIN), eighths=draw(st.none() | st.integers(0, 90)),
        )  # fmt: skip
        edits.append(AddScene(scene))
        if draw(st.booleans()):
            frame = draw(st.integers(scene.start_frame, scene.end_frame - 1))
            note = draw(st.sampled_from(["", "door", "(cut) to: a, b; c"]))
            edits.append(
                AddHit(Hit(HitId(f"hit-{number}"), scene.id, frame, draw(st.sampled_from(HitKind)), note=note))
            )
        if draw(st.booleans()):
            mode = draw(st.sampled_from([PresenceMode.ON_SCREEN, PresenceMode.HEARD]))
            edits.append(SetPresence(Presence(scene.id, SubjectId(f"s{draw(st.integers(0, 1))}"), mode)))
    for number in range(1, draw(st.integers(0, 3)) + 1):
        start = draw(FRAMES)
        cue = Cue(
            CueId(f"cue-{number}"), f"1m{number}", draw(PLAIN), start, start + draw(st.integers(1, 5000)),
            draw(st.sampled_from(CueStatus)), draw(st.sampled_from(CueUsage)), note=draw(PLAIN),
        )  # fmt: skip
        edits.append(AddCue(cue))
    for edit in edits:
        project = after(project, changes(edit, project))  # type: ignore[arg-type]
    return project


def without_ids(project: Project) -> tuple[object, ...]:
    """Return what a film says, whatever its rows are called inside."""
    numbers = {scene.id: scene.number for scene in project.scene}
    names = {subject.id: subject.name for subject in project.subject}
    return (
        sorted((replace(one, id=SceneId("")) for one in project.scene), key=lambda one: one.number),
        sorted((replace(one, id=CueId("")) for one in project.cue), key=lambda one: one.number),
        sorted((numbers[hit.scene], hit.frame, hit.kind, hit.note) for hit in project.hit),
        sorted((numbers[one.scene], names[one.subject], one.mode) for one in project.presence),
    )


@settings(deadline=None, max_examples=40)
@given(films())
def test_scenes_and_cues_copied_and_pasted_into_an_empty_film_are_the_same(project: Project) -> None:
    text = copied(project, [scene.id for scene in project.scene], [cue.id for cue in project.cue])
    empty = Project(project.film)
    rows = text_rows(text)
    quoted = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    made = plan_paste(empty, reading_of(quoted, project.film.rate), change=True)
    assert without_ids(after(empty, changes(made.step, empty))) == without_ids(project)
    again = plan_paste(project, reading_of(quoted, project.film.rate), change=True)
    assert {row.fate for row in again.rows} == {PasteFate.SAME}


def test_what_is_copied_is_a_table_with_headings_in_film_order(desk: Desk) -> None:
    lines = copied(desk.project, [ROOM], [LAMP]).splitlines()
    assert lines[0].startswith("Cue\tScene\tSlug\tTitle\tTC in\tTC out")
    assert lines[1].startswith("\t1A\tINT. LAMP ROOM\t\t01:00:30:00\t01:01:00:00")
    assert lines[2].startswith("1m1\t1A\t\tThe Lamp\t01:00:31:00")
