"""The form of a scene beside a small film, on its third scene."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.scene_form.form import SceneForm
from tests.ui.variations.small_film import THIRD, make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> Iterator[SceneForm]:
    """As the inspector shows it: in a scroll area, as wide as the right column."""
    area, made = QScrollArea(widgetResizable=True), SceneForm(desk)
    area.setWidget(made)
    qtbot.addWidget(area)
    area.resize(340, 900)
    with qtbot.waitExposed(area):
        area.show()
    made.show_scene(THIRD)
    yield made
