"""Whether the themes of two people sound as their relation stands."""

from collections.abc import Iterator
from itertools import product

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.ids import SceneId, SubjectId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.story import BondChange, Relation

CONSONANT = frozenset({0, 3, 4, 7, 8, 9})
"""Intervals in semitones within the octave: unison, thirds, fifth, sixths."""


def relation_contradicted(ground: Ground) -> Iterator[Found]:
    relations = {relation.subject: relation for relation in ground.project.relation}
    for change in ground.project.relation_change:
        relation = relations.get(change.relation)
        if change.change is not BondChange.BREAKS or relation is None or ground.irony(change.scene) is not None:
            continue
        together = next(_consonant_pairs(ground, relation, change.scene), None)
        if together is not None:
            yield _in_harmony(ground, relation, change.scene, *together)


def _consonant_pairs(ground: Ground, relation: Relation, scene: SceneId) -> Iterator[tuple[Heard, Heard]]:
    for one, other in product(_of(ground, relation.a, scene), _of(ground, relation.b, scene)):
        if one.motif != other.motif and consonance(one, other) >= ground.settings.consonant:
            yield one, other


def _of(ground: Ground, subject: SubjectId, scene: SceneId) -> list[Heard]:
    motifs = set(ground.motifs_of(subject))
    return [heard for heard in ground.sure_in(scene) if heard.motif in motifs and heard.tones]


def consonance(one: Heard, other: Heard) -> float:
    """Return the consonant share of the time that two statements sound together; 0 where they never do."""
    held = consonant = 0.0
    for start, end, pitch in _sounding(one):
        for other_start, other_end, other_pitch in _sounding(other):
            both = min(end, other_end) - max(start, other_start)
            if both > 0:
                held += both
                consonant += both * ((pitch - other_pitch) % 12 in CONSONANT)
    return consonant / held if held else 0.0


def _sounding(heard: Heard) -> Iterator[tuple[float, float, int]]:
    """Yield (start, end, pitch) of a statement's tones in frames, as if its tempo were even."""
    ticks = max(tone.end_ticks for tone in heard.tones)
    frames = (heard.end_frame - heard.start_frame) / ticks
    for tone in heard.tones:
        start = heard.start_frame + tone.onset_ticks * frames
        yield start, start + tone.duration_ticks * frames, tone.pitch


def _in_harmony(ground: Ground, relation: Relation, scene: SceneId, one: Heard, other: Heard) -> Found:
    first = min(one, other, key=lambda heard: heard.start_frame)
    return Found(
        Message.of(
            "{one} and {other} sound in harmony in scene {scene} ({timecode} in {cue}), where the relation {relation} "
            "breaks. Let them clash or part, or say that it is ironic.",
            one=ground.motif(one.motif).name,
            other=ground.motif(other.motif).name,
            scene=ground.number(scene),
            timecode=ground.timecode(first.start_frame),
            cue=ground.cue_number(first.cue),
            relation=ground.project.the_subject(relation.subject).name,
        ),
        (scene,),
        one.motif,
        first.cue,
        first.start_frame,
        (fact_id("relation_change", (scene, relation.subject), "change"),),
        place=relation.subject,
    )
