"""From a rule's match to music: the theme's base form put through the rule's operations."""

from dataclasses import dataclass, replace

from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.theory.operations import Passage, perform
from leitmotif_desk.theory.operations.doings import DARKER
from leitmotif_desk.theory.operations.pitch_moves import octave, opening
from leitmotif_desk.theory.ranges import octaves_into_range, range_of
from leitmotif_desk.variation.conditions import Match
from leitmotif_desk.variation.rule import Rule
from leitmotif_desk.variation.view import SceneView

DISTANT: tuple[tuple[str, str], ...] = (
    ("violin", "alto flute"), ("horn", "muted horn"), ("flute", "solo viola"), ("oboe", "english horn"),
    ("celli", "bass clarinet"), ("bell", "harp"), ("celesta", "harp"), ("trumpet", "muted horn"),
)  # fmt: skip
"""The instrument that sounds like another one far away."""
ANY_DISTANT = "alto flute"
SOLO: tuple[tuple[str, str], ...] = (
    ("violin", "solo viola"), ("horn", "english horn"), ("flute", "alto flute"), ("oboe", "clarinet"),
    ("cell", "solo double bass"), ("bell", "piano"), ("celesta", "piano"),
)  # fmt: skip
"""The single, plainer voice that a theme shrinks to."""
ANY_SOLO = "solo viola"
LOW, DEEP = "low strings", 43
"""What plays a bass where a theme's own instrument does not reach down to this pitch."""
INTERVALS = ("half step", "second", "third", "fourth", "fifth", "sixth", "seventh", "octave")
"""Names of intervals by their steps."""
LEAP, FIRST_INTERVAL, RISING, FALLING = "leap", "first interval", "rising", "falling"
OPENING_WORDS = (
    FIRST_INTERVAL, "round", "down", "up",
    *(f"{way} {name}" for way in (RISING, FALLING) for name in (*INTERVALS, LEAP)),
)  # fmt: skip
"""All that can be said of how a theme opens and is turned."""
INSTRUMENT_WORDS = tuple(dict.fromkeys((*(far for _, far in (*DISTANT, *SOLO)), ANY_DISTANT, ANY_SOLO, LOW)))
"""The instruments that a reason names."""


@dataclass(frozen=True, slots=True)
class Made:
    """A rule's music for one match; `passage` is None for a silence."""

    rule: Rule
    match: Match
    operations: tuple[Operation, ...]
    parent: Form | None
    other: Form | None
    passage: Passage | None


def make(view: SceneView, rule: Rule, match: Match) -> Made:
    """Return the music of a match."""
    motif, second = match.themes.get(rule.theme), match.themes.get(rule.other)
    parent = view.project.base_form(motif) if motif else None
    other = view.project.base_form(second) if second else None
    if parent is None or not parent.tones or rule.silent:
        return Made(rule, match, rule.operations, parent, other, None)
    home = view.project.the_motif(parent.motif).home_timbre
    other_home = view.project.the_motif(other.motif).home_timbre if other else ""
    names = {
        "home": home or "violins",
        "other_home": other_home or LOW,
        "other_low": other_home if other_home and range_of(other_home)[0] <= DEEP else LOW,
        "far": _counterpart(DISTANT, home, ANY_DISTANT),
        "solo": _counterpart(SOLO, home, ANY_SOLO),
        **match.words,
        "other_key": str(other.key) if other else str(parent.key),
        "other_motif": other.motif if other else "",
        "darker": DARKER[parent.key.mode],
        "waltz": "4/4" if parent.beats == 3 else "3/4",
    }
    operations = tuple(_filled(operation, names) for operation in rule.operations)
    passage = Passage.of_form(parent, home)
    for operation in operations:
        passage = perform(passage, operation, other)
    playable = _in_range(passage)
    return Made(rule, match.with_words(**_heard_words(parent, playable)), operations, parent, other, playable)


def _heard_words(parent: Form, passage: Passage) -> dict[str, str]:
    """Return words for what came out, so that a reason can name it."""
    numerals = [chord.numeral for chord in passage.chords]
    return {
        "key": str(passage.key),
        "instrument": passage.main.instrument,
        "chords": " ".join(numerals),
        "last_chord": numerals[-1] if numerals else "chord",
        **_opening_words(parent, passage),
    }


def _opening_words(parent: Form, passage: Passage) -> dict[str, str]:
    """Return the interval a theme opens with, which way it goes now, and both as pitches."""
    at = opening(parent.tones)
    if at is None:
        return {"opening": FIRST_INTERVAL, "way": "round", "turned": ""}
    first, second = parent.tones[at : at + 2]
    size = abs(second.step - first.step)
    rises = second.pitch > first.pitch
    name = INTERVALS[size] if size < len(INTERVALS) else LEAP
    now = " ".join(tone.name for tone in passage.tones[at : at + 2])
    return {
        "opening": f"{RISING if rises else FALLING} {name}",
        "way": "down" if rises else "up",
        "turned": f"{first.name} {second.name} → {now}",
    }


def _counterpart(table: tuple[tuple[str, str], ...], home: str, default: str) -> str:
    return next((other for word, other in table if word in home.lower()), default)


def _filled(operation: Operation, names: dict[str, str]) -> Operation:
    filled = tuple(
        (name, value.format(**names) if isinstance(value, str) else value) for name, value in operation.parameters
    )
    return Operation(operation.code, filled)


def _in_range(passage: Passage) -> Passage:
    """Return a passage each of whose lines its instrument can play."""
    lines = tuple(
        replace(line, tones=octave(line.tones, octaves_into_range(line.tones, line.instrument)))
        for line in passage.lines
        if line.tones
    )
    return replace(passage, lines=lines)
