"""Screenplays: Final Draft and Fountain."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.formats import Appearance, Kind, Reading, ReadOptions
from leitmotif_desk.formats.errors import BadScreenplay, BadXml
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source

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


def test_what_is_no_screenplay_is_said_with_its_place() -> None:
    with pytest.raises(BadScreenplay, match="no scene heading"):
        read("Only prose.", "s.fountain")
    with pytest.raises(BadXml, match="line 1"):
        read("<FinalDraft><Content>", "s.fdx")
    with pytest.raises(BadScreenplay, match="<Other>"):
        read("<Other><FinalDraft/></Other>", "s.fdx")
