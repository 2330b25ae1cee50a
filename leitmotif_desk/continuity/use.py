"""How much a theme is used, and whether it moves with the story."""

from bisect import bisect_right
from collections.abc import Iterator

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.ids import MotifId, SceneId, SubjectId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Motif, MotifClass
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.story import Change, Presence, PresenceMode, SceneFunction, Silence, State, Subject
from leitmotif_desk.theory.similarity import identity

GONE = frozenset({State.LOST})
MOVED = frozenset({"transposed", "octave", "doubled", "exact", "bass", "inner voice"})
"""What leaves a listener with the same theme: where it sounds, not what it is."""


def key_scenes_without_theme(ground: Ground) -> Iterator[Found]:
    for subject in ground.project.subject:
        if ground.motifs_of(subject.id):
            for run in _silent_runs(ground, subject):
                yield _without(ground, subject, run)


def _silent_runs(ground: Ground, subject: Subject) -> Iterator[list[SceneId]]:
    """Yield runs of scenes in a row, of those in which the subject counts, that lack every theme of theirs."""
    motifs = set(ground.motifs_of(subject.id))
    run: list[SceneId] = []
    for presence in (*(p for p in ground.presences(subject.id) if _counts(ground, p)), None):
        if presence is not None and not motifs & ground.motifs_in(presence.scene):
            run.append(presence.scene)
            continue
        if len(run) >= ground.settings.silent_key_scenes:
            yield run
        run = []


def _counts(ground: Ground, presence: Presence) -> bool:
    scene = ground.project.the_scene(presence.scene)
    counts = presence.prominence >= ground.settings.key_prominence and presence.mode is PresenceMode.ON_SCREEN
    return counts and scene.silence is Silence.NONE and not ground.is_still_to_write(scene)


def _without(ground: Ground, subject: Subject, run: list[SceneId]) -> Found:
    motifs = ground.motifs_of(subject.id)
    return Found(
        Message.of(
            "{subject} carries scenes {scenes}, and nothing of {motif} is heard in them. State it in one of "
            "them, or say that it is withheld.",
            subject=subject.name,
            scenes=ground.numbers(run),
            motif=" or ".join(ground.motif(motif).name for motif in motifs),
        ),
        tuple(run),
        motifs[0],
        start_frame=ground.project.the_scene(run[0]).start_frame,
        facts=tuple(fact_id("presence", (scene, subject.id), "prominence") for scene in run),
        place=subject.id,
    )


