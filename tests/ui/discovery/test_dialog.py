"""The dialog that discovers themes: choose cues, look, go to a place, register."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.discovery.dialog import DiscoveryDialog
from leitmotif_desk.ui.discovery.model import Heard
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.window import MainWindow


@pytest.fixture
def desk(low_water_file: Path, tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(Path(shutil.copy(low_water_file, tmp_path / "copy.leitmotif"))) as copy:
        yield copy


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[DiscoveryDialog]:
    jobs = Jobs()
    shown = DiscoveryDialog(desk, jobs)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    jobs.close()


def look(dialog: DiscoveryDialog, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.cards) and dialog.cards[0].register.height() > 10, timeout=20_000)


def test_all_cues_with_music_are_ticked_and_none_is_looked_in_when_none_is(dialog: DiscoveryDialog, desk: Desk) -> None:
    assert dialog.ticked == {music.cue for music in desk.cue_scores()}
    for row in range(dialog.cues.count()):
        dialog.cues.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.look.isEnabled()


def test_candidates_are_listed_with_notation_places_and_what_they_resemble(
    dialog: DiscoveryDialog, desk: Desk, qtbot: QtBot
) -> None:
    look(dialog, qtbot)
    assert 5 < len(dialog.cards) <= 20
    first = dialog.cards[0]
    assert first.notation.sheet is not None
    assert first.notation.sheet.lines[0].tones == first.entry.found.tones
    assert first.count.text() == f"{len(first.entry.found.soundings)} times in {len(first.entry.heard)} cues"
    assert any("Keeper's light" in card.state.whole for card in dialog.cards)
    assert not dialog.bar.isVisible()


def test_only_the_ticked_cues_are_looked_in_and_stay_so(dialog: DiscoveryDialog, qtbot: QtBot) -> None:
    for row in range(2, dialog.cues.count()):
        dialog.cues.item(row).setCheckState(Qt.CheckState.Unchecked)
    ticked = dialog.ticked
    look(dialog, qtbot)
    assert {heard.cue for card in dialog.cards for heard in card.entry.heard} <= ticked
    dialog.close()
    dialog.show()
    assert dialog.ticked == ticked
    assert dialog.cards


def test_a_cue_s_button_leads_to_the_first_time_there(dialog: DiscoveryDialog, desk: Desk, qtbot: QtBot) -> None:
    look(dialog, qtbot)
    card = dialog.cards[0]
    with qtbot.waitSignal(dialog.place_wanted) as told:
        QTest.mouseClick(card.cues[0], Qt.MouseButton.LeftButton)
    (heard,) = told.args or [None]
    assert isinstance(heard, Heard)
    cue = desk.project.the_cue(heard.cue)
    assert cue.start_frame <= heard.frame < cue.end_frame
    with qtbot.waitSignal(dialog.play_wanted) as played:
        QTest.mouseClick(card.play, Qt.MouseButton.LeftButton)
    assert played.args is not None and played.args[0].lines[0][1] == card.entry.found.tones


def test_a_candidate_is_registered_with_the_registry_s_own_dialog(
    dialog: DiscoveryDialog, desk: Desk, qtbot: QtBot
) -> None:
    look(dialog, qtbot)
    card = dialog.cards[0]
    QTest.mouseClick(card.register, Qt.MouseButton.LeftButton)
    asked = dialog.findChild(RegisterDialog)
    assert isinstance(asked, RegisterDialog)
    asked.name.setText("Newly found")
    with qtbot.waitSignal(dialog.registered) as told:
        QTest.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert told.args is not None
    form = desk.project.base_form(told.args[0])
    assert [tone.pitch for tone in form.tones] == [tone.pitch for tone in card.entry.found.tones]
    assert form.key == card.entry.found.key
    assert "Newly found" in card.state.whole
    assert not card.register.isEnabled()


def test_the_work_can_be_stopped(dialog: DiscoveryDialog, qtbot: QtBot) -> None:
    dialog.discover()
    dialog.stop.click()
    qtbot.waitUntil(dialog.look.isEnabled, timeout=20_000)
    assert dialog.said.text() == "Stopped."
    assert dialog.cards == ()


def test_the_menu_opens_it_and_closing_the_film_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_code["discover"].trigger()
    shown = window.findChild(DiscoveryDialog)
    assert isinstance(shown, DiscoveryDialog) and shown.isVisible()
    window.actions_by_code["discover"].trigger()
    assert len(window.findChildren(DiscoveryDialog)) == 1
    with qtbot.waitSignal(shown.destroyed):
        window.close_film()
        QApplication.processEvents()
