"""MusicXML, plain and packed, good and bad."""

import time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats.errors import BadArchive, BadXml, EmptyFile, TooLarge
from leitmotif_desk.formats.music.musicxml_in import read_score
from leitmotif_desk.formats.music.scores import ScoreReading
from leitmotif_desk.formats.reading import ReadOptions, Source
from tests.formats.made_files import container, musicxml, xml_note, xml_source, zipped

QUARTER = 10_080


def read(data: bytes, name: str = "cue.musicxml") -> ScoreReading:
    return read_score(Source(name, data), ReadOptions())


def rows(score: Score) -> list[tuple[int, int, int]]:
    table = score.notes
    return list(zip(table.onset_ticks.tolist(), table.duration_ticks.tolist(), table.pitch.tolist(), strict=True))


def said(reading: ScoreReading) -> str:
    return "\n".join(str(note) for note in reading.notes.all())


def test_ordinary_doctype_opens() -> None:
    doctype = (
        '<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" '
        '"http://www.musicxml.org/dtds/partwise.dtd">\n'
    )
    assert rows(read(musicxml(xml_note("C"), head=doctype)).score) == [(0, QUARTER, 60)]


def test_chords_voices_backup_and_tuplets_are_exact() -> None:
    measure = (
        xml_note("C", duration="2") + xml_note("E", duration="2").replace("<note>", "<note><chord/>")
        + xml_note("D", duration="4")
        + "<backup><duration>6</duration></backup><forward><duration>3</duration></forward>"
        + xml_note("G", 3, "3", "<voice>2</voice>")
    )  # fmt: skip
    found = read(musicxml(measure, divisions="3"))
    third = QUARTER // 3
    assert rows(found.score) == [
        (0, 2 * third, 60), (0, 2 * third, 64), (2 * third, 4 * third, 62), (QUARTER, QUARTER, 55)
    ]  # fmt: skip
    assert found.score.notes.voice.tolist() == [1, 1, 1, 2]


def test_ties_are_one_note_over_barlines_and_changed_divisions() -> None:
    start, stop = '<tie type="start"/>', '<tie type="stop"/>'
    second = "<attributes><divisions>8</divisions></attributes>" + xml_note("C", duration="8", extra=stop)
    assert rows(read(musicxml(xml_note("C", extra=start), second)).score) == [(0, 2 * QUARTER, 60)]


def test_a_tie_that_nothing_leads_to_keeps_its_note_and_says_so() -> None:
    found = read(musicxml(xml_note("C", extra='<tie type="stop"/>')))
    assert len(found.score) == 1
    assert "tie" in said(found)


def test_grace_notes_have_no_length_and_do_not_move_the_others() -> None:
    grace = "<note><grace/><pitch><step>D</step><octave>4</octave></pitch></note>"
    assert rows(read(musicxml(grace + xml_note("C"))).score) == [(0, QUARTER, 60), (0, 0, 62)]


def test_transposing_instruments_are_read_as_they_sound_with_their_spelling() -> None:
    horn = "<key><fifths>1</fifths><mode>major</mode></key>"
    transpose = "<transpose><diatonic>-1</diatonic><chromatic>-2</chromatic></transpose>"
    sharp = "<note><pitch><step>C</step><alter>1</alter><octave>5</octave></pitch><duration>4</duration></note>"
    score = read(musicxml(sharp + xml_note("C", 5), attributes=horn + transpose)).score
    assert score.notes.pitch.tolist() == [71, 70]
    assert list(zip(score.notes.step.tolist(), score.notes.alter.tolist(), strict=True)) == [(34, 0), (34, -1)]
    assert str(score.keys[0].key) == "F major"


def test_pickup_bars_keep_their_length_and_written_number() -> None:
    data = musicxml(
        xml_note("G"), xml_note("C", duration="16"), attributes="<time><beats>4</beats><beat-type>4</beat-type></time>"
    )
    data = data.replace(b'number="1"', b'number="0" implicit="yes"').replace(b'number="2"', b'number="1"')
    score = read(data).score
    assert (score.bars.starts_ticks, score.bars.labels) == ((0, QUARTER), ("0", "1"))


