"""The plan of a theme, with real events: worked out, seen in the timeline, changed, taken as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import batch
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.planning.dialog import PlanDialog
from leitmotif_desk.ui.timeline.view import TimelineView
from tests.ui.variations.small_film import LIGHT, make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, jobs: Jobs) -> PlanDialog:
    """The dialog with the plan of Keeper's light."""
    made = PlanDialog(desk, jobs)
    qtbot.addWidget(made)
    made.show()
    made.show_motif(LIGHT)
    made.ask()
    jobs.wait()
    return made


def written(desk: Desk) -> int:
    return len([form for form in desk.project.form if form.scene])


def test_every_step_of_the_plan_has_a_row_and_the_first_its_card(dialog: PlanDialog) -> None:
    assert dialog.steps.rowCount() > 0
    assert dialog.card is not None
    assert dialog.card.suggestion == dialog.steps.suggestion(0)
    assert dialog.card.accept.isHidden() and not dialog.card.play.isHidden()


def test_taking_the_plan_writes_what_is_ticked_as_one_step(dialog: PlanDialog, desk: Desk) -> None:
    wanted = [one for one in dialog.steps.ticked if one.lines]
    before = desk.project

    dialog.take.click()

    assert written(desk) == len(wanted) > 0
    desk.undo()
    assert desk.project.form == before.form


def test_an_unticked_scene_is_left_out(dialog: PlanDialog, desk: Desk) -> None:
    wanted = len([one for one in dialog.steps.ticked[1:] if one.lines])

    item = dialog.steps.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)

    assert str(wanted) in dialog.take.text()
    assert dialog.take.isEnabled() == (wanted > 0)


def test_another_variation_can_be_chosen_for_a_scene(qtbot: QtBot, dialog: PlanDialog) -> None:
    first = dialog.steps.suggestion(0)

    with qtbot.waitSignal(dialog.plan_shown) as shown:
        dialog.steps.choose(0, 1)

    other = dialog.steps.suggestion(0)
    assert other != first
    assert shown.args[1][other.scene] == other.title.text()
    assert dialog.card is not None and dialog.card.suggestion == other


def test_the_plan_stands_in_the_theme_s_lane_until_the_dialog_is_closed(
    qtbot: QtBot, desk: Desk, dialog: PlanDialog
) -> None:
    view = TimelineView(desk)
    qtbot.addWidget(view)
    dialog.plan_shown.connect(view.show_plan)

    def planned() -> set[str]:
        lane = view.timeline.lanes[view.timeline.lane_of[LIGHT]]
        return {one.words for one in lane.expected}

    dialog.ask()
    dialog._jobs.wait()
    assert dialog.steps.suggestion(0).title.text() in planned()

    title = dialog.steps.suggestion(0).title.text()
    dialog.close()
    assert title not in planned()
    assert written(desk) == 0


def test_a_plan_that_the_story_has_left_behind_cannot_be_taken(dialog: PlanDialog, desk: Desk) -> None:
    edit = {"edit": "SetPresence", "scene": "3", "subject": "Mara", "change": "rise"}
    desk.apply(batch("Story", [edit], desk.project))

    assert dialog.steps.rowCount() == 0
    assert not dialog.take.isEnabled()
    assert "plan again" in dialog.said.text()
