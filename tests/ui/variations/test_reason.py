"""A reason is read to its end, at whatever width the panel has."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.ui.variations.reason import ReasonText

PARTS = (
    Message.of("{who} is powerless here,", fact=FactId("one"), who="Mara"),
    Message.of("and Keeper's light stands for Mara: in D minor, its rising fifth is turned down."),
    Message.of("Begun at 01:12:00:06 at 72 quarters a minute, its last note falls on the hit at 01:12:04:10."),
)


@pytest.mark.parametrize("width", range(200, 460, 13))
def test_no_line_is_cut_off(qtbot: QtBot, width: int) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    layout = QVBoxLayout(panel)
    reason = ReasonText(PARTS, {})
    layout.addWidget(reason)
    layout.addStretch(1)
    panel.resize(480, 600)
    panel.show()
    QApplication.processEvents()

    panel.resize(width, 600)
    QApplication.processEvents()

    assert reason.height() >= reason.document().size().height()
    assert reason.facts == (FactId("one"),)
