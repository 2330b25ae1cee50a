"""The whole project as one frozen value, and the table of kinds of rows it is made of."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import accumulate
from typing import Any

from leitmotif_desk.domain.choice import CheckChoice, Dismissal, RuleChoice, RuleSheet
from leitmotif_desk.domain.cut import Cut, TrayItem
from leitmotif_desk.domain.errors import UnknownThing
from leitmotif_desk.domain.film import Cue, Film, FilmMarker, Reel
from leitmotif_desk.domain.finding import FindingKey, Intention, Tally
from leitmotif_desk.domain.ids import CueId, FormId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.marker_rule import MarkerRule
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Theme
from leitmotif_desk.domain.occurrence import Judgement
from leitmotif_desk.domain.story import (
    Hit,
    Irony,
    Presence,
    Relation,
    RelationChange,
    Scene,
    SceneLink,
    Statement,
    Subject,
)

Row = (
    Film | Subject | Relation | Motif | Form | MotifLink | Scene | Hit | Presence | RelationChange
    | SceneLink | Irony | Statement | Cue | Intention | Judgement | FilmMarker | RuleChoice | RuleSheet
    | Dismissal | CheckChoice | Tally | Cut | TrayItem | Reel | MarkerRule
)  # fmt: skip
RowKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row: its dataclass, and the fields that name a row."""

    row: type[Any]
    key: tuple[str, ...] = ("id",)


KINDS: dict[str, Kind] = {
    "film": Kind(Film),
    "subject": Kind(Subject),
    "relation": Kind(Relation, ("subject",)),
    "motif": Kind(Motif),
    "form": Kind(Form),
    "motif_link": Kind(MotifLink),
    "scene": Kind(Scene),
    "hit": Kind(Hit),
    "presence": Kind(Presence, ("scene", "subject")),
    "relation_change": Kind(RelationChange, ("scene", "relation")),
    "scene_link": Kind(SceneLink),
    "irony": Kind(Irony, ("scene",)),
    "statement": Kind(Statement),
    "cue": Kind(Cue),
    "intention": Kind(Intention, ("finding",)),
    "judgement": Kind(Judgement, ("occurrence",)),
    "marker": Kind(FilmMarker),
    "rule_choice": Kind(RuleChoice, ("rule",)),
    "rule_sheet": Kind(RuleSheet, ("name",)),
    "dismissal": Kind(Dismissal, ("suggestion",)),
    "check_choice": Kind(CheckChoice, ("check",)),
    "tally": Kind(Tally, ("picture_version",)),
    "cut": Kind(Cut, ("picture_version",)),
    "tray": Kind(TrayItem, ("kind", "id")),
    "reel": Kind(Reel, ("number",)),
    "marker_rule": Kind(MarkerRule, ("by", "value")),
}
KIND_OF: dict[type[Any], str] = {kind.row: name for name, kind in KINDS.items()}


def row_key(row: Row) -> RowKey:
    """Return what names a row within its kind."""
    return tuple(str(getattr(row, name)) for name in KINDS[KIND_OF[type(row)]].key)


def _order(row: Row) -> tuple[object, ...]:
    match row:
        case Scene() | Cue() | Reel():
            return row.start_frame, row_key(row)
        case Hit() | FilmMarker():
            return row.frame, row_key(row)
        case _:
            return 0, row_key(row)


