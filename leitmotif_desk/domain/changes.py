"""What each edit does to the rows of a project: pure, so that the inverse can be read off."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from leitmotif_desk.domain import edits as e
from leitmotif_desk.domain.codec import field_types, from_plain, optional_of, to_plain
from leitmotif_desk.domain.errors import BadValue, UnknownThing
from leitmotif_desk.domain.facts import WHOLE_ROW, fact_named
from leitmotif_desk.domain.film import FilmId
from leitmotif_desk.domain.ids import CueId, FormId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.project import KIND_OF, KINDS, Project, Row, RowKey, row_key
from leitmotif_desk.domain.time import frame_rate

REFERS_TO: dict[Any, str] = {
    SubjectId: "subject",
    MotifId: "motif",
    FormId: "form",
    SceneId: "scene",
    CueId: "cue",
    FilmId: "film",
}
"""The kind of row that an id type names."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where it is not there."""

    kind: str
    key: RowKey
    before: Row | None
    after: Row | None


def changes(edit: e.Edit, project: Project) -> tuple[RowChange, ...]:
    """Return what an edit does to a project, one change a row at most.

    Raises BadValue or UnknownThing where the edit does not fit the project; nothing is then changed.
    """
    draft = _Draft(project)
    _apply(edit, draft)
    draft.check_references()
    return draft.changes()


def after(project: Project, done: tuple[RowChange, ...]) -> Project:
    """Return the project with changes made."""
    touched = {(change.kind, change.key): change.after for change in done}
    kept = [row for row in project.all_rows() if (KIND_OF[type(row)], row_key(row)) not in touched]
    return Project.of([*kept, *(row for row in touched.values() if row is not None)])


def inverse(done: tuple[RowChange, ...], name: str) -> e.Restore:
    """Return the edit that puts every changed row back as it was."""
    rows = tuple((c.kind, c.key, None if c.before is None else to_plain(c.before)) for c in reversed(done))
    return e.Restore(name, rows)


@cache
def references(kind: str) -> tuple[tuple[str, str, bool, bool], ...]:
    """Return (field, kind referred to, may be null, is a list) for the fields of a kind that hold ids."""
    found = []
    for name, hint in field_types(KINDS[kind].row).items():
        if name == "id":
            continue
        optional, many = optional_of(hint), get_origin(hint) is tuple
        target = REFERS_TO.get(optional or (get_args(hint)[0] if many else hint))
        if target:
            found.append((name, target, optional is not None, many))
    return tuple(found)


class _Draft:
    """Rows being changed by one edit, over a project that stays as it is."""

    def __init__(self, project: Project) -> None:
        self.before = project
        self.now: dict[tuple[str, RowKey], Row | None] = {}

    def get(self, kind: str, *key: str) -> Row | None:
        return self.now[kind, key] if (kind, key) in self.now else self.before.find(kind, *key)

    def need(self, kind: str, *key: str) -> Any:
        row = self.get(kind, *key)
        if row is None:
            raise UnknownThing(
                f"The project has no {kind.replace('_', ' ')} {' / '.join(key)!r}.", now="Nothing was changed."
            )
        return row

    def put(self, row: Row) -> None:
        self.now[KIND_OF[type(row)], row_key(row)] = row

    def add(self, row: Row) -> None:
        kind, key = KIND_OF[type(row)], row_key(row)
        if self.get(kind, *key) is not None:
            raise BadValue(
                f"There is a {kind.replace('_', ' ')} {' / '.join(key)!r} already.", now="Nothing was changed."
            )
        self.put(row)

    def rows(self, kind: str) -> Iterator[Row]:
        for row in self.before.rows(kind):
            if (kind, row_key(row)) not in self.now:
                yield row
        yield from [row for (its_kind, _), row in self.now.items() if its_kind == kind and row is not None]

    def snapshot(self) -> Project:
        return after(self.before, self.changes())

    def remove(self, kind: str, *key: str) -> None:
        """Remove a row, and with it every row that cannot be without it."""
        if self.get(kind, *key) is None:
            return
        self.now[kind, key] = None
        if len(key) == 1:
            for other in KINDS:
                for field, target, nullable, many in references(other):
                    if target == kind:
                        self._forget(other, field, key[0], nullable, many)

    def _forget(self, kind: str, field: str, id: str, nullable: bool, many: bool) -> None:
        row: Any
        for row in list(self.rows(kind)):
            value = getattr(row, field)
            if many and id in value:
                self.put(dataclasses.replace(row, **{field: tuple(v for v in value if v != id)}))
            elif not many and value == id:
                if nullable:
                    self.put(dataclasses.replace(row, **{field: None}))
                else:
                    self.remove(kind, *row_key(row))

    def check_references(self) -> None:
        for (kind, _), row in self.now.items():
            if row is None:
                continue
            for field, target, _, many in references(kind):
                value = getattr(row, field)
                for id in value if many else (value,):
                    if id is not None and self.get(target, id) is None:
                        raise UnknownThing(
                            f"The project has no {target} {id!r}.", where=f"{kind} {field}", now="Nothing was changed."
                        )

        self._check_nothing_names_what_is_gone()

    def _check_nothing_names_what_is_gone(self) -> None:
        gone = {(kind, key[0]) for (kind, key), row in self.now.items() if row is None and len(key) == 1}
        for kind in KINDS if gone else ():
            for field, target, _, many in references(kind):
                for row in self.rows(kind):
                    value = getattr(row, field)
                    lost = next((id for id in (value if many else (value,)) if (target, id) in gone), None)
                    if lost is not None:
                        raise UnknownThing(
                            f"The project would have no {target} {lost!r}.",
                            where=f"{kind} {field}",
                            now="Nothing was changed.",
                        )

    def changes(self) -> tuple[RowChange, ...]:
        pairs = ((kind, key, self.before.find(kind, *key), row) for (kind, key), row in self.now.items())
        return tuple(RowChange(kind, key, old, new) for kind, key, old, new in pairs if old != new)


