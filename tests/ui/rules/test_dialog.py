"""The rules of a film, with real events and real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.proposing import Propose
from leitmotif_desk.domain.choice import RuleChoice
from leitmotif_desk.ui.rules.dialog import RulesDialog
from leitmotif_desk.variation import built_in, rules_of
from tests.ui.variations.small_film import THIRD, make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> RulesDialog:
    made = RulesDialog(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def warned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    return said


def choose(dialog: RulesDialog, code: str) -> int:
    row = [rule.code for rule in built_in()].index(code)
    dialog.table.selectRow(row)
    return row


def test_every_rule_has_a_row_with_what_it_suggests(dialog: RulesDialog) -> None:
    assert dialog.table.rowCount() == len(built_in())
    first = dialog.table.item(0, 1)
    assert first is not None and first.text() == "… in full, plainly"


def test_a_rule_that_is_unticked_no_longer_suggests_until_it_is_undone(dialog: RulesDialog, desk: Desk) -> None:
    best = Propose.of(desk, THIRD)()[0]
    rule = next(rule for rule in built_in() if rule.title == best.title.template)
    item = dialog.table.item(choose(dialog, rule.code), 0)
    assert item is not None

    item.setCheckState(Qt.CheckState.Unchecked)

    assert rule.code not in [one.code for one in rules_of(desk.project)]
    assert best.title.template not in [one.title.template for one in Propose.of(desk, THIRD)()]
    desk.undo()
    assert Propose.of(desk, THIRD)()[0] == best
    shown = dialog.table.item(choose(dialog, rule.code), 0)
    assert shown is not None and shown.checkState() is Qt.CheckState.Checked


def test_another_weight_is_the_film_s_and_can_be_as_it_was_made(dialog: RulesDialog, desk: Desk) -> None:
    row = choose(dialog, "full-first-entrance")
    assert dialog.view.weight is not None
    dialog.view.weight.setValue(2.5)

    (choice,) = desk.project.rule_choice
    assert choice == RuleChoice("full-first-entrance", weight=2.5)
    shown = dialog.table.item(row, 3)
    assert shown is not None and shown.text() == "2.5" and shown.font().bold()

    assert dialog.view.forget is not None
    dialog.view.forget.click()
    assert not desk.project.rule_choice


def test_a_parameter_is_told_as_text_and_reaches_the_rule(dialog: RulesDialog, desk: Desk) -> None:
    choose(dialog, "secret-entrance")
    field = dialog.view.fields["FRAG.kind"]
    assert isinstance(field, QComboBox)
    field.setCurrentText("tail")

    told = next(rule for rule in rules_of(desk.project) if rule.code == "secret-entrance")
    assert told.operations[0].get("kind") == "tail"


@pytest.mark.parametrize("value", ["many", "-1", "nan", "1e9", "2.5", ""])
def test_a_value_that_a_rule_cannot_work_with_is_refused(
    dialog: RulesDialog, desk: Desk, warned: list[str], value: str
) -> None:
    choose(dialog, "secret-rhythm")
    field = dialog.view.fields["DERIVE.notes"]
    assert isinstance(field, QLineEdit)
    field.setText(value)
    field.editingFinished.emit()

    assert desk.project.rule_choice == ()
    assert "Nothing was changed" in warned[0]


def test_the_example_is_a_sheet_that_can_be_added_and_removed(dialog: RulesDialog, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    dialog.save_example(path)

    dialog.add_sheet(path)

    assert [rule.code for rule in rules_of(desk.project)][-1] == "my-threatened-theme"
    last = dialog.table.item(dialog.table.rowCount() - 1, 1)
    assert last is not None and last.text().endswith("(mine)")
    (action,) = dialog.sheets.actions()
    action.trigger()
    assert desk.project.rule_sheet == ()
    assert not dialog.remove.isEnabled()


def test_a_sheet_with_a_mistake_says_where_and_adds_nothing(
    dialog: RulesDialog, desk: Desk, tmp_path: Path, warned: list[str]
) -> None:
    path = tmp_path / "broken.toml"
    dialog.save_example(path)
    path.write_text(path.read_text().replace("SLOWER(", "SLUGGISH("))

    dialog.add_sheet(path)

    assert desk.project.rule_sheet == ()
    assert "broken" in warned[0] and "SLUGGISH" in warned[0] and "No rule was added" in warned[0]


def test_a_code_of_another_sheet_is_not_taken_twice(
    dialog: RulesDialog, desk: Desk, tmp_path: Path, warned: list[str]
) -> None:
    for name in ("one", "two"):
        dialog.save_example(tmp_path / f"{name}.toml")
        dialog.add_sheet(tmp_path / f"{name}.toml")

    assert [sheet.name for sheet in desk.project.rule_sheet] == ["one"]
    assert "already" in warned[0]


def test_the_filter_leaves_the_rules_with_these_words(dialog: RulesDialog) -> None:
    dialog.filter.setText("secret")

    shown = [row for row in range(dialog.table.rowCount()) if not dialog.table.isRowHidden(row)]
    codes = [built_in()[row].code for row in shown]
    assert "secret-entrance" in codes and "full-first-entrance" not in codes
