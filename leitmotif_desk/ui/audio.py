"""Plays samples. QtMultimedia is loaded when the first sound is wanted, not before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

SAMPLE_RATE = 44_100
_CHANNELS = 2
_TICK_MS = 30


def default_device() -> "QAudioDevice":
    """Return the device the system plays through; a null one where there is none."""
    from PySide6.QtMultimedia import QMediaDevices

    return QMediaDevices.defaultAudioOutput()


class Player(QObject):
    """One sound at a time: float samples of shape (n, 2) at SAMPLE_RATE.

    `position_changed` gives seconds from the start of the samples, `finished` comes when they have been heard to
    their end (not after stop()), `unavailable` says in a sentence why nothing can be heard.
    """

    position_changed = Signal(float)
    finished = Signal()
    unavailable = Signal(str)

    def __init__(
        self, parent: QObject | None = None, find_device: "Callable[[], QAudioDevice]" = default_device
    ) -> None:
        super().__init__(parent)
        self._find_device = find_device
        self._sink: QAudioSink | None = None
        self._source: QBuffer | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)

    @property
    def position(self) -> float:
        """Seconds of the samples that have been heard."""
        if self._sink is None:
            return 0.0
        # What the sink has taken in runs ahead of the ear; the clock does not, but it goes on in a pause.
        return min(self._sink.processedUSecs(), self._sink.elapsedUSecs()) / 1e6

    @property
    def playing(self) -> bool:
        return self._sink is not None

    def play(self, samples: NDArray[np.float32]) -> None:
        """Stop what sounds and play samples from their start; a machine without sound says so by `unavailable`."""
        self.stop()
        device = self._find_device()
        if device.isNull():
            self.unavailable.emit(self.tr("This computer has no sound output, so nothing can be heard."))
            return
        form = _accepted_format(device)
        if form is None:
            self.unavailable.emit(
                self.tr("The sound output {name} takes no stereo at 44,100 Hz.").format(name=device.description())
            )
            return
        self._start(device, form, samples)

    def stop(self) -> None:
        """Fall silent at once; harmless where nothing plays."""
        self._clock.stop()
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stateChanged.disconnect(self._on_state)
            sink.stop()
            sink.deleteLater()
        if self._source is not None:
            self._source.deleteLater()
            self._source = None

    def _start(self, device: "QAudioDevice", form: "QAudioFormat", samples: NDArray[np.float32]) -> None:
        from PySide6.QtMultimedia import QAudioSink

        self._source = QBuffer(self)
        self._source.setData(QByteArray(pcm_bytes(samples, form)))
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, form, self)
        self._sink.stateChanged.connect(self._on_state)
        self._sink.start(self._source)
        self._clock.start()

    def _on_tick(self) -> None:
        self.position_changed.emit(self.position)

    def _on_state(self) -> None:
        # Taking the signal's argument raises in PySide6 6.11: "parameter 0 of type QAudio::State cannot be converted".
        from PySide6.QtMultimedia import QtAudio

        sink, source = self._sink, self._source
        if sink is None or source is None:
            return
        match sink.state():
            case QtAudio.State.IdleState if source.atEnd():
                self.position_changed.emit(self.position)
                self.stop()
                self.finished.emit()
            case QtAudio.State.StoppedState if sink.error() != QtAudio.Error.NoError:
                self.stop()
                self.unavailable.emit(self.tr("The sound output cannot be used; perhaps another program holds it."))
            case _:
                pass


def pcm_bytes(samples: NDArray[np.float32], form: "QAudioFormat") -> bytes:
    """Return samples as the bytes of a format: floats, or 16-bit numbers held at full scale."""
    from PySide6.QtMultimedia import QAudioFormat

    if form.sampleFormat() == QAudioFormat.SampleFormat.Float:
        return np.ascontiguousarray(samples, dtype=np.float32).tobytes()
    return np.round(np.clip(samples, -1.0, 1.0) * 32_767).astype(np.int16).tobytes()


def _accepted_format(device: "QAudioDevice") -> "QAudioFormat | None":
    from PySide6.QtMultimedia import QAudioFormat

    form = QAudioFormat()
    form.setSampleRate(SAMPLE_RATE)
    form.setChannelCount(_CHANNELS)
    for sample_format in (QAudioFormat.SampleFormat.Float, QAudioFormat.SampleFormat.Int16):
        form.setSampleFormat(sample_format)
        if device.isFormatSupported(form):
            return form
    return None
