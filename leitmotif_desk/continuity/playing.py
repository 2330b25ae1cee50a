"""Whether the forms written for scenes can be played by the instrument of their theme."""

from collections.abc import Iterator
from itertools import pairwise

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Form, Tone
from leitmotif_desk.theory.ranges import out_of_range

_PLAYS_FOR = ("ORCH", "SUBMERGE")
"""Operations that give a form to another instrument than its theme's own."""
_ELECTRONIC = ("synth", "electr", "sampl", "pad")


def unplayable(ground: Ground) -> Iterator[Found]:
    for form in ground.project.form:
        instrument = _instrument(ground, form)
        is_electronic = any(word in instrument.lower() for word in _ELECTRONIC)
        if form.scene is None or not form.tones or not instrument or is_electronic:
            continue
        trouble = _trouble(ground, form, instrument)
        if trouble is not None:
            yield Found(
                Message.of(
                    trouble,
                    form=form.name,
                    motif=ground.motif(form.motif).name,
                    scene=ground.number(form.scene),
                    instrument=instrument,
                    span=out_of_range(form.tones, instrument),
                    leap=_largest_leap(form.tones),
                ),
                (form.scene,),
                form.motif,
                facts=(fact_id("motif", (form.motif,), "home_timbre"),),
                place=form.id,
            )


def _instrument(ground: Ground, form: Form) -> str:
    """Return what plays a form: what it was last given to, otherwise its theme's own instrument."""
    given = (str(one.get("to")) for one in reversed(form.operations) if one.code in _PLAYS_FOR and one.get("to"))
    return next(given, ground.motif(form.motif).home_timbre)


def _trouble(ground: Ground, form: Form, instrument: str) -> str | None:
    if out_of_range(form.tones, instrument) > ground.settings.stretch_semitones:
        return (
            "{form} of {motif}, written for scene {scene}, leaves the range of {instrument} by {span} semitones. "
            "Move it by an octave or give it to another instrument, or say that it is electronic."
        )
    if _largest_leap(form.tones) > ground.settings.largest_leap_semitones:
        return (
            "{form} of {motif}, written for scene {scene}, leaps {leap} semitones at once on {instrument}. "
            "Bring the notes nearer or share them between players, or say that it is electronic."
        )
    if any(later.onset_ticks < earlier.end_ticks for earlier, later in pairwise(form.tones)):
        return (
            "{form} of {motif}, written for scene {scene}, has notes that sound over each other in the one line of "
            "{instrument}. Shorten them or share them between players, or say that it is electronic."
        )
    return None


def _largest_leap(tones: tuple[Tone, ...]) -> int:
    return max((abs(b.pitch - a.pitch) for a, b in pairwise(tones)), default=0)
