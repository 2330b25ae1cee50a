"""What is chosen in the timeline, one thing a kind, and what is picked beside it to be changed together."""

from collections.abc import Callable, Iterable

from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.hand import MOVABLE
from leitmotif_desk.ui.timeline.model import Timeline

_ALONE = (TargetKind.USE, TargetKind.FLAG, TargetKind.HIT, TargetKind.CUE, TargetKind.MARKER)
"""Of these only one is chosen at a time; a scene and a motif stay chosen beside it."""


class Selection:
    """Kept by ids, so that it outlives a film that was read again."""

    def __init__(self, timeline: Callable[[], Timeline]) -> None:
        self._timeline = timeline
        self._chosen: dict[TargetKind, str] = {}
        self._picked: dict[tuple[TargetKind, str], None] = {}

    def id_of(self, target: Target) -> str:
        timeline, row = self._timeline(), target.row
        match target.kind:
            case TargetKind.SCENE:
                return timeline.scenes[row].id
            case TargetKind.CUE:
                return timeline.cues[row].id
            case TargetKind.MOTIF:
                return timeline.lanes[row].motif.id
            case TargetKind.USE:
                return timeline.uses[row].key or ""
            case TargetKind.HIT:
                return timeline.hits[row].id
            case TargetKind.MARKER:
                return timeline.markers[row].id
            case TargetKind.FLAG:
                return str(timeline.flags[row].finding)

    def id(self, kind: TargetKind) -> str | None:
        return self._chosen.get(kind)

    def target(self, kind: TargetKind) -> Target | None:
        """Return where the chosen thing of a kind now is, None where none is chosen or it is gone."""
        wanted = self._chosen.get(kind)
        return self._found(kind, wanted) if wanted else None

    def _found(self, kind: TargetKind, wanted: str) -> Target | None:
        timeline = self._timeline()
        counts = {
            TargetKind.SCENE: timeline.scenes, TargetKind.CUE: timeline.cues, TargetKind.MOTIF: timeline.lanes,
            TargetKind.USE: timeline.uses, TargetKind.HIT: timeline.hits, TargetKind.FLAG: timeline.flags,
            TargetKind.MARKER: timeline.markers,
        }  # fmt: skip
        every = (Target(kind, row) for row in range(len(counts[kind])))
        return next((target for target in every if self.id_of(target) == wanted), None)

    def chosen(self) -> tuple[Target, ...]:
        return tuple(target for kind in self._chosen if (target := self.target(kind)) is not None)

    def picked(self) -> tuple[Target, ...]:
        found = (self._found(kind, id) for kind, id in self._picked)
        return tuple(target for target in found if target is not None)

    def choose(self, kind: TargetKind, id: str) -> None:
        """Choose one thing; if it can be moved, it alone is picked."""
        for other in _ALONE if kind in _ALONE else ():
            self._chosen.pop(other, None)
        self._chosen[kind] = id
        if kind in MOVABLE:
            self._picked = {(kind, id): None}

    def forget(self, kind: TargetKind) -> None:
        self._chosen.pop(kind, None)

    def pick(self, target: Target, *, all_between: bool) -> None:
        """Pick one thing more, or less if it was; with `all_between` those of its kind from the last picked to it."""
        last = next((one for one in reversed(self.picked()) if one.kind is target.kind), None)
        if not all_between or last is None:
            key = target.kind, self.id_of(target)
            if key in self._picked:
                del self._picked[key]
            else:
                self._picked[key] = None
            return
        first, end = sorted((last.row, target.row))
        for row in range(first, end + 1):
            self._picked[target.kind, self.id_of(Target(target.kind, row))] = None

    def pick_only(self, targets: Iterable[Target]) -> None:
        """Pick these things and no others."""
        self._picked = {(target.kind, self.id_of(target)): None for target in targets}
