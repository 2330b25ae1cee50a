"""What a person should know of how two cuts were held against each other, in plain words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from leitmotif_desk.conform import Alignment, FrameMap, Way
from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.time import format_timecode, parse_timecode
from leitmotif_desk.formats import SceneRow

_NEARLY_ALL = 0.9
_MOST_NAMED = 12


def how_found(found: Alignment) -> Iterator[str]:
    """Say by what the picture was found again, where it was not by names and source times alone."""
    frames = dict(found.frames)
    total = sum(frames.values())
    if set(frames) - {Way.NAME}:
        shares = ", ".join(f"{way.value} {_percent(count, total)}" for way, count in frames.items())
        yield f"Found again by {shares}."
    if frames.get(Way.RHYTHM, 0) + frames.get(Way.BETWEEN, 0) > total / 2:
        yield "The lists name neither clips nor source times that tell: look at this cut before you take it."
    in_doubt = sum(one.end - one.start for one in found.moved.stretches if not one.even)
    if in_doubt:
        yield f"In {_percent(in_doubt, total)} of it shots were trimmed, and the lists do not say at which end."


def _percent(count: int, total: int) -> str:
    share = 100 * count / max(1, total)
    return f"{share:.0f} %" if share >= 1 else "less than 1 %"


def offsets(film: Film, old: Sequence[Clip], new: Sequence[Clip], moved: FrameMap) -> Iterator[str]:
    """Say where the whole film, or its first picture, stands earlier or later."""
    rate = film.frame_rate
    first, now = old[0].start_frame, new[0].start_frame
    if first != now:
        begins, began = format_timecode(now, rate), format_timecode(first, rate)
        follows = "; the film's start goes along" if film_start(film, old, new) != film.start_frame else ""
        yield f"The new list begins at {begins}, the present cut at {began}{follows}."
    shifts: Counter[int] = Counter()
    for piece in moved.pieces:
        shifts[piece.shift] += piece.end - piece.start
    for shift, frames in shifts.most_common(1):
        if shift and frames >= _NEARLY_ALL * shifts.total():
            yield f"Nearly all of it stands {format_timecode(abs(shift), rate)} {'later' if shift > 0 else 'earlier'}."


def new_scenes(rows: Sequence[SceneRow], moved: FrameMap) -> Iterator[str]:
    """Name the scenes of a list in which nothing of the present picture is: the film does not have them yet."""
    old = [(one.new_start, one.new_end) for one in moved.pieces]
    old += [(one.new_start, one.new_end) for one in moved.stretches]
    new = [row.number for row in rows if not any(start < row.end_frame and row.start_frame < end for start, end in old)]
    if new:
        more = f" and {len(new) - _MOST_NAMED} more" if len(new) > _MOST_NAMED else ""
        named = f"scene{'s' if len(new) > 1 else ''} {', '.join(new[:_MOST_NAMED])}{more}"
        yield f"New in this cut: {named}. Importing the list afterwards adds what is new."


def film_start(film: Film, old: Sequence[Clip], new: Sequence[Clip]) -> int:
    """Return the frame the film begins with in the new cut: with whole hours more or less in both, as many."""
    hour = parse_timecode("01:00:00:00", film.frame_rate)
    shift = new[0].start_frame - old[0].start_frame
    is_other_hour = shift and shift % hour == 0 and film.start_frame + shift >= 0
    return film.start_frame + shift if is_other_hour else film.start_frame
