"""The window of the help: contents at the left, the page at the right."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from leitmotif_desk.ui.help.contents import PAGES, page_text, translated
from leitmotif_desk.ui.theme import look_of

_CODE = Qt.ItemDataRole.UserRole


class PageBrowser(QTextBrowser):
    """Shows pages of a folder; it opens nothing else."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(24)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        code = Path(name.path() if isinstance(name, QUrl) else name).stem
        known = any(page.code == code for page in PAGES)
        return page_text(self._folder, code) if known else None


class HelpWindow(QWidget):
    """The pages in `folder`, with search over all of them."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help"))
        self.resize(900, 680)
        self._folder = folder
        self.browser = PageBrowser(folder)
        self.browser.document().setDefaultStyleSheet(f"a {{ color: {look_of(self).accent}; }}")
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search all pages"))
        self.search.setAccessibleName(self.tr("Search all pages"))
        self.back, self.forward = QPushButton(self.tr("Back")), QPushButton(self.tr("Forward"))
        self.back.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
        self.forward.setShortcut(QKeySequence(QKeySequence.StandardKey.Forward))
        self._lay_out()
        self._connect()
        self._list("")
        self.show_page(PAGES[0].code)

    def show_page(self, code: str) -> None:
        """Show a page by its code, as in the contents."""
        self.browser.setSource(QUrl(f"{code}.md"), QTextDocument.ResourceType.MarkdownResource)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        left = QWidget()
        column = QVBoxLayout(left)
        column.addLayout(buttons)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        halves = QSplitter(childrenCollapsible=False)
        halves.addWidget(left)
        halves.addWidget(self.browser)
        halves.setSizes([260, 640])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._list)
        self.contents.itemClicked.connect(lambda item: self.show_page(item.data(_CODE)))
        self.contents.itemActivated.connect(lambda item: self.show_page(item.data(_CODE)))
        self.browser.sourceChanged.connect(self._mark)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(self.browser.backward)
        self.forward.clicked.connect(self.browser.forward)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)

    def _list(self, wanted: str) -> None:
        self.contents.clear()
        for page in PAGES:
            if all(word in page_text(self._folder, page.code).casefold() for word in wanted.casefold().split()):
                item = QListWidgetItem(translated(page.title), self.contents)
                item.setData(_CODE, page.code)
        self._mark(self.browser.source())

    def _mark(self, source: QUrl) -> None:
        code = Path(source.path()).stem
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_CODE) == code:
                self.contents.setCurrentRow(row)
