"""One field that finds scenes, motifs, subjects, cues and findings."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.time import format_timecode

_PLACE = Qt.ItemDataRole.UserRole + 1
_ROWS = 14


@dataclass(frozen=True, slots=True)
class Place:
    """Something one can go to: `kind` is scene, motif, cue or finding, `id` its id (a finding's index)."""

    kind: str
    id: str
    text: str


def places(desk: Desk) -> Iterator[Place]:
    """Yield everything that can be searched for; a subject leads to its first motif."""
    project = desk.project
    rate = project.film.frame_rate
    for scene in project.scene:
        yield Place("scene", scene.id, f"{scene.number}  {scene.slug}")
    for motif in project.motif:
        yield Place("motif", motif.id, motif.name)
    for subject in project.subject:
        for its in project.motifs_of(subject.id)[:1]:
            yield Place("motif", its, f"{subject.name} → {project.the_motif(its).name}")
    for cue in project.cue:
        yield Place("cue", cue.id, f"{cue.number}  {cue.title}")
    for index, finding in enumerate(desk.findings):
        at = f"{format_timecode(finding.start_frame, rate)}  " if finding.start_frame is not None else ""
        yield Place("finding", str(index), f"{at}{finding.message.text()}")


class SearchField(QLineEdit):
    """Shows what matches while one types; Return or a click goes there."""

    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._model = QStandardItemModel(self)
        self.setPlaceholderText(self.tr("Find scene, motif, cue…   Ctrl K"))
        self.setAccessibleName(self.tr("Find scene, motif, cue or finding"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(230)
        self.setMinimumHeight(30)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_ROWS)
        self._popup = QListView()
        self._popup.setMinimumWidth(460)
        completer.setPopup(self._popup)
        completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]
        self.setCompleter(completer)

    def set_desk(self, desk: Desk | None) -> None:
        self._desk = desk

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The popup gives the focus back on every key; only coming here anew reads the desk again.
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.refresh()
        super().focusInEvent(event)

    def refresh(self) -> None:
        """Read from the desk what there is to find."""
        self._model.clear()
        kinds = {
            "scene": self.tr("scene"), "motif": self.tr("motif"), "cue": self.tr("cue"), "finding": self.tr("finding"),
        }  # fmt: skip
        for place in places(self._desk) if self._desk else ():
            item = QStandardItem(f"{kinds[place.kind]}  ·  {place.text}")
            item.setData(place, _PLACE)
            self._model.appendRow(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to_first()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def _go_to_first(self) -> None:
        found = self.completer().completionModel()
        if self.text() and found.rowCount():
            self._go(found.data(found.index(0, 0), _PLACE))

    def _on_chosen(self, index: QModelIndex) -> None:
        self._go(index.data(_PLACE))

    def _go(self, place: Place) -> None:
        self._popup.hide()
        self.clear()
        self.clearFocus()
        self.place_wanted.emit(place)
