"""What an import does to a project, and what it says it decided."""

from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile, take
from leitmotif_desk.domain.film import Film

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
