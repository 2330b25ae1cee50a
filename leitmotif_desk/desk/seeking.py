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


def top_line(score: Score, rows: IntColumn) -> tuple[Tone, ...]:
    """Return notes as one line, onsets from the score's start: of those that begin together the highest."""
    notes = score.notes
    sounding = rows[notes.duration_ticks[rows] > 0]
    order = sounding[np.lexsort((-notes.pitch[sounding], notes.onset_ticks[sounding]))]
    first = np.unique(notes.onset_ticks[order], return_index=True)[1]
    columns = (notes.onset_ticks, notes.duration_ticks, notes.step, notes.alter, notes.velocity)
    return tuple(Tone(*(int(column[row]) for column in columns)) for row in order[first])


@dataclass(frozen=True, slots=True)
class Seek:
    """Everything a search for a line of notes needs, as values."""

    theme: Theme
    music: tuple[CueScore, ...]

    @classmethod
    def of(cls, desk: Desk, tones: tuple[Tone, ...], key: Key) -> "Seek":
        """Return the search for a line in all cues; raises BadValue where it is too short or too long for one."""
        if not FEWEST <= len(tones) <= MOST:
            what = f"{len(tones)} notes one after another cannot be looked for ({FEWEST} to {MOST} can)."
            raise BadValue(what, now="Nothing was searched.")
        form = Form(FormId(SOUGHT), SOUGHT, "", tones, key)
        return cls(Theme(SOUGHT, (form,)), desk.cue_scores())

    @property
    def form(self) -> Form:
        return self.theme.forms[0]

    def __call__(self, progress: Progress = unheard) -> tuple[Occurrence, ...]:
        """Return where the line is found, by cue and time; raises Cancelled."""
        return tuple(one for one in find((self.theme,), self.music, progress) if one.found)
