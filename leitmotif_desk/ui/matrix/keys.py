"""What the keys do in the matrix: walk from cell to cell, go there, make room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from leitmotif_desk.ui.timeline.keys import ZOOM_STEP

if TYPE_CHECKING:
    from leitmotif_desk.ui.matrix.canvas import MatrixCanvas

_Key = Qt.Key
_STEPS: dict[int, tuple[int, int]] = {
    _Key.Key_Left: (0, -1),
    _Key.Key_Right: (0, 1),
    _Key.Key_Up: (-1, 0),
    _Key.Key_Down: (1, 0),
}
_ENDS: dict[int, int] = {_Key.Key_Home: 0, _Key.Key_End: -1}
_ZOOMS: dict[int, float] = {_Key.Key_Plus: ZOOM_STEP, _Key.Key_Equal: ZOOM_STEP, _Key.Key_Minus: 1 / ZOOM_STEP}
_GOES = {_Key.Key_Return, _Key.Key_Enter}


def press(canvas: "MatrixCanvas", key: int) -> bool:
    """Do what a key says; False for other keys."""
    rows, columns = len(canvas.matrix.rows), len(canvas.matrix.scenes)
    if key in _ZOOMS:
        canvas.zoom(_ZOOMS[key])
    elif key == _Key.Key_0:
        canvas.fit()
    elif not rows or not columns:
        return False
    elif key in _STEPS:
        canvas.walk(*_stepped(canvas.cursor_cell, _STEPS[key], (rows, columns)))
    elif key in _ENDS:
        row = canvas.cursor_cell[0] if canvas.cursor_cell else 0
        canvas.walk(row, range(columns)[_ENDS[key]])
    elif key in _GOES and canvas.cursor_cell is not None:
        canvas.go_to(*canvas.cursor_cell)
    elif key == _Key.Key_Space and canvas.cursor_cell is not None:
        canvas.choose(*canvas.cursor_cell)
    else:
        return False
    return True


def _stepped(cell: tuple[int, int] | None, step: tuple[int, int], size: tuple[int, int]) -> tuple[int, int]:
    """Return the next cell; the first step goes to the first cell, none goes over the edge."""
    if cell is None:
        return 0, 0
    row, column = (min(max(at + by, 0), count - 1) for at, by, count in zip(cell, step, size, strict=True))
    return row, column
