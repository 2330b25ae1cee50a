"""A window beside a small film that has music in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.window import MainWindow
from tests.ui.heard_film import make_heard_film

RESOURCES = Path(__file__).parent.parent.parent / "resources"
MakeWindow = Callable[[Desk | None], MainWindow]


@pytest.fixture
def heard_film(tmp_path: Path) -> Iterator[Desk]:
    """A film with a scanned cue."""
    with make_heard_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def make_window(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[MakeWindow]:
    """Show a window on a desk (which it then owns) or on none; its demo film is the small one."""
    made: list[MainWindow] = []

    def demo_copy() -> Path:
        path = tmp_path / "demo.leitmotif"
        make_heard_film(path, scanned=False).close()
        return path

    def make(desk: Desk | None) -> MainWindow:
        window = MainWindow(desk, Jobs(), settings, RESOURCES, demo_copy)
        qtbot.addWidget(window)
        made.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.jobs.wait()
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    """A window on a film that has not been scanned before."""
    return make_window(make_heard_film(tmp_path / "Low Water.leitmotif", scanned=False))
