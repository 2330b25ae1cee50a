"""Two cuts held against each other: by what was shot where the lists tell, else by how it is cut.

The same frame of the same source is the same picture. Where the lists name no source, or no source times, what is left
over is found step by step in less sure ways, each within what the surer ones found; what stays in doubt is not found.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from leitmotif_desk.conform.claims import Claims, Way
from leitmotif_desk.conform.frame_map import FrameMap, Piece, Stretch
from leitmotif_desk.conform.gaps import fill_gaps
from leitmotif_desk.conform.rhythm import Key, Rarity, believed_runs, by_length, by_name_and_length
from leitmotif_desk.conform.settling import settle
from leitmotif_desk.conform.shots import Shot, same_source, telling
from leitmotif_desk.domain.cut import Clip

_FEW = 0.2
"""The share of the shorter cut below which two lists have so little in common that their names and times differ."""

_FEWEST_IN_A_ROW = 3
"""Shots of which nothing but their lengths is told that must follow one another as they did."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where each frame of the old cut stands in the new one, and of how many that was found in which way."""

    moved: FrameMap
    frames: tuple[tuple[Way, int], ...] = ()


def aligned(old: Sequence[Clip], new: Sequence[Clip]) -> Alignment:
    """Return where each frame of the old clips stands among the new ones."""
    claims = Claims()
    before, after = telling(old, new)
    if _told(old) == _told(new):
        for one, other in zip(old, new, strict=True):
            claims.take(Piece(one.start_frame, one.end_frame, other.start_frame), Way.NAME)
    else:
        before, after = _by_what_is_told(before, after, claims)
        _by_rhythm(before, after, claims)
    fill_gaps(before, after, claims)
    found = ((way, claims.frames[way]) for way in Way if claims.frames[way])
    return Alignment(claims.map, tuple(found))


def _by_what_is_told(before: list[Shot], after: list[Shot], claims: Claims) -> tuple[list[Shot], list[Shot]]:
    """Claim what names, reels and source times find; return the shots without what told nothing after all."""
    _by_name_and_time(before, after, claims)
    _by_reel_and_time(before, after, claims)
    _by_time(before, after, claims)
    if _found_share(before, after, claims) < _FEW:
        before, after = ([replace(shot, time=None) for shot in cut] for cut in (before, after))
    _by_unique_name(before, after, claims)
    _in_runs(before, after, claims, by_name_and_length, Way.LENGTH)
    if _found_share(before, after, claims) < _FEW:
        before, after = ([replace(shot, name=None, reel=None, time=None) for shot in cut] for cut in (before, after))
    return before, after


def _told(cut: Sequence[Clip]) -> list[Clip]:
    """Return all that a list tells but for where in the film its clips begin."""
    return [replace(clip, start_frame=0, end_frame=clip.end_frame - clip.start_frame) for clip in cut]


