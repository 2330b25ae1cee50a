"""Asks at which timecode of the film a file begins."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QMessageBox, QVBoxLayout, QWidget

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.ui.widgets.text import label
from leitmotif_desk.ui.widgets.timecode_edit import TimecodeEdit


class StartDialog(QDialog):
    """One timecode; `frame` is what was typed."""

    def __init__(self, frame: int, rate: FrameRate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = frame
        self.setWindowTitle(self.tr("Start of the picture"))
        self.edit = TimecodeEdit(rate)
        self.edit.set_frame(frame)
        self.edit.setAccessibleName(self.tr("Timecode of the first frame"))
        self.edit.selectAll()
        form = QFormLayout()
        form.addRow(self.tr("Its first frame stands at"), self.edit)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(label(self.tr("The timecode that the picture itself shows there."), dim=True, wrap=True))
        layout.addWidget(buttons)

    def accept(self) -> None:
        try:
            frame = self.edit.frame()
        except TimecodeError as error:
            QMessageBox.warning(self, self.tr("Not a timecode"), str(error))
            return
        if frame is not None:
            self.frame = frame
            super().accept()
