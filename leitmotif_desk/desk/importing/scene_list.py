"""Scenes, cues and markers that a list brings: matched with those of the project, added, timed, never renumbered.

A screenplay knows who is in a scene and not when; an edit list knows when and not who. Whichever comes later fills in
what the other left open.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from leitmotif_desk.desk.importing.marker_rules import becomes
from leitmotif_desk.desk.importing.scene_matching import matched, matched_in_film
from leitmotif_desk.domain.edits import (
    AddCue,
    AddHit,
    AddMarker,
    AddScene,
    AddSubject,
    ChangeScene,
    Edit,
    SetPresence,
)
from leitmotif_desk.domain.film import Cue, FilmMarker
from leitmotif_desk.domain.ids import CueId, HitId, MarkerId, SceneId, SubjectId, readable_id
from leitmotif_desk.domain.marker_rule import Becomes, MarkerRule
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, HitKind, Presence, PresenceMode, Scene, Subject
from leitmotif_desk.formats import (
    Appearance,
    CueRow,
    MarkerRow,
    Reading,
    SceneRow,
    cue_name,
    hit_name,
    marker_name,
    scene_name,
)

_SHORT_SECONDS = 10
"""How long a cue or a scene is taken to be of which a list says only where it begins."""


_MOST_NAMED = 12
"""So many numbers are named where many are left as they are."""


@dataclass
class SceneListPlan:
    """The edits that a list asks for, and in plain words what was decided.

    `elsewhere` counts the scenes of a cut that stand elsewhere in the film: it is another cut, then.
    """

    project: Project
    edits: list[Edit] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    subjects: dict[str, SubjectId] = field(default_factory=dict)
    rules: tuple[MarkerRule, ...] = ()
    elsewhere: int = 0

    def __post_init__(self) -> None:
        self.subjects = {subject.name.casefold(): subject.id for subject in self.project.subject}
        self._left: dict[str, list[str]] = {"scene": [], "cue": []}
        self._twice: list[str] = []

    def take(self, reading: Reading) -> None:
        """Plan all that a reading holds, its times being frames of the film."""
        match = matched if reading.estimated else matched_in_film
        found = match(reading.scenes, self.project.scene)
        if reading.estimated:
            self._from_script(reading.scenes, found)
        else:
            self._from_list(reading.scenes, found)
            self._compare(reading, found)
        self._name(reading)
        self._cues(reading.cues)
        self._markers([row for row in reading.markers if not self._is_more(row)])
        self.decided += [_left_said(kind, numbers) for kind, numbers in self._left.items() if numbers]
        self.decided += [f"cue {number} comes again in the list: the first was taken" for number in self._twice]

    # scenes

    def _from_script(self, rows: Sequence[SceneRow], found: Mapping[int, Scene]) -> None:
        film_has_scenes = bool(self.project.scene)
        for place, row in enumerate(rows):
            scene = found.get(place)
            if scene is not None:
                self._fill(scene, row)
            elif film_has_scenes:
                self.decided.append(f"scene {row.number} ({row.slug}) of the screenplay is not in the film: left out")
            else:
                self._add(row, estimated=True)
        unnamed = [scene.number for scene in self.project.scene if scene not in found.values()]
        if unnamed:
            self.decided.append(f"the screenplay does not hold scenes {', '.join(unnamed)} of the film")

    def _from_list(self, rows: Sequence[SceneRow], found: Mapping[int, Scene]) -> None:
        for place, row in enumerate(rows):
            scene = found.get(place)
            if scene is None:
                self._add(row, estimated=False)
            elif scene.estimated:
                self._time(scene, row)
            else:
                self._left["scene"].append(row.number)
        times = Counter(row.number for row in rows)
        self.decided += [f"scene {one} comes {many} times in the list" for one, many in times.items() if many > 1]
        waiting = [scene for scene in self.project.scene if scene.estimated and scene not in found.values()]
        if rows and waiting:
            self._put_after(waiting, max(row.end_frame for row in rows))

    def _compare(self, reading: Reading, found: Mapping[int, Scene]) -> None:
        """Say how many scenes stand elsewhere in the film; those that are made of cues tell nothing of it."""
        if reading.cues and not reading.clips:
            return
        timed = ((reading.scenes[place], scene) for place, scene in found.items() if not scene.estimated)
        self.elsewhere = sum(
            (row.start_frame, row.end_frame) != (scene.start_frame, scene.end_frame) for row, scene in timed
        )
        if self.elsewhere:
            where = "scene stands" if self.elsewhere == 1 else "scenes stand"
            said = f"{self.elsewhere} {where} elsewhere in the film: if this is a new cut, New cut takes all along"
            self.decided.insert(0, said)

    def _put_after(self, waiting: Sequence[Scene], end: int) -> None:
        """Keep scenes of the screenplay that the film does not have, after its end."""
        for scene in waiting:
            length = scene.end_frame - scene.start_frame
            self._span(scene, end, end + length)
            end += length
        numbers = ", ".join(scene.number for scene in waiting)
        self.decided.append(f"scenes {numbers} of the screenplay are not in the list: kept after the end of the film")

    def _time(self, scene: Scene, row: SceneRow) -> None:
        self._span(scene, row.start_frame, row.end_frame)
        self.edits.append(ChangeScene(scene.id, "estimated", False))
        self._fill(scene, row)

    def _span(self, scene: Scene, start: int, end: int) -> None:
        # The end goes first where the scene moves back past its old end, so that no step leaves an empty span.
        order = ("end_frame", "start_frame") if end > scene.start_frame else ("start_frame", "end_frame")
        wanted = {"start_frame": start, "end_frame": end}
        self.edits += [
            ChangeScene(scene.id, name, wanted[name]) for name in order if getattr(scene, name) != wanted[name]
        ]

    def _fill(self, scene: Scene, row: SceneRow) -> None:
        """Add what the scene does not say yet."""
        if row.slug and not scene.slug:
            self.edits.append(ChangeScene(scene.id, "slug", row.slug))
        if row.eighths is not None and scene.eighths is None:
            self.edits.append(ChangeScene(scene.id, "eighths", row.eighths))
        told = {presence.subject for presence in self.project.presence if presence.scene == scene.id}
        self._cast(scene.id, row.cast, told)

    def _add(self, row: SceneRow, *, estimated: bool) -> None:
        taken = {scene.id for scene in self._scenes()}
        scene = Scene(
            id=SceneId(readable_id(f"scene {row.number}", taken)),
            number=row.number,
            slug=row.slug,
            start_frame=row.start_frame,
            end_frame=row.end_frame,
            dialogue=row.dialogue,
            note=row.notes,
            estimated=estimated,
            eighths=row.eighths,
        )
        self.edits.append(AddScene(scene))
        self.edits += [
            AddHit(Hit(HitId(f"{scene.id}-hit-{place}"), scene.id, hit.frame, hit.kind, note=hit.note))
            for place, hit in enumerate(row.hits, start=1)
        ]
        self._cast(scene.id, row.cast, set())

    # who is there

    def _cast(self, scene: SceneId, cast: Sequence[Appearance], told: set[SubjectId]) -> None:
        for one in cast:
            subject = self._subject(one.name)
            if subject not in told:
                mode = PresenceMode.HEARD if one.heard else PresenceMode.ON_SCREEN
                self.edits.append(SetPresence(Presence(scene, subject, mode)))
                told.add(subject)

    def _subject(self, name: str) -> SubjectId:
        known = self.subjects.get(name.casefold())
        if known is not None:
            return known
        id = SubjectId(readable_id(name, set(self.subjects.values())))
        self.subjects[name.casefold()] = id
        self.edits.append(AddSubject(Subject(id, name)))
        return id

    def _name(self, reading: Reading) -> None:
        rows = [row.characters for row in reading.scenes] + [row.characters for row in reading.cues]
        named = dict.fromkeys(name for characters in rows for name in characters)
        if named:
            names = ", ".join(named)
            self.decided.append(f"who is named ({names}) was not made a story fact: say in each scene who counts in it")

    # cues and markers

    def _cues(self, rows: Sequence[CueRow]) -> None:
        cues = [*self.project.cue, *(edit.cue for edit in self.edits if isinstance(edit, AddCue))]
        known = {cue.number for cue in cues}
        before = {cue.number for cue in self.project.cue}
        taken = {str(cue.id) for cue in cues}
        for row in rows:
            if row.number in known:
                (self._left["cue"] if row.number in before else self._twice).append(row.number)
                continue
            cue = _planned(row, taken)
            taken.add(cue.id)
            known.add(cue.number)
            self.edits.append(AddCue(cue))

    def _is_more(self, row: MarkerRow) -> bool:
        """Make of a marker what the rules say; tell whether it is no mere marker."""
        end = row.end_frame or row.frame + self.project.film.frame_rate.frames(_SHORT_SECONDS)
        match becomes(row, self.rules):
            case Becomes.CUE:
                number, title = cue_name(row.text)
                self._cues([CueRow(number or row.text, title, row.frame, end, notes=row.note)])
            case Becomes.SCENE:
                self._scene_of(row, end)
            case Becomes.HIT:
                return self._hit_of(row)
            case Becomes.MARKER:
                return False
        return True

    def _scene_of(self, row: MarkerRow, end: int) -> None:
        number, slug = scene_name(row.text)
        known = {scene.number for scene in self._scenes()}
        if number in known:
            self._left["scene"].append(number)
            return
        number = number or next(str(place) for place in count(1) if str(place) not in known)
        self._add(SceneRow(number, slug, row.frame, end, row.note), estimated=False)

    def _hit_of(self, row: MarkerRow) -> bool:
        scene = next((one for one in self._scenes() if one.start_frame <= row.frame < one.end_frame), None)
        if scene is None:
            self.decided.append(f"the hit {row.text!r} lies in no scene: it was kept as a marker")
            return False
        known = {(hit.scene, hit.frame) for hit in self.project.hit}
        if (scene.id, row.frame) not in known:
            taken = {hit.id for hit in self.project.hit}
            taken |= {edit.hit.id for edit in self.edits if isinstance(edit, AddHit)}
            id = HitId(readable_id(f"hit {scene.number}", taken))
            kind, note = hit_name(row.text) or (HitKind.HIT, row.text)
            self.edits.append(AddHit(Hit(id, scene.id, row.frame, kind, note=note)))
        return True

    def _scenes(self) -> list[Scene]:
        """Return the scenes that the project has and those that it is to have."""
        return [*self.project.scene, *(edit.scene for edit in self.edits if isinstance(edit, AddScene))]

    def _markers(self, rows: Sequence[MarkerRow]) -> None:
        known = {(marker.frame, marker.name) for marker in self.project.marker}
        taken = {str(marker.id) for marker in self.project.marker}
        for row in _new([replace(row, text=marker_name(row.text)) for row in rows], known):
            id = MarkerId(readable_id("marker", taken))
            taken.add(id)
            self.edits.append(AddMarker(FilmMarker(id, row.frame, row.text, row.note)))


def _left_said(kind: str, numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return f"{kind} {numbers[0]} is in the project already and was left as it is"
    more = f" and {len(numbers) - _MOST_NAMED} more" if len(numbers) > _MOST_NAMED else ""
    named = ", ".join(numbers[:_MOST_NAMED])
    return f"{kind}s {named}{more} are in the project already and were left as they are"


def _new(rows: Sequence[MarkerRow], known: set[tuple[int, str]]) -> Iterator[MarkerRow]:
    for row in rows:
        if (row.frame, row.text) not in known:
            known.add((row.frame, row.text))
            yield row


def _planned(row: CueRow, taken: set[str]) -> Cue:
    return Cue(
        id=CueId(readable_id(f"cue {row.number or row.title}", taken)),
        number=row.number,
        title=row.title,
        start_frame=row.start_frame,
        end_frame=row.end_frame,
        status=row.status,
        usage=row.usage,
        note=row.notes,
    )
