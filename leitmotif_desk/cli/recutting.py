"""A new cut on the command line, and the picture versions that were before."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable
from typing import Any

from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting import (
    Change,
    CheckRecut,
    FindingChange,
    FindingFate,
    OccurrenceChange,
    Recut,
    Sync,
    occurrence_changes,
    plights,
    take_recut,
)
from leitmotif_desk.desk.versions import standings, versions
from leitmotif_desk.domain.cut import Plight
from leitmotif_desk.domain.errors import UnknownThing
from leitmotif_desk.domain.time import FrameRate, format_timecode

Plain = dict[str, Any]


def told(desk: Desk, recut: Recut, arguments: Namespace) -> Plain:
    """Return what a new cut does, and take it where a version is named; the film must be scanned and checked."""
    rate = desk.project.film.frame_rate
    without = frozenset(_left_out(recut, arguments.without))
    lost = plights(desk.project, recut, without)
    things = [_change(one, rate, lost, one.thing in without) for one in recut.changes if one.is_change]
    heard = occurrence_changes(desk, recut, without)
    found = CheckRecut.of(desk, recut, without)()
    counts = {
        "counts": {fate.value: count for fate, count in sorted(recut.count.items())},
        "occurrences": dict(sorted(Counter(one.sync.value for one in heard).items())),
        "findings": dict(sorted(Counter(one.fate.value for one in found).items())),
    }
    rows = {
        "changes": things,
        "heard": [_heard(desk, one, rate) for one in heard if one.is_change],
        "checked": [_checked(one) for one in found if one.is_change],
    }
    if arguments.version:
        take_recut(desk, recut, arguments.version, without)
    ends = {"tray": len(lost), "said": list(recut.decided)}
    taken = {"taken": arguments.version or "no (say --version NAME to take it)"}
    return counts | rows | ends | taken if arguments.json else _for_people(counts, rows) | ends | taken


def _for_people(counts: dict[str, dict[str, int]], rows: dict[str, list[Plain]]) -> Plain:
    """Return counts in a line each, and of the rows those that ask for attention."""
    quiet = {Sync.KEPT.value, f"({FindingFate.MOVED.value})"}
    told = {name: [row for row in some if not quiet & set(map(str, row.values()))] for name, some in rows.items()}
    lines = {
        name: ", ".join(f"{what} {count}" for what, count in some.items()) for name, some in counts.items() if some
    }
    return lines | {name: _lines(some) for name, some in told.items() if some}


def _left_out(recut: Recut, names: Iterable[str]) -> Iterable[Thing]:
    """Yield the things of these names, scenes with their hits; raises UnknownThing."""
    by_name = {change.name.casefold(): change.thing for change in recut.changes}
    for name in names:
        if name.casefold() not in by_name:
            known = ", ".join(change.name for change in recut.changes[:3])
            raise UnknownThing(
                f"There is no {name!r} in this film; it has {known} and so on.", now="Nothing was changed."
            )
        yield by_name[name.casefold()]


def _lines(rows: list[Plain]) -> str:
    return "".join(f"\n  {' '.join(str(value) for value in row.values() if value != '')}" for row in rows)


def _change(one: Change, rate: FrameRate, lost: dict[Thing, Plight], is_left: bool) -> Plain:
    plight = lost.get(one.thing)
    where = "after the end" if plight is Plight.LOST else f"to {format_timecode(one.after[0], rate)}"
    return {
        "thing": one.name or one.thing.id,
        "fate": "back" if one.is_back else one.outcome.fate.value,
        "from": format_timecode(one.before[0], rate),
        "now": "left where it is" if is_left else where,
        "with": f"with {' and '.join(one.merged_with)}" if one.merged_with else "",
        "why": f"(in the tray: {plight.value})" if plight is not None else "",
    }


def _heard(desk: Desk, one: OccurrenceChange, rate: FrameRate) -> Plain:
    project = desk.project
    off = f"{one.off_frames:+d} frames" if one.sync is Sync.OFF else ""
    return {
        "motif": project.the_motif(one.motif).name,
        "cue": f"in {project.the_cue(one.cue).number}",
        "from": format_timecode(one.before[0], rate),
        "now": f"to {format_timecode(one.after[0], rate)}",
        "picture": one.outcome.fate.value,
        "sync": one.sync.value,
        "off": off,
    }


def _checked(one: FindingChange) -> Plain:
    return {"finding": one.finding.message.text(), "fate": f"({one.fate.value})"}


def plain_versions(desk: Desk) -> Plain:
    """Return every picture version and where everything stood in each."""
    project, rate = desk.project, desk.project.film.frame_rate
    listed, stood = [], []
    for cut in versions(project):
        is_present = cut.picture_version == project.film.picture_version
        name = cut.picture_version or str(cut.number)
        listed.append({"version": name, "clips": len(cut.clips), "places": len(cut.places), "present": is_present})
        for one in () if is_present else standings(project, cut.picture_version):
            times = (None if span is None else format_timecode(span[0], rate) for span in (one.then, one.now))
            then, now = times
            row: Plain = {"version": name, "thing": one.name or one.thing.id, "then": then, "now": now}
            stood.append(row | {"frames_later": one.frames_later, "by_picture": one.by_picture})
    return {"versions": listed, "stood": stood}
