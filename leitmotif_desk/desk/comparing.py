"""Every registered theme beside every other: how alike, whether that is meant, and why, in plain words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import floor

from leitmotif_desk.continuity import Settings
from leitmotif_desk.domain.finding import Finding, IntentionKind
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.motif import Form, Tone
from leitmotif_desk.domain.project import Project
from leitmotif_desk.theory.distinctness import Likeness, likeness, strong_beat_ticks
from leitmotif_desk.theory.similarity import band

_SETTINGS = Settings()
LOOKALIKE = _SETTINGS.alike_warn
CLOSE_LOOKALIKE = _SETTINGS.alike_error
"""The identities from which the continuity check warns of two themes, and from which it calls them an error."""
_LEAST_TONES = 5
"""Fewer notes are too few to be told from any theme by their identity."""
_HELD = 0.8
"""Share of the steps of the shorter line from which on it lies in the longer one."""
_LEAST_HEAD = 3
"""So many first steps are what a listener knows a theme by, in two of three."""
_ALIKE_PART = 0.6
_FLOAT_SLACK = 1e-6
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

Translate = Callable[[str], str]


class Verdict(StrEnum):
    SAFE = "safe"
    ALLUSION = "allusion"
    LOOKALIKE = "lookalike"
    CLOSE_LOOKALIKE = "close lookalike"
    KIN = "kin"


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """Two motifs as registered, the one before the other in the registry's order."""

    one: MotifId
    other: MotifId
    likeness: Likeness
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Comparison:
    """All pairs of motifs; `motifs` stand in an order in which those that are alike are neighbours."""

    motifs: tuple[MotifId, ...]
    pairs: Mapping[frozenset[MotifId], ComparedPair]

    def pair(self, one: MotifId, other: MotifId) -> ComparedPair:
        return self.pairs[frozenset((one, other))]

    @property
    def likest_first(self) -> tuple[ComparedPair, ...]:
        return tuple(sorted(self.pairs.values(), key=lambda pair: -pair.likeness.together))


@dataclass(frozen=True, slots=True)
class NearTheme:
    """A registered motif that a line of notes can be mistaken for."""

    motif: MotifId
    likeness: Likeness


def compare_themes(project: Project) -> Comparison:
    """Compare every pair of motifs as they were registered."""
    meant = _declared_kin(project)
    pairs = {
        frozenset((one.id, other.id)): _compared(project, one.id, other.id, meant)
        for one, other in combinations(project.motif, 2)
    }
    alike = {pair: compared.likeness.together for pair, compared in pairs.items()}
    return Comparison(_neighbourly(tuple(motif.id for motif in project.motif), alike), pairs)


def nearest_theme(project: Project, tones: Sequence[Tone], beats: int = 4, beat_unit: int = 4) -> NearTheme | None:
    """Return the motif that a line is most like, where it is so like it as to be mistaken for it, or lies in it."""
    strong = strong_beat_ticks(beats, beat_unit)
    bases = (project.base_form(motif.id) for motif in project.motif)
    found = (NearTheme(form.motif, likeness(form.tones, tones, (_strong(form), strong))) for form in bases)
    near = [one for one in found if _is_near(one.likeness, len(tones))]
    return max(near, key=lambda one: one.likeness.together, default=None)


def finding_about(findings: Iterable[Finding], pair: ComparedPair) -> Finding | None:
    """Return the finding that a pair of themes is too alike as registered, which a person can call kinship."""
    both = frozenset((pair.one, pair.other))
    return next((finding for finding in findings if _pair_of(finding.key) == both), None)


def value_text(value: float) -> str:
    """Return an identity as it is written: .58, 1.00; cut, not rounded, so that nothing seems to reach a limit."""
    return f"{floor(100 * value + _FLOAT_SLACK) / 100:.2f}".removeprefix("0")


def why_text(found: Likeness, translate: Translate = str) -> str:
    """Return what two lines have most plainly in common: "the same first four steps"."""
    run = found.run
    if run.is_head and run.steps >= _LEAST_HEAD:
        return translate("the same first {count} steps").format(count=translate(_number(run.steps)))
    if run.is_telling:
        return translate("{count} steps in a row the same").format(count=translate(_number(run.steps)))
    parts = {"rhythm": found.rhythm, "contour": found.contour, "steps": found.interval, "skeleton": found.skeleton}
    alike = [name for name, value in sorted(parts.items(), key=lambda part: -part[1]) if value >= _ALIKE_PART]
    if not alike:
        return translate("little in common")
    return translate("alike in {parts}").format(parts=", ".join(translate(name) for name in alike))


