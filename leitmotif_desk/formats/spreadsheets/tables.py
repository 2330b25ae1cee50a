"""Tables (CSV, XLSX) as rows of text: cells as a person sees them, formulas as the text they are."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from leitmotif_desk.domain.cell_text import told_cell
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadArchive, BadTable, BadText
from leitmotif_desk.formats.packed import unpack
from leitmotif_desk.formats.plain_text import lines_of
from leitmotif_desk.formats.reading import Notes, Source
from leitmotif_desk.formats.spreadsheets.sheet_cells import cell_text, filled_down

_DELIMITERS = ",;\t|"
_SAID_DELIMITER = re.compile(r"sep=(.)", re.IGNORECASE)
"""The first line by which Excel is told how a table is divided."""
HEAD_ROWS = 20
"""Among so many rows the headings are looked for."""
MOST_ROWS = 50_000
MOST_COLUMNS = 200
Fits = Callable[[tuple[str, ...]], int]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, stripped; `line` counts from 1 as the file's lines or the sheet's rows do."""

    line: int
    cells: tuple[str, ...]


def table_rows(source: Source, notes: Notes, fits: Fits, encoding: str = "") -> list[Row]:
    """Return the rows that hold anything; `fits` counts how many cells of a row are headings or times it knows.

    Of several sheets, and of several ways to divide lines, the one is taken whose first rows fit best.
    """
    if is_workbook(source):
        rows = _sheet_rows(source, notes, fits)
    else:
        rows = _text_rows(source, lines_of(source, notes, encoding), fits)
    if len(rows) > MOST_ROWS:
        raise BadTable(f"the table has more than {MOST_ROWS:,} rows.", where=source.name, now=NOTHING_IMPORTED)
    plain = (replace(row, cells=tuple(told_cell(cell).strip() for cell in row.cells)) for row in rows)
    return [row for row in plain if any(row.cells)]


def is_workbook(source: Source) -> bool:
    return source.data[:2] == b"PK"


def _best_fit(rows: Sequence[Row], fits: Fits) -> tuple[int, int]:
    """Return how well a table's first rows fit, then how many of them are divided at all."""
    head = [row.cells for row in rows if any(row.cells)][:HEAD_ROWS]
    return max(map(fits, head), default=0), sum(len(cells) > 1 for cells in head)


def _text_rows(source: Source, lines: list[str], fits: Fits) -> list[Row]:
    said = _SAID_DELIMITER.fullmatch(lines[0].rstrip())
    if said:
        # The line stays, empty, so that those after it keep their numbers.
        return _csv_rows(source, ["", *lines[1:]], said.group(1))
    return max(
        (_csv_rows(source, lines, delimiter) for delimiter in _DELIMITERS), key=lambda rows: _best_fit(rows, fits)
    )


def _csv_rows(source: Source, lines: list[str], delimiter: str) -> list[Row]:
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter, skipinitialspace=True)
    rows, line = [], 1
    try:
        for cells in reader:
            rows.append(Row(line, tuple(cell.strip() for cell in cells[:MOST_COLUMNS])))
            line = reader.line_num + 1
    except csv.Error as error:
        where = source.at(f"line {reader.line_num}")
        raise BadText(f"the table cannot be read ({error}).", where=where, now=NOTHING_IMPORTED) from error
    return rows


def _sheet_rows(source: Source, notes: Notes, fits: Fits) -> list[Row]:
    files = unpack(source)
    if any(b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data for data in files.values()):
        what = "the workbook declares XML entities of its own, as attacks do and workbooks do not."
        raise BadArchive(what, where=source.name, now=NOTHING_IMPORTED)
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(source.data), read_only=True, data_only=False, keep_links=False)
        sheet = max(book.worksheets, key=lambda one: _best_fit(_rows_of(one, HEAD_ROWS), fits))
        others = ", ".join(one.title for one in book.worksheets if one is not sheet)
        if others:
            notes.guessed(f"The sheet {sheet.title} was read; left out: {others}.")
        rows = _rows_of(sheet, MOST_ROWS + 1)
        cells = filled_down([row.cells for row in rows], files.get(sheet._worksheet_path, b""))
        return [replace(row, cells=filled) for row, filled in zip(rows, cells, strict=True)]
    except MemoryError:
        raise
    except Exception as error:
        # openpyxl raises whatever its parsers do; each means a workbook that cannot be read.
        raise BadArchive(f"the workbook cannot be read ({error}).", where=source.name, now=NOTHING_IMPORTED) from error


def _rows_of(sheet: Any, most: int) -> list[Row]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS)
    return [Row(number, tuple(map(cell_text, row))) for number, row in enumerate(rows, 1)]
