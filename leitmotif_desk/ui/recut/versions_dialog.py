"""The picture versions: where everything stood in an earlier one, and where that is now."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from leitmotif_desk.desk.cutting.things import KINDS_IN_TIME
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.versions import Standing, frame_in, standings, versions
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.recut.lines import Line, LineTable
from leitmotif_desk.ui.recut.rows import code_of
from leitmotif_desk.ui.recut.words import KINDS, translated
from leitmotif_desk.ui.widgets.text import label

_SHOWN = frozenset({"cut", "scene", "cue", "hit", "marker", "film"})
_NONE = "–"


class VersionsDialog(QDialog):
    """`frame` tells where the playhead is; `frame_wanted` asks to go where something stands now."""

    frame_wanted = Signal(int)

    def __init__(self, desk: Desk, frame: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._frame = desk, frame
        self._now: dict[str, int] = {}
        self.setWindowTitle(self.tr("Picture versions"))
        self.version, self.kind = QComboBox(), QComboBox()
        self.version.setAccessibleName(self.tr("Picture version"))
        self.kind.setAccessibleName(self.tr("Show only one kind"))
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in KINDS_IN_TIME:
            self.kind.addItem(translated(KINDS[kind]), kind)
        self.playhead, self.said = label(bold=True), label(dim=True, wrap=True)
        headers = self.tr("What"), self.tr("Then"), self.tr("Now"), self.tr("Frames"), self.tr("Remark")
        self.table = LineTable(headers, {0: 230, 1: 120, 2: 120, 3: 90}, 4, 1)
        self.table.setAccessibleName(self.tr("Where everything stood"))
        self._lay_out()
        self.version.currentIndexChanged.connect(self.refresh)
        self.kind.currentIndexChanged.connect(self.refresh)
        self.table.doubleClicked.connect(self._go)
        desk.subscribe(self._on_changed)
        self._offer()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Version")))
        top.addWidget(self.version)
        top.addWidget(self.kind)
        top.addStretch(1)
        top.addWidget(self.playhead)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(top)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        self.resize(860, 560)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN:
            self._offer()

    def _offer(self) -> None:
        """Offer the earlier versions, the last one first."""
        chosen, present = self.version.currentData(), self._desk.project.film.picture_version
        self.version.blockSignals(True)
        self.version.clear()
        for cut in reversed(versions(self._desk.project)):
            if cut.picture_version != present:
                self.version.addItem(cut.picture_version or str(cut.number), cut.picture_version)
        self.version.setCurrentIndex(max(0, self.version.findData(chosen)))
        self.version.blockSignals(False)
        self.refresh()

    def refresh(self) -> None:
        """Show where everything stood in the chosen version."""
        version, kind = self.version.currentData(), self.kind.currentData()
        stood = [] if version is None else list(standings(self._desk.project, version))
        shown = [one for one in stood if kind in ("", one.thing.kind)]
        self._now = {code_of(one.thing): one.now[0] for one in shown if one.now is not None}
        self.table.show_lines([self._line(one) for one in shown])
        self.said.setText(
            self.tr("The present version is {version}.").format(version=self._desk.project.film.picture_version)
            if version is not None
            else self.tr("There is no earlier version yet: it is kept when a new cut is taken.")
        )
        self.show_frame(self._frame())

    def _line(self, one: Standing) -> Line:
        kind, _, number = one.name.partition(" ")
        what = f"{translated(KINDS[kind])} {number or one.thing.id}"
        then, now = (_NONE if span is None else self._time(span[0]) for span in (one.then, one.now))
        later, remark = one.frames_later, self._remark(one)
        last = 10**9
        keys = (what, one.then or (last,), one.now or (last,), 0 if later is None else later, remark)
        return Line(code_of(one.thing), (what, then, now, f"{later:+d}" if later else "", remark), keys)

    def _remark(self, one: Standing) -> str:
        if one.now is None:
            return self.tr("taken out since")
        if self._desk.project.find("tray", one.thing.kind, one.thing.id) is not None:
            return self.tr("waits in the tray")
        if one.by_picture:
            return self.tr("made later; where its picture was") if one.then else self.tr("made later; new picture")
        grown = 0 if one.then is None else (one.now[1] - one.now[0]) - (one.then[1] - one.then[0])
        words = self.tr("{frames} frames longer") if grown > 0 else self.tr("{frames} frames shorter")
        return words.format(frames=abs(grown)) if grown else ""

    def show_frame(self, frame: int) -> None:
        """Say where the picture under the playhead stood in the chosen version."""
        version = self.version.currentData()
        then = None if version is None else frame_in(self._desk.project, version, frame)
        words = self.tr("Playhead {now}, then {then}")
        there = self.tr("not in the picture") if then is None else self._time(then)
        self.playhead.setText("" if version is None else words.format(now=self._time(frame), then=there))

    def _time(self, frame: int) -> str:
        return format_timecode(frame, self._desk.project.film.frame_rate)

    def _go(self) -> None:
        if self.table.chosen in self._now:
            self.frame_wanted.emit(self._now[self.table.chosen])
