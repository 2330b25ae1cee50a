"""The score panel beside a real project, with real events."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddCue, JudgeOccurrence
from leitmotif_desk.domain.film import Cue, CueStatus
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import Judgement, NoteChange, Verdict
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats import Line, score_from_lines
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.score.painting import frame_box
from leitmotif_desk.ui.score.panel import ScorePanel
from leitmotif_desk.ui.score.tracks import RULER
from leitmotif_desk.ui.timeline.layout import NAMES
from tests.ui.heard_film import FIRST_CUE, make_heard_film

Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[ScorePanel]:
    jobs = Jobs()
    made = ScorePanel(desk, jobs)
    qtbot.addWidget(made)
    made.resize(1_000, 420)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.canvas.setFocus()
    qtbot.waitUntil(made.canvas.hasFocus)
    yield made
    jobs.close()


def _frame_point(panel: ScorePanel, key: str) -> QPoint:
    assert panel.canvas.roll is not None
    frame = next(one for one in panel.canvas.roll.frames if one.key == key)
    return frame_box(panel.canvas.axis, panel.canvas.tracks, frame).center().toPoint()


def test_it_begins_with_the_first_cue_that_has_music(panel: ScorePanel) -> None:
    assert panel.cue == FIRST_CUE
    assert panel.canvas.roll is not None
    assert "2 parts" in panel.explanation.whole


def test_a_click_on_a_frame_selects_its_occurrence_and_explains_it(qtbot: QtBot, panel: ScorePanel, desk: Desk) -> None:
    one = next(one for one in desk.occurrences if one.found)
    with qtbot.waitSignal(panel.occurrence_selected) as told:
        QTest.mouseClick(panel.canvas.viewport(), Left, NoKeys, _frame_point(panel, one.key))
    assert told.args == [one.key]
    for words in ("Keeper's light: as registered", "in Oboe", "bars 1–2"):
        assert words in panel.lines.words.whole
    for words in (f"pitch {one.pitch_confidence:.0%}", f"rhythm {one.rhythm_confidence:.0%}"):
        assert words in panel.explanation.whole


def test_every_frame_can_be_clicked(panel: ScorePanel, desk: Desk) -> None:
    for one in desk.occurrences:
        point = _frame_point(panel, one.key)
        frame = panel.canvas.frame_at(point.x(), point.y())
        assert frame is not None
        assert frame.key == one.key


def test_n_and_p_walk_through_the_occurrences(panel: ScorePanel, desk: Desk) -> None:
    told: list[str] = []
    panel.occurrence_selected.connect(told.append)
    for _ in range(len(desk.occurrences) + 1):
        QTest.keyClick(panel.canvas, Qt.Key.Key_N)
    QTest.keyClick(panel.canvas, Qt.Key.Key_P)
    keys = [one.key for one in sorted(desk.occurrences, key=lambda one: one.start_ticks)]
    assert told == [*keys, keys[-1], keys[-2]]


def test_arrows_move_the_playhead_as_in_the_timeline(panel: ScorePanel, desk: Desk) -> None:
    start = desk.project.the_cue(FIRST_CUE).start_frame
    told: list[int] = []
    panel.frame_wanted.connect(told.append)
    panel.set_frame(start + 48)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Home)
    assert told == [start + 49, start + 24, start]


def test_return_shows_the_chosen_occurrence_large(panel: ScorePanel, desk: Desk) -> None:
    one = max(desk.occurrences, key=lambda one: one.start_ticks)
    panel.show_occurrence(one.key)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Return)
    axis = panel.canvas.axis
    assert axis.first <= one.start_ticks < one.end_ticks <= axis.last
    assert axis.last - axis.first < 2 * (one.end_ticks - one.start_ticks)


def test_t_lays_the_theme_over_the_notes_and_takes_it_away(panel: ScorePanel, desk: Desk) -> None:
    disguised = next(one for one in desk.occurrences if not one.found)
    panel.show_occurrence(disguised.key)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Return)
    with_theme = panel.canvas.viewport().grab().toImage()
    assert "theme in place" in panel.lines.legend.accessibleName()
    QTest.keyClick(panel.canvas, Qt.Key.Key_T)
    assert not panel.lines.shows_theme.isChecked()
    assert "theme in place" not in panel.lines.legend.accessibleName()
    assert panel.canvas.viewport().grab().toImage() != with_theme
    QTest.keyClick(panel.canvas, Qt.Key.Key_T)
    assert panel.canvas.viewport().grab().toImage() == with_theme


def test_the_legend_counts_what_is_drawn(panel: ScorePanel, desk: Desk) -> None:
    for one in desk.occurrences:
        panel.show_occurrence(one.key)
        counts = Counter(note.change for note in one.alignment)
        for change, words in (
            (NoteChange.SAME, "as the theme"), (NoteChange.CHANGED, "changed"), (NoteChange.MISSING, "missing"),
        ):  # fmt: skip
            assert (f"{counts[change]} {words}" in panel.lines.legend.accessibleName()) is (counts[change] > 0)


def test_showing_an_occurrence_brings_it_into_view(panel: ScorePanel, desk: Desk) -> None:
    last = max(desk.occurrences, key=lambda one: one.start_ticks)
    panel.canvas.zoom(8, NAMES)
    assert panel.canvas.axis.last < last.start_ticks
    panel.show_occurrence(last.key)
    assert panel.canvas.axis.first <= last.start_ticks < panel.canvas.axis.last
    assert panel.canvas.chosen == last.key


def test_the_playhead_stands_where_the_music_is_and_leaves_with_it(panel: ScorePanel, desk: Desk) -> None:
    score, start = desk.score(FIRST_CUE), desk.project.the_cue(FIRST_CUE).start_frame
    assert score is not None
    panel.set_frame(start + 48)
    assert panel.canvas.tick == score.tempo.tick_at(2)
    panel.set_frame(start - 1)
    assert panel.canvas.tick is None


def test_a_click_on_a_bar_number_goes_to_its_frame(qtbot: QtBot, panel: ScorePanel, desk: Desk) -> None:
    score = desk.score(FIRST_CUE)
    assert score is not None
    bar = score.bars.starts_ticks[4]
    with qtbot.waitSignal(panel.frame_wanted) as told:
        QTest.mouseClick(panel.canvas.viewport(), Left, NoKeys, QPoint(round(panel.canvas.axis.x(bar)), RULER - 4))
    assert told.args is not None
    assert abs(told.args[0] - desk.frame_at(FIRST_CUE, bar)) <= 2 * panel.canvas.axis.step / TICKS_PER_QUARTER * 24


def test_the_place_under_the_pointer_is_told(panel: ScorePanel, desk: Desk) -> None:
    one = next(one for one in desk.occurrences if one.found)
    panel.show_occurrence(one.key)
    canvas = panel.canvas
    assert canvas.roll is not None
    note = next(note for note in one.alignment if note.row is not None)
    rows = np.asarray([note.row])
    top = canvas.tracks.note_tops(canvas.roll, canvas.roll.score.notes.part[rows], canvas.roll.score.notes.pitch[rows])
    hint = canvas.hint_at(canvas.axis.x(one.start_ticks) + 2, float(top[0]) + 2)
    assert hint.splitlines() == [
        "Keeper's light · as registered", "D4 · bar 1, beat 1 · 1 quarter", "note 1 of the theme",
    ]  # fmt: skip
    assert canvas.hint_at(20, canvas.tracks.top(1) + 5) == "Celli"


def test_a_planned_cue_says_that_it_is_to_be_written(panel: ScorePanel) -> None:
    panel.show_cue("cue-3m2")
    assert panel.canvas.roll is None
    assert panel.explanation.whole == ""
    assert "to write" in panel.cues.currentText()


def test_what_a_person_rejects_loses_its_frame(panel: ScorePanel, desk: Desk) -> None:
    waiting = next(one for one in desk.occurrences if not one.found)
    assert panel.canvas.roll is not None
    before = len(panel.canvas.roll.frames)
    desk.apply(JudgeOccurrence(Judgement(waiting.key, Verdict.REJECTED)))
    assert panel.canvas.roll is not None
    assert len(panel.canvas.roll.frames) == before - 1
    desk.undo()
    assert len(panel.canvas.roll.frames) == before


def test_an_unlikely_guess_is_shown_when_it_is_asked_for(panel: ScorePanel, desk: Desk) -> None:
    result = desk.scan_result
    assert result is not None and panel.canvas.roll is not None
    guess = replace(next(one for one in desk.occurrences if not one.found), confidence=0.09)
    desk.take_scan(replace(result, occurrences=(guess,)))
    assert not panel.canvas.roll.frames

    panel.show_occurrence(guess.key)

    assert len(panel.canvas.roll.frames) == 1
    assert panel.canvas.chosen == guess.key


def test_zooming_keeps_the_cue_and_nought_shows_all_of_it(panel: ScorePanel) -> None:
    whole = panel.canvas.axis.step
    QTest.keyClick(panel.canvas, Qt.Key.Key_Plus)
    assert panel.canvas.axis.step < whole
    panel.refresh()
    assert panel.canvas.axis.step < whole
    QTest.keyClick(panel.canvas, Qt.Key.Key_0)
    assert panel.canvas.axis.step == whole


@pytest.mark.parametrize("turned", [120, -120, 360])
def test_ctrl_and_wheel_zoom_at_the_pointer(panel: ScorePanel, turned: int) -> None:
    canvas = panel.canvas
    canvas.zoom(4)
    at = QPointF(NAMES + 300, 60)
    tick, step = canvas.axis.position(at.x()), canvas.axis.step
    glob = QPointF(canvas.viewport().mapToGlobal(at.toPoint()))
    QApplication.sendEvent(
        canvas.viewport(),
        QWheelEvent(
            at, glob, QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert (canvas.axis.step < step) is (turned > 0)
    assert abs(canvas.axis.x(tick) - at.x()) <= 2


def test_a_pinch_zooms_at_its_middle(panel: ScorePanel) -> None:
    canvas = panel.canvas
    at = QPointF(NAMES + 200, 60)
    tick, step = canvas.axis.position(at.x()), canvas.axis.step
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at, at, 0.5, QPointF()
    )
    QApplication.sendEvent(canvas.viewport(), pinch)
    assert canvas.axis.step == pytest.approx(step / 1.5)
    assert abs(canvas.axis.x(tick) - at.x()) <= 2


def test_a_whole_cue_can_be_selected_but_is_not_engraved(panel: ScorePanel) -> None:
    QTest.keyClick(panel.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.canvas.roll is not None
    assert len(panel.canvas.selected) == len(panel.canvas.roll.score)
    assert panel.strip.sheets == (None,)


def test_a_cue_of_thousands_of_notes_shows_each_part(qtbot: QtBot, panel: ScorePanel, desk: Desk) -> None:
    tone = Tone(0, TICKS_PER_QUARTER // 4, 29)
    lines = tuple(
        Line(f"Part {part}", tuple(replace(tone, onset_ticks=n * tone.duration_ticks) for n in range(500)), 40)
        for part in range(12)
    )
    score = score_from_lines(lines, key=Key.parse("D major"), beats=4, beat_unit=4, tempo_qpm=96, title="Much")
    cue = Cue(CueId("much"), "4m1", "Much", 90_000, 93_000, CueStatus.WRITTEN, score=score.id())
    desk.apply(AddCue(cue), (score,))
    panel.show_cue("much")
    assert "6,000 notes" in panel.explanation.whole
    image = panel.canvas.viewport().grab().toImage()
    track = panel.canvas.tracks
    for part in list(track.visible())[:5]:
        column = {
            image.pixel(400, y) for y in range(track.top(part) + 2, track.top(part) + track.inner_height(part) - 2)
        }
        assert len(column) > 1, f"part {part} shows no note"
