"""2m4 Confession: The bell in every twist but its own; a theme that belongs to somebody else; no cadence."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import BELL_LINE, HOMEWARD_LINE, KEEPERS_LIGHT

_GUILT = BELL_LINE.mode("minor")


def compose() -> Cue:
    cue = Cue(
        "2m4", "Confession", 9, "01:09:15:12", ".mid", "Fm", 17,
        ("Oboe", "Clarinet", "Bassoon", "Horn in F", "Tubular bells", "Organ", "Violins I", "Violins II", "Violas",
         "Celli", "Basses"),
        metres=((1, 4, 4), (13, 3, 4), (15, 4, 4)),
        tempi=((1, 66, 66), (7, 69, 69), (9, 80, 80), (11, 76, 76), (13, 72, 72), (15, 60, 48)),
        levels=((1, "p"), (3, "mp"), (5, "p"), (7, "mf"), (9, "mp"), (11, "f"), (12, "ff"), (13, "mf"), (15, "p"),
        (17, "pp")),
        marks=((1, "At the altar"), (7, "He speaks"), (11, "Mara"), (15, "She leaves")),
    )  # fmt: skip
    _altar(cue)
    _speech(cue)
    _stretto(cue)
    _break(cue)
    return cue


def _altar(cue: Cue) -> None:
    """Bars 1-6: The bell in minor, horn; then its mirror in the bassoon."""
    cue.state("Horn in F", 1, _GUILT, lift=10)
    cue.write("Organ", 1, "F3+C4:4 F3+C4:2 F3+Db4:2 r:8 Ab3+C4:2 Ab3+Db4:2 Bb3+Db4:4", lift=-10)
    cue.write("Clarinet", 3, "r:1 C5:1 Eb5:1.5 Db5:.5 C5:1 Bb4:.5 Ab4 G4:1 Bb4:1 Ab4:2", lift=4)
    cue.state("Bassoon", 5, _GUILT.octave(-1).inverted("F3"), lift=10)
    cue.write("Oboe", 5, "r:2 C5:2 Bb4:1 Db5:1.5 C5:.5 Bb4:1", lift=2)
    low = Harmony(
        cue, 1, "Fm:2 Db:2 Fm/C:2 Bbm:2 Ab:2 Fm:2 Bbm:2 C7:2 Fm:2 Db/F:2 Bbm:2 Bbm/Db:2",
        {"Violins II": (58, 72), "Violas": (52, 65)}, (36, 53), under=("Horn in F", "Clarinet", "Bassoon")
    )  # fmt: skip
    low.held(lift=-9).stepping("Celli", lift=-7, unit=0.5).bass("Basses", lift=-8, octave=-1, joined=True)


def _speech(cue: Cue) -> None:
    """Bars 7-8: Homeward, broad and warm, as Hale speaks: the wrong theme."""
    cue.state("Violins I", 7, HOMEWARD_LINE.transposed(1, 1), lift=8)
    warm = Harmony(
        cue, 7, "Ab:3 Eb/G:1 Fm:2 Eb:2", {"Violins II": (65, 77), "Violas": (54, 67)}, (38, 56), under=("Violins I",)
    )
    warm.held(lift=-7).bass("Celli", lift=-5).bass("Basses", lift=-7, octave=-1)
    cue.write("Horn in F", 7, "C4:1 Eb4:2 G3:1 Ab3:2 G3:1 Bb3:1", lift=-4)


def _stretto(cue: Cue) -> None:
    """Bars 9-10: The bell at double speed, voice after voice."""
    quick = _GUILT.scaled(0.5)
    cue.state("Violas", 9, quick, lift=4)
    cue.state("Violins II", 9.5, quick.transposed(4, 7), lift=5)
    cue.state("Violins I", 10, quick.octave(1), lift=6)
    cue.write("Violas", 10, "F4:.5 Gb4 F4 Db4 E4:1 Bb4:1", lift=-2)
    cue.write("Violins II", 10.5, "C5:.5 Bb4 C5:1", lift=-2)
    cue.write("Celli", 9, "F3:.5 C3 F3 C3 Ab2:1 F2:1 Bb2:.5 Bb2 F3 Db3 C3 C3 C3 C3", lift=0)
    cue.write("Basses", 9, "F2:4 Bb1:2 C2:2", lift=-2)
    cue.write("Bassoon", 9, "r:2 F3:.5 Eb3 Db3 C3 Bb2:1 Db3:1 C3:2", lift=0)


def _break(cue: Cue) -> None:
    """Bars 11-17: Keeper's light in the minor over the whole orchestra; then both heads, never together; no end."""
    cue.state("Violins I", 11, KEEPERS_LIGHT.mode("minor").transposed(2, 3).octave(1), lift=10)
    full = Harmony(
        cue,
        11,
        "Fm:4 C7/E:1 Fm:3",
        {"Oboe": (65, 79), "Violins II": (60, 74), "Violas": (53, 67)},
        (38, 56),
        under=("Violins I",),
    )
    full.held("Violas", "Oboe", lift=-6).rhythm("Violins II", ".25", lift=-12)
    full.bass("Celli", lift=-2).bass("Basses", lift=-3, octave=-1).bass("Bassoon", lift=-5)
    cue.write("Horn in F", 11, "C4:2 Ab3:2 G3:1 Ab3:3", lift=-2)
    cue.state("Horn in F", 13, _GUILT.head(5).lasting(1), lift=8)
    cue.state("Violins I", 13.5, KEEPERS_LIGHT.mode("minor").transposed(2, 3).head(4).lasting(1.5), lift=8)
    rift = Harmony(
        cue,
        13,
        "Fm:3 Db:3 Gm7b5/Db:2 C7:2 Db:4 Db:4",
        {"Violins II": (58, 72), "Violas": (51, 65)},
        (36, 53),
        under=("Horn in F", "Violins I"),
    )
    rift.held(lift=-8).bass("Celli", lift=-6).bass("Basses", lift=-8, octave=-1)
    cue.write("Clarinet", 15, "r:1 F4:1 E4:1 G4:1 F4:4", lift=2)
    cue.state("Tubular bells", 16, _GUILT.head(4).lasting(3), lift=4)
    cue.write("Organ", 16, "Db3+Ab3+F4:8", lift=-10)
