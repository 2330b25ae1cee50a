"""The new cut beside the present one: what becomes of everything, and what of it is taken."""

import re
from collections import Counter
from itertools import count

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting import (
    CheckRecut,
    FindingChange,
    FindingFate,
    Recut,
    Sync,
    occurrence_changes,
    plights,
    take_recut,
)
from leitmotif_desk.desk.versions import versions
from leitmotif_desk.domain.errors import Cancelled, LeitmotifError
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.recut.following_pages import FindingsPage, HeardPage
from leitmotif_desk.ui.recut.legend import Legend
from leitmotif_desk.ui.recut.rows import RowWriter, thing_of
from leitmotif_desk.ui.recut.strip import RecutStrip
from leitmotif_desk.ui.recut.things_table import ThingsTable
from leitmotif_desk.ui.recut.words import FATES, FINDING_FATES, MARKS, SYNCS, translated
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_SIZE = 1180, 800
_NUMBERED = re.compile(r"(.*?)([0-9]{1,6})")
_PAUSE_MS = 250
"""After a tick the film is checked again once a person pauses."""


class RecutDialog(QDialog):
    """Ticks say what is taken; accepting makes a new picture version of it, as one step that can be undone."""

    def __init__(self, desk: Desk, recut: Recut, parent: QWidget | None = None, jobs: Jobs | None = None) -> None:
        super().__init__(parent)
        self._desk, self._recut, self._jobs = desk, recut, jobs
        self._left: set[Thing] = set()
        self._found: tuple[FindingChange, ...] | None = None
        self._is_open = True
        self._write = RowWriter(desk, recut, self)
        self.setWindowTitle(self.tr("New cut: {file}").format(file=recut.source))
        self.strip, self.legend = RecutStrip(desk.project.film.frame_rate), Legend(recut.count)
        self.things = ThingsTable()
        self.heard, self.findings = HeardPage(), FindingsPage()
        self.tabs = QTabWidget()
        self.version = QLineEdit(self._free_version())
        self.version.setAccessibleName(self.tr("Name of the new picture version"))
        self.version.setMaximumWidth(180)
        self.counts, self.said, self.tray = (
            label(wrap=True),
            label(dim=True, wrap=True),
            ElidedLabel("", label(dim=True)),
        )
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.buttons.button(wanted.Ok).setText(self.tr("Take the new cut"))
        self.buttons.button(wanted.Ok).setProperty("primary", True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.strip.show_changes(recut.changes)
        self.refresh()
        self._check()

    def _lay_out(self) -> None:
        for page, name in (
            (self.things, self.tr("Scenes, cues, hits")), (self.heard, self.tr("Themes heard")),
            (self.findings, self.tr("Findings")),
        ):  # fmt: skip
            self.tabs.addTab(page, name)
        below = QHBoxLayout()
        below.addWidget(label(self.tr("Picture version")))
        below.addWidget(self.version)
        below.addSpacing(12)
        below.addWidget(self.tray, 1)
        below.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.counts)
        layout.addWidget(self.said)
        layout.addWidget(self.strip)
        layout.addWidget(self.legend)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(below)
        self.said.setVisible(bool(self._recut.decided))
        self.said.setText("  ".join(self._recut.decided))
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.things.ticked.connect(self.leave_or_take)
        self.things.filtered.connect(self.refresh)
        self.things.table.chosen_changed.connect(self._on_chosen)
        self.strip.thing_wanted.connect(lambda kind, id: self.things.table.choose(f"{kind}/{id}"))
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        self._pause.timeout.connect(self._check)

    def _free_version(self) -> str:
        taken = {cut.picture_version for cut in versions(self._desk.project)}
        taken |= {tally.picture_version for tally in self._desk.project.tally}
        # "cut 4" follows "cut 3", "v08" follows "v07"; what is not numbered is followed by "2".
        numbered = _NUMBERED.fullmatch(self._desk.project.film.picture_version)
        stem, digits = numbered.groups() if numbered else ("", "1")
        names = (f"{stem}{number:0{len(digits)}}" for number in count(int(digits) + 1))
        return next(name for name in names if name not in taken)

    def refresh(self) -> None:
        """Show what the new cut does, with the ticks as they are."""
        lost = plights(self._desk.project, self._recut, self._left)
        self.things.show_changes(self._recut.changes, self._left, self._write, lost)
        heard = occurrence_changes(self._desk, self._recut, self._left)
        self.heard.show_changes(heard, self._write)
        self.findings.show_changes(self._found or (), self._write)
        told = self._things_told(), self._syncs_told(Counter(one.sync for one in heard)), self._checked_told()
        self.counts.setText("   ·   ".join(filter(None, told)))
        self.tabs.setTabText(1, self.tr("Themes heard ({count})").format(count=self.heard.asking))
        self.tabs.setTabText(2, self.tr("Findings ({count})").format(count=self.findings.asking))
        self.tray.set_whole(
            self.tr("Into the tray: {names}").format(names=", ".join(self._write.names(lost)))
            if lost
            else self.tr("Everything keeps a place.")
        )

    def _things_told(self) -> str:
        count = self._recut.count
        told = (f"{MARKS[fate]} {translated(FATES[fate])} {count[fate]}" for fate in Fate if count[fate])
        return ", ".join(told)

    def _syncs_told(self, syncs: Counter[Sync]) -> str:
        words = {Sync.OFF: self.tr("off")} | {one: translated(SYNCS[one]) for one in Sync if one is not Sync.OFF}
        told = ", ".join(f"{words[sync]} {syncs[sync]}" for sync in Sync if syncs[sync])
        return self.tr("Themes: {counts}").format(counts=told) if told else ""

    def _checked_told(self) -> str:
        if self._found is None:
            return self.tr("Checking the new cut …")
        count = Counter(one.fate for one in self._found)
        told = ", ".join(
            f"{translated(FINDING_FATES[fate])} {count[fate]}"
            for fate in FindingFate
            if count[fate] and fate is not FindingFate.KEPT
        )
        return self.tr("Findings: {counts}").format(counts=told or self.tr("as before"))

    def leave_or_take(self, codes: tuple[str, ...], on: bool) -> None:
        """Take these changes, or leave these things as they are; scenes with their hits."""
        chosen = {thing_of(code) for code in codes}
        chosen |= {Thing("hit", hit.id) for hit in self._desk.project.hit if Thing("scene", hit.scene) in chosen}
        self._left = self._left - chosen if on else self._left | chosen
        self.refresh()
        self._pause.start()

    def _on_chosen(self, code: str) -> None:
        thing = thing_of(code) if code else Thing("", "")
        self.strip.choose(thing.kind, thing.id)

    def _check(self) -> None:
        """Check the film as the new cut would make it: beside the window where there are jobs."""
        job = CheckRecut.of(self._desk, self._recut, frozenset(self._left))
        if self._jobs is None:
            self._show_found(job())
        else:
            self._jobs.start(self.tr("Checking the new cut"), job, self._show_found, self._on_failed)

    def _show_found(self, found: tuple[FindingChange, ...]) -> None:
        if self._is_open:
            self._found = found
            self.refresh()

    def _on_failed(self, error: LeitmotifError) -> None:
        if self._is_open and not isinstance(error, Cancelled):
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))

    def done(self, result: int) -> None:
        # A check may still be on its way.
        self._is_open = False
        self._pause.stop()
        super().done(result)

    def take(self) -> None:
        """Take the new cut, but for what is unticked; what is wrong is said, and nothing is taken then."""
        try:
            take_recut(self._desk, self._recut, self.version.text(), self._left)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        self.accept()
