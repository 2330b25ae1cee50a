"""A page of HTML as a PDF, without a browser."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.ui.application import the_application
from leitmotif_desk.ui.drawn_pictures import draw_pictures

_DPI = 144
_MARGIN_MM = 16.0
_PNG_TIMES = 2
WIDTH_ON_ITS_SIDE = 1060
"""About how many pixels of a screen A4 on its side is wide, without its margins."""
_ON_ITS_SIDE = '<meta name="orientation" content="landscape">'
"""What a page says in its head that is too wide for upright paper."""
_FOOT_COLOUR = QColor("#636873")


def is_on_its_side(html: str) -> bool:
    """Tell whether a page is too wide for upright paper."""
    return _ON_ITS_SIDE in html


def svg_to_png(svg: str, path: Path) -> None:
    """Draw SVG at twice its own size into a PNG file; raises BadValue where that cannot be drawn or written."""
    the_application()
    _check_writable(path)
    drawn = QSvgRenderer(svg.encode("utf-8"))
    if not drawn.isValid():
        raise BadValue("the picture cannot be drawn.", where=str(path), now="No picture was written.")
    picture = QImage(drawn.defaultSize() * _PNG_TIMES, QImage.Format.Format_ARGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    drawn.render(painter)
    painter.end()
    if not picture.save(str(path)):
        raise BadValue("the picture cannot be written.", where=str(path), now="No picture was written.")


def html_to_pdf(html: str, path: Path) -> None:
    """Write HTML as A4 pages of text that can be searched and of drawings that stay sharp.

    Raises BadValue where the file cannot be written.
    """
    the_application()
    _check_writable(path)
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setCreator("Leitmotif Desk")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    if is_on_its_side(html):
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(html)
    draw_pictures(document)
    title = document.metaInformation(QTextDocument.MetaInformation.DocumentTitle)
    writer.setTitle(title)
    painter = QPainter(writer)
    foot = 2 * painter.fontMetrics().height()
    body = QSizeF(writer.width(), writer.height() - foot)
    document.setPageSize(body)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        _draw_page(painter, document, page, title)
    painter.end()


def _draw_page(painter: QPainter, document: QTextDocument, page: int, title: str) -> None:
    """Draw a page with its number, of all, below it."""
    part = QRectF(QPointF(0, page * document.pageSize().height()), document.pageSize())
    painter.save()
    painter.translate(-part.topLeft())
    document.drawContents(painter, part)
    painter.restore()
    painter.setPen(_FOOT_COLOUR)
    below = QRectF(0, part.height(), part.width(), 2 * painter.fontMetrics().height())
    # At the left: a number alone at the right makes PDFium take a page of short lines for upright writing.
    number = f"{title} · {page + 1} / {document.pageCount()}"
    painter.drawText(below, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, number)


def _check_writable(path: Path) -> None:
    try:
        path.touch()
    except OSError as error:
        raise BadValue(
            f"the file cannot be written ({error.strerror}).", where=str(path), now="Nothing was written."
        ) from error