def _change_field(draft: _Draft, kind: str, key: RowKey, field: str, value: Any) -> None:
    row = draft.need(kind, *key)
    hints = field_types(type(row))
    if field not in hints or field in KINDS[kind].key:
        choices = ", ".join(name for name in hints if name not in KINDS[kind].key)
        raise BadValue(f"A {kind} has no field {field!r} to change; it has {choices}.", now="Nothing was changed.")
    draft.put(_valid(dataclasses.replace(row, **{field: from_plain(hints[field], value, f"{kind}.{field}")})))


def _valid(row: Any) -> Any:
    """Return a row whose numbers make sense; raises BadValue."""
    for field, (low, high) in LIMITS.get(KIND_OF[type(row)], {}).items():
        value = getattr(row, field)
        if value is not None and not low <= value <= high:
            raise BadValue(f"{field} runs from {low:g} to {high:g}, not {value:g}.", where=KIND_OF[type(row)])
    start, end = getattr(row, "start_frame", 0), getattr(row, "end_frame", None)
    if end is not None and end <= start:
        raise BadValue("the end must come after the start.", where=KIND_OF[type(row)])
    if KIND_OF[type(row)] == "film":
        frame_rate(row.rate)
    if KIND_OF[type(row)] == "form" and not row.tones:
        raise BadValue("a form needs at least one note.", where="form")
    return row


LIMITS: dict[str, dict[str, tuple[float, float]]] = {
    "scene": {
        "tension": (0, 10),
        "valence": (-5, 5),
        "energy": (0, 10),
        "dialogue": (0, 1),
        "longest_pause_seconds": (0, 36_000),
        "tempo_low_qpm": (10, 400),
        "tempo_high_qpm": (10, 400),
    },
    "form": {"tempo_qpm": (1, 1000), "beats": (1, 64), "beat_unit": (1, 64)},
    "presence": {"prominence": (0, 3), "arc_position": (0, 1)},
    "relation": {"valence": (-2, 2)},
    "hit": {"weight": (0, 1)},
    "statement": {"completeness": (0, 1), "prominence": (0, 3)},
    "cue": {"prominence": (0, 3)},
    "rule_choice": {"weight": (0, 3)},
}
"""The scales of the story's fields, and what a form's numbers can be."""


def _apply(edit: e.Edit, draft: _Draft) -> None:
    match edit:
        case e.Batch():
            for part in edit.edits:
                _apply(part, draft)
        case e.Restore():
            for kind, key, plain in edit.rows:
                _restore(draft, kind, tuple(key), plain)
        case e.RetractFact():
            _retract(edit, draft)
        case e.RegisterMotif():
            draft.add(edit.motif)
            draft.add(_valid(edit.form))
            if edit.motif.base != edit.form.id or edit.form.motif != edit.motif.id:
                raise BadValue("the form and the motif must name each other.", where="RegisterMotif")
        case e.AcceptVariation():
            draft.add(_valid(edit.form))
            if edit.cue is not None:
                cue = draft.need("cue", edit.cue)
                draft.put(dataclasses.replace(cue, forms=(*cue.forms, edit.form.id)))
        case e.RemoveForm():
            form = draft.need("form", edit.form)
            if draft.need("motif", form.motif).base == form.id:
                raise BadValue(
                    "this is the form its motif was registered with; remove the motif instead.", where="RemoveForm"
                )
            draft.remove("form", edit.form)
        case _:
            _apply_row(edit, draft)


