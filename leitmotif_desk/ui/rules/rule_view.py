"""One rule in full: when it fires, what it does, because; its weight and what it is told."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.rules import KnownRule, number_of, told_by, vocabulary
from leitmotif_desk.ui.rules.rule_table import title_of
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label


class RuleView(QWidget):
    """`weighed` and `told` carry what a person wants of the rule in view, `forgotten` that it be as it was made."""

    weighed = Signal(float)
    told = Signal(str, str)
    """Carries a parameter's name and its value as text."""
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(4, 0, 8, 0)
        self._rows.setSpacing(6)
        self.weight: QDoubleSpinBox | None = None
        self.fields: dict[str, QWidget] = {}
        self.forget: QPushButton | None = None

    def show_rule(self, known: KnownRule | None) -> None:
        """Show another rule, None shows nothing."""
        empty_rows(self._rows)
        self.fields, self.weight, self.forget = {}, None, None
        if known is None:
            return
        self._rows.addWidget(label(title_of(known), bold=True, wrap=True))
        self._rows.addWidget(label(known.rule.code, dim=True, size=0.92))
        parts = told_by(known.rule)
        for name, text in (
            (self.tr("When"), parts["when"]), (self.tr("Do"), parts["do"]), (self.tr("Because"), parts["because"]),
            (self.tr("Risk"), parts["risk"]), (self.tr("Source"), parts["source"]),
        ):  # fmt: skip
            if text:
                self._rows.addWidget(label(name, bold=True, dim=True, size=0.92))
                self._rows.addWidget(label(text, wrap=True, size=0.95))
        self._rows.addWidget(self._form(known))
        self.forget = QPushButton(self.tr("As it was made"))
        self.forget.setAutoDefault(False)
        self.forget.setEnabled(known.choice is not None)
        self.forget.clicked.connect(self.forgotten)
        self._rows.addWidget(self.forget)
        self._rows.addStretch(1)

    def _form(self, known: KnownRule) -> QWidget:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        self.weight = QDoubleSpinBox(minimum=0, maximum=10, singleStep=0.05, decimals=2, value=known.weight)
        self.weight.setKeyboardTracking(False)
        self.weight.setAccessibleName(self.tr("Weight of the rule"))
        self.weight.valueChanged.connect(self.weighed)
        form.addRow(self.tr("Weight"), self.weight)
        for name, value in known.parameters:
            field = self._field(name, value)
            field.setAccessibleName(name)
            self.fields[name] = field
            form.addRow(name, field)
        return fields

    def _field(self, name: str, value: str) -> QWidget:
        if number_of(value) is not None:
            line = QLineEdit(value)
            line.editingFinished.connect(lambda: line.text().strip() != value and self._tell(name, line.text().strip()))
            return line
        combo = QComboBox()
        combo.addItems(list(dict.fromkeys((*vocabulary(name), value))))
        combo.setCurrentText(value)
        combo.setEnabled(combo.count() > 1)
        combo.currentTextChanged.connect(lambda text: self._tell(name, text))
        return combo

    def _tell(self, name: str, value: str) -> bool:
        self.told.emit(name, value)
        return True
