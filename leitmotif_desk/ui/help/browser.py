"""One page of the help, in the colours of the window."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from leitmotif_desk.ui.theme import MONOSPACE, look_of

_MARGIN, _INDENT, _CELL = 28, 24, 5
"""Pixels around a page, before a list, and in the cells of a table."""
_LARGER, _LINE = 1.12, 122.0
"""Text size against the window's, line height in percent."""
_ABOVE = {1: 0.0, 2: 18.0, 3: 12.0}
"""Pixels over a heading by its level."""


class PageBrowser(QTextBrowser):
    """Shows the pages it was given, Markdown by code; it opens nothing else."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__()
        self._texts = texts
        self._words: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Help page"))
        self.setOpenExternalLinks(False)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.document().setDefaultFont(font)
        self.document().setIndentWidth(_INDENT)
        self.setStyleSheet("QTextBrowser { border: 0; border-radius: 0; background: palette(base); }")
        self.sourceChanged.connect(self._dress)

    def show_code(self, code: str) -> None:
        """Show a page by its code."""
        self.setSource(QUrl(f"{code}.md"), QTextDocument.ResourceType.MarkdownResource)

    @property
    def code(self) -> str:
        """The code of the page that is shown."""
        return code_of(self.source())

    def mark(self, words: Iterable[str]) -> None:
        """Mark every place of the words, on this page and those shown after it."""
        self._words = tuple(words)
        marked = QTextCharFormat()
        look = look_of(self)
        marked.setBackground(QColor(look.accent))
        marked.setForeground(QColor(look.on_accent))
        selections = []
        for cursor in self._places():
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, marked
            selections.append(selection)
        self.setExtraSelections(selections)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return self._texts.get(code_of(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.source().isEmpty():
            self._colour()
            self._rule_tables()
            self.mark(self._words)

    def _places(self) -> Iterator[QTextCursor]:
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                yield cursor
                cursor = self.document().find(word, cursor)

    def _dress(self) -> None:
        """Give lines and headings room, links and keys colour: Markdown does not hear a document's style sheet."""
        self.document().setDocumentMargin(_MARGIN)
        cursor = QTextCursor(self.document())
        for block in _blocks(self.document()):
            self._space(cursor, block)
        self._colour()
        self._rule_tables()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.mark(self._words)

    def _colour(self) -> None:
        key, link = QTextCharFormat(), QTextCharFormat()
        key.setFontFamilies(MONOSPACE)
        look = look_of(self)
        key.setForeground(QColor(look.text))
        key.setBackground(QColor(look.deep))
        link.setForeground(QColor(look.accent))
        link.setFontUnderline(True)
        cursor = QTextCursor(self.document())
        for block in _blocks(self.document()):
            for fragment in _fragments(block):
                form = fragment.charFormat()
                if form.isAnchor() or form.fontFixedPitch():
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(link if form.isAnchor() else key)

    def _rule_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format()
                form.setCellPadding(_CELL)
                form.setTopMargin(2 * _CELL)
                form.setBottomMargin(2 * _CELL)
                form.setBorderBrush(QColor(look_of(self).hairline))
                form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                form.setBorderCollapse(True)
                frame.setFormat(form)

    def _space(self, cursor: QTextCursor, block: QTextBlock) -> None:
        form = block.blockFormat()
        form.setLineHeight(_LINE, 1)
        if form.headingLevel():
            form.setTopMargin(_ABOVE.get(form.headingLevel(), 0.0))
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)


def code_of(name: QUrl | str) -> str:
    """Return the code of the page that an address names."""
    return (name.path() if isinstance(name, QUrl) else name).removesuffix(".md")


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    step, found = block.begin(), []
    while not step.atEnd():
        found.append(step.fragment())
        step += 1
    return found
