"""2m2 The Lamp Goes On: the figure turns unmoved; Keeper's light in the minor, and the two hard to tell apart."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import HOMEWARD_LINE, KEEPERS_LIGHT, LAMP_LINE

_GRIEF = KEEPERS_LIGHT.mode("minor")


def compose() -> Cue:
    cue = Cue(
        "2m2", "The Lamp Goes On", 7, "01:07:05:12", ".mid", "Dm", 13,
        ("English horn", "Clarinet", "Celesta", "Harp", "Piano", "Solo violin", "Violins II", "Violas", "Celli",
        "Basses"),
        metres=((1, 4, 4), (9, 5, 4), (10, 4, 4)), tempi=((1, 60, 60), (5, 63, 63), (9, 60, 56), (10, 58, 58),
            (12, 56, 46)),
        levels=((1, "pp"), (3, "mp"), (5, "mf"), (7, "p"), (9, "mp"), (10, "p"), (12, "p"), (13, "ppp")),
        marks=((1, "The lamp turns"), (3, "Word comes"), (7, "She trims it")),
    )  # fmt: skip
    _word(cue)
    _trimming(cue)
    _down(cue)
    return cue


def _word(cue: Cue) -> None:
    """Bars 1-6: the figure over a bare fifth; the theme in minor; strings that sigh and do not settle."""
    cue.state("Celesta", 1, LAMP_LINE, lift=8)
    cue.write("Celli", 1, "D3+A3:4 D3+A3:4", lift=-6)
    cue.write("Piano", 2, "r:2 D2:2", lift=0)
    cue.state("English horn", 3, _GRIEF, lift=10)
    cue.write("Solo violin", 5, "Bb4:1 D5:1.5 C5:.5 A4:1 G4:1 Bb4:1 A4:1 C#5:1 D5:3", lift=8)
    cue.write("English horn", 5, "D4:2 F4:1.5 E4:.5 D4:1 E4:1 C#4:2", lift=0)
    strings = Harmony(
        cue, 3, "Dm:4 A7/C#:1 Dm:3 Gm:2 Dm/F:2 Em7b5:2 A7:2",
        {"Violins II": (57, 70), "Violas": (50, 65)}, (36, 52), under=("English horn", "Solo violin")
    )  # fmt: skip
    strings.held(lift=-8).stepping("Celli", lift=-6).bass("Basses", lift=-9, octave=-1, joined=True)
    cue.write("Harp", 4, "r:1 D3:.5 A3 D4 F4 A4:1 G3:.5 D4 G4 Bb4 r:2 E3:.5 Bb3 D4 G4 A3 E4 G4 C#5", lift=-8)


def _trimming(cue: Cue) -> None:
    """Bars 7-9: lamp and keeper at the same speed, on the same notes: which is which?"""
    cue.state("Celesta", 7, LAMP_LINE.mode("minor").varied({5: 1, 6: -1}), lift=8)
    hurried = _GRIEF.scaled(0.5)
    cue.state("Clarinet", 7, hurried.octave(1).head(5).lasting(1.5), lift=6)
    cue.state("Harp", 8, hurried.head(5).lasting(1.5), lift=6)
    cue.state("Clarinet", 9, hurried.transposed(3, 5).head(4).lasting(1.75), lift=6)
    cue.write("Celesta", 9, "A5:.5 E6 D6 Bb5 C#6:2 r:1", lift=2)
    thin = Harmony(cue, 7, "Dm:4 Gm7:2 Bb:2 Gm6/Bb:2 A7:3", {"Violins II": (60, 74), "Violas": (53, 67)}, (38, 52))
    thin.held(lift=-9).bass("Celli", lift=-7)
    cue.write("Piano", 7, "D2:4 G1:2 Bb1:2 r:2 A1:3", lift=-4)


def _down(cue: Cue) -> None:
    """Bars 10-13: five notes of her brother; her own theme, slow, in the celli; the lamp stops in mid-figure."""
    cue.state("Solo violin", 10, HOMEWARD_LINE.transposed(-1, -2).head(5).lasting(1.5), lift=6)
    cue.write("English horn", 11, "r:2 G4:1 E4:1 F4:4 r:1 Bb4:1 A4:2", lift=-2)
    bed = Harmony(
        cue,
        10,
        "F:3 C/E:1 Dm:2 Em7b5:1 A7:1",
        {"Violins II": (57, 70), "Violas": (52, 65)},
        (36, 52),
        under=("Solo violin",),
    )
    bed.held(lift=-9).bass("Basses", lift=-9, octave=-1).bass("Celli", lift=-8)
    cue.state("Celli", 12, _GRIEF.octave(-1).scaled(2).head(4), lift=6)
    cue.write("Basses", 12, "D2:8", lift=-6)
    cue.write("Violins II", 12, "F4:4 D4:1 D4:3", lift=-9)
    cue.write("Violas", 12, "A3:4 A3:1 Bb3:1 A3:2", lift=-9)
    cue.write("Celesta", 12, "r:2 D5:.5 A5 r:1 r:2 D6:2", lift=4)
