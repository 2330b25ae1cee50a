"""The family tree of a motif's forms, each engraved, with what was done to it and why."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.motif_facts import FormNode
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.project import Project
from leitmotif_desk.engraving import Sheet
from leitmotif_desk.theory.words import operation_words
from leitmotif_desk.ui.motif.words import heard_words, scene_title, translated
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_INDENT, _DEEPEST = 16, 4
"""Pixels a generation, and the generation from which on no more room is given up."""


_KEYS: dict[int, str] = {
    Qt.Key.Key_P: "play",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_N: "derive",
    Qt.Key.Key_Delete: "remove",
}


class FormCard(Card):
    """One form; `wanted` carries "play", "edit", "derive" or "remove"."""

    wanted = Signal(str)

    def __init__(self, project: Project, motif: Motif, node: FormNode, parent: QWidget | None = None) -> None:
        super().__init__(theme_colour(motif.colour) if node.depth == 0 else None, parent)
        self.node = node
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Form {name}").format(name=node.form.name))
        self.buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 10, 8)
        layout.setSpacing(5)
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(node.form.name, label(bold=True)), 1)
        top.addWidget(label(heard_words(node.heard), dim=True, size=0.92))
        layout.addLayout(top)
        for text in self._facts(project, motif):
            layout.addWidget(label(text, dim=True, size=0.92, wrap=True))
        layout.addWidget(NotationView(Sheet.of_form(node.form, changed=node.changed), space=6))
        if node.form.reason:
            layout.addWidget(label(node.form.reason, wrap=True))
        layout.addLayout(self._button_line())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self.buttons.get(_KEYS.get(event.key(), ""))
        if button is not None and not event.modifiers():
            button.click()
            return
        super().keyPressEvent(event)

    def _facts(self, project: Project, motif: Motif) -> tuple[str, ...]:
        form = self.node.form
        done = ", ".join(operation_words(one).text(translated) for one in form.operations)
        parts = [self.tr("base form") if form.id == motif.base else done, str(form.key)]
        if form.tempo_qpm:
            parts.append(f"♩ = {form.tempo_qpm:g}")
        where = [form.origin]
        if form.scene is not None and project.find("scene", form.scene) is not None:
            # An accepted suggestion says so in its origin too: once is enough.
            made_for = self.tr("for scene {scene}").format(scene=scene_title(project, form.scene))
            where = [made_for] if f"scene {project.the_scene(form.scene).number}" in form.origin else [*where, made_for]
        lines = (" · ".join(part for part in some if part) for some in (parts, where))
        return tuple(line for line in lines if line)

    def _button_line(self) -> FlowLayout:
        line = FlowLayout(spacing=5)
        texts = [
            ("play", self.tr("▶ Play"), self.tr("Play this form (P)")),
            ("edit", self.tr("Edit…"), self.tr("Change its notes (E)")),
            ("derive", self.tr("New form…"), self.tr("Make a new form from this one (N)")),
        ]
        if self.node.depth:
            texts.append(("remove", self.tr("Remove"), self.tr("Remove this form; what was made from it stays (Del)")))
        for name, text, note in texts:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setStyleSheet("QPushButton { padding: 3px 8px; }")
            button.setToolTip(note)
            button.setAccessibleName(f"{text}: {self.node.form.name}")
            button.clicked.connect(lambda _=False, what=name: self.wanted.emit(what))
            self.buttons[name] = button
            line.addWidget(button)
        return line


class _Branch(QWidget):
    """A card set in by its generation, with the tree's lines in the space before it."""

    def __init__(self, card: FormCard) -> None:
        super().__init__()
        self._lines = card.node.lines[-_DEEPEST:]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_INDENT * len(self._lines), 0, 0, 7)
        layout.addWidget(card)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1))
        elbow = 18.5
        for place, goes_on in enumerate(self._lines):
            x, last = place * _INDENT + 5.5, place == len(self._lines) - 1
            if goes_on or last:
                painter.drawLine(QLineF(x, 0, x, self.height() if goes_on else elbow))
            if last:
                painter.drawLine(QLineF(x, elbow, x + _INDENT - 5.5, elbow))


class FormsTab(QWidget):
    """Forms from the base form down; `wanted` carries what to do ("play", …) and the form's id."""

    wanted = Signal(str, str)
    drag_requested = Signal(object)
    """Carries the card that a person pulls away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 8, 0, 8)
        self._rows.setSpacing(0)
        self._shown: tuple[object, ...] = ()
        self.cards: tuple[FormCard, ...] = ()

    def show_family(self, project: Project, motif: Motif, nodes: Sequence[FormNode]) -> None:
        """Show a motif's forms; where nothing about them changed, everything is left as it is."""
        shown = (motif, tuple(nodes), project.scene)
        if shown == self._shown:
            return
        self._shown = shown
        focus = self.window().focusWidget()
        focused = {card.node.form.id for card in self.cards if focus is card or card.isAncestorOf(focus or self)}
        empty_rows(self._rows)
        self.cards = tuple(FormCard(project, motif, node) for node in nodes)
        for card in self.cards:
            card.wanted.connect(lambda what, id=card.node.form.id: self.wanted.emit(what, id))
            card.drag_requested.connect(lambda card=card: self.drag_requested.emit(card))
            self._rows.addWidget(_Branch(card))
            if card.node.form.id in focused:
                card.setFocus()
        note = label(self.tr("Drag a form out as a MIDI file."), dim=True, size=0.92)
        self._rows.addWidget(note, alignment=Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(1)
