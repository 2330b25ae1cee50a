"""The matrix of themes and scenes, over the arc of the chosen theme."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.ui.matrix.arc import Arc
from leitmotif_desk.ui.matrix.canvas import MatrixCanvas
from leitmotif_desk.ui.matrix.grid import HEADER, MOST_HEIGHT
from leitmotif_desk.ui.matrix.model import Matrix, matrix_of
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP
from leitmotif_desk.ui.timeline.reading import uses_of
from leitmotif_desk.ui.widgets.text import Heading

_LEAST_HEIGHT, _BAR = 300, 12


class MatrixView(QWidget):
    """Which theme is heard in which scene, how often, how whole, in what form."""

    scene_selected = Signal(str)
    motif_selected = Signal(str)
    scene_wanted = Signal(str)
    """A person wants to go to a scene of the film."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._motif: str | None = None
        self._scene: str | None = None
        self._stale = False
        self.heading = Heading(self.tr("Themes × scenes"))
        self.heading.set_remark(
            self.tr("number = statements · bar = how complete · pale = subject present · dashed = expected")
        )
        self.canvas = MatrixCanvas(self._read())
        self._add_zoom()
        self.arc = Arc(desk)
        self.setFocusProxy(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.canvas, 100)
        layout.addWidget(self.arc)
        layout.addStretch(1)
        self.canvas.place_chosen.connect(self._on_chosen)
        self.canvas.place_wanted.connect(self._on_wanted)
        self.arc.scene_chosen.connect(self._on_scene_chosen)
        desk.subscribe(lambda _: self._on_changed())
        self._show()

    def _add_zoom(self) -> None:
        ways: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("−", self.tr("Narrower columns"), lambda: self.canvas.zoom(1 / ZOOM_STEP)),
            ("+", self.tr("Wider columns"), lambda: self.canvas.zoom(ZOOM_STEP)),
            (self.tr("All"), self.tr("Show every scene at once"), self.canvas.fit),
        )
        for text, name, way in ways:
            button = QToolButton(autoRaise=True)
            button.setText(text)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(way)
            self.heading.line.addWidget(button)

    @property
    def matrix(self) -> Matrix:
        return self.canvas.matrix

    def _read(self) -> Matrix:
        desk = self._desk
        return matrix_of(desk.project, desk.heard, tuple(uses_of(desk)), desk.findings)

    # what is shown

    def _on_changed(self) -> None:
        # Behind the timeline most of the time: it reads the desk when it is looked at.
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the desk again, keeping what is chosen."""
        self._stale = False
        self.canvas.set_matrix(self._read())
        self._show()

    def show_scene(self, scene: str) -> None:
        """Mark a scene's column."""
        self._scene = scene
        self._show()

    def show_motif(self, motif: str) -> None:
        """Mark a theme's row, and show its arc."""
        self._motif = motif
        self._show()

    def _show(self) -> None:
        rows = {theme.motif.id: place for place, theme in enumerate(self.matrix.rows)}
        columns = {scene.id: place for place, scene in enumerate(self.matrix.scenes)}
        row = rows.get(MotifId(self._motif)) if self._motif else None
        column = next((place for id, place in columns.items() if id == self._scene), None)
        self.canvas.setMaximumHeight(max(_LEAST_HEIGHT, HEADER + len(rows) * MOST_HEIGHT + _BAR))
        self.canvas.set_chosen(row, column)
        shown = row if row is not None else (0 if rows else None)
        self.arc.setVisible(shown is not None)
        if shown is not None:
            self.arc.show_motif(self.matrix.rows[shown].motif.id)
        words = self.tr("Matrix: {themes} themes, {scenes} scenes, {count} statements")
        counts = {"themes": len(rows), "scenes": len(columns), "count": self.matrix.statements}
        self.canvas.setAccessibleName(words.format(**counts))

    # what is chosen

    def _on_chosen(self, row: int | None, column: int | None) -> None:
        if row is not None:
            motif = self.matrix.rows[row].motif.id
            if motif != self._motif:
                self.arc.show_motif(motif)
            self._motif = motif
            self.motif_selected.emit(motif)
        if column is not None:
            self._scene = self.matrix.scenes[column].id
            self.scene_selected.emit(self._scene)

    def _on_wanted(self, _row: int | None, column: int | None) -> None:
        if column is not None:
            self.scene_wanted.emit(self.matrix.scenes[column].id)

    def _on_scene_chosen(self, scene: str) -> None:
        row, _ = self.canvas.chosen
        column = next((place for place, one in enumerate(self.matrix.scenes) if one.id == scene), None)
        self._scene = scene
        self.canvas.set_chosen(row, column)
        self.scene_selected.emit(scene)
