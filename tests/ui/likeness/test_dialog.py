"""The map of themes and themes, with real events."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.checking import Check, mark_intended
from leitmotif_desk.desk.comparing import Verdict, compare_themes, value_text
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import MotifSpec, register, typed_motif
from leitmotif_desk.domain.edits import RemoveMotif
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.finding import IntentionKind
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.ui.continuity.intended_dialog import IntendedDialog
from leitmotif_desk.ui.likeness.dialog import LikenessDialog
from leitmotif_desk.ui.likeness.note_rows import NoteRows
from leitmotif_desk.ui.likeness.sheet import not_shared, paired_sheet
from tests.ui.conftest import MakeWindow
from tests.ui.variations.small_film import LIGHT, make_film

ECHO = "key=A major A4:1 E5:1.5 D5:.5 C#5:1 | B4:1 E5:1 C#5:2"
Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def echo(desk: Desk) -> MotifId:
    return register(desk, MotifSpec("Echo", "Mara"), typed_motif(ECHO, "Echo"))


def opened(qtbot: QtBot, desk: Desk) -> LikenessDialog:
    dialog = LikenessDialog(desk)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def chosen(dialog: LikenessDialog) -> set[str]:
    pair = dialog.map.chosen
    return set() if pair is None else {pair.one, pair.other}


def cell_of(dialog: LikenessDialog, desk: Desk, one: str, other: str) -> QPoint:
    motifs = compare_themes(desk.project).motifs
    return dialog.map.box(motifs.index(MotifId(one)), motifs.index(MotifId(other))).center().toPoint()


def test_the_likest_pair_is_chosen_and_told_when_it_opens(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    dialog = opened(qtbot, desk)

    assert chosen(dialog) == {LIGHT, echo}
    assert "close lookalike" in dialog.panel.verdict.text()
    assert "the same first four steps" in dialog.panel.sentence.text()
    assert "6 pairs · lookalikes (from .53): 1" in dialog.heading.remark


def test_a_click_on_a_cell_shows_its_pair_on_either_side_of_the_diagonal(
    qtbot: QtBot, desk: Desk, echo: MotifId
) -> None:
    dialog = opened(qtbot, desk)

    QTest.mouseClick(dialog.map, Left, NoKeys, cell_of(dialog, desk, "homeward", "undertow"))
    assert chosen(dialog) == {"homeward", "undertow"}
    first = dialog.panel.sentence.text()

    QTest.mouseClick(dialog.map, Left, NoKeys, cell_of(dialog, desk, LIGHT, echo))
    QTest.mouseClick(dialog.map, Left, NoKeys, cell_of(dialog, desk, "undertow", "homeward"))
    assert dialog.panel.sentence.text() == first


def test_a_click_on_the_diagonal_or_beside_the_map_changes_nothing(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    dialog = opened(qtbot, desk)

    for point in (cell_of(dialog, desk, LIGHT, LIGHT), QPoint(2, 2)):
        QTest.mouseClick(dialog.map, Left, NoKeys, point)

    assert chosen(dialog) == {LIGHT, echo}


def test_arrows_walk_over_every_cell_and_step_over_the_diagonal(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    dialog = opened(qtbot, desk)
    motifs = compare_themes(desk.project).motifs
    QTest.mouseClick(dialog.map, Left, NoKeys, dialog.map.box(1, 0).center().toPoint())

    QTest.keyClick(dialog.map, Qt.Key.Key_Right)
    assert chosen(dialog) == {motifs[1], motifs[2]}
    QTest.keyClick(dialog.map, Qt.Key.Key_Up)
    assert chosen(dialog) == {motifs[0], motifs[2]}
    QTest.keyClick(dialog.map, Qt.Key.Key_Up)
    assert chosen(dialog) == {motifs[0], motifs[2]}


def test_a_cell_stepped_to_comes_into_view_where_there_are_many_themes(qtbot: QtBot, desk: Desk) -> None:
    for place in range(21):
        register(desk, MotifSpec(f"Theme {place}"), typed_motif(f"C4:1 {'CDEFGAB'[place % 7]}5:{place + 1} G4:1", ""))
    dialog = opened(qtbot, desk)
    dialog.resize(800, 500)
    QTest.mouseClick(dialog.map, Left, NoKeys, dialog.map.box(1, 0).center().toPoint())

    for _ in range(23):
        QTest.keyClick(dialog.map, Qt.Key.Key_Down)

    assert dialog.map.chosen_box == dialog.map.box(23, 0)
    assert dialog.map.visibleRegion().contains(dialog.map.chosen_box.center().toPoint())

    before = dialog.map.chosen
    seen = dialog.map.visibleRegion().boundingRect()
    QTest.mouseClick(dialog.map, Left, NoKeys, seen.topLeft() + QPoint(200, 40))
    assert seen.top() > 0 and dialog.map.chosen == before

    QTest.mouseClick(dialog.map, Left, NoKeys, dialog.map.box(20, 0).center().toPoint())
    assert dialog.map.chosen_box == dialog.map.box(20, 0)
    assert dialog.map.visibleRegion().boundingRect() == seen


def test_the_bars_are_the_parts_of_the_likeness(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    dialog = opened(qtbot, desk)
    found = compare_themes(desk.project).pair(LIGHT, echo).likeness

    assert [bar.share for bar in dialog.panel.bars.values()] == [
        found.interval, found.rhythm, found.contour, found.skeleton,
    ]  # fmt: skip
    assert dialog.panel.verdict.text().startswith(value_text(found.together))


def test_the_other_theme_is_written_in_the_key_and_under_the_notes_it_shares(desk: Desk, echo: MotifId) -> None:
    pair = compare_themes(desk.project).pair(LIGHT, echo)

    sheet = paired_sheet(desk.project, pair)

    light = next(line for line in sheet.lines if line.name == "Keeper's light")
    other = next(line for line in sheet.lines if line.name == "Echo")
    form = desk.project.base_form(pair.one)
    assert sheet.key == form.key
    assert [tone.step for tone in light.tones][:5] == [tone.step for tone in other.tones][:5]
    assert [tone.onset_ticks for tone in light.tones][:5] == [tone.onset_ticks for tone in other.tones][:5]
    assert tuple(line.changed for line in sheet.lines) == not_shared(pair.likeness)
    assert other.changed == (5, 6)


def test_declared_kinship_is_shown_as_kin(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    dialog = opened(qtbot, desk)
    (finding,) = (one for one in Check.of(desk)() if one.code == "themes-too-alike")

    mark_intended(desk, finding, IntentionKind.KINSHIP, "The echo is hers.")

    pair = dialog.map.chosen
    assert pair is not None and pair.verdict is Verdict.KIN
    assert "kin" in dialog.panel.verdict.text()
    assert "lookalikes (from .53): 0" in dialog.heading.remark


def test_lookalikes_can_be_declared_kin_on_the_spot(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    dialog = opened(qtbot, desk)
    assert not dialog.panel.kin.isVisible()
    desk.take_findings(Check.of(desk)())

    QTest.mouseClick(dialog.panel.kin, Left)
    (asked,) = dialog.findChildren(IntendedDialog)
    QTest.keyClicks(asked.sentence, "The echo is hers.")
    QTest.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), Left)

    assert [(one.kind, one.sentence) for one in desk.project.intention] == [
        (IntentionKind.KINSHIP, "The echo is hers.")
    ]
    assert compare_themes(desk.project).pair(LIGHT, echo).verdict is Verdict.KIN
    assert "kin" in dialog.panel.verdict.text()
    assert not dialog.panel.kin.isVisible()


def test_what_is_safe_need_not_be_kin(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    desk.take_findings(Check.of(desk)())
    dialog = opened(qtbot, desk)
    assert dialog.panel.kin.isVisible()

    QTest.mouseClick(dialog.map, Left, NoKeys, cell_of(dialog, desk, "homeward", "undertow"))

    assert not dialog.panel.kin.isVisible()


def test_the_map_follows_the_registry_and_keeps_the_chosen_pair(qtbot: QtBot, desk: Desk, echo: MotifId) -> None:
    dialog = opened(qtbot, desk)
    QTest.mouseClick(dialog.map, Left, NoKeys, cell_of(dialog, desk, "homeward", "undertow"))

    desk.apply(RemoveMotif(echo))
    assert chosen(dialog) == {"homeward", "undertow"}
    assert "3 pairs" in dialog.heading.remark

    desk.apply(RemoveMotif(MotifId("homeward")))
    assert chosen(dialog) == {LIGHT, "undertow"}
    assert dialog.panel.findChild(NoteRows) is not None
    dialog.grab()


def test_with_one_theme_it_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "Bare.leitmotif", Film("Bare")) as bare:
        dialog = opened(qtbot, bare)
        assert "Register two motifs" in dialog.panel.sentence.text()
        dialog.grab()

        for name, notes in (("One", ECHO), ("Two", "C4:1 D4:1 E4:2")):
            register(bare, MotifSpec(name), typed_motif(notes, name))

        assert len(chosen(dialog)) == 2
        dialog.close()


def test_the_menu_opens_it_once(qtbot: QtBot, make_window: MakeWindow, desk: Desk) -> None:
    window = make_window(desk)

    window.actions_by_code["compare"].trigger()
    window.actions_by_code["compare"].trigger()

    (dialog,) = window.findChildren(LikenessDialog)
    assert dialog.isVisible()
