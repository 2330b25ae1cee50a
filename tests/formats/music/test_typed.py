"""Motifs typed as text."""

import pytest

from leitmotif_desk.formats.errors import BadMotifText
from leitmotif_desk.formats.music.typed import parse_motif

QUARTER = 10_080


def test_pitches_lengths_rests_and_barlines() -> None:
    phrase = parse_motif("key=D major metre=3/4 D4:1 A4:1.5 G4:.5|F#4 r:1 E4:1/3")
    assert [(t.onset_ticks, t.duration_ticks, t.name) for t in phrase.tones] == [
        (0, QUARTER, "D4"),
        (QUARTER, 3 * QUARTER // 2, "A4"),
        (5 * QUARTER // 2, QUARTER // 2, "G4"),
        (3 * QUARTER, QUARTER // 2, "F#4"),
        (9 * QUARTER // 2, QUARTER // 3, "E4"),
    ]
    assert (str(phrase.key), phrase.beats, phrase.beat_unit) == ("D major", 3, 4)


def test_a_short_first_bar_is_an_upbeat() -> None:
    assert [tone.onset_ticks for tone in parse_motif("A4:1 | D5:4").tones] == [-QUARTER, 0]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("D4 F#4 A4 D4", "D major"),
        ("A4 D5 E5 F5 C#5 D5", "D minor"),
        ("C4 Eb4 D4 G4 C4", "C minor"),
        ("C4 E4 G4 C4", "C major"),
    ],
)
def test_without_a_key_the_one_that_fits_best_is_taken(text: str, key: str) -> None:
    assert str(parse_motif(text).key) == key


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no note"),
        ("r:4", "no note"),
        ("D4 H4", "character 4.*'H4'"),
        ("D4:0", "character 1.*length"),
        ("D4:1/0", "character 1.*length"),
        ("D4:x", "character 1.*'D4:x'"),
        ("key=D major D4 C99", "character 16.*MIDI"),
        ("key=Q D4", "character 1"),
        ("metre=0/4 D4", "metre"),
        ("D4:1e9", "character 1"),
        ("D4:65", "length"),
    ],
)
def test_what_is_no_note_is_refused_with_its_place(text: str, words: str) -> None:
    with pytest.raises(BadMotifText, match=words):
        parse_motif(text)
