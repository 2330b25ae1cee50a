"""A suggestion's reason, with the story facts that it rests on underlined."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.ui.variations.words import translated

_SCHEME = "fact"
_CLOSING = ".,;:!?)"
"""Signs that follow a word without a space."""


class ReasonText(QTextBrowser):
    """A paragraph as high as it needs; the fact under the mouse or the keyboard's focus is `fact_pointed`."""

    fact_pointed = Signal(str)
    """The fact's id, empty where none is pointed at any more."""
    fact_clicked = Signal(str)

    def __init__(
        self, reason: Sequence[Message], sentences: Mapping[FactId, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reason = tuple(reason)
        self._sentences = sentences
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("Reason"))
        self.highlighted.connect(self._on_highlighted)
        self.anchorClicked.connect(lambda url: self.fact_clicked.emit(_fact_of(url)))
        self._write()

    @property
    def facts(self) -> tuple[FactId, ...]:
        """The facts underlined, in the order of the text."""
        return tuple(part.fact for part in self._reason if part.fact)

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for place, part in enumerate(self._reason):
            words = part.text(translated).strip()
            if place and words and words[0] not in _CLOSING:
                cursor.insertText(" ", self._format(None))
            cursor.insertText(words, self._format(part.fact))
        self._measured = self.document().clone()
        self._measured.setDefaultFont(self.font())
        self._measured.setDocumentMargin(0)
        self.updateGeometry()

    def _format(self, fact: FactId | None) -> QTextCharFormat:
        palette = self.palette()
        made = QTextCharFormat()
        made.setForeground(palette.color(QPalette.ColorRole.WindowText))
        if fact:
            made.setAnchor(True)
            made.setAnchorHref(f"{_SCHEME}:{fact}")
            made.setToolTip(self._sentences.get(fact, ""))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(palette.color(QPalette.ColorRole.Accent))
        return made

    def _on_highlighted(self, url: QUrl) -> None:
        self.fact_pointed.emit(_fact_of(url))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._measured.setTextWidth(max(60, width))
        return ceil(self._measured.size().height()) + 1

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The hint bounds the height, and depends on the width.
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        # All of it is in view once it is as high as it needs; Qt may have scrolled it while it was not.
        self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._write()


def _fact_of(url: QUrl) -> str:
    return url.toString().removeprefix(f"{_SCHEME}:")
