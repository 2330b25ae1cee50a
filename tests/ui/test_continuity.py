"""The continuity panel."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QDialogButtonBox, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.checking import mark_intended
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import ChangeScene
from leitmotif_desk.domain.finding import Finding, FindingKey, IntentionKind, Severity
from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.story import Silence
from leitmotif_desk.ui.continuity.intended_dialog import IntendedDialog
from leitmotif_desk.ui.continuity.model import Grouping, grouped
from leitmotif_desk.ui.continuity.panel import ContinuityPanel
from leitmotif_desk.ui.jobs import Jobs

"""The screenless platform says of every window what it cannot do."""

ABSENT = Finding(
    FindingKey("absent-1"), 17, "wrong-presence", Severity.ERROR,
    Message.of("Homeward is heard, but {who} is not there", who="Jonas"),
    scenes=(SceneId("scene-2"),), motif=MotifId("homeward"), start_frame=87_024,
)  # fmt: skip
LONG_GONE = Finding(
    FindingKey("gone-1"), 13, "overuse", Severity.WARN, Message.of("Undertow has been away for long"),
    scenes=(SceneId("scene-3"),), motif=MotifId("undertow"), start_frame=87_800,
)  # fmt: skip
MEANT = Finding(
    FindingKey("meant-1"), 20, "spoiler", Severity.ERROR, Message.of("The Sea is heard before it is seen"),
    scenes=(SceneId("scene-1"),), start_frame=86_400, intended=True,
)  # fmt: skip


@pytest.fixture
def panel(qtbot: QtBot, heard_film: Desk, jobs: Jobs) -> ContinuityPanel:
    heard_film.take_findings((LONG_GONE, MEANT, ABSENT))
    made = ContinuityPanel(heard_film, jobs)
    qtbot.addWidget(made)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(panel: ContinuityPanel) -> list[tuple[str, list[str]]]:
    """Return the groups as they stand in the tree: their heading, and what each finding says."""

    def below(item: QTreeWidgetItem) -> list[str]:
        children = (item.child(place) for place in range(item.childCount()))
        return [child.text(3) for child in children if child is not None]

    tops = [panel.tree.topLevelItem(place) for place in range(panel.tree.topLevelItemCount())]
    return [(top.text(0), below(top)) for top in tops if top is not None]


def click(qtbot: QtBot, panel: ContinuityPanel, text: str) -> None:
    (item,) = panel.tree.findItems(text, Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, 3)
    spot = panel.tree.visualItemRect(item).center()
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_gravest_come_first_and_what_is_meant_last(panel: ContinuityPanel) -> None:
    assert lines(panel) == [
        ("Against the story  ·  1", ["Homeward is heard, but Jonas is not there"]),
        ("Worth a look  ·  1", ["Undertow has been away for long"]),
        ("Intended  ·  1", ["The Sea is heard before it is seen"]),
    ]


def test_a_line_says_when_where_and_whose_theme(heard_film: Desk, panel: ContinuityPanel) -> None:
    line = grouped(heard_film)[0].lines[0]

    assert (line.timecode, line.scene) == ("01:00:26:00", "2")
    assert line.colour == heard_film.project.the_motif(MotifId("homeward")).colour
    assert heard_film.findings[line.index] is ABSENT


@pytest.mark.parametrize("text", ["jonas", "homeward not there", "01:00:26", "harbour"])
def test_the_filter_looks_at_words_theme_scene_and_timecode(qtbot: QtBot, panel: ContinuityPanel, text: str) -> None:
    QTest.keyClicks(panel.filter, text)

    assert [says for _, said in lines(panel) for says in said] == [ABSENT.message.text()]


def test_a_click_goes_to_the_place(qtbot: QtBot, panel: ContinuityPanel) -> None:
    scenes, frames, findings = (
        QSignalSpy(signal) for signal in (panel.scene_selected, panel.frame_wanted, panel.finding_selected)
    )

    click(qtbot, panel, "Homeward is heard")

    assert [spy.at(0) for spy in (scenes, frames, findings)] == [["scene-2"], [87_024], [2]]


def test_a_finding_shown_from_elsewhere_is_chosen_without_going_anywhere(panel: ContinuityPanel) -> None:
    frames = QSignalSpy(panel.frame_wanted)

    panel.show_finding(0)

    assert panel.selected is LONG_GONE
    assert frames.count() == 0


def test_what_is_meant_needs_a_reason(qtbot: QtBot, heard_film: Desk) -> None:
    dialog = IntendedDialog(heard_film.project, ABSENT)
    qtbot.addWidget(dialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not button.isEnabled()

    dialog.kind.setCurrentText("foreshadow")
    QTest.keyClicks(dialog.sentence, "He is on his way.")

    assert button.isEnabled()
    assert dialog.answer == (IntentionKind.FORESHADOW, "He is on his way.", ABSENT.scenes[0])


def test_the_button_asks_and_keeps_what_was_said(
    qtbot: QtBot, heard_film: Desk, panel: ContinuityPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: IntendedDialog) -> int:
        dialog.sentence.setText("A mirror of scene 1.")
        return 1

    monkeypatch.setattr(IntendedDialog, "exec", answer)
    click(qtbot, panel, "Homeward is heard")
    QTest.mouseClick(panel.intended, Qt.MouseButton.LeftButton)

    (kept,) = heard_film.project.intention
    assert (kept.finding, kept.sentence, kept.scene) == ("absent-1", "A mirror of scene 1.", "scene-2")
    assert kept.about


def test_what_is_meant_can_be_taken_back(qtbot: QtBot, heard_film: Desk, panel: ContinuityPanel) -> None:
    mark_intended(heard_film, MEANT, IntentionKind.OTHER, "As a promise.")

    click(qtbot, panel, "The Sea is heard")
    assert panel.intended.text() == "Not intended after all"
    QTest.mouseClick(panel.intended, Qt.MouseButton.LeftButton)

    assert heard_film.project.intention == ()


def test_checking_again_replaces_what_was_found(
    qtbot: QtBot, heard_film: Desk, panel: ContinuityPanel, jobs: Jobs
) -> None:
    QTest.mouseClick(panel.again, Qt.MouseButton.LeftButton)
    assert jobs.busy
    jobs.wait()

    assert ABSENT not in heard_film.findings
    assert sum(len(said) for _, said in lines(panel)) == len(heard_film.findings)


def test_no_finding_is_said_in_words(heard_film: Desk, panel: ContinuityPanel) -> None:
    heard_film.take_findings(())

    assert panel.nothing.isVisible()
    assert lines(panel) == []
    assert not panel.intended.isEnabled()


@pytest.mark.parametrize(
    ("by", "first"),
    [(Grouping.THEME, "Undertow"), (Grouping.SCENE, "3"), (Grouping.KIND, "13")],
)
def test_findings_are_put_together_by_theme_scene_or_kind(panel: ContinuityPanel, by: Grouping, first: str) -> None:
    panel.by.setCurrentIndex(panel.by.findData(by))

    groups = lines(panel)
    assert len(groups) == 3
    assert groups[0][0].startswith(first)
    assert groups[-1][0].startswith("Intended")


def test_a_finding_that_an_edit_would_mend_offers_it(heard_film: Desk, panel: ContinuityPanel) -> None:
    heard_film.apply(ChangeScene(SceneId("scene-3"), "silence", "whole scene"))
    over = replace(LONG_GONE, key=FindingKey("over"), code="silence-missing", check=21)
    heard_film.take_findings((over,))
    panel.show_finding(0)

    menu = panel.mend.menu()
    assert menu is not None
    (action,) = menu.actions()
    action.trigger()

    assert heard_film.project.the_scene(SceneId("scene-3")).silence is Silence.NONE
    heard_film.undo()
    assert heard_film.project.the_scene(SceneId("scene-3")).silence is Silence.WHOLE


def test_a_finding_that_music_would_mend_leads_to_the_variations(
    qtbot: QtBot, heard_film: Desk, panel: ContinuityPanel
) -> None:
    heard_film.take_findings((replace(LONG_GONE, code="abandoned"),))
    panel.show_finding(0)
    menu = panel.mend.menu()
    assert menu is not None

    with qtbot.waitSignal(panel.variations_wanted) as wanted:
        menu.actions()[0].trigger()

    assert wanted.args == ["scene-3"]


def test_nothing_is_offered_for_what_is_meant_or_cannot_be_mended_by_an_edit(panel: ContinuityPanel) -> None:
    panel.show_finding(0)
    assert not panel.mend.isEnabled()
