"""Suggestions out of the project as files a sequencer and a notation program read."""

from pathlib import Path

import mido
import music21
import pytest

from leitmotif_desk.desk.exporting import music_of_suggestion, write_music
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.variation import propose
from tests.variation.made_film import LOG, film, scene_id

FILM = film()


@pytest.fixture
def placed() -> Suggestion:
    """A suggestion that meets a hit."""
    return next(one for one in propose(FILM, scene_id(11), LOG) if one.lines and one.hit_error_frames is not None)


def test_a_midi_file_holds_its_tempo_a_track_a_line_and_where_it_meets_the_film(
    tmp_path: Path, placed: Suggestion
) -> None:
    write_music(music_of_suggestion(FILM, placed), tmp_path / "a.mid")
    file = mido.MidiFile(str(tmp_path / "a.mid"))

    tempi = [message.tempo for track in file.tracks for message in track if message.type == "set_tempo"]
    assert [60e6 / tempo for tempo in tempi] == pytest.approx([placed.tempo_qpm], abs=0.01)
    with_notes = [track for track in file.tracks if any(message.type == "note_on" for message in track)]
    assert len(with_notes) == len(placed.lines)
    operation = next(one for one in placed.operations if one.code == "PLACED")
    markers = [message.text for track in file.tracks for message in track if message.type == "marker"]
    assert sorted(markers) == sorted([f"begins at {operation.get('start')}", f"hit {operation.get('hit')}"])


def test_the_marker_of_the_hit_stands_at_the_note_that_meets_it(placed: Suggestion) -> None:
    markers = {text[:3]: tick for tick, text in music_of_suggestion(FILM, placed).markers}
    operation = next(one for one in placed.operations if one.code == "PLACED")

    assert markers["hit"] == placed.lines[0].tones[int(operation.get("tone") or 0)].onset_ticks
    assert markers["beg"] == min(tone.onset_ticks for line in placed.lines for tone in line.tones)


def test_musicxml_holds_the_reason_as_a_note_and_every_pitch(tmp_path: Path, placed: Suggestion) -> None:
    write_music(music_of_suggestion(FILM, placed), tmp_path / "a.musicxml")
    score = music21.converter.parse(tmp_path / "a.musicxml")

    said = " ".join(str(text.content) for text in score.recurse().getElementsByClass("TextExpression"))
    assert placed.reason_text[:40] in said
    assert isinstance(score, music21.stream.Score)
    first = [note for note in score.parts[0].flatten().notes if isinstance(note, music21.note.Note)]
    sounding = [note.pitch.midi for note in first if note.tie is None or note.tie.type == "start"]
    assert sounding == [tone.pitch for tone in placed.lines[0].tones]
    assert sum(tone.duration_ticks for tone in placed.lines[0].tones) == pytest.approx(
        sum(float(note.quarterLength) for note in first) * TICKS_PER_QUARTER
    )
