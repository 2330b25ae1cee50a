"""The bottom line: what is saved, what the last scan found, and what is being worked on."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.tray import in_tray
from leitmotif_desk.ui.jobs import IDLE, Jobs
from leitmotif_desk.ui.review.waiting import count_waiting

_THOUSAND = 1000
_MOMENT_MS = 150
"""A job that is done sooner is not shown: the line would only flicker, and every layout around it be set out anew."""


class StatusLine(QWidget):
    """Facts at the left; at the right the running job with its bar and a way to stop it."""

    cancel_wanted = Signal()
    tray_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved, self.scanned, self.occurrences = QLabel(), QLabel(), QLabel()
        self.job, self.offline = QLabel(), QLabel(self.tr("Offline · nothing leaves this laptop"))
        for part in (self.saved, self.scanned, self.occurrences, self.job, self.offline):
            part.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            part.setTextFormat(Qt.TextFormat.PlainText)
        self.tray = QToolButton()
        self.tray.setForegroundRole(QPalette.ColorRole.Accent)
        self.tray.setToolTip(self.tr("What lost its place in a new cut"))
        self.tray.clicked.connect(self.tray_wanted)
        self.bar = QProgressBar(textVisible=False, maximum=_THOUSAND)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress of the running job"))
        self.stop = QToolButton()
        self.stop.setText("✕")
        self.stop.setAccessibleName(self.tr("Stop the running job"))
        self.stop.setToolTip(self.stop.accessibleName())
        self.stop.clicked.connect(self.cancel_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 2)
        layout.setSpacing(22)
        for at_left in (self.saved, self.scanned, self.occurrences, self.tray):
            layout.addWidget(at_left)
        layout.addStretch(1)
        for at_right in (self.job, self.bar, self.stop, self.offline):
            layout.addWidget(at_right)
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(lambda: self._show_working(True))
        jobs.changed.connect(self._on_job)
        self._on_job("", IDLE)

    def show_desk(self, desk: Desk | None) -> None:
        """Say how the project and its last scan stand."""
        self._show_tray(len(in_tray(desk)) if desk is not None else 0)
        if desk is None:
            for part in (self.scanned, self.occurrences):
                part.clear()
            self.saved.setText(self.tr("No film open"))
            return
        self.saved.setText(self.tr("Saved · all changes kept in {file}").format(file=desk.path.name))
        self.saved.setToolTip(str(desk.path))
        result = desk.scan_result
        if result is None:
            self.scanned.setText(self.tr("not scanned yet"))
            self.occurrences.clear()
            return
        count = len(result.scores)
        notes, cues = f"{result.note_count:,}", self.tr("1 cue") if count == 1 else self.tr("{n} cues").format(n=count)
        told = self.tr("{cues} · {notes} notes scanned in {seconds:.2f} s")
        self.scanned.setText(told.format(cues=cues, notes=notes, seconds=result.seconds))
        count = len(desk.heard)
        found = self.tr("1 occurrence") if count == 1 else self.tr("{n} occurrences").format(n=count)
        self.occurrences.setText(
            self.tr("{found}, {waiting} to review").format(found=found, waiting=count_waiting(desk))
        )

    def _show_tray(self, count: int) -> None:
        one, more = self.tr("! 1 without a place"), self.tr("! {n} without a place")
        self.tray.setText(one if count == 1 else more.format(n=count))
        self.tray.setVisible(count > 0)

    def _on_job(self, title: str, share: float) -> None:
        self.job.setText(title)
        self.bar.setValue(round(max(0.0, share) * _THOUSAND))
        if share == 0:
            self._moment.start()
        else:
            self._show_working(share != IDLE)

    def _show_working(self, working: bool) -> None:
        self._moment.stop()
        for part in (self.job, self.bar, self.stop):
            part.setVisible(working)
        self.offline.setVisible(not working)
