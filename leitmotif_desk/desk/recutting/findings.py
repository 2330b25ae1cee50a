"""What the continuity check will say of a new cut: which findings stay, go, come, and which words no longer hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.continuity import check
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting.change import Change, Recut
from leitmotif_desk.desk.recutting.music import heard_after, shifts
from leitmotif_desk.desk.recutting.taking import placing
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import Batch
from leitmotif_desk.domain.finding import Finding, FindingKey
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project


class FindingFate(StrEnum):
    """What becomes of a finding; `STALE`: it was called intended, and will not be so any more."""

    NEW = "new"
    GONE = "goes away"
    STALE = "no longer intended"
    LOST = "its scene or cue is lost"
    MOVED = "moves"
    KEPT = "stays"


@dataclass(frozen=True, slots=True)
class FindingChange:
    """What a new cut does to a finding, as it was (of a new one: as it will be)."""

    finding: Finding
    fate: FindingFate

    @property
    def is_change(self) -> bool:
        return self.fate is not FindingFate.KEPT


@dataclass(frozen=True, slots=True)
class CheckRecut:
    """Everything needed to check the film as it is and as a new cut, without some of its changes, would make it."""

    project: Project
    heard: tuple[Heard, ...]
    recut: Recut
    without: frozenset[Thing] = frozenset()

    @classmethod
    def of(cls, desk: Desk, recut: Recut, without: frozenset[Thing] = frozenset()) -> "CheckRecut":
        return cls(desk.project, desk.heard, recut, without)

    def __call__(self, progress: Progress = unheard) -> tuple[FindingChange, ...]:
        """Return what becomes of every finding, in film order, new ones last; raises Cancelled."""
        now = check(self.project, self.heard, lambda share: progress(share / 2))
        step = Batch("New cut", placing(self.project, self.recut, self.without))
        then = after(self.project, changes(step, self.project))
        heard = heard_after(self.heard, then, shifts(self.recut, self.without))
        will_be = {one.key: one for one in check(then, heard, lambda share: progress(0.5 + share / 2))}
        return tuple(self._changes(now, will_be))

    def _changes(self, now: tuple[Finding, ...], will_be: Mapping[FindingKey, Finding]) -> Iterator[FindingChange]:
        done = {one.thing: one for one in self.recut.changes if one.thing not in self.without and one.is_change}
        left = dict(will_be)
        same = {finding.key: left.pop(finding.key) for finding in now if finding.key in left}
        # A finding about several scenes is called otherwise when their order, or which of them it names, has changed.
        by_words = {words: one for one in left.values() for words in _words(one)}
        for finding in now:
            others = (by_words.get(words) for words in _words(finding))
            found = same.get(finding.key) or next((one for one in others if one is not None and one.key in left), None)
            if found is not None:
                left.pop(found.key, None)
            yield FindingChange(finding, _fate(finding, found, done))
        yield from (FindingChange(one, FindingFate.NEW) for one in left.values())


def _words(finding: Finding) -> tuple[tuple[object, ...], ...]:
    """Return what tells a finding from others, whatever the order of its scenes."""
    about = finding.code, finding.motif, finding.cue
    return (*about, frozenset(finding.scenes)), (*about, finding.message)


def _fate(finding: Finding, will_be: Finding | None, done: Mapping[Thing, Change]) -> FindingFate:
    if will_be is None:
        return FindingFate.GONE
    if finding.intended and not will_be.intended:
        return FindingFate.STALE
    about = [Thing("scene", scene) for scene in finding.scenes]
    about += [Thing("cue", finding.cue)] if finding.cue is not None else []
    touched = [done[thing] for thing in about if thing in done]
    if any(change.is_lost for change in touched):
        return FindingFate.LOST
    return FindingFate.MOVED if touched else FindingFate.KEPT
