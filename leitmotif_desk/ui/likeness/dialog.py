"""Compare every theme with every other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from leitmotif_desk.desk.checking import mark_intended
from leitmotif_desk.desk.comparing import (
    LOOKALIKE,
    ComparedPair,
    Comparison,
    Verdict,
    compare_themes,
    finding_about,
    value_text,
)
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.finding import Finding, IntentionKind
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.ui.continuity.intended_dialog import IntendedDialog
from leitmotif_desk.ui.likeness.heat_map import HEADER, NAMES, HeatMap
from leitmotif_desk.ui.likeness.pair_panel import PairPanel
from leitmotif_desk.ui.widgets.text import Heading

_WIDTH, _HEIGHT = 1120, 620
_PANEL_WIDTH = 460
_SHOWN = frozenset({"motif", "form", "intention", "finding"})


class LikenessDialog(QDialog):
    """Stays open beside the window and follows the registry."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Compare themes"))
        self.resize(_WIDTH, _HEIGHT)
        comparison = compare_themes(desk.project)
        self.heading = Heading(self.tr("Themes × themes"))
        self.map, self.panel = HeatMap(desk.project, comparison), PairPanel()
        self._lay_out()
        self.map.pair_chosen.connect(self._on_chosen)
        self.panel.kin_wanted.connect(self._declare_kin)
        self._show(comparison)
        desk.subscribe(self._on_changed)

    def _lay_out(self) -> None:
        area = self._area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.map)
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
            bar.valueChanged.connect(self.map.update)
        right = QScrollArea(widgetResizable=True)
        right.setFrameShape(QFrame.Shape.NoFrame)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setMinimumWidth(_PANEL_WIDTH)
        right.setWidget(self.panel)
        left = QVBoxLayout()
        left.addWidget(self.heading)
        left.addWidget(area, 1)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(16, 14, 16, 14)
        halves.setSpacing(18)
        halves.addLayout(left, 3)
        halves.addWidget(right, 2)

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        self.map.setFocus()
        super().showEvent(event)

    def refresh(self) -> None:
        """Compare the themes again, keeping the chosen pair."""
        comparison = compare_themes(self._desk.project)
        self.map.set_comparison(self._desk.project, comparison)
        self._show(comparison)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self.refresh()

    def _show(self, comparison: Comparison) -> None:
        alike = {Verdict.LOOKALIKE, Verdict.CLOSE_LOOKALIKE}
        count = sum(pair.verdict in alike for pair in comparison.pairs.values())
        words = self.tr("{pairs} pairs · lookalikes (from {least}): {count} · dotted = kin, as declared")
        least = value_text(LOOKALIKE)
        self.heading.set_remark(words.format(pairs=len(comparison.pairs), count=count, least=least))
        self._show_pair(self.map.chosen)

    def _on_chosen(self, pair: ComparedPair) -> None:
        # What is in view must not move away under the pointer.
        if not self.map.chosen_is_seen:
            cell = self.map.chosen_box.toRect()
            across, down = NAMES + cell.width(), HEADER + cell.height()
            self._area.ensureVisible(cell.center().x(), cell.center().y(), across, down)
        self._show_pair(pair)

    def _show_pair(self, pair: ComparedPair | None) -> None:
        can_be_kin = pair is not None and pair.verdict is not Verdict.KIN and self._finding(pair) is not None
        self.panel.show_pair(self._desk.project, pair, can_be_kin)

    def _finding(self, pair: ComparedPair) -> Finding | None:
        """Return what the continuity check says of a pair, where a person can answer it."""
        return finding_about(self._desk.findings, pair) if self._desk.project.scene else None

    def _declare_kin(self) -> None:
        pair = self.map.chosen
        finding = self._finding(pair) if pair is not None else None
        if finding is None:
            return
        asked = IntendedDialog(self._desk.project, finding, self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.kind.setCurrentIndex(asked.kind.findData(IntentionKind.KINSHIP.value))
        asked.accepted.connect(lambda: self._mark(finding, *asked.answer))
        asked.open()
        asked.sentence.setFocus()

    def _mark(self, finding: Finding, kind: IntentionKind, sentence: str, scene: SceneId) -> None:
        try:
            mark_intended(self._desk, finding, kind, sentence, scene)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
