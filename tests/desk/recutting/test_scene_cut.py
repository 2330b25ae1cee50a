"""A list of scenes as a new cut: by number, heading and order."""

from leitmotif_desk.desk.recutting.scenes import scene_cut
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.formats import SceneRow

Row = tuple[str, str, int, int]


def film(*rows: Row) -> list[Scene]:
    return [Scene(SceneId(f"s{number}"), number, slug, start, end) for number, slug, start, end in rows]


def listed(*rows: Row) -> list[SceneRow]:
    return [SceneRow(*row) for row in rows]


FILM: tuple[Row, ...] = (
    ("1", "EXT. REEF", 0, 100), ("2", "INT. LAMP ROOM", 100, 180), ("3", "KITCHEN", 180, 300),
    ("4", "HARBOUR", 300, 400),
)  # fmt: skip


def test_scenes_are_found_by_their_numbers() -> None:
    cut = scene_cut(film(*FILM), listed(("3", "", 0, 120), ("1", "", 120, 200)))
    assert cut.spans == {"s3": (0, 120), "s1": (120, 200)} and not cut.decided and not cut.merged


def test_a_list_numbered_anew_is_found_by_its_headings() -> None:
    rows = listed(
        ("1", "TITLES", 0, 50), ("2", "EXT. REEF", 50, 150), ("3", "Int Lamp Room", 150, 230),
        ("4", "KITCHEN", 230, 350),
    )  # fmt: skip
    cut = scene_cut(film(*FILM), rows)
    assert cut.spans == {"s1": (50, 150), "s2": (150, 230), "s3": (230, 350)}
    assert "numbers scenes anew (1 is 2 there, 2 is 3 there, 3 is 4 there)" in cut.decided[0]
    assert [clip.start_frame for clip in cut.strange] == [0]


def test_headings_written_anew_leave_the_numbers_to_tell() -> None:
    rows = listed(("1", "A WRECK AT SEA", 0, 90), ("2", "INT. LAMP ROOM - NIGHT", 90, 170))
    assert scene_cut(film(*FILM), rows).spans == {"s1": (0, 90), "s2": (90, 170)}


def test_a_row_that_names_two_scenes_is_shared_by_them() -> None:
    for number in ("2-3", "2/3", "2 & 3"):
        cut = scene_cut(film(*FILM), listed(("1", "", 0, 100), (number, "", 100, 200)))
        assert cut.spans == {"s1": (0, 100), "s2": (100, 140), "s3": (140, 200)}
        assert cut.merged == {"s2": ("2", "3"), "s3": ("2", "3")}
        assert "a guess by their lengths" in cut.decided[0]


def test_a_range_of_numbers_means_all_between() -> None:
    assert set(scene_cut(film(*FILM), listed(("1-3", "", 0, 300))).merged) == {"s1", "s2", "s3"}


def test_a_number_with_a_sign_in_it_is_one_scene() -> None:
    scenes = film(("2-3", "", 0, 10), ("2", "", 10, 20), ("3", "", 20, 30))
    assert scene_cut(scenes, listed(("2-3", "", 5, 15))).spans == {"s2-3": (5, 15)}


def test_a_scene_that_grew_by_the_length_of_the_next_has_taken_it_in() -> None:
    cut = scene_cut(film(*FILM), listed(("1", "", 0, 100), ("2", "", 100, 300), ("4", "", 300, 400)))
    assert cut.spans == {"s1": (0, 100), "s2": (100, 180), "s3": (180, 300), "s4": (300, 400)}
    assert cut.merged == {"s2": ("2", "3"), "s3": ("2", "3")}
    assert cut.decided == ["Scene 2 of the list covers scenes 2 and 3."]
    other = scene_cut(film(*FILM), listed(("1", "", 0, 100), ("2", "", 100, 299), ("4", "", 299, 399)))
    assert "s3" not in other.spans and not other.merged
