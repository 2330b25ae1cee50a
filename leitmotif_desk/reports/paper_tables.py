"""A paper's tables for spreadsheets: every cell is text, none a formula or an address."""

import csv
import io
from pathlib import Path

from leitmotif_desk.domain.cell_text import plain_cell
from leitmotif_desk.reports.paper import Paper, Table
from leitmotif_desk.reports.tables import BYTE_ORDER_MARK

_WIDEST = 60
_NOT_IN_NAMES = str.maketrans("", "", "[]:*?/\\'")


def paper_csv(paper: Paper) -> str:
    """Return the first table with a byte order mark; the lines of a paper with parties stand above it."""
    made = io.StringIO(newline="")
    made.write(BYTE_ORDER_MARK)
    writer = csv.writer(made, lineterminator="\r\n")
    for place, table in enumerate(paper.tables):
        if place:
            writer.writerow([])
        writer.writerow([plain_cell(name) for name in table.columns])
        writer.writerows([plain_cell(text) for text in row] for row in table.rows)
    return made.getvalue()


def write_xlsx(paper: Paper, path: Path) -> None:
    """Write a workbook with a sheet for the head of the paper and one for each table."""
    from xlsxwriter import Workbook

    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    # A workbook that cannot be saved raises errors of the library's own: it is made in memory, and written here.
    made = io.BytesIO()
    with Workbook(made, plain) as book:
        bold = book.add_format({"bold": True})
        head = Table(paper.title, ("", ""), (*paper.lines, *(("note", note) for note in paper.notes)))
        names: set[str] = set()
        for table in (*paper.tables, head):
            sheet = book.add_worksheet(_sheet_name(table.name, names))
            sheet.freeze_panes(1, 0)
            for column, name in enumerate(table.columns):
                cells = [name, *(row[column] for row in table.rows)]
                sheet.set_column(column, column, min(_WIDEST, 2 + max(map(len, cells))))
                for row, text in enumerate(cells):
                    sheet.write_string(row, column, _told(text), bold if row == 0 else None)
    path.write_bytes(made.getvalue())


def _told(text: str) -> str:
    """Return a text that is told as it is by who takes apostrophes before formulas away, as our reader does."""
    return plain_cell(text) if text.startswith("'") else text


def _sheet_name(name: str, taken: set[str]) -> str:
    """Return a name that workbooks allow: 31 signs, none of those with a meaning, none twice."""
    plain = name.translate(_NOT_IN_NAMES).strip()[:28] or "Sheet"
    made = plain
    while made.lower() in taken:
        made = f"{plain} {len(taken) + 1}"
    taken.add(made.lower())
    return made
