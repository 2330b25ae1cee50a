"""Writing a theme note by note: a draft, and what each key of a notation program does to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import LETTERS, Key, midi_of, spelling
from leitmotif_desk.domain.score import Metre
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, quarters

_MIDDLE = 4 * 7
"""C4, round which the first note is placed."""
LENGTHS: dict[str, int] = {
    "3": TICKS_PER_QUARTER // 4, "4": TICKS_PER_QUARTER // 2, "5": TICKS_PER_QUARTER, "6": 2 * TICKS_PER_QUARTER,
    "7": 4 * TICKS_PER_QUARTER,
}  # fmt: skip
"""Digits as notation programs have them: 3 a sixteenth, 4 an eighth, 5 a quarter, 6 a half, 7 a whole note."""
_LOWEST, _HIGHEST = 0, 127


@dataclass(frozen=True, slots=True)
class Written:
    """A note, or a rest (`step` None); its length in ticks."""

    ticks: int
    step: int | None = None
    alter: int = 0
    velocity: int = 80


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written so far: `caret` is the note one stands on (-1: before the first), `ticks` the next note's length.

    `start_ticks` is where it begins, from the first barline: an upbeat is negative.
    """

    key: Key
    beats: int = 4
    beat_unit: int = 4
    written: tuple[Written, ...] = ()
    caret: int = -1
    ticks: int = TICKS_PER_QUARTER
    start_ticks: int = 0

    @classmethod
    def of(cls, tones: Iterable[Tone], key: Key, beats: int = 4, beat_unit: int = 4) -> "Draft":
        """Return a draft of one line; gaps become rests, and a tone ends where the next begins."""
        in_order = sorted(tones, key=lambda tone: tone.onset_ticks)
        start = min(0, in_order[0].onset_ticks) if in_order else 0
        written: list[Written] = []
        at = start
        for place, tone in enumerate(in_order):
            if tone.onset_ticks > at:
                written.append(Written(tone.onset_ticks - at))
            last = place + 1 == len(in_order)
            end = tone.end_ticks if last else min(tone.end_ticks, in_order[place + 1].onset_ticks)
            if end > tone.onset_ticks:
                written.append(Written(end - tone.onset_ticks, tone.step, tone.alter, tone.velocity))
                at = end
        return cls(key, beats, beat_unit, tuple(written), len(written) - 1, start_ticks=start)

    @property
    def tones(self) -> tuple[Tone, ...]:
        made, at = [], self.start_ticks
        for one in self.written:
            if one.step is not None:
                made.append(Tone(at, one.ticks, one.step, one.alter, one.velocity))
            at += one.ticks
        return tuple(made)

    @property
    def chosen_tone(self) -> int | None:
        """The place of the caret's note among `tones`; None on a rest and before the first."""
        if self.caret < 0 or self.written[self.caret].step is None:
            return None
        return sum(one.step is not None for one in self.written[: self.caret])

    @property
    def chosen(self) -> Written | None:
        return self.written[self.caret] if self.caret >= 0 else None

    def text(self) -> str:
        """Return the draft as one types a motif: pitches, lengths in quarters, rests, barlines."""
        bar = Metre(0, self.beats, self.beat_unit).bar_ticks
        words: list[str] = []
        at = self.start_ticks
        for one in self.written:
            if words and at % bar == 0:
                words.append("|")
            name = "r" if one.step is None else spelling(one.step, one.alter)
            words.append(f"{name}:{_length(one.ticks)}")
            at += one.ticks
        return " ".join(words)


def _length(ticks: int) -> str:
    exact = quarters(ticks)
    return f"{float(exact):g}" if exact.denominator in (1, 2, 4, 8) else f"{exact.numerator}/{exact.denominator}"


# writing


def inserted(draft: Draft, letter: str) -> Draft:
    """Return the draft with the nearest note of a letter behind the caret, as the key signature has it."""
    near = next((one.step for one in reversed(draft.written[: draft.caret + 1]) if one.step is not None), _MIDDLE + 2)
    wanted = LETTERS.index(letter.upper())
    step = near + (wanted - near + 3) % 7 - 3
    return _put(draft, Written(draft.ticks, step, draft.key.alter_of(step)))


def inserted_pitch(draft: Draft, pitch: int) -> Draft:
    """Return the draft with a MIDI pitch behind the caret, spelled as the key has it, else by a sharp or flat."""
    spelled = [(step, alter) for step in range(-7, 75) for alter in (-1, 0, 1) if midi_of(step, alter) == pitch]
    fits = [one for one in spelled if draft.key.alter_of(one[0]) == one[1]]
    sharps = draft.key.fifths >= 0
    step, alter = (fits or sorted(spelled, key=lambda one: (abs(one[1]), (one[1] < 0) == sharps)))[0]
    return _put(draft, Written(draft.ticks, step, alter))


def rested(draft: Draft) -> Draft:
    """Return the draft with a rest behind the caret."""
    return _put(draft, Written(draft.ticks))


def _put(draft: Draft, one: Written) -> Draft:
    place = draft.caret + 1
    return replace(draft, written=(*draft.written[:place], one, *draft.written[place:]), caret=place)


def deleted(draft: Draft) -> Draft:
    """Return the draft without the caret's note; the caret goes to the one before."""
    if draft.caret < 0:
        return draft
    written = draft.written[: draft.caret] + draft.written[draft.caret + 1 :]
    return replace(draft, written=written, caret=draft.caret - 1)


def moved(draft: Draft, by: int) -> Draft:
    """Return the draft with the caret elsewhere, never outside."""
    return replace(draft, caret=min(max(draft.caret + by, -1), len(draft.written) - 1))


def at_tone(draft: Draft, tone: int) -> Draft:
    """Return the draft with the caret on a tone."""
    places = [place for place, one in enumerate(draft.written) if one.step is not None]
    return replace(draft, caret=places[tone]) if 0 <= tone < len(places) else draft


# changing the caret's note


def stepped(draft: Draft, by: int) -> Draft:
    """Return the draft with the note some steps of the key higher; by 7 it keeps its sign."""
    one = draft.chosen
    if one is None or one.step is None:
        return draft
    step = one.step + by
    alter = one.alter if by % 7 == 0 else draft.key.alter_of(step)
    return _changed(draft, replace(one, step=step, alter=alter))


def altered(draft: Draft, by: int) -> Draft:
    """Return the draft with the note a semitone higher or lower on its line, double signs at most."""
    one = draft.chosen
    if one is None or one.step is None or not -2 <= one.alter + by <= 2:
        return draft
    return _changed(draft, replace(one, alter=one.alter + by))


def lengthened(draft: Draft, ticks: int) -> Draft:
    """Return the draft with the note of this length, and those to come."""
    changed = draft if draft.chosen is None else _changed(draft, replace(draft.chosen, ticks=ticks))
    return replace(changed, ticks=ticks)


def dotted(draft: Draft) -> Draft:
    """Return the draft with the note half as long again; one that has its dot loses it."""
    ticks = draft.chosen.ticks if draft.chosen else draft.ticks
    plain = {length * 3 // 2: length for length in LENGTHS.values()}
    return lengthened(draft, plain.get(ticks, ticks * 3 // 2))


def _changed(draft: Draft, one: Written) -> Draft:
    if one.step is not None and not _LOWEST <= midi_of(one.step, one.alter) <= _HIGHEST:
        return draft
    return replace(draft, written=(*draft.written[: draft.caret], one, *draft.written[draft.caret + 1 :]))


def length_name(ticks: int) -> str:
    """Return a length in quarters, in figures."""
    return str(Fraction(ticks, TICKS_PER_QUARTER))
