"""How a theme comes into the film: when it is first heard, in what shape, and whether it is learned before it pays."""

from collections.abc import Iterator

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import MotifLink
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.story import SceneLinkKind
from leitmotif_desk.theory.words import chain_words


def established(ground: Ground, motif: MotifId) -> tuple[MotifLink, SceneId] | None:
    """Return the meaning of a motif that the story brings in first, and the scene where it does."""
    found = [
        (min(scenes, key=ground.order), link)
        for link in ground.links(motif)
        if link.from_scene is None and (scenes := ground.scenes_of(link.subject))
    ]
    if not found:
        return None
    scene, link = min(found, key=lambda pair: ground.order(pair[0]))
    return link, scene


_TOO_EARLY = (
    "{motif} is heard in scene {heard} ({timecode}), but {subject} first comes into the story in scene {scene}. If it "
    "foreshadows, link the scenes; otherwise keep it back."
)
_FORESHADOWING = (
    "{motif} is heard in scene {heard} ({timecode}), before {subject} comes into the story in scene {scene}: it "
    "foreshadows, as the link between the scenes says."
)


def heard_before_established(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        known = established(ground, motif.id)
        first = next((heard for heard in ground.statements(motif.id) if heard.scene is not None), None)
        if known is None or first is None or first.scene is None:
            continue
        link, scene = known
        if ground.order(first.scene) >= ground.order(scene):
            continue
        pointer = ground.foreshadows(first.scene, motif.id)
        yield Found(
            Message.of(
                _FORESHADOWING if pointer else _TOO_EARLY,
                motif=motif.name,
                heard=ground.number(first.scene),
                timecode=ground.timecode(first.start_frame),
                subject=ground.project.the_subject(link.subject).name,
                scene=ground.number(scene),
            ),
            (first.scene, scene),
            motif.id,
            first.cue,
            first.start_frame,
            (fact_id("motif_link", (link.id,), "subject"),)
            + ((fact_id("scene_link", (pointer.id,), "kind"),) if pointer else ()),
            excused=pointer is not None,
        )


def first_already_varied(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        known = established(ground, motif.id)
        first = next((h for h in ground.statements(motif.id) if _counts_as_entrance(ground, h, known)), None)
        if first is None or first.scene is None or first.identity >= ground.settings.learned:
            continue
        yield Found(
            Message.of(
                "{motif} first enters already changed ({done}), in scene {scene} ({timecode}): nobody has heard it "
                "plain, so nobody can hear the change. State it once as it is, or mark it as a hidden identity.",
                motif=motif.name,
                done=chain_words(first.operations),
                scene=ground.number(first.scene),
                timecode=ground.timecode(first.start_frame),
            ),
            (first.scene,),
            motif.id,
            first.cue,
            first.start_frame,
        )


def _counts_as_entrance(ground: Ground, heard: Heard, known: tuple[MotifLink, SceneId] | None) -> bool:
    """Whether a statement stands where the story has brought its subject in; earlier ones have a check of their own."""
    return heard.scene is not None and (known is None or ground.order(heard.scene) >= ground.order(known[1]))


def spoiler(ground: Ground) -> Iterator[Found]:
    for link in ground.project.motif_link:
        if link.secret_until is None:
            continue
        for heard in ground.statements(link.motif):
            if heard.scene is None or not ground.is_secret(link, heard.scene):
                continue
            open_meaning = any(
                not ground.is_secret(other, heard.scene) for other in ground.links_at(link.motif, heard.scene)
            )
            begun = link.from_scene is None or ground.order(link.from_scene) <= ground.order(heard.scene)
            if open_meaning or not begun or heard.identity < ground.settings.recognisable:
                continue
            yield Found(
                Message.of(
                    "{motif} can be recognised in scene {heard} ({timecode}), but that it stands for {subject} is "
                    "secret until scene {reveal}. Disguise it further, or keep it back.",
                    motif=ground.motif(link.motif).name,
                    heard=ground.number(heard.scene),
                    timecode=ground.timecode(heard.start_frame),
                    subject=ground.project.the_subject(link.subject).name,
                    reveal=ground.number(link.secret_until),
                ),
                (heard.scene, link.secret_until),
                link.motif,
                heard.cue,
                heard.start_frame,
                (fact_id("motif_link", (link.id,), "secret_until"),),
            )


def _payoffs(ground: Ground) -> Iterator[tuple[MotifId, SceneId, SceneId, str]]:
    for link in ground.project.scene_link:
        if link.kind is SceneLinkKind.PAYOFF and link.motif is not None:
            first, last = sorted((link.from_scene, link.to_scene), key=ground.order)
            yield link.motif, first, last, link.id


def payoff_unlearned(ground: Ground) -> Iterator[Found]:
    wanted, learned = ground.settings.priors_to_learn, ground.settings.learned
    for motif, first, last, link in _payoffs(ground):
        span = ground.project.the_scene(last)
        before = [h for h in ground.any_statements(motif) if h.start_frame < span.start_frame]
        clear = [h for h in before if h.completeness >= learned and h.identity >= learned]
        if len(clear) >= wanted:
            continue
        paying = _statement_in(ground, motif, last)
        yield Found(
            Message.of(
                "{motif} pays off in scene {scene} ({timecode}). Of {all} statements before, {clear} are whole and "
                "plain enough to learn it by: the audience cannot know what is being paid. State it in full earlier.",
                motif=ground.motif(motif).name,
                scene=ground.number(last),
                timecode=ground.timecode(paying.start_frame if paying else span.start_frame),
                clear=len(clear),
                all=len(before),
            ),
            (first, last),
            motif,
            paying.cue if paying else None,
            paying.start_frame if paying else span.start_frame,
            (fact_id("scene_link", (link,), "kind"),),
        )


def cold_payoff(ground: Ground) -> Iterator[Found]:
    limit = ground.frames(ground.settings.cold_payoff_minutes * 60)
    for motif, first, last, link in _payoffs(ground):
        paying = _statement_in(ground, motif, last)
        start = paying.start_frame if paying else ground.project.the_scene(last).start_frame
        before = [h for h in ground.statements(motif) if h.end_frame <= start]
        gap = start - before[-1].end_frame if before else 0
        if gap <= limit:
            continue
        minutes = gap / limit * ground.settings.cold_payoff_minutes
        yield Found(
            Message.of(
                "{motif} pays off in scene {scene} ({timecode}) after {minutes} minutes without it. Recall it before, "
                "or let the payoff begin with it plain.",
                motif=ground.motif(motif).name,
                scene=ground.number(last),
                timecode=ground.timecode(start),
                minutes=round(minutes),
            ),
            (first, last),
            motif,
            paying.cue if paying else None,
            start,
            (fact_id("scene_link", (link,), "kind"),),
        )


def _statement_in(ground: Ground, motif: MotifId, scene: SceneId) -> Heard | None:
    return next((h for h in ground.statements(motif) if h.scene == scene), None)


def mirror_unpaid(ground: Ground) -> Iterator[Found]:
    for link in ground.project.scene_link:
        if link.kind is not SceneLinkKind.MIRROR or link.motif is None:
            continue
        silent = [s for s in (link.from_scene, link.to_scene) if link.motif not in ground.motifs_in(s)]
        if not silent or any(ground.is_still_to_write(ground.project.the_scene(scene)) for scene in silent):
            continue
        yield Found(
            Message.of(
                "Scenes {both} mirror each other in {motif}, but it is not heard in scene {silent}. State it there, or "
                "take the link out.",
                both=ground.numbers(sorted((link.from_scene, link.to_scene), key=ground.order)),
                motif=ground.motif(link.motif).name,
                silent=ground.numbers(silent),
            ),
            tuple(sorted((link.from_scene, link.to_scene), key=ground.order)),
            link.motif,
            start_frame=ground.project.the_scene(silent[0]).start_frame,
            facts=(fact_id("scene_link", (link.id,), "kind"),),
        )


def never_full(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        statements = ground.any_statements(motif.id)
        best = max(statements, key=lambda h: h.completeness, default=None)
        if best is None or best.completeness >= ground.settings.full:
            continue
        yield Found(
            Message.of(
                "{motif} is never heard whole: at most {share} of it, in scene {scene}. State it once in full, or say "
                "that it is withheld.",
                motif=motif.name,
                share=f"{best.completeness:.0%}",
                scene=ground.number(best.scene) if best.scene else "none",
            ),
            (best.scene,) if best.scene else (),
            motif.id,
            best.cue,
            best.start_frame,
        )
