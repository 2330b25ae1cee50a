"""What a file tells of its cue, and what is uncertain about it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import TempoMap, format_timecode, frame_rate, parse_timecode
from leitmotif_desk.formats.music.cue_clues import CueClues, Origin
from leitmotif_desk.formats.music.cue_names import name_of_file, name_of_title
from leitmotif_desk.formats.music.cue_starts import Told, timecode_in
from leitmotif_desk.formats.reading import Kind, Reading, ReadOptions, Source
from leitmotif_desk.formats.reading_here import read_source
from tests.formats.made_files import END, meta, midi, musicxml, note, xml_note

NOTES = note(60, 480) + END
MARKER, CUE_POINT, TEXT, NAME, TEMPO, OFFSET = 0x06, 0x07, 0x01, 0x03, 0x51, 0x54


def offset(hour: int, minute: int, second: int, frame: int, rate: int = 0) -> bytes:
    return meta(OFFSET, bytes([rate << 5 | hour, minute, second, frame, 0]))


def read_midi(*events: bytes, name: str = "music.mid", rate: str = "24", folder: str = "") -> Reading:
    data = midi(b"".join(events) + END, NOTES)
    return read_source(Source(name, data, folder), Kind.CUE, ReadOptions(rate=rate))


def clues_of(*events: bytes, name: str = "music.mid", rate: str = "24", folder: str = "") -> CueClues:
    return read_midi(*events, name=name, rate=rate, folder=folder).clues


@pytest.mark.parametrize(
    ("stem", "number", "title", "version"),
    [
        ("Low Water_2m3 Beach Morning v4", "2m3", "Beach Morning", "v4"),
        ("1M01", "1M01", "", ""),
        ("M12 The Storm", "M12", "The Storm", ""),
        ("2m03B_source_v7_FINAL", "2m03B", "source", "v7 FINAL"),
        ("1m1-2 Two in one", "1m1-2", "Two in one", ""),
        ("Cue 14 - The Door v1.2b", "14", "The Door", "v1.2b"),
        ("3m2 ALT", "3m2 ALT", "", ""),
        ("2m3 Storm -rev2", "2m3", "Storm", "rev2"),
        ("2m3_Storm_20261103", "2m3", "Storm", "20261103"),
        ("2026-11-03_1m2 Lamp", "1m2", "Lamp", "2026-11-03"),
        ("1m2v3", "1m2", "", "v3"),
        ("1m2-3", "1m2-3", "", ""),
        ("1m3-2", "1m3", "", "2"),
        ("1m2 v3 Storm", "1m2", "Storm", "v3"),
        ("5m7 The Final", "5m7", "The Final", ""),
        ("5m7 The Final v2", "5m7", "The Final", "v2"),
        ("5m7 Storm FINAL", "5m7", "Storm", "FINAL"),
        ("1m2 Storm copy 2", "1m2", "Storm", "copy 2"),
        ("2m3 99 Days", "2m3", "99 Days", ""),
        ("灯台 1m2", "1m2", "灯台", ""),
        ("Beach Morning", "", "Beach Morning", ""),
    ],
)
def test_a_files_name_is_number_title_and_version(stem: str, number: str, title: str, version: str) -> None:
    found = name_of_file(stem)
    assert (found.number, found.title, found.version.text, found.sure) == (number, title, version, True)


def test_digits_at_the_start_of_a_files_name_are_an_unsure_number() -> None:
    assert replace(name_of_file("04 Storm"), title="") == replace(name_of_file("04"), title="")
    assert not name_of_file("04 Storm").sure


def test_what_programs_write_for_a_title_is_none() -> None:
    assert [name_of_title(text).title for text in ("Untitled score", "1m2 Conductor", "A cue")] == ["", "", "A cue"]


@pytest.mark.parametrize(
    ("text", "timecode"),
    [
        ("1m01 IN 01:00:12:05", "01:00:12:05"),
        ("start=01:00:12:05", "01:00:12:05"),
        ("TC 01.00.12.05", "01:00:12:05"),
        ("TC01001205", "01:00:12:05"),
        ("01:00:12;05", "01:00:12;05"),
        ("01;00;12;05", "01:00:12;05"),
        ("1:00:12:05 door", "01:00:12:05"),
        ("01:00:12.05", "01:00:12:05"),
        ("01:00:12:05.50", "01:00:12:05"),
        ("01:00:12:05: Storm", "01:00:12:05"),
        ("OUT 01:01:02:10 IN 01:00:12:05", "01:00:12:05"),
        ("01:00:12:05 - 01:01:02:10", "01:00:12:05"),
        ("ends 01:01:02:10", ""),
        ("Duration 00:00:50:05", ""),
        ("bar 12:03:02:01", ""),
        ("bar 12.03.02.01", ""),
        ("12.03.02.01", ""),
        ("0012:01:01:000", ""),
        ("6:8", ""),
        ("4/4", ""),
        ("2026-11-03", ""),
        ("2026-11-03T10:22:33.05", ""),
        ("2026-11-03 10:22:33.05", ""),
        ("03.11.2026", ""),
        ("192.168.10.12", ""),
        ("rit.", ""),
    ],
)
def test_a_text_tells_where_a_cue_starts_or_does_not(text: str, timecode: str) -> None:
    assert timecode_in(text) == timecode


def test_a_files_name_may_spell_a_timecode_without_colons() -> None:
    assert timecode_in("1m2 01.00.12.05 v3", file_name=True) == "01:00:12:05"
    assert timecode_in("1m2_start_01-00-12-05", file_name=True) == "01:00:12:05"
    found = clues_of(name="1m2 01.00.12.05.mid").start
    assert (found.value, found.clue and found.clue.origin, found.certain) == ("01:00:12:05", Origin.FILE, False)


def test_an_offset_gives_the_start_and_a_marker_that_differs_is_told() -> None:
    start = clues_of(offset(1, 0, 12, 5), meta(MARKER, b"1m2 01:00:12:06")).start
    assert start.clue is not None and start.clue.frame == parse_timecode("01:00:12:05", frame_rate("24"))
    assert not start.certain
    assert start.told("start") == "start 01:00:12:05 from the SMPTE offset (at 24 fps; a marker says 01:00:12:06)"
    assert [(rival.origin, rival.text) for rival in start.rivals] == [(Origin.MARKER, "1m2 01:00:12:06")]


def test_an_offset_and_a_marker_that_agree_are_certain() -> None:
    start = clues_of(offset(1, 0, 12, 5), meta(CUE_POINT, b"01:00:12:05")).start
    assert start.certain and not start.rivals


@pytest.mark.parametrize(
    ("bits", "film", "timecode", "certain"),
    [
        (0, "24", "01:00:12:05", True),
        (0, "23.976", "01:00:12:05", True),
        (1, "25", "01:00:12:05", True),
        (2, "29.97df", "01:00:12;05", True),
        (2, "29.97", "01:00:12:05", True),
        (3, "29.97", "01:00:12:05", True),
        (0, "48", "01:00:12:10", True),
        (0, "25", "01:00:12:05", False),
        (1, "24", "01:00:12:04", False),
    ],
)
def test_the_films_rate_decides_what_the_bits_of_an_offset_mean(
    bits: int, film: str, timecode: str, certain: bool
) -> None:
    start = clues_of(offset(1, 0, 12, 5, bits), rate=film).start
    assert (start.value, start.certain) == (timecode, certain)


def test_without_a_films_rate_that_of_the_offset_is_taken() -> None:
    found = read_midi(offset(1, 2, 12, 5, 2), rate="")
    assert (found.rate, found.start_timecode) == ("29.97df", "01:02:12;05")
    assert found.start_frame == parse_timecode("01:02:12;05", frame_rate("29.97df"))


def test_a_timecode_that_drop_frame_skips_is_refused_with_its_place_and_the_next_clue_is_taken() -> None:
    found = read_midi(meta(MARKER, b"IN 01:01:00;00"), meta(TEXT, b"start=01:01:00;02"), rate="29.97df", name="1m2.mid")
    assert found.clues.start.clue is not None and found.clues.start.clue.origin is Origin.TEXT
    assert (found.start_timecode, found.clues.start.certain) == ("01:01:00;02", False)
    (refused,) = found.clues.start.refused
    assert "drop frame skips it" in refused.remark and refused.where.startswith("byte ")
    assert any("drop frame skips it" in said.what and said.where == refused.where for said in found.notes)


def test_an_offset_that_was_never_set_is_no_start() -> None:
    start = clues_of(offset(0, 0, 0, 0)).start
    assert start.clue is None and "where none was set" in start.told("start")
    assert clues_of(offset(0, 0, 0, 0), meta(MARKER, b"IN 01:00:12:05")).start.certain


def test_a_marker_after_the_start_moves_the_start_before_it_by_the_tempo_map() -> None:
    quarter_of_a_second, one_second = (250_000).to_bytes(3, "big"), (1_000_000).to_bytes(3, "big")
    start = clues_of(
        meta(TEMPO, quarter_of_a_second),
        meta(TEMPO, one_second, delta=4 * 480),
        meta(MARKER, b"first note 01:00:14:05", delta=480 // 2),
    ).start
    assert start.value == "01:00:12:17" and start.clue is not None
    assert start.told("start") == "start 01:00:12:17 from the marker (1.50 s before 01:00:14:05)"
    assert not start.certain


def test_two_later_markers_that_lead_to_one_start_make_it_certain() -> None:
    start = clues_of(meta(MARKER, b"IN 01:00:13:00", delta=960), meta(MARKER, b"HIT 01:00:14:00", delta=960)).start
    assert (start.value, start.certain) == ("01:00:12:00", True)


@given(
    st.sampled_from(["23.976", "24", "25", "29.97df", "30"]),
    st.integers(100_000, 400_000),
    st.lists(st.tuples(st.integers(1, 400_000), st.integers(100_000, 3_000_000)), max_size=6),
    st.integers(0, 2_000_000),
)
def test_a_start_counted_back_is_the_frame_that_holds_that_very_instant(
    name: str, moment: int, changes: list[tuple[int, int]], tick: int
) -> None:
    from leitmotif_desk.formats.music.cue_starts import start_clue

    rate = frame_rate(name)
    tempo = TempoMap.from_changes([(at, Fraction(length, 1_000_000)) for at, length in changes])
    clue = start_clue(Told(Origin.MARKER, f"IN {format_timecode(moment, rate)}", tick), rate, tempo)
    instant = Fraction(moment) / rate.fps - tempo.seconds_at(tick)
    assert clue is not None
    if instant < 0:
        assert clue.value == "" and "before 00:00:00:00" in clue.remark
    else:
        assert clue.frame is not None and clue.frame / rate.fps <= instant < (clue.frame + 1) / rate.fps
        assert parse_timecode(clue.value, rate) == clue.frame


def test_a_number_is_found_in_titles_markers_and_the_files_name_and_kept_as_written() -> None:
    assert clues_of(meta(NAME, b"1M02 Lamp")).number.value == "1M02"
    assert clues_of(meta(MARKER, b"1m02 IN")).number.value == "1m02"
    found = clues_of(meta(NAME, b"Sketch"), name="Low Water_2m3 Beach Morning v4.mid")
    assert (found.number.value, found.number.certain, found.version) == ("2m3", True, "v4")
    assert (found.title.value, found.title.certain) == ("Sketch", True)


def test_numbers_that_disagree_are_told_and_not_certain() -> None:
    number = clues_of(meta(NAME, b"1m1 Reef"), name="1m2 Lamp.mid").number
    assert (number.value, number.certain) == ("1m1", False)
    assert number.told("number") == "number 1m1 from the title (the file name says 1m2)"
    assert clues_of(meta(NAME, b"1m02 Lamp"), name="1M2 Lamp.mid").number.certain


def test_a_folder_that_is_a_reel_completes_a_number_but_is_not_certain() -> None:
    number = clues_of(name="04 Storm.mid", folder="Reel 3").number
    assert (number.value, number.certain) == ("3m04", False)
    assert [rival.value for rival in number.rivals] == ["04"]
    assert clues_of(name="2m4 Storm.mid", folder="Reel 3").number.value == "2m4"


def test_a_number_in_a_notes_track_is_found_and_a_bar_or_an_opus_is_none() -> None:
    data = midi(END, meta(NAME, b"2m3 Strings") + NOTES)
    found = read_source(Source("a.mid", data), Kind.CUE, ReadOptions(rate="24")).clues
    assert (found.number.value, found.number.clue and found.number.clue.origin) == ("2m3", Origin.TRACK)
    assert clues_of(meta(MARKER, b"12 bars"), meta(TEXT, b"Cue 3")).number.clue is None


def test_musicxml_tells_in_titles_credits_words_and_rehearsal_marks() -> None:
    words = "<direction><direction-type><words>TC 01.00.14.00</words></direction-type></direction>"
    head = (
        "<movement-title>The Lamp</movement-title>"
        "<credit><credit-words>2m3 The Lamp</credit-words></credit>"
        "<credit><credit-words>Duration 00:01:00:00</credit-words></credit>"
    )
    data = musicxml(xml_note("C", duration="16"), words + xml_note("D"), title="Low Water")
    data = data.replace(b"<part-list>", head.encode() + b"<part-list>")
    found = read_source(Source("score.musicxml", data), Kind.CUE, ReadOptions(rate="24"))
    clues = found.clues
    assert (clues.number.value, clues.number.clue and clues.number.clue.origin) == ("2m3", Origin.CREDIT)
    assert (clues.title.value, clues.title.certain) == ("Low Water", False)
    assert {(rival.value, rival.origin) for rival in clues.title.rivals} >= {("The Lamp", Origin.MOVEMENT)}
    assert clues.start.told("start") == "start 01:00:12:00 from the score text (2.00 s before 01:00:14:00)"
    assert clues.start.clue is not None and clues.start.clue.where == "bar 2"
    rehearsal = "<direction><direction-type><rehearsal>1m02</rehearsal></direction-type></direction>"
    other = read_source(Source("s.xml", musicxml(rehearsal + xml_note("C"))), Kind.CUE, ReadOptions())
    assert (other.cue_number, other.start_frame) == ("1m02", None)


def test_clues_come_back_from_the_reading_process(tmp_path_factory: pytest.TempPathFactory) -> None:
    from leitmotif_desk.formats.wire import pack_reading, unpack

    reading = read_midi(offset(1, 0, 12, 5), meta(MARKER, b"1m2 01:00:12:06"), meta(TEXT, b"at 01:00:12:30"))
    again = unpack(pack_reading(reading))
    assert isinstance(again, Reading) and again.clues == reading.clues
    assert reading.clues.start.refused and reading.clues.start.rivals


@pytest.mark.parametrize("piece", ["v ", "r ", "- ", "final ", "1m", "01:", "a", "(1) ", " "])
def test_endless_texts_are_looked_at_in_no_time(piece: str) -> None:
    import time

    from leitmotif_desk.formats.music.cue_names import split_cue_name
    from leitmotif_desk.formats.music.cue_starts import holds_timecode

    text, begun = piece * 100_000, time.perf_counter()
    split_cue_name(text)
    holds_timecode(text)
    clues_of(meta(MARKER, text.encode()), meta(NAME, text.encode()))
    assert time.perf_counter() - begun < 2


def test_a_number_with_a_reel_goes_before_what_a_program_calls_its_second_sequence() -> None:
    number = clues_of(meta(NAME, b"Cue 2"), name="4m07 Storm.mid").number
    assert number.clue is not None and number.clue.value == "4m07" and not number.certain
    assert [rival.value for rival in number.rivals] == ["2"]
