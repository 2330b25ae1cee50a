"""The registry as a person sees and uses it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMenu
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import RemoveMotif, RenameMotif
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.registry.panel import RegistryPanel
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.widgets.music_files import NOTES_MIME
from leitmotif_desk.ui.widgets.text import ElidedLabel

LIGHT, HOMEWARD, UNDERTOW = (MotifId(id) for id in ("keeper-s-light", "homeward", "undertow"))


def names(registry: RegistryPanel) -> list[str]:
    return [card.entry.motif.name for card in registry.cards]


def texts(registry: RegistryPanel) -> str:
    labels = [part for part in registry.findChildren(QLabel) if part.isVisible()]
    return "\n".join(part.whole if isinstance(part, ElidedLabel) else part.text() for part in labels)


def action(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


def test_cards_stand_under_what_they_stand_for_with_how_often_they_were_heard(registry: RegistryPanel) -> None:
    lines = texts(registry).splitlines()

    assert lines.index("Mara") < lines.index("Keeper's light") < lines.index("2 heard") < lines.index("Jonas")
    assert "idea" in lines
    assert registry.remark == "3 motifs · 3 subjects"


def test_the_panel_keeps_to_the_width_it_was_given(registry: RegistryPanel) -> None:
    assert registry.minimumSizeHint().width() <= 272
    assert all(card.geometry().right() <= registry.width() for card in registry.cards)


def test_notation_comes_after_the_window_and_one_sheet_a_turn(qtbot: QtBot, registry: RegistryPanel) -> None:
    views = [card.notation for card in registry.cards]
    assert not any(view.is_engraved for view in views)

    qtbot.waitUntil(lambda: all(view.is_engraved for view in views))


def test_typing_in_the_search_keeps_the_motifs_that_match_by_name_or_subject(
    qtbot: QtBot, registry: RegistryPanel
) -> None:
    QTest.keyClicks(registry.search, "sea")
    assert names(registry) == ["Undertow"]

    registry.search.clear()
    QTest.keyClicks(registry.search, "zzz")
    qtbot.waitUntil(lambda: "No motif matches" in texts(registry))


def test_sorting_by_times_heard_puts_the_most_heard_first(qtbot: QtBot, registry: RegistryPanel) -> None:
    registry.order.setFocus()
    QTest.keyClick(registry.order, Qt.Key.Key_Down)
    QTest.keyClick(registry.order, Qt.Key.Key_Down)

    assert names(registry) == ["Keeper's light", "Homeward", "Undertow"]


def test_a_click_on_a_card_selects_its_motif(qtbot: QtBot, registry: RegistryPanel) -> None:
    with qtbot.waitSignal(registry.motif_selected) as told:
        QTest.mouseClick(registry.cards[1], Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    assert told.args == [registry.cards[1].entry.motif.id]
    assert [card.selected for card in registry.cards] == [False, True, False]


def test_a_motif_chosen_elsewhere_is_marked_without_being_told_again(qtbot: QtBot, registry: RegistryPanel) -> None:
    with qtbot.assertNotEmitted(registry.motif_selected):
        registry.show_selected(UNDERTOW)

    assert registry.selected == UNDERTOW
    assert [card.entry.motif.id for card in registry.cards if card.selected] == [UNDERTOW]


def test_an_edit_shows_at_once_and_leaves_the_other_cards_as_they_are(desk: Desk, registry: RegistryPanel) -> None:
    before = {card.entry.motif.id: card for card in registry.cards}

    desk.apply(RenameMotif(HOMEWARD, "Way home"))

    after = {card.entry.motif.id: card for card in registry.cards}
    assert after[HOMEWARD].entry.motif.name == "Way home"
    assert (after[LIGHT], after[UNDERTOW]) == (before[LIGHT], before[UNDERTOW])


def test_delete_removes_the_selected_motif_and_undo_brings_it_back(
    qtbot: QtBot, desk: Desk, registry: RegistryPanel
) -> None:
    registry.select(HOMEWARD)
    card = next(card for card in registry.cards if card.entry.motif.id == HOMEWARD)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Delete)
    assert "Homeward" not in names(registry)

    desk.undo()
    assert "Homeward" in names(registry)


def test_the_menu_gives_a_motif_another_colour(desk: Desk, registry: RegistryPanel) -> None:
    menu = registry.actions_on.menu(LIGHT)
    colours = action(menu, "Colour").menu()
    assert isinstance(colours, QMenu)

    action(colours, "Colour 6").trigger()

    assert desk.project.the_motif(LIGHT).colour == 5


def test_the_menu_says_what_a_motif_stands_for_and_takes_it_back(desk: Desk, registry: RegistryPanel) -> None:
    def stands_for() -> QMenu:
        found = action(registry.actions_on.menu(LIGHT), "Stands for").menu()
        assert isinstance(found, QMenu)
        return found

    action(stands_for(), "Jonas").trigger()
    assert {link.subject for link in desk.project.links_of(LIGHT)} == {"mara", "jonas"}

    assert action(stands_for(), "Mara").isChecked()
    action(stands_for(), "Mara").trigger()
    assert [link.subject for link in desk.project.links_of(LIGHT)] == ["jonas"]


def test_a_motif_leaves_the_window_as_a_midi_file_with_its_notes(registry: RegistryPanel) -> None:
    import mido

    path = registry.actions_on.midi_of(LIGHT)

    assert path is not None
    notes = [m.note for track in mido.MidiFile(path).tracks for m in track if m.type == "note_on" and m.velocity]
    assert notes == [62, 69, 67, 66, 64, 62]


def test_pulling_a_card_asks_for_a_drag_and_a_click_does_not(qtbot: QtBot, registry: RegistryPanel) -> None:
    card = registry.cards[0]
    registry.list.drag_requested.disconnect()
    with qtbot.assertNotEmitted(card.drag_requested):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    with qtbot.waitSignal(card.drag_requested):
        pull(card, QPoint(80, 40))


def pull(card: object, to: QPoint) -> None:
    """Move the mouse with its button held down, which QTest cannot."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication, QWidget

    assert isinstance(card, QWidget)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), QPointF(card.mapToGlobal(to)), left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(card, event)


