"""2m1 Storm Deck: ostinati in changing metres; the sea at every speed, and Homeward torn off."""

from low_water.pitch import pitch
from low_water.score import Cue
from low_water.texture import Harmony, Played
from low_water.themes import HOMEWARD_LINE, UNDERTOW_LINE

_FIGURE = ((0, 0), (0, 0), (2, 3), (0, 0), (1, 1), (0, 0), (-3, -5), (-1, -2))
"""The ostinato in quavers, as (steps, semitones) from its root."""
_ROOTS = "D3 D3 F3 D3 D3 D3 D3 Eb3"
_STRINGS = {"Violins I": (69, 84), "Violins II": (62, 77), "Violas": (55, 70)}


def compose() -> Cue:
    cue = Cue(
        "2m1", "Storm Deck", 6, "01:05:38:00", ".mid", "Dm", 42,
        ("Flute", "Clarinet", "Bassoon", "Horns in F", "Trombone", "Tuba", "Timpani", "High strings trem.", "Violins I",
         "Violins II", "Violas", "Celli", "Basses"),
        metres=((1, 4, 4), (9, 7, 8), (17, 3, 4), (25, 4, 4), (33, 5, 4), (37, 4, 4)),
        tempi=((1, 126, 126), (9, 132, 132), (17, 138, 138), (25, 116, 116), (33, 138, 138), (37, 132, 132),
            (40, 100, 72)),
        levels=((1, "mp"), (5, "f"), (9, "mf"), (13, "f"), (17, "mf"), (24, "ff"), (25, "ff"), (29, "f"), (33, "mf"),
                (36, "fff"), (38, "ff"), (40, "f"), (41, "p"), (42, "pp")),
        keys=((1, "Dm"), (25, "Bb"), (29, "Dm")),
        marks=((1, "Deck"), (9, "Jonas at the mast"), (17, "The sea climbs"), (25, "Mast down"), (33, "Rail"),
            (40, "Jonas")),
    )  # fmt: skip
    _deck(cue)
    _mast(cue)
    _climb(cue)
    _mast_down(cue)
    _rail(cue)
    _gone(cue)
    return cue


def _ostinato(cue: Cue, part: str, bar: int, roots: str, count: int = 8, octave: int = 0, lift: float = -5) -> None:
    """Play the figure once a bar, `count` quavers of it, on each of the roots."""
    notes: list[Played] = []
    for place, name in enumerate(roots.split()):
        root, start = pitch(name).moved(7 * octave, 12 * octave), cue.at(bar + place)
        notes += [(start + 0.5 * i, 0.5, root.moved(*_FIGURE[i % 8])) for i in range(count)]
    cue.add(part, notes, lift)


def _deck(cue: Cue) -> None:
    """Bars 1-8: the figure sets in from below; Undertow in the trombone across the bars."""
    _ostinato(cue, "Celli", 1, _ROOTS)
    _ostinato(cue, "Violas", 3, "D3 D3 D3 D3 D3 Eb3", octave=1, lift=-9)
    cue.write("Basses", 1, "D2:4 D2:4 F2:4 D2:4 D2:4 D2:4 D2:4 Eb2:4")
    cue.write(
        "Timpani",
        1,
        "D2:1 r:3 r:4 D2:1 r:2 D2:.5 D2 D2:1 r:3 D2:.5 D2 r:3 D2:1 r:3 D2:1 r:1 D2:.5 D2 D2 D2 r:2 Eb2:.25 Eb2 Eb2 Eb2 "
        "Eb2 Eb2 Eb2 Eb2",
    )
    cue.state("Trombone", 5, UNDERTOW_LINE.lasting(2.5), lift=8)
    cue.write("Tuba", 5, "D2:4 D2:4 D2:4 Eb2:3 r:1", lift=-2)
    cue.write(
        "Horns in F",
        3,
        "r:1 F4+A4:.5 r:.5 r:2 r:2 F4+A4:.5 E4+G4:.5 r:1 r:4 r:4 r:2 D4+F4:.5 E4+G4:.5 F4+A4:1 G4+Bb4:3 r:1",
        2,
    )
    cue.write("High strings trem.", 5, "D5+A5:4 D5+Bb5:4 D5+A5:4 Eb5+Bb5:4", lift=-10)
    cue.write("Flute", 7, "r:2 A5:.25 Bb5 C6 D6 E6 F6 G6 A6 Bb6:1 r:1 G6:.25 F6 Eb6 D6 C6 Bb5 A5 G5", lift=-6)


