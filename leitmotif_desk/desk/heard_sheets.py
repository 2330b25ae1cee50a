"""An occurrence as two pieces of notation: the theme as registered, the place as heard."""

from dataclasses import replace

from leitmotif_desk.desk.borders import heard_tones
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import NoteChange, Occurrence
from leitmotif_desk.domain.score import Score
from leitmotif_desk.engraving import Sheet, StaffLine


def registered_sheet(desk: Desk, occurrence: Occurrence) -> Sheet:
    """Return the form that was found, as it stands in the registry."""
    return Sheet.of_form(desk.project.the_form(occurrence.form))


def heard_sheet(desk: Desk, occurrence: Occurrence) -> Sheet | None:
    """Return the place as the score has it, added and changed notes in the accent; None where the music is gone."""
    score = desk.score(occurrence.cue)
    if score is None:
        return None
    rows = sorted({note.row for note in occurrence.alignment if note.row is not None})
    unlike = {note.row for note in occurrence.alignment if note.change in (NoteChange.CHANGED, NoteChange.ADDED)}
    changed = tuple(place for place, row in enumerate(rows) if row in unlike)
    metre = score.metre_at(occurrence.start_ticks)
    shift = occurrence.start_ticks - score.bars.starts_ticks[score.bars.index_at(occurrence.start_ticks)]
    tones = tuple(replace(tone, onset_ticks=tone.onset_ticks + shift) for tone in heard_tones(occurrence, score))
    key = score.key_at(occurrence.start_ticks) or desk.project.the_form(occurrence.form).key
    return Sheet((StaffLine(_sounding(tones), changed),), key, metre.beats, metre.unit)


def _sounding(tones: tuple[Tone, ...]) -> tuple[Tone, ...]:
    return tuple(tone for tone in tones if tone.duration_ticks > 0)


def place_words(score: Score, occurrence: Occurrence) -> tuple[str, str]:
    """Return the bars of an occurrence ("51-53") and the names of its parts."""
    first = score.bars.label_at(occurrence.start_ticks)
    last = score.bars.label_at(max(occurrence.start_ticks, occurrence.end_ticks - 1))
    bars = first if first == last else f"{first}–{last}"
    return bars, ", ".join(score.parts[part].name for part in occurrence.parts if part < len(score.parts))
