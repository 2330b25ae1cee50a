"""How long the window takes from the start of the process to its first paint; run as a script.

Prints every run and the median, in seconds. The child reports the moment of the first paint; the parent's clock began
before the child did. Exits 1 where a heavy library was loaded by then.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5
HEAVY = ("music21", "verovio", "symusic", "openpyxl", "jinja2", "pretty_midi", "lxml", "opentimelineio", "xlsxwriter")
ROOT = Path(__file__).resolve().parent.parent.parent
CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        heavy = [name for name in sys.argv[1].split(",") if name in sys.modules]
        print(time.time(), ",".join(heavy) or "-", flush=True)
        from PySide6.QtWidgets import QApplication
        QApplication.quit()

watch = FirstPaint()
from leitmotif_desk.ui import window

class Watched(window.MainWindow):
    def showEvent(self, event):
        self.centralWidget().installEventFilter(watch)
        super().showEvent(event)

from leitmotif_desk.ui import application
application.MainWindow = Watched
application.run_window(Path(sys.argv[2]) if sys.argv[2] else None, Path("resources"), lambda: Path("none"))
"""


def start_once(project: str, home: str) -> tuple[float, str]:
    """Return the seconds to the first paint, and the heavy libraries loaded by then ("-" for none)."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home, "PYTHONPATH": str(ROOT)}
    began = time.time()
    words = [sys.executable, "-c", CHILD, ",".join(HEAVY), project]
    told = subprocess.run(words, capture_output=True, text=True, env=environment, cwd=ROOT, check=True, timeout=60)
    at, heavy = told.stdout.split()
    return float(at) - began, heavy


def main() -> int:
    project = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory() as home:
        runs = [start_once(project, home) for _ in range(RUNS)]
    for seconds, heavy in runs:
        print(f"{seconds:.3f} s  heavy libraries: {heavy}")
    print(f"median {statistics.median(seconds for seconds, _ in runs):.3f} s")
    return int(any(heavy != "-" for _, heavy in runs))


if __name__ == "__main__":
    sys.exit(main())
