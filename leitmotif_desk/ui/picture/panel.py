"""The picture panel: the frame at the playhead, and the file it comes from."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QFont, QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import picture_of
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.picture.follower import Follower
from leitmotif_desk.ui.picture.screen import Screen
from leitmotif_desk.ui.picture.start_dialog import StartDialog
from leitmotif_desk.ui.picture.words import SOUND_SUFFIXES, VIDEO_SUFFIXES, outside, remarks
from leitmotif_desk.ui.theme import MONOSPACE
from leitmotif_desk.ui.widgets.text import Heading, label

_SHOWN_KINDS = frozenset({"film", "scene", "cue"})


class PicturePanel(QWidget):
    """Shows the linked picture; what a person wants of it goes out as signals, paths as Path, frames of the film.

    The file is open only while the panel is seen.
    """

    frame_wanted = Signal(int)
    link_wanted = Signal(object)
    unlink_wanted = Signal()
    sound_wanted = Signal(object)
    unlink_sound_wanted = Signal()
    offset_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._frame = desk.project.film.start_frame
        self.heading = Heading(self.tr("Picture"))
        self.picture = Screen()
        self.timecode = label(bold=True)
        self.remark = label(dim=True, size=0.85, wrap=True)
        self.menu_button = QToolButton()
        self.follower = Follower(self)
        self.follower.changed.connect(self._say_remarks)
        self.follower.shown.connect(self._on_shown)
        self.follower.left.connect(self._on_left)
        self.follower.failed.connect(self.picture.say)
        self.picture.stepped.connect(lambda frames: self.frame_wanted.emit(self._frame + frames))
        self.picture.leapt.connect(self._on_leapt)
        self._make_menu()
        self._lay_out()
        self.setAcceptDrops(True)
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        font = QFont(self.timecode.font())
        font.setFamilies(MONOSPACE)
        self.timecode.setFont(font)
        self.timecode.setAccessibleName(self.tr("Timecode of the picture"))
        self.heading.line.addWidget(self.menu_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(5)
        layout.addWidget(self.heading)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.timecode, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.remark)
        self.setFocusProxy(self.picture)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        self.link = self._entry(menu, self.tr("Link a picture…"), self._on_link)
        self.start = self._entry(menu, self.tr("Set its start timecode…"), self._on_start)
        self.start_here = self._entry(menu, self.tr("It starts at the playhead"), self._on_start_here)
        self.unlink = self._entry(menu, self.tr("Unlink the picture"), self.unlink_wanted.emit)
        menu.addSeparator()
        self.link_sound = self._entry(menu, self.tr("Link a sound…"), self._on_link_sound)
        self.unlink_sound = self._entry(menu, self.tr("Unlink the sound"), self.unlink_sound_wanted.emit)
        self.menu_button.setText("⋯")
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.menu_button.setAccessibleName(self.tr("Link, unlink, set the start"))
        self.menu_button.setToolTip(self.menu_button.accessibleName())

    def _entry(self, menu: QMenu, text: str, done: object) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(done)
        return action

    # what is shown

    def set_frame(self, frame: int) -> None:
        """Follow the playhead; while playing, the sound's clock says where it is."""
        self._frame = frame
        self.timecode.setText(format_timecode(frame, self._desk.project.film.frame_rate))
        self.follower.set_frame(frame)

    def set_playing(self, playing: bool, speed: float = 1.0) -> None:
        """Say whether the playhead moves by itself, and how many times as fast as the film."""
        self.follower.height = round(self.picture.height() * self.devicePixelRatioF())
        self.follower.set_playing(playing, speed)

    def refresh(self) -> None:
        """Show the film's picture as it is linked now."""
        film = self._desk.project.film
        reference = picture_of(film, self._desk.path.parent)
        self.heading.set_remark("" if reference is None else reference.path.name)
        for action in (self.start, self.start_here, self.unlink):
            action.setEnabled(reference is not None)
        self.unlink_sound.setEnabled(film.sound is not None)
        self.timecode.setText(format_timecode(self._frame, film.frame_rate))
        if reference is None:
            self.picture.say(self.tr("Drop the film here, or choose it in the menu: its frames follow the playhead."))
        if self.isVisible():
            self.follower.show(reference, film.frame_rate)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follower.set_frame(self._frame)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.follower.close()

    def _on_shown(self, image: QImage, running: bool) -> None:
        self.picture.show_image(image, fast=running)

    def _on_left(self) -> None:
        if self.follower.pace is not None:
            self.picture.say(outside(self.follower.pace))

    def _say_remarks(self) -> None:
        pace = self.follower.pace
        said = () if pace is None else remarks(pace, self._desk.project)
        self.remark.setText(" ".join(said))
        self.remark.setVisible(bool(said))

    # what is wanted

    def _on_leapt(self, seconds: int) -> None:
        self.frame_wanted.emit(self._frame + seconds * self._desk.project.film.frame_rate.nominal)

    def _on_link(self) -> None:
        path = self._chosen(self.tr("Link a picture"), self.tr("Pictures"), VIDEO_SUFFIXES)
        if path is not None:
            self.link_wanted.emit(path)

    def _on_link_sound(self) -> None:
        path = self._chosen(self.tr("Link a sound"), self.tr("Sounds and pictures"), SOUND_SUFFIXES | VIDEO_SUFFIXES)
        if path is not None:
            self.sound_wanted.emit(path)

    def _chosen(self, title: str, kind: str, suffixes: frozenset[str]) -> Path | None:
        known = f"{kind} ({' '.join(f'*{suffix}' for suffix in sorted(suffixes))})"
        name, _ = QFileDialog.getOpenFileName(
            self, title, str(self._desk.path.parent), f"{known};;{self.tr('All')} (*)"
        )
        return Path(name) if name else None

    def _on_start(self) -> None:
        film = self._desk.project.film
        reference = picture_of(film, self._desk.path.parent)
        if reference is None:
            return
        dialog = StartDialog(reference.start_frame, film.frame_rate, self)
        if dialog.exec():
            self.offset_wanted.emit(dialog.frame)

    def _on_start_here(self) -> None:
        self.offset_wanted.emit(self._frame)

    # dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is None:
            return
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()
        wanted = self.link_wanted if path.suffix.lower() in VIDEO_SUFFIXES else self.sound_wanted
        wanted.emit(path)


def _dropped(event: QDropEvent) -> Path | None:
    """Return the first picture or sound that a drag carries."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return next((path for path in paths if path.suffix.lower() in VIDEO_SUFFIXES | SOUND_SUFFIXES), None)
