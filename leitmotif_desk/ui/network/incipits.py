"""The engraved incipits of the themes, as pictures for a self-painted view."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from leitmotif_desk.domain.motif import Form
from leitmotif_desk.engraving import EngravingError, Sheet, engrave
from leitmotif_desk.ui.theme import Look
from leitmotif_desk.ui.widgets.engraving_queue import engraving_queue

_BARS = 2
_MOST_SCALE = 0.04
"""Of the engraving's own units to pixels: a staff space of some six pixels."""
_SHARPER = 1.25


class Incipit(QObject):
    """One theme's first bars; engraved when its turn in the application's queue has come."""

    def __init__(self, form: Form, look: Look, engraved: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = Sheet.of_form(form, bars=_BARS)
        self._look = look
        self._engraved = engraved
        self._renderer: QSvgRenderer | None = None
        self._picture: tuple[float, QPixmap] | None = None
        self.is_silent = False

    def engrave_now(self) -> None:
        """Engrave without waiting; what cannot be engraved stays a name."""
        if self._renderer is not None or self.is_silent:
            return
        try:
            text = engrave(_inked(self._sheet, self._look))
        except EngravingError:
            self.is_silent = True
            return
        self._renderer = QSvgRenderer(QByteArray(text.encode()), self)
        self._engraved()

    def picture(self, room: QSizeF, scale: float) -> QPixmap | None:
        """Return the incipit as it fits a room, drawn for a scale; None until it is engraved."""
        if self._renderer is None:
            return None
        if self._picture is None or not 1 / _SHARPER <= self._picture[0] / scale <= _SHARPER:
            self._picture = (scale, self._drawn(self._renderer, room, scale))
        return self._picture[1]

    def _drawn(self, renderer: QSvgRenderer, room: QSizeF, scale: float) -> QPixmap:
        own = QSizeF(renderer.viewBoxF().size())
        size = own * min(_MOST_SCALE, room.width() / own.width(), room.height() / own.height())
        picture = QPixmap((size * scale).toSize().expandedTo(QSize(1, 1)))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        return picture


class Incipits(QObject):
    """The incipits of one view, made as they come into view and kept while theme and look stay the same."""

    def __init__(self, engraved: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._engraved = engraved
        self._kept: dict[str, tuple[Form, Look, Incipit]] = {}

    def of(self, form: Form, look: Look) -> Incipit:
        """Return a form's incipit, queued for engraving where it is new."""
        kept = self._kept.get(form.motif)
        if kept is not None and kept[1] is look and kept[0] == form:
            return kept[2]
        if kept is not None:
            kept[2].deleteLater()
        made = Incipit(form, look, self._engraved, self)
        self._kept[form.motif] = (form, look, made)
        engraving_queue().add(made)
        return made

    def engrave_now(self) -> None:
        """Engrave all that was asked for, for pictures."""
        for _, _, incipit in self._kept.values():
            incipit.engrave_now()


def _inked(sheet: Sheet, look: Look) -> Sheet:
    return replace(sheet, ink=look.text, accent=look.accent)
