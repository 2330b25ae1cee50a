"""What selected notes are good for: registering, finding, comparing, taking away."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QListWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile
from leitmotif_desk.domain.score import Score
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.score.compare_dialog import CompareDialog
from leitmotif_desk.ui.score.comparing import shared_tones
from leitmotif_desk.ui.score.panel import ScorePanel
from tests.ui.heard_film import BAR, FIRST_CUE, LIGHT, make_heard_film

Key = Qt.Key


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture
def score(desk: Desk) -> Score:
    found = desk.score(FIRST_CUE)
    assert found is not None
    return found


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, jobs: Jobs, score: Score) -> ScorePanel:
    """A panel in which the theme is selected, as the oboe plays it first."""
    made = ScorePanel(desk, jobs)
    qtbot.addWidget(made)
    made.resize(1_000, 460)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.canvas.setFocus()
    qtbot.waitUntil(made.canvas.hasFocus)
    oboe = score.part_rows(0)
    made.canvas.select(oboe[score.notes.onset_ticks[oboe] < 3 * BAR])
    return made


def _find(panel: ScorePanel, jobs: Jobs) -> QListWidget:
    QTest.keyClick(panel.canvas, Key.Key_F)
    assert "Looking for" in panel.lines.words.whole
    jobs.wait()
    return panel.hits.list


def test_the_buttons_stand_there_while_notes_are_selected(panel: ScorePanel) -> None:
    assert panel.lines.shows_actions
    QTest.keyClick(panel.canvas, Key.Key_Escape)
    assert not panel.lines.shows_actions


def test_find_this_lists_the_places_and_frames_them_in_the_roll(panel: ScorePanel, jobs: Jobs) -> None:
    listed = _find(panel, jobs)
    assert panel.hits.isVisible()
    assert listed.count() >= 2
    place, done = listed.item(0).text().splitlines()
    assert (place.split(" · ")[0], done) == ("1m1  Oboe, 1–2", "as registered")
    assert listed.item(0).toolTip().endswith("Keeper's light"), "the theme that is known to be there"
    assert panel.canvas.roll is not None
    assert sum(frame.colour is None for frame in panel.canvas.roll.frames) == listed.count()


def test_a_place_from_the_list_is_explained_like_an_occurrence(panel: ScorePanel, jobs: Jobs, desk: Desk) -> None:
    listed = _find(panel, jobs)
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(listed.item(0)).center())
    assert panel.canvas.explanation is not None
    assert panel.lines.words.whole.startswith("Found: as registered")
    theme, heard = panel.strip.sheets
    assert theme is not None and heard is not None
    assert [tone.pitch for tone in theme.lines[0].tones] == [tone.pitch for tone in heard.lines[0].tones]
    assert len(theme.lines[0].tones) == len(desk.project.base_form(LIGHT).tones)


def test_closing_the_list_takes_the_places_away(panel: ScorePanel, jobs: Jobs, desk: Desk) -> None:
    _find(panel, jobs)
    panel.close_search()
    assert not panel.hits.isVisible()
    assert panel.canvas.roll is not None
    assert all(frame.colour is not None for frame in panel.canvas.roll.frames)


def test_finding_registers_nothing(panel: ScorePanel, jobs: Jobs, desk: Desk) -> None:
    before = desk.project.motif, desk.occurrences, len(desk.history())
    _find(panel, jobs)
    assert (desk.project.motif, desk.occurrences, len(desk.history())) == before


def test_two_notes_can_be_heard_but_not_looked_for(qtbot: QtBot, panel: ScorePanel, score: Score) -> None:
    panel.canvas.select(score.part_rows(0)[:2])
    QTest.keyClick(panel.canvas, Key.Key_F)
    assert not panel.hits.isVisible()
    with qtbot.waitSignal(panel.play_wanted) as told:
        panel.actions_on.play()
    assert told.args is not None
    assert [len(tones) for _, tones in told.args[0].lines] == [2]


def test_register_opens_the_dialog_filled_with_the_notes(qtbot: QtBot, panel: ScorePanel, desk: Desk) -> None:
    QTest.keyClick(panel.canvas, Key.Key_R)
    (dialog,) = panel.findChildren(RegisterDialog)
    dialog.name.setText("The lamp again")
    with qtbot.waitSignal(panel.motif_registered) as told:
        QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert told.args is not None
    new, old = desk.project.base_form(told.args[0]), desk.project.base_form(LIGHT)
    assert [(tone.onset_ticks, tone.duration_ticks, tone.pitch) for tone in new.tones] == [
        (tone.onset_ticks, tone.duration_ticks, tone.pitch) for tone in old.tones
    ]


def test_compare_puts_the_likest_theme_over_the_notes(panel: ScorePanel) -> None:
    QTest.keyClick(panel.canvas, Key.Key_C)
    (dialog,) = panel.findChildren(CompareDialog)
    assert dialog.comparison is not None
    assert dialog.comparison.motif.id == LIGHT
    assert dialog.comparison.identity == 1.0
    assert "the same theme" in dialog.verdict.text()
    sheet = dialog.notation.sheet
    assert sheet is not None
    over, under = sheet.lines
    assert [tone.onset_ticks for tone in over.tones] == [tone.onset_ticks for tone in under.tones]
    assert not over.changed and not under.changed
    last = dialog.themes.count() - 1
    dialog.themes.setCurrentRow(last)
    assert dialog.comparison.identity <= float(dialog.themes.item(0).text().split()[-1].rstrip("%")) / 100


def test_a_note_put_in_between_is_not_shared(desk: Desk) -> None:
    theme = desk.project.base_form(LIGHT).tones
    heard = (*theme[:2], theme[0], *theme[2:])
    pairs = shared_tones(theme, heard)
    assert pairs[:2] == ((0, 0), (1, 1))
    assert pairs[-1] == (len(theme) - 1, len(heard) - 1)


def test_the_dragged_file_reads_back_as_the_selected_notes(panel: ScorePanel, desk: Desk) -> None:
    path = panel.actions_on.midi()
    assert path is not None
    assert path.name == "The lamp.mid"
    reading = ReadFile.of(desk, path, "cue")()
    assert reading.score is not None
    rows = panel.canvas.selected
    assert panel.canvas.roll is not None
    assert reading.score.notes.pitch.tolist() == panel.canvas.roll.score.notes.pitch[rows].tolist()
    assert np.diff(reading.score.notes.onset_ticks).min() > 0
