"""Which motif is in view: its name and colour, whom it stands for, how often it is heard, what it is in chips."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leitmotif_desk.desk.motif_facts import Kin, Place
from leitmotif_desk.domain.motif import Form, Motif, MotifClass
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.motif.parts import Tag
from leitmotif_desk.ui.motif.words import CLASS_WORDS, VERDICT_WORDS, heard_words, kin_words, place_words, translated
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.dot import Dot
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import Heading, label


class MotifHeading(QWidget):
    """The panel's head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = Heading(self.tr("Theme"))
        self.name = label(bold=True, size=1.3, wrap=True)
        self.times = label(dim=True, wrap=True)
        self._dot = QHBoxLayout()
        line = QHBoxLayout()
        line.setSpacing(7)
        line.addLayout(self._dot)
        line.addWidget(self.name, 1)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._bar)
        layout.addLayout(line)
        layout.addWidget(self.times)
        layout.addWidget(self._chips)
        self.tags: tuple[str, ...] = ()

    @property
    def subjects(self) -> str:
        """Whom the motif stands for, as the first line says it."""
        return self._bar.remark

    def show_nothing(self) -> None:
        """Show that no motif is chosen."""
        self._bar.set_remark("")
        for part in (self.name, self.times, self._chips):
            part.hide()
        empty_rows(self._dot)

    def show_motif(self, project: Project, motif: Motif, count: int, first: Place | None, kin: Kin | None) -> None:
        """Show a motif that is heard `count` times."""
        links = project.links_of(motif.id)
        self._bar.set_remark(", ".join(project.the_subject(link.subject).name for link in links))
        self.name.setText(motif.name)
        empty_rows(self._dot)
        self._dot.addWidget(Dot(theme_colour(motif.colour)))
        words = heard_words(count)
        self.times.setText(f"{words} · {place_words(project, first)}" if first else words)
        empty_rows(self._flow)
        chips = _chips(project, motif, project.base_form(motif.id), kin)
        self.tags = tuple(text for text, _ in chips)
        for text, note in chips:
            self._flow.addWidget(Tag(text, note))
        for part in (self.name, self.times, self._chips):
            part.show()


def _chips(project: Project, motif: Motif, base: Form, kin: Kin | None) -> Sequence[tuple[str, str]]:
    """Return what is to say of a motif in a word or two, each with a note that says more."""
    chips = []
    if motif.motif_class is not MotifClass.UNCLASSIFIED:
        chips.append((translated(CLASS_WORDS[motif.motif_class]), ""))
    chips.append((str(motif.home_key or base.key), translated("Home key")))
    locked = [base.tones[place].name for place in motif.locked if place < len(base.tones)]
    if locked:
        chips.append((translated("locked {notes}").format(notes=" ".join(locked)), translated("No variation changes")))
    if motif.temp:
        chips.append((translated("temp"), translated("It stands in from a temp track")))
    if kin is not None:
        chips.append((kin_words(project, kin), translated(VERDICT_WORDS[kin.verdict])))
    return chips
