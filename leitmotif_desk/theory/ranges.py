"""What instruments can play well, and which octave suits a line."""

from collections.abc import Sequence

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.theory.operations.pitch_moves import octave

RANGES: tuple[tuple[str, int, int], ...] = (
    ("hummed", 53, 74),
    ("voice", 53, 77),
    ("choir", 48, 79),
    ("piccolo", 74, 100),
    ("alto flute", 55, 84),
    ("flute", 60, 91),
    ("english horn", 52, 81),
    ("cor anglais", 52, 81),
    ("oboe", 58, 88),
    ("bass clarinet", 36, 70),
    ("clarinet", 50, 86),
    ("contrabassoon", 24, 52),
    ("bassoon", 34, 69),
    ("horn", 41, 77),
    ("trumpet", 52, 81),
    ("trombone", 40, 70),
    ("tuba", 28, 58),
    ("celesta", 60, 103),
    ("glockenspiel", 79, 103),
    ("vibraphone", 53, 89),
    ("marimba", 45, 91),
    ("bell", 53, 84),
    ("harp", 30, 96),
    ("piano", 28, 100),
    ("organ", 36, 91),
    ("guitar", 40, 79),
    ("violin", 55, 93),
    ("viola", 48, 81),
    ("celli and basses", 28, 64),
    ("low strings", 28, 64),
    ("cello", 36, 74),
    ("celli", 36, 74),
    ("bass", 28, 55),
    ("strings", 40, 88),
)
"""(word in the instrument's name, lowest and highest comfortable pitch); the first that fits counts."""
ANY_VOICE = (45, 84)
"""For instruments nobody named."""


def range_of(instrument: str) -> tuple[int, int]:
    """Return the comfortable span of an instrument by its name, any wording."""
    name = instrument.lower()
    return next(((low, high) for word, low, high in RANGES if word in name), ANY_VOICE)


def out_of_range(tones: Sequence[Tone], instrument: str) -> int:
    """Return the semitones by which a line leaves an instrument's span, both sides summed."""
    low, high = range_of(instrument)
    lowest, highest = min(tone.pitch for tone in tones), max(tone.pitch for tone in tones)
    return max(0, low - lowest) + max(0, highest - high)


def octaves_into_range(tones: Sequence[Tone], instrument: str) -> int:
    """Return the octaves by which a line must move to be playable, as few as possible."""
    return min(range(-4, 5), key=lambda count: (out_of_range(octave(tones, count), instrument), abs(count)))
