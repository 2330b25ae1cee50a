"""1m1 Reef at Night: a pedal, a tremolo, and the sea sighing under them; one far horn."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import HOMEWARD_LINE, UNDERTOW_LINE


def compose() -> Cue:
    cue = Cue(
        "1m1", "Reef at Night", 1, "01:00:02:00", ".mid", "D phrygian", 21,
        ("Flute", "Clarinet", "Horn in F", "Timpani", "Harp", "High strings trem.", "Violas", "Celli", "Basses"),
        metres=((1, 6, 8),), tempi=((1, 72, 72), (19, 72, 58)),
        levels=((1, "pp"), (5, "p"), (11, "mp"), (14, "p"), (16, "mp"), (18, "p"), (21, "ppp")),
        marks=((1, "Black water"), (15, "The light turns")),
    )  # fmt: skip
    _sea(cue)
    _mist(cue)
    _light(cue)
    return cue


def _sea(cue: Cue) -> None:
    """Bars 1-14: pedal, tremolo, and Undertow in the celli, then lower in the basses."""
    cue.write("Basses", 1, "D2:6 D2:6 D2:6 D2:3 A1:3 D2:3 G2:3", lift=-2)
    cue.write(
        "Timpani", 1, "D2:.5 r:2.5 r:3 D2:.5 r:2.5 r:1.5 D2:.5 r D2:.5 D2:.5 r:2.5 r:3 D2:.5 r:2.5 A2:.5 r:2.5", lift=-4
    )
    cue.write("High strings trem.", 2, "A5+D6:6 D6+F6:3 A5+D6:3 A5+F6:3 Bb5+D6:3 A5+E6:3", lift=-14)
    cue.write("High strings trem.", 9, "A5+D6:3 Bb5+Eb6:3 Bb5+D6:3 G5+D6:3 G5+Eb6:3 A5+D6:3", lift=-12)
    cue.state("Celli", 5, UNDERTOW_LINE)
    cue.write(
        "Violas", 5, "D4+F4:6 D4+G4:3 C4+E4:3 D4+F4:3 Eb4+G4:3 D4+G4:3 D4+G4:1.5 D4+F4:1.5 C4+Eb4:3 D4+F4:3", lift=-8
    )
    cue.state("Basses", 11, UNDERTOW_LINE.transposed(-4, -7), lift=6)
    cue.write("Celli", 9, "D3:3 Eb3:1.5 G3:1.5 Bb3:3 G3:1.5 F3:1.5 Eb3:3 D3:3", lift=-5)
    ripple = Harmony(
        cue, 5, "Dm:3 Dm:3 Gm/D:3 Am:3 Dm:3 Eb/G:3 Gm/D:3 Gm/Bb:3 Cm/G:3 Dm:3", {"Harp": (60, 76)}, bass=(43, 60)
    )
    ripple.broken("Harp", "0 2 4 5 4 2", 0.5, 53, 84, lift=-12)


def _mist(cue: Cue) -> None:
    """Bars 9-14: two woodwinds in a phrase of their own over the lower Undertow."""
    cue.write(
        "Clarinet",
        9,
        "A4:1.5 G4:.5 F4 E4 G4:2 Bb4:1 D5:2 C5:.5 Bb4:.5 G4:1 A4:.5 Bb4:1.5 C5:1.5 Bb4:.5 G4 F4 A4:2 r:1",
        2,
    )
    cue.write("Flute", 12, "r:1.5 G5:1 F5:.5 Eb5:1.5 D5:.5 C5:1 D5:2.5 r:.5")


def _light(cue: Cue) -> None:
    """Bars 15-21: the harmony brightens for five notes of Homeward far off, and the water closes over them."""
    cue.state("Horn in F", 15, HOMEWARD_LINE.octave(-1).head(5).lasting(3), lift=4)
    cue.write("Basses", 15, "D2:6 D2:3 D2:3 D2:3 D2:3 D2:3", lift=-4)
    cue.write("High strings trem.", 15, "B5+D6:6 Bb5+D6:3 A5+D6:6", lift=-12)
    cue.write("Harp", 15, "D3:.5 G3 B3 D4 G4 B4 D5:3 r:1 Bb4:.5 G4 D4 G3 D3:3 r:6 D3+A3:3", lift=-8)
    cue.write("Violas", 15, "D4+G4:3 D4+B4:3 D4+Bb4:3 D4+A4:3 D4+F4:3 D4:3 D4:3", lift=-8)
    cue.write("Celli", 15, "G3:3 G3:3 G3:3 A3:1.5 A2:1.5", lift=-8)
    cue.state("Celli", 19, UNDERTOW_LINE.head(5).lasting(2.5), lift=5)
    cue.write("Timpani", 17, "D2:.5 r:2.5 A2:.5 r:2.5 D2:.5 r:2.5 r:3 D2:1", lift=-6)
    cue.write("Clarinet", 20, "r:1.5 F4:1.5 A4:3", lift=-10)
