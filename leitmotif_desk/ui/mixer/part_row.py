"""One part in the mixer: its name, mute, solo, gain."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QToolButton, QWidget

from leitmotif_desk.sound.mix import LOUDEST_DB, SOFTEST_DB, Mix
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_SETTLING_MS = 60
"""A slider that is dragged speaks at most this often: every word is rendered."""
_BUTTON = 22


class PartRow(QWidget):
    """Shows a part of a mix; `changed` carries the mix that a person made of it."""

    changed = Signal(object)

    def __init__(self, part: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self._mix = Mix()
        shown = part or self.tr("(no name)")
        self.name = ElidedLabel(shown)
        self.mute = self._toggle(self.tr("M"), self.tr("Mute {part}").format(part=shown))
        self.solo = self._toggle(self.tr("S"), self.tr("Solo {part}").format(part=shown))
        self.gain = _GainSlider()
        self.gain.setAccessibleName(self.tr("Gain of {part} in decibels").format(part=shown))
        self.gain.setToolTip(self.tr("Gain; double-click for 0 dB"))
        self.decibels: QLabel = label(dim=True, size=0.85)
        self.decibels.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.decibels.setFixedWidth(self.decibels.fontMetrics().horizontalAdvance("\u2212888"))
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._settling.timeout.connect(self._on_settled)
        self.mute.clicked.connect(lambda on: self.changed.emit(self._mix.with_muted(part, on)))
        self.solo.clicked.connect(lambda on: self.changed.emit(self._mix.with_soloed(part, on)))
        self.gain.valueChanged.connect(self._on_moved)
        self._lay_out()

    def show_mix(self, mix: Mix) -> None:
        """Show how the part stands in a mix; a part that does not sound is dim."""
        self._mix = mix
        self.mute.setChecked(self.part in mix.muted)
        self.solo.setChecked(self.part in mix.soloed)
        role = QPalette.ColorRole.WindowText if mix.sounds(self.part) else QPalette.ColorRole.PlaceholderText
        self.name.setForegroundRole(role)
        if not self._settling.isActive() and not self.gain.isSliderDown():
            self.gain.blockSignals(True)
            self.gain.setValue(round(mix.gain_db(self.part)))
            self.gain.blockSignals(False)
        self._show_decibels()

    def _toggle(self, letter: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(letter)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setFixedSize(_BUTTON, _BUTTON)
        return button

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(4)
        for column, widget in enumerate((self.name, self.mute, self.solo, self.gain, self.decibels)):
            layout.addWidget(widget, 0, column)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(3, 2)

    def _on_moved(self) -> None:
        self._show_decibels()
        self._settling.start()

    def _on_settled(self) -> None:
        self.changed.emit(self._mix.with_gain(self.part, self.gain.value()))

    def _show_decibels(self) -> None:
        value = self.gain.value()
        sign = "\u2212" if value < 0 else "+" if value > 0 else ""
        self.decibels.setText(f"{sign}{abs(value)}")


class _GainSlider(QSlider):
    """Whole decibels; a double click puts it back to 0."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(round(SOFTEST_DB), round(LOUDEST_DB))
        self.setPageStep(6)
        self.setMinimumWidth(56)

    def mouseDoubleClickEvent(self, event: object) -> None:
        self.setValue(0)
