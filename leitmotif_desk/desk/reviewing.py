"""What the last scan found, as a person's decisions leave it: re-graded by them, and in the motif's own terms."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from leitmotif_desk.desk.judging import Decision, Decisions, decisions, lessons
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.ids import CueId, FormId
from leitmotif_desk.domain.lesson import Lesson
from leitmotif_desk.domain.motif import Form, Operation, Theme
from leitmotif_desk.domain.occurrence import AlignedNote, CueScore, Judgement, NoteChange, Occurrence, Verdict
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score, ScoreId
from leitmotif_desk.tracking import is_heard, learned, search_forms


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The occurrences to show, what was decided about them, and what that teaches."""

    occurrences: tuple[Occurrence, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)
    lessons: tuple[Lesson, ...] = ()

    def decision_of(self, occurrence: Occurrence) -> Decision | None:
        return self.decisions.of.get(occurrence.key)

    def judgement_of(self, occurrence: Occurrence) -> Judgement | None:
        """Return what was decided about it, or about other notes that stood there."""
        decision = self.decision_of(occurrence)
        return decision.judgement if decision else self.decisions.reopened.get(occurrence.key)

    def is_reopened(self, occurrence: Occurrence) -> bool:
        """Whether other notes stood here when a person decided."""
        return occurrence.key in self.decisions.reopened

    def verdict_of(self, occurrence: Occurrence) -> Verdict | None:
        decision = self.decision_of(occurrence)
        return decision.judgement.verdict if decision else None


def reviewed(
    project: Project,
    scan: ScanResult | None,
    score_of: Callable[[CueId], Score | None],
    older: Callable[[ScoreId], Score | None],
) -> Reviewed:
    """Return what a scan found in cues and forms that are still there, after all decisions that stand."""
    if scan is None:
        return Reviewed()
    found = _still_there(project, scan)

    def music(cue: CueId) -> tuple[ScoreId, Score] | None:
        id, score = project.the_cue(cue).score, score_of(cue)
        return None if id is None or score is None else (id, score)

    said = decisions(project.judgement, found, music, older)
    taught = lessons(said, found, score_of)
    graded = learned(found, scan.themes, _music(found, score_of), taught) if taught else found
    forms = {form.id: form for theme in scan.themes for form in theme.forms}
    return Reviewed(tuple(_in_own_terms(one, forms) for one in graded), said, taught)


def _music(found: Iterable[Occurrence], score_of: Callable[[CueId], Score | None]) -> list[CueScore]:
    cues = dict.fromkeys(one.cue for one in found)
    return [CueScore(cue, score) for cue in cues if (score := score_of(cue)) is not None]


def searched_themes(project: Project, taught: tuple[Lesson, ...]) -> tuple[Theme, ...]:
    """Return the motifs with the forms to search with, accepted variants among them."""
    return tuple(search_forms(theme, taught) for theme in project.themes())


def _still_there(project: Project, scan: ScanResult) -> tuple[Occurrence, ...]:
    cues = {cue.id: cue.score for cue in project.cue}
    forms = {form.id for form in project.form}
    parent = {form.id: form.parent for theme in scan.themes for form in theme.forms if is_heard(form.id)}
    scanned = dict(scan.scores)
    kept = (one for one in scan.occurrences if one.cue in cues and cues[one.cue] == scanned.get(one.cue))
    return tuple(one for one in kept if parent.get(one.form, one.form) in forms)


def _in_own_terms(one: Occurrence, forms: Mapping[FormId, Form]) -> Occurrence:
    """Return what was found by way of an accepted variant as an occurrence of the form that it is a variant of."""
    form = forms.get(one.form)
    if form is None or form.parent is None or not is_heard(form.id):
        return one
    notes = [_answered(note, form) for note in one.alignment if note.row is not None]
    sounding = {note.tone for note in notes}
    silent = [tone for tone in range(len(forms[form.parent].tones)) if tone not in sounding]
    done = tuple(operation for operation in one.operations if operation.code != "exact")
    return replace(
        one,
        form=form.parent,
        alignment=(*notes, *(AlignedNote(tone, None, NoteChange.MISSING) for tone in silent)),
        operations=(Operation.of("learned"), *done),
        completeness=1 - len(silent) / len(forms[form.parent].tones),
    )


def _answered(note: AlignedNote, form: Form) -> AlignedNote:
    tone = -1 if note.tone is None else form.parent_tones[note.tone]
    return replace(note, tone=tone) if tone >= 0 else AlignedNote(None, note.row, NoteChange.ADDED)
