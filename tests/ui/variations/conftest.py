"""A scene panel beside a small film, on its third scene, with suggestions written by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.variations.panel import ScenePanel
from tests.ui.variations.small_film import THIRD, make_film, suggestions_for


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, jobs: Jobs) -> ScenePanel:
    """The panel on the third scene once the engine has answered; the suggestions are then those of the small film."""
    made = ScenePanel(desk, jobs)
    qtbot.addWidget(made)
    made.resize(380, 1100)
    made.show()
    made.show_scene(THIRD)
    jobs.wait()
    made.show_suggestions(suggestions_for(desk))
    return made
