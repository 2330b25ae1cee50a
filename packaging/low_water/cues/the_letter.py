"""2m5 The Letter: Homeward whole, as his voice; the second half of the vow, alone."""

from low_water.score import Cue
from low_water.texture import Harmony
from low_water.themes import HOMEWARD_LINE, KEEPERS_LIGHT, VOW_LINE


def compose() -> Cue:
    cue = Cue(
        "2m5", "The Letter", 10, "01:10:20:12", ".mxl", "G", 19,
        ("Flute", "Oboe", "Clarinet", "Horn in F", "Harp", "Solo violin", "Violins I", "Violins II", "Violas", "Celli",
         "Basses"),
        metres=((1, 4, 4), (11, 3, 4), (14, 4, 4)), tempi=((1, 72, 72), (7, 76, 76), (11, 72, 72), (14, 74, 74),
            (18, 66, 52)),
        levels=((1, "pp"), (3, "mp"), (5, "mf"), (7, "mp"), (9, "f"), (11, "p"), (14, "mp"), (16, "mf"), (18, "p"),
        (19, "pp")),
        keys=((1, "G"), (11, "D")), marks=((1, "The drawer"), (3, "His voice"), (11, "Wait for me")), transposing=True,
    )  # fmt: skip
    _voice(cue)
    _reading(cue)
    _wait(cue)
    _fold(cue)
    return cue


def _voice(cue: Cue) -> None:
    """Bars 1-6: harp alone; Homeward in the horn and where it goes on to."""
    cue.write("Harp", 1, "G3:.5 D4 A4 B4 D5:2 E3:.5 B3 G4 A4 D5:1 F#4:1", lift=6)
    cue.write("Clarinet", 2, "r:2 D4:1 C4:1 B3:2", lift=-2)
    cue.state("Horn in F", 3, HOMEWARD_LINE.octave(-1), lift=12)
    cue.write("Horn in F", 5, "G3:1 B3:1 D4:1.5 E4:.5 E4:1 C4:1 D4:2", lift=8)
    bed = Harmony(
        cue,
        3,
        "G:3 D/F#:1 Em:2 D:2 Em:2 G/D:2 C:2 D7:2",
        {"Violins II": (59, 71), "Violas": (53, 66)},
        (38, 54),
        under=("Horn in F",),
    )
    bed.held(lift=-9).stepping("Celli", lift=-7).bass("Basses", lift=-9, octave=-1, joined=True)
    cue.write("Flute", 4, "r:2 F#5:1 A5:1 G5:2 r:2 r:2 A5:1 C6:1 B5:2", lift=-2)


def _reading(cue: Cue) -> None:
    """Bars 7-10: Homeward ornamented in the solo violin; the strings take it on to a height of their own."""
    turned = HOMEWARD_LINE.ornamented({2: ((1, 0.25), (0, 0.25)), 3: ((1, 0.25),), 6: ((1, 0.25), (0, 0.25))})
    cue.state("Solo violin", 7, turned, lift=12)
    glow = Harmony(
        cue, 7, "G:2 Bm/F#:2 Em:1 C:1 D:2 C:2 G/B:2 Am7:2 A7:2",
        {"Violins II": (60, 74), "Violas": (54, 67)}, (38, 55), under=("Solo violin",)
    )  # fmt: skip
    glow.held("Violins II", lift=-10).broken("Violas", "0 1 2 1", 0.5, 53, 68, lift=-13)
    glow.bass("Celli", lift=-6).bass("Basses", lift=-9, octave=-1)
    glow.broken("Harp", "0 2 3 4 5 4 3 2", 0.5, 43, 83, lift=-12)
    cue.write("Violins I", 9, "E5:1 G5:1.5 F#5:.5 D5:1 C6:1 A5:1 G5:1 E5:1", lift=5)
    cue.write("Oboe", 9, "C5:2 B4:1 D5:1 E5:2 C#5:2", lift=-2)


def _wait(cue: Cue) -> None:
    """Bars 11-13: the second half of the vow, violin and flute, three chords."""
    cue.state("Solo violin", 11 + 1 / 3, VOW_LINE.tail(5), lift=12)
    cue.write("Clarinet", 11, "F#4:1 A4:2 G4:2 E4:1 F#4:3", lift=-2)
    cue.write("Violas", 11, "D4:3 B3:1 E4:1 C#4:1 D4:3", lift=-6)
    cue.write("Celli", 11, "D3:1 F#3:2 G3:1 E3:1 A2:1 D3:3", lift=-6)
    cue.write("Harp", 13, "r:1 D4:.5 F#4 A4 D5", lift=0)


def _fold(cue: Cue) -> None:
    """Bars 14-19: Homeward inside, violas, under the violin; Keeper's light one step up, oboe; the letter is folded."""
    cue.state("Violas", 14, HOMEWARD_LINE.transposed(-3, -5), lift=8)
    cue.write("Solo violin", 14, "F#5:1.5 G5:.5 A5:1 E5:1 D5:2 E5:1 C#5:1", lift=8)
    inner = Harmony(
        cue,
        14,
        "D:3 A/C#:1 Bm:2 A:2",
        {"Violins I": (69, 81), "Violins II": (62, 74)},
        (38, 55),
        under=("Violas", "Solo violin"),
    )
    inner.held(lift=-12).bass("Celli", lift=-6).bass("Basses", lift=-9, octave=-1)
    cue.state("Oboe", 16, KEEPERS_LIGHT.tonal(1), lift=9)
    cue.write("Clarinet", 16, "G4:2 E4:1 C#4:1 D4:1 E4:1 G4:2", lift=-4)
    close = Harmony(
        cue, 16, "Em:3 A7/E:1 D/F#:1 Em7:3 A7sus4:2 A7:2 Dadd9:4",
        {"Violins I": (66, 79), "Violins II": (59, 72), "Violas": (54, 67)}, (38, 54), under=("Oboe", "Clarinet")
    )  # fmt: skip
    close.held(lift=-9).bass("Celli", lift=-7).bass("Basses", lift=-9, octave=-1, joined=True)
    cue.write("Solo violin", 18, "D5:2 C#5:1 E5:1 F#5:4", lift=4)
    cue.write("Flute", 18, "r:2 E5:1 G5:1 A5:4", lift=-2)
    cue.write("Harp", 19, "D3:.5 A3 E4 F#4 A4 D5:1.5", lift=0)