@dataclass(frozen=True)
class Project:
    """Everything a person entered. Scenes, cues, hits, markers and reels stand in film order, all else by its key."""

    film: Film
    subject: tuple[Subject, ...] = ()
    relation: tuple[Relation, ...] = ()
    motif: tuple[Motif, ...] = ()
    form: tuple[Form, ...] = ()
    motif_link: tuple[MotifLink, ...] = ()
    scene: tuple[Scene, ...] = ()
    hit: tuple[Hit, ...] = ()
    presence: tuple[Presence, ...] = ()
    relation_change: tuple[RelationChange, ...] = ()
    scene_link: tuple[SceneLink, ...] = ()
    irony: tuple[Irony, ...] = ()
    statement: tuple[Statement, ...] = ()
    cue: tuple[Cue, ...] = ()
    intention: tuple[Intention, ...] = ()
    judgement: tuple[Judgement, ...] = ()
    marker: tuple[FilmMarker, ...] = ()
    rule_choice: tuple[RuleChoice, ...] = ()
    rule_sheet: tuple[RuleSheet, ...] = ()
    dismissal: tuple[Dismissal, ...] = ()
    check_choice: tuple[CheckChoice, ...] = ()
    tally: tuple[Tally, ...] = ()
    cut: tuple[Cut, ...] = ()
    tray: tuple[TrayItem, ...] = ()
    reel: tuple[Reel, ...] = ()
    marker_rule: tuple[MarkerRule, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Project":
        """Return the project these rows make up; there must be one Film among them."""
        sorted_rows: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            sorted_rows[KIND_OF[type(row)]].append(row)
        (film,) = sorted_rows.pop("film")
        columns: dict[str, Any] = {name: tuple(sorted(some, key=_order)) for name, some in sorted_rows.items()}
        return cls(film=film, **columns)  # type: ignore[arg-type]

    def rows(self, kind: str) -> tuple[Row, ...]:
        """Return the rows of a kind of KINDS."""
        value = getattr(self, kind)
        return (value,) if kind == "film" else value

    def all_rows(self) -> tuple[Row, ...]:
        return tuple(row for part in fields(self) for row in self.rows(part.name))

    @cached_property
    def _index(self) -> Mapping[tuple[str, RowKey], Row]:
        return {(KIND_OF[type(row)], row_key(row)): row for row in self.all_rows()}

    def find(self, kind: str, *key: str) -> Row | None:
        """Return the row of a kind with a key, or None."""
        return self._index.get((kind, key))

    def _named(self, kind: str, key: str) -> Any:
        row = self.find(kind, key)
        if row is None:
            raise UnknownThing(f"The project has no {kind.replace('_', ' ')} {key!r}.")
        return row

    def the_subject(self, id: SubjectId) -> Subject:
        return self._named("subject", id)  # type: ignore[no-any-return]

    def the_motif(self, id: MotifId) -> Motif:
        return self._named("motif", id)  # type: ignore[no-any-return]

    def the_form(self, id: FormId) -> Form:
        return self._named("form", id)  # type: ignore[no-any-return]

    def the_scene(self, id: SceneId) -> Scene:
        return self._named("scene", id)  # type: ignore[no-any-return]

    def the_cue(self, id: CueId) -> Cue:
        return self._named("cue", id)  # type: ignore[no-any-return]

    def base_form(self, motif: MotifId) -> Form:
        """Return the form a motif was registered with."""
        return self.the_form(self.the_motif(motif).base)

    def forms_of(self, motif: MotifId) -> tuple[Form, ...]:
        """Return a motif's forms, the base form first."""
        base = self.the_motif(motif).base
        return tuple(sorted((f for f in self.form if f.motif == motif), key=lambda f: (f.id != base, f.id)))

    def themes(self) -> tuple[Theme, ...]:
        """Return every motif with its forms, as the finder wants them."""
        return tuple(Theme(motif.id, self.forms_of(motif.id)) for motif in self.motif)

    @cached_property
    def _presence_by_scene(self) -> Mapping[SceneId, tuple[Presence, ...]]:
        found: dict[SceneId, list[Presence]] = defaultdict(list)
        for presence in self.presence:
            found[presence.scene].append(presence)
        return {scene: tuple(some) for scene, some in found.items()}

    def presences_in(self, scene: SceneId) -> tuple[Presence, ...]:
        return self._presence_by_scene.get(scene, ())

    def links_of(self, motif: MotifId) -> tuple[MotifLink, ...]:
        """Return what a motif stands for."""
        return tuple(link for link in self.motif_link if link.motif == motif)

    def motifs_of(self, subject: SubjectId) -> tuple[MotifId, ...]:
        """Return the motifs that stand for a subject, whatever the story point."""
        return tuple(dict.fromkeys(link.motif for link in self.motif_link if link.subject == subject))

    def scene_order(self, scene: SceneId) -> int:
        """Return the index of a scene in film order."""
        return self._scene_places[scene]

    @cached_property
    def _scene_places(self) -> Mapping[SceneId, int]:
        return {scene.id: i for i, scene in enumerate(self.scene)}

    def scene_at(self, frame: int) -> Scene | None:
        """Return the first scene that holds a frame."""
        starts, reach = self._scene_edges
        near = self.scene[bisect_right(reach, frame) : bisect_right(starts, frame)]
        return next((scene for scene in near if frame < scene.end_frame), None)

    @cached_property
    def _scene_edges(self) -> tuple[list[int], list[int]]:
        """The starts of the scenes, and how far those up to each reach: both rise."""
        return [scene.start_frame for scene in self.scene], list(accumulate((s.end_frame for s in self.scene), max))

    def hits_in(self, scene: SceneId) -> tuple[Hit, ...]:
        return tuple(hit for hit in self.hit if hit.scene == scene)

    def intention_for(self, finding: FindingKey) -> Intention | None:
        return self.find("intention", finding)  # type: ignore[return-value]