def _mast(cue: Cue) -> None:
    """Bars 9-16, seven quavers: Homeward at twice the speed, in the minor, thrown from violins to horns."""
    _ostinato(cue, "Celli", 9, "D3 D3 F3 G3 D3 Bb2 G2 A2", count=7)
    cue.write(
        "Basses", 9, "D2:2 D2:1.5 D2:2 D2:1.5 F2:2 F2:1.5 G2:2 G2:1.5 D2:2 D2:1.5 Bb1:2 Bb1:1.5 G1:2 G1:1.5 A1:2 A1:1.5"
    )
    cue.state("Violins I", 9, HOMEWARD_LINE.mode("minor").transposed(4, 7).scaled(0.5), lift=8)
    cue.state("Violins I", 11, HOMEWARD_LINE.mode("minor").transposed(6, 10).scaled(0.5).head(5), lift=8)
    cue.hand_over("Horns in F", "Clarinet", 4, 13, HOMEWARD_LINE.mode("minor").transposed(-3, -5).scaled(0.5), lift=10)
    grip = Harmony(
        cue,
        9,
        "Dm:3.5 Dm:3.5 F:3.5 Gm:3.5 Dm:3.5 Bb:3.5 Em7b5/G:3.5 A7:3.5",
        {"Violins II": (62, 77), "Violas": (55, 69)},
        (38, 55),
    )
    grip.rhythm("Violas", ".25 .25 .5 .5 .25 .25 .5 .5 .5", lift=-8).rhythm(
        "Violins II", "-.5 .5 -.5 .5 -.5 .5 .5", lift=-8
    )
    cue.write(
        "Violins I", 13, "A5:1 F5:.5 G5:1 A5:1 Bb5:1.5 A5:.5 G5:.5 F5:1 G5:1 Bb5:.5 D6:2 C#6:1 A5:.5 C#6:1 E6:1", lift=2
    )
    cue.write(
        "Bassoon",
        9,
        "D3:.5 r:1 D3:.5 r:1.5 D3:.5 r:1 A2:.5 r:1.5 F3:.5 r:1 F3:.5 r:1.5 G3:.5 r:1 G3:.5 r:1.5 D3:2 F3:1.5 F3:2 "
        "D3:1.5 Bb2:2 G2:1.5 A2:2 C#3:1.5",
        -2,
    )
    cue.write("Trombone", 15, "Bb3:2 G3:1.5 A3:2 C#4:1.5", lift=0)
    cue.write(
        "Timpani",
        9,
        "D2:.5 r:3 D2:.5 r:1.5 D2:.5 r:1 F2:.5 r:3 G2:.5 r:1.5 G2:.5 r:1 D2:.5 r:3 r:2 D2:.5 D2 D2 G2:.5 r:3 A2:.25 A2 "
        "A2 A2 A2 A2 A2 A2 A2 A2 A2 A2 A2 A2",
        -2,
    )


