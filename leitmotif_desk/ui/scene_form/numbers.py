"""What is true of the whole of a scene, as controls one can take hold of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from leitmotif_desk.domain.changes import LIMITS
from leitmotif_desk.domain.edits import Batch, ChangeScene
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene, Silence
from leitmotif_desk.ui.scene_form.calm import NumberBox
from leitmotif_desk.ui.scene_form.choices import VOCABULARIES, PlaceChoice, ViewChoice, VocabularyChoice
from leitmotif_desk.ui.scene_form.scale_row import SCALES, ScaleRow
from leitmotif_desk.ui.variations.words import translated
from leitmotif_desk.ui.widgets.text import label

_SLOWEST, _FASTEST = "tempo_low_qpm", "tempo_high_qpm"
_FIRST_TEMPO = 80.0


class SceneNumbers(QWidget):
    """`changed` carries an edit: one a release of a slider, a choice, or a field that is left."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self.scales = {scale.field: ScaleRow(scale) for scale in SCALES}
        low, high = LIMITS["scene"][_SLOWEST]
        self.slowest = NumberBox(self.tr("Slowest tempo, quarters a minute"), low, high, _FIRST_TEMPO)
        self.fastest = NumberBox(self.tr("Fastest tempo, quarters a minute"), low, high, _FIRST_TEMPO)
        self.choices = {one.field: VocabularyChoice(one) for one in VOCABULARIES}
        self.view, self.place = ViewChoice(), PlaceChoice()
        self.reason = QLineEdit(placeholderText=self.tr("Why the silence"))
        self.reason.setAccessibleName(self.tr("Why the silence"))
        self._lay_out()
        for row in self.scales.values():
            row.changed.connect(self._on_scale)
        for box, field in ((self.slowest, _SLOWEST), (self.fastest, _FASTEST)):
            box.settled.connect(lambda box=box, field=field: self._on_tempo(field, box.number))
        self._lists: tuple[VocabularyChoice | ViewChoice | PlaceChoice, ...] = (
            *self.choices.values(), self.view, self.place,
        )  # fmt: skip
        for choice in self._lists:
            choice.chosen.connect(self.changed)
        self.reason.editingFinished.connect(self._on_reason)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        tempo = QWidget()
        line = QHBoxLayout(tempo)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.slowest, 1)
        line.addWidget(label(self.tr("to"), dim=True))
        line.addWidget(self.fastest, 1)
        rows: list[tuple[str, QWidget]] = [
            *((translated(row.scale.label), row) for row in self.scales.values()),
            (self.tr("Tempo ♩"), tempo),
            *((translated(one.label), self.choices[one.field]) for one in VOCABULARIES[:1]),
            (translated("Point of view"), self.view),
            (self.tr("Place"), self.place),
            *((translated(one.label), self.choices[one.field]) for one in VOCABULARIES[1:]),
        ]
        for place, (name, part) in enumerate(rows):
            grid.addWidget(label(name, dim=True), place, 0)
            grid.addWidget(part, place, 1)
        grid.addWidget(self.reason, len(rows), 1)

    def show_scene(self, project: Project, scene: Scene) -> None:
        """Show what is said of a scene."""
        self._scene = scene
        for field, row in self.scales.items():
            row.show_value(getattr(scene, field))
        self.slowest.show_number(scene.tempo_low_qpm)
        self.fastest.show_number(scene.tempo_high_qpm)
        for choice in self._lists:
            choice.show_scene(project, scene)
        if not (self.reason.isModified() and self.reason.hasFocus()):
            self.reason.setText(scene.silence_reason)
        self.reason.setVisible(scene.silence is not Silence.NONE or bool(scene.silence_reason))

    def _on_scale(self, field: str, value: float | None) -> None:
        if self._scene is not None:
            self.changed.emit(ChangeScene(self._scene.id, field, value))

    def _on_tempo(self, field: str, value: float | None) -> None:
        """Set one end of the tempo; the other end gives way where they would cross."""
        scene = self._scene
        if scene is None or getattr(scene, field) == value:
            return
        other = _FASTEST if field == _SLOWEST else _SLOWEST
        kept = getattr(scene, other)
        crossed = None not in (value, kept) and (kept < value if field == _SLOWEST else kept > value)
        edit = ChangeScene(scene.id, field, value)
        self.changed.emit(Batch("Change tempo", (edit, ChangeScene(scene.id, other, value))) if crossed else edit)

    def _on_reason(self) -> None:
        scene, text = self._scene, self.reason.text().strip()
        self.reason.setModified(False)
        if scene is not None and text != scene.silence_reason:
            self.changed.emit(ChangeScene(scene.id, "silence_reason", text))
