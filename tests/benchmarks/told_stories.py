"""Seeded stories as people tell them: who is in which scene and how, what changes, and what was heard before."""

from dataclasses import dataclass, replace
from random import Random
from typing import Any, TypeVar

from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import FormId, HitId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Motif, MotifLink, Operation
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project, Row
from leitmotif_desk.domain.story import (
    Arc,
    Bond,
    BondChange,
    Change,
    Diegetic,
    Hit,
    HitKind,
    Irony,
    IronyKind,
    Presence,
    PresenceMode,
    Relation,
    RelationChange,
    Role,
    Scene,
    SceneFunction,
    SceneLink,
    SceneLinkKind,
    Silence,
    State,
    Subject,
    SubjectKind,
)
from leitmotif_desk.theory.operations.pitch_moves import octave
from leitmotif_desk.theory.ranges import octaves_into_range
from tests.benchmarks.told_melodies import melodies

FPS, FIRST_FRAME = 24, 86_400
TIMBRES = (
    "solo violin",
    "horn",
    "oboe",
    "celli",
    "clarinet",
    "harp",
    "trumpet",
    "flute",
    "choir",
    "piano",
    "bells",
    "",
)
LOW_KINDS = {SubjectKind.PLACE: "celli and basses", SubjectKind.IDEA: "bassoon"}
FUNCTION_AT: tuple[tuple[float, tuple[SceneFunction, ...]], ...] = (
    (0.25, (SceneFunction.EXPOSITION, SceneFunction.SETUP, SceneFunction.COMIC, SceneFunction.TRANSITION)),
    (0.6, (SceneFunction.COMPLICATION, SceneFunction.REVERSAL, SceneFunction.DECISION, SceneFunction.COMIC)),
    (0.85, (SceneFunction.CRISIS, SceneFunction.CLIMAX, SceneFunction.DECISION, SceneFunction.RECOGNITION)),
    (1.01, (SceneFunction.AFTERMATH, SceneFunction.FAREWELL, SceneFunction.RECOGNITION, SceneFunction.CLIMAX)),
)
"""What scenes are for, up to which share of the film."""
OTHER_ROLES = (Role.MENTOR, Role.LOVER, Role.TRICKSTER, Role.COLLECTIVE)
SECRETS = ("a letter", "the debt", "who set the fire", "the way out")
AWAY = (PresenceMode.HEARD, PresenceMode.MENTIONED, PresenceMode.REMEMBERED, PresenceMode.IMPLIED)
T = TypeVar("T")


@dataclass(frozen=True)
class Told:
    """A story and what the audience has heard of its themes."""

    name: str
    project: Project
    heard: tuple[Heard, ...]


@dataclass(frozen=True)
class Cast:
    people: tuple[Subject, ...]
    things: tuple[Subject, ...]
    relations: tuple[Relation, ...]
    rows: tuple[Row, ...]
    themes: dict[SubjectId, MotifId]


def told_story(seed: int, scene_count: int | None = None) -> Told:
    """Return a story of 30 to 40 scenes, or as many as asked for; the same seed tells the same story."""
    random = Random(seed)
    count = scene_count or random.randint(30, 40)
    cast = _cast(random, seed, count)
    deaths = {cast.people[-1].id: round(count * random.uniform(0.5, 0.8))}
    rows: list[Row] = [Film(f"Story {seed}", "24", FIRST_FRAME), *cast.rows]
    start = FIRST_FRAME
    for place in range(count):
        length = random.randint(25, 150) * FPS
        rows += _scene(random, cast, deaths, place, count, start, length)
        start += length
    rows += _links(random, cast, count)
    project = Project.of(rows)
    return Told(f"story {seed}", project, _heard(random, project))


def _said(random: Random, share: float, value: T, default: T) -> T:
    """Return a value that people say in a share of the cases."""
    return value if random.random() < share else default


