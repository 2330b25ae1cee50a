"""Film time, score time and the only conversions between them.

Film positions are integer frames counted from midnight (timecode 00:00:00:00) at an exact rate.
Score positions are integer ticks from the start of the score. Spans are half-open.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.errors import TimecodeError

TICKS_PER_QUARTER = 10_080
"""Divisible by 2^5, 3^2, 5 and 7, so that tuplets stay exact."""

IntColumn = NDArray[np.int64]
FloatColumn = NDArray[np.float64]


def ticks(quarters: Fraction | float | str) -> int:
    """Return the ticks nearest to a length in quarters."""
    return round(Fraction(quarters) * TICKS_PER_QUARTER)


def quarters(tick_count: int) -> Fraction:
    """Return ticks as an exact number of quarters."""
    return Fraction(tick_count, TICKS_PER_QUARTER)


@dataclass(frozen=True, slots=True)
class FrameRate:
    """An exact frame rate; `drop` means timecode numbers are dropped, never frames."""

    fps: Fraction
    drop: bool = False

    def __post_init__(self) -> None:
        if self.fps <= 0:
            raise TimecodeError(f"A frame rate must be positive, not {self.fps}.")
        if self.drop and (self.fps.denominator == 1 or self.nominal % 30):
            raise TimecodeError(f"Drop-frame timecode exists at 29.97 and 59.94 only, not at {self.fps}.")

    @property
    def nominal(self) -> int:
        """The count of timecode frames in a timecode second (24 for 23.976)."""
        return ceil(self.fps)

    @property
    def name(self) -> str:
        """The rate as people write it: "23.976", "29.97df"."""
        return next((name for name, rate in RATES.items() if rate == self), f"{self.fps}{'df' if self.drop else ''}")

    def seconds(self, frames: int) -> Fraction:
        """Return the exact real duration of a count of frames."""
        return frames / self.fps

    def frames(self, seconds: Fraction | float) -> int:
        """Return the index of the frame that holds an instant (floor)."""
        return floor(Fraction(seconds) * self.fps)


def _ntsc(nominal: int) -> Fraction:
    return Fraction(nominal * 1000, 1001)


RATES: dict[str, FrameRate] = {
    "23.976": FrameRate(_ntsc(24)),
    "24": FrameRate(Fraction(24)),
    "25": FrameRate(Fraction(25)),
    "29.97": FrameRate(_ntsc(30)),
    "29.97df": FrameRate(_ntsc(30), drop=True),
    "30": FrameRate(Fraction(30)),
    "47.952": FrameRate(_ntsc(48)),
    "48": FrameRate(Fraction(48)),
    "50": FrameRate(Fraction(50)),
    "59.94": FrameRate(_ntsc(60)),
    "59.94df": FrameRate(_ntsc(60), drop=True),
    "60": FrameRate(Fraction(60)),
}


def frame_rate(name: str) -> FrameRate:
    """Return the rate people call `name`; raises TimecodeError with the known names."""
    wanted = name.strip().lower().removesuffix("fps").strip()
    aliases = {"23.98": "23.976", "24000/1001": "23.976", "30000/1001": "29.97", "60000/1001": "59.94"}
    found = RATES.get(aliases.get(wanted, wanted))
    if found is None:
        raise TimecodeError(f"Unknown frame rate {name!r}; the known ones are {', '.join(RATES)}.")
    return found


_ROUNDED = 0.006
"""Files give their rate rounded: 23.98, 29.97."""


def rate_near(fps: float) -> FrameRate:
    """Return the rate in use next to a file's rounded one, or that very rate where none is near."""
    nearest = min(RATES.values(), key=lambda rate: (abs(float(rate.fps) - fps), rate.drop))
    near = abs(float(nearest.fps) - fps) <= _ROUNDED
    return nearest if near else FrameRate(Fraction(fps).limit_denominator(1_001))


_TIMECODE = re.compile(r"(\d{1,2})([:;])(\d{2})\2(\d{2})([:;.,])(\d{2})")
_TYPED = re.compile(r"\d{1,8}")


def parse_timecode(text: str, rate: FrameRate) -> int:
    """Return the frame a timecode names, counted from 00:00:00:00.

    Accepts 01:00:12:05, drop-frame 01:00:12;05 or 01;00;12;05, and digits alone as typed by hand (01001205).
    Raises TimecodeError for what cannot be read, and for numbers that do not exist at the rate.
    """
    wanted = text.strip()
    if _TYPED.fullmatch(wanted):
        padded = wanted.zfill(8)
        wanted = ":".join(padded[i : i + 2] for i in (0, 2, 4, 6))
    found = _TIMECODE.fullmatch(wanted)
    if found is None:
        raise TimecodeError(f"{text!r} is not a timecode (expected HH:MM:SS:FF).")
    hours, _, minutes, seconds, _, frames = found.groups()
    if ";" in wanted and not rate.drop:
        raise TimecodeError(f"{text!r} is drop-frame timecode, but the rate is {rate.name} without drop frame.")
    return _frame_number(text, (int(hours), int(minutes), int(seconds), int(frames)), rate)


