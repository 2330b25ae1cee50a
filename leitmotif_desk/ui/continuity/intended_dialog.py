"""Say that a finding is meant, and why."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from leitmotif_desk.continuity import CHECKS
from leitmotif_desk.domain.finding import Finding, IntentionKind
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.continuity.words import translated
from leitmotif_desk.ui.widgets.text import label


class IntendedDialog(QDialog):
    """Asks for a kind and a sentence; it goes stale when the finding's scenes change."""

    def __init__(self, project: Project, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mark as intended"))
        self.setMinimumWidth(460)
        self.kind = QComboBox()
        for kind in _likely_first(finding):
            self.kind.addItem(translated(kind.value), kind.value)
        self.scene = QComboBox()
        for scene in finding.scenes or [scene.id for scene in project.scene]:
            self.scene.addItem(f"{project.the_scene(scene).number}  {project.the_scene(scene).slug}", scene)
        self.sentence = QLineEdit(placeholderText=self.tr("Why this is meant, in a sentence"))
        form = QFormLayout()
        for text, field in (
            (self.tr("Kind"), self.kind),
            (self.tr("Reason"), self.sentence),
            (self.tr("Scene"), self.scene),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text)
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.buttons.button(wanted.Ok).setText(self.tr("Mark as intended"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.sentence.textChanged.connect(self._on_typed)
        layout = QVBoxLayout(self)
        layout.addWidget(label(finding.message.text(), wrap=True))
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self._on_typed()

    def _on_typed(self) -> None:
        said = bool(self.sentence.text().strip()) and self.scene.count() > 0
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(said)

    @property
    def answer(self) -> tuple[IntentionKind, str, SceneId]:
        """What was said: the kind of exception, why, and the scene that it is about."""
        return IntentionKind(self.kind.currentData()), self.sentence.text().strip(), SceneId(self.scene.currentData())


def _likely_first(finding: Finding) -> tuple[IntentionKind, ...]:
    """Return the kinds of exceptions, those that the check itself knows first."""
    meant = next(check.meant for check in CHECKS if check.code == finding.code)
    return tuple(dict.fromkeys((*meant, *IntentionKind)))
