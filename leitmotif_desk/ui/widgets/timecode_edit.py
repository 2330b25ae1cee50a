"""A line for a film position."""

from PySide6.QtWidgets import QLineEdit, QWidget

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, format_timecode, parse_timecode


class TimecodeEdit(QLineEdit):
    """Timecode at a rate, typed with or without its signs; it may be left empty."""

    def __init__(self, rate: FrameRate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = rate
        self.setPlaceholderText("HH:MM:SS:FF")
        self.editingFinished.connect(self._on_finished)

    def set_rate(self, rate: FrameRate) -> None:
        """Read what is typed at another rate."""
        self._rate = rate

    def set_frame(self, frame: int) -> None:
        self.setText(format_timecode(frame, self._rate))

    def frame(self) -> int | None:
        """Return the frame, None where nothing is typed; raises TimecodeError."""
        text = self.text().strip()
        if not text:
            return None
        # A timecode typed with the other kind of colon means the same frame.
        return parse_timecode(text.replace(";", ":"), self._rate)

    def _on_finished(self) -> None:
        try:
            frame = self.frame()
        except TimecodeError as error:
            self.setToolTip(str(error))
            return
        self.setToolTip("")
        if frame is not None:
            self.set_frame(frame)


class ShiftEdit(QLineEdit):
    """A length in timecode with a sign: "+00:00:08:00", "-01:00:00:00"; it may be left empty."""

    def __init__(self, rate: FrameRate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = rate
        self.editingFinished.connect(self._on_finished)

    def set_rate(self, rate: FrameRate) -> None:
        """Read what is typed at another rate."""
        self._rate = rate

    def text_of(self, frames: int) -> str:
        """Return frames as they are written here."""
        return f"{'-' if frames < 0 else '+'}{format_timecode(abs(frames), self._rate)}"

    def set_frames(self, frames: int | None) -> None:
        self.setText("" if frames is None else self.text_of(frames))

    def frames(self) -> int | None:
        """Return the frames, None where nothing is typed; raises TimecodeError."""
        text = self.text().strip().replace(";", ":").replace("−", "-")
        if not text:
            return None
        sign = -1 if text.startswith("-") else 1
        return sign * parse_timecode(text.lstrip("+-"), self._rate)

    def _on_finished(self) -> None:
        try:
            self.set_frames(self.frames())
        except TimecodeError as error:
            self.setToolTip(str(error))
            return
        self.setToolTip("")