def test_whole_bar_rests_do_not_stretch_the_bar() -> None:
    rest = '<note><rest measure="yes"/><duration>16</duration></note>'
    time_signature = "<time><beats>3</beats><beat-type>4</beat-type></time>"
    score = read(musicxml(rest, xml_note("C", duration="12"), attributes=time_signature)).score
    assert score.bars.starts_ticks == (0, 3 * QUARTER)


def test_dynamics_tempo_rehearsal_words_and_harmony_are_read() -> None:
    direction = (
        "<direction><direction-type><dynamics><ff/></dynamics></direction-type></direction>"
        "<direction><direction-type><rehearsal>A</rehearsal></direction-type></direction>"
        "<direction><direction-type><words>1m2 IN 01:00:12:05</words></direction-type></direction>"
        "<direction><direction-type><metronome><beat-unit>half</beat-unit><per-minute>60</per-minute></metronome>"
        "</direction-type></direction>"
        "<harmony><root><root-step>G</root-step></root><kind>dominant</kind></harmony>"
    )
    found = read(musicxml(direction + xml_note("C")))
    assert found.score.notes.velocity.tolist() == [112]
    assert found.score.tempo.seconds_per_quarter == (Fraction(1, 2),)
    assert [marker.text for marker in found.score.markers] == ["A", "1m2 IN 01:00:12:05"]
    assert (found.clues.number.value, found.clues.start.value) == ("1m2", "01:00:12:05")
    assert [(chord.letter, chord.kind) for chord in found.chords] == [(4, "dominant")]


def test_a_tempo_may_stand_within_a_held_note_and_have_a_long_fraction() -> None:
    slower = (
        "<direction><direction-type><words>rit.</words></direction-type><offset>-8</offset>"
        '<sound tempo="58.50000000000001"/></direction>'
    )
    tempo = read(musicxml(xml_note("C", duration="16") + slower)).score.tempo
    assert tempo.starts_ticks == (0, 2 * QUARTER)
    assert float(60 / tempo.seconds_per_quarter[1]) == pytest.approx(58.5)


def test_repeats_are_not_played_out_but_said() -> None:
    found = read(musicxml(xml_note("C") + '<barline><repeat direction="backward"/></barline>'))
    assert len(found.score) == 1
    assert "Repeats" in said(found)


def test_timewise_reads_like_partwise() -> None:
    timewise = (
        '<score-timewise><part-list><score-part id="P1"><part-name>Oboe</part-name></score-part></part-list>'
        '<measure number="1"><part id="P1"><attributes><divisions>4</divisions></attributes>'
        f"{xml_note('C')}</part></measure>"
        f'<measure number="2"><part id="P1">{xml_note("D")}</part></measure></score-timewise>'
    ).encode()
    assert rows(read(timewise).score) == rows(read(musicxml(xml_note("C"), xml_note("D"))).score)


def test_utf_16_is_read() -> None:
    text = musicxml(xml_note("C"), title="Café").decode().replace('version="1.0"', 'version="1.0" encoding="UTF-16"', 1)
    found = read(text.encode("utf-16"))
    assert found.score.title == "Café"


def test_packed_score_is_found_through_its_container_whatever_its_name() -> None:
    packed = zipped(
        {"META-INF/container.xml": container("odd.name"), "other.xml": b"<x/>", "odd.name": musicxml(xml_note("C"))}
    )
    assert len(read(packed, "cue.mxl").score) == 1


def test_the_number_of_the_cue_may_stand_in_the_file_name() -> None:
    found = read(musicxml(xml_note("C"), title=""), "2m3s Radio.musicxml")
    assert (found.clues.number.value, found.title) == ("2m3s", "Radio")


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9)
) + "]>\n"  # fmt: skip
EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n'
LONG_ENTITY = f"<!DOCTYPE x [<!ENTITY e '{'x' * 100_000}'>]>\n"
NOTE = xml_note("C")

