"""The scene panel: its heading, its suggestions, what was heard, notes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music
from leitmotif_desk.domain.edits import RemoveScene, RetractFact
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.story import Silence
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.variations.panel import ScenePanel
from leitmotif_desk.ui.variations.suggestion_card import SuggestionCard
from leitmotif_desk.ui.widgets.music_files import MOTIF_MIME
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.rest import RestView
from tests.ui.variations.small_film import LOSS, PAUSE, THIRD, suggestions_for


def texts(part: QWidget) -> str:
    return "\n".join(one.text() for one in part.findChildren(QLabel) if not one.isHidden())


def card(panel: ScenePanel, place: int) -> SuggestionCard:
    return panel.cards.cards[place - 1]


# heading


def test_the_heading_says_which_scene_when_how_long_and_what_is_to_be_written(panel: ScenePanel) -> None:
    assert panel.heading.name.text() == "3 · EXT. CLIFF, DUSK"
    assert panel.heading.times.text() == "01:00:58:08 – 01:02:17:12 · 79 s · cue 3m2 to write"


def test_stepping_back_shows_the_scene_before_and_tells_the_window(qtbot: QtBot, panel: ScenePanel) -> None:
    with qtbot.waitSignal(panel.scene_wanted) as told:
        QTest.mouseClick(panel.heading.back, Qt.MouseButton.LeftButton)

    assert told.args == ["scene-2"]
    assert panel.heading.name.text().startswith("2 ")
    assert panel.suggestions == () or all(one.scene == "scene-2" for one in panel.suggestions)
    assert not panel.cards.is_stale


def test_there_is_no_step_beyond_the_last_scene(panel: ScenePanel) -> None:
    assert not panel.heading.forward.isEnabled()
    assert panel.heading.back.isEnabled()


def test_a_scene_that_is_removed_leaves_the_panel(desk: Desk, panel: ScenePanel) -> None:
    desk.apply(RemoveScene(THIRD))

    assert panel.scene is None
    assert panel.suggestions == ()
    assert "Choose a scene" in panel.empty.text()


def test_every_control_without_words_has_a_name_and_a_tooltip(panel: ScenePanel) -> None:
    bare = [button for button in panel.findChildren(QToolButton) if len(button.text()) < 3 and button.isVisible()]

    assert len(bare) >= 2
    assert all(button.accessibleName() and button.toolTip() for button in bare)


# suggestions


def test_the_best_suggestion_comes_first_and_is_outlined_in_the_accent(panel: ScenePanel) -> None:
    first, second = card(panel, 1), card(panel, 2)
    edges = [one.grab().toImage().pixelColor(one.width() // 2, 0) for one in (first, second)]
    accent = first.palette().accent().color()

    assert first.title == "The light goes out"
    assert distance(edges[0], accent) < distance(edges[1], accent)


def distance(one: object, other: object) -> float:
    from PySide6.QtGui import QColor

    assert isinstance(one, QColor) and isinstance(other, QColor)
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


def test_a_card_says_what_was_done_what_is_kept_what_it_tends_to_do_and_what_may_go_wrong(panel: ScenePanel) -> None:
    said = texts(card(panel, 1))

    assert "Pitch and mode: change of mode, cut short" in said
    assert "86 % same" in said
    assert "valence ▼   tension ▲" in said
    assert "♩ = 66 meets the hit to the frame" in said
    assert "Risk: heard as an ending where the scene goes on" in said


def test_a_strong_effect_has_two_arrows_and_a_missed_hit_its_distance(panel: ScenePanel) -> None:
    said = texts(card(panel, 2))

    assert "energy ▼▼" in said
    assert "3.0 frames (125 ms) after the hit" in said


def test_who_plays_is_said_under_the_music_and_not_beside_the_staff(panel: ScenePanel) -> None:
    second = card(panel, 2)
    assert isinstance(second.music, NotationView) and second.music.sheet is not None

    assert "solo cello" in texts(second)
    assert [line.name for line in second.music.sheet.lines] == [""]


def test_the_changed_notes_are_drawn_in_the_accent(qtbot: QtBot, panel: ScenePanel) -> None:
    view = card(panel, 1).music
    assert isinstance(view, NotationView) and view.sheet is not None
    qtbot.waitUntil(lambda: view.is_engraved)
    assert view.sheet.lines[0].changed == (3, 4)

    accent = view.palette().accent().color()
    picture = view.grab().toImage()
    hits = [
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if distance(picture.pixelColor(x, y), accent) < 60
    ]
    assert hits and min(hits) > picture.width() / 3, "the first notes are as they were"


def test_the_reason_underlines_its_facts_and_a_click_on_one_says_which(qtbot: QtBot, panel: ScenePanel) -> None:
    reason = card(panel, 1).reason
    cursor = QTextCursor(reason.document())
    cursor.setPosition(reason.toPlainText().index("suffers"))
    cursor.movePosition(QTextCursor.MoveOperation.Right)

    assert cursor.charFormat().anchorHref() == f"fact:{LOSS}"
    assert cursor.charFormat().fontUnderline()
    at = reason.cursorRect(cursor).center()
    with qtbot.waitSignal(reason.fact_clicked) as told:
        QTest.mouseClick(reason.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [LOSS]


def test_a_fact_is_pointed_at_while_it_is_highlighted(qtbot: QtBot, panel: ScenePanel) -> None:
    reason = card(panel, 2).reason
    with qtbot.waitSignal(reason.fact_pointed) as told:
        reason.highlighted.emit(QUrl(f"fact:{PAUSE}"))

    assert told.args == [PAUSE]


def test_a_part_that_begins_with_a_sign_follows_without_a_space(panel: ScenePanel) -> None:
    assert "without dialogue; the first bar" in card(panel, 2).reason.toPlainText()


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize("width", [300, 380, 560])
def test_no_text_of_a_card_is_cut_off(qtbot: QtBot, panel: ScenePanel, place: int, width: int) -> None:
    panel.resize(width, 1100)
    one = card(panel, place)
    reason = one.reason
    assert panel.width() == width
    qtbot.waitUntil(lambda: one.width() <= width - 24)
    qtbot.waitUntil(lambda: reason.height() >= reason.document().size().height())

    wrapped = [part for part in one.findChildren(QLabel) if part.isVisible() and part.wordWrap()]
    assert all(part.height() >= part.heightForWidth(part.width()) for part in wrapped)
    buttons = [part for part in one.findChildren(QPushButton) if part.isVisible()]
    assert all(part.width() >= part.minimumSizeHint().width() for part in buttons)
    places = [QRect(part.mapTo(one, QPoint()), part.size()) for part in buttons]
    assert all(one.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[i + 1 :])


def test_play_hands_the_music_to_the_window(qtbot: QtBot, panel: ScenePanel) -> None:
    with qtbot.waitSignal(panel.play_wanted) as told:
        QTest.mouseClick(card(panel, 1).play, Qt.MouseButton.LeftButton)

    assert told.args is not None
    (music,) = told.args
    assert isinstance(music, Music)
    assert [tone.name for tone in music.lines[0][1]] == ["D4", "A4", "G4", "F4", "Eb4"]


def test_compare_shows_the_form_it_comes_from(qtbot: QtBot, panel: ScenePanel) -> None:
    one = card(panel, 1)
    QTest.mouseClick(one.compare, Qt.MouseButton.LeftButton)

    assert one.source.isVisible()
    assert one.source.sheet is not None and len(one.source.sheet.lines[0].tones) == 6
    assert one.source_name.text() == "Comes from Keeper's light, as registered"


def test_accept_makes_it_a_form_on_the_planned_cue_and_undo_offers_it_again(
    qtbot: QtBot, desk: Desk, panel: ScenePanel
) -> None:
    QTest.mouseClick(card(panel, 1).accept, Qt.MouseButton.LeftButton)

    (form,) = [form for form in desk.project.form if form.scene == THIRD]
    (cue,) = desk.project.cue
    assert cue.forms == (form.id,)
    assert not card(panel, 1).accept.isEnabled()
    assert card(panel, 2).accept.isEnabled()

    desk.undo()
    assert card(panel, 1).accept.isEnabled()


def test_accepting_a_silence_says_so_in_the_scene(qtbot: QtBot, desk: Desk, panel: ScenePanel) -> None:
    QTest.mouseClick(card(panel, 3).accept, Qt.MouseButton.LeftButton)

    scene = desk.project.the_scene(THIRD)
    assert scene.silence is Silence.WHOLE
    assert "the sea can speak" in scene.silence_reason


def test_a_silence_is_a_card_with_a_rest_and_nothing_to_play_or_write(panel: ScenePanel) -> None:
    one = card(panel, 3)

    assert isinstance(one.music, RestView)
    assert one.music.words == "Silence for 4 s"
    assert not one.play.isVisible() and not one.export.isVisible()
    assert one.accept.isVisible()


def test_a_suggestion_leaves_the_window_as_a_midi_file(panel: ScenePanel) -> None:
    import mido

    path = panel.variations.taking.midi_of(card(panel, 1).suggestion)

    assert path is not None and path.name == "The light goes out.mid"
    notes = [m.note for track in mido.MidiFile(path).tracks for m in track if m.type == "note_on" and m.velocity]
    assert notes == [62, 69, 67, 65, 63]
    assert panel.variations.taking.midi_of(card(panel, 3).suggestion) is None


def test_suggestions_are_out_of_date_once_the_story_changes_until_new_ones_come(
    desk: Desk, jobs: Jobs, panel: ScenePanel
) -> None:
    def stale() -> bool:
        return panel.cards.is_stale

    desk.apply(RetractFact(LOSS))
    assert stale()
    assert card(panel, 1).state.text() == "out of date"
    assert not card(panel, 1).accept.isEnabled()

    jobs.wait()
    assert not stale()
    assert all(LOSS not in one.facts for one in panel.suggestions)


def test_the_same_suggestions_again_keep_their_cards(desk: Desk, panel: ScenePanel) -> None:
    before = panel.cards.cards
    panel.cards.mark_stale()

    panel.show_suggestions(suggestions_for(desk))

    assert panel.cards.cards == before
    assert not panel.cards.is_stale
    assert card(panel, 1).accept.isEnabled()


def test_what_comes_too_late_for_the_scene_in_view_is_not_shown(desk: Desk, jobs: Jobs, panel: ScenePanel) -> None:
    panel.show_scene("scene-1")
    panel.show_scene("scene-2")
    jobs.wait()

    assert all(one.scene == "scene-2" for one in panel.suggestions)
    assert panel.heading.name.text().startswith("2 ")


def test_a_failure_is_said_with_a_way_to_ask_again(qtbot: QtBot, panel: ScenePanel) -> None:
    panel.cards.show_failure("Variations for scene 3 was stopped.")
    assert panel.cards.state.text() == "Variations for scene 3 was stopped."

    with qtbot.waitSignal(panel.cards.renew_requested):
        QTest.mouseClick(panel.cards.renew, Qt.MouseButton.LeftButton)


# what was heard, notes, empty states


def test_what_was_heard_before_names_each_theme_with_the_last_time(qtbot: QtBot, panel: ScenePanel) -> None:
    said = texts(panel.heard)

    assert "2 times" in said
    assert "in scene 2 · 01:00:25:00 · inverted" in said
    assert "Not heard yet: this would be the first time." in said
    panel.tabs.setCurrentIndex(2)
    with qtbot.waitSignal(panel.frame_wanted) as told:
        QTest.mouseClick(panel.heard.cards[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert told.args == [87_000]


def test_what_is_heard_in_the_scene_or_later_was_not_heard_before_it(panel: ScenePanel) -> None:
    panel.show_scene("scene-2")

    said = "\n".join(texts(one) for one in panel.heard.cards)
    assert said.count("once") == 2
    assert "inverted" not in said


def test_a_use_can_be_logged_from_the_menu(desk: Desk, panel: ScenePanel) -> None:
    actions = panel.heard.log.menu().actions()
    assert [action.text() for action in actions] == ["Homeward", "Keeper's light", "Undertow"]

    actions[2].trigger()

    assert [one.motif for one in desk.project.statement if one.scene == THIRD] == ["undertow"]


def test_a_motif_dropped_on_the_panel_is_logged_twice_when_dropped_twice(desk: Desk, panel: ScenePanel) -> None:
    data = QMimeData()
    data.setData(MOTIF_MIME, b"homeward")
    for _ in range(2):
        enter, drop = drag_events(data)
        QApplication.sendEvent(panel, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(panel, drop)

    assert [one.motif for one in desk.project.statement if one.scene == THIRD] == ["homeward", "homeward"]


def drag_events(data: QMimeData) -> tuple[QDragEnterEvent, QDropEvent]:
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(QPoint(50, 50), copy, data, left, plain), QDropEvent(
        QPointF(50, 50), copy, data, left, plain
    )


def test_what_is_no_motif_is_not_taken(panel: ScenePanel) -> None:
    data = QMimeData()
    data.setText("Homeward")
    enter, _ = drag_events(data)
    enter.ignore()
    QApplication.sendEvent(panel, enter)

    assert not enter.isAccepted()


def test_a_note_is_kept_when_the_person_leaves_it(qtbot: QtBot, desk: Desk, panel: ScenePanel) -> None:
    panel.tabs.setCurrentIndex(3)
    panel.activateWindow()
    panel.notes.setFocus()
    qtbot.waitUntil(panel.notes.hasFocus)
    QTest.keyClicks(panel.notes, "ask about the wind")
    panel.tabs.setFocus()

    assert desk.project.the_scene(THIRD).note == "ask about the wind"


def test_a_note_follows_its_own_scene_when_another_is_chosen(qtbot: QtBot, desk: Desk, panel: ScenePanel) -> None:
    panel.tabs.setCurrentIndex(3)
    QTest.keyClicks(panel.notes, "for three")
    panel.show_scene("scene-1")

    assert desk.project.the_scene(THIRD).note == "for three"
    assert desk.project.the_scene(SceneId("scene-1")).note == ""
    assert panel.notes.toPlainText() == ""


def test_a_film_without_scenes_says_how_to_bring_them_in(qtbot: QtBot, tmp_path: Path, jobs: Jobs) -> None:
    with Desk.create(tmp_path / "Empty.leitmotif", Film("Empty")) as desk:
        panel = ScenePanel(desk, jobs)
        qtbot.addWidget(panel)
        panel.show()

        assert "Drop an edit list" in panel.empty.text()
        assert not panel.tabs.isVisible()


def test_a_scene_nothing_is_said_about_teaches_to_begin_with_the_story(panel: ScenePanel) -> None:
    panel.show_scene("scene-1")

    assert "suggestions begin with the story" in panel.empty.text()


def test_suggestions_can_be_put_in_from_outside(desk: Desk, panel: ScenePanel) -> None:
    panel.show_suggestions(suggestions_for(desk)[1:])

    assert [one.id for one in panel.suggestions] == ["held-breath", "silence"]
