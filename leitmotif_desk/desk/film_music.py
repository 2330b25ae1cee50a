"""Which music the film holds from a frame on, and when each cue of it sounds."""

from dataclasses import dataclass

from leitmotif_desk.desk.exporting import Music
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats import Line, score_from_lines
from leitmotif_desk.sound.instruments import program_of


@dataclass(frozen=True, slots=True)
class CueSpan:
    """A cue as it sounds in a stretch of film: `at` seconds after its start, a stretch of seconds of the cue's score.

    The score is cut where the cue ends in the film, or where the stretch does.
    """

    cue: CueId
    at: float
    from_seconds: float
    until_seconds: float


def cues_from(project: Project, frame: int, until_frame: int | None = None) -> tuple[CueSpan, ...]:
    """Return the written cues that sound from a frame on, in film order; overlapping ones overlap."""
    rate = project.film.frame_rate
    spans = []
    for cue in sorted(project.cue, key=lambda cue: (cue.start_frame, cue.end_frame)):
        start = max(frame, cue.start_frame)
        end = cue.end_frame if until_frame is None else min(cue.end_frame, until_frame)
        if cue.score is not None and start < end:
            at, skipped, until = (
                float(rate.seconds(count)) for count in (start - frame, start - cue.start_frame, end - cue.start_frame)
            )
            spans.append(CueSpan(cue.id, at, skipped, until))
    return tuple(spans)


def score_of(music: Music) -> Score:
    """Return a few lines of music as a score that can be played."""
    return score_from_lines(
        tuple(Line(name, tones, program_of(name)) for name, tones in music.lines),
        key=music.key,
        beats=music.beats,
        beat_unit=music.beat_unit,
        tempo_qpm=music.tempo_qpm,
        title=music.title,
    )


def bars_of(score: Score) -> float:
    """Return the seconds of a score's bars, the last one filled: what is repeated when it is played in a loop."""
    last = score.bars.starts_ticks[-1]
    return float(score.tempo.seconds_at(max(score.end_ticks, last + score.metre_at(last).bar_ticks)))
