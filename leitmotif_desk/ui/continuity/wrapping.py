"""Rows as high as their text, wrapped in its column."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_BESIDE, _ABOVE = 34, 5
"""What the icon and the padding take, and the padding above and below."""


class WrappingDelegate(QStyledItemDelegate):
    """Measures a text at the width its column has; a tree by itself measures it on one line."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = max(60, self._tree.columnWidth(index.column()) - _BESIDE)
        flags = Qt.TextFlag.TextWordWrap
        text = str(index.data() or "")
        needed = self._tree.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), flags, text)
        return QSize(width, needed.height() + 2 * _ABOVE)
