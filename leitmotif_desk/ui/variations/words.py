"""Story facts in the few words of a chip, and values of the vocabularies as people say them."""

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import SubjectId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Dimension
from leitmotif_desk.domain.time import format_timecode

_CONTEXT = "Story"


CHIPS: dict[tuple[str, str], str] = {
    ("scene", "function"): "{value}",
    ("scene", "pov"): "{value}’s point of view",
    ("scene", "omniscient"): "nobody’s point of view",
    ("scene", "tension"): "tension {value} of 10",
    ("scene", "valence"): "valence {value}",
    ("scene", "energy"): "energy {value} of 10",
    ("scene", "place"): "governed by {value}",
    ("scene", "dialogue"): "{value} dialogue",
    ("scene", "longest_pause_seconds"): "{value} s without dialogue",
    ("scene", "diegetic"): "music in the story: {value}",
    ("scene", "tempo_low_qpm"): "not under ♩ = {value}",
    ("scene", "tempo_high_qpm"): "not over ♩ = {value}",
    ("scene", "silence"): "silence: {value}",
    ("presence", "mode"): "{subject}: {value}",
    ("presence", "prominence"): "{subject}: prominence {value}",
    ("presence", "arc_position"): "{subject}: {value} of the arc",
    ("presence", "state"): "{subject}: {value}",
    ("presence", "aware"): "{subject}: {value}",
    ("presence", "deceived_by"): "{subject}: deceived by {value}",
    ("presence", "change"): "{subject}: {value}",
    ("presence", "knows"): "{subject} knows: {value}",
    ("presence", "hides"): "{subject} hides: {value}",
    ("relation_change", "change"): "{subject}: {value}",
    ("scene_link", "kind"): "{value} scene {other}",
    ("irony", "kind"): "{value} irony",
    ("hit", "frame"): "{kind} {value}",
}
"""What a chip says, by the kind and field of its fact."""

VALUE_WORDS: dict[tuple[str, str], str] = {
    ("function", "reversal"): "turning point",
    ("function", "comic"): "comic scene",
    ("function", "crisis"): "crisis",
    ("mode", "on-screen"): "present",
    ("mode", "heard"): "heard, not seen",
    ("mode", "mentioned"): "spoken of",
    ("mode", "remembered"): "remembered",
    ("change", "gain"): "gains something",
    ("change", "loss"): "suffers a loss",
    ("change", "choice"): "makes a choice",
    ("change", "learn"): "learns something",
    ("change", "fall"): "falls",
    ("change", "rise"): "rises",
    ("change", "die"): "dies",
    ("kind", "foreshadow"): "foreshadows",
    ("kind", "recall"): "recalls",
    ("kind", "mirror"): "mirrors",
    ("kind", "payoff"): "pays off",
    ("diegetic", "source"): "possible",
    ("aware", "True"): "aware",
    ("aware", "False"): "unaware",
}
"""Values that people say in other words than the vocabulary does."""

DIMENSIONS: dict[Dimension, str] = {
    Dimension.PITCH: "Pitch and mode",
    Dimension.HARMONY: "Harmony",
    Dimension.FORM: "Form and length",
    Dimension.RHYTHM: "Rhythm and metre",
    Dimension.TEXTURE: "Combination",
    Dimension.ORCHESTRATION: "Orchestration",
    Dimension.ABSENCE: "Silence",
}
_SHARES = {"dialogue", "arc_position"}
_SUBJECTS = {"pov", "place", "deceived_by"}


def translated(text: str) -> str:
    """Return a text of the story's words in the window's language."""
    return QCoreApplication.translate(_CONTEXT, text)


def value_words(field: str, value: object) -> str:
    """Return a value of a vocabulary as people say it."""
    plain = value.value if isinstance(value, StrEnum) else str(value)
    return translated(VALUE_WORDS.get((field, plain), plain))


def chip_words(fact: Fact, project: Project) -> str:
    """Return what the chip of a fact says."""
    template = CHIPS.get((fact.kind, fact.field))
    if template is None:
        return fact.message.text(translated)
    values = dict(fact.message.values)
    values["value"] = _shown(fact, project)
    if fact.kind == "hit":
        values["kind"] = value_words("hit", values.get("kind", ""))
    return translated(template).format(**values)


def _shown(fact: Fact, project: Project) -> str:
    value: Any = fact.value
    if fact.kind == "hit":
        return format_timecode(value, project.film.frame_rate)
    if fact.field in _SUBJECTS:
        return project.the_subject(value).name
    if fact.field in _SHARES:
        return f"{round(100 * value)} %"
    if isinstance(value, float):
        return f"{value:g}"
    return value_words(fact.field, value)


def colour_of_subject(project: Project, subject: SubjectId | None) -> int | None:
    """Return the palette index of the first theme that stands for a subject."""
    motifs = project.motifs_of(subject) if subject else ()
    return project.the_motif(motifs[0]).colour if motifs else None
