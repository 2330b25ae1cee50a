"""What an import does to a project, and what it says it decided."""

from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import FileChoice, ReadFile, ReadFileChoice, plan_files, take, take_files
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.formats import Kind, Line, ReadOptions, score_from_lines, write_midi

SPOTTING = (
    "Scene,Slug,TC In,TC Out,Characters\n"
    "1,REEF,01:00:00:00,01:00:30:00,\n"
    "2,LAMP ROOM,01:00:30:00,01:01:00:00,Mara; Hale\n"
)


def test_scenes_come_in_as_one_step_and_twice_is_once(tmp_path: Path) -> None:
    file = tmp_path / "spotting.csv"
    file.write_text(SPOTTING, encoding="utf-8")
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as desk:
        take(desk, ReadFile.of(desk, file)())
        again = take(desk, ReadFile.of(desk, file)())

        assert [scene.slug for scene in desk.project.scene] == ["REEF", "LAMP ROOM"]
        assert "scenes 1, 2 are in the project already and were left as they are" in again.decided

        assert desk.undo() and desk.project.scene == ()
        assert not desk.undo()


def test_people_named_in_a_table_are_told_and_not_made_story_facts(tmp_path: Path) -> None:
    file = tmp_path / "spotting.csv"
    file.write_text(SPOTTING, encoding="utf-8")
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as desk:
        plan = take(desk, ReadFile.of(desk, file)())

        assert any("Mara, Hale" in text for text in plan.decided)
        assert desk.project.presence == ()


def test_a_newer_version_of_a_cue_goes_to_that_cue_and_says_which_bars_changed(tmp_path: Path) -> None:
    def scale(*steps: int) -> Line:
        return Line("Oboe", tuple(Tone(place * 40_320, 40_320, step) for place, step in enumerate(steps)), 68)

    def written(name: str, *steps: int) -> Path:
        path = tmp_path / name
        write_midi(score_from_lines((scale(*steps),), tempo_qpm=60.0, title="1M02 Lamp"), path)
        return path

    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as desk:
        take(desk, ReadFile.of(desk, written("1m2 Lamp v1.mid", 28, 29, 30, 31))())
        (before,) = desk.project.cue
        plan = take(desk, ReadFile.of(desk, written("1M02_Lamp_v2.mid", 28, 29, 33, 31))())

        (cue,) = desk.project.cue
        assert (cue.id, cue.number, cue.start_frame) == (before.id, before.number, before.start_frame)
        assert cue.score != before.score and cue.source == "1M02_Lamp_v2.mid"
        assert f"a newer version of {before.number}: bar 3 changed" in plan.files[0].doubts


def test_cues_that_say_no_start_stand_one_after_another_and_that_is_doubted(tmp_path: Path) -> None:
    def written(name: str) -> Path:
        path = tmp_path / name
        tones = tuple(Tone(place * 10_080, 10_080, 28 + place) for place in range(4))
        write_midi(score_from_lines((Line("Oboe", tones, 68),), tempo_qpm=60.0, title=""), path)
        return path

    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as desk:
        readings = [ReadFile.of(desk, written(name))() for name in ("1m2.mid", "1m1.mid")]
        files = [ReadFileChoice(FileChoice(Path(one.source), one.kind), one) for one in readings]
        plan = take_files(desk, files)

        assert [cue.number for cue in desk.project.cue] == ["1m1", "1m2"]
        first, second = desk.project.cue
        assert first.end_frame == second.start_frame
        assert all(any("does not say where it starts" in doubt for doubt in one.doubts) for one in plan.files)
        assert desk.undo() and desk.project.cue == ()


def test_music_without_a_note_is_doubted(tmp_path: Path) -> None:
    file = tmp_path / "markers.mid"
    write_midi(score_from_lines((Line("Markers", (), 0),), markers=((0, "1m1"),), title="Markers"), file)
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as desk:
        assert "there is no note in it" in take(desk, ReadFile.of(desk, file)()).files[0].doubts


def test_a_table_that_brings_nothing_says_why(tmp_path: Path) -> None:
    file = tmp_path / "clock.csv"
    file.write_text("Cue,Title,In,Out\n1m1,Lamp,0:05,0:50\n", encoding="utf-8")
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as desk:
        reading = ReadFile(file, Kind.SCENES, ReadOptions(preview=True))()
        (plan,) = plan_files(desk.project, [ReadFileChoice(FileChoice(file, Kind.SCENES), reading)]).files
        assert "line 2" in plan.problem and "'0:05' is not a timecode" in plan.problem
