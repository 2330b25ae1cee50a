"""A discovered theme as the list shows it."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.discovering import already_registered, home_of
from leitmotif_desk.domain.discovered import Discovered, Why
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.project import Project

_RARITY = (
    (3.1, QT_TRANSLATE_NOOP("Discovery", "intervals rare in these cues")),
    (2.6, QT_TRANSLATE_NOOP("Discovery", "intervals neither rare nor common here")),
    (0.0, QT_TRANSLATE_NOOP("Discovery", "intervals common in these cues")),
)
"""From how many bits of surprise an interval a candidate is called rare: thirds of the candidates of Low Water."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue in which a candidate sounds, how often, and the frame of the first time."""

    cue: CueId
    number: str
    count: int
    frame: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A candidate with what is said about it; `like` names the registered motif it resembles, if any."""

    found: Discovered
    home: str
    heard: tuple[Heard, ...]
    like: str


def entry_of(desk: Desk, found: Discovered) -> Entry:
    """Return a candidate as it is shown."""
    counts = Counter(sounding.cue for sounding in found.soundings)
    first = {sounding.cue: sounding.start_ticks for sounding in reversed(found.soundings)}
    project = desk.project
    heard = tuple(
        Heard(cue, project.the_cue(cue).number, count, desk.frame_at(cue, first[cue])) for cue, count in counts.items()
    )
    return Entry(found, home_of(desk, found), heard, like_of(project, found))


def like_of(project: Project, found: Discovered) -> str:
    """Return the name of the registered motif that a candidate resembles, else nothing."""
    like = already_registered(project, found)
    return "" if like is None else project.the_motif(like[0]).name


def reasons(found: Discovered) -> str:
    """Return what speaks for a candidate, in one line."""
    why = dict(found.why)
    words = (
        _tr("{share:.0%} of them note for note").format(share=why[Why.EXACT]),
        _tr("{share:.0%} begin where a phrase does").format(share=why[Why.PHRASE]),
        next(_tr(str(text)) for bits, text in _RARITY if why[Why.RARITY] >= bits),
    )
    return " · ".join(words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Discovery", text)
