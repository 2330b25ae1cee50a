"""What of a scene is chosen from a list: its function, whose view it keeps, where it is, source music, silence."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from leitmotif_desk.desk.editing import find_id
from leitmotif_desk.domain.edits import AddSubject, Batch, ChangeScene, Edit
from leitmotif_desk.domain.ids import SceneId, SubjectId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Diegetic, Scene, SceneFunction, Silence, Subject, SubjectKind
from leitmotif_desk.ui.scene_form.calm import CalmCombo
from leitmotif_desk.ui.variations.words import translated, value_words

NOT_SAID = "–"
_PLAIN = "border: 0; padding: 0; background: transparent;"
"""The list around a line has the frame."""
_NOBODY = "nobody"
_PLACES_FIRST = (SubjectKind.PLACE, SubjectKind.IDEA, SubjectKind.EVENT, SubjectKind.OBJECT, SubjectKind.CHARACTER)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A field of a scene with a closed vocabulary."""

    field: str
    label: str
    words: type[StrEnum]


VOCABULARIES: tuple[Vocabulary, ...] = (
    Vocabulary("function", "Function", SceneFunction),
    Vocabulary("diegetic", "Source music", Diegetic),
    Vocabulary("silence", "Silence", Silence),
)


class VocabularyChoice(CalmCombo):
    """`chosen` carries the edit of another word."""

    chosen = Signal(object)

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(translated(vocabulary.label), parent)
        self._vocabulary = vocabulary
        self._scene: Scene | None = None
        for one in vocabulary.words:
            self.addItem(NOT_SAID if one.value == "none" else value_words(vocabulary.field, one), one.value)
        self.activated.connect(self._on_activated)

    def show_scene(self, project: Project, scene: Scene) -> None:
        """Show what is said of a scene."""
        self._scene = scene
        self.setCurrentIndex(self.findData(getattr(scene, self._vocabulary.field).value))

    def _on_activated(self) -> None:
        field, value = self._vocabulary.field, self._vocabulary.words(self.currentData())
        if self._scene is not None and getattr(self._scene, field) is not value:
            self.chosen.emit(ChangeScene(self._scene.id, field, value))


class ViewChoice(CalmCombo):
    """Whose point of view a scene keeps: a character's, nobody's, or nothing is said."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translated("Point of view"), parent)
        self._scene: Scene | None = None
        self.activated.connect(self._on_activated)

    def show_scene(self, project: Project, scene: Scene) -> None:
        """Show what is said of a scene, and who could be meant."""
        self._scene = scene
        people = [(one.name, one.id) for one in project.subject if _can_see(one, scene)]
        wanted: list[tuple[str, str]] = [(NOT_SAID, ""), *people, (self.tr("nobody’s (all-knowing)"), _NOBODY)]
        fill(self, wanted)
        self.setCurrentIndex(self.findData(_NOBODY if scene.omniscient else scene.pov or ""))

    def _on_activated(self) -> None:
        scene, chosen = self._scene, self.currentData()
        if scene is None:
            return
        omniscient = chosen == _NOBODY
        pov = None if omniscient or not chosen else SubjectId(chosen)
        if (pov, omniscient) != (scene.pov, scene.omniscient):
            edits = (ChangeScene(scene.id, "pov", pov), ChangeScene(scene.id, "omniscient", omniscient))
            self.chosen.emit(Batch("Change point of view", edits))


def _can_see(subject: Subject, scene: Scene) -> bool:
    return subject.kind is SubjectKind.CHARACTER or subject.id == scene.pov


class PlaceChoice(CalmCombo):
    """The place or idea that governs a scene: chosen, or typed; a name nobody bears is a new place."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translated("Place or idea"), parent)
        self._shown: tuple[Project, Scene] | None = None
        self.line = QLineEdit(frame=False)
        self.line.setStyleSheet(_PLAIN)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setToolTip(self.tr("Choose, or type a new name"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.line.setAccessibleName(self.accessibleName())
        self.line.setPlaceholderText(NOT_SAID)
        self.line.editingFinished.connect(self._on_finished)
        self.activated.connect(self._on_finished)

    def show_scene(self, project: Project, scene: Scene) -> None:
        """Show what is said of a scene; what is being typed stays."""
        same = self._shown is not None and self._shown[1].id == scene.id
        typing = same and self.line.isModified() and self.line.hasFocus()
        self._shown = (project, scene)
        if typing:
            return
        known = [one for kind in _PLACES_FIRST for one in project.subject if one.kind is kind]
        fill(self, [("", ""), *((one.name, one.id) for one in known)])
        self.setCurrentIndex(self.findData(scene.place or ""))

    def _on_finished(self) -> None:
        if self._shown is None:
            return
        project, scene = self._shown
        self.line.setModified(False)
        edit = place_edit(project, scene, self.currentText().strip())
        if edit is not None:
            self.chosen.emit(edit)


def place_edit(project: Project, scene: Scene, name: str) -> Edit | None:
    """Return the edit that sets what governs a scene, with a new place where nobody bears the name."""
    if not name:
        return ChangeScene(scene.id, "place", None) if scene.place is not None else None
    known = find_id(project, "subject", name)
    if known is not None:
        return ChangeScene(scene.id, "place", SubjectId(known)) if known != scene.place else None
    new = SubjectId(readable_id(name, {one.id for one in project.subject}))
    adding = AddSubject(Subject(new, name, SubjectKind.PLACE))
    return Batch(f"Add {name}", (adding, ChangeScene(scene.id, "place", new)))


def fill(combo: QComboBox, wanted: list[tuple[str, str]]) -> bool:
    """Fill a list anew where its words are others than before; returns whether they are."""
    if [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())] == wanted:
        return False
    combo.clear()
    for words, value in wanted:
        combo.addItem(words, value)
    return True


class SceneField(CalmCombo):
    """Another scene by its number or a part of its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._offered: tuple[tuple[SceneId, str, str], ...] = ()
        self.setAccessibleName(self.tr("The other scene"))
        self.line = QLineEdit(frame=False)
        self.line.setStyleSheet(_PLAIN)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.line.setAccessibleName(self.accessibleName())
        self.line.setPlaceholderText(self.tr("Number or title"))

    def show_scenes(self, project: Project, but: SceneId) -> None:
        """Offer every scene but one; what is typed stays."""
        offered = tuple((one.id, one.number, scene_title(one)) for one in project.scene if one.id != but)
        if offered == self._offered:
            return
        self._offered, typed = offered, self.currentText()
        self.clear()
        self.addItems([title for _, _, title in offered])
        self.setEditText(typed)

    def scene(self) -> SceneId | None:
        """Return the scene that is meant: by its whole title, its number, or the only one that holds the words."""
        typed = self.currentText().strip().casefold()
        held = [one for one in self._offered if typed and typed in one[2].casefold()]
        exact = [one for one in held if typed in (one[1].casefold(), one[2].casefold())]
        return exact[0][0] if exact else held[0][0] if len(held) == 1 else None


def scene_title(scene: Scene) -> str:
    """Return a scene's number and what it is called."""
    return f"{scene.number} · {scene.slug}" if scene.slug else scene.number
