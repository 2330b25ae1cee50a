"""The report as a table and as data."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.cell_text import told_cell
from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.project import Project
from leitmotif_desk.reports import as_csv, as_json
from leitmotif_desk.reports.tables import COLUMNS
from tests.reports.told_film import DAY, FINDINGS, LIGHT, empty_report, finding, make_report, rows


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_table_has_one_row_a_finding_in_film_order() -> None:
    report = make_report()
    table = read(as_csv(report))
    assert list(table[0]) == list(COLUMNS)
    assert [row["finding"] for row in table] == [finding.text for finding in report.findings]
    late = next(row for row in table if row["finding"].startswith("Mara's"))
    assert (late["severity"], late["timecode"], late["scenes"], late["theme"], late["intended"]) == (
        "warn", "01:03:20:00", "3", "Keeper's light", "no",
    )  # fmt: skip
    assert late["rests on"] == "Mara is on-screen in scene 1"
    assert [row["why intended"] for row in table if row["intended"] == "yes"] == ["withheld: Saved for the end."]


def test_spreadsheets_are_told_that_it_is_utf_8() -> None:
    assert as_csv(make_report()).encode("utf-8").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\r", "\n="])
def test_a_name_that_would_start_a_formula_stays_text(start: str) -> None:
    name = f'{start}HYPERLINK("http://evil.example","x")'
    report = make_report(Project.of(rows(name)), (finding("a", Severity.WARN, "Silent.", 3, motif=LIGHT),))
    assert read(as_csv(report))[0]["theme"] == f"'{name}"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_comes_back_and_no_cell_starts_a_formula(text: str) -> None:
    said = replace(FINDINGS[0], message=replace(FINDINGS[0].message, template="{x}", values=(("x", text),)))
    (row,) = read(as_csv(make_report(findings=(said,))))
    assert told_cell(row["finding"]) == text
    assert not row["finding"].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_film_without_findings_is_a_table_of_its_head() -> None:
    assert as_csv(empty_report()) == "\ufeff" + ",".join(COLUMNS) + "\r\n"


def test_the_data_holds_film_themes_scenes_and_findings() -> None:
    data = json.loads(as_json(make_report()))
    assert list(data) == ["film", "themes", "scenes", "findings"]
    assert data["film"] == {"title": "Low Water", "rate": "24", "picture_version": "v12"}
    light = data["themes"][0]
    assert (light["name"], light["stands_for"], light["statements"]) == ("Keeper's light", ["Mara"], 3)
    assert light["scenes"] == [{"number": "1", "statements": 2}, {"number": "2", "statements": 1}]
    assert [scene["number"] for scene in data["scenes"]] == ["1", "2", "3"]
    assert len(data["findings"]) == len(FINDINGS)


def test_a_finding_as_data_has_the_fields_the_command_line_gives() -> None:
    late = next(f for f in json.loads(as_json(make_report()))["findings"] if f["facts"])
    assert {name: late[name] for name in ("check", "code", "severity", "scenes", "motif", "cue", "start", "text")} == {
        "check": 2,
        "code": "key scenes without theme",
        "severity": "warn",
        "scenes": ["3"],
        "motif": "Keeper's light",
        "cue": None,
        "start": "01:03:20:00",
        "text": "Mara's theme is silent where she leads.",
    }
    assert (late["intended"], late["intention"]) == (False, None)
    assert late["facts"][0]["text"] == "Mara is on-screen in scene 1"


def test_the_same_film_gives_the_same_data_on_any_day() -> None:
    report = make_report()
    assert as_json(report) == as_json(replace(make_report(), made_on=DAY.replace(year=2031)))
