"""The checks dialog: what music and story are held against in this film, and by which numbers."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from leitmotif_desk.desk.checks import KnownCheck, forget, known_checks, set_number, switch
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.ui.checks.check_view import CheckView
from leitmotif_desk.ui.continuity.words import SEVERITY_NAMES, translated
from leitmotif_desk.ui.widgets.switch_table import SwitchRow, SwitchTable
from leitmotif_desk.ui.widgets.text import label

_VIEW_WIDTH = 330


class ChecksDialog(QDialog):
    """Everything changed here is a step of the film's history and can be undone; the film is checked again at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checks: dict[str, KnownCheck] = {}
        self.setWindowTitle(self.tr("Checks and their numbers"))
        self.filter = QLineEdit(placeholderText=self.tr("Find a check"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Find a check"))
        self.table, self.view = SwitchTable(), CheckView()
        self.table.lay_out((self.tr("No."), self.tr("What it looks for"), self.tr("Weight")), {0: 62, 2: 130}, 1)
        self.table.setAccessibleName(self.tr("Checks"))
        self.said = label(dim=True, wrap=True)
        self._lay_out()
        self.filter.textChanged.connect(self.table.narrow)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.switched.connect(lambda code, on: self._do(lambda: switch(self._desk, self._checks[code], on)))
        self.view.number_set.connect(lambda name, value: self._do_chosen(lambda it: set_number(desk, it, name, value)))
        self.view.forgotten.connect(lambda: self._do_chosen(lambda it: forget(desk, it)))
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.view)
        area.setFixedWidth(_VIEW_WIDTH)
        left = QVBoxLayout()
        left.addWidget(self.filter)
        left.addWidget(self.table, 1)
        left.addWidget(self.said)
        halves = QHBoxLayout(self)
        halves.setSpacing(14)
        halves.addLayout(left, 1)
        halves.addWidget(area)
        self.resize(1000, 660)

    def refresh(self) -> None:
        """Show the checks as the film has them now."""
        checks = known_checks(self._desk.project)
        self._checks = {known.check.code: known for known in checks}
        self.table.show_rows([self._row(known) for known in checks])
        self.table.narrow(self.filter.text())
        self._show_chosen()
        used = sum(known.is_active for known in checks)
        changed = sum(known.choice is not None for known in checks)
        self.said.setText(
            self.tr("{used} of {count} checks are made; {changed} are changed in this film (in bold).").format(
                used=used, count=len(checks), changed=changed
            )
        )

    def _row(self, known: KnownCheck) -> SwitchRow:
        check = known.check
        texts = str(check.number), translated(check.says), translated(SEVERITY_NAMES[check.severity])
        return SwitchRow(check.code, texts, known.is_active, known.choice is not None)

    def _show_chosen(self) -> None:
        self.view.show_check(self._checks.get(self.table.chosen))

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "check_choice" in kinds:
            self.refresh()

    def _do_chosen(self, act: Callable[[KnownCheck], None]) -> None:
        known = self._checks.get(self.table.chosen)
        if known is not None:
            self._do(lambda: act(known))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            self.refresh()
