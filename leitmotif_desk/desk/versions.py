"""The picture versions of a film: where everything stood in each, and any frame of one in another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from leitmotif_desk.conform import FrameMap, aligned
from leitmotif_desk.desk.cutting.things import Thing, name_of, span_of, things
from leitmotif_desk.domain.cut import Clip, Cut, Place
from leitmotif_desk.domain.edits import KeepCut
from leitmotif_desk.domain.errors import UnknownThing
from leitmotif_desk.domain.project import Project

_SCENES = "(scenes)"
"""The reel of clips that are scenes, standing in where no list is known."""
_FEW = 0.2
"""The share of a cut's frames below which its clips and those of the next are no lists of one kind."""


def versions(project: Project) -> tuple[Cut, ...]:
    """Return all picture versions of which something is known, oldest first; the present one is the last."""
    present = project.film.picture_version
    earlier = sorted((cut for cut in project.cut if cut.picture_version != present), key=lambda cut: cut.number)
    number = max((cut.number for cut in earlier), default=0) + 1
    return (*earlier, Cut(present, number, present_cut(project), _places(project)))


def present_cut(project: Project) -> tuple[Clip, ...]:
    """Return the clips of the present picture version; where no list tells them, its scenes stand for them."""
    return present_list(project) or tuple(
        Clip(f"scene {one.number.casefold()}", one.start_frame, one.end_frame, reel=_SCENES) for one in project.scene
    )


def present_list(project: Project) -> tuple[Clip, ...] | None:
    """Return the clips of the present picture version as an edit list told them, None where none did.

    Where the version has no list of its own, that of the version before holds as long as no scene has been moved since.
    """
    kept = kept_cut(project) or max(project.cut, key=lambda cut: cut.number, default=None)
    if kept is None or all(clip.reel == _SCENES for clip in kept.clips):
        return None
    is_own = kept.picture_version == project.film.picture_version
    still = is_own or _scenes_among(kept.places) == _scenes_among(_places(project))
    return kept.clips if still else None


def kept_cut(project: Project) -> Cut | None:
    """Return the present version's cut where a list of it is kept."""
    return project.find("cut", project.film.picture_version)  # type: ignore[return-value]


def leaving(project: Project) -> KeepCut:
    """Return the edit that keeps where everything stands in the present version, before the next begins."""
    return KeepCut(versions(project)[-1])


def next_number(project: Project) -> int:
    """Return the number of the version that follows the present one."""
    return versions(project)[-1].number + 1


def _places(project: Project) -> tuple[Place, ...]:
    return tuple(Place(thing.kind, thing.id, *span_of(project, thing)) for thing in things(project))


def _scenes_among(places: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(sorted((place for place in places if place.kind == "scene"), key=lambda place: place.id))


def timecode_in(project: Project, version: str, thing: Thing) -> tuple[int, int] | None:
    """Return the frames on which a thing stood in a picture version; None where it was not there.

    Raises UnknownThing for a version that nothing is known of.
    """
    places = _named(project, version).places
    there = (one for one in places if (one.kind, one.id) == (thing.kind, thing.id))
    return next(((one.start_frame, one.end_frame) for one in there), None)


def frame_in(project: Project, version: str, frame: int) -> int | None:
    """Return where the picture of a frame of the present cut stood in an earlier one; None where it was not there.

    Raises UnknownThing for a version that nothing is known of.
    """
    return _followed([one.inverse for one in reversed(_maps_since(project, version))], frame)


def frame_now(project: Project, version: str, frame: int) -> int | None:
    """Return where the picture of a frame of an earlier cut stands in the present one; None where it is gone.

    Raises UnknownThing for a version that nothing is known of.
    """
    return _followed(_maps_since(project, version), frame)


def neighbours_now(project: Project, version: str, start: int, end: int) -> tuple[int | None, int | None]:
    """Return where the nearest picture before and after a span of an earlier cut stands now, None where none is left.

    They are frames of the present cut: the one after the last picture before, and the first picture after.
    """
    maps = _maps_since(project, version)
    if not maps:
        return start, end
    there = _named(project, version).clips
    edges = sorted({edge for clip in there for edge in (clip.start_frame, clip.end_frame)})
    before = (_followed(maps, edge - 1) for edge in [start, *(edge for edge in reversed(edges) if edge < start)])
    after = (_followed(maps, edge) for edge in [end, *(edge for edge in edges if edge > end)])
    last = next((frame for frame in before if frame is not None), None)
    return None if last is None else last + 1, next((frame for frame in after if frame is not None), None)


def _followed(maps: Sequence[FrameMap], frame: int) -> int | None:
    at: int | None = frame
    for one in maps:
        at = None if at is None else one.frame(at)
    return at


def _named(project: Project, version: str) -> Cut:
    found = next((cut for cut in versions(project) if cut.picture_version == version), None)
    if found is None:
        raise UnknownThing(f"Nothing is known of a picture version {version!r}.")
    return found


def _maps_since(project: Project, version: str) -> list[FrameMap]:
    """Return the maps from a version to the next, up to the present."""
    wanted = _named(project, version).number
    since = [cut for cut in versions(project) if cut.number >= wanted]
    return [_between(one, other) for one, other in pairwise(since)]


def _between(one: Cut, other: Cut) -> FrameMap:
    found = _moved(one.clips, other.clips)
    frames = sum(piece.end - piece.start for piece in found.pieces)
    frames += sum(stretch.end - stretch.start for stretch in found.stretches)
    if frames >= _FEW * min(sum(clip.end_frame - clip.start_frame for clip in cut.clips) for cut in (one, other)):
        return found
    return _moved(*(_as_clips(cut.places) for cut in (one, other)))


def _as_clips(places: Sequence[Place]) -> tuple[Clip, ...]:
    return tuple(Clip(place.id, place.start_frame, place.end_frame) for place in _scenes_among(places))


@lru_cache(maxsize=16)
def _moved(old: tuple[Clip, ...], new: tuple[Clip, ...]) -> FrameMap:
    return aligned(old, new).moved


@dataclass(frozen=True, slots=True)
class Standing:
    """Where something stood in a version and stands now, as spans of frames; None where it was or is not there.

    `by_picture`: it was not there then, and its span is that of its picture.
    """

    thing: Thing
    name: str
    then: tuple[int, int] | None
    now: tuple[int, int] | None
    by_picture: bool = False

    @property
    def frames_later(self) -> int | None:
        """By how many frames it stands later now."""
        return None if self.then is None or self.now is None else self.now[0] - self.then[0]


def standings(project: Project, version: str) -> Iterator[Standing]:
    """Yield where everything stood in a version, in the order of then, and what came later by its picture.

    Raises UnknownThing for a version that nothing is known of.
    """
    there = {Thing(one.kind, one.id): (one.start_frame, one.end_frame) for one in _named(project, version).places}
    here = {thing: span_of(project, thing) for thing in things(project)}
    for thing, then in sorted(there.items(), key=lambda one: (one[1], one[0])):
        name = name_of(project, thing) if thing in here else f"{thing.kind} {thing.id}"
        yield Standing(thing, name, then, here.get(thing))
    back = [one.inverse for one in reversed(_maps_since(project, version))]
    for thing, now in sorted(here.items(), key=lambda one: (one[1], one[0])):
        if thing not in there:
            start = _followed(back, now[0])
            was = None if start is None else (start, start + now[1] - now[0])
            yield Standing(thing, name_of(project, thing), was, now, by_picture=True)
