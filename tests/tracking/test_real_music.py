"""A theme nobody here wrote, in a score nobody here wrote: Beethoven's op. 18 no. 1, first movement."""

import pytest

from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.time import ticks
from leitmotif_desk.tracking import find
from tests.tracking.planted_music import Note, cue, theme_of


@pytest.fixture(scope="module")
def quartet() -> list[Note]:
    music21 = pytest.importorskip("music21")
    parsed = music21.corpus.parse("beethoven/opus18no1/movement1").stripTies()
    return [
        Note(number, ticks(note.offset), ticks(note.quarterLength), pitch.diatonicNoteNum - 1, int(pitch.alter))
        for number, part in enumerate(parsed.parts)
        for note in part.flatten().notes
        for pitch in note.pitches
    ]


def _opening(notes: list[Note]) -> Theme:
    first = [note for note in notes if note.part == 0 and note.onset < ticks(6)]
    return theme_of([(note.onset, note.duration, note.step) for note in sorted(first, key=lambda note: note.onset)])


def test_the_opening_figure_is_found_in_all_four_parts(quartet: list[Note]) -> None:
    found = [o for o in find([_opening(quartet)], [cue(quartet)]) if o.found]
    assert {part for o in found for part in o.parts} == {0, 1, 2, 3}
    assert found[0].start_ticks == 0
    assert len(found) > 40
