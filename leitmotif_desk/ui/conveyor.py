"""Keeps the tape filled: renders a programme piece by piece, a few seconds ahead of the ear."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from leitmotif_desk.domain.errors import Cancelled, LeitmotifError
from leitmotif_desk.domain.score import Score
from leitmotif_desk.sound import SAMPLE_RATE, Mix
from leitmotif_desk.sound.soundfont import Shelf
from leitmotif_desk.sound.streaming import Clip, Piece, Stream, Take
from leitmotif_desk.sound.tape import Stretch, Tape
from leitmotif_desk.ui.jobs import Jobs

AHEAD_SECONDS = 4.0
_FIRST_SECONDS, _LONGEST_SECONDS = 0.4, 3.0
"""The first piece is short, so that sound begins at once; each one after it is twice as long."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A score in a programme, looked up when its time comes near; `mix_of` names whose mix it wears."""

    score: Callable[[], Score | None]
    mix_of: str = ""
    at: float = 0.0
    from_seconds: float = 0.0
    until_seconds: float | None = None

    def seen_from(self, seconds: float) -> "Entry":
        """Return the entry as it lies after a moment of the programme."""
        skipped = max(0.0, seconds - self.at)
        return replace(self, at=max(0.0, self.at - seconds), from_seconds=self.from_seconds + skipped)

    def is_over(self, seconds: float) -> bool:
        lasts = None if self.until_seconds is None else self.until_seconds - self.from_seconds
        return lasts is not None and self.at + lasts <= seconds


@dataclass(frozen=True, slots=True)
class Programme:
    """What is played: entries in time order, and how long; None means until the last has died away.

    In a loop it goes from `loop_from` to `loop_until` again and again. `quarter` is the seconds of one quarter.
    """

    title: str
    entries: tuple[Entry, ...]
    seconds: float | None = None
    loop_from: float = 0.0
    loop_until: float | None = None
    quarter: float = 0.5


class Conveyor(QObject):
    """Plays programmes one after another onto a tape; `ready` comes with the first piece, `failed` with an error."""

    ready = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, mix_of: Callable[[str], Mix], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tape = Tape()
        self.loop = False
        self.soundfont: Path | None = None
        self._jobs, self._mix_of = jobs, mix_of
        self._programmes: tuple[Programme, ...] = ()
        self._speed = 1.0
        self._shelf = Shelf()
        self._stream: Stream | None = None
        self._over: tuple[Stream, ...] = ()
        self._turn = 0
        self._rendering = False

    def begin(self, programmes: tuple[Programme, ...], seconds: float = 0.0, speed: float = 1.0) -> None:
        """Start a new tape, some seconds into the first programme."""
        self.tape = Tape()
        self._programmes, self._speed = programmes, speed
        self._open(0, seconds)

    def stop(self) -> None:
        """Drop what is being rendered."""
        self._turn += 1
        self._programmes = ()

    def refresh(self) -> None:
        """Render again from what comes next, as the mixer stands now; the old goes on until the new is there."""
        if self._programmes and not self.tape.ended:
            index, seconds = self.place_of(*self.tape.next_place)
            self._open(index, seconds, crossing=True)

    def switch(self, index: int) -> None:
        """Go over to another programme at the same quarter."""
        now, seconds = self.place_of(*self.tape.next_place)
        if self._programmes and index != now:
            self._open(index, seconds * self._share(now, index), crossing=True)

    def keep_ahead(self) -> None:
        """Render more where little lies ready."""
        if self._programmes and not self._rendering and not self.tape.complete and self.tape.ahead < AHEAD_SECONDS:
            self._render()

    def set_loop(self, on: bool) -> None:
        self.loop = on
        if on and self._programmes and self.tape.complete and not self.tape.ended:
            self.tape.complete = False
            self._open(0, self._programmes[0].loop_from)

    @staticmethod
    def place_of(what: str, seconds: float) -> tuple[int, float]:
        """Return a place on the tape as the index of its programme and the seconds in it."""
        return int(what or 0), seconds

    def _share(self, old: int, new: int) -> float:
        return self._programmes[new].quarter / self._programmes[old].quarter

    def _open(self, index: int, seconds: float, *, crossing: bool = False) -> None:
        programme = self._programmes[index]
        end = programme.loop_until if self.loop and programme.loop_until is not None else programme.seconds
        if end is not None and seconds >= end:
            seconds = programme.loop_from
        self._turn += 1
        self._index, self._at, self._crossing = index, seconds, crossing
        if self._stream is not None:
            self._over = (*self._over, self._stream)
        self._stream = Stream(self.soundfont, None if end is None else end - seconds, self._speed, self._shelf)
        self._waiting = [entry.seen_from(seconds) for entry in programme.entries if not entry.is_over(seconds)]
        self._taken, self._length = 0.0, _FIRST_SECONDS
        self._rendering = False
        if crossing:
            self._render()
        else:
            self.keep_ahead()

    def _near(self, until: float) -> tuple[Clip, ...]:
        """Take the entries that begin before a moment off those that wait."""
        whole = any(entry.until_seconds is None for entry in self._waiting)
        near = [entry for entry in self._waiting if whole or entry.at < until]
        self._waiting = [entry for entry in self._waiting if entry not in near]
        found = ((entry, entry.score()) for entry in near)
        return tuple(
            Clip(score, entry.at, entry.from_seconds, entry.until_seconds, self._mix_of(entry.mix_of))
            for entry, score in found
            if score is not None
        )

    def _render(self) -> None:
        turn, length, stream, over = self._turn, self._length, self._stream, self._over
        assert stream is not None
        self._over = ()
        self._rendering = True
        self._length = min(_LONGEST_SECONDS, 2 * length)
        clips = self._near(self._taken + length * self._speed)
        title = self.tr("Sounding {title}").format(title=self._programmes[self._index].title)
        self._jobs.start(
            title,
            Take(stream, round(length * SAMPLE_RATE), clips, over),
            lambda piece: self._on_piece(turn, piece),
            lambda error: self._on_failed(turn, error),
        )

    def _on_piece(self, turn: int, piece: Piece) -> None:
        if turn != self._turn:
            return
        self._rendering = False
        stretch = Stretch(piece.samples, self._at + self._taken, str(self._index), self._speed)
        self._taken += len(piece.samples) / SAMPLE_RATE * self._speed
        if self._crossing:
            self._cross(stretch)
        else:
            self.tape.append(stretch)
        if piece.last:
            self._on_last()
        self.ready.emit()
        self.keep_ahead()

    def _cross(self, stretch: Stretch) -> None:
        """Put a stretch in the place of what comes next, at the moment that the music has reached by now."""
        self._crossing = False
        now, seconds = self.place_of(*self.tape.next_place)
        wanted = seconds * self._share(now, self._index)
        late = round((wanted - stretch.seconds) / self._speed * SAMPLE_RATE)
        self.tape.complete = False
        self.tape.switch(stretch.after(min(max(0, late), len(stretch.samples))))

    def _on_last(self) -> None:
        if self._index + 1 < len(self._programmes):
            self._open(self._index + 1, 0.0)
        elif self.loop:
            self._open(0, self._programmes[0].loop_from)
        else:
            self.tape.complete = True

    def _on_failed(self, turn: int, error: LeitmotifError) -> None:
        if turn != self._turn:
            return
        self.stop()
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
