"""How the window bears a feature film: first paint, opening, scrolling and zooming, edits, memory.

python -m tests.benchmarks.window
"""

import os
import resource
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from leitmotif_desk.domain.edits import ChangeScene, RenameMotif, SetPresence
from leitmotif_desk.domain.ids import MotifId, SubjectId
from leitmotif_desk.domain.occurrence import Verdict
from leitmotif_desk.domain.story import Presence
from tests.benchmarks.feature_film import REALISTIC, STRESS, Size, make_feature_film
from tests.benchmarks.window_start import RUNS, start_once

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from leitmotif_desk.ui.timeline.canvas import TimelineCanvas
    from leitmotif_desk.ui.window import MainWindow

SIZE = 1600, 1000
RESOURCES = Path(__file__).parent.parent.parent / "resources"
_WHEELS = 150


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        runs = [start_once("", home)[0] for _ in range(RUNS)]
    print(f"process start to first paint: median {median(runs):.2f} s, worst {max(runs):.2f} s of {len(runs)}")
    from leitmotif_desk.ui.application import the_application
    from leitmotif_desk.ui.theme import apply_look

    app = the_application()
    apply_look(app, "dark")
    with tempfile.TemporaryDirectory() as folder:
        for name, size in (("feature", REALISTIC), ("stress", STRESS)):
            print(f"\n{name}: {size.scenes:,} scenes, {size.occurrences:,} occurrences")
            _measure(app, Path(folder) / f"{name}.leitmotif", size)


def _measure(app: "QApplication", path: Path, size: Size) -> None:
    from PySide6.QtCore import QSettings

    from leitmotif_desk.desk.desk import Desk
    from leitmotif_desk.ui.jobs import Jobs
    from leitmotif_desk.ui.settings import Settings
    from leitmotif_desk.ui.window import MainWindow

    made = make_feature_film(path, size)
    scan = made.scan_result
    made.close()
    assert scan is not None
    settings = Settings(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
    window = MainWindow(None, Jobs(), settings, RESOURCES, lambda: path)
    window.resize(*SIZE)
    window.show()
    app.processEvents()
    began = perf_counter()
    desk = Desk.open(path)
    window.show_desk(desk)
    window.repaint()
    print(f"  opening to painted: {perf_counter() - began:.2f} s")
    window.jobs.clear()
    began = perf_counter()
    desk.take_scan(scan)
    app.processEvents()
    print(f"  taking what a scan found: {perf_counter() - began:.2f} s")
    window.jobs.wait()
    app.processEvents()
    _scroll_and_zoom(app, window.need_film().workspace.timeline.canvas)
    _edit(app, window, desk)
    print(f"  memory so far: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    window.close()
    window.deleteLater()


def _scroll_and_zoom(app: "QApplication", canvas: "TimelineCanvas") -> None:
    from PySide6.QtCore import Qt

    for name, modifier in (("zooming", Qt.KeyboardModifier.ControlModifier),
                           ("scrolling", Qt.KeyboardModifier.ShiftModifier)):  # fmt: skip
        taken = []
        for turn in range(_WHEELS):
            down = -120 if turn % 30 >= 15 else 120
            began = perf_counter()
            _wheel(app, canvas, down if modifier is Qt.KeyboardModifier.ControlModifier else -abs(down), modifier)
            canvas.viewport().repaint()
            taken.append(1000 * (perf_counter() - began))
        print(f"  {name}: median {median(taken):.1f} ms, worst {max(taken):.1f} ms a frame")
        canvas.zoom_to(canvas.axis.start, canvas.axis.start + 10 * 60 * 24)


def _wheel(app: "QApplication", canvas: "TimelineCanvas", down: int, modifier: "Qt.KeyboardModifier") -> None:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    port = canvas.viewport()
    at = QPointF(port.width() * 0.6, port.height() * 0.5)
    app.sendEvent(port, QWheelEvent(
        at, port.mapToGlobal(at), QPoint(), QPoint(0, down), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    ))  # fmt: skip


def _edit(app: "QApplication", window: "MainWindow", desk: object) -> None:
    from leitmotif_desk.desk.desk import Desk

    assert isinstance(desk, Desk)
    workspace, project = window.need_film().workspace, desk.project
    scene, other = project.scene[70].id, project.scene[20].id
    workspace.select_scene(scene)
    window.jobs.wait()
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("draw tension", lambda: desk.apply(ChangeScene(scene, "tension", 3.0))),
        ("say who is present", lambda: desk.apply(SetPresence(Presence(scene, SubjectId("s3"), prominence=3)))),
        ("accept an occurrence", lambda: desk.judge(desk.occurrences[7], Verdict.ACCEPTED)),
        ("rename a motif", lambda: desk.apply(RenameMotif(MotifId("m3"), "Other"))),
        ("undo", desk.undo),
        ("go to a scene", lambda: workspace.go_to_scene(other)),
        ("show the matrix", lambda: window.show_view("matrix")),
        ("show the network", lambda: window.show_view("network")),
        ("show the timeline", lambda: window.show_view("timeline")),
    )
    for name, act in steps:
        began = perf_counter()
        act()
        app.processEvents()
        print(f"  {name}: {1000 * (perf_counter() - began):.0f} ms until painted")
        window.jobs.wait()
        app.processEvents()


if __name__ == "__main__":
    main()
