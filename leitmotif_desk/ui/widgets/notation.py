"""Staff notation as a widget."""

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.engraving import EngravingError, Sheet, engrave
from leitmotif_desk.ui.widgets.engraving_queue import engraving_queue

_ENGRAVED_SPACE = 8.0
"""Pixels of a staff space in the size an engraving states for itself."""
_PLACEHOLDER_SPACES = 7.0
_KEPT = 512


@lru_cache(maxsize=_KEPT)
def _engraved(sheet: Sheet) -> QByteArray:
    return QByteArray(engrave(sheet).encode())


class NotationView(QWidget):
    """Shows a sheet of music, in the palette's colours, as large as `space` says or as the width allows.

    It is engraved once it was painted and its turn in the application's queue has come; until then bare staff
    lines stand in its place.
    """

    def __init__(self, sheet: Sheet | None = None, space: float = 6.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._space = space
        self._sheet: Sheet | None = None
        self._failed = ""
        self._renderer: QSvgRenderer | None = None
        self._waiting = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_sheet(sheet)

    @property
    def sheet(self) -> Sheet | None:
        return self._sheet

    @property
    def is_engraved(self) -> bool:
        return self._renderer is not None

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Show another sheet, or nothing."""
        if sheet == self._sheet and sheet is not None:
            return
        self._sheet = sheet
        self._renderer = None
        self.setAccessibleName(self._spoken())
        self.updateGeometry()
        self.update()

    def engrave_now(self) -> None:
        """Engrave without waiting for a paint, for pictures of a window."""
        self._waiting = False
        if self._sheet is None or self._renderer is not None:
            return
        coloured = replace(
            self._sheet, ink=self._ink().name(), accent=self.palette().color(QPalette.ColorRole.Accent).name()
        )
        try:
            self._renderer = QSvgRenderer(_engraved(coloured), self)
            self._failed = ""
        except EngravingError as error:
            self._failed = str(error)
        self.setToolTip(self._failed)
        self.updateGeometry()
        self.update()

    def _ink(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.WindowText)

    def _spoken(self) -> str:
        if self._sheet is None:
            return self.tr("No notation")
        if not self._sheet.lines:
            quarters = self._sheet.rest_ticks / TICKS_PER_QUARTER
            return self.tr("Silence of {quarters:g} quarters").format(quarters=quarters)
        lines = (" ".join(tone.name for tone in line.tones) for line in self._sheet.lines)
        return self.tr("Notation in {key}: {notes}").format(key=self._sheet.key, notes="; ".join(lines))

    def _natural_size(self) -> QSizeF:
        scale = self._space / _ENGRAVED_SPACE
        if self._renderer is None:
            return QSizeF(30 * self._space, _PLACEHOLDER_SPACES * self._space)
        return QSizeF(self._renderer.viewBoxF().size()) * (8.0 / 180.0) * scale

    def sizeHint(self) -> QSize:
        return self._natural_size().toSize()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 20)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        natural = self._natural_size()
        return round(natural.height() * min(1.0, width / max(1.0, natural.width()))) + 1

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._renderer = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._renderer is None:
            self._paint_bare_staff(painter)
            if not self._waiting and self._sheet is not None and not self._failed:
                self._waiting = True
                engraving_queue().add(self)
            return
        natural = self._natural_size()
        scale = min(1.0, self.width() / natural.width(), self.height() / natural.height())
        size = natural * scale
        top = (self.height() - size.height()) / 2
        self._renderer.render(painter, QRectF(0, top, size.width(), size.height()))

    def _paint_bare_staff(self, painter: QPainter) -> None:
        ink = self._ink()
        ink.setAlphaF(0.35)
        painter.setPen(QPen(ink, 1))
        top = (self.height() - 4 * self._space) / 2
        for line in range(5):
            y = top + line * self._space
            painter.drawLine(0, round(y), self.width(), round(y))
        if self._failed:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("This cannot be engraved"))
