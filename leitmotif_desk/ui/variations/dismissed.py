"""What is not suggested in a scene any more, with the reason, and a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.widgets.disclosure import Disclosure
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label


class Dismissed(Disclosure):
    """Hidden while nothing was dismissed; `welcomed` carries the id of the suggestion that may come again."""

    welcomed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.hide()

    def show_scene(self, project: Project, scene: SceneId) -> None:
        """Show what was dismissed in a scene, oldest first."""
        here = [dismissal for dismissal in project.dismissal if dismissal.scene == scene]
        self.setVisible(bool(here))
        self.set_text(self.tr("{count} dismissed").format(count=len(here)))
        empty_rows(self.rows)
        for dismissal in here:
            said = f": {dismissal.reason}" if dismissal.reason else ""
            self.rows.addWidget(label(f"{dismissal.title}{said}", dim=True, size=0.92, wrap=True))
            back = QPushButton(self.tr("Let it come again"))
            back.setAutoDefault(False)
            back.setStyleSheet("QPushButton { padding: 2px 8px; }")
            back.clicked.connect(lambda _=False, id=dismissal.suggestion: self.welcomed.emit(id))
            self.rows.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
