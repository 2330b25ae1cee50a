"""The window as a person meets it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.next_work import scene_to_write
from leitmotif_desk.domain.edits import AddCue, ChangeFilm, JudgeOccurrence, RenameMotif
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, Film
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.occurrence import Judgement, Verdict
from leitmotif_desk.ui.actions import ACTIONS
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.heard_film import LIGHT, make_heard_film

"""The screenless platform says of every window what it cannot do."""


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def activated(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Return the window once keys reach it."""

    def is_active() -> bool:
        # A window that went away a moment ago may take the first wish with it.
        window.activateWindow()
        return QApplication.activeWindow() is window

    qtbot.waitUntil(is_active)
    return window


# beginning


def test_an_empty_window_says_how_to_begin(make_window: MakeWindow) -> None:
    window = make_window(None)

    found = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.text()]
    buttons = [button.text() for button in found]
    assert buttons == ["Open the demo film, Low Water", "New film…", "Open a film…"]
    assert not window.bar.search.isVisible()


def test_without_a_film_only_what_needs_none_can_be_done(make_window: MakeWindow) -> None:
    window = make_window(None)

    enabled = {code for code, action in window.actions_by_code.items() if action.isEnabled()}
    assert enabled == {entry.code for entry in ACTIONS if not entry.needs_film}


def test_a_film_is_scanned_checked_and_varied_without_being_asked(window: MainWindow) -> None:
    film = window.need_film()

    assert film.desk.scan_result is not None
    assert {one.motif for one in film.desk.heard if one.cue} == {LIGHT}
    assert film.workspace.scene == "scene-3"
    assert film.workspace.side.scene.scene == "scene-3"
    assert film.workspace.side.scene.suggestions
    assert not film.desk.scan_is_stale


def test_the_first_scene_with_a_planned_cue_is_the_one_to_write(heard_film: Desk) -> None:
    assert scene_to_write(heard_film.project) == "scene-3"
    heard_film.apply(AddCue(Cue(CueId("cue-2m1"), "2m1", "", 87_100, 87_200)))
    assert scene_to_write(heard_film.project) == "scene-2"


