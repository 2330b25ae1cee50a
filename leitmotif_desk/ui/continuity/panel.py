"""The continuity panel: where music and story disagree, and what a person answers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.checking import Check, mark_intended
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.mending import Mend, mends
from leitmotif_desk.desk.progress import begin_picture_version, tallies
from leitmotif_desk.domain.edits import UnmarkIntended
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.finding import Finding, Severity
from leitmotif_desk.ui.continuity.intended_dialog import IntendedDialog
from leitmotif_desk.ui.continuity.model import MARKS, Group, Grouping, Line, grouped
from leitmotif_desk.ui.continuity.words import SEVERITY_NAMES, progress_text, translated
from leitmotif_desk.ui.continuity.wrapping import WrappingDelegate
from leitmotif_desk.ui.dot_icon import DOT, dot_icon
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.read_when_seen import ReadWhenSeen
from leitmotif_desk.ui.widgets.text import label

_SHOWN_KINDS = frozenset({"finding", "scene", "motif", "intention", "film", "tally"})
_MARK, _AT, _SCENE, _WHAT = range(4)
_WIDTHS = {_MARK: 46, _AT: 98, _SCENE: 64}
_INDEX = Qt.ItemDataRole.UserRole


class ContinuityPanel(ReadWhenSeen):
    """Findings by severity; a click goes to the place."""

    scene_selected = Signal(str)
    frame_wanted = Signal(int)
    finding_selected = Signal(int)
    variations_wanted = Signal(str)
    """Carries the scene whose variations may mend a finding."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._items: dict[int, QTreeWidgetItem] = {}
        self.filter = QLineEdit(placeholderText=self.tr("Filter findings"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter findings"))
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Group findings by"))
        for grouping, name in (
            (Grouping.SEVERITY, self.tr("by weight")), (Grouping.THEME, self.tr("by theme")),
            (Grouping.SCENE, self.tr("by scene")), (Grouping.KIND, self.tr("by kind")),
        ):  # fmt: skip
            self.by.addItem(name, grouping)
        self.mend = QPushButton(self.tr("Mend"))
        self.mend.setMenu(QMenu(self.mend))
        self.intended = QPushButton(self.tr("Mark as intended…"))
        self.again = QPushButton(self.tr("Check again"))
        self.tree = QTreeWidget(columnCount=4)
        self.nothing, self.progress = label(dim=True, wrap=True), label(dim=True, wrap=True)
        self.version = QPushButton(self.tr("New picture version…"))
        self._lay_out()
        self.filter.textChanged.connect(self.refresh)
        self.by.currentIndexChanged.connect(self.refresh)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.tree.itemActivated.connect(lambda item: self._go_to(item.data(_MARK, _INDEX)))
        self.intended.clicked.connect(self.answer)
        self.again.clicked.connect(self.check_again)
        self.version.clicked.connect(self.ask_version)
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegateForColumn(_WHAT, WrappingDelegate(self.tree))
        self.tree.setHeaderLabels(["", self.tr("At"), self.tr("Scene"), self.tr("What")])
        self.tree.setIconSize(QSize(DOT, DOT))
        self.tree.setAccessibleName(self.tr("Continuity findings"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.tree.header()
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.tree.setColumnWidth(column, width)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        # A text that wraps makes its row as high as the column is narrow.
        header.sectionResized.connect(lambda *_: self.tree.scheduleDelayedItemsLayout())
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.by)
        top.addWidget(self.mend)
        top.addWidget(self.intended)
        top.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.nothing)
        layout.addWidget(self.tree, 1)
        below = QHBoxLayout()
        below.addWidget(self.progress, 1)
        below.addWidget(self.version)
        layout.addLayout(below)

    # what is shown

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh_when_seen()

    def refresh(self) -> None:
        """Show the desk's findings as they are now."""
        chosen = self.selected
        key = chosen.key if chosen else None
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items = {}
        groups = grouped(self._desk, self.filter.text(), Grouping(self.by.currentData()))
        for group in groups:
            self._add_group(group)
        for index, item in self._items.items():
            if self._desk.findings[index].key == key:
                self.tree.setCurrentItem(item)
        self.tree.blockSignals(False)
        self.nothing.setText(self._teaching())
        self.nothing.setVisible(not groups)
        self.progress.setText(progress_text(tallies(self._desk)))
        self._show_answer()

    def _teaching(self) -> str:
        if self._desk.findings:
            return self.tr("No finding matches the filter.")
        if not self._desk.project.scene:
            return self.tr("Once scenes and motifs are there, this says where music and story disagree.")
        return self.tr("No finding: nothing in the story speaks against where the themes are heard.")

    def _add_group(self, group: Group) -> None:
        level = translated(SEVERITY_NAMES[group.severity]) if group.severity else self.tr("Intended")
        head = QTreeWidgetItem([f"{group.name or level}  ·  {len(group.lines)}"])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setForeground(_MARK, self.palette().color(QPalette.ColorRole.PlaceholderText))
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for line in group.lines:
            self._add_line(head, line)
        head.setExpanded(True)

    def _add_line(self, head: QTreeWidgetItem, line: Line) -> None:
        intended = line.finding.intended
        item = QTreeWidgetItem(
            ["✓" if intended else MARKS[line.finding.severity], line.timecode, line.scene, line.text]
        )
        item.setData(_MARK, _INDEX, line.index)
        role = QPalette.ColorRole
        grave = line.finding.severity is Severity.ERROR and not intended
        item.setForeground(_MARK, self.palette().color(role.Accent if grave else role.PlaceholderText))
        item.setTextAlignment(_MARK, Qt.AlignmentFlag.AlignCenter)
        item.setForeground(_AT, self.palette().color(role.PlaceholderText))
        item.setIcon(_WHAT, dot_icon(theme_colour(line.colour)))
        item.setToolTip(_WHAT, self._tooltip(line.finding))
        if intended:
            item.setForeground(_WHAT, self.palette().color(role.PlaceholderText))
        head.addChild(item)
        self._items[line.index] = item

    def _tooltip(self, finding: Finding) -> str:
        intention = self._desk.project.intention_for(finding.key)
        check = self.tr("Check {number} ({code})").format(number=finding.check, code=finding.code)
        return f"{check}: {intention.kind.value}. {intention.sentence}" if intention else check

    # what can be done

    @property
    def selected(self) -> Finding | None:
        """The finding chosen in the list."""
        items = self.tree.selectedItems()
        index = items[0].data(_MARK, _INDEX) if items else None
        return self._desk.findings[index] if index is not None and index < len(self._desk.findings) else None

    def show_finding(self, index: int) -> None:
        """Choose a finding without going there."""
        self.refresh_if_stale()
        item = self._items.get(index)
        if item is not None:
            self.tree.blockSignals(True)
            self.tree.setCurrentItem(item)
            self.tree.scrollToItem(item)
            self.tree.blockSignals(False)
        self._show_answer()

    def _on_selected(self) -> None:
        items = self.tree.selectedItems()
        self._show_answer()
        if items:
            self._go_to(items[0].data(_MARK, _INDEX))

    def _go_to(self, index: int | None) -> None:
        if index is None:
            return
        finding = self._desk.findings[index]
        if finding.start_frame is not None:
            self.frame_wanted.emit(finding.start_frame)
        if finding.scenes:
            self.scene_selected.emit(finding.scenes[0])
        self.finding_selected.emit(index)

    def _show_answer(self) -> None:
        finding = self.selected
        self.intended.setEnabled(finding is not None)
        self._show_mends(finding)
        meant = finding is not None and finding.intended
        self.intended.setText(self.tr("Not intended after all") if meant else self.tr("Mark as intended…"))

    def _show_mends(self, finding: Finding | None) -> None:
        menu = self.mend.menu()
        assert menu is not None
        menu.clear()
        ways = mends(self._desk.project, finding) if finding is not None and not finding.intended else ()
        for way in ways:
            menu.addAction(way.words.text(_translated)).triggered.connect(partial(self._carry_out, way))
        self.mend.setEnabled(bool(ways))

    def _carry_out(self, way: Mend, _checked: bool = False) -> None:
        edit = way.edit
        if edit is not None:
            self._try(lambda: self._desk.apply(edit))
        elif way.scene is not None:
            self.variations_wanted.emit(way.scene)

    def answer(self) -> None:
        """Ask why the chosen finding is meant, or take back that it is."""
        finding = self.selected
        if finding is None:
            return
        if finding.intended:
            self._try(lambda: self._desk.apply(UnmarkIntended(finding.key)))
            return
        dialog = IntendedDialog(self._desk.project, finding, self)
        if dialog.exec():
            self._try(lambda: mark_intended(self._desk, finding, *dialog.answer))

    def ask_version(self) -> None:
        """Ask for the name of a new picture version and begin it."""
        name, said = QInputDialog.getText(
            self, self.tr("New picture version"), self.tr("Its name; the findings of the one before stay counted.")
        )
        if said:
            self._try(lambda: begin_picture_version(self._desk, name))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))

    def check_again(self) -> None:
        """Run the check on the project as it is now."""
        self._jobs.start(self.tr("Checking continuity"), Check.of(self._desk), self._desk.take_findings)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Mend", text)
