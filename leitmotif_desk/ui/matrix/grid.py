"""Where the matrix's cells stand."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

NAMES, HEADER, GAP = 216, 50, 3
_NARROWEST, _READABLE, _WIDEST = 8, 52, 116
_LEAST_HEIGHT, MOST_HEIGHT = 46, 92


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of one size right of the names and below the header; scrolled by whole pixels."""

    columns: int
    rows: int
    cell_width: int
    cell_height: int
    view_width: int
    view_height: int
    left: int = 0
    top: int = 0

    @classmethod
    def of(cls, columns: int, rows: int, width: int, height: int, zoom: float, left: int, top: int) -> "Grid":
        """Return the grid in a viewport; at zoom 1 everything fits if it can be read like that."""
        view_width, view_height = max(1, width - NAMES), max(1, height - HEADER)
        fitting = min(max(view_width // max(1, columns), _READABLE), _WIDEST)
        cell_width = min(max(round(fitting * zoom), _NARROWEST), _WIDEST)
        cell_height = min(max(view_height // max(1, rows), _LEAST_HEIGHT), MOST_HEIGHT)
        grid = cls(columns, rows, cell_width, cell_height, view_width, view_height)
        return replace(grid, left=min(left, grid.overflow_across), top=min(top, grid.overflow_down))

    @property
    def overflow_across(self) -> int:
        return max(0, self.columns * self.cell_width - self.view_width)

    @property
    def overflow_down(self) -> int:
        return max(0, self.rows * self.cell_height - self.view_height)

    def column_box(self, column: int) -> QRectF:
        x = NAMES + column * self.cell_width - self.left
        return QRectF(x, 0, self.cell_width - GAP, HEADER - GAP)

    def row_box(self, row: int) -> QRectF:
        return QRectF(0, HEADER + row * self.cell_height - self.top, NAMES - GAP, self.cell_height - GAP)

    def cell_box(self, row: int, column: int) -> QRectF:
        across, down = self.column_box(column), self.row_box(row)
        return QRectF(across.left(), down.top(), across.width(), down.height())

    def visible_columns(self) -> range:
        first = self.left // self.cell_width
        return range(first, min(self.columns, first + self.view_width // self.cell_width + 2))

    def visible_rows(self) -> range:
        first = self.top // self.cell_height
        return range(first, min(self.rows, first + self.view_height // self.cell_height + 2))

    def place_at(self, x: float, y: float) -> tuple[int | None, int | None]:
        """Return the row and the column under a point of the viewport; None over the header, the names, nothing."""
        row = int(y - HEADER + self.top) // self.cell_height if y >= HEADER else None
        column = int(x - NAMES + self.left) // self.cell_width if x >= NAMES else None
        return (
            row if row is not None and row < self.rows else None,
            column if column is not None and column < self.columns else None,
        )

    def scroll_to_show(self, row: int | None, column: int | None) -> tuple[int, int]:
        """Return how far to scroll so that a cell is in view."""
        left, top = self.left, self.top
        if column is not None:
            left = _scrolled(left, column * self.cell_width, self.cell_width, self.view_width)
        if row is not None:
            top = _scrolled(top, row * self.cell_height, self.cell_height, self.view_height)
        return left, top


def _scrolled(now: int, start: int, length: int, view: int) -> int:
    return min(start, max(now, start + length - view))
