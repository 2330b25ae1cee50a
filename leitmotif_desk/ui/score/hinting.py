"""What the roll says of the place under the pointer."""

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.domain.pitch import spelling
from leitmotif_desk.domain.time import quarters
from leitmotif_desk.ui.score.explaining import Explanation
from leitmotif_desk.ui.score.model import Roll


def _tr(text: str) -> str:
    return QCoreApplication.translate("Score", text)


def note_hint(roll: Roll, row: int, explanation: Explanation | None) -> str:
    """Return a note's pitch, place and length, and what it is to the chosen occurrence."""
    score, notes = roll.score, roll.score.notes
    onset = int(notes.onset_ticks[row])
    bar = score.bars.index_at(onset)
    metre = score.metre_at(onset)
    beat = float(quarters(onset - score.bars.starts_ticks[bar]) * metre.unit / 4) + 1
    length = float(quarters(int(notes.duration_ticks[row])))
    words = _tr("{pitch} · bar {bar}, beat {beat:.4g} · 1 quarter")
    if length != 1:
        words = _tr("{pitch} · bar {bar}, beat {beat:.4g} · {quarters:.3g} quarters")
    said = words.format(
        pitch=spelling(int(notes.step[row]), int(notes.alter[row])),
        bar=score.bars.labels[bar], beat=beat, quarters=length,
    )  # fmt: skip
    role = _role(roll, row, explanation) if explanation is not None else ""
    return f"{said}\n{role}" if role else said


def _role(roll: Roll, row: int, explanation: Explanation) -> str:
    if row in explanation.added:
        return _tr("added to the theme")
    if row in explanation.doubling:
        return _tr("doubles the theme")
    for tone, answer in enumerate(explanation.theme.row.tolist()):
        if answer == row:
            apart = int(roll.score.notes.pitch[row] - explanation.theme.pitch[tone])
            words = _tr("note {number} of the theme")
            if explanation.theme.changed[tone]:
                words = _tr("note {number} of the theme, changed by {apart:+d} semitones")
            return words.format(number=tone + 1, apart=apart)
    return ""
