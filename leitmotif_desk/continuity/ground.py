"""Film, story and what is heard, sorted so that every check can ask in little time."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from leitmotif_desk.continuity.settings import Settings
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Motif, MotifLink
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Irony, Presence, Scene, SceneLink, SceneLinkKind
from leitmotif_desk.domain.time import format_timecode


@dataclass(frozen=True)
class Ground:
    """What the checks stand on; `sure` holds the statements sure enough to be held against the music."""

    project: Project
    heard: tuple[Heard, ...]
    settings: Settings

    # words

    def timecode(self, frame: int) -> str:
        return format_timecode(frame, self.project.film.frame_rate)

    def number(self, scene: SceneId) -> str:
        return self.project.the_scene(scene).number

    def numbers(self, scenes: Iterable[SceneId]) -> str:
        """Return scene numbers as a list in words: "3, 5 and 7"."""
        return listed([self.number(scene) for scene in scenes])

    def frames(self, seconds: float) -> int:
        return self.project.film.frame_rate.frames(seconds)

    def motif(self, id: MotifId) -> Motif:
        return self.project.the_motif(id)

    def cue_number(self, cue: CueId | None) -> str:
        return "a logged statement" if cue is None else self.project.the_cue(cue).number

    def has(self, kind: str) -> bool:
        """Whether there is anything of a kind of rows, or anything heard."""
        return bool(self.heard if kind == "heard" else self.project.rows(kind))

    # what is heard

    @cached_property
    def in_order(self) -> tuple[Heard, ...]:
        return tuple(sorted(self.heard, key=_film_order))

    @cached_property
    def sure(self) -> tuple[Heard, ...]:
        least = self.settings.least_confidence
        return tuple(heard for heard in self.in_order if heard.confidence >= least)

    @cached_property
    def _sure_by_motif(self) -> dict[MotifId, tuple[Heard, ...]]:
        return _by_motif(self.sure)

    @cached_property
    def _all_by_motif(self) -> dict[MotifId, tuple[Heard, ...]]:
        return _by_motif(self.in_order)

    def statements(self, motif: MotifId) -> tuple[Heard, ...]:
        """Return a motif's sure statements in film order."""
        return self._sure_by_motif.get(motif, ())

    def any_statements(self, motif: MotifId) -> tuple[Heard, ...]:
        """Return a motif's statements in film order, unsure ones too: for checks that something is missing."""
        return self._all_by_motif.get(motif, ())

    def uses(self, motif: MotifId) -> tuple[Heard, ...]:
        """Return the first of every group of sure statements that follow each other closely."""
        gap = self.frames(self.settings.merge_seconds)
        kept: list[Heard] = []
        end: int | None = None
        for heard in self.statements(motif):
            if end is None or heard.start_frame >= end + gap:
                kept.append(heard)
            end = max(end or 0, heard.end_frame)
        return tuple(kept)

    @cached_property
    def _sure_by_scene(self) -> dict[SceneId, list[Heard]]:
        found: dict[SceneId, list[Heard]] = defaultdict(list)
        for heard in self.sure:
            if heard.scene is not None:
                found[heard.scene].append(heard)
        return found

    def sure_in(self, scene: SceneId) -> Sequence[Heard]:
        """Return the sure statements that begin in a scene, in film order."""
        return self._sure_by_scene.get(scene, ())

    @cached_property
    def _motifs_by_scene(self) -> dict[SceneId, set[MotifId]]:
        found: dict[SceneId, set[MotifId]] = defaultdict(set)
        for heard in self.heard:
            if heard.scene is not None:
                found[heard.scene].add(heard.motif)
        return found

    def motifs_in(self, scene: SceneId) -> set[MotifId]:
        """Return the motifs that may sound in a scene, unsure ones included."""
        return self._motifs_by_scene.get(scene, set())

    # the story

    def order(self, scene: SceneId) -> int:
        return self.project.scene_order(scene)

    @cached_property
    def _links(self) -> dict[MotifId, tuple[MotifLink, ...]]:
        found: dict[MotifId, list[MotifLink]] = defaultdict(list)
        for link in self.project.motif_link:
            found[link.motif].append(link)
        return {motif: tuple(some) for motif, some in found.items()}

    def links(self, motif: MotifId) -> tuple[MotifLink, ...]:
        return self._links.get(motif, ())

    def links_at(self, motif: MotifId, scene: SceneId) -> tuple[MotifLink, ...]:
        """Return what a motif stands for in a scene, secrets included."""
        here = self.order(scene)
        return tuple(link for link in self.links(motif) if not link.from_scene or self.order(link.from_scene) <= here)

    def is_secret(self, link: MotifLink, scene: SceneId) -> bool:
        return link.secret_until is not None and self.order(scene) < self.order(link.secret_until)

    @cached_property
    def _presences(self) -> dict[SubjectId, tuple[Presence, ...]]:
        found: dict[SubjectId, list[Presence]] = defaultdict(list)
        for presence in self.project.presence:
            found[presence.subject].append(presence)
        return {one: tuple(sorted(some, key=lambda p: self.order(p.scene))) for one, some in found.items()}

    def presences(self, subject: SubjectId) -> tuple[Presence, ...]:
        """Return where a subject is, in film order."""
        return self._presences.get(subject, ())

    def presence(self, scene: SceneId, subject: SubjectId) -> Presence | None:
        return self.project.find("presence", scene, subject)  # type: ignore[return-value]

    def irony(self, scene: SceneId) -> Irony | None:
        return self.project.find("irony", scene)  # type: ignore[return-value]

    def known_to(self, subject: SubjectId, scene: SceneId) -> frozenset[str]:
        """Return what a subject has come to know by the end of a scene, in small letters."""
        until = self.order(scene)
        so_far = (p for p in self.presences(subject) if self.order(p.scene) <= until)
        return frozenset(text.casefold() for presence in so_far for text in presence.knows)

    @cached_property
    def _scenes_of(self) -> dict[SubjectId, frozenset[SceneId]]:
        found: dict[SubjectId, set[SceneId]] = defaultdict(set)
        for presence in self.project.presence:
            found[presence.subject].add(presence.scene)
        for scene in self.project.scene:
            for subject in (scene.place, scene.pov):
                if subject is not None:
                    found[subject].add(scene.id)
        for change in self.project.relation_change:
            found[change.relation].add(change.scene)
        for relation in self.project.relation:
            found[relation.subject] |= found.get(relation.a, set()) | found.get(relation.b, set())
        return {subject: frozenset(scenes) for subject, scenes in found.items()}

    def scenes_of(self, subject: SubjectId) -> frozenset[SceneId]:
        """Return the scenes a subject has to do with: present in any way, its place, its eyes; a relation's parties."""
        return self._scenes_of.get(subject, frozenset())

    @cached_property
    def _pointers(self) -> dict[SceneId, tuple[SceneLink, ...]]:
        found: dict[SceneId, list[SceneLink]] = defaultdict(list)
        for link in self.project.scene_link:
            found[link.from_scene].append(link)
            found[link.to_scene].append(link)
        return {scene: tuple(some) for scene, some in found.items()}

    def pointers(self, scene: SceneId, motif: MotifId) -> tuple[SceneLink, ...]:
        """Return the links between this scene and others that are about a motif."""
        return tuple(link for link in self._pointers.get(scene, ()) if link.motif == motif)

    def foreshadows(self, scene: SceneId, motif: MotifId) -> SceneLink | None:
        """Return the link by which a scene foreshadows a later one with a motif."""
        wanted = SceneLinkKind.FORESHADOW
        found = (one for one in self.pointers(scene, motif) if one.kind is wanted and one.from_scene == scene)
        return next(found, None)

    def motifs_of(self, subject: SubjectId) -> tuple[MotifId, ...]:
        """Return the motifs that stand for a subject, whatever the story point."""
        return self._motifs_of.get(subject, ())

    @cached_property
    def _motifs_of(self) -> dict[SubjectId, tuple[MotifId, ...]]:
        found: dict[SubjectId, dict[MotifId, None]] = defaultdict(dict)
        for link in self.project.motif_link:
            found[link.subject][link.motif] = None
        return {subject: tuple(motifs) for subject, motifs in found.items()}

    def scene_at(self, frame: int) -> Scene | None:
        """Return the first scene that holds a frame; scenes may overlap, so the longest bounds the search."""
        first = bisect_left(self._scene_starts, frame - self._longest_scene)
        last = bisect_right(self._scene_starts, frame)
        return next((scene for scene in self.project.scene[first:last] if scene.end_frame > frame), None)

    @cached_property
    def _scene_starts(self) -> list[int]:
        return [scene.start_frame for scene in self.project.scene]

    @cached_property
    def _longest_scene(self) -> int:
        return max((scene.end_frame - scene.start_frame for scene in self.project.scene), default=0)

    # the cues

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        return self.project.cue

    def cues_over(self, start: int, end: int) -> Iterator[Cue]:
        """Yield the cues that share frames with a span; they may overlap, so the longest bounds the search."""
        first = bisect_left(self._cue_starts, start - self._longest_cue)
        for cue in self.cues[first : bisect_right(self._cue_starts, end - 1)]:
            if cue.end_frame > start:
                yield cue

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [cue.start_frame for cue in self.cues]

    @cached_property
    def _longest_cue(self) -> int:
        return max((cue.end_frame - cue.start_frame for cue in self.cues), default=0)

    def is_still_to_write(self, scene: Scene) -> bool:
        """Whether a cue of this scene has no music yet: what is missing there may still come."""
        return any(cue.score is None for cue in self.cues_over(scene.start_frame, scene.end_frame))


def _film_order(heard: Heard) -> tuple[object, ...]:
    """Return what sorts statements by film time, of those that begin together the plainest first."""
    worth = -heard.identity, -heard.completeness, -heard.confidence
    return heard.start_frame, heard.motif, *worth, heard.end_frame, heard.cue or "", heard.form or ""


def _by_motif(statements: Iterable[Heard]) -> dict[MotifId, tuple[Heard, ...]]:
    found: dict[MotifId, list[Heard]] = defaultdict(list)
    for heard in statements:
        found[heard.motif].append(heard)
    return {motif: tuple(some) for motif, some in found.items()}


def listed(words: list[str]) -> str:
    """Return words as people list them."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
