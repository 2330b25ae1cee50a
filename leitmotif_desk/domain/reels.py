"""Between the film's own frames and the timecode that its reels carry."""

from bisect import bisect_right
from collections.abc import Sequence

from leitmotif_desk.domain.film import Reel


def in_reel(reels: Sequence[Reel], frame: int) -> tuple[str, int]:
    """Return the number of the reel that holds a frame of the film and the timecode frame it shows there.

    `reels` stand in film order, as a project has them. Before the first reel, and in a film without reels, the number
    is empty and the frame stays as it is.
    """
    place = bisect_right([reel.start_frame for reel in reels], frame) - 1
    if place < 0:
        return "", frame
    reel = reels[place]
    return reel.number, frame - reel.start_frame + reel.timecode_frame


def in_film(reels: Sequence[Reel], timecode_frame: int) -> int | None:
    """Return the frame of the film at which a reel shows a timecode frame; None where no reel does.

    A timecode past the end of its reel belongs to none. The last reel has no end, but for those of higher timecode.
    """
    for place, reel in enumerate(reels):
        frame = timecode_frame - reel.timecode_frame + reel.start_frame
        is_last = place + 1 == len(reels)
        is_others = any(reel.timecode_frame < other.timecode_frame <= timecode_frame for other in reels)
        if reel.start_frame <= frame and not is_others and (is_last or frame < reels[place + 1].start_frame):
            return frame
    return None
