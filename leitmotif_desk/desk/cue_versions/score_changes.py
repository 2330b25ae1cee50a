"""What a newer version of a cue's score changes, as values and in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from leitmotif_desk.domain.time import FrameRate

_NOTICED_SECONDS = Fraction(1, 1000)
_MOST_RUNS = 8
BarPlace = tuple[int, str]
"""A bar's index and its number as written."""


class BarFate(StrEnum):
    """What became of a bar; the last three leave its notes as they are."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    TIMING = "timing"
    VELOCITY = "velocity"
    SPELLING = "spelling"


NOTES_CHANGE = (BarFate.ADDED, BarFate.REMOVED, BarFate.CHANGED)


@dataclass(frozen=True, slots=True)
class BarChange:
    """One bar that differs, by its index before and now (None: not there) and its number as written."""

    fate: BarFate
    before: int | None
    now: int | None
    label_before: str
    label_now: str
    detail: str = ""

    @property
    def place(self) -> BarPlace:
        """The index and number by which the bar is named: now, and before for one that is gone."""
        return (self.now, self.label_now) if self.now is not None else (self.before or 0, self.label_before)


@dataclass(frozen=True, slots=True)
class MovedBars:
    """A row of bars that stand elsewhere now, their notes apart from `bars` unchanged: first and last as written."""

    before: tuple[str, str]
    now: tuple[str, str]


@dataclass(frozen=True, slots=True)
class ScoreChanges:
    """What a newer score changes; `bars` in the order of the newer one, the removed where they stood.

    `seconds` is by how much it is longer; `tempo`, `metre` and `key` are the bars of the newer score, there before,
    that have another one. `same_share` is the share of the bars of the longer score whose notes are in both.
    """

    bars: tuple[BarChange, ...] = ()
    moved: tuple[MovedBars, ...] = ()
    parts_added: tuple[str, ...] = ()
    parts_removed: tuple[str, ...] = ()
    parts_renamed: tuple[tuple[str, str], ...] = ()
    tempo: tuple[BarPlace, ...] = ()
    metre: tuple[BarPlace, ...] = ()
    key: tuple[BarPlace, ...] = ()
    seconds: Fraction = Fraction(0)
    same_share: float = 1.0

    def of(self, fate: BarFate) -> tuple[BarChange, ...]:
        return tuple(bar for bar in self.bars if bar.fate is fate)

    @property
    def is_nothing(self) -> bool:
        """Whether the two are the same music, played the same."""
        return self.is_same_music and not self.bars and abs(self.seconds) < _NOTICED_SECONDS

    @property
    def is_same_music(self) -> bool:
        """Whether notes, parts, tempo, metre and key are the same."""
        kinds = (self.parts_added, self.parts_removed, self.parts_renamed, self.tempo, self.metre, self.key)
        return not any(kinds) and not any(bar.fate in NOTES_CHANGE for bar in self.bars)

    def frames(self, rate: FrameRate) -> int:
        """Return by how many frames the cue is longer, towards 0."""
        return rate.frames(self.seconds) if self.seconds >= 0 else -rate.frames(-self.seconds)

    def text(self, rate: FrameRate | None = None) -> str:
        """Return it in a line: "bars 5-6 added, 12 removed, 20-23 changed; 2 s shorter"."""
        told = [bars_text([(fate.value, [bar.place for bar in self.of(fate)]) for fate in NOTES_CHANGE])]
        told += [f"part {name} added" for name in self.parts_added]
        told += [f"part {name} removed" for name in self.parts_removed]
        told += [f"part {old} is now {new}" for old, new in self.parts_renamed]
        for noun, places in (("tempo", self.tempo), ("metre", self.metre), ("key", self.key)):
            told.append(f"another {noun} in {bars_text([('', places)])}" if places else "")
        if abs(self.seconds) >= _NOTICED_SECONDS:
            told.append(_length_text(self.seconds, self.frames(rate) if rate else None))
        said = "; ".join(text for text in told if text)
        return said or self._lesser()

    def _lesser(self) -> str:
        told = {
            "velocities": self.of(BarFate.VELOCITY),
            "timing by less than a 1/64": self.of(BarFate.TIMING),
            "spelling": self.of(BarFate.SPELLING),
        }
        differs = [f"{noun} in {bars_text([('', [bar.place for bar in some])])}" for noun, some in told.items() if some]
        return f"the notes are the same; other {', other '.join(differs)}" if differs else "nothing changed"


def bars_text(kinds: Iterable[tuple[str, Sequence[BarPlace]]]) -> str:
    """Return "bars 5-6 added, 12 removed" of bars by what became of them; empty where there are none."""
    told = [(what, list(_runs(places)), len(places)) for what, places in kinds if places]
    count = sum(number for _, _, number in told)
    said = ", ".join(f"{_listed(runs)} {what}".strip() for what, runs, _ in told)
    return f"{'bar' if count == 1 else 'bars'} {said}" if told else ""


def _runs(places: Sequence[BarPlace]) -> Iterator[str]:
    """Yield "5-6" of bars that follow each other, "12" of one."""
    ordered = sorted(set(places))
    first = 0
    for at, (index, label) in enumerate(ordered, 1):
        if at == len(ordered) or ordered[at][0] != index + 1:
            yield label if at - 1 == first else f"{ordered[first][1]}-{label}"
            first = at


def _listed(runs: Sequence[str]) -> str:
    more = len(runs) - _MOST_RUNS
    return ", ".join(runs) if more <= 0 else f"{', '.join(runs[:_MOST_RUNS])} and {more} more places"


def _length_text(seconds: Fraction, frames: int | None) -> str:
    amount = f"{float(abs(seconds)):.2f}".rstrip("0").rstrip(".") + " s"
    in_frames = "" if frames is None else f" ({abs(frames):,} frames)"
    return f"{amount if amount != '0 s' else 'less than 0.01 s'}{in_frames} {'longer' if seconds > 0 else 'shorter'}"
