"""The facts of one scene, and the story around it: what holds beyond it about who and what is in it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leitmotif_desk.domain.facts import Fact, fact_named, row_facts
from leitmotif_desk.domain.ids import FactId, SceneId, SubjectId
from leitmotif_desk.domain.project import Project, Row
from leitmotif_desk.ui.variations.fact_chips import FactChips
from leitmotif_desk.ui.variations.presence_table import PresenceTable
from leitmotif_desk.ui.widgets.text import label


def facts_of_scene(project: Project, scene: SceneId) -> tuple[Fact, ...]:
    """Return the facts of one scene: who is in it first, then what is true of the whole of it."""
    about_people: tuple[Row, ...] = (
        *project.presences_in(scene),
        *(change for change in project.relation_change if change.scene == scene),
    )
    about_all: tuple[Row, ...] = (
        project.the_scene(scene),
        *(irony for irony in project.irony if irony.scene == scene),
        *project.hits_in(scene),
        *(link for link in project.scene_link if link.from_scene == scene),
    )
    return _facts(project, (*about_people, *about_all))


def facts_around(project: Project, scene: SceneId) -> tuple[Fact, ...]:
    """Return the facts beyond scenes about the subjects of a scene: role, arc, bond, and what stands for them."""
    here: set[SubjectId] = {presence.subject for presence in project.presences_in(scene)}
    here |= {change.relation for change in project.relation_change if change.scene == scene}
    here |= {relation.subject for relation in project.relation if relation.a in here and relation.b in here}
    subjects = (subject for subject in project.subject if subject.id in here)
    relations = (relation for relation in project.relation if relation.subject in here)
    links = (link for link in project.motif_link if link.subject in here)
    return _facts(project, (*subjects, *relations, *links))


def sentences_of(project: Project, ids: Iterable[FactId]) -> dict[FactId, str]:
    """Return the sentence of each fact that still stands."""
    found = ((id, fact_named(project, id)) for id in ids)
    return {id: fact.message.text() for id, fact in found if fact is not None}


def _facts(project: Project, rows: Iterable[Row]) -> tuple[Fact, ...]:
    return tuple(fact for row in rows for fact in row_facts(project, row))


class StoryFacts(QWidget):
    """The story around a scene as chips, with a line that says what they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = FactChips()
        self.presences = PresenceTable()
        self._words = label(dim=True, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.presences)
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
