"""Music out of the window: as a file a person names, or dragged away as a MIDI file."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from leitmotif_desk.desk.exporting import Music, write_music
from leitmotif_desk.domain.errors import LeitmotifError

MOTIF_MIME = "application/x-leitmotif-motif"
"""A motif's id, dragged within the window."""
NOTES_MIME = "application/x-leitmotif-notes"
"""Notes of a score, as typed text, dragged within the window."""


def file_name(title: str) -> str:
    """Return a title as a file's name without suffix, on any system."""
    return re.sub(r'[\x00-\x1f<>:"/\\|?*]+', "-", title).strip(" .-") or "music"


def export_music(parent: QWidget, music: Music) -> None:
    """Ask where, and write music as MIDI or MusicXML; says so where that fails."""
    path, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("MusicFiles", "Export music"),
        f"{file_name(music.title)}.mid",
        QCoreApplication.translate("MusicFiles", "MIDI (*.mid);;MusicXML (*.musicxml)"),
    )
    if path:
        written(parent, music, Path(path))


def written(parent: QWidget, music: Music, path: Path) -> bool:
    """Write music to a file; shows what went wrong and returns False."""
    try:
        write_music(music, path)
    except (LeitmotifError, OSError) as error:
        QMessageBox.warning(parent, QCoreApplication.translate("MusicFiles", "No file was written"), str(error))
        return False
    return True


def music_drag(source: QWidget, midi: Path | None, mime: str, name: str) -> QDrag:
    """Return a drag that carries a name of ours and, where there is one, a MIDI file."""
    data = QMimeData()
    data.setData(mime, name.encode())
    if midi is not None:
        data.setUrls([QUrl.fromLocalFile(str(midi))])
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(source.grab().scaledToWidth(160, Qt.TransformationMode.SmoothTransformation))
    return drag
