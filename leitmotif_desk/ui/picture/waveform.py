"""The sound of the film as a waveform, read beside the window's own work."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QObject, QUrl, Signal

from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.ui.picture.peaks import BINS_A_SECOND, Meter, Peaks

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioDecoder

_TOLD_MS = 100


class Waveform(QObject):
    """The peaks of one file, in film time.

    `progressed` carries the share read (0 to 1), `ready` comes when `peaks` are whole, `failed` says why there are
    none, and `problem` says so as long as it holds.
    """

    progressed = Signal(float)
    ready = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.peaks: Peaks | None = None
        self.problem = ""
        self.share = 0.0
        self.start_frame = 0
        self.film_rate: FrameRate | None = None
        self._path: Path | None = None
        self._decoder: QAudioDecoder | None = None
        self._meter: Meter | None = None
        self._told = QElapsedTimer()

    @property
    def is_linked(self) -> bool:
        return self._path is not None

    @property
    def busy(self) -> bool:
        return self._decoder is not None

    def show(self, reference: Reference | None, film_rate: FrameRate) -> None:
        """Show another file, or none; a file that only begins elsewhere is not read again."""
        before, self._path = self._path, None if reference is None else reference.path
        self.start_frame, self.film_rate = 0 if reference is None else reference.start_frame, film_rate
        if before == self._path:
            return
        self.cancel()
        self.peaks, self.problem, self.share = None, "", 0.0
        if self._path is not None:
            self._read(self._path)

    def cancel(self) -> None:
        """Stop reading; what was read so far is dropped."""
        decoder = self._decoder
        self._let_go()
        if decoder is not None:
            decoder.stop()

    def _let_go(self) -> None:
        decoder, self._decoder = self._decoder, None
        if decoder is not None:
            decoder.bufferReady.disconnect(self._on_buffer)
            decoder.finished.disconnect(self._on_finished)
            decoder.error.disconnect(self._on_error)
            decoder.deleteLater()

    def _read(self, path: Path) -> None:
        if not path.is_file():
            self._fail(self.tr("The sound {file} is missing: {path}").format(file=path.name, path=path))
            return
        from PySide6.QtMultimedia import QAudioDecoder

        self._meter = None
        self._told.start()
        self._decoder = QAudioDecoder(self)
        self._decoder.bufferReady.connect(self._on_buffer)
        self._decoder.finished.connect(self._on_finished)
        self._decoder.error.connect(self._on_error)
        self._decoder.setSource(QUrl.fromLocalFile(str(path)))
        self._decoder.start()

    def _on_buffer(self) -> None:
        decoder = self._decoder
        if decoder is None or not decoder.bufferAvailable():
            return
        buffer = decoder.read()
        if self._meter is None:
            self._meter = Meter(buffer.format().sampleRate())
        self._meter.take(_samples(buffer))
        if self._told.hasExpired(_TOLD_MS) and decoder.duration() > 0:
            self._told.start()
            self.share = min(1.0, decoder.position() / decoder.duration())
            self.progressed.emit(self.share)

    def _on_finished(self) -> None:
        self._let_go()
        self.peaks = Meter(BINS_A_SECOND).peaks() if self._meter is None else self._meter.peaks()
        self.share = 1.0
        self.progressed.emit(1.0)
        self.ready.emit()

    def _on_error(self) -> None:
        if self._decoder is None or self._path is None:
            return
        words = self.tr("The sound of {file} cannot be decoded: {why}.")
        why = words.format(file=self._path.name, why=self._decoder.errorString().rstrip("."))
        self._let_go()
        self._fail(why)

    def _fail(self, why: str) -> None:
        self.problem = why
        self.failed.emit(why)


def _samples(buffer: "QAudioBuffer") -> NDArray[np.float32]:
    """Return a buffer as shape (n, channels), full scale 1, in the file's own format: mixed, it would be louder."""
    from PySide6.QtMultimedia import QAudioFormat

    kinds: dict[QAudioFormat.SampleFormat, tuple[type[np.generic], float, float]] = {
        QAudioFormat.SampleFormat.UInt8: (np.uint8, 128, 128),
        QAudioFormat.SampleFormat.Int16: (np.int16, 0, 2**15),
        QAudioFormat.SampleFormat.Int32: (np.int32, 0, 2**31),
        QAudioFormat.SampleFormat.Float: (np.float32, 0, 1),
    }
    kind, zero, full = kinds[buffer.format().sampleFormat()]
    samples = np.frombuffer(buffer.constData(), dtype=kind).astype(np.float32)
    return ((samples - np.float32(zero)) / np.float32(full)).reshape(-1, buffer.format().channelCount())
