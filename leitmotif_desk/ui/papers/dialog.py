"""The papers dialog: which paper, how it will look, in which form it is written."""

from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.reporting import KIND_OF, KINDS, Wanted, preview, write_paper
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.ui.drawn_pictures import draw_pictures
from leitmotif_desk.ui.printing import WIDTH_ON_ITS_SIDE, html_to_pdf, is_on_its_side, svg_to_png
from leitmotif_desk.ui.theme import MONOSPACE
from leitmotif_desk.ui.widgets.text import label


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Papers", text))


NAMES: dict[str, tuple[str, str]] = {
    "continuity": (_("Continuity report"), _("What music and story disagree on.")),
    "catalogue": (
        _("Theme catalogue"),
        _("Every theme with its notes, meaning, uses and forms; themes play in a browser."),
    ),
    "scenes": (_("Scenes"), _("The scenes with their times, who is in them, hits and notes.")),
    "spotting": (_("Spotting notes"), _("The cues with what they are for.")),
    "cue-sheet": (_("Cue sheet"), _("The written cues with use, length and who shares in them.")),
    "cut": (
        _("Cut"),
        _("The cut, or else the scenes, with cues, hits and markers: CMX3600 (.edl), OpenTimelineIO (.otio)."),
    ),
    "markers": (
        _("Markers"),
        _(
            "Scenes, cues, hits and markers: Reaper (.csv), Resolve (.edl), Avid (.txt), MIDI (.mid). "
            "Pro Tools takes MIDI markers only into a session that has none."
        ),
    ),
    "premiere": (_("Markers as in Premiere"), _("Scenes, cues, hits and markers as Premiere lists them.")),
    "matrix": (_("Themes by scenes"), _("How often each theme is heard in which scene.")),
    "economy": (
        _("Theme economy"),
        _("How every theme is spent along the film: how whole, how changed, how long away."),
    ),
    "authorship": (_("Authorship"), _("Who made which form of which theme, with the hashes that prove it.")),
}
"""What each kind of paper is called in the window, and what it is for."""
_KIND = Qt.ItemDataRole.UserRole
_LIST_WIDTH = 210
_Wrap = QTextEdit.LineWrapMode


def _tr(text: str) -> str:
    return QCoreApplication.translate("Papers", text)


def _in_columns(text: str) -> str:
    """Return a table with tabs as it is read by eye: its cells stand under one another."""
    rows = [line.split("\t") for line in text.removeprefix("\ufeff").splitlines()]
    widths = [max(map(len, cells)) for cells in zip_longest(*rows, fillvalue="")]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


