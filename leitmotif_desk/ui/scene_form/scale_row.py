"""One scale of a scene: a slider, its value in words, and a way to take it back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from leitmotif_desk.domain.changes import LIMITS
from leitmotif_desk.ui.scene_form.calm import SettledSlider
from leitmotif_desk.ui.variations.words import translated
from leitmotif_desk.ui.widgets.text import label

_NOT_SAID = "–"


@dataclass(frozen=True, slots=True)
class Scale:
    """A number of a scene on a slider: `grain` positions a unit, `step` positions a key press, `shown` of a unit."""

    field: str
    label: str
    grain: int = 10
    step: int = 5
    factor: int = 1
    suffix: str = ""

    @property
    def limits(self) -> tuple[int, int]:
        low, high = LIMITS["scene"][self.field]
        return round(low * self.grain), round(high * self.grain)


SCALES: tuple[Scale, ...] = (
    Scale("tension", "Tension"),
    Scale("valence", "Valence"),
    Scale("energy", "Energy"),
    Scale("dialogue", "Dialogue", grain=100, factor=100, suffix=" %"),
)


class ScaleRow(QWidget):
    """`changed` carries the field and its new value, None where it is taken back."""

    changed = Signal(str, object)

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale = scale
        self._value: float | None = None
        self.name = label(translated(scale.label), dim=True)
        self.slider = SettledSlider()
        self.slider.setRange(*scale.limits)
        self.slider.setSingleStep(scale.step)
        self.slider.setPageStep(2 * scale.step)
        self.shown = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.shown.setMinimumWidth(self.shown.fontMetrics().horizontalAdvance("100 %") + 4)
        self.clear = QToolButton(autoRaise=True)
        self.clear.setText("×")
        self.clear.setAccessibleName(self.tr("Take back: {name}").format(name=translated(scale.label)))
        self.clear.setToolTip(self.clear.accessibleName())
        policy = self.clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(policy)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.slider, 1)
        line.addWidget(self.shown)
        line.addWidget(self.clear)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.settled.connect(self._on_settled)
        self.slider.cleared.connect(lambda: self._tell(None))
        self.clear.clicked.connect(lambda: self._tell(None))
        self.show_value(None)

    @property
    def value(self) -> float | None:
        return self._value

    def show_value(self, value: float | None) -> None:
        """Show a value; one that is not said rests at zero. A hand on the slider is left alone."""
        self._value = value
        if self.slider.isSliderDown():
            return
        self.slider.blockSignals(True)
        self.slider.setValue(round((value or 0) * self.scale.grain))
        self.slider.blockSignals(False)
        self._say(value)
        self.clear.setVisible(value is not None)

    def _say(self, value: float | None) -> None:
        words = _NOT_SAID if value is None else f"{round(value * self.scale.factor, 2):g}{self.scale.suffix}"
        self.shown.setText(words.replace("-", "−"))
        spoken = self.tr("not said") if value is None else words
        self.slider.setAccessibleName(f"{translated(self.scale.label)}: {spoken}")

    def _on_moved(self, position: int) -> None:
        self._say(position / self.scale.grain)

    def _on_settled(self) -> None:
        self._tell(self.slider.value() / self.scale.grain)

    def _tell(self, value: float | None) -> None:
        if value != self._value:
            self.changed.emit(self.scale.field, value)
