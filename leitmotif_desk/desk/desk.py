"""The open project: the one door for every change, and what is known about it at this moment."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Self

from leitmotif_desk.desk.borders import moved_end, moved_start
from leitmotif_desk.desk.heard import HeardLog
from leitmotif_desk.desk.judging import as_decided, place_of
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.desk.reviewing import Reviewed, reviewed, searched_themes
from leitmotif_desk.domain.edit_text import edit_label
from leitmotif_desk.domain.edits import Batch, Edit, JudgeOccurrence, UnjudgeOccurrence
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.finding import Finding
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Operation, Theme
from leitmotif_desk.domain.occurrence import CueScore, Heard, Judgement, Occurrence, OccurrenceKey, Verdict
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score, ScoreId
from leitmotif_desk.store import Applied, LedgerEntry, ProjectFile
from leitmotif_desk.store.errors import DamagedScore, MissingScore

LIKELY = 0.15
"""From this confidence on an occurrence that waits for review is shown among the others: about one in six is right."""
_REVIEW_RESTS_ON = frozenset({"motif", "form", "cue", "judgement"})
_LOG_RESTS_ON = _REVIEW_RESTS_ON | {"film", "scene", "statement"}
"""The kinds of rows whose change makes what was worked out from them stale."""
Listener = Callable[[frozenset[str]], None]


class Desk:
    """A project that is open, with the results of the last scan and check.

    Everything here belongs to the main thread; work that takes time is built by the modules beside this one as
    frozen callables, and their results are put back through `take_scan` and `take_findings`.
    """

    def __init__(self, file: ProjectFile, author: str = "") -> None:
        self._file = file
        self._author = author
        self._listeners: list[Listener] = []
        self._scan: ScanResult | None = None
        self._findings: tuple[Finding, ...] = ()
        self._scores: dict[str, Score] = {}
        self._log = HeardLog()
        self._heard: tuple[Heard, ...] | None = None
        self._reviewed: Reviewed | None = None

    @classmethod
    def create(cls, path: Path, film: Film, author: str = "") -> "Desk":
        """Make a new project file; raises a store error where there is one already."""
        return cls(ProjectFile.create(path, film), author)

    @classmethod
    def open(cls, path: Path, author: str = "") -> "Desk":
        """Open a project file; raises a store error that says what is wrong with it."""
        return cls(ProjectFile.open(path), author)

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def project(self) -> Project:
        """What stands in the file now: a new value after every edit."""
        return self._file.project()

    # what can be done

    def apply(self, edit: Edit, attachments: tuple[Score, ...] = ()) -> None:
        """Make one change, durably, and announce it; raises a LeitmotifError with nothing changed."""
        self._announce(self._file.apply(edit, self._author, attachments=attachments))

    def undo(self) -> bool:
        """Take back the last change that stands; False where there is none."""
        return self._announce(self._file.undo(self._author))

    def redo(self) -> bool:
        """Make the change again that was undone last; False where there is none."""
        return self._announce(self._file.redo(self._author))

    @property
    def undo_label(self) -> str | None:
        return self._file.undo_label

    @property
    def redo_label(self) -> str | None:
        return self._file.redo_label

    def history(self) -> tuple[LedgerEntry, ...]:
        """Return the whole ledger, oldest entry first."""
        return self._file.ledger()

    def save_copy(self, path: Path) -> None:
        """Write a copy of the project to another file."""
        self._file.save_copy(path)

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after every change with the kinds touched: names of KINDS, "occurrence", "finding"."""
        self._listeners.append(listener)

    def _announce(self, applied: Applied | None) -> bool:
        if applied is None:
            return False
        if applied.kinds & _REVIEW_RESTS_ON:
            self._reviewed = None
        if applied.kinds & _LOG_RESTS_ON:
            self._heard = None
        self._tell(applied.kinds)
        return True

    def _tell(self, kinds: frozenset[str]) -> None:
        for listener in self._listeners:
            listener(kinds)

    # what is known

    def score(self, cue: CueId) -> Score | None:
        """Return the music of a cue, None while it is planned."""
        wanted = self.project.the_cue(cue).score
        if wanted is None:
            return None
        if wanted not in self._scores:
            self._scores[wanted] = self._file.score(wanted)
        return self._scores[wanted]

    def cue_scores(self) -> tuple[CueScore, ...]:
        """Return the music of every cue that has some, in film order."""
        pairs = ((cue.id, self.score(cue.id)) for cue in self.project.cue)
        return tuple(CueScore(cue, score) for cue, score in pairs if score is not None)

    @property
    def reviewed(self) -> Reviewed:
        """What the last scan found or put up for review, after all decisions that stand."""
        if self._reviewed is None:
            self._reviewed = reviewed(self.project, self._scan, self.score, self._older_score)
        return self._reviewed

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """What the last scan found or put up for review, of cues and forms that are still there."""
        return self.reviewed.occurrences

    @property
    def likely_occurrences(self) -> tuple[Occurrence, ...]:
        """The occurrences to show unasked: found, decided by a person, or likely enough; the review lists them all."""
        said = self.reviewed.judgement_of
        return tuple(o for o in self.occurrences if o.found or o.confidence >= LIKELY or said(o) is not None)

    def verdict_of(self, occurrence: Occurrence) -> Verdict | None:
        """Return what a person said about an occurrence, wherever its music was then; None where that must be asked."""
        return self.reviewed.verdict_of(occurrence)

    def as_decided(self, occurrence: Occurrence) -> Occurrence:
        """Return an occurrence with the borders and the operations a person gave it."""
        score = self.score(occurrence.cue)
        return occurrence if score is None else as_decided(occurrence, self.reviewed.decision_of(occurrence), score)

    def judge(self, occurrence: Occurrence, verdict: Verdict) -> None:
        """Say what an occurrence is, in words that stay with its music; saying the same twice takes it back."""
        if self.verdict_of(occurrence) is not verdict:
            self._say(occurrence, replace(self._said(occurrence), verdict=verdict))
            return
        before = self.reviewed.judgement_of(occurrence)
        if before is not None:
            self.apply(UnjudgeOccurrence(before.occurrence))

    def say_instead(self, occurrence: Occurrence, operations: tuple[Operation, ...] | None) -> None:
        """Name what was done in a person's own words (None: in the finder's); without an answer yet it stays unsure."""
        self._say(occurrence, replace(self._said(occurrence), operations=operations))

    def move_border(self, occurrence: Occurrence, *, start: bool, by: int) -> None:
        """Move the start or the end by a note of the line, later or earlier; without an answer yet it stays unsure."""
        score = self.score(occurrence.cue)
        if score is None:
            return
        told, said = self.as_decided(occurrence), self._said(occurrence)
        if start:
            said = replace(said, start_ticks=moved_start(told, score, by, occurrence))
        else:
            said = replace(said, end_ticks=moved_end(told, score, by, occurrence))
        self._say(occurrence, said)

    def _said(self, occurrence: Occurrence) -> Judgement:
        """Return what was said about an occurrence, about its music as it is now."""
        decision = self.reviewed.decision_of(occurrence)
        said = decision.judgement if decision else Judgement(occurrence.key, Verdict.UNSURE)
        shift = decision.shift_ticks if decision else 0
        start, end = (None if at is None else at + shift for at in (said.start_ticks, said.end_ticks))
        cue, score = self.project.the_cue(occurrence.cue), self.score(occurrence.cue)
        place = None if cue.score is None or score is None else place_of(occurrence, score, cue.score)
        return replace(said, occurrence=self._free_key(occurrence), place=place, start_ticks=start, end_ticks=end)

    def _free_key(self, occurrence: Occurrence) -> OccurrenceKey:
        """Return the key of an occurrence, numbered where a decision about music that moved away still bears it."""
        before, wanted, count = self.reviewed.judgement_of(occurrence), occurrence.key, 1
        while self.project.find("judgement", wanted) not in (None, before):
            count += 1
            wanted = OccurrenceKey(f"{occurrence.key}#{count}")
        return wanted

    def _say(self, occurrence: Occurrence, said: Judgement) -> None:
        before, edit = self.reviewed.judgement_of(occurrence), JudgeOccurrence(said)
        if before is None or before.occurrence == said.occurrence:
            self.apply(edit)
        else:
            self.apply(Batch(edit_label(edit), (UnjudgeOccurrence(before.occurrence), edit)))

    def _older_score(self, id: ScoreId) -> Score | None:
        try:
            return self._file.score(id)
        except (MissingScore, DamagedScore):
            return None

    def searched_themes(self) -> tuple[Theme, ...]:
        """Return the motifs with the forms to search with, accepted variants among them."""
        return searched_themes(self.project, self.reviewed.lessons)

    @property
    def scan_result(self) -> ScanResult | None:
        return self._scan

    @property
    def scan_is_stale(self) -> bool:
        """Whether cues or forms have changed since the last scan."""
        return (
            self._scan is None
            or self._scan.scores != self.scanned_scores()
            or self._scan.themes != self.searched_themes()
        )

    def scanned_scores(self) -> tuple[tuple[str, str | None], ...]:
        return tuple((cue.id, cue.score) for cue in self.project.cue if cue.score is not None)

    @property
    def heard(self) -> tuple[Heard, ...]:
        """The log of what the audience hears, in film order: found, logged by hand, or accepted in the review."""
        if self._heard is None:
            self._heard = self._log.of(self.project, self.reviewed, self.score)
        return self._heard

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the last continuity check said."""
        return self._findings

    def frames_of(self, occurrence: Occurrence) -> tuple[int, int]:
        """Return the half-open span of film frames of an occurrence."""
        return self.frame_at(occurrence.cue, occurrence.start_ticks), self.frame_at(
            occurrence.cue, occurrence.end_ticks
        )

    def frame_at(self, cue: CueId, tick: int) -> int:
        """Return the film frame that sounds at a tick of a cue's score."""
        score = self.score(cue)
        start = self.project.the_cue(cue).start_frame
        return start if score is None else start + self.project.film.frame_rate.frames(score.tempo.seconds_at(tick))

    def take_scan(self, result: ScanResult) -> None:
        """Put the result of a Scan on the desk."""
        self._scan = result
        self._heard = self._reviewed = None
        self._tell(frozenset({"occurrence"}))

    def take_findings(self, findings: tuple[Finding, ...]) -> None:
        """Put the result of a Check on the desk."""
        self._findings = findings
        self._tell(frozenset({"finding"}))
