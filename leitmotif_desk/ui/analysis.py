"""Keeps scan and continuity check true to the project: runs them when what they rest on has changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.finding import Finding
from leitmotif_desk.domain.project import KINDS
from leitmotif_desk.ui.jobs import Jobs

if TYPE_CHECKING:
    from leitmotif_desk.desk.scanning import Prepared

_PAUSE_MS = 250
"""How long the project must stay as it is before work on it begins."""


class Analysis(QObject):
    """Scans and checks through the jobs; `failed` carries the error."""

    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._scanning = False
        self._prepared: Prepared | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.bring_up_to_date)
        desk.subscribe(self._on_changed)

    def bring_up_to_date(self) -> None:
        """Scan where cues or motifs have changed since the last scan, then check."""
        if self._desk.scan_is_stale:
            self.scan()
        else:
            self.check()

    def scan(self) -> None:
        """Look for every motif in every cue: at once for what is plain, then deeper, a slice at a time; then check."""
        if self._scanning:
            self._pause.start()
            return
        from leitmotif_desk.desk.scanning import Prepared, Scan

        self._prepared = self._prepared or Prepared()
        self._scanning = True
        live = Scan.of(self._desk, self._prepared).as_live()
        self._jobs.start(self.tr("Scanning"), live, self._on_found_live, self._on_scan_failed)

    def check(self) -> None:
        """Check the continuity."""
        from leitmotif_desk.desk.checking import Check

        self._jobs.start(self.tr("Checking continuity"), Check.of(self._desk), self._on_checked, self.failed.emit)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS.keys():
            self._pause.start()

    def _on_found_live(self, result: ScanResult) -> None:
        if self._desk.scan_is_stale or result.places - result.deep:
            self._desk.take_scan(result)
        self._go_deeper()

    def _go_deeper(self) -> None:
        """Search the next slice; what was changed meanwhile is searched for live before."""
        from leitmotif_desk.desk.scanning import Scan

        self._scanning = False
        if self._desk.scan_is_stale:
            self.scan()
            return
        piece = next(Scan.of(self._desk, self._prepared).slices(), None)
        if piece is None:
            self.check()
            return
        self._scanning = True
        self._jobs.start(self.tr("Searching deeper"), piece, self._on_found_deeper, self._on_scan_failed)

    def _on_found_deeper(self, result: ScanResult) -> None:
        self._desk.take_scan(result)
        self._go_deeper()

    def _on_scan_failed(self, error: LeitmotifError) -> None:
        self._scanning = False
        self.failed.emit(error)

    def _on_checked(self, findings: tuple[Finding, ...]) -> None:
        self._desk.take_findings(findings)
