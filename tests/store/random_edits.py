"""Edits at random over a small world: every kind of domain.edits, most of them fitting the project, some not."""

import dataclasses
import re
from enum import StrEnum
from random import Random
from typing import Any, get_args, get_origin

from leitmotif_desk.domain.changes import REFERS_TO, changes, inverse
from leitmotif_desk.domain.codec import base_type, field_types, optional_of, to_plain
from leitmotif_desk.domain.edits import EDITS, Batch, Edit, Restore
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.facts import facts
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.finding import FindingKey
from leitmotif_desk.domain.ids import FactId, HitId, LinkId, MarkerId, StatementId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import OccurrenceKey
from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.domain.project import KIND_OF, KINDS, Project
from leitmotif_desk.domain.score import Bars, KeyChange, Marker, Metre, NoteTable, Part, Score, ScoreId
from leitmotif_desk.domain.time import RATES, TempoMap

TEXTS = (
    "",
    "Mara",
    "O'Brien; DROP TABLE scene --",
    "灯台 🎻",
    "a\0b",
    '=HYPERLINK("x")',
    "{name}",
    "e\u0301",
    "1e3",
    "null",
)
NUMBERS = (0.0, 1.0, 0.1 + 0.2, 1e-300, 2.5, 7.0, -3.0, 40.0, 1e9, float("inf"), float("nan"))
COUNTS = (0, 1, 2, 3, -1, 10, 86_400, 2**40, 2**63)
UNSTORABLE = re.compile(rf"\b(inf|nan|{2**63}|bogus)\b")
"""What shows in the repr of an edit that fits a project but not a file."""
IDS: dict[Any, str] = {
    **REFERS_TO,
    HitId: "hit",
    MarkerId: "marker",
    LinkId: "link",
    StatementId: "statement",
    FindingKey: "finding",
    OccurrenceKey: "occurrence",
}
KINDS_NAMED = {
    **{kind: (kind,) for kind in REFERS_TO.values()},
    "hit": ("hit",),
    "marker": ("marker",),
    "link": ("motif_link", "scene_link"),
    "statement": ("statement",),
    "finding": ("intention",),
    "occurrence": ("judgement",),
}
"""The kinds of rows that an id of a sort can name."""
SWEEPING = frozenset({"RemoveSubject", "RemoveMotif", "RemoveScene", "RemoveCue", "JudgeOccurrence"})
"""Kinds of edit to draw more rarely, so that the world does not stay empty."""


def small_scores() -> tuple[Score, ...]:
    """Return two scores that cues may name."""
    return tuple(
        Score(
            notes=NoteTable.from_columns(
                onset_ticks=[0, 10_080], duration_ticks=[10_080, 0], pitch=[60, 61 + n], step=[28, 29], alter=[0, n],
                part=[0, 0], voice=[1, 1], velocity=[80, 127],
            ),
            parts=(Part(f"Oboe {n}", 68),),
            tempo=TempoMap.constant(100 + n),
            metres=(Metre(0, 4, 4),),
            keys=(KeyChange(0, Key.parse("D dorian")),),
            bars=Bars((0,), ("1",)),
            end_ticks=40_320,
            markers=(Marker(5, "灯"),),
        )
        for n in range(2)
    )  # fmt: skip


SCORES = small_scores()


def random_edit(random: Random, project: Project) -> Edit:
    """Return an edit of any kind; about half of them fit the project."""
    names = sorted(EDITS)
    return _edit(random, project, random.choices(names, [0.3 if name in SWEEPING else 1.0 for name in names])[0])


def fitting_edit(random: Random, project: Project) -> Edit:
    """Return an edit that the project takes."""
    while True:
        edit = random_edit(random, project)
        try:
            changes(edit, project)
        except LeitmotifError:
            continue
        if not UNSTORABLE.search(repr(edit)):
            return edit


def _edit(random: Random, project: Project, name: str) -> Edit:
    kind = EDITS[name]
    if kind is Batch:
        names = random.choices(sorted(set(EDITS) - {"Batch"}), k=random.randrange(3))
        return Batch("Several", tuple(_edit(random, project, inner) for inner in names))
    if kind is Restore:
        return _restore(random, project)
    if name.startswith("Change"):
        return _change(random, project, kind)
    values = {field: _value(random, project, hint, field) for field, hint in field_types(kind).items()}
    if name == "RegisterMotif" and random.random() < 0.8:
        values["form"] = dataclasses.replace(values["form"], motif=values["motif"].id, parent=None)
        values["motif"] = dataclasses.replace(values["motif"], base=values["form"].id)
    return kind(**values)


