"""Look for a few notes in every cue, without registering them as a theme."""

from dataclasses import dataclass

import numpy as np

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Form, Theme, Tone
from leitmotif_desk.domain.occurrence import CueScore, Occurrence
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.tracking import find

SOUGHT = MotifId("sought")
"""The theme that stands for the notes looked for; no registered motif has its occurrences."""
FEWEST, MOST = 3, 60
WHITE_KEYS = Key(0)
"""The key of music that states none."""


def top_line(score: Score, rows: IntColumn) -> tuple[Tone, ...]:
    """Return notes as one line, onsets from the barline before the first: of those that begin together the highest."""
    notes = score.notes
    bar = score.bars.starts_ticks[score.bars.index_at(int(notes.onset_ticks[rows].min()))] if len(rows) else 0
    sounding = rows[notes.duration_ticks[rows] > 0]
    order = sounding[np.lexsort((-notes.pitch[sounding], notes.onset_ticks[sounding]))]
    first = np.unique(notes.onset_ticks[order], return_index=True)[1]
    return notes.tones(order[first].tolist(), bar)


@dataclass(frozen=True, slots=True)
class Seek:
    """Everything a search for a line of notes needs, as values."""

    theme: Theme
    music: tuple[CueScore, ...]

    @classmethod
    def of(cls, desk: Desk, score: Score, rows: IntColumn) -> "Seek":
        """Return the search in all cues for notes of one; raises BadValue where they are too few or too many."""
        tones = top_line(score, rows)
        if not FEWEST <= len(tones) <= MOST:
            what = f"{len(tones)} notes one after another cannot be looked for ({FEWEST} to {MOST} can)."
            raise BadValue(what, now="Nothing was searched.")
        start = int(score.notes.onset_ticks[rows].min())
        metre, key = score.metre_at(start), score.key_at(start) or WHITE_KEYS
        form = Form(FormId(SOUGHT), SOUGHT, "", tones, key, metre.beats, metre.unit)
        return cls(Theme(SOUGHT, (form,)), desk.cue_scores())

    @property
    def form(self) -> Form:
        return self.theme.forms[0]

    def __call__(self, progress: Progress = unheard) -> tuple[Occurrence, ...]:
        """Return where the line is found, by cue and time; raises Cancelled."""
        return tuple(one for one in find((self.theme,), self.music, progress) if one.found)
