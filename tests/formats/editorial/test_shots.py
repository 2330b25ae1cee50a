"""Shots: every cut on its frame, nothing where the camera only moves, and what damaged videos do."""

import os
import random
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leitmotif_desk.formats import Kind, Limits, Reading, ReadOptions, read
from leitmotif_desk.formats.errors import BadVideo, ExtraMissing, FormatError, ReaderDied, ReaderTooSlow, UnknownFormat
from leitmotif_desk.formats.reading import Opening, Source
from leitmotif_desk.formats.reading_here import read_source
from tests.formats.damage import damaged

NO_EXTRA = "the extra 'shots' (scenedetect-headless) is not installed"
if TYPE_CHECKING:
    from tests.formats import made_videos
else:
    pytest.importorskip("scenedetect", reason=NO_EXTRA)
    from tests.formats import made_videos

Shot = made_videos.Shot
DIALOGUE = [Shot(1, 31), Shot(2, 24), Shot(1, 9), Shot(2, 40), Shot(3, 27, pan=0.8), Shot(4, 50)]


def starts(reading: Reading) -> list[int]:
    return [row.start_frame for row in reading.shots]


@pytest.mark.parametrize("suffix", [".mp4", ".avi", ".mkv"])
@pytest.mark.parametrize("rate", ["23.976", "24", "25"])
def test_every_cut_is_found_on_its_frame(tmp_path: Path, suffix: str, rate: str) -> None:
    exact = 24000 / 1001 if rate == "23.976" else float(rate)
    video = made_videos.write_video(tmp_path / f"reel{suffix}", DIALOGUE, exact)
    found = read(video, Kind.SHOTS, ReadOptions(rate=rate))
    assert starts(found) == [0, *made_videos.cuts_of(DIALOGUE)]
    assert found.shots[-1].end_frame == sum(shot.frames for shot in DIALOGUE)
    assert [row.opening for row in found.shots] == [Opening.FIRST, *[Opening.CUT] * 5]
    assert (found.rate, found.from_start, found.notes) == (rate, True, ())


def test_a_shot_is_told_by_its_colours(tmp_path: Path) -> None:
    first, second, again, *_ = read(made_videos.write_video(tmp_path / "a.mp4", DIALOGUE), Kind.SHOTS).shots
    assert sum(first.colours) == pytest.approx(1000, abs=50)
    assert shared(first.colours, again.colours) > 900 > 500 > shared(first.colours, second.colours)


def shared(one: Sequence[int], other: Sequence[int]) -> int:
    return sum(map(min, one, other))


@pytest.mark.parametrize("pan", [0.3, 0.95])
def test_a_pan_is_no_cut(tmp_path: Path, pan: float) -> None:
    video = made_videos.write_video(tmp_path / "pan.mp4", [Shot(7, 40, pan=pan)])
    assert starts(read(video, Kind.SHOTS)) == [0]


def test_a_fade_through_black_is_found_within_it(tmp_path: Path) -> None:
    shots = [Shot(1, 60, fade_out=20), Shot(2, 60, fade_in=20)]
    found = read(made_videos.write_video(tmp_path / "fade.mp4", shots), Kind.SHOTS)
    assert len(found.shots) == 2
    assert 40 < found.shots[1].start_frame < 80
    assert found.shots[1].opening is Opening.FADE


def test_black_that_is_cut_into_and_out_of_is_a_shot_without_colours(tmp_path: Path) -> None:
    dark = Shot(3, 20, fade_in=10_000)
    found = read(made_videos.write_video(tmp_path / "black.mp4", [Shot(1, 40), dark, Shot(2, 40)]), Kind.SHOTS)
    assert starts(found) == [0, 40, 60]
    assert [bool(row.colours) for row in found.shots] == [True, False, True]
    assert [row.opening for row in found.shots] == [Opening.FIRST, Opening.CUT, Opening.BLACK]


@pytest.mark.parametrize(("own", "film"), [(25, "24"), (24, "25"), (25, "50"), (30, "23.976")])
def test_a_video_of_another_rate_is_placed_by_the_clock(tmp_path: Path, own: int, film: str) -> None:
    video = made_videos.write_video(tmp_path / "a.mp4", DIALOGUE, own)
    found = read(video, Kind.SHOTS, ReadOptions(rate=film))
    fps = 24000 / 1001 if film == "23.976" else float(film)
    assert starts(found) == [0, *(round(cut / own * fps) for cut in made_videos.cuts_of(DIALOGUE))]
    assert f"runs at {own} fps, the film at {film}" in str(found.notes[0])


def test_a_variable_frame_rate_is_said_and_read_by_the_clock(tmp_path: Path) -> None:
    video = made_videos.slow_down(made_videos.write_video(tmp_path / "a.mp4", DIALOGUE), after=64)
    found = read(video, Kind.SHOTS, ReadOptions(rate="25"))
    assert starts(found) == [0, *(cut + round(max(0, cut - 64) / 4) for cut in made_videos.cuts_of(DIALOGUE))]
    assert [note.what for note in found.notes] == [
        "The video has a variable frame rate: its pictures were placed by the clock."
    ]


