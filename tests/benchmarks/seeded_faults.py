"""Faults to seed into a told story: each changes one thing, and names the check and the theme or scene it is about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from leitmotif_desk.domain.film import Cue, CueStatus, CueUsage
from leitmotif_desk.domain.ids import CueId, FormId, HitId, LinkId, MotifId, SceneId, StatementId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation, Tone
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Mode
from leitmotif_desk.domain.project import KIND_OF, Project, row_key
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.domain.story import (
    Arc,
    BondChange,
    Diegetic,
    Hit,
    Irony,
    Presence,
    RelationChange,
    Scene,
    SceneFunction,
    SceneLink,
    SceneLinkKind,
    Silence,
)
from leitmotif_desk.domain.story import Statement as LoggedStatement

MINUTE = 24 * 60


@dataclass(frozen=True)
class Faulty:
    """A story with one fault; a finding tells of it when it names the motif (or, without one, the scene)."""

    project: Project
    heard: tuple[Heard, ...]
    motif: MotifId | None = None
    scene: SceneId | None = None


Seed = Callable[[Project, tuple[Heard, ...], Random], Faulty | None]


def told(project: Project, *rows: Any) -> Project:
    """Return a project with rows added, in place of those of the same key."""
    named = {(KIND_OF[type(row)], row_key(row)): row for row in (*project.all_rows(), *rows)}
    return Project.of(named.values())


def statement(project: Project, motif: MotifId, scene: Scene, after: int = 60, **said: Any) -> Heard:
    """Return a sure statement of a theme as registered, five seconds long, some frames into a scene."""
    start = scene.start_frame + after
    form = project.base_form(motif)
    known: dict[str, Any] = {"completeness": 1.0, "confidence": 0.95, "identity": 1.0, "tones": form.tones} | said
    return Heard(motif, FormId(form.id), None, scene.id, start, start + 120, (), **known)


def _owned(project: Project, random: Random) -> list[tuple[MotifId, list[Scene], list[Scene]]]:
    """Return themes with the scenes their one subject is in, and those it is not, in any order."""
    made = []
    for motif in project.motif:
        subjects = {link.subject for link in project.links_of(motif.id)}
        there = {presence.scene for presence in project.presence if presence.subject in subjects}
        there |= {scene.id for scene in project.scene if scene.place in subjects}
        inside = [scene for scene in project.scene if scene.id in there]
        outside = [scene for scene in project.scene if scene.id not in there]
        if len(subjects) == 1 and len(inside) > 3:
            made.append((motif.id, inside, outside))
    random.shuffle(made)
    return made


def _without(heard: Iterable[Heard], motif: MotifId) -> list[Heard]:
    return [one for one in heard if one.motif != motif]


def early(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, outside in _owned(project, random):
        told_ahead = {link.from_scene for link in project.scene_link if link.kind is SceneLinkKind.FORESHADOW}
        before = [
            scene for scene in outside if scene.start_frame < inside[0].start_frame and scene.id not in told_ahead
        ]
        if before:
            place = random.choice(before)
            return Faulty(project, (*_without(heard, motif), statement(project, motif, place)), motif)
    return None


def _carried(scene: Scene, subject: SubjectId) -> tuple[Scene, Presence]:
    """Return a scene that a subject carries in the flesh, without any reason for silence."""
    return replace(scene, silence=Silence.NONE), Presence(scene.id, subject, prominence=3)


def missing(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        subject = project.links_of(motif)[0].subject
        rows = [row for scene in inside[:4] for row in _carried(scene, subject)]
        return Faulty(told(project, *rows), tuple(_without(heard, motif)), motif)
    return None


def lookalike(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    motif = random.choice(project.motif)
    base = project.base_form(motif.id)
    twin = Motif(MotifId("twin"), "Twin", FormId("twin"), 3)
    form = Form(FormId("twin"), twin.id, "as registered", base.tones, base.key, base.beats, base.beat_unit)
    return Faulty(told(project, twin, form), heard, twin.id)


def shared(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    owned = _owned(project, random)
    people = [one.id for one in project.subject if one.kind.value == "character"]
    for motif, _, _ in owned:
        own = project.links_of(motif)[0].subject
        others = [person for person in people if person != own]
        if own in people and others:
            link = MotifLink(LinkId("second"), motif, random.choice(others))
            return Faulty(told(project, link), heard, motif)
    return None


def _paid(project: Project, motif: MotifId, first: Scene, last: Scene) -> Project:
    return told(project, SceneLink(LinkId("paid"), first.id, last.id, SceneLinkKind.PAYOFF, motif))


def cold(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        first, last = inside[0], inside[-1]
        if last.start_frame - first.end_frame > 27 * MINUTE:
            music = [statement(project, motif, first, at) for at in (20, 200, 380)] + [statement(project, motif, last)]
            return Faulty(_paid(project, motif, first, last), (*_without(heard, motif), *music), motif)
    return None


def unlearned(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        music = (*_without(heard, motif), statement(project, motif, inside[-1]))
        return Faulty(_paid(project, motif, inside[0], inside[-1]), music, motif)
    return None


def _each(**said: Any) -> Seed:
    """Return a seed that gives every statement of a theme that is heard at least three times other values."""

    def seed(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
        for motif, inside, _ in _owned(project, random):
            music = [statement(project, motif, scene, **said) for scene in inside]
            return Faulty(project, (*_without(heard, motif), *music), motif)
        return None

    return seed


def overused(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        scene = max(inside, key=lambda one: one.end_frame - one.start_frame)
        there = [one for one in inside if abs(one.start_frame - scene.start_frame) < 18 * MINUTE]
        music = [statement(project, motif, one, at) for one in there for at in range(0, 1200, 600)]
        if len(music) > 14:
            return Faulty(project, (*_without(heard, motif), *music), motif)
    return None


def once(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        return Faulty(project, (*_without(heard, motif), statement(project, motif, inside[0])), motif)
    return None


def abandoned(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    start, end = project.scene[0].start_frame, project.scene[-1].end_frame
    third = start + 2 * (end - start) // 3
    for motif, inside, _ in _owned(project, random):
        early_ones = [scene for scene in inside if scene.end_frame < third - MINUTE]
        if len(early_ones) > 2 and inside[-1].start_frame > third:
            music = [statement(project, motif, scene) for scene in early_ones]
            still = _carried(inside[-1], project.links_of(motif)[0].subject)
            return Faulty(told(project, *still), (*_without(heard, motif), *music), motif)
    return None


def wrong(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, outside in _owned(project, random):
        later = [scene for scene in outside if scene.start_frame > inside[0].start_frame]
        pointed = {link.from_scene for link in project.scene_link} | {link.to_scene for link in project.scene_link}
        later = [scene for scene in later if scene.id not in pointed]
        if later:
            place = random.choice(later)
            return Faulty(project, (*heard, statement(project, motif, place)), motif, place.id)
    return None


def _cue_over(scene: Scene, **said: Any) -> Cue:
    known: dict[str, Any] = {"status": CueStatus.WRITTEN, "score": ScoreId("seeded")} | said
    return Cue(CueId("seeded"), "9m9", "Seeded", scene.start_frame, scene.end_frame, **known)


def _scene(project: Project, random: Random, at_least: int = 20) -> Scene:
    return random.choice([one for one in project.scene if one.end_frame - one.start_frame > at_least * 24])


def _unscored(project: Project, scene: Scene) -> Project:
    """Return a project in which no cue reaches into a scene."""
    gone = {cue.id for cue in project.cue if cue.start_frame < scene.end_frame and scene.start_frame < cue.end_frame}
    return replace(project, cue=tuple(cue for cue in project.cue if cue.id not in gone))


def broken_silence(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    scene = replace(_scene(project, random), silence=Silence.WHOLE)
    return Faulty(told(project, scene, _cue_over(scene)), heard, scene=scene.id)


def unexplained(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    scene = replace(_scene(project, random), tension=9.0, silence=Silence.NONE)
    kept = tuple(one for one in heard if one.scene != scene.id)
    return Faulty(told(_unscored(project, scene), scene), kept, scene=scene.id)


def talked_over(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    scene = replace(_scene(project, random), dialogue=0.9)
    return Faulty(told(project, scene, _cue_over(scene, prominence=3)), heard, scene=scene.id)


def temp(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    scene = _scene(project, random)
    cue = _cue_over(scene, status=CueStatus.TEMP)
    return Faulty(told(project, replace(project.film, locked=True), cue), heard, scene=scene.id)


def sourceless(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    scene = replace(_scene(project, random), diegetic=Diegetic.NONE)
    return Faulty(told(project, scene, _cue_over(scene, usage=CueUsage.SOURCE)), heard, scene=scene.id)


def crowded(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    scene = replace(_scene(project, random), function=SceneFunction.NONE)
    project = told(project, scene)
    music = [statement(project, motif.id, scene, 60 + 20 * at) for at, motif in enumerate(project.motif[:4])]
    return Faulty(project, (*heard, *music), scene=scene.id)


def too_low(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    motif = replace(random.choice(project.motif), home_timbre="solo violin")
    base, scene = project.base_form(motif.id), _scene(project, random)
    tones = tuple(replace(tone, step=tone.step - 28) for tone in base.tones)
    form = replace(base, id=FormId("low"), name="low", tones=tones, scene=scene.id, parent=base.id)
    return Faulty(told(project, motif, form), heard, motif.id)


def lost(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    motif, scene = random.choice(project.motif), _scene(project, random)
    base = project.base_form(motif.id)
    tones = tuple(Tone(480 * at, 480, random.randrange(20, 45)) for at in range(len(base.tones)))
    form = replace(base, id=FormId("lost"), name="changed", tones=tones, scene=scene.id, parent=base.id)
    return Faulty(told(project, form), heard, motif.id)


def unmirrored(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        music = [*_without(heard, motif), statement(project, motif, inside[0])]
        link = SceneLink(LinkId("mirrored"), inside[0].id, inside[-1].id, SceneLinkKind.MIRROR, motif)
        return Faulty(told(project, link), tuple(music), motif)
    return None


def out_of_key(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        home = replace(project.the_motif(motif), home_key=project.base_form(motif).key)
        moved = replace(statement(project, motif, inside[1]), operations=(Operation("transposed"),))
        return Faulty(told(project, home), (*_without(heard, motif), moved), motif, inside[1].id)
    return None


def _darkened(project: Project, motif: MotifId, scene: Scene) -> Heard:
    return replace(statement(project, motif, scene), operations=(Operation.of("mode", to="minor"),))


def _bright(project: Project, random: Random) -> Iterator[tuple[MotifId, list[Scene]]]:
    """Yield themes in a bright mode, with the scenes of their subject."""
    for motif, inside, _ in _owned(project, random):
        if project.base_form(motif).key.mode is Mode.MAJOR and project.the_motif(motif).home_key is None:
            yield motif, inside


def dark_in_gladness(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside in _bright(project, random):
        scene = replace(inside[1], valence=4.0)
        calm = Presence(scene.id, project.links_of(motif)[0].subject)
        film = _without_irony(told(project, scene, calm), scene)
        return Faulty(film, (*_without(heard, motif), _darkened(project, motif, scene)), motif, scene.id)
    return None


def _without_irony(project: Project, scene: Scene) -> Project:
    kept = [row for row in project.all_rows() if not (isinstance(row, Irony) and row.scene == scene.id)]
    return Project.of(kept)


def against_its_scene(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside in _bright(project, random):
        film = told(project, *(replace(one, valence=5.0 if one.id == inside[1].id else 0.0) for one in project.scene))
        film = _without_irony(film, inside[1])
        # Nothing else is heard there: it could be dark in the scene that is bright from now on.
        others = [one for one in _without(heard, motif) if one.scene != inside[1].id]
        return Faulty(film, (*others, _darkened(film, motif, inside[1])), motif, inside[1].id)
    return None


def given_away(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        link = replace(project.links_of(motif)[0], secret_until=inside[-1].id, from_scene=None)
        music = (*_without(heard, motif), statement(project, motif, inside[0]))
        return Faulty(told(project, link), music, motif, inside[0].id)
    return None


def leaked(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    """Let the one whose eyes a scene has be deceived by somebody absent, whose theme is heard."""
    people = [one.id for one in project.subject if one.kind.value == "character"]
    for motif, inside, outside in _owned(project, random):
        liar = project.links_of(motif)[0].subject
        eyes = next((person for person in people if person != liar), None)
        later = [scene for scene in outside if scene.start_frame > inside[0].start_frame]
        if eyes is not None and later:
            scene = replace(random.choice(later), pov=eyes)
            film = told(project, scene, Presence(scene.id, eyes, deceived_by=liar))
            return Faulty(film, (*_without(heard, motif), statement(film, motif, scene)), motif, scene.id)
    return None


def just_missed(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    scene = _scene(project, random)
    cue = replace(_cue_over(scene), start_frame=scene.start_frame + 30)
    hit = Hit(HitId("seeded"), scene.id, scene.start_frame + 24)
    kept = tuple(one for one in heard if one.scene != scene.id and abs(one.start_frame - hit.frame) > 300)
    return Faulty(told(_unscored(project, scene), cue, hit), kept, scene=scene.id)


def in_harmony(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for tie in random.sample(project.relation, len(project.relation)):
        themes = [next(iter(project.motifs_of(subject)), None) for subject in (tie.a, tie.b)]
        if None in themes or themes[0] == themes[1]:
            continue
        one, other = (theme for theme in themes if theme is not None)
        scene = _scene(project, random)
        change = RelationChange(scene.id, tie.subject, BondChange.BREAKS)
        first = statement(project, one, scene)
        second = replace(statement(project, other, scene), tones=first.tones)
        film = _without_irony(told(project, change), scene)
        return Faulty(film, (*heard, first, second), scene=scene.id)
    return None


def standing_still(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    for motif, inside, _ in _owned(project, random):
        subject = project.links_of(motif)[0].subject
        if len(inside) > 5 and project.the_subject(subject).kind.value == "character":
            rows = [
                Presence(scene.id, subject, prominence=2, arc_position=place / (len(inside) - 1))
                for place, scene in enumerate(inside)
            ]
            music = [statement(project, motif, scene) for scene in inside]
            return Faulty(told(project, *rows), (*_without(heard, motif), *music), motif)
    return None


def backwards(project: Project, heard: tuple[Heard, ...], random: Random) -> Faulty | None:
    """Let somebody fall whose theme's harmony grows purer on the way."""
    for motif, inside, _ in _owned(project, random):
        subject = project.the_subject(project.links_of(motif)[0].subject)
        if subject.kind.value == "character":
            scenes = inside[0], inside[-1]
            rows = [Presence(scene.id, subject.id, prominence=2) for scene in scenes]
            logged = [
                LoggedStatement(
                    StatementId(f"seeded-{level}"), scene.id, motif, (Operation.of("CORRUPT", level=level),)
                )
                for scene, level in zip(scenes, (0.8, 0.2), strict=True)
            ]
            film = told(project, replace(subject, arc=Arc.FALL), *rows, *logged)
            return Faulty(film, heard, motif, scenes[1].id)
    return None


SEEDS: Mapping[str, Seed] = {
    "heard-before-established": early, "key-scenes-without-theme": missing, "themes-too-alike": lookalike,
    "one-theme-two-characters": shared, "cold-payoff": cold, "payoff-unlearned": unlearned,
    "never-full": _each(completeness=0.5), "first-already-varied": _each(identity=0.7), "overuse": overused,
    "orphan": once, "abandoned": abandoned, "identity-lost": lost, "wrong-presence": wrong,
    "silence-missing": broken_silence, "silence-unexplained": unexplained, "under-dialogue": talked_over,
    "temp-leftover": temp, "diegetic-error": sourceless, "simultaneous-load": crowded, "unplayable": too_low,
    "mirror-unpaid": unmirrored, "key-lexicon-broken": out_of_key, "mode-symbolism-broken": dark_in_gladness,
    "affect-mismatch": against_its_scene, "spoiler": given_away, "point-of-view-leak": leaked,
    "tempo-or-hit-missed": just_missed, "relation-contradicted": in_harmony,
    "stasis": standing_still, "backward-development": backwards,
}  # fmt: skip
"""The fault that each check is to find."""
