"""Which scene is in view, when it is, and the way to its neighbours."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.proposing import planned_cue
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.widgets.text import Heading, label


class SceneHeading(QWidget):
    """The panel's head; `scene_wanted` carries the id of a neighbour."""

    scene_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: SceneId | None = None
        self._after: SceneId | None = None
        bar = Heading(self.tr("Scene"))
        self.back, self.forward = QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        for button, name in ((self.back, self.tr("Scene before")), (self.forward, self.tr("Scene after"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
            bar.line.addWidget(button)
        self.back.clicked.connect(lambda: self._step(self._before))
        self.forward.clicked.connect(lambda: self._step(self._after))
        self.name = label(bold=True, size=1.3, wrap=True)
        self.times = label(dim=True, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for part in (bar, self.name, self.times):
            layout.addWidget(part)

    def show_scene(self, project: Project, scene: SceneId | None) -> None:
        """Show a scene's name and times; without one, the film's first scene is the way in."""
        self._before, self._after = _neighbours(project, scene)
        self.back.setText("◀ " + _number(project, self._before) if self._before else "◀")
        self.forward.setText(_number(project, self._after) + " ▶" if self._after else "▶")
        self.back.setEnabled(self._before is not None)
        self.forward.setEnabled(self._after is not None)
        self.name.setVisible(scene is not None)
        self.times.setVisible(scene is not None)
        if scene is not None:
            row = project.the_scene(scene)
            self.name.setText(f"{row.number} · {row.slug}" if row.slug else row.number)
            self.times.setText(self._times(project, scene))

    def _times(self, project: Project, scene: SceneId) -> str:
        row, rate = project.the_scene(scene), project.film.frame_rate
        seconds = float(rate.seconds(row.end_frame - row.start_frame))
        parts = [
            f"{format_timecode(row.start_frame, rate)} – {format_timecode(row.end_frame, rate)}",
            self.tr("{seconds:.0f} s").format(seconds=seconds),
        ]
        planned = planned_cue(project, scene)
        if planned is not None:
            parts.append(self.tr("cue {number} to write").format(number=project.the_cue(planned).number))
        return " · ".join(parts)

    def _step(self, scene: SceneId | None) -> None:
        if scene is not None:
            self.scene_wanted.emit(scene)


def _neighbours(project: Project, scene: SceneId | None) -> tuple[SceneId | None, SceneId | None]:
    ids = [one.id for one in project.scene]
    if scene is None:
        return None, ids[0] if ids else None
    place = ids.index(scene)
    return (ids[place - 1] if place else None), (ids[place + 1] if place + 1 < len(ids) else None)


def _number(project: Project, scene: SceneId | None) -> str:
    return project.the_scene(scene).number if scene is not None else ""
