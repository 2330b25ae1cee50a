"""The papers, written to real files and read back by other programs' libraries."""

import csv
import html
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from mido import MidiFile
from openpyxl import load_workbook
from PySide6.QtGui import QImage

from leitmotif_desk.desk.arc import forms_heard
from leitmotif_desk.desk.demo import make_demo
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import batch
from leitmotif_desk.desk.papers import cue_sheet, marker_text, read_parties
from leitmotif_desk.desk.papers.markers import marks
from leitmotif_desk.desk.proposing import Propose, accept
from leitmotif_desk.desk.reporting import KINDS, Wanted, write_paper
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edits import AddMarker, ChangeCue, ChangeMotif
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import FilmMarker
from leitmotif_desk.domain.ids import MarkerId
from leitmotif_desk.ui.printing import svg_to_png
from tests.ui.variations.small_film import LIGHT, THIRD, make_film

RESOURCES = Path(__file__).parents[3] / "resources"
FORMULA, MARKUP = '=HYPERLINK("http://x","y")', "<img src=x onerror=alert(1)>"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with make_demo(RESOURCES / "demo", tmp_path_factory.mktemp("demo") / "Low Water.leitmotif") as made:
        made.take_scan(Scan.of(made)())
        yield made


def written(desk: Desk, code: str, path: Path, parties: Path | None = None) -> str:
    """Write a paper and return its text; a PDF stands as the page that would be printed."""

    def keep(page: str, to: Path) -> None:
        to.write_text(page, encoding="utf-8")

    write_paper(Wanted(desk, RESOURCES, keep, svg_to_png, parties), code, path)
    return "" if path.suffix in (".xlsx", ".png", ".mid") else path.read_text(encoding="utf-8")


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
        cells = [text for row in csv.reader(io.StringIO(text.lstrip("\ufeff"))) for text in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_a_form_that_a_paper_does_not_have_is_named_with_those_it_has(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"\.doc.*catalogue.*\.html, \.pdf"):
        written(desk, "catalogue", tmp_path / "x.doc")
    assert not (tmp_path / "x.doc").exists()


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


# markers


def planned(desk: Desk) -> None:
    plan = {"edit": "AddCue", "id": "c1", "number": "1m1", "title": "A | B", "start_frame": 86_400, "end_frame": 86_880}
    desk.apply(batch("Cue", [plan], desk.project))
    desk.apply(AddMarker(FilmMarker(MarkerId("m1"), 86_500, "look\there")))


def test_markers_reach_avid_as_six_fields_a_line(desk: Desk) -> None:
    planned(desk)
    rows = [line.split("\t") for line in marker_text(desk, ".txt").splitlines()]
    assert {len(row) for row in rows} == {6}
    assert ["01:00:00:00", "cyan", "1m1 A / B"] in [[row[1], row[3], row[4]] for row in rows]


def test_markers_reach_reaper_in_seconds_of_the_film(desk: Desk) -> None:
    planned(desk)
    rows = list(csv.DictReader(io.StringIO(marker_text(desk, ".csv"))))
    cue = next(row for row in rows if row["#"] == "R1")
    assert (float(cue["Start"]), float(cue["Length"])) == (0.0, 20.0)
    assert next(row["Name"] for row in rows if row["#"].startswith("M")) == "look here"


def test_markers_reach_resolve_as_an_edit_list_whose_names_end_at_their_sign(desk: Desk) -> None:
    planned(desk)
    lines = marker_text(desk, ".edl").split("\r\n")
    event = next(place for place, line in enumerate(lines) if line.startswith("001"))
    assert lines[event].endswith("01:00:00:00 01:00:00:01 01:00:00:00 01:00:00:01")
    assert lines[event + 1] == " |C:ResolveColorCyan |M:1m1 A / B |D:480"


def test_markers_reach_a_sequencer_within_a_millisecond_of_their_frame(desk: Desk, tmp_path: Path) -> None:
    planned(desk)
    written(desk, "markers", tmp_path / "markers.mid")

    file = MidiFile(tmp_path / "markers.mid", charset="utf-8")
    now, found = 0.0, {}
    for message in file:
        now += message.time
        if message.type == "marker":
            found[message.text] = now
    assert found["1m1 A / B"] == 0.0
    assert found["look here"] == pytest.approx(100 / 24, abs=0.001)
    assert len(found) == len({name for _, _, name, _ in marks(desk)})


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
