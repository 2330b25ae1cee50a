"""The log of what the audience has heard, in film order, from occurrences and hand-logged statements."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from leitmotif_desk.desk.borders import heard_tones
from leitmotif_desk.desk.judging import Decision, as_decided
from leitmotif_desk.desk.reviewing import Reviewed
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Form, Tone
from leitmotif_desk.domain.occurrence import Heard, Occurrence, OccurrenceKey, Verdict
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.theory.similarity import identity


@dataclass(frozen=True, slots=True)
class _Sounding:
    """What is known of an occurrence by itself, however sure it is: as decided, its frames from its cue's start."""

    rests_on: tuple[Form, Score, FrameRate]
    found: Occurrence
    decision: Decision | None
    occurrence: Occurrence
    start: int
    end: int
    tones: tuple[Tone, ...]
    identity: float

    def still_holds(self, one: Occurrence, decision: Decision | None, rests_on: tuple[Form, Score, FrameRate]) -> bool:
        same = all(a is b for a, b in zip(self.rests_on, rests_on, strict=True))
        return same and (self.found, self.decision) == (one, decision)


class HeardLog:
    """Makes the log; what it worked out about an occurrence is kept as long as all that rests on stays the same."""

    def __init__(self) -> None:
        self._known: dict[OccurrenceKey, _Sounding] = {}

    def of(self, project: Project, found: Reviewed, score_of: Callable[[CueId], Score | None]) -> tuple[Heard, ...]:
        """Return the log; what a person rejected is left out, what one accepted is in whatever its confidence."""
        entries = [*self._from_occurrences(project, found, score_of), *_from_statements(project)]
        return tuple(sorted(entries, key=lambda heard: (heard.start_frame, heard.motif)))

    def _from_occurrences(
        self, project: Project, found: Reviewed, score_of: Callable[[CueId], Score | None]
    ) -> Iterator[Heard]:
        known, self._known = self._known, {}
        rate = project.film.frame_rate
        for one in found.occurrences:
            score, verdict = score_of(one.cue), found.verdict_of(one)
            if score is None or not _stands(one, verdict):
                continue
            rests_on = project.the_form(one.form), score, rate
            # Every answer in the review grades all that is like it anew; what they sound like stays the same.
            like, decision = replace(one, confidence=0.0, found=False), found.decision_of(one)
            sounding = known.get(one.key)
            if sounding is None or not sounding.still_holds(like, decision, rests_on):
                sounding = _sounding(like, decision, rests_on)
            self._known[one.key] = sounding
            yield _heard(project, sounding, 1.0 if verdict is Verdict.ACCEPTED else one.confidence)


def _sounding(one: Occurrence, decision: Decision | None, rests_on: tuple[Form, Score, FrameRate]) -> _Sounding:
    form, score, rate = rests_on
    occurrence = as_decided(one, decision, score)
    start, end = (rate.frames(score.tempo.seconds_at(tick)) for tick in (occurrence.start_ticks, occurrence.end_ticks))
    tones = heard_tones(occurrence, score)
    return _Sounding(rests_on, one, decision, occurrence, start, end, tones, identity(form.tones, tones))


def _heard(project: Project, sounding: _Sounding, confidence: float) -> Heard:
    occurrence = sounding.occurrence
    cue = project.the_cue(occurrence.cue)
    start = cue.start_frame + sounding.start
    scene = project.scene_at(start)
    return Heard(
        motif=occurrence.motif,
        form=occurrence.form,
        cue=occurrence.cue,
        scene=scene.id if scene else None,
        start_frame=start,
        end_frame=max(cue.start_frame + sounding.end, start + 1),
        operations=occurrence.operations,
        completeness=occurrence.completeness,
        confidence=confidence,
        prominence=cue.prominence,
        identity=sounding.identity,
        tones=sounding.tones,
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
