"""Themes by scenes as a drawing: the fuller a square, the more often the theme is heard there."""

from collections.abc import Sequence
from html import escape

from leitmotif_desk.reports.templating import pale

_NAMES, _CELL, _HEAD, _EDGE = 170, 26, 34, 12
_INK, _DIM, _LINE = "#22252a", "#636873", "#d6d3cc"
_FONT = "Inter, Noto Sans, Segoe UI, DejaVu Sans, sans-serif"


def heat_map(title: str, scenes: Sequence[str], themes: Sequence[tuple[str, str, Sequence[int]]]) -> str:
    """Return SVG text; `themes` are (name, colour `#rrggbb`, statements in each scene)."""
    most = max((count for _, _, counts in themes for count in counts), default=0)
    width = _NAMES + _CELL * len(scenes) + 2 * _EDGE
    height = 2 * _HEAD + _CELL * len(themes) + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        _text(_EDGE, _EDGE + 16, title, size=15),
    ]
    parts += [
        _text(_x(place) + _CELL / 2, _EDGE + 2 * _HEAD - 8, number, colour=_DIM, anchor="middle", size=9)
        for place, number in enumerate(scenes)
    ]
    for row, (name, colour, counts) in enumerate(themes):
        top = _EDGE + 2 * _HEAD + row * _CELL
        parts.append(_text(_EDGE, top + 17, _cut(name)))
        parts += [_cell(_x(place), top, count, colour, most) for place, count in enumerate(counts)]
    return "\n".join((*parts, "</svg>"))


def _x(place: int) -> float:
    return _EDGE + _NAMES + place * _CELL


def _cut(name: str, most: int = 24) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _cell(x: float, y: float, count: int, colour: str, most: int) -> str:
    fill = pale(colour, 0.25 + 0.75 * count / most) if count else "#ffffff"
    square = f'<rect x="{x}" y="{y}" width="{_CELL - 2}" height="{_CELL - 2}" rx="3" fill="{fill}" stroke="{_LINE}"/>'
    return square + (_text(x + _CELL / 2 - 1, y + 16, str(count), anchor="middle", size=10) if count else "")


def _text(x: float, y: float, text: str, *, colour: str = _INK, anchor: str = "start", size: int = 11) -> str:
    where = f'x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}"'
    return f'<text {where} fill="{colour}" font-family="{_FONT}">{escape(text)}</text>'
