"""The pages: whole, self-contained, and safe whatever the film is called."""

import re
from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.reports import ReportError, as_html, as_print_html
from leitmotif_desk.reports.templating import clock, drawn_width, pale, picture_uri
from tests.reports.told_film import (
    FINDINGS,
    INCIPIT,
    LIGHT,
    START,
    TEMPLATES,
    UNDERTOW,
    empty_report,
    finding,
    make_report,
    rows,
)

PAGES = (as_html, as_print_html)
HOSTILE = "<script>alert('x')</script><img src=http://evil.example/x onerror=go()>\"'>&amp;{{ 7*7 }}"
# "Supported HTML Subset" of Qt's manual, as far as the page uses it.
QT_TAGS = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "b", "i", "span", "img", "table", "tr",
    "td", "th", "center", "br",
}  # fmt: skip


def words(element: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", element.text_content())


@pytest.mark.parametrize("page", PAGES)
def test_every_finding_scene_and_theme_is_on_the_page(page: object) -> None:
    assert callable(page)
    text = words(html.fromstring(page(make_report())))
    for one in FINDINGS:
        assert one.message.text() in text
    for scene in ("INT. LAMP ROOM", "EXT. HARBOUR", "EXT. CLIFF", "01:01:40:00"):
        assert scene in text
    for said in ("Keeper's light", "Undertow", "Mara is on-screen in scene 1", "Saved for the end.", "It mocks her."):
        assert said in text
    assert "1 error, 2 warnings, 2 notes, 1 intended." in text
    assert "2 themes are heard 4 times in 2 of 3 scenes." in text
    assert "24 frames a second · 2026-03-14" in text


def test_findings_are_grouped_by_severity_then_film_order() -> None:
    page = html.fromstring(as_html(make_report()))
    heads = [words(head).split()[0] for head in page.findall(".//section[@id='findings']/h3")]
    assert heads == ["Errors", "Warnings", "Notes"]
    warnings = page.findall(".//section[@id='findings']/ol")[1]
    assert [words(line.find(".//p")) for line in warnings.findall("li")] == [
        "Undertow comes before the sea.",
        "Mara's theme is silent where she leads.",
    ]


def test_intended_findings_have_a_section_of_their_own() -> None:
    page = html.fromstring(as_html(make_report()))
    assert "Nothing sounds at the cliff." in words(page.get_element_by_id("intended"))
    assert "Nothing sounds at the cliff." not in words(page.get_element_by_id("findings"))
    plain = html.fromstring(as_html(make_report(findings=FINDINGS[:1])))
    assert plain.find(".//section[@id='intended']") is None


def test_the_matrix_has_a_cell_for_every_theme_and_scene() -> None:
    matrix = html.fromstring(as_html(make_report())).get_element_by_id("matrix")
    cells = [[words(cell).strip() for cell in row.findall("td")] for row in matrix.findall(".//tbody/tr")]
    assert cells == [["2", "1", ""], ["", "1", ""]]
    assert [words(head) for head in matrix.findall(".//thead//th")][1:] == ["1", "2", "3"]
    light, undertow = (row.findall("td") for row in matrix.findall(".//tbody/tr"))
    assert [asked.getparent() for asked in matrix.find_class("asked")] == [light[2], undertow[0]]


def test_a_long_film_breaks_the_matrix_into_blocks_that_hold_every_scene_once() -> None:
    film = Project.of(rows())
    more = [Scene(f"x{n}", f"{n}A", "SEA", START + 7200 + n, START + 7201 + n) for n in range(60)]  # type: ignore[arg-type]
    page = html.fromstring(as_html(make_report(replace(film, scene=(*film.scene, *more)))))
    numbers = [words(head) for head in page.findall(".//section[@id='matrix']//thead//th[@title]")]
    assert numbers == ["1", "2", "3", *(f"{n}A" for n in range(60))]
    assert len(page.get_element_by_id("matrix").findall(".//table")) == 3


def test_the_strip_draws_one_mark_a_statement_inside_the_film() -> None:
    page = html.fromstring(as_html(make_report()))
    first = page.find(".//td[@class='strip']/svg")
    titles = [title.text for title in first.findall(".//title")]
    assert titles == ["01:00:04:00 as registered", "01:00:40:00 inverted", "01:02:10:00 fragment"]
    width = float(first.get("width"))
    assert all(0 <= float(rect.get("x")) <= width for rect in first.findall(".//rect"))


def test_an_incipit_is_a_picture_with_its_notes_as_text() -> None:
    (picture,) = html.fromstring(as_html(make_report())).find_class("incipit")
    assert picture.get("alt") == "D4 A4"
    assert b64decode(picture.get("src").partition(",")[2]).decode() == INCIPIT


@pytest.mark.parametrize("page", PAGES)
def test_the_page_fetches_nothing(page: object) -> None:
    assert callable(page)
    written = page(make_report())
    tree = html.fromstring(written)
    assert [link for _, _, link, _ in tree.iterlinks() if not link.startswith("data:")] == []
    assert not re.search(r"@import|url\(", written)
    assert tree.findall(".//script") == tree.findall(".//link") == tree.findall(".//iframe") == []


def test_a_browser_is_told_to_run_and_fetch_nothing() -> None:
    policy = html.fromstring(as_html(make_report())).find(".//meta[@http-equiv]")
    assert policy.get("http-equiv") == "Content-Security-Policy"
    assert policy.get("content").startswith("default-src 'none'")


@pytest.mark.parametrize("page", PAGES)
def test_what_a_film_calls_its_things_stays_text(page: object) -> None:
    assert callable(page)
    hostile = Project.of(rows(HOSTILE, HOSTILE, HOSTILE))
    some = (finding("a", Severity.ERROR, "{x}", 3, motif=LIGHT),)
    said = replace(some[0], message=replace(some[0].message, values=(("x", HOSTILE),)))
    tree = html.fromstring(page(make_report(hostile, (said,))))
    assert tree.findall(".//script") == []
    assert all(set(image.keys()) <= {"src", "alt", "class", "width"} for image in tree.findall(".//img"))
    assert not any(name.startswith("on") for element in tree.iter() for name in element.keys())  # noqa: SIM118
    assert words(tree.find(".//h1")) == HOSTILE
    assert words(tree).count(HOSTILE) >= 5


@pytest.mark.parametrize("page", PAGES)
@settings(max_examples=15)
@given(name=st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1))
def test_any_name_reads_as_it_was_typed(page: object, name: str) -> None:
    assert callable(page)
    tree = html.fromstring(page(make_report(Project.of(rows(title=name)))))
    assert tree.find(".//h1").text_content() == name


