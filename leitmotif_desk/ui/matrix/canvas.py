"""The painted matrix: point, step, scroll."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from leitmotif_desk.ui.matrix.grid import HEADER, NAMES, Grid
from leitmotif_desk.ui.matrix.model import Matrix
from leitmotif_desk.ui.matrix.painting import MatrixDrawing, paint_cells, paint_header, paint_theme_names
from leitmotif_desk.ui.matrix.words import economy_lines, translated
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP

_NOTCH = 120
_CLOSEST, _FARTHEST = 4.0, 0.1


class MatrixCanvas(QAbstractScrollArea):
    """Paints a Matrix. `place_chosen` carries (row, column), either None where a heading was chosen."""

    place_chosen = Signal(object, object)

    def __init__(self, matrix: Matrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = matrix
        self._row: int | None = None
        self._column: int | None = None
        self._zoom = 1.0
        self._lettering = Lettering.of(self.font())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(NAMES + 160, HEADER + 100)
        self.viewport().setMouseTracking(True)
        self._set_bars()

    def set_matrix(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self._set_bars()

    def set_chosen(self, row: int | None, column: int | None) -> None:
        """Mark a cell, a theme or a scene, and bring it into view."""
        self._row, self._column = row, column
        left, top = self.grid.scroll_to_show(row, column)
        self.horizontalScrollBar().setValue(left)
        self.verticalScrollBar().setValue(top)
        self.viewport().update()

    @property
    def chosen(self) -> tuple[int | None, int | None]:
        return self._row, self._column

    @property
    def grid(self) -> Grid:
        view, matrix = self.viewport(), self.matrix
        scrolled = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return Grid.of(len(matrix.scenes), len(matrix.rows), view.width(), view.height(), self._zoom, *scrolled)

    def zoom(self, factor: float) -> None:
        """Make the columns wider or narrower."""
        self._zoom = min(max(self._zoom * factor, _FARTHEST), _CLOSEST)
        self._set_bars()

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
        drawing = MatrixDrawing(painter, look, self._lettering, self.matrix, grid, self._row, self._column)
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
        row, column = self.grid.place_at(point.x(), point.y())
        names = []
        if row is not None:
            theme = self.matrix.rows[row]
            names.append(theme.motif.name)
            if column is None:
                names += [theme.stands_for, *economy_lines(self.matrix.film, theme.economy)]
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
            self._choose(row, column)

    def _choose(self, row: int | None, column: int | None) -> None:
        self.set_chosen(row, column)
        self.place_chosen.emit(row, column)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (event.angleDelta().y() / _NOTCH))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Left: (0, -1), keys.Key_Right: (0, 1), keys.Key_Up: (-1, 0), keys.Key_Down: (1, 0)}
        ends = {keys.Key_Home: 0, keys.Key_End: len(self.matrix.scenes) - 1}
        zooms = {keys.Key_Plus: ZOOM_STEP, keys.Key_Equal: ZOOM_STEP, keys.Key_Minus: 1 / ZOOM_STEP}
        key = Qt.Key(event.key())
        if key in zooms:
            self.zoom(zooms[key])
        elif (key in steps or key in ends) and self.matrix.rows and self.matrix.scenes:
            down, across = steps.get(key, (0, 0))
            row = min(max((self._row or 0) + (down if self._row is not None else 0), 0), len(self.matrix.rows) - 1)
            now = self._column if self._column is not None else -across
            column = ends.get(key, min(max(now + across, 0), len(self.matrix.scenes) - 1))
            self._choose(row, max(0, column))
        else:
            super().keyPressEvent(event)
