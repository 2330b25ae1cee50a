"""A film goes out as files and comes in again: into an empty project as it was, into its own without a change.

What each file carries, besides the spans and names of what it lists and the kinds of hits:

| file              | lists                         | and                                                     |
|-------------------|-------------------------------|---------------------------------------------------------|
| scenes .csv .xlsx | scenes, hits                  | dialogue (to .0001 %), page length, cast, notes as told |
| spotting          | cues                          | status, usage, notes as told                            |
| cut .edl          | scenes, hits, cues, markers   | the cut                                                 |
| cut .otio         | scenes, hits, cues, markers   | the cut, notes but those of scenes that stand for it    |
| markers .csv .txt | scenes, hits, cues, markers   |                                                         |
| markers .edl      | scenes, hits, cues, markers   | notes                                                   |
| premiere          | scenes, hits, cues, markers   | notes                                                   |

Space at either end of a text is lost, and in all but the tables all space within is one space. A hit's weight is in
no file.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leitmotif_desk.desk.film_list import film_list
from leitmotif_desk.desk.importing import plan_import
from leitmotif_desk.desk.papers.scenes import scene_table
from leitmotif_desk.desk.papers.spotting import cue_table
from leitmotif_desk.desk.reporting import KIND_OF, ListKind
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.cut import Cut
from leitmotif_desk.domain.film import Cue, Film, FilmMarker, Reel
from leitmotif_desk.domain.ids import CueId, HitId, MarkerId, SceneId, SubjectId
from leitmotif_desk.domain.project import Project, Row
from leitmotif_desk.domain.story import Hit, Presence, PresenceMode, Scene, Subject
from leitmotif_desk.domain.time import parse_timecode
from leitmotif_desk.formats import FilmList, Kind, Reading, ReadOptions
from leitmotif_desk.formats.markers.marker_names import one_line
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source
from leitmotif_desk.reports import Paper, Section, Table, paper_csv, write_xlsx
from tests.formats.film_lists import SECONDS, films

Told = tuple[object, ...]
IN_TMP = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def project_of(film: FilmList) -> Project:
    """Return the project that a made-up film comes from."""
    rows: list[Row] = [Film(film.title, film.rate.name, film.start_frame)]
    for place, row in enumerate(film.scenes):
        scene = SceneId(f"s{place}")
        rows.append(
            Scene(scene, row.number, row.slug, row.start_frame, row.end_frame, dialogue=row.dialogue, note=row.notes,
                  eighths=row.eighths)
        )  # fmt: skip
        rows += [
            Hit(HitId(f"h{place}-{n}"), scene, hit.frame, hit.kind, note=hit.note) for n, hit in enumerate(row.hits)
        ]
    rows += [
        Cue(CueId(f"c{place}"), row.number, row.title, row.start_frame, row.end_frame, row.status, row.usage,
            note=row.notes)
        for place, row in enumerate(film.cues)
    ]  # fmt: skip
    rows += [FilmMarker(MarkerId(f"m{place}"), row.frame, row.text, row.note) for place, row in enumerate(film.markers)]
    rows += [Cut("", 1, film.clips)] if film.clips else []
    return Project.of(rows)


# files


def _table_file(table: Table, path: Path) -> None:
    from datetime import date

    paper = Paper("table", "Low Water", (), (Section("", tables=(table,)),), Path(), date(2026, 1, 2))
    if path.suffix == ".xlsx":
        write_xlsx(paper, path)
    else:
        path.write_text(paper_csv(paper), encoding="utf-8", newline="")


def _list_file(code: str) -> Callable[[Project, Path], None]:
    kind = KIND_OF[code]
    assert isinstance(kind, ListKind)
    return lambda project, path: kind.lists[path.suffix].write(film_list(project), path)


Write = Callable[[Project, Path], None]
SCENE_TABLE: Write = lambda project, path: _table_file(scene_table(project), path)  # noqa: E731
CUE_TABLE: Write = lambda project, path: _table_file(cue_table(project, ()), path)  # noqa: E731


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is written, and what it carries."""

    write: Write
    name: str
    scenes: str = "plain"
    cues: str = "plain"
    notes: bool = False

    def __str__(self) -> str:
        return self.name

    def again(self, project: Project, folder: Path) -> Reading:
        path = folder / self.name
        self.write(project, path)
        return read_source(Source(self.name, path.read_bytes()), Kind.SCENES, ReadOptions(rate=project.film.rate))


FILES = [
    File(SCENE_TABLE, "scenes.csv", "whole", ""),
    File(SCENE_TABLE, "scenes.xlsx", "whole", ""),
    File(CUE_TABLE, "spotting.csv", "", "whole"),
    File(CUE_TABLE, "spotting.xlsx", "", "whole"),
    File(_list_file("cut"), "cut.edl"),
    File(_list_file("cut"), "cut.otio", notes=True),
    File(_list_file("markers"), "markers.csv"),
    File(_list_file("markers"), "markers.txt"),
    File(_list_file("markers"), "markers.edl", notes=True),
    File(_list_file("premiere"), "premiere.csv", notes=True),
]
BY_NAME = pytest.mark.parametrize("file", FILES, ids=str)


# what is told of a project, but for ids