class PapersDialog(QDialog):
    """Shows a paper as it would be printed or as its table, and writes it where a person says."""

    def __init__(self, desk: Desk, resources: Path, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._resources, self._folder = desk, resources, folder
        self._parties: Path | None = None
        self.setWindowTitle(self.tr("Papers"))
        self.kinds, self.forms = QListWidget(), QComboBox()
        self.kinds.setAccessibleName(self.tr("Papers"))
        self.forms.setAccessibleName(self.tr("Form of the file"))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Preview"))
        self.page.setStyleSheet("QTextBrowser { background: white; color: #22252a; padding: 18px; }")
        self.says, self.problem = label(dim=True, wrap=True), label(wrap=True)
        self.parties = QPushButton(self.tr("Parties…"))
        self.parties.setToolTip(self.tr("A table (CSV) with cue, role, name, pro, ipi and share; * means every cue"))
        self.whole_film = QCheckBox(self.tr("Timecode of the whole film"))
        self.whole_film.setToolTip(self.tr("Else each reel’s own timecode is written"))
        self.write = QPushButton(self.tr("Write…"))
        self.write.setProperty("primary", True)
        self._lay_out()
        for kind in KINDS:
            item = QListWidgetItem(_tr(NAMES[kind.code][0]))
            item.setData(_KIND, kind.code)
            self.kinds.addItem(item)
        self.kinds.currentRowChanged.connect(lambda _: self._show())
        self.whole_film.toggled.connect(lambda _: self._show_paper())
        self.forms.activated.connect(lambda _: self._show_paper())
        self.parties.clicked.connect(self._ask_parties)
        self.write.clicked.connect(self._ask_place)
        self.kinds.setCurrentRow(0)

    def _lay_out(self) -> None:
        self.kinds.setFixedWidth(_LIST_WIDTH)
        below = QHBoxLayout()
        below.addWidget(self.parties)
        below.addWidget(self.whole_film)
        below.addStretch(1)
        below.addWidget(self.forms)
        below.addWidget(self.write)
        right = QVBoxLayout()
        right.addWidget(self.says)
        right.addWidget(self.page, 1)
        right.addWidget(self.problem)
        right.addLayout(below)
        halves = QHBoxLayout(self)
        halves.setSpacing(14)
        halves.addWidget(self.kinds)
        halves.addLayout(right, 1)
        self.resize(980, 700)

    @property
    def code(self) -> str:
        """The chosen kind of paper."""
        return str(self.kinds.currentItem().data(_KIND))

    def _wanted(self) -> Wanted:
        return Wanted(self._desk, self._resources, html_to_pdf, svg_to_png, self._parties, self.whole_film.isChecked())

    def _show(self) -> None:
        self.says.setText(_tr(NAMES[self.code][1]))
        self.forms.clear()
        self.forms.addItems([form.removeprefix(".").upper() for form in KIND_OF[self.code].forms])
        self.parties.setVisible(self.code == "cue-sheet")
        self.whole_film.setVisible(KIND_OF[self.code].shows_timecode and bool(self._desk.project.reel))
        self._show_paper()

    def _show_paper(self) -> None:
        self.problem.setText("")
        try:
            page, text = preview(self._wanted(), self.code, self._form())
        except LeitmotifError as error:
            self.page.clear()
            self.problem.setText(str(error))
            self.write.setEnabled(False)
            return
        self.write.setEnabled(True)
        if page:
            self._show_page(page)
        else:
            self._show_text(text)

    def _show_page(self, page: str) -> None:
        """Show a page as wide as the view, or as wide as its paper where that lies on its side."""
        wide = is_on_its_side(page)
        self.page.setLineWrapMode(_Wrap.FixedPixelWidth if wide else _Wrap.WidgetWidth)
        self.page.setLineWrapColumnOrWidth(WIDTH_ON_ITS_SIDE if wide else 0)
        self.page.document().setDefaultFont(self.font())
        self.page.setHtml(page)
        draw_pictures(self.page.document())

    def _show_text(self, text: str) -> None:
        self.page.setLineWrapMode(_Wrap.NoWrap)
        font = QFont(self.font())
        font.setFamilies(MONOSPACE)
        self.page.document().setDefaultFont(font)
        self.page.setPlainText(_in_columns(text) if "\t" in text else text)

    def _form(self) -> str:
        return KIND_OF[self.code].forms[self.forms.currentIndex()]

    # parties, writing

    def _ask_parties(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Parties"), str(self._folder), self.tr("Table (*.csv)"))
        if path:
            self.take_parties(Path(path))

    def take_parties(self, path: Path) -> None:
        """Take the parties of a cue sheet from a table; what is wrong with it is said in place of the sheet."""
        self._parties = path
        self._show()

    def _ask_place(self) -> None:
        form = self._form()
        name = f"{self._desk.project.film.title} {self.code}{form}".replace("/", "-")
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(self._folder / name), f"(*{form})")
        if path:
            self.write_to(Path(path))

    def write_to(self, path: Path) -> None:
        """Write the paper in view; the suffix of the file says in which form."""
        try:
            write_paper(self._wanted(), self.code, path)
        except (LeitmotifError, OSError) as error:
            QMessageBox.warning(self, self.tr("Nothing was written"), str(error))
            return
        self._folder = path.parent
        self.problem.setText(self.tr("Written: {path}").format(path=path))
