"""Pictures of the window without a screen: for reports, for the command line, for looking at it."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.facts import facts
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.application import the_application
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.network.canvas import NetworkCanvas
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.theme import apply_look
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.window import MainWindow

TABS = ("score", "continuity", "review", "mixer", "history")
VIEWS = ("window", "timeline", "table", "matrix", "network", *TABS, "motif", "shortcuts")
"""What can be drawn: the whole window, a view of it alone, the window with a tab open, with a motif, or a page."""
_CARD_WIDTH, _CARD_SCALE, _CARD_MARGIN = 420, 2.0, 18


def write_picture(desk: Desk, view: str, size: tuple[int, int], theme: str, path: Path) -> None:
    """Draw a view of VIEWS at a size in pixels, dressed "dark" or "light", into a PNG file.

    The window works on a copy of the project, so that the desk stays the caller's own.
    """
    if view not in VIEWS:
        raise BadValue(f"There is no view {view!r} ({', '.join(VIEWS)}).", now="No picture was drawn.")
    app = screenless_application()
    apply_look(app, theme)
    with tempfile.TemporaryDirectory(prefix="leitmotif-picture-") as folder, _window(desk, Path(folder)) as window:
        window.resize(QSize(*size))
        window.show()
        window.jobs.wait()
        shown = _shown(window, view)
        if shown is window:
            _save(settled(window, window.jobs), path)
            return
        shown.setParent(None)
        shown.resize(QSize(*size))
        shown.show()
        try:
            _save(settled(shown, window.jobs), path)
        finally:
            shown.close()
            shown.deleteLater()


def _shown(window: MainWindow, view: str) -> QWidget:
    """Bring a view of VIEWS about and return the widget to be drawn."""
    workspace = window.need_film().workspace
    match view:
        case "timeline":
            return workspace.timeline
        case "table":
            workspace.timeline.show_table()
            return workspace.timeline
        case "matrix" | "network":
            window.show_view(view)
            return workspace.matrix if view == "matrix" else workspace.network
        case "motif":
            for motif in window.need_film().desk.project.motif[:1]:
                workspace.select_motif(motif.id)
        case "shortcuts":
            return window.shortcut_sheet()
        case _ if view in TABS:
            window.show_tab(view)
    return window


def write_suggestion_picture(desk: Desk, suggestion: Suggestion, path: Path) -> None:
    """Draw a suggestion as its card, large, into a PNG file."""
    from leitmotif_desk.ui.variations.suggestion_card import SuggestionCard

    app = screenless_application()
    apply_look(app, "light")
    outer = QWidget()
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(_CARD_MARGIN, _CARD_MARGIN, _CARD_MARGIN, _CARD_MARGIN)
    sentences = {fact.id: fact.message.text() for fact in facts(desk.project)}
    layout.addWidget(SuggestionCard(suggestion, desk.project, sentences, suggestion.rank))
    outer.setFixedWidth(_CARD_WIDTH)
    outer.show()
    settled(outer, None)
    # adjustSize() would stop at two thirds of the screen.
    outer.resize(_CARD_WIDTH, layout.totalHeightForWidth(_CARD_WIDTH))
    QApplication.processEvents()
    picture = QPixmap(outer.size() * _CARD_SCALE)
    picture.setDevicePixelRatio(_CARD_SCALE)
    outer.render(picture)
    _save(picture, path)
    outer.close()
    outer.deleteLater()


def screenless_application() -> QApplication:
    """Return the application, made without a screen where there is none yet and no screen to be had."""
    bare = sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    if QApplication.instance() is None and bare:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return the_application()


@contextmanager
def _window(desk: Desk, folder: Path) -> Iterator[MainWindow]:
    path = folder / desk.path.name
    desk.save_copy(path)
    copy = Desk.open(path)
    if desk.scan_result is not None:
        copy.take_scan(desk.scan_result)
    copy.take_findings(desk.findings)
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(copy, Jobs(), settings, folder, lambda: path)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


def settled(widget: QWidget, jobs: Jobs | None) -> QPixmap:
    """Return what a widget shows once its notation is engraved and every job is done."""
    widget.grab()
    if jobs is not None:
        jobs.wait()
    QApplication.processEvents()
    for notation in widget.findChildren(NotationView):
        if notation.isVisibleTo(widget):
            notation.engrave_now()
    for network in widget.findChildren(NetworkCanvas):
        network.incipits.engrave_now()
    QApplication.processEvents()
    return widget.grab()


def _save(picture: QPixmap, path: Path) -> None:
    if not picture.save(str(path), "PNG"):
        raise BadValue("the picture cannot be written.", where=str(path), now="No picture was drawn.")
