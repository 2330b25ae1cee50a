"""Find every motif in every cue, looking again only where something has changed: live first, then deep."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Self

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.results import Place, ScanResult
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.tracking import Ground, find, find_live

Scanned = tuple[tuple[CueScore, ...], tuple[Theme, ...]]
"""Cues, and the themes to look for in all of them."""
_SLICE_NOTES = 1_000_000
"""Notes times themes of one slice of a deep scan: two seconds or so."""


class Prepared:
    """The cues last searched, ready to be searched again; one search at a time."""

    def __init__(self) -> None:
        self._music: tuple[CueScore, ...] = ()
        self._ground: Ground | None = None

    def ground(self, music: tuple[CueScore, ...]) -> Ground:
        if self._ground is None or not _same_music(music, self._music):
            self._music, self._ground = music, Ground.of(music)
        return self._ground


def _same_music(one: tuple[CueScore, ...], other: tuple[CueScore, ...]) -> bool:
    """Whether these are the very same scores: a score is a value that never changes, and the desk keeps each once."""
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a.cue == b.cue and a.score is b.score for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything a scan needs, as values, so that it can run anywhere; `known` is the result of the scan before.

    A `live` scan finds the plain occurrences of what is new, at once; a deep one finds all, and replaces them.
    `wanted` is where to look for what, None: wherever something is unknown.
    """

    themes: tuple[Theme, ...]
    music: tuple[CueScore, ...]
    scores: tuple[tuple[str, str | None], ...]
    known: ScanResult | None = None
    live: bool = False
    wanted: tuple[Scanned, ...] | None = None
    prepared: Prepared = field(default_factory=Prepared, compare=False)

    @classmethod
    def of(cls, desk: Desk, prepared: Prepared | None = None) -> Self:
        return cls(
            desk.searched_themes(), desk.cue_scores(), desk.scanned_scores(), desk.scan_result,
            prepared=prepared or Prepared(),
        )  # fmt: skip

    def as_live(self) -> Self:
        """Return the scan that finds at once what can be found at once, where nothing is known yet."""
        return replace(self, live=True)

    def unknown(self) -> tuple[Scanned, ...]:
        """Return where to look for what: all but where the scan before still holds, and is deep enough.

        What is found of a theme in a cue rests on that theme and on that cue's score alone.
        """
        known = self._still_known()
        known = known if self.live else self._deep(known)
        together: dict[tuple[Theme, ...], list[CueScore]] = {}
        for music in self.music:
            wanted = tuple(theme for theme in self.themes if (theme.motif, music.cue) not in known)
            together.setdefault(wanted, []).append(music)
        return tuple((tuple(music), themes) for themes, music in together.items() if themes)

    def slices(self) -> Iterator["Scan"]:
        """Yield the scan in pieces of about two seconds, each of which may run by itself and adds to what is known."""
        for music, themes in self.unknown():
            notes = max(1, sum(len(one.score) for one in music))
            size = max(1, _SLICE_NOTES // notes)
            for first in range(0, len(themes), size):
                yield replace(self, wanted=((music, themes[first : first + size]),))

    def __call__(self, progress: Progress = unheard) -> ScanResult:
        """Run the finder where something is unknown; raises Cancelled."""
        began = time.perf_counter()
        wanted = self.unknown() if self.wanted is None else self.wanted
        search = find_live if self.live else find
        looked = frozenset((theme.motif, music.cue) for cues, themes in wanted for theme in themes for music in cues)
        known = self._still_known()
        found = [] if self.known is None else self.known.within(known - looked)
        for done, (music, themes) in enumerate(wanted):
            found += search(themes, self.prepared.ground(music), _part(progress, done, len(wanted)))
        progress(1.0)
        order = {music.cue: place for place, music in enumerate(self.music)}
        found.sort(key=lambda one: (order[one.cue], one.start_ticks, one.motif, one.parts))
        deep = self._deep(known) | (frozenset() if self.live else looked)
        notes = sum(len(one.score) for one in self.music)
        seconds = time.perf_counter() - began
        return ScanResult(tuple(found), self.themes, self.scores, notes, seconds, known | looked, deep)

    def _deep(self, known: frozenset[Place]) -> frozenset[Place]:
        return frozenset() if self.known is None else known & self.known.deep

    def _still_known(self) -> frozenset[Place]:
        if self.known is None:
            return frozenset()
        themes, scores = set(self.known.themes), set(self.known.scores)
        motifs = {theme.motif for theme in self.themes if theme in themes}
        cues = {CueId(cue) for cue, score in self.scores if (cue, score) in scores}
        return frozenset(place for place in self.known.places if place[0] in motifs and place[1] in cues)


def _part(progress: Progress, done: int, of: int) -> Progress:
    return lambda share: progress((done + share) / of)
