"""What the transport makes audible, as far as a machine without a sound card can tell."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music, music_of_form
from leitmotif_desk.domain.edits import AddCue
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.film import Cue, CueStatus
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.sound import SAMPLE_RATE
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.playback import Playback
from tests.ui.heard_film import FIRST_CUE, LIGHT
from tests.ui.silent_device import SilentDevice, device

pytest.importorskip("tinysoundfont")
START = 86_400


@pytest.fixture
def playback(heard_film: Desk, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playback]:
    monkeypatch.setattr("leitmotif_desk.ui.audio.Player", SilentDevice)
    SilentDevice.made = None
    made = Playback(heard_film, jobs)
    yield made
    made.stop()


@pytest.fixture
def light(heard_film: Desk) -> Music:
    return music_of_form(heard_film.project, heard_film.project.base_form(LIGHT))


def hear(jobs: Jobs, seconds: float) -> None:
    """Let time pass with a renderer that is fast enough."""
    for _ in range(round(seconds * 2)):
        jobs.wait()
        device().hear(0.5)
    jobs.wait()


def errors_of(playback: Playback) -> list[LeitmotifError]:
    errors: list[LeitmotifError] = []
    playback.failed.connect(errors.append)
    return errors


def last_of(spy: QSignalSpy) -> object:
    return spy.at(spy.count() - 1)[0]


def frames_of(spy: QSignalSpy) -> list[int]:
    return [spy.at(i)[0] for i in range(spy.count())]


def test_a_motif_sounds_without_moving_the_playhead(playback: Playback, jobs: Jobs) -> None:
    frames = QSignalSpy(playback.frame_changed)

    playback.play_motif(LIGHT)
    assert playback.playing
    hear(jobs, 2)
    assert np.abs(device().taken).max() > 0.1
    assert frames.count() == 0

    hear(jobs, 60)
    assert not playback.playing


def test_a_suggestion_or_form_sounds_in_its_own_tempo(playback: Playback, jobs: Jobs, light: Music) -> None:
    quarters = max(tone.end_ticks for tone in light.lines[0][1]) / 10_080

    playback.play_music(light)
    hear(jobs, 60)

    seconds = len(device().taken) / SAMPLE_RATE
    assert seconds - quarters * 60 / light.tempo_qpm == pytest.approx(2.0, abs=0.2)


def test_a_cue_takes_the_playhead_along_from_where_it_stands(playback: Playback, jobs: Jobs) -> None:
    frames = QSignalSpy(playback.frame_changed)

    playback.play_cue(FIRST_CUE, at_frame=0)
    hear(jobs, 1.5)
    assert last_of(frames) == START + 36

    playback.play_cue(FIRST_CUE, at_frame=START + 48)
    hear(jobs, 1)
    assert last_of(frames) == START + 48 + 24


def test_sound_begins_before_the_whole_is_rendered(playback: Playback, jobs: Jobs) -> None:
    playback.play_cue(FIRST_CUE, at_frame=0)
    jobs.wait()

    assert 0 < device().ahead_at_first < 0.5


def test_rendering_stays_a_few_seconds_ahead_and_no_more(playback: Playback, jobs: Jobs) -> None:
    playback.play_cue(FIRST_CUE, at_frame=0)
    hear(jobs, 5)
    tape = device().tape

    assert tape is not None
    assert 4 <= tape.ahead < 8


def test_where_rendering_is_late_the_playhead_waits(playback: Playback, jobs: Jobs) -> None:
    frames = QSignalSpy(playback.frame_changed)
    playback.play_cue(FIRST_CUE, at_frame=0)
    jobs.wait()
    tape = device().tape
    assert tape is not None
    ready = tape.ahead

    device().hear(ready + 3)

    assert last_of(frames) == pytest.approx(START + ready * 24, abs=1)


def test_what_is_stopped_before_it_is_ready_never_sounds(playback: Playback, jobs: Jobs) -> None:
    playback.play_motif(LIGHT)
    playback.stop()
    jobs.wait()

    assert SilentDevice.made is None
    assert not playback.playing


def test_a_stretch_of_ticks_sounds_and_ends(playback: Playback, jobs: Jobs) -> None:
    frames = QSignalSpy(playback.frame_changed)
    playback.play_ticks(FIRST_CUE, 4 * 10_080, 8 * 10_080)
    hear(jobs, 8)

    assert len(device().taken) / SAMPLE_RATE == pytest.approx(4 * 60 / 96, abs=0.01)
    assert last_of(frames) == pytest.approx(START + 2 * 4 * 60 / 96 * 24, abs=1)
    assert not playback.playing


def add_second_cue(desk: Desk, start_frame: int) -> None:
    first = desk.project.the_cue(FIRST_CUE)
    score = desk.score(FIRST_CUE)
    assert score is not None
    second = Cue(CueId("cue-1m9"), "1m9", "Again", start_frame, start_frame + 240, CueStatus.WRITTEN, score=first.score)
    desk.apply(AddCue(second), (score,))


def test_the_film_sounds_with_its_silences_and_the_playhead_runs_through_them(
    playback: Playback, jobs: Jobs, heard_film: Desk
) -> None:
    add_second_cue(heard_film, 87_000 + 72)
    frames = QSignalSpy(playback.frame_changed)

    playback.play_film(87_000 - 24)
    hear(jobs, 6)

    taken = device().taken
    loud = [float(np.abs(taken[s * SAMPLE_RATE : (s + 1) * SAMPLE_RATE]).max()) for s in range(6)]
    assert min(loud[0], loud[4], loud[5]) > 0.05
    assert max(loud[1:4]) == 0.0
    assert last_of(frames) == 87_000 - 24 + 6 * 24
    assert frames_of(frames) == sorted(frames_of(frames))

    hear(jobs, 12)
    assert not playback.playing


def test_after_the_last_music_the_film_says_that_none_is_left(playback: Playback) -> None:
    errors = errors_of(playback)
    playback.play_film(500_000)

    assert "No music" in errors[0].what
    assert not playback.playing


def test_in_and_out_are_looped_and_the_playhead_goes_back(playback: Playback, jobs: Jobs) -> None:
    playback.set_in_out(START + 24, START + 48)
    playback.set_loop(True)
    frames = QSignalSpy(playback.frame_changed)

    playback.play_film(START)
    hear(jobs, 3.5)

    seen = frames_of(frames)
    assert START + 24 <= min(seen) < START + 28
    assert START + 44 < max(seen) <= START + 48
    assert sum(1 for a, b in pairwise(seen) if b < a) == 3
    assert playback.playing


def test_a_motif_is_looped_in_whole_bars_until_the_loop_is_lifted(playback: Playback, jobs: Jobs, light: Music) -> None:
    playback.set_loop(True)
    playback.play_music(light)
    hear(jobs, 40)
    assert playback.playing

    playback.set_loop(False)
    hear(jobs, 60)
    assert not playback.playing


def test_comparing_plays_one_then_the_other_and_says_which(playback: Playback, jobs: Jobs, light: Music) -> None:
    sides = QSignalSpy(playback.comparing_changed)
    other = replace(light, title="Other", tempo_qpm=light.tempo_qpm * 2)

    playback.compare(light, other)
    hear(jobs, 60)

    assert [sides.at(i)[0] for i in range(sides.count())] == ["a", "b", ""]


def test_comparing_again_goes_over_at_the_same_quarter(playback: Playback, jobs: Jobs, light: Music) -> None:
    other = replace(light, title="Other", tempo_qpm=light.tempo_qpm * 2)
    sides = QSignalSpy(playback.comparing_changed)
    playback.compare(light, other)
    hear(jobs, 2)
    tape = device().tape
    assert tape is not None
    before = tape.next_place

    playback.compare(light, other)
    jobs.wait()

    what, seconds = tape.next_place
    assert what == "1"
    assert seconds == pytest.approx(before[1] / 2, abs=0.01)
    device().hear(0.1)
    assert last_of(sides) == "b"
    playback.switch()
    jobs.wait()
    device().hear(0.1)
    assert last_of(sides) == "a"


def test_muting_is_heard_in_what_comes_next_not_after_what_lies_ready(playback: Playback, jobs: Jobs) -> None:
    playback.play_cue(FIRST_CUE, at_frame=0)
    hear(jobs, 1)
    mixed = QSignalSpy(playback.mix_changed)
    mix = playback.mix(FIRST_CUE)

    playback.set_mix(FIRST_CUE, mix.with_muted("Oboe", True).with_muted("Celli", True))
    hear(jobs, 2)

    taken = device().taken
    assert np.abs(taken[:SAMPLE_RATE]).max() > 0.05
    assert np.abs(taken[SAMPLE_RATE + SAMPLE_RATE // 20 :]).max() == 0.0
    assert mixed.at(0) == [FIRST_CUE]
    assert playback.mix(FIRST_CUE).muted == {"Oboe", "Celli"}
    assert playback.mix(CueId("another")) == mix


def test_the_shuttle_doubles_turns_round_and_stops(playback: Playback, jobs: Jobs) -> None:
    frames = QSignalSpy(playback.frame_changed)
    speeds = []
    for step in (1, 1, 1, 1, -1, -1, 0):
        playback.shuttle(step, START + 240)
        speeds.append(playback.speed)
    assert speeds == [1, 2, 4, 4, -1, -2, 0]
    assert not playback.playing

    playback.shuttle(1, START)
    playback.shuttle(1, START)
    hear(jobs, 2)
    assert last_of(frames) == START + 4 * 24


def test_backwards_the_playhead_runs_in_silence_to_the_start_of_the_film(playback: Playback, qtbot: QtBot) -> None:
    frames = QSignalSpy(playback.frame_changed)
    playback.shuttle(-1, START + 4)
    qtbot.waitUntil(lambda: not playback.playing)

    assert frames_of(frames) == sorted(frames_of(frames), reverse=True)
    assert last_of(frames) == START
    assert SilentDevice.made is None


def test_a_planned_cue_says_it_has_no_music(playback: Playback) -> None:
    errors = errors_of(playback)
    playback.play_cue(CueId("cue-3m2"), at_frame=0)

    assert "3m2" in errors[0].what
    assert not playback.playing


def test_a_machine_without_sound_is_said_in_words(playback: Playback, jobs: Jobs) -> None:
    errors = errors_of(playback)
    playback.play_motif(LIGHT)
    jobs.wait()

    device().unavailable.emit("There is no sound device.")

    assert [error.what for error in errors] == ["There is no sound device."]
    assert not playback.playing


def test_a_soundfont_that_is_none_is_named_and_the_old_one_stays(
    playback: Playback, jobs: Jobs, tmp_path: Path
) -> None:
    refused: list[LeitmotifError] = []
    playback.soundfont_refused.connect(refused.append)
    bad = tmp_path / "bad.sf2"
    bad.write_bytes(b"MThd")
    playback.set_soundfont(bad)
    jobs.wait()
    assert "no SoundFont" in refused[0].what
    assert playback.soundfont is None

    playback.play_motif(LIGHT)
    hear(jobs, 1)
    assert np.abs(device().taken).max() > 0.1
