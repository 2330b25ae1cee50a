"""Spotting notes as CSV and XLSX."""

import datetime
import io
from collections.abc import Sequence

import pytest

from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.time import frame_rate, parse_timecode
from leitmotif_desk.formats.errors import BadArchive, BadTable, BadText, EmptyFile, FormatError, TooLarge
from leitmotif_desk.formats.reading import HitRow, Reading, ReadOptions, Source
from leitmotif_desk.formats.spotting import HEADERS, read_scenes
from tests.formats.made_files import zipped

SCENES = (
    "Scene,Slug,TC In,TC Out,Hits,Dialogue,Characters,Notes\n"
    "1,EXT. REEF,01:00:00:00,01:00:30:00,,0,,the Sea\n"
    "1A,INT. LAMP ROOM,01:00:30:00,01:01:00:00,01:00:40:05 door; 01:00:50:00 lamp,40%,Mara; Hale,\n"
)
CUES = (
    "Cue,Title,Scene,TC In,TC Out,Type,Status,Motif(s)\n"
    "1m1,The Lamp,1A,01:00:31:00,01:00:50:00,Score,Spotted,Keeper's light\n"
    "1m2s,Radio,1A,01:00:50:00,01:01:00:00,Source,Approved,\n"
)


def read(data: str | bytes, rate: str = "24", name: str = "spotting.csv") -> Reading:
    return read_scenes(Source(name, data.encode() if isinstance(data, str) else data), ReadOptions(rate=rate))


def at(text: str, rate: str = "24") -> int:
    return parse_timecode(text, frame_rate(rate))


def said(reading: Reading) -> str:
    return "\n".join(str(note) for note in reading.notes)


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(out)
    return out.getvalue()


def test_scenes_come_with_hits_dialogue_and_characters() -> None:
    first, second = read(SCENES).scenes
    assert (first.number, first.slug, first.notes, first.dialogue) == ("1", "EXT. REEF", "the Sea", 0.0)
    assert (second.start_frame, second.end_frame) == (at("01:00:30:00"), at("01:01:00:00"))
    assert second.hits == (HitRow(at("01:00:40:05"), "door"), HitRow(at("01:00:50:00"), "lamp"))
    assert (second.dialogue, second.characters) == (0.4, ("Mara", "Hale"))


def test_cues_come_with_status_usage_and_motifs_and_their_scenes_are_guessed() -> None:
    found = read(CUES)
    assert [(cue.number, cue.usage, cue.status) for cue in found.cues] == [
        ("1m1", CueUsage.SCORE, CueStatus.PLANNED),
        ("1m2s", CueUsage.SOURCE, CueStatus.APPROVED),
    ]
    assert found.cues[0].motifs == ("Keeper's light",)
    assert [(scene.number, scene.start_frame, scene.end_frame) for scene in found.scenes] == [
        ("1A", at("01:00:31:00"), at("01:01:00:00"))
    ]
    assert "as long as its cues" in said(found)


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_any_delimiter_is_found(delimiter: str) -> None:
    # Hits hold semicolons themselves, as spreadsheets quote them.
    lines = [delimiter.join(f'"{cell}"' for cell in line.split(",")) for line in SCENES.splitlines()]
    assert read("\n".join(lines)).scenes == read(SCENES).scenes


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "mac_roman", "cp1252"])
def test_any_encoding_is_read(codec: str) -> None:
    slug = read(SCENES.replace("EXT. REEF", "EXT. CAFÉ réel").encode(codec)).scenes[0].slug
    assert slug.endswith(("réel", "rÈel"))


def test_titles_above_the_header_and_unknown_columns_are_no_obstacle() -> None:
    found = read("Low Water, spotting\n\n" + SCENES.replace("Notes", "Lunch"))
    assert len(found.scenes) == 2
    assert "'Lunch' is not known" in said(found)


def test_every_name_of_a_column_means_one_thing() -> None:
    names = [name for names in HEADERS.values() for name in names]
    assert len(names) == len(set(names))


