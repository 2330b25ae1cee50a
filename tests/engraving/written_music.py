"""Melodies to engrave: typed ones and random ones."""

from fractions import Fraction

from hypothesis import strategies as st

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key, parse_spelling
from leitmotif_desk.domain.time import ticks
from leitmotif_desk.engraving import Sheet, StaffLine

LENGTHS = [Fraction(n, d) for n, d in ((1, 4), (1, 2), (3, 4), (1, 1), (3, 2), (7, 4), (2, 1), (5, 2), (3, 1), (4, 1))]
keys = st.builds(Key.from_fifths, st.integers(-6, 6))
metres = st.sampled_from([(4, 4), (3, 4), (2, 4), (6, 8), (5, 4), (7, 8), (2, 2), (12, 8), (5, 8)])


def tones_of(text: str, start: str = "0") -> tuple[Tone, ...]:
    at, found = ticks(start), []
    for word in text.split():
        name, _, length = word.partition(":")
        if name != "r":
            found.append(Tone(at, ticks(length or "1"), *parse_spelling(name)))
        at += ticks(length or "1")
    return tuple(found)


def sheet_of(
    text: str, key: str = "C major", metre: tuple[int, int] = (4, 4), start: str = "0", **more: object
) -> Sheet:
    return Sheet((StaffLine(tones_of(text, start)),), Key.parse(key), *metre, **more)  # type: ignore[arg-type]


@st.composite
def melodies(draw: st.DrawFn) -> tuple[Tone, ...]:
    """A melody of plain values and triplet groups, with rests, that may begin with an upbeat of two quarters."""
    at = draw(st.sampled_from([Fraction(0), Fraction(-1), Fraction(-2), Fraction(-1, 2)]))
    tones: list[Tone] = []
    for _ in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(["plain", "plain", "plain", "rest", "triplet"]))
        if kind == "triplet" and at.denominator == 1:
            lengths = [Fraction(1, 3)] * 3
        else:
            lengths = [draw(st.sampled_from(LENGTHS))]
        for length in lengths:
            if kind != "rest" or not tones:
                tones.append(
                    Tone(ticks(at), ticks(length), draw(st.integers(21, 44)), draw(st.sampled_from([0, 0, 1, -1])))
                )
            at += length
    return tuple(tones)
