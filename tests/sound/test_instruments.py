"""Instrument names as composers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.sound.instruments import STRINGS, is_known, program_of

NAMES = {
    "Violins I": 40, "Violino II": 40, "1. Geigen": 40, "Vln. 2": 40, "solo violin": 40, "VIOLINI": 40,
    "Vla.": 41, "Bratschen": 41, "Viole": 41, "violas": 41, "solo viola": 41,
    "Celli": 42, "Violoncelli div.": 42, "Vc.": 42, "celli and basses": 42,
    "Double Basses": 43, "Kontrabässe": 43, "Contrabbassi": 43, "Bass": 43, "Basses": 43,
    "Horn in F": 60, "Horn in F 3.4": 60, "Corni in Fa": 60, "Hörner": 60, "Hn. 1": 60, "muted horn": 60,
    "horn and bells": 60, "English Horn": 69, "Cor anglais": 69, "Corno inglese": 69, "Englischhorn": 69, "E.H.": 69,
    "Bass Clarinet in B♭": 71, "Klarinette in Es": 71, "clarinetti": 71,
    "Alto Flute": 73, "Flöten": 73, "Fl. 1.2": 73, "Flauti": 73, "Piccolo": 72, "flauto piccolo": 72,
    "Tenor Trombone": 57, "Bass Trombone": 57, "Posaunen": 57, "Tuba": 58, "Trompete in C": 56, "Trombe": 56,
    "Contrabassoon": 70, "Fagotti": 70, "Oboi": 68, "Harp": 46, "Arpa": 46, "Harfe": 46, "Hp.": 46,
    "Organ": 19, "Orgel": 19, "Organo": 19, "Pauken": 47, "Timp.": 47, "Celesta": 8, "Glockenspiel": 9,
    "Tubular Bells": 14, "Röhrenglocken": 14, "Piano": 0, "Klavier": 0, "Pianoforte": 0,
    "Choir": 52, "Sopran": 53, "Alto": 53, "Strings": 48, "low strings": 48, "Streicher": 48, "Archi": 48,
    "Violins pizz.": 45, "Viole tremolo": 44, "Tenor Sax": 66, "Music box": 10, "Concertina": 23,
}  # fmt: skip


@pytest.mark.parametrize(("name", "program"), NAMES.items())
def test_a_name_as_written_finds_its_sound(name: str, program: int) -> None:
    assert program_of(name) == program
    assert is_known(name)


@pytest.mark.parametrize("name", ["", "Keeper's light", "Part 3", "Mara", "???", "♭"])
def test_a_name_without_an_instrument_plays_on_strings(name: str) -> None:
    assert program_of(name) == STRINGS
    assert not is_known(name)


@pytest.mark.parametrize("name", ["Harpist", "Hornpipe", "Organisation", "Cellar"])
def test_a_word_that_only_begins_like_an_instrument_is_none(name: str) -> None:
    assert not is_known(name)


@given(st.text())
def test_any_text_gives_a_general_midi_number(name: str) -> None:
    assert 0 <= program_of(name) <= 127


@given(st.sampled_from(sorted(NAMES)))
def test_case_and_surroundings_do_not_matter(name: str) -> None:
    assert program_of(f"  1st {name.upper()} (2) ") == NAMES[name]
