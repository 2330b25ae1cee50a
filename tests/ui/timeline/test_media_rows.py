"""The rows of the linked picture and its sound, painted."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.time import RATES
from leitmotif_desk.ui.picture.strip import PictureStrip
from leitmotif_desk.ui.picture.waveform import Waveform
from leitmotif_desk.ui.theme import DARK, LIGHT, Look
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.drawing import Drawing
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.timeline.layout import NAMES, Layout
from leitmotif_desk.ui.timeline.media_rows import paint_picture, paint_waveform, stretch_frames
from leitmotif_desk.ui.timeline.model import Timeline, build
from tests.ui.picture.media import number_in, write_avi, write_wav
from tests.ui.timeline.film import MINUTE, START, small_project

BACK_ENDS = ("Pulse", "pipewire", "ALSA", r"Couldn.t (load|resolve)", "codec", "decoder found", "FFmpeg", "RHI")
pytestmark = pytest.mark.qt_log_ignore(*BACK_ENDS)
RATE = RATES["24"]
WIDTH, HEIGHT = NAMES + 600, 260
LAYOUT = Layout.of(HEIGHT, [], 0, ("picture", "sound"))


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return build(small_project())


@pytest.fixture
def strip(qtbot: QtBot, tmp_path: Path) -> Iterator[PictureStrip]:
    """Six minutes of picture, one frame every two seconds, with its number in it."""
    made = PictureStrip()
    made.show(Reference(write_avi(tmp_path / "film.avi", 180, 1, 2), START), RATE)
    qtbot.waitUntil(lambda: made.pace is not None)
    yield made
    made.close()


def axis_of(timeline: Timeline, first: int | None = None, last: int | None = None) -> Axis:
    whole = Axis.whole(timeline.start_frame, timeline.end_frame, NAMES, WIDTH - NAMES, 1 / 40)
    return whole if first is None or last is None else whole.showing(first, last)


def painted(
    timeline: Timeline,
    axis: Axis,
    media: PictureStrip | Waveform,
    look: Look = DARK,
    span: tuple[float, float] = (NAMES, WIDTH),
    ratio: int = 1,
) -> QImage:
    image = QImage(WIDTH * ratio, HEIGHT * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(look.ground))
    with QPainter(image) as painter:
        painter.setClipRect(QRect(round(span[0]), 0, round(span[1] - span[0]), HEIGHT))
        drawing = Drawing(
            painter, look, Lettering.of(QFont()), timeline, axis, LAYOUT, span[0], span[1], frozenset(), False
        )
        if isinstance(media, PictureStrip):
            paint_picture(drawing, media)
        else:
            paint_waveform(drawing, media)
    return image


def settled(timeline: Timeline, axis: Axis, strip: PictureStrip, qtbot: QtBot) -> QImage:
    painted(timeline, axis, strip)
    qtbot.waitUntil(lambda: not strip.busy)
    return painted(timeline, axis, strip)


@given(st.floats(10, 200), st.floats(0.025, 500))
def test_a_thumbnail_stands_for_few_lengths_and_is_never_wider_than_it_is(width: float, step: float) -> None:
    span = stretch_frames(width, step)
    assert span == 1 or span <= width * step < span * 1.51
    assert span in {2**n for n in range(20)} | {3 * 2**n for n in range(20)}


def test_a_picture_asks_for_itself_and_shows_the_middle_of_its_stretch(
    timeline: Timeline, strip: PictureStrip, qtbot: QtBot
) -> None:
    axis = axis_of(timeline, START + MINUTE, START + MINUTE + 4 * 6 * 24)
    image = settled(timeline, axis, strip, qtbot)
    frames = stretch_frames(LAYOUT.picture.height * 16 / 9, axis.step)
    parts = -(-MINUTE // frames)
    for part in range(3):
        opens, closes = (START + MINUTE + edge * MINUTE // parts for edge in (part, part + 1))
        left, right = round(axis.x(opens)), round(axis.x(closes)) - 1
        middle = (opens + closes) // 2
        wanted = strip.picture(middle)
        assert wanted is not None
        assert number_in(wanted) == (middle - START) // 48
        cropped = wanted.width() - round(wanted.height() * (right - left) / LAYOUT.picture.height)
        shown = image.copy(left, LAYOUT.picture.top, right - left, LAYOUT.picture.height)
        whole = wanted.copy(cropped // 2, 0, wanted.width() - cropped, wanted.height())
        assert number_in(shown) == number_in(whole)


def test_a_scene_begins_with_a_picture_of_its_own(timeline: Timeline, strip: PictureStrip, qtbot: QtBot) -> None:
    axis = axis_of(timeline)
    image = settled(timeline, axis, strip, qtbot)
    ground = QColor(DARK.ground).rgb()
    for scene in timeline.scenes[1:]:
        edge = round(axis.x(scene.start_frame))
        assert image.pixel(edge - 1, LAYOUT.picture.top + 5) == ground
        assert strip.picture((scene.start_frame + scene.end_frame) // 2 + MINUTE // 4) is not None


def test_what_is_painted_piece_by_piece_is_what_is_painted_at_once(
    timeline: Timeline, strip: PictureStrip, qtbot: QtBot
) -> None:
    axis = axis_of(timeline, START + 500, START + 2_900)
    whole = settled(timeline, axis, strip, qtbot)
    for left in (NAMES, NAMES + 37, NAMES + 333):
        piece = painted(timeline, axis, strip, span=(left, left + 90))
        area = QRect(left, LAYOUT.picture.top, 90, LAYOUT.picture.height)
        assert piece.copy(area) == whole.copy(area)


def test_beyond_the_file_there_is_no_picture(timeline: Timeline, qtbot: QtBot, tmp_path: Path) -> None:
    strip = PictureStrip()
    strip.show(Reference(write_avi(tmp_path / "short.avi", 60, 1), START + MINUTE), RATE)
    qtbot.waitUntil(lambda: strip.pace is not None)
    axis = axis_of(timeline)
    image = settled(timeline, axis, strip, qtbot)
    strip.close()
    middle, ground = round(LAYOUT.picture.middle), QColor(DARK.ground).rgb()
    before, after = round(axis.x(START + MINUTE)) - 2, round(axis.x(START + 2 * MINUTE)) + 2
    assert {image.pixel(x, middle) for x in (*range(NAMES, before), *range(after, WIDTH))} == {ground}
    assert image.pixel(before + 40, middle) != ground


def test_a_missing_picture_is_said_in_its_row(timeline: Timeline, qtbot: QtBot, tmp_path: Path) -> None:
    strip = PictureStrip()
    image = painted(timeline, axis_of(timeline), strip)
    blank = image.copy()
    strip.show(Reference(tmp_path / "gone.mov", START), RATE)
    assert "gone.mov is missing" in strip.problem
    assert painted(timeline, axis_of(timeline), strip) != blank


# sound


@pytest.fixture
def waveform(qtbot: QtBot, tmp_path: Path) -> Waveform:
    """A minute at a quarter of full scale, a silent one, one at full scale; the file begins with the second scene."""
    samples = np.concatenate([np.full(60 * 8_000, level, dtype=np.float32) for level in (0.25, 0.0, 1.0)])
    made = Waveform()
    with qtbot.waitSignal(made.ready):
        made.show(Reference(write_wav(tmp_path / "mix.wav", samples, 8_000), START + MINUTE), RATE)
    return made


def inked(image: QImage, x: int, look: Look) -> int:
    """Return how many pixels of a column of the sound row are inked."""
    row, ground = LAYOUT.sound, QColor(look.panel).rgb()
    return sum(image.pixel(x, y) != ground for y in range(row.top, row.bottom))


@pytest.mark.parametrize("look", [DARK, LIGHT])
def test_loud_stands_higher_than_quiet_and_silence_is_flat(timeline: Timeline, waveform: Waveform, look: Look) -> None:
    axis = axis_of(timeline)
    image = painted(timeline, axis, waveform, look)
    quiet, silent, loud = (
        inked(image, round(axis.x(START + minute * MINUTE + MINUTE // 2)), look) for minute in (1, 2, 3)
    )
    assert silent <= 2 < quiet < loud
    assert loud >= LAYOUT.sound.height - 4
    beside = QColor(look.ground).rgb()
    for minute in (0.5, 4.5):
        assert image.pixel(round(axis.x(START + minute * MINUTE)), round(LAYOUT.sound.middle)) == beside


def test_sound_changes_at_the_frame_it_changes_at(timeline: Timeline, waveform: Waveform) -> None:
    turn = START + 3 * MINUTE
    axis = axis_of(timeline, turn - 12, turn + 12)
    image = painted(timeline, axis, waveform)
    edge = axis.x(turn)
    assert inked(image, round(edge) - 15, DARK) <= 2
    assert inked(image, round(edge) + 15, DARK) >= LAYOUT.sound.height - 4


def test_a_piece_of_the_waveform_is_what_it_is_in_the_whole(timeline: Timeline, waveform: Waveform) -> None:
    axis = axis_of(timeline, START + 1_000, START + 5_000)
    whole = painted(timeline, axis, waveform)
    area = QRect(NAMES + 101, LAYOUT.sound.top, 50, LAYOUT.sound.height)
    piece = painted(timeline, axis, waveform, span=(NAMES + 101, NAMES + 151))
    assert piece.copy(area) == whole.copy(area)


def test_on_a_fine_screen_the_waveform_has_as_many_pixels(timeline: Timeline, waveform: Waveform) -> None:
    axis = axis_of(timeline)
    fine = painted(timeline, axis, waveform, ratio=2)
    x = round(axis.x(START + 3 * MINUTE + MINUTE // 2)) * 2
    ground = QColor(DARK.panel).rgb()
    inked_fine = sum(fine.pixel(x, y) != ground for y in range(2 * LAYOUT.sound.top, 2 * LAYOUT.sound.bottom))
    assert inked_fine > 1.8 * (LAYOUT.sound.height - 4)
