"""Pages as PDF."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.reports.templating import picture_uri
from leitmotif_desk.ui.printing import html_to_pdf

LONG = "<title>Themes</title><h1>Low Water</h1>" + "".join(f"<p>Line {n} of the report</p>" for n in range(120))


def opened(path: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return document


def test_a_long_page_becomes_several_a4_pages_with_all_its_text(qtbot: QtBot, tmp_path: Path) -> None:
    html_to_pdf(LONG, tmp_path / "report.pdf")

    document = opened(tmp_path / "report.pdf")
    pages = document.pageCount()
    text = "\n".join(document.getAllText(page).text() for page in range(pages))
    assert pages > 2
    size = document.pagePointSize(0)
    assert abs(size.width() - 595) < 1
    assert abs(size.height() - 842) < 1
    assert all(f"Line {n} of the report" in text for n in range(120))
    document.close()


def test_letters_of_any_alphabet_can_be_read_again(qtbot: QtBot, tmp_path: Path) -> None:
    html_to_pdf("<p>Élodie, Ольга, &lt;img&gt; D♭</p>", tmp_path / "report.pdf")

    document = opened(tmp_path / "report.pdf")
    assert "Élodie, Ольга, <img>" in document.getAllText(0).text()
    document.close()


def test_the_page_is_drawn_in_its_size_not_in_a_corner(qtbot: QtBot, tmp_path: Path) -> None:
    html_to_pdf(LONG, tmp_path / "report.pdf")

    document = opened(tmp_path / "report.pdf")
    box = document.getAllText(0).boundingRectangle()
    page = document.pagePointSize(0)
    assert 30 < box.left() < 90
    assert box.height() > 0.7 * page.height()
    document.close()


def test_a_place_that_cannot_be_written_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="no folder"):
        html_to_pdf("<p>Words</p>", tmp_path / "no folder" / "report.pdf")


def test_every_page_says_which_it_is_of_how_many(qtbot: QtBot, tmp_path: Path) -> None:
    html_to_pdf(LONG, tmp_path / "report.pdf")

    document = opened(tmp_path / "report.pdf")
    pages = document.pageCount()
    for page in range(pages):
        text = document.getAllText(page).text()
        assert f"{page + 1} / {pages}" in text and "Themes" in text
    document.close()


def test_a_page_that_is_too_wide_lies_on_its_side(qtbot: QtBot, tmp_path: Path) -> None:
    html_to_pdf('<html><head><meta name="orientation" content="landscape"></head><p>x</p></html>', tmp_path / "w.pdf")

    document = opened(tmp_path / "w.pdf")
    size = document.pagePointSize(0)
    assert size.width() > size.height()
    document.close()


def test_drawings_are_lines_on_the_page_and_no_pixels(qtbot: QtBot, tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><path fill="#c00" d="M0 0h60v30h-60z"/></svg>'
    picture = f'<img src="{picture_uri(svg)}" width="120">'
    html_to_pdf(f"<p>{picture}{picture} and {picture}</p>", tmp_path / "report.pdf")

    assert b"/Subtype /Image" not in (tmp_path / "report.pdf").read_bytes()
    document = opened(tmp_path / "report.pdf")
    page = document.render(0, QSize(595, 842))
    colours = [page.pixelColor(x, y) for x in range(595) for y in range(160)]
    red = sum(colour.alpha() > 128 and colour.red() > 150 > colour.green() for colour in colours)
    # Three pictures, each 120 by 60 pixels of a screen with 96 in an inch.
    assert abs(red - 3 * 120 * 60 * 0.75**2) < 800
    document.close()


def test_the_letters_of_a_page_travel_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    html_to_pdf(LONG, tmp_path / "report.pdf")
    assert b"/FontFile" in (tmp_path / "report.pdf").read_bytes()