def test_a_film_without_scenes_teaches_how_to_bring_them_in(make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window(Desk.create(tmp_path / "new.leitmotif", Film("New")))
    workspace = window.need_film().workspace

    assert workspace.film_views.currentWidget() is workspace.empty
    texts = [button.text() for button in workspace.empty.findChildren(QAbstractButton)]
    assert texts == ["Import files…", "See the demo film, Low Water"]


def test_the_demo_film_is_made_and_opened(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(None)

    window.actions_by_code["demo"].trigger()
    window.jobs.wait()

    assert window.need_film().desk.path.name == "demo.leitmotif"
    assert window.windowTitle().startswith("Low Water")


def test_another_film_takes_the_place_of_the_first_and_the_first_is_closed(
    make_window: MakeWindow, tmp_path: Path
) -> None:
    first = tmp_path / "first.leitmotif"
    window = make_window(make_heard_film(first, scanned=False))
    make_heard_film(tmp_path / "second.leitmotif", scanned=False).close()

    window.films.open(tmp_path / "second.leitmotif")
    window.jobs.wait()

    assert window.need_film().desk.path.name == "second.leitmotif"
    Desk.open(first).close()


def test_a_file_that_is_no_film_leaves_the_open_one_and_says_what_is_wrong(window: MainWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.leitmotif"
    wrong.write_text("no database", encoding="utf-8")
    before = window.need_film()

    window.films.open(wrong)

    assert window.film is before
    assert "wrong.leitmotif" in window.banner.text


# changing


def test_undo_and_redo_are_called_by_what_they_take_back(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.need_film().desk
    desk.apply(RenameMotif(LIGHT, "Lamp"))
    undo, redo = window.actions_by_code["undo"], window.actions_by_code["redo"]
    assert undo.text() == "Undo Rename motif to Lamp"
    assert not redo.isEnabled()

    press(activated(qtbot, window), "Ctrl+Z")
    assert desk.project.the_motif(LIGHT).name == "Keeper's light"
    assert redo.text() == "Redo Rename motif to Lamp"

    press(window, "Ctrl+Shift+Z")
    assert desk.project.the_motif(LIGHT).name == "Lamp"


def test_what_was_changed_before_the_film_was_closed_can_be_undone(make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "again.leitmotif"
    desk = make_heard_film(path, scanned=False)
    desk.apply(RenameMotif(LIGHT, "Lamp"))
    desk.close()
    window = make_window(Desk.open(path))

    window.actions_by_code["undo"].trigger()

    assert window.need_film().desk.project.the_motif(LIGHT).name == "Keeper's light"


def test_a_changed_film_is_scanned_and_checked_again(qtbot: QtBot, window: MainWindow) -> None:
    film = window.need_film()
    before = film.desk.scan_result

    film.desk.apply(AddCue(Cue(CueId("cue-2m2"), "2m2", "", 87_000, 87_600, score=film.desk.project.cue[0].score)))
    qtbot.waitUntil(lambda: film.desk.scan_result is not before and not window.jobs.busy)

    assert {one.cue for one in film.desk.occurrences if one.found} == {"cue-1m1", "cue-2m2"}


def test_the_status_line_and_the_tabs_count_what_waits(window: MainWindow) -> None:
    film = window.need_film()
    doubted = sum(not one.found for one in film.desk.occurrences)
    findings = len(film.desk.findings)
    tabs = film.workspace.tabs

    assert "Low Water.leitmotif" in window.status.saved.text()
    assert window.status.scanned.text().startswith("1 cue · ")
    assert window.status.occurrences.text().endswith(f"{doubted} to review")
    assert tabs.tabText(1) == (f"Continuity  {findings}" if findings else "Continuity")

    for one in film.desk.occurrences:
        film.desk.apply(JudgeOccurrence(Judgement(one.key, Verdict.ACCEPTED)))
    assert window.status.occurrences.text().endswith("0 to review")


def test_the_title_follows_the_film(window: MainWindow) -> None:
    window.need_film().desk.apply(ChangeFilm("title", "High Water"))

    assert window.bar.title.text() == "High Water"
    assert window.windowTitle().startswith("High Water")


# going places


@pytest.mark.parametrize(
    ("typed", "frame", "scene"),
    [("harbour", 87_000, "scene-2"), ("3m2", 87_800, "scene-3"), ("lamp room", 86_400, "scene-1")],
)
def test_the_search_goes_to_what_is_typed(qtbot: QtBot, window: MainWindow, typed: str, frame: int, scene: str) -> None:
    press(activated(qtbot, window), "Ctrl+K")
    qtbot.waitUntil(window.bar.search.hasFocus)

    QTest.keyClicks(window.bar.search, typed)
    QTest.keyClick(window.bar.search, Qt.Key.Key_Return)

    workspace = window.need_film().workspace
    assert workspace.frame == frame
    assert workspace.scene == scene
    assert window.bar.search.text() == ""


def test_the_search_knows_motifs_by_name_and_by_whom_they_stand_for(qtbot: QtBot, window: MainWindow) -> None:
    for typed, motif in (("undertow", "undertow"), ("jonas", "homeward")):
        window.focus_search()
        QTest.keyClicks(window.bar.search, typed)
        QTest.keyClick(window.bar.search, Qt.Key.Key_Return)
        assert window.need_film().workspace.registry.selected == motif


def test_the_arrows_step_from_scene_to_scene_and_stop_at_the_ends(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.need_film().workspace
    activated(qtbot, window)

    for keys, scene in (
        ("Alt+Left", "scene-2"),
        ("Alt+Left", "scene-1"),
        ("Alt+Left", "scene-1"),
        ("Alt+Right", "scene-2"),
    ):
        press(window, keys)
        assert workspace.scene == scene
    assert window.bar.timecode.text() == "01:00:25:00"
    assert window.bar.place.text() == "24 fps · scene 2"


def test_an_occurrence_chosen_in_the_timeline_opens_its_score_at_the_playhead(window: MainWindow) -> None:
    film = window.need_film()
    found = film.desk.occurrences[0]

    film.workspace.timeline.occurrence_selected.emit(found.key)

    assert film.workspace.tabs.currentWidget() is film.workspace.score
    assert film.workspace.frame == film.desk.frames_of(found)[0]
    assert film.workspace.registry.selected == found.motif


def test_views_are_switched_by_key_and_by_button(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.need_film().workspace
    press(activated(qtbot, window), "Ctrl+2")
    assert workspace.views.currentWidget() is workspace.matrix
    assert window.bar.views.buttons["matrix"].isChecked()

    QTest.mouseClick(window.bar.views.buttons["timeline"], Qt.MouseButton.LeftButton)
    assert workspace.views.currentIndex() == 0


# keys


def test_space_is_a_space_in_a_text_field_and_plays_nowhere_near_it(qtbot: QtBot, window: MainWindow) -> None:
    activated(qtbot, window)
    field = window.need_film().workspace.registry.search
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    played: list[bool] = []
    window.actions_by_code["play"].triggered.connect(lambda: played.append(True))

    for key in (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_R):
        QTest.keyClick(window.windowHandle(), key)

    assert field.text() == "a r"
    assert played == []


def test_space_presses_the_button_that_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    activated(qtbot, window)
    played: list[bool] = []
    window.actions_by_code["play"].triggered.connect(lambda: played.append(True))
    button = window.bar.views.buttons["matrix"]
    button.setFocus()

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)

    workspace = window.need_film().workspace
    assert workspace.views.currentWidget() is workspace.matrix
    assert played == []


def test_whoever_hears_the_window_hears_a_name_for_every_button_without_words(window: MainWindow) -> None:
    def is_plain(button: QAbstractButton) -> bool:
        ours = not button.objectName().startswith("qt_") and type(button).__module__ != "PySide6.QtWidgets"
        return button.isVisible() and (ours or len(button.text()) > 0) and len(button.text()) < 2

    bare = [button for button in window.findChildren(QAbstractButton) if is_plain(button)]
    assert bare
    assert all(len(button.accessibleName()) > 2 and button.toolTip() for button in bare)
    assert all(field.accessibleName() for field in window.findChildren(QLineEdit) if field.isVisible())


# trouble and memory


def test_an_error_says_what_where_and_what_happens_now(window: MainWindow) -> None:
    error = BadValue("the file is empty.", where="a.mid", now="Nothing was imported.")
    window.need_film().failed.emit(error)

    assert window.banner.text == "a.mid: the file is empty. Nothing was imported."


def test_playing_where_no_music_is_says_so(qtbot: QtBot, window: MainWindow) -> None:
    press(activated(qtbot, window), "Space")

    assert "No music is written from here on" in window.banner.text


def test_a_running_job_is_shown_and_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    stopped: list[object] = []

    def endless(progress: object) -> None:
        while True:
            progress(0.4)  # type: ignore[operator]

    window.jobs.start("Counting waves", endless, lambda _result: None, stopped.append)
    qtbot.waitUntil(lambda: window.status.bar.value() == 400)
    assert window.status.job.text() == "Counting waves"

    QTest.mouseClick(window.status.stop, Qt.MouseButton.LeftButton)
    window.jobs.wait()

    assert len(stopped) == 1
    assert not window.status.stop.isVisible()


def test_the_window_remembers_films_and_how_it_stood(
    make_window: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "kept.leitmotif"
    window = make_window(make_heard_film(path, scanned=False))
    window.need_film().workspace.setSizes([300, 700, 400])
    window.close()

    again = make_window(Desk.open(path))

    assert settings.recent == (path,)
    left = again.need_film().workspace.sizes()[0]
    assert abs(left - 300 * sum(again.need_film().workspace.sizes()) / 1400) < 30


def test_a_report_is_written_where_it_is_wanted(window: MainWindow, tmp_path: Path) -> None:
    window.films.write_report(tmp_path / "report.json")

    assert (tmp_path / "report.json").stat().st_size > 0
    assert "report.json" in window.banner.text
