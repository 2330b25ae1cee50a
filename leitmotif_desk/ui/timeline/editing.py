"""What a person can do to the film in the timeline, beside dragging: every step is one edit that undo takes back."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from leitmotif_desk.desk.cutting import (
    Thing,
    hit_at,
    joined,
    marker_at,
    moved,
    new_cue,
    new_scene,
    removed,
    span_of,
    split,
    trimmed,
)
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.pasting.copying import copied
from leitmotif_desk.domain.edits import ChangeCue, ChangeMarker, ChangeScene, Edit, LinkScenes
from leitmotif_desk.domain.errors import BadValue, LeitmotifError
from leitmotif_desk.domain.ids import CueId, LinkId, MarkerId, MotifId, SceneId, readable_id
from leitmotif_desk.domain.story import SceneLink, SceneLinkKind
from leitmotif_desk.ui.timeline.canvas import TimelineCanvas
from leitmotif_desk.ui.timeline.drawing import TargetKind
from leitmotif_desk.ui.timeline.hand import thing_of

TENSION_STEP = 0.5


class Editing(QObject):
    """Applies edits to the desk; what cannot be done is said over `window`, and nothing is changed."""

    def __init__(self, desk: Desk, canvas: TimelineCanvas, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._canvas, self._window = desk, canvas, window

    def picked(self) -> tuple[Thing, ...]:
        """Return what is picked to be changed, in film order."""
        found = (thing_of(self._canvas.timeline, target) for target in self._canvas.picked_targets)
        return tuple(sorted((one for one in found if one), key=lambda one: (span_of(self._desk.project, one), one)))

    def apply(self, edit: Edit | None) -> bool:
        """Make a change; False where there was none to make or it could not be made."""
        return edit is not None and self._tried(lambda: edit)

    def _tried(self, make: Callable[[], Edit | None]) -> bool:
        try:
            edit = make()
            if edit is None:
                return False
            self._desk.apply(edit)
        except LeitmotifError as error:
            QMessageBox.warning(self._window, self.tr("Nothing was changed"), str(error))
            return False
        return True

    def copy(self, things: Iterable[Thing]) -> None:
        """Put scenes and cues on the clipboard, as rows for a spreadsheet."""
        ids: dict[str, list[str]] = {"scene": [], "cue": []}
        for thing in things:
            ids.get(thing.kind, []).append(thing.id)
        if any(ids.values()):
            text = copied(self._desk.project, map(SceneId, ids["scene"]), map(CueId, ids["cue"]))
            QGuiApplication.clipboard().setText(text)

    # cutting

    def split(self) -> None:
        """Split the picked scene or cue, else the scene, at the playhead."""
        self._tried(lambda: split(self._desk.project, self._thing_here(), self._canvas.frame))

    def _thing_here(self) -> Thing:
        frame, project = self._canvas.frame, self._desk.project
        for thing in self.picked():
            start, end = span_of(project, thing)
            if thing.kind in ("scene", "cue") and start < frame < end:
                return thing
        scene = project.scene_at(frame)
        if scene is None:
            raise BadValue(self.tr("There is no scene under the playhead."), now=self.tr("Nothing was changed."))
        return Thing("scene", scene.id)

    def join(self) -> None:
        """Make the picked scenes one; a single one is joined to the next."""
        picked = [thing for thing in self.picked() if thing.kind == "scene"]
        project = self._desk.project
        if len(picked) == 1:
            after = project.scene_order(SceneId(picked[0].id)) + 1
            picked += [Thing("scene", scene.id) for scene in project.scene[after : after + 1]]
        self._tried(lambda: joined(project, picked))

    def remove(self) -> None:
        """Remove what is picked."""
        self.apply(removed(self._desk.project, self.picked()))

    def nudge(self, frames: int) -> None:
        """Move what is picked by frames."""
        self.apply(moved(self._desk.project, self.picked(), frames, ripple=self._canvas.ripple))

    def trim_to_playhead(self, start: bool) -> None:
        """Put the start or the end of the picked scene or cue on the playhead."""
        for thing in [one for one in self.picked() if one.kind in ("scene", "cue")][:1]:
            frame, ripple = self._canvas.frame, self._canvas.ripple
            self.apply(trimmed(self._desk.project, thing, start=start, to_frame=frame, ripple=ripple))

    # moments

    def add_hit(self) -> None:
        """Add a hit at the playhead."""
        self._tried(lambda: hit_at(self._desk.project, self._canvas.frame))

    def add_marker(self, name: str | None = None) -> None:
        """Mark the playhead's frame, with the next number for a name unless one is given."""
        number = len(self._desk.project.marker) + 1
        words = name or self.tr("Marker {number}").format(number=number)
        self.apply(marker_at(self._desk.project, self._canvas.frame, words))

    # tension

    def raise_tension(self, step: float) -> None:
        """Raise the tension of the chosen scenes, from the middle where none is said."""
        scenes = (one.row for one in self._canvas.chosen_targets if one.kind is TargetKind.SCENE)
        for scene in [self._canvas.timeline.scenes[row] for row in scenes][:1]:
            now = 5.0 if scene.tension is None else scene.tension
            self.apply(ChangeScene(scene.id, "tension", min(10.0, max(0.0, now + step))))

    # scenes and cues

    def add_scene(self) -> None:
        """Add a scene on the stretch between in and out, or from the playhead to the next scene."""
        self._tried(lambda: new_scene(self._desk.project, self._canvas.stretch, self._canvas.frame))

    def plan_cue(self) -> None:
        """Plan a cue on the stretch between in and out, or over the scene under the playhead."""
        self._tried(lambda: new_cue(self._desk.project, self._canvas.stretch, self._canvas.frame))

    def rename_picked(self) -> None:
        """Ask for another name for the first of what is picked."""
        for thing in self.picked()[:1]:
            if thing.kind != "hit":
                self.rename(thing)

    def rename(self, thing: Thing) -> None:
        """Ask for what a scene, a cue or a marker is called."""
        project = self._desk.project
        match thing.kind:
            case "scene":
                scene = project.the_scene(SceneId(thing.id))
                title, old = self.tr("What scene {number} is called").format(number=scene.number), scene.slug
                edit: Callable[[str], Edit] = lambda words: ChangeScene(scene.id, "slug", words)  # noqa: E731
            case "cue":
                cue = project.the_cue(CueId(thing.id))
                title, old = self.tr("The title of cue {number}").format(number=cue.number), cue.title
                edit = lambda words: ChangeCue(cue.id, "title", words)  # noqa: E731
            case _:
                marker = project.find("marker", thing.id)
                title, old = self.tr("The marker's name"), getattr(marker, "name", "")
                edit = lambda words: ChangeMarker(MarkerId(thing.id), "name", words)  # noqa: E731
        words, said = QInputDialog.getText(self._window, self.tr("Rename"), title, text=old)
        if said and words.strip() != old:
            self.apply(edit(words.strip()))

    def set_status(self, cue: CueId, status: str) -> None:
        """Say how far a cue is."""
        self.apply(ChangeCue(cue, "status", status))

    def link(self, scene: SceneId, other: SceneId, kind: SceneLinkKind, motif: MotifId | None = None) -> None:
        """Let one scene point at another."""
        id = LinkId(readable_id(f"{scene} {kind}", {one.id for one in self._desk.project.scene_link}))
        self.apply(LinkScenes(SceneLink(id, scene, other, kind, motif)))
