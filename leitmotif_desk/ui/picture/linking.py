"""Carries what a person wants of the picture panel to the desk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import link_picture, link_sound, start_picture_at, unlink_picture, unlink_sound
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.ui.picture.panel import PicturePanel


def carry_out_links(panel: PicturePanel, desk: Desk) -> None:
    """Make each wish of the panel one step of the project; a wish that cannot be met is said."""

    def done(step: Callable[[], None]) -> None:
        try:
            step()
        except LeitmotifError as error:
            title = QCoreApplication.translate("PicturePanel", "Nothing was changed")
            QMessageBox.warning(panel, title, str(error))

    def link(path: Path) -> None:
        done(lambda: link_picture(desk, path))

    def sound(path: Path) -> None:
        done(lambda: link_sound(desk, path))

    panel.link_wanted.connect(link)
    panel.sound_wanted.connect(sound)
    panel.unlink_wanted.connect(lambda: done(lambda: unlink_picture(desk)))
    panel.unlink_sound_wanted.connect(lambda: done(lambda: unlink_sound(desk)))
    panel.offset_wanted.connect(lambda frame: done(lambda: start_picture_at(desk, frame)))
