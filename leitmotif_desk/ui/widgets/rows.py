"""Columns of rows that are taken away and built again."""

from PySide6.QtWidgets import QLayout


def empty_rows(rows: QLayout) -> None:
    """Take every part out of a layout, and those of the layouts in it; widgets are deleted."""
    while (item := rows.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            empty_rows(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
