"""Say that a finding is meant, and why."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from leitmotif_desk.domain.edits import MarkIntended
from leitmotif_desk.domain.finding import Finding, Intention, IntentionKind
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.widgets.text import label


class IntendedDialog(QDialog):
    """Asks for a kind, a sentence and the scene it is about."""

    def __init__(self, project: Project, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = finding
        self.setWindowTitle(self.tr("Mark as intended"))
        self.setMinimumWidth(460)
        self.kind = QComboBox()
        for kind in IntentionKind:
            self.kind.addItem(kind.value, kind.value)
        self.sentence = QLineEdit(placeholderText=self.tr("Why this is meant, in a sentence"))
        self.scene = QComboBox()
        for scene in finding.scenes or tuple(scene.id for scene in project.scene):
            row = project.the_scene(scene)
            self.scene.addItem(f"{row.number}  {row.slug}", row.id)
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
        said = bool(self.sentence.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(said)

    def edit(self) -> MarkIntended:
        """Return what was said, as an edit."""
        kind = IntentionKind(self.kind.currentData())
        scene = SceneId(self.scene.currentData() or "")
        return MarkIntended(Intention(self._finding.key, kind, self.sentence.text().strip(), scene))
