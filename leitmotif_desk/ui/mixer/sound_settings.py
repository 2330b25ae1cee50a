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
from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_WIDTH = 480


class SoundSettings(QDialog):
    """Every choice is heard at once; there is nothing to confirm.

    The signals say what to remember: a SoundFont that was opened and found whole (a Path, or None for the one that is
    brought along), an output's id (empty for the system's own), a volume from 0 to 1 as the ear counts.
    """

    soundfont_changed = Signal(object)
    device_changed = Signal(str)
    volume_changed = Signal(float)

    def __init__(self, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playback = playback
        self.setWindowTitle(self.tr("Sound"))
        self.setMinimumWidth(_WIDTH)
        self.font_name = ElidedLabel("")
        self.choose, self.default = QPushButton(self.tr("Choose…")), QPushButton(self.tr("Default"))
        self.choose.setToolTip(self.tr("Choose a SoundFont file (.sf2 or .sf3)"))
        self.default.setToolTip(self.tr("Use the SoundFont that is brought along"))
        self.fault = label(wrap=True)
        self.device = QComboBox()
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(round(100 * playback.volume))
        self._list_devices(playback.device)
        self._lay_out()
        self._show_soundfont()
        self.choose.clicked.connect(self._ask)
        self.default.clicked.connect(lambda: playback.set_soundfont(None))
        self.device.currentIndexChanged.connect(self._on_device)
        self.volume.valueChanged.connect(self._on_volume)
        playback.soundfont_changed.connect(self._on_soundfont)
        playback.soundfont_refused.connect(self._on_refused)

    def _on_soundfont(self, path: Path | None) -> None:
        self.fault.hide()
        self._show_soundfont()
        self.soundfont_changed.emit(path)

    def _on_refused(self, error: LeitmotifError) -> None:
        kept = self.tr("The one before is kept.")
        self.fault.setText(f"{Path(error.where).name}: {error.what} {kept}")
        self.fault.show()

    def _on_device(self) -> None:
        chosen = self.device.currentData()
        self._playback.set_device(chosen)
        self.device_changed.emit(chosen)

    def _on_volume(self, hundredths: int) -> None:
        self._playback.set_volume(hundredths / 100)
        self.volume_changed.emit(hundredths / 100)

    def _ask(self) -> None:
        chosen = self._playback.soundfont
        folder = str(chosen.parent) if chosen is not None else ""
        kinds = self.tr("SoundFonts (*.sf2 *.sf3)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a SoundFont"), folder, kinds)
        if path:
            self._playback.set_soundfont(Path(path))

    def _list_devices(self, chosen: str) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        self.device.addItem(self.tr("The system's own"), "")
        for output in QMediaDevices.audioOutputs():
            self.device.addItem(output.description(), bytes(output.id().data()).decode(errors="replace"))
        if self.device.count() == 1:
            self.device.setItemText(0, self.tr("This computer has no sound output"))
        self.device.setCurrentIndex(max(0, self.device.findData(chosen)))

    def _show_soundfont(self) -> None:
        chosen = self._playback.soundfont
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
