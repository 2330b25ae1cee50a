"""The tray: what lost its place, where it stood, what the picture shows there now, and ways to give it a place."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.cutting.things import Thing, span_of
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.tray import Neighbours, in_tray, leave, name_in_tray, neighbours, put, put_back
from leitmotif_desk.desk.versions import versions
from leitmotif_desk.domain.cut import TrayItem
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.recut.lines import Line, LineTable
from leitmotif_desk.ui.recut.rows import code_of
from leitmotif_desk.ui.recut.words import KINDS, PLIGHTS, translated
from leitmotif_desk.ui.widgets.text import label

_SHOWN = frozenset({"tray", "scene", "cue", "hit", "marker", "film", "cut"})


class TrayDialog(QDialog):
    """`frame` tells where the playhead is; `frame_wanted` asks to look at a place."""

    frame_wanted = Signal(int)

    def __init__(self, desk: Desk, frame: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._frame = desk, frame
        self._items: dict[str, TrayItem] = {}
        self._versions: dict[str, str] = {}
        self.setWindowTitle(self.tr("Without a place"))
        self.said = label(dim=True, wrap=True)
        headers = (
            self.tr("What"), self.tr("Why"), self.tr("Stood at"), self.tr("In version"), self.tr("Stands at"),
            self.tr("There now"),
        )  # fmt: skip
        self.table = LineTable(headers, {0: 150, 1: 255, 2: 105, 3: 80, 4: 100}, 5, 2)
        self.table.setAccessibleName(self.tr("What lost its place in a new cut"))
        self.put = QPushButton(self.tr("Put it at the playhead"))
        self.back = QPushButton(self.tr("Put it beside its old neighbour"))
        self.look = QPushButton(self.tr("Look there"))
        self.leave = QPushButton(self.tr("It stays where it is"))
        self._lay_out()
        self.put.clicked.connect(lambda: self._do(lambda item: put(self._desk, item, self._frame())))
        self.back.clicked.connect(lambda: self._do(lambda item: put_back(self._desk, item)))
        self.leave.clicked.connect(lambda: self._do(lambda item: leave(self._desk, item)))
        self.look.clicked.connect(self._look)
        self.table.chosen_changed.connect(self._show_buttons)
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        for button in (self.put, self.back, self.leave, self.look):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        self.resize(1130, 420)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN:
            self.refresh()

    def refresh(self) -> None:
        """Show what waits for a place."""
        self._items = {code_of(Thing(item.kind, item.id)): item for item in in_tray(self._desk)}
        cuts = versions(self._desk.project)
        self._versions = {cut.picture_version: cut.picture_version or str(cut.number) for cut in cuts}
        self.table.show_lines([self._line(code, item) for code, item in self._items.items()])
        if self._items and not self.table.chosen:
            self.table.choose(next(iter(self._items)))
        self.said.setText(
            self.tr("These lost their place in a new cut. Nothing that was said of them is gone.")
            if self._items
            else self.tr("Everything has its place.")
        )
        self._show_buttons()

    def _line(self, code: str, item: TrayItem) -> Line:
        stands = span_of(self._desk.project, Thing(item.kind, item.id))[0]
        kind, _, number = name_in_tray(self._desk, item).partition(" ")
        name = f"{translated(KINDS[kind])} {number or item.id}"
        version = self._versions.get(item.picture_version, item.picture_version)
        texts = (
            name, translated(PLIGHTS[item.plight]), self._time(item.start_frame), version,
            self._time(stands), self._there(neighbours(self._desk.project, item)),
        )  # fmt: skip
        keys = (name, texts[1], item.start_frame, version, stands, texts[5])
        return Line(code, texts, keys)

    def _there(self, near: Neighbours) -> str:
        before, after = self._place(near.end_before, near.before), self._place(near.start_after, near.after)
        if before and after:
            return self.tr("between {before} and {after}").format(before=before, after=after)
        if before:
            return self.tr("after {before}").format(before=before)
        return self.tr("before {after}").format(after=after) if after else self.tr("none of its neighbours is left")

    def _place(self, frame: int | None, scene: Scene | None) -> str:
        if frame is None:
            return ""
        return self._time(frame) + (self.tr(" (scene {number})").format(number=scene.number) if scene else "")

    def _time(self, frame: int) -> str:
        return format_timecode(frame, self._desk.project.film.frame_rate)

    @property
    def _chosen(self) -> TrayItem | None:
        return self._items.get(self.table.chosen)

    def _show_buttons(self) -> None:
        item = self._chosen
        near = None if item is None else neighbours(self._desk.project, item).frame
        for button in (self.put, self.leave):
            button.setEnabled(item is not None)
        for button in (self.back, self.look):
            button.setEnabled(near is not None)

    def _look(self) -> None:
        item = self._chosen
        frame = None if item is None else neighbours(self._desk.project, item).frame
        if frame is not None:
            self.frame_wanted.emit(frame)

    def _do(self, act: Callable[[TrayItem], None]) -> None:
        item = self._chosen
        if item is not None:
            try:
                act(item)
            except LeitmotifError as error:
                QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
