"""Notes selected in the roll, by mouse and by keyboard, and what they are as music."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import typed_motif
from leitmotif_desk.domain.score import Score
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.score.panel import ScorePanel
from leitmotif_desk.ui.score.selecting import selection_music, selection_sheet, selection_words, typed_line
from leitmotif_desk.ui.score.tracks import RULER
from leitmotif_desk.ui.timeline.layout import NAMES
from tests.ui.heard_film import BAR, FIRST_CUE, LIGHT, make_heard_film

Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Shift, Ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
OBOE, CELLI = 0, 1


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
def panel(qtbot: QtBot, desk: Desk) -> Iterator[ScorePanel]:
    jobs = Jobs()
    made = ScorePanel(desk, jobs)
    qtbot.addWidget(made)
    made.resize(1_000, 460)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.canvas.setFocus()
    qtbot.waitUntil(made.canvas.hasFocus)
    yield made
    jobs.close()


def _theme_rows(score: Score) -> list[int]:
    """Return the rows of the theme as registered, which the oboe plays at the start."""
    return [row for row in score.part_rows(OBOE).tolist() if score.notes.onset_ticks[row] < 3 * BAR]


def _point(panel: ScorePanel, row: int) -> QPoint:
    canvas = panel.canvas
    assert canvas.roll is not None
    notes = canvas.roll.score.notes
    one = np.asarray([row])
    top = canvas.tracks.note_tops(canvas.roll, notes.part[one], notes.pitch[one])[0]
    return QPoint(round(canvas.axis.x(int(notes.onset_ticks[row]))) + 3, round(top) + 2)


def _drag(panel: ScorePanel, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NoKeys) -> None:
    view = panel.canvas.viewport()
    QTest.mousePress(view, Left, keys, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Left, keys, end)


def _around(panel: ScorePanel, rows: list[int]) -> tuple[QPoint, QPoint]:
    points = [_point(panel, row) for row in rows]
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    return QPoint(max(NAMES + 1, min(xs) - 4), min(ys) - 6), QPoint(max(xs) + 4, max(ys) + 8)


def test_a_band_selects_the_notes_it_touches_and_engraves_them(panel: ScorePanel, score: Score) -> None:
    rows = _theme_rows(score)
    _drag(panel, *_around(panel, rows))
    assert panel.canvas.selected.tolist() == rows
    assert panel.lines.words.whole == f"{len(rows)} notes selected in Oboe, bars 1–2"
    (sheet,) = panel.strip.sheets
    assert sheet is not None
    assert [tone.pitch for tone in sheet.lines[0].tones] == score.notes.pitch[rows].tolist()


def test_shift_click_adds_a_note_and_takes_it_away_again(panel: ScorePanel, score: Score) -> None:
    first, second = score.part_rows(CELLI)[:2].tolist()
    view = panel.canvas.viewport()
    QTest.mouseClick(view, Left, NoKeys, _point(panel, first))
    assert panel.canvas.selected.tolist() == [first]
    QTest.mouseClick(view, Left, Shift, _point(panel, second))
    assert panel.canvas.selected.tolist() == [first, second]
    QTest.mouseClick(view, Left, Shift, _point(panel, first))
    assert panel.canvas.selected.tolist() == [second]


def test_a_second_band_with_shift_joins_the_first(panel: ScorePanel, score: Score) -> None:
    below = score.part_rows(CELLI)[:3].tolist()
    _drag(panel, *_around(panel, _theme_rows(score)))
    _drag(panel, *_around(panel, below), Shift)
    assert panel.canvas.selected.tolist() == sorted(_theme_rows(score) + below)


def test_ctrl_and_arrows_select_along_a_part_and_across_parts(panel: ScorePanel, score: Score) -> None:
    oboe = score.part_rows(OBOE).tolist()
    for _ in range(2):
        QTest.keyClick(panel.canvas, Qt.Key.Key_Right, Ctrl)
    assert panel.canvas.selected.tolist() == [oboe[1]]
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right, Ctrl | Shift)
    assert panel.canvas.selected.tolist() == oboe[1:3]
    QTest.keyClick(panel.canvas, Qt.Key.Key_Down, Ctrl)
    assert score.notes.part[panel.canvas.selected].tolist() == [CELLI]
    QTest.keyClick(panel.canvas, Qt.Key.Key_Escape)
    assert not len(panel.canvas.selected)


def test_ctrl_a_selects_the_notes_of_the_chosen_occurrence(panel: ScorePanel, score: Score, desk: Desk) -> None:
    QTest.keyClick(panel.canvas, Qt.Key.Key_A, Ctrl)
    assert len(panel.canvas.selected) == len(score)
    one = next(one for one in desk.occurrences if one.found)
    panel.show_occurrence(one.key)
    QTest.keyClick(panel.canvas, Qt.Key.Key_A, Ctrl)
    assert set(panel.canvas.selected.tolist()) == {note.row for note in one.alignment if note.row is not None}


def test_a_click_on_an_occurrence_chooses_it_and_a_second_one_selects_the_note(panel: ScorePanel, score: Score) -> None:
    row = _theme_rows(score)[1]
    QTest.mouseClick(panel.canvas.viewport(), Left, NoKeys, _point(panel, row))
    assert panel.canvas.chosen
    assert not len(panel.canvas.selected)
    QTest.mouseClick(panel.canvas.viewport(), Left, NoKeys, _point(panel, row))
    assert panel.canvas.selected.tolist() == [row]


def test_notes_pulled_away_ask_for_a_drag(qtbot: QtBot, panel: ScorePanel, score: Score) -> None:
    row = int(score.part_rows(CELLI)[0])
    panel.canvas.select(np.asarray([row]))
    with qtbot.waitSignal(panel.canvas.drag_wanted):
        _drag(panel, _point(panel, row), _point(panel, row) + QPoint(60, 10))
    assert panel.canvas.selected.tolist() == [row]


def test_another_cue_has_nothing_selected(panel: ScorePanel) -> None:
    QTest.keyClick(panel.canvas, Qt.Key.Key_A, Ctrl)
    panel.show_cue("cue-3m2")
    assert not len(panel.canvas.selected)


def test_the_occurrence_is_engraved_beside_its_theme_unless_notation_is_off(panel: ScorePanel, desk: Desk) -> None:
    one = next(one for one in desk.occurrences if one.found)
    panel.show_occurrence(one.key)
    theme, heard = panel.strip.sheets
    assert theme is not None and heard is not None
    assert theme.lines[0].tones == desk.project.base_form(LIGHT).tones
    assert len(heard.lines[0].tones) == len(one.alignment)
    QTest.keyClick(panel.canvas, Qt.Key.Key_E)
    assert panel.strip.sheets == ()


def test_the_selection_is_said_in_words(score: Score) -> None:
    row = int(score.part_rows(CELLI)[4])
    assert selection_words(score, np.asarray([row])) == "1 note selected in Celli, bar 5"


def test_the_typed_line_of_a_theme_reads_back_as_the_theme(score: Score, desk: Desk) -> None:
    theme = desk.project.base_form(LIGHT).tones
    phrase = typed_motif(typed_line(score, np.asarray(_theme_rows(score))))
    assert [(tone.onset_ticks, tone.duration_ticks, tone.pitch) for tone in phrase.tones] == [
        (tone.onset_ticks, tone.duration_ticks, tone.pitch) for tone in theme
    ]


def test_a_line_that_enters_late_in_its_bar_is_an_upbeat(score: Score) -> None:
    rows = [row for row in _theme_rows(score) if score.notes.onset_ticks[row] * 2 >= BAR]
    phrase = typed_motif(typed_line(score, np.asarray(rows)))
    bar = int(score.notes.onset_ticks[rows[0]]) // BAR * BAR + BAR
    assert [tone.onset_ticks for tone in phrase.tones] == [int(score.notes.onset_ticks[row]) - bar for row in rows]


def test_a_selection_as_music_keeps_parts_tempo_and_metre(score: Score) -> None:
    rows = np.flatnonzero(score.notes.onset_ticks < 2 * BAR)
    music = selection_music(score, rows, "Two bars")
    assert [name for name, _ in music.lines] == ["Oboe", "Celli"]
    assert (music.beats, music.beat_unit, music.tempo_qpm) == (4, 4, 96.0)
    assert sum(len(tones) for _, tones in music.lines) == len(rows)


def test_more_than_can_be_read_is_not_engraved(score: Score) -> None:
    assert selection_sheet(score, np.arange(len(score))) is None


def test_a_press_in_the_ruler_begins_no_band(panel: ScorePanel) -> None:
    _drag(panel, QPoint(NAMES + 50, RULER - 5), QPoint(NAMES + 300, RULER + 80))
    assert not len(panel.canvas.selected)
