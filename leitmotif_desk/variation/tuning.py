"""What a scene does to any music in it, whatever the rule: speech thins it, energy makes it louder or softer.

Both tune what a rule chose and never choose: the same operations stand, more softly or with fewer voices.
"""

from dataclasses import replace

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.theory.operations import Passage
from leitmotif_desk.variation.view import SceneView

MUCH_SPEECH = 0.6
"""The share of a scene under speech from which on words come first (story.md, rule 34)."""
VOICES_UNDER_SPEECH = 2
_UNDER_SPEECH = 0.71
"""Velocities for 6 dB less: loudness goes about with their square."""
MARKED = 3.0
"""How far from the middle of its scale the energy must be to be played out."""
_PER_POINT = 0.04
"""Loudness is the plainest sign of energy in labelled film and game music (story.md)."""
_SOFTEST, _LOUDEST = 20, 120

Told = tuple[tuple[str, Fact], ...]


def tuned(view: SceneView, passage: Passage) -> tuple[Passage, Told]:
    """Return a passage as the scene lets it sound, with the facts that changed it ("speech", "loud", "soft")."""
    speech, energy = view.scene_fact("dialogue"), view.scene_fact("energy")
    told: list[tuple[str, Fact]] = []
    factor = 1.0
    if speech is not None and speech.value > MUCH_SPEECH:
        passage = replace(passage, lines=passage.lines[:VOICES_UNDER_SPEECH])
        factor *= _UNDER_SPEECH
        told.append(("speech", speech))
    if energy is not None and abs(energy.value - 5) >= MARKED:
        factor *= 1 + _PER_POINT * (energy.value - 5)
        told.append(("loud" if energy.value > 5 else "soft", energy))
    return (_at_loudness(passage, factor), tuple(told)) if told else (passage, ())


def _at_loudness(passage: Passage, factor: float) -> Passage:
    lines = tuple(replace(line, tones=tuple(_played(tone, factor) for tone in line.tones)) for line in passage.lines)
    return replace(passage, lines=lines)


def _played(tone: Tone, factor: float) -> Tone:
    return replace(tone, velocity=max(_SOFTEST, min(_LOUDEST, round(tone.velocity * factor))))