def _climb(cue: Cue) -> None:
    """Bars 17-24: Undertow at double speed in the celli, each time a step higher, mirrored once in the clarinet."""
    for place, move in enumerate(((0, 0), (1, 2), (2, 3), (3, 5))):
        cue.state("Celli", 17 + 2 * place, UNDERTOW_LINE.transposed(*move).scaled(0.5), lift=8)
    cue.write("Basses", 17, "D2:3 D2:3 E2:3 E2:3 F2:3 F2:3 G2:3 Eb2:3", lift=0)
    cue.write("Tuba", 21, "F1:3 F1:3 G1:3 Eb2:3", lift=0)
    cue.state("Clarinet", 19, UNDERTOW_LINE.transposed(1, 2).inverted("A4").scaled(0.5).lasting(1.5), lift=8)
    climb = Harmony(cue, 17, "Dm:3 Dm:3 Em:3 Em:3 Fm:3 Fm:3 Gm:3 Eb:3", _STRINGS, (38, 55))
    climb.rhythm("Violins I", ".25", lift=-12).rhythm("Violins II", ".25", lift=-13).rhythm(
        "Violas", ".5 .25 .25", lift=-10
    )
    cue.write(
        "Horns in F",
        17,
        "r:3 r:1 D4+F4:1 E4+G4:1 E4+B4:2 r:1 r:3 F4+C5:1 r:1 F4+C5:1 F4+Ab4:2 r:1 G4+Bb4:1 G4+Bb4 A4+C5 Bb4+Eb5:3",
    )
    cue.write("Flute", 21, "C6:1 A5:.5 C6:.5 F6:1 Eb6:2 C6:1 D6:1 Bb5:1 D6:1 Eb6:3", lift=0)
    cue.write(
        "Timpani",
        17,
        "D2:1 r:2 r:3 E2:1 r:2 r:2 E2:.5 E2 F2:1 r:2 F2:1 r:1 F2:.5 F2 G2:1 G2 G2 Eb2:.25 Eb2 Eb2 Eb2 Eb2 Eb2 Eb2 Eb2 "
        "Eb2 Eb2 Eb2 Eb2",
    )


def _mast_down(cue: Cue) -> None:
    """Bars 25-32: Homeward whole in the horns over a wide sea, then its head only, then nothing of it."""
    cue.state("Horns in F", 25, HOMEWARD_LINE.transposed(2, 3).octave(-1), lift=10)
    cue.write("Trombone", 25, "Bb3:2 D4:1 C4:1 D4:2 A3:2 G3:2 C4:2 F3:2 A3:2", lift=-2)
    cue.write("Horns in F", 27, "Eb4:1.5 F4:.5 G4:1 Bb4:1 A4:2 C5:1 Eb4:1", lift=2)
    cue.write("Violins I", 29, "D6:2 C6:1 Bb5:1 A5:2 C#6:2 D6:3 F6:1 E6:2 G6:2", lift=2)
    cue.state("Horns in F", 29, HOMEWARD_LINE.mode("minor").octave(-1).head(5).lasting(1.5), lift=8)
    for part, octave in (("Flute", 0), ("Clarinet", -1)):
        gust = "F5:.25 G5 A5 Bb5 C6 D6 Eb6 F6 G6:1 r:9 F6:.25 Eb6 D6 C6 Bb5 A5 G5 F5"
        spray = "A5:.25 Bb5 C#6 D6 E6 F6 G6 A6 F6:1 r:5 G6:.25 F6 Eb6 D6 C6 Bb5 A5 G5"
        cue.write(part, 25, f"r:2 {gust} r:6 {spray}", lift=-4, octave=octave)
    cue.write("Bassoon", 29, "G3:1 Bb3 D4 G3 E3:1 G3 A3:1 C#3 D3:1 F3 D3:1 F3 E3:2 Eb3:2", lift=-4)
    wide = Harmony(cue, 25, "Bb:3 F/A:1 Gm:2 F:2 Eb:2 Cm/G:2 F7sus4:2 F7:2", _STRINGS, (38, 55))
    wide.rhythm("Violins I", ".25 .25 .5", lift=-10).rhythm("Violins II", ".5 .25 .25", lift=-11).broken(
        "Violas", "0 1 2 3", 0.25, 55, 74, -11
    )
    wide.rhythm("Celli", "1.5 .5", lift=-2, of="bass").bass("Basses", octave=-1, lift=-2).bass(
        "Tuba", octave=-1, lift=-4
    )
    dark = Harmony(
        cue, 29, "Gm:4 Em7b5/G:2 A7:2 Dm:2 Bb/D:2 Em7b5:2 Eb:2", {"Violins II": (64, 79), "Violas": (55, 70)}, (38, 55)
    )
    dark.rhythm("Violins II", ".25", lift=-11).rhythm("Violas", ".5 .25 .25", lift=-10)
    dark.rhythm("Celli", ".5 .25 .25", lift=-3, of="bass").bass("Basses", octave=-1, lift=-2).bass(
        "Tuba", octave=-1, lift=-6
    )
    cue.write("Trombone", 31, "F3:2 F3:2 E3:2 Eb3:2", lift=2)
    cue.write(
        "Timpani",
        25,
        "Bb2:1 r:3 G2:1 r:1 F2:1 r:1 r:4 F2:.5 F2 F2 F2 F2 F2 F2 F2 G2:1 r:3 r:2 A2:.5 A2 A2 A2 D2:1 r:3 E2:.25 E2 E2 "
        "E2 E2 E2 E2 E2 Eb2:2",
    )


