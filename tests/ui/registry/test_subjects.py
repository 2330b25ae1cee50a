"""Subjects in the registry, what it lets through, and the keyboard."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.checking import Check
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddSubject, ChangeMotif
from leitmotif_desk.domain.ids import MotifId, SubjectId
from leitmotif_desk.domain.story import Subject, SubjectKind
from leitmotif_desk.ui.registry.panel import RegistryPanel
from leitmotif_desk.ui.registry.subject_head import SubjectHead
from leitmotif_desk.ui.subjects.dialog import SubjectDialog

LIGHT, HOMEWARD, UNDERTOW = (MotifId(id) for id in ("keeper-s-light", "homeward", "undertow"))
HALE = SubjectId("hale")
LEFT = Qt.MouseButton.LeftButton


def shown(registry: RegistryPanel) -> list[str]:
    return [card.entry.motif.id for card in registry.cards]


def heads(registry: RegistryPanel) -> list[str]:
    return [head.subject.name if head.subject else "" for head in registry.list.heads]


def head_of(registry: RegistryPanel, name: str) -> SubjectHead:
    return next(head for head in registry.list.heads if head.subject and head.subject.name == name)


def choose(registry: RegistryPanel, text: str) -> None:
    next(action for action in registry.filter.menu().actions() if action.text() == text).trigger()


def test_subjects_without_a_theme_stand_last_when_sorted_by_subject(desk: Desk, registry: RegistryPanel) -> None:
    desk.apply(AddSubject(Subject(HALE, "Pastor Hale")))
    assert heads(registry) == ["Mara", "Jonas", "The Sea", "Pastor Hale"]

    QTest.keyClicks(registry.search, "hale")
    assert (heads(registry), shown(registry)) == (["Pastor Hale"], [])

    registry.search.clear()
    QTest.keyClick(registry.order, Qt.Key.Key_Down)
    assert "Pastor Hale" not in heads(registry)


def test_the_filter_keeps_what_is_not_heard(desk: Desk, registry: RegistryPanel) -> None:
    choose(registry, "Only not heard")
    assert shown(registry) == [UNDERTOW]
    assert registry.filter.isChecked()

    choose(registry, "Only heard once")
    assert shown(registry) == [HOMEWARD]

    choose(registry, "All motifs")
    assert len(registry.cards) == 3
    assert not registry.filter.isChecked()


def test_the_filter_keeps_what_the_check_says_something_about(desk: Desk, registry: RegistryPanel) -> None:
    choose(registry, "Only with findings")
    assert shown(registry) == []

    desk.take_findings(Check.of(desk)())

    told = {one.motif for one in desk.findings if one.motif is not None}
    assert told
    assert set(shown(registry)) == told


def test_the_filter_keeps_a_kind_of_subject_and_what_comes_from_the_temp_track(
    desk: Desk, registry: RegistryPanel
) -> None:
    choose(registry, "For ideas")
    assert shown(registry) == [UNDERTOW]
    choose(registry, "Only from the temp track")
    assert shown(registry) == []

    desk.apply(ChangeMotif(UNDERTOW, "temp", True))

    assert shown(registry) == [UNDERTOW]


def test_the_arrows_go_from_card_to_card_and_from_the_search_into_them(qtbot: QtBot, registry: RegistryPanel) -> None:
    registry.search.setFocus()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or registry.search, Qt.Key.Key_Down)
    assert registry.selected == HOMEWARD
    assert registry.cards[1].hasFocus()

    QTest.keyClick(registry.cards[1], Qt.Key.Key_End)
    assert registry.selected == UNDERTOW
    QTest.keyClick(registry.cards[2], Qt.Key.Key_Up)
    assert registry.selected == HOMEWARD


def test_return_and_a_double_click_open_a_motif_and_space_only_chooses(qtbot: QtBot, registry: RegistryPanel) -> None:
    card = registry.cards[2]
    with qtbot.assertNotEmitted(registry.motif_opened):
        QTest.keyClick(card, Qt.Key.Key_Space)
    assert registry.selected == UNDERTOW

    with qtbot.waitSignal(registry.motif_opened) as told:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert told.args == [UNDERTOW]
    with qtbot.waitSignal(registry.motif_opened):
        QTest.mouseDClick(card, LEFT, pos=QPoint(20, 10))


def rename_to(name: str) -> None:
    """Type another name into the dialog that is about to open."""

    def rename() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SubjectDialog)
        dialog.name.selectAll()
        QTest.keyClicks(dialog.name, name)
        QTest.mouseClick(dialog.ok, LEFT)

    QTimer.singleShot(0, rename)


def test_a_subject_is_edited_by_double_click_and_by_return(registry: RegistryPanel) -> None:
    rename_to("Mara Lind")
    QTest.mouseDClick(head_of(registry, "Mara"), LEFT)
    assert heads(registry)[0] == "Mara Lind"

    rename_to("Mara L.")
    QTest.keyClick(head_of(registry, "Mara Lind"), Qt.Key.Key_Return)
    assert heads(registry)[0] == "Mara L."


def test_f2_on_a_subject_edits_it(desk: Desk, registry: RegistryPanel) -> None:
    head = head_of(registry, "Jonas")
    head.setFocus()
    rename_to("Jonas Lind")
    QTest.keyClick(head, Qt.Key.Key_F2)

    assert desk.project.the_subject(SubjectId("jonas")).name == "Jonas Lind"


def test_delete_on_a_subject_asks_and_leaves_its_motif(desk: Desk, registry: RegistryPanel) -> None:
    def agree() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "1 theme’s meaning" in box.informativeText()
        QTest.mouseClick(next(one for one in box.buttons() if one.text() == "Remove"), LEFT)

    QTimer.singleShot(0, agree)
    head_of(registry, "Mara").setFocus()
    QTest.keyClick(head_of(registry, "Mara"), Qt.Key.Key_Delete)

    assert desk.project.find("subject", "mara") is None
    assert LIGHT in shown(registry)
    assert "" in heads(registry)


def test_a_subject_is_added_from_the_menu(desk: Desk, registry: RegistryPanel) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert isinstance(dialog, SubjectDialog)
        QTest.keyClicks(dialog.name, "The reef")
        dialog.kind.setCurrentIndex(dialog.kind.findData(SubjectKind.PLACE.value))
        QTest.mouseClick(dialog.ok, LEFT)

    QTimer.singleShot(0, fill)
    choose(registry, "Add a subject…")

    assert heads(registry)[-1] == "The reef"
