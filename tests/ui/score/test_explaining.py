"""The theme in place: planted disguises must put every tone back on the note that answers it."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.ids import CueId, FormId, MotifId
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.occurrence import AlignedNote, NoteChange, Occurrence
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats import Line, score_from_lines
from leitmotif_desk.ui.score.explaining import Explanation, explanation_of
from leitmotif_desk.ui.score.wording import chain_line, missing_words

QUARTER = TICKS_PER_QUARTER
THEME = tuple(
    Tone(onset * QUARTER // 2, length * QUARTER // 2, step)
    for onset, length, step in ((0, 2, 29), (2, 3, 33), (5, 1, 32), (6, 2, 31), (8, 2, 30), (10, 6, 29))
)
FORM = Form(FormId("f"), MotifId("m"), "as registered", THEME, Key.parse("C major"))
SAME, CHANGED, ADDED, MISSING = NoteChange.SAME, NoteChange.CHANGED, NoteChange.ADDED, NoteChange.MISSING


def _score(*lines: tuple[Tone, ...]) -> Score:
    parts = tuple(Line(f"Part {place}", tones, 40) for place, tones in enumerate(lines))
    return score_from_lines(parts, key=FORM.key, beats=4, beat_unit=4, tempo_qpm=80, title="")


def _placed(ratio: Fraction, backwards: bool, shift: int, at: int) -> tuple[Tone, ...]:
    end = max(tone.end_ticks for tone in THEME)
    made = [
        replace(
            tone,
            onset_ticks=at + int((end - tone.end_ticks if backwards else tone.onset_ticks) * ratio),
            duration_ticks=int(tone.duration_ticks * ratio),
            step=tone.step + shift,
        )
        for tone in THEME
    ]
    return tuple(made)


def _row(score: Score, onset: int, part: int = 0) -> int:
    notes = score.notes
    return int(np.flatnonzero((notes.onset_ticks == onset) & (notes.part == part))[0])


def _occurrence(
    alignment: tuple[AlignedNote, ...], *operations: Operation, parts: tuple[int, ...] = (0,)
) -> Occurrence:
    return Occurrence(
        FORM.motif, FORM.id, CueId("c"), parts, 0, 100 * QUARTER, alignment, operations, 0.9, 0.8, 0.7, 1.0
    )


def _explained(heard: tuple[Tone, ...], lost: frozenset[int], *operations: Operation) -> tuple[Explanation, Score]:
    kept = [place for place in range(len(heard)) if place not in lost]
    score = _score(tuple(sorted((heard[place] for place in kept), key=lambda tone: tone.onset_ticks)))
    alignment = tuple(AlignedNote(place, _row(score, heard[place].onset_ticks), SAME) for place in kept)
    alignment += tuple(AlignedNote(place, None, MISSING) for place in sorted(lost))
    return explanation_of(FORM, score, _occurrence(alignment, *operations)), score


RATIOS = st.sampled_from([Fraction(1), Fraction(2), Fraction(1, 2), Fraction(3)])
LOST = st.frozensets(st.integers(0, 5), max_size=3)


@given(RATIOS, st.booleans(), st.integers(-7, 7).map(lambda octave: 7 * (octave // 4)), st.integers(0, 40), LOST)
def test_every_tone_stands_where_it_was_planted_the_lost_ones_too(
    ratio: Fraction, backwards: bool, shift: int, at: int, lost: frozenset[int]
) -> None:
    heard = _placed(ratio, backwards, shift, at * QUARTER)
    done = [Operation.of("retrograde")] * backwards
    done += [Operation.of("augmented" if ratio > 1 else "diminished", ratio=float(ratio))] if ratio != 1 else []
    explained, _ = _explained(heard, lost, *done)
    theme = explained.theme
    assert theme.start.tolist() == [tone.onset_ticks for tone in heard]
    assert theme.end.tolist() == [tone.end_ticks for tone in heard]
    assert theme.pitch.tolist() == [tone.pitch for tone in heard]
    assert set(np.flatnonzero(theme.missing).tolist()) == lost


def test_an_inverted_theme_is_mirrored_in_place() -> None:
    mirrored = tuple(replace(tone, step=29 - (tone.step - 29)) for tone in THEME)
    explained, _ = _explained(mirrored, frozenset({5}), Operation.of("inverted", exact=False))
    assert explained.theme.pitch[:5].tolist() == [tone.pitch for tone in mirrored[:5]]
    assert explained.theme.pitch[5] == mirrored[0].pitch, "the lost tone is the first one's degree"


def test_a_changed_note_leaves_the_theme_where_it_was() -> None:
    heard = (*THEME[:3], replace(THEME[3], step=35), *THEME[4:])
    score = _score(heard)
    alignment = tuple(
        AlignedNote(place, _row(score, tone.onset_ticks), CHANGED if place == 3 else SAME)
        for place, tone in enumerate(heard)
    )
    explained = explanation_of(FORM, score, _occurrence(alignment, Operation.of("varied")))
    assert explained.theme.pitch.tolist() == [tone.pitch for tone in THEME]
    assert explained.theme.changed.tolist() == [place == 3 for place in range(6)]
    assert score.notes.pitch[explained.changed].tolist() == [heard[3].pitch]


@pytest.mark.parametrize("spelled", [True, False])
def test_another_spelling_changes_a_note_only_where_spelling_is_known(spelled: bool) -> None:
    heard = (*THEME[:3], replace(THEME[3], step=THEME[3].step + 1, alter=-2), *THEME[4:])
    score = replace(_score(heard), spelled=spelled)
    alignment = tuple(
        AlignedNote(place, _row(score, tone.onset_ticks), CHANGED if place == 3 else SAME)
        for place, tone in enumerate(heard)
    )
    explained = explanation_of(FORM, score, _occurrence(alignment))
    assert (len(explained.changed), len(explained.same)) == ((1, 5) if spelled else (0, 6))
    assert bool(explained.theme.changed.any()) is spelled


def test_in_another_rhythm_the_theme_is_stretched_over_its_notes() -> None:
    even = tuple(replace(tone, onset_ticks=place * 2 * QUARTER) for place, tone in enumerate(THEME))
    explained, _ = _explained(even, frozenset(), Operation.of("rhythm"))
    span = explained.theme.end.max() - explained.theme.start.min()
    assert 0.7 < span / (12 * QUARTER) < 1.5


def test_notes_that_double_it_in_another_part_belong_to_it() -> None:
    below = tuple(replace(tone, step=tone.step - 7) for tone in THEME)
    score = _score(THEME, (*below, Tone(9 * QUARTER, QUARTER, 30)))
    alignment = tuple(AlignedNote(place, _row(score, tone.onset_ticks), SAME) for place, tone in enumerate(THEME))
    explained = explanation_of(FORM, score, _occurrence(alignment, Operation.of("doubled"), parts=(0, 1)))
    assert score.notes.pitch[explained.doubling].tolist() == [tone.pitch for tone in below]
    assert len(explained.rows) == 2 * len(THEME)


def test_a_form_that_answers_nothing_any_more_has_no_place() -> None:
    score = _score(THEME)
    gone = AlignedNote(9, 0, SAME)
    explained = explanation_of(FORM, score, _occurrence((gone,)))
    assert len(explained.theme.start) == 0


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ((), ""),
        ((5,), "last note missing"),
        ((4, 5), "last 2 notes missing"),
        ((0,), "first note missing"),
        ((0, 1), "first 2 notes missing"),
        ((2,), "note 3 missing"),
        ((0, 3), "notes 1, 4 missing"),
        ((0, 1, 2, 3, 5), "5 notes missing"),
    ],
)
def test_what_is_missing_is_said_in_words(missing: tuple[int, ...], words: str) -> None:
    assert missing_words(missing, 6) == words


def test_the_chain_says_what_was_done_what_is_missing_and_where() -> None:
    _, score = _explained(THEME, frozenset({4, 5}))
    alignment = tuple(AlignedNote(place, place, SAME) for place in range(4)) + tuple(
        AlignedNote(place, None, MISSING) for place in (4, 5)
    )
    done = tuple(
        Operation.of(code, **said)
        for code, said in (("inverted", {"exact": True}), ("augmented", {"ratio": 2.0}), ("reduced", {"missing": 2}))
    )
    one = replace(_occurrence(alignment, *done), end_ticks=2 * QUARTER)
    assert chain_line(score, one, 6) == "inverted, augmented x2, last 2 notes missing, in Part 0, bar 1"
