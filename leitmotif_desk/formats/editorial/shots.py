"""A video's shots: where the picture is cut or comes out of black, frame by frame.

The libraries (scenedetect-headless, OpenCV) are an extra. Dissolves are not found: the two shots count as one.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.progress import Progress
from leitmotif_desk.domain.time import FrameRate, frame_rate, rate_near
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadVideo, ExtraMissing, TooLarge
from leitmotif_desk.formats.reading import Kind, Notes, Opening, Reading, ReadOptions, ShotRow, Source, limits_of

Picture = NDArray[np.uint8]

_CONTAINERS = "mov,mp4,matroska,webm,avi,mpeg,mpegvideo,mpegts,mxf,ogg,asf"
_DEMUXING = f"protocol_whitelist;file|format_whitelist;{_CONTAINERS}"
"""A playlist in a video's dress would let FFmpeg open other files and addresses."""
_WIDTH = 256
"""Pixels across at which pictures are compared: about what scenedetect scales down to by itself."""
_BLACK = 12
"""Mean of a picture, of 255, below which it is black: scenedetect's own threshold."""
_SHORTEST_SECONDS = 0.25
_MOST_FRAMES = 24 * 3600 * 60
_TOLD_FRAMES = 12
_MOST_FAILED = 250
"""Damaged pictures in a row after which the video is taken to be at its end."""
_UNEVEN, _MOST_UNEVEN = 0.2, 0.02
"""How far off its place a picture may come, in pictures, and the share of pictures that may be farther off."""
_COLOURS = (8, 4, 4)
"""Steps of hue, saturation and value. Where there is next to no saturation, hue is noise and does not count."""


def read_shots(source: Source, options: ReadOptions, progress: Progress) -> Reading:
    """Return the shots of a video in frames of the film's rate, else of its own.

    Raises ExtraMissing, BadVideo and TooLarge.
    """
    cv2, detectors = _libraries(source)
    capture = _opened(cv2, source)
    try:
        seen = _watched(cv2, detectors, capture, source, progress)
    finally:
        capture.release()
    notes = Notes()
    rate = frame_rate(options.rate) if options.rate else seen.rate
    starts = _film_frames(seen, rate, notes)
    return Reading(
        kind=Kind.SHOTS,
        source=source.name,
        rate=rate.name,
        shots=tuple(_rows(seen, starts)),
        from_start=True,
        notes=notes.all(),
    )


def _libraries(source: Source) -> tuple[ModuleType, ModuleType]:
    try:
        import cv2
        from scenedetect import detectors
    except ImportError as error:
        what = (
            f"finding shots needs the extra 'shots', and {error.name} is not installed: start packaging/run.py again "
            'where there is a network, or run pip install "leitmotif-desk[shots]".'
        )
        raise ExtraMissing(what, where=source.name, now=NOTHING_IMPORTED) from error
    return cv2, detectors


def _opened(cv2: Any, source: Source) -> Any:
    os.environ["OPENCV_FFMPEG_CAPTURE_OPTIONS"] = _DEMUXING
    cv2.setNumThreads(1)
    threads = limits_of(Kind.SHOTS).threads
    capture = cv2.VideoCapture(str(source.path), cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, threads])
    if not capture.isOpened() or not 1 <= capture.get(cv2.CAP_PROP_FPS) <= 1000:
        raise BadVideo("the video cannot be decoded.", where=source.name, now=NOTHING_IMPORTED)
    return capture


@dataclass
class _Seen:
    """What was seen of a video, one entry a picture; `cuts` are the first pictures of shots, but for the very first."""

    rate: FrameRate
    promised: int
    seconds: list[float] = field(default_factory=list)
    colours: list[NDArray[np.float32]] = field(default_factory=list)
    black: list[bool] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    fades: list[int] = field(default_factory=list)

    def all_cuts(self) -> list[int]:
        """Return the cuts with the middles of those stretches of black that no cut leads into or out of."""
        found = set(self.cuts)
        for middle in self.fades:
            first = last = middle
            while first > 0 and self.black[first - 1]:
                first -= 1
            while last < len(self.black) - 1 and self.black[last]:
                last += 1
            if first > 0 and not any(first <= cut <= last for cut in self.cuts):
                found.add(middle)
        return sorted(found)


