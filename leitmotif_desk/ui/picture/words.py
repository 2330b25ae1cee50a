"""What the picture panel says about a file beside its film."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.ui.picture.pace import Pace

_CONTEXT = "Picture"

VIDEO_SUFFIXES = frozenset(
    {".avi", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".mts", ".mxf", ".ogv", ".webm", ".wmv"}
)
SOUND_SUFFIXES = frozenset({".aac", ".aif", ".aifc", ".aiff", ".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav"})


def translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def rate_name(rate: FrameRate) -> str:
    """Return a rate in figures, as people write it."""
    return rate.name if rate.fps.denominator in (1, 1001) else f"{float(rate.fps):g}"


def remarks(pace: Pace, project: Project) -> tuple[str, ...]:
    """Return in sentences how the picture differs from the film; nothing where it does not."""
    return tuple(_remarks(pace, project))


def _remarks(pace: Pace, project: Project) -> Iterator[str]:
    rate = pace.film_rate
    if pace.file_rate.fps != rate.fps:
        words = translated("The picture runs at {picture} fps, the film at {film}.")
        yield words.format(picture=rate_name(pace.file_rate), film=rate_name(rate))
    spans = [(scene.start_frame, scene.end_frame) for scene in project.scene]
    spans += [(cue.start_frame, cue.end_frame) for cue in project.cue]
    if not spans:
        return
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    if abs(pace.end_frame - last) > rate.nominal:
        words = translated("The picture ends at {picture}, the film at {film}.")
        yield words.format(picture=format_timecode(pace.end_frame, rate), film=format_timecode(last, rate))
    if pace.start_frame > first:
        words = translated("The picture begins at {picture}, the film at {film}.")
        yield words.format(picture=format_timecode(pace.start_frame, rate), film=format_timecode(first, rate))


def outside(pace: Pace) -> str:
    """Say that the file has no picture at a place."""
    words = translated("No picture here: the file goes from {start} to {end}.")
    rate = pace.film_rate
    return words.format(start=format_timecode(pace.start_frame, rate), end=format_timecode(pace.end_frame, rate))
