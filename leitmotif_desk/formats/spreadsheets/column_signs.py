"""What a column holds, by what is in it: for tables without headings, or with headings in a language unknown here."""

import re
from collections.abc import Callable, Mapping, Sequence

from leitmotif_desk.domain.cue_number import cue_number
from leitmotif_desk.formats.spreadsheets.spotting_words import STATUSES, USAGES

_MOMENT = re.compile(r"\d{1,2}[:;]\d{2}[:;]\d{2}(?:[:;.,]\d{2})?")
_LENGTH = re.compile(r"\d{1,3}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}\s*['′]\s*\d{2}(?:\"|″|'')?")
_SCENE = re.compile(r"\d{1,3}[A-Za-z]{0,2}")
_SLUG = re.compile(r"(?:int|ext|i/e)\b.+", re.IGNORECASE)
_LOOKED_AT = 200
_MOSTLY = 0.6
"""So large a share of the cells that are filled must look alike."""
HOLDS_MOMENTS = frozenset({"start", "end", "length"})
_SIGNS: Mapping[str, Callable[[str], object]] = {
    "cue": lambda cell: (found := cue_number(cell)) is not None and found.reel is not None,
    "length": _LENGTH.fullmatch,
    "slug": _SLUG.fullmatch,
    "status": lambda cell: cell.casefold() in STATUSES,
    "usage": lambda cell: cell.casefold() in USAGES,
    "scene": _SCENE.fullmatch,
}
"""In the order they are looked for."""
_TEXTS = {"cue": ("title", "notes"), "scene": ("slug", "notes"), "slug": ("notes",), "start": ("marker",), "": ()}
"""What texts without a sign are taken for, by what the rows are known by."""


def is_moment(cell: str) -> bool:
    """Tell whether a cell is a timecode, or a time without frames."""
    return _MOMENT.fullmatch(cell) is not None


def fields_by_content(rows: Sequence[Sequence[str]], known: Sequence[str]) -> dict[int, str]:
    """Return the fields of columns that have none yet; `known` are the fields by column, empty where unknown."""
    columns = {column: [row[column] for row in rows[:_LOOKED_AT]] for column, field in enumerate(known) if not field}
    found = _moments(columns)
    for field, sign in _SIGNS.items():
        there = {*known, *found.values()}
        if field not in there and not (field == "scene" and "cue" in there):
            free = (column for column, cells in columns.items() if column not in found and _mostly(cells, sign))
            found |= {column: field for column in [next(free, None)] if column is not None}
    there = {*known, *found.values()}
    texts = next(names for by, names in _TEXTS.items() if by in there or not by)
    free = (column for column, cells in columns.items() if column not in found and any(cells))
    wanted = (name for name in texts if name not in there)
    return found | dict(zip(free, wanted, strict=False))


def _mostly(cells: Sequence[str], sign: Callable[[str], object]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(bool(sign(cell)) for cell in filled) >= _MOSTLY * len(filled)


def _moments(columns: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """Return which columns of timecodes are starts, ends and lengths."""
    timed = [column for column, cells in columns.items() if _mostly(cells, is_moment)]
    found = dict.fromkeys(timed[:1], "start")
    for column in timed[1:]:
        pairs = [(one, other) for one, other in zip(columns[timed[0]], columns[column], strict=True) if one and other]
        shorter = sum(other.zfill(11) < one.zfill(11) for one, other in pairs)
        field = "length" if 2 * shorter > len(pairs) else "end"
        if field not in found.values():
            found[column] = field
    return found
