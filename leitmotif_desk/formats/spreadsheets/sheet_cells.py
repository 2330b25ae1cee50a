"""Cells of a workbook as the text that a person sees in them."""

import datetime
import re
from collections.abc import Sequence
from typing import Any

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"')
_MOST_FILLED = 200_000


def cell_text(cell: Any) -> str:
    """Return the text of a cell; a time comes without frames, as h:mm:ss, or as h:mm where no more is shown."""
    match cell.value:
        case None:
            return ""
        case bool(value):
            return "TRUE" if value else "FALSE"
        case datetime.datetime() as value:
            return str(value).removesuffix(" 00:00:00")
        case datetime.time() as value:
            seconds = 3600 * value.hour + 60 * value.minute + value.second
            since = datetime.timedelta(seconds=seconds, microseconds=value.microsecond)
            return _clock(since, cell.number_format)
        case datetime.timedelta() as value:
            return _clock(value, cell.number_format)
        case float() | int() as value if "%" in cell.number_format:
            return f"{100 * value:g}%"
        case float(value) if value.is_integer():
            return str(int(value))
        case value:
            return str(value).strip()


def _clock(time: datetime.timedelta, shown_as: str) -> str:
    milliseconds = round(time / datetime.timedelta(milliseconds=1))
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    if not seconds and "s" not in shown_as.lower():
        # Excel takes "0:50" for fifty minutes and goes on to show 0:50, which is what was meant.
        return f"{minutes // 60}:{minutes % 60:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}" + (f".{milliseconds:03}" if milliseconds else "")


def filled_down(rows: Sequence[tuple[str, ...]], sheet_xml: bytes) -> list[tuple[str, ...]]:
    """Return rows, numbered from 1, in which a cell merged over several of them stands in each."""
    from openpyxl.utils.cell import coordinate_to_tuple

    filled, budget = [list(cells) for cells in rows], _MOST_FILLED
    for found in _MERGED.finditer(sheet_xml):
        (top, column), (bottom, _) = (coordinate_to_tuple(corner.decode()) for corner in found.groups())
        below = filled[top : min(bottom, len(filled))]
        budget -= len(below)
        if budget < 0:
            break
        value = filled[top - 1][column - 1] if top <= len(filled) and column <= len(filled[top - 1]) else ""
        for cells in below:
            if value and column <= len(cells):
                cells[column - 1] = value
    return [tuple(cells) for cells in filled]
