"""Everything with a place in the film, followed into a new cut."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from leitmotif_desk.conform import Edges, Fate, FrameMap, Outcome, aligned, outcome_of_frame, outcome_of_span
from leitmotif_desk.desk.cutting.things import Thing, name_of, span_of, things
from leitmotif_desk.desk.recutting.change import Change, Span
from leitmotif_desk.domain.cut import Clip, Plight, TrayItem
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project

_MOMENTS = frozenset({"hit", "marker"})


class Following:
    """Says what becomes of each thing; what is lost is put after the end of the new cut, one behind the other.

    `told` are the new spans of scenes that the list itself names.
    """

    def __init__(
        self,
        project: Project,
        old: Sequence[Clip],
        new: Sequence[Clip],
        moved: FrameMap,
        told: Mapping[SceneId, Span],
    ) -> None:
        self._project, self._new, self._moved, self._told = project, new, moved, told
        self._start = min(clip.start_frame for clip in old)
        self._head = min(clip.start_frame for clip in new) - self._start
        self._was_end = max(clip.end_frame for clip in old)
        self._end = max(clip.end_frame for clip in new)
        self._waiting = {Thing(one.kind, one.id): one for one in project.tray if one.plight is Plight.LOST}
        self._edges = Edges(old, new, moved)
        self._earlier: dict[str, FrameMap] = {}
        self._scenes: dict[str, Change] = {}

    def changes(self) -> Iterator[Change]:
        """Yield a change for everything with a place; scenes first, for hits go with them."""
        everything = list(things(self._project))
        for thing in sorted(everything, key=lambda one: (one.kind != "scene", span_of(self._project, one))):
            change = self._change(thing, span_of(self._project, thing))
            if thing.kind == "scene":
                self._scenes[thing.id] = change
            yield change

    def _change(self, thing: Thing, span: Span) -> Change:
        row: Any = self._project.find(thing.kind, thing.id)
        item = self._waiting.get(thing) if span[0] >= self._was_end else None
        moved, stood = self._moved, span
        if item is not None and not (thing.kind == "scene" and SceneId(thing.id) in self._told):
            moved, stood = self._since(item), (item.start_frame, item.end_frame)
        outcome = self._outcome(thing, stood, moved)
        if thing.kind == "scene" and item is None and not self._told:
            outcome = self._edges.with_shots(span, outcome)
        home = self._scenes.get(row.scene) if thing.kind == "hit" else None
        doubt = moved.doubt_at(stood[0])
        if outcome.start is not None and outcome.end is not None:
            is_music = isinstance(row, Cue) and row.score is not None
            after = _with_its_picture(moved, stood, outcome.start) if is_music else (outcome.start, outcome.end)
        elif doubt is not None:
            after = _as_far_into((doubt.start, doubt.end), (doubt.new_start, doubt.new_end), stood)
        elif home is not None:
            after = _as_far_into(home.before, home.after, span)
        else:
            after = self._after_the_end(span)
        is_waiting = item is not None and outcome.fate is Fate.LOST
        made = Change(thing, self._name(thing, row), span, outcome, after, is_waiting=is_waiting)
        return made if item is None or is_waiting else replace(made, stood=stood, way=moved)

    def _name(self, thing: Thing, row: Any) -> str:
        if thing.kind != "hit":
            return name_of(self._project, thing)
        note = f": {row.note}" if row.note else ""
        return f"hit in scene {self._project.the_scene(row.scene).number}{note}"

    def _since(self, item: TrayItem) -> FrameMap:
        """Return where the frames of the version in which something stood last are now: its picture may be back."""
        if item.picture_version not in self._earlier:
            cut = next((one for one in self._project.cut if one.picture_version == item.picture_version), None)
            found = FrameMap(()) if cut is None or self._told else aligned(cut.clips, self._new).moved
            self._earlier[item.picture_version] = found
        return self._earlier[item.picture_version]

    def _outcome(self, thing: Thing, span: Span, moved: FrameMap) -> Outcome:
        if thing.kind == "scene" and SceneId(thing.id) in self._told:
            return _told_outcome(span, self._told[SceneId(thing.id)])
        if thing.kind not in _MOMENTS:
            return outcome_of_span(moved, *span)
        if span[0] < self._start:
            # What stands before the picture goes with its beginning.
            at = span[0] + self._head
            return Outcome(Fate.MOVED if self._head else Fate.KEPT, at, at + 1)
        outcome = outcome_of_frame(moved, span[0])
        doubt = moved.doubt_at(span[0])
        if doubt is not None and self._told and span[0] == doubt.start:
            # Where a scene begins is where it begins, whatever became of the rest of it.
            return Outcome(Fate.MOVED, doubt.new_start, doubt.new_start + 1)
        return outcome

    def _after_the_end(self, span: Span) -> Span:
        start, self._end = self._end, self._end + span[1] - span[0]
        return start, self._end


def _with_its_picture(moved: FrameMap, span: Span, start: int) -> Span:
    """Return the span of written music, which keeps its length: it stays with its first picture that is left."""
    first = next(iter(moved.sure_within(*span) or moved.all_within(*span)), None)
    at = max(0, start if first is None else first.new_start - (first.start - span[0]))
    return at, at + span[1] - span[0]


def _as_far_into(before: Span, after: Span, span: Span) -> Span:
    """Return where something stands that is as far into what holds it as it was, and still in it."""
    now = max(after[0], min(after[0] + span[0] - before[0], after[1] - 1))
    return now, now + span[1] - span[0]


def _told_outcome(before: Span, after: Span) -> Outcome:
    grown = (after[1] - after[0]) - (before[1] - before[0])
    if not grown:
        return Outcome(Fate.KEPT if before == after else Fate.MOVED, *after)
    return Outcome(Fate.LENGTHENED if grown > 0 else Fate.SHORTENED, *after, lost=max(0, -grown))