def stasis(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        for link in ground.links(motif.id):
            for run in _same_runs(ground, motif):
                if _moves(ground, link.subject, run):
                    yield _standstill(ground, motif, link.subject, run)


def _same_runs(ground: Ground, motif: Motif) -> Iterator[list[Heard]]:
    """Yield the runs of statements in a row, one a scene at least, that a listener takes for the same."""
    run: list[Heard] = []
    for heard in (*ground.uses(motif.id), None):
        same = heard is not None and {o.code for o in heard.operations} <= MOVED
        if heard is not None and same and heard.identity >= ground.settings.stasis_identity:
            run.append(heard)
            continue
        if len(run) >= ground.settings.stasis_statements and len({h.scene for h in run}) > 1:
            yield run
        run = []


def _moves(ground: Ground, subject: SubjectId, run: list[Heard]) -> bool:
    scenes = {heard.scene for heard in run}
    there = [p for scene in scenes if scene and (p := ground.presence(scene, subject))]
    arc = [p.arc_position for p in there if p.arc_position is not None]
    changed = sum(p.change is not Change.NONE for p in there)
    return changed > 1 or (bool(arc) and max(arc) - min(arc) >= ground.settings.stasis_arc)


def _standstill(ground: Ground, motif: Motif, subject: SubjectId, run: list[Heard]) -> Found:
    scenes = tuple(dict.fromkeys(h.scene for h in run if h.scene))
    return Found(
        Message.of(
            "{motif} is the same {count} times in scenes {scenes}, while {subject} changes: let it change with the "
            "story, or mark it as meant.",
            motif=motif.name,
            count=len(run),
            scenes=ground.numbers(scenes),
            subject=ground.project.the_subject(subject).name,
        ),
        scenes,
        motif.id,
        run[0].cue,
        run[0].start_frame,
        tuple(
            fact_id("presence", (scene, subject), "change")
            for scene in scenes
            if (there := ground.presence(scene, subject)) and there.change is not Change.NONE
        ),
        place=subject,
    )


def key_lexicon_broken(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        if motif.home_key is None:
            continue
        away = [h for h in ground.statements(motif.id) if "transposed" in {o.code for o in h.operations} and h.scene]
        if not away:
            continue
        scenes = tuple(dict.fromkeys(h.scene for h in away if h.scene))
        yield Found(
            Message.of(
                "{motif} belongs to {key}, and is heard elsewhere in scenes {scenes}. Move it home, or say why.",
                motif=motif.name,
                key=motif.home_key,
                scenes=ground.numbers(scenes),
            ),
            scenes,
            motif.id,
            away[0].cue,
            away[0].start_frame,
        )


def overuse(ground: Ground) -> Iterator[Found]:
    window = ground.frames(ground.settings.overuse_minutes * 60)
    for motif in ground.project.motif:
        events = ground.uses(motif.id)
        starts = [heard.start_frame for heard in events]
        busiest = max(range(len(starts)), key=lambda i: bisect_right(starts, starts[i] + window) - i, default=None)
        if busiest is None:
            continue
        count = bisect_right(starts, starts[busiest] + window) - busiest
        if count > ground.settings.overuse_statements:
            yield _too_often(ground, motif, events[busiest : busiest + count])
        elif (share := _share_of_cues(ground, events)) > ground.settings.overuse_cues:
            yield _too_wide(motif, share, events[0])


def _share_of_cues(ground: Ground, events: tuple[Heard, ...]) -> float:
    written = sum(cue.score is not None for cue in ground.cues)
    return len({h.cue for h in events}) / written if written >= ground.settings.overuse_least_cues else 0.0


def _too_often(ground: Ground, motif: Motif, events: tuple[Heard, ...]) -> Found:
    scenes = tuple(dict.fromkeys(h.scene for h in events if h.scene))
    return Found(
        Message.of(
            "{motif} is heard {count} times within {minutes} minutes from {timecode} on: more than {most} wear a "
            "theme out. Keep it back where it only labels who is there.",
            motif=motif.name,
            count=len(events),
            minutes=f"{ground.settings.overuse_minutes:g}",
            timecode=ground.timecode(events[0].start_frame),
            most=ground.settings.overuse_statements,
        ),
        scenes,
        motif.id,
        None,
        events[0].start_frame,
    )


def _too_wide(motif: Motif, share: float, first: Heard) -> Found:
    text = "{motif} is heard in {share} of all cues: a theme for everything stands for nothing. Keep it for its own."
    scenes = (first.scene,) if first.scene else ()
    return Found(Message.of(text, motif=motif.name, share=f"{share:.0%}"), scenes, motif.id)


def orphan(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        statements = ground.any_statements(motif.id)
        if len(statements) != 1 or motif.motif_class is MotifClass.SET_PIECE:
            continue
        (only,) = statements
        yield Found(
            Message.of(
                "{motif} is heard once, at {timecode} in {cue}: once is no leitmotif. Let it return, or call it "
                "a set piece.",
                motif=motif.name,
                timecode=ground.timecode(only.start_frame),
                cue=ground.cue_number(only.cue),
            ),
            (only.scene,) if only.scene else (),
            motif.id,
            only.cue,
            only.start_frame,
        )


def abandoned(ground: Ground) -> Iterator[Found]:
    scenes = ground.project.scene
    if not scenes:
        return
    last_third = scenes[0].start_frame + (scenes[-1].end_frame - scenes[0].start_frame) * 2 // 3
    for motif in ground.project.motif:
        events = ground.any_statements(motif.id)
        if not events or events[-1].start_frame >= last_third:
            continue
        waiting = [p for link in ground.links(motif.id) for p in ground.presences(link.subject) if _counts(ground, p)]
        late = [p for p in waiting if ground.project.the_scene(p.scene).start_frame >= last_third]
        if not late or late[-1].state in GONE:
            continue
        yield Found(
            Message.of(
                "{motif} is last heard in scene {last} and never in the last third of the film, though {subject} is "
                "still there in scenes {scenes}. Bring it back there, or say where its subject departs.",
                motif=motif.name,
                last=ground.number(events[-1].scene) if events[-1].scene else "none",
                subject=ground.project.the_subject(late[0].subject).name,
                scenes=ground.numbers(p.scene for p in late),
            ),
            tuple(dict.fromkeys(p.scene for p in late)),
            motif.id,
            events[-1].cue,
            ground.project.the_scene(late[0].scene).start_frame,
        )


def identity_lost(ground: Ground) -> Iterator[Found]:
    for form in ground.project.form:
        motif = ground.motif(form.motif)
        if form.id == motif.base or form.scene is None or "hidden" in form.name.lower():
            continue
        kept = identity(ground.project.the_form(motif.base).tones, form.tones)
        if kept >= ground.settings.lost:
            continue
        yield Found(
            Message.of(
                "The form {form} keeps {kept} of {motif}: nobody will hear it as that theme. Call it hidden if it is.",
                form=form.name,
                kept=f"{kept:.0%}",
                motif=motif.name,
            ),
            (form.scene,),
            motif.id,
            start_frame=ground.project.the_scene(form.scene).start_frame,
            facts=form.facts,
            place=form.id,
        )


def simultaneous_load(ground: Ground) -> Iterator[Found]:
    window = ground.frames(ground.settings.load_seconds)
    told: set[SceneId | None] = set()
    heard, first = ground.sure, 0
    begun: dict[MotifId, int] = {}
    for place, one in enumerate(heard):
        begun[one.motif] = begun.get(one.motif, 0) + 1
        while heard[first].start_frame < one.start_frame - window:
            begun[heard[first].motif] -= 1
            if not begun[heard[first].motif]:
                del begun[heard[first].motif]
            first += 1
        if len(begun) <= ground.settings.load_themes or one.scene in told or _is_climax(ground, one.scene):
            continue
        motifs = dict.fromkeys(h.motif for h in heard[first : place + 1])
        told.add(one.scene)
        yield Found(
            Message.of(
                "{count} themes begin within {seconds} s at {timecode}: {names}. A listener follows two: let "
                "one of them wait.",
                count=len(motifs),
                seconds=f"{ground.settings.load_seconds:g}",
                timecode=ground.timecode(heard[first].start_frame),
                names=", ".join(ground.motif(motif).name for motif in motifs),
            ),
            (one.scene,) if one.scene else (),
            None,
            one.cue,
            heard[first].start_frame,
        )


def _is_climax(ground: Ground, scene: SceneId | None) -> bool:
    return scene is not None and ground.project.the_scene(scene).function is SceneFunction.CLIMAX
