"""Whether the theme that sounds belongs to who is there."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from leitmotif_desk.continuity.entrances import established
from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground, listed
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.ids import MotifId, SceneId, SubjectId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import MotifLink, Tone
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.story import PresenceMode, SubjectKind
from leitmotif_desk.theory.similarity import identity


def wrong_presence(ground: Ground) -> Iterator[Found]:
    known = {motif.id: established(ground, motif.id) for motif in ground.project.motif}
    asked: set[tuple[MotifId, SceneId]] = set()
    for heard in ground.sure:
        scene = heard.scene
        if scene is None or (heard.motif, scene) in asked:
            continue
        asked.add((heard.motif, scene))
        since = known[heard.motif]
        if since is not None and not _belongs(ground, heard.motif, scene, since[1]):
            yield _stranger(ground, heard, scene)


def _belongs(ground: Ground, motif: MotifId, scene: SceneId, since: SceneId) -> bool:
    links = [link for link in ground.links_at(motif, scene) if ground.scenes_of(link.subject)]
    if not links or ground.order(scene) < ground.order(since):
        return True
    return any(scene in ground.scenes_of(link.subject) for link in links) or bool(ground.pointers(scene, motif))


def _stranger(ground: Ground, heard: Heard, scene: SceneId) -> Found:
    links = ground.links_at(heard.motif, scene)
    here = [p.subject for p in ground.project.presences_in(scene) if p.mode is PresenceMode.ON_SCREEN]
    theirs = [ground.motif(m).name for m in dict.fromkeys(m for s in here for m in ground.motifs_of(s))]
    return Found(
        Message.of(
            "{motif} stands for {subject}, and nothing in scene {scene} brings that in ({timecode} in {cue}): {here}. "
            "Take it out, say why it is meant, or let its meaning change from here.",
            motif=ground.motif(heard.motif).name,
            subject=listed([ground.project.the_subject(link.subject).name for link in links]),
            scene=ground.number(scene),
            timecode=ground.timecode(heard.start_frame),
            cue=ground.cue_number(heard.cue),
            here=_who(ground, here, theirs),
        ),
        (scene,),
        heard.motif,
        heard.cue,
        heard.start_frame,
        tuple(fact_id("motif_link", (link.id,), "subject") for link in links),
    )


def _who(ground: Ground, here: list[SubjectId], theirs: list[str]) -> str:
    if not here:
        return "nobody is there"
    names = listed([ground.project.the_subject(subject).name for subject in here])
    there = f"{names} {'is' if len(here) == 1 else 'are'} there"
    return f"{there}, with {listed(theirs)}" if theirs else there


def two_characters(ground: Ground) -> Iterator[Found]:
    for motif in ground.project.motif:
        characters = [link for link in ground.links(motif.id) if _is_character(ground, link)]
        if len({link.subject for link in characters}) < 2 or _are_related(ground, motif.id, characters):
            continue
        names = listed([ground.project.the_subject(link.subject).name for link in characters])
        yield Found(
            Message.of(
                "{motif} stands for {names}: a listener cannot tell who is meant. Give one of them a theme of their "
                "own, or link it to their relation.",
                motif=motif.name,
                names=names,
            ),
            scenes=_entrances(ground, [link.subject for link in characters]),
            motif=motif.id,
            facts=tuple(fact_id("motif_link", (link.id,), "subject") for link in characters),
        )


def _entrances(ground: Ground, subjects: Iterable[SubjectId]) -> tuple[SceneId, ...]:
    """Return the scenes in which subjects come into the story: what is about the whole film is answered there."""
    scenes = (min(ground.scenes_of(one), key=ground.order) for one in subjects if ground.scenes_of(one))
    return tuple(sorted(set(scenes), key=ground.order))


def _is_character(ground: Ground, link: MotifLink) -> bool:
    return ground.project.the_subject(link.subject).kind is SubjectKind.CHARACTER


def _are_related(ground: Ground, motif: MotifId, characters: list[MotifLink]) -> bool:
    linked = {link.subject for link in ground.links(motif)}
    parties = [{relation.a, relation.b} for relation in ground.project.relation if relation.subject in linked]
    return any({link.subject for link in characters} <= both for both in parties)


def too_alike(ground: Ground) -> Iterator[Found]:
    """Compare themes as registered, and statements near each other in a cue as they sound there."""
    motifs = [motif.id for motif in ground.project.motif]
    lines = tuple(ground.project.base_form(motif).tones for motif in motifs)
    for one, other, likeness in _alike_lines(lines, ground.settings.alike_warn):
        if not _are_kin(ground, motifs[one], motifs[other]):
            yield _alike(ground, motifs[one], motifs[other], likeness)
    yield from _alike_in_place(ground)


@lru_cache(maxsize=4)
def _alike_lines(lines: tuple[tuple[Tone, ...], ...], least: float) -> tuple[tuple[int, int, float], ...]:
    """Return the pairs of lines that are at least so much alike; themes seldom change between two checks."""
    pairs = ((one, other, identity(lines[one], lines[other])) for one, other in combinations(range(len(lines)), 2))
    return tuple((one, other, likeness) for one, other, likeness in pairs if likeness >= least)


@lru_cache(maxsize=1 << 14)
def _likeness(one: tuple[Tone, ...], other: tuple[Tone, ...]) -> float:
    """Return the identity of two lines; the same pairs come back at every check."""
    return identity(one, other)


def _alike(ground: Ground, one: MotifId, other: MotifId, likeness: float) -> Found:
    return Found(
        Message.of(
            "{one} and {other} are {likeness} alike as registered; unrelated themes seldom pass 53 %. Set them apart, "
            "or say that they are kin.",
            one=ground.motif(one).name,
            other=ground.motif(other).name,
            likeness=f"{likeness:.0%}",
        ),
        scenes=_entrances(ground, [link.subject for motif in (one, other) for link in ground.links(motif)]),
        motif=one,
        severity=_how_bad(ground, likeness),
        place=other,
    )


def _how_bad(ground: Ground, likeness: float) -> Severity:
    return Severity.ERROR if likeness >= ground.settings.alike_error else Severity.WARN


def _are_kin(ground: Ground, one: MotifId, other: MotifId) -> bool:
    """Whether one theme's form descends from the other's."""
    forms = {form.id: form for form in (*ground.project.forms_of(one), *ground.project.forms_of(other))}
    parents = ((form.motif, forms[form.parent].motif) for form in forms.values() if form.parent in forms)
    return any(child != parent for child, parent in parents)


def _alike_in_place(ground: Ground) -> Iterator[Found]:
    told: set[tuple[str | None, frozenset[MotifId]]] = set()
    for one, other in _neighbours(ground):
        pair = (one.cue, frozenset((one.motif, other.motif)))
        if pair in told or (likeness := _likeness(one.tones, other.tones)) < ground.settings.alike_warn:
            continue
        told.add(pair)
        scenes = tuple(dict.fromkeys(s for s in (one.scene, other.scene) if s))
        yield Found(
            Message.of(
                "{one} and {other} sound within {seconds} s of each other in scene {scene} ({timecode} in {cue}), and "
                "are {likeness} alike as they sound there: which of the two is meant? Vary them less, or move "
                "them apart.",
                one=ground.motif(one.motif).name,
                other=ground.motif(other.motif).name,
                seconds=f"{ground.settings.alike_window_seconds:g}",
                scene=ground.numbers(scenes) or "none",
                timecode=ground.timecode(one.start_frame),
                cue=ground.cue_number(one.cue),
                likeness=f"{likeness:.0%}",
            ),
            scenes,
            _as_written(one, other).motif,
            one.cue,
            one.start_frame,
            severity=_how_bad(ground, likeness),
            place=f"{min(one.motif, other.motif)} {max(one.motif, other.motif)}",
        )


def _as_written(one: Heard, other: Heard) -> Heard:
    """Return the statement that is surer: the other is what it may be taken for."""
    return one if one.confidence >= other.confidence else other


def _neighbours(ground: Ground) -> Iterator[tuple[Heard, Heard]]:
    """Yield statements of different motifs in a cue that begin close together; being unsure is part of being alike.

    Two that both sound as registered are left out: the themes as registered have been compared.
    """
    window = ground.frames(ground.settings.alike_window_seconds)
    heard = sorted((h for h in ground.in_order if h.tones and h.cue), key=lambda h: str(h.cue))
    plain = [_is_plain(ground, one) for one in heard]
    for place, one in enumerate(heard):
        for next_place in range(place + 1, len(heard)):
            other = heard[next_place]
            if other.cue != one.cue or other.start_frame > one.start_frame + window:
                break
            if other.motif != one.motif and not (plain[place] and plain[next_place]):
                yield one, other


def _is_plain(ground: Ground, heard: Heard) -> bool:
    as_registered = heard.form == ground.motif(heard.motif).base
    return as_registered and heard.identity >= ground.settings.stasis_identity
