"""Where the headings of a table stand and what its columns hold: as a person says, by name, or by what is in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTable
from leitmotif_desk.formats.reading import Notes, ReadOptions, Source
from leitmotif_desk.formats.spreadsheets.column_signs import HOLDS_MOMENTS, fields_by_content, is_moment
from leitmotif_desk.formats.spreadsheets.headings import HEADERS, field_of, known_fields, letters, normal, told_apart
from leitmotif_desk.formats.spreadsheets.tables import HEAD_ROWS, Row

_NAMED_BY = frozenset({"scene", "cue", "slug", "marker"})


@dataclass(frozen=True, slots=True)
class Layout:
    """A table laid out: what its columns are called, what each holds (empty: not known), and the rows under that."""

    headings: tuple[str, ...]
    fields: tuple[str, ...]
    rows: tuple[Row, ...]
    first_line: int

    @property
    def is_known(self) -> bool:
        """Whether its rows can become anything: they say when, and what."""
        return "start" in self.fields and not _NAMED_BY.isdisjoint(self.fields)


def fit(cells: tuple[str, ...]) -> int:
    """Return how many fields cells are the headings of, or how many of them are timecodes."""
    return len(known_fields(cells)) or sum(map(is_moment, cells))


def lay_out(source: Source, rows: Sequence[Row], options: ReadOptions, notes: Notes) -> Layout:
    """Return a table laid out; raises BadTable for a field that there is not. What is guessed or left out is noted."""
    wanted = _wanted(source, options)
    at = _heading_row(rows, wanted)
    body = _as_wide(rows[at or 0 :])
    width = len(body[0].cells) if body else 0
    if at is None:
        written, headings, under = ("",) * width, letters(width), body
    else:
        written = body[0].cells
        headings, under = told_apart(written), [row for row in body if row.cells != body[0].cells]
    fields = [wanted.get(name, field_of(cell)) for name, cell in zip(headings, written, strict=True)]
    _tell_in_from_out(fields, written, wanted, notes)
    _guess(fields, headings, [row.cells for row in under], wanted, notes)
    line = body[0].line if body else 1
    _note_columns(headings, written, fields, wanted, notes, f"line {line}")
    return Layout(headings, tuple(fields), tuple(under), line)


def _wanted(source: Source, options: ReadOptions) -> Mapping[str, str]:
    unknown = next((field for _, field in options.columns if field and field not in HEADERS), "")
    if unknown:
        what = f"there is no field {unknown!r} for a column; the fields are {', '.join(HEADERS)}."
        raise BadTable(what, where=source.name, now=NOTHING_IMPORTED)
    return dict(options.columns)


def _as_wide(rows: Sequence[Row]) -> list[Row]:
    """Return rows all as wide as the widest, but for columns at the right that hold nothing."""
    width = max((column + 1 for row in rows for column, cell in enumerate(row.cells) if cell), default=0)
    return [replace(row, cells=(*row.cells, *[""] * width)[:width]) for row in rows]


def _heading_row(rows: Sequence[Row], wanted: Mapping[str, str]) -> int | None:
    """Return the place of the row of headings, None where the table has none."""
    head = rows[:HEAD_ROWS]
    if wanted and tuple(wanted) == letters(len(wanted)):
        return None
    scores = [_score(row, wanted) for row in head]
    best = max(scores, default=0)
    if best > 1:
        return scores.index(best)
    timed = next((place for place, row in enumerate(head) if any(map(is_moment, row.cells))), None)
    if timed is None:
        return scores.index(1) if best else None
    return timed - 1 if timed and _may_head(head[timed - 1], head[timed]) else None


def _score(row: Row, wanted: Mapping[str, str]) -> int:
    if any(map(is_moment, row.cells)):
        return 0
    return max(len(known_fields(row.cells)), sum(name in wanted for name in told_apart(row.cells)))


def _may_head(above: Row, first: Row) -> bool:
    """Tell whether a row of unknown words can hold the headings of the row under it."""
    words = [cell for cell in above.cells if cell]
    return 2 * len(words) > max(2, sum(map(bool, first.cells))) and not any(cell.isdecimal() for cell in words)


def _tell_in_from_out(fields: list[str], written: Sequence[str], wanted: Mapping[str, str], notes: Notes) -> None:
    """Take the second of two columns of one name, "TC" and "TC", for the end."""
    starts = [column for column, field in enumerate(fields) if field == "start"]
    if wanted or "end" in fields or len(starts) != 2 or len({normal(written[column]) for column in starts}) > 1:
        return
    fields[starts[1]] = "end"
    notes.guessed(f"Two columns are called {written[starts[0]]!r}; the second was taken for the end.")


def _guess(
    fields: list[str], headings: Sequence[str], rows: Sequence[Sequence[str]], wanted: Mapping[str, str], notes: Notes
) -> None:
    """Say what columns hold by what is in them, where no name says when things begin."""
    if "start" in fields:
        return
    known, guessed = any(fields), []
    for column, field in fields_by_content(rows, fields).items():
        # Where some headings are known the others are so for a reason; but without times nothing can be read.
        if headings[column] in wanted or (known and field not in HOLDS_MOMENTS):
            continue
        fields[column] = field
        guessed.append(f"{headings[column]} for {field}")
    if guessed:
        notes.guessed(f"Columns were taken by what is in them: {', '.join(guessed)}.")


def _note_columns(
    headings: Sequence[str],
    written: Sequence[str],
    fields: Sequence[str],
    wanted: Mapping[str, str],
    notes: Notes,
    where: str,
) -> None:
    for name, cell, field in zip(headings, written, fields, strict=True):
        if cell and not field and name not in wanted:
            notes.dropped(f"The column {name!r} is not known and was left out.", where)
    for name in wanted:
        if name not in headings:
            notes.dropped(f"The table has no column {name!r}.", where)
