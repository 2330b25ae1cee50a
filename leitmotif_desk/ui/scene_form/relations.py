"""What happens in a scene to the bonds between those who are in it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from leitmotif_desk.domain.edits import AddSubject, Batch, Edit, RetractFact, SetRelation, SetRelationChange
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.ids import SceneId, SubjectId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Bond, BondChange, Relation, RelationChange, Scene, Subject, SubjectKind
from leitmotif_desk.ui.scene_form.calm import CalmCombo
from leitmotif_desk.ui.scene_form.choices import NOT_SAID, fill
from leitmotif_desk.ui.scene_form.group import Group
from leitmotif_desk.ui.scene_form.rows import Column, RowsTable
from leitmotif_desk.ui.variations.words import value_words


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as a scene has it: `name` of the subject it is, and between whom it is, where that is said."""

    id: SubjectId
    name: str
    relation: Relation | None
    change: RelationChange | None


def ties_in(project: Project, scene: SceneId) -> tuple[Tie, ...]:
    """Return the relations something is said of in a scene, and those between two who are both in it."""
    present = {one.subject for one in project.presences_in(scene)}
    changes = {one.relation: one for one in project.relation_change if one.scene == scene}
    relations = {one.subject: one for one in project.relation}
    near = {one.subject for one in project.relation if one.a in present and one.b in present}
    subjects = [one for one in project.subject if one.id in near or one.id in changes]
    return tuple(Tie(one.id, one.name, relations.get(one.id), changes.get(one.id)) for one in subjects)


class RelationsGroup(Group):
    """A row a relation; + opens a line in which another is said. `changed` carries an edit."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SceneForm", "Relations"), parent)
        self._shown: tuple[Project, Scene] | None = None
        self.less = self.add_button("−", self.tr("Take back what is said of the chosen relation in this scene"))
        self.more = self.add_button("+", self.tr("Add a relation"))
        self.more.setCheckable(True)
        bonds, changes = _words("bond", Bond), _words("relation_change", BondChange)
        columns = (
            Column(self.tr("Between"), lambda tie: tie.name),
            Column(self.tr("Bond"), _bond, self._set_bond, bonds),
            Column(self.tr("In this scene"), _change, self._set_change, changes),
        )
        self.rows = RowsTable(self.tr("Relations in the scene"), columns, lambda tie: tie.id)
        self.parts.addWidget(self.rows)
        self.a, self.b = CalmCombo(self.tr("Between")), CalmCombo(self.tr("and"))
        self.bond, self.change = CalmCombo(self.tr("Bond")), CalmCombo(self.tr("In this scene"))
        self.add = QPushButton(self.tr("Add"))
        self._line = QWidget()
        self._lay_out_line()
        self.more.toggled.connect(self._on_more)
        self.less.clicked.connect(self.rows.ask_removal)
        self.rows.removal_wanted.connect(self._on_removal)
        self.rows.table.edited.connect(self.changed)
        self.add.clicked.connect(self._on_add)
        for combo in (self.a, self.b):
            combo.currentIndexChanged.connect(self._see_whether_two)

    def _lay_out_line(self) -> None:
        for combo, words in ((self.bond, _words("bond", Bond)), (self.change, _words("relation_change", BondChange))):
            for text, value in words:
                combo.addItem(text, value.value)
        self.change.setCurrentIndex(self.change.findData(BondChange.FORMS.value))
        grid = QGridLayout(self._line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self.a, 0, 0)
        grid.addWidget(self.b, 0, 1, 1, 2)
        for place, part in enumerate((self.bond, self.change, self.add)):
            grid.addWidget(part, 1, place)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._line.setVisible(False)
        self.parts.addWidget(self._line)

    def show_scene(self, project: Project, scene: Scene) -> None:
        """Show a scene's relations."""
        self._shown = (project, scene)
        ties = ties_in(project, scene.id)
        self.rows.show_rows(ties)
        self.heading.set_remark("" if ties else self.tr("none yet"))
        self.less.setVisible(any(tie.change is not None for tie in ties))
        here = {one.subject for one in project.presences_in(scene.id)}
        people = [one for one in project.subject if one.kind is not SubjectKind.RELATION]
        people.sort(key=lambda one: one.id not in here)
        for combo in (self.a, self.b):
            chosen = combo.currentData()
            if fill(combo, [(one.name, one.id) for one in people]):
                first = min(int(combo is self.b), combo.count() - 1)
                combo.setCurrentIndex(max(first, combo.findData(chosen) if chosen else first))
        self.more.setEnabled(len(people) > 1)
        self._see_whether_two()

    def _see_whether_two(self) -> None:
        self.add.setEnabled(None is not self.a.currentData() != self.b.currentData())

    def _on_more(self, open: bool) -> None:
        self._line.setVisible(open)
        if open:
            self.a.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_add(self) -> None:
        if self._shown is None:
            return
        project, scene = self._shown
        ends = SubjectId(self.a.currentData()), SubjectId(self.b.currentData())
        bond, change = Bond(self.bond.currentData()), BondChange(self.change.currentData())
        self.changed.emit(relation_edit(project, scene.id, ends, bond, change))
        self.more.setChecked(False)

    def _on_removal(self, tie: Tie) -> None:
        if tie.change is not None:
            self.changed.emit(_retracted(tie.change))

    def _set_bond(self, tie: Tie, bond: Bond) -> Edit | None:
        if tie.relation is None or bond is tie.relation.bond:
            return None
        return SetRelation(replace(tie.relation, bond=bond))

    def _set_change(self, tie: Tie, change: BondChange) -> Edit | None:
        if self._shown is None:
            return None
        if change is BondChange.NONE:
            return _retracted(tie.change) if tie.change is not None else None
        return SetRelationChange(RelationChange(self._shown[1].id, tie.id, change))


def relation_edit(
    project: Project, scene: SceneId, ends: tuple[SubjectId, SubjectId], bond: Bond, change: BondChange
) -> Edit:
    """Return the edit that says what happens between two in a scene; their bond is kept where it is known."""
    known = next((one for one in project.relation if {one.a, one.b} == set(ends)), None)
    edits: list[Edit] = []
    if known is None:
        name = " ↔ ".join(project.the_subject(end).name for end in ends)
        id = SubjectId(readable_id(" ".join(ends), {one.id for one in project.subject}))
        edits += [AddSubject(Subject(id, name, SubjectKind.RELATION)), SetRelation(Relation(id, *ends, bond))]
    else:
        id, name = known.subject, project.the_subject(known.subject).name
        edits += [SetRelation(replace(known, bond=bond))] if known.bond is not bond else []
    edits += [SetRelationChange(RelationChange(scene, id, change))]
    return edits[0] if len(edits) == 1 else Batch(f"Relate {name}", tuple(edits))


def _retracted(change: RelationChange) -> Edit:
    return RetractFact(fact_id("relation_change", (change.scene, change.relation), "change"))


def _words(field: str, vocabulary: type[Bond] | type[BondChange]) -> tuple[tuple[str, Bond | BondChange], ...]:
    return tuple((NOT_SAID if one.value == "none" else value_words(field, one), one) for one in vocabulary)


def _bond(tie: Tie) -> str:
    return value_words("bond", tie.relation.bond) if tie.relation is not None else NOT_SAID


def _change(tie: Tie) -> str:
    said = tie.change is not None and tie.change.change is not BondChange.NONE
    return value_words("relation_change", tie.change.change) if said and tie.change else NOT_SAID
