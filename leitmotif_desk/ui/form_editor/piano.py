"""A piano one can click; keys that sound carry their name."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leitmotif_desk.domain.pitch import spelling
from leitmotif_desk.ui.theme import look_of

_LOWEST, _HIGHEST = 36, 84
"""C2 to C6, as MIDI numbers."""
_WHITE = (0, 2, 4, 5, 7, 9, 11)
_IVORY, _EBONY, _EDGE = "#e4e1d9", "#17191c", "#85827b"
"""A piano is ivory and ebony in every look."""
_HEIGHT, _BLACK_HEIGHT, _BLACK_WIDTH = 64, 0.62, 0.62


class Piano(QWidget):
    """Four octaves; `struck` carries a MIDI number."""

    struck = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Piano keys from C2 to C6: a click enters a note"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(560, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def light(self, pitch: int | None) -> None:
        """Mark the key of a pitch, or none."""
        self._lit = pitch
        self.update()

    def key_box(self, pitch: int) -> QRectF:
        """Return where a key is drawn."""
        octave, place = divmod(pitch - _LOWEST, 12)
        white = self.width() / (7 * ((_HIGHEST - _LOWEST) // 12) + 1)
        if place in _WHITE:
            return QRectF((7 * octave + _WHITE.index(place)) * white, 0, white, self.height())
        left = (7 * octave + _WHITE.index(place - 1) + 1) * white - white * _BLACK_WIDTH / 2
        return QRectF(left, 0, white * _BLACK_WIDTH, self.height() * _BLACK_HEIGHT)

    def pitch_at(self, x: float, y: float) -> int | None:
        """Return the key under a point: black ones lie on top."""
        pitches = range(_LOWEST, _HIGHEST + 1)
        in_order = sorted(pitches, key=lambda pitch: (pitch - _LOWEST) % 12 in _WHITE)
        return next((pitch for pitch in in_order if self.key_box(pitch).contains(x, y)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pitch = self.pitch_at(event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and pitch is not None:
            self.struck.emit(pitch)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pitch = self.pitch_at(event.pos().x(), event.pos().y())
            if pitch is not None:
                octave, place = divmod(pitch, 12)
                letter = max(index for index, white in enumerate(_WHITE) if white <= place)
                name = spelling(7 * (octave - 1) + letter, place - _WHITE[letter])
                QToolTip.showText(event.globalPos(), name, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(_EDGE), 1))
            for black in (False, True):
                for pitch in range(_LOWEST, _HIGHEST + 1):
                    if ((pitch - _LOWEST) % 12 in _WHITE) == black:
                        continue
                    ivory = QColor(_EBONY if black else _IVORY)
                    painter.setBrush(QColor(look.accent) if pitch == self._lit else ivory)
                    painter.drawRoundedRect(self.key_box(pitch).adjusted(0.5, -3, -0.5, -0.5), 2.5, 2.5)
            painter.setPen(QColor("#6b6b6b"))
            for pitch in range(_LOWEST, _HIGHEST + 1, 12):
                box = self.key_box(pitch)
                below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
                painter.drawText(box.adjusted(0, 0, 0, -4), below, f"C{pitch // 12 - 1}")
