"""The matrix's pieces: scene headings, theme names, cells."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.matrix.grid import HEADER, NAMES, Grid
from leitmotif_desk.ui.matrix.model import ABSENT, SEEN, Cell, Matrix, Missing, strength
from leitmotif_desk.ui.matrix.words import economy_lines, place_of, translated, warning_words
from leitmotif_desk.ui.theme import Look
from leitmotif_desk.ui.timeline.ink import Lettering, faint, lettering_colour, mixed, theme_name, write

_RADIUS, _INSET = 4.0, 3.5
_PALE = {ABSENT: 0.0, 1: 0.08, SEEN: 0.16}
_LETTERED = 34
"""Cells narrower than this show their colour only."""
_WHOLE_SLUG = 72
"""In columns narrower than this a slug begins with its place."""
_EVEN = 0.187
"""The luminance from which the two inks stand out equally."""
_DARK_INK, _LIGHT_INK = "#14161a", "#ffffff"


@dataclass(frozen=True, slots=True, eq=False)
class MatrixDrawing:
    """A painter with its ground; `row` and `column` are what is chosen, `cursor` is where the keyboard stands."""

    painter: QPainter
    look: Look
    letters: Lettering
    matrix: Matrix
    grid: Grid
    row: int | None
    column: int | None
    cursor: tuple[int, int] | None
    hovered: tuple[int | None, int | None]


def paint_cells(drawing: MatrixDrawing) -> None:
    painter, grid, matrix, look = drawing.painter, drawing.grid, drawing.matrix, drawing.look
    for row in grid.visible_rows():
        colour = theme_name(matrix.rows[row].motif.colour, look)
        grounds = {level: mixed(look.panel, colour, share) for level, share in _PALE.items()}
        for column in grid.visible_columns():
            box = grid.cell_box(row, column)
            painter.fillRect(box, grounds[int(matrix.presence[row, column])])
            cell, missing = matrix.cells.get((row, column)), matrix.missing.get((row, column))
            if cell is not None:
                _paint_cell(drawing, box, cell, colour)
            elif missing is not None:
                _paint_missing(drawing, box, missing, colour)
    _paint_chosen(drawing)


def _paint_cell(drawing: MatrixDrawing, box: QRectF, cell: Cell, colour: str) -> None:
    painter, look = drawing.painter, drawing.look
    ground = mixed(look.ground, colour, strength(cell, drawing.matrix.most))
    inset = _INSET if box.width() >= _LETTERED else 0.5
    inner = box.adjusted(inset, inset, -inset, -inset)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
    ink = _DARK_INK if _is_bright(ground) else _LIGHT_INK
    if box.width() < _LETTERED:
        return
    third = inner.height() / 3
    number = QRectF(inner.left(), inner.top() + 2, inner.width(), third * 1.35)
    write(painter, number, str(cell.count), drawing.letters.bold, QColor(ink), centred=True)
    bar = QRectF(inner.left() + 6, number.bottom() + 1, inner.width() - 12, 4)
    painter.fillRect(bar, faint(ink, 0.25))
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * min(1.0, cell.completeness), 4), QColor(ink))
    words = QRectF(inner.left() + 2, bar.bottom() + 1, inner.width() - 4, inner.bottom() - bar.bottom() - 2)
    write(painter, words, translated(cell.form), drawing.letters.small, QColor(ink), centred=True)


def _is_bright(colour: QColor) -> bool:
    """Whether dark letters stand out from a colour more than light ones (relative luminance after WCAG 2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return bool(0.2126 * red + 0.7152 * green + 0.0722 * blue > _EVEN)


def _paint_missing(drawing: MatrixDrawing, box: QRectF, missing: Missing, colour: str) -> None:
    painter = drawing.painter
    ink = colour if missing.finding is None else drawing.look.accent
    letter = lettering_colour(ink, drawing.look)
    pen = QPen(QColor(ink), 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(faint(ink, 0.06))
    painter.drawRoundedRect(box.adjusted(4.5, 4.5, -4.5, -4.5), _RADIUS, _RADIUS)
    if box.width() < _LETTERED:
        return
    upper = QRectF(box.left(), box.top() + 6, box.width(), box.height() / 2 - 6)
    lower = QRectF(box.left() + 6, box.center().y() - 2, box.width() - 12, 16)
    if missing.finding is None:
        lower.moveTop(box.center().y() - 8)
    else:
        write(painter, upper, "⚑", drawing.letters.plain, letter, centred=True)
    write(painter, lower, translated(missing.words), drawing.letters.small, letter, centred=True)


def _paint_chosen(drawing: MatrixDrawing) -> None:
    look = drawing.look
    dotted = QPen(QColor(look.accent), 1.4, Qt.PenStyle.DotLine)
    frames = (
        (drawing.hovered, QPen(faint(look.text, 0.55), 1.2)),
        (drawing.cursor or (None, None), dotted),
        ((drawing.row, drawing.column), QPen(QColor(look.accent), 1.6)),
    )
    drawing.painter.setBrush(Qt.BrushStyle.NoBrush)
    for (row, column), pen in frames:
        if row is not None and column is not None:
            drawing.painter.setPen(pen)
            box = drawing.grid.cell_box(row, column)
            drawing.painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)


def paint_header(drawing: MatrixDrawing) -> None:
    painter, look, grid = drawing.painter, drawing.look, drawing.grid
    painter.fillRect(QRectF(NAMES, 0, grid.view_width, HEADER), QColor(look.ground))
    for column in grid.visible_columns():
        chosen = column == drawing.column
        pointed = mixed(look.raised, look.text, 0.08) if column == drawing.hovered[1] else QColor(look.raised)
        painter.setPen(QPen(QColor(look.accent), 1.3) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(mixed(look.raised, look.accent, 0.16) if chosen else pointed)
        painter.drawRoundedRect(grid.column_box(column).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    if grid.column_box(0).width() < _LETTERED:
        _write_numbers(drawing)
        return
    for column in grid.visible_columns():
        _write_heading(drawing, drawing.matrix.scenes[column], grid.column_box(column))


def _write_numbers(drawing: MatrixDrawing) -> None:
    """Write the numbers of as many scenes as there is room for: one runs on over the next headings."""
    free = 0.0
    for column in drawing.grid.visible_columns():
        left = drawing.grid.column_box(column).left() + 1
        if left >= free:
            number, dim = drawing.matrix.scenes[column].number, QColor(drawing.look.dim)
            free = write(drawing.painter, QRectF(left, 2, 200, 15), number, drawing.letters.small, dim) + 5


def _write_heading(drawing: MatrixDrawing, scene: Scene, box: QRectF) -> None:
    painter, look, letters = drawing.painter, drawing.look, drawing.letters
    lines = [QRectF(box.left() + 6, 2 + 15 * place, box.width() - 9, 15) for place in range(3)]
    write(painter, lines[0], scene.number, letters.bold, QColor(look.text))
    slug = scene.slug if box.width() >= _WHOLE_SLUG else place_of(scene.slug)
    write(painter, lines[1], slug, letters.small, QColor(look.dim))
    at = format_timecode(scene.start_frame, drawing.matrix.film.frame_rate)[:8]
    if letters.small.metrics.horizontalAdvance(at) <= lines[2].width():
        write(painter, lines[2], at, letters.small, mixed(look.dim, look.ground, 0.25))


def paint_theme_names(drawing: MatrixDrawing) -> None:
    painter, look, grid, letters = drawing.painter, drawing.look, drawing.grid, drawing.letters
    painter.fillRect(QRectF(0, HEADER, NAMES, grid.view_height), QColor(look.ground))
    for row in grid.visible_rows():
        theme, box = drawing.matrix.rows[row], grid.row_box(row)
        colour = theme_name(theme.motif.colour, look)
        share = 0.18 if row == drawing.row else 0.08 if row == drawing.hovered[0] else 0.0
        painter.fillRect(box, mixed(look.panel, colour, share))
        painter.fillRect(QRectF(0, box.top(), 3, box.height()), QColor(colour))
        dim, dimmer = QColor(look.dim), mixed(look.dim, look.ground, 0.2)
        economy, remark = economy_lines(drawing.matrix.film, theme.economy)
        told = (remark, letters.small, dimmer)
        if theme.warning is not None:
            told = (f"⚑ {warning_words(theme)}", letters.small, lettering_colour(look.accent, look))
        lines = [(theme.motif.name, letters.bold, QColor(look.text)), (theme.stands_for, letters.small, dim),
                 (economy, letters.small, dim), told]  # fmt: skip
        # A low row has no room for whom the theme stands for.
        shown = [line for place, line in enumerate(lines) if line[0] and (place != 1 or box.height() >= 58)]
        pitch = min(15.0, box.height() / max(1, len(shown)))
        top = box.center().y() - pitch * len(shown) / 2
        for place, (text, font, ink) in enumerate(shown):
            write(painter, QRectF(11, top + place * pitch, NAMES - 20, pitch), text, font, ink)
