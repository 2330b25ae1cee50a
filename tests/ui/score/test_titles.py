"""The names over the occurrences: none over another, the chosen one's never lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.occurrence import OccurrenceKey
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.ui.score.model import Frame, Roll, roll_of
from leitmotif_desk.ui.score.painting import RollDrawing, frame_box
from leitmotif_desk.ui.score.titles import title_rooms
from leitmotif_desk.ui.score.tracks import Tracks
from leitmotif_desk.ui.theme import DARK
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ink import Lettering
from tests.ui.heard_film import FIRST_CUE, make_heard_film

SPANS = st.lists(st.tuples(st.integers(0, 90), st.integers(1, 12)), min_size=1, max_size=14)


@pytest.fixture(scope="module")
def roll(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Roll:
    with make_heard_film(tmp_path_factory.mktemp("titles") / "film.leitmotif", scanned=False) as desk:
        score = desk.score(FIRST_CUE)
        assert score is not None
        return roll_of(desk.project, FIRST_CUE, score, (), set())


def _frame(roll: Roll, place: int, start: int, length: int) -> Frame:
    ticks = TICKS_PER_QUARTER
    none = roll.spans.start[:0]
    return Frame(
        OccurrenceKey(str(place)), MotifId("m"), "Keeper's light", 1, 0, start * ticks, (start + length) * ticks,
        "inverted, on G", none, none, False,
    )  # fmt: skip


@given(SPANS, st.integers(0, 20), st.integers(200, 1_600))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_name_covers_another_and_the_chosen_one_is_named(
    roll: Roll, spans: list[tuple[int, int]], chosen: int, width: int
) -> None:
    frames = [_frame(roll, place, *span) for place, span in enumerate(sorted(spans))]
    axis = Axis.whole(0, 110 * TICKS_PER_QUARTER, 100, width, 1.0)
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    with QPainter(image) as painter:
        drawing = RollDrawing(
            painter, DARK, Lettering.of(QFont()), roll, axis, Tracks.of(2, 200, 0), 100, 100 + width,
            chosen=str(chosen % len(frames)),
        )  # fmt: skip
        rooms = title_rooms(drawing, frames)
    boxes = [room for _, room in rooms]
    assert all(not one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert all(box.left() >= axis.left and box.right() <= axis.left + axis.width for box in boxes)
    named = {frame.key: room for frame, room in rooms}
    target = frames[chosen % len(frames)]
    if axis.left + axis.width - frame_box(axis, drawing.tracks, target).left() > 60:
        assert named[target.key].width() > 20
    for frame, room in rooms:
        box = frame_box(axis, drawing.tracks, frame)
        assert QRectF(box).left() <= room.left() <= box.right()
