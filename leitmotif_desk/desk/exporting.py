"""Motifs and suggestions out of the project, as MIDI and MusicXML files."""

from dataclasses import dataclass
from pathlib import Path

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.motif import Chord, Form, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.formats import Line, Sheet, score_from_lines, write_midi, write_musicxml
from leitmotif_desk.sound.instruments import program_of

DEFAULT_TEMPO_QPM = 80.0


@dataclass(frozen=True, slots=True)
class Music:
    """A few lines of music with all that a file says about them."""

    title: str
    lines: tuple[tuple[str, tuple[Tone, ...]], ...]
    key: Key
    beats: int
    beat_unit: int
    tempo_qpm: float
    chords: tuple[Chord, ...] = ()
    text: str = ""
    markers: tuple[tuple[int, str], ...] = ()
    """(tick, text) pairs, in the ticks of the lines."""


def music_of_form(project: Project, form: Form) -> Music:
    """Return a form as music."""
    motif = project.the_motif(form.motif)
    title = motif.name if form.id == motif.base else f"{motif.name}: {form.name}"
    tempo = form.tempo_qpm or DEFAULT_TEMPO_QPM
    line = (motif.home_timbre or motif.name, form.tones)
    return Music(title, (line,), form.key, form.beats, form.beat_unit, tempo, form.chords, form.reason)


def music_of_suggestion(project: Project, suggestion: Suggestion) -> Music:
    """Return a suggestion as music; raises BadValue for a silence."""
    if not suggestion.lines:
        raise BadValue("This suggestion is a silence: there are no notes to write.", now="No file was written.")
    lines = tuple((line.instrument or project.the_motif(line.motif).name, line.tones) for line in suggestion.lines)
    return Music(
        suggestion.title.text(),
        lines,
        suggestion.key,
        suggestion.beats,
        suggestion.beat_unit,
        suggestion.tempo_qpm,
        suggestion.chords,
        suggestion.reason_text,
        _markers(suggestion),
    )


def _markers(suggestion: Suggestion) -> tuple[tuple[int, str], ...]:
    """Return where the music begins on the film and which note meets the hit, for a sequencer's marker track."""
    placed = next((operation for operation in suggestion.operations if operation.code == "PLACED"), None)
    if placed is None:
        return ()
    first = min(tone.onset_ticks for line in suggestion.lines for tone in line.tones)
    on_hit = suggestion.lines[0].tones[int(placed.get("tone") or 0)].onset_ticks
    return (first, f"begins at {placed.get('start')}"), (on_hit, f"hit {placed.get('hit')}")


def score_of(music: Music) -> Score:
    """Return music as a score, one part a line."""
    return score_from_lines(
        _sheet_lines(music),
        key=music.key,
        beats=music.beats,
        beat_unit=music.beat_unit,
        tempo_qpm=music.tempo_qpm,
        title=music.title,
        markers=music.markers,
    )


def _sheet_lines(music: Music) -> tuple[Line, ...]:
    return tuple(Line(name, tones, program_of(name)) for name, tones in music.lines)


def write_music(music: Music, path: Path) -> None:
    """Write music as .mid or .musicxml, by the file's suffix; raises BadValue for any other."""
    match path.suffix.lower():
        case ".mid" | ".midi":
            write_midi(score_of(music), path)
        case ".musicxml" | ".xml":
            sheet = Sheet(
                _sheet_lines(music),
                music.key,
                music.title,
                music.beats,
                music.beat_unit,
                music.tempo_qpm,
                music.chords,
                music.text,
            )
            write_musicxml(sheet, path)
        case other:
            raise BadValue(
                f"{other!r} is no kind of file music can be written to (.mid or .musicxml).", where=path.name
            )
