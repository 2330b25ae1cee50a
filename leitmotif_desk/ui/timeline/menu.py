"""The menus of the timeline: what can be done with the thing under the pointer."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from leitmotif_desk.desk.cutting import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.film import CueStatus
from leitmotif_desk.domain.ids import CueId, MotifId, SceneId
from leitmotif_desk.domain.story import SceneLinkKind
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.hand import thing_of
from leitmotif_desk.ui.timeline.words import LINK_NAMES, translated

if TYPE_CHECKING:
    from leitmotif_desk.ui.timeline.view import TimelineView


class TimelineMenu(QObject):
    """Makes menus; what they do is the view's editing."""

    def __init__(self, desk: Desk, view: "TimelineView") -> None:
        super().__init__(view)
        self._desk, self._view = desk, view

    def of(self, target: Target | None) -> QMenu:
        """Return the menu of a thing, or of the place where there is none."""
        menu, editing = QMenu(self._view), self._view.editing
        thing = None if target is None else thing_of(self._view.timeline, target)
        if target is not None and target.kind is TargetKind.MOTIF:
            _add(menu, self.tr("Fold the lane, or open it"), self._view.fold_lanes)
            return menu
        if thing is not None:
            self._add_changes(menu, thing)
            menu.addSeparator()
        _add(menu, self.tr("Add a hit"), editing.add_hit)
        _add(menu, self.tr("Add a marker"), editing.add_marker)
        _add(menu, self.tr("Add a scene"), editing.add_scene)
        _add(menu, self.tr("Plan a cue"), editing.plan_cue)
        return menu

    def _add_changes(self, menu: QMenu, thing: Thing) -> None:
        editing = self._view.editing
        if thing.kind != "hit":
            _add(menu, self.tr("Rename…"), lambda: editing.rename(thing))
        if thing.kind in ("scene", "cue"):
            _add(menu, self.tr("Split at the playhead"), editing.split)
        if thing.kind == "scene":
            _add(menu, self.tr("Join with the next, or all picked"), editing.join)
            menu.addMenu(self._links(SceneId(thing.id), menu))
        if thing.kind == "cue":
            menu.addMenu(self._statuses(CueId(thing.id), menu))
        _add(menu, self.tr("Remove"), editing.remove)

    def _links(self, scene: SceneId, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Link to"), parent)
        for kind, words in LINK_NAMES.items():
            inner = menu.addMenu(translated(words))
            for other in self._desk.project.scene:
                if other.id != scene:
                    _add(inner, f"{other.number}  {other.slug}", self._linker(scene, other.id, kind))
        return menu

    def _linker(
        self, scene: SceneId, other: SceneId, kind: SceneLinkKind, motif: MotifId | None = None
    ) -> Callable[[], None]:
        return lambda: self._view.editing.link(scene, other, kind, motif)

    def ask_link(self, scene: str, other: str) -> None:
        """Ask what one scene does to another, and link them."""
        self.link_menu(SceneId(scene), SceneId(other)).popup(QCursor.pos())

    def link_menu(self, scene: SceneId, other: SceneId) -> QMenu:
        """Return the menu of how two scenes can be linked, with the motif it is about where one is chosen."""
        menu = QMenu(self._view)
        project = self._desk.project
        target = self._view.selection.target(TargetKind.MOTIF)
        motif = None if target is None else self._view.timeline.lanes[target.row].motif
        for kind, verb in LINK_NAMES.items():
            words = self.tr("Scene {number} {foreshadows} scene {other}")
            said = words.format(
                number=project.the_scene(scene).number,
                foreshadows=translated(verb),
                other=project.the_scene(other).number,
            )
            _add(menu, said, self._linker(scene, other, kind))
            if motif is not None:
                with_motif = self.tr("{sentence}, with {motif}").format(sentence=said, motif=motif.name)
                _add(menu, with_motif, self._linker(scene, other, kind, motif.id))
        return menu

    def _statuses(self, cue: CueId, parent: QMenu) -> QMenu:
        menu, now = QMenu(self.tr("Status"), parent), self._desk.project.the_cue(cue).status
        for status in CueStatus:
            action = _add(menu, status.value, partial(self._view.editing.set_status, cue, status.value))
            action.setCheckable(True)
            action.setChecked(status is now)
        return menu


def _add(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    action.triggered.connect(lambda: act())
    return action