def _found_share(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> float:
    shorter = min(sum(shot.length for shot in cut) for cut in (before, after))
    return claims.frames.total() / max(1, shorter)


def _by_name_and_time(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> None:
    pairs = same_source(before, after, lambda shot: shot.name)
    _by_source(pairs, lambda one, other: Way.NAME if one.written == other.written else Way.LIKE_NAME, claims)


def _by_reel_and_time(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> None:
    """Find what is called otherwise in the other list, and lies on the same reel."""
    one, other = _strangers(before, after, claims)
    _by_source(same_source(one, other, lambda shot: shot.reel), lambda *_: Way.REEL, claims)


def _by_time(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> None:
    """Find what has nothing but source times; cameras that ran together share them, but not where they are cut."""
    one, other = ([shot for shot in cut if shot.name is None] for cut in _strangers(before, after, claims))
    pairs = (pair for pair in same_source(one, other, lambda _: "") if _share_an_edge(*pair))
    _by_source(pairs, lambda *_: Way.TIME, claims)


def _by_source(pairs: Iterable[tuple[Shot, Shot]], way: Callable[[Shot, Shot], Way], claims: Claims) -> None:
    """Claim what shots of one source both show, at one speed or retimed."""
    pieces: dict[Piece, Way] = {}
    retimed: dict[Stretch, Way] = {}
    for one, other in pairs:
        if _same_speed(one, other):
            pieces.update((piece, way(one, other)) for piece in _common(one, other))
        elif stretch := _retimed(one, other):
            retimed[stretch] = way(one, other)
    settle(claims, pieces, retimed)


def _share_an_edge(one: Shot, other: Shot) -> bool:
    end, other_end = ((shot.time or 0) + round(shot.length * shot.speed) for shot in (one, other))
    edges = one.time == other.time, end == other_end
    return any(edges) if _same_speed(one, other) else all(edges)


def _strangers(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> tuple[list[Shot], list[Shot]]:
    """Return the shots of either cut that are not found and whose names the other does not know."""
    names = [{shot.name for shot in cut if shot.name is not None} for cut in (before, after)]
    left = _left(before, after, claims)
    return [shot for shot in left[0] if shot.name not in names[1]], [
        shot for shot in left[1] if shot.name not in names[0]
    ]


def _left(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> tuple[list[Shot], list[Shot]]:
    """Return the shots of which nothing is found."""
    return (
        [shot for shot in before if claims.is_free_before(shot.start, shot.end)],
        [shot for shot in after if claims.is_free_now(shot.start, shot.end)],
    )


def _by_unique_name(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> None:
    """Find the shots without source times that stand once in either cut, longer or shorter though they may be."""
    uses: list[dict[str, list[Shot]]] = [{}, {}]
    for use, cut in zip(uses, (before, after), strict=True):
        for shot in cut:
            if shot.name is not None:
                use.setdefault(shot.name, []).append(shot)
    for name in uses[0].keys() & uses[1].keys():
        (one, *more), (other, *others) = uses[0][name], uses[1][name]
        if not more and not others and (one.time is None or other.time is None):
            if one.length == other.length:
                claims.take(Piece(one.start, one.end, other.start), Way.LENGTH)
            else:
                claims.take_stretch(Stretch(one.start, one.end, other.start, other.end), Way.LENGTH)


def _by_rhythm(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> None:
    """Find runs of shots of which one list or the other tells nothing."""
    if any(shot.is_anonymous for shot in (*before, *after)):
        _in_runs(before, after, claims, by_length, Way.RHYTHM, _FEWEST_IN_A_ROW)


def _in_runs(
    before: Sequence[Shot],
    after: Sequence[Shot],
    claims: Claims,
    key: Callable[[Shot], Key | None],
    way: Way,
    least: int = 1,
) -> None:
    rarity = Rarity(before, after, key)
    left = [[shot for shot in cut if shot.is_anonymous or shot.time is None] for cut in _left(before, after, claims)]
    runs = believed_runs(left[0], left[1], key, rarity, least)
    settle(claims, {run.piece(left[0], left[1]): way for run in runs})


def _same_speed(one: Shot, other: Shot) -> bool:
    """Tell whether two shots run at one speed, as far as whole frames can tell."""
    if one.speed == other.speed or 1.0 in (one.speed, other.speed):
        return one.speed == other.speed
    return abs(one.speed - other.speed) <= 1 / one.length + 1 / other.length


def _common(old: Shot, new: Shot) -> Iterator[Piece]:
    """Yield what two shots of one source both show."""
    lag = round(((new.time or 0) - (old.time or 0)) / (old.speed or 1.0))
    start = max(old.start, old.start + lag)
    end = min(old.end, old.start + lag + new.length)
    if end > start:
        yield Piece(start, end, new.start + start - old.start - lag)


def _retimed(old: Shot, new: Shot) -> Stretch | None:
    """Return what two shots of one source both show at different speeds."""
    if old.time is None or new.time is None or min(old.speed, new.speed) <= 0:
        return None
    first = max(old.time, new.time)
    last = min(old.time + old.length * old.speed, new.time + new.length * new.speed)
    start, end = (old.start + round((at - old.time) / old.speed) for at in (first, last))
    now, until = (new.start + round((at - new.time) / new.speed) for at in (first, last))
    return Stretch(start, end, now, until, even=True) if start < end and now < until else None
