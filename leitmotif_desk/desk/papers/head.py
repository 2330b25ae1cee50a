"""What stands at the head of every paper."""

from datetime import date, datetime
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.reports import Paper, Section

TEMPLATES = "reports"


def paper(
    desk: Desk, kind: str, sections: tuple[Section, ...], resources: Path, *,
    lines: tuple[tuple[str, str], ...] = (), notes: tuple[str, ...] = (), made_on: date | None = None,
) -> Paper:  # fmt: skip
    """Return a paper about the film; `made_on` is today where it is not given."""
    film = desk.project.film
    day = made_on or datetime.now().astimezone().date()
    version = (("picture version", film.picture_version),) if film.picture_version else ()
    head = (("paper", kind), ("frame rate", f"{film.rate} fps"), *version, ("made on", day.isoformat()), *lines)
    return Paper(kind, film.title, head, sections, resources / TEMPLATES, day, notes)


def length(rate: FrameRate, frames: int) -> str:
    """Return a number of frames as minutes and seconds: "6:08"."""
    minutes, seconds = divmod(round(float(rate.seconds(frames))), 60)
    return f"{minutes}:{seconds:02d}"
