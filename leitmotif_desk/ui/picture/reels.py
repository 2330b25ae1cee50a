"""The linked picture and sound as the timeline's rows need them, kept as the desk says."""

from PySide6.QtCore import QObject, QTimer, Signal

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import picture_of, sound_of
from leitmotif_desk.ui.picture.strip import PictureStrip
from leitmotif_desk.ui.picture.waveform import Waveform

PICTURE_ROW, SOUND_ROW = "picture", "sound"
_PAUSE_MS = 250
"""How long the window has for itself before files are opened."""


class Reels(QObject):
    """A strip and a waveform. `changed` comes when there is more to paint, `rows_changed` when a row comes or goes."""

    changed = Signal()
    rows_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.strip, self.waveform = PictureStrip(self), Waveform(self)
        self._told: tuple[str, ...] = ()
        for signal in (self.strip.ready, self.waveform.ready, self.waveform.progressed, self.waveform.failed):
            signal.connect(self._on_more)
        self._open = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._open.timeout.connect(self._on_open)
        desk.subscribe(self._on_changed)
        self._open.start()

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows the timeline has to show: a silent picture has none for its sound."""
        film = self._desk.project.film
        sounds = film.sound is not None or (film.picture is not None and not self.waveform.problem)
        shown = {PICTURE_ROW: film.picture is not None, SOUND_ROW: sounds}
        return tuple(row for row, there in shown.items() if there)

    def close(self) -> None:
        """Let the files go."""
        self._open.stop()
        self.strip.close()
        self.waveform.cancel()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "film" in kinds:
            self._on_open()

    def _on_open(self) -> None:
        self._open.stop()
        film, folder = self._desk.project.film, self._desk.path.parent
        self.strip.show(picture_of(film, folder), film.frame_rate)
        self.waveform.show(sound_of(film, folder), film.frame_rate)
        self._on_more()

    def _on_more(self) -> None:
        rows = self.rows
        if rows != self._told:
            self._told = rows
            self.rows_changed.emit()
        self.changed.emit()
