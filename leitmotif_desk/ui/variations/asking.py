"""Ask for a scene's variations in a job: one at a time, and again where the story moved on meanwhile."""

from PySide6.QtCore import QObject, Signal

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.proposing import Propose
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.jobs import Jobs


class Asking(QObject):
    """Keeps one question under way; what is asked meanwhile waits, and only the last of it counts."""

    began = Signal()
    answered = Signal(object)
    """Carries the suggestions, best first, for the scene that was asked about last."""
    failed = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._running = False
        self._wanted: SceneId | None = None
        self._late = False

    def ask(self, scene: SceneId | None) -> None:
        """Ask about a scene as the story stands now; None withdraws the question."""
        self._wanted, self._late = scene, self._running
        if scene is not None:
            self.began.emit()
            if not self._running:
                self._start(scene)

    def _start(self, scene: SceneId) -> None:
        self._running, self._late = True, False
        number = self._desk.project.the_scene(scene).number
        title = self.tr("Variations for scene {number}").format(number=number)
        self._jobs.start(title, Propose.of(self._desk, scene), self._on_done, self._on_failed)

    def _on_done(self, suggestions: tuple[Suggestion, ...]) -> None:
        if self._is_current():
            self.answered.emit(suggestions)

    def _on_failed(self, error: LeitmotifError) -> None:
        if self._is_current():
            self.failed.emit(str(error))

    def _is_current(self) -> bool:
        """Return whether an answer that came back is wanted; asks again where it came too late."""
        self._running = False
        if self._late and self._wanted is not None:
            self._start(self._wanted)
            return False
        return self._wanted is not None
