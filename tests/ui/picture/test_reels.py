"""The timeline's rows of picture and sound follow the desk."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import link_picture, link_sound, start_picture_at
from leitmotif_desk.domain.film import Film
from leitmotif_desk.ui.picture.reels import PICTURE_ROW, SOUND_ROW, Reels
from tests.ui.picture.media import write_avi, write_wav


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as made:
        yield made


@pytest.fixture
def reels(desk: Desk, qtbot: QtBot) -> Iterator[Reels]:
    made = Reels(desk)
    with qtbot.waitSignal(made.changed):
        pass
    yield made
    made.close()


def test_a_film_without_files_has_no_rows(reels: Reels) -> None:
    assert reels.rows == ()


def test_rows_come_and_go_with_what_is_linked(reels: Reels, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    mix = write_wav(tmp_path / "mix.wav", np.full(8_000, 0.5, dtype=np.float32), 8_000)
    with qtbot.waitSignal(reels.rows_changed):
        link_sound(desk, mix)
    assert set(reels.rows) == {SOUND_ROW}
    qtbot.waitUntil(lambda: reels.waveform.peaks is not None)
    link_picture(desk, write_avi(tmp_path / "reel.avi", 10, 24))
    assert list(reels.rows) == [PICTURE_ROW, SOUND_ROW]
    qtbot.waitUntil(lambda: reels.strip.pace is not None)
    desk.undo()
    desk.undo()
    assert reels.rows == ()
    assert (reels.strip.pace, reels.waveform.peaks) == (None, None)


def test_a_silent_picture_has_no_row_for_sound(reels: Reels, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    link_picture(desk, write_avi(tmp_path / "reel.avi", 10, 24))
    qtbot.waitUntil(lambda: reels.rows == (PICTURE_ROW,))
    assert reels.waveform.problem


def test_a_start_moved_moves_the_row(reels: Reels, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    link_picture(desk, write_avi(tmp_path / "reel.avi", 10, 24))
    qtbot.waitUntil(lambda: reels.strip.pace is not None)
    start_picture_at(desk, 90_000)
    assert reels.strip.pace is not None
    assert reels.strip.pace.start_frame == 90_000


def test_a_missing_file_keeps_its_row_and_says_so(reels: Reels, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = write_avi(tmp_path / "reel.avi", 10, 24)
    link_picture(desk, path)
    qtbot.waitUntil(lambda: reels.strip.pace is not None)
    reels.close()
    path.unlink()
    again = Reels(desk)
    qtbot.waitUntil(lambda: "missing" in again.strip.problem)
    assert again.rows == (PICTURE_ROW,)
    again.close()
