"""Moves of form: which tones sound at all, and which are added."""

from collections.abc import Sequence
from dataclasses import replace

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.operations.passage import Passage

_SIXTEENTH = TICKS_PER_QUARTER // 4
_LONG = 3 * TICKS_PER_QUARTER // 2
"""From a dotted quarter on, a tone has room for a neighbour note."""


def phrase_ends(tones: Sequence[Tone], bar_ticks: int) -> tuple[int, ...]:
    """Return indices of the tones where a breath is natural: before a rest, or the longest tone of a bar at its end."""
    ends = []
    for i, tone in enumerate(tones):
        last = i == len(tones) - 1
        after = tone.end_ticks if last else tones[i + 1].onset_ticks
        barline = after // bar_ticks > tone.onset_ticks // bar_ticks
        long = i == 0 or tone.duration_ticks >= tones[i - 1].duration_ticks
        if last or after > tone.end_ticks or (barline and long):
            ends.append(i)
    return tuple(ends)


def head(passage: Passage, notes: int) -> Passage:
    """Keep the first tones, the last of them held on to the half bar."""
    kept = _fragment(passage, range(min(notes, len(passage.tones))))
    return _held(kept, passage.bar_ticks // 2) if kept.leaves_out else kept


def tail(passage: Passage, notes: int) -> Passage:
    """Keep the last tones, from the barline before them."""
    count = len(passage.tones)
    kept = _fragment(passage, range(max(0, count - notes), count))
    bars = kept.tones[0].onset_ticks // passage.bar_ticks * passage.bar_ticks
    moved = tuple(replace(tone, onset_ticks=tone.onset_ticks - bars) for tone in kept.tones)
    chords = tuple(replace(c, onset_ticks=c.onset_ticks - bars) for c in kept.chords if c.onset_ticks >= bars)
    return replace(kept.with_tones(moved), chords=chords)


def _fragment(passage: Passage, indices: Sequence[int]) -> Passage:
    kept = passage.keeping(indices)
    chords = tuple(chord for chord in passage.chords if chord.onset_ticks < kept.end_ticks)
    return replace(kept, chords=chords, leaves_out=len(indices) < len(passage.tones))


def head_length(tones: Sequence[Tone], bar_ticks: int, fewest: int = 4, most: int = 6) -> int:
    """Return how many tones make a head that can be known again, ending at a breath where there is one."""
    breaths = [end + 1 for end in phrase_ends(tones, bar_ticks) if fewest <= end + 1 <= most]
    return min(len(tones), breaths[0] if breaths else min(most, fewest + 1))


def without_ending(passage: Passage, notes: int = 1) -> Passage:
    """Stop before the last tones; what sounds then is held on to the barline."""
    if len(passage.tones) <= notes:
        return passage
    return _held(_fragment(passage, range(len(passage.tones) - notes)), passage.bar_ticks)


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
    """Keep the tones on strong beats and the last one, each held to the next."""
    grid = passage.bar_ticks // 2 if passage.bar_ticks % (2 * TICKS_PER_QUARTER) == 0 else passage.bar_ticks
    tones, last = passage.tones, len(passage.tones) - 1
    chosen = {i for i, tone in enumerate(tones) if i in (0, last) or _sounds_at(tone, grid)}
    kept = passage.keeping(sorted(chosen))
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
    back = replace(tone, onset_ticks=at + small, duration_ticks=small)
    return [(replace(tone, duration_ticks=tone.duration_ticks - 2 * small), parent), (neighbour, -1), (back, -1)]


def _scale_tone(like: Tone, step: int, onset: int, duration: int, key: Key) -> Tone:
    return replace(like, step=step, alter=key.alter_of(step), onset_ticks=onset, duration_ticks=duration)


def grown(passage: Passage) -> Passage:
    """State the first breath, then the whole: the theme becomes itself."""
    count = head_length(passage.tones, passage.bar_ticks, fewest=2, most=4)
    cell = head(passage, count)
    bars = cell.bar_count * passage.bar_ticks
    later = tuple(replace(tone, onset_ticks=tone.onset_ticks + bars) for tone in passage.tones)
    chords = (*cell.chords, *(replace(c, onset_ticks=c.onset_ticks + bars) for c in passage.chords))
    answers = (*cell.main.parent_tones, *passage.main.parent_tones)
    return replace(passage.with_tones((*cell.tones, *later), answers), chords=chords)


def dissolved(passage: Passage, repeats: int = 2) -> Passage:
    """State the theme, then repeat it with ever fewer tones, the shortest going first."""
    bars, whole = passage.bar_count * passage.bar_ticks, list(range(len(passage.tones)))
    tones, parents = list(passage.tones), list(passage.main.parent_tones)
    left = whole
    for repeat in range(1, repeats + 1):
        gone = max(1, len(left) // 3)
        shortest = sorted(left[1:], key=lambda i: (passage.tones[i].duration_ticks, -i))[:gone]
        left = [i for i in left if i not in shortest]
        tones += [replace(passage.tones[i], onset_ticks=passage.tones[i].onset_ticks + repeat * bars) for i in left]
        parents += [passage.main.parent_tones[i] for i in left]
    return passage.with_tones(tones, parents)
