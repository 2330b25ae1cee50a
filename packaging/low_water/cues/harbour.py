"""1m4 Harbour: Homeward sets sail over a rocking figure; The bell blesses it, and the water knows better."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import BELL_LINE, HOMEWARD_LINE, KEEPERS_LIGHT, UNDERTOW_LINE


def compose() -> Cue:
    cue = Cue(
        "1m4", "Harbour", 4, "01:03:23:00", ".mid", "G", 28,
        ("Flute", "Oboe", "Clarinet", "Horns in F", "Trombone", "Timpani", "Tubular bells", "Harp", "Violins I",
         "Violins II", "Violas", "Celli", "Basses"),
        metres=((1, 4, 4), (13, 6, 8), (17, 4, 4)),
        tempi=((1, 100, 100), (9, 84, 84), (13, 72, 66), (17, 100, 100), (25, 96, 72)),
        levels=((1, "mp"), (5, "mf"), (8, "mp"), (9, "f"), (11, "mf"), (13, "p"), (16, "mp"), (17, "f"), (19, "mf"),
                (21, "f"), (24, "ff"), (25, "mf"), (28, "p")),
        keys=((1, "G"), (9, "F"), (13, "Am"), (17, "A"), (21, "D"), (25, "G")),
        marks=((1, "Rigging"), (5, "Jonas"), (9, "Hale blesses the boat"), (13, "The planks"), (17, "Cast off")),
    )  # fmt: skip
    _rigging(cue)
    _blessing(cue)
    _planks(cue)
    _cast_off(cue)
    _horizon(cue)
    return cue


def _rigging(cue: Cue) -> None:
    """Bars 1-8: a rocking figure, a call, Homeward in the violins and its continuation."""
    rock = Harmony(
        cue, 1, "G:4 F/G:4 G:4 C/G:2 D7:2 G:3 D/F#:1 Em:2 D:2 C:2 G/B:2 Am7:2 D7:2",
        {"Violins II": (62, 76), "Violas": (52, 67)}, (38, 55),
    )  # fmt: skip
    rock.broken("Violas", "0 2 1 2 3 2 1 2", 0.5, 52, 72, lift=-12)
    rock.rhythm("Violins II", "-.5 1 .5 -.5 1 .5", lift=-12)
    rock.rhythm("Celli", "1.5 .5", lift=-6, of="bass").bass("Basses", lift=-8, octave=-1)
    cue.write("Horns in F", 2, "r:2 G3+D4:.5 r:.5 G3+D4:1 A3+E4:2 r:2 r:1 G3+D4:1 A3+F#4:2", lift=0)
    cue.write("Flute", 3, "D6:.25 E6 D6 B5 D6:1 r:2 r:2 A5:.25 B5 C6 B5 A5:1", lift=-4)
    cue.state("Violins I", 5, HOMEWARD_LINE, lift=8)
    cue.write("Violins I", 7, "G5:1.5 E5:.5 D5:1 B4:1 C5:1 A4:.5 B4:.5 C5:1 F#4:1", lift=4)
    cue.write("Clarinet", 5, "r:1 G4:1 F#4:1 A4:1 B4:1.5 G4:.5 F#4:1 A4:1 E4:2 G4:1 D5:1 C5:2 A4:1 C5:1", lift=-6)
    cue.write("Timpani", 1, "D3:1 r:3 r:4 D3:1 r:3 r:2 D3:.5 D3 D3:1 A2:1 r:3 r:4 r:4 r:3 D3:.5 D3", lift=-10)


def _blessing(cue: Cue) -> None:
    """Bars 9-12: The bell whole for the first time, broad, brass and bells; then in the trombone a fifth lower."""
    cue.state("Horns in F", 9, BELL_LINE, lift=6, also=("Tubular bells",))
    cue.state("Trombone", 11, BELL_LINE.transposed(-4, -7).lasting(1.5), lift=3)
    chorale = Harmony(
        cue, 9, "F:2 Dm:2 F/C:2 Bb:2 Bb:2 Gm:2 Bb/F:2 Eb:2",
        {"Violins I": (69, 84), "Violins II": (62, 77), "Violas": (55, 69)}, (38, 57), under=("Horns in F", "Trombone")
    )  # fmt: skip
    chorale.held(lift=-7, joined=False).stepping("Celli", lift=-5, unit=0.5).bass("Basses", lift=-6, octave=-1)
    cue.write("Oboe", 11, "D5:1.5 C5:.5 Bb4:1 D5:1 D5:1.5 F5:.5 G5:1 Bb4:1", lift=-2)
    cue.write("Timpani", 9, "F2:1 r:3 r:4 Bb2:1 r:3 r:2 Eb3:.5 r:1.5", lift=-6)


def _planks(cue: Cue) -> None:
    """Bars 13-16: the water under the boat; a small bell, minor, far away."""
    cue.state("Celli", 13, UNDERTOW_LINE.transposed(-3, -5), lift=8)
    cue.state("Tubular bells", 15, BELL_LINE.mode("minor").transposed(2, 4).head(5), lift=2)
    cue.write("Violins I", 13, "E5:3 E5:1.5 D5:.5 C5:1 D5:3 C5:3", lift=-8)
    cue.write("Violins II", 13, "C5:3 C5:3 A4:3 A4:3", lift=-10)
    cue.write("Violas", 13, "A4:3 E4:3 F4:3 E4:3", lift=-10)
    cue.write("Basses", 13, "A1:12", lift=-6)
    cue.write("Clarinet", 14, "r:1.5 E4:.5 F4 G4 A4:1.5 F4:.5 D4:1 E4:3", lift=-4)


def _cast_off(cue: Cue) -> None:
    """Bars 17-24: Homeward a tone higher in the horns, Mara's answer from the quay, and the wind in the strings."""
    cue.state("Horns in F", 17, HOMEWARD_LINE.octave(-1).transposed(1, 2), lift=6)
    cue.state("Oboe", 19, KEEPERS_LIGHT.transposed(4, 7).lasting(3), lift=6)
    sail = Harmony(
        cue, 17, "A:3 E/G#:1 F#m:2 E:2 A/C#:3 F#m/A:1 E7/G#:1 A:3",
        {"Violins I": (73, 88), "Violins II": (64, 78), "Violas": (55, 69)}, (40, 57), under=("Horns in F", "Oboe")
    )  # fmt: skip
    sail.rhythm("Violins I", ".5 .5 .25 .25 .5", lift=-13).rhythm("Violins II", "-.5 .5 .5 .5", lift=-12)
    sail.broken("Violas", "0 2 1 3", 0.5, 55, 74, lift=-12).bass("Celli", lift=-5).bass("Basses", lift=-6, octave=-1)
    cue.write(
        "Violins I",
        21,
        "F#5:1.5 G5:.5 A5:1 E5:1 D6:1.5 C#6:.5 A5:1 C#6:1 B5:1.5 A5:.5 G5:1 B5:1 D6:1 A5:1 C#6:1 E5:1",
        4,
    )
    cue.write("Violins II", 21, "A4:3 C#5:1 F#5:3 A5:1 D5:2 E5:1 G5:1 A5:1 D5:1 E5:1 C#5:1", lift=-4)
    cue.write("Flute", 21, "r:2 A5:.25 B5 C#6 D6 E6:1 F#6:1 D6:1 C#6:2 r:2 G6:1 F#6:.5 E6:.5 D6:2 C#6:1 E6:1", lift=-2)
    cue.write("Clarinet", 21, "F#4:2 E4:2 D4:2 A4:2 B4:2 G4:2 A4:2 G4:2", lift=-4)
    cue.write("Trombone", 21, "D3:2 C#3:2 B2:2 F#3:2 G3:2 E3:2 A2:4", lift=-6)
    wind = Harmony(cue, 21, "D:2 A/C#:2 Bm:2 F#m:2 G:2 Em7:2 A7sus4:2 A7:2", {"Violas": (54, 67)}, (38, 57))
    wind.broken("Violas", "0 1 2 3 2 1", 0.5, 52, 72, lift=-12).stepping("Celli", lift=-4, unit=0.5)
    wind.bass("Basses", lift=-6, octave=-1).broken("Harp", "0 1 2 3 4 5 6 7", 0.25, 50, 93, lift=-14)
    cue.write("Horns in F", 21, "F#3+A3:2 E3+A3:2 F#3+B3:2 F#3+C#4:2 G3+B3:2 G3+B3:2 A3+D4:2 A3+C#4:2", lift=-8)
    cue.write("Timpani", 21, "D3:1 r:3 r:4 r:4 A2:.5 A2 A2 A2 A2:.25 A2 A2 A2 A2 A2 A2 A2", lift=-6)


def _horizon(cue: Cue) -> None:
    """Bars 25-28: Homeward's head at half the speed, thinning; gulls."""
    cue.state("Horns in F", 25, HOMEWARD_LINE.octave(-1).scaled(2).head(5).lasting(4), lift=5)
    far = Harmony(
        cue,
        25,
        "G:4 Em7:2 D/F#:2 G:4 G5:4",
        {"Violins I": (67, 79), "Violins II": (62, 74), "Violas": (55, 67)},
        (38, 52),
    )
    far.held(lift=-9).bass("Celli", lift=-8).bass("Basses", lift=-9, octave=-1)
    cue.write("Flute", 26, "r:1 B5:.25 A5 B5:.5 r:2 r:2 D6:.25 C6 D6:.5 r:1 r:1 B5:.25 A5 B5:.5", lift=-8)
    cue.write("Harp", 25, "G3:.5 D4 G4 B4 D5:2 r:8 G3:.5 D4 A4 B4 D5:2", lift=-8)
