"""Single frames, exactly, and a picture that runs in step."""

import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leitmotif_desk.ui.picture.projector import MOST_DRIFT, Projector
from tests.ui.picture.media import number_in, write_avi


@pytest.fixture
def projector(qtbot: QtBot) -> Iterator[Projector]:
    made = Projector()
    yield made
    made.close()


def opened(projector: Projector, path: Path, qtbot: QtBot) -> Projector:
    with qtbot.waitSignal(projector.opened):
        projector.open(path)
    return projector


def seen_at(projector: Projector, frame: int, qtbot: QtBot) -> int:
    with qtbot.waitSignal(projector.shown) as shown:
        projector.seek(frame)
    assert shown.args is not None
    return number_in(shown.args[1].toImage())


@pytest.mark.parametrize(("rate", "scale"), [(25, 1), (24, 1), (24_000, 1_001), (30_000, 1_001), (60, 1)])
def test_every_frame_is_found_exactly_in_any_order(
    projector: Projector, qtbot: QtBot, tmp_path: Path, rate: int, scale: int
) -> None:
    opened(projector, write_avi(tmp_path / "film.avi", 25, rate, scale), qtbot)
    assert projector.rate is not None
    assert projector.rate.fps == Fraction(rate, scale)
    assert projector.frame_count == 25
    order = list(range(25))
    random.Random(4).shuffle(order)
    assert [seen_at(projector, frame, qtbot) for frame in order] == order


def test_the_same_frame_can_be_asked_for_again(projector: Projector, qtbot: QtBot, tmp_path: Path) -> None:
    opened(projector, write_avi(tmp_path / "film.avi", 10), qtbot)
    assert [seen_at(projector, frame, qtbot) for frame in (7, 7, 0, 0)] == [7, 7, 0, 0]


def test_the_last_of_many_seeks_is_what_is_shown(projector: Projector, qtbot: QtBot, tmp_path: Path) -> None:
    opened(projector, write_avi(tmp_path / "film.avi", 25), qtbot)
    seen_at(projector, 0, qtbot)
    shown: list[int] = []
    projector.shown.connect(lambda number, frame: shown.append(number_in(frame.toImage())))
    for frame in (3, 9, 14, 20):
        projector.seek(frame)
    qtbot.waitUntil(lambda: 20 in shown)
    assert shown == [3, 20]


def test_a_running_picture_is_set_right_when_the_sound_is_elsewhere(
    projector: Projector, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(projector, write_avi(tmp_path / "film.avi", 200), qtbot)
    seen_at(projector, 0, qtbot)
    shown: list[int] = []
    projector.shown.connect(lambda number, frame: shown.append(number_in(frame.toImage())))
    projector.run(10)
    qtbot.waitUntil(lambda: len(shown) > 10)
    assert shown[1:] == sorted(shown[1:])
    assert not projector.keep_step(shown[-1] + MOST_DRIFT)
    assert projector.keep_step(120)
    qtbot.waitUntil(lambda: shown[-1] >= 120)
    assert shown[-1] < 125
    assert seen_at(projector, 50, qtbot) == 50
    assert not projector.running


def test_a_missing_file_is_said_plainly(projector: Projector, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(projector.failed) as failed:
        projector.open(tmp_path / "gone.mov")
    assert failed.args == [f"The picture gone.mov is missing: {tmp_path / 'gone.mov'}"]


def test_a_file_that_is_no_video_is_said_plainly(projector: Projector, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.avi").write_text("Dear Mara" * 100)
    with qtbot.waitSignal(projector.failed) as failed:
        projector.open(tmp_path / "letter.avi")
    assert failed.args == ["The picture letter.avi cannot be decoded: Could not open file."]
    assert not projector.is_open


def test_a_codec_nobody_knows_is_said_plainly(projector: Projector, qtbot: QtBot, tmp_path: Path) -> None:
    path = write_avi(tmp_path / "film.avi", 5)
    path.write_bytes(path.read_bytes().replace(b"MJPG", b"ZZQX"))
    with qtbot.waitSignal(projector.failed) as failed:
        projector.open(path)
    assert failed.args is not None
    assert failed.args[0].startswith("The picture film.avi cannot be decoded:")