def _rail(cue: Cue) -> None:
    """Bars 33-36 in five: the figure alone, layer by layer, to the hit; bars 37-39 the blow itself."""
    for place, (part, octave) in enumerate((("Celli", 0), ("Violas", 1), ("Violins II", 1), ("Violins I", 2))):
        roots = ("Eb3", "D3", "F3", "G3")[place:]
        _ostinato(cue, part, 33 + place, " ".join(roots), count=10, octave=octave, lift=-2)
    cue.write("Basses", 33, "Eb2:5 D2:5 F2:5 G2:3 A2:2", lift=0)
    cue.write("Bassoon", 34, "D3:.5 D3 A2:1 D3:.5 D3 F3:1 E3:1 F3:.5 F3 C3:1 F3:.5 F3 Ab3:1 G3:1 G3:1 Bb3 D4 C#4 A3")
    cue.write("Horns in F", 36, "D4+G4:1 D4+G4:.5 D4+G4 D4+Bb4:1 C#4+A4:1 E4+C#5:1", lift=6)
    cue.write(
        "Timpani",
        35,
        "F2:.5 F2 r:2 F2:.5 F2 r:1 G2:.25 G2 G2 G2 G2 G2 G2 G2 G2 G2 G2 G2 A2 A2 A2 A2 A2 A2 A2 A2",
        lift=4,
    )
    for part, chord in (
        ("Violins I", "D6+F6"),
        ("Violins II", "A5+D6"),
        ("Violas", "F4+D5"),
        ("Horns in F", "F4+A4"),
        ("Trombone", "D4"),
        ("Tuba", "D2"),
        ("Celli", "D3"),
        ("Basses", "D2"),
        ("Timpani", "D2"),
    ):
        cue.write(part, 37, f"{chord}:1 r:1.5 {chord}:.5 r:1 r:1 {chord}:1 r:2", lift=8)
    cue.write("High strings trem.", 39, "D6+Eb6:4 D6+Eb6:4", lift=-10)
    cue.write("Celli", 39, "r:1 D3:.5 Eb3 D3:2", lift=2)


def _gone(cue: Cue) -> None:
    """Bars 40-42: what is left: the sigh, very low and slow; one voice that does not finish."""
    cue.state("Basses", 40, UNDERTOW_LINE.octave(-1).head(5).lasting(2.5), lift=6)
    cue.write("Timpani", 40, "D2:.5 r:3.5 r:4 D2:.5 r:1", lift=-8)
    cue.write("Flute", 41, "r:1 D5:1 A4:2 Bb4:3", lift=2)
    cue.write("Celli", 41, "D3:4 D3:3", lift=-12)
