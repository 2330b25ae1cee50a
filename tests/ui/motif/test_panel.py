"""The motif panel as a person sees and uses it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddForm, ChangeMotif, RemoveMotif, RenameMotif
from leitmotif_desk.domain.ids import FormId, SceneId
from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.reports import colour_of
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.motif.panel import CATALOGUE, ECONOMY, FORMS, MEANING, MotifPanel
from leitmotif_desk.ui.widgets.drawing import DrawingView
from leitmotif_desk.ui.widgets.text import ElidedLabel
from tests.ui.heard_film import make_heard_film
from tests.ui.variations.small_film import LIGHT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[MotifPanel]:
    jobs = Jobs()
    made = MotifPanel(desk, jobs)
    qtbot.addWidget(made)
    made.resize(380, 800)
    made.show_motif(LIGHT)
    made.show()
    yield made
    jobs.close()


def texts(panel: MotifPanel) -> str:
    labels = [part for part in panel.findChildren(QLabel) if part.isVisible()]
    return "\n".join(part.whole if isinstance(part, ElidedLabel) else part.text() for part in labels)


def add_minor(desk: Desk) -> Form:
    base = desk.project.base_form(LIGHT)
    minor = replace(
        base,
        id=FormId("minor"),
        name="Darker",
        parent=base.id,
        operations=(Operation.of("mode", to="minor"),),
        parent_tones=tuple(range(len(base.tones))),
        reason="Mara suffers a loss.",
        scene=SceneId("scene-3"),
    )
    desk.apply(AddForm(minor))
    return minor


def test_the_heading_says_whom_it_stands_for_and_where_it_is_first_heard_in_full(panel: MotifPanel) -> None:
    assert panel.heading.subjects == "Mara"
    assert panel.heading.name.text() == "Keeper's light"
    assert panel.heading.times.text() == "3 heard · first in full 01:00:00:00, cue 1m1, Oboe, bar 1"


def test_chips_name_class_key_locked_notes_and_temp(desk: Desk, panel: MotifPanel) -> None:
    desk.apply(ChangeMotif(LIGHT, "locked", [0, 1]))
    desk.apply(ChangeMotif(LIGHT, "motif_class", "set piece"))
    desk.apply(ChangeMotif(LIGHT, "temp", True))

    assert panel.heading.tags[:4] == ("set piece", "D major", "locked D4 A4", "temp")
    assert panel.heading.tags[4].startswith("kin: ")


def test_the_economy_is_drawn_along_the_film_in_the_theme_s_colour(desk: Desk, panel: MotifPanel) -> None:
    (drawing,) = panel.economy.findChildren(DrawingView)
    picture = drawing.grab().toImage()
    wanted = QColor(colour_of(desk.project.the_motif(LIGHT).colour))
    found = sum(picture.pixelColor(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))
    assert found > 30


def test_a_finding_is_gone_to_by_click_and_by_return(qtbot: QtBot, desk: Desk, panel: MotifPanel) -> None:
    card, place = panel.economy.findings[0], next(i for i, one in enumerate(desk.findings) if one.motif == LIGHT)

    with qtbot.waitSignal(panel.finding_wanted) as told:
        QTest.mouseClick(card, LEFT, pos=QPoint(20, 8))
    assert told.args == [place]
    with qtbot.waitSignal(panel.finding_wanted):
        QTest.keyClick(card, Qt.Key.Key_Return)


def test_forms_show_what_was_done_and_why_and_can_be_played_edited_and_varied(
    qtbot: QtBot, desk: Desk, panel: MotifPanel
) -> None:
    add_minor(desk)
    panel.tabs.setCurrentIndex(FORMS)

    base, child = panel.forms.cards
    assert "in minor" in texts(panel)
    assert "Mara suffers a loss." in texts(panel)
    assert "for scene 3 · EXT. CLIFF, DUSK" in texts(panel)
    with qtbot.waitSignal(panel.play_wanted) as played:
        QTest.mouseClick(child.buttons["play"], LEFT)
    assert played.args is not None
    assert played.args[0].title == "Keeper's light: Darker"
    with qtbot.waitSignal(panel.edit_wanted) as edited:
        QTest.keyClick(child, Qt.Key.Key_E)
    assert edited.args == ["minor"]
    with qtbot.waitSignal(panel.new_form_wanted) as derived:
        QTest.mouseClick(base.buttons["derive"], LEFT)
    assert derived.args == [base.node.form.id]


def test_a_form_can_be_removed_and_the_base_form_cannot(desk: Desk, panel: MotifPanel) -> None:
    add_minor(desk)
    panel.tabs.setCurrentIndex(FORMS)
    base, child = panel.forms.cards
    QTest.keyClick(base, Qt.Key.Key_Delete)
    assert len(panel.forms.cards) == 2

    QTest.keyClick(child, Qt.Key.Key_Delete)

    assert [card.node.form.id for card in panel.forms.cards] == [base.node.form.id]
    assert desk.undo()
    assert len(panel.forms.cards) == 2


def test_a_meaning_is_typed_dated_and_hidden_each_as_one_step(desk: Desk, panel: MotifPanel) -> None:
    panel.tabs.setCurrentIndex(MEANING)
    (card,) = panel.meaning.cards
    QTest.keyClicks(card.meaning, "steadfastness")
    QTest.keyClick(card.meaning, Qt.Key.Key_Return)
    for combo, downs in ((card.since, 2), (card.secret, 3)):
        for _ in range(downs):
            QTest.keyClick(combo, Qt.Key.Key_Down)

    (link,) = desk.project.links_of(LIGHT)
    assert (link.meaning, link.from_scene, link.secret_until) == ("steadfastness", "scene-2", "scene-3")
    assert panel.meaning.cards == (card,)

    QTest.mouseClick(card.remove, LEFT)
    assert desk.project.links_of(LIGHT) == ()
    assert panel.meaning.nothing.isVisible()


def test_another_subject_is_added_from_those_there_are(desk: Desk, panel: MotifPanel) -> None:
    panel.tabs.setCurrentIndex(MEANING)

    next(action for action in panel.meaning.add.menu().actions() if action.text() == "Jonas").trigger()

    assert {link.subject for link in desk.project.links_of(LIGHT)} == {"mara", "jonas"}
    assert len(panel.meaning.cards) == 2


def test_the_catalogue_entry_is_edited_field_by_field(desk: Desk, panel: MotifPanel) -> None:
    panel.tabs.setCurrentIndex(CATALOGUE)
    entry = panel.catalogue
    for field, text in (
        (entry.labels, "Lamp, Mara's theme"),
        (entry.timbre, "oboe"),
        (entry.key, "Eb minor"),
        (entry.tempo, "72,5"),
    ):
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    entry.note.setFocus()
    QTest.keyClicks(entry.note, "From home")
    entry.labels.setFocus()

    motif = desk.project.the_motif(LIGHT)
    assert (motif.labels, motif.home_timbre, str(motif.home_key)) == (("Lamp", "Mara's theme"), "oboe", "Eb minor")
    assert (desk.project.base_form(LIGHT).tempo_qpm, motif.note) == (72.5, "From home")


def test_a_key_that_cannot_be_read_is_said_and_changes_nothing(desk: Desk, panel: MotifPanel) -> None:
    panel.tabs.setCurrentIndex(CATALOGUE)
    QTest.keyClicks(panel.catalogue.key, "H dur")
    QTest.keyClick(panel.catalogue.key, Qt.Key.Key_Return)

    assert "H dur" in panel.catalogue.problem.text()
    assert desk.project.the_motif(LIGHT).home_key is None


def test_uses_and_the_first_statement_lead_there(qtbot: QtBot, panel: MotifPanel) -> None:
    panel.tabs.setCurrentIndex(CATALOGUE)
    buttons = {button.text(): button for button in panel.catalogue.findChildren(QPushButton) if button.isVisible()}

    with qtbot.waitSignals([panel.scene_wanted, panel.cue_wanted, panel.frame_wanted]):
        QTest.mouseClick(buttons["Scene 2"], LEFT)
        QTest.mouseClick(buttons["Cue 1m1"], LEFT)
        QTest.mouseClick(buttons["01:00:25:00"], LEFT)
    assert "Used in 2 scenes" in texts(panel)


def test_a_change_elsewhere_keeps_the_tab_and_what_is_being_typed(desk: Desk, panel: MotifPanel) -> None:
    panel.tabs.setCurrentIndex(CATALOGUE)
    panel.catalogue.labels.setFocus()
    QTest.keyClicks(panel.catalogue.labels, "half a wo")

    desk.apply(RenameMotif(LIGHT, "The lamp's light"))

    assert panel.heading.name.text() == "The lamp's light"
    assert (panel.tabs.currentIndex(), panel.catalogue.labels.text()) == (CATALOGUE, "half a wo")
    assert panel.window().focusWidget() is panel.catalogue.labels


def test_a_removed_motif_leaves_the_panel_with_a_word_on_what_to_do(desk: Desk, panel: MotifPanel) -> None:
    desk.apply(RemoveMotif(LIGHT))

    assert panel.motif is None
    assert not panel.tabs.isVisible()
    assert "Choose a motif" in texts(panel)


@pytest.mark.parametrize("tab", [ECONOMY, FORMS, MEANING, CATALOGUE])
def test_nothing_is_cut_off_at_the_smallest_width(qtbot: QtBot, desk: Desk, panel: MotifPanel, tab: int) -> None:
    add_minor(desk)
    panel.tabs.setCurrentIndex(tab)
    panel.resize(300, 800)
    part = (panel.economy, panel.forms, panel.meaning, panel.catalogue)[tab]

    qtbot.waitUntil(lambda: part.width() <= 276 and part.minimumSizeHint().width() <= 276)
    assert panel.width() == 300
