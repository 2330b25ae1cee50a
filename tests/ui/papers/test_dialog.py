"""The papers in the window: looked at, then written to real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.reporting import KINDS
from leitmotif_desk.domain.edits import SetReel
from leitmotif_desk.domain.film import Film, Reel
from leitmotif_desk.ui.papers.dialog import NAMES, PapersDialog
from tests.ui.variations.small_film import make_film

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, tmp_path: Path) -> PapersDialog:
    made = PapersDialog(desk, RESOURCES, tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: PapersDialog, code: str) -> None:
    dialog.kinds.setCurrentRow([kind.code for kind in KINDS].index(code))


def test_every_kind_of_paper_has_a_name(dialog: PapersDialog) -> None:
    assert set(NAMES) == {kind.code for kind in KINDS}
    assert dialog.kinds.count() == len(KINDS)


@pytest.mark.parametrize("kind", [kind.code for kind in KINDS])
def test_a_paper_is_seen_before_it_is_written(dialog: PapersDialog, kind: str) -> None:
    choose(dialog, kind)
    assert dialog.code == kind
    assert dialog.write.isEnabled()
    assert dialog.page.toPlainText().strip()
    assert dialog.parties.isVisible() == (kind == "cue-sheet")


def test_a_film_with_reels_asks_whose_timecode(dialog: PapersDialog, desk: Desk) -> None:
    choose(dialog, "cut")
    assert not dialog.whole_film.isVisible()
    desk.apply(SetReel(Reel("1", 86_400, 86_400)))
    desk.apply(SetReel(Reel("2", 87_000, 86_400)))

    choose(dialog, "scenes")
    assert dialog.whole_film.isVisible()
    assert "two reels show the timecode" in dialog.problem.text() and not dialog.write.isEnabled()

    dialog.whole_film.click()
    assert dialog.write.isEnabled() and "01:00:25:00" in dialog.page.toPlainText()
    choose(dialog, "catalogue")
    assert not dialog.whole_film.isVisible()


def test_a_list_is_seen_in_the_form_that_is_chosen(dialog: PapersDialog) -> None:
    choose(dialog, "markers")
    seen = []
    for place in range(dialog.forms.count()):
        dialog.forms.setCurrentIndex(place)
        dialog.forms.activated.emit(place)
        seen.append(dialog.page.toPlainText())
    reaper, resolve, avid, midi = seen
    assert reaper.startswith("#,Name") and resolve.startswith("TITLE:") and avid.startswith("Leitmotif")
    assert "0.000000  Sc. 1 INT. LAMP ROOM" in midi


def test_cells_between_tabs_stand_under_one_another(dialog: PapersDialog) -> None:
    choose(dialog, "premiere")
    head, *rows = dialog.page.toPlainText().splitlines()
    assert rows[0][head.index("Marker Type") :] == "Comment" and rows[0][head.index("In ") :].startswith("01:00:00:00")


def test_a_film_without_cut_and_scenes_has_no_edit_list(qtbot: QtBot, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "Empty.leitmotif", Film("Empty")) as desk:
        dialog = PapersDialog(desk, RESOURCES, tmp_path)
        qtbot.addWidget(dialog)
        choose(dialog, "cut")
        assert "needs a cut or scenes" in dialog.problem.text() and not dialog.write.isEnabled()


@pytest.mark.parametrize(("kind", "name"), [("catalogue", "a.html"), ("catalogue", "a.pdf"), ("spotting", "a.xlsx")])
def test_the_paper_in_view_is_written_where_a_person_says(
    dialog: PapersDialog, tmp_path: Path, kind: str, name: str
) -> None:
    choose(dialog, kind)
    dialog.write_to(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 1_000
    assert name in dialog.problem.text()


def test_a_folder_that_is_not_there_is_said(
    dialog: PapersDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *told: said.append(told[2]))
    choose(dialog, "catalogue")
    dialog.write_to(tmp_path / "nowhere" / "a.html")
    assert "nowhere" in said[0]


def test_parties_with_a_mistake_are_said_in_place_of_the_sheet(dialog: PapersDialog, tmp_path: Path) -> None:
    path = tmp_path / "parties.csv"
    path.write_text("cue,role,name,pro,ipi,share\n*,C,Ann,,,half\n")
    choose(dialog, "cue-sheet")
    dialog.take_parties(path)
    assert "half" in dialog.problem.text()
    assert not dialog.write.isEnabled()
