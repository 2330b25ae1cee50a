"""The rules dialog: what the engine knows, what this film leaves out or changes, what a person adds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.rules import EXAMPLE, KnownRule, bring, forget, known_rules, switch, tell, weigh
from leitmotif_desk.domain.edits import RemoveRules
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.ui.rules.rule_table import RuleTable
from leitmotif_desk.ui.rules.rule_view import RuleView
from leitmotif_desk.ui.widgets.text import label

_RULE_WIDTH = 340


class RulesDialog(QDialog):
    """Everything changed here is a step of the film's history and can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rules: dict[str, KnownRule] = {}
        self.setWindowTitle(self.tr("Rules of the suggestions"))
        self.filter = QLineEdit(placeholderText=self.tr("Find a rule"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Find a rule"))
        self.table, self.view = RuleTable(), RuleView()
        self.said = label(dim=True, wrap=True)
        self.add = QPushButton(self.tr("Add rules from a file…"))
        self.remove = QPushButton(self.tr("Remove a sheet"))
        self.sheets = QMenu(self)
        self.remove.setMenu(self.sheets)
        self.example = QPushButton(self.tr("Save an example…"))
        self._lay_out()
        self.filter.textChanged.connect(self.table.narrow)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.switched.connect(lambda code, on: self._do(lambda: switch(self._desk, self._rules[code], on)))
        self.view.weighed.connect(lambda weight: self._do_chosen(lambda known: weigh(self._desk, known, weight)))
        self.view.told.connect(lambda name, value: self._do_chosen(lambda known: tell(self._desk, known, name, value)))
        self.view.forgotten.connect(lambda: self._do_chosen(lambda known: forget(self._desk, known)))
        self.add.clicked.connect(self._ask_sheet)
        self.example.clicked.connect(self._ask_example)
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.view)
        area.setFixedWidth(_RULE_WIDTH)
        below = QHBoxLayout()
        for button in (self.add, self.remove, self.example):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.filter)
        left.addWidget(self.table, 1)
        left.addWidget(self.said)
        left.addLayout(below)
        halves = QHBoxLayout(self)
        halves.setSpacing(14)
        halves.addLayout(left, 1)
        halves.addWidget(area)
        self.resize(1040, 660)

    def refresh(self) -> None:
        """Show the rules as the film has them now."""
        rules = known_rules(self._desk.project)
        self._rules = {known.rule.code: known for known in rules}
        self.table.show_rules(rules)
        self.table.narrow(self.filter.text())
        self._show_chosen()
        self.sheets.clear()
        for sheet in self._desk.project.rule_sheet:
            self.sheets.addAction(sheet.name).triggered.connect(partial(self._remove, sheet.name))
        self.remove.setEnabled(bool(self._desk.project.rule_sheet))
        used = sum(known.is_active for known in rules)
        changed = sum(known.choice is not None for known in rules)
        self.said.setText(
            self.tr("{used} of {count} rules are used; {changed} are changed in this film (in bold).").format(
                used=used, count=len(rules), changed=changed
            )
        )

    def _show_chosen(self) -> None:
        self.view.show_rule(self._rules.get(self.table.chosen))

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"rule_choice", "rule_sheet"}:
            self.refresh()

    def _do_chosen(self, act: Callable[[KnownRule], None]) -> None:
        known = self._rules.get(self.table.chosen)
        if known is not None:
            self._do(lambda: act(known))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            self.refresh()

    # sheets

    def _remove(self, name: str, _checked: bool = False) -> None:
        self._do(lambda: self._desk.apply(RemoveRules(name)))

    def _ask_sheet(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Add rules"), "", self.tr("Rules (*.toml)"))
        if path:
            self.add_sheet(Path(path))

    def add_sheet(self, path: Path) -> None:
        """Add the rules of a file; what is wrong with it is said, and nothing is added then."""
        self._do(lambda: bring(self._desk, path))

    def _ask_example(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save an example"), "my-rules.toml", self.tr("Rules (*.toml)")
        )
        if path:
            self.save_example(Path(path))

    def save_example(self, path: Path) -> None:
        """Write a sheet of one rule, told in comments, to begin one's own from."""
        try:
            path.write_text(EXAMPLE, encoding="utf-8")
        except OSError as error:
            QMessageBox.warning(self, self.tr("Nothing was written"), str(error))
