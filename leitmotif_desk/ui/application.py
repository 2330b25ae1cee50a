"""The application: a window, at once, and then what is to be seen in it."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.theme import apply_look
from leitmotif_desk.ui.translating import LANGUAGE, SYSTEM_LANGUAGE, install_language
from leitmotif_desk.ui.window import MainWindow

# The platform without a screen says so of every window; there is nobody to tell.
_SILENT = "This plugin does not support"


def _tell_qt_messages(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_SILENT):
        sys.stderr.write(qFormatLogMessage(kind, context, text) + "\n")


def the_application() -> QApplication:
    """Return the running application, made where there is none."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        qInstallMessageHandler(_tell_qt_messages)
        app = QApplication(sys.argv[:1])
        app.setApplicationName("leitmotif-desk")
        app.setApplicationDisplayName("Leitmotif Desk")
        app.setDesktopFileName("leitmotif-desk")
    return app


def run_window(path: Path | None, resources: Path, demo_copy: Callable[[], Path]) -> int:
    """Show the window, then open the film at `path`, and return when the window is closed."""
    app = the_application()
    settings = Settings()
    apply_look(app, settings.look)
    # Qt owns them by the application, so they last as long as it.
    install_language(app, resources / "translations", settings.text(LANGUAGE) or SYSTEM_LANGUAGE)
    window = MainWindow(None, Jobs(), settings, resources, demo_copy)
    shown = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        shown(kind, error, trace)
        window.banner.warn(
            QCoreApplication.translate(
                "Application", "Something unforeseen went wrong ({error}). Your film is saved; you can work on."
            ).format(error=error)
        )

    sys.excepthook = tell
    window.show()
    if path is not None:
        QTimer.singleShot(0, window, lambda: window.films.open(path))
    # What starting made stays to the end; collections that go through it too keep the window waiting 30 to 50 ms.
    gc.freeze()
    return app.exec()
