"""What the score panel knows of one cue: its music, the occurrences to show in it, the hits of the last search."""

from collections.abc import Mapping
from dataclasses import dataclass

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.seeking import Seek
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Form, Motif
from leitmotif_desk.domain.occurrence import Occurrence, OccurrenceKey, Verdict
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.ui.score.explaining import Explanation, explanation_of
from leitmotif_desk.ui.score.model import Roll, roll_of


@dataclass(frozen=True, slots=True)
class Search:
    """Notes that were looked for, and where they were found."""

    seek: Seek
    hits: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class CueContent:
    """A cue with music. `occurrences` and `hits` are by key, in time order."""

    project: Project
    cue: CueId
    score: Score
    occurrences: Mapping[str, Occurrence]
    hits: Mapping[str, Occurrence]
    search: Search | None
    waiting: frozenset[str] = frozenset()

    def one(self, key: str) -> Occurrence | None:
        """Return an occurrence or a hit by its key."""
        return self.occurrences.get(key) or self.hits.get(key)

    def motif_of(self, one: Occurrence) -> Motif | None:
        """Return the theme that is heard, None for a hit."""
        return self.project.the_motif(one.motif) if one.key in self.occurrences else None

    def form_of(self, one: Occurrence) -> Form:
        if one.key in self.hits and self.search is not None:
            return self.search.seek.form
        return self.project.the_form(one.form)

    def explanation(self, key: str) -> Explanation | None:
        one = self.one(key)
        return explanation_of(self.form_of(one), self.score, one) if one is not None else None

    def roll(self) -> Roll:
        occurrences, hits = list(self.occurrences.values()), list(self.hits.values())
        return roll_of(self.project, self.cue, self.score, occurrences, set(self.waiting), hits)


def content_of(
    desk: Desk, cue: CueId | None, asked_for: OccurrenceKey | None, search: Search | None
) -> CueContent | None:
    """Return what there is of a cue, None where it has no music.

    Shown are the occurrences worth showing unasked, and the one asked for; none that a person rejected.
    """
    score = desk.score(cue) if cue is not None else None
    if cue is None or score is None:
        return None
    project = desk.project
    likely = {one.key for one in desk.likely_occurrences}
    wanted = (one for one in desk.occurrences if one.key in likely or one.key == asked_for)
    shown: dict[str, Occurrence] = {
        one.key: one for one in wanted if one.cue == cue and desk.verdict_of(one) is not Verdict.REJECTED
    }
    hits: dict[str, Occurrence] = {one.key: one for one in search.hits if one.cue == cue} if search is not None else {}
    accepted = Verdict.ACCEPTED
    waiting = frozenset(key for key, one in shown.items() if not one.found and desk.verdict_of(one) is not accepted)
    return CueContent(project, cue, score, shown, hits, search, waiting)
