"""One check in full: what it looks for, what excuses it, the numbers it goes by."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.continuity import Number
from leitmotif_desk.desk.checks import KnownCheck
from leitmotif_desk.ui.continuity.words import translated
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label


class CheckView(QWidget):
    """`number_set` carries the name of a number and its new value, `forgotten` that the check be as it was made."""

    number_set = Signal(str, float)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(4, 0, 8, 0)
        self._rows.setSpacing(6)
        self.fields: dict[str, QDoubleSpinBox] = {}
        self.forget: QPushButton | None = None

    def show_check(self, known: KnownCheck | None) -> None:
        """Show another check, None shows nothing."""
        empty_rows(self._rows)
        self.fields, self.forget = {}, None
        if known is None:
            return
        self._rows.addWidget(label(translated(known.check.says), bold=True, wrap=True))
        self._rows.addWidget(label(known.check.code, dim=True, size=0.92))
        meant = ", ".join(translated(kind.value) for kind in known.check.meant)
        if meant:
            self._rows.addWidget(label(self.tr("May be meant: {kinds}").format(kinds=meant), wrap=True, size=0.95))
        for number, value in known.numbers:
            self._add_number(number, value)
        if not known.numbers:
            self._rows.addWidget(label(self.tr("It goes by no number of its own."), dim=True, wrap=True, size=0.95))
        self.forget = QPushButton(self.tr("As it was made"))
        self.forget.setAutoDefault(False)
        self.forget.setEnabled(known.choice is not None)
        self.forget.clicked.connect(self.forgotten)
        self._rows.addWidget(self.forget)
        self._rows.addStretch(1)

    def _add_number(self, number: Number, value: float) -> None:
        says = translated(number.says)
        field = QDoubleSpinBox(minimum=number.least, maximum=number.most, singleStep=number.step)
        field.setDecimals(0 if number.is_whole else 2)
        if number.unit:
            field.setSuffix(f" {translated(number.unit)}")
        field.setValue(value)
        field.setKeyboardTracking(False)
        field.setAccessibleName(says)
        field.valueChanged.connect(partial(self.number_set.emit, number.name))
        self._rows.addWidget(label(says, wrap=True, dim=True, size=0.95))
        self._rows.addWidget(field)
        self.fields[number.name] = field