BAD: dict[str, tuple[bytes, type[Exception], str]] = {
    "empty": (b"", EmptyFile, "empty"),
    "not XML": (b"hello", BadXml, "line 1"),
    "another XML": (b"<svg/>", BadXml, "svg"),
    "truncated": (musicxml(NOTE)[:-60], BadXml, "line"),
    "billion laughs": (musicxml(xml_note("C", extra="<voice>&j;</voice>"), head=LAUGHS), BadXml, "entities"),
    "quadratic blow-up": (musicxml(NOTE, head=LONG_ENTITY, title="&e;" * 1000), BadXml, "entities"),
    "external entity": (musicxml(NOTE, head=EXTERNAL, title="&e;"), BadXml, "entities"),
    "200,000 nested elements": (b"<score-partwise>" + b"<a>" * 200_000, BadXml, "line 1"),
    "divisions 0": (musicxml(NOTE, divisions="0"), BadXml, "line"),
    "divisions of nothing": (musicxml(NOTE, divisions=""), BadXml, "line"),
    "duration NaN": (musicxml(xml_note("C", duration="NaN")), BadXml, "NaN"),
    "duration 1e400": (musicxml(xml_note("C", duration="1e400")), BadXml, "1e400"),
    "duration enormous": (musicxml(xml_note("C", duration="999999999999")), TooLarge, "quarters"),
    "negative duration": (musicxml(xml_note("C", duration="-4")), BadXml, "negative"),
    "no duration": (musicxml("<note><rest/></note>"), BadXml, "no duration"),
    "no pitch": (musicxml("<note><duration>4</duration></note>"), BadXml, "neither pitch nor rest"),
    "octave 99": (musicxml(xml_note("C", 99)), BadXml, "octave 99"),
    "letter H": (musicxml(xml_note("H")), BadXml, "'H'"),
    "no measures": (musicxml(), BadXml, "no measure"),
    "unknown part": (musicxml(NOTE).replace(b'<part id="P1"', b'<part id="P2"'), BadXml, "P2"),
    "not a zip": (b"PK\3\4 and nothing", BadArchive, "unpacked"),
    "zip without a score": (zipped({"a.txt": b"x"}), BadArchive, "no MusicXML"),
    "zip bomb": (zipped({"a.xml": b"<score-partwise>" + b" " * (30 << 20)}), TooLarge, "unpacks"),
    "zip of many files": (zipped({f"{i}.xml": b"" for i in range(101)}), TooLarge, "101 files"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_name_and_place(name: str) -> None:
    data, kind, words = BAD[name]
    began = time.monotonic()
    with pytest.raises(kind, match=words) as caught:
        read_score(xml_source(data), ReadOptions())
    assert "cue.musicxml" in str(caught.value)
    assert time.monotonic() - began < 5


def test_members_that_point_out_of_the_archive_are_only_read_in_memory(tmp_path: Any, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    packed = zipped({"META-INF/container.xml": container("../../evil.xml"), "../../evil.xml": musicxml(NOTE)})
    assert len(read(packed, "cue.mxl").score) == 1
    assert not list(tmp_path.parent.glob("evil.xml"))


def _as_music21_hears(path: str) -> tuple[set[tuple[int, int, int]], int]:
    from music21 import converter

    stream = converter.parse(path, forceSource=True).toSoundingPitch()
    found = set()
    for part in stream.parts:
        for element in part.flatten().stripTies().notes:
            for pitch in element.pitches:
                found.add((round(element.offset * QUARTER), round(element.quarterLength * QUARTER), int(pitch.midi)))
    return found, len(stream.parts)


@pytest.mark.parametrize("work", ["bwv66.6", "haydn/opus1no1/movement1"])
def test_notes_are_those_that_music21_reads(work: str) -> None:
    from music21 import corpus

    path = str(corpus.getWork(work))
    ours = read(Path(path).read_bytes(), path).score
    theirs, part_count = _as_music21_hears(path)
    assert len(ours.parts) == part_count
    assert set(rows(ours)) == theirs


def test_an_archive_with_a_nameless_member_is_a_named_error() -> None:
    packed = zipped({"a": musicxml(NOTE)})
    directory = packed.index(b"PK\x01\x02")
    nameless = bytearray(packed)
    nameless[directory + 28 : directory + 30] = b"\0\0"
    nameless[directory + 30 : directory + 32] = b"\1\0"
    with pytest.raises((BadArchive, BadXml)):
        read(bytes(nameless), "cue.mxl")
