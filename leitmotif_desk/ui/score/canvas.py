"""The piano roll's widget: what it shows, what is chosen and selected, how it is painted."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.ui.score import keys
from leitmotif_desk.ui.score.area import AROUND, RollArea
from leitmotif_desk.ui.score.colouring import frame_colour
from leitmotif_desk.ui.score.explaining import Explanation
from leitmotif_desk.ui.score.hinting import note_hint
from leitmotif_desk.ui.score.marking import paint_explanation
from leitmotif_desk.ui.score.model import Frame, Roll
from leitmotif_desk.ui.score.painting import (
    RollDrawing,
    frame_box,
    paint_band,
    paint_bars,
    paint_frames,
    paint_notes,
    paint_part_names,
    paint_roll_playhead,
    paint_selected,
    paint_tracks,
)
from leitmotif_desk.ui.score.picking import nothing, row_at
from leitmotif_desk.ui.score.pointing import Pointing
from leitmotif_desk.ui.score.titles import paint_titles
from leitmotif_desk.ui.score.tracks import RULER
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.timeline.layout import NAMES

_HANDLE = 7


class RollCanvas(RollArea):
    """Paints a Roll, or in words why there is none. `frame_chosen` carries an occurrence's key."""

    frame_chosen = Signal(str)
    tick_wanted = Signal(int)
    frame_step_wanted = Signal(int)
    """So many film frames on from the playhead; the nominal rate stands for a second."""
    selection_changed = Signal()
    drag_wanted = Signal()
    """The selected notes are pulled away with the mouse."""
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.second_frames = 24
        self._plain_roll: Roll | None = None
        self._words = ""
        self._chosen = ""
        self._explanation: Explanation | None = None
        self._shows_theme = True
        self._tick: float | None = None
        self._selected = nothing()
        self._pointing = Pointing(self)
        self._lettering = Lettering.of(self.font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    # what is shown

    def set_roll(self, roll: Roll | None, words: str = "") -> None:
        """Show the music of a cue, whole unless it is the one shown before, or words in its place."""
        same = roll is not None and self._plain_roll is not None and roll.score is self._plain_roll.score
        self._plain_roll, self._words = roll, words
        if not same:
            self._chosen, self._explanation, self._opened = "", None, frozenset()
            self.select(nothing())
        self._make_room()
        if roll is not None and not same:
            self.show_whole(roll.score.end_ticks)
        else:
            self.show_axis(self.axis)

    def set_chosen(self, key: str, explanation: Explanation | None = None) -> None:
        """Mark an occurrence, open its parts and bring it into view; explain it where that is known."""
        before = self._chosen
        self._chosen, self._explanation = key, explanation
        mine = self.frames_of(key)
        self._opened = frozenset(frame.part for frame in mine)
        self._make_room()
        self.show_axis(self.axis)
        if mine and key != before:
            self.bring_into_view(mine[0].start_ticks, mine[0].end_ticks, mine[0].part)
        self.viewport().update()

    def _make_room(self) -> None:
        """Let parts reach as far as the theme in place does."""
        theme = self._explanation.theme if self._explanation is not None else None
        plain = self._plain_roll
        self.roll = plain.with_room(theme.part, theme.pitch) if plain is not None and theme is not None else plain

    def frames_of(self, key: str) -> list[Frame]:
        return [frame for frame in self.roll.frames if frame.key == key] if self.roll and key else []

    @property
    def chosen(self) -> str:
        return self._chosen

    @property
    def explanation(self) -> Explanation | None:
        return self._explanation

    @property
    def shows_theme(self) -> bool:
        return self._shows_theme

    def set_shows_theme(self, shows: bool) -> None:
        """Lay the theme over the chosen occurrence, or take it away."""
        self._shows_theme = shows
        self.viewport().update()

    @property
    def selected(self) -> IntColumn:
        """The rows of the selected notes, in time order."""
        return self._selected

    def select(self, rows: IntColumn, *, settled: bool = True) -> None:
        """Select notes by their rows; nobody is told as long as the selection is not settled."""
        self._selected = np.unique(rows)
        self.viewport().update()
        if settled:
            self.selection_changed.emit()

    def show_row(self, row: int) -> None:
        """Bring a note into view."""
        if self.roll is not None:
            spans, part = self.roll.spans, self.roll.score.notes.part
            self.bring_into_view(int(spans.start[row]), int(spans.end[row]), int(part[row]))

    def set_tick(self, tick: float | None) -> None:
        """Put the playhead on a tick, None where the film is elsewhere; the view follows."""
        before, self._tick = self._tick, tick
        if tick is not None and not self.axis.first <= tick < self.axis.last:
            self.show_axis(self.axis.panned((tick - self.axis.first) / self.axis.step - self.axis.width * 0.1))
            return
        for one in (before, tick):
            if one is not None:
                x = round(self.axis.x(one))
                self.viewport().update(QRect(x - _HANDLE, 0, 2 * _HANDLE + 1, self.viewport().height()))

    @property
    def tick(self) -> float | None:
        return self._tick

    def frame_at(self, x: float, y: float) -> Frame | None:
        """Return the occurrence painted topmost under a point."""
        if self.roll is None or x < NAMES or y < RULER:
            return None
        tracks = self.tracks
        first, last = self.axis.between(x - 8, x + 8)
        frames = self.roll.frames[self.roll.frame_spans.rows(first, last)]
        under = [frame for frame in frames if frame_box(self.axis, tracks, frame).contains(x, y)]
        return max(under, key=lambda one: (one.key == self._chosen, not one.waiting, one.start_ticks), default=None)

    def look_closely(self) -> None:
        """Show the chosen occurrence as large as the view allows."""
        mine = self.frames_of(self._chosen)
        if mine:
            around = (mine[0].end_ticks - mine[0].start_ticks) * AROUND
            self.show_axis(self.axis.showing(mine[0].start_ticks - around, mine[0].end_ticks + around))
            self.verticalScrollBar().setValue(self.tracks.scroll_to_show(mine[0].part))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self.paint(painter, event.rect())

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Paint what lies in a rectangle of the viewport."""
        look, axis = look_of(self), self.axis
        painter.fillRect(rect, QColor(look.ground))
        if self.roll is None:
            painter.setPen(QColor(look.dim))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(40, 0, -40, 0), flags, self._words)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x0, x1 = max(rect.left(), axis.left), min(rect.right() + 1, axis.left + axis.width)
        drawing = RollDrawing(
            painter, look, self._lettering, self.roll, axis, self.tracks, x0, x1, self._chosen, self._explanation,
            self._shows_theme,
        )  # fmt: skip
        if x1 > x0:
            self._paint_music(drawing)
        if self._tick is not None and axis.first <= self._tick <= axis.last:
            paint_roll_playhead(drawing, self._tick)
        if rect.left() < NAMES:
            paint_part_names(drawing, NAMES)

    def _paint_music(self, drawing: RollDrawing) -> None:
        painter, axis, view = drawing.painter, drawing.axis, drawing.tracks.view
        below = QRectF(axis.left, RULER, axis.width, view)
        painter.save()
        painter.setClipRect(below)
        paint_tracks(drawing)
        painter.setClipRect(QRectF(axis.left, 0, axis.width, RULER + view))
        paint_bars(drawing)
        painter.setClipRect(below)
        paint_notes(drawing)
        paint_frames(drawing)
        for frame in self.frames_of(self._chosen)[:1]:
            paint_explanation(drawing, frame_colour(frame.colour, drawing.look))
        paint_selected(drawing, self._selected)
        paint_titles(drawing)
        if self._pointing.band is not None:
            paint_band(drawing, self._pointing.band)
        painter.restore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lettering = Lettering.of(self.font())
        self.viewport().update()

    # pointing and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointing.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.hint_at(event.pos().x(), event.pos().y()), self.viewport())
            return True
        return super().viewportEvent(event)

    def hint_at(self, x: float, y: float) -> str:
        """Return what is under a point in words: a note, an occurrence, a part."""
        if self.roll is None or y < RULER:
            return ""
        part = self.tracks.part_at(y)
        if x < NAMES:
            return self.roll.score.parts[part].name if part is not None else ""
        row = row_at(self.roll, self.axis, self.tracks, x, y)
        frame = self.frame_at(x, y)
        said = [frame.title] if frame is not None else []
        if row is not None:
            said.append(note_hint(self.roll, row, self._explanation))
        return "\n".join(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.press(self, event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def step_occurrence(self, step: int) -> None:
        """Choose the occurrence before or after the chosen one; without one, the next from the left edge."""
        if self.roll is None or not self.roll.frames:
            return
        known: list[str] = list(dict.fromkeys(frame.key for frame in self.roll.frames))
        if self._chosen in known:
            place = known.index(self._chosen) + step
        else:
            starts = np.asarray([self.frames_of(key)[0].start_ticks for key in known])
            ahead = int(np.searchsorted(starts, self.axis.first))
            place = ahead if step > 0 else ahead - 1
        self.frame_chosen.emit(known[min(max(place, 0), len(known) - 1)])
