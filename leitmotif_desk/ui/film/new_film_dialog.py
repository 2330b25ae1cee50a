"""A new film: its title, its exact rate, and the timecode of its first frame."""

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from leitmotif_desk.domain.errors import BadValue, TimecodeError
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.time import RATES, frame_rate, parse_timecode
from leitmotif_desk.ui.film.dialog import CheckedDialog
from leitmotif_desk.ui.widgets.text import label
from leitmotif_desk.ui.widgets.timecode_edit import TimecodeEdit

_USUAL_RATE, _USUAL_START = "24", "01:00:00:00"


class NewFilmDialog(CheckedDialog):
    """Asks for a film; `film()` shows the dialog and is None where it was cancelled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New film"), self.tr("Create"), parent)
        self.title = QLineEdit(placeholderText=self.tr("Low Water"))
        self.rate = QComboBox()
        for name in RATES:
            self.rate.addItem(self._rate_words(name), name)
        self.start = TimecodeEdit(frame_rate(_USUAL_RATE))
        self.start.setText(_USUAL_START)
        self.rate.currentIndexChanged.connect(self._on_rate_changed)
        self.rate.setCurrentIndex(self.rate.findData(_USUAL_RATE))
        form = QFormLayout()
        for text, field in (
            (self.tr("Title"), self.title),
            (self.tr("Frame rate"), self.rate),
            (self.tr("First frame at"), self.start),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text)
        self.body.addLayout(form)
        self.body.addWidget(
            label(self.tr("Rate and first frame are those of the picture's timecode."), dim=True, wrap=True)
        )

    def _rate_words(self, name: str) -> str:
        fps = frame_rate(name).fps
        exact = f" ({fps.numerator}/{fps.denominator})" if fps.denominator != 1 else ""
        drop = self.tr(", drop frame") if frame_rate(name).drop else ""
        return f"{name.removesuffix('df')} fps{exact}{drop}"

    def _on_rate_changed(self) -> None:
        rate = frame_rate(self.rate.currentData())
        self.start.set_rate(rate)
        try:
            self.start.set_frame(parse_timecode(self.start.text().replace(";", ":"), rate))
        except TimecodeError:
            return

    def check(self) -> None:
        self.made()

    def made(self) -> Film:
        """Return the film as it stands in the dialog; raises a LeitmotifError."""
        title = self.title.text().strip()
        if not title:
            raise BadValue(self.tr("A film needs a title."))
        frame = self.start.frame()
        if frame is None:
            raise BadValue(self.tr("A film needs the timecode of its first frame."))
        return Film(title, self.rate.currentData(), frame)

    def film(self) -> Film | None:
        """Ask, and return the film; None where a person cancelled."""
        return self.made() if self.exec() else None
