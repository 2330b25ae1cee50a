"""Whether a theme's change tends the way its scene is marked: a question, never a verdict."""

from collections.abc import Iterator
from dataclasses import replace
from statistics import mean, pstdev

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.affect import affect_of
from leitmotif_desk.theory.operations import Passage

_DARKENED = (
    "{motif} is darkened in scene {scene} ({timecode} in {cue}), which is marked as bright (valence {valence}). "
    "Keep its own mode and pace, or say that the music means the opposite."
)
_BRIGHTENED = (
    "{motif} is brightened in scene {scene} ({timecode} in {cue}), which is marked as dark (valence {valence}). "
    "Keep its own mode and pace, or say that the music means the opposite."
)
_LEAST_SCENES = 4
"""Below this many scenes with a valence their spread says nothing."""


def affect_mismatch(ground: Ground) -> Iterator[Found]:
    for scene in _far_from_the_mean(ground):
        if ground.irony(scene.id) is not None:
            continue
        tends = [(heard, _valence(ground, heard)) for heard in ground.sure_in(scene.id) if heard.tones]
        against = [heard for heard, valence in tends if _is_against(ground, scene, valence)]
        for motif in dict.fromkeys(heard.motif for heard in against):
            first = next(heard for heard in against if heard.motif == motif)
            yield _found(ground, scene, first)


def _far_from_the_mean(ground: Ground) -> list[Scene]:
    """Return the scenes whose valence lies more than a standard deviation from the film's mean, on its side of 0."""
    marked = [(scene, scene.valence) for scene in ground.project.scene if scene.valence is not None]
    if len(marked) < _LEAST_SCENES:
        return []
    values = [valence for _, valence in marked]
    middle, spread = mean(values), pstdev(values)
    return [scene for scene, value in marked if abs(value - middle) > spread > 0 and value * (value - middle) > 0]


def _is_against(ground: Ground, scene: Scene, valence: float) -> bool:
    assert scene.valence is not None
    return abs(valence) >= ground.settings.clear_change and valence * scene.valence < 0


def _valence(ground: Ground, heard: Heard) -> float:
    """Return how what sounds changes the theme's valence by mode and pace, -2 to 2; 0 where nobody can tell."""
    base = ground.project.base_form(heard.motif)
    frames = heard.end_frame - heard.start_frame
    quarters = max(tone.end_ticks for tone in heard.tones) / TICKS_PER_QUARTER
    if not base.tones or frames <= 0:
        return 0.0
    loudness = round(mean(tone.velocity for tone in base.tones))
    tones = tuple(replace(tone, velocity=loudness) for tone in heard.tones)
    passage = Passage.of_form(replace(base, tones=tones, chords=(), key=_key(heard, base.key)))
    even = replace(base, chords=(), tempo_qpm=base.tempo_qpm or 60 * quarters * ground.frames(1) / frames)
    return affect_of(passage, even, 60 * quarters * ground.frames(1) / frames).valence


def _key(heard: Heard, own: Key) -> Key:
    """Return the key that a change of mode leads to, otherwise the theme's own."""
    told = next((one.get("to") for one in heard.operations if one.code == "mode"), None)
    if told is None:
        return own
    tonic, _, _ = str(own).partition(" ")
    words = str(told)
    try:
        return Key.parse(words if " " in words else f"{tonic} {words}")
    except LeitmotifError:
        # A mode that keys do not know says nothing about brightness.
        return own


def _found(ground: Ground, scene: Scene, heard: Heard) -> Found:
    assert scene.valence is not None
    bright = scene.valence > 0
    return Found(
        Message.of(
            _DARKENED if bright else _BRIGHTENED,
            motif=ground.motif(heard.motif).name,
            scene=scene.number,
            timecode=ground.timecode(heard.start_frame),
            cue=ground.cue_number(heard.cue),
            valence=f"{scene.valence:g}",
        ),
        (scene.id,),
        heard.motif,
        heard.cue,
        heard.start_frame,
        (fact_id("scene", (scene.id,), "valence"),),
    )
