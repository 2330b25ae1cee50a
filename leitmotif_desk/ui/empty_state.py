"""What an empty window says: how a film comes onto the desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from leitmotif_desk.ui.widgets.text import label


class EmptyState(QWidget):
    """Teaches the first steps; each button is a signal. `has_film`: a film is open but holds no scenes yet."""

    demo_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, has_film: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout()
        self._column.setSpacing(9)
        title = (
            self.tr("Bring the scenes in") if has_film else self.tr("What does each theme say, and where is it heard?")
        )
        self._column.addWidget(label(title, size=1.9, bold=True, wrap=True))
        for number, (head, text) in enumerate(self._steps(), start=1):
            self._add_step(number, head, text)
        self._column.addSpacing(8)
        self._column.addLayout(self._buttons(has_film))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self._column, 6)
        middle.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _steps(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Drop a screenplay, an edit list, markers or spotting notes"),
                self.tr("Scenes, who is in them and planned cues appear, once you have seen what was understood."),
            ),
            (
                self.tr("Drop your cues"),
                self.tr("MIDI or MusicXML. Every registered theme is looked for, whatever was done to it."),
            ),
            (
                self.tr("Register the themes and say what they stand for"),
                self.tr("Type a theme's notes or take them from a file; link it to a character, a place, an idea."),
            ),
            (
                self.tr("Tell the story of a scene"),
                self.tr("Who is there, what changes for them, what they know: suggestions and warnings rest on that."),
            ),
        )

    def _add_step(self, number: int, head: str, text: str) -> None:
        figure = label(str(number), size=1.5, bold=True, dim=True)
        figure.setFixedWidth(28)
        figure.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(head, size=1.1, bold=True, wrap=True))
        words.addWidget(label(text, dim=True, wrap=True))
        line = QHBoxLayout()
        line.addWidget(figure)
        line.addLayout(words, 1)
        self._column.addLayout(line)

    def _buttons(self, has_film: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        wanted = (
            (
                (self.tr("Import files…"), self.import_wanted),
                (self.tr("See the demo film, Low Water"), self.demo_wanted),
            )
            if has_film
            else (
                (self.tr("Open the demo film, Low Water"), self.demo_wanted),
                (self.tr("New film…"), self.new_wanted),
                (self.tr("Open a film…"), self.open_wanted),
            )
        )
        for place, (text, signal) in enumerate(wanted):
            button = QPushButton(text)
            button.setProperty("primary", "true" if place == 0 else "false")
            button.clicked.connect(signal)
            line.addWidget(button)
        line.addStretch(1)
        hint = QLabel(self.tr("Files can be dropped anywhere in this window."))
        hint.setForegroundRole(label(dim=True).foregroundRole())
        self._column.addWidget(hint)
        return line
