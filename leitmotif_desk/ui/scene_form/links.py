"""Which other scenes a scene points at, and which point at it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from leitmotif_desk.domain.edits import Batch, Edit, LinkScenes, UnlinkScenes
from leitmotif_desk.domain.ids import LinkId, SceneId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene, SceneLink, SceneLinkKind
from leitmotif_desk.ui.scene_form.calm import CalmCombo
from leitmotif_desk.ui.scene_form.choices import SceneField, scene_title
from leitmotif_desk.ui.scene_form.group import Group
from leitmotif_desk.ui.scene_form.rows import Column, RowsTable
from leitmotif_desk.ui.variations.words import translated, value_words

POINTED_AT: dict[SceneLinkKind, str] = {
    SceneLinkKind.FORESHADOW: "foreshadowed by",
    SceneLinkKind.RECALL: "recalled by",
    SceneLinkKind.MIRROR: "mirrored by",
    SceneLinkKind.PAYOFF: "paid off by",
}
"""What a scene is to one that points at it."""
_OUT, _IN = "out", "in"


@dataclass(frozen=True, slots=True)
class Way:
    """A link as seen from one of its scenes; `other` is the scene at its other end."""

    link: SceneLink
    other: Scene
    outward: bool


def ways_of(project: Project, scene: SceneId) -> tuple[Way, ...]:
    """Return the links from a scene and to it, in the order of the scenes at their other ends."""
    found = [
        Way(link, project.the_scene(link.to_scene if out else link.from_scene), out)
        for link in project.scene_link
        for out in (True, False)
        if scene == (link.from_scene if out else link.to_scene)
    ]
    return tuple(sorted(found, key=lambda way: (way.other.start_frame, way.link.id, way.outward)))


class LinksGroup(Group):
    """A row a link; + opens a line in which another is drawn. A double click asks for the other scene."""

    changed = Signal(object)
    scene_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SceneForm", "Links"), parent)
        self._shown: tuple[Project, Scene] | None = None
        self.less = self.add_button("−", self.tr("Remove the chosen link"))
        self.more = self.add_button("+", self.tr("Link with another scene"))
        self.more.setCheckable(True)
        columns = (
            Column(self.tr("This scene"), way_words, self._turn, tuple(_choices())),
            Column(self.tr("Scene"), lambda way: scene_title(way.other)),
        )
        self.rows = RowsTable(self.tr("Links with other scenes"), columns, lambda way: f"{way.link.id} {way.outward}")
        self.kind, self.other, self.add = CalmCombo(self.tr("This scene")), SceneField(), QPushButton(self.tr("Add"))
        for words, (kind, outward) in _choices():
            self.kind.addItem(words, f"{_OUT if outward else _IN} {kind.value}")
        self._line = QWidget(visible=False)
        grid = QGridLayout(self._line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self.kind, 0, 0, 1, 2)
        grid.addWidget(self.other, 1, 0)
        grid.addWidget(self.add, 1, 1)
        grid.setColumnStretch(0, 1)
        self.parts.addWidget(self.rows)
        self.parts.addWidget(self._line)
        self._connect()

    def _connect(self) -> None:
        self.more.toggled.connect(self._on_more)
        self.less.clicked.connect(self.rows.ask_removal)
        self.rows.removal_wanted.connect(lambda way: self.changed.emit(UnlinkScenes(way.link.id)))
        self.rows.table.edited.connect(self.changed)
        self.rows.opened.connect(lambda way: self.scene_wanted.emit(way.other.id))
        self.add.clicked.connect(self._on_add)
        self.other.line.returnPressed.connect(self._on_add)
        self.other.editTextChanged.connect(lambda _: self.add.setEnabled(self.other.scene() is not None))

    def show_scene(self, project: Project, scene: Scene) -> None:
        """Show the links of a scene."""
        self._shown = (project, scene)
        ways = ways_of(project, scene.id)
        self.rows.show_rows(ways)
        self.heading.set_remark("" if ways else self.tr("none yet"))
        self.less.setVisible(bool(ways))
        self.more.setEnabled(len(project.scene) > 1)
        if self.more.isChecked():
            self._offer()

    def _offer(self) -> None:
        """Offer the other scenes; there can be thousands, so only where one is asked for."""
        if self._shown is not None:
            self.other.show_scenes(self._shown[0], self._shown[1].id)
            self.add.setEnabled(self.other.scene() is not None)

    def _on_more(self, open: bool) -> None:
        self._line.setVisible(open)
        if open:
            self._offer()
            self.other.setEditText("")
            self.other.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_add(self) -> None:
        other = self.other.scene()
        if self._shown is None or other is None:
            return
        project, scene = self._shown
        way, _, kind = str(self.kind.currentData()).partition(" ")
        ends = (scene.id, other) if way == _OUT else (other, scene.id)
        self.other.setEditText("")
        id = LinkId(readable_id(f"{ends[0]} {kind}", {link.id for link in project.scene_link}))
        self.more.setChecked(False)
        self.changed.emit(LinkScenes(SceneLink(id, *ends, SceneLinkKind(kind))))

    def _turn(self, way: Way, meant: tuple[SceneLinkKind, bool]) -> Edit | None:
        """Give a link another kind, or turn it round; it keeps its name and its motif."""
        kind, outward = meant
        if self._shown is None or (kind, outward) == (way.link.kind, way.outward):
            return None
        here, other = self._shown[1].id, way.other.id
        ends = (here, other) if outward else (other, here)
        link = SceneLink(way.link.id, *ends, kind, way.link.motif)
        return Batch("Change link", (UnlinkScenes(link.id), LinkScenes(link)))


def way_words(way: Way) -> str:
    """Return what a scene does to the other end of a link, or what is done to it."""
    return _said(way.link.kind, way.outward)


def _said(kind: SceneLinkKind, outward: bool) -> str:
    # The words come first, so that a list can be searched by typing them.
    return f"{value_words('kind', kind)} →" if outward else f"{translated(POINTED_AT[kind])} ←"


def _choices() -> list[tuple[str, tuple[SceneLinkKind, bool]]]:
    return [(_said(kind, outward), (kind, outward)) for outward in (True, False) for kind in SceneLinkKind]