def _restore(draft: _Draft, kind: str, key: RowKey, plain: Any) -> None:
    """Put one row back, or take it away; a Restore can come from a file, so its rows are checked like any other."""
    if kind not in KINDS:
        raise BadValue(f"{kind!r} is no kind of row; the kinds are {', '.join(KINDS)}.", where="Restore")
    if plain is None and kind == "film":
        raise BadValue("a project cannot be without its film.", where="Restore")
    row = None if plain is None else _valid(from_plain(KINDS[kind].row, plain, kind))
    if row is not None and row_key(row) != key:
        raise BadValue(
            f"the row calls itself {' / '.join(row_key(row))!r}, not {' / '.join(key)!r}.", where=f"Restore {kind}"
        )
    draft.now[kind, key] = row


def _apply_row(edit: e.Edit, draft: _Draft) -> None:
    """Apply an edit that adds, sets, changes or removes one row, as its name says."""
    name = type(edit).__name__
    values = [getattr(edit, field) for field in field_types(type(edit))]
    if name in REMOVALS:
        draft.need(REMOVALS[name], *values)
        draft.remove(REMOVALS[name], *values)
    elif isinstance(edit, e.RenameMotif):
        _change_field(draft, "motif", (edit.motif,), "name", edit.name)
    elif name in CHANGES:
        *key, field, value = values
        _change_field(draft, CHANGES[name], tuple(key) or ("film",), field, value)
    elif name in ADDITIONS:
        draft.add(_valid(values[0]))
    elif name in SETTINGS:
        draft.put(_valid(values[0]))
    else:
        raise BadValue(f"{name} is not in the tables of domain.changes.")


ADDITIONS = frozenset(
    {"AddSubject", "AddForm", "LinkMotif", "AddScene", "AddHit", "AddMarker", "LinkScenes", "LogStatement", "AddCue"}
)
SETTINGS = frozenset(
    {
        "SetRelation",
        "SetPresence",
        "SetRelationChange",
        "SetIrony",
        "MarkIntended",
        "JudgeOccurrence",
        "ChooseRule",
        "ChooseCheck",
        "KeepTally",
        "KeepCut",
        "KeepMarkerRule",
        "SetReel",
        "PutInTray",
        "BringRules",
        "DismissSuggestion",
    }
)
CHANGES = {
    "ChangeFilm": "film",
    "ChangeSubject": "subject",
    "ChangeMotif": "motif",
    "ChangeForm": "form",
    "ChangeScene": "scene",
    "ChangeHit": "hit",
    "ChangeMarker": "marker",
    "ChangeCue": "cue",
}
REMOVALS = {
    "RemoveSubject": "subject",
    "RemoveMotif": "motif",
    "UnlinkMotif": "motif_link",
    "RemoveScene": "scene",
    "RemoveHit": "hit",
    "RemoveMarker": "marker",
    "RemovePresence": "presence",
    "UnlinkScenes": "scene_link",
    "RemoveStatement": "statement",
    "RemoveCue": "cue",
    "UnmarkIntended": "intention",
    "UnjudgeOccurrence": "judgement",
    "ForgetRuleChoice": "rule_choice",
    "ForgetCheckChoice": "check_choice",
    "TakeFromTray": "tray",
    "RemoveReel": "reel",
    "ForgetMarkerRule": "marker_rule",
    "RemoveRules": "rule_sheet",
    "WelcomeSuggestion": "dismissal",
}


def _retract(edit: e.RetractFact, draft: _Draft) -> None:
    fact = fact_named(draft.snapshot(), edit.fact)
    if fact is None:
        raise UnknownThing(f"The story has no fact {edit.fact!r}; `show story` lists them.", now="Nothing was changed.")
    if (fact.kind, fact.field) in WHOLE_ROW:
        draft.remove(fact.kind, *fact.key)
        return
    row = draft.need(fact.kind, *fact.key)
    if fact.item is not None:
        items = list(getattr(row, fact.field))
        items.pop(fact.item)
        draft.put(dataclasses.replace(row, **{fact.field: tuple(items)}))
        return
    default = next(f.default for f in dataclasses.fields(row) if f.name == fact.field)
    draft.put(dataclasses.replace(row, **{fact.field: default}))
