"""1m2 The Lamp: Keeper's light for the first time, plainly; a bell in the horn that has no business here yet."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import BELL_LINE, KEEPERS_LIGHT, LAMP_LINE


def compose() -> Cue:
    cue = Cue(
        "1m2", "The Lamp", 2, "01:00:59:00", ".mid", "D", 18,
        ("Flute", "Oboe", "Clarinet", "Horn in F", "Celesta", "Harp", "Solo violin", "Violins I", "Violins II",
         "Violas", "Celli", "Basses"),
        metres=((1, 4, 4),), tempi=((1, 76, 76), (16, 76, 62)),
        levels=((1, "pp"), (5, "mp"), (7, "mf"), (9, "mp"), (11, "mf"), (14, "mp"), (16, "p"), (18, "pp")),
        marks=((1, "Match"), (5, "Mara"), (14, "At the glass")),
    )  # fmt: skip
    _kindling(cue)
    _mara(cue)
    _answer(cue)
    _glass(cue)
    return cue


def _kindling(cue: Cue) -> None:
    """Bars 1-4: the Lamp figure over a held D, and an opening of the harmony."""
    cue.state("Celesta", 1, LAMP_LINE, lift=8)
    opening = Harmony(
        cue, 1, "D:4 Asus4/D:4 Gmaj7:4 Em7:2 A7:2", {"Violins II": (62, 76), "Violas": (52, 69)}, (38, 50)
    )
    opening.held(lift=-6).bass("Celli", lift=-6)
    opening.broken("Harp", "0 1 2 3 4 3 2 1", 0.5, 50, 81, lift=-8)
    cue.write("Clarinet", 3, "r:1 D4:1 F#4:1 B4:1 G4:1.5 F#4:.5 E4:1 C#4:1", lift=0)
    cue.write("Celesta", 3, "r:2 F#6:.5 D6 B5 G5 r:4", lift=-6)


def _mara(cue: Cue) -> None:
    """Bars 5-8: the theme and its continuation."""
    cue.state("Solo violin", 5, KEEPERS_LIGHT, lift=12)
    cue.write("Solo violin", 7, "B4:1.5 C#5:.5 D5:1 B4:1 C#5:1 A4:1.5 B4:.5 C#5:1 D5:3", lift=10)
    ground = Harmony(
        cue,
        5,
        "D:3 Bm/D:1 A7/C#:1 D:3 G:2 Em7/G:2 F#m:2 A7:2",
        {"Violins II": (57, 69), "Violas": (50, 64)},
        (36, 54),
        under=("Solo violin",),
    )
    ground.held("Violas", lift=-9).stepping("Celli", lift=-7).rhythm("Violins II", "-.5 1.5 -.5 .5", lift=-12)
    ground.stepping("Basses", lift=-10, octave=-1)


def _answer(cue: Cue) -> None:
    """Bars 9-13: the oboe has the theme a fourth higher; then the horn strikes the bell of somebody unknown."""
    cue.state("Oboe", 9, KEEPERS_LIGHT.transposed(3, 5), lift=9)
    cue.write("Clarinet", 9, "r:1 B4:.5 A4 G4:1 E4:1 F#4:1 D4:1.5 E4:.5 G4:1 F#4:2 E4:1 G4:1", lift=-2)
    cue.write("Flute", 11, "F#5:1.5 E5:.5 G5:1 F#5:.5 E5 D5:3 r:1", lift=5)
    cue.state("Horn in F", 12, BELL_LINE.transposed(-2, -3).head(5).lasting(2), lift=6)
    warm = Harmony(
        cue, 9, "G:4 D7/F#:1 G:3 Bm:2 Em7:2 D:2 Bm:2 D/A:2 Bm:2",
        {"Violins I": (66, 81), "Violins II": (59, 74), "Violas": (52, 67)}, (38, 55),
        under=("Oboe", "Flute", "Horn in F"),
    )  # fmt: skip
    warm.held("Violins I", "Violins II", lift=-10).rhythm("Violas", ".5 .5 -.5 .5", lift=-12)
    warm.bass("Celli", lift=-7).bass("Basses", lift=-10, octave=-1, joined=True)
    warm.broken("Harp", "0 2 3 4 5 4 3 2", 0.5, 43, 79, lift=-12)


def _glass(cue: Cue) -> None:
    """Bars 14-18: the theme goes inside, violas, under the flute; the lamp answers once and stays."""
    cue.state("Violas", 14, KEEPERS_LIGHT.octave(-1), lift=6)
    cue.write("Flute", 14, "A5:2 F#5:1 D5:1 E5:.5 G5:.5 F#5:3", lift=6)
    above = Harmony(
        cue,
        14,
        "D:3 Bm/D:1 A7/C#:1 D/F#:3",
        {"Violins I": (64, 78), "Violins II": (57, 71)},
        (38, 55),
        under=("Violas", "Flute"),
    )
    above.held(lift=-10).bass("Celli", lift=-8)
    cue.write("Oboe", 16, "F#4:1 B4:1.5 A4:.5 G4:1 A4:1 D5:1 C#5:2 D5:4", lift=6)
    close = Harmony(
        cue, 16, "Gmaj7:2 Em7:2 A7sus4:2 A7:2 Dadd9:4",
        {"Violins I": (69, 81), "Violins II": (59, 71), "Violas": (50, 64)}, (36, 50), under=("Oboe",)
    )  # fmt: skip
    close.held(lift=-9).bass("Celli", lift=-7).bass("Basses", lift=-9, octave=-1)
    close.broken("Harp", "0 1 2 3 4 5 4 3", 0.5, 43, 81, lift=-10)
    cue.state("Celesta", 18, LAMP_LINE.head(5), lift=10)
