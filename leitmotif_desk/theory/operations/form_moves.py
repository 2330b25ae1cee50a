"""Moves of form: which tones sound at all, and which are added."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.operations.passage import Passage

_SIXTEENTH = TICKS_PER_QUARTER // 4
_LONG = 3 * TICKS_PER_QUARTER // 2
"""From a dotted quarter on, a tone has room for a neighbour note."""
FEWEST_KNOWN = 4
"""A head of four tones is known again in 87 of 100 cases."""
FEWEST_LEFT = 5
"""A theme that breaks off keeps five tones."""
_CLOSED = {1: 2.5, 2: 0.0, 3: 1.0, 4: 0.5, 5: 0.0, 6: 0.5, 7: 0.0}
"""How little a degree asks for more, when a theme stops on it."""
_SALIENT_TURN = 0.25
_FADING = 10
"""Velocity that a theme loses with each repetition as it dissolves."""


def phrase_ends(tones: Sequence[Tone], bar_ticks: int) -> tuple[int, ...]:
    """Return indices of the tones where a breath is natural.

    That is before a rest; at a barline after a tone that is neither shorter than the one before it nor leads to a
    longer one; and after a tone twice as long as both its neighbours.
    """
    lengths = _lengths(tones)
    ends = []
    for i, tone in enumerate(tones[:-1]):
        after, length = tones[i + 1].onset_ticks, lengths[i]
        before = lengths[i - 1] if i else 0
        barline = after // bar_ticks > tone.onset_ticks // bar_ticks
        settled = barline and before <= length >= lengths[i + 1]
        apart = i > 0 and length >= 2 * max(before, lengths[i + 1]) and length != 3 * lengths[i + 1]
        if after > tone.end_ticks or settled or apart:
            ends.append(i)
    return (*ends, len(tones) - 1) if tones else ()


def _lengths(tones: Sequence[Tone]) -> list[int]:
    """Return the time from each onset to the next, the last tone counting as long as it is."""
    onsets = [tone.onset_ticks for tone in tones]
    return [b - a for a, b in pairwise(onsets)] + [tone.duration_ticks for tone in tones[-1:]]


def head(passage: Passage, notes: int) -> Passage:
    """Keep the first tones, the last of them held on to the half bar."""
    kept = _fragment(passage, range(min(notes, len(passage.tones))))
    return _held(kept, passage.bar_ticks // 2) if kept.leaves_out else kept


def whole_head(passage: Passage, notes: int, most_more: int = 2) -> int:
    """Return the number of tones near `notes` after which a head is whole: at a breath, or else on a beat."""
    tones, fewest = passage.tones, min(notes, FEWEST_KNOWN)
    breaths, beat = phrase_ends(tones, passage.bar_ticks), passage.beat_ticks

    def cost(count: int) -> float:
        last = tones[count - 1]
        open_cell = count - 1 not in breaths
        return (
            0.4 * abs(count - notes) + 1.0 * open_cell + 1.5 * (open_cell and last.onset_ticks % beat > 0)
            + 1.5 * (last.alter != passage.key.alter_of(last.step))
        )  # fmt: skip

    most = max(min(fewest, len(tones)), min(len(tones) - 1, notes + most_more))
    return min(range(min(fewest, len(tones)), most + 1), key=cost)


def tail(passage: Passage, notes: int, most_more: int = 3) -> Passage:
    """Keep the last tones, or a few more so that they begin at a breath or on a beat; before a barline as an upbeat."""
    tones, count, bar = passage.tones, len(passage.tones), passage.bar_ticks
    breaths = phrase_ends(tones, bar)

    def cost(kept: int) -> float:
        start = count - kept
        after_breath = start == 0 or start - 1 in breaths
        return 0.4 * (kept - notes) + (
            0.0 if after_breath else 0.5 + 1.5 * (tones[start].onset_ticks % passage.beat_ticks > 0)
        )

    wanted = min(notes, count)
    start = count - min(range(wanted, min(count, notes + most_more) + 1), key=cost)
    first, last = tones[start].onset_ticks, tones[-1].onset_ticks
    barline = -(-first // bar) * bar
    moved_by = barline if barline <= last else first // bar * bar
    return _moved(_fragment(passage, range(start, count)), moved_by)


def _moved(passage: Passage, by_ticks: int) -> Passage:
    """Put another barline at the start, with the chord that sounds there."""
    tones = tuple(replace(tone, onset_ticks=tone.onset_ticks - by_ticks) for tone in passage.tones)
    held = [chord for chord in passage.chords if chord.onset_ticks <= by_ticks][-1:]
    later = [chord for chord in passage.chords if chord.onset_ticks > by_ticks]
    chords = [replace(chord, onset_ticks=max(0, chord.onset_ticks - by_ticks)) for chord in (*held, *later)]
    return replace(passage.with_tones(tones), chords=tuple(chords))


def _fragment(passage: Passage, indices: Sequence[int]) -> Passage:
    kept = passage.keeping(indices)
    chords = tuple(chord for chord in passage.chords if chord.onset_ticks < kept.end_ticks)
    return replace(kept, chords=chords, leaves_out=len(indices) < len(passage.tones))


def head_length(tones: Sequence[Tone], bar_ticks: int, fewest: int = 4, most: int = 6) -> int:
    """Return how many tones make a head that can be known again, ending at a breath where there is one."""
    breaths = [end + 1 for end in phrase_ends(tones, bar_ticks) if fewest <= end + 1 <= most]
    return min(len(tones), breaths[0] if breaths else min(most, fewest + 1))


def without_ending(passage: Passage, notes: int = 1) -> Passage:
    """Stop before the last tones, or a little earlier where the theme then breaks off better.

    Better is at a breath, on a beat, on a degree that is not at rest, and never with fewer than five tones. What
    sounds last is held on to the barline. One note more stops at another place, always earlier.
    """
    if len(passage.tones) <= notes:
        return passage
    kept = len(passage.tones)
    for _ in range(notes):
        kept = _break_before(passage, kept)
    return _held(_fragment(passage, range(kept)), passage.bar_ticks)


def _break_before(passage: Passage, end: int) -> int:
    """Return how many tones to keep, fewer than `end`, so that the theme breaks off well."""
    breaths = phrase_ends(passage.tones, passage.bar_ticks)

    def cost(kept: int) -> float:
        last = passage.tones[kept - 1]
        off_beat = last.onset_ticks % passage.beat_ticks > 0
        unrest = _CLOSED[passage.key.degree_of(last.step)]
        return 0.5 * (end - kept) + (kept - 1 not in breaths) + 1.5 * off_beat + unrest

    return min(range(end - 1, min(end - 1, FEWEST_LEFT) - 1, -1), key=cost)


def _held(passage: Passage, grid: int) -> Passage:
    """Hold the last tone until the next place on a grid."""
    last = passage.tones[-1]
    end = -(-last.end_ticks // grid) * grid
    return passage.with_tones((*passage.tones[:-1], replace(last, duration_ticks=end - last.onset_ticks)))


def calls_only(passage: Passage) -> Passage:
    """Keep every other phrase, the calls, and leave the answers silent."""
    bar = passage.bar_ticks
    called = [i for i, tone in enumerate(passage.tones) if max(0, tone.onset_ticks // bar) % 2 == 0]
    if not called:
        return passage
    last_bar = (passage.bar_count - 1) // 2 * 2
    odd_ending = last_bar == passage.bar_count - 1 and last_bar > 1
    kept = [i for i in called if not odd_ending or passage.tones[i].onset_ticks // bar < last_bar]
    return replace(_fragment(passage, kept or called), chords=())


def skeleton(passage: Passage) -> Passage:
    """Keep the tones on strong beats and the last one, each held to the next.

    Strong are the half bars where the bar has two of two beats, otherwise the bars, or the beats where these leave
    fewer than four tones.
    """
    coarse = passage.bar_ticks // 2 if passage.bar_ticks % (2 * TICKS_PER_QUARTER) == 0 else passage.bar_ticks
    tones, last = passage.tones, len(passage.tones) - 1

    def strong(grid: int) -> list[int]:
        return [i for i, tone in enumerate(tones) if i in (0, last) or _sounds_at(tone, grid)]

    chosen = strong(coarse)
    kept = passage.keeping(chosen if len(chosen) >= FEWEST_KNOWN else strong(passage.beat_ticks))
    ends = [tone.onset_ticks for tone in kept.tones[1:]] + [passage.end_ticks]
    held = [replace(t, duration_ticks=end - t.onset_ticks) for t, end in zip(kept.tones, ends, strict=True)]
    return kept.with_tones(held)


def _sounds_at(tone: Tone, grid: int) -> bool:
    return tone.onset_ticks % grid == 0 or tone.onset_ticks // grid < (tone.end_ticks - 1) // grid


def ornamented(passage: Passage) -> Passage:
    """Fill thirds with the note between, and give long tones a lower neighbour."""
    tones: list[Tone] = []
    parents: list[int] = []
    for i, (tone, parent) in enumerate(zip(passage.tones, passage.main.parent_tones, strict=True)):
        following = passage.tones[i + 1] if i + 1 < len(passage.tones) else None
        for added, answers in _decorated(tone, following, parent, passage.key):
            tones.append(added)
            parents.append(answers)
    return passage.with_tones(tones, parents)


def _decorated(tone: Tone, following: Tone | None, parent: int, key: Key) -> list[tuple[Tone, int]]:
    if following is None or tone.duration_ticks < TICKS_PER_QUARTER or following.onset_ticks > tone.end_ticks:
        return [(tone, parent)]
    leap = following.step - tone.step
    small = TICKS_PER_QUARTER // 2 if abs(leap) == 2 or tone.duration_ticks >= 2 * TICKS_PER_QUARTER else _SIXTEENTH
    if abs(leap) == 2:
        between = _scale_tone(tone, tone.step + leap // 2, tone.end_ticks - small, small, key)
        return [(replace(tone, duration_ticks=tone.duration_ticks - small), parent), (between, -1)]
    if tone.duration_ticks < _LONG:
        return [(tone, parent)]
    at = tone.end_ticks - 2 * small
    neighbour = _scale_tone(tone, tone.step - 1, at, small, key)
    if key.mode is Mode.MINOR and key.degree_of(tone.step) == 1:
        neighbour = replace(neighbour, alter=neighbour.alter + 1)
    back = replace(tone, onset_ticks=at + small, duration_ticks=small)
    return [(replace(tone, duration_ticks=tone.duration_ticks - 2 * small), parent), (neighbour, -1), (back, -1)]


def _scale_tone(like: Tone, step: int, onset: int, duration: int, key: Key) -> Tone:
    return replace(like, step=step, alter=key.alter_of(step), onset_ticks=onset, duration_ticks=duration)


def period_ticks(passage: Passage) -> int:
    """Return the whole bars after which a line can begin again, its upbeat included."""
    first = min((tone.onset_ticks for tone in passage.tones), default=0)
    return max(1, -(-(passage.end_ticks - first) // passage.bar_ticks)) * passage.bar_ticks


def repeated(passage: Passage, times: int) -> Passage:
    """State the main line several times, as close as its upbeat lets whole bars follow one another."""
    period = period_ticks(passage)
    tones = [
        replace(tone, onset_ticks=tone.onset_ticks + turn * period) for turn in range(times) for tone in passage.tones
    ]
    return passage.with_tones(tones, passage.main.parent_tones * times)


def grown(passage: Passage) -> Passage:
    """State the first cell, then the whole: the theme becomes itself."""
    cell = head(passage, whole_head(passage, FEWEST_KNOWN, most_more=3))
    if not cell.leaves_out:
        return repeated(passage, 2)
    period = period_ticks(cell)
    later = tuple(replace(tone, onset_ticks=tone.onset_ticks + period) for tone in passage.tones)
    chords = (*cell.chords, *(replace(c, onset_ticks=c.onset_ticks + period) for c in passage.chords))
    answers = (*cell.main.parent_tones, *passage.main.parent_tones)
    whole = replace(passage.with_tones((*cell.tones, *later), answers), chords=chords)
    return replace(whole, leaves_out=False)


def dissolved(passage: Passage, repeats: int = 2) -> Passage:
    """State the theme, then repeat it with ever fewer tones, the least salient going first, ever softer.

    What stays is held over what went, so that leaps and figures melt into long tones; rests stay rests.
    """
    period, left = period_ticks(passage), list(range(len(passage.tones)))
    tones, parents = list(passage.tones), list(passage.main.parent_tones)
    salience = _salience(passage)
    for repeat in range(1, repeats + 1):
        gone = max(1, len(left) // 3) if len(left) > 2 else 0
        least = sorted(left[1:], key=lambda i: (salience[i], -i))[:gone]
        left = [i for i in left if i not in least]
        tones += [_melted(passage.tones, i, left, repeat, period) for i in left]
        parents += [passage.main.parent_tones[i] for i in left]
    return passage.with_tones(tones, parents)


def _salience(passage: Passage) -> list[float]:
    """Return how much each tone stands out: by its place in the bar, its length, and as a turning point."""
    tones, lengths = passage.tones, _lengths(passage.tones)
    grids = (passage.bar_ticks, passage.bar_ticks // 2, passage.beat_ticks)
    found = []
    for i, tone in enumerate(tones):
        place = sum(0.5 for grid in grids if tone.onset_ticks % grid == 0)
        turns = 0 < i < len(tones) - 1 and (tones[i - 1].step - tone.step) * (tones[i + 1].step - tone.step) > 0
        found.append(place + lengths[i] / passage.beat_ticks + _SALIENT_TURN * turns)
    return found


def _melted(tones: Sequence[Tone], i: int, left: Sequence[int], repeat: int, period: int) -> Tone:
    following = next((n for n in left if n > i), len(tones))
    end = tones[i].end_ticks
    for gone in tones[i + 1 : following]:
        if gone.onset_ticks > end:
            break
        end = gone.end_ticks
    return replace(
        tones[i],
        onset_ticks=tones[i].onset_ticks + repeat * period,
        duration_ticks=end - tones[i].onset_ticks,
        velocity=max(1, tones[i].velocity - _FADING * repeat),
    )
