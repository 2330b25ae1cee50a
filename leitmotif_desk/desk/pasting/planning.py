"""A table pasted into scenes and cues: what each row adds, changes or leaves alone, as one step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from leitmotif_desk.desk.cutting.things import CHANGES, Thing, placed
from leitmotif_desk.desk.pasting.copying import cell_text, hits_text, present
from leitmotif_desk.desk.pasting.pasted_rows import CellChange, PastedRow, PasteFate, PastePlan
from leitmotif_desk.domain.codec import to_plain
from leitmotif_desk.domain.edits import (
    AddCue,
    AddHit,
    AddScene,
    AddSubject,
    Batch,
    ChangeHit,
    ChangeScene,
    Edit,
    SetPresence,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId, HitId, SceneId, SubjectId, readable_id
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, HitKind, Presence, PresenceMode, Scene, Subject
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.formats import CueRow, HitRow, Reading, ReadOptions, SceneRow, TableRow, read_pasted


@dataclass(frozen=True, slots=True)
class ReadPasted:
    """Everything that reading a table from the clipboard needs; runs anywhere."""

    text: str
    html: str
    options: ReadOptions

    def __call__(self, progress: Progress = unheard) -> Reading:
        """Read the table; raises a FormatError naming the line, or Cancelled."""
        return read_pasted(self.text, self.html, self.options, progress)


def plan_paste(project: Project, reading: Reading, change: bool) -> PastePlan:
    """Return what pasting a table, read as a preview, would do.

    Rows of scenes and cues that the film does not have are added. With `change` the others change what the table says
    of them: a cell that is empty changes nothing, hits and who is in a scene are added to those there are.
    """
    paste = _Paste(project, change)
    # Scenes first, so that the hits of cues find theirs.
    ordered = sorted(enumerate(reading.table), key=lambda one: one[1].scene is None)
    found = {place: paste.row(row) for place, row in ordered}
    rows = tuple(found[place] for place in range(len(reading.table)))
    count = sum(row.fate in (PasteFate.ADDED, PasteFate.CHANGED) for row in rows)
    return PastePlan(Batch(f"Paste {count} row{'' if count == 1 else 's'}", tuple(paste.edits())), rows)


_WORDS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "cue": (("title", "title", "title"), ("usage", "usage", "usage"), ("status", "status", "status"),
            ("notes", "notes", "note")),
    "scene": (("slug", "slug", "slug"), ("notes", "notes", "note"), ("dialogue", "dialogue", "dialogue"),
              ("eighths", "eighths", "eighths")),
}  # fmt: skip
"""By kind: the field of a table, where a row has it, and where the film has it."""


@dataclass
class _Paste:
    project: Project
    change: bool
    added: list[Edit] = field(default_factory=list)
    changed: list[Edit] = field(default_factory=list)
    spans: dict[Thing, tuple[int, int]] = field(default_factory=dict)
    scenes: list[Scene] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    subjects: dict[str, SubjectId] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        project = self.project
        self.scenes, self.hits = list(project.scene), list(project.hit)
        self.subjects = {subject.name.casefold(): subject.id for subject in project.subject}
        rows: tuple[Any, ...] = *project.scene, *project.cue, *project.hit, *project.subject
        self.taken = {row.id for row in rows}

    def edits(self) -> Iterator[Edit]:
        """Yield all that is to be done, in an order in which it can be done."""
        yield from self.added
        moved = placed(self.project, self.spans, "Move")
        yield from moved.edits if isinstance(moved, Batch) else ()
        yield from self.changed

    def row(self, row: TableRow) -> PastedRow:
        """Plan a row of the table."""
        if row.problem:
            return PastedRow(row.line, "", PasteFate.LEFT, row.problem)
        told = row.cue or row.scene
        if told is None:
            return PastedRow(row.line, "", PasteFate.LEFT, "names no scene and no cue")
        kind = "cue" if row.cue else "scene"
        name = f"scene {row.scene.slug}" if row.scene and "scene" not in row.told else f"{kind} {told.number}"
        known = self._known(kind, row)
        if name.casefold() in self.seen:
            return PastedRow(row.line, name, PasteFate.LEFT, "comes twice: the first row counts")
        self.seen.add(name.casefold())
        if len(known) > 1:
            return PastedRow(row.line, name, PasteFate.LEFT, "is in the film several times")
        if not known:
            return self._new(row, name)
        if not self.change:
            return PastedRow(row.line, name, PasteFate.LEFT, "is in the film already")
        try:
            changes = tuple(self._changes(kind, known[0], row))
        except BadValue as error:
            return PastedRow(row.line, name, PasteFate.LEFT, error.what)
        return PastedRow(row.line, name, PasteFate.CHANGED if changes else PasteFate.SAME, changes=changes)

    def _known(self, kind: str, row: TableRow) -> list[Any]:
        """Return those of the film that a row speaks of; a scene without a number is known by its heading."""
        told: Any = row.cue or row.scene
        rows: Iterable[Any] = self.project.rows(kind)
        if kind not in row.told:
            return [one for one in rows if told.slug and one.slug.casefold() == told.slug.casefold()]
        return [one for one in rows if one.number.casefold() == told.number.casefold()]

    # what is new

    def _new(self, row: TableRow, name: str) -> PastedRow:
        if "start" not in row.told:
            return PastedRow(row.line, name, PasteFate.LEFT, "is new, but has no start")
        if row.cue:
            self._add_cue(row.cue)
        elif row.scene:
            self._add_scene(row.scene, is_numbered="scene" in row.told)
        return PastedRow(row.line, name, PasteFate.ADDED)

    def _id(self, name: str) -> str:
        id = readable_id(name, self.taken)
        self.taken.add(id)
        return id

    def _add_cue(self, row: CueRow) -> None:
        start, end = (self._in_film(frame, row.reel) for frame in (row.start_frame, row.end_frame))
        id = CueId(self._id(f"cue {row.number}"))
        cue = Cue(id, row.number, row.title, start, end, row.status, row.usage, note=row.notes)
        self.added.append(AddCue(cue))
        self._hit_all(None, row.hits, row.reel)

    def _add_scene(self, row: SceneRow, *, is_numbered: bool) -> None:
        start, end = (self._in_film(frame, row.reel) for frame in (row.start_frame, row.end_frame))
        number = row.number if is_numbered else self._free_number(row.number)
        scene = Scene(
            id=SceneId(self._id(f"scene {number}")),
            number=number,
            slug=row.slug,
            start_frame=start,
            end_frame=end,
            dialogue=row.dialogue,
            note=row.notes,
            eighths=row.eighths,
        )
        self.added.append(AddScene(scene))
        self.scenes.append(scene)
        self._hit_all(scene, row.hits, row.reel)
        self._cast(scene.id, row)

    def _free_number(self, wanted: str) -> str:
        known = {scene.number.casefold() for scene in self.scenes}
        return wanted if wanted not in known else next(str(n) for n in count(1) if str(n) not in known)

    # what is there

    def _changes(self, kind: str, known: Any, row: TableRow) -> Iterator[CellChange]:
        """Yield what a row changes; raises BadValue, with nothing planned, where it would end before it starts."""
        told: Any = row.cue or row.scene
        yield from self._moved(kind, known, told, row.told)
        for column, its, own in _WORDS[kind]:
            before, after = getattr(known, own), getattr(told, its)
            if column in row.told and before != after:
                self.changed.append(CHANGES[kind](known.id, own, to_plain(after)))
                yield CellChange(column, cell_text(column, before), cell_text(column, after))
        rate = self.project.film.frame_rate
        old, new = self._hit_all(known if row.scene else None, told.hits, told.reel)
        if new:
            yield CellChange("hits", hits_text(old, rate), hits_text(new, rate))
        for column, (mode, came) in (self._cast(known.id, row.scene) if row.scene else {}).items():
            there = present(self.project, known.id, mode)
            yield CellChange(column, "; ".join(there), "; ".join([*there, *came]))

    def _moved(self, kind: str, known: Any, told: Any, fields: tuple[str, ...]) -> Iterator[CellChange]:
        was = known.start_frame, known.end_frame
        start = self._in_film(told.start_frame, told.reel) if "start" in fields else was[0]
        end = self._in_film(told.end_frame, told.reel) if "end" in fields else start + was[1] - was[0]
        if end <= start:
            raise BadValue("would end before it starts")
        if (start, end) != was:
            self.spans[Thing(kind, known.id)] = start, end
        is_timed = kind == "scene" and known.estimated and "start" in fields
        if is_timed:
            self.changed.append(ChangeScene(known.id, "estimated", False))
        for column, before, after in (("start", was[0], start), ("end", was[1], end)):
            if before != after or (is_timed and column == "start"):
                yield CellChange(column, f"{'~' if is_timed else ''}{self._timecode(before)}", self._timecode(after))

    def _timecode(self, frame: int) -> str:
        return format_timecode(frame, self.project.film.frame_rate)

    # both

    def _in_film(self, frame: int, reel: str) -> int:
        """Return the frame of the film at which a reel of the film shows a timecode frame."""
        known = next((one for one in self.project.reel if _reel_number(one.number) == _reel_number(reel)), None)
        return frame if known is None else frame - known.timecode_frame + known.start_frame

    def _hit_all(self, home: Scene | None, rows: Iterable[HitRow], reel: str) -> tuple[list[Hit], list[Hit]]:
        """Add hits, and change what those there are say; return the hits concerned, before and after."""
        before, after = [], []
        for row in rows:
            frame = self._in_film(row.frame, reel)
            scene = self._scene_at(frame, home)
            known = next((hit for hit in self.hits if scene and (hit.scene, hit.frame) == (scene.id, frame)), None)
            if scene is None:
                continue
            if known is None:
                hit = Hit(HitId(self._id(f"hit {scene.number}")), scene.id, frame, row.kind, note=row.note)
                self.changed.append(AddHit(hit))
                self.hits.append(hit)
                after.append(hit)
            elif changed := self._said_of(known, row):
                before.append(known)
                after.append(replace(known, **changed))
        return before, after

    def _said_of(self, hit: Hit, row: HitRow) -> dict[str, Any]:
        """Change what a hit says; a row without a note and of the plainest kind says nothing."""
        kind = hit.kind if row.kind is HitKind.HIT else row.kind
        told = {"note": row.note or hit.note, "kind": kind}
        changed = {name: value for name, value in told.items() if value != getattr(hit, name)}
        self.changed += [ChangeHit(hit.id, name, to_plain(value)) for name, value in changed.items()]
        return changed

    def _scene_at(self, frame: int, home: Scene | None) -> Scene | None:
        """Return the scene that is to hold a frame, `home` where it does or none does."""

        def span(scene: Scene) -> tuple[int, int]:
            return self.spans.get(Thing("scene", scene.id), (scene.start_frame, scene.end_frame))

        likely = [home] if home else []
        holding = (scene for scene in (*likely, *self.scenes) if span(scene)[0] <= frame < span(scene)[1])
        return next(holding, home)

    def _cast(self, scene: SceneId, row: SceneRow) -> dict[str, tuple[PresenceMode, list[str]]]:
        """Put those who are not there yet into a scene; return by column how they are there, and their names."""
        there = {presence.subject for presence in self.project.presence if presence.scene == scene}
        told = [("characters", name) for name in row.characters]
        told += [("heard" if one.heard else "seen", one.name) for one in row.cast]
        came: dict[str, tuple[PresenceMode, list[str]]] = {}
        for column, name in told:
            subject = self._subject(name)
            if subject not in there:
                there.add(subject)
                mode = PresenceMode.HEARD if column == "heard" else PresenceMode.ON_SCREEN
                came.setdefault(column, (mode, []))[1].append(name)
                self.changed.append(SetPresence(Presence(scene, subject, mode)))
        return came

    def _subject(self, name: str) -> SubjectId:
        known = self.subjects.get(name.casefold())
        if known is not None:
            return known
        id = self.subjects[name.casefold()] = SubjectId(self._id(name))
        self.added.append(AddSubject(Subject(id, name)))
        return id


def _reel_number(written: str) -> str:
    """Return what "2", "R2" and "Reel 02" have in common."""
    return "".join(filter(str.isdecimal, written)).lstrip("0") or written.casefold()
