"""Notes under the fingers: the staff with its caret, a piano, the keys of notation programs, and a MIDI keyboard's."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from leitmotif_desk.desk.step_entry import (
    LENGTHS,
    Draft,
    altered,
    deleted,
    dotted,
    inserted,
    inserted_pitch,
    lengthened,
    moved,
    rested,
    stepped,
)
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.engraving import Sheet, StaffLine
from leitmotif_desk.engraving.sheet import Mark
from leitmotif_desk.ui.form_editor.midi_keyboard import MidiKeyboard, OpenPorts, rtmidi_ports
from leitmotif_desk.ui.form_editor.piano import Piano
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import label

_Key, _Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
Change = Callable[[Draft], Draft]
_PLAIN: dict[int, Change] = {
    _Key.Key_Left: lambda d: moved(d, -1), _Key.Key_Right: lambda d: moved(d, 1),
    _Key.Key_Home: lambda d: moved(d, -len(d.written) - 1), _Key.Key_End: lambda d: moved(d, len(d.written)),
    _Key.Key_Up: lambda d: stepped(d, 1), _Key.Key_Down: lambda d: stepped(d, -1),
    _Key.Key_Plus: lambda d: altered(d, 1), _Key.Key_NumberSign: lambda d: altered(d, 1),
    _Key.Key_Minus: lambda d: altered(d, -1), _Key.Key_Period: dotted, _Key.Key_0: rested, _Key.Key_R: rested,
    _Key.Key_Backspace: deleted, _Key.Key_Delete: deleted,
}  # fmt: skip
_WITH_CONTROL: dict[int, Change] = {
    _Key.Key_Up: lambda d: stepped(d, 7), _Key.Key_Down: lambda d: stepped(d, -7),
}  # fmt: skip
_MOST_UNDO = 500
_CLICKED = 80
"""The velocity of a key that is clicked, as of one that is typed."""


class NoteEntry(QFrame):
    """Shows a draft and changes it; `changed` carries the new one. Ctrl+Z takes a step of writing back."""

    changed = Signal(object)
    struck = Signal(int)
    """A note was entered: its MIDI number, to be heard."""

    def __init__(self, parent: QWidget | None = None, *, open_ports: OpenPorts = rtmidi_ports) -> None:
        super().__init__(parent)
        self._draft = Draft(Key(0))
        self._before: list[Draft] = []
        self._locked: tuple[int, ...] = ()
        self.staff = NotationView(space=7)
        self.staff.setMinimumHeight(86)
        self.piano = Piano()
        self.keyboard = MidiKeyboard(open_ports)
        self.hint = label(
            self.tr("A–G notes · 3–7 lengths · . dot · 0 rest · ↑ ↓ step, Ctrl octave · + − sharp, flat · ← → move"),
            dim=True,
            wrap=True,
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Notes: type letters, or click the piano"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.staff, self.piano, self.hint, self.keyboard):
            layout.addWidget(part)
        self.piano.struck.connect(self._on_clicked)
        self.keyboard.pressed.connect(self.strike)
        self._show()

    @property
    def draft(self) -> Draft:
        return self._draft

    def set_draft(self, draft: Draft, locked: tuple[int, ...] = ()) -> None:
        """Show another draft without saying so; writing can be taken back as far as to it."""
        self._draft, self._before, self._locked = draft, [], locked
        self._show()

    def strike(self, pitch: int, velocity: int = _CLICKED) -> None:
        """Enter a pitch, as a piano or a MIDI keyboard gives it."""
        draft = inserted_pitch(self._draft, pitch)
        place = draft.caret
        note = replace(draft.written[place], velocity=velocity)
        self._take(replace(draft, written=(*draft.written[:place], note, *draft.written[place + 1 :])))
        self.struck.emit(pitch)

    def _on_clicked(self, pitch: int) -> None:
        self.strike(pitch)
        self.setFocus()

    def _take(self, draft: Draft) -> None:
        if draft == self._draft:
            return
        self._before = [*self._before[-_MOST_UNDO:], self._draft]
        self._draft = draft
        self._show()
        self.changed.emit(draft)

    def undo(self) -> None:
        """Take the last step of writing back."""
        if self._before:
            self._draft = self._before.pop()
            self._show()
            self.changed.emit(self._draft)

    def _show(self) -> None:
        draft = self._draft
        tones, chosen = draft.tones, draft.chosen_tone
        marks = tuple(Mark(tone, "•") for tone in self._locked if tone < len(tones))
        line = StaffLine(tones, () if chosen is None else (chosen,), marks=marks)
        self.staff.set_sheet(Sheet((line,), draft.key, draft.beats, draft.beat_unit))
        self.piano.light(tones[chosen].pitch if chosen is not None else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        change = self._change_of(event)
        if change is not None:
            before = len(self._draft.written)
            self._take(change(self._draft))
            chosen = self._draft.chosen_tone
            if len(self._draft.written) > before and chosen is not None:
                self.struck.emit(self._draft.tones[chosen].pitch)
        elif event.key() == _Key.Key_Z and event.modifiers() == _Control:
            self.undo()
        else:
            super().keyPressEvent(event)

    def _change_of(self, event: QKeyEvent) -> Change | None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == _Control:
            return _WITH_CONTROL.get(key)
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return None
        if _Key.Key_A <= key <= _Key.Key_G:
            return lambda draft: inserted(draft, chr(key))
        if chr(key) in LENGTHS if key < 128 else False:
            return lambda draft: lengthened(draft, LENGTHS[chr(key)])
        return _PLAIN.get(key)
