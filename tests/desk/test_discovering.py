"""Discovery over a whole film: its registered themes come back unasked, and a candidate can be registered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.discovering import Discover, already_registered, home_of, music_of_discovered, typed_text
from leitmotif_desk.desk.importing import MotifSpec, register, typed_motif
from leitmotif_desk.domain.discovered import Discovered
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.time import TICKS_PER_QUARTER


@pytest.fixture(scope="module")
def desk(low_water_copy: Path) -> Iterator[Desk]:
    with Desk.open(low_water_copy) as opened:
        yield opened


@pytest.fixture(scope="module")
def found(desk: Desk) -> tuple[Discovered, ...]:
    return Discover.of(desk)()


def test_a_film_s_themes_are_among_its_first_candidates(desk: Desk, found: tuple[Discovered, ...]) -> None:
    like = [already_registered(desk.project, one) for one in found]
    names = {desk.project.the_motif(pair[0]).name for pair in like[:6] if pair is not None}
    assert names >= {"Keeper's light", "Homeward", "Undertow"}
    assert len(found) <= 20


def test_only_the_cues_asked_for_are_looked_into(desk: Desk) -> None:
    wanted = {cue.id for cue in desk.project.cue if cue.number in ("1m2", "1m3")}
    assert {sounding.cue for one in Discover.of(desk, wanted)() for sounding in one.soundings} <= wanted
    assert Discover.of(desk, {CueId("nowhere")}).music == ()


def test_a_candidate_says_where_it_was_taken_from_and_sounds_as_there(
    desk: Desk, found: tuple[Discovered, ...]
) -> None:
    first = found[0]
    cue = desk.project.the_cue(first.home_sounding.cue)
    assert home_of(desk, first).startswith(f"{cue.number} {cue.title}, ")
    music = music_of_discovered(desk, first)
    assert music.lines[0][1] == first.tones
    assert music.lines[0][0] in home_of(desk, first)


def test_a_candidate_is_registered_as_it_is_written(tmp_path: Path, desk: Desk, found: tuple[Discovered, ...]) -> None:
    desk.save_copy(tmp_path / "copy.leitmotif")
    one = found[0]
    with Desk.open(tmp_path / "copy.leitmotif") as copy:
        text = f"key={one.key} metre={one.beats}/{one.beat_unit} {typed_text(one)}"
        motif = register(copy, MotifSpec("Newly found"), typed_motif(text))
        form = copy.project.base_form(motif)
    assert [tone.pitch for tone in form.tones] == [tone.pitch for tone in one.tones]
    assert [tone.onset_ticks for tone in form.tones] == [tone.onset_ticks for tone in one.tones]
    assert form.key == one.key


@given(
    gaps=st.lists(st.sampled_from([1, 2, 3, 4, 6, 9, 12, 16, 24, 36, 48, 96, 200]), min_size=2, max_size=12),
    steps=st.lists(st.integers(21, 42), min_size=12, max_size=12),
    start=st.integers(-96, 95),
)
def test_typed_text_is_read_back_as_the_same_line(gaps: list[int], steps: list[int], start: int) -> None:
    unit = TICKS_PER_QUARTER // 48
    onsets = [start + sum(gaps[:k]) for k in range(len(gaps))]
    tones = tuple(Tone(onset * unit, gap * unit, step) for onset, gap, step in zip(onsets, gaps, steps, strict=False))
    one = Discovered(tones, Key(0), 4, 4, (), 0, 0.5, ())
    read = typed_motif(f"metre=4/4 key=C major {typed_text(one)}").tones
    assert [(tone.step, tone.duration_ticks) for tone in read] == [(tone.step, tone.duration_ticks) for tone in tones]
    apart = [tone.onset_ticks - tones[0].onset_ticks for tone in tones]
    assert [tone.onset_ticks - read[0].onset_ticks for tone in read] == apart
    if any(tone.onset_ticks == 0 for tone in tones) or tones[0].onset_ticks >= 0:
        assert read[0].onset_ticks == tones[0].onset_ticks
