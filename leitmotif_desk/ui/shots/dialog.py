"""Find shots: look through the reference picture, tick what its cuts propose, and take that."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.finding_shots.scene_edges import LIKELY, Does, Proposal, scene_edges, take_edges
from leitmotif_desk.desk.finding_shots.shots import FindShots, Shots
from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.errors import BadValue, Cancelled, LeitmotifError
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.picture.words import VIDEO_SUFFIXES
from leitmotif_desk.ui.shots.table import ProposalTable, code_of, frame_of
from leitmotif_desk.ui.shots.words import what
from leitmotif_desk.ui.widgets.switch_table import SwitchRow
from leitmotif_desk.ui.widgets.text import label

_WHOLE = 100
_WIDTH, _LOW, _TALL = 820, 160, 640
_SHOWN_KINDS = frozenset({"film", "scene", "hit"})


class ShotsDialog(QDialog):
    """Stays open beside the window. `found` carries Shots, `frame_wanted` the frame of the cut one looks at."""

    found = Signal(object)
    frame_wanted = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._title = self.tr("Finding shots")
        self._video: Path | None = None
        self._shots: Shots | None = None
        self._seen: Reference | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self._ticks: dict[str, bool] = {}
        self._running = False
        self.setWindowTitle(self.tr("Find shots"))
        self.resize(_WIDTH, _LOW)
        self.video, self.said = label(bold=True), label(dim=True, wrap=True)
        self.other, self.look = QPushButton(self.tr("Another video…")), QPushButton(self.tr("Find shots"))
        self.bar, self.stop = QProgressBar(maximum=_WHOLE, textVisible=False), QPushButton(self.tr("Stop"))
        self.results, self.table = QWidget(), ProposalTable()
        self.table.setAccessibleName(self.tr("What the cuts propose"))
        self.sure = QSlider(Qt.Orientation.Horizontal)
        self.sure.setMaximum(_WHOLE)
        self.sure.setValue(round(_WHOLE * LIKELY))
        self.sure.setAccessibleName(self.tr("Show what is at least as sure as this"))
        self.sure_said = label(dim=True)
        self.hits = QCheckBox(self.tr("Other cuts too, as hits"))
        self.take, close = QPushButton(), QPushButton(self.tr("Close"))
        self._lay_out(close)
        self._connect(close)
        self._say_video()
        self.refresh()

    def _lay_out(self, close: QPushButton) -> None:
        above, below, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.video, 1)
        for part in (self.bar, self.stop, self.other, self.look):
            above.addWidget(part)
        self.bar.setFixedWidth(140)
        below.addWidget(label(self.tr("At least")))
        below.addWidget(self.sure)
        below.addWidget(self.sure_said)
        below.addStretch(1)
        below.addWidget(self.hits)
        self.sure.setFixedWidth(180)
        last.addStretch(1)
        last.addWidget(self.take)
        last.addWidget(close)
        for button in (self.stop, self.other, close):
            button.setAutoDefault(False)
        self.look.setDefault(True)
        self.take.setProperty("primary", True)
        inside = QVBoxLayout(self.results)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.table, 1)
        inside.addLayout(below)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self.said)
        layout.addWidget(self.results, 1)
        layout.addStretch(0)
        layout.addLayout(last)

    def _connect(self, close: QPushButton) -> None:
        self.look.clicked.connect(self.find_shots)
        self.stop.clicked.connect(self._jobs.cancel)
        self.other.clicked.connect(self._ask_video)
        self.table.switched.connect(self._on_switched)
        self.table.currentCellChanged.connect(self._on_chosen)
        self.sure.valueChanged.connect(self._show_rows)
        self.hits.toggled.connect(self._show_rows)
        self.take.clicked.connect(self.take_ticked)
        close.clicked.connect(self.close)
        self._jobs.changed.connect(self._on_progress)
        self._desk.subscribe(self._on_changed)

    # the video

    def _job(self) -> FindShots | None:
        try:
            return FindShots.of(self._desk, self._video)
        except BadValue:
            return None

    def _say_video(self) -> None:
        job = self._job()
        self.other.setText(self.tr("Choose a video…") if job is None else self.tr("Another video…"))
        if job is None:
            self.video.setText(self.tr("No picture is linked"))
        else:
            start = format_timecode(job.start_frame, self._desk.project.film.frame_rate)
            self.video.setText(self.tr("{file}, from {timecode}").format(file=job.path.name, timecode=start))
        self.look.setEnabled(job is not None and not self._running)
        for part in (self.bar, self.stop):
            part.setVisible(self._running)
        self.other.setVisible(not self._running)

    def _ask_video(self) -> None:
        kinds = f"{self.tr('Pictures')} ({' '.join(f'*{suffix}' for suffix in sorted(VIDEO_SUFFIXES))})"
        folder = str(self._desk.path.parent)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A video that begins with the film"), folder, kinds)
        if name:
            self._video = Path(name)
            self._say_video()

    def find_shots(self) -> None:
        """Look through the video, in a job."""
        job = self._job()
        if job is None or self._running:
            return
        self._running = True
        self.bar.setValue(0)
        self._say_video()
        self._jobs.start(self._title, job, lambda shots: self._on_found(shots, job), self._on_failed)

    def _on_progress(self, title: str, share: float) -> None:
        if title == self._title:
            self.bar.setValue(round(_WHOLE * share))

    def _on_failed(self, error: LeitmotifError) -> None:
        self._running = False
        self._say_video()
        self.said.setText(self.tr("Stopped.") if isinstance(error, Cancelled) else str(error))

    def _on_found(self, shots: Shots, job: FindShots) -> None:
        self._running, self._shots, self._ticks = False, shots, {}
        self._seen = Reference(job.path, job.start_frame)
        self._say_video()
        self._show_pictures()
        self.refresh()
        if self._proposals and self.height() < _TALL:
            self.resize(self.width(), _TALL)
        self.found.emit(shots)

    # the proposals

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS and self.isVisible():
            self._say_video()
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_video()
        self._show_pictures()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.table.strip.close()

    def _show_pictures(self) -> None:
        """Open the video that was looked through, for its pictures; only while the dialog is seen."""
        if self._seen is not None and self.isVisible():
            self.table.show_video(self._seen, self._desk.project.film.frame_rate)

    def refresh(self) -> None:
        """Show what the cuts propose for the film as it is now."""
        self._proposals = () if self._shots is None else scene_edges(self._desk.project, self._shots)
        self.hits.setVisible(any(one.does is Does.ADD_HIT for one in self._proposals))
        self._say_found()
        self._show_rows()

    def _say_found(self) -> None:
        for part in (self.results, self.take):
            part.setVisible(bool(self._proposals))
        if self._shots is None:
            self.said.setText(
                self.tr(
                    "The picture is looked through for its cuts; a two-hour film takes some ten minutes. "
                    "Edges of scenes that lie beside a cut are then offered to be put on it, and a film without scenes "
                    "is offered places where one may begin. Nothing changes before you take it."
                )
            )
            return
        words = self.tr("{cuts} cuts in {file}. A shot is no scene: what is listed is for you to decide.")
        said = [words.format(cuts=len(self._shots.cuts), file=self._shots.source)]
        said += [note.what for note in self._shots.notes]
        said += [] if self._proposals else [self.tr("Nothing is proposed: every edge near a cut lies on it.")]
        self.said.setText("\n".join(said))

    @property
    def shown(self) -> tuple[Proposal, ...]:
        """The proposals that are sure enough for the slider."""
        least, hits = self.sure.value() / _WHOLE, self.hits.isChecked()
        return tuple(one for one in self._proposals if one.sure >= least and (hits or one.does is not Does.ADD_HIT))

    @property
    def ticked(self) -> tuple[Proposal, ...]:
        return tuple(one for one in self.shown if self._is_on(one))

    def _is_on(self, proposal: Proposal) -> bool:
        return self._ticks.get(code_of(proposal), proposal.does is not Does.ADD_HIT)

    def _show_rows(self) -> None:
        shown = self.shown
        self.table.show_rows([self._row(one) for one in shown])
        self.sure_said.setText(
            self.tr("{share} % sure: {count} of {all}").format(
                share=self.sure.value(), count=len(shown), all=len(self._proposals)
            )
        )
        count = len(self.ticked)
        self.take.setEnabled(count > 0)
        self.take.setText(self.tr("Take 1 proposal") if count == 1 else self.tr("Take {n} proposals").format(n=count))

    def _row(self, one: Proposal) -> SwitchRow:
        rate = self._desk.project.film.frame_rate
        before = "" if one.before is None else format_timecode(one.before, rate)
        sure = self.tr("{share} %").format(share=round(_WHOLE * one.sure))
        texts = (what(self._desk.project, one), before, format_timecode(one.frame, rate), sure, "")
        return SwitchRow(code_of(one), texts, self._is_on(one), is_changed=False)

    def _on_switched(self, code: str, on: bool) -> None:
        self._ticks[code] = on
        self._show_rows()

    def _on_chosen(self, row: int) -> None:
        code = self.table.code_at(row)
        if code and self.table.hasFocus():
            self.frame_wanted.emit(frame_of(code))

    def take_ticked(self) -> None:
        """Take what is ticked and shown, as one step; what is wrong is said, and nothing is taken then."""
        if self._shots is None:
            return
        try:
            take_edges(self._desk, self._shots, self.ticked)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
