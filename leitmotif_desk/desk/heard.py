"""The log of what the audience has heard, in film order, from occurrences and hand-logged statements."""

from collections.abc import Callable, Iterator

from leitmotif_desk.desk.borders import heard_tones
from leitmotif_desk.desk.judging import as_decided
from leitmotif_desk.desk.reviewing import Reviewed
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.occurrence import Heard, Occurrence, Verdict
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.theory.similarity import identity


def heard_log(project: Project, found: Reviewed, score_of: Callable[[CueId], Score | None]) -> tuple[Heard, ...]:
    """Return the log; what a person rejected is left out, what a person accepted is in whatever its confidence."""
    entries = [*_from_occurrences(project, found, score_of), *_from_statements(project)]
    return tuple(sorted(entries, key=lambda heard: (heard.start_frame, heard.motif)))


def _from_occurrences(project: Project, found: Reviewed, score_of: Callable[[CueId], Score | None]) -> Iterator[Heard]:
    rate = project.film.frame_rate
    for one in found.occurrences:
        score, verdict = score_of(one.cue), found.verdict_of(one)
        if score is None or not _stands(one, verdict):
            continue
        occurrence = as_decided(one, found.decision_of(one), score)
        cue = project.the_cue(occurrence.cue)
        start, end = (
            cue.start_frame + rate.frames(score.tempo.seconds_at(tick))
            for tick in (occurrence.start_ticks, occurrence.end_ticks)
        )
        scene = project.scene_at(start)
        tones = heard_tones(occurrence, score)
        yield Heard(
            motif=occurrence.motif,
            form=occurrence.form,
            cue=occurrence.cue,
            scene=scene.id if scene else None,
            start_frame=start,
            end_frame=max(end, start + 1),
            operations=occurrence.operations,
            completeness=occurrence.completeness,
            confidence=1.0 if verdict is Verdict.ACCEPTED else occurrence.confidence,
            prominence=cue.prominence,
            identity=identity(project.the_form(occurrence.form).tones, tones),
            tones=tones,
        )


def _stands(occurrence: Occurrence, verdict: Verdict | None) -> bool:
    return occurrence.found if verdict in (None, Verdict.UNSURE) else verdict is Verdict.ACCEPTED


def _from_statements(project: Project) -> Iterator[Heard]:
    for statement in project.statement:
        scene = project.the_scene(statement.scene)
        yield Heard(
            motif=statement.motif,
            form=None,
            cue=None,
            scene=scene.id,
            start_frame=scene.start_frame,
            end_frame=scene.end_frame,
            operations=statement.operations,
            completeness=statement.completeness,
            confidence=1.0,
            prominence=statement.prominence,
        )
