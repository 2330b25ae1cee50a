"""Gives samples to the sound output. QtMultimedia is loaded when the first sound is wanted, not before."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QIODevice, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

SAMPLE_RATE = 44_100
_CHANNELS = 2
_TICK_MS = 15
_BUFFER_SECONDS = 0.15
"""What the sink holds: late enough for a busy window, early enough that a fader is heard at once."""
_STALLED_MS = 3_000


class Source(Protocol):
    """What the player empties; fewer samples than wanted come only at the end (`ended`)."""

    given: int

    @property
    def ended(self) -> bool: ...
    def take(self, count: int) -> NDArray[np.float32]: ...


def default_device() -> "QAudioDevice":
    """Return the device the system plays through; a null one where there is none."""
    from PySide6.QtMultimedia import QMediaDevices

    return QMediaDevices.defaultAudioOutput()


def device_called(device_id: str) -> "QAudioDevice":
    """Return the output with an id, the system's own where that is empty or not there."""
    from PySide6.QtMultimedia import QMediaDevices

    wanted = device_id.encode()
    outputs = QMediaDevices.audioOutputs() if device_id else []
    return next((device for device in outputs if device.id().data() == wanted), None) or default_device()


class Player(QObject):
    """One sound at a time: float samples of shape (n, 2) at SAMPLE_RATE.

    `heard_changed` counts samples from the start, by the sink's own clock; `finished` comes when all have been heard
    (not after stop()); `unavailable` says in a sentence why nothing can be heard.
    """

    heard_changed = Signal(int)
    finished = Signal()
    unavailable = Signal(str)

    def __init__(
        self, parent: QObject | None = None, find_device: "Callable[[], QAudioDevice]" = default_device
    ) -> None:
        super().__init__(parent)
        self.find_device = find_device
        self.volume = 1.0
        self._sink: QAudioSink | None = None
        self._device: QAudioDevice | None = None
        self._devices: QMediaDevices | None = None
        self._into: QIODevice | None = None
        self._source: Source | None = None
        self._lost = False
        self._unmoved = QElapsedTimer()
        self._last_heard = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)

    @property
    def playing(self) -> bool:
        return self._sink is not None

    @property
    def heard(self) -> int:
        """Samples that have been heard."""
        if self._sink is None or self._source is None:
            return 0
        # What the sink has taken in runs ahead of the ear; the clock does not, but it goes on when nothing is left.
        heard = min(self._sink.processedUSecs(), self._sink.elapsedUSecs()) * SAMPLE_RATE // 1_000_000
        return min(heard, self._source.given)

    def set_volume(self, volume: float) -> None:
        """Set how loud everything is, 0 to 1 as the ear counts."""
        self.volume = volume
        if self._sink is not None:
            self._sink.setVolume(_linear(volume))

    def play(self, source: Source) -> None:
        """Stop what sounds and play a source; a machine without sound says so by `unavailable`."""
        self.stop()
        if self._lost and sys.platform == "linux":
            # A sink opened after the sound server died ends the whole program (Qt 6.11, PulseAudio back end).
            words = self.tr("The sound output has not come back yet. Nothing can be heard; everything else works.")
            self.unavailable.emit(words)
            return
        device = self.find_device()
        if device.isNull():
            self.unavailable.emit(self.tr("This computer has no sound output, so nothing can be heard."))
            return
        form = _accepted_format(device)
        if form is None:
            self.unavailable.emit(
                self.tr("The sound output {name} takes no stereo at 44,100 Hz.").format(name=device.description())
            )
            return
        self._start(device, form, source)

    def stop(self) -> None:
        """Fall silent at once; harmless where nothing plays."""
        self._clock.stop()
        sink, self._sink = self._sink, None
        self._into = self._source = self._device = None
        if sink is not None:
            sink.stop()
            sink.deleteLater()

    def _start(self, device: "QAudioDevice", form: "QAudioFormat", source: Source) -> None:
        from PySide6.QtMultimedia import QAudioSink, QMediaDevices

        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._on_devices)
        self._device, self._source = device, source
        self._sink = QAudioSink(device, form, self)
        self._sink.setBufferSize(form.bytesForDuration(round(_BUFFER_SECONDS * 1e6)))
        self._sink.setVolume(_linear(self.volume))
        self._into = self._sink.start()
        self._last_heard = 0
        self._unmoved.start()
        self._clock.start()
        self._on_tick()

    def _on_tick(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        sink, source = self._sink, self._source
        if sink is None or source is None:
            return
        if self._into is None or sink.error() in (QtAudio.Error.OpenError, QtAudio.Error.FatalError):
            self._fail(self.tr("The sound output cannot be used; perhaps another program holds it."))
            return
        self._fill(sink, source, self._into)
        heard = self.heard
        if heard != self._last_heard:
            self._last_heard = heard
            self._unmoved.restart()
        self.heard_changed.emit(heard)
        if self._sink is not sink:
            return
        played_out = sink.state() == QtAudio.State.IdleState and self._unmoved.hasExpired(2 * _TICK_MS)
        if source.ended and (heard >= source.given or played_out):
            self.stop()
            self.finished.emit()
        elif self._unmoved.hasExpired(_STALLED_MS):
            self._lost = True
            self._fail(self.tr("The sound output does not play; perhaps it has gone."))

    def _fill(self, sink: "QAudioSink", source: Source, into: QIODevice) -> None:
        form = sink.format()
        count = sink.bytesFree() // form.bytesPerFrame()
        if count > 0 and not source.ended:
            into.write(pcm_bytes(source.take(count), form))

    def _on_devices(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        self._lost = False
        device = self._device
        if device is not None and all(other.id() != device.id() for other in QMediaDevices.audioOutputs()):
            words = self.tr("The sound output {name} has gone. Press Play to go on with the one that is left.")
            self._fail(words.format(name=device.description()))

    def _fail(self, why: str) -> None:
        self.stop()
        self.unavailable.emit(why)


def pcm_bytes(samples: NDArray[np.float32], form: "QAudioFormat") -> bytes:
    """Return samples as the bytes of a format: floats, or 16-bit numbers held at full scale."""
    from PySide6.QtMultimedia import QAudioFormat

    if form.sampleFormat() == QAudioFormat.SampleFormat.Float:
        return np.ascontiguousarray(samples, dtype=np.float32).tobytes()
    return np.round(np.clip(samples, -1.0, 1.0) * 32_767).astype(np.int16).tobytes()


def _linear(volume: float) -> float:
    from PySide6.QtMultimedia import QtAudio

    scale = QtAudio.VolumeScale
    return float(QtAudio.convertVolume(volume, scale.LogarithmicVolumeScale, scale.LinearVolumeScale))


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
