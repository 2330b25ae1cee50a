"""The line over a subject's cards: its colour, its name, what it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leitmotif_desk.domain.story import Subject, SubjectKind
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.dot import Dot
from leitmotif_desk.ui.widgets.text import ElidedLabel, label


class SubjectHead(QWidget):
    """A subject (None: motifs that stand for nothing yet); a double click or Return asks to edit it."""

    edit_wanted = Signal()
    focused = Signal()

    def __init__(self, subject: Subject | None, colour: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = subject
        name = subject.name if subject else self.tr("Stands for nothing yet")
        self.setAccessibleName(self.tr("Subject {name}").format(name=name) if subject else name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 5, 0, 0)
        line.setSpacing(6)
        line.addWidget(Dot(theme_colour(colour)))
        line.addWidget(label(name, bold=True))
        line.addWidget(ElidedLabel(_remark(subject), label(size=0.92, dim=True)), 1)
        if subject is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self.setToolTip(self.tr("Double click to edit {name}").format(name=name))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.subject is not None and event.button() is Qt.MouseButton.LeftButton:
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.subject is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            accent = self.palette().color(QPalette.ColorRole.Accent)
            painter.fillRect(0, self.height() - 1, self.width(), 1, accent)


def _remark(subject: Subject | None) -> str:
    if subject is None:
        return ""
    return subject.note or ("" if subject.kind is SubjectKind.CHARACTER else subject.kind.value)
