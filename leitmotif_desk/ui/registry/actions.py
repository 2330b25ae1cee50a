"""What a person can do with a registered motif."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music, music_of_form
from leitmotif_desk.domain.edits import ChangeMotif, Edit, LinkMotif, RemoveMotif, RenameMotif, UnlinkMotif
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import LinkId, MotifId, SubjectId, readable_id
from leitmotif_desk.domain.motif import MotifLink
from leitmotif_desk.domain.palette import THEME_COLOURS
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.music_files import MOTIF_MIME, export_music, file_name, music_drag, written

_SWATCH = 12


class MotifActions(QObject):
    """Changes motifs through the desk, and takes them out of the window as files."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._drags = QTemporaryDir()

    def menu(self, motif: MotifId) -> QMenu:
        """Return the menu of a motif."""
        menu = QMenu(self._window)
        _add(menu, self.tr("Rename…"), lambda: self.rename(motif))
        menu.addMenu(self._colours(motif, menu))
        menu.addMenu(self._subjects(motif, menu))
        _add(menu, self.tr("Export…"), lambda: export_music(self._window, self._music(motif)))
        menu.addSeparator()
        _add(menu, self.tr("Remove"), lambda: self.remove(motif))
        return menu

    def _colours(self, motif: MotifId, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Colour"), parent)
        for index in range(len(THEME_COLOURS)):
            action = _add(menu, self.tr("Colour {number}").format(number=index + 1), self._recolour(motif, index))
            action.setIcon(_swatch(index))
            action.setCheckable(True)
            action.setChecked(self._desk.project.the_motif(motif).colour == index)
        return menu

    def _recolour(self, motif: MotifId, index: int) -> Callable[[], None]:
        return lambda: self._apply(ChangeMotif(motif, "colour", index))

    def _subjects(self, motif: MotifId, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Stands for"), parent)
        links = {link.subject: link.id for link in self._desk.project.links_of(motif)}
        for subject in self._desk.project.subject:
            action = _add(menu, subject.name, self._relink(motif, subject.id, links.get(subject.id)))
            action.setCheckable(True)
            action.setChecked(subject.id in links)
        menu.setEnabled(bool(self._desk.project.subject))
        return menu

    def _relink(self, motif: MotifId, subject: SubjectId, link: LinkId | None) -> Callable[[], None]:
        if link is not None:
            return lambda: self._apply(UnlinkMotif(link))
        new = LinkId(readable_id(f"{motif} {subject}", {one.id for one in self._desk.project.motif_link}))
        return lambda: self._apply(LinkMotif(MotifLink(new, motif, subject)))

    def rename(self, motif: MotifId) -> None:
        """Ask for another name."""
        old = self._desk.project.the_motif(motif).name
        name, said = QInputDialog.getText(self._window, self.tr("Rename motif"), self.tr("Name"), text=old)
        if said and name.strip() and name.strip() != old:
            self._apply(RenameMotif(motif, name.strip()))

    def remove(self, motif: MotifId) -> None:
        """Remove a motif; undo brings it back."""
        self._apply(RemoveMotif(motif))

    def _apply(self, edit: Edit) -> None:
        try:
            self._desk.apply(edit)
        except LeitmotifError as error:
            QMessageBox.warning(self._window, self.tr("Nothing was changed"), str(error))

    def _music(self, motif: MotifId) -> Music:
        return music_of_form(self._desk.project, self._desk.project.base_form(motif))

    def midi_of(self, motif: MotifId) -> Path | None:
        """Write a motif as the MIDI file that a drag carries; None where it cannot be written."""
        path = Path(self._drags.path()) / f"{file_name(self._desk.project.the_motif(motif).name)}.mid"
        return path if written(self._window, self._music(motif), path) else None

    def drag(self, source: QWidget, motif: MotifId) -> None:
        """Let a motif be dragged: to a scene as itself, to another program as a MIDI file."""
        music_drag(source, self.midi_of(motif), MOTIF_MIME, motif).exec(Qt.DropAction.CopyAction)


def _add(menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda: act())
    return action


def _swatch(index: int) -> QIcon:
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme_colour(index) or Qt.GlobalColor.gray)
    painter.drawEllipse(1, 1, _SWATCH - 2, _SWATCH - 2)
    painter.end()
    return QIcon(picture)
