"""Through what, and how loud, everything is heard."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_WIDTH = 480


class SoundSettings(QDialog):
    """Every choice is heard and told at once, by a signal of its own; there is nothing to confirm.

    `soundfont_changed` carries a Path, or None for the one that is brought along; it has been opened and found whole.
    `device_changed` carries an output's id, empty for the system's own; `volume_changed` 0 to 1 as the ear counts.
    """

    soundfont_changed = Signal(object)
    device_changed = Signal(str)
    volume_changed = Signal(float)

    def __init__(
        self, soundfont: Path | None = None, device: str = "", volume: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sound"))
        self.setMinimumWidth(_WIDTH)
        self._soundfont = soundfont
        self.font_name = ElidedLabel("")
        self.choose, self.default = QPushButton(self.tr("Choose…")), QPushButton(self.tr("Default"))
        self.choose.setToolTip(self.tr("Choose a SoundFont file (.sf2 or .sf3)"))
        self.default.setToolTip(self.tr("Use the SoundFont that is brought along"))
        self.fault = label(wrap=True)
        self.device = QComboBox()
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(round(100 * volume))
        self._list_devices(device)
        self._lay_out()
        self._show_soundfont()
        self.choose.clicked.connect(self._ask)
        self.default.clicked.connect(lambda: self.use_soundfont(None))
        self.device.currentIndexChanged.connect(lambda: self.device_changed.emit(self.device.currentData()))
        self.volume.valueChanged.connect(lambda value: self.volume_changed.emit(value / 100))

    @property
    def soundfont(self) -> Path | None:
        return self._soundfont

    def use_soundfont(self, path: Path | None) -> None:
        """Take a SoundFont, or say what is wrong with it and keep the one there was."""
        from leitmotif_desk.sound.soundfont import checked_soundfont

        try:
            checked_soundfont(path)
        except LeitmotifError as error:
            kept = self.tr("The one before is kept.")
            self.fault.setText(f"{path.name if path is not None else ''}: {error.what} {kept}")
            self.fault.show()
            return
        self.fault.hide()
        if path != self._soundfont:
            self._soundfont = path
            self._show_soundfont()
            self.soundfont_changed.emit(path)

    def _ask(self) -> None:
        folder = str(self._soundfont.parent) if self._soundfont is not None else ""
        kinds = self.tr("SoundFonts (*.sf2 *.sf3)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a SoundFont"), folder, kinds)
        if chosen:
            self.use_soundfont(Path(chosen))

    def _list_devices(self, chosen: str) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        self.device.addItem(self.tr("The system's own"), "")
        for output in QMediaDevices.audioOutputs():
            self.device.addItem(output.description(), bytes(output.id().data()).decode(errors="replace"))
        if self.device.count() == 1:
            self.device.setItemText(0, self.tr("This computer has no sound output"))
        self.device.setCurrentIndex(max(0, self.device.findData(chosen)))

    def _show_soundfont(self) -> None:
        chosen = self._soundfont
        self.font_name.set_whole(chosen.name if chosen is not None else self.tr("The one that is brought along"))
        self.font_name.setToolTip(str(chosen or ""))
        self.default.setEnabled(chosen is not None)

    def _lay_out(self) -> None:
        font = QHBoxLayout()
        font.addWidget(self.font_name, 1)
        font.addWidget(self.choose)
        font.addWidget(self.default)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("SoundFont"), font)
        form.addRow("", self.fault)
        for text, field in ((self.tr("Output"), self.device), (self.tr("Volume"), self.volume)):
            field.setAccessibleName(text)
            form.addRow(text, field)
        self.fault.hide()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(close)
