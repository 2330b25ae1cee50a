"""The small parts panels share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import RATES, frame_rate
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.chips import Chip
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.meter import MeterBar
from leitmotif_desk.ui.widgets.music_files import file_name
from leitmotif_desk.ui.widgets.text import ElidedLabel
from leitmotif_desk.ui.widgets.timecode_edit import TimecodeEdit


@pytest.fixture
def chip(qtbot: QtBot) -> Chip:
    made = Chip("Mara: present", QColor("#56b4e9"))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_a_click_on_a_chip_is_no_wish_to_take_it_away(qtbot: QtBot, chip: Chip) -> None:
    with qtbot.assertNotEmitted(chip.removed), qtbot.waitSignal(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 8))


def test_a_click_on_its_cross_is(qtbot: QtBot, chip: Chip) -> None:
    with qtbot.assertNotEmitted(chip.clicked), qtbot.waitSignal(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross_rect().center().toPoint())


def test_a_chip_has_room_for_its_words_beside_its_cross(chip: Chip) -> None:
    room = chip.cross_rect().left() - 12

    assert chip.fontMetrics().horizontalAdvance(chip.text()) <= room


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_so_is_a_key_on_it(qtbot: QtBot, chip: Chip, key: Qt.Key) -> None:
    with qtbot.waitSignal(chip.removed) as removed:
        QTest.keyClick(chip, key)
    assert removed.signal_triggered


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_is_chosen_by_keyboard_too(qtbot: QtBot, key: Qt.Key) -> None:
    card = Card()
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.keyClick(card, key)
    assert chosen.signal_triggered


@pytest.mark.parametrize("width", [90, 150, 400])
def test_a_flow_keeps_its_parts_within_the_width_and_apart(qtbot: QtBot, width: int) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    parts = [Chip(text) for text in ("one", "another one", "a third that is quite long", "four")]
    for part in parts:
        flow.addWidget(part)
    box.resize(width, flow.heightForWidth(width))
    box.show()
    qtbot.waitUntil(lambda: parts[-1].width() > 0 and parts[-1].isVisible())

    places = [part.geometry() for part in parts]
    assert all(box.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[i + 1 :])


def test_a_label_that_does_not_fit_says_it_all_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A rather long remark about the lighthouse")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.whole

    label.resize(600, 20)
    assert label.text() == label.whole
    assert label.toolTip() == ""


@pytest.mark.parametrize(("share", "spoken"), [(0.86, "Identity: 86 %"), (-1, "Identity: 0 %"), (7, "Identity: 100 %")])
def test_a_meter_says_its_share_and_stays_within_it(qtbot: QtBot, share: float, spoken: str) -> None:
    meter = MeterBar(share, QColor("#56b4e9"), "Identity")
    qtbot.addWidget(meter)

    assert meter.accessibleName() == spoken


@pytest.mark.parametrize("name", RATES)
def test_a_frame_put_in_comes_out_at_every_rate(qtbot: QtBot, name: str) -> None:
    edit = TimecodeEdit(frame_rate(name))
    qtbot.addWidget(edit)
    for frame in (0, 1799, 1800, 17_982, 107_892, 2_000_000):
        edit.set_frame(frame)
        assert edit.frame() == frame


def test_a_timecode_may_be_left_out_or_typed_as_digits_and_is_tidied(qtbot: QtBot) -> None:
    edit = TimecodeEdit(frame_rate("24"))
    qtbot.addWidget(edit)
    assert edit.frame() is None

    QTest.keyClicks(edit, "01000012")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.text(), edit.frame()) == ("01:00:00:12", 86_412)


def test_a_timecode_that_does_not_exist_is_an_error(qtbot: QtBot) -> None:
    edit = TimecodeEdit(frame_rate("29.97df"))
    qtbot.addWidget(edit)
    edit.setText("01:01:00:00")

    with pytest.raises(TimecodeError):
        edit.frame()


@given(st.text(max_size=40))
def test_any_title_is_a_file_name(title: str) -> None:
    name = file_name(title)

    assert name and not set(name) & set('<>:"/\\|?*\n\t') and name.strip(" .") == name
