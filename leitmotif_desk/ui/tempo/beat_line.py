"""The beats of a tempo as a line with the hits on it: a dot where one is met, a ring where one is missed."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.theory.tempo_finder import FoundTempo

_MARGIN, _BAR, _BEAT, _DOT = 14.0, 13.0, 6.0, 5.0
_CLOSEST = 3.0
"""Beats nearer to each other than this many pixels are left out; bars stay."""


class BeatLine(QWidget):
    """Bars are long strokes, beats short ones; time runs from the first beat to a bar after the last hit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: FoundTempo | None = None
        self._rate: FrameRate | None = None
        self._beats = 4
        self.setAccessibleName(self.tr("Beats and hits"))

    def show_tempo(self, found: FoundTempo | None, rate: FrameRate, beats: int) -> None:
        """Draw another tempo; None draws nothing."""
        self._found, self._rate, self._beats = found, rate, beats
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 58)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 58)

    @property
    def last_beat(self) -> int:
        """The beat the line ends on: the first of the bar after the last hit."""
        latest = max((met.beat for met in self._found.hits), default=0) if self._found else 0
        return (latest // self._beats + 1) * self._beats

    def x_of(self, beat: float) -> float:
        """Return where a beat is drawn, in pixels."""
        return _MARGIN + beat / self.last_beat * (self.width() - 2 * _MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        found, rate = self._found, self._rate
        if found is None or rate is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        dim = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(dim, 1))
        painter.drawLine(QPointF(_MARGIN, middle), QPointF(self.width() - _MARGIN, middle))
        is_dense = self.x_of(1) - self.x_of(0) < _CLOSEST
        for beat in range(0, self.last_beat + 1, self._beats if is_dense else 1):
            reach = _BEAT if beat % self._beats else _BAR
            painter.drawLine(QPointF(self.x_of(beat), middle - reach), QPointF(self.x_of(beat), middle + reach))
        accent = self.palette().color(QPalette.ColorRole.Accent)
        ground = self.palette().color(QPalette.ColorRole.Window)
        beat_frames = 60 * float(rate.fps) / found.tempo
        for met in found.hits:
            painter.setPen(QPen(accent, 1.6))
            painter.setBrush(accent if met.is_met(rate) else ground)
            painter.drawEllipse(QPointF(self.x_of(met.beat + met.error_frames / beat_frames), middle), _DOT, _DOT)
