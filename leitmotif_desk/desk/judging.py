"""What a person's decisions mean for what the finder finds now: the one door between judgements and occurrences."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from leitmotif_desk.desk.borders import heard_tones, within_borders
from leitmotif_desk.desk.cue_versions.moved_music import MovedMusic
from leitmotif_desk.desk.results import Place
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.lesson import Lesson
from leitmotif_desk.domain.occurrence import JudgedPlace, Judgement, Occurrence, OccurrenceKey, Verdict
from leitmotif_desk.domain.score import Score, ScoreId

LEAST_SHARE = 0.5
"""An occurrence is the one that was judged when time and notes overlap this much (shared of the longer)."""
Music = Callable[[CueId], tuple[ScoreId, Score] | None]
OlderScore = Callable[[ScoreId], Score | None]


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement that stands, and by how many ticks its music has moved since."""

    judgement: Judgement
    shift_ticks: int = 0


@dataclass(frozen=True, slots=True)
class Decisions:
    """Every judgement, sorted by what became of it.

    `of` are those that stand for an occurrence, `reopened` those whose music changed where an occurrence is now;
    `unheard` stand, but the finder has nothing there; `lost` are those whose music is gone.
    """

    of: Mapping[OccurrenceKey, Decision] = field(default_factory=dict)
    reopened: Mapping[OccurrenceKey, Judgement] = field(default_factory=dict)
    unheard: tuple[Decision, ...] = ()
    lost: tuple[Judgement, ...] = ()

    def standing(self) -> tuple[Judgement, ...]:
        """Return the judgements that hold, each once, in the order of their keys."""
        found = {d.judgement.occurrence: d.judgement for d in (*self.of.values(), *self.unheard)}
        return tuple(found[key] for key in sorted(found))


def decisions(
    judgements: Iterable[Judgement], occurrences: Iterable[Occurrence], music: Music, older: OlderScore
) -> Decisions:
    """Match judgements with the occurrences of the last scan, one to one.

    Music that has not changed or has only moved keeps its decisions; one whose notes changed reopens. `music` gives
    the score of a cue now, `older` one that a cue had before.
    """
    found: dict[Place, list[Occurrence]] = defaultdict(list)
    for one in occurrences:
        found[one.motif, one.cue].append(one)
    said: dict[Place, list[tuple[Judgement, JudgedPlace]]] = defaultdict(list)
    sorting = _Sorting(_Comparing(music, older))
    plain = []
    for judgement in judgements:
        if judgement.place is None:
            plain.append(judgement)
        else:
            said[judgement.place.motif, judgement.place.cue].append((judgement, judgement.place))
    for place, some in said.items():
        sorting.sort(some, found.get(place, []))
    by_key = {one.key for some in found.values() for one in some} if plain else set()
    for judgement in plain:
        if judgement.occurrence in by_key:
            sorting.of.setdefault(judgement.occurrence, Decision(judgement))
        else:
            sorting.unheard.append(Decision(judgement))
    return Decisions(sorting.of, sorting.reopened, tuple(sorting.unheard), tuple(sorting.lost))


class _Comparing:
    """Compares each pair of scores once."""

    def __init__(self, music: Music, older: OlderScore) -> None:
        self.music, self._older = music, older
        self._known: dict[tuple[ScoreId, ScoreId], MovedMusic | None] = {}

    def since(self, place: JudgedPlace, now: tuple[ScoreId, Score]) -> MovedMusic | None:
        """Return what became of the score that was judged; None where that score cannot be read any more."""
        pair = place.score, now[0]
        if pair not in self._known:
            before = self._older(place.score)
            self._known[pair] = None if before is None else MovedMusic.between(before, now[1])
        return self._known[pair]


class _Sorting:
    """The judgements of one motif in one cue after another, put where they belong."""

    def __init__(self, comparing: _Comparing) -> None:
        self._comparing = comparing
        self.of: dict[OccurrenceKey, Decision] = {}
        self.reopened: dict[OccurrenceKey, Judgement] = {}
        self.unheard: list[Decision] = []
        self.lost: list[Judgement] = []

    def sort(self, said: list[tuple[Judgement, JudgedPlace]], found: list[Occurrence]) -> None:
        standing: list[tuple[Decision, JudgedPlace]] = []
        changed: list[tuple[Judgement, JudgedPlace]] = []
        now = self._comparing.music(said[0][1].cue)
        for judgement, place in said:
            shift, here = self._moved(place, now)
            if shift is None:
                changed.append((judgement, here))
            else:
                standing.append((Decision(judgement, shift), here))
        taken = self._give(standing, found, now[1] if now else None)
        for judgement, place in changed:
            free = [one for one in found if one.key not in taken and _time_share(place, one) > 0]
            best = max(free, key=lambda one: _time_share(place, one), default=None)
            if best is None:
                self.lost.append(judgement)
            else:
                taken.add(best.key)
                self.reopened[best.key] = judgement

    def _moved(self, place: JudgedPlace, now: tuple[ScoreId, Score] | None) -> tuple[int | None, JudgedPlace]:
        """Return how far a place has moved (None: its notes are gone), and the place as it would be now."""
        if now is None:
            return None, place
        if place.score == now[0]:
            return 0, place
        moved = self._comparing.since(place, now)
        if moved is None:
            return None, place
        found = moved.shift_of(place.parts, place.start_ticks, place.tones)
        shift = moved.likely_shift(place.start_ticks) if found is None else found
        parts = tuple(sorted({moved.parts[part] for part in place.parts if part in moved.parts}))
        here = replace(place, parts=parts, start_ticks=place.start_ticks + shift, end_ticks=place.end_ticks + shift)
        return found, here

    def _give(
        self, standing: list[tuple[Decision, JudgedPlace]], found: list[Occurrence], score: Score | None
    ) -> set[OccurrenceKey]:
        """Give each decision the occurrence most like what was judged; return the keys of those that have one."""
        if score is None:
            return set()
        pairs = sorted(_likeness(standing, found, score), key=lambda pair: (-pair[0], pair[1], pair[2]))
        decided: set[int] = set()
        for _, which, key in pairs:
            if which not in decided and key not in self.of:
                decided.add(which)
                self.of[key] = standing[which][0]
        self.unheard += [decision for i, (decision, _) in enumerate(standing) if i not in decided]
        return {one.key for one in found if one.key in self.of}


