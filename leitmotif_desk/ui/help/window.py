"""The window of the help: contents at the left, the page at the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.ui.help.browser import PageBrowser, code_of
from leitmotif_desk.ui.help.contents import PAGES, page_texts, pages_holding, translated
from leitmotif_desk.ui.widgets.text import label

_CODE = Qt.ItemDataRole.UserRole
_SIZE, _LEAST = (900, 650), (560, 360)


class HelpWindow(QWidget):
    """The pages in `folder`, with search over all of them."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help"))
        self.resize(*_SIZE)
        self.setMinimumSize(*_LEAST)
        self._texts = page_texts(folder)
        self.browser = PageBrowser(self._texts)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search all pages"))
        self.search.setAccessibleName(self.tr("Search all pages"))
        self.nothing = label(self.tr("No page holds these words."), dim=True, wrap=True)
        self.back = self._button(self.tr("Back"), "Alt+Left")
        self.forward = self._button(self.tr("Forward"), "Alt+Right")
        self._lay_out()
        self._connect()
        self._list("")
        self.show_page(PAGES[0].code)
        self.browser.setFocus()

    def show_page(self, code: str) -> None:
        """Show a page by its code, as in the contents."""
        self.browser.show_code(code)

    def _button(self, text: str, keys: str) -> QPushButton:
        button = QPushButton(text)
        button.setEnabled(False)
        # A button's own shortcut clicks only after a while: it shows itself pressed first.
        QShortcut(QKeySequence(keys), self, button.click)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(self.tr("{text} ({keys})").format(text=text, keys=shown))
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        left = QWidget()
        column = QVBoxLayout(left)
        column.addLayout(buttons)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.contents, 1)
        self.contents.setSpacing(2)
        halves = QSplitter(childrenCollapsible=False, handleWidth=1)
        halves.addWidget(left)
        halves.addWidget(self.browser)
        halves.setStretchFactor(1, 1)
        halves.setSizes([240, 660])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self._show_first)
        self.contents.itemClicked.connect(self._show_item)
        self.contents.itemActivated.connect(self._show_item)
        self.browser.sourceChanged.connect(lambda source: self._choose(code_of(source)))
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(self.browser.backward)
        self.forward.clicked.connect(self.browser.forward)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)

    def _show_item(self, item: QListWidgetItem) -> None:
        code = item.data(_CODE)
        if code != self.browser.code:
            self.show_page(code)

    def _show_first(self) -> None:
        if self.contents.count():
            self._show_item(self.contents.item(0))

    def _list(self, wanted: str) -> None:
        self.contents.clear()
        for page in pages_holding(self._texts, wanted):
            item = QListWidgetItem(translated(page.title), self.contents)
            item.setData(_CODE, page.code)
        self.nothing.setVisible(not self.contents.count())
        self.browser.mark(wanted.split())
        self._choose(self.browser.code)

    def _choose(self, code: str) -> None:
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_CODE) == code:
                self.contents.setCurrentRow(row)
