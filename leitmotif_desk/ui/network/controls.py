"""What the network shows: the story point, how alike themes must be to be tied, forms."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QWidget

from leitmotif_desk.desk.comparing import LOOKALIKE, value_text
from leitmotif_desk.desk.network import LEAST_KINSHIP
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_ALIKE_WIDTH, _VALUE_WIDTH, _SCENE_WIDTH, _STORY_WIDTH = 90, 30, 110, 120


class NetworkControls(QWidget):
    """A line of them. `changed` says that something else is to be shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenes: tuple[Scene, ...] = ()
        self.story = QSlider(Qt.Orientation.Horizontal)
        self.story.setAccessibleName(self.tr("Story point"))
        self.story.setToolTip(self.tr("As of which scene (Page Up and Page Down); at the right end, the whole film"))
        self.story.setMinimumWidth(_STORY_WIDTH)
        self._at = ElidedLabel("", label())
        self._at.setMinimumWidth(_SCENE_WIDTH)
        self.alike = QSlider(Qt.Orientation.Horizontal)
        self.alike.setRange(round(100 * LEAST_KINSHIP), 100)
        self.alike.setValue(round(100 * LOOKALIKE))
        self.alike.setFixedWidth(_ALIKE_WIDTH)
        self.alike.setAccessibleName(self.tr("How alike themes are to be tied"))
        self.alike.setToolTip(self.tr("Tie themes that are at least so alike; lookalikes begin where this stood first"))
        self._value = QLabel()
        self._value.setFixedWidth(_VALUE_WIDTH)
        self.forms = QCheckBox(self.tr("Forms"))
        self.forms.setToolTip(self.tr("Show every form of each theme, tied to what it was made from"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label(self.tr("As of"), dim=True))
        line.addWidget(self.story, 3)
        line.addWidget(self._at, 2)
        line.addWidget(label(self.tr("Alike from"), dim=True))
        line.addWidget(self.alike)
        line.addWidget(self._value)
        line.addWidget(self.forms)
        self.story.valueChanged.connect(self._on_changed)
        self.alike.valueChanged.connect(self._on_changed)
        self.forms.toggled.connect(self._on_changed)
        self._say()

    # what is asked for

    @property
    def scene(self) -> SceneId | None:
        """The story point; None for the whole film."""
        place = self.story.value()
        return self._scenes[place].id if place < len(self._scenes) else None

    @property
    def threshold(self) -> float:
        return self.alike.value() / 100

    def set_scenes(self, scenes: tuple[Scene, ...]) -> None:
        """Take another film's scenes, keeping the story point where it is still there."""
        kept = self.scene
        self._scenes = scenes
        self.story.blockSignals(True)
        self.story.setRange(0, len(scenes))
        self.story.blockSignals(False)
        self.set_scene(kept)

    def set_scene(self, scene: SceneId | None) -> None:
        """Go to a story point."""
        places = {one.id: place for place, one in enumerate(self._scenes)}
        self.story.setValue(places.get(scene, len(self._scenes)) if scene is not None else len(self._scenes))
        self._say()

    def step_story(self, scenes: int) -> None:
        """Go some scenes on in the story, or back."""
        self.story.setValue(self.story.value() + scenes)

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        place = self.story.value()
        words = self.tr("the whole film")
        if place < len(self._scenes):
            scene = self._scenes[place]
            words = self.tr("sc. {number} · {slug}").format(number=scene.number, slug=scene.slug)
        self._at.set_whole(words)
        self._value.setText(value_text(self.threshold))
