"""Whether what is done to a theme goes the way its subject goes."""

from collections.abc import Iterator
from itertools import pairwise

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.ids import FactId, MotifId, SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Mode
from leitmotif_desk.domain.story import Arc, Change, PresenceMode, State, Statement

DARKENS: dict[Arc, int] = {
    Arc.FALL: 1, Arc.CORRUPTION: 1, Arc.DISILLUSION: 1, Arc.GROWTH: -1, Arc.REDEMPTION: -1,
}  # fmt: skip
"""Which way the harmony under a theme may go along an arc: 1 darker, -1 brighter."""

BRIGHT = frozenset({Mode.MAJOR, Mode.LYDIAN, Mode.MIXOLYDIAN})
HURTS = frozenset({Change.LOSS, Change.FALL, Change.DIE})
HURT = frozenset({State.THREATENED, State.WOUNDED, State.POWERLESS, State.DECEIVED, State.LOST})
ASIDE = frozenset({PresenceMode.REMEMBERED, PresenceMode.DEAD})


def backward_development(ground: Ground) -> Iterator[Found]:
    """Follow how tainted a theme's harmony is, in accepted forms and logged statements, along its subject's arc."""
    levels = _levels(ground)
    for link in ground.project.motif_link:
        subject = ground.project.the_subject(link.subject)
        way = DARKENS.get(subject.arc)
        known = [(level, scene) for level, scene in levels.get(link.motif, ()) if not _is_aside(ground, link, scene)]
        for (level, scene), (later_level, later) in pairwise(known):
            if way is None or (later_level - level) * way >= 0 or _relapses(ground, link, later, way):
                continue
            yield Found(
                Message.of(
                    "{motif} is {level} tainted in scene {scene} and {later_level} in scene {later}, but {subject}'s "
                    "arc is one of {arc}: it goes backward. Change one of the two, or mark it as a relapse.",
                    motif=ground.motif(link.motif).name,
                    level=f"{level:.0%}",
                    scene=ground.number(scene),
                    later_level=f"{later_level:.0%}",
                    later=ground.number(later),
                    subject=subject.name,
                    arc=subject.arc.value,
                ),
                (scene, later),
                link.motif,
                start_frame=ground.project.the_scene(later).start_frame,
                facts=(fact_id("subject", (subject.id,), "arc"),),
                place=subject.id,
            )


def _levels(ground: Ground) -> dict[MotifId, list[tuple[float, SceneId]]]:
    """Return how tainted each motif is, 0 to 1, scene by scene, where something was done about it."""
    found: dict[MotifId, list[tuple[float, SceneId]]] = {}
    written: tuple[Form | Statement, ...] = (*ground.project.form, *ground.project.statement)
    for one in written:
        level = _level(one.operations)
        if level is not None and one.scene is not None:
            found.setdefault(one.motif, []).append((level, one.scene))
    return {motif: sorted(some, key=lambda pair: ground.order(pair[1])) for motif, some in found.items()}


def _level(operations: tuple[Operation, ...]) -> float | None:
    for operation in operations:
        if operation.code == "REDEEM":
            return 0.0
        if operation.code == "CORRUPT":
            level = operation.get("level")
            return 1.0 if level is None else float(level)
    return None


def _is_aside(ground: Ground, link: MotifLink, scene: SceneId) -> bool:
    there = ground.presence(scene, link.subject)
    return there is not None and there.mode in ASIDE


def _relapses(ground: Ground, link: MotifLink, scene: SceneId, way: int) -> bool:
    """Whether the story itself turns back there."""
    there = ground.presence(scene, link.subject)
    return there is not None and (there.change in HURTS if way < 0 else there.change in (Change.RISE, Change.GAIN))


def mode_symbolism_broken(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        told: set[SceneId] = set()
        for heard in ground.statements(motif.id):
            scene = heard.scene
            way = _mode_way(ground, motif, heard)
            if scene is None or scene in told or not way or not _is_against(ground, motif, scene, way):
                continue
            told.add(scene)
            yield _wrong_mode(ground, motif, heard, scene, way)


def _mode_way(ground: Ground, motif: Motif, heard: Heard) -> int:
    """Return 1 where a statement is brighter than its theme, -1 where it is darker, 0 where it is neither."""
    to = next((str(o.get("to")) for o in heard.operations if o.code in ("mode", "MODE")), "")
    if to not in Mode._value2member_map_:
        return 0
    declared = motif.home_key or ground.project.base_form(motif.id).key
    return (Mode(to) in BRIGHT) - (declared.mode in BRIGHT)


def _is_against(ground: Ground, motif: Motif, scene: SceneId, way: int) -> bool:
    """Whether the scene's valence points the other way, and nothing that happens to its subject explains it."""
    valence = ground.project.the_scene(scene).valence
    if valence is None or valence * way > -ground.settings.clear_valence or ground.irony(scene) is not None:
        return False
    there = [p for link in ground.links_at(motif.id, scene) if (p := ground.presence(scene, link.subject))]
    hurt = any(p.change in HURTS or p.state in HURT for p in there)
    glad = any(p.change in (Change.GAIN, Change.RISE) for p in there)
    return not (hurt if way < 0 else glad)


def _wrong_mode(ground: Ground, motif: Motif, heard: Heard, scene: SceneId, way: int) -> Found:
    facts: tuple[FactId, ...] = (fact_id("scene", (scene,), "valence"),)
    return Found(
        Message.of(
            "{motif} is {turned} in scene {scene} ({timecode} in {cue}), though the scene's valence is {valence} and "
            "nothing there explains it. Keep the mode, or mark the scene as ironic.",
            motif=motif.name,
            turned="brightened" if way > 0 else "darkened",
            scene=ground.number(scene),
            timecode=ground.timecode(heard.start_frame),
            cue=ground.cue_number(heard.cue),
            valence=f"{ground.project.the_scene(scene).valence:+g}",
        ),
        (scene,),
        motif.id,
        heard.cue,
        heard.start_frame,
        facts,
    )
