"""Ask something about a scene in a job: one at a time, and again where the story moved on meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.progress import Progress
from leitmotif_desk.ui.jobs import Jobs

Question = Callable[[Desk, SceneId], Callable[[Progress], object]]
"""Returns a frozen job for a scene of a desk."""


class Asking(QObject):
    """Keeps one question under way; what is asked meanwhile waits, and only the last of it counts."""

    began = Signal()
    answered = Signal(object)
    """Carries what the job returned for the scene that was asked about last."""
    failed = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, question: Question, title: str, parent: QObject | None = None) -> None:
        """Take the question and what its job is called, with {number} for the scene's."""
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._question, self._title = question, title
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
        job = self._question(self._desk, scene)
        self._jobs.start(self._title.format(number=number), job, self._on_done, self._on_failed)

    def _on_done(self, answer: object) -> None:
        if self._is_current():
            self.answered.emit(answer)

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
