"""The tempo finder: which tempo's beats meet a scene's hits, and how well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.tempo import range_of, take_tempo
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.theory.tempo_finder import FoundTempo, find_tempi
from leitmotif_desk.ui.tempo.beat_line import BeatLine
from leitmotif_desk.ui.tempo.hit_table import HitTable
from leitmotif_desk.ui.widgets.text import label

_FREELY, _SCENE_START = range(2)


class TempoDialog(QDialog):
    """Looks again at every change; a tempo becomes the scene's only when a person takes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.found: tuple[FoundTempo, ...] = ()
        self.setWindowTitle(self.tr("Find a tempo"))
        self.scene, self.start = QComboBox(), QComboBox()
        self.start.addItems([self.tr("wherever it fits best"), self.tr("at the start of the scene")])
        self.lowest = QDoubleSpinBox(minimum=20, maximum=400, decimals=1)
        self.highest = QDoubleSpinBox(minimum=20, maximum=400, decimals=1)
        self.beats = QSpinBox(minimum=1, maximum=12, value=4)
        self.hits, self.line = HitTable(), BeatLine()
        self.tempi = QTableWidget(0, 4)
        self.said = label(dim=True, wrap=True)
        self.take = QPushButton(self.tr("Take as the scene's tempo"))
        self.take.setProperty("primary", True)
        self._lay_out()
        self._connect()
        self._fill_scenes()

    def _lay_out(self) -> None:
        self.tempi.setHorizontalHeaderLabels(
            [self.tr("Tempo"), self.tr("First beat"), self.tr("Hits met"), self.tr("Worst miss")]
        )
        self.tempi.setAccessibleName(self.tr("Tempi, best first"))
        self.tempi.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tempi.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tempi.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tempi.verticalHeader().hide()
        self.tempi.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        between = QHBoxLayout()
        for part in (self.lowest, label(self.tr("to")), self.highest, label(self.tr("quarters a minute"), dim=True)):
            between.addWidget(part)
        between.addStretch(1)
        fields = QFormLayout()
        fields.addRow(self.tr("Scene"), self.scene)
        fields.addRow(self.tr("Tempo from"), between)
        fields.addRow(self.tr("Beats in a bar"), self.beats)
        fields.addRow(self.tr("The music starts"), self.start)
        self.lowest.setAccessibleName(self.tr("Lowest tempo in quarters a minute"))
        self.highest.setAccessibleName(self.tr("Highest tempo in quarters a minute"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(9)
        layout.addLayout(fields)
        layout.addWidget(self.hits, 3)
        layout.addWidget(self.said)
        layout.addWidget(self.tempi, 3)
        layout.addWidget(self.line)
        layout.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignRight)
        self.resize(780, 680)

    def _connect(self) -> None:
        self.scene.currentIndexChanged.connect(lambda _: self._show_scene())
        self.start.currentIndexChanged.connect(lambda _: self.look())
        for field in (self.lowest, self.highest, self.beats):
            field.valueChanged.connect(lambda _: self.look())
        self.hits.changed.connect(self.look)
        self.tempi.itemSelectionChanged.connect(self._show_chosen)
        self.take.clicked.connect(self.take_chosen)
        self._desk.subscribe(self._on_changed)

    # the scene

    def _fill_scenes(self) -> None:
        """List the scenes that have hits, keeping the one in view."""
        project, before = self._desk.project, self.scene.currentData()
        there = {hit.scene for hit in project.hit}
        self.scene.blockSignals(True)
        self.scene.clear()
        for scene in project.scene:
            if scene.id in there:
                self.scene.addItem(f"{scene.number}  {scene.slug}", scene.id)
        self.scene.setCurrentIndex(max(0, self.scene.findData(before)))
        self.scene.blockSignals(False)
        if self.chosen_scene == before:
            self._show_hits()
        else:
            self._show_scene()

    def show_scene(self, scene: str) -> None:
        """Look at another scene; one without hits leaves the scene as it is and says so."""
        place = self.scene.findData(scene)
        if place < 0:
            number = self._desk.project.the_scene(SceneId(scene)).number
            self.said.setText(self.tr("Scene {number} has no hits.").format(number=number))
        else:
            self.scene.setCurrentIndex(place)

    @property
    def chosen_scene(self) -> SceneId | None:
        return SceneId(self.scene.currentData()) if self.scene.currentData() else None

    def _show_scene(self) -> None:
        project, scene = self._desk.project, self.chosen_scene
        if scene is not None:
            for field, value in zip((self.lowest, self.highest), range_of(project, scene), strict=True):
                field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(False)
        self._show_hits()

    def _show_hits(self) -> None:
        project = self._desk.project
        hits = [hit for hit in project.hit if hit.scene == self.chosen_scene]
        self.hits.show_hits(sorted(hits, key=lambda hit: hit.frame), project.film.frame_rate)
        self.look()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"hit", "scene", "film"}:
            self._fill_scenes()

    # the tempi

    def look(self) -> None:
        """Find the tempi for what is said in the dialog."""
        project, scene = self._desk.project, self.chosen_scene
        self.found = ()
        if scene is not None:
            at = project.the_scene(scene).start_frame if self.start.currentIndex() == _SCENE_START else None
            self.found = find_tempi(
                self.hits.weighed, project.film.frame_rate, self.lowest.value(), self.highest.value(),
                start_frame=at, beats=self.beats.value(),
            )  # fmt: skip
        self.said.setText(self._teaching())
        self.tempi.setRowCount(len(self.found))
        for row, found in enumerate(self.found):
            for column, text in enumerate(self._told(found)):
                self.tempi.setItem(row, column, QTableWidgetItem(text))
        self.take.setEnabled(bool(self.found))
        if self.found:
            self.tempi.selectRow(0)
        self._show_chosen()

    def _teaching(self) -> str:
        if self.chosen_scene is None:
            return self.tr("No scene has a hit yet. Put the playhead on the moment and press H in the timeline.")
        if self.lowest.value() > self.highest.value():
            return self.tr("The lowest tempo is above the highest one: no tempo lies between them.")
        return self.tr("Best first. A hit counts as met within 80 ms of a beat.")

    def _told(self, found: FoundTempo) -> tuple[str, ...]:
        rate = self._desk.project.film.frame_rate
        met = sum(one.is_met(rate) for one in found.hits)
        worst = max((abs(one.error_frames) for one in found.hits), default=0.0)
        return (
            f"♩ = {found.tempo:g}",
            format_timecode(found.start_frame, rate),
            self.tr("{met} of {count}").format(met=met, count=len(found.hits)),
            self.tr("{frames:.1f} frames, {ms:.0f} ms").format(frames=worst, ms=1000 * worst / float(rate.fps)),
        )

    @property
    def chosen(self) -> FoundTempo | None:
        """The tempo of the chosen row."""
        row = self.tempi.currentRow()
        return self.found[row] if 0 <= row < len(self.found) else None

    def _show_chosen(self) -> None:
        rate, beats = self._desk.project.film.frame_rate, self.beats.value()
        self.hits.show_met(self.chosen, rate, beats)
        self.line.show_tempo(self.chosen, rate, beats)

    def take_chosen(self) -> None:
        """Let the scene want exactly the chosen tempo."""
        found, scene = self.chosen, self.chosen_scene
        if found is None or scene is None:
            return
        try:
            take_tempo(self._desk, scene, found.tempo)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        self.said.setText(self.tr("The scene now wants ♩ = {tempo:g}; undo takes it back.").format(tempo=found.tempo))
