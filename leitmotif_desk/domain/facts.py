"""Story facts: every single thing a person said about the story, with a name, a sentence and a way to take it back."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from leitmotif_desk.domain.ids import FactId, SceneId, SubjectId, readable_id
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.project import KIND_OF, KINDS, Project, Row, RowKey, row_key
from leitmotif_desk.domain.time import format_timecode

SENTENCES: dict[tuple[str, str], str] = {
    ("scene", "function"): "Scene {scene} is a scene of {value}",
    ("scene", "pov"): "Scene {scene} is seen from {value}'s point of view",
    ("scene", "omniscient"): "Scene {scene} keeps to nobody's point of view",
    ("scene", "tension"): "Scene {scene} has tension {value} of 10",
    ("scene", "valence"): "Scene {scene} has valence {value} (-5 to 5)",
    ("scene", "energy"): "Scene {scene} has energy {value} of 10",
    ("scene", "place"): "Scene {scene} is governed by {value}",
    ("scene", "dialogue"): "Speech covers {value} of scene {scene} (0 to 1)",
    ("scene", "longest_pause_seconds"): "Scene {scene} holds {value} s without dialogue",
    ("scene", "diegetic"): "Music could sound inside the story of scene {scene} ({value})",
    ("scene", "tempo_low_qpm"): "Scene {scene} wants no less than {value} quarters a minute",
    ("scene", "tempo_high_qpm"): "Scene {scene} wants no more than {value} quarters a minute",
    ("scene", "silence"): "Silence is intended in scene {scene}: {value}",
    ("presence", "mode"): "{subject} is {value} in scene {scene}",
    ("presence", "prominence"): "{subject} has prominence {value} of 3 in scene {scene}",
    ("presence", "arc_position"): "{subject} is at {value} of the arc in scene {scene}",
    ("presence", "state"): "{subject} is {value} in scene {scene}",
    ("presence", "aware"): "{subject} is aware of the state of things in scene {scene}: {value}",
    ("presence", "deceived_by"): "{subject} is deceived by {value} in scene {scene}",
    ("presence", "change"): "{subject} undergoes {value} in scene {scene}",
    ("presence", "knows"): "{subject} knows in scene {scene}: {value}",
    ("presence", "hides"): "{subject} hides in scene {scene}: {value}",
    ("relation_change", "change"): "{subject}: the relation {value} in scene {scene}",
    ("scene_link", "kind"): "Scene {scene} is a {value} pointing at scene {other}",
    ("irony", "kind"): "Scene {scene} holds {value} irony",
    ("hit", "frame"): "Scene {scene} has a {kind} at {value}",
    ("subject", "role"): "{subject} is the {value}",
    ("subject", "arc"): "{subject}'s arc is one of {value}",
    ("relation", "bond"): "{subject} is a bond of {value}",
    ("relation", "valence"): "{subject} has valence {value} (-2 to 2)",
    ("motif_link", "subject"): "{motif} stands for {value}",
    ("motif_link", "secret_until"): "What {motif} stands for is secret until scene {value}",
    ("motif_link", "from_scene"): "{motif} stands for {subject} from scene {value} on",
}
"""Which fields are facts, and the sentence of each."""

WHOLE_ROW = frozenset(
    {("presence", "mode"), ("relation_change", "change"), ("scene_link", "kind"), ("irony", "kind"), ("hit", "frame"),
     ("relation", "bond"), ("motif_link", "subject")}
)  # fmt: skip
"""Facts without which their row says nothing: they hold even at their default, and retracting one removes the row."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One story fact. `kind` and `key` name its row, `item` its place in a list field (None: the whole field)."""

    id: FactId
    kind: str
    key: RowKey
    field: str
    value: Any
    message: Message
    scene: SceneId | None = None
    subject: SubjectId | None = None
    item: int | None = None


def fact_id(kind: str, key: RowKey, field: str, item: str = "") -> FactId:
    """Return the id of the fact that a row's field (or one item of it) states."""
    return FactId(":".join((kind, *key, field, *((_item_id(item),) if item else ()))))


def _item_id(item: str) -> str:
    """Return a readable id no other sentence has: what readable letters cannot carry is told apart by a digest."""
    stem = readable_id(item)
    told_apart = (
        "" if stem == item.lower().replace(" ", "-") else f"-{blake2b(item.encode(), digest_size=4).hexdigest()}"
    )
    return stem + told_apart


def facts(project: Project) -> tuple[Fact, ...]:
    """Return every story fact of a project, scene facts in film order first."""
    kinds = ("scene", "presence", "relation_change", "irony", "hit", "scene_link", "subject", "relation", "motif_link")
    return tuple(fact for kind in kinds for row in project.rows(kind) for fact in row_facts(project, row))


def fact_named(project: Project, id: str) -> Fact | None:
    """Return the fact with an id, None where nobody states it any more."""
    kind, *parts = id.split(":")
    if kind not in KINDS:
        return None
    row = project.find(kind, *parts[: len(KINDS[kind].key)])
    return next((fact for fact in row_facts(project, row) if fact.id == id), None) if row is not None else None


def row_facts(project: Project, row: Row) -> Iterator[Fact]:
    """Yield the facts one row states."""
    kind, key = KIND_OF[type(row)], row_key(row)
    for column in fields(row):
        value = getattr(row, column.name)
        place = (kind, column.name)
        if place not in SENTENCES or (place not in WHOLE_ROW and value in (column.default, None)):
            continue
        if column.default is MISSING and value in ("", ()):
            continue
        items = list(enumerate(value)) if isinstance(value, tuple) else [(None, value)]
        for item, one in items:
            yield Fact(
                id=fact_id(kind, key, column.name, one if item is not None else ""),
                kind=kind,
                key=key,
                field=column.name,
                value=one,
                message=_sentence(project, row, place, one),
                scene=_scene_of(row),
                subject=_subject_of(row),
                item=item,
            )


def _scene_of(row: Row) -> SceneId | None:
    if KIND_OF[type(row)] == "scene":
        return row.id  # type: ignore[union-attr, return-value]
    return getattr(row, "scene", None) or (getattr(row, "from_scene", None))


def _subject_of(row: Row) -> SubjectId | None:
    if KIND_OF[type(row)] == "subject":
        return row.id  # type: ignore[union-attr, return-value]
    return getattr(row, "subject", None) or getattr(row, "relation", None)


def _sentence(project: Project, row: Row, place: tuple[str, str], value: Any) -> Message:
    scene, subject = _scene_of(row), _subject_of(row)
    shown = value.value if isinstance(value, StrEnum) else value
    return Message.of(
        SENTENCES[place],
        scene=_name(project, "scene", scene),
        subject=_name(project, "subject", subject),
        motif=_name(project, "motif", getattr(row, "motif", None)),
        other=_name(project, "scene", getattr(row, "to_scene", None)),
        kind=getattr(row, "kind", ""),
        value=_value_name(project, place[1], shown),
    )


_NAMED_FIELDS = {
    "pov": "subject",
    "place": "subject",
    "subject": "subject",
    "deceived_by": "subject",
    "secret_until": "scene",
    "from_scene": "scene",
}


def _value_name(project: Project, field: str, value: Any) -> str:
    if field in _NAMED_FIELDS:
        return _name(project, _NAMED_FIELDS[field], value)
    if field == "frame":
        return format_timecode(value, project.film.frame_rate)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _name(project: Project, kind: str, id: str | None) -> str:
    row = project.find(kind, id) if id else None
    if row is None:
        return id or ""
    return str(getattr(row, "number", None) or getattr(row, "name", id))