def _frame_number(text: str, fields: tuple[int, int, int, int], rate: FrameRate) -> int:
    hours, minutes, seconds, frames = fields
    nominal = rate.nominal
    if hours > 23 or minutes > 59 or seconds > 59 or frames >= nominal:
        raise TimecodeError(f"Timecode {text!r} does not exist at {rate.name} fps.")
    total_minutes = 60 * hours + minutes
    number = (60 * total_minutes + seconds) * nominal + frames
    if not rate.drop:
        return number
    dropped = nominal // 15
    if minutes % 10 and seconds == 0 and frames < dropped:
        raise TimecodeError(f"Timecode {text!r} does not exist: drop frame skips it.")
    return number - dropped * (total_minutes - total_minutes // 10)


def format_timecode(frame: int, rate: FrameRate) -> str:
    """Return the timecode of a frame counted from 00:00:00:00; negative frames get a minus sign."""
    if frame < 0:
        return f"-{format_timecode(-frame, rate)}"
    nominal = rate.nominal
    if rate.drop:
        dropped = nominal // 15
        per_minute = 60 * nominal - dropped
        per_ten = 10 * per_minute + dropped
        tens, rest = divmod(frame, per_ten)
        skipped_minutes = max(0, (rest - dropped) // per_minute)
        frame += dropped * (9 * tens + skipped_minutes)
    seconds, frames = divmod(frame, nominal)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{';' if rate.drop else ':'}{frames:02d}"


@dataclass(frozen=True)
class TempoMap:
    """Piecewise constant tempo: from each tick on, the exact seconds a quarter lasts.

    `starts_ticks` rises strictly and begins with 0.
    """

    starts_ticks: tuple[int, ...]
    seconds_per_quarter: tuple[Fraction, ...]

    def __post_init__(self) -> None:
        rising = all(a < b for a, b in zip(self.starts_ticks, self.starts_ticks[1:], strict=False))
        if not self.starts_ticks or self.starts_ticks[0] != 0 or not rising:
            raise ValueError("a tempo map starts at tick 0 and rises")
        if len(self.starts_ticks) != len(self.seconds_per_quarter) or min(self.seconds_per_quarter) <= 0:
            raise ValueError("a tempo map has one positive tempo a start")

    @classmethod
    def constant(cls, tempo_qpm: Fraction | float) -> "TempoMap":
        """Return the map of one tempo, in quarters a minute."""
        return cls((0,), (60 / Fraction(tempo_qpm),))

    @classmethod
    def from_changes(cls, changes: Sequence[tuple[int, Fraction]], default_qpm: int = 120) -> "TempoMap":
        """Return the map of (tick, seconds per quarter) changes in any order; the last at a tick wins."""
        known = {0: Fraction(60, default_qpm)} | {max(0, tick): length for tick, length in changes if length > 0}
        starts = sorted(known)
        return cls(tuple(starts), tuple(known[start] for start in starts))

    @cached_property
    def _anchors(self) -> tuple[Fraction, ...]:
        """The seconds from the start of the score to each of the starts."""
        spans = (quarters(b - a) for a, b in zip(self.starts_ticks, self.starts_ticks[1:], strict=False))
        lengths = (span * length for span, length in zip(spans, self.seconds_per_quarter, strict=False))
        return tuple(accumulate(lengths, initial=Fraction(0)))

    def seconds_at(self, tick: int) -> Fraction:
        """Return the exact seconds from the start of the score to a tick."""
        i = max(0, bisect_right(self.starts_ticks, tick) - 1)
        return self._anchors[i] + quarters(tick - self.starts_ticks[i]) * self.seconds_per_quarter[i]

    def tick_at(self, seconds: Fraction | float) -> int:
        """Return the tick nearest to an instant, in seconds from the start of the score."""
        i = max(0, bisect_right(self._anchors, Fraction(seconds)) - 1)
        return self.starts_ticks[i] + ticks((Fraction(seconds) - self._anchors[i]) / self.seconds_per_quarter[i])

    def seconds_of(self, tick_column: IntColumn) -> FloatColumn:
        """Return seconds for a column of ticks, in floating point (for drawing and sound)."""
        starts = np.asarray(self.starts_ticks, dtype=np.int64)
        anchors = np.asarray([float(a) for a in self._anchors])
        lengths = np.asarray([float(s) for s in self.seconds_per_quarter]) / TICKS_PER_QUARTER
        i = np.clip(np.searchsorted(starts, tick_column, side="right") - 1, 0, None)
        return np.asarray(anchors[i] + (tick_column - starts[i]) * lengths[i], dtype=np.float64)

    def tempo_qpm_at(self, tick: int) -> Fraction:
        """Return the tempo in force at a tick, in quarters a minute."""
        return 60 / self.seconds_per_quarter[max(0, bisect_right(self.starts_ticks, tick) - 1)]
