"""The music that the project's cues have, for those that come anew."""

from collections.abc import Callable

from leitmotif_desk.desk.cue_versions.comparing_scores import score_changes
from leitmotif_desk.desk.cue_versions.score_changes import ScoreChanges
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.score import Score, ScoreId


class CueMusic:
    """Reads scores by `score_of`; what a newer score changes is worked out once, however often it is planned."""

    def __init__(self, score_of: Callable[[CueId], Score | None] = lambda _: None) -> None:
        self.score_of = score_of
        self._known: dict[tuple[ScoreId, ScoreId], ScoreChanges] = {}

    def changes(self, cue: Cue, now: Score) -> ScoreChanges | None:
        """Return what a newer score changes in a cue; None where the cue has no music yet."""
        before = self.score_of(cue.id) if cue.score is not None else None
        if before is None or cue.score is None:
            return None
        pair = cue.score, now.id()
        if pair not in self._known:
            self._known[pair] = score_changes(before, now)
        return self._known[pair]
