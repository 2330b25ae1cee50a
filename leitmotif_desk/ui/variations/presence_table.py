"""Who is in a scene, as a table that is edited in place: every cell one step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from leitmotif_desk.domain.edits import Edit, RemovePresence, SetPresence
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Change, Presence, PresenceMode, State
from leitmotif_desk.ui.variations.words import translated

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NOT_SAID = "–"
_WIDTH = 92


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a presence: its heading, how it reads, what can be chosen, and how what is typed becomes a value."""

    field: str
    heading: str
    shown: Callable[[Any], str]
    value: Callable[[str], Any]
    choices: tuple[str, ...] = ()


def _of(vocabulary: type[StrEnum], field: str, heading: str) -> Column:
    return Column(
        field, heading, lambda value: _NOT_SAID if value.value == "none" else value.value,
        lambda text: vocabulary("none" if text == _NOT_SAID else text),
        tuple(_NOT_SAID if one.value == "none" else one.value for one in vocabulary),
    )  # fmt: skip


def _texts(field: str, heading: str) -> Column:
    return Column(
        field, heading, "; ".join, lambda text: tuple(part.strip() for part in text.split(";") if part.strip())
    )


_AWARE: dict[bool | None, str] = {None: _NOT_SAID, True: "aware", False: "unaware"}
COLUMNS: tuple[Column, ...] = (
    _of(PresenceMode, "mode", "How"),
    Column("prominence", "Prominence", str, int, ("0", "1", "2", "3")),
    _of(State, "state", "State"),
    _of(Change, "change", "What happens"),
    Column("aware", "Aware", lambda value: _AWARE[value],
           lambda text: next(value for value, word in _AWARE.items() if word == text), tuple(_AWARE.values())),
    Column("arc_position", "Arc %", lambda value: _NOT_SAID if value is None else f"{100 * value:.0f}",
           lambda text: None if text in ("", _NOT_SAID) else min(1.0, max(0.0, float(text.rstrip(" %")) / 100))),
    _texts("knows", "Knows"),
    _texts("hides", "Hides"),
    Column("note", "Note", str, str),
)  # fmt: skip


class PresenceModel(QAbstractTableModel):
    """A row a subject; `changed` carries the edit of a cell."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Presence, ...] = ()
        self._names: dict[str, str] = {}

    def show(self, project: Project, scene: SceneId) -> None:
        """Show a scene's presences; where the same subjects are in it, the cells alone are told to be new."""
        rows = project.presences_in(scene)
        self._names = {subject.id: subject.name for subject in project.subject}
        if [(one.scene, one.subject) for one in rows] == [(one.scene, one.subject) for one in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return translated(COLUMNS[section].heading)
        return self._names.get(self.rows[section].subject, "")

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        column = COLUMNS[index.column()]
        return column.shown(getattr(self.rows[index.row()], column.field))

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        presence, column = self.rows[index.row()], COLUMNS[index.column()]
        try:
            field: dict[str, Any] = {column.field: column.value(str(value).strip())}
        except ValueError:
            return False
        if getattr(presence, column.field) == field[column.field]:
            return False
        self.changed.emit(SetPresence(replace(presence, **field)))
        return True


class _Choosing(QStyledItemDelegate):
    """Lets a vocabulary be chosen from a list; other cells are typed."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        choices = COLUMNS[index.column()].choices
        if not choices:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        box.addItems(choices)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(index.data())
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)


class PresenceTable(QTableView):
    """`changed` carries an edit; Delete takes the subject of a row out of the scene."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presences = PresenceModel()
        self.setModel(self.presences)
        self.setItemDelegate(_Choosing(self))
        self.setAccessibleName(self.tr("Who is in the scene"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setDefaultSectionSize(_WIDTH)
        self.verticalHeader().setDefaultSectionSize(25)
        self.presences.changed.connect(self.changed)

    def show_scene(self, project: Project, scene: SceneId) -> None:
        """Show who is in a scene, as high as it takes."""
        self.presences.show(project, scene)
        rows = self.presences.rowCount()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + 25 * rows + bar + 4)
        self.setVisible(rows > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            presence = self.presences.rows[index.row()]
            self.changed.emit(removal_of(presence))
        else:
            super().keyPressEvent(event)


def removal_of(presence: Presence) -> Edit:
    """Return the edit that takes a subject out of a scene."""
    return RemovePresence(presence.scene, presence.subject)
