"""What becomes of things, themes and findings, as lines of tables."""

from collections import Counter
from collections.abc import Collection, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting import Change, FindingChange, FindingFate, OccurrenceChange, Recut, Sync
from leitmotif_desk.domain.cut import Plight
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.recut.lines import Line
from leitmotif_desk.ui.recut.words import (
    COUNTED,
    FATES,
    FINDING_FATES,
    KINDS,
    MARKS,
    PLIGHTS,
    SYNCS,
    colour_of,
    translated,
)

_ALARM: Mapping[FindingFate, Fate] = {
    FindingFate.NEW: Fate.SHORTENED, FindingFate.STALE: Fate.LOST, FindingFate.LOST: Fate.LOST,
    FindingFate.GONE: Fate.KEPT, FindingFate.MOVED: Fate.MOVED,
}  # fmt: skip
_SYNC_COLOURS: Mapping[Sync, Fate] = {
    Sync.KEPT: Fate.KEPT, Sync.OFF: Fate.SHORTENED, Sync.IN_DOUBT: Fate.SHORTENED, Sync.GONE: Fate.LOST,
}  # fmt: skip


def code_of(thing: Thing) -> str:
    return f"{thing.kind}/{thing.id}"


def thing_of(code: str) -> Thing:
    return Thing(*code.split("/", 1))


class RowWriter:
    """Writes the lines of one new cut."""

    def __init__(self, desk: Desk, recut: Recut, widget: QWidget) -> None:
        self._desk, self._widget = desk, widget
        self._rate = desk.project.film.frame_rate
        self._changes = {change.thing: change for change in recut.changes}

    def _time(self, frame: int) -> str:
        return format_timecode(frame, self._rate)

    def name(self, change: Change) -> str:
        """Return what a thing is called, in the window's language."""
        kind = translated(KINDS[change.thing.kind])
        project = self._desk.project
        if change.thing.kind == "hit":
            hit = next(hit for hit in project.hit if hit.id == change.thing.id)
            number = project.the_scene(hit.scene).number
            scene = f"{translated(KINDS['scene'])} {number}"
            return f"{kind} · {scene}" + (f" · {hit.note}" if hit.note else "")
        number = change.name.partition(" ")[2] or change.thing.id
        more = str(getattr(project.find(change.thing.kind, change.thing.id), "slug", ""))
        more = more or str(getattr(project.find(change.thing.kind, change.thing.id), "title", ""))
        return f"{kind} {number}" + (f" · {more}" if more else "")

    def names(self, lost: Collection[Thing]) -> list[str]:
        """Return what things are called in a list of them; of moments there are too many to name."""
        named = [thing for thing in lost if thing.kind not in COUNTED]
        counts = Counter(thing.kind for thing in lost if thing.kind in COUNTED)
        told = (translated(COUNTED[kind][count > 1]).format(count=count) for kind, count in sorted(counts.items()))
        return [*(self.name(self._changes[thing]).partition(" · ")[0] for thing in named), *told]

    def change(self, change: Change, is_left: bool, plight: Plight | None) -> Line:
        fate = change.outcome.fate
        said = f"{MARKS[fate]}  {translated(FATES[fate])}"
        if change.is_back:
            said = QCoreApplication.translate("Recut", "→  is back")
        remarks = []
        if change.merged_with:
            with_scenes = QCoreApplication.translate("Recut", "shares its place: scenes {numbers}")
            remarks.append(with_scenes.format(numbers=", ".join(change.merged_with)))
        elif change.outcome.parts:
            parts = QCoreApplication.translate("Recut", "in {count} parts; the largest is it")
            remarks.append(parts.format(count=len(change.outcome.parts)))
        if change.outcome.lost and not change.is_lost:
            frames = QCoreApplication.translate("Recut", "{frames} frames are gone")
            remarks.append(frames.format(frames=change.outcome.lost))
        if plight is not None:
            remarks.append(translated(PLIGHTS[plight]))
        elif is_left:
            remarks.append(QCoreApplication.translate("Recut", "left where it is"))
        after = change.before if is_left else change.after
        is_nowhere = plight is Plight.LOST
        later = after[0] - change.before[0]
        name = self.name(change)
        texts = (
            name, said, self._time(change.before[0]), "–" if is_nowhere else self._time(after[0]),
            "" if is_nowhere or not later else f"{later:+d}", "; ".join(remarks),
        )  # fmt: skip
        order = (change.before[0], change.thing.kind != "scene", -change.before[1])
        keys = (name, list(Fate).index(fate), order, (is_nowhere, after[0], *order), later, texts[5])
        return Line(code_of(change.thing), texts, keys, not is_left, plight is not None, colour_of(fate, self._widget))

    def line(self, place: int, one: OccurrenceChange | FindingChange) -> Line:
        return self.heard(place, one) if isinstance(one, OccurrenceChange) else self.finding(one)

    def heard(self, place: int, one: OccurrenceChange) -> Line:
        project, fate = self._desk.project, one.outcome.fate
        name = f"{project.the_motif(one.motif).name} · {project.the_cue(one.cue).number}"
        sync = translated(SYNCS[one.sync]).format(frames=f"{one.off_frames or 0:+d}")
        texts = (
            name, f"{MARKS[fate]}  {translated(FATES[fate])}", self._time(one.before[0]), self._time(one.after[0]), sync
        )  # fmt: skip
        keys = (name, list(Fate).index(fate), one.before, one.after, (list(Sync).index(one.sync), one.off_frames or 0))
        colour = colour_of(_SYNC_COLOURS[one.sync], self._widget)
        return Line(str(place), texts, keys, is_strong=one.sync is not Sync.KEPT, colour=colour, coloured=4)

    def finding(self, one: FindingChange) -> Line:
        text = one.finding.message.text(lambda words: QCoreApplication.translate("Checks", words))
        frame = one.finding.start_frame
        texts = (text, translated(FINDING_FATES[one.fate]), "" if frame is None else self._time(frame))
        keys = (text, list(FindingFate).index(one.fate), -1 if frame is None else frame)
        is_strong = one.fate in (FindingFate.NEW, FindingFate.STALE, FindingFate.LOST)
        colour = colour_of(_ALARM.get(one.fate, Fate.KEPT), self._widget)
        return Line(one.finding.key, texts, keys, is_strong=is_strong, colour=colour)
