"""Thumbnails of the linked picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.time import RATES
from leitmotif_desk.ui.picture.strip import HEIGHT, PictureStrip
from tests.ui.picture.media import number_in, write_avi

START = 86_400
RATE = RATES["24"]
THUMBNAIL_BYTES = HEIGHT * 16 // 9 * HEIGHT * 4


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[PictureStrip]:
    made = PictureStrip()
    yield made
    made.close()


def show(strip: PictureStrip, path: Path, qtbot: QtBot, start: int = START) -> None:
    strip.show(Reference(path, start), RATE)
    qtbot.waitUntil(lambda: strip.pace is not None)


def settled(strip: PictureStrip, frames: range | list[int], qtbot: QtBot) -> list[int | None]:
    strip.wish(frames)
    qtbot.waitUntil(lambda: not strip.busy)
    images = [strip.picture(frame) for frame in frames]
    return [None if image is None else number_in(image) for image in images]


def test_each_frame_of_the_film_has_its_picture(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    show(strip, write_avi(tmp_path / "film.avi", 48, 24), qtbot)
    assert settled(strip, range(START, START + 48, 5), qtbot) == list(range(0, 48, 5))
    assert strip.aspect == pytest.approx(16 / 9)


def test_a_picture_of_another_rate_is_read_by_the_clock(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    show(strip, write_avi(tmp_path / "film.avi", 100, 25), qtbot)
    assert settled(strip, [START, START + 24, START + 48, START + 95], qtbot) == [0, 25, 50, 99]


def test_there_is_no_picture_outside_of_the_file(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    show(strip, write_avi(tmp_path / "film.avi", 24, 24), qtbot)
    strip.wish([START - 1, START + 24])
    assert not strip.busy


def test_what_is_wished_for_last_comes_first(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    show(strip, write_avi(tmp_path / "film.avi", 200, 24), qtbot)
    strip.wish(range(START, START + 150))
    strip.wish([START + 180, START + 181])
    qtbot.waitUntil(lambda: strip.picture(START + 181) is not None)
    assert strip.picture(START + 180) is not None
    assert strip.picture(START + 149) is None
    assert strip.busy


def test_until_it_comes_a_picture_nearby_stands_in(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    show(strip, write_avi(tmp_path / "film.avi", 100, 24), qtbot)
    settled(strip, [START + 10, START + 50], qtbot)
    near = strip.picture_near(START + 40, within=30)
    assert near is not None
    assert number_in(near) == 50
    assert strip.picture_near(START + 80, within=10) is None


def test_memory_is_bounded_and_what_was_seen_last_stays(qtbot: QtBot, tmp_path: Path) -> None:
    strip = PictureStrip(most_bytes=6 * THUMBNAIL_BYTES)
    show(strip, write_avi(tmp_path / "film.avi", 40, 24), qtbot)
    settled(strip, range(START, START + 40), qtbot)
    assert strip.bytes_kept <= 6 * THUMBNAIL_BYTES
    assert strip.picture(START) is None
    assert strip.picture(START + 39) is not None
    strip.close()
    assert strip.bytes_kept == 0


def test_a_start_moved_keeps_the_pictures(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    path = write_avi(tmp_path / "film.avi", 24, 24)
    show(strip, path, qtbot)
    settled(strip, [START + 4], qtbot)
    strip.show(Reference(path, START + 100), RATE)
    moved = strip.picture(START + 104)
    assert moved is not None
    assert number_in(moved) == 4
    strip.show(None, RATE)
    assert (strip.picture(START + 104), strip.is_linked, strip.pace) == (None, False, None)


def test_the_window_stays_live_while_pictures_come(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    show(strip, write_avi(tmp_path / "film.avi", 150, 24), qtbot)
    gaps: list[int] = []
    clock, beat = QElapsedTimer(), QTimer(interval=0)
    beat.timeout.connect(lambda: gaps.append(clock.restart()))
    clock.start()
    beat.start()
    settled(strip, range(START, START + 150), qtbot)
    beat.stop()
    assert len(gaps) > 150
    assert max(gaps) < 50


def test_a_missing_file_is_said(strip: PictureStrip, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(strip.failed) as failed:
        strip.show(Reference(tmp_path / "gone.mov", START), RATE)
    assert failed.args is not None
    assert "gone.mov is missing" in failed.args[0]
