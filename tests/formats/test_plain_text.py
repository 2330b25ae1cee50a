"""Texts in whatever encoding they come, guessed or as a person says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.formats.errors import BadText, EmptyFile
from leitmotif_desk.formats.plain_text import ENCODINGS, LONGEST_LINE, encoding_of, lines_of
from leitmotif_desk.formats.reading import Kind, Notes, ReadOptions, Source
from leitmotif_desk.formats.reading_here import read_source

WORDS = {
    "MacRoman": "Élodie\tthe café – “naïve”\nCAFÉ MÜLLER\nL’été\n",
    "Windows-1252": "Élodie\tthe café – “naïve”…\nCAFÉ MÜLLER\nL’été\n",
    "Windows-1251": "Ольга: кто там?\n",
    "Shift-JIS": "真理（声）\nこんにちは\n",
    "Windows-1253": "Ελένη\n",
    "GB18030": "画外音\n",
}


def lines(data: bytes, encoding: str = "") -> list[str]:
    return lines_of(Source("a.txt", data), Notes(), encoding)


@pytest.mark.parametrize("name", ENCODINGS)
def test_every_encoding_a_person_can_choose_is_one_that_python_reads(name: str) -> None:
    text = "Scene 1\tred\n"
    assert lines(text.encode(ENCODINGS[name]), name) == text.split("\n")


@pytest.mark.parametrize("name", WORDS)
def test_a_text_is_read_as_a_person_says(name: str) -> None:
    data = WORDS[name].encode(ENCODINGS[name])
    assert lines(data, name) == WORDS[name].split("\n")
    assert encoding_of(Source("a.txt", data), name) == name


@pytest.mark.parametrize("name", ["MacRoman", "Windows-1252"])
def test_texts_of_one_byte_a_letter_are_told_apart_by_the_words_they_make(name: str) -> None:
    notes = Notes()
    source = Source("a.txt", WORDS[name].encode(ENCODINGS[name]))
    assert lines_of(source, notes) == WORDS[name].split("\n")
    assert encoding_of(source) == name
    assert [note.what for note in notes.all()] == [f"The text is not UTF-8; it was read as {name}."]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["1m2\tÉlodie\n", "ИНТ. МАЯК – НОЧЬ\n\nОЛЬГА\nКто там?\n", "場面 1\n\n真理 が 言う。\n" * 3]
)
def test_unicode_is_read_with_and_without_a_mark(codec: str, text: str) -> None:
    assert lines(text.encode(codec)) == text.split("\n")


def test_a_mark_of_byte_order_says_more_than_a_person_who_says_utf_16() -> None:
    assert lines(b"\xfe\xff" + "Ä\n".encode("utf-16-be"), "UTF-16") == ["Ä", ""]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n\ufeff"), min_size=1, max_size=60))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert lines(text.encode()) == [text]


@given(st.text(st.characters(min_codepoint=1, max_codepoint=0x24F, exclude_characters="\r\n"), min_size=8, max_size=60))
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_bare_utf_16_of_latin_letters_is_known(codec: str, text: str) -> None:
    if sum(letter < "\x80" for letter in text) > len(text) / 2:
        assert lines(text.encode(codec)) == [text]


@pytest.mark.parametrize(
    ("data", "encoding", "words"),
    [
        (b"one\ntw\0o\n", "", "a.txt, line 2.*NUL"),
        (b"one\n" + b"x" * (LONGEST_LINE + 1), "", "a.txt, line 2.*100,001 characters"),
        (b"\xff\xfe\x00\xd8\x41", "", "a.txt, byte"),
        (b"caf\xe9\n", "UTF-8", "a.txt, byte 3.*not UTF-8"),
        (b"one\n", "EBCDIC", "a.txt.*'EBCDIC' is not known"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(data: bytes, encoding: str, words: str) -> None:
    with pytest.raises(BadText, match=words):
        lines(data, encoding)


def test_an_empty_file_is_said_to_be_empty() -> None:
    with pytest.raises(EmptyFile):
        lines(b"")


LISTS = {
    "markers.txt": "Ann\t01:00:12:05\tV1\tred\tМаяк\t1\n",
    "markers.csv": "N\tD\tI\tO\tL\tT\t\nМаяк\t\t01:00:00:00\t01:00:00:00\t00:00:00:00\tC\t\n",
    "regions.csv": "#,Name,Start,End,Length\nM1,Маяк,0:12.5,,\n",
    "session.txt": "SESSION NAME:\tx\nSAMPLE RATE:\t48000\n"
    "SESSION START TIMECODE:\t01:00:00:00\nTIMECODE FORMAT:\t24 Frame\n"
    "M A R K E R S  L I S T I N G\n#\n1\t01:00:00:00\t0\tSamples\tМаяк\t\n",
    "cut.edl": "001  AX  V  C  01:00:00:00 01:00:01:00 01:00:00:00 01:00:01:00\n* LOC: 01:00:00:00 RED Маяк\n",
    "script.fountain": ".Маяк\n\nСвет.\n",
}


@pytest.mark.parametrize("name", LISTS)
def test_every_reader_of_texts_uses_the_encoding_that_is_said_and_tells_it(name: str) -> None:
    source = Source(name, LISTS[name].encode("cp1251"))
    found = read_source(source, Kind.SCENES, ReadOptions(encoding="Windows-1251"))
    assert found.encoding == "Windows-1251"
    assert "Маяк" in [row.text for row in found.markers] + [row.slug for row in found.scenes]
