"""A theme planted in a known disguise is found, its disguise is named and every note is answered by the right one."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore, NoteChange, Occurrence
from leitmotif_desk.tracking import find
from tests.tracking.planted_music import C_MAJOR, Note, Q, background, cue, planted, theme_of

Tones = list[tuple[int, int, int]]
PART = 2
AT = 32 * Q
LENGTHS = (Q // 2, Q, Q, 3 * Q // 2, 2 * Q)


def _can_be_sung(leaps: list[int]) -> bool:
    """Whether a line has some variety and stays within a twelfth."""
    return len(set(leaps)) >= 4 and np.ptp(np.cumsum([0, *leaps])) <= 11


@st.composite
def themes(draw: st.DrawFn) -> Tones:
    """Draw nine notes with leaps and more than one length, so that they are a theme and not a scale."""
    leaps = draw(st.lists(st.sampled_from([-5, -3, -2, -1, 1, 2, 4]), min_size=8, max_size=8).filter(_can_be_sung))
    lengths = draw(st.lists(st.sampled_from(LENGTHS), min_size=9, max_size=9).filter(lambda ls: len(set(ls)) >= 3))
    steps = np.cumsum([30, *leaps])
    onsets = np.cumsum([0, *lengths[:-1]])
    return [(int(o), length, int(s)) for o, length, s in zip(onsets, lengths, steps, strict=True)]


def _as_is(tones: Tones) -> Tones:
    return tones


def _octave(tones: Tones) -> Tones:
    return [(o, d, s - 7) for o, d, s in tones]


def _tonal(tones: Tones) -> Tones:
    return [(o, d, s + 2) for o, d, s in tones]


def _inverted(tones: Tones) -> Tones:
    return [(o, d, 2 * tones[0][2] - s) for o, d, s in tones]


def _retrograde(tones: Tones) -> Tones:
    end = max(o + d for o, d, _ in tones)
    return sorted((end - o - d, d, s) for o, d, s in tones)


def _augmented(tones: Tones) -> Tones:
    return [(2 * o, 2 * d, s) for o, d, s in tones]


def _diminished(tones: Tones) -> Tones:
    return [(o // 2, d // 2, s) for o, d, s in tones]


def _head(tones: Tones) -> Tones:
    return tones[:6]


DISGUISES: dict[str, tuple[Callable[[Tones], Tones], str]] = {
    "as it is": (_as_is, "exact"),
    "octave": (_octave, "octave"),
    "tonal": (_tonal, "tonal"),
    "inverted": (_inverted, "inverted"),
    "retrograde": (_retrograde, "retrograde"),
    "augmented": (_augmented, "augmented"),
    "diminished": (_diminished, "diminished"),
    "head": (_head, "fragment"),
}
ORDER: dict[str, Callable[[int], list[int]]] = {"retrograde": lambda n: list(range(n))[::-1]}


def _hide(tones: Tones, seed: int) -> tuple[CueScore, list[Note]]:
    hidden = [Note(PART, AT + o, d, s, 0) for o, d, s in tones]
    silent_after = max(note.onset + note.duration for note in hidden) + 8 * Q
    around = [n for n in background(seed) if n.part != PART or n.onset < AT or n.onset >= silent_after]
    return cue(planted(around, hidden)), hidden


def _at(found: tuple[Occurrence, ...], start: int) -> list[Occurrence]:
    return [o for o in found if o.found and abs(o.start_ticks - start) <= Q and PART in o.parts]


def _codes(occurrence: Occurrence) -> set[str]:
    return {operation.code for operation in occurrence.operations}


def _answers(occurrence: Occurrence, music: CueScore) -> dict[int, tuple[int, int]]:
    table = music.score.notes
    return {
        note.tone: (int(table.onset_ticks[note.row]), int(table.step[note.row]))
        for note in occurrence.alignment
        if note.tone is not None and note.row is not None
    }


@pytest.mark.parametrize("disguise", DISGUISES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(tones=themes(), seed=st.integers(0, 1000))
def test_a_planted_theme_is_found_named_and_aligned(disguise: str, tones: Tones, seed: int) -> None:
    change, code = DISGUISES[disguise]
    disguised = change(tones)
    music, hidden = _hide(disguised, seed)
    found = _at(find([theme_of(tones)], [music]), AT)
    assert found, "nothing was found where the theme stands"
    best = max(found, key=lambda o: o.confidence)
    assert code in _codes(best) or _same_sound(disguised, tones)
    order = ORDER[disguise](len(tones)) if disguise in ORDER else list(range(len(tones)))
    due = {tone: (note.onset, note.step) for tone, note in zip(order, hidden, strict=False)}
    assert due.items() <= _answers(best, music).items() or _same_sound(disguised, tones)


def _same_sound(disguised: Tones, tones: Tones) -> bool:
    """Say whether a drawn theme is its own mirror, so that the disguise is none."""
    return disguised != tones and [s - disguised[0][2] for *_, s in disguised] == [s - tones[0][2] for *_, s in tones]


LIGHT: Tones = [(0, Q, 32), (Q, Q // 2, 36), (3 * Q // 2, Q // 2, 33), (2 * Q, 2 * Q, 35), (4 * Q, Q, 30),
                (5 * Q, Q, 34), (6 * Q, 2 * Q, 28)]  # fmt: skip


def _light_at(part: int, start: int, shift: int = 0) -> list[Note]:
    return [Note(part, start + o, d, s + shift) for o, d, s in LIGHT]


def _light() -> Theme:
    return theme_of(LIGHT)


def test_two_doublings_at_the_octave_are_one_occurrence_with_both_parts() -> None:
    music = cue(planted(background(3), _light_at(0, AT) + _light_at(3, AT, -14)))
    found = [o for o in find([_light()], [music]) if o.found]
    assert [set(o.parts) for o in found] == [{0, 3}]
    assert found[0].parts[0] == 0
    assert "doubled" in _codes(found[0])


def test_a_stretto_is_two_occurrences() -> None:
    music = cue(planted(background(4), _light_at(0, AT) + _light_at(1, AT + 2 * Q, -4)))
    starts = [(o.start_ticks, o.parts) for o in find([_light()], [music]) if o.found]
    assert starts == [(AT, (0,)), (AT + 2 * Q, (1,))]


def test_a_theme_inside_chords_of_its_part_is_found() -> None:
    chords = [Note(1, AT + bar * 2 * Q, 2 * Q, step) for bar in range(4) for step in (38 + bar % 2, 26, 24 - bar % 3)]
    music = cue(planted(background(5), _light_at(1, AT) + chords))
    found = [o for o in find([_light()], [music]) if o.found and o.start_ticks == AT]
    assert [_answers(o, music)[0] for o in found] == [(AT, LIGHT[0][2])]


def test_a_transposed_theme_names_its_new_tonic() -> None:
    g_major = [Note(PART, AT + o, d, s + 4, 1 if (s + 4) % 7 == 3 else 0) for o, d, s in LIGHT]
    (best,) = _at(find([_light()], [cue(planted(background(6), g_major))]), AT)
    transposed = next(o for o in best.operations if o.code == "transposed")
    assert (transposed.get("semitones"), transposed.get("to")) == (7, "G")


def test_a_change_to_minor_is_named() -> None:
    minor = C_MAJOR.from_fifths(-3)
    notes = [Note(PART, AT + o, d, s, minor.alter_of(s)) for o, d, s in LIGHT]
    (best,) = _at(find([_light()], [cue(planted(background(7), notes))]), AT)
    assert next(o for o in best.operations if o.code == "mode").get("to") == "minor"


def test_an_ornament_is_counted_and_marked_as_added() -> None:
    notes = _light_at(PART, AT)
    held = notes[3]
    halves = [Note(PART, held.onset, Q, held.step), Note(PART, held.onset + Q, Q // 2, held.step + 1),
              Note(PART, held.onset + 3 * Q // 2, Q // 2, held.step - 1)]  # fmt: skip
    music = cue(planted(background(8), notes[:3] + halves + notes[4:]))
    (best,) = _at(find([_light()], [music]), AT)
    assert next(o for o in best.operations if o.code == "ornamented").get("added") == 2
    assert sum(note.change is NoteChange.ADDED for note in best.alignment) == 2


def test_a_missing_note_and_a_changed_note_are_marked() -> None:
    notes = _light_at(PART, AT)
    changed = Note(PART, notes[4].onset, notes[4].duration, notes[4].step + 1)
    music = cue(planted(background(9), [*notes[:2], *notes[3:4], changed, *notes[5:]]))
    best = max((o for o in find([_light()], [music]) if PART in o.parts), key=lambda o: o.confidence)
    marks = {note.tone: note.change for note in best.alignment if note.tone is not None}
    assert marks[2] is NoteChange.MISSING
    assert marks[4] is NoteChange.CHANGED
    assert best.start_ticks == AT
    assert best.completeness == pytest.approx(6 / 7, abs=1e-3)


def test_a_theme_handed_from_part_to_part_is_found_as_split() -> None:
    notes = _light_at(0, AT)[:4] + _light_at(1, AT)[4:]
    found = [o for o in find([_light()], [cue(planted(background(10), notes))]) if o.found]
    assert any(o.start_ticks == AT and "split" in _codes(o) and o.completeness == 1 for o in found)


@pytest.mark.parametrize("seed", range(6))
def test_a_theme_played_by_hand_is_found_where_it_was_played(seed: int) -> None:
    late = np.random.default_rng(seed).integers(-200, 200, len(LIGHT)).tolist()
    written = zip(_light_at(PART, AT), late, strict=True)
    notes = [Note(PART, n.onset + shift, n.duration - 250, n.step) for n, shift in written]
    music = cue(planted(background(seed + 20), notes))
    (best,) = _at(find([_light()], [music]), AT)
    assert best.completeness == 1
    assert _answers(best, music) == {i: (n.onset, n.step) for i, n in enumerate(notes)}
    assert _codes(best) - {"inner voice", "bass"} == {"exact"}


def test_a_derived_form_is_named_where_it_sounds_and_the_base_form_where_that_does() -> None:
    base = _light().forms[0]
    varied = theme_of([(o, d, s + (3 if i % 2 else -2)) for i, (o, d, s) in enumerate(LIGHT)], name="dusk").forms[0]
    derived = replace(varied, motif=base.motif, parent=base.id)
    theme = Theme(base.motif, (derived, base))
    second = [Note(PART, AT + 16 * Q + t.onset_ticks, t.duration_ticks, t.step) for t in derived.tones]
    found = find([theme], [cue(planted(background(30), _light_at(PART, AT) + second))])
    named = [(o.form, o.motif) for start in (AT, AT + 16 * Q) for o in _at(found, start)]
    assert named == [("light", "light"), ("dusk", "light")]
