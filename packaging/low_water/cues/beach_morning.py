"""2m3 Beach, Morning: pieces of themes on a bare floor; and it begins before it should."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import HOMEWARD_LINE, KEEPERS_LIGHT, UNDERTOW_LINE


def compose() -> Cue:
    cue = Cue(
        "2m3", "Beach, Morning", 8, "01:08:21:00", ".mid", "Am", 11,
        ("Flute", "Clarinet", "Harp", "Piano", "Solo cello", "Violins II", "Violas", "Low strings pizz."),
        metres=((1, 4, 4), (4, 3, 4), (5, 4, 4)), tempi=((1, 54, 54), (7, 52, 52), (10, 50, 42)),
        levels=((1, "ppp"), (3, "pp"), (5, "p"), (7, "mp"), (9, "p"), (11, "ppp")),
        marks=((1, "Planks"), (5, "She kneels"), (8, "The tide goes out")),
    )  # fmt: skip
    cue.write("Piano", 1, "r:1 E5:2 B4:1 r:1 C5:3 r:1 G4:1 A4:2 E4:3", lift=12)
    cue.write("Violas", 1, "A3+E4:4 A3+E4:4 C4+D4:4 A3+C4:3", lift=-4)
    cue.write("Low strings pizz.", 1, "A2:1 r:3 F2:1 r:3 C3:1 r:3 D2:1 r:2", lift=6)
    _kneeling(cue)
    _ebb(cue)
    return cue


def _kneeling(cue: Cue) -> None:
    """Bars 5-7: the solo cello finds four notes of Mara's theme, the piano five of her brother's, all equal."""
    cue.state("Solo cello", 5, KEEPERS_LIGHT.mode("minor").transposed(-3, -5).head(4).lasting(2), lift=12)
    cue.write("Solo cello", 6, "r:1 B3:1 D4:1.5 C4:.5 A3:2", lift=8)
    cue.state("Piano", 6, HOMEWARD_LINE.head(5).levelled(1.0).lasting(2), lift=10)
    floor = Harmony(
        cue,
        5,
        "Am:3 F/A:1 Gsus4:1 G:2 Em:1 Am:2 Fmaj7:2",
        {"Violins II": (60, 72), "Violas": (52, 67)},
        (40, 53),
        under=("Solo cello", "Piano"),
    )
    floor.held(lift=-8).rhythm("Low strings pizz.", "1 -3", lift=2, of="bass")
    cue.write("Flute", 7, "r:2 C5:.5 E5 A5:1", lift=2)
    cue.write("Harp", 5, "r:3 A3:.25 C4 E4 F4 r:4 r:2 F3:.5 C4 E4 A4", lift=-2)


def _ebb(cue: Cue) -> None:
    """Bars 8-11: Undertow backwards in the cello, rising as the water leaves; a last open chord."""
    cue.state("Solo cello", 8, UNDERTOW_LINE.retrograde(), lift=12)
    cue.write("Clarinet", 8, "r:1 E5:1 C5:1 A4:1.5 F4:.5 D5:1 C5:1.5 B4:.5 A4:3", lift=4)
    out = Harmony(
        cue, 8, "Am:3 Dm:3 F:3 Am:3 Am:4", {"Violins II": (60, 72), "Violas": (52, 67)}, (38, 53), under=("Solo cello",)
    )
    out.held(lift=-9, joined=False).rhythm("Low strings pizz.", "1 -2", lift=2, of="bass")
    cue.write("Piano", 10, "r:3 E5:1 B5:4", lift=4)
    cue.write(
        "Harp", 8, "A3:.5 E4 A4 r:1.5 D4:.5 A4 D5 r:1.5 F4:.5 A4 C5 r:1.5 A3:.5 E4 A4 r:1.5 A3:.5 E4 B4 E5:2.5", lift=-2
    )
