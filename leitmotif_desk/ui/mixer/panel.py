"""The mixer: a row for each part of the cue in view."""

from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.sound.mix import EVEN, Mix
from leitmotif_desk.ui.mixer.part_row import PartRow
from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.widgets.text import Heading, label

_SHOWN = frozenset({"cue"})
_STYLE = """
QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); font-weight: 600; }
QSlider::groove:horizontal { height: 2px; background: palette(mid); }
QSlider::handle:horizontal { width: 8px; margin: -6px 0; border-radius: 2px; background: palette(placeholder-text); }
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover { background: palette(window-text); }
"""
"""The theme leaves sliders to the platform, which fills them with the accent: thirteen bars of it say nothing."""


class MixerPanel(QWidget):
    """Works while the cue plays; each cue keeps its mix for the session."""

    def __init__(self, desk: Desk, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._playback = desk, playback
        self._cue: CueId | None = None
        self.rows: tuple[PartRow, ...] = ()
        self.heading = Heading(self.tr("Mixer"))
        self.even = QToolButton()
        self.even.setText(self.tr("Reset"))
        self.even.setToolTip(self.tr("Sound every part as written"))
        self.even.clicked.connect(lambda: self._on_mixed(EVEN))
        self.heading.line.addWidget(self.even)
        self.nothing = label(self.tr("Choose a cue with music in it: its parts are mixed here."), dim=True, wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 6, 8)
        layout.setSpacing(6)
        for widget in (self.heading, self.nothing, self._scroll):
            layout.addWidget(widget)
        layout.addStretch()
        layout.setStretchFactor(self._scroll, 1)
        self.setStyleSheet(_STYLE)
        playback.mix_changed.connect(self._on_mix_changed)
        desk.subscribe(self._on_changed)
        self.show_cue(None)

    @property
    def cue(self) -> CueId | None:
        return self._cue

    def show_cue(self, cue: CueId | None) -> None:
        """Show the parts of a cue; None, or a cue without music, shows a word of what to do."""
        known = cue if cue is not None and any(row.id == cue for row in self._desk.project.cue) else None
        score = self._desk.score(known) if known is not None else None
        self._cue = known if score is not None else None
        names = tuple(dict.fromkeys(part.name for part in score.parts)) if score is not None else ()
        if names != tuple(row.part for row in self.rows):
            self._show_rows(names)
        self.nothing.setVisible(self._cue is None)
        self._scroll.setVisible(self._cue is not None)
        self.heading.set_remark(self._title())
        self._show_mix()

    def _show_rows(self, names: tuple[str, ...]) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(2)
        self.rows = tuple(PartRow(name) for name in names)
        for row in self.rows:
            row.changed.connect(self._on_mixed)
            layout.addWidget(row)
        layout.addStretch()
        self._scroll.setWidget(inside)

    def _title(self) -> str:
        if self._cue is None:
            return ""
        cue = self._desk.project.the_cue(self._cue)
        return f"{cue.number} {cue.title}".strip()

    def _show_mix(self) -> None:
        mix = self._playback.mix(self._cue) if self._cue is not None else EVEN
        self.even.setEnabled(mix != EVEN)
        for row in self.rows:
            row.show_mix(mix)

    def _on_mixed(self, mix: Mix) -> None:
        if self._cue is not None:
            self._playback.set_mix(self._cue, mix)

    def _on_mix_changed(self, cue: str) -> None:
        if cue == self._cue:
            self._show_mix()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN:
            self.show_cue(self._cue)
