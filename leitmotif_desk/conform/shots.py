"""A cut as the shots one sees, each with what tells which picture it is.

What a list writes everywhere tells nothing: a reel called AX, source times that are all zero, or that only repeat the
record times.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from leitmotif_desk.conform.claims import Spans
from leitmotif_desk.domain.cut import Clip

_EMPTY_NAMES = frozenset({"", "ax", "bl", "blk", "black", "none", "unknown", "v", "gap", "slug"})
_MOSTLY, _HALF = 0.95, 0.5
_FEWEST = 3
"""Shots from which on one can tell that a list says the same of all."""
_SUFFIX = re.compile(
    r"(?:\.(?:mov|mxf|mp4|m4v|avi|r3d|ari|arx|braw|dpx|exr|png|jpe?g|tiff?)|\.new\.\d+|\s*\([^()]*\))$", re.IGNORECASE
)
_VERSION = re.compile(r"[\W_]+v(?:er)?\d{1,4}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shot:
    """Film frames from `start` to before `end` that show one source from its frame `time` on.

    `name`, `reel` and `time` are None where they tell nothing; `written` is the name as the list has it.
    """

    start: int
    end: int
    name: str | None
    reel: str | None
    time: int | None
    speed: float
    written: str = ""

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def is_anonymous(self) -> bool:
        return self.name is None and self.time is None


def as_seen(clips: Sequence[Clip]) -> list[Shot]:
    """Return a cut's shots in film order, none over another: what begins later covers what began before."""
    covered, seen = Spans(), []
    for clip in sorted(clips, key=lambda one: (one.start_frame, -one.end_frame), reverse=True):
        for start, end in covered.free(clip.start_frame, clip.end_frame):
            covered.add(start, end)
            skipped = round((start - clip.start_frame) * clip.speed)
            time = None if clip.source_start is None else clip.source_start + skipped
            seen.append(Shot(start, end, clip.source, clip.reel or None, time, clip.speed, clip.source))
    return sorted(seen, key=lambda shot: shot.start)


def telling(old: Sequence[Clip], new: Sequence[Clip]) -> tuple[list[Shot], list[Shot]]:
    """Return the shots of two cuts, with only what tells something, and names that are one written alike."""
    before, after = as_seen(old), as_seen(new)
    if not _have_times(old, new):
        before, after = ([replace(shot, time=None) for shot in shots] for shots in (before, after))
    before, after = (_with_true_names(shots) for shots in (before, after))
    called = _renamed({shot.name for shot in before if shot.name}, {shot.name for shot in after if shot.name})
    return before, [replace(shot, name=called.get(shot.name or "", shot.name)) for shot in after]


def _have_times(old: Sequence[Clip], new: Sequence[Clip]) -> bool:
    cuts = [[clip for clip in cut if clip.source_start is not None] for cut in (old, new)]
    if not all(cuts):
        return False
    starts = [Counter(clip.source_start for clip in cut) for cut in cuts]
    ((often, _),) = (starts[0] + starts[1]).most_common(1)
    low, high = sorted(count[often] / count.total() for count in starts)
    # Where all shots begin alike but those that were trimmed, they do count from there.
    all_alike = sum(map(len, cuts)) > _FEWEST and (low == 1 or (low < _HALF and high >= _MOSTLY))
    # One cut alone may be made from the whole film before, whose source times are then record times; both cannot.
    return not all_alike and not all(map(_are_record_times, (old, new)))


def _are_record_times(cut: Sequence[Clip]) -> bool:
    """Tell whether the source times of a cut run on over most of its edits, from clip to clip."""
    clips = sorted((clip for clip in cut if clip.source_start is not None), key=lambda clip: clip.start_frame)
    lags = [(clip.source_start or 0) - clip.start_frame for clip in clips]
    going_on = sum(
        lag == next_lag and (_is_empty(one.source) or one.source != other.source)
        for (one, lag), (other, next_lag) in pairwise(zip(clips, lags, strict=True))
    )
    return going_on > max(_HALF * len(clips), _FEWEST - 2)


def _is_empty(name: str) -> bool:
    return name.strip().casefold() in _EMPTY_NAMES


def _with_true_names(shots: Sequence[Shot]) -> list[Shot]:
    names, reels = Counter(shot.name for shot in shots), Counter(shot.reel for shot in shots)
    most = max(_FEWEST, _HALF * len(shots))

    def tells(name: str | None, count: int, time: int | None) -> bool:
        return name is not None and not _is_empty(name) and (time is not None or count <= most)

    return [
        replace(
            shot,
            name=shot.name if tells(shot.name, names[shot.name], shot.time) else None,
            reel=shot.reel if tells(shot.reel, reels[shot.reel], shot.time) else None,
        )
        for shot in shots
    ]


def plain_name(name: str) -> str:
    """Return a clip's name without folder, suffix, remarks, signs and case: "a001c003" of "A001_C003.mov"."""
    name = re.split(r"[/\\]", name.strip())[-1]
    while (shorter := _SUFFIX.sub("", name)) != name:
        name = shorter
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _without_version(name: str) -> str:
    while (shorter := _SUFFIX.sub("", name.strip())) != name:
        name = shorter
    return plain_name(_VERSION.sub("", name))


_LIKENESSES: tuple[Callable[[str], str], ...] = (plain_name, _without_version)


def _renamed(old: Collection[str], new: Collection[str]) -> dict[str, str]:
    """Return, for names that only the new cut has, what the old cut calls the same clip.

    Only where one name of either cut comes into question: of two that are alike nobody can tell which it is.
    """
    found: dict[str, str] = {}
    for likeness in _LIKENESSES:
        one, other = _by(likeness, old), _by(likeness, new)
        for key, names in other.items():
            pair = [*one.get(key, ()), *names]
            if key and len(pair) == 2 and pair[1] not in old and pair[0] not in new and pair[1] not in found:
                found[pair[1]] = pair[0]
    return found


def _by(likeness: Callable[[str], str], names: Collection[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[likeness(name)].append(name)
    return found


def same_source(
    old: Sequence[Shot], new: Sequence[Shot], key: Callable[[Shot], str | None]
) -> Iterator[tuple[Shot, Shot]]:
    """Yield the pairs of shots with source times that are of one source by a key and show some of the same frames."""
    uses: dict[str, list[Shot]] = defaultdict(list)
    for shot in sorted((shot for shot in new if shot.time is not None), key=lambda shot: shot.time or 0):
        uses[key(shot) or ""].append(shot)
    longest = {name: max(_source_length(shot) for shot in shots) for name, shots in uses.items()}
    for shot in old:
        name = key(shot)
        if shot.time is None or name is None:
            continue
        there, until = uses.get(name, []), shot.time + _source_length(shot)
        first = _first_from(there, shot.time - longest.get(name, 0))
        for other in there[first:]:
            if (other.time or 0) >= until:
                break
            if key(other) is not None and (other.time or 0) + _source_length(other) > shot.time:
                yield shot, other


def _source_length(shot: Shot) -> int:
    return max(1, round(shot.length * abs(shot.speed)))


def _first_from(shots: Sequence[Shot], time: int) -> int:
    low, high = 0, len(shots)
    while low < high:
        middle = (low + high) // 2
        if (shots[middle].time or 0) < time:
            low = middle + 1
        else:
            high = middle
    return low
