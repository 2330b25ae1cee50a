"""A registry beside a small film."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.registry.panel import RegistryPanel
from tests.ui.variations.small_film import make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def registry(qtbot: QtBot, desk: Desk, jobs: Jobs) -> RegistryPanel:
    panel = RegistryPanel(desk, jobs)
    qtbot.addWidget(panel)
    panel.resize(272, 700)
    panel.show()
    return panel
