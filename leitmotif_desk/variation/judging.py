"""Judge what was made: how much of the theme is left, what must not be offered, and how well it serves the scene."""

from itertools import pairwise

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.suggestion import Affect, Line
from leitmotif_desk.theory import similarity
from leitmotif_desk.theory.operations import Passage
from leitmotif_desk.theory.ranges import out_of_range, range_of
from leitmotif_desk.variation.making import Made
from leitmotif_desk.variation.view import SceneView

WEIGHTS = {"story": 0.40, "identity": 0.20, "affect": 0.15, "continuity": 0.10, "novelty": 0.10, "playability": 0.05}
SPECIFICITY: dict[tuple[str, str], float] = {
    ("presence", "change"): 0.55,
    ("presence", "state"): 0.40,
    ("presence", "deceived_by"): 0.50,
    ("presence", "hides"): 0.50,
    ("presence", "knows"): 0.40,
    ("presence", "aware"): 0.30,
    ("presence", "mode"): 0.20,
    ("relation_change", "change"): 0.60,
    ("scene_link", "kind"): 0.60,
    ("irony", "kind"): 0.60,
    ("relation", "bond"): 0.25,
    ("scene", "pov"): 0.25,
    ("scene", "function"): 0.30,
    ("scene", "place"): 0.25,
    ("scene", "silence"): 0.70,
    ("hit", "frame"): 0.15,
    ("motif_link", "secret_until"): 0.60,
    ("motif_link", "subject"): 0.10,
}
"""How much a fact says about this moment of this story; facts not listed say little."""
_ELSE = 0.15
_BACKGROUND = 0.2
"""What a suggestion loses for each level of prominence that its subjects lack."""
_LEARNING = 2
NEAR_HOME = 0.15
"""Statements one and two keep the theme's colour, and its tempo within this share (story.md)."""
_RECOLOURING = frozenset({"ORCH", "SUBMERGE", "DIEGETIC"})
LEFT_OUT_KEPT = 0.80
FEWEST_NOTES = 4
"""A head of four notes is known again in 87 of 100 cases, one of three in 62 (story.md)."""
LOST, HIDDEN = "lost", "hidden"
FRAGMENT = "fragment"
_LEAVING_CODES = frozenset({"FRAG", "TRUNC"})
_LEAVING = (Operation.of("WITHHOLD", what="ending"), Operation.of("WITHHOLD", what="answers"))
_NOTE_CHANGING = frozenset(
    {"MODE", "INVERT", "RETRO", "CONTRACT", "EXPAND", "LEVEL", "METRE", "DEEP", "ornamented", "tonal", "KEYLINK"}
)
"""Operations that must leave a trace in the notes to be worth naming."""
WITHHELD = "silent"
_LARGEST_LEAP = 12
_FASTEST_PER_SECOND = 8.0


def identity_of(made: Made, passage: Passage) -> tuple[float, str]:
    """Return max(I, S) of the main line against its parent, and its band.

    The measure ignores what a theme is left with when tones are left out on purpose, so such a line whose kept tones
    are as they were is called a fragment; what only a score reader can recognise, and is meant so, is called hidden.
    """
    assert made.parent is not None
    value = round(min(1.0, similarity.identity(made.parent.tones, passage.tones)), 4)
    if passage.leaves_out and value < LEFT_OUT_KEPT and kept_identity(made.parent, passage.main) >= LEFT_OUT_KEPT:
        return value, FRAGMENT
    band = similarity.band(value)
    return value, HIDDEN if band == LOST and made.rule.hidden else band


def identity_fit(made: Made, passage: Passage) -> float:
    """Return identity as a merit: a fragment is credited with what it kept as it was."""
    assert made.parent is not None
    value, band = identity_of(made, passage)
    return (value + kept_identity(made.parent, passage.main)) / 2 if band == FRAGMENT else value


def kept_identity(parent: Form, line: Line) -> float:
    """Return max(I, S) of the tones that were kept against the ones they answer."""
    kept = [(tone, parent.tones[i]) for tone, i in zip(line.tones, line.parent_tones, strict=True) if i >= 0]
    return similarity.identity([old for _, old in kept], [new for new, _ in kept]) if len(kept) > 1 else 0.0


def is_refused(view: SceneView, made: Made) -> bool:
    """Return whether a variation must not be offered.

    Refused is what touches locked tones, leaves too little, changes nothing it says it changes, or cannot be played.
    """
    passage, parent = made.passage, made.parent
    if passage is None or parent is None:
        return False
    return (
        identity_of(made, passage)[1] == LOST
        or len(passage.tones) < min(FEWEST_NOTES, len(parent.tones))
        or _is_empty_talk(made, passage)
        or any(out_of_range(line.tones, line.instrument) for line in passage.lines)
        or _breaks_lock(view.project.the_motif(parent.motif).locked, parent, passage)
    )


