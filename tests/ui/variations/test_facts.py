"""Story facts as chips: shown, taken back, added, pointed at."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import RetractFact
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.facts import SENTENCES, facts
from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.ui.variations.addable import ADDABLE
from leitmotif_desk.ui.variations.fact_dialog import FactDialog
from leitmotif_desk.ui.variations.panel import ScenePanel
from leitmotif_desk.ui.variations.story_facts import facts_of_scene
from leitmotif_desk.ui.variations.words import chip_words
from leitmotif_desk.ui.widgets.chips import Chip
from tests.ui.variations.small_film import ARC, EARLIER, HIT_FRAME, LOSS, PAUSE, THIRD


def words(panel: ScenePanel) -> list[str]:
    return [chip.text() for chip in panel.chips.chips]


def chip_of(panel: ScenePanel, fact: FactId) -> Chip:
    chip = panel.chips.chip(fact)
    assert chip is not None
    return chip


def test_a_scene_says_its_facts_in_a_few_words_those_about_people_first(panel: ScenePanel) -> None:
    assert words(panel) == [
        "Mara: present",
        "Mara: lost",
        "Mara: suffers a loss",
        "The Sea: present",
        "turning point",
        "Mara’s point of view",
        "24 s without dialogue",
        "hit 01:01:15:00",
    ]


def test_every_fact_of_the_scene_has_a_chip(desk: Desk, panel: ScenePanel) -> None:
    here = {fact.id for fact in facts(desk.project) if fact.scene == THIRD}

    assert len(here) == len(panel.chips.chips)
    assert all(panel.chips.chip(fact) is not None for fact in here)


def test_the_cross_of_a_chip_takes_the_fact_back_and_undo_restores_it(
    qtbot: QtBot, desk: Desk, panel: ScenePanel
) -> None:
    chip = chip_of(panel, LOSS)
    qtbot.waitUntil(lambda: chip.width() > 60)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross_rect().center().toPoint())

    assert LOSS not in {fact.id for fact in facts(desk.project)}
    assert "Mara: suffers a loss" not in words(panel)

    desk.undo()
    assert "Mara: suffers a loss" in words(panel)


def test_after_a_change_the_chips_still_stand_beside_each_other(qtbot: QtBot, desk: Desk, panel: ScenePanel) -> None:
    desk.apply(RetractFact(LOSS))

    def apart() -> bool:
        places = [chip.geometry() for chip in panel.chips.chips]
        return not any(a.intersects(b) for i, a in enumerate(places) for b in places[i + 1 :])

    assert len(panel.chips.chips) == 7
    qtbot.waitUntil(apart)


def test_delete_on_a_chip_takes_the_fact_back(qtbot: QtBot, desk: Desk, panel: ScenePanel) -> None:
    QTest.keyClick(chip_of(panel, PAUSE), Qt.Key.Key_Delete)

    assert desk.project.the_scene(THIRD).longest_pause_seconds is None


def test_a_click_on_a_hit_goes_to_its_frame(qtbot: QtBot, panel: ScenePanel) -> None:
    with qtbot.waitSignal(panel.frame_wanted) as told:
        QTest.mouseClick(panel.chips.chips[-1], Qt.MouseButton.LeftButton, pos=QPoint(15, 8))

    assert told.args == [HIT_FRAME]


def test_the_plus_offers_every_kind_of_fact(panel: ScenePanel) -> None:
    offered = [action.text() for action in panel.plus.menu().actions() if not action.isSeparator()]
    assert offered == [f"{addable.label}…" for addable in ADDABLE]


def test_many_facts_leave_the_cards_their_room_and_the_plus_in_view(
    qtbot: QtBot, desk: Desk, panel: ScenePanel
) -> None:
    from leitmotif_desk.domain.edits import SetPresence
    from leitmotif_desk.domain.ids import SubjectId
    from leitmotif_desk.domain.story import Presence

    secrets = tuple(f"what was hidden in the year {1900 + n}" for n in range(30))
    desk.apply(SetPresence(Presence(THIRD, SubjectId("mara"), hides=secrets)))
    qtbot.waitUntil(lambda: panel.chips.height() > 300)

    assert panel.tabs.height() > panel.height() / 2
    assert panel.plus.isVisible()
    last = panel.chips.chips[-1]
    panel.highlight_fact(facts_of_scene(desk.project, THIRD)[-1].id)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_a_fact_chosen_from_the_menu_is_asked_for_and_stated(qtbot: QtBot, desk: Desk, panel: ScenePanel) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FactDialog)
        who, what = dialog.findChild(QComboBox, "subject"), dialog.findChild(QLineEdit, "hides")
        assert who is not None and what is not None
        who.setCurrentText("Mara")
        QTest.keyClicks(what, "the letter")
        buttons = dialog.findChild(QDialogButtonBox)
        assert buttons is not None
        QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    next(action for action in panel.plus.menu().actions() if action.text() == "Hides…").trigger()

    assert "Mara hides: the letter" in words(panel)
    assert "Mara: suffers a loss" in words(panel), "what was said before about her stays"


@pytest.mark.parametrize("addable", ADDABLE, ids=lambda addable: addable.label)
def test_every_kind_of_fact_can_be_stated_as_its_dialog_first_stands(qtbot: QtBot, desk: Desk, addable: object) -> None:
    from leitmotif_desk.ui.variations.addable import Addable

    assert isinstance(addable, Addable)
    dialog = FactDialog(addable, desk.project, THIRD)
    qtbot.addWidget(dialog)
    for text in dialog.findChildren(QLineEdit):
        if text.objectName() in {"knows", "hides"}:
            text.setText("a secret")
    before = desk.project

    desk.apply(dialog.edit())

    assert desk.project != before


def test_every_fact_a_scene_can_state_has_its_question() -> None:
    asked = {question.name for addable in ADDABLE for question in addable.questions}
    stated = {
        field
        for kind, field in SENTENCES
        if kind in {"scene", "presence", "relation_change", "irony", "hit", "subject"}
    }

    assert stated - asked == {"omniscient"}, "a point of view of nobody in particular says that"


def test_nobodys_point_of_view_takes_the_place_of_somebodys(qtbot: QtBot, desk: Desk) -> None:
    view = next(addable for addable in ADDABLE if addable.label == "Point of view")
    dialog = FactDialog(view, desk.project, THIRD)
    qtbot.addWidget(dialog)

    desk.apply(dialog.edit())

    scene = desk.project.the_scene(THIRD)
    assert scene.omniscient and scene.pov is None


def test_a_tempo_range_the_wrong_way_round_and_an_empty_secret_are_refused(qtbot: QtBot, desk: Desk) -> None:
    tempo, hides = (next(a for a in ADDABLE if a.label == label) for label in ("Tempo", "Hides"))
    dialogs = [FactDialog(tempo, desk.project, THIRD), FactDialog(hides, desk.project, THIRD)]
    low = dialogs[0].findChild(QSpinBox, "tempo_low_qpm")
    assert low is not None
    low.setValue(200)
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        with pytest.raises(BadValue):
            dialog.edit()


def test_a_subject_named_for_the_first_time_is_added_with_the_fact_in_one_step(qtbot: QtBot, desk: Desk) -> None:
    presence = next(addable for addable in ADDABLE if addable.label == "Presence")
    dialog = FactDialog(presence, desk.project, THIRD)
    qtbot.addWidget(dialog)
    who = dialog.findChild(QComboBox, "subject")
    assert who is not None
    who.setEditText("The Keeper")
    before = desk.project

    desk.apply(dialog.edit())
    assert "The Keeper: present" in {chip_words(fact, desk.project) for fact in facts_of_scene(desk.project, THIRD)}

    desk.undo()
    assert desk.project == before


def test_a_relation_between_two_new_people_is_made_and_found_again_by_either_order(qtbot: QtBot, desk: Desk) -> None:
    relation = next(addable for addable in ADDABLE if addable.label == "Relation")

    def state(a: str, b: str) -> None:
        dialog = FactDialog(relation, desk.project, THIRD)
        qtbot.addWidget(dialog)
        for name, text in (("a", a), ("b", b)):
            combo = dialog.findChild(QComboBox, name)
            assert combo is not None
            combo.setEditText(text)
        desk.apply(dialog.edit())

    state("Ana", "Ben")
    state("Ben", "Ana")

    assert [subject.name for subject in desk.project.subject if subject.id == "ana-ben"] == ["Ana ↔ Ben"]
    assert len(desk.project.relation) == 1 and len(desk.project.relation_change) == 1


def test_a_second_subject_is_another_one_than_the_first(qtbot: QtBot, desk: Desk) -> None:
    deceived = next(addable for addable in ADDABLE if addable.label == "Deceived by")
    dialog = FactDialog(deceived, desk.project, THIRD)
    qtbot.addWidget(dialog)

    assert [combo.currentText() for combo in dialog.findChildren(QComboBox)] == ["Jonas", "Mara"]


def test_a_relation_with_oneself_and_a_fact_about_nobody_are_refused(qtbot: QtBot, desk: Desk) -> None:
    relation, presence = (next(a for a in ADDABLE if a.label == label) for label in ("Relation", "Presence"))
    same = FactDialog(relation, desk.project, THIRD)
    nobody = FactDialog(presence, desk.project, THIRD)
    for dialog in (same, nobody):
        qtbot.addWidget(dialog)
    who, other = nobody.findChild(QComboBox, "subject"), same.findChild(QComboBox, "b")
    assert who is not None and other is not None
    who.setEditText("  ")
    other.setEditText("jonas")

    for dialog in (same, nobody):
        with pytest.raises(BadValue):
            dialog.edit()


def test_a_timecode_outside_any_frame_is_refused_in_the_dialog(qtbot: QtBot, desk: Desk) -> None:
    hit = next(addable for addable in ADDABLE if addable.label == "Hit")
    dialog = FactDialog(hit, desk.project, THIRD)
    qtbot.addWidget(dialog)
    dialog.show()
    at = dialog.findChild(QLineEdit, "frame")
    buttons = dialog.findChild(QDialogButtonBox)
    assert at is not None and buttons is not None
    at.setText("01:00:00:99")

    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    assert dialog.isVisible()


def test_pointing_at_a_reason_marks_the_chip_of_its_fact_until_the_mouse_leaves(panel: ScenePanel) -> None:
    reason = panel.cards.cards[0].reason
    reason.fact_pointed.emit(LOSS)
    assert chip_of(panel, LOSS).highlighted
    assert not chip_of(panel, PAUSE).highlighted

    reason.fact_pointed.emit("")
    assert not chip_of(panel, LOSS).highlighted


def test_a_click_on_a_fact_of_another_scene_asks_for_that_scene(qtbot: QtBot, panel: ScenePanel) -> None:
    with qtbot.waitSignal(panel.scene_wanted) as told:
        panel.cards.cards[0].reason.fact_clicked.emit(EARLIER)

    assert told.args == ["scene-2"]


def test_a_click_on_a_fact_beyond_scenes_shows_it_among_the_story(panel: ScenePanel) -> None:
    panel.cards.cards[2].reason.fact_clicked.emit(ARC)

    assert panel.tabs.currentIndex() == 0
    chip = panel.story.chips.chip(ARC)
    assert chip is not None and chip.highlighted
