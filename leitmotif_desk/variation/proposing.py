"""From a scene's story facts to a few suggestions, each with the facts that caused it."""

from collections.abc import Iterator
from dataclasses import replace

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import FactId, FormId, MotifId, SceneId, readable_id
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Silence
from leitmotif_desk.domain.suggestion import Dimension, Suggestion
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, format_timecode
from leitmotif_desk.theory.affect import SILENCE, affect_of
from leitmotif_desk.theory.operations import Passage
from leitmotif_desk.variation import judging
from leitmotif_desk.variation.choosing import PLACED, Candidate
from leitmotif_desk.variation.conflicts import level_of, settled
from leitmotif_desk.variation.fitting import Fit, fit
from leitmotif_desk.variation.guarding import choose_own
from leitmotif_desk.variation.making import Made, make
from leitmotif_desk.variation.rule import Rule
from leitmotif_desk.variation.rulebook import rules_of
from leitmotif_desk.variation.telling import filled, reason_of, risk_of, untold_silence
from leitmotif_desk.variation.tuning import tuned
from leitmotif_desk.variation.view import SceneView

_SILENCE_TEMPO_QPM = 60.0
_HALVES = (Silence.FIRST_HALF, Silence.SECOND_HALF)


def propose(
    project: Project, scene_id: SceneId, heard: tuple[Heard, ...], progress: Progress = unheard
) -> tuple[Suggestion, ...]:
    """Return at most five suggestions for a scene, best first; never none: silence can always be suggested.

    What a person dismissed is not made again, by whatever rule. `heard` is the log of the whole film; only what began
    before the scene counts. Raises UnknownThing for a scene that the project does not have, and Cancelled.
    """
    view = SceneView.of(project, scene_id, heard)
    standing = standing_in(view, progress=progress)
    chosen = [candidate.suggestion for candidate in choose_own(project, standing)]
    progress(1.0)
    return tuple(replace(one, rank=rank) for rank, one in enumerate(chosen or [_nothing_told(view)], start=1))


def standing_in(view: SceneView, about: MotifId | None = None, progress: Progress = unheard) -> list[Candidate]:
    """Return all that the rules make of a scene, or of one theme in it, in no order.

    None stands there twice, none was dismissed, and none is contradicted by a stronger one.
    """
    found: dict[object, list[Candidate]] = {}
    rules = rules_of(view.project)
    dismissed = {dismissal.suggestion for dismissal in view.project.dismissal}
    for done, rule in enumerate(rules):
        progress(done / len(rules))
        for candidate in _candidates(view, rule, about):
            found.setdefault(_music(candidate.suggestion), []).append(candidate)
    wanted = [alike for alike in found.values() if not any(one.suggestion.id in dismissed for one in alike)]
    return settled([_caused(alike) for alike in wanted])


def _caused(alike: list[Candidate]) -> Candidate:
    """Return the best of candidates that sound the same, resting on the facts that all of them need.

    What only some of them need would not be missed: it stays in the words and is not cited as a cause.
    """
    best = max(alike, key=lambda candidate: candidate.suggestion.score)
    told = best.suggestion
    needed = tuple(fact for fact in told.facts if all(fact in candidate.suggestion.facts for candidate in alike))
    if not needed or needed == told.facts:
        return best
    reason = tuple(part if part.fact in needed else replace(part, fact=None) for part in told.reason)
    return replace(best, suggestion=replace(told, facts=needed, reason=reason))


def _music(suggestion: Suggestion) -> object:
    """Return what makes two suggestions the same to the ear."""
    if not suggestion.lines:
        return "silence", suggestion.motifs, suggestion.operations
    return tuple((line.motif, line.tones, line.instrument) for line in suggestion.lines), suggestion.chords


def suggestions_of(view: SceneView, rule: Rule) -> Iterator[Suggestion]:
    """Yield what one rule suggests for a scene, in no order."""
    for candidate in _candidates(view, rule):
        yield candidate.suggestion


def _candidates(view: SceneView, rule: Rule, about: MotifId | None = None) -> Iterator[Candidate]:
    for match in rule.matches(view):
        if about is not None and match.themes.get(rule.theme, about) != about:
            continue
        made = make(view, rule, match)
        if judging.is_refused(view, made):
            continue
        suggestion = _silence(view, made) if made.passage is None else _suggestion(view, made, made.passage)
        yield Candidate(suggestion, rule.minimal, rule.restraint, level_of(rule))


