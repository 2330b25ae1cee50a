"""How themes are spent along the film, as a drawing: up, how much of a theme is heard; down, how far it has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_NAMES, _EDGE = 150, 10
_UP, _DOWN, _GAP, _HEAD, _FOOT = 30, 22, 16, 46, 26
_LEAST = 1.6
"""Pixels that a statement is wide at least."""
_FONT = "Inter, Noto Sans, Segoe UI, DejaVu Sans, sans-serif"


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a drawing, `#rrggbb`; `paper` may be empty for none."""

    ink: str = "#22252a"
    dim: str = "#636873"
    line: str = "#d6d3cc"
    paper: str = "#ffffff"


@dataclass(frozen=True, slots=True)
class Bar:
    """A statement: seconds from the film's first frame, how much of the theme and how far changed, each 0 to 1."""

    start: float
    end: float
    completeness: float
    development: float


@dataclass(frozen=True, slots=True)
class Track:
    """A theme with its statements; `silence` is the longest without it, in seconds, with its length in words."""

    name: str
    colour: str
    bars: tuple[Bar, ...] = ()
    silence: tuple[float, float, str] | None = None


@dataclass(frozen=True, slots=True)
class Along:
    """The film below the themes: its length in seconds and the (number, first second) of its scenes."""

    seconds: float
    scenes: tuple[tuple[str, float], ...]


def economy_drawing(
    title: str, tracks: Sequence[Track], along: Along, inks: Inks | None = None, film: int = 700
) -> str:
    """Return SVG text: a track a theme, the film from left to right, `film` pixels wide, its scenes below.

    A title brings a legend and the themes' names along.
    """
    inks = inks or Inks()
    head = _HEAD if title else 0
    height = head + len(tracks) * (_UP + _DOWN + _GAP) + _FOOT
    names = _NAMES if title else 0
    width = names + film + 2 * _EDGE
    drawn = _Drawing(inks, along, names + _EDGE, film)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    ]
    if inks.paper:
        parts.append(f'<rect width="{width}" height="{height}" fill="{inks.paper}"/>')
    if title:
        parts += [drawn.text(_EDGE, 18, title, size=15), drawn.text(_EDGE, 36, _LEGEND, colour=inks.dim, size=10)]
    for place, track in enumerate(tracks):
        parts += drawn.track(track, head + place * (_UP + _DOWN + _GAP) + _UP + 6, named=bool(title))
    parts += drawn.scenes(height - 8, head)
    return "\n".join((*parts, "</svg>"))


_LEGEND = "up: how much of the theme is heard · down: how far it is from its registered form · line: longest silence"


@dataclass(frozen=True, slots=True)
class _Drawing:
    inks: Inks
    along: Along
    left: float
    width: int

    def x(self, seconds: float) -> float:
        return round(self.left + self.width * seconds / max(1e-9, self.along.seconds), 2)

    def track(self, track: Track, axis: float, *, named: bool) -> list[str]:
        parts = [self.line(self.left, axis, self.left + self.width, axis)]
        if named:
            parts.append(self.text(_EDGE, axis + 4, _cut(track.name)))
        if track.silence is not None:
            parts += self._silence(*track.silence, axis)
        for bar in track.bars:
            parts += self._bar(bar, track.colour, axis)
        return parts

    def _bar(self, bar: Bar, colour: str, axis: float) -> list[str]:
        x = self.x(bar.start)
        width = max(_LEAST, round(self.x(bar.end) - x, 2))
        up, down = round(_UP * bar.completeness, 2), round(_DOWN * bar.development, 2)
        parts = [f'<rect x="{x}" y="{round(axis - up, 2)}" width="{width}" height="{up}" fill="{colour}"/>']
        if down:
            shape = f'x="{x}" y="{axis}" width="{width}" height="{down}"'
            parts.append(f'<rect {shape} fill="{colour}" fill-opacity="0.45"/>')
        return parts

    def _silence(self, start: float, end: float, words: str, axis: float) -> list[str]:
        left, right, y = self.x(start), self.x(end), axis - 8
        parts = [f'<path d="M{left} {y - 3}v6M{left} {y}H{right}M{right} {y - 3}v6" {self._stroke(self.inks.dim)}/>']
        if right - left > 7 * len(words):
            parts.append(self.text((left + right) / 2, y - 4, words, colour=self.inks.dim, anchor="middle", size=9))
        return parts

    def scenes(self, y: float, top: float) -> list[str]:
        """Return the scenes' numbers with a line at each beginning; numbers that would touch are left out."""
        parts, free = [], 0.0
        for number, start in self.along.scenes:
            x = self.x(start)
            parts.append(self.line(x, top, x, y - 10, opacity=0.5))
            if x >= free:
                parts.append(self.text(x + 2, y, number, colour=self.inks.dim, size=9))
                free = x + 8 + 6 * len(number)
        return parts

    def line(self, x1: float, y1: float, x2: float, y2: float, opacity: float = 1.0) -> str:
        return f'<path d="M{x1} {y1}L{x2} {y2}" stroke-opacity="{opacity}" {self._stroke(self.inks.line)}/>'

    def text(self, x: float, y: float, text: str, *, colour: str = "", anchor: str = "start", size: int = 11) -> str:
        where = f'x="{round(x, 2)}" y="{round(y, 2)}" text-anchor="{anchor}" font-size="{size}"'
        return f'<text {where} fill="{colour or self.inks.ink}" font-family="{_FONT}">{escape(text)}</text>'

    def _stroke(self, colour: str) -> str:
        return f'stroke="{colour}" fill="none" stroke-width="1"'


def _cut(name: str, most: int = 22) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
