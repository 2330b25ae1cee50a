"""Shows single frames of a video exactly, and runs it in step with another clock."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QSize, QTimer, QUrl, Signal

from leitmotif_desk.domain.time import FrameRate, rate_near

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

_INTO_FRAME = 0.25
"""How far into a frame to seek. Measured with Qt 6.11 (FFmpeg 7.1): MP4 gives the frame before at 0, AVI rounds to the
next from 0.5 on; a quarter gives the wanted frame in MP4, Matroska and AVI."""
_MOST_TRIES = 4
_PATIENCE_MS = 3_000
_SETTLING_MS = 300
"""How long a running picture may take to catch up after a jump before it is set right again."""
MOST_DRIFT = 2
"""Frames by which a running picture may be off before it is set right."""


class Projector(QObject):
    """One video; nothing of QtMultimedia is loaded before one is opened.

    `opened` comes when rate, count and size are known. `shown` carries the file's frame number and its QVideoFrame:
    once for each seek, and for every frame while running. `missed` carries the frame of a seek that gave no picture.
    `failed` says in a sentence why the file cannot be shown.
    """

    opened = Signal()
    shown = Signal(int, object)
    missed = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rate: FrameRate | None = None
        self.frame_count = 0
        self.size = QSize()
        self._path = Path()
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._primed = False
        self._running = False
        self._wanted: int | None = None
        self._next: int | None = None
        self._tries = 0
        self._seen = 0
        self._since_jump = QElapsedTimer()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)

    @property
    def is_open(self) -> bool:
        return self.rate is not None

    @property
    def running(self) -> bool:
        return self._running

    def open(self, path: Path) -> None:
        """Open a file in place of what was open; `opened` or `failed` follows."""
        self.close()
        self._path = path
        if not path.is_file():
            self.failed.emit(self.tr("The picture {file} is missing: {path}").format(file=path.name, path=path))
            return
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        self._player, self._sink = QMediaPlayer(self), QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(self._on_error)
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def close(self) -> None:
        """Let the file go."""
        player = self._player
        self._let_go()
        if player is not None:
            player.stop()

    def _let_go(self) -> None:
        player, sink, self._player, self._sink = self._player, self._sink, None, None
        if player is not None and sink is not None:
            sink.videoFrameChanged.disconnect(self._on_frame)
            player.mediaStatusChanged.disconnect(self._on_status)
            player.errorOccurred.disconnect(self._on_error)
            player.deleteLater()
            sink.deleteLater()
        self.rate, self.frame_count, self.size = None, 0, QSize()
        self._primed = self._running = False
        self._wanted = self._next = None
        self._patience.stop()

    # single frames

    def seek(self, frame: int) -> None:
        """Stop, and show one frame of the file; of all wished for while one is under way, the last comes next."""
        if self._player is not None and self._running:
            self._running = False
            self._player.pause()
        if self._primed and self._wanted is not None:
            # Sought at once, it would throw away what is nearly there: scrubbing would show nothing.
            self._next = frame
            return
        self._wanted, self._tries = frame, 0
        if self._primed:
            self._look_for(frame)

    def _seek_next(self) -> None:
        frame, self._next = self._next, None
        if frame is not None:
            self.seek(frame)

    def _go_to(self, frame: int) -> None:
        if self._player is not None and self.rate is not None:
            self._player.setPosition(max(0, int((frame + _INTO_FRAME) * 1000 / self.rate.fps)))

    def _look_for(self, frame: int) -> None:
        self._patience.start()
        self._go_to(frame)

    def _on_patience_lost(self) -> None:
        wanted, self._wanted = self._wanted, None
        if not self._primed:
            self._fail(self.tr("{file} gives no picture.").format(file=self._path.name))
        elif wanted is not None:
            self.missed.emit(wanted)
            self._seek_next()

    # running

    def run(self, frame: int, speed: float = 1.0) -> None:
        """Run from a frame on."""
        if self._player is None or self.rate is None:
            return
        self._wanted = self._next = None
        self._patience.stop()
        self._running = True
        self._player.setPlaybackRate(speed)
        self._jump(frame)
        self._player.play()

    def keep_step(self, frame: int) -> bool:
        """Set a running picture right where it is off by more than MOST_DRIFT frames; say whether it was."""
        # The player tells its position every tenth of a second only; the frame that is seen tells it exactly.
        settled = self._running and self._since_jump.hasExpired(_SETTLING_MS)
        if not settled or abs(self._seen - frame) <= MOST_DRIFT:
            return False
        self._jump(frame)
        return True

    def _jump(self, frame: int) -> None:
        self._seen = frame
        self._since_jump.start()
        self._go_to(frame)

    # what the player says

    def _on_status(self) -> None:
        from PySide6.QtMultimedia import QMediaMetaData, QMediaPlayer

        player = self._player
        if player is None or self.is_open or player.mediaStatus() != QMediaPlayer.MediaStatus.LoadedMedia:
            return
        data = player.metaData()
        fps, size = data.value(QMediaMetaData.Key.VideoFrameRate), data.value(QMediaMetaData.Key.Resolution)
        if not player.hasVideo() or not fps:
            self._fail(self.tr("{file} has no picture.").format(file=self._path.name))
            return
        self.rate = rate_near(float(fps))
        self.frame_count = max(1, round(player.duration() / 1000 * self.rate.fps))
        self.size = QSize(size) if isinstance(size, QSize) else QSize(16, 9)
        self.opened.emit()
        self._patience.start()
        player.pause()

    def _on_error(self) -> None:
        player = self._player
        # One bad frame in a file that showed others is missed; the file is not given up.
        if player is not None and not self._primed:
            words = self.tr("The picture {file} cannot be decoded: {why}.")
            self._fail(words.format(file=self._path.name, why=player.errorString().rstrip(".")))

    def _fail(self, why: str) -> None:
        # The player may be inside its own signal, where it is not to be stopped.
        self._let_go()
        self.failed.emit(why)

    def _on_frame(self, frame: "QVideoFrame") -> None:
        if not frame.isValid() or self.rate is None:
            return
        if not self._primed:
            self._primed = True
            self._patience.stop()
            if self._wanted is not None:
                self._look_for(self._wanted)
            return
        at = self._number(frame)
        if self._running:
            self._seen = at
            self.shown.emit(at, frame)
        elif self._wanted is not None:
            self._take(at, frame)

    def _number(self, frame: "QVideoFrame") -> int:
        assert self.rate is not None
        return round(frame.startTime() / 1e6 * self.rate.fps)

    def _take(self, at: int, frame: "QVideoFrame") -> None:
        """Take a frame that came for a seek, or seek again where it is another; the frame's own time decides."""
        assert self._wanted is not None and self.rate is not None
        wanted = self._wanted
        middle = float((wanted + 0.5) / self.rate.fps) * 1e6
        self._tries += 1
        exact = at == wanted or frame.startTime() <= middle < frame.endTime()
        if exact or self._tries >= _MOST_TRIES:
            self._wanted = None
            self._patience.stop()
            self.shown.emit(at, frame)
            self._seek_next()
        else:
            self._look_for(wanted + (wanted - at))
