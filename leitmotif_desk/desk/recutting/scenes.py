"""A list of scenes as a cut: which scene each of its rows is, by number, heading and order.

A row may cover several scenes: their numbers stand in its own ("12-13"), or the scene after it is gone and the row has
grown by just its length. Such scenes are merged: each keeps what was said of it, and they share the row's time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from leitmotif_desk.desk.importing.scene_matching import matched
from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.formats import SceneRow

_ALIKE = 0.6
"""From this likeness on two headings are one that was written again."""


@dataclass
class SceneCut:
    """Where a list has the scenes that it knows; `merged` are those that share a row, by each of their ids."""

    spans: dict[SceneId, tuple[int, int]] = field(default_factory=dict)
    merged: dict[SceneId, tuple[str, ...]] = field(default_factory=dict)
    strange: list[Clip] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)

    @property
    def clips(self) -> tuple[Clip, ...]:
        """The list as clips named by the scenes' ids."""
        told = (Clip(id, *span) for id, span in self.spans.items())
        return tuple(sorted([*told, *self.strange], key=lambda clip: clip.start_frame))


def as_clips(scenes: Sequence[Scene]) -> tuple[Clip, ...]:
    """Return scenes as clips named by their ids."""
    return tuple(Clip(one.id, one.start_frame, one.end_frame) for one in scenes)


def scene_cut(scenes: Sequence[Scene], rows: Sequence[SceneRow]) -> SceneCut:
    """Return where a list of scenes has those of the film."""
    cut = SceneCut()
    several = {place: found for place, row in enumerate(rows) if (found := _several(row.number, scenes))}
    taken = {scene.id for found in several.values() for scene in found}
    single = [(place, row) for place, row in enumerate(rows) if place not in several]
    left = [scene for scene in scenes if scene.id not in taken]
    who = _who([row for _, row in single], left, cut.decided)
    for at, (place, row) in enumerate(single):
        if at in who:
            several[place] = [who[at], *_swallowed(row, who[at], left, set(who.values()))]
        else:
            cut.strange.append(Clip(f"row {place}: {row.number}", row.start_frame, row.end_frame))
    for place, found in sorted(several.items()):
        _share(cut, rows[place], found)
    return cut


def _several(number: str, scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes that a row's number names where it names several: "12-14", "12/13", "12 & 13"."""
    numbers = [scene.number.casefold() for scene in scenes]
    parts = [part.strip().casefold() for part in re.split(r"[-–/+&,]", number)]
    if number.casefold() in numbers or len(parts) < 2 or not set(parts) <= set(numbers):
        return []
    places = [numbers.index(part) for part in parts]
    is_range = re.search(r"[-–]", number) is not None
    return list(scenes[min(places) : max(places) + 1]) if is_range else [scenes[place] for place in sorted(places)]


def _who(rows: Sequence[SceneRow], scenes: Sequence[Scene], decided: list[str]) -> dict[int, Scene]:
    """Return, by a row's place, the scene that it is.

    A list that was numbered anew gives itself away by headings that belong to other numbers; there the heading counts.
    """
    by_number = matched(rows, scenes)
    strange = {place for place, scene in by_number.items() if not _are_alike(rows[place].slug, scene.slug)}
    if not strange:
        return by_number
    unnumbered = [replace(row, number="") if place in strange else row for place, row in enumerate(rows)]
    by_heading = matched(unnumbered, scenes)
    renumbered = [place for place in sorted(strange) if place in by_heading]
    if not renumbered:
        # The headings were written anew, the numbers were not.
        return by_number
    words = (f"{by_heading[place].number} is {rows[place].number} there" for place in renumbered)
    decided.append(f"The list numbers scenes anew ({', '.join(words)}): they were matched by heading and order.")
    return by_heading


def _are_alike(one: str, other: str) -> bool:
    one, other = (" ".join(re.findall(r"\w+", text.casefold())) for text in (one, other))
    if not one or not other or one in other or other in one:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _swallowed(row: SceneRow, scene: Scene, scenes: Sequence[Scene], known: set[Scene]) -> Iterator[Scene]:
    """Yield the scene after one, where the list does not know it and the row has grown by its length."""
    place = scenes.index(scene)
    after = scenes[place + 1] if place + 1 < len(scenes) else None
    grown = row.end_frame - row.start_frame - (scene.end_frame - scene.start_frame)
    if after is not None and after not in known and grown == after.end_frame - after.start_frame:
        yield after


def _share(cut: SceneCut, row: SceneRow, scenes: Sequence[Scene]) -> None:
    """Give scenes the time of a row, by their lengths."""
    lengths = [scene.end_frame - scene.start_frame for scene in scenes]
    total, long = sum(lengths), row.end_frame - row.start_frame
    edges = [row.start_frame + long * sum(lengths[:count]) // total for count in range(len(scenes) + 1)]
    for scene, start, end in zip(scenes, edges, edges[1:], strict=False):
        cut.spans[scene.id] = start, max(end, start + 1)
    if len(scenes) > 1:
        numbers = tuple(scene.number for scene in scenes)
        cut.merged |= dict.fromkeys((scene.id for scene in scenes), numbers)
        guess = "" if long == total else "; where one ends and the next begins is a guess by their lengths"
        cut.decided.append(f"Scene {row.number} of the list covers scenes {' and '.join(numbers)}{guess}.")


def shared_rows(
    rows: Sequence[SceneRow], scenes: Sequence[Scene], now: Mapping[SceneId, tuple[int, int]]
) -> dict[SceneId, tuple[str, ...]]:
    """Return the scenes that an edit list, which tells where their picture is now, calls by one number."""
    known = {row.number.casefold() for row in rows}
    merged: dict[SceneId, tuple[str, ...]] = {}
    for row in rows:
        inside = [
            scene for scene in scenes
            if scene.id in now and row.start_frame <= now[scene.id][0] and now[scene.id][1] <= row.end_frame
        ]  # fmt: skip
        named = [scene for scene in inside if scene.number.casefold() == row.number.casefold()]
        unnamed = [scene for scene in inside if scene.number.casefold() not in known]
        if named and unnamed:
            numbers = tuple(scene.number for scene in inside if scene in named or scene in unnamed)
            merged |= dict.fromkeys((scene.id for scene in (*named, *unnamed)), numbers)
    return merged