def test_short_descriptions_stand_in_for_headings_and_long_ones_stay_notes() -> None:
    long = "She waits. " * 10
    table = (
        f"Scene,Description,TC In,TC Out\n1,INT. KITCHEN,01:00:00:00,01:01:00:00\n2,{long},01:01:00:00,01:02:00:00\n"
    )
    found = read(table)
    assert [(scene.slug, scene.notes) for scene in found.scenes] == [("INT. KITCHEN", ""), ("", long.strip())]
    assert "short descriptions were taken" in said(found)


def test_missing_ends_come_from_the_duration_or_the_next_row() -> None:
    found = read("Scene,In,Duration\n1,01:00:00:00,0:50.5\n2,01:01:00:00,\n3,01:02:00:00,1:00\n")
    assert [scene.end_frame - scene.start_frame for scene in found.scenes] == [1212, 60 * 24, 60 * 24]
    assert "duration" in said(found)
    assert "next row" in said(found)


def test_typed_timecodes_and_drop_frame_are_read_at_the_rate() -> None:
    found = read("Scene,In,Out\n1,00595900,01001205\n", rate="29.97df")
    assert found.scenes[0].end_frame == at("01:00:12;05", "29.97df")


def test_a_formula_stays_the_text_it_is() -> None:
    formula = '=HYPERLINK("http://x","y")'
    rows = [["Scene", "Slug", "TC In", "TC Out"], ["1", formula, "01:00:00:00", "01:00:10:00"]]
    assert read(workbook(rows), name="s.xlsx").scenes[0].slug == formula
    quoted = formula.replace('"', '""')
    assert read(f'Scene,Slug,In,Out\n1,"{quoted}",01:00:00:00,01:00:10:00\n').scenes[0].slug == formula


def test_workbooks_read_like_csv_also_with_real_times_and_numbers() -> None:
    rows: list[list[object]] = [
        ["Scene", "Slug", "TC In", "TC Out"],
        [1, "REEF", datetime.time(1, 0, 0), "01:00:10:00"],
    ]
    scene = read(workbook(rows), name="s.xlsx").scenes[0]
    assert (scene.number, scene.start_frame) == ("1", at("01:00:00:00"))


BAD: dict[str, tuple[str | bytes, type[FormatError], str]] = {
    "empty": ("", EmptyFile, "empty"),
    "no header": ("a,b,c\n1,2,3\n", BadTable, "line 1.*names the columns"),
    "header only": ("Scene,In,Out\n", BadTable, "no row"),
    "frame beyond the rate": (SCENES.replace("01:00:30:00,,", "01:00:30:24,,"), BadTable, "line 2.*does not exist"),
    "no timecode": (SCENES.replace("01:00:30:00,,", "half past one,,"), BadTable, "line 2.*not a timecode"),
    "hit beyond the rate": (SCENES.replace("01:00:40:05", "01:00:40:25"), BadTable, "line 3"),
    "end before start": ("Scene,In,Out\n1,01:00:10:00,01:00:00:00\n", BadTable, "line 2.*after the start"),
    "no end at all": ("Scene,In,Out\n1,01:00:10:00,\n", BadTable, "line 2.*no end"),
    "NUL bytes": (SCENES.replace("REEF", "RE\0F"), BadText, "line 2"),
    "10 MB line": ("Scene,In,Out\n" + "x" * (10 << 20), BadText, "line 2"),
    "not a workbook": (b"PK\3\4 and nothing", BadArchive, "unpacked"),
    "zip without a workbook": (zipped({"a.txt": b"x"}), BadArchive, "workbook"),
    "workbook bomb": (zipped({"xl/worksheets/sheet1.xml": b" " * (30 << 20)}), TooLarge, "unpacks"),
    "workbook with entities": (
        zipped({"xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}),
        BadArchive,
        "entities",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_table_is_refused_with_its_name_and_line(name: str) -> None:
    data, kind, words = BAD[name]
    with pytest.raises(kind, match=words) as caught:
        read(data)
    assert "spotting.csv" in str(caught.value)