def _cast(random: Random, seed: int, count: int) -> Cast:
    others = [OTHER_ROLES[(seed + place) % len(OTHER_ROLES)] for place in (0, 2)]
    roles = [Role.PROTAGONIST, Role.ANTAGONIST, Role.ALLY, *others]
    arcs = [Arc.GROWTH, random.choice((Arc.FALL, Arc.CORRUPTION)), Arc.REDEMPTION, Arc.FLAT, Arc.DISILLUSION]
    people = tuple(
        Subject(SubjectId(f"person-{i}"), f"Person {i}", role=role, arc=arc)
        for i, (role, arc) in enumerate(list(zip(roles, arcs, strict=True))[: random.randint(4, 5)])
    )
    kinds = (SubjectKind.PLACE, SubjectKind.IDEA, SubjectKind.OBJECT)[: random.randint(1, 3)]
    things = tuple(Subject(SubjectId(f"{kind}"), f"The {kind}", kind) for kind in kinds)
    pairs = (
        (people[0], people[1], Bond.RIVALRY),
        (people[0], people[2], random.choice((Bond.KIN, Bond.LOVE))),
        (people[1], people[3], random.choice((Bond.LOYALTY, Bond.POWER, Bond.MENTOR))),
    )
    ties = tuple(
        Subject(SubjectId(f"{a.id}-{b.id}"), f"{a.name} and {b.name}", SubjectKind.RELATION) for a, b, _ in pairs
    )
    relations = tuple(
        Relation(tie.id, a.id, b.id, bond, random.randint(-2, 2)) for tie, (a, b, bond) in zip(ties, pairs, strict=True)
    )
    subjects = (*people, *things, *ties)
    owners = [one for one in subjects if one in people or random.random() < 0.75]
    rows, themes = _themes(random, owners, count)
    return Cast(people, things, relations, (*subjects, *relations, *rows), themes)


