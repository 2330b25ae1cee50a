"""1m5 The Chapel: a chorale on The bell; her theme trusts his bass."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import BELL_LINE, KEEPERS_LIGHT, UNDERTOW_LINE


def compose() -> Cue:
    cue = Cue(
        "1m5", "The Chapel", 5, "01:04:39:00", ".musicxml", "F", 14,
        ("Solo violin", "Clarinet", "Women's voices", "Tubular bells", "Organ", "Organ pedal", "Violas", "Celli",
        "Basses"),
        metres=((1, 4, 4),), tempi=((1, 63, 63), (7, 66, 66), (11, 63, 63), (13, 60, 48)),
        levels=((1, "mp"), (5, "mp"), (7, "mf"), (9, "mp"), (11, "mf"), (12, "mp"), (13, "p"), (14, "pp")),
        keys=((1, "F"), (7, "Dm"), (11, "F")), marks=((1, "Hymn"), (5, "She believes him"), (9, "What he keeps")),
    )  # fmt: skip
    _hymn(cue)
    _trust(cue)
    _kept_back(cue)
    _amen(cue)
    return cue


def _hymn(cue: Cue) -> None:
    """Bars 1-4: The bell as the hymn's first line; a second line of its own, to the dominant."""
    cue.state("Women's voices", 1, BELL_LINE.octave(1), lift=6)
    cue.write("Women's voices", 3, "G5:2 F5:2 F5:2 E5:2", lift=4)
    cue.write("Organ", 1, "C5+A4:2 D5+A4:1 D5+Bb4:1 F5+C5:1 E5+C5:1 D5+Bb4:2 D5+Bb4:1 C5+Bb4:1 C5+A4:2", lift=-4)
    cue.write("Organ", 4, "D5+Bb4:1 C5+G4:1 C5+G4:1 Bb4+G4:1", lift=-4)
    cue.write("Organ pedal", 1, "F3:2 D3:1 Bb2:1 F3:1 A2:1 Bb2:2 G3:1 E3:1 F3:2 Bb2:1 C3:3", lift=-4)


def _trust(cue: Cue) -> None:
    """Bars 5-8: Keeper's light high in the violin over The bell in the celli; the voices turn it to the minor."""
    cue.state("Solo violin", 5, KEEPERS_LIGHT.transposed(2, 3).octave(1), lift=10)
    cue.state("Celli", 5, BELL_LINE.octave(-2), lift=4)
    cue.write("Organ", 5, "C5+A4+F4:2 D5+Bb4+F4:1 C5+A4+F4:1 C5+G4+E4:1 C5+F4:1 C5+A4+F4:2", lift=-12)
    cue.write("Women's voices", 7, "F5:1.5 G5:.5 A5:1 D5:1 Bb5:1 G5:1 E5:2", lift=0)
    turn = Harmony(
        cue,
        7,
        "Dm:2 Dm/F:2 Em7b5/G:2 A7:2",
        {"Clarinet": (60, 74), "Violas": (53, 67)},
        (40, 55),
        under=("Women's voices",),
    )
    turn.held(lift=-8, joined=False).stepping("Celli", unit=0.5, lift=-6).bass("Basses", lift=-8, octave=-1)


def _kept_back(cue: Cue) -> None:
    """Bars 9-10: The bell in minor inside the texture, and under it the sea."""
    cue.state("Violas", 9, BELL_LINE.mode("minor").transposed(-2, -3), lift=3)
    cue.state("Celli", 9, UNDERTOW_LINE.head(5).lasting(1.5), lift=6)
    cue.write("Basses", 9, "D2:2 Bb1:2 A1:2 G1:2", lift=-6)
    cue.write("Clarinet", 9, "F4:1.5 E4:.5 F4:1 A4:1 D5:2 Bb4:1 G4:1", lift=2)
    cue.write("Solo violin", 9, "r:2.5 F5:1 E5:.5 D5:2 Bb4:1 C5:1", lift=0)


def _amen(cue: Cue) -> None:
    """Bars 11-14: the hymn closes as if nothing were wrong; a bell, and a semitone in the celli that knows."""
    cue.write("Women's voices", 11, "F5:1 E5:1 F5:2 F5:2 E5:2 F5:8", lift=4)
    cue.write("Organ", 11, "D5+Bb4:1 C5+G4:1 A4+F4:2 Bb4+G4:2 Bb4+G4:2 A4+F4:8", lift=-4)
    cue.write("Organ pedal", 11, "Bb2:1 C3:1 D3:2 G2:1 C3:3 F2:8", lift=-4)
    cue.write("Violas", 11, "F4:1 C4:1 A3:2 Bb3:2 C4:2 C4:8", lift=-8)
    cue.state("Tubular bells", 13, BELL_LINE.head(5).lasting(3), lift=4)
    cue.write("Celli", 13, "r:2 Gb2:2 F2:4", lift=0)
    cue.write("Basses", 11, "Bb1:1 C2:1 D2:2 G1:1 C2:3 F1:8", lift=-8)
