"""kern, ABC and MEI through music21."""

from pathlib import Path

import pytest

from leitmotif_desk.formats.errors import BadNotation, FormatError
from leitmotif_desk.formats.music.music21_in import _converted, read_score
from leitmotif_desk.formats.music.musicxml_in import read_score as read_musicxml
from leitmotif_desk.formats.reading import Kind, Notes, ReadOptions, Source
from leitmotif_desk.formats.reading_here import read_source

QUARTER = 10_080
KERN = b"**kern\n*M4/4\n*k[b-e-a-]\n*MM100\n=1\n4c\n4e-\n[4d\n4g\n=2\n2cc\n4d 4f\n4r\n==\n*-\n"
ABC = b"X:1\nT:2m1 Homeward\nM:3/4\nL:1/4\nQ:1/4=90\nK:Dmin\nA|d e f|^c3|]\n"
MEI = b"""<?xml version="1.0"?><mei xmlns="http://www.music-encoding.org/ns/mei"><music><body><mdiv><score>
<scoreDef meter.count="4" meter.unit="4" key.sig="1s"><staffGrp><staffDef n="1" lines="5"/></staffGrp></scoreDef>
<section><measure n="1"><staff n="1"><layer n="1"><note pname="g" oct="4" dur="2"/>
<note pname="b" oct="4" dur="2"/></layer>
</staff></measure></section></score></mdiv></body></music></mei>"""


def test_kern_is_read_with_spelling_chords_and_tempo() -> None:
    score = read_score(Source("a.krn", KERN), ReadOptions()).score
    assert score.notes.pitch.tolist() == [60, 63, 62, 67, 72, 62, 65]
    assert score.notes.alter.tolist() == [0, -1, 0, 0, 0, 0, 0]
    assert score.bars.starts_ticks == (0, 4 * QUARTER)
    assert score.tempo.tempo_qpm_at(0) == 100
    assert score.keys[0].key.fifths == -3


def test_abc_is_read_with_upbeat_title_and_number() -> None:
    found = read_source(Source("a.abc", ABC), Kind.CUE, ReadOptions())
    assert found.score is not None
    assert (found.cue_number, found.title) == ("2m1", "Homeward")
    assert found.score.bars.starts_ticks == (0, QUARTER, 4 * QUARTER)
    assert found.score.notes.pitch.tolist() == [69, 74, 76, 77, 73]


def test_mei_is_read() -> None:
    found = read_source(Source("a.mei", MEI), Kind.CUE, ReadOptions())
    assert found.score is not None
    assert found.score.notes.pitch.tolist() == [67, 71]


def test_a_quartet_gives_the_same_notes_through_music21_and_through_our_reader() -> None:
    from music21 import converter, corpus

    path = str(corpus.getWork("bwv66.6"))
    ours = read_musicxml(Source("a.mxl", Path(path).read_bytes()), ReadOptions()).score
    theirs = _converted(Source("a.mxl", b""), converter.parse(path, forceSource=True), "", Notes()).score
    assert [part.name for part in theirs.parts] == [part.name for part in ours.parts]
    assert theirs.bars == ours.bars
    for column in ("onset_ticks", "duration_ticks", "pitch", "step", "alter", "part"):
        assert getattr(theirs.notes, column).tolist() == getattr(ours.notes, column).tolist()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.krn", b"**kern\n*-\n"),
        ("a.krn", b"nothing"),
        ("a.abc", b"X:1\nK:C\n"),
        ("a.mei", b"<mei xmlns='http://www.music-encoding.org/ns/mei'>"),
        ("a.mei", b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + MEI),
        ("a.abc", b"X:1\n\xff\0\xfe"),
    ],
)
def test_a_bad_file_is_refused_with_its_name(name: str, data: bytes) -> None:
    with pytest.raises(FormatError, match=name) as caught:
        read_score(Source(name, data), ReadOptions())
    assert isinstance(caught.value, BadNotation) or "NUL" in str(caught.value)
