"""The alignment of a theme with the place where it is heard, as rows of words."""

from dataclasses import dataclass
from fractions import Fraction

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import AlignedNote, NoteChange, Occurrence
from leitmotif_desk.domain.pitch import spelling
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import quarters

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """One line of the table: note of the theme, note heard, their lengths in quarters, and what happened."""

    theme: str
    heard: str
    rhythm: str
    change: NoteChange


def aligned_rows(desk: Desk, occurrence: Occurrence) -> tuple[AlignedRow, ...]:
    """Return the alignment of an occurrence, in the theme's order."""
    tones = desk.project.the_form(occurrence.form).tones
    score = desk.score(occurrence.cue)
    return tuple(_row(note, tones, score) for note in in_order(occurrence.alignment)) if score is not None else ()


def in_order(alignment: tuple[AlignedNote, ...]) -> list[AlignedNote]:
    """Return the notes in the theme's order, an added note after the one it follows in the score."""
    last, places = -1.0, []
    for note in sorted(alignment, key=lambda note: (note.row is None, note.row)):
        last = float(note.tone) if note.tone is not None else last + 0.001
        places.append((last, note))
    return [note for _, note in sorted(places, key=lambda placed: placed[0])]


def _row(note: AlignedNote, tones: tuple[Tone, ...], score: Score) -> AlignedRow:
    tone = tones[note.tone] if note.tone is not None else None
    theme = f"{(note.tone or 0) + 1}  {tone.name}" if tone is not None else NOTHING
    lengths = [] if tone is None else [_length(tone.duration_ticks)]
    heard = NOTHING
    if note.row is not None:
        notes = score.notes
        heard = spelling(int(notes.step[note.row]), int(notes.alter[note.row]))
        lengths.append(_length(int(notes.duration_ticks[note.row])))
    return AlignedRow(theme, heard, " → ".join(dict.fromkeys(lengths)), note.change)


def _length(ticks: int) -> str:
    """Return a length in quarters: "1", "1 ½", "2/3"."""
    found = Fraction(quarters(ticks)).limit_denominator(48)
    whole, rest = divmod(found, 1)
    named = {Fraction(1, 2): "½", Fraction(1, 4): "¼", Fraction(3, 4): "¾"}
    part = named.get(rest, str(rest)) if rest else ""
    return " ".join(filter(None, (str(whole) if whole or not rest else "", part)))