def test_an_empty_registry_says_how_to_begin(qtbot: QtBot, tmp_path: Path, jobs: Jobs) -> None:
    with Desk.create(tmp_path / "Empty.leitmotif", Film("Empty")) as desk:
        panel = RegistryPanel(desk, jobs)
        qtbot.addWidget(panel)
        panel.show()

        assert "Press +" in texts(panel)


@pytest.mark.parametrize("gone", [LIGHT, UNDERTOW])
def test_a_removed_motif_stays_selected_nowhere(desk: Desk, registry: RegistryPanel, gone: MotifId) -> None:
    registry.select(gone)
    desk.apply(RemoveMotif(gone))
    assert gone not in {card.entry.motif.id for card in registry.cards}
    assert not any(card.selected for card in registry.cards)


def test_notes_dragged_from_a_score_open_the_registration_with_these_notes(registry: RegistryPanel, desk: Desk) -> None:
    mime = QMimeData()
    mime.setData(NOTES_MIME, b"D4:1 A4:1.5 G4:.5 F#4:1")
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 300), copy, mime, buttons, keys)
    QApplication.sendEvent(registry, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(registry, QDropEvent(QPointF(50, 300), copy, mime, buttons, keys))
    (dialog,) = registry.findChildren(RegisterDialog)
    QTest.keyClicks(dialog.name, "Dragged")
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    found = next(motif for motif in desk.project.motif if motif.name == "Dragged")
    assert registry.selected == found.id
    assert [tone.name for tone in desk.project.base_form(found.id).tones] == ["D4", "A4", "G4", "F#4"]
