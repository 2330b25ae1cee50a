"""The history of changes."""

import pytest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import RenameMotif
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.ui.history.panel import HistoryPanel

"""The screenless platform says of every window what it cannot do."""

LIGHT = MotifId("keeper-s-light")


@pytest.fixture
def panel(qtbot: QtBot, heard_film: Desk) -> HistoryPanel:
    made = HistoryPanel(heard_film)
    qtbot.addWidget(made)
    made.show()
    return made


def newest(panel: HistoryPanel, rows: int) -> list[str]:
    return [panel.model.index(row, 2).data() for row in range(rows)]


def test_the_newest_change_stands_first(panel: HistoryPanel, heard_film: Desk) -> None:
    heard_film.apply(RenameMotif(LIGHT, "Lamp"))

    assert newest(panel, 2) == ["Rename motif to Lamp", "Add cue 1m1"]
    assert panel.model.rowCount() == len(heard_film.history())


def test_what_was_undone_stays_and_says_so(panel: HistoryPanel, heard_film: Desk) -> None:
    heard_film.apply(RenameMotif(LIGHT, "Lamp"))
    heard_film.undo()
    assert newest(panel, 2) == ["Undo: Rename motif to Lamp", "Rename motif to Lamp  (taken back)"]

    heard_film.redo()
    assert newest(panel, 3)[0] == "Redo: Rename motif to Lamp"
    assert newest(panel, 3)[2] == "Rename motif to Lamp"


def test_an_entry_shows_its_fingerprint_and_who_made_it(panel: HistoryPanel, heard_film: Desk) -> None:
    entry = heard_film.history()[-1]

    assert panel.model.index(0, 1).data() == "not named"
    assert entry.hash[:16] in panel.model.index(0, 2).data(3)


def test_a_hidden_history_is_read_when_it_is_looked_at(qtbot: QtBot, heard_film: Desk) -> None:
    panel = HistoryPanel(heard_film)
    qtbot.addWidget(panel)
    assert panel.model.rowCount() == 0

    panel.show()

    assert panel.model.rowCount() == len(heard_film.history())
