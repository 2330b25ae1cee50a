"""How large a piece of music may be before it is taken for a mistake or an attack."""

from leitmotif_desk.domain.score import Bars, Metre
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, TooLarge

LONGEST_TICKS = 200_000 * TICKS_PER_QUARTER
"""More than a day of music at 120 quarters a minute."""
MOST_BARS = 100_000
LARGEST_METRE_UNIT = 128


def refuse_too_long(end_ticks: float, where: str) -> None:
    """Raise TooLarge where music would last longer than a day."""
    if end_ticks > LONGEST_TICKS:
        raise TooLarge(
            f"the music would last {end_ticks / TICKS_PER_QUARTER:,.0f} quarters.", where=where, now=NOTHING_IMPORTED
        )


def is_metre(beats: int, unit: int) -> bool:
    """Tell whether a time signature can be: some beats of a power of two."""
    return 0 < beats < 256 and 0 < unit <= LARGEST_METRE_UNIT and unit & (unit - 1) == 0


def upbeat_of(metres: tuple[Metre, ...]) -> int:
    """Return the length of an upbeat written as one short bar with a time signature of its own; 0: there is none."""
    if len(metres) < 2 or metres[0].bar_ticks != metres[1].start_ticks:
        return 0
    return metres[0].bar_ticks if 2 * metres[0].bar_ticks <= metres[1].bar_ticks else 0


def bars_of(metres: tuple[Metre, ...], end_ticks: int, where: str) -> Bars:
    """Return bars numbered from 1 (an upbeat: 0); a time signature begins one wherever it stands. Raises TooLarge."""
    starts: list[int] = []
    for place, metre in enumerate(metres):
        end = metres[place + 1].start_ticks if place + 1 < len(metres) else max(end_ticks, metre.start_ticks + 1)
        starts.extend(range(metre.start_ticks, min(end, LONGEST_TICKS), metre.bar_ticks))
        if len(starts) > MOST_BARS:
            raise TooLarge(f"the music would have more than {MOST_BARS:,} bars.", where=where, now=NOTHING_IMPORTED)
    first = 0 if upbeat_of(metres) else 1
    return Bars(tuple(starts), tuple(str(i + first) for i in range(len(starts))))
