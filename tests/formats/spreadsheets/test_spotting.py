"""Spotting notes as CSV and XLSX."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.cell_text import plain_cell
from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.story import HitKind
from leitmotif_desk.domain.time import format_timecode, frame_rate, parse_timecode
from leitmotif_desk.formats.errors import BadArchive, BadTable, BadText, EmptyFile, FormatError, TooLarge
from leitmotif_desk.formats.reading import HitRow, Kind, Reading, ReadOptions, Source
from leitmotif_desk.formats.registry import format_of
from leitmotif_desk.formats.spreadsheets.headings import normal
from leitmotif_desk.formats.spreadsheets.spotting import HEADERS, read_scenes
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


def read(
    data: str | bytes,
    rate: str = "24",
    name: str = "spotting.csv",
    columns: tuple[tuple[str, str], ...] = (),
    preview: bool = False,
) -> Reading:
    source = Source(name, data.encode() if isinstance(data, str) else data)
    return read_scenes(source, ReadOptions(rate=rate, columns=columns, preview=preview))


def at(text: str, rate: str = "24") -> int:
    return parse_timecode(text, frame_rate(rate))


def said(reading: Reading) -> str:
    return "\n".join(str(note) for note in reading.notes)


def sheet_of(rows: Sequence[Sequence[object]]) -> Any:
    from openpyxl import Workbook

    sheet = Workbook().active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    return sheet


def saved(sheet: Any) -> bytes:
    out = io.BytesIO()
    sheet.parent.save(out)
    return out.getvalue()


def workbook(first: Sequence[Sequence[object]], *others: Sequence[Sequence[object]]) -> bytes:
    sheet = sheet_of(first)
    sheet.title = "Sheet1"
    for number, rows in enumerate(others, start=2):
        other = sheet.parent.create_sheet(f"Sheet{number}")
        for row in rows:
            other.append(list(row))
    return saved(sheet)


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
    "frame beyond the rate": ("Scene,In,Out\n1,01:00:10:00,01:00:30:24\n", BadTable, "line 2: Out: .*does not exist"),
    "no timecode": ("Scene,In,Out\n1,half past one,01:00:30:00\n", BadTable, "line 2: In: .*not a timecode"),
    "hit beyond the rate": ("Scene,In,Out,Hit\n1,01:00:10:00,01:00:30:00,01:00:10:25\n", BadTable, "line 2: Hit: "),
    "end before start": ("Scene,In,Out\n1,01:00:10:00,01:00:00:00\n", BadTable, "line 2.*after the start"),
    "a field there is not": ("Scene,In,Out\n", BadTable, "no field 'tempo'.*the fields are cue"),
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
    columns = (("Scene", "tempo"),) if name == "a field there is not" else ()
    with pytest.raises(kind, match=words) as caught:
        read(data, columns=columns)
    assert "spotting.csv" in str(caught.value)


# one bad row among good ones


@pytest.mark.parametrize(
    ("bad", "place"),
    [
        ("1,EXT. REEF,01:00:00:00,01:00:30:24,,0,,", "line 2, TC Out: Timecode '01:00:30:24' does not exist"),
        ("1,EXT. REEF,soon,01:00:30:00,,0,,", "line 2, TC In: 'soon' is not a timecode"),
        ("1,EXT. REEF,01:00:00:00,01:00:30:00,01:00:00:24 x,0,,", "line 2, Hits: Timecode '01:00:00:24'"),
        ("1,EXT. REEF,01:00:30:00,01:00:00:00,,0,,", "line 2, the end does not lie after the start"),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_and_named_and_the_others_stay(bad: str, place: str) -> None:
    header, _, good = SCENES.splitlines()
    found = read("\n".join((header, bad, good)))
    assert found.scenes == read(SCENES).scenes[1:]
    assert f"left out. ({place}" in said(found)


def test_totals_repeated_headings_and_remarks_are_left_out() -> None:
    lines = CUES.splitlines()
    table = "\n".join((lines[0], lines[1], "", lines[0], lines[2], "Total,,,,,,,", "Director: less is more"))
    found = read(table)
    assert found.cues == read(CUES).cues
    assert "without a start was left out. (line 6 and 1 more)" in said(found)


# columns by name, as a person says, and by what is in them


def test_a_person_says_what_columns_hold_and_the_reading_says_what_they_were_taken_for() -> None:
    table = "Cue,Wann,Bis,Title,Title,Note\n1m1,01:00:00:00,01:00:10:00,Lamp,The Lamp,Less\n"
    columns = (("Wann", "start"), ("Bis", "end"), ("Title", ""), ("Title (2)", "title"))
    found = read(table, columns=columns)
    cue = found.cues[0]
    assert (cue.title, cue.notes, cue.end_frame) == ("The Lamp", "Less", at("01:00:10:00"))
    assert found.columns == (
        ("Cue", "cue"), ("Wann", "start"), ("Bis", "end"), ("Title", ""), ("Title (2)", "title"), ("Note", "notes"),
    )  # fmt: skip
    assert found.sample == (("1m1", "01:00:00:00", "01:00:10:00", "Lamp", "The Lamp", "Less"),)
    assert read(table, columns=found.columns).cues == found.cues


def test_a_column_that_a_person_names_and_that_is_not_there_is_said() -> None:
    assert "The table has no column 'Wenn'" in said(read(CUES, columns=(("Wenn", "start"),)))


def test_of_two_columns_called_tc_the_second_is_the_end() -> None:
    found = read("Scene,TC,TC\n1,01:00:00:00,01:00:10:00\n")
    assert found.columns == (("Scene", "scene"), ("TC", "start"), ("TC (2)", "end"))
    assert "Two columns are called 'TC'" in said(found)


HEADLESS = (
    "1m1\t01:00:31:00\t01:00:50:00\t0:19\tThe Lamp\tScore\tLess is more\n"
    "1m2\t01:00:50:00\t01:01:00:00\t0:10\tRadio\tSource\t\n"
)


def test_a_table_without_headings_is_known_by_what_is_in_it() -> None:
    found = read(HEADLESS)
    assert [name for name, _ in found.columns] == list("ABCDEFG")
    assert [field for _, field in found.columns] == ["cue", "start", "end", "length", "title", "usage", "notes"]
    assert [(cue.number, cue.title, cue.usage) for cue in found.cues] == [
        ("1m1", "The Lamp", CueUsage.SCORE), ("1m2", "Radio", CueUsage.SOURCE),
    ]  # fmt: skip
    assert found.cues[0].notes == "Less is more"
    assert "taken by what is in them: B for start, C for end, A for cue" in said(found)


def test_columns_without_headings_are_named_by_their_letters() -> None:
    found = read(HEADLESS, columns=(("A", "cue"), ("B", "start"), ("C", "end"), ("G", "title")))
    assert [cue.title for cue in found.cues] == ["Less is more", ""]


def test_headings_in_an_unknown_language_stay_headings_and_their_times_are_found() -> None:
    found = read("Elokuva\n\nKohtaus,Alku,Loppu,Paikka\n12,01:00:00:00,01:00:10:00,INT. TUPA\n")
    assert found.columns == (("Kohtaus", "scene"), ("Alku", "start"), ("Loppu", "end"), ("Paikka", "slug"))
    assert (found.scenes[0].number, found.scenes[0].slug) == ("12", "INT. TUPA")


def test_a_length_as_timecode_is_no_end() -> None:
    found = read("1m1,01:00:31:00,00:00:19:12\n")
    assert dict(found.columns) == {"A": "cue", "B": "start", "C": "length"}
    assert found.cues[0].end_frame - found.cues[0].start_frame == 19 * 24 + 12


@pytest.mark.parametrize(
    "headings",
    [
        "Szene;Beginn;Ende;Musik;Figuren", "Scène;Début;Fin;Musique;Personnages",
        "Escena;Inicio;Fin;Música;Personajes", "Scena;Inizio;Fine;Musica;Personaggi",
        "Scène;Begin;Einde;Muziek;Personages", "SCENE NO.;TC_IN;TC OUT (hh:mm:ss:ff);Cue #;Cast",
        "Szenen-Nr.;TC Beginn;TC Ende;Musik Nr.;Rollen", "N° de séquence;TC entrée;TC sortie;Repère;Personnages",
    ],
)  # fmt: skip
def test_headings_are_known_in_the_languages_of_studios(headings: str) -> None:
    found = read(f"{headings}\n1A;01:00:00:00;01:00:10:00;1m1;Mara, Hale\n")
    assert [field for _, field in found.columns] == ["scene", "start", "end", "cue", "characters"]
    assert (found.cues[0].number, found.cues[0].scene, found.cues[0].characters) == ("1m1", "1A", ("Mara", "Hale"))


def test_no_two_fields_share_a_name_whatever_its_accents() -> None:
    names = [normal(name) for names in HEADERS.values() for name in names]
    assert sorted(names) == sorted(set(names))


def test_a_preview_shows_a_table_in_which_nothing_is_known() -> None:
    found = read("a,b\nred,2\n", preview=True)
    assert found.columns == (("A", ""), ("B", ""))
    assert (found.sample, found.scenes, found.cues) == ((("a", "b"), ("red", "2")), (), ())


def test_a_preview_tells_row_by_row_what_was_read() -> None:
    found = read("Cue,Status,TC In\n1m1,Approved,\n1m2,perhaps,01:00:00:00\n,,01:00:00:24\n", preview=True)
    first, second, third = found.table
    assert first.told == ("cue", "status") and first.cue and first.cue.status is CueStatus.APPROVED
    assert second.told == ("cue", "start") and second.line == 3
    assert third.cue is None and [cue.number for cue in found.cues] == ["1m2"]


# cells


@pytest.mark.parametrize(
    ("length", "frames"),
    [
        ("0:50.5", 1212), ("0:50,5", 1212), ("1'12\"", 72 * 24), ("1’12", None), ("50 s", 1200), ("00:00:50:05", 1205),
        ("1:00:00", 3600 * 24), ("2'", 120 * 24),
    ],
)  # fmt: skip
def test_lengths_are_read_as_people_write_them(length: str, frames: int | None) -> None:
    quoted = length.replace('"', '""')
    table = f'Scene;In;Duration\n1;01:00:00:00;"{quoted}"\n2;05:00:00:00;1:00\n'
    first = read(table).scenes[0]
    assert first.end_frame == (at("05:00:00:00") if frames is None else first.start_frame + frames)


@pytest.mark.parametrize(("pages", "eighths"), [("1 2/8", 10), ("3/8", 3), ("2", 16), ("one", None), ("", None)])
def test_pages_are_counted_in_eighths(pages: str, eighths: int | None) -> None:
    assert read(f"Scene,In,Out,Pages\n1,01:00:00:00,01:00:10:00,{pages}\n").scenes[0].eighths == eighths


def test_a_reel_and_a_picture_version_are_kept_and_said() -> None:
    found = read("Cue,Reel,In,Out,Version\n2m1,R2,02:00:00:00,02:00:10:00,v3\n")
    assert found.cues[0].reel == "R2"
    assert "picture version v3" in said(found)


def test_a_cue_number_with_its_title_in_one_cell_is_divided() -> None:
    cue = read("Cue,In,Out\n1m2 The Lamp,01:00:00:00,01:00:10:00\n").cues[0]
    assert (cue.number, cue.title) == ("1m2", "The Lamp")


def test_the_apostrophe_of_our_own_tables_is_taken_off_again() -> None:
    for text in ("=1+1", "+ strings", "-less", "@home"):
        slug = read(f'Scene,Slug,In,Out\n1,"{plain_cell(text)}",01:00:00:00,01:00:10:00\n').scenes[0].slug
        assert slug == text
    assert read("Scene,Slug,In,Out\n1,'Tis night,01:00:00:00,01:00:10:00\n").scenes[0].slug == "'Tis night"


@given(hour=st.integers(0, 23), minute=st.integers(0, 59), second=st.integers(0, 59))
@pytest.mark.parametrize("rate", ["24", "29.97df", "59.94df"])
def test_a_time_without_frames_is_the_first_frame_of_its_second(rate: str, hour: int, minute: int, second: int) -> None:
    text = f"{hour:02}:{minute:02}:{second:02}"
    found = read(f"Scene,In,Duration\n1,{text},0:10\n", rate=rate)
    start = found.scenes[0].start_frame
    assert format_timecode(start, frame_rate(rate))[:8].replace(";", ":") == text
    assert format_timecode(start - 1, frame_rate(rate))[:8].replace(";", ":") != text
    assert "without frames" in said(found)


# files


def test_excel_in_europe_writes_semicolons_decimal_commas_and_says_so() -> None:
    table = "sep=;\r\nScene;Slug;In;Out;Dialogue\r\n1;a,b\n;01:00:00:00;01:00:10:00;12,5 %\r\n".replace(
        "a,b\n", '"a,b\n"'
    )
    scene = read(table.encode("utf-8-sig")).scenes[0]
    assert (scene.slug, scene.dialogue) == ("a,b", 0.125)


def test_notes_divided_by_tabs_are_no_premiere_markers() -> None:
    table = "Cue\tTitle\tTC In\tTC Out\tDuration\tStatus\r\n1m1\tThe Lamp\t01:00:31:00\t01:00:50:00\t0:19\tSpotted\r\n"
    assert format_of(Source("notes.tsv", table.encode()), Kind.SCENES).name == "spotting notes"


def test_line_breaks_in_cells_do_not_shift_the_lines_that_are_named() -> None:
    table = 'Scene,In,Out,Slug\n1,01:00:00:00,01:00:10:00,"one\ntwo"\n2,01:00:10:00,never,\n'
    found = read(table)
    assert found.scenes[0].slug == "one\ntwo"
    assert "line 4, Out" in said(found)


def test_the_sheet_that_has_known_headings_is_read_and_named() -> None:
    found = read(workbook([["Budget"], [1, 2]], [["Title page"]], [line.split(",") for line in CUES.splitlines()]))
    assert [cue.number for cue in found.cues] == ["1m1", "1m2s"]
    assert "The sheet Sheet3 was read; left out: Sheet1, Sheet2" in said(found)


def test_cells_of_a_workbook_are_read_as_they_are_seen() -> None:
    rows: list[list[object]] = [
        ["Scene", "TC In", "Duration", "Dialogue", "Notes"],
        [1, datetime.time(1, 0, 0), datetime.time(0, 50), 0.4, True],
        [2, datetime.time(1, 1, 0), datetime.timedelta(seconds=50, milliseconds=500), 1, datetime.date(2024, 5, 3)],
    ]
    sheet = sheet_of(rows)
    sheet["C2"].number_format = "h:mm"
    for cell in ("D2", "D3"):
        sheet[cell].number_format = "0%"
    found = read(saved(sheet))
    assert found.sample == (
        ("1", "1:00:00", "0:50", "40%", "TRUE"), ("2", "1:01:00", "0:00:50.500", "100%", "2024-05-03"),
    )  # fmt: skip
    assert [scene.end_frame - scene.start_frame for scene in found.scenes] == [1200, 1212]
    assert [scene.dialogue for scene in found.scenes] == [0.4, 1.0]
    assert "without frames" in said(found)


def test_a_cell_merged_over_rows_stands_in_each_and_headings_may_take_two_rows() -> None:
    rows: list[list[object]] = [
        ["Low Water", None, None, None], ["Cue", "TC", None, "Scene"], [None, "In", "Out", None],
        ["1m1", "01:00:00:00", "01:00:10:00", "4"], ["1m2", "01:00:10:00", "01:00:20:00", None],
    ]  # fmt: skip
    sheet = sheet_of(rows)
    for cells in ("A1:D1", "A2:A3", "B2:C2", "D2:D3", "D4:D5"):
        sheet.merge_cells(cells)
    assert [(cue.number, cue.scene) for cue in read(saved(sheet)).cues] == [("1m1", "4"), ("1m2", "4")]


def test_who_is_in_view_or_heard_and_what_kind_of_hit_is_read() -> None:
    hits = "01:00:01:00 (Cut) to: a, b; 01:00:02 x"
    table = f'Scene,In,Out,In view,Heard,Hits\n1,01:00:00:00,01:00:10:00,"Mara; Hale, the boy",Radio,"{hits}"\n'
    scene = read(table).scenes[0]
    assert [(one.name, one.heard) for one in scene.cast] == [("Mara", False), ("Hale, the boy", False), ("Radio", True)]
    assert scene.hits == (
        HitRow(at("01:00:01:00"), "to: a, b", HitKind.CUT),
        HitRow(at("01:00:02:00"), "x"),
    )


def test_a_row_that_says_only_where_it_begins_lasts_ten_seconds_and_that_is_said() -> None:
    found = read("Cue,Title,TC In\n1m1,Lamp,01:00:10:00\n1m2,Reef,01:00:50:00\n")
    assert [(cue.start_frame, cue.end_frame) for cue in found.cues] == [
        (at("01:00:10:00"), at("01:00:20:00")),
        (at("01:00:50:00"), at("01:01:00:00")),
    ]
    assert "it was taken to last 10 s. (line 2 and 1 more)" in said(found)
    # A scene lasts up to the next one; nothing follows the last.
    scenes = read("Scene,Slug,TC In\n1,LAMP,01:00:10:00\n2,REEF,01:00:50:00\n").scenes
    assert [one.end_frame for one in scenes] == [at("01:00:50:00"), at("01:01:00:00")]
