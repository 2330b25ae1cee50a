"""The papers, written to real files and read back by other programs' libraries."""

import csv
import html
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QImage

from leitmotif_desk.desk.arc import forms_heard
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.papers import cue_sheet, read_parties
from leitmotif_desk.desk.proposing import Propose, accept
from leitmotif_desk.desk.reporting import KINDS, Wanted, write_paper
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.edits import AddMarker, ChangeCue, ChangeMotif, ChangeScene, SetReel
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import FilmMarker, Reel
from leitmotif_desk.domain.ids import MarkerId, SceneId
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.ui.printing import svg_to_png
from tests.ui.variations.small_film import LIGHT, THIRD, make_film

RESOURCES = Path(__file__).parents[3] / "resources"
FORMULA, MARKUP = '=HYPERLINK("http://x","y")', "<img src=x onerror=alert(1)>"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture(scope="module")
def demo(low_water_copy: Path, low_water_scan: ScanResult) -> Iterator[Desk]:
    with Desk.open(low_water_copy) as opened:
        opened.take_scan(low_water_scan)
        yield opened


def written(desk: Desk, code: str, path: Path, parties: Path | None = None) -> str:
    """Write a paper and return its text; a PDF stands as the page that would be printed."""

    def keep(page: str, to: Path) -> None:
        to.write_text(page, encoding="utf-8")

    write_paper(Wanted(desk, RESOURCES, keep, svg_to_png, parties), code, path)
    if path.suffix in (".xlsx", ".png", ".mid"):
        return ""
    return path.read_text(encoding="utf-16" if code == "premiere" else "utf-8")


PAPERS = [(kind.code, form) for kind in KINDS for form in kind.forms]


@pytest.mark.parametrize(("code", "form"), PAPERS)
def test_names_that_would_be_formulas_or_markup_stay_text(desk: Desk, tmp_path: Path, code: str, form: str) -> None:
    desk.apply(ChangeMotif(LIGHT, "name", MARKUP))
    desk.apply(AddMarker(FilmMarker(MarkerId("m1"), 86_500, FORMULA)))
    cue = desk.project.cue[0].id if desk.project.cue else None
    if cue is not None:
        desk.apply(ChangeCue(cue, "title", FORMULA))
    path = tmp_path / f"paper{form}"

    text = written(desk, code, path)

    if form in (".html", ".pdf"):
        assert "<img src=x" not in text
        assert "<script" not in text
    elif form == ".svg":
        assert "<img" not in text and ElementTree.fromstring(text).tag.endswith("svg")
    elif form == ".png":
        assert not QImage(str(path)).isNull()
    elif form == ".xlsx":
        book = load_workbook(path)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert cells and all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)
    elif form == ".csv":
        delimiter = "\t" if code == "premiere" else ","
        cells = [text for row in csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter) for text in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_a_form_that_a_paper_does_not_have_is_named_with_those_it_has(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"\.doc.*catalogue.*\.html, \.pdf"):
        written(desk, "catalogue", tmp_path / "x.doc")
    assert not (tmp_path / "x.doc").exists()


@pytest.mark.parametrize("name", ["scenes.xlsx", "scenes.csv", "cut.otio", "markers.mid"])
def test_a_place_that_cannot_be_written_is_named(desk: Desk, tmp_path: Path, name: str) -> None:
    place = tmp_path / "nowhere" / name
    with pytest.raises((BadValue, Unwritable), match="cannot be written") as caught:
        written(desk, place.stem, place)
    assert str(place) in str(caught.value)


def test_the_catalogue_has_every_theme_with_its_notes_and_its_sound_and_fetches_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    page = written(desk, "catalogue", tmp_path / "catalogue.html")

    assert all(motif.name in page.replace("&#39;", "'") for motif in desk.project.motif)
    heard = {one.motif for one in desk.heard}
    assert page.count("data:image/svg+xml") == len(desk.project.form) + len(heard)
    assert page.count("data:audio/wav") == len(desk.project.motif)
    assert not re.findall(r'(?:src|href)="(?!data:)', page)


def test_an_accepted_variation_stands_in_the_catalogue_with_its_reason(desk: Desk, tmp_path: Path) -> None:
    best = next(one for one in Propose.of(desk, THIRD)() if one.lines)
    accept(desk, best)

    page = written(desk, "catalogue", tmp_path / "catalogue.html")

    assert best.reason[0].text().split("’")[0].split("'")[0] in page


def test_the_authorship_names_the_ledger_entry_of_every_form(desk: Desk, tmp_path: Path) -> None:
    page = written(desk, "authorship", tmp_path / "authorship.html")

    hashes = {entry.hash for entry in desk.history() if entry.hash in page}
    assert len(hashes) >= len(desk.project.motif)
    assert desk.history()[-1].hash in page


def test_the_matrix_counts_what_is_heard(desk: Desk, tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(written(desk, "matrix", tmp_path / "matrix.csv").lstrip("\ufeff"))))

    assert rows[0] == ["theme", "1", "2", "3", "all"]
    for row in rows[1:]:
        motif = next(motif.id for motif in desk.project.motif if motif.name == row[0])
        assert int(row[-1]) == sum(heard.motif == motif for heard in desk.heard)


