"""What markers become, by their name, colour or track: rules a person makes, kept with the film."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.domain.marker_rule import Becomes, By, MarkerRule
from leitmotif_desk.formats import MarkerRow
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("MarkerRules", text))


BY: dict[By, str] = {By.COLOUR: _("the colour is"), By.TRACK: _("the track is"), By.NAME: _("the name begins with")}
BECOMES: dict[Becomes, str] = {
    Becomes.MARKER: _("a marker"), Becomes.HIT: _("a hit"), Becomes.SCENE: _("a scene"), Becomes.CUE: _("a cue"),
    Becomes.NOTHING: _("nothing"),
}  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("MarkerRules", text)


class MarkerRules(QWidget):
    """A line a rule; `changed` tells that there are others now. Values are offered from the markers at hand."""

    changed = Signal()

    def __init__(self, rules: Sequence[MarkerRule], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = list(rules)
        self._markers: tuple[MarkerRow, ...] = ()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(4, 1)
        self.add = QPushButton(self.tr("Add a rule"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_added)
        says = self.tr(
            "Without a rule the name says what a marker is: “1m2 …” with a length is a cue, “Sc. 4 …” with a length a "
            "scene, “Hit …” a hit. Rules are kept with the film."
        )
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(label(says, dim=True, wrap=True))
        layout.addLayout(self._grid)
        layout.addLayout(below)
        layout.addStretch(1)
        self._show()

    def rules(self) -> tuple[MarkerRule, ...]:
        """Return the rules that say something, each once."""
        told = {(rule.by, rule.value.casefold()): rule for rule in self._rules if rule.value}
        return tuple(told.values())

    def show_markers(self, markers: Iterable[MarkerRow]) -> None:
        """Offer the names, colours and tracks of these markers as values."""
        found = tuple(markers)
        # Every change of a rule plans anew and comes by here: a field that is being typed in must stay.
        if found != self._markers:
            self._markers = found
            self._show()

    def _on_added(self) -> None:
        taken = {(rule.by, rule.value.casefold()) for rule in self._rules}
        free = [
            MarkerRule(by, value, Becomes.HIT)
            for by in (By.COLOUR, By.TRACK)
            for value in self._values(by)
            if (by, value.casefold()) not in taken
        ]
        self._rules.append(free[0] if free else MarkerRule(By.NAME, "", Becomes.HIT))
        self._show()
        self.changed.emit()

    def _values(self, by: By) -> list[str]:
        match by:
            case By.COLOUR:
                found = (row.colour for row in self._markers)
            case By.TRACK:
                found = (row.track for row in self._markers)
            case By.NAME:
                found = (row.text.split()[0] if row.text.split() else "" for row in self._markers)
        return sorted({value for value in found if value}, key=str.casefold)

    def _show(self) -> None:
        empty_rows(self._grid)
        for place, rule in enumerate(self._rules):
            self._show_rule(place, rule)

    def _show_rule(self, place: int, rule: MarkerRule) -> None:
        by, value, becomes = QComboBox(), QComboBox(editable=True), QComboBox()
        for one, text in BY.items():
            by.addItem(_tr(text), one.value)
        for what, text in BECOMES.items():
            becomes.addItem(_tr(text), what.value)
        by.setCurrentIndex(by.findData(rule.by.value))
        value.addItems(self._values(rule.by))
        value.setEditText(rule.value)
        becomes.setCurrentIndex(becomes.findData(rule.becomes.value))
        away = QPushButton("×")
        away.setAutoDefault(False)
        for widget, name in (
            (by, self.tr("What the rule looks at")), (value, self.tr("Value")),
            (becomes, self.tr("What such markers become")), (away, self.tr("Remove the rule")),
        ):  # fmt: skip
            widget.setAccessibleName(name)
        away.setToolTip(self.tr("Remove the rule"))
        cells = (by, value, label(self.tr("becomes")), becomes, None, away)
        for column, cell in enumerate(cells):
            if cell is not None:
                self._grid.addWidget(cell, place, column)

        def read() -> None:
            text = value.currentText().strip()
            self._set(place, MarkerRule(By(by.currentData()), text, Becomes(becomes.currentData())))

        by.currentIndexChanged.connect(read)
        value.editTextChanged.connect(read)
        becomes.currentIndexChanged.connect(read)
        away.clicked.connect(lambda: self._remove(place))

    def _set(self, place: int, rule: MarkerRule) -> None:
        if rule != self._rules[place]:
            self._rules[place] = rule
            self.changed.emit()

    def _remove(self, place: int) -> None:
        del self._rules[place]
        self._show()
        self.changed.emit()
