"""The dialog for a new film."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.time import RATES, format_timecode, frame_rate
from leitmotif_desk.ui.film import NewFilmDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> NewFilmDialog:
    made = NewFilmDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_title_rate_and_first_frame_make_a_film(qtbot: QtBot, dialog: NewFilmDialog) -> None:
    QTest.keyClicks(dialog.title, "Low Water")
    dialog.rate.setCurrentIndex(dialog.rate.findData("25"))
    dialog.start.clear()
    QTest.keyClicks(dialog.start, "10000000")

    assert dialog.made() == Film("Low Water", "25", 10 * 3600 * 25)


def test_every_exact_rate_is_offered(dialog: NewFilmDialog) -> None:
    offered = [dialog.rate.itemData(place) for place in range(dialog.rate.count())]

    assert offered == list(RATES)
    assert "24000/1001" in dialog.rate.itemText(offered.index("23.976"))
    assert "drop frame" in dialog.rate.itemText(offered.index("29.97df"))


@pytest.mark.parametrize("rate", RATES)
def test_another_rate_keeps_the_timecode_and_changes_the_frame(dialog: NewFilmDialog, rate: str) -> None:
    dialog.title.setText("Low Water")
    dialog.rate.setCurrentIndex(dialog.rate.findData(rate))

    shown = format_timecode(dialog.made().start_frame, frame_rate(rate))
    assert shown.replace(";", ":") == "01:00:00:00"
    assert dialog.start.text() == shown


@pytest.mark.parametrize(
    ("title", "start", "said"),
    [
        ("", "01:00:00:00", "title"),
        ("A", "", "first frame"),
        ("A", "01:00:00:24", "does not exist"),
        ("A", "noon", "noon"),
    ],
)
def test_what_cannot_be_read_keeps_the_dialog_open_and_is_said(
    qtbot: QtBot, dialog: NewFilmDialog, title: str, start: str, said: str
) -> None:
    dialog.title.setText(title)
    dialog.start.setText(start)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert said in dialog.problem.text()


def test_film_asks_and_returns_what_was_said(qtbot: QtBot) -> None:
    dialog = NewFilmDialog()
    qtbot.addWidget(dialog)
    dialog.title.setText("Low Water")
    QTimer.singleShot(0, lambda: QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton))

    film = dialog.film()

    assert film is not None and film.title == "Low Water"


def test_film_is_none_where_a_person_cancels(qtbot: QtBot) -> None:
    dialog = NewFilmDialog()
    qtbot.addWidget(dialog)
    QTimer.singleShot(0, dialog.reject)

    assert dialog.film() is None
