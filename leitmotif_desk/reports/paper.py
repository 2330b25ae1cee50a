"""A paper that leaves the desk, as a value: sections of facts, tables, pictures and sounds."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under their columns; `name` is the sheet's in a workbook."""

    name: str
    columns: Cells
    rows: tuple[Cells, ...]


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
    def tables(self) -> tuple[Table, ...]:
        """Every table, in the order of the paper."""
        return tuple(table for section in self.sections for table in section.tables)
