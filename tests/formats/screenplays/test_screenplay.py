"""Screenplays: Final Draft and Fountain."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.formats import Appearance, Kind, Reading, ReadOptions
from leitmotif_desk.formats.errors import BadScreenplay, BadXml
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source
from leitmotif_desk.formats.screenplays.screenplay import ScriptScene, is_unseen, speaker

FDX = """<?xml version="1.0" encoding="UTF-8"?>
<FinalDraft DocumentType="Script" Version="5"><Content>
<Paragraph Type="Action"><Text>Fade in.</Text></Paragraph>
<Paragraph Number="1A" Type="Scene Heading"><SceneProperties Length="1 3/8" Page="1" Title="">
<SceneArcBeats><CharacterArcBeat Name="HALE"/></SceneArcBeats></SceneProperties>
<Text>INT. LAMP </Text><Text Style="Bold">ROOM - NIGHT</Text></Paragraph>
<Paragraph Type="Character"><Text>ÉLODIE (V.O.)</Text></Paragraph>
<Paragraph Type="Dialogue"><Text>No.</Text></Paragraph>
<Paragraph><DualDialogue>
<Paragraph Type="Character"><Text>MARA</Text></Paragraph><Paragraph Type="Dialogue"><Text>Yes</Text></Paragraph>
<Paragraph Type="Character"><Text>HALE (CONT'D)</Text></Paragraph>
<Paragraph Type="Dialogue"><Text>No</Text></Paragraph>
</DualDialogue></Paragraph>
<Paragraph Number="2" Type="Scene Heading"><SceneProperties Length="4/8" Page="2"/><Text>EXT. REEF</Text></Paragraph>
<Paragraph Type="Character"><Text>MARA (O.S.)</Text></Paragraph>
<Paragraph Type="Dialogue"><Text>Hello</Text></Paragraph>
<Paragraph Type="Character"><Text>MARA</Text></Paragraph><Paragraph Type="Dialogue"><Text>Hello</Text></Paragraph>
</Content><TitlePage><Content><Paragraph Type="Scene Heading"><Text>Low Water</Text></Paragraph></Content></TitlePage>
</FinalDraft>"""

FOUNTAIN = """Title: _**Low Water**_
Author: nobody

INT. LAMP ROOM - NIGHT #1A#

The lamp turns. /* EXT. NOWHERE

HIDDEN
He is not here. */ [[ a note ]]

ОЛЬГА (V.O.)
Кто там?

@McCoy (CONT'D)
(low)
Nobody.

CUT TO:

.ON THE STAIRS

STEEL ^
We
wait.

EXT. REEF
"""


def read(text: str, name: str, rate: str = "") -> Reading:
    return read_source(Source(name, text.encode()), Kind.SCENES, ReadOptions(rate=rate))


def test_final_draft_gives_scenes_with_their_length_and_all_who_are_there() -> None:
    first, second = read(FDX, "script.fdx", rate="24").scenes
    assert (first.number, first.slug, first.start_frame, first.end_frame) == (
        "1A", "INT. LAMP ROOM - NIGHT", 0, round(11 * 7.5 * 24),
    )  # fmt: skip
    assert first.cast == (Appearance("Hale"), Appearance("Mara"), Appearance("Élodie", heard=True))
    assert (second.start_frame, second.end_frame - second.start_frame) == (first.end_frame, 30 * 24)
    assert second.cast == (Appearance("Mara"),)
    assert (first.eighths, second.eighths) == (11, 4)


def test_who_is_listed_and_speaks_only_unseen_is_heard_and_names_are_spelled_as_anywhere() -> None:
    beats = '<CharacterArcBeat Name="HALE"/><CharacterArcBeat Name="MCCOY"/><CharacterArcBeat Name="élodie"/>'
    text = FDX.replace('<CharacterArcBeat Name="HALE"/>', beats).replace("MARA (O.S.)", "McCoy")
    assert read(text, "s.fdx").scenes[0].cast == (
        Appearance("Hale"), Appearance("McCoy"), Appearance("élodie", heard=True), Appearance("Mara"),
    )  # fmt: skip


def test_final_draft_s_title_stands_on_its_title_page() -> None:
    title = (
        "<TitlePage><HeaderAndFooter><Header><Paragraph><Text>1.</Text></Paragraph></Header></HeaderAndFooter><Content>"
    )
    page = FDX.replace(
        "<TitlePage><Content>", f"{title}<Paragraph/><Paragraph><Text>Low </Text><Text>Tide</Text></Paragraph>"
    )
    assert read(FDX, "s.fdx").title == "Low Water"
    assert read(page, "s.fdx").title == "Low Tide"


def test_final_draft_s_omitted_scenes_beats_and_script_notes_are_no_part_of_the_script() -> None:
    aside = (
        '<Paragraph Number="1B" Type="Scene Heading"><SceneProperties Length="1/8"/><OmittedScene>'
        '<Paragraph Type="Scene Heading"><Text>INT. GONE</Text></Paragraph>'
        '<Paragraph Type="Character"><Text>GHOST</Text></Paragraph></OmittedScene><Text>OMITTED</Text></Paragraph>'
        '<Paragraph Type="Action"><ScriptNote><Paragraph Type="Character"><Text>EDITOR</Text></Paragraph></ScriptNote>'
        "<Text>Rain.</Text></Paragraph>"
    )
    text = FDX.replace('<Paragraph Number="2"', f'{aside}<Paragraph Number="2"')
    found = read(text, "s.fdx")
    assert [row.number for row in found.scenes] == ["1A", "2"]
    assert found.scenes == read(FDX, "s.fdx").scenes
    assert any("Omitted" in note.what for note in found.notes)


def test_a_scene_whose_length_is_not_said_is_as_long_as_its_words_on_the_page() -> None:
    text = (
        FDX.replace(' Length="1 3/8"', "")
        .replace("Fade in.", "x")
        .replace("<Text>No.</Text>", f"<Text>{'no ' * 600}</Text>")
    )
    (first, _), lines = read(text, "s.fdx").scenes, 1800 / 35
    assert first.eighths is not None and abs(first.eighths - lines / (55 / 8)) < 3


@pytest.mark.parametrize(
    ("cue", "name", "heard"),
    [
        ("MARA (V.O.)", "Mara", True), ("MARA (VO)", "Mara", True), ("MARA (V. O.) (CONT’D)", "Mara", True),
        ("MARA (O. S.)", "Mara", True), ("MARA (O/S)", "Mara", True), ("MARA (O.C.)", "Mara", True),
        ("MARA V.O.", "Mara", True), ("MARA, O.S. (CONT'D)", "Mara", True), ("MARA (off)", "Mara", True),
        ("ÉLODIE (HC)", "Élodie", True), ("ÉLODIE (H.C.)", "Élodie", True), ("ÉLODIE (hors champ)", "Élodie", True),
        ("JUAN (VOZ EN OFF)", "Juan", True), ("LUCIA (F.C.)", "Lucia", True), ("JONAS (STIMME)", "Jonas", True),
        ("ОЛЬГА (В.О.)", "Ольга", True), ("ОЛЬГА (ЗА КАДРОМ)", "Ольга", True), ("ОЛЬГА (З.К.)", "Ольга", True),
        ("ΕΛΕΝΗ (ΕΚΤΟΣ ΚΑΔΡΟΥ)", "Ελενη", True), ("真理（声）", "真理", True), ("李明（画外音）", "李明", True),
        ("MARA (ON PHONE)", "Mara", True), ("MARA (PRE-LAP)", "Mara", True),
        ("MARA (CONT'D)", "Mara", False), ("MARA CONT'D", "Mara", False), ("MARA (OFFICER'S COAT)", "Mara", False),
        ("ОЛЬГА (ПРОД.)", "Ольга", False), ("MARA (into phone)", "Mara", False), ("VOICE", "Voice", False),
        ("O'BRIEN", "O'Brien", False), ("MARA'S SON ^", "Mara's Son", False), ("C3PO", "C3PO", False),
        ("GUARD 2", "Guard 2", False), ("McCoy", "McCoy", False), ("JEAN-LUC", "Jean-Luc", False),
    ],
)  # fmt: skip
def test_a_cue_tells_who_speaks_and_whether_unseen_in_the_languages_of_the_trade(
    cue: str, name: str, heard: bool
) -> None:
    assert (speaker(cue), is_unseen(cue)) == (name, heard)


def test_fountain_gives_scenes_names_in_any_alphabet_and_nothing_hidden() -> None:
    reading = read(FOUNTAIN, "script.fountain")
    assert reading.title == "Low Water"
    assert [(row.number, row.slug) for row in reading.scenes] == [
        ("1A", "INT. LAMP ROOM - NIGHT"), ("2", "ON THE STAIRS"), ("3", "EXT. REEF"),
    ]  # fmt: skip
    assert reading.scenes[0].cast == (Appearance("McCoy"), Appearance("Ольга", heard=True))
    assert reading.scenes[1].cast == (Appearance("Steel"),)
    assert reading.estimated


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_mark_of_byte_order_change_nothing(ending: str) -> None:
    again = read("\ufeff" + FOUNTAIN.replace("\n", ending), "script.fountain")
    assert again.scenes == read(FOUNTAIN, "script.fountain").scenes


def test_scenes_of_one_number_stay_apart() -> None:
    rows = read("INT. A #1#\n\nINT. B #1#\n\nINT. C #1/2#\n", "s.fountain").scenes
    assert len({row.number for row in rows}) == 3 and rows[0].number == "1"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30), max_size=30))
def test_whatever_stands_in_a_screenplay_it_is_read_in_order_or_refused(lines: list[str]) -> None:
    try:
        reading = read("\n".join(lines), "s.fountain") if any(lines) else None
    except BadScreenplay:
        return
    rows = reading.scenes if reading else ()
    assert all(one.end_frame == other.start_frame for one, other in pairwise(rows))
    assert len({row.number for row in rows}) == len(rows)


SYNTAX = """# Act one

= What happens in it.

.FORCED HEADING

!INT. NO HEADING

...and on.

> CENTRED <

~A song she sings

===

ИНТ. МАЯК – НОЧЬ #2А#

MARA
~La la
  \

still Mara, after an empty line of hers

CUT TO:

@真理（声）
はい。

I/E. CAR #I-1-A#

NOBODY

INT. HALL
It has no empty line before it, so is a heading of nothing.

OMITTED

.OMITTED #4#

INT. LAST #5#
"""


def test_fountain_s_own_marks_make_headings_or_none() -> None:
    found = read(SYNTAX.replace("\\", ""), "s.fountain")
    assert [(row.number, row.slug) for row in found.scenes] == [
        ("1", "FORCED HEADING"), ("2А", "ИНТ. МАЯК – НОЧЬ"), ("I-1-A", "I/E. CAR"), ("4/2", "INT. HALL"),
        ("5", "INT. LAST"),
    ]  # fmt: skip
    assert [row.cast for row in found.scenes[:3]] == [(), (Appearance("Mara"), Appearance("真理", heard=True)), ()]


@pytest.mark.parametrize(
    ("hidden", "is_hidden"),
    [
        ("/* INT. GONE\n\nINT. GONE */", True),
        ("[[ INT. GONE\nINT. GONE ]]", True),
        ("/* never closed\n\nINT. GONE", False),
        ("[[ not past an empty line\n\nINT. GONE ]]", False),
        ("[[ never closed /* but this is */\n\nINT. GONE", False),
    ],
)
def test_what_opens_and_never_closes_hides_nothing(hidden: str, is_hidden: bool) -> None:
    rows = read(f"INT. A\n\n{hidden}\n\nINT. B\n", "s.fountain").scenes
    assert any("GONE" in row.slug for row in rows) is not is_hidden
    assert rows[-1].slug == "INT. B"


def test_a_hundred_thousand_marks_that_never_close_take_no_time() -> None:
    began = time.perf_counter()
    for mark in ("/*", "[[\n\n", "/*[["):
        body = "\n".join([mark * 10_000] * 10)
        assert read(f"INT. A\n\n{body}\n\n]]", "s.fountain").scenes
    assert time.perf_counter() - began < 5


def test_the_title_may_go_over_lines_and_a_script_may_begin_like_one() -> None:
    assert read("Title:\n\t_**LOW**_\n\tWATER\nAuthor: x\n\nINT. A\n", "s.fountain").title == "LOW WATER"
    assert read("FADE IN:\n\nINT. A\n", "s.fountain").title == ""


def test_length_on_the_page_is_in_eighths_and_tells_the_time() -> None:
    page = "INT. A\n\n" + "\n\n".join(["The lamp turns."] * 26) + "\n\nINT. B\n"
    first, second = read(page, "s.fountain", rate="25").scenes
    assert (first.eighths, second.eighths) == (8, 1)
    assert (first.end_frame, second.end_frame) == (60 * 25, 60 * 25 + int(7.5 * 25))


@pytest.mark.parametrize(
    ("heading", "is_omitted"),
    [
        ("OMITTED", True), ("SCENE 12 OMITTED", True), ("12 OMITTED - NOW SC. 14", True), ("(OMITTED)", True),
        ("ENTFÄLLT", True), ("SUPPRIMÉE", True), ("OMITIDA", True), ("INT. OMITTED HOUSE", False), ("OMITTEDLY", False),
    ],
)  # fmt: skip
def test_a_heading_may_say_that_its_scene_is_omitted(heading: str, is_omitted: bool) -> None:
    assert ScriptScene("", heading, "line 1").is_omitted is is_omitted


def test_what_is_no_screenplay_is_said_with_its_place() -> None:
    with pytest.raises(BadScreenplay, match="no scene heading"):
        read("Only prose.", "s.fountain")
    with pytest.raises(BadXml, match="line 1"):
        read("<FinalDraft><Content>", "s.fdx")
    with pytest.raises(BadScreenplay, match="<Other>"):
        read("<Other><FinalDraft/></Other>", "s.fdx")
