"""Which key does what: the tables' keys, except where a person chose others."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.shortcuts.panel_keys import PANEL_KEYS

_FIXED_PANEL = {entry.code: entry for entry in PANEL_KEYS if entry.code}


class Keymap(QObject):
    """The keys by code; `changed` comes when a person chose others. Without settings nothing is remembered."""

    changed = Signal()

    def __init__(self, defaults: Mapping[str, str], settings: Settings | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._defaults = {**{code: entry.keys for code, entry in _FIXED_PANEL.items()}, **defaults}
        self._chosen = {
            code: keys for code, keys in (settings.keys if settings else {}).items() if code in self._defaults
        }

    def keys(self, code: str) -> str:
        """Return the keys of a code in Qt's portable text; empty where it has none."""
        return self._chosen.get(code, self._defaults[code])

    def default(self, code: str) -> str:
        return self._defaults[code]

    def choose(self, code: str, keys: str) -> None:
        """Give a code other keys; what else had them in the same place loses them."""
        for other in self.clashes(code, keys):
            self._chosen[other] = ""
        self._chosen[code] = keys
        self._chosen = {one: chosen for one, chosen in self._chosen.items() if chosen != self._defaults[one]}
        self._keep()

    def reset(self) -> None:
        """Give every code its own keys back."""
        self._chosen = {}
        self._keep()

    def clashes(self, code: str, keys: str) -> tuple[str, ...]:
        """Return the other codes that have these keys where both are heard; two panels may share a key."""
        if not keys:
            return ()
        wanted, panel = QKeySequence(keys), _panel_of(code)
        return tuple(
            other
            for other in self._defaults
            if other != code
            and QKeySequence(self.keys(other)) == wanted
            and (not panel or _panel_of(other) in ("", panel))
        )

    def _keep(self) -> None:
        if self._settings is not None:
            self._settings.keys = self._chosen
        self.changed.emit()

    def bind(self, panel: QWidget, does: Mapping[str, Callable[[], object]]) -> None:
        """Let a panel hear its keys wherever the focus is within it; a text field keeps the letters typed into it."""
        for code, act in does.items():
            shortcut = QShortcut(QKeySequence(self.keys(code)), panel)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda act=act: act())
            self.changed.connect(lambda shortcut=shortcut, code=code: shortcut.setKey(QKeySequence(self.keys(code))))

    def sign(self, button: QPushButton, text: str, code: str) -> None:
        """Write the key of a code behind a button's words, whatever key a person chooses for it."""

        def write() -> None:
            keys = QKeySequence(self.keys(code)).toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(f"{text}  {keys}".rstrip())

        write()
        self.changed.connect(write)


def _panel_of(code: str) -> str:
    """Return the panel that hears a code; what the whole window hears has none."""
    entry = _FIXED_PANEL.get(code)
    return entry.panel if entry else ""