def _suggestion(view: SceneView, made: Made, passage: Passage) -> Suggestion:
    rule, parent = made.rule, made.parent
    assert parent is not None
    passage, tuning = tuned(view, passage)
    laid = fit(view, passage, rule.landing).resting_also_on(_untold(made, tuning))
    facts = _causes(made, laid)
    value, band = judging.identity_of(made, passage)
    affect = affect_of(passage, parent, laid.tempo_qpm)
    parts = {
        "story": judging.story_fit(view, made, facts),
        "identity": judging.identity_fit(made, passage),
        "affect": judging.affect_fit(view, affect),
        "continuity": judging.continuity_fit(view, made),
        "novelty": judging.novelty(view, made),
        "playability": judging.playability(passage, laid.tempo_qpm),
    }
    return Suggestion(
        id=_id(view, made),
        rank=0,
        scene=view.scene.id,
        rule=rule.number,
        title=filled(rule.title, made.match.words),
        motifs=tuple(dict.fromkeys(line.motif for line in passage.lines)),
        parent=parent.id,
        operations=(*made.operations, *_placed(view, laid)),
        dimension=rule.dimension,
        facts=_ids(facts),
        reason=reason_of(view, made, passage, laid),
        risk=risk_of(view, made),
        identity=value,
        band=band,
        affect=affect,
        lines=passage.lines,
        changed_tones=passage.main.changed(parent.tones),
        key=passage.key,
        beats=passage.beats,
        beat_unit=passage.beat_unit,
        chords=passage.chords,
        tempo_qpm=laid.tempo_qpm,
        score=_score(parts),
        score_parts=tuple(parts.items()),
        hit_error_frames=laid.error_frames,
    )


def _causes(made: Made, laid: Fit) -> tuple[Fact, ...]:
    """Return the facts behind a suggestion: those of its rule, then those that moved its tempo and place."""
    return tuple({fact.id: fact for fact in (*made.match.facts.values(), *(fact for _, fact in laid.facts))}.values())


def _untold(made: Made, facts: tuple[tuple[str, Fact], ...]) -> tuple[tuple[str, Fact], ...]:
    """Return the facts that the rule has not told of already."""
    return tuple((slot, fact) for slot, fact in facts if fact.id not in made.match.fact_ids)


def _ids(facts: tuple[Fact, ...]) -> tuple[FactId, ...]:
    return tuple(fact.id for fact in facts)


def _placed(view: SceneView, laid: Fit) -> tuple[Operation, ...]:
    """Return where the music begins on the film and which tone (counted from 0) meets the hit, as an operation."""
    if laid.start_frame is None or laid.tone is None or view.hit is None:
        return ()
    rate = view.project.film.frame_rate
    start, hit = (format_timecode(frame, rate) for frame in (laid.start_frame, view.hit.frame))
    return (Operation.of(PLACED, start=start, hit=hit, tone=laid.tone),)


def _score(parts: dict[str, float]) -> float:
    return round(sum(judging.WEIGHTS[name] * value for name, value in parts.items()), 4)


def _id(view: SceneView, made: Made) -> str:
    themes = (form.motif for form in (made.parent, made.other) if form is not None)
    return readable_id(" ".join((view.scene.id, made.rule.code, *themes)))


def _silence(view: SceneView, made: Made) -> Suggestion:
    """Return a silence as long as the scene, or as the half of it that is meant to be silent."""
    rule, parent = made.rule, made.parent
    facts = _causes(made, Fit(_SILENCE_TEMPO_QPM))
    parts = {
        "story": judging.story_fit(view, made, facts),
        "identity": 0.5,
        "affect": judging.affect_fit(view, SILENCE),
        "continuity": 0.5,
        "novelty": judging.novelty(view, made),
        "playability": 1.0,
    }
    bare = _bare(view, parent)
    return replace(
        bare,
        id=_id(view, made),
        rule=rule.number,
        title=filled(rule.title, made.match.words),
        operations=made.operations,
        dimension=rule.dimension,
        facts=_ids(facts),
        reason=reason_of(view, made, None, Fit(bare.tempo_qpm)),
        risk=filled(rule.risk, made.match.words),
        score=_score(parts),
        score_parts=tuple(parts.items()),
        rest_ticks=bare.rest_ticks // (2 if view.scene.silence in _HALVES else 1),
    )


def _nothing_told(view: SceneView) -> Suggestion:
    """Return the one answer to a scene nothing is known about."""
    title, reason, risk = untold_silence(view)
    return replace(_bare(view, None), title=title, reason=reason, risk=risk)


def _bare(view: SceneView, withheld: Form | None) -> Suggestion:
    """Return a silence over the whole scene that withholds a theme, or all music."""
    seconds = view.project.film.frame_rate.seconds(view.scene.end_frame - view.scene.start_frame)
    return Suggestion(
        id=readable_id(f"{view.scene.id} silence"),
        rank=0,
        scene=view.scene.id,
        rule=0,
        title=Message("Silence"),
        motifs=(withheld.motif,) if withheld else (),
        parent=withheld.id if withheld else FormId(""),
        operations=(Operation.of("WITHHOLD", what="all"),),
        dimension=Dimension.ABSENCE,
        facts=(),
        reason=(),
        risk=Message(""),
        identity=0.0,
        band=judging.WITHHELD,
        affect=SILENCE,
        lines=(),
        changed_tones=(),
        key=withheld.key if withheld else Key(0),
        beats=4,
        beat_unit=4,
        chords=(),
        tempo_qpm=_SILENCE_TEMPO_QPM,
        score=0.0,
        rest_ticks=round(seconds * TICKS_PER_QUARTER),
    )
