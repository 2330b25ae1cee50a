"""A page of HTML as a PDF, without a browser."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.ui.application import the_application

_DPI = 144
_MARGIN_MM = 16.0


def html_to_pdf(html: str, path: Path) -> None:
    """Write HTML as A4 pages of text that can be searched; raises BadValue where the file cannot be written."""
    the_application()
    _check_writable(path)
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setCreator("Leitmotif Desk")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(html)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    document.print_(writer)


def _check_writable(path: Path) -> None:
    try:
        path.touch()
    except OSError as error:
        raise BadValue(
            f"the file cannot be written ({error.strerror}).", where=str(path), now="No PDF was made."
        ) from error
