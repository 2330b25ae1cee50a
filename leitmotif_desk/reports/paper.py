"""A paper that leaves the desk, as a value: sections of facts, tables, pictures and sounds."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

Cells = tuple[str, ...]
WIDE = 8
"""The most columns that upright paper has room for."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under their columns; `name` is the sheet's in a workbook."""

    name: str
    columns: Cells
    rows: tuple[Cells, ...]

    @property
    def printed(self) -> "Table":
        """The table without the columns in which nothing stands."""
        kept = [place for place in range(len(self.columns)) if any(row[place] for row in self.rows)]
        return Table(
            self.name,
            tuple(self.columns[place] for place in kept),
            tuple(tuple(row[place] for place in kept) for row in self.rows),
        )

    @property
    def shares(self) -> tuple[int, ...]:
        """How wide each column wants to be, in percent: as its longest word at least, as its longest text at most."""
        wanted = [_wanted_width(cells) for cells in zip(self.columns, *self.rows, strict=True)]
        return tuple(round(100 * width / sum(wanted)) for width in wanted)


_LONGEST, _ROOM = 28, 5
"""Letters beyond which a text is better broken than its column widened, and letters' worth of space around it."""


def _wanted_width(cells: Cells) -> int:
    words = max(len(word) for cell in cells for word in cell.split() or [""])
    return max(words, min(_LONGEST, max(map(len, cells)))) + _ROOM


@dataclass(frozen=True, slots=True)
class Picture:
    """SVG text with what it shows in words, and with the words that stand under it."""

    svg: str
    words: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a paper: `lines` are (what, text), `colour` marks it `#rrggbb`, `sound` is a WAV file's bytes.

    The pictures of a strip stand side by side.
    """

    heading: str
    lines: tuple[tuple[str, str], ...] = ()
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Table, ...] = ()
    colour: str = ""
    sound: bytes = b""
    level: int = 2
    is_strip: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper; `lines` stand under its title. `notes` are to be read before it is handed on."""

    kind: str
    title: str
    lines: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    templates_dir: Path
    made_on: date
    notes: tuple[str, ...] = ()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture, in the order of the paper."""
        return tuple(picture for section in self.sections for picture in section.pictures)

    @property
    def is_wide(self) -> bool:
        """Whether a table has more columns than upright paper has room for."""
        return any(len(table.printed.columns) > WIDE for table in self.tables)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table, in the order of the paper."""
        return tuple(table for section in self.sections for table in section.tables)
