"""Seeded little melodies that can be sung and told apart: key, mode, metre, chords, five to ten notes."""

from bisect import bisect_right
from random import Random

from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Chord, Form, Tone
from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.domain.time import ticks
from leitmotif_desk.theory.distinctness import likeness
from leitmotif_desk.theory.operations.chords import scale_chords, sonority, tonic_chord

MODES = (Mode.MAJOR,) * 5 + (Mode.MINOR,) * 5 + (Mode.DORIAN, Mode.MIXOLYDIAN, Mode.LYDIAN, Mode.PHRYGIAN)
BARS: dict[tuple[int, int], tuple[tuple[float, ...], ...]] = {
    (4, 4): ((2, 1, 1), (1, 1, 1, 1), (1.5, 0.5, 2), (1, 1.5, 0.5, 1), (3, 1), (2, 2), (1, 1, 2), (1, 0.5, 0.5, 2)),
    (3, 4): ((2, 1), (1, 1, 1), (1.5, 0.5, 1), (1, 2), (1, 1.5, 0.5)),
    (6, 8): ((1.5, 1.5), (1, 0.5, 1.5), (1.5, 1, 0.5), (1, 0.5, 1, 0.5), (2.5, 0.5)),
}
"""Rhythms of a bar in quarters, by metre."""
LAST: dict[tuple[int, int], float] = {(4, 4): 4, (3, 4): 3, (6, 8): 3}
LEAST, MOST = 5, 10
SPAN = 9
"""Steps between the lowest and the highest note: a tenth is what untrained voices sing."""
TOO_ALIKE = 0.62
"""Of 100 unrelated pairs one is liker than .63 (story.md); no two themes of a film are."""
LEAPS = (1, -1, 1, -1, 1, -1, 2, -2, 2, -2, 3, -3, 4, -4, 5, -5, 7, 0)
TRIES = 4000


def melodies(random: Random, names: tuple[MotifId, ...]) -> tuple[Form, ...]:
    """Return a theme for each name, each distinct from all others."""
    made: list[Form] = []
    for _ in range(TRIES):
        if len(made) == len(names):
            return tuple(made)
        form = _form(random, names[len(made)])
        if all(likeness(form.tones, other.tones).together < TOO_ALIKE for other in made):
            made.append(form)
    raise ValueError(f"No {len(names)} distinct themes in {TRIES} tries.")


def _form(random: Random, name: MotifId) -> Form:
    metre = random.choice(sorted(BARS))
    key = Key.from_fifths(random.randint(-4, 4), random.choice(MODES))
    lengths = _rhythm(random, metre)
    degrees = _line(random, len(lengths))
    home = 28 + key.letter + 7 * random.choice((-1, 0, 0, 1))
    tones: list[Tone] = []
    for length, degree in zip(lengths, degrees, strict=True):
        at = tones[-1].end_ticks if tones else 0
        step = home + degree
        tones.append(Tone(at, ticks(length), step, key.alter_of(step), random.choice((70, 80, 90))))
    tempo = float(random.randrange(56, 126, 2))
    chords = _chords(tuple(tones), key, ticks(LAST[metre])) if random.random() < 0.8 else ()
    return Form(FormId(name), name, "as registered", tuple(tones), key, *metre, chords=chords, tempo_qpm=tempo)


def _rhythm(random: Random, metre: tuple[int, int]) -> tuple[float, ...]:
    """Return two bars or three and a long last note, in five to ten notes; the first rhythm may come back."""
    while True:
        first, second = random.choice(BARS[metre]), random.choice(BARS[metre])
        bars = random.choice(((first, second), (first, first), (first, second, first)))
        lengths = (*(length for bar in bars for length in bar), LAST[metre])
        if LEAST <= len(lengths) <= MOST:
            return lengths


def _line(random: Random, count: int) -> tuple[int, ...]:
    """Return degrees counted from the tonic: begun and ended on its triad, a leap filled by a step back."""
    while True:
        line = [random.choice((0, 0, 2, 4))]
        before = 0
        while len(line) < count - 1:
            wide = abs(before) > 3
            before = -before // abs(before) if wide else random.choice(LEAPS)
            line.append(line[-1] + before)
        ends = [end for end in (-7, -5, -3, 0, 2, 4, 7) if 0 < abs(end - line[-1]) <= 3]
        line.append(random.choice(ends) if ends else 0)
        if max(line) - min(line) <= SPAN and len(set(line)) > 3:
            return tuple(line)


def _chords(tones: tuple[Tone, ...], key: Key, bar: int) -> tuple[Chord, ...]:
    """Return a chord a bar that holds the bar's first note, the tonic last where it fits."""
    onsets = [tone.onset_ticks for tone in tones]
    plan: list[Chord] = []
    for start in range(0, tones[-1].end_ticks, bar):
        tone = tones[bisect_right(onsets, start) - 1]
        fit = [one for one in (tonic_chord(key), *scale_chords(key)) if sonority(one, key).holds(tone)]
        fresh = [one for one in fit if not plan or one != plan[-1].numeral] or fit
        plan.append(Chord(start, fit[0] if start >= onsets[-1] else fresh[len(plan) % len(fresh)]))
    return tuple(plan)