def _is_empty_talk(made: Made, passage: Passage) -> bool:
    """Return whether nothing came of the operations: no tone left out, or nothing changed at all."""
    assert made.parent is not None
    if any(operation in _LEAVING or operation.code in _LEAVING_CODES for operation in made.operations):
        return not passage.leaves_out
    before = Passage.of_form(made.parent, passage.main.instrument)
    same = (passage.tones, passage.key, passage.tempo_qpm, len(passage.lines)) == (
        before.tones, before.key, before.tempo_qpm, 1,
    )  # fmt: skip
    changes = [operation for operation in made.operations if operation.code in _NOTE_CHANGING]
    return same and bool(changes)


def _breaks_lock(locked: tuple[int, ...], parent: Form, passage: Passage) -> bool:
    """Return whether a locked tone is gone or has another pitch (whatever its octave) or written length."""
    answers = {answer: tone for tone, answer in zip(passage.tones, passage.main.parent_tones, strict=True)}
    return any(i not in answers or not _same(parent.tones[i], answers[i]) for i in locked if i < len(parent.tones))


def _same(old: Tone, new: Tone) -> bool:
    return (old.pitch % 12, old.duration_ticks) == (new.pitch % 12, new.duration_ticks)


def story_fit(view: SceneView, made: Made, facts: tuple[Fact, ...]) -> float:
    """Return how much the facts that caused a suggestion say together, 0 to 1; those in the foreground say more."""
    left = 1.0
    for fact in facts:
        left *= 1 - SPECIFICITY.get((fact.kind, fact.field), _ELSE)
    subjects = set(made.match.subjects.values())
    prominence = max((p.prominence for p in view.presences if p.subject in subjects), default=3)
    return made.rule.weight * (1 - left) * (1 - _BACKGROUND * (3 - prominence))


def affect_fit(view: SceneView, affect: Affect) -> float:
    """Return whether a tendency goes the way the scene was said to go, 0 to 1; a half where nothing was said."""
    scene = view.scene
    wishes = (
        (affect.valence, None if scene.valence is None else scene.valence / 5),
        (affect.energy, None if scene.energy is None else (scene.energy - 5) / 5),
        (affect.tension, None if scene.tension is None else (scene.tension - 5) / 5),
    )
    told = [(change, wish) for change, wish in wishes if wish is not None]
    if not told:
        return 0.5
    return sum(max(0.0, 1 - abs(change - wish) / 2) for change, wish in told) / len(told)


def continuity_fit(view: SceneView, made: Made) -> float:
    """Return how much a suggestion does for a theme that was neglected, or never heard whole, 0 to 1."""
    if made.parent is None:
        return 0.5
    motif = made.parent.motif
    if made.passage is not None and view.times_heard(motif) < _LEARNING and _is_far_from_home(made, made.passage):
        return 0.0
    away = view.minutes_since(motif)
    if away is None:
        return 0.8 if made.rule.code.startswith("full") else 0.3
    return min(1.0, 0.3 + away / 10)


def _is_far_from_home(made: Made, passage: Passage) -> bool:
    """Return whether the colour or the tempo has left the theme's own."""
    assert made.parent is not None
    home = Passage.of_form(made.parent)
    recoloured = any(operation.code in _RECOLOURING for operation in made.operations)
    return recoloured or abs(passage.tempo_qpm / home.tempo_qpm - 1) > NEAR_HOME


def novelty(view: SceneView, made: Made) -> float:
    """Return 1 where the theme has not been heard like this, less for every time it has."""
    if made.parent is None:
        return 0.5
    codes = {operation.code for operation in made.operations}
    before = [h for h in view.heard if h.motif == made.parent.motif]
    alike = sum(bool(codes & {operation.code for operation in h.operations}) for h in before)
    return 1 / (1 + alike)


def playability(passage: Passage, tempo_qpm: float) -> float:
    """Return how comfortable a passage is, 0 to 1: spans, leaps and speed."""
    low, high = range_of(passage.main.instrument)
    stretched = sum(out_of_range(line.tones, line.instrument) for line in passage.lines) / max(1, high - low)
    pitches = [tone.pitch for tone in passage.tones]
    leaps = sum(abs(b - a) > _LARGEST_LEAP for a, b in pairwise(pitches))
    seconds = passage.end_ticks / 10_080 * 60 / tempo_qpm
    fast = len(pitches) / max(seconds, 0.1) > _FASTEST_PER_SECOND
    return max(0.0, 1 - stretched - 0.2 * leaps - 0.5 * fast)
