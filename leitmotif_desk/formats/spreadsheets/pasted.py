"""A table from the clipboard, as Excel, LibreOffice, Numbers and Google Sheets put it there."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.formats.errors import EmptyFile, TooLarge
from leitmotif_desk.formats.reader import read
from leitmotif_desk.formats.reading import Kind, Reading, ReadOptions

NAME = "pasted table.csv"
MOST_LETTERS = 20_000_000
_MOST_SPANNED = 200
_CELL = re.compile(r'(?:"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*))(\t|\n|\Z)')
"""A cell and what ends it; quotes count where they enclose a cell as a whole."""

_SPAN = re.compile(r"[0-9]{1,6}")
_SPACE = re.compile(r"\s+")


def read_pasted(text: str, html: str, options: ReadOptions, progress: Progress = unheard) -> Reading:
    """Return the scenes and cues of a table; `html` counts where there is no `text`.

    It is read like a file, in a process of its own. Raises a FormatError that names the line, and Cancelled.
    """
    if max(len(text), len(html)) > MOST_LETTERS:
        what = f"the clipboard holds more than {MOST_LETTERS:,} letters."
        raise TooLarge(what, where=NAME, now="Nothing was pasted.")
    table = _as_csv(text_rows(text)) if "\t" in text else text if text.strip() else _as_csv(html_rows(html))
    if not table.strip():
        raise EmptyFile("the clipboard holds no table.", where=NAME, now="Nothing was pasted.")
    with TemporaryDirectory(prefix="leitmotif-") as folder:
        path = Path(folder) / NAME
        path.write_text(table, encoding="utf-8", newline="")
        return read(path, Kind.SCENES, options, progress)


def _as_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows with every cell in quotes, which no other format of text looks like."""
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return out.getvalue()


def text_rows(text: str) -> list[list[str]]:
    """Return the cells of text divided by tabs; a cell in quotes may hold tabs, line breaks and doubled quotes."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").removesuffix("\n")
    rows: list[list[str]] = [[]]
    for found in _CELL.finditer(plain):
        quoted, bare, end = found.groups()
        rows[-1].append(bare if quoted is None else quoted.replace('""', '"'))
        if not end:
            break
        if end == "\n":
            rows.append([])
    return rows


def html_rows(html: str) -> list[list[str]]:
    """Return the cells of the tables in HTML; a cell over several rows stands in each, one over columns once."""
    reader = _Tables()
    reader.feed(html)
    reader.close()
    return reader.rows


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._spans = 1, 1
        self._from_above: dict[int, tuple[int, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self._end_cell()
            said = dict(attrs)
            self._cell, self._spans = [], (_span(said.get("rowspan")), _span(said.get("colspan")))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()
        if tag == "tr":
            self._fill_from_above()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(_SPACE.sub(" ", data))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        self._fill_from_above()
        text, (rows, columns) = "".join(self._cell).strip(), self._spans
        if rows > 1:
            self._from_above[len(self.rows[-1])] = rows - 1, text
        self.rows[-1] += [text, *[""] * (columns - 1)]
        self._cell = None

    def _fill_from_above(self) -> None:
        row = self.rows[-1] if self.rows else []
        while len(row) in self._from_above:
            left, text = self._from_above.pop(len(row))
            if left > 1:
                self._from_above[len(row)] = left - 1, text
            row.append(text)


def _span(said: str | None) -> int:
    return max(1, min(int(said), _MOST_SPANNED)) if said and _SPAN.fullmatch(said) else 1
