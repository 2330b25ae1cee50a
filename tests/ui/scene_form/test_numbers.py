"""The numbers of a scene, by hand and by keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QComboBox, QDoubleSpinBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import ChangeScene
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.story import Diegetic, Scene, SceneFunction, Silence
from leitmotif_desk.ui.scene_form.form import SceneForm
from tests.ui.variations.small_film import THIRD

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def scene(desk: Desk) -> Scene:
    return desk.project.the_scene(THIRD)


def steps(desk: Desk) -> int:
    return len(desk.history())


def at(slider: QWidget, share: float) -> QPoint:
    return QPoint(6 + round(share * (slider.width() - 12)), slider.height() // 2)


def test_a_drag_of_a_slider_is_one_step_when_it_is_let_go(form: SceneForm, desk: Desk) -> None:
    row, before = form.numbers.scales["tension"], steps(desk)
    QTest.mousePress(row.slider, Qt.MouseButton.LeftButton, pos=at(row.slider, 0.2))
    for share in (0.3, 0.5, 0.7):
        QTest.mouseMove(row.slider, at(row.slider, share))
    assert row.shown.text() == "7" and steps(desk) == before
    QTest.mouseRelease(row.slider, Qt.MouseButton.LeftButton, pos=at(row.slider, 0.7))
    assert scene(desk).tension == 7 and steps(desk) == before + 1
    desk.undo()
    assert scene(desk).tension is None and row.shown.text() == "–" and row.slider.value() == 0


def test_keys_move_a_slider_and_tell_once_they_are_let_go(form: SceneForm, desk: Desk) -> None:
    row, before = form.numbers.scales["valence"], steps(desk)
    QTest.keyPress(row.slider, Qt.Key.Key_Left)
    QTest.keyPress(row.slider, Qt.Key.Key_Left)
    assert scene(desk).valence is None
    QTest.keyRelease(row.slider, Qt.Key.Key_Left)
    assert scene(desk).valence == -1 and row.shown.text() == "−1" and steps(desk) == before + 1
    QTest.keyClick(row.slider, Qt.Key.Key_End)
    assert scene(desk).valence == 5


def test_zero_can_be_said_of_a_scale_that_rests_there(form: SceneForm, desk: Desk) -> None:
    row = form.numbers.scales["energy"]
    QTest.keyClick(row.slider, Qt.Key.Key_Home)
    assert scene(desk).energy == 0 and row.shown.text() == "0"


def test_what_is_said_can_be_taken_back_by_a_click_and_by_delete(form: SceneForm, desk: Desk) -> None:
    row = form.numbers.scales["dialogue"]
    assert row.clear.isHidden()
    for by_mouse in (True, False):
        desk.apply(ChangeScene(THIRD, "dialogue", 0.35))
        assert row.shown.text() == "35 %" and row.slider.value() == 35
        if by_mouse:
            QTest.mouseClick(row.clear, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(row.slider, Qt.Key.Key_Delete)
        assert scene(desk).dialogue is None and row.shown.text() == "–"


def test_a_screen_reader_hears_the_name_and_the_value(form: SceneForm, desk: Desk) -> None:
    slider = form.numbers.scales["tension"].slider
    assert slider.accessibleName() == "Tension: not said"
    desk.apply(ChangeScene(THIRD, "tension", 6.5))
    assert slider.accessibleName() == "Tension: 6.5"


def test_a_tempo_is_typed_and_the_other_end_gives_way(form: SceneForm, desk: Desk) -> None:
    def type_tempo(box: QDoubleSpinBox, text: str) -> None:
        box.selectAll()
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    type_tempo(form.numbers.slowest, "60")
    type_tempo(form.numbers.fastest, "90")
    assert (scene(desk).tempo_low_qpm, scene(desk).tempo_high_qpm) == (60, 90)
    before = steps(desk)
    type_tempo(form.numbers.slowest, "120")
    assert (scene(desk).tempo_low_qpm, scene(desk).tempo_high_qpm) == (120, 120) and steps(desk) == before + 1
    desk.undo()
    assert form.numbers.slowest.number == 60 and form.numbers.fastest.number == 90


def test_an_emptied_tempo_is_taken_back(form: SceneForm, desk: Desk) -> None:
    desk.apply(ChangeScene(THIRD, "tempo_low_qpm", 72.5))
    box = form.numbers.slowest
    assert box.number == 72.5
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert scene(desk).tempo_low_qpm is None and box.text() == "–"


def test_the_arrows_of_a_tempo_begin_in_the_middle(form: SceneForm, desk: Desk) -> None:
    QTest.keyClick(form.numbers.slowest, Qt.Key.Key_Up)
    assert scene(desk).tempo_low_qpm == 80
    QTest.keyClick(form.numbers.slowest, Qt.Key.Key_Up)
    assert scene(desk).tempo_low_qpm == 81


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("function", "turning point", SceneFunction.REVERSAL),
        ("diegetic", "mixed", Diegetic.MIXED),
        ("silence", "first half", Silence.FIRST_HALF),
    ],
)
def test_a_word_is_chosen_by_its_first_letters(
    form: SceneForm, desk: Desk, field: str, words: str, value: object
) -> None:
    desk.apply(ChangeScene(THIRD, field, "none"))
    combo = form.numbers.choices[field]
    assert combo.currentText() == "–"
    QTest.keyClicks(combo, words[:4])
    assert combo.currentText() == words and getattr(scene(desk), field) is value


def test_a_silence_has_a_reason_and_only_then(form: SceneForm, desk: Desk) -> None:
    assert form.numbers.reason.isHidden()
    QTest.keyClicks(form.numbers.choices["silence"], "whole")
    QTest.keyClicks(form.numbers.reason, "the wind alone")
    QTest.keyClick(form.numbers.reason, Qt.Key.Key_Return)
    assert scene(desk).silence is Silence.WHOLE and scene(desk).silence_reason == "the wind alone"


def test_nobody_s_view_is_a_choice_of_its_own_and_one_step(form: SceneForm, desk: Desk) -> None:
    combo, before = form.numbers.view, steps(desk)
    assert combo.currentText() == "Mara"
    QTest.keyClick(combo, Qt.Key.Key_End)
    assert (scene(desk).pov, scene(desk).omniscient) == (None, True) and steps(desk) == before + 1
    QTest.keyClick(combo, Qt.Key.Key_Home)
    assert (scene(desk).pov, scene(desk).omniscient) == (None, False)


def type_place(form: SceneForm, name: str) -> None:
    line: QLineEdit = form.numbers.place.line
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_place_is_typed_and_a_new_name_becomes_a_place(form: SceneForm, desk: Desk) -> None:
    type_place(form, "the sea")
    assert scene(desk).place == "the-sea" and form.numbers.place.currentText() == "The Sea"
    before = steps(desk)
    type_place(form, "Cliff top")
    assert scene(desk).place == "cliff-top" and steps(desk) == before + 1
    assert desk.project.the_subject(scene(desk).place).kind == "place"  # type: ignore[arg-type]
    type_place(form, "")
    assert scene(desk).place is None


def test_scrolling_over_the_controls_changes_nothing(form: SceneForm, desk: Desk) -> None:
    before = steps(desk)
    parts: list[QWidget] = [*form.numbers.findChildren(QComboBox), *form.numbers.findChildren(QDoubleSpinBox)]
    parts += form.numbers.findChildren(QAbstractSlider)
    assert len(parts) >= 11
    for part in parts:
        middle = QPointF(part.rect().center())
        wheel = QWheelEvent(
            middle, part.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(part, wheel)
    assert steps(desk) == before


def test_what_is_typed_belongs_to_the_scene_it_was_typed_for(qtbot: QtBot, form: SceneForm, desk: Desk) -> None:
    form.activateWindow()
    form.numbers.slowest.setFocus()
    qtbot.waitUntil(form.numbers.slowest.hasFocus)
    form.numbers.slowest.selectAll()
    QTest.keyClicks(form.numbers.slowest, "66")
    form.show_scene(SceneId("scene-1"))
    assert scene(desk).tempo_low_qpm == 66 and desk.project.the_scene(SceneId("scene-1")).tempo_low_qpm is None
    assert form.numbers.slowest.text() == "–" and form.numbers.slowest.hasFocus()


def test_no_scene_shows_nothing(form: SceneForm) -> None:
    assert form.numbers.isVisible()
    form.show_scene(None)
    assert not form.numbers.isVisible() and not form.links.isVisible()


@pytest.mark.parametrize("width", [310, 350, 500])
def test_nothing_is_cut_at_the_width_of_the_column(qtbot: QtBot, form: SceneForm, width: int) -> None:
    area = form.window()
    area.resize(width, 1200)
    form.relations.more.setChecked(True)
    form.links.more.setChecked(True)
    qtbot.waitUntil(lambda: area.width() == width)
    for part in form.findChildren(QWidget):
        if part.isVisible() and part.parentWidget() is not None and part.width():
            right = part.mapTo(form, QPoint(part.width(), 0)).x()
            assert right <= form.width() <= width, part
