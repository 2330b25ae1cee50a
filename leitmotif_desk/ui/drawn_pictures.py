"""SVG pictures in Qt's text documents, drawn as lines: Qt itself makes them pixels before it prints them."""

from base64 import b64decode

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtSvg import QSvgRenderer

_SVG = "data:image/svg+xml;base64,"
_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_ADDRESS, _WIDTH = _KIND, _KIND + 1
_SCREEN_DPI = 96.0
"""The resolution that widths in HTML are meant for."""


def draw_pictures(document: QTextDocument) -> None:
    """Let every SVG picture of a document be drawn as lines and shapes; for each HTML that is set, again."""
    layout = document.documentLayout()
    if layout.handlerForObject(_KIND) is None:
        layout.registerHandler(_KIND, _DrawnPicture(document))
    cursor = QTextCursor(document)
    # As one edit: the document is laid out again after each.
    cursor.beginEditBlock()
    for position, address, width in _pictures(document):
        drawn = QTextCharFormat()
        drawn.setObjectType(_KIND)
        drawn.setProperty(_ADDRESS, address)
        drawn.setProperty(_WIDTH, width)
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(drawn)
    cursor.endEditBlock()


def _pictures(document: QTextDocument) -> list[tuple[int, str, float]]:
    """Return the place, the address and the width of every SVG picture."""
    found = []
    block = document.begin()
    while block.isValid():
        for format in block.textFormats():
            picture = format.format.toImageFormat()
            if format.format.isImageFormat() and picture.name().startswith(_SVG):
                for place in range(format.start, format.start + format.length):
                    found.append((block.position() + place, picture.name(), picture.width()))
        block = block.next()
    return found


class _DrawnPicture(QPyTextObject):
    """Draws a picture where its character stands."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drawn: dict[str, QSvgRenderer] = {}

    def intrinsicSize(self, document: QTextDocument, _place: int, format: QTextFormat) -> QSizeF:
        device = document.documentLayout().paintDevice()
        own = self._picture(format).defaultSize()
        width = float(format.property(_WIDTH) or own.width()) * (device.logicalDpiX() / _SCREEN_DPI if device else 1.0)
        return QSizeF(width, width * own.height() / max(1, own.width()))

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _place: int, format: QTextFormat
    ) -> None:
        self._picture(format).render(painter, QRectF(rect))

    def _picture(self, format: QTextFormat) -> QSvgRenderer:
        address = str(format.property(_ADDRESS))
        if address not in self._drawn:
            self._drawn[address] = QSvgRenderer(b64decode(address.removeprefix(_SVG)))
        return self._drawn[address]
