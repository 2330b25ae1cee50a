"""Which scenes of a list are which of the film."""

from collections.abc import Sequence

from leitmotif_desk.domain.story import Scene
from leitmotif_desk.formats import SceneRow


def matched(
    rows: Sequence[SceneRow], scenes: Sequence[Scene], by_heading: Sequence[Scene] | None = None
) -> dict[int, Scene]:
    """Return, by a row's place, the scene that it is: of the same number, else of the same heading, in order.

    `by_heading` are the scenes that a heading alone may tell; None: all.
    """
    by_number = {scene.number.casefold(): scene for scene in scenes}
    found = {
        place: by_number[row.number.casefold()] for place, row in enumerate(rows) if row.number.casefold() in by_number
    }
    taken = {scene.id for scene in found.values()}
    free = [
        scene
        for scene in (scenes if by_heading is None else by_heading)
        if scene.id not in taken and _plain(scene.slug)
    ]
    after = -1
    for place, row in enumerate(rows):
        if place in found:
            continue
        same = (spot for spot, scene in enumerate(free) if spot > after and _plain(scene.slug) == _plain(row.slug))
        spot = next(same, None)
        if spot is not None:
            found[place], after = free[spot], spot
    return found


def matched_in_film(rows: Sequence[SceneRow], scenes: Sequence[Scene]) -> dict[int, Scene]:
    """Return, by the place of a row that has its time, the scene of the film that it is.

    A film comes back to a place, and to its heading: that alone tells only a scene of the screenplay, whose time is
    not known yet, or one that has this very time.
    """
    found = matched(rows, scenes, [scene for scene in scenes if scene.estimated])
    taken = {scene.id for scene in found.values()}
    timed = {(scene.start_frame, scene.end_frame, _plain(scene.slug)): scene for scene in scenes if scene.slug}
    for place, row in enumerate(rows):
        same = timed.get((row.start_frame, row.end_frame, _plain(row.slug)))
        if place not in found and same is not None and same.id not in taken:
            found[place] = same
            taken.add(same.id)
    return found


def _plain(slug: str) -> str:
    """Return a heading without its signs, so that "INT. LAMP ROOM - NIGHT" is "Int Lamp Room, Night"."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in slug.casefold()).split())
