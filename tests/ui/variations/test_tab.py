"""What a person does with a suggestion: edits it first, dismisses it, asks why there is nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.form_editor.dialog import FormEditor
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.variations.panel import ScenePanel
from leitmotif_desk.ui.variations.suggestion_card import SuggestionCard
from tests.ui.variations.small_film import THIRD


def card(panel: ScenePanel, place: int) -> SuggestionCard:
    return panel.cards.cards[place - 1]


def answer(monkeypatch: pytest.MonkeyPatch, reason: str, said: bool = True) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (reason, said))


def editor(panel: ScenePanel) -> FormEditor:
    (dialog,) = panel.findChildren(FormEditor)
    return dialog


def test_a_suggestion_that_is_edited_becomes_a_form_with_its_provenance(panel: ScenePanel, desk: Desk) -> None:
    suggestion = card(panel, 1).suggestion

    card(panel, 1).edit.click()
    dialog = editor(panel)
    dialog.name.setText("My own")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    (form,) = [form for form in desk.project.form if form.scene == THIRD]
    assert form.name == "My own"
    assert form.reason == suggestion.reason_text
    assert form.facts == suggestion.facts
    assert form.parent == suggestion.parent
    assert form.operations == suggestion.operations
    assert not card(panel, 1).accept.isEnabled()


def test_notes_that_were_changed_by_hand_are_new_and_said_to_be(panel: ScenePanel, desk: Desk) -> None:
    card(panel, 1).edit.click()
    dialog = editor(panel)
    dialog.text.setPlainText("r:8 D4:1 F4:1")
    dialog._read_text()
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    (form,) = [form for form in desk.project.form if form.scene == THIRD]
    assert form.parent_tones == (-1, -1)
    assert form.origin.endswith("changed by hand")
    assert not card(panel, 1).accept.isEnabled()


def test_closing_the_editor_accepts_nothing(panel: ScenePanel, desk: Desk) -> None:
    card(panel, 1).edit.click()
    editor(panel).reject()

    assert not [form for form in desk.project.form if form.scene == THIRD]


def test_a_dismissed_suggestion_goes_with_its_reason_and_can_come_again(
    panel: ScenePanel, desk: Desk, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.variations.ask()
    jobs.wait()
    first = card(panel, 1).suggestion
    answer(monkeypatch, "too much for a quiet scene")

    card(panel, 1).dismiss.click()
    jobs.wait()

    assert [one.reason for one in desk.project.dismissal] == ["too much for a quiet scene"]
    assert first.id not in [one.id for one in panel.suggestions]
    shown = panel.variations.dismissed
    assert shown.isVisible() and shown.button.text() == "1 dismissed"

    shown.set_open(True)
    (back,) = [button for button in shown.body.findChildren(QPushButton) if button.isVisibleTo(shown)]
    back.click()
    jobs.wait()
    assert desk.project.dismissal == ()
    assert first.id in [one.id for one in panel.suggestions]
    assert not shown.isVisible()


def test_a_dismissal_that_is_thought_better_of_changes_nothing(
    panel: ScenePanel, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", said=False)
    card(panel, 1).dismiss.click()
    assert desk.project.dismissal == ()


def test_why_not_names_what_is_lacking_and_saying_it_lets_the_rule_fire(
    panel: ScenePanel, desk: Desk, jobs: Jobs
) -> None:
    why_not = panel.variations.why_not
    assert not why_not.misses

    why_not.set_open(True)
    jobs.wait()

    miss = why_not.misses[0]
    say = next(button for button in why_not.body.findChildren(QPushButton))
    assert miss.wish.text()
    before = desk.project
    say.click()
    jobs.wait()
    assert desk.project != before
    assert miss.rule not in [one.rule for one in why_not.misses]
    desk.undo()
    assert desk.project.presence == before.presence


def test_why_not_is_not_asked_while_it_is_closed(panel: ScenePanel, jobs: Jobs) -> None:
    panel.variations.ask()
    jobs.wait()
    assert panel.variations.why_not.misses == ()


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_A, 2), (Qt.Key.Key_A, 1)])
def test_a_key_acts_on_the_card_that_the_keyboard_is_on(
    qtbot: QtBot, panel: ScenePanel, desk: Desk, key: Qt.Key, place: int
) -> None:
    panel.activateWindow()
    card(panel, place).setFocus()
    qtbot.waitUntil(lambda: card(panel, place).hasFocus())

    QTest.keyClick(card(panel, place), key)

    (form,) = [form for form in desk.project.form if form.scene == THIRD]
    assert form.reason == card(panel, place).suggestion.reason_text


def test_space_plays_the_card_that_the_keyboard_is_on(qtbot: QtBot, panel: ScenePanel) -> None:
    with qtbot.waitSignal(panel.play_wanted) as played:
        QTest.keyClick(card(panel, 2), Qt.Key.Key_Space)
    assert played.args[0].title == card(panel, 2).suggestion.title.text()


def test_the_rank_opens_to_show_what_it_is_made_of(panel: ScenePanel, jobs: Jobs) -> None:
    panel.variations.ask()
    jobs.wait()
    measures = card(panel, 1).measures

    assert not measures.parts.body.isVisibleTo(measures)
    measures.parts.set_open(True)

    assert measures.parts.body.isVisibleTo(measures)
    assert len(measures.part_texts) == len(card(panel, 1).suggestion.score_parts) == 6


def test_the_nearest_other_theme_is_named_with_its_likeness(panel: ScenePanel, jobs: Jobs) -> None:
    panel.variations.ask()
    jobs.wait()
    shown = next(one for one in panel.cards.cards if one.suggestion.nearest)

    theme = {"homeward": "Homeward", "undertow": "Undertow", "keeper-s-light": "Keeper's light"}
    assert theme[shown.suggestion.nearest or ""] in shown.measures.likeness
    assert f"{round(100 * shown.suggestion.nearest_identity)} %" in shown.measures.likeness
