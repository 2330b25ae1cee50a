"""The story around a scene: facts about whom and what is in it that hold beyond it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import SceneId, SubjectId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.variations.fact_chips import FactChips
from leitmotif_desk.ui.widgets.text import label


def facts_of_scene(facts: Iterable[Fact], scene: SceneId) -> tuple[Fact, ...]:
    """Return the facts of one scene: who is in it first, then what is true of the whole of it."""
    here = [fact for fact in facts if fact.scene == scene and fact.kind != "motif_link"]
    return tuple(sorted(here, key=lambda fact: (fact.subject is None, fact.subject or "")))


def facts_around(project: Project, facts: Iterable[Fact], scene: SceneId) -> tuple[Fact, ...]:
    """Return the facts beyond scenes about the subjects of a scene: role, arc, bond, and what stands for them."""
    here: set[SubjectId] = {presence.subject for presence in project.presences_in(scene)}
    here |= {change.relation for change in project.relation_change if change.scene == scene}
    relations = {relation.subject for relation in project.relation if relation.a in here and relation.b in here}
    return tuple(fact for fact in facts if fact.scene is None and fact.subject in here | relations)


class StoryFacts(QWidget):
    """Those facts as chips, with a line that says what they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = FactChips(can_add=False)
        self._words = label(dim=True, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._words)
        layout.addWidget(self.chips)
        layout.addStretch(1)

    def show_facts(self, project: Project, facts: tuple[Fact, ...]) -> None:
        """Show these facts."""
        self._words.setText(
            self.tr("What holds beyond this scene about who and what is in it:")
            if facts
            else self.tr("Nothing is said beyond this scene about who is in it: their arcs, bonds and themes.")
        )
        self.chips.show_facts(project, facts)
