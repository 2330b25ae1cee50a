"""The checks of a film, with real events."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leitmotif_desk.continuity import CHECKS
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.choice import CheckChoice
from leitmotif_desk.ui.checks.dialog import ChecksDialog
from tests.ui.variations.small_film import make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> ChecksDialog:
    made = ChecksDialog(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: ChecksDialog, code: str) -> int:
    row = [check.code for check in CHECKS].index(code)
    dialog.table.selectRow(row)
    return row


def test_a_check_unticked_is_left_out_until_it_is_undone(dialog: ChecksDialog, desk: Desk) -> None:
    item = dialog.table.item(choose(dialog, "orphan"), 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)

    assert desk.project.check_choice == (CheckChoice("orphan", active=False),)
    desk.undo()
    shown = dialog.table.item(choose(dialog, "orphan"), 0)
    assert shown is not None and shown.checkState() is Qt.CheckState.Checked


def test_a_number_typed_is_the_film_s_and_can_be_as_it_was_made(dialog: ChecksDialog, desk: Desk) -> None:
    row = choose(dialog, "cold-payoff")
    dialog.view.fields["cold_payoff_minutes"].setValue(40)

    assert desk.project.check_choice == (CheckChoice("cold-payoff", numbers=(("cold_payoff_minutes", 40.0),)),)
    shown = dialog.table.item(row, 1)
    assert shown is not None and shown.font().bold()
    assert dialog.view.forget is not None
    dialog.view.forget.click()
    assert not desk.project.check_choice


def test_checks_are_found_by_a_word(dialog: ChecksDialog) -> None:
    dialog.filter.setText("after the lock")
    assert sum(not dialog.table.isRowHidden(row) for row in range(dialog.table.rowCount())) == 1