def _change(random: Random, project: Project, kind: type[Edit]) -> Edit:
    *keys, _, _ = field_types(kind)
    of = kind.__name__.removeprefix("Change").lower()
    hints = field_types(KINDS[of].row)
    field = random.choice([*hints, "colour"])
    value = to_plain(_value(random, project, hints.get(field, str), field))
    named = {key: _value(random, project, field_types(kind)[key], key) for key in keys}
    return kind(**named, field=field, value=value)  # type: ignore[call-arg]


def _restore(random: Random, project: Project) -> Edit:
    row = random.choice(project.all_rows())
    kind = KIND_OF[type(row)]
    key = tuple(str(getattr(row, name)) for name in KINDS[kind].key)
    if random.random() < 0.5:
        other = _value(random, project, random.choice([k.row for k in KINDS.values()]), "")
        try:
            return inverse(changes(Restore("Row", ((KIND_OF[type(other)], key, to_plain(other)),)), project), "Back")
        except LeitmotifError:
            return Restore("Row", ((KIND_OF[type(other)], key, to_plain(other)),))
    return Restore("Away", ((random.choice([kind, kind, "bogus"]), key, None),))


def _value(random: Random, project: Project, hint: Any, field: str) -> Any:
    inner = optional_of(hint)
    if inner is not None:
        return None if random.random() < 0.5 else _value(random, project, inner, field)
    if hint is FactId:
        return random.choice([fact.id for fact in facts(project)] or ["bogus"])
    if hint is ScoreId:
        return random.choice([*(score.id() for score in SCORES), "bogus"])
    if hint in IDS:
        return _id(random, project, IDS[hint], field)
    hint = base_type(hint)
    if get_origin(hint) is tuple:
        return _tuple(random, project, get_args(hint), field)
    if hint is Tone:
        return Tone(
            random.randrange(40_000), random.randrange(1, 20_000), random.randrange(20, 40), random.randrange(-2, 3)
        )
    if hint is Key:
        return Key(random.randrange(7), random.randrange(-1, 2), random.choice(list(Mode)))
    if dataclasses.is_dataclass(hint):
        return hint(**{name: _value(random, project, its, name) for name, its in field_types(hint).items()})  # type: ignore[operator, arg-type]
    return _plain(random, hint, field)


def _id(random: Random, project: Project, kind: str, field: str) -> str:
    known = [str(getattr(row, KINDS[of].key[0])) for of in KINDS_NAMED.get(kind, ()) for row in project.rows(of)]
    if known and field != "id" and random.random() < 0.9:
        return random.choice(known)
    return "film" if kind == "film" else f"{kind}-{random.randrange(3)}"


def _tuple(random: Random, project: Project, items: tuple[Any, ...], field: str) -> tuple[Any, ...]:
    if len(items) == 2 and items[1] is Ellipsis:
        count = random.randrange(4) or (random.randrange(2) if items[0] is Tone else 0)
        return tuple(_value(random, project, items[0], field) for _ in range(count))
    return tuple(_value(random, project, item, field) for item in items)


def _plain(random: Random, hint: Any, field: str) -> Any:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return random.choice(list(hint))
    if field == "rate":
        return random.choice([*RATES, "12"])
    if field in ("start_frame", "end_frame"):
        return random.randrange(1000) + (1000 if field == "end_frame" else 0)
    if hint is bool:
        return random.random() < 0.5
    usual = random.random() < 0.9
    if hint is int:
        return random.randrange(1, 3) if usual else random.choice(COUNTS)
    if hint is float:
        low, high = (20.0, 300.0) if "qpm" in field else (0.0, 1.0)
        return random.uniform(low, high) if usual else random.choice(NUMBERS)
    if hint is str:
        return random.choice(TEXTS)
    return random.choice([1, 0.5, True, "P5", float("nan")] if not usual else [1, 0.5, True, "P5"])


def new_film() -> Film:
    return Film("Low Water", "29.97df", 107_892)