def scenes_told(project: Project, file: File) -> list[Told]:
    plain = one_line if file.scenes == "plain" else str.strip
    told: list[Told] = []
    for scene in project.scene:
        hits = sorted((hit.frame, hit.kind, plain(hit.note)) for hit in project.hits_in(scene.id))
        one: Told = (scene.number, plain(scene.slug), scene.start_frame, scene.end_frame, hits)
        one += (scene.dialogue and round(scene.dialogue, 6), scene.eighths) if file.scenes == "whole" else ()
        has_note = file.scenes == "whole" or (file.notes and (bool(project.cut) or not file.name.startswith("cut")))
        told.append((*one, plain(scene.note)) if has_note else one)
    return told


def cues_told(project: Project, file: File) -> list[Told]:
    plain = one_line if file.cues == "plain" else str.strip
    told: list[Told] = []
    for cue in project.cue:
        one: Told = (cue.number, plain(cue.title), cue.start_frame, cue.end_frame)
        one += (cue.status, cue.usage) if file.cues == "whole" else ()
        told.append((*one, plain(cue.note)) if file.notes or file.cues == "whole" else one)
    return sorted(told, key=str)


def markers_told(project: Project, file: File) -> list[Told]:
    notes = (lambda note: (one_line(note),)) if file.notes else (lambda note: ())
    return sorted((marker.frame, one_line(marker.name), *notes(marker.note)) for marker in project.marker)


def is_told(project: Project, file: File) -> bool:
    """Tell whether a project has anything that a file can carry."""
    lists = bool(project.cue or project.scene or project.marker)
    if file.name.startswith("cut"):
        return bool(project.scene) or (lists and bool(project.cut))
    return (
        bool(project.scene if file.scenes == "whole" else project.cue) if "whole" in (file.scenes, file.cues) else lists
    )


# out and in


@BY_NAME
@IN_TMP
@given(film=films())
def test_a_film_s_files_make_it_again_in_an_empty_project(file: File, film: FilmList, tmp_path: Path) -> None:
    project = project_of(film)
    if not is_told(project, file):
        return
    empty = Project(project.film)
    step = plan_import(empty, file.again(project, tmp_path)).step

    made = after(empty, changes(step, empty))

    assert made.film == project.film
    if file.scenes:
        assert scenes_told(made, file) == scenes_told(project, file)
    if file.cues:
        assert cues_told(made, file) == cues_told(project, file)
    if file.scenes == file.cues:
        assert markers_told(made, file) == markers_told(project, file)
    if file.name.startswith("cut"):
        assert len(made.cut) == len(project.cut)


@BY_NAME
@IN_TMP
@given(film=films())
def test_a_film_s_files_change_nothing_in_itself(file: File, film: FilmList, tmp_path: Path) -> None:
    project = project_of(film)
    if is_told(project, file):
        # Names as they come back: a tab in a name is a space in a list.
        project = Project.of([_as_listed(row) for row in project.all_rows()])
        assert plan_import(project, file.again(project, tmp_path)).step.edits == ()


@pytest.mark.parametrize("file", [one for one in FILES if one.name not in ("cut.otio", "markers.csv")], ids=str)
@IN_TMP
@given(film=films(), share=st.floats(0.05, 0.95))
def test_reels_show_their_own_timecode_and_come_back(file: File, film: FilmList, share: float, tmp_path: Path) -> None:
    length = film.rate.frames(SECONDS)
    begin = film.start_frame + int(length * share)
    hour = parse_timecode("01:00:00:00", film.rate)
    reels = (Reel("1", film.start_frame, film.start_frame), Reel("2", begin, film.start_frame + hour))
    project = Project.of([*project_of(film).all_rows(), *reels])
    if not is_told(project, file):
        return
    empty = Project.of([project.film, *reels])
    reading = file.again(project, tmp_path)

    made = after(empty, changes(plan_import(empty, reading).step, empty))

    assert made.reel == reels
    if file.scenes:
        assert scenes_told(made, file) == scenes_told(project, file)
    if file.cues:
        assert cues_told(made, file) == cues_told(project, file)
    if file.scenes == file.cues:
        assert markers_told(made, file) == markers_told(project, file)


@pytest.mark.parametrize("name", ["scenes.csv", "scenes.xlsx"])
def test_who_is_seen_or_heard_comes_back_and_who_is_spoken_of_does_not(name: str, tmp_path: Path) -> None:
    scene = Scene(SceneId("s"), "1", "SEA", 86_400, 86_500)
    people = (Subject(SubjectId("a"), "King, Jr."), Subject(SubjectId("b"), "=Mara"), Subject(SubjectId("c"), "Hale"))
    modes = (PresenceMode.ON_SCREEN, PresenceMode.HEARD, PresenceMode.MENTIONED)
    there = tuple(Presence(scene.id, one.id, mode) for one, mode in zip(people, modes, strict=True))
    project = Project(Film("Low Water"), subject=people, scene=(scene,), presence=there)
    empty = Project(project.film)
    step = plan_import(empty, File(SCENE_TABLE, name).again(project, tmp_path)).step

    made = after(empty, changes(step, empty))

    found = {made.the_subject(one.subject).name: one.mode for one in made.presence}
    assert found == {"King, Jr.": PresenceMode.ON_SCREEN, "=Mara": PresenceMode.HEARD}


def _as_listed(row: Row) -> Row:
    return replace(row, name=one_line(row.name)) if isinstance(row, FilmMarker) else row
