"""The mixer by mouse and by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.mixer.panel import MixerPanel
from leitmotif_desk.ui.mixer.part_row import PartRow
from leitmotif_desk.ui.playback import Playback
from tests.ui.heard_film import FIRST_CUE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def playback(heard_film: Desk, qtbot: QtBot) -> Iterator[Playback]:
    jobs = Jobs()
    yield Playback(heard_film, jobs)
    jobs.close()


@pytest.fixture
def panel(heard_film: Desk, playback: Playback, qtbot: QtBot) -> MixerPanel:
    made = MixerPanel(heard_film, playback)
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.show()
    made.show_cue(FIRST_CUE)
    return made


def row(panel: MixerPanel, part: str) -> PartRow:
    return next(row for row in panel.rows if row.part == part)


def test_there_is_a_row_for_each_part_of_the_cue_in_score_order(panel: MixerPanel) -> None:
    assert [row.part for row in panel.rows] == ["Oboe", "Celli"]
    assert panel.heading.remark == "1m1 The lamp"
    assert row(panel, "Oboe").mute.accessibleName() == "Mute Oboe"
    assert "Celli" in row(panel, "Celli").gain.accessibleName()


def test_a_click_mutes_and_another_sounds_again(panel: MixerPanel, playback: Playback) -> None:
    mute = row(panel, "Oboe").mute
    QTest.mouseClick(mute, LEFT)
    assert playback.mix(FIRST_CUE).muted == {"Oboe"}
    QTest.mouseClick(mute, LEFT)
    assert playback.mix(FIRST_CUE).muted == frozenset()
    assert not mute.isChecked()


def test_the_space_bar_solos_what_has_the_focus(panel: MixerPanel, playback: Playback) -> None:
    solo = row(panel, "Celli").solo
    solo.setFocus()
    QTest.keyClick(solo, Qt.Key.Key_Space)
    assert playback.mix(FIRST_CUE).soloed == {"Celli"}
    assert row(panel, "Oboe").name.foregroundRole() != row(panel, "Celli").name.foregroundRole()


def test_arrow_keys_move_the_gain_and_a_double_click_sets_it_back(
    panel: MixerPanel, playback: Playback, qtbot: QtBot
) -> None:
    gain = row(panel, "Oboe").gain
    for _ in range(3):
        QTest.keyClick(gain, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: playback.mix(FIRST_CUE).gain_db("Oboe") == -3.0)
    assert row(panel, "Oboe").decibels.text() == "−3"

    QTest.mouseDClick(gain, LEFT)
    qtbot.waitUntil(lambda: playback.mix(FIRST_CUE).gain_db("Oboe") == 0.0)


def test_a_slider_that_runs_is_rendered_once_when_it_rests(panel: MixerPanel, playback: Playback, qtbot: QtBot) -> None:
    mixed = QSignalSpy(playback.mix_changed)
    for value in range(-1, -21, -1):
        row(panel, "Celli").gain.setValue(value)
    qtbot.waitUntil(lambda: mixed.count() > 0)
    assert mixed.count() == 1
    assert playback.mix(FIRST_CUE).gain_db("Celli") == -20.0


def test_a_mute_while_a_slider_runs_keeps_both(panel: MixerPanel, playback: Playback, qtbot: QtBot) -> None:
    row(panel, "Celli").gain.setValue(-6)
    QTest.mouseClick(row(panel, "Oboe").mute, LEFT)
    qtbot.waitUntil(lambda: playback.mix(FIRST_CUE).gain_db("Celli") == -6.0)
    assert playback.mix(FIRST_CUE).muted == {"Oboe"}


def test_reset_sounds_every_part_as_written(panel: MixerPanel, playback: Playback) -> None:
    assert not panel.even.isEnabled()
    QTest.mouseClick(row(panel, "Oboe").mute, LEFT)
    QTest.mouseClick(panel.even, LEFT)
    assert playback.mix(FIRST_CUE).muted == frozenset()
    assert not row(panel, "Oboe").mute.isChecked()


def test_each_cue_keeps_its_mix_and_a_planned_one_says_what_to_do(panel: MixerPanel) -> None:
    QTest.mouseClick(row(panel, "Oboe").mute, LEFT)
    panel.show_cue(CueId("cue-3m2"))
    assert panel.rows == () and panel.nothing.isVisible()

    panel.show_cue(FIRST_CUE)
    assert row(panel, "Oboe").mute.isChecked()
    assert not panel.nothing.isVisible()
