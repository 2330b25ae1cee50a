"""Which cue of the project a file is: so that a newer version keeps all that was decided about the cue."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from leitmotif_desk.desk.cue_versions.bar_alignment import bar_contents
from leitmotif_desk.domain.cue_number import same_number
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats import CueClues, bare_words, name_of_file

LEAST_SHARE = 0.6
"""Share of the bars that must be those of a cue's score for the music alone to tell which cue a file is."""
_CERTAIN = 0.9
_TITLED = 0.8
_RENUMBERED = 0.5
_CLEARLY = 0.2
"""By how much the likest cue must be liker than the next."""


class By(StrEnum):
    """What tells which cue a file is, the surest first."""

    NUMBER = "number"
    FILE = "file"
    TITLE = "title"
    MUSIC = "music"


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue of the project that a file is; `confidence` from 0 to 1, `reason` in words."""

    cue: CueId
    by: By
    reason: str
    confidence: float

    @property
    def certain(self) -> bool:
        return self.confidence >= _CERTAIN


class ProjectMusic:
    """The music of the cues of a project, compared bar by bar; each score is looked at once."""

    def __init__(self, score_of: Callable[[CueId], Score | None]) -> None:
        self._score_of = score_of
        self._known: dict[CueId, Counter[bytes]] = {}

    def share(self, cue: CueId, bars: Counter[bytes]) -> float:
        """Return the share of bars, of the longer of the two, that are in a cue's score and in these."""
        if cue not in self._known:
            score = self._score_of(cue)
            self._known[cue] = bar_contents(score) if score is not None else Counter()
        known = self._known[cue]
        return (known & bars).total() / max(known.total(), bars.total(), 1)


def cue_for(project: Project, clues: CueClues, score: Score, source: str, music: ProjectMusic) -> CueMatch | None:
    """Return the cue that a file is: by number, else by the file it came from, by title, by its music; None: a new one.

    `source` is the file's name. A file that surely has a number of its own is not taken for another cue because of
    its title or its music, for themes come back; only both together say that a cue was numbered anew.
    """
    numbered = [cue for cue in project.cue if same_number(cue.number, clues.number.value)]
    if numbered:
        return _by_number(numbered, clues, source)
    file = next((cue for cue in project.cue if _same_file(cue.source, source)), None)
    if file is not None:
        return CueMatch(
            file.id, By.FILE, f"it came from {file.source}{_now(clues)}", _TITLED if clues.number.clue else _CERTAIN
        )
    titled = [cue for cue in project.cue if _same_words(cue.title, clues.title.value)]
    likest = _likest(project.cue, score, music)
    if clues.number.certain:
        if likest is None or likest[1] not in titled:
            return None
        reason = f"title and {likest[0]:.0%} of the bars are the same{_now(clues)}"
        return CueMatch(likest[1].id, By.MUSIC, reason, _RENUMBERED)
    if len(titled) == 1:
        return CueMatch(titled[0].id, By.TITLE, f"its title is {titled[0].title!r}", _TITLED)
    if likest is None:
        return None
    share, cue = likest
    reason = f"{share:.0%} of its bars are those of {f'{cue.number} {cue.title}'.strip()}"
    return CueMatch(cue.id, By.MUSIC, reason, share * _TITLED)


def _by_number(cues: list[Cue], clues: CueClues, source: str) -> CueMatch:
    """Return the cue of the file's number; of several, the one of its file or title."""
    best = next((cue for cue in cues if _same_file(cue.source, source)), None)
    best = best or next((cue for cue in cues if _same_words(cue.title, clues.title.value)), cues[0])
    reason = f"its number is {clues.number.value}"
    if best.number != clues.number.value:
        reason += f", the cue's {best.number}"
    if len(cues) > 1:
        return CueMatch(best.id, By.NUMBER, f"{reason}; {len(cues)} cues have it", 0.6)
    return CueMatch(best.id, By.NUMBER, reason, 0.98 if clues.number.certain else 0.7)


def _same_file(known: str, source: str) -> bool:
    """Tell whether two names are those of one file, apart from its version and its format."""
    one, other = (name_of_file(PurePath(name).stem) for name in (known, source))
    return _same_words(f"{one.number} {one.title}", f"{other.number} {other.title}")


def _same_words(one: str, other: str) -> bool:
    return bool(bare_words(one)) and bare_words(one) == bare_words(other)


def _likest(cues: Iterable[Cue], score: Score, music: ProjectMusic) -> tuple[float, Cue] | None:
    """Return the cue whose music a score clearly is, and the share of bars."""
    bars = bar_contents(score)
    shares = sorted(((music.share(cue.id, bars), cue) for cue in cues if cue.score), key=lambda pair: -pair[0])
    if not shares or shares[0][0] < LEAST_SHARE or (len(shares) > 1 and shares[0][0] - shares[1][0] < _CLEARLY):
        return None
    return shares[0]


def _now(clues: CueClues) -> str:
    return f"; its number is {clues.number.value} now" if clues.number.clue else ""
