"""What is to know about one motif: how it is spent, its family of forms, where it was first stated, what is kin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from leitmotif_desk.continuity import Settings
from leitmotif_desk.desk.comparing import CLOSE_LOOKALIKE, LOOKALIKE, Verdict
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.finding import Finding
from leitmotif_desk.domain.ids import CueId, FormId, MotifId, SceneId
from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.occurrence import Heard, Occurrence
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Line
from leitmotif_desk.theory.distinctness import likeness, strong_beat_ticks
from leitmotif_desk.theory.similarity import band

IN_FULL = Settings().full
"""The share of a theme's notes from which on a statement counts as whole."""
BUSY_MINUTES = 10

Span = tuple[int, int]
"""A half-open span of film frames."""


@dataclass(frozen=True, slots=True)
class Silence:
    """The longest stretch between two statements; `scenes` are those in it in which the motif's subject is."""

    span: Span
    after: SceneId | None
    until: SceneId | None
    scenes: tuple[SceneId, ...]


@dataclass(frozen=True, slots=True)
class Economy:
    """How a motif is spent. `screen_frames` counts what overlaps once; `busiest` is (statements, first frame)."""

    statements: int
    screen_frames: int
    scenes: tuple[SceneId, ...]
    scene_count: int
    silence: Silence | None
    busiest: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: `part` and `bar` as its score calls them, empty where it was logged by hand."""

    frame: int
    scene: SceneId | None
    cue: CueId | None
    part: str
    bar: str
    in_full: bool


@dataclass(frozen=True, slots=True)
class FormNode:
    """A form in its family tree: how deep it stands, and which of its tones differ from its parent's.

    `lines` says of each generation above, the form's own included, whether another child follows below.
    """

    form: Form
    depth: int
    changed: tuple[int, ...]
    lines: tuple[bool, ...]
    heard: int


@dataclass(frozen=True, slots=True)
class Use:
    """A motif in one scene: how often it is stated, when first, and what was done to it, statement by statement."""

    scene: SceneId | None
    frame: int
    count: int
    operations: tuple[tuple[Operation, ...], ...]


@dataclass(frozen=True, slots=True)
class Kin:
    """The other motif that is most like one, as registered."""

    motif: MotifId
    identity: float
    verdict: Verdict


def heard_of(heard: Iterable[Heard], motif: MotifId) -> tuple[Heard, ...]:
    """Return the statements of a motif, in film order."""
    return tuple(one for one in heard if one.motif == motif)


def economy_of(project: Project, heard: Sequence[Heard], motif: MotifId) -> Economy:
    """Return how a motif is spent over the film."""
    mine = heard_of(heard, motif)
    scenes = tuple(dict.fromkeys(one.scene for one in mine if one.scene is not None))
    return Economy(
        len(mine),
        sum(end - start for start, end in _joined(mine)),
        scenes,
        len(project.scene),
        _longest_silence(project, mine, motif),
        _busiest(mine, project.film.frame_rate.frames(60 * BUSY_MINUTES)),
    )


def _joined(heard: Sequence[Heard]) -> list[Span]:
    """Return the spans heard in film order, those that touch as one."""
    joined: list[Span] = []
    for one in heard:
        if joined and one.start_frame <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], one.end_frame)
        else:
            joined.append((one.start_frame, one.end_frame))
    return joined


def _longest_silence(project: Project, mine: Sequence[Heard], motif: MotifId) -> Silence | None:
    gaps = [(before[1], following[0]) for before, following in pairwise(_joined(mine))]
    span = max(gaps, key=lambda gap: gap[1] - gap[0], default=None)
    if span is None:
        return None
    before, following = project.scene_at(span[0] - 1), project.scene_at(span[1])
    subjects = {link.subject for link in project.links_of(motif)}
    present = tuple(
        scene.id
        for scene in project.scene
        if span[0] <= scene.start_frame
        and scene.end_frame <= span[1]
        and any(one.subject in subjects for one in project.presences_in(scene.id))
    )
    return Silence(span, before.id if before else None, following.id if following else None, present)


def _busiest(mine: Sequence[Heard], length: int) -> tuple[int, int] | None:
    """Return the most statements that begin within a length of frames, and where the first of them begins."""
    starts = [one.start_frame for one in mine]
    counts = [(sum(start <= other < start + length for other in starts), -start) for start in starts]
    if not counts:
        return None
    most, start = max(counts)
    return most, -start


def findings_about(findings: Sequence[Finding], motif: MotifId) -> tuple[int, ...]:
    """Return the places, among all findings, of those about a motif that nobody said are meant."""
    return tuple(place for place, one in enumerate(findings) if one.motif == motif and not one.intended)


def first_place(desk: Desk, motif: MotifId, *, whole: bool = True) -> Place | None:
    """Return where a motif is first stated: in full, if that is wanted and ever done, or else at all."""
    mine = heard_of(desk.heard, motif)
    in_full = [one for one in mine if one.completeness >= IN_FULL]
    first = next(iter((in_full if whole else ()) or mine), None)
    if first is None:
        return None
    part, bar = _in_score(desk, first)
    return Place(first.start_frame, first.scene, first.cue, part, bar, first.completeness >= IN_FULL)


def _in_score(desk: Desk, heard: Heard) -> tuple[str, str]:
    """Return the part and the bar of a statement; empty where no score shows it."""
    occurrence = _occurrence_of(desk, heard)
    score = desk.score(occurrence.cue) if occurrence is not None else None
    if occurrence is None or score is None:
        return "", ""
    part = next((score.parts[part].name for part in occurrence.parts if part < len(score.parts)), "")
    return part, score.bars.label_at(occurrence.start_ticks)


def _occurrence_of(desk: Desk, heard: Heard) -> Occurrence | None:
    mine = (one for one in desk.occurrences if (one.motif, one.cue, one.form) == (heard.motif, heard.cue, heard.form))
    decided = (desk.as_decided(one) for one in mine)
    return next((one for one in decided if desk.frames_of(one)[0] == heard.start_frame), None)


def family_of(project: Project, heard: Sequence[Heard], motif: MotifId) -> tuple[FormNode, ...]:
    """Return a motif's forms from the top of the tree down, each followed by those made from it.

    A form whose parent is gone, or belongs to another motif, stands under the base form.
    """
    forms = project.forms_of(motif)
    base, known = forms[0].id, {form.id for form in forms}
    children: dict[FormId, list[Form]] = {}
    for form in forms[1:]:
        parent = form.parent if form.parent in known and not _is_own_ancestor(project, form) else base
        children.setdefault(parent, []).append(form)
    counts = {form.id: sum(one.form == form.id for one in heard) for form in forms}
    nodes: list[FormNode] = []

    def take(form: Form, lines: tuple[bool, ...]) -> None:
        nodes.append(FormNode(form, len(lines), changed_tones(project, form), lines, counts[form.id]))
        below = children.get(form.id, [])
        for place, child in enumerate(below, start=1):
            take(child, (*lines, place < len(below)))

    take(forms[0], ())
    return tuple(nodes)


def _is_own_ancestor(project: Project, form: Form) -> bool:
    seen, parent = {form.id}, form.parent
    while parent is not None and parent not in seen:
        seen.add(parent)
        row = project.find("form", parent)
        parent = row.parent if isinstance(row, Form) else None
    return parent is not None


def changed_tones(project: Project, form: Form) -> tuple[int, ...]:
    """Return the indices of a form's tones that are new or differ from its parent's; none where that is not said."""
    parent = project.find("form", form.parent) if form.parent else None
    if not isinstance(parent, Form) or len(form.parent_tones) != len(form.tones):
        return ()
    if max(form.parent_tones, default=-1) >= len(parent.tones):
        return ()
    return Line(form.motif, form.tones, form.parent_tones).changed(parent.tones)


def uses_of(heard: Sequence[Heard], motif: MotifId) -> tuple[Use, ...]:
    """Return where a motif is used, scene by scene in film order."""
    found: dict[SceneId | None, list[Heard]] = {}
    for one in heard_of(heard, motif):
        found.setdefault(one.scene, []).append(one)
    return tuple(
        Use(scene, some[0].start_frame, len(some), tuple(one.operations for one in some))
        for scene, some in found.items()
    )


def nearest_kin(project: Project, motif: MotifId) -> Kin | None:
    """Return the other motif most like one, as both were registered; None where there is no other."""
    mine = project.base_form(motif)
    strong = strong_beat_ticks(mine.beats, mine.beat_unit)
    found = []
    for other in project.motif:
        if other.id != motif:
            form = project.base_form(other.id)
            both = likeness(mine.tones, form.tones, (strong, strong_beat_ticks(form.beats, form.beat_unit)))
            found.append((both.together, other.id))
    if not found:
        return None
    identity, nearest = max(found)
    return Kin(nearest, identity, _verdict(identity))


def _verdict(identity: float) -> Verdict:
    if identity >= CLOSE_LOOKALIKE:
        return Verdict.CLOSE_LOOKALIKE
    if identity >= LOOKALIKE:
        return Verdict.LOOKALIKE
    return Verdict.ALLUSION if band(identity) == "allusion" else Verdict.SAFE
