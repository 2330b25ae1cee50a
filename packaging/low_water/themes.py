"""The six themes of the film, and what is done to them."""

from dataclasses import dataclass, replace
from math import ceil

from low_water.pitch import Key, Pitch, key, pitch


@dataclass(frozen=True, slots=True)
class Tone:
    """A note of a theme; `own` is False for a note that an ornament adds."""

    onset: float
    duration: float
    pitch: Pitch
    own: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A theme, or what became of it, with the chain of what was done."""

    name: str
    key: Key
    tones: tuple[Tone, ...]
    done: tuple[str, ...] = ()
    said: tuple[str, ...] = ()

    def _with(self, tones: list[Tone], done: str, said: str) -> "Line":
        return replace(self, tones=tuple(tones), done=(*self.done, done), said=(*self.said, said))

    def _pitched(self, pitches: list[Pitch], done: str, said: str) -> "Line":
        tones = [replace(tone, pitch=new) for tone, new in zip(self.tones, pitches, strict=True)]
        return self._with(tones, done, said)

    def transposed(self, steps: int, semitones: int) -> "Line":
        """Move by an interval, every semitone kept; the key moves along."""
        tonic = Pitch(28 + self.key.letter, self.key.alter).moved(steps, semitones)
        moved = replace(self.key, letter=tonic.step % 7, alter=tonic.alter)
        new = self._pitched([t.pitch.moved(steps, semitones) for t in self.tones], "transposed", f"on {moved.tonic}")
        return replace(new, key=moved)

    def octave(self, count: int) -> "Line":
        said = f"{abs(count)} octave{'s' * (abs(count) > 1)} {'higher' if count > 0 else 'lower'}"
        return self._pitched([t.pitch.moved(7 * count, 12 * count) for t in self.tones], "octave", said)

    def tonal(self, steps: int) -> "Line":
        """Move by steps within the key."""
        return self._pitched(
            [self._scaled(t.pitch, t.pitch.step + steps) for t in self.tones], "tonal", "within the key"
        )

    def mode(self, mode: str) -> "Line":
        """Keep the steps, change the scale."""
        other = replace(self.key, mode=mode)
        moved = [Pitch(p.step, p.alter - self.key.alter_of(p.step) + other.alter_of(p.step)) for p in self._pitches()]
        return replace(self._pitched(moved, "mode", mode), key=other)

    def inverted(self, axis: str) -> "Line":
        """Mirror the steps around a pitch, within the key."""
        centre = pitch(axis).step
        return self._pitched([self.key.at(2 * centre - p.step) for p in self._pitches()], "inverted", "inverted")

    def retrograde(self) -> "Line":
        end = self.end
        tones = [replace(t, onset=end - t.onset - t.duration) for t in reversed(self.tones)]
        return self._with(tones, "retrograde", "backwards")

    def scaled(self, ratio: float) -> "Line":
        """Stretch or shrink all times."""
        tones = [replace(t, onset=t.onset * ratio, duration=t.duration * ratio) for t in self.tones]
        slower = ratio > 1
        return self._with(tones, "augmented" if slower else "diminished", "broad" if slower else "quick")

    def head(self, count: int) -> "Line":
        return self._with(list(self.tones[:count]), "fragment", f"first {count} notes")

    def tail(self, count: int) -> "Line":
        first = self.tones[-count].onset
        return self._with(
            [replace(t, onset=t.onset - first) for t in self.tones[-count:]], "fragment", f"last {count} notes"
        )

    def ornamented(self, added: dict[int, tuple[tuple[int, float], ...]]) -> "Line":
        """After tone `index`, take time from it for added notes, each (steps from that tone, quarters)."""
        tones: list[Tone] = []
        for index, tone in enumerate(self.tones):
            extra = added.get(index, ())
            kept = tone.duration - sum(length for _, length in extra)
            tones.append(replace(tone, duration=kept))
            at = tone.onset + kept
            for steps, length in extra:
                tones.append(Tone(at, length, self.key.at(tone.pitch.step + steps), own=False))
                at += length
        return self._with(tones, "ornamented", "ornamented")

    def varied(self, steps: dict[int, int]) -> "Line":
        """Move single tones by steps of the key."""
        new = [self._scaled(p, p.step + steps[i]) if i in steps else p for i, p in enumerate(self._pitches())]
        return self._pitched(new, "varied", "varied")

    def levelled(self, unit: float) -> "Line":
        """Give every tone the same length."""
        tones = [replace(tone, onset=i * unit, duration=unit) for i, tone in enumerate(self.tones)]
        return self._with(tones, "other rhythm", "in equal notes")

    def lasting(self, quarters: float) -> "Line":
        """Hold the last tone for a given time; no onset moves."""
        return replace(self, tones=(*self.tones[:-1], replace(self.tones[-1], duration=quarters)))

    def _pitches(self) -> list[Pitch]:
        return [tone.pitch for tone in self.tones]

    def _scaled(self, old: Pitch, step: int) -> Pitch:
        return Pitch(step, self.key.alter_of(step) + old.alter - self.key.alter_of(old.step))

    @property
    def end(self) -> float:
        return max(tone.onset + tone.duration for tone in self.tones)


@dataclass(frozen=True, slots=True)
class Theme:
    """A line as registered, with its metre, clef and chord plan."""

    line: Line
    beats: int
    unit: int
    clef: str
    plan: str
    tempo: int

    @property
    def length(self) -> float:
        """Quarters up to the barline after the last note."""
        bar = self.beats * 4 / self.unit
        return ceil(self.line.end / bar) * bar


def _theme(name: str, in_key: str, notes: str, beats: int, unit: int, clef: str, plan: str, tempo: int) -> Theme:
    tones, at = [], 0.0
    for token in notes.replace("|", " ").split():
        text, length = token.split(":")
        tones.append(Tone(at, float(length), pitch(text)))
        at += float(length)
    return Theme(Line(name, key(in_key), tuple(tones)), beats, unit, clef, plan, tempo)


KEEPER = _theme(
    "Keeper's light", "D", "D4:1 A4:1.5 G4:.5 F#4:1 | E4:1 D4:3", 4, 4, "treble", "D:3 Bm/D:1 | A7/C#:1 D:3", 76
)
HOMEWARD = _theme(
    "Homeward", "G", "D5:.5 E5:.5 B4:2 A4:1 | G4:.5 A4:.5 E4:1 D4:2", 4, 4, "treble", "G:3 D/F#:1 | Em:2 D:2", 84
)
UNDERTOW = _theme(
    "Undertow",
    "D phrygian",
    "Bb3:.5 A3:2.5 | F3:3 | Eb3:.5 D3:2.5 | Eb3:.5 A2:2.5",
    6,
    8,
    "bass",
    "Dm/A:3 Dm/F:3 Gm/D:3 Am:3",
    72,
)
BELL = _theme("The bell", "F", "F4:2 F4:1 F4:1 | A4:1 A4:1 F4:2", 4, 4, "treble", "F:2 Dm:2 | F/C:2 Bb:2", 66)
VOW = _theme(
    "The vow", "D", "D4:1 A4:2 | B4:1 F#4:2 | G4:1 D5:2 | E5:1 B4:1 C#5:1 | D5:3", 3, 4, "treble",
    "D:3 Bm:3 G:3 Em7:1 A7:2 D:3", 88,
)  # fmt: skip
LAMP = _theme(
    "Lamp figure", "D", "D5:.5 A5:.5 G5:.5 F#5:.5 A5:2 | E5:.5 F#5:.5 A5:3", 4, 4, "treble", "D:4 Asus4:4", 76
)
THEMES = (KEEPER, HOMEWARD, UNDERTOW, BELL, VOW, LAMP)
KEEPERS_LIGHT, HOMEWARD_LINE, UNDERTOW_LINE = KEEPER.line, HOMEWARD.line, UNDERTOW.line
BELL_LINE, VOW_LINE, LAMP_LINE = BELL.line, VOW.line, LAMP.line
