"""Every paper of the demo film opened in Chromium, as QtWebEngine brings it along; a theme's name is markup.

QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.paper_browser

Prints for each: pictures shown and broken, sounds that can be played and that cannot, what it asked the network for,
whether it is wider than the window, and whether the name in it ran.
"""

import json
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor
from PySide6.QtWebEngineWidgets import QWebEngineView

from leitmotif_desk.desk.checking import Check
from leitmotif_desk.desk.demo import make_demo
from leitmotif_desk.desk.reporting import KINDS, Wanted, write_paper
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edits import RenameMotif
from leitmotif_desk.ui.application import the_application
from leitmotif_desk.ui.printing import html_to_pdf, svg_to_png

RESOURCES = Path(__file__).parents[2] / "resources"
NAME = "<img src=x onerror=\"window.ran='yes'\">"
WAIT_MS, WINDOW = 60_000, (1100, 900)
LOOK = """
(async () => {
  const pictures = [...document.images], sounds = [];
  for (const sound of document.querySelectorAll('audio')) {
    sound.preload = 'auto'; sound.load();
    await new Promise(go => { sound.oncanplaythrough = go; sound.onerror = go; });
    sounds.push(sound.error === null && sound.duration > 0);
  }
  document.title = 'seen ' + JSON.stringify({
    pictures: pictures.length, broken: pictures.filter(one => !one.complete || !one.naturalWidth).length,
    sounds: sounds.length, silent: sounds.filter(one => !one).length,
    wide: document.documentElement.scrollWidth > innerWidth, ran: window.ran || 'no',
  });
})()
"""


class Asked(QWebEngineUrlRequestInterceptor):
    """Keeps what is asked for beside the page itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.addresses: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in ("file", "data"):
            self.addresses.append(info.requestUrl().toString())


def seen(path: Path) -> dict[str, object]:
    """Return what the browser sees of a page."""
    view, waiting = QWebEngineView(), QEventLoop()
    view.resize(*WINDOW)
    page = view.page()
    asked = Asked(page)
    page.profile().setUrlRequestInterceptor(asked)
    found: dict[str, object] = {}

    def on_title(title: str) -> None:
        if title.startswith("seen "):
            found.update(json.loads(title.removeprefix("seen ")))
            waiting.quit()

    page.titleChanged.connect(on_title)
    page.loadFinished.connect(lambda loaded: page.runJavaScript(LOOK) if loaded else waiting.quit())
    view.load(QUrl.fromLocalFile(str(path)))
    view.show()
    QTimer.singleShot(WAIT_MS, waiting.quit)
    waiting.exec()
    return {**found, "asked for": asked.addresses}


def main() -> None:
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox --disable-gpu")
    the_application()
    with tempfile.TemporaryDirectory(prefix="leitmotif-browser-") as folder:
        with make_demo(RESOURCES / "demo", Path(folder) / "Low Water.leitmotif") as desk:
            desk.take_scan(Scan.of(desk)())
            desk.apply(RenameMotif(desk.project.motif[0].id, NAME))
            desk.take_findings(Check.of(desk)())
            wanted = Wanted(desk, RESOURCES, html_to_pdf, svg_to_png)
            for kind in KINDS:
                if ".html" in kind.forms:
                    path = Path(folder) / f"{kind.code}.html"
                    write_paper(wanted, kind.code, path)
                    print(f"{kind.code:12}", seen(path))


if __name__ == "__main__":
    main()
