"""The MIDI keyboard beside the notes: which one is listened to, and what it plays."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from leitmotif_desk.ui.form_editor.midi_keys import CHORD_SECONDS, KeyStream, Press
from leitmotif_desk.ui.widgets.text import label

_POLL_MS, _LOOK_MS = 15, 1_000
_ALSA = Path("/dev/snd/seq")
_NO_KEYBOARD = "Midi Through"
"""ALSA's own loop, which is there where nothing is plugged in."""
_ALSA_NAME = re.compile(r"(.*?):(.*) \d+:\d+")
"""Client, port, and their numbers, which are others the next time it is plugged in."""


class MidiPorts(Protocol):
    """Input ports of this machine, of which one can be open; any of these may raise OSError."""

    def get_ports(self) -> list[str]: ...
    def open_port(self, port: int) -> object: ...
    def close_port(self) -> None: ...
    def get_message(self) -> tuple[list[int], float] | None:
        """Return the next bytes with the seconds since those before; None where nothing waits."""


OpenPorts = Callable[[], MidiPorts]


def rtmidi_ports() -> MidiPorts:
    """Return the machine's ports; raises ImportError without python-rtmidi, OSError without MIDI."""
    import rtmidi

    if sys.platform.startswith("linux") and not _ALSA.exists():
        # Asked all the same, ALSA writes on stderr.
        raise FileNotFoundError(f"no ALSA sequencer ({_ALSA})")
    ports: MidiPorts = rtmidi.MidiIn(name="Leitmotif Desk")
    return ports


class MidiKeyboard(QWidget):
    """Listens while it is shown, by asking: rtmidi's thread never meets Qt. `pressed` carries pitch and velocity."""

    pressed = Signal(int, int)

    def __init__(self, open_ports: OpenPorts = rtmidi_ports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_ports = open_ports
        self._ports: MidiPorts | None = None
        self._names: tuple[str, ...] = ()
        self._name: str | None = None
        self._stream = KeyStream()
        self.status = label(dim=True, wrap=True)
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("MIDI keyboard"))
        self.choice.setToolTip(self.tr("The MIDI keyboard that enters notes"))
        self.choice.setMinimumWidth(120)
        self.choice.activated.connect(self._on_chosen)
        self.again = QToolButton()
        self.again.setText(self.tr("Look again"))
        self.again.setToolTip(self.tr("Look for MIDI keyboards again"))
        self.again.clicked.connect(self.look_again)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.status, 1)
        layout.addWidget(self.choice)
        layout.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._read)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._chord = QTimer(self, singleShot=True, interval=round(CHORD_SECONDS * 1_000))
        self._chord.timeout.connect(self._on_chord)

    @property
    def name(self) -> str | None:
        """The port that is listened to."""
        return self._name

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()

    # which keyboard

    def look_again(self) -> None:
        """Ask the machine anew what is plugged in, as if for the first time."""
        self._let_go()
        try:
            self._ports = self._open_ports()
        except (ImportError, OSError) as error:
            self._say(self.tr("MIDI keyboard: cannot be used here: {reason}").format(reason=self._reason(error)))
            return
        self._say(self.tr("MIDI keyboard: none found"))
        self._look.start()
        self.look()

    def look(self) -> None:
        """See which keyboards are there: a new one that is alone is listened to, one that is gone is said."""
        if self._ports is None:
            return
        try:
            names = tuple(name for name in self._ports.get_ports() if not name.startswith(_NO_KEYBOARD))
        except OSError as error:
            self._on_lost(error)
            return
        if names == self._names:
            return
        gone = self._name if self._name not in names else None
        is_new = not set(names) <= set(self._names)
        self._names = names
        self._say(self.tr("MIDI keyboard: choose one") if names else self.tr("MIDI keyboard: none found"))
        if gone is not None:
            self.listen(None)
            self._say(self.tr("{name} was unplugged").format(name=_shown(gone)))
        if self._name is None and is_new and len(names) == 1:
            self.listen(names[0])
        self._fill()

    def listen(self, name: str | None) -> None:
        """Take notes from another keyboard, or from none."""
        self._stop()
        if self._ports is None or name is None:
            return
        try:
            self._ports.open_port(self._ports.get_ports().index(name))
        except (OSError, ValueError):
            refused = self.tr("{name} could not be opened; another program may hold it")
            self._say(refused.format(name=_shown(name)))
            return
        self._name, self._stream = name, KeyStream()
        self._say(self.tr("MIDI keyboard:"))
        self._poll.start()

    def _on_chosen(self, place: int) -> None:
        self._say(self.tr("MIDI keyboard:"))
        self.listen(self.choice.itemData(place))
        self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(self.tr("none"), None)
            for name in self._names:
                self.choice.addItem(_shown(name), name)
            self.choice.setCurrentIndex(self._names.index(self._name) + 1 if self._name in self._names else 0)
        self.choice.setVisible(bool(self._names))

    def _stop(self) -> None:
        self._poll.stop()
        self._chord.stop()
        was_open, self._name = self._name is not None, None
        if self._ports is not None and was_open:
            self._ports.close_port()

    def _let_go(self) -> None:
        self._stop()
        self._look.stop()
        self._ports, self._names = None, ()
        self._fill()

    def _on_lost(self, error: OSError) -> None:
        name, self._name = self._name, None
        self._let_go()
        lost = self.tr("{name} was unplugged") if name else self.tr("MIDI keyboard: cannot be used here: {reason}")
        self._say(lost.format(name=_shown(name or ""), reason=error))

    def _reason(self, error: Exception) -> str:
        if isinstance(error, ModuleNotFoundError):
            return self.tr("python-rtmidi is not installed")
        if isinstance(error, ImportError):
            return self.tr("python-rtmidi cannot be loaded: {reason}").format(reason=error)
        return str(error)

    def _say(self, text: str) -> None:
        self.status.setText(text)

    # what it plays

    def _read(self) -> None:
        ports = self._ports
        try:
            while ports is not None and (message := ports.get_message()) is not None:
                was_waiting = self._stream.is_waiting
                done = self._stream.take(*message)
                if done or (self._stream.is_waiting and not was_waiting):
                    self._chord.start()
                self._enter(done)
        except OSError as error:
            self._on_lost(error)

    def _on_chord(self) -> None:
        # What came while the window was busy knows its own times.
        self._read()
        if not self._chord.isActive():
            self._enter(self._stream.rest())

    def _enter(self, presses: tuple[Press, ...]) -> None:
        # One who plays into another program does not write here.
        if self.isActiveWindow():
            for press in presses:
                self.pressed.emit(press.pitch, press.velocity)


def _shown(name: str) -> str:
    parts = _ALSA_NAME.fullmatch(name)
    if parts is None:
        return name
    client, port = parts.groups()
    return port if port.startswith(client) else f"{client}: {port}"
