"""The painted matrix: point, walk, scroll."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from leitmotif_desk.ui.matrix.grid import HEADER, NAMES, Grid
from leitmotif_desk.ui.matrix.keys import press
from leitmotif_desk.ui.matrix.model import Matrix
from leitmotif_desk.ui.matrix.painting import MatrixDrawing, paint_cells, paint_header, paint_theme_names
from leitmotif_desk.ui.matrix.words import economy_lines, translated, warning_words
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP

_NOTCH, _COLUMNS_A_NOTCH = 120, 3
_CLOSEST, _FARTHEST = 4.0, 0.1
Place = tuple[int | None, int | None]


class MatrixCanvas(QAbstractScrollArea):
    """Paints a Matrix. `place_chosen` carries (row, column), either None where a heading was chosen.

    `place_wanted` says that a person wants to go there: by a double click, or by Return.
    """

    place_chosen = Signal(object, object)
    place_wanted = Signal(object, object)

    def __init__(self, matrix: Matrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = matrix
        self._row: int | None = None
        self._column: int | None = None
        self._cursor: tuple[int, int] | None = None
        self._hovered: Place = (None, None)
        self._zoom = 1.0
        self._lettering = Lettering.of(self.font())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(NAMES + 160, HEADER + 100)
        self.viewport().setMouseTracking(True)
        self._set_bars()

    def set_matrix(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self._hovered = None, None
        if self._cursor is not None:
            rows, columns = len(matrix.rows), len(matrix.scenes)
            inside = self._cursor[0] < rows and self._cursor[1] < columns
            self._cursor = self._cursor if inside else None
        self._set_bars()

    def set_chosen(self, row: int | None, column: int | None) -> None:
        """Mark a cell, a theme or a scene, and bring it into view."""
        self._row, self._column = row, column
        if row is not None and column is not None:
            self._cursor = row, column
        self._bring_into_view(row, column)

    def _bring_into_view(self, row: int | None, column: int | None) -> None:
        left, top = self.grid.scroll_to_show(row, column)
        self.horizontalScrollBar().setValue(left)
        self.verticalScrollBar().setValue(top)
        self.viewport().update()

    @property
    def chosen(self) -> tuple[int | None, int | None]:
        return self._row, self._column

    @property
    def cursor_cell(self) -> tuple[int, int] | None:
        """The cell the keyboard stands on."""
        return self._cursor

    @property
    def hovered(self) -> Place:
        """The row and the column pointed at."""
        return self._hovered

    @property
    def grid(self) -> Grid:
        view, matrix = self.viewport(), self.matrix
        scrolled = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return Grid.of(len(matrix.scenes), len(matrix.rows), view.width(), view.height(), self._zoom, *scrolled)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Make the columns wider or narrower; what stands at an x of the viewport, else in its middle, stays there."""
        before = self.grid
        beyond = (at if at is not None else NAMES + before.view_width / 2) - NAMES
        column = (beyond + before.left) / before.cell_width
        self._zoom = min(max(self._zoom * factor, _FARTHEST), _CLOSEST)
        self._set_bars()
        self.horizontalScrollBar().setValue(round(column * self.grid.cell_width - beyond))

    def fit(self) -> None:
        """Show every scene, as narrow as that may be."""
        grid = self.grid
        self.zoom(grid.view_width / max(1, grid.columns) / grid.cell_width)

    def _set_bars(self) -> None:
        grid = self.grid
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, grid.overflow_across)
        across.setPageStep(grid.view_width)
        across.setSingleStep(grid.cell_width)
        down.setRange(0, grid.overflow_down)
        down.setPageStep(grid.view_height)
        down.setSingleStep(grid.cell_height)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_bars()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lettering = Lettering.of(self.font())
        self.viewport().update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """Paint the whole viewport."""
        look, grid, view = look_of(self), self.grid, self.viewport().rect()
        painter.fillRect(view, QColor(look.ground))
        if not self.matrix.rows or not self.matrix.scenes:
            painter.setPen(QColor(look.dim))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(view.adjusted(40, 0, -40, 0), flags, self._teaching())
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cursor = self._cursor if self.hasFocus() else None
        drawing = MatrixDrawing(
            painter, look, self._lettering, self.matrix, grid, self._row, self._column, cursor, self._hovered
        )
        painter.setClipRect(QRectF(NAMES, HEADER, grid.view_width, grid.view_height))
        paint_cells(drawing)
        painter.setClipRect(QRectF(NAMES, 0, grid.view_width, HEADER))
        paint_header(drawing)
        painter.setClipRect(QRectF(0, HEADER, NAMES, grid.view_height))
        paint_theme_names(drawing)

    def _teaching(self) -> str:
        if not self.matrix.scenes:
            return self.tr("Once the film has scenes and motifs, this shows which theme is heard in which scene.")
        return self.tr("No motif is registered yet. Press + in the registry; each then gets a row here.")

    # pointing and keys

    def tooltip_at(self, point: QPoint) -> str:
        """Return what is to say about a point."""
        return self._spoken(*self.grid.place_at(point.x(), point.y()))

    def _spoken(self, row: int | None, column: int | None) -> str:
        names = []
        if row is not None:
            theme = self.matrix.rows[row]
            names.append(theme.motif.name)
            if column is None:
                names += [theme.stands_for, *economy_lines(self.matrix.film, theme.economy), warning_words(theme)]
        if column is not None:
            scene = self.matrix.scenes[column]
            names.append(f"{scene.number}  {scene.slug}")
        if row is not None and column is not None:
            names.append(self._cell_words(row, column))
        return "\n".join(name for name in names if name)

    def _cell_words(self, row: int, column: int) -> str:
        cell, missing = self.matrix.cells.get((row, column)), self.matrix.missing.get((row, column))
        if cell is not None:
            words = self.tr("{count} heard, {share:.0%} complete, {form}")
            return words.format(count=cell.count, share=cell.completeness, form=translated(cell.form))
        return translated(missing.words) if missing else self.tr("not heard")

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        row, column = self.grid.place_at(event.position().x(), event.position().y())
        if row is not None or column is not None:
            self.choose(row, column)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, column = self.grid.place_at(event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and column is not None:
            self.go_to(row, column)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.grid.place_at(event.position().x(), event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover((None, None))

    def _hover(self, place: Place) -> None:
        if place != self._hovered:
            self._hovered = place
            over = place != (None, None)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def choose(self, row: int | None, column: int | None) -> None:
        """Choose a cell or a heading, as a click does."""
        self.set_chosen(row, column)
        self.place_chosen.emit(row, column)

    def go_to(self, row: int | None, column: int | None) -> None:
        """Choose a place, and say that a person wants to go there."""
        self.choose(row, column)
        self.place_wanted.emit(row, column)

    def walk(self, row: int, column: int) -> None:
        """Put the keyboard on a cell, and say to a screen reader what it holds."""
        self._cursor = row, column
        self._bring_into_view(row, column)
        self.setAccessibleDescription(self._spoken(row, column))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (turned.y() / _NOTCH), event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not turned.x():
            across = self.horizontalScrollBar()
            across.setValue(round(across.value() - turned.y() / _NOTCH * _COLUMNS_A_NOTCH * across.singleStep()))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self, event.key()):
            super().keyPressEvent(event)
