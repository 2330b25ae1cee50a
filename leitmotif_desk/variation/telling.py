"""Say why: a suggestion's reason and risk, as templates that rest on their facts."""

from collections.abc import Mapping
from dataclasses import replace
from string import Formatter

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.theory.operations import Passage
from leitmotif_desk.variation.fitting import Fit
from leitmotif_desk.variation.making import Made
from leitmotif_desk.variation.view import SceneView

_FIT_TEXTS = {
    "pause": "The tempo lets it end within the {pause} s without dialogue.",
    "slowest": "The scene wants no less than {value} quarters a minute.",
    "fastest": "The scene wants no more than {value} quarters a minute.",
    "speech": "Speech covers {share} % of the scene: no more than two voices, and softer.",
    "loud": "Played out, for the scene's energy is {value} of 10.",
    "soft": "Played softly, for the scene's energy is {value} of 10.",
}
_LAST_ON_HIT = "Begun at {start} at {tempo} quarters a minute, its last note falls on the hit at {hit}."
_HIGHEST_ON_HIT = "Begun at {start} at {tempo} quarters a minute, its highest note falls on the hit at {hit}."
_FIRST_ON_HIT = "Its first note falls on the hit at {hit}."
_NEVER_HEARD = (
    "The audience has not heard {theme} in full before this scene, so it may not hear the change as a change."
)
_UNTOLD = "Silence, for now"
_NOTHING_SAID = (
    "Nothing is said about scene {scene} that a theme could answer: leave it without music, or add who is present, "
    "what changes for them, and what their themes are."
)
_UNTOLD_RISK = "A scene can be silent because nobody chose; say so if it is meant."
TEXTS = (
    *_FIT_TEXTS.values(), _LAST_ON_HIT, _HIGHEST_ON_HIT, _FIRST_ON_HIT, _NEVER_HEARD, _UNTOLD, _NOTHING_SAID,
    _UNTOLD_RISK,
)  # fmt: skip
"""What is told besides the rules' own sentences."""


def filled(template: str, words: Mapping[str, str], fact: FactId | None = None) -> Message:
    """Return a template with those of the words that it names."""
    names = {name for _, name, _, _ in Formatter().parse(template) if name}
    return Message(template, tuple((name, words[name]) for name in sorted(names)), fact)


def reason_of(view: SceneView, made: Made, passage: Passage | None, laid: Fit) -> tuple[Message, ...]:
    """Return the reason, one message a clause, each with the fact it rests on where it rests on one."""
    match = made.match
    told = [
        filled(template, match.words, match.facts[slot].id if slot else None) for slot, template in made.rule.reason
    ]
    for slot, fact in laid.facts:
        if slot == "hit" and passage is not None:
            told.append(_landing(view, passage, laid))
        elif slot in _FIT_TEXTS:
            told.append(_moved(slot, fact))
    return tuple(told)


def _moved(slot: str, fact: Fact) -> Message:
    value = float(fact.value)
    return Message.of(_FIT_TEXTS[slot], fact.id, value=f"{value:g}", pause=f"{value:g}", share=round(100 * value))


def _landing(view: SceneView, passage: Passage, laid: Fit) -> Message:
    assert view.hit is not None and laid.start_frame is not None and laid.tone is not None
    rate = view.project.film.frame_rate
    hit, start = format_timecode(view.hit.frame, rate), format_timecode(laid.start_frame, rate)
    fact = dict(laid.facts)["hit"].id
    if laid.tone == 0:
        return Message.of(_FIRST_ON_HIT, fact, hit=hit)
    template = _LAST_ON_HIT if laid.tone == len(passage.tones) - 1 else _HIGHEST_ON_HIT
    return Message.of(template, fact, start=start, hit=hit, tempo=f"{laid.tempo_qpm:g}")


def risk_of(view: SceneView, made: Made) -> Message:
    """Return the risk, with a warning where the theme could not yet be known."""
    risk = filled(made.rule.risk, made.match.words)
    parent = made.parent
    if parent is None or made.rule.minimal or view.heard_in_full(parent.motif):
        return risk
    theme = view.project.the_motif(parent.motif).name
    return replace(risk, then=Message.of(_NEVER_HEARD, theme=theme))


def untold_silence(view: SceneView) -> tuple[Message, tuple[Message, ...], Message]:
    """Return title, reason and risk of the silence that is left where no rule found anything."""
    return (
        Message(_UNTOLD),
        (Message.of(_NOTHING_SAID, scene=view.scene.number),),
        Message(_UNTOLD_RISK),
    )