def _likeness(
    standing: list[tuple[Decision, JudgedPlace]], found: list[Occurrence], score: Score
) -> Iterator[tuple[float, int, OccurrenceKey]]:
    """Yield (how like, decision, occurrence) of all that are like enough; each is compared with its neighbours only."""
    ordered = sorted(found, key=lambda one: one.start_ticks)
    longest = max((one.end_ticks - one.start_ticks for one in ordered), default=0)
    places = sorted(range(len(standing)), key=lambda i: standing[i][1].start_ticks)
    first = 0
    for which in places:
        place = standing[which][1]
        while first < len(ordered) and ordered[first].start_ticks + longest < place.start_ticks:
            first += 1
        for one in ordered[first:]:
            if one.start_ticks > place.end_ticks:
                break
            like = _alike(place, one, score)
            if like:
                yield like, which, one.key


def _alike(place: JudgedPlace, one: Occurrence, score: Score) -> float:
    """Return how like an occurrence is to what was judged, 0 where it is another."""
    time = _time_share(place, one)
    if time < LEAST_SHARE or (place.parts and not set(place.parts) & set(one.parts)):
        return 0.0
    judged = {(place.start_ticks + tone.onset_ticks, tone.pitch) for tone in place.tones}
    here = {(one.start_ticks + tone.onset_ticks, tone.pitch) for tone in heard_tones(one, score)}
    notes = len(judged & here) / max(len(judged), len(here), 1)
    if notes < LEAST_SHARE:
        return 0.0
    same_place = (place.parts, place.start_ticks, place.end_ticks) == (one.parts, one.start_ticks, one.end_ticks)
    return time + notes + same_place


def _time_share(place: JudgedPlace, one: Occurrence) -> float:
    shared = min(place.end_ticks, one.end_ticks) - max(place.start_ticks, one.start_ticks)
    longer = max(place.end_ticks - place.start_ticks, one.end_ticks - one.start_ticks, 1)
    return max(0.0, shared / longer)


def place_of(occurrence: Occurrence, score: Score, score_id: ScoreId) -> JudgedPlace:
    """Return what a person who decides about an occurrence decides about."""
    return JudgedPlace(
        occurrence.motif, occurrence.cue, score_id, occurrence.parts, occurrence.start_ticks, occurrence.end_ticks,
        heard_tones(occurrence, score),
    )  # fmt: skip


def as_decided(occurrence: Occurrence, decision: Decision | None, score: Score) -> Occurrence:
    """Return an occurrence with the borders and the operations a person gave it."""
    if decision is None:
        return occurrence
    said = decision.judgement
    start = occurrence.start_ticks if said.start_ticks is None else said.start_ticks + decision.shift_ticks
    end = occurrence.end_ticks if said.end_ticks is None else said.end_ticks + decision.shift_ticks
    moved = within_borders(occurrence, score, start, end)
    return moved if said.operations is None else replace(moved, operations=said.operations)


def lessons(
    said: Decisions, found: Iterable[Occurrence], score_of: Callable[[CueId], Score | None]
) -> tuple[Lesson, ...]:
    """Return what can be learned from every accepted or rejected judgement that stands; onsets from the first tone."""
    by_judgement = {d.judgement.occurrence: (key, d) for key, d in said.of.items()}
    by_key = {one.key: one for one in found}
    made = []
    for judgement in said.standing():
        if judgement.verdict is Verdict.UNSURE:
            continue
        key, decision = by_judgement.get(judgement.occurrence, (judgement.occurrence, Decision(judgement)))
        lesson = _lesson(decision, by_key.get(key), score_of)
        made += [lesson] if lesson is not None else []
    return tuple(made)


def _lesson(decision: Decision, one: Occurrence | None, score_of: Callable[[CueId], Score | None]) -> Lesson | None:
    """Return what a decision teaches about the notes as they are now, or as they were where nothing is found now."""
    place, verdict = decision.judgement.place, decision.judgement.verdict
    score = score_of(one.cue) if one is not None else None
    if one is not None and score is not None:
        motif, tones = one.motif, heard_tones(as_decided(one, decision, score), score)
    elif place is not None:
        motif, tones = place.motif, place.tones
    else:
        return None
    first = min((tone.onset_ticks for tone in tones), default=0)
    return Lesson(motif, tuple(replace(tone, onset_ticks=tone.onset_ticks - first) for tone in tones), verdict)
