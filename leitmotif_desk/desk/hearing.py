"""An occurrence as music to listen to: alone, with all that sounds at its time, or after the theme."""

from dataclasses import replace

import numpy as np

from leitmotif_desk.desk.borders import heard_tones
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music, music_of_form
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER

_PAUSE_TICKS = 2 * TICKS_PER_QUARTER
"""Silence between a theme and what is compared with it."""


def music_of_occurrence(desk: Desk, occurrence: Occurrence, *, in_context: bool = False) -> Music | None:
    """Return the notes of an occurrence, or all notes that begin while it sounds; None where its music is gone."""
    score = desk.score(occurrence.cue)
    if score is None:
        return None
    told = desk.as_decided(occurrence)
    form = desk.project.the_form(occurrence.form)
    alone = ((score.parts[told.parts[0]].name, heard_tones(told, score)),)
    lines = _everything(score, told.start_ticks, told.end_ticks) if in_context else alone
    tempo = float(score.tempo.tempo_qpm_at(told.start_ticks))
    return Music(music_of_form(desk.project, form).title, lines, form.key, form.beats, form.beat_unit, tempo)


def theme_then_occurrence(desk: Desk, occurrence: Occurrence) -> Music | None:
    """Return the theme as registered, a pause, and the occurrence."""
    music = music_of_occurrence(desk, occurrence)
    if music is None:
        return None
    theme = music_of_form(desk.project, desk.project.the_form(occurrence.form))
    first = min(tone.onset_ticks for _, tones in theme.lines for tone in tones)
    end = max(tone.end_ticks for _, tones in theme.lines for tone in tones)
    early = tuple((name, _later(tones, -first)) for name, tones in theme.lines)
    late = tuple((name, _later(tones, end - first + _PAUSE_TICKS)) for name, tones in music.lines)
    return replace(music, lines=(*early, *late))


def _later(tones: tuple[Tone, ...], by: int) -> tuple[Tone, ...]:
    return tuple(replace(tone, onset_ticks=tone.onset_ticks + by) for tone in tones)


def _everything(score: Score, start: int, end: int) -> tuple[tuple[str, tuple[Tone, ...]], ...]:
    notes = score.notes
    lines = []
    for number, part in enumerate(score.parts):
        rows = np.flatnonzero((notes.part == number) & (notes.onset_ticks >= start) & (notes.onset_ticks < end))
        tones = notes.tones(rows.tolist(), start)
        if tones and not part.percussion:
            lines.append((part.name, tones))
    return tuple(lines)