# lists for other programs


@pytest.mark.parametrize(
    ("code", "name", "begins"),
    [
        ("cut", "a.edl", "TITLE: Low Water\r\nFCM: NON-DROP FRAME\r\n"),
        ("cut", "a.otio", "{"),
        ("markers", "a.csv", "#,Name,Start,End,Length,Color\r\n"),
        ("markers", "a.edl", "TITLE: Low Water\r\n"),
        ("markers", "a.txt", "Leitmotif\t01:00:00:00\tV1\tgreen\tSc. 1 INT. LAMP ROOM\t600\r\n"),
        ("premiere", "a.csv", "Marker Name\tDescription\tIn\tOut\tDuration\tMarker Type\t\r\n"),
    ],
)
def test_a_list_is_written_in_the_form_its_file_asks_for(
    desk: Desk, tmp_path: Path, code: str, name: str, begins: str
) -> None:
    written(desk, code, tmp_path / name)
    text = (tmp_path / name).read_bytes().decode("utf-16" if code == "premiere" else "utf-8")
    assert text.startswith(begins)
    assert "3m2 Cliff" in text


def test_reels_are_written_unless_the_whole_film_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    desk.apply(SetReel(Reel("1", 86_400, 86_400)))
    desk.apply(SetReel(Reel("2", 87_000, 172_800)))
    path = tmp_path / "scenes.csv"
    wanted = Wanted(desk, RESOURCES, lambda page, to: None, svg_to_png)

    write_paper(wanted, "scenes", path)
    in_reels = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    write_paper(replace(wanted, whole_film=True), "scenes", path)
    in_film = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))

    assert [(row["TC in"], row["reel"]) for row in in_reels] == [
        ("01:00:00:00", "1"), ("02:00:00:00", "2"), ("02:00:33:08", "2"),
    ]  # fmt: skip
    assert [row["TC in"] for row in in_film] == ["01:00:00:00", "01:00:25:00", "01:00:58:08"]


def test_the_scenes_say_which_times_are_guessed(desk: Desk, tmp_path: Path) -> None:
    desk.apply(ChangeScene(SceneId("scene-2"), "estimated", True))
    page = html.unescape(written(desk, "scenes", tmp_path / "scenes.html"))
    assert "Guessed from their length on the page: the times of 2." in page


# the cue sheet


def parties(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "parties.csv"
    path.write_text("\n".join(("cue,role,name,pro,ipi,share", *rows)), encoding="utf-8")
    return path


def test_parties_are_read_with_their_shares(tmp_path: Path) -> None:
    (one, other) = read_parties(parties(tmp_path, "*,C,Ann Vermeer,BUMA,00123,66.67%", '*,E,House,,,"33,33"'))
    assert (one.name, one.society, one.ipi, one.share) == ("Ann Vermeer", "BUMA", "00123", Decimal("66.67"))
    assert other.share == Decimal("33.33")


@pytest.mark.parametrize(
    ("row", "says"),
    [("*,C,Ann,,,half", "row 2.*'half' is no share"), ("*,C,Ann,,,120", "row 2.*not between 0 and 100")],
)
def test_a_share_that_is_none_is_named_with_its_row(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(BadValue, match=".*") as caught:
        read_parties(parties(tmp_path, row))
    assert re.search(says, str(caught.value))


def test_a_table_without_shares_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "parties.csv"
    path.write_text("cue,name\n*,Ann\n")
    with pytest.raises(BadValue, match="role"):
        read_parties(path)


def test_a_cue_that_nobody_wrote_is_not_shared(desk: Desk, tmp_path: Path) -> None:
    known = read_parties(parties(tmp_path, "9m9,C,Ann,,,100"))
    with pytest.raises(BadValue, match="9m9"):
        cue_sheet(desk, RESOURCES, known)


def test_the_catalogue_shows_every_different_form_of_a_theme_along_the_film(demo: Desk, tmp_path: Path) -> None:
    page = html.unescape(written(demo, "catalogue", tmp_path / "catalogue.html"))

    for motif in demo.project.motif:
        forms = forms_heard(demo, motif.id)
        strip = page.split(f"Arc of {motif.name}")[-1].split("</section>")[0] if forms[1:] else ""
        assert strip.count("<figcaption>") == (len(forms) if forms[1:] else 0)
    assert "Keeper's light (Mara) by kin, in The vow" in page


def test_the_economy_has_a_row_and_a_track_for_every_theme(demo: Desk, tmp_path: Path) -> None:
    table = written(demo, "economy", tmp_path / "economy.csv").removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["theme"] for row in rows] == [motif.name for motif in demo.project.motif]
    vow = next(row for row in rows if row["theme"] == "The vow")
    assert (vow["statements"], vow["scenes"], vow["longest silence"]) == ("3", "2 of 12", "10:30")

    drawing = ElementTree.fromstring(written(demo, "economy", tmp_path / "economy.svg"))
    texts = {one.text for one in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert {motif.name for motif in demo.project.motif} <= texts
