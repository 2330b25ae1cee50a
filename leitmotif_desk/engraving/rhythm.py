"""Lengths as they are written: tones split at barlines and beats, tuplets, rests that fill the bars."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.engraving.metre import QUARTER, WHOLE, Metre

_SHORTEST = WHOLE // 64
_EXACT = (1, 2, 4, 8, 3, 6, 16, 5, 7, 12, 9, 10, 14, 15)
"""Divisions of a quarter that are written as they are, plainest first."""
_ROUNDED = (4, 3, 8, 6, 12, 16)
"""Divisions that played timing is rounded to."""
_TOLERANCE = QUARTER // 12


def _written_values() -> dict[int, tuple[str, int]]:
    names = {2 * WHOLE: "breve"} | {WHOLE // 2**power: str(2**power) for power in range(8)}
    values = {length: (name, 0) for length, name in names.items()}
    for length, name in names.items():
        for dots, numerator, denominator in ((1, 3, 2), (2, 7, 4)):
            if length * numerator % denominator == 0:
                values.setdefault(length * numerator // denominator, (name, dots))
    return values


WRITTEN: dict[int, tuple[str, int]] = _written_values()
"""Ticks of every single note value: its MEI name and its dots."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One written note, chord or rest. `tones` index the line's tones (none: a rest)."""

    start_ticks: int
    value: str
    dots: int
    tones: tuple[int, ...]
    tied_back: bool = False
    tied_on: bool = False


