"""What can be played, as programmes: a few lines of music, one cue, the film from a frame on."""

from collections.abc import Callable

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music
from leitmotif_desk.desk.film_music import bars_of, cues_from, score_of
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.score import Score
from leitmotif_desk.sound.rendering import TAIL_SECONDS
from leitmotif_desk.ui.conveyor import Entry, Programme


def programme_of_music(music: Music) -> Programme:
    """Return a few lines of music; in a loop they last for whole bars."""
    score = score_of(music)
    return Programme(music.title, (Entry(lambda: score),), loop_until=bars_of(score), quarter=60 / music.tempo_qpm)


def programme_of_cue(cue: Cue, score: Score, from_seconds: float, until_seconds: float | None = None) -> Programme:
    """Return a cue to the end of its music, or a stretch of it, whatever its span in the film."""
    entry = Entry(lambda: score, cue.id, 0.0, from_seconds, until_seconds)
    seconds = None if until_seconds is None else until_seconds - from_seconds
    return Programme(f"{cue.number} {cue.title}".strip(), (entry,), seconds, loop_until=seconds)


def programme_of_film(desk: Desk, frame: int, until_frame: int | None, title: str) -> Programme | None:
    """Return the film's music from a frame on, silences too; None where nothing is written."""
    spans = cues_from(desk.project, frame, until_frame)
    if not spans:
        return None
    entries = tuple(
        Entry(_finder(desk, span.cue), span.cue, span.at, span.from_seconds, span.until_seconds) for span in spans
    )
    end = max(span.at + span.until_seconds - span.from_seconds for span in spans)
    if until_frame is None:
        return Programme(title, entries, end + TAIL_SECONDS, loop_until=end)
    whole = float(desk.project.film.frame_rate.seconds(until_frame - frame))
    return Programme(title, entries, whole, loop_until=whole)


def _finder(desk: Desk, cue: CueId) -> Callable[[], Score | None]:
    return lambda: desk.score(cue)
