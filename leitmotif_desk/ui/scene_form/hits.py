"""The moments of a scene that the music may have to meet."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from leitmotif_desk.domain.edits import AddHit, ChangeHit, Edit, RemoveHit
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import HitId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, HitKind, Scene
from leitmotif_desk.domain.time import format_timecode, parse_timecode
from leitmotif_desk.ui.scene_form.group import Group
from leitmotif_desk.ui.scene_form.rows import Column, RowsTable
from leitmotif_desk.ui.variations.words import value_words


class HitsGroup(Group):
    """A row a hit; + adds one at the playhead. `changed` carries an edit, `refused` why there is none."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SceneForm", "Hits"), parent)
        self._shown: tuple[Project, Scene] | None = None
        self._frame: int | None = None
        self.less = self.add_button("−", self.tr("Remove the chosen hit"))
        self.more = self.add_button("+", "")
        kinds = tuple((value_words("hit", one), one) for one in HitKind)
        columns = (
            Column(self.tr("When"), self._timecode, self._move, sample="00:00:00:00"),
            Column(self.tr("Kind"), lambda hit: value_words("hit", hit.kind), _set_kind, kinds),
            Column(self.tr("Weight"), lambda hit: f"{100 * hit.weight:.0f} %", self._weigh, sample="100 %"),
            Column(self.tr("Note"), lambda hit: hit.note, _set_note),
        )
        self.rows = RowsTable(self.tr("Hits of the scene"), columns, lambda hit: hit.id)
        self.parts.addWidget(self.rows)
        self.more.clicked.connect(self.add)
        self.less.clicked.connect(self.rows.ask_removal)
        self.rows.removal_wanted.connect(lambda hit: self.changed.emit(RemoveHit(hit.id)))
        self.rows.table.edited.connect(self.changed)
        self.rows.table.refused.connect(self.refused)

    def show_scene(self, project: Project, scene: Scene) -> None:
        """Show a scene's hits in film order."""
        self._shown = (project, scene)
        hits = project.hits_in(scene.id)
        self.rows.show_rows(hits)
        self.heading.set_remark("" if hits else self.tr("none yet"))
        self.less.setVisible(bool(hits))
        self._say_where()

    def set_frame(self, frame: int) -> None:
        """Take note of the playhead."""
        self._frame = frame
        self._say_where()

    @property
    def frame(self) -> int | None:
        """Where a hit would be added: the playhead, or the scene's start where the playhead is outside."""
        if self._shown is None:
            return None
        scene, frame = self._shown[1], self._frame
        return frame if frame is not None and scene.start_frame <= frame < scene.end_frame else scene.start_frame

    def add(self) -> None:
        """Add a hit at the playhead, and choose it."""
        if self._shown is None or self.frame is None:
            return
        project, scene = self._shown
        id = HitId(readable_id(f"hit {scene.number}", {hit.id for hit in project.hit}))
        self.changed.emit(AddHit(Hit(id, scene.id, self.frame)))
        self.rows.choose(id)

    def _say_where(self) -> None:
        if self._shown is None or self.frame is None:
            return
        where = format_timecode(self.frame, self._shown[0].film.frame_rate)
        self.more.setText(f"+ {where}")
        name = self.tr("Add a hit at {timecode}").format(timecode=where)
        self.more.setAccessibleName(name)
        self.more.setToolTip(name)

    def _timecode(self, hit: Hit) -> str:
        return format_timecode(hit.frame, self._shown[0].film.frame_rate) if self._shown else ""

    def _move(self, hit: Hit, text: str) -> Edit | None:
        if self._shown is None:
            return None
        project, scene = self._shown
        frame = parse_timecode(text.replace(";", ":"), project.film.frame_rate)
        if not scene.start_frame <= frame < scene.end_frame:
            raise BadValue(self.tr("{timecode} is outside the scene.").format(timecode=text))
        return ChangeHit(hit.id, "frame", frame) if frame != hit.frame else None

    def _weigh(self, hit: Hit, text: str) -> Edit | None:
        try:
            weight = float(text.rstrip(" %").replace(",", ".")) / 100
        except ValueError:
            raise BadValue(self.tr("A weight is a number from 0 to 100, not “{text}”.").format(text=text)) from None
        weight = round(min(1.0, max(0.0, weight)), 4)
        return ChangeHit(hit.id, "weight", weight) if weight != hit.weight else None


def _set_kind(hit: Hit, kind: HitKind) -> Edit | None:
    return ChangeHit(hit.id, "kind", kind) if kind is not hit.kind else None


def _set_note(hit: Hit, note: str) -> Edit | None:
    return ChangeHit(hit.id, "note", note.strip()) if note.strip() != hit.note else None
