"""Estimate the spelling of pitches that came without one (MIDI)."""

import numpy as np

from leitmotif_desk.domain.time import IntColumn

_WINDOW_BEFORE = 10
_WINDOW_AFTER = 42
"""Notes of context, the values of Meredith's ps13s1 (The ps13 pitch spelling algorithm, JNMR 35/2, 2006)."""
_CANDIDATES = 12
_LETTER_OF_FIRST = np.array([0, 0, 1, 2, 2, 3, 3, 4, 4, 5, 6, 6])
_LETTER_ABOVE_TONIC = np.array([0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6])
_LETTER_SEMITONES = np.array([0, 2, 4, 5, 7, 9, 11])
_LETTER_FIFTHS = np.array([0, 2, 4, -1, 1, 3, 5])
_SCALE_MIDDLE = 2
"""Fifths from a signature to the middle of its scale (C major: D, two above C)."""
_KEY_PROFILES = np.array(
    [
        [0.748, 0.060, 0.488, 0.082, 0.670, 0.460, 0.096, 0.715, 0.104, 0.366, 0.057, 0.400],
        [0.712, 0.084, 0.474, 0.618, 0.049, 0.460, 0.105, 0.747, 0.404, 0.067, 0.133, 0.330],
    ]
)
"""How often each degree sounds in major and minor (Temperley, Music and Probability, 2007)."""


def spell(pitch: IntColumn, onset_ticks: IntColumn) -> tuple[IntColumn, IntColumn]:
    """Return (steps from C0 = 0, alterations) for sounding pitches, in the order given.

    Each note takes the letter that most of the pitch classes around it would give it as tonics, weighted by how often
    they sound there (ps13s1). Doublings at one onset count once. Linear in the number of notes.
    """
    if len(pitch) == 0:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    onset_rank = np.unique(onset_ticks, return_inverse=True)[1]
    events, event_of_note = np.unique(onset_rank * 12 + pitch % 12, return_inverse=True)
    chroma = events % 12
    letters = _letters(chroma)
    middle = _signature(chroma) + _SCALE_MIDDLE
    # Twelve fifths are a diminished second: the same sounds, every letter one further up.
    letters = (letters + int(np.round((_fifths(chroma, letters).mean() - middle) / 12))) % 7
    return _spelled(np.asarray(pitch, dtype=np.int64), letters[event_of_note])


def _letters(chroma: IntColumn) -> IntColumn:
    first_letter = int(_LETTER_OF_FIRST[chroma[0]])
    tonics = np.arange(_CANDIDATES)
    tonic_letters = (first_letter - _LETTER_ABOVE_TONIC[(chroma[0] - tonics) % 12]) % 7
    counts = np.zeros((len(chroma) + 1, _CANDIDATES), dtype=np.int64)
    counts[np.arange(1, len(chroma) + 1), chroma] = 1
    np.cumsum(counts, axis=0, out=counts)
    places = np.arange(len(chroma))
    after = np.minimum(places + _WINDOW_AFTER, len(chroma))
    before = np.maximum(places - _WINDOW_BEFORE, 0)
    votes = np.zeros((len(chroma), 7), dtype=np.int64)
    for tonic in range(_CANDIDATES):
        heard = counts[after, tonic] - counts[before, tonic]
        letter = (_LETTER_ABOVE_TONIC[(chroma - tonic) % 12] + tonic_letters[tonic]) % 7
        votes[places, letter] += heard
    return np.asarray(votes.argmax(axis=1), dtype=np.int64)


def _signature(chroma: IntColumn) -> int:
    """Return the signature, in fifths from -5 to 6, of the key that fits the pitch classes best."""
    heard = np.bincount(chroma, minlength=12)
    profiles = (_KEY_PROFILES - _KEY_PROFILES.mean(axis=1, keepdims=True)) / _KEY_PROFILES.std(axis=1, keepdims=True)
    fits = np.array([np.roll(profiles, tonic, axis=1) @ heard for tonic in range(12)]).T
    minor, tonic = divmod(int(fits.argmax()), 12)
    return (7 * (tonic + 3 * minor) + 5) % 12 - 5


def _alterations(chroma: IntColumn, letters: IntColumn) -> IntColumn:
    return np.asarray((chroma - _LETTER_SEMITONES[letters] + 6) % 12 - 6, dtype=np.int64)


def _fifths(chroma: IntColumn, letters: IntColumn) -> IntColumn:
    return np.asarray(_LETTER_FIFTHS[letters] + 7 * _alterations(chroma, letters), dtype=np.int64)


def _spelled(pitch: IntColumn, letters: IntColumn) -> tuple[IntColumn, IntColumn]:
    alter = _alterations(pitch % 12, letters)
    octave = (pitch - alter - _LETTER_SEMITONES[letters]) // 12 - 1
    return np.asarray(7 * octave + letters, dtype=np.int64), alter
