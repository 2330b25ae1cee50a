"""Subjects, themes and kinship as a graph, as of a scene of the story."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.network import (
    Network,
    NodeKind,
    Standing,
    Tie,
    TieKind,
    kinships,
    network_of,
    subject_key,
    theme_key,
)
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.ui.network.canvas import NetworkCanvas
from leitmotif_desk.ui.network.controls import NetworkControls
from leitmotif_desk.ui.network.figure import Figure
from leitmotif_desk.ui.network.layout import Places
from leitmotif_desk.ui.network.legend import NetworkLegend
from leitmotif_desk.ui.network.walking import ZOOM_STEP
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.widgets.text import Heading

_SHOWN_KINDS = frozenset({"film", "subject", "relation", "motif", "form", "motif_link", "scene", "relation_change"})
_KIN_KINDS = frozenset({"motif", "form"})
_MOST_KIN = 120
"""More ties between themes than this hide each other."""


class NetworkView(QWidget):
    """Whom each theme stands for, who is bound to whom, which themes are alike."""

    motif_selected = Signal(str)
    subject_selected = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places: Places = {}
        self._kin: tuple[Tie, ...] | None = None
        self._stale = True
        self.heading = Heading(self.tr("Subjects and themes"))
        self.controls = NetworkControls()
        self._add_buttons()
        nothing = Network((), ())
        self.canvas = NetworkCanvas(Figure.of(nothing, Lettering.of(self.font()), {}))
        self.canvas.teaching = self._teaching()
        self.legend = NetworkLegend()
        self.setFocusProxy(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self.controls)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.legend)
        self.canvas.node_chosen.connect(self._on_chosen)
        self.canvas.node_dropped.connect(lambda _: self._keep_places())
        self.canvas.story_step_wanted.connect(self.controls.step_story)
        self.controls.changed.connect(self.refresh)
        desk.subscribe(self._on_changed)

    def _add_buttons(self) -> None:
        ways: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("−", self.tr("Zoom out"), lambda: self.canvas.zoom_by(1 / ZOOM_STEP)),
            ("+", self.tr("Zoom in"), lambda: self.canvas.zoom_by(ZOOM_STEP)),
            (self.tr("Fit"), self.tr("Show the whole network"), lambda: self.canvas.fit()),
            (self.tr("Tidy"), self.tr("Lay everything out afresh, what was dragged too"), self.tidy),
        )
        for text, name, way in ways:
            button = QToolButton(autoRaise=True)
            button.setText(text)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(way)
            self.heading.line.addWidget(button)

    def _teaching(self) -> str:
        return self.tr(
            "Whom does each theme stand for?\n\nRegister a theme and say whom or what it stands for: a character, a "
            "place, an idea, a bond between two. Each then stands here, tied to its themes; themes that sound alike "
            "are tied to each other, and a slider then goes through the story, showing what the audience knows by "
            "each scene."
        )

    # what is shown

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if not kinds & _SHOWN_KINDS:
            return
        if kinds & _KIN_KINDS:
            self._kin = None
        # Behind another view most of the time: it reads the desk when it is looked at.
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the desk again; what has a place keeps it, what is new finds one beside its own."""
        self._stale = False
        project = self._desk.project
        self.controls.blockSignals(True)
        self.controls.set_scenes(project.scene)
        self.controls.blockSignals(False)
        network = self._network()
        figure = Figure.of(network, self.canvas.lettering, self._places)
        self.canvas.set_figure(figure, {motif.id: project.base_form(motif.id) for motif in project.motif})
        self._keep_places()
        self.legend.show_network(network)
        self.controls.setVisible(bool(network.nodes))
        self._tell(network)

    def tidy(self) -> None:
        """Lay everything out afresh, and show all of it."""
        self._places = {}
        self.refresh()
        self.canvas.fit()

    def _kinships(self) -> tuple[Tie, ...]:
        if self._kin is None:
            self._kin = kinships(self._desk.project)
        return tuple(tie for tie in self._kin if tie.strength >= self.controls.threshold)

    def _network(self) -> Network:
        """Return the graph with its likest themes tied, as many as can be told apart."""
        network = network_of(self._desk.project, self.controls.scene, with_forms=self.controls.forms.isChecked())
        return replace(network, ties=(*self._kinships()[:_MOST_KIN], *network.ties))

    def _keep_places(self) -> None:
        self._places |= self.canvas.figure.places

    def _tell(self, network: Network) -> None:
        themes = sum(node.kind is NodeKind.THEME for node in network.nodes)
        subjects = sum(node.kind is NodeKind.SUBJECT for node in network.nodes)
        alike = len(self._kinships())
        secret = sum(tie.standing is Standing.SECRET for tie in network.ties if tie.kind is TieKind.MEANING)
        counts = {"subjects": subjects, "themes": themes, "alike": alike, "secret": secret}
        words = self.tr("{subjects} subjects · {themes} themes · {alike} pairs alike · {secret} secret").format(
            **counts
        )
        if alike > _MOST_KIN:
            words += " · " + self.tr("the {count} likest pairs are drawn").format(count=_MOST_KIN)
        self.heading.set_remark(words if network.nodes else "")
        self.canvas.setAccessibleName(self.tr("Network: {words}").format(words=words))

    def show_motif(self, motif: str) -> None:
        """Frame a theme."""
        self._show(theme_key(motif))

    def show_subject(self, subject: str) -> None:
        """Frame a subject."""
        self._show(subject_key(subject))

    def _show(self, key: str) -> None:
        self.canvas.set_chosen(key)
        if self.canvas.chosen is not None:
            self.canvas.show_node(key)

    def set_scene(self, scene: str | None) -> None:
        """Show what stands as of a scene; None for the whole film."""
        self.controls.set_scene(SceneId(scene) if scene is not None else None)

    # what is chosen

    def _on_chosen(self, key: str) -> None:
        node = self.canvas.figure.nodes[key]
        if node.kind is NodeKind.SUBJECT:
            self.subject_selected.emit(node.id)
        elif node.motif is not None:
            self.motif_selected.emit(node.motif)