def verdict_text(project: Project, pair: ComparedPair, translate: Translate = str) -> str:
    """Return what is to be said about a pair, in a sentence or two."""
    return translate(_SENTENCES[pair.verdict]).format(
        one=project.the_motif(pair.one).name,
        other=project.the_motif(pair.other).name,
        value=value_text(pair.likeness.together),
        why=why_text(pair.likeness, translate),
        warn=value_text(LOOKALIKE),
    )


_SENTENCES: dict[Verdict, str] = {
    Verdict.SAFE: "{one} and {other}, {value}: safe ({why}). Lookalikes begin at {warn}.",
    Verdict.ALLUSION: "{one} and {other}, {value}: an allusion ({why}). Who listens closely may hear one in the other; "
    "lookalikes begin at {warn}.",
    Verdict.LOOKALIKE: "{one} and {other}, {value}: lookalikes ({why}). Only one pair of unrelated themes in twenty is "
    "so alike: set them apart, or say that they are kin.",
    Verdict.CLOSE_LOOKALIKE: "{one} and {other}, {value}: lookalikes ({why}). Only one pair of unrelated themes in a "
    "hundred is so alike: set them apart, or say that they are kin.",
    Verdict.KIN: "{one} and {other}, {value}: kin ({why}). That they are alike is meant.",
}


def _compared(project: Project, one: MotifId, other: MotifId, meant: frozenset[frozenset[MotifId]]) -> ComparedPair:
    form, other_form = project.base_form(one), project.base_form(other)
    found = likeness(form.tones, other_form.tones, (_strong(form), _strong(other_form)))
    verdict = Verdict.KIN if frozenset((one, other)) in meant else _verdict(found.together)
    return ComparedPair(one, other, found, verdict)


def _verdict(together: float) -> Verdict:
    if together >= CLOSE_LOOKALIKE:
        return Verdict.CLOSE_LOOKALIKE
    if together >= LOOKALIKE:
        return Verdict.LOOKALIKE
    return Verdict.ALLUSION if band(together) == "allusion" else Verdict.SAFE


def _strong(form: Form) -> int:
    return strong_beat_ticks(form.beats, form.beat_unit)


def _is_near(found: Likeness, count: int) -> bool:
    alike = count >= _LEAST_TONES and found.together >= LOOKALIKE
    return alike or (found.run.is_telling and found.interval >= _HELD)


def _declared_kin(project: Project) -> frozenset[frozenset[MotifId]]:
    """Return the pairs of which one has a form derived from the other's, or that a person called kin."""
    motif_of = {form.id: form.motif for form in project.form}
    derived = {frozenset((form.motif, motif_of[form.parent])) for form in project.form if form.parent in motif_of}
    called = {_pair_of(str(one.finding)) for one in project.intention if one.kind is IntentionKind.KINSHIP}
    return frozenset(pair for pair in derived | called if len(pair) == 2)


def _pair_of(finding: str) -> frozenset[MotifId]:
    """Return the motifs of a finding about two themes as registered: check, motif, scenes, no cue, other motif."""
    check, motif, _, cue, other = (*finding.split("|"), "", "", "", "")[:5]
    return frozenset((MotifId(motif), MotifId(other))) if check == "themes-too-alike" and not cue else frozenset()


def _neighbourly(motifs: tuple[MotifId, ...], alike: Mapping[frozenset[MotifId], float]) -> tuple[MotifId, ...]:
    """Return the motifs in a row grown at both ends from the likest pair, each time by the likest that is left."""
    if len(motifs) < 2:
        return motifs
    likest = max(alike, key=lambda pair: alike[pair])
    row = [motif for motif in motifs if motif in likest]
    left = [motif for motif in motifs if motif not in likest]
    while left:
        at_front, at_end = ({motif: alike[frozenset((motif, end))] for motif in left} for end in (row[0], row[-1]))
        front, last = max(left, key=at_front.__getitem__), max(left, key=at_end.__getitem__)
        if at_front[front] > at_end[last]:
            row.insert(0, front)
            left.remove(front)
        else:
            row.append(last)
            left.remove(last)
    return tuple(row)


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
