"""The steps of the tour: what is said, what is done, and what it points at."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from leitmotif_desk.ui.window import MainWindow
    from leitmotif_desk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """One halt: `show` brings it about and returns the part of the window it is about."""

    title: str
    text: str
    show: "Callable[[MainWindow], QWidget]"


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Tour", text))


def _timeline(window: "MainWindow") -> QWidget:
    window.show_view("timeline")
    return _workspace(window).timeline


def _workspace(window: "MainWindow") -> "Workspace":
    return window.need_film().workspace


def _registry(window: "MainWindow") -> QWidget:
    return _workspace(window).registry


def _motif(window: "MainWindow") -> QWidget:
    workspace = _workspace(window)
    for motif in window.need_film().desk.project.motif[:1]:
        workspace.select_motif(motif.id)
    return workspace.side.motif


def _score(window: "MainWindow") -> QWidget:
    window.show_tab("score")
    return _workspace(window).score


def _review(window: "MainWindow") -> QWidget:
    window.show_tab("review")
    return _workspace(window).review


def _continuity(window: "MainWindow") -> QWidget:
    window.show_tab("continuity")
    return _workspace(window).continuity


def _scene(window: "MainWindow") -> QWidget:
    from leitmotif_desk.desk.next_work import scene_to_write

    project, workspace = window.need_film().desk.project, _workspace(window)
    if project.scene:
        workspace.go_to_scene(scene_to_write(project))
    workspace.side.scene.tabs.setCurrentIndex(1)
    return workspace.side.scene


def _matrix(window: "MainWindow") -> QWidget:
    window.show_view("matrix")
    return _workspace(window).matrix


def _search(window: "MainWindow") -> QWidget:
    window.show_view("timeline")
    return window.bar.search


STEPS: tuple[Step, ...] = (
    Step(
        _("The film"),
        _(
            "One time axis for everything: scenes, tension, cues, and a lane for each theme. Ctrl and the "
            "wheel zoom; drag a cut to move it."
        ),
        _timeline,
    ),
    Step(
        _("The themes"),
        _(
            "Each theme has one colour everywhere. A card shows how it begins and where it is heard; "
            "drag it out as a MIDI file."
        ),
        _registry,
    ),
    Step(
        _("One theme"),
        _("Its economy, the family of its forms, what it means and from when, and its place in the catalogue."),
        _motif,
    ),
    Step(
        _("The score"),
        _(
            "Where a theme sounds in a cue, in whatever disguise, with what was done to it in words. "
            "Select notes and press R to register them."
        ),
        _score,
    ),
    Step(
        _("Your word"),
        _("What the finder is not sure of waits here: A accepts, R rejects, Space plays. It learns from your answers."),
        _review,
    ),
    Step(
        _("Where music and story disagree"),
        _("Each finding names its scenes. You mend it, or say that it is meant, and why."),
        _continuity,
    ),
    Step(
        _("A scene to write for"),
        _("Its story as facts. From them, and from what was heard before, come variations with reasons you can check."),
        _scene,
    ),
    Step(
        _("The whole at a glance"),
        _("Themes by scenes: how often, how complete, in what form. A double click goes there."),
        _matrix,
    ),
    Step(
        _("Find anything"),
        _(
            "Ctrl K finds scenes, motifs, occurrences, findings and every command. F1 shows all "
            "keys, and Ctrl Z takes back any step."
        ),
        _search,
    ),
)
