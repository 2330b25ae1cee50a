"""2m7 A Light at Sea: the water of the beginning; a lamp, and a lamp that answers; everything comes home."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import HOMEWARD_LINE, KEEPERS_LIGHT, LAMP_LINE, UNDERTOW_LINE, VOW_LINE


def compose() -> Cue:
    cue = Cue(
        "2m7", "A Light at Sea", 12, "01:12:38:00", ".mid", "D phrygian", 30,
        ("Flute", "Oboe", "Clarinet", "Horns in F", "Trombone", "Timpani", "Harp", "Celesta", "High strings trem.",
         "Solo violin", "Violins I", "Violins II", "Violas", "Celli", "Basses"),
        metres=((1, 6, 8), (7, 4, 4), (15, 3, 4), (25, 4, 4)),
        tempi=((1, 72, 72), (7, 84, 84), (11, 88, 88), (13, 84, 80), (15, 88, 88), (20, 92, 92), (24, 84, 76),
            (25, 76, 76),
               (28, 72, 54)),
        levels=((1, "pp"), (5, "p"), (7, "p"), (9, "mp"), (11, "mf"), (13, "f"), (15, "ff"), (20, "f"), (22, "ff"),
        (24, "f"),
                (25, "mp"), (27, "p"), (29, "pp"), (30, "ppp")),
        keys=((1, "D phrygian"), (7, "D"), (11, "G"), (13, "D")),
        marks=((1, "Black water"), (7, "A lamp"), (11, "Jonas"), (13, "Mara"), (15, "The vow"), (25, "Home")),
    )  # fmt: skip
    _water(cue)
    _lamps(cue)
    _faces(cue)
    _vow(cue)
    _swell(cue)
    _home(cue)
    return cue


def _water(cue: Cue) -> None:
    """Bars 1-6: the opening of the film again, shorter; the last semitone gives way."""
    cue.state("Celli", 1, UNDERTOW_LINE, lift=9)
    cue.write("Basses", 1, "D2:6 D2:3 A1:3 Bb1:3 A1:3", lift=-2)
    cue.write("Timpani", 1, "D2:.5 r:2.5 r:3 D2:.5 r:2.5 A2:.5 r:2.5 r:3 A2:1 r:.5 A2:.5 A2 A2", lift=-6)
    cue.write("High strings trem.", 1, "A5+D6:6 Bb5+D6:3 A5+C6:3 Bb5+D6:3 A5+C#6:3", lift=-12)
    cue.write("Violas", 1, "D4+F4:6 D4+G4:3 C4+E4:3 D4+G4:3 E4+A4:3", lift=-8)
    cue.write("Celli", 5, "D3:1.5 G3:1.5 E3:3", lift=-4)
    cue.write("Clarinet", 3, "r:1.5 Bb4:.5 A4 G4 A4:2 C5:1 D5:1.5 F5:.5 E5 D5 C#5:3", lift=2)


def _lamps(cue: Cue) -> None:
    """Bars 7-10: the figure in the celesta; a fourth lower the flute answers from the water."""
    cue.state("Celesta", 7, LAMP_LINE, lift=10)
    cue.state("Flute", 9, LAMP_LINE.transposed(-3, -5), lift=10)
    cue.write("Celesta", 10, "r:2 C#6:.5 E6 A6:1", lift=2)
    light = Harmony(
        cue,
        7,
        "D:4 Asus4/D:4 A:4 Em7/B:2 A7/C#:2",
        {"Violins II": (62, 76), "Violas": (54, 69)},
        (38, 52),
        under=("Celesta", "Flute"),
    )
    light.held(lift=-9).bass("Celli", lift=-7).bass("Basses", lift=-9, octave=-1)
    light.broken("Harp", "0 1 2 3 4 3 2 1", 0.5, 50, 81, lift=-10)
    cue.write("Oboe", 8, "r:2 D5:1.5 E5:.5 r:1 E5:3 B4:1 D5:1 E5:1 G5:1", lift=0)
    cue.write("Timpani", 10, "r:2 A2:.25 A2 A2 A2 A2 A2 A2 A2", lift=-6)


def _faces(cue: Cue) -> None:
    """Bars 11-14: Homeward in the horns; then both themes at once, each whole, his under hers."""
    cue.state("Horns in F", 11, HOMEWARD_LINE.octave(-1), lift=8)
    cue.write("Violins I", 11, "D5:1 G5:2 A5:1 G5:1 E5:1 F#5:1 A5:1", lift=-4)
    cue.state("Violins I", 13, KEEPERS_LIGHT.octave(1).lasting(3), lift=8)
    cue.state("Horns in F", 13, HOMEWARD_LINE.transposed(-3, -5), lift=6)
    both = Harmony(
        cue, 11, "G:3 D/F#:1 Em:2 D:2 D:3 F#m7:1 A7:1 Bm:1 D/A:2",
        {"Oboe": (67, 79), "Violins II": (62, 76), "Violas": (55, 69)}, (38, 57), under=("Horns in F", "Violins I")
    )  # fmt: skip
    both.held("Oboe", "Violins II", lift=-10).rhythm("Violas", "-.5 .5 .5 .5", lift=-10)
    both.bass("Celli", lift=-4).bass("Basses", lift=-6, octave=-1)
    both.broken("Harp", "0 2 3 4 5 4 3 2", 0.5, 43, 83, lift=-12)
    cue.write("Flute", 12, "r:2 A5:.5 B5 C#6 D6 r:8", lift=-4)
    cue.write("Trombone", 13, "A3:2 F#3:1 A3:1 G3:1 F#3:1 A3:2", lift=-6)
    cue.write("Timpani", 13, "D2:1 r:3 r:2 A2:.25 A2 A2 A2 A2 A2 A2 A2", lift=-4)


def _vow(cue: Cue) -> None:
    """Bars 15-19: The vow, whole for the first time: violins and woodwinds, over a walking bass."""
    cue.state("Violins I", 15, VOW_LINE.octave(1), lift=8, also=("Flute",))
    cue.state("Clarinet", 15, VOW_LINE, lift=2)
    vow = Harmony(
        cue, 15, "D:3 Bm:3 G:2 G/B:1 Em7:1 A7:2 D:3",
        {"Oboe": (67, 81), "Violins II": (64, 78), "Violas": (57, 71)}, (38, 57), under=("Violins I",)
    )  # fmt: skip
    vow.rhythm("Violins II", ".25 .25 .5", lift=-10).held("Oboe", lift=-8).broken(
        "Violas", "0 1 2 1 3 2", 0.5, 55, 74, lift=-10
    )
    vow.stepping("Celli", unit=0.5, lift=-2).bass("Basses", lift=-4, octave=-1)
    vow.broken("Harp", "0 1 2 3 4 5 6 5 4 3 2 1", 0.25, 50, 86, lift=-12)
    cue.write("Horns in F", 15, "F#3:2 A3:1 D4:1 B3:2 B3:1 D4:2 G4:1 E4:2 F#4:3", lift=0)
    cue.write("Trombone", 15, "D3:3 B2:3 G2:2 B2:1 E3:1 A2:2 D3:3", lift=-3)
    cue.write("Timpani", 15, "D2:1 r:2 r:3 G2:1 r:2 r:1 A2:.5 A2 A2 A2 D2:1 r:2", lift=0)


def _swell(cue: Cue) -> None:
    """Bars 20-24: the sea itself turned upwards in the basses, and a last climb of its own in the strings."""
    cue.state("Celli", 20, UNDERTOW_LINE.mode("major").inverted("D3"), lift=6)
    cue.write("Basses", 20, "F#2:.5 G2:2.5 B1:3 C#2:.5 D2:2.5 G2:3 A1:3", lift=0)
    cue.write("Violins I", 20, "B5:1 D6:1 G5:1 F#5:1 D6:1 B5:1 A5:1 F#5:1 A5:1 B5:1 D6:1 G6:1 E6:1 C#6:2", lift=6)
    cue.write("Violins II", 20, "D5:1.5 C#5:.5 B4:1 B4:1 F#5:1 D5:1 C#5:1.5 B4:.5 D5:1 D5:1 B5:2 A5:1 G5:2", lift=-2)
    cue.write("Violas", 20, "G4:3 F#4:3 E4:.5 F#4:2.5 G4:1 B4:1 D5:1 C#5:1 E4:2", lift=-4)
    cue.write("Clarinet", 20, "B4:3 F#4:3 A4:3 B4:3 C#5:3", lift=-6)
    cue.write("Horns in F", 20, "B3+D4:3 B3+D4:3 A3+F#4:3 B3+D4:3 A3+E4:3", lift=-2)
    cue.write("Trombone", 20, "r:.5 G3:2.5 F#3:3 r:.5 F#3:2.5 G3:3 C#3:3", lift=-4)
    cue.write(
        "Flute", 20, "r:1 D6:.5 B5 G5 B5 D6:1 F#6:1 D6:1 r:1 A5:.5 D6 F#6:1 G6:1.5 F#6:.5 D6:1 E6:1 E6:2", lift=-2
    )
    cue.write("Oboe", 20, "G5:1.5 F#5:.5 D5:1 B4:1 B5:1 F#5:1 E5:1.5 D5:.5 A4:1 G5:1 G5:2 E5:1 A5:2", lift=-4)
    cue.write("Timpani", 20, "G2:1 r:2 r:3 D2:1 r:2 G2:1 r:2 A2:.25 A2 A2 A2 A2 A2 A2 A2 A2 A2 A2 A2", lift=0)
    cue.write("Harp", 22, "r:.5 F#3 A3 D4 F#4 A4 G3 B3 D4 G4 B4 D5 A3:.25 C#4 E4 G4 A4 C#5 E5 G5 A5 C#6 E6 G6", lift=-8)


def _home(cue: Cue) -> None:
    """Bars 25-30: her theme as on the first evening; his end beneath it; two lamps."""
    cue.state("Solo violin", 25, KEEPERS_LIGHT, lift=14)
    cue.write("Solo violin", 27, "F#4:1 B4:1.5 A4:.5 G4:1 E5:2 D5:1 C#5:1 D5:8", lift=10)
    ground = Harmony(
        cue, 25, "D:4 A7/C#:1 D:3 Bm:2 Em7:2 A7sus4:3 A7:1 D:4 Dadd9:4",
        {"Violins II": (57, 71), "Violas": (50, 66)}, (36, 52), under=("Solo violin",)
    )  # fmt: skip
    ground.held(lift=-9).stepping("Celli", lift=-7).bass("Basses", lift=-9, octave=-1, joined=True)
    cue.state("Horns in F", 27, HOMEWARD_LINE.transposed(-3, -5).tail(5), lift=2)
    cue.state("Celesta", 29, LAMP_LINE.lasting(2.5), lift=10)
    cue.write("Clarinet", 26, "r:2 F#4:1 A4:1 B4:2 r:2 r:4 F#4:4 E4:4", lift=-6)
    cue.write("Harp", 29, "D3:.5 A3 D4 F#4 A4 D5:1.5 D3:.5 A3 E4 F#4 A4 D5:1.5", lift=-4)
    cue.write("High strings trem.", 29, "A5+D6:4 A5+D6:4", lift=-10)
