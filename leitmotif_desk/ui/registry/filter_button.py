"""A small menu that says which motifs the registry shows."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.story import SubjectKind
from leitmotif_desk.ui.registry.model import Filter, Only
from leitmotif_desk.ui.widgets.sign_button import SignButton


class FilterButton(SignButton):
    """`filter_changed` comes with every choice; drawn in the accent while something is held back."""

    filter_changed = Signal()
    add_subject_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lanes", "", parent)
        name = self.tr("Filter motifs, add a subject")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        menu = self._menu = QMenu(self)
        self._only = self._choices(menu, self._onlys())
        menu.addSeparator()
        self._kind = self._choices(menu, self._kinds())
        menu.addSeparator()
        menu.addAction(self.tr("Add a subject…")).triggered.connect(lambda: self.add_subject_wanted.emit())
        self.clicked.connect(self._pop_up)

    def menu(self) -> QMenu:
        return self._menu

    def _pop_up(self) -> None:
        # A click opens the menu; whether something is held back is said by what is chosen in it.
        self.setChecked(self.chosen(frozenset()).is_active)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _onlys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("All motifs"), Only.ALL.value),
            (self.tr("Only not heard"), Only.NOT_HEARD.value),
            (self.tr("Only heard once"), Only.HEARD_ONCE.value),
            (self.tr("Only with findings"), Only.WITH_FINDINGS.value),
            (self.tr("Only from the temp track"), Only.TEMP.value),
        )

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("For any subject"), ""),
            (self.tr("For characters"), SubjectKind.CHARACTER.value),
            (self.tr("For relations"), SubjectKind.RELATION.value),
            (self.tr("For places"), SubjectKind.PLACE.value),
            (self.tr("For objects"), SubjectKind.OBJECT.value),
            (self.tr("For ideas"), SubjectKind.IDEA.value),
            (self.tr("For events"), SubjectKind.EVENT.value),
        )

    def _choices(self, menu: QMenu, choices: tuple[tuple[str, str], ...]) -> QActionGroup:
        group = QActionGroup(self)
        for text, value in choices:
            action = QAction(text, group, checkable=True, checked=not group.actions())
            action.setData(value)
            menu.addAction(action)
        group.triggered.connect(self._on_chosen)
        return group

    def _on_chosen(self) -> None:
        self.setChecked(self.chosen(frozenset()).is_active)
        self.filter_changed.emit()

    def chosen(self, findings: frozenset[MotifId]) -> Filter:
        """Return what is let through, `findings` being the motifs that the check says something about."""
        kind = self._kind.checkedAction().data()
        return Filter(Only(self._only.checkedAction().data()), SubjectKind(kind) if kind else None, findings)
