"""Ask for themes nobody registered, and hand one over to be registered."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from itertools import zip_longest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import DEFAULT_TEMPO_QPM, Music
from leitmotif_desk.domain.discovered import Discovered
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Metre
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.similarity import identity
from leitmotif_desk.tracking.discovery import discover

ALREADY = 0.65
"""From this identity on a candidate is told to be like a registered motif: the band "recognisable"."""
_GRID = TICKS_PER_QUARTER // 48
_PLAIN = (1, 2, 4, 8)
_MOST_DIGITS = 1000


@dataclass(frozen=True, slots=True)
class Discover:
    """The music to look for themes in, as values."""

    music: tuple[CueScore, ...]

    @classmethod
    def of(cls, desk: Desk, cues: Collection[CueId] | None = None) -> "Discover":
        """Return the job for the cues named that have music, or for all that have."""
        return cls(tuple(one for one in desk.cue_scores() if cues is None or one.cue in cues))

    def __call__(self, progress: Progress = unheard) -> tuple[Discovered, ...]:
        """Return at most twenty candidates, best first; raises Cancelled."""
        return discover(self.music, progress)


def already_registered(project: Project, found: Discovered) -> tuple[MotifId, float] | None:
    """Return the motif a candidate is most like, with their identity; None where it is like none."""
    likeness = ((form.motif, identity(form.tones, found.tones)) for form in project.form)
    best = max(likeness, key=lambda pair: pair[1], default=None)
    return best if best is not None and best[1] >= ALREADY else None


def home_of(desk: Desk, found: Discovered) -> str:
    """Return where a candidate's notes were taken from: "1m2 The Lamp, oboe, bars 5-6"."""
    home = found.home_sounding
    cue, score = desk.project.the_cue(home.cue), desk.score(home.cue)
    if score is None:
        return cue.number
    first, last = (score.bars.label_at(tick) for tick in (home.start_ticks, home.end_ticks - 1))
    bars = f"bar {first}" if first == last else f"bars {first}-{last}"
    return f"{cue.number} {cue.title}, {score.parts[home.parts[0]].name}, {bars}"


def music_of_discovered(desk: Desk, found: Discovered) -> Music:
    """Return a candidate as music, on the instrument and at the tempo it was found with."""
    home = found.home_sounding
    score = desk.score(home.cue)
    name = score.parts[home.parts[0]].name if score is not None else ""
    tempo = float(score.tempo.tempo_qpm_at(home.start_ticks)) if score is not None else DEFAULT_TEMPO_QPM
    return Music(home_of(desk, found), ((name, found.tones),), found.key, found.beats, found.beat_unit, tempo)


def typed_text(found: Discovered) -> str:
    """Return a candidate's line as one types a motif: pitches, lengths in quarters, rests, barlines.

    Times are rounded to a forty-eighth of a quarter. An upbeat held over its barline is typed as no upbeat, as one
    cannot type a tie.
    """
    bar = Metre(0, found.beats, found.beat_unit).bar_ticks
    at = min(0, _on_grid(found.tones[0].onset_ticks))
    words: list[str] = []
    for tone, following in zip_longest(found.tones, found.tones[1:]):
        start, end = _on_grid(tone.onset_ticks), _end(tone, following)
        for name, until in (("r", start), (tone.name, end)):
            if until > at:
                words += ["|"] * (bool(words) and at % bar == 0)
                words.append(f"{name}:{_quarters(until - at)}")
                at = until
    return " ".join(words)


def _end(tone: Tone, following: Tone | None) -> int:
    end = max(_on_grid(tone.end_ticks), _on_grid(tone.onset_ticks) + _GRID)
    return end if following is None else min(end, _on_grid(following.onset_ticks))


def _on_grid(ticks: int) -> int:
    return round(ticks / _GRID) * _GRID


def _quarters(ticks: int) -> str:
    exact = Fraction(ticks, TICKS_PER_QUARTER)
    if exact.denominator in _PLAIN or exact.numerator >= _MOST_DIGITS:
        return f"{float(exact):.6f}".rstrip("0").rstrip(".")
    return f"{exact.numerator}/{exact.denominator}"
