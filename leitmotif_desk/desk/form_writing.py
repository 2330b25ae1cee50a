"""What a person wrote in the form editor, as edits; and notes from the clipboard."""

import re
import tempfile
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from leitmotif_desk.desk.importing import ReadFile, typed_motif
from leitmotif_desk.desk.step_entry import Draft, length_name
from leitmotif_desk.domain.edits import AddForm, Batch, ChangeForm, ChangeMotif, Edit
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import FormId, readable_id
from leitmotif_desk.domain.motif import Chord, Form
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats import Kind, Phrase, ReadOptions

_CHORD = re.compile(r"([#b]?[ivIV]+[^\s:]*)(?::(\d+(?:\.\d+)?|\d+/\d+))?")


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """All that the editor holds of a form; `locked` and `home_timbre` are its motif's."""

    name: str
    draft: Draft
    tempo_qpm: float | None
    chords: tuple[Chord, ...]
    locked: tuple[int, ...]
    home_timbre: str


def written_form(
    name: str, draft: Draft, tempo_qpm: float | None, chords: str, locked: tuple[int, ...], home_timbre: str
) -> WrittenForm:
    """Return what was written; raises BadValue where the chords cannot be read."""
    count = len(draft.tones)
    kept = tuple(tone for tone in locked if tone < count)
    return WrittenForm(name.strip(), draft, tempo_qpm, read_chords(chords), kept, home_timbre.strip())


def read_chords(text: str) -> tuple[Chord, ...]:
    """Return the chords of "I:2 V7:2 | vi:4": roman numerals with lengths in quarters, four where none is said.

    Raises BadValue with the word that cannot be read.
    """
    made, at = [], 0
    for word in text.replace("|", " ").split():
        found = _CHORD.fullmatch(word)
        if found is None:
            raise BadValue(f"{word!r} is no chord; write a roman numeral and its quarters, as in V7:2.")
        made.append(Chord(at, found.group(1)))
        at += round(Fraction(found.group(2) or 4) * TICKS_PER_QUARTER)
    return tuple(made)


def chord_text(form: Form) -> str:
    """Return a form's chords as they are typed."""
    ends = [chord.onset_ticks for chord in form.chords[1:]] + [max(form.end_ticks, TICKS_PER_QUARTER)]
    pairs = zip(form.chords, ends, strict=False)
    return " ".join(f"{chord.numeral}:{length_name(max(1, end - chord.onset_ticks))}" for chord, end in pairs)


def edit_of(project: Project, source: Form, written: WrittenForm, *, new: bool) -> tuple[Edit | None, FormId]:
    """Return the one step that makes a new form of a source, or changes it (None: nothing is different), and its id."""
    draft = written.draft
    if new:
        id = FormId(readable_id(f"{source.motif} {written.name}", {form.id for form in project.form}))
        form = Form(
            id, source.motif, written.name or id, draft.tones, draft.key, draft.beats, draft.beat_unit, written.chords,
            written.tempo_qpm, parent=source.id, parent_tones=answering(source, draft), origin="written by hand",
        )  # fmt: skip
        return AddForm(form), id
    now = replace(
        source, tones=draft.tones, key=draft.key, beats=draft.beats, beat_unit=draft.beat_unit, chords=written.chords,
        tempo_qpm=written.tempo_qpm,
    )  # fmt: skip
    motif = project.the_motif(source.motif)
    edits: list[Edit] = []
    for field in ("tones", "key", "beats", "beat_unit", "chords", "tempo_qpm"):
        if getattr(now, field) != getattr(source, field):
            edits.append(ChangeForm(source.id, field, _plain(getattr(now, field))))
    if source.id != motif.base and written.name and written.name != source.name:
        edits.append(ChangeForm(source.id, "name", written.name))
    if source.id == motif.base:
        for field, value in (("locked", written.locked), ("home_timbre", written.home_timbre)):
            if getattr(motif, field) != value:
                edits.append(ChangeMotif(motif.id, field, _plain(value)))
    return (Batch(f"Write {motif.name}", tuple(edits)) if edits else None), source.id


def _plain(value: object) -> object:
    from leitmotif_desk.domain.codec import to_plain

    return to_plain(value)


def answering(source: Form, draft: Draft) -> tuple[int, ...]:
    """Return for each written tone the source's tone that begins with it, -1 where none does."""
    places = {tone.onset_ticks: place for place, tone in enumerate(source.tones)}
    return tuple(places.get(tone.onset_ticks, -1) for tone in draft.tones)


def pasted(text: str) -> Phrase:
    """Return the theme in MusicXML, ABC or typed text; raises a LeitmotifError that says what is wrong with it."""
    if not text.strip():
        raise BadValue("There is no text on the clipboard.", now="Nothing was pasted.")
    suffix = ".musicxml" if text.lstrip().startswith("<") else ".abc" if re.search(r"^X:\s*\d", text, re.M) else ""
    if not suffix:
        return typed_motif(text)
    with tempfile.TemporaryDirectory(prefix="leitmotif-paste-") as folder:
        path = Path(folder) / f"clipboard{suffix}"
        path.write_text(text, encoding="utf-8")
        reading = ReadFile(path, Kind.MOTIF, ReadOptions())()
    if reading.phrase is None:
        raise BadValue("there is no theme in the text on the clipboard.", now="Nothing was pasted.")
    return reading.phrase
