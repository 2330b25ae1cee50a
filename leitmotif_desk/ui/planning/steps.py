"""The steps of a plan as a table: whether to take it, the scene, which of its variations, what it keeps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.variations.words import translated
from leitmotif_desk.variation import PlannedStep

_SCENE, _VARIATION, _KEEPS = range(3)


class StepTable(QTableWidget):
    """A row for each scene in film order; `changed` comes when a person ticks another scene or takes another one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._steps: tuple[PlannedStep, ...] = ()
        self.setHorizontalHeaderLabels([self.tr("Scene"), self.tr("Variation"), self.tr("Keeps")])
        self.setAccessibleName(self.tr("The plan, scene by scene"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(_VARIATION, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(_SCENE, 190)
        self.setColumnWidth(_KEEPS, 150)
        self.itemChanged.connect(self._on_item_changed)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == _SCENE:
            self.changed.emit()

    def show_steps(self, project: Project, steps: Sequence[PlannedStep]) -> None:
        """Show a plan; every step that has music is ticked."""
        self.blockSignals(True)
        self._steps = tuple(steps)
        self.setRowCount(len(self._steps))
        for row, step in enumerate(self._steps):
            self._fill(project, row, step)
        self.blockSignals(False)
        if self._steps:
            self.selectRow(0)
        self.changed.emit()

    def _fill(self, project: Project, row: int, step: PlannedStep) -> None:
        scene = project.the_scene(step.scene)
        name = QTableWidgetItem(f"{scene.number}  {scene.slug}")
        name.setToolTip(name.text())
        name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        name.setCheckState(Qt.CheckState.Checked)
        self.setItem(row, _SCENE, name)
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Variation for scene {number}").format(number=scene.number))
        for one in self._choices(row):
            choice.addItem(one.title.text(translated))
        choice.currentIndexChanged.connect(lambda _: self._on_chosen(row))
        self.setCellWidget(row, _VARIATION, choice)
        self._say_kept(row)

    def _choices(self, row: int) -> tuple[Suggestion, ...]:
        return (self._steps[row].suggestion, *self._steps[row].others)

    def _on_chosen(self, row: int) -> None:
        self._say_kept(row)
        self.selectRow(row)
        self.changed.emit()

    def _say_kept(self, row: int) -> None:
        one = self.suggestion(row)
        kept = f"{round(100 * one.identity)} % {translated(one.band)}" if one.lines else translated("silence")
        self.setItem(row, _KEEPS, QTableWidgetItem(kept))

    def suggestion(self, row: int) -> Suggestion:
        """Return what is chosen for a row."""
        choice = self.cellWidget(row, _VARIATION)
        assert isinstance(choice, QComboBox)
        return self._choices(row)[choice.currentIndex()]

    def choose(self, row: int, place: int) -> None:
        """Take another of the variations that a scene would bear."""
        choice = self.cellWidget(row, _VARIATION)
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(place)

    @property
    def ticked(self) -> tuple[Suggestion, ...]:
        """What is chosen in the ticked scenes, in film order."""
        rows = range(self.rowCount())
        return tuple(self.suggestion(row) for row in rows if self._is_ticked(row))

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, _SCENE)
        return item is not None and item.checkState() is Qt.CheckState.Checked
