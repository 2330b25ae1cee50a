"""The rules as a table: whether each is used, its number, what it does, how much it counts."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from leitmotif_desk.desk.rules import KnownRule
from leitmotif_desk.ui.variations.words import DIMENSIONS, translated
from leitmotif_desk.ui.widgets.switch_table import SwitchRow, SwitchTable

_NUMBER, _TITLE, _KIND, _WEIGHT = range(4)
_SLOT = re.compile(r"\{\w+\}")


def title_of(known: KnownRule) -> str:
    """Return a rule's title with an ellipsis where a name of the story goes."""
    return _SLOT.sub("…", translated(known.rule.title))


class RuleTable(SwitchTable):
    """`switched` carries the code of a rule and whether it is to be used; what a film changed stands in bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lay_out(
            (self.tr("No."), self.tr("What it suggests"), self.tr("Kind"), self.tr("Weight")),
            {_NUMBER: 62, _KIND: 150, _WEIGHT: 64}, _TITLE,
        )  # fmt: skip
        self.setAccessibleName(self.tr("Rules"))

    def show_rules(self, rules: Sequence[KnownRule]) -> None:
        """Show these rules, keeping the chosen one."""
        self.show_rows([_row(known) for known in rules])


def _row(known: KnownRule) -> SwitchRow:
    rule = known.rule
    title = title_of(known) + (f"  ({known.sheet})" if known.sheet else "")
    texts = str(rule.number or "–"), title, translated(DIMENSIONS[rule.dimension]), f"{known.weight:g}"
    return SwitchRow(rule.code, texts, known.is_active, known.choice is not None, known.sheet)