def _themes(random: Random, owners: list[Subject], count: int) -> tuple[list[Row], dict[SubjectId, MotifId]]:
    """Return motifs with their forms and links; the third person's is secret until the middle of the film."""
    names = tuple(MotifId(f"theme-{owner.id}") for owner in owners)
    rows: list[Row] = []
    for number, (owner, form) in enumerate(zip(owners, melodies(random, names), strict=True)):
        home = LOW_KINDS.get(owner.kind) or random.choice(TIMBRES)
        form = replace(form, tones=octave(form.tones, octaves_into_range(form.tones, home)))
        locked = (0, 1) if random.random() < 0.15 else ()
        motif = Motif(form.motif, f"Theme of {owner.name}", form.id, number, locked=locked, home_timbre=home)
        secret = scene_id(count // 3) if number == 2 else None
        from_scene = scene_id(2) if owner.kind is SubjectKind.RELATION else None
        link = MotifLink(LinkId(f"link-{owner.id}"), form.motif, owner.id, "", from_scene, secret)
        rows += [motif, form, link]
    return rows, {owner.id: name for owner, name in zip(owners, names, strict=True)}


def scene_id(place: int) -> SceneId:
    return SceneId(f"scene-{place}")


def _scene(
    random: Random, cast: Cast, deaths: dict[SubjectId, int], place: int, count: int, start: int, length: int
) -> list[Row]:
    """Return a scene with everything said about it."""
    scene = scene_id(place)
    share = place / count
    people = [one for one in cast.people if place <= deaths.get(one.id, count)]
    here = random.sample(people, min(len(people), random.choice((1, 1, 2, 2, 2, 3))))
    here += [one for one in people if deaths.get(one.id) == place and one not in here]
    rows: list[Row] = [_told(random, cast, scene, place, share, start, length, here)]
    liar = here[1].id if len(here) > 1 else None
    for one in here:
        dies = deaths.get(one.id) == place
        rows.append(_presence(random, scene, one, share, dies, liar if liar != one.id else None))
    for gone in [one for one in cast.people if one not in here and random.random() < 0.2]:
        dead = place > deaths.get(gone.id, count)
        mode = random.choice((PresenceMode.DEAD, PresenceMode.REMEMBERED)) if dead else random.choice(AWAY)
        rows.append(Presence(scene, gone.id, mode, random.randint(0, 2)))
    for thing in [one for one in cast.things if random.random() < 0.2]:
        state = _said(random, 0.4, State.POWERFUL, State.NONE)
        rows.append(Presence(scene, thing.id, PresenceMode.IMPLIED, random.randint(0, 3), state=state))
    rows += _bonds(random, cast, scene, {one.id for one in here}, share)
    if random.random() < 0.12:
        rows.append(Irony(scene, random.choice(list(IronyKind)), here[0].id))
    for number in range(random.choice((0, 0, 0, 1, 1, 2))):
        frame = start + random.randrange(length)
        kind, weight = random.choice(list(HitKind)), random.choice((0.5, 0.8, 1.0))
        rows.append(Hit(HitId(f"hit-{place}-{number}"), scene, frame, kind, weight))
    return rows


def _told(
    random: Random, cast: Cast, scene: SceneId, place: int, share: float, start: int, length: int, here: list[Subject]
) -> Scene:
    """Return the scene itself; tension rises to the last quarter, valence falls with it."""
    function = random.choice(next(functions for limit, functions in FUNCTION_AT if share < limit))
    tension = min(10.0, max(0.0, round(10 * min(share / 0.8, 1) + random.gauss(0, 2))))
    valence = min(5.0, max(-5.0, round(2.5 - tension * 0.6 + random.gauss(0, 1.5))))
    low = float(random.randrange(50, 90, 2))
    said: dict[str, Any] = {
        "function": _said(random, 0.7, function, SceneFunction.NONE),
        "pov": _said(random, 0.5, random.choice(here).id, None),
        "tension": _said(random, 0.7, tension, None),
        "valence": _said(random, 0.7, valence, None),
        "energy": _said(random, 0.6, float(random.randint(1, 9)), None),
        "place": _said(random, 0.3, cast.things[0].id, None),
        "dialogue": _said(random, 0.5, round(random.random(), 2), None),
        "longest_pause_seconds": _said(random, 0.3, float(random.randint(5, 30)), None),
        "diegetic": _said(random, 0.1, random.choice((Diegetic.SOURCE, Diegetic.MIXED)), Diegetic.NONE),
        "tempo_low_qpm": _said(random, 0.15, low, None),
        "tempo_high_qpm": _said(random, 0.15, low + random.randrange(20, 60), None),
        "silence": _said(random, 0.08, random.choice(list(Silence)[1:]), Silence.NONE),
    }
    return Scene(scene, str(place + 1), f"SCENE {place + 1}", start, start + length, **said)


def _presence(
    random: Random, scene: SceneId, one: Subject, share: float, dies: bool, liar: SubjectId | None
) -> Presence:
    change = random.choice([change for change in Change if change not in (Change.NONE, Change.DIE)])
    state = random.choice(list(State)[1:])
    return Presence(
        scene,
        one.id,
        prominence=random.choice((1, 2, 2, 3, 3)),
        arc_position=_said(random, 0.5, round(min(1.0, share + random.uniform(0, 0.1)), 2), None),
        state=_said(random, 0.5, state, State.NONE),
        aware=_said(random, 0.6, random.random() < 0.5, None) if state is State.THREATENED else None,
        deceived_by=_said(random, 0.15, liar, None),
        change=Change.DIE if dies else _said(random, 0.3, change, Change.NONE),
        knows=_said(random, 0.1, (random.choice(SECRETS),), ()),
        hides=_said(random, 0.15, tuple(random.sample(SECRETS, random.choice((1, 1, 2)))), ()),
    )


def _bonds(random: Random, cast: Cast, scene: SceneId, here: set[SubjectId], share: float) -> list[Row]:
    """Return what happens to bonds whose two ends are here: early they form, late they break or are repaired."""
    early = (BondChange.FORMS, BondChange.STRENGTHENS, BondChange.STRAINS)
    late = (BondChange.STRAINS, BondChange.BREAKS, BondChange.REPAIRS, BondChange.REVEALED)
    return [
        RelationChange(scene, tie.subject, random.choice(early if share < 0.5 else late))
        for tie in cast.relations
        if {tie.a, tie.b} <= here and random.random() < 0.7
    ]


def _links(random: Random, cast: Cast, count: int) -> list[Row]:
    """Return scenes that point at other scenes: a foreshadowing at a later one, all else at an earlier one."""
    rows: list[Row] = []
    for number in range(max(2, count // 5)):
        early, late = sorted(random.sample(range(count), 2))
        kind = list(SceneLinkKind)[number % 4]
        ends = (early, late) if kind is SceneLinkKind.FORESHADOW else (late, early)
        motif = random.choice(list(cast.themes.values()))
        rows.append(SceneLink(LinkId(f"link-{number}"), scene_id(ends[0]), scene_id(ends[1]), kind, motif))
    return rows


def _heard(random: Random, project: Project) -> tuple[Heard, ...]:
    """Return statements of the themes of those present, in about two of three scenes; a first one is mostly whole."""
    log: list[Heard] = []
    known: set[MotifId] = set()
    for scene in project.scene:
        for presence in project.presences_in(scene.id):
            motif = next(iter(project.motifs_of(presence.subject)), None)
            if motif is None or random.random() > 0.22 * (1 + presence.prominence) or scene.silence is not Silence.NONE:
                continue
            whole = random.random() < (0.5 if motif in known else 0.8)
            completeness = 1.0 if whole else round(random.uniform(0.4, 0.9), 2)
            at = scene.start_frame + random.randrange(max(1, scene.end_frame - scene.start_frame - 240))
            done = (Operation(random.choice(("exact", "transposed", "MODE", "AUG", "FRAG", "CORRUPT"))),)
            tones = project.base_form(motif).tones
            log.append(Heard(motif, FormId(motif), None, scene.id, at, at + 200, done, completeness, 0.9, tones=tones))
            known.add(motif)
    return tuple(sorted(log, key=lambda heard: (heard.start_frame, heard.motif)))
