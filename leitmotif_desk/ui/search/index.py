"""What can be gone to or done, and which of it a few typed words mean."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.theory.words import chain_words

KINDS = ("scene", "motif", "subject", "cue", "marker", "finding", "command", "occurrence")
"""What is found first where all else is equal."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something one can go to, or do: `kind` of KINDS, `id` its id (a finding's index, a command's code)."""

    kind: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with the words it is found by, in small letters."""

    place: Place
    words: str


class Index:
    """Everything of a desk, read once; `find` is quick enough for every key that is typed."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)

    @classmethod
    def of(cls, desk: Desk, commands: Iterable[Place] = ()) -> "Index":
        return cls(_entries(desk, commands))

    def find(self, query: str, limit: int) -> Sequence[Place]:
        """Return the places that hold every word typed: first those that begin with it, then where a word does."""
        words = query.casefold().split()
        if not words:
            return ()
        held = ((_rank(entry, words), at, entry) for at, entry in enumerate(self._entries) if _holds(entry, words))
        return [entry.place for _, _, entry in nsmallest(limit, held)]


def _holds(entry: Entry, words: list[str]) -> bool:
    return all(word in entry.words for word in words)


def _rank(entry: Entry, words: list[str]) -> tuple[int, int]:
    if entry.words.startswith(words[0]):
        found = 0
    elif f" {words[0]}" in entry.words:
        found = 1
    else:
        found = 2
    return found, KINDS.index(entry.place.kind)


def _entries(desk: Desk, commands: Iterable[Place]) -> Iterator[Entry]:
    for place in _places(desk):
        yield Entry(place, place.text.casefold())
    for place in commands:
        yield Entry(place, place.text.casefold())
    project = desk.project
    names = {motif.id: motif.name for motif in project.motif}
    numbers = {cue.id: f"{cue.number} {cue.title}" for cue in project.cue}
    for one in desk.likely_occurrences:
        text = f"{names.get(one.motif, '')} in {numbers.get(one.cue, '')} · {_done(one.operations)}"
        yield Entry(Place("occurrence", one.key, text), text.casefold())


@lru_cache(maxsize=4096)
def _done(operations: tuple[Operation, ...]) -> str:
    return chain_words(operations)


def _places(desk: Desk) -> Iterator[Place]:
    project = desk.project
    rate = project.film.frame_rate
    for scene in project.scene:
        yield Place("scene", scene.id, f"{scene.number}  {scene.slug}")
    for motif in project.motif:
        yield Place("motif", motif.id, " · ".join((motif.name, *motif.labels)))
    for subject in project.subject:
        its = ", ".join(project.the_motif(motif).name for motif in project.motifs_of(subject.id))
        yield Place("subject", subject.id, f"{subject.name} → {its}" if its else subject.name)
    for cue in project.cue:
        yield Place("cue", cue.id, f"{cue.number}  {cue.title}")
    for marker in project.marker:
        yield Place("marker", marker.id, f"{marker.name}  {format_timecode(marker.frame, rate)}")
    for index, finding in enumerate(desk.findings):
        at = f"{format_timecode(finding.start_frame, rate)}  " if finding.start_frame is not None else ""
        yield Place("finding", str(index), f"{at}{finding.message.text()}")