def test_an_engraving_that_holds_a_script_is_kept_inside_a_picture() -> None:
    report = make_report()
    bad = INCIPIT.replace("<path", "<script>go()</script><path")
    page = as_html(replace(report, themes=(replace(report.themes[0], incipit=bad), *report.themes[1:])))
    assert "go()" not in page


def test_the_page_for_paper_keeps_to_what_qt_can_draw() -> None:
    tree = html.fromstring(as_print_html(make_report()))
    assert {element.tag for element in tree.iter() if isinstance(element.tag, str)} <= QT_TAGS
    pictures = tree.findall(".//img")
    assert pictures and all(int(picture.get("width")) > 0 for picture in pictures)
    for picture in pictures:
        drawn = ElementTree.fromstring(b64decode(picture.get("src").partition(",")[2]))
        assert drawn.tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_film_makes_a_page_that_says_so(page: object) -> None:
    assert callable(page)
    text = words(html.fromstring(page(empty_report())))
    assert "No open findings. 0 themes are heard 0 times in 0 of 0 scenes." in text
    assert "No themes are registered." in text


def test_a_theme_nobody_hears_is_said_to_be_unheard() -> None:
    report = make_report(heard=())
    assert "not heard yet" in words(html.fromstring(as_html(report)))
    assert report.themes[1].id == UNDERTOW


def test_templates_that_are_missing_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"continuity\.html"):
        as_html(replace(make_report(), templates_dir=tmp_path))


def test_a_template_that_asks_for_what_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "continuity.html").write_text("{{ report.nothing }}", encoding="utf-8")
    with pytest.raises(ReportError, match="nothing"):
        as_html(replace(make_report(), templates_dir=tmp_path))


def test_pictures_are_measured_by_their_root_only() -> None:
    svg = '<?xml version="1.0"?><svg width="20.5px" height="10"><rect width="5" height="5"/></svg>'
    assert (drawn_width(svg, 2), drawn_width("<svg/>", 2)) == (41, 0)
    assert picture_uri(svg).startswith("data:image/svg+xml;base64,")


def test_colours_fade_into_white_and_lengths_read_as_minutes() -> None:
    assert (pale("#000000", 0.2), pale("#e69f00", 1), pale("#123456", 0)) == ("#cccccc", "#e69f00", "#ffffff")
    assert (clock(0), clock(59.6), clock(368)) == ("0:00", "1:00", "6:08")


def test_the_templates_lie_in_the_resources() -> None:
    assert {path.name for path in TEMPLATES.iterdir()} >= {"continuity.html", "continuity-print.html", "continuity.css"}