def test_frames_that_are_lost_put_nothing_out_of_place(tmp_path: Path) -> None:
    video = made_videos.write_video(tmp_path / "a.avi", DIALOGUE)
    data = bytearray(video.read_bytes())
    for found_at in [at.start() for at in re.finditer(b"00dc", data)][10:14]:
        length = int.from_bytes(data[found_at + 4 : found_at + 8], "little")
        data[found_at + 8 : found_at + 8 + length] = bytes(length)
    video.write_bytes(data)
    found = read(video, Kind.SHOTS)
    assert starts(found) == [0, *made_videos.cuts_of(DIALOGUE)]
    assert any("missing or damaged" in str(note) for note in found.notes)


def test_a_video_that_is_cut_off_gives_what_there_is_and_says_so(tmp_path: Path) -> None:
    video = made_videos.write_video(tmp_path / "a.avi", DIALOGUE)
    video.write_bytes(video.read_bytes()[: video.stat().st_size // 2])
    found = read(video, Kind.SHOTS)
    whole = [0, *made_videos.cuts_of(DIALOGUE)]
    assert starts(found) == whole[: len(found.shots)] and len(found.shots) >= 2
    assert any("cut off" in str(note) for note in found.notes)


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    heard: list[float] = []
    read(made_videos.write_video(tmp_path / "a.mp4", DIALOGUE * 3), Kind.SHOTS, progress=heard.append)
    assert heard == sorted(heard) and heard[-1] > 0.8


def test_what_is_no_video_is_refused_by_its_bytes(tmp_path: Path) -> None:
    secret, letter, playlist = tmp_path / "secret.mp4", tmp_path / "letter.mp4", tmp_path / "list.mp4"
    made_videos.write_video(secret, [Shot(1, 10)])
    letter.write_text("Dear Mara, " * 900)
    playlist.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://{secret}\n#EXT-X-ENDLIST\n")
    for path in (letter, playlist):
        with pytest.raises(UnknownFormat, match=path.name):
            read(path, Kind.SHOTS)


def test_a_playlist_behind_a_videos_first_bytes_opens_nothing_else(tmp_path: Path) -> None:
    made_videos.write_video(tmp_path / "secret.mp4", [Shot(1, 10)])
    for head in (b"ffconcat version 1.0\nfile secret.mp4\n", b"\0\0\0\x08free#EXTM3U\n#EXTINF:9,\nsecret.mp4\n"):
        (tmp_path / "list.mp4").write_bytes(head)
        with pytest.raises((UnknownFormat, BadVideo)):
            read(tmp_path / "list.mp4", Kind.SHOTS)


def test_a_container_without_a_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"\0\0\0\x18ftypisom\0\0\2\0isomiso2")
    with pytest.raises(BadVideo, match=r"a\.mp4: the video cannot be decoded\. Nothing was imported"):
        read(tmp_path / "a.mp4", Kind.SHOTS)


def harmed(whole: bytes, chance: random.Random) -> bytes:
    """Return a video with its header harmed (it stands at one end or the other), or with bytes changed in place."""
    if chance.random() < 0.3:
        return damaged(whole[:2000], chance) + whole[2000:-1500] + damaged(whole[-1500:], chance)
    out = bytearray(whole)
    for _ in range(chance.randint(1, 40)):
        out[chance.choice((chance.randrange(800), -chance.randrange(1, 1500), chance.randrange(len(out))))] ^= (
            1 << chance.randrange(8)
        )
    return bytes(out)


@pytest.mark.parametrize("suffix", [".mp4", ".avi"])
def test_only_our_errors_escape_from_damaged_videos(tmp_path: Path, suffix: str) -> None:
    """Thirteen mutations each, not the 500 of other formats: every one is a process that loads a large library."""
    whole = made_videos.write_video(tmp_path / f"whole{suffix}", [Shot(1, 12), Shot(2, 12)]).read_bytes()
    refused, slowest = 0, 0.0
    for seed in range(13):
        path = tmp_path / f"{seed}{suffix}"
        path.write_bytes(harmed(whole, random.Random(seed)))
        began = time.monotonic()
        try:
            read(path, Kind.SHOTS)
        except FormatError as error:
            refused += 1
            assert not isinstance(error, ReaderDied), f"seed {seed}: {error}"
        slowest = max(slowest, time.monotonic() - began)
    assert 0 < refused < 13
    assert slowest < 10


def test_a_video_beyond_its_time_or_its_memory_is_a_named_error(tmp_path: Path) -> None:
    video = made_videos.write_video(tmp_path / "a.mp4", DIALOGUE)
    with pytest.raises(ReaderTooSlow, match=r"a\.mp4: reading came no further in 0\.01 seconds"):
        read(video, Kind.SHOTS, limits=Limits(silent_seconds=0.01))
    with pytest.raises(FormatError, match=r"a\.mp4"):
        read(video, Kind.SHOTS, limits=Limits(memory_bytes=150 << 20))


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scenedetect", None)
    with pytest.raises(ExtraMissing, match=r"packaging/run\.py.*leitmotif-desk\[shots\]"):
        read_source(Source("a.mp4", b"\0\0\0\x18ftypisom", path=Path(os.devnull)), Kind.SHOTS, ReadOptions())
