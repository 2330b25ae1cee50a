"""Tables (CSV, XLSX) as rows of text; formulas stay the text they are."""

import csv
import datetime
import io
from collections.abc import Callable
from dataclasses import dataclass

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadArchive, BadTable, BadText
from leitmotif_desk.formats.packed import unpack
from leitmotif_desk.formats.plain_text import lines_of
from leitmotif_desk.formats.reading import Notes, Source

_DELIMITERS = ",;\t|"
MOST_ROWS = 50_000
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, stripped; `line` counts from 1 as the file's lines or the sheet's rows do."""

    line: int
    cells: tuple[str, ...]


def table_rows(source: Source, notes: Notes, fits: Callable[[tuple[str, ...]], int]) -> list[Row]:
    """Return the rows that hold anything; `fits` counts how many cells of a row are headers it knows."""
    if source.data[:2] == b"PK":
        rows = _sheet_rows(source, notes)
    else:
        lines = lines_of(source, notes)
        readings = [_csv_rows(source, lines, delimiter) for delimiter in _DELIMITERS]
        rows = max(readings, key=lambda found: max((fits(row.cells) for row in found[:20]), default=0))
    if len(rows) > MOST_ROWS:
        raise BadTable(f"the table has more than {MOST_ROWS:,} rows.", where=source.name, now=NOTHING_IMPORTED)
    return [row for row in rows if any(row.cells)]


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


def _sheet_rows(source: Source, notes: Notes) -> list[Row]:
    files = unpack(source)
    if any(b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data for data in files.values()):
        what = "the workbook declares XML entities of its own, as attacks do and workbooks do not."
        raise BadArchive(what, where=source.name, now=NOTHING_IMPORTED)
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(source.data), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        if len(book.worksheets) > 1:
            notes.dropped(f"Only the first sheet ({sheet.title}) was read.")
        sheet.reset_dimensions()
        cells = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
        return [Row(number, tuple(_cell_text(value) for value in row)) for number, row in enumerate(cells, 1)]
    except MemoryError:
        raise
    except Exception as error:
        # openpyxl raises whatever its parsers do; each means a workbook that cannot be read.
        raise BadArchive(f"the workbook cannot be read ({error}).", where=source.name, now=NOTHING_IMPORTED) from error


def _cell_text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime.time():
            return f"{value:%H:%M:%S}:00"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()
