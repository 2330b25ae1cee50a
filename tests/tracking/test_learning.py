"""What a person says about some places changes what is thought of the others, and what is searched for."""

import time
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.lesson import Lesson
from leitmotif_desk.domain.motif import Theme, Tone
from leitmotif_desk.domain.occurrence import AlignedNote, CueScore, NoteChange, Occurrence, Verdict
from leitmotif_desk.tracking import find
from leitmotif_desk.tracking.learned_forms import as_parent, is_heard, search_forms
from leitmotif_desk.tracking.learned_lines import Lines, likeness
from leitmotif_desk.tracking.learning import learned, most_uncertain
from leitmotif_desk.tracking.shapes import turned, upright
from tests.tracking.planted_music import Note, Q, background, cue, planted, theme_of

THEME = theme_of([(0, Q, 32), (Q, Q // 2, 36), (3 * Q // 2, Q // 2, 33), (2 * Q, 2 * Q, 35), (4 * Q, Q, 30)])
LINES = {
    "leaping": [(0, 28), (Q, 32), (2 * Q, 30), (3 * Q, 35)],
    "leaping, higher": [(0, 33), (Q, 37), (2 * Q, 35), (3 * Q, 40)],
    "climbing": [(0, 28), (Q // 2, 29), (Q, 30), (3 * Q // 2, 31)],
    "climbing, lower": [(0, 20), (Q // 2, 21), (Q, 22), (3 * Q // 2, 23)],
}


def _tones(name: str) -> tuple[Tone, ...]:
    return tuple(Tone(onset, Q // 2, step) for onset, step in LINES[name])


def _lesson(name: str, verdict: Verdict) -> Lesson:
    return Lesson(THEME.motif, _tones(name), verdict)


def _reviewed(confidence: float, count: int = 1, theme: Theme = THEME) -> tuple[CueScore, list[Occurrence]]:
    """Return a cue that holds each of LINES so many times, and an occurrence at each, all equally sure."""
    names = list(LINES) * count
    notes = [
        Note(0, 8 * Q * place + tone.onset_ticks, Q // 2, tone.step)
        for place, name in enumerate(names) for tone in _tones(name)
    ]  # fmt: skip
    music = cue(notes, 1)
    found = [
        Occurrence(
            theme.motif, theme.forms[0].id, music.cue, (0,), 8 * Q * i, 8 * Q * i + 4 * Q,
            tuple(AlignedNote(k, 4 * i + k, NoteChange.SAME) for k in range(4)), (),
            confidence, 0.5, 0.5, 0.8, found=True,
        )
        for i in range(len(names))
    ]  # fmt: skip
    return music, found


def _after(*lessons: Lesson, confidence: float = 0.35) -> dict[str, Occurrence]:
    music, found = _reviewed(confidence)
    return dict(zip(LINES, learned(found, [THEME], [music], lessons), strict=True))


def test_without_lessons_nothing_changes() -> None:
    music, found = _reviewed(0.35)
    assert learned(found, [THEME], [music], []) == tuple(found)


def test_lessons_about_what_is_found_no_more_change_nothing() -> None:
    lesson = _lesson("leaping", Verdict.ACCEPTED)
    music, found = _reviewed(0.35, theme=theme_of([(0, Q, 30), (Q, Q, 31), (2 * Q, Q, 35)], name="other"))
    assert learned([], [THEME], [music], [lesson]) == ()
    assert learned(found, [THEME], [music], [lesson]) == tuple(found)


def test_an_accepted_line_lifts_its_like_more_than_others() -> None:
    after = _after(_lesson("leaping", Verdict.ACCEPTED))
    assert after["leaping, higher"].confidence > 0.55
    assert after["leaping, higher"].confidence > after["climbing"].confidence >= 0.35


def test_a_rejected_line_takes_its_like_off_the_list_and_leaves_others_there() -> None:
    after = _after(*[_lesson("climbing", Verdict.REJECTED)] * 2)
    assert not after["climbing, lower"].found
    assert after["climbing, lower"].confidence < 0.2 < after["leaping"].confidence < 0.35


def test_acceptance_and_rejection_are_told_apart_by_line() -> None:
    after = _after(_lesson("climbing", Verdict.REJECTED), _lesson("leaping", Verdict.ACCEPTED))
    assert after["leaping, higher"].found
    assert not after["climbing, lower"].found


def test_what_only_an_accepted_line_finds_is_doubted_more() -> None:
    music, found = _reviewed(0.35)
    lesson = _lesson("leaping", Verdict.ACCEPTED)
    heard = search_forms(THEME, [lesson]).forms[1].id
    by_theme, by_line = (
        learned([replace(one, form=form) for one in found], [THEME], [music], [lesson])[2].confidence
        for form in (THEME.forms[0].id, heard)
    )
    assert by_line < by_theme


def test_being_unsure_teaches_nothing_and_neither_do_other_themes() -> None:
    music, found = _reviewed(0.35)
    other = replace(_lesson("leaping", Verdict.ACCEPTED), motif=theme_of([], name="dark").motif)
    assert learned(found, [THEME], [music], [_lesson("leaping", Verdict.UNSURE), other]) == tuple(found)


def test_only_confidence_and_verdict_change() -> None:
    music, found = _reviewed(0.35)
    after = learned(found, [THEME], [music], [_lesson("leaping", Verdict.REJECTED)])
    assert [replace(one, confidence=0.35, found=True) for one in after] == found


def test_the_more_surprising_answer_teaches_more() -> None:
    def lift(confidence: float, verdict: Verdict) -> float:
        odds = [_after(*lessons, confidence=confidence)["leaping, higher"].confidence for lessons in
                ((), (_lesson("leaping", verdict),))]  # fmt: skip
        before, after = np.log(np.array(odds) / (1 - np.array(odds)))
        return abs(float(after - before))

    assert lift(0.1, Verdict.ACCEPTED) > lift(0.9, Verdict.ACCEPTED)
    assert lift(0.9, Verdict.REJECTED) > lift(0.1, Verdict.REJECTED)


def test_two_thousand_occurrences_learn_three_hundred_lessons_at_once() -> None:
    themes = [replace(THEME, motif=theme_of([], name=f"theme {number}").motif) for number in range(25)]
    music, found = _reviewed(0.35, count=500)
    spread = [replace(one, motif=themes[place % 25].motif) for place, one in enumerate(found)]
    verdicts = (Verdict.ACCEPTED, Verdict.REJECTED)
    lessons = [Lesson(themes[k % 25].motif, _tones(list(LINES)[k % 4]), verdicts[k % 2]) for k in range(300)]
    began = time.perf_counter()
    assert len(learned(spread, themes, [music], lessons)) == 2000
    assert time.perf_counter() - began < 0.5  # a tenth of it on an idle machine


def test_what_is_asked_first_is_in_most_doubt_and_no_kind_comes_twice_before_all_have_come() -> None:
    _, found = _reviewed(0.5)
    doubtful, like_it, surer, sure = (
        replace(one, confidence=sure, completeness=whole)
        for one, sure, whole in zip(found, (0.4, 0.44, 0.7, 0.98), (0.5, 0.5, 0.6, 0.7), strict=True)
    )
    assert most_uncertain([sure, like_it, surer, doubtful], 1) == (doubtful,)
    assert most_uncertain([sure, like_it, surer, doubtful], 3) == (doubtful, surer, sure)
    assert most_uncertain([sure, like_it, surer, doubtful]) == (doubtful, surer, sure, like_it)
    assert most_uncertain([]) == ()


def test_accepted_lines_become_forms_under_the_first_one_and_keep_their_names() -> None:
    lessons = [_lesson("leaping", Verdict.ACCEPTED), _lesson("climbing", Verdict.REJECTED)]
    wider = search_forms(THEME, lessons)
    (heard,) = wider.forms[1:]
    assert wider.forms[0] == THEME.forms[0]
    assert [tone.step for tone in heard.tones] == [28, 32, 30, 35]
    assert heard.parent == THEME.forms[0].id
    assert is_heard(heard.id)
    assert not is_heard(THEME.forms[0].id)
    assert search_forms(THEME, lessons[::-1]) == wider


def test_a_line_that_a_form_goes_already_is_no_new_form() -> None:
    base = THEME.forms[0]
    higher = tuple(replace(tone, step=tone.step + 7, onset_ticks=tone.onset_ticks + Q) for tone in base.tones)
    assert search_forms(THEME, [Lesson(THEME.motif, higher, Verdict.ACCEPTED)]) == THEME
    again = [_lesson("leaping", Verdict.ACCEPTED)] * 2
    assert len(search_forms(THEME, again).forms) == 2


def test_searching_with_an_accepted_variant_finds_its_return() -> None:
    variant = [(0, Q, 32), (Q, Q, 31), (2 * Q, Q // 2, 34), (5 * Q // 2, Q // 2, 38), (3 * Q, Q, 33), (4 * Q, Q, 37)]
    there = [Note(0, 40 * Q + onset, length, step + 2) for onset, length, step in variant]
    music = cue(planted(background(5), there))
    said = Lesson(THEME.motif, tuple(Tone(*one) for one in variant), Verdict.ACCEPTED)
    wider = search_forms(THEME, [said])
    sure = [one for one in learned(find([wider], [music]), [wider], [music], [said]) if one.confidence > 0.7]
    assert [one.start_ticks for one in sure if is_heard(one.form)] == [40 * Q]
    assert not any(one.found and one.start_ticks == 40 * Q for one in find([THEME], [music]))


@pytest.mark.parametrize("shift", [1, 7, -12])
def test_likeness_does_not_depend_on_height_or_place(shift: int) -> None:
    lines = Lines.of_tones([_tones(name) for name in LINES])
    moved = replace(lines, onset=lines.onset + 3 * Q, step=lines.step + shift)
    assert np.allclose(likeness(lines, moved), likeness(lines, lines))
    assert likeness(lines, moved)[0, 0] == pytest.approx(1.0)


NOTES = st.tuples(st.integers(0, 99), st.integers(0, 60))


@given(st.lists(st.lists(NOTES, min_size=1, max_size=9), min_size=2, max_size=6))
def test_likeness_is_mutual_and_whole_only_with_itself_or_its_like(lines: list[list[tuple[int, int]]]) -> None:
    several = Lines.of_tones([[Tone(onset * Q // 4, Q, step) for onset, step in one] for one in lines])
    alike = likeness(several, several)
    assert np.allclose(alike, alike.T)
    assert (alike >= 0).all() and (alike <= 1 + 1e-9).all()
    assert np.allclose(np.diag(alike)[[len(one) > 1 for one in lines]], 1)


def test_a_heard_form_knows_which_tones_of_the_theme_it_answers() -> None:
    base = THEME.forms[0].tones
    graced = (base[0], replace(base[1], step=base[1].step + 1, onset_ticks=Q - Q // 8), *base[1:3])
    lifted = tuple(replace(tone, step=tone.step + 3) for tone in graced)
    (heard,) = search_forms(THEME, [Lesson(THEME.motif, lifted, Verdict.ACCEPTED)]).forms[1:]
    assert heard.parent_tones == (0, -1, 1, 2)


def test_what_is_found_by_way_of_a_heard_form_can_be_told_of_the_theme() -> None:
    base = THEME.forms[0]
    graced = (base.tones[0], replace(base.tones[1], step=40, onset_ticks=Q - Q // 8), *base.tones[1:3])
    forms = {form.id: form for form in search_forms(THEME, [Lesson(THEME.motif, graced, Verdict.ACCEPTED)]).forms}
    heard = next(form for form in forms.values() if is_heard(form.id))
    shape = turned(upright(heard), retrograde=True, ratio=Fraction(2))
    above, match = as_parent(shape, np.array([17, -1, 12, 11]), forms)
    assert (above.form, above.retrograde, above.ratio) == (base.id, True, Fraction(2))
    assert dict(zip(above.tone.tolist(), match.tolist(), strict=True)) == {0: 11, 1: -1, 2: 17, 3: -1, 4: -1}
    plain = upright(base)
    assert as_parent(plain, np.arange(5), forms)[0] is plain
