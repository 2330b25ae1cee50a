"""Proposals to tick, each with the last picture before its cut and the first after it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from leitmotif_desk.desk.finding_shots.scene_edges import Proposal
from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.ui.picture.strip import PictureStrip
from leitmotif_desk.ui.widgets.switch_table import SwitchRow, SwitchTable

WHAT, BEFORE, AFTER, SURE, PICTURES = range(5)
_PICTURE = QSize(68, 38)
_GAP, _MARGIN = 4, 4


def code_of(proposal: Proposal) -> str:
    """Return the code of a proposal's row."""
    return f"{proposal.frame} {proposal.does}"


def frame_of(code: str) -> int:
    """Return the film frame of the cut that a row is about."""
    return int(code.partition(" ")[0])


class ProposalTable(SwitchTable):
    """Pictures come by and by, for the rows in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lay_out(
            (self.tr("What"), self.tr("From"), self.tr("To"), self.tr("How sure"), self.tr("Before and after")),
            {BEFORE: 104, AFTER: 104, SURE: 84, PICTURES: 2 * _PICTURE.width() + _GAP + 22}, WHAT,
        )  # fmt: skip
        self.verticalHeader().setDefaultSectionSize(_PICTURE.height() + 2 * _MARGIN)
        self.strip = PictureStrip(self)
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._show_pictures)
        self.strip.ready.connect(self._look.start)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look.start())

    def show_video(self, video: Reference, film_rate: FrameRate) -> None:
        """Take the pictures from a video."""
        self.strip.show(video, film_rate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def show_rows(self, rows: Sequence[SwitchRow]) -> None:
        """Show these rows, keeping the chosen one; their codes are those of `code_of`."""
        super().show_rows(rows)
        self._look.start()

    def _show_pictures(self) -> None:
        """Show the pictures there are for the rows in view, and wish for the others."""
        pace = self.strip.pace
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if pace is None or first < 0:
            return
        wanted: list[int] = []
        self.blockSignals(True)
        for row in range(first, self.rowCount() if last < 0 else last + 1):
            cut = frame_of(self.code_at(row))
            held = [frame if pace.holds(frame) else None for frame in (cut - 1, cut)]
            images = [None if frame is None else self.strip.picture(frame) for frame in held]
            wanted += [frame for frame, image in zip(held, images, strict=True) if frame is not None and image is None]
            item = self.item(row, PICTURES)
            if item is not None and any(images):
                item.setData(Qt.ItemDataRole.DecorationRole, self._pair(images))
        self.blockSignals(False)
        self.viewport().update()
        self.strip.wish(wanted)

    def _pair(self, images: list[QImage | None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pair = QPixmap(QSize(2 * _PICTURE.width() + _GAP, _PICTURE.height()) * ratio)
        pair.setDevicePixelRatio(ratio)
        pair.fill(QColor(0, 0, 0, 0))
        with QPainter(pair) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for place, image in enumerate(images):
                if image is not None:
                    fitted = image.size().scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
                    left = place * (_PICTURE.width() + _GAP) + (_PICTURE.width() - fitted.width()) // 2
                    top = (_PICTURE.height() - fitted.height()) // 2
                    painter.drawImage(QRect(left, top, fitted.width(), fitted.height()), image)
        return pair
