"""The import preview: what is shown before anything is changed, and what a person can say otherwise."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import FileChoice
from leitmotif_desk.domain.film import CueStatus, Film
from leitmotif_desk.domain.marker_rule import Becomes, By, MarkerRule
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.formats import Kind, Line, ReadOptions, kinds_of, score_from_lines, write_midi
from leitmotif_desk.ui.importing import Entry, ImportPreview
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.settings import Settings
from tests.ui.variations.small_film import LIGHT

SCENES = "Scene,Slug,TC In,TC Out\n21,CHAPEL,01:10:00:00,01:10:30:00\n22,REEF,01:10:30:00,01:11:00:00\n"
MARKERS = "user\t01:00:10:00\tV1\tRed\tdoor\t1\nuser\t01:00:20:00\tV2\tBlue\tlook\t1\n"


@pytest.fixture
def midi(tmp_path: Path, desk: Desk) -> Path:
    path = tmp_path / "Low Water 3m2 v4.mid"
    line = Line("Oboe", desk.project.base_form(LIGHT).tones, 68)
    write_midi(score_from_lines((line,), key=Key.parse("D major"), tempo_qpm=60.0, title="Cliff"), path)
    return path


def settings_beside(desk: Desk) -> Settings:
    return Settings(QSettings(str(desk.path.with_suffix(".ini")), QSettings.Format.IniFormat))


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def opened(qtbot: QtBot, desk: Desk, jobs: Jobs, *paths: Path) -> ImportPreview:
    entries = [Entry(FileChoice(path, kinds_of(path)[0], ReadOptions(preview=True))) for path in paths]
    preview = ImportPreview(desk, jobs, settings_beside(desk), entries)
    qtbot.addWidget(preview)
    preview.show()
    jobs.wait()
    return preview


def type_in(field: QLineEdit, text: str) -> None:
    """Type into a field as a person does, and end it with Return."""
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(box: QComboBox, value: str) -> None:
    """Choose an entry as a person does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_what_a_list_brings_is_shown_before_it_is_taken(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    preview = opened(qtbot, desk, jobs, written(tmp_path / "spotting.csv", SCENES))
    before = len(desk.project.scene)

    assert [(row.kind, row.name) for row in preview.brings.lines.rows] == [
        ("scene", "21  CHAPEL"),
        ("scene", "22  REEF"),
    ]
    assert preview.said.text().startswith("2 scenes")
    assert len(desk.project.scene) == before

    QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
    assert len(desk.project.scene) == before + 2 and preview.taken is not None


def test_an_offset_typed_by_hand_moves_all_its_times(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    preview = opened(qtbot, desk, jobs, written(tmp_path / "spotting.csv", SCENES))
    first = preview.brings.lines.rows[0].start
    assert first is not None

    type_in(preview.form.shift, "-00:00:10:00")
    assert preview.brings.lines.rows[0].start == first - 240


def test_another_rate_reads_the_file_anew(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    path = written(tmp_path / "spotting.csv", SCENES.replace("01:10:30:00,", "01:10:30:24,"))
    preview = opened(qtbot, desk, jobs, path)

    choose(preview.form.rate, "30")
    jobs.wait()
    assert preview.ok.isEnabled()
    assert preview.chosen is not None and preview.chosen.reading is not None and preview.chosen.reading.rate == "30"


def test_a_file_without_its_tick_is_left_out(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path, midi: Path) -> None:
    preview = opened(qtbot, desk, jobs, written(tmp_path / "spotting.csv", SCENES), midi)
    tick = preview.table.item(1, 0)
    assert tick is not None
    tick.setCheckState(Qt.CheckState.Unchecked)

    QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
    assert all(cue.score is None for cue in desk.project.cue)
    assert any(scene.number == "21" for scene in desk.project.scene)


def test_a_score_is_a_cue_with_the_number_its_name_holds_and_starts_where_a_person_says(
    qtbot: QtBot, desk: Desk, jobs: Jobs, midi: Path
) -> None:
    preview = opened(qtbot, desk, jobs, midi)
    assert preview.form.cue_line.placeholderText() == "3m2"

    type_in(preview.form.start, "01:01:00:12")
    QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
    (cue,) = (cue for cue in desk.project.cue if cue.number == "3m2")
    assert (cue.start_frame, cue.status) == (24 * 3660 + 12, CueStatus.WRITTEN)


def test_a_timecode_that_does_not_exist_is_said_and_changes_nothing(
    qtbot: QtBot, desk: Desk, jobs: Jobs, midi: Path
) -> None:
    preview = opened(qtbot, desk, jobs, midi)
    start = preview.brings.lines.rows[0].start
    type_in(preview.form.start, "01:00:00:77")

    assert "does not exist" in preview.form.problem.text()
    assert preview.brings.lines.rows[0].start == start


def test_a_score_can_be_read_as_a_motif_instead(qtbot: QtBot, desk: Desk, jobs: Jobs, midi: Path) -> None:
    preview = opened(qtbot, desk, jobs, midi)
    assert not preview.form.name.isVisible()
    choose(preview.form.kind, Kind.MOTIF.value)
    jobs.wait()
    assert preview.form.name.isVisible() and not preview.form.start.isVisible()

    type_in(preview.form.name, "The vow")
    line = preview.form.subject.lineEdit()
    assert line is not None
    type_in(line, "Mara")
    QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
    motif = next(motif for motif in desk.project.motif if motif.name == "The vow")
    assert [link.subject for link in desk.project.links_of(motif.id)] == ["mara"]


def test_rules_say_what_markers_become_and_are_kept_with_the_film(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    preview = opened(qtbot, desk, jobs, written(tmp_path / "markers.txt", MARKERS))
    assert [row.kind for row in preview.brings.lines.rows] == ["marker", "marker"]
    assert preview.tabs.isTabVisible(preview.tabs.indexOf(preview.rules))

    QTest.mouseClick(preview.rules.add, Qt.MouseButton.LeftButton)
    assert preview.rules.rules() == (MarkerRule(By.COLOUR, "blue", Becomes.HIT),)
    assert [row.kind for row in preview.brings.lines.rows] == ["marker", "hit"]

    QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
    assert desk.project.marker_rule == (MarkerRule(By.COLOUR, "blue", Becomes.HIT),)
    again = opened(qtbot, desk, jobs, written(tmp_path / "again.txt", MARKERS.replace("door", "gate")))
    assert again.rules.rules() == desk.project.marker_rule


def test_columns_are_said_by_hand_and_remembered_for_the_next_table(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    table = "Nr,Wo,Von,Bis\n21,KAPELLE,01:10:00:00,01:10:30:00\n"
    preview = opened(qtbot, desk, jobs, written(tmp_path / "one.csv", table.replace("Wo", "Ort der Handlung")))
    assert preview.tabs.isTabVisible(preview.tabs.indexOf(preview.columns))
    place = [heading for heading, _ in preview.columns.mapping()].index("Ort der Handlung")
    choose(preview.columns.header.box(place), "notes")
    jobs.wait()
    (row,) = preview.brings.lines.rows
    assert row.name.startswith("21")

    QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
    desk.undo()
    again = opened(qtbot, desk, jobs, written(tmp_path / "two.csv", table.replace("Wo", "Ort der Handlung")))
    assert dict(again.columns.mapping())["Ort der Handlung"] == "notes"


def test_reels_are_shown_and_one_can_begin_elsewhere(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "new.leitmotif", Film("New")) as desk:
        text = SCENES.replace("22,REEF,01:10:30:00,01:11", "22,REEF,02:00:00:00,02:01")
        path = written(tmp_path / "spotting.csv", text)
        preview = opened(qtbot, desk, jobs, path)
        assert [row.start for row in preview.brings.lines.rows if row.kind == "scene"] == [100_800, 101_520]

        preview.tabs.setCurrentWidget(preview.reels)
        start = preview.reels.starts["2"]
        start.selectAll()
        type_in(start, "01:20:00:00")
        assert [row.start for row in preview.brings.lines.rows if row.kind == "scene"] == [100_800, 24 * 4_800]

        QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
        assert [(reel.number, reel.timecode_frame) for reel in desk.project.reel] == [("1", 86_400), ("2", 172_800)]


def test_a_rule_is_typed_letter_by_letter_in_one_field(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    preview = opened(qtbot, desk, jobs, written(tmp_path / "markers.txt", MARKERS))
    QTest.mouseClick(preview.rules.add, Qt.MouseButton.LeftButton)
    value = next(box for box in preview.rules.findChildren(QComboBox) if box.isEditable())
    line = value.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "red")
    assert preview.rules.rules() == (MarkerRule(By.COLOUR, "red", Becomes.HIT),)
    assert not value.isHidden()


def test_a_preview_put_away_takes_no_notice_of_what_is_read_later(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    path = written(tmp_path / "spotting.csv", SCENES)
    preview = ImportPreview(desk, jobs, settings_beside(desk), [Entry(FileChoice(path, Kind.SCENES))])
    qtbot.addWidget(preview)
    preview.show()
    preview.reject()
    jobs.wait()
    assert preview.files.is_reading


def test_an_empty_film_takes_the_hour_of_its_first_list(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "new.leitmotif", Film("New")) as desk:
        path = written(tmp_path / "spotting.csv", SCENES.replace(",01:1", ",10:1"))
        preview = opened(qtbot, desk, jobs, path)
        QTest.mouseClick(preview.ok, Qt.MouseButton.LeftButton)
        assert desk.project.film.start_frame == 10 * 3600 * 24


def test_every_reel_goes_to_its_own_place(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    event = "001  SC{0}  V  C  00:00:00:00 00:10:00:00 0{0}:00:00:00 0{0}:10:00:00\n* FROM CLIP NAME: {0} ROOM\n"
    reels = [written(tmp_path / f"R{reel}.edl", event.format(reel)) for reel in (1, 2)]
    with Desk.create(tmp_path / "new.leitmotif", Film("New")) as desk:
        preview = opened(qtbot, desk, jobs, *reels)
        goes = [item.text() for row in (0, 1) if (item := preview.table.item(row, 3)) is not None]
        assert goes == ["01:00:00:00", "01:10:00:00"]


def test_the_first_file_that_is_taken_is_shown_first(qtbot: QtBot, desk: Desk, jobs: Jobs, midi: Path) -> None:
    older = written(midi.with_name("Low Water 3m2 v3.mid"), "")
    entries = [Entry(FileChoice(older, Kind.CUE), False, "older"), Entry(FileChoice(midi, Kind.CUE))]
    preview = ImportPreview(desk, jobs, settings_beside(desk), entries)
    qtbot.addWidget(preview)
    jobs.wait()
    assert preview.table.chosen == str(midi)


def test_a_list_of_another_cut_can_be_held_as_a_new_cut(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    first = opened(qtbot, desk, jobs, written(tmp_path / "spotting.csv", SCENES))
    assert not first.as_cut.isVisible()
    QTest.mouseClick(first.ok, Qt.MouseButton.LeftButton)

    moved = written(tmp_path / "moved.csv", SCENES.replace("01:11:00:00", "01:11:10:00"))
    preview = opened(qtbot, desk, jobs, moved)
    assert preview.as_cut.isVisible()
    with qtbot.waitSignal(preview.cut_wanted) as wanted:
        QTest.mouseClick(preview.as_cut, Qt.MouseButton.LeftButton)
    assert wanted.args == [(moved,)] and not preview.isVisible()