def _watched(cv2: Any, detectors: Any, capture: Any, source: Source, progress: Progress) -> _Seen:
    """Look at every picture of a video."""
    from scenedetect import FrameTimecode

    fps = capture.get(cv2.CAP_PROP_FPS)
    promised = capture.get(cv2.CAP_PROP_FRAME_COUNT)
    seen = _Seen(rate_near(fps), int(promised) if 0 < promised < _MOST_FRAMES else 0)
    shortest = max(1, round(_SHORTEST_SECONDS * fps))
    cuts = detectors.AdaptiveDetector(min_scene_len=shortest)
    fades = detectors.ThresholdDetector(threshold=_BLACK, min_scene_len=shortest)
    for number, picture in enumerate(_pictures(cv2, capture)):
        if number >= _MOST_FRAMES:
            raise TooLarge("the video is longer than a day.", where=source.name, now=NOTHING_IMPORTED)
        seen.seconds.append(capture.get(cv2.CAP_PROP_POS_MSEC) / 1000)
        seen.black.append(bool(picture.mean() < _BLACK))
        seen.colours.append(_colours(cv2, picture))
        at = FrameTimecode(number, fps)
        seen.cuts += [cut.frame_num for cut in cuts.process_frame(at, picture)]
        seen.fades += [cut.frame_num for cut in fades.process_frame(at, picture)]
        if number % _TOLD_FRAMES == 0:
            progress(min(1.0, number / seen.promised) if seen.promised else 0.0)
    if not seen.seconds:
        raise BadVideo("the video shows no picture.", where=source.name, now=NOTHING_IMPORTED)
    return seen


def _pictures(cv2: Any, capture: Any) -> Iterator[Picture]:
    """Yield every picture of a video that can be decoded, small."""
    failed = 0
    while failed < _MOST_FAILED:
        there, picture = capture.read()
        failed = 0 if there else failed + 1
        if there:
            height, width = picture.shape[:2]
            size = _WIDTH, min(max(1, height * _WIDTH // width), 4 * _WIDTH)
            yield cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR)


def _colours(cv2: Any, picture: Picture) -> NDArray[np.float32]:
    """Return how many pixels have each colour."""
    hsv = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV)
    counted = cv2.calcHist([hsv], [0, 1, 2], None, list(_COLOURS), [0, 180, 0, 256, 0, 256])
    found: NDArray[np.float32] = np.concatenate([counted[:, 0].sum(axis=0), counted[:, 1:].ravel()])
    return found


def _rows(seen: _Seen, starts: list[int]) -> Iterator[ShotRow]:
    edges = [0, *seen.all_cuts(), len(seen.seconds)]
    for first, last in pairwise(edges):
        start, end = starts[first], starts[last]
        if start < end:
            yield ShotRow(start, end, _opening(seen, first), _mixed(seen, first, last))


def _opening(seen: _Seen, first: int) -> Opening:
    if first == 0 or not seen.black[first - 1]:
        return Opening.CUT if first else Opening.FIRST
    return Opening.FADE if seen.black[first] else Opening.BLACK


def _mixed(seen: _Seen, first: int, last: int) -> tuple[int, ...]:
    """Return the share of each colour in a shot, in thousandths, its black pictures left out."""
    counted = [seen.colours[number] for number in range(first, last) if not seen.black[number]]
    if not counted:
        return ()
    total = np.sum(counted, axis=0)
    return tuple(np.rint(1000 * total / total.sum()).astype(int).tolist())


def _film_frames(seen: _Seen, rate: FrameRate, notes: Notes) -> list[int]:
    """Return the frame of the film at which each picture begins, and that at which the last one ends.

    A picture's own time decides, so that lost ones put nothing out of place.
    """
    own = seen.rate
    at = np.asarray(seen.seconds) - seen.seconds[0]
    if not np.all(np.diff(at) > 0):
        notes.guessed("The video does not say when its pictures come: they were counted.")
        at = np.arange(len(at)) / float(own.fps)
    at = np.append(at, at[-1] + 1 / float(own.fps))
    places = at * float(own.fps)
    uneven = np.abs(places - np.rint(places)) > _UNEVEN
    if uneven.mean() > _MOST_UNEVEN:
        notes.guessed("The video has a variable frame rate: its pictures were placed by the clock.")
        return [round(Fraction(time) * rate.fps) for time in at.tolist()]
    if own.fps != rate.fps:
        notes.guessed(f"The video runs at {own.name} fps, the film at {rate.name}: cuts were placed by the clock.")
    frames = np.rint(places).astype(int).tolist()
    _say_lost(seen, frames[-1], notes)
    return [round(own.seconds(frame) * rate.fps) for frame in frames]


def _say_lost(seen: _Seen, length: int, notes: Notes) -> None:
    """Say how many pictures could not be decoded, or are missing at the end."""
    lost = length - len(seen.seconds)
    if lost > 0:
        notes.dropped(f"{lost} of the first {length} pictures are missing or damaged.")
    # Containers promise a picture or two too many now and then.
    if seen.promised > length + 2:
        notes.dropped(f"The video ends after {length} of {seen.promised} pictures: it may be cut off.")
