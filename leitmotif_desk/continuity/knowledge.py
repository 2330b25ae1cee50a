"""Whether the music tells what the one through whose eyes we look does not know."""

from collections.abc import Iterator

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import MotifLink
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.story import IronyKind, Presence, PresenceMode, Scene

THERE = frozenset({PresenceMode.ON_SCREEN, PresenceMode.HEARD, PresenceMode.MENTIONED})


def point_of_view_leak(ground: Ground) -> Iterator[Found]:
    """Look for the theme of an absent deceiver, and for a theme whose meaning is what somebody there hides."""
    for scene in ground.project.scene:
        eyes = None if scene.pov is None else ground.presence(scene.id, scene.pov)
        if eyes is None:
            continue
        told: set[str] = set()
        for heard in ground.sure_in(scene.id):
            leak = None if heard.motif in told else _leak(ground, eyes, heard)
            if leak is not None:
                told.add(heard.motif)
                yield _told(ground, scene, eyes, heard, *leak)


def _leak(ground: Ground, eyes: Presence, heard: Heard) -> tuple[MotifLink, FactId] | None:
    """Return the meaning that gives away too much, and the fact that it should be kept."""
    if heard.identity < ground.settings.recognisable:
        return None
    for link in ground.links_at(heard.motif, eyes.scene):
        kept = _deceit(ground, eyes, link) or _hidden(ground, eyes, link)
        if kept is not None:
            return link, kept
    return None


def _deceit(ground: Ground, eyes: Presence, link: MotifLink) -> FactId | None:
    if eyes.deceived_by is None or eyes.deceived_by != link.subject:
        return None
    there = ground.presence(eyes.scene, link.subject)
    if there is not None and there.mode in THERE:
        return None
    return fact_id("presence", (eyes.scene, eyes.subject), "deceived_by")


def _hidden(ground: Ground, eyes: Presence, link: MotifLink) -> FactId | None:
    meaning = link.meaning.casefold()
    if not meaning or link.subject == eyes.subject or meaning in ground.known_to(eyes.subject, eyes.scene):
        return None
    for other in ground.project.presences_in(eyes.scene):
        text = next((hidden for hidden in other.hides if hidden.casefold() == meaning), None)
        if text is not None and other.subject != eyes.subject:
            return fact_id("presence", (eyes.scene, other.subject), "hides", text)
    return None


def _told(ground: Ground, scene: Scene, eyes: Presence, heard: Heard, link: MotifLink, kept: FactId) -> Found:
    irony = ground.irony(scene.id)
    dramatic = irony is not None and irony.kind is IronyKind.DRAMATIC
    return Found(
        Message.of(
            "{motif} can be recognised in scene {scene} ({timecode} in {cue}) and gives {subject} away, but we look "
            "through {eyes}'s eyes, and {eyes} does not know. Keep it back, or say that the scene is dramatic irony.",
            motif=ground.motif(heard.motif).name,
            scene=scene.number,
            timecode=ground.timecode(heard.start_frame),
            cue=ground.cue_number(heard.cue),
            subject=ground.project.the_subject(link.subject).name,
            eyes=ground.project.the_subject(eyes.subject).name,
        ),
        (scene.id,),
        heard.motif,
        heard.cue,
        heard.start_frame,
        (fact_id("scene", (scene.id,), "pov"), kept) + ((fact_id("irony", (scene.id,), "kind"),) if dramatic else ()),
        excused=dramatic,
    )
