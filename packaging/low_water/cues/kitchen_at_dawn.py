"""1m3 Kitchen at Dawn: a waltz for two; her theme, his answer, and half of what they promise."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import HOMEWARD_LINE, KEEPERS_LIGHT, VOW_LINE


def compose() -> Cue:
    cue = Cue(
        "1m3", "Kitchen at Dawn", 3, "01:02:07:00", ".musicxml", "D", 32,
        ("Flute", "Oboe", "Clarinet", "Bassoon", "Horn in F", "Harp", "Violins I", "Violins II", "Violas", "Celli",
        "Basses"),
        metres=((1, 3, 4),), tempi=((1, 92, 92), (9, 86, 86), (15, 94, 94), (29, 88, 68)),
        levels=((1, "p"), (9, "mp"), (15, "mf"), (18, "mp"), (21, "mp"), (25, "mf"), (28, "mp"), (30, "p"), (32, "pp")),
        marks=((1, "Bread"), (9, "Mara"), (12, "Jonas"), (15, "The promise")), transposing=True,
    )  # fmt: skip
    _waltz(cue)
    _two_voices(cue)
    _promise(cue)
    _banter(cue)
    _door(cue)
    return cue


def _waltz(cue: Cue) -> None:
    """Bars 1-8: clarinet over an after-beat accompaniment."""
    cue.write(
        "Clarinet",
        2,
        "r:1 A4:1 F#4:1 B4:2 D5:1 C#5:1.5 B4:.5 A4:1 F#4:2 B4:1 E4:1 G4:1 B4:1 D5:2 B4:1 C#5:1 E4:1 G4:1 F#4:2",
        8,
    )
    steps = Harmony(
        cue,
        1,
        "D D/F# G A7 Bm Em/G A7sus4 A7",
        {"Violins II": (62, 74), "Violas": (55, 67)},
        (38, 52),
        under=("Clarinet",),
    )
    for part in ("Violins II", "Violas"):
        steps.rhythm(part, "-1 .5 -.5 .5 -.5", lift=-10)
    steps.rhythm("Celli", "1 -2", lift=-6, of="bass")
    cue.write("Harp", 1, "D3:1 A3:1 F#4:1 r:9 B3:.5 D4 F#4 B4 F#4 D4 r:6 A3:.5 C#4 E4 G4 E4 C#4", lift=-6)


def _two_voices(cue: Cue) -> None:
    """Bars 9-14: the flute has Keeper's light across the barlines, the horn answers with Homeward."""
    cue.state("Flute", 9, KEEPERS_LIGHT.octave(1).lasting(2))
    cue.state("Horn in F", 12, HOMEWARD_LINE.octave(-1), lift=10)
    cue.write("Violins I", 12, "D5:2 G5:1 D5:1 B4:2 F#5:2", lift=-6)
    cue.write("Clarinet", 10, "r:1 E4:1 F#4:1 A4:2 r:1", lift=-4)
    bed = Harmony(
        cue, 9, "D:4 A7/C#:1 D:1 D/F#:3 G:2 G/B:1 D/F#:1 Em:2 D:2 A7/C#:1",
        {"Violins II": (59, 73), "Violas": (52, 66)}, (38, 55), under=("Flute", "Horn in F")
    )  # fmt: skip
    bed.held(lift=-11).bass("Celli", lift=-9)
    bed.broken("Harp", "0 2 3 4 3 2", 0.5, 50, 76, lift=-12)


def _promise(cue: Cue) -> None:
    """Bars 15-20: half of the vow, twice; the second time it breaks off over a turn back to D."""
    cue.state("Violins I", 15, VOW_LINE.octave(1).head(6), lift=10)
    cue.state("Oboe", 18, VOW_LINE.transposed(3, 5).head(6).lasting(1))
    cue.write("Bassoon", 15, "D3:1 F#3:1 A3:1 B3:2 A3:1 G3:1 B3:1 D4:1 D4:1 C4:1 B3:1 G3:2 B3:1 E3:2 C#3:1", lift=1)
    turn = Harmony(
        cue,
        15,
        "D Bm G G/B Em C:2 A7:1",
        {"Violins II": (60, 73), "Violas": (54, 67)},
        (38, 52),
        under=("Violins I", "Oboe", "Bassoon"),
    )
    for part in ("Violins II", "Violas"):
        turn.rhythm(part, "-1 1 1", lift=-12)
    turn.rhythm("Celli", "1 -1 1", lift=-7, of="bass").bass("Basses", lift=-12, octave=-1)


def _banter(cue: Cue) -> None:
    """Bars 21-28: a laugh in the flute, all of his answer, then both woodwinds at once."""
    cue.write("Flute", 21, "D6:.5 C#6:.25 D6:.25 A5:.5 F#5:1", lift=3)
    cue.state("Clarinet", 22, HOMEWARD_LINE.transposed(-3, -5), lift=9)
    cue.write("Flute", 25, "r:1 C#6:1 A5:1 B5:1.5 A5:.5 F#5:1 G5:2 B5:1 G5:1 E5:2 F#5:3", lift=5)
    cue.write("Oboe", 25, "r:1 E5:1 C#5:1 D5:1.5 C#5:.5 D5:1 B4:2 G4:1 B4:1 C#5:2 D5:3", lift=1)
    under = Harmony(
        cue,
        21,
        "D/F# Bm Em7 A7 F#m Bm G Em7:1 A7:2",
        {"Violins II": (57, 71), "Violas": (52, 64)},
        (40, 55),
        under=("Flute", "Oboe", "Clarinet"),
    )
    under.held("Violas", lift=-11).rhythm("Violins II", "-.5 .5 .5 .5 .5 .5", lift=-14)
    under.rhythm("Celli", "2 1", lift=-8, of="bass")
    cue.write("Bassoon", 25, "F#3:1 A3:1 C#4:1 D4:2 B3:1 B3:1 G3:1 D3:1 E3:1 A3:1 G3:1 F#3:3", lift=-3)


def _door(cue: Cue) -> None:
    """Bars 29-32: the end of Homeward in the violas over a pedal; the door."""
    cue.state("Violas", 30, HOMEWARD_LINE.tail(5).lasting(4), lift=6)
    cue.write("Celli", 29, "D3:3 D3:3 D3:3 D3:3", lift=-8)
    cue.write("Basses", 29, "D2:12", lift=-10)
    cue.write("Violins II", 29, "F#4:3 B4:3 A4:6", lift=-8)
    cue.write("Horn in F", 29, "F#3:3 G3:3 F#3:6", lift=-12)
    cue.write("Harp", 29, "r:6 D4:.5 F#4 A4 D5 F#5 A5 D6:3", lift=-6)
