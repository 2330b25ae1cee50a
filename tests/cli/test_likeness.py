"""How alike the themes are, on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

THEMES = {
    "Light": "key=D major D4:1 A4:1.5 G4:.5 F#4:1 | E4:1 D4:3",
    "Echo": "key=A major A4:1 E5:1.5 D5:.5 C#5:1 | B4:1 E5:1 C#5:2",
    "Undertow": "key=Bb major Bb2:1 A2:1 Bb2:1 F2:1 | Gb2:2 F2:2",
}


@pytest.fixture
def themes(project: Path, desk_command: Run) -> Path:
    for name, notes in THEMES.items():
        assert desk_command("register", project, "--name", name, "--notes", notes).code == 0
    return project


def test_every_pair_is_shown_the_likest_first(desk_command: Run, themes: Path) -> None:
    answer = desk_command("show", themes, "likeness", "--json")

    pairs = answer.json["likeness"]
    assert answer.code == 0
    assert {pairs[0]["one"], pairs[0]["other"]} == {"Echo", "Light"}
    assert len(pairs) == 3
    assert pairs[0]["verdict"] == "close lookalike"
    assert [0, 0] in pairs[0]["shared"]
    assert "the same first four steps" in pairs[0]["text"]


def test_people_get_columns(desk_command: Run, themes: Path) -> None:
    lines = desk_command("show", themes, "likeness").out.splitlines()

    assert lines[0].split() == [
        "one", "other", "together", "interval", "rhythm", "contour", "skeleton", "verdict",
    ]  # fmt: skip
    assert len(lines) == 4


def test_without_themes_there_is_nothing_to_compare(desk_command: Run, project: Path) -> None:
    assert desk_command("show", project, "likeness", "--json").json == {"likeness": []}
