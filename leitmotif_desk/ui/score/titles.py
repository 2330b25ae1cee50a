"""The names of the occurrences in the roll: none covers another, the chosen one's comes first."""

from itertools import groupby

from PySide6.QtCore import QRectF

from leitmotif_desk.ui.score.colouring import frame_colour
from leitmotif_desk.ui.score.model import Frame
from leitmotif_desk.ui.score.painting import RollDrawing, frame_box, frames_in_view
from leitmotif_desk.ui.timeline.ink import fitted, lettering_colour, write

TITLE = 15
_INSET, _APART = 5, 6
_LEAST_ROOM, _GOOD_ROOM = 26, 60
_LONGEST = 400
"""No name is longer than this many pixels: so far left of what is painted a frame can still name itself in it."""


def paint_titles(drawing: RollDrawing) -> None:
    """Write a name at each frame where there is room for one."""
    frames = sorted(frames_in_view(drawing, before=_LONGEST), key=lambda frame: frame.part)
    for _, mine in groupby(frames, key=lambda frame: frame.part):
        for frame, room in title_rooms(drawing, list(mine)):
            colour = lettering_colour(frame_colour(frame.colour, drawing.look), drawing.look)
            write(drawing.painter, room, frame.title, drawing.letters.small_bold, colour)


def title_rooms(drawing: RollDrawing, frames: list[Frame]) -> list[tuple[Frame, QRectF]]:
    """Return where the names of one part's frames, in time order, may stand."""
    boxes = [frame_box(drawing.axis, drawing.tracks, frame) for frame in frames]
    edge = float(drawing.axis.left + drawing.axis.width) - 4
    chosen = next((place for place, frame in enumerate(frames) if frame.key == drawing.chosen), None)
    taken: QRectF | None = None
    made: list[tuple[Frame, QRectF]] = []
    if chosen is not None and boxes[chosen].right() > drawing.axis.left:
        left = max(boxes[chosen].left() + _INSET, drawing.axis.left + 3.0)
        until = boxes[chosen + 1].left() - _APART if chosen + 1 < len(boxes) else edge
        wanted = fitted(frames[chosen].title, drawing.letters.small_bold, _LONGEST)[1] + 1
        width = min(wanted, (until if until - left >= _GOOD_ROOM else edge) - left)
        taken = QRectF(left, boxes[chosen].top() + 1, width, TITLE)
        made.append((frames[chosen], taken))
    free = float(drawing.axis.left) + 3
    for place, (frame, box) in enumerate(zip(frames, boxes, strict=True)):
        if place == chosen or box.right() < drawing.axis.left:
            continue
        left = max(box.left() + _INSET, free)
        until = boxes[place + 1].left() - _APART if place + 1 < len(boxes) else edge
        if taken is not None and taken.left() - _APART < max(until, box.right()) and left < taken.right() + _APART:
            # What is left of the chosen one's name, or else what is right of it within the frame.
            before = taken.left() - _APART
            fits = before - left >= _LEAST_ROOM
            left, until = (left, min(until, before)) if fits else (taken.right() + _APART, until)
        if until - left < _LEAST_ROOM or left > max(box.right() - _LEAST_ROOM, box.left() + _INSET):
            continue
        width = fitted(frame.title, drawing.letters.small_bold, min(until - left, _LONGEST))[1]
        made.append((frame, QRectF(left, box.top() + 1, width + 1, TITLE)))
        free = left + width + _APART
    return made
