"""A scene as the rules see it: the story facts within reach, and what the audience has heard before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from leitmotif_desk.domain.facts import Fact, facts
from leitmotif_desk.domain.ids import MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import MotifLink
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project, RowKey
from leitmotif_desk.domain.story import Hit, Presence, Scene

FULL_STATEMENT = 0.8
"""From this completeness on a statement counts as heard in full (story.md's band "same")."""


@dataclass(frozen=True, slots=True, eq=False)
class FactTable:
    """Every fact of a story by its place: made once for all scenes that are looked at."""

    facts: Mapping[tuple[str, RowKey, str], tuple[Fact, ...]]

    @classmethod
    def of(cls, project: Project) -> "FactTable":
        found: dict[tuple[str, RowKey, str], tuple[Fact, ...]] = {}
        for fact in facts(project):
            place = (fact.kind, fact.key, fact.field)
            found[place] = (*found.get(place, ()), fact)
        return cls(found)


@dataclass(frozen=True)
class SceneView:
    """One scene of a project; `heard` holds what began before it, in film order."""

    project: Project
    scene: Scene
    heard: tuple[Heard, ...]
    told: FactTable = field(repr=False)

    @classmethod
    def of(
        cls, project: Project, scene_id: SceneId, heard: tuple[Heard, ...], told: FactTable | None = None
    ) -> "SceneView":
        scene = project.the_scene(scene_id)
        before = tuple(sorted((h for h in heard if h.start_frame < scene.start_frame), key=lambda h: h.start_frame))
        return cls(project, scene, before, told or FactTable.of(project))

    def facts(self, kind: str, key: RowKey, field: str) -> tuple[Fact, ...]:
        """Return the facts a row's field states: one, or one an item of a list, or none."""
        return self.told.facts.get((kind, key, field), ())

    def fact(self, kind: str, key: RowKey, field: str) -> Fact | None:
        """Return the fact a row's field states; None where it says nothing."""
        return next(iter(self.facts(kind, key, field)), None)

    def scene_fact(self, field: str) -> Fact | None:
        return self.fact("scene", (self.scene.id,), field)

    @property
    def order(self) -> int:
        return self.project.scene_order(self.scene.id)

    @property
    def presences(self) -> tuple[Presence, ...]:
        """Return who is in the scene, the most prominent first."""
        here = self.project.presences_in(self.scene.id)
        return tuple(sorted(here, key=lambda presence: (-presence.prominence, presence.subject)))

    def earlier(self, subject: SubjectId) -> tuple[Presence, ...]:
        """Return a subject's presences before this scene, the latest first."""
        before = [p for p in self.project.presence if p.subject == subject and self._order(p.scene) < self.order]
        return tuple(sorted(before, key=lambda p: -self._order(p.scene)))

    def _order(self, scene: SceneId) -> int:
        return self.project.scene_order(scene)

    def links_of(self, subject: SubjectId, secret: bool = False) -> Iterator[MotifLink]:
        """Yield the links in force here that give a subject a theme; `secret` asks for those not yet revealed."""
        for link in self.project.motif_link:
            begun = link.from_scene is None or self._order(link.from_scene) <= self.order
            hidden = link.secret_until is not None and self._order(link.secret_until) > self.order
            if link.subject == subject and begun and hidden == secret:
                yield link

    def times_heard(self, motif: MotifId) -> int:
        return sum(heard.motif == motif for heard in self.heard)

    def heard_in_full(self, motif: MotifId) -> int:
        """Return how often a theme has been heard (nearly) whole."""
        return sum(heard.motif == motif and heard.completeness >= FULL_STATEMENT for heard in self.heard)

    def minutes_since(self, motif: MotifId) -> float | None:
        """Return the minutes from a theme's last end to this scene; None where it was never heard."""
        ends = [heard.end_frame for heard in self.heard if heard.motif == motif]
        if not ends:
            return None
        return float(self.project.film.frame_rate.seconds(max(0, self.scene.start_frame - max(ends)))) / 60

    def recently(self, motif: MotifId, minutes: float) -> int:
        """Return how often a theme began in the last minutes before the scene."""
        frames = self.project.film.frame_rate.frames(minutes * 60)
        return sum(h.motif == motif and h.start_frame >= self.scene.start_frame - frames for h in self.heard)

    @property
    def hit(self) -> Hit | None:
        """The scene's heaviest hit, the first of several."""
        return max(self.project.hits_in(self.scene.id), key=lambda hit: (hit.weight, -hit.frame), default=None)

    def name(self, subject: SubjectId) -> str:
        return self.project.the_subject(subject).name
