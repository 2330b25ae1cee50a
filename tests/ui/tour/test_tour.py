"""The tour points at what it speaks of, never blocks, and is offered once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leitmotif_desk.ui.tour.steps import STEPS
from leitmotif_desk.ui.tour.tour import Tour
from leitmotif_desk.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    window.resize(1_400, 900)
    window.actions_by_code["tour"].trigger()
    (made,) = window.findChildren(Tour)
    return made


def test_every_step_points_at_something_one_can_see(tour: Tour, window: MainWindow) -> None:
    for place, step in enumerate(STEPS):
        assert tour.place == place and tour.title.text() == step.title
        target = step.show(window)
        assert target.isVisible() and target.width() > 40
        assert window.rect().contains(tour.geometry())
        QTest.keyClick(tour, Qt.Key.Key_Right)
        window.jobs.wait()
    assert not tour.isVisible() and not tour.ring.isVisible()


def test_back_and_escape(tour: Tour, window: MainWindow) -> None:
    tour.forward.click()
    tour.back.click()
    assert tour.place == 0 and not tour.back.isEnabled()
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible() and not window.settings.flag("tour")


def test_the_window_stays_live_under_the_tour(tour: Tour, window: MainWindow) -> None:
    timeline = window.need_film().workspace.timeline
    before = timeline.canvas.axis
    timeline.zoom_in()
    QApplication.processEvents()
    assert timeline.canvas.axis != before
    assert tour.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_demo_begins_with_the_tour_the_first_time_only(window: MainWindow) -> None:
    window.films.open_demo()
    window.jobs.wait()
    QApplication.processEvents()
    (tour,) = window.findChildren(Tour)
    assert tour.isVisible()
    tour.end()
    window.films.open_demo()
    window.jobs.wait()
    QApplication.processEvents()
    assert not tour.isVisible()