@dataclass(frozen=True, slots=True)
class Tuplet:
    """`num` written units in the time of `base`."""

    num: int
    base: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar's members in time order; `start_ticks` is the barline's place, though an upbeat begins later."""

    start_ticks: int
    members: tuple[Piece | Tuplet, ...]
    upbeat: bool = False

    @property
    def is_empty(self) -> bool:
        return not any(piece.tones for member in self.members for piece in pieces_of(member))


def pieces_of(member: Piece | Tuplet) -> tuple[Piece, ...]:
    return member.pieces if isinstance(member, Tuplet) else (member,)


@dataclass(frozen=True, slots=True)
class _Event:
    start: int
    end: int
    tones: tuple[int, ...]


def bar_range(lines: Iterable[Sequence[Tone]], bar_ticks: int, limit: int | None) -> tuple[int, int]:
    """Return (first, one past the last) bar that tones of all lines need; an upbeat is bar -1."""
    tones = [tone for line in lines for tone in line]
    first = min((tone.onset_ticks // bar_ticks for tone in tones), default=0)
    first = min(first, 0)
    last = max((-(-max(tone.end_ticks, tone.onset_ticks + 1) // bar_ticks) for tone in tones), default=1)
    return first, max(1, last if limit is None else min(last, limit))


def written_bars(tones: Sequence[Tone], metre: Metre, bars: tuple[int, int], upbeat_from: int) -> tuple[Bar, ...]:
    """Return the bars of one line, filled up with rests; the first bar begins at `upbeat_from` where that is later."""
    events = _events(tones, metre)
    return tuple(_bar(events, metre, number * metre.bar, upbeat_from) for number in range(*bars))


def _events(tones: Sequence[Tone], metre: Metre) -> tuple[_Event, ...]:
    """Return what sounds when, without overlaps, on places that can be written."""
    onsets = {tone.onset_ticks for tone in tones}
    grid = _Grid(onsets, {tone.end_ticks for tone in tones}, metre)
    together: dict[int, list[int]] = {}
    for index, tone in enumerate(tones):
        together.setdefault(grid.nearest(tone.onset_ticks), []).append(index)
    starts = sorted(together)
    events = []
    for start, following in zip_longest(starts, starts[1:]):
        end = max(grid.nearest(tones[index].end_ticks) for index in together[start])
        end = max(end, grid.after(start))
        events.append(_Event(start, end if following is None else min(end, following), tuple(together[start])))
    return tuple(events)


class _Grid:
    """The places of each cell that onsets and ends are written at."""

    def __init__(self, onsets: set[int], ends: set[int], metre: Metre) -> None:
        self._metre = metre
        self._cells = list(metre.cells())
        self._starts = [start for start, _ in self._cells]
        by_cell: dict[int, tuple[set[int], set[int]]] = {}
        for which, places in enumerate((onsets, ends)):
            for place in places:
                start, _ = self._cell(place)
                by_cell.setdefault(start, (set(), set()))[which].add(place - start)
        self._units = {start: _unit(*places, self._cell(start)[1]) for start, places in by_cell.items()}

    def _cell(self, place: int) -> tuple[int, int]:
        bar = place // self._metre.bar * self._metre.bar
        start, length = self._cells[bisect_right(self._starts, place - bar) - 1]
        return bar + start, length

    def nearest(self, place: int) -> int:
        start, length = self._cell(place)
        unit = self._units.get(start, _SHORTEST)
        return start + min(length, (place - start + unit // 2) // unit * unit)

    def after(self, place: int) -> int:
        """Return the next place that can be written."""
        start, _ = self._cell(place)
        return place + self._units.get(start, _SHORTEST)


def _unit(onsets: set[int], ends: set[int], length: int) -> int:
    """Return the unit that a cell's places are written in; played timing is rounded, onsets kept apart."""
    for places in (onsets | ends, onsets):
        for division in _EXACT:
            if length % division == 0 and not any(place % (length // division) for place in places):
                return length // division
    for division in _ROUNDED:
        unit = length // division
        rounded = {round(place / unit) for place in onsets}
        near = all(abs(place - round(place / unit) * unit) <= _TOLERANCE for place in onsets)
        if len(rounded) == len(onsets) and near:
            return unit
    return length // 16


def _bar(events: tuple[_Event, ...], metre: Metre, start: int, upbeat_from: int) -> Bar:
    here = [event for event in events if event.start < start + metre.bar and event.end > start]
    boundaries = {place - start for event in here for place in (event.start, event.end)}
    begin = max((at for at, _ in metre.cells() if at <= upbeat_from - start), default=0)
    if begin <= upbeat_from - start and not any(_is_odd(b) for b in boundaries):
        begin = max(begin, upbeat_from - start)
    members: list[Piece | Tuplet] = []
    for at, end, division in _stretches(boundaries, metre, begin):
        filled = list(_filled(here, start + at, start + end))
        if division:
            members.append(_tuplet(filled, end - at, division))
        else:
            members += [piece for part in filled for piece in _plain(part, metre)]
    return Bar(start, tuple(members), begin > 0)


def _is_odd(place: int) -> bool:
    return place % _SHORTEST != 0


def _stretches(boundaries: set[int], metre: Metre, begin: int) -> Iterable[tuple[int, int, int]]:
    """Yield (start, end, division) through a bar: division 0 is plain, otherwise a tuplet of so many units."""
    plain_from, at = begin, begin
    cells = dict(metre.cells())
    while at < metre.bar:
        span = next((s for s in (WHOLE, WHOLE // 2, cells.get(at, 0)) if _division(boundaries, metre, at, s)), 0)
        if span:
            if plain_from < at:
                yield plain_from, at, 0
            yield at, at + span, _division(boundaries, metre, at, span)
            plain_from = at + span
        at += span or cells.get(at, 0) or min(cell - at for cell in [*cells, metre.bar] if cell > at)
    if plain_from < metre.bar:
        yield plain_from, metre.bar, 0


def _division(boundaries: set[int], metre: Metre, at: int, span: int) -> int:
    """Return into how many units a tuplet would divide a span, 0 where a tuplet does not fit or is not needed."""
    if not span or at % min(span, QUARTER) or at + span > metre.bar or (span > QUARTER and at % span):
        return 0
    inside = {place - at for place in boundaries if at < place < at + span}
    if not any(_is_odd(place) for place in inside):
        return 0
    wanted = (3, 6) if span > QUARTER else tuple(d for d in _EXACT if d & (d - 1))
    fits = (d for d in wanted if span % d == 0 and not any(place % (span // d) for place in inside))
    division = next(fits, 0)
    whole_beats = span > QUARTER and any(place % QUARTER == 0 for place in inside)
    return 0 if whole_beats else division


def _filled(events: list[_Event], start: int, end: int) -> Iterable[tuple[int, int, _Event]]:
    """Yield (start, end, event) without gaps; a rest is an event without tones."""
    at = start
    for event in events:
        if event.end <= start or event.start >= end:
            continue
        if event.start > at:
            yield at, event.start, _Event(at, event.start, ())
        at = min(end, event.end)
        yield max(start, event.start), at, event
    if at < end:
        yield at, end, _Event(at, end, ())


def _tuplet(filled: list[tuple[int, int, _Event]], span: int, division: int) -> Tuplet:
    base = 1 << (division.bit_length() - 1)
    pieces: list[Piece] = []
    for start, end, event in filled:
        at = start
        for length in _values((end - start) * division // base):
            following = at + length * base // division
            pieces.append(_piece(at, following, length, event))
            at = following
    return Tuplet(division, base, tuple(pieces))


def _values(length: int) -> Iterable[int]:
    """Yield single note values that add up to a length, longest first."""
    while length > 0:
        value = max((v for v in WRITTEN if v <= length), default=length)
        yield value
        length -= value


def _plain(part: tuple[int, int, _Event], metre: Metre) -> Iterable[Piece]:
    start, end, event = part
    split = _split(start, end, metre, rest=not event.tones)
    if split is None:
        yield _piece(start, end, end - start, event)
        return
    yield from _plain((start, split, event), metre)
    yield from _plain((split, end, event), metre)


def _split(start: int, end: int, metre: Metre, rest: bool) -> int | None:
    """Return where a length is cut so that the beats stay readable, None where it is one value."""
    inside = range((start // _SHORTEST + 1) * _SHORTEST, end, _SHORTEST)
    if not inside:
        return None
    levels = {place: metre.level(place % metre.bar) for place in inside}
    strongest = max(levels.values())
    value = WRITTEN.get(end - start)
    readable = strongest - metre.level(start % metre.bar) < (1 if rest else 2)
    if value is not None and readable and value[1] <= (0 if rest and not metre.compound else 2):
        return None
    middle = (start + end) / 2
    return min((p for p in inside if levels[p] == strongest), key=lambda p: (abs(p - middle), -p))


def _piece(start: int, end: int, length: int, event: _Event) -> Piece:
    value, dots = WRITTEN.get(length, ("128", 0))
    sounding = bool(event.tones)
    return Piece(start, value, dots, event.tones, sounding and start > event.start, sounding and end < event.end)
