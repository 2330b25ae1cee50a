"""Write a cue as a type 1 MIDI file: 480 ticks a quarter, tempo, metre and markers in track 0."""

from pathlib import Path

import mido

from low_water.pitch import key
from low_water.score import PLAYERS, Cue

PPQ = 480
_MAJOR = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
_MINOR = ("Abm", "Ebm", "Bbm", "Fm", "Cm", "Gm", "Dm", "Am", "Em", "Bm", "F#m", "C#m", "G#m", "D#m", "A#m")
Timed = list[tuple[int, int, mido.Message | mido.MetaMessage]]


def write(cue: Cue, folder: Path) -> None:
    score = mido.MidiFile(type=1, ticks_per_beat=PPQ)
    score.tracks.append(_track(_conductor(cue), cue))
    for place, name in enumerate(cue.parts):
        score.tracks.append(_track(_part(cue, name, place + (place >= 9)), cue))
    score.save(folder / cue.file_name)


def _ticks(quarters: float) -> int:
    ticks = quarters * PPQ
    if ticks != int(ticks):
        raise ValueError(f"{quarters} quarters are off the grid.")
    return int(ticks)


def _conductor(cue: Cue) -> Timed:
    hours, minutes, seconds, frame = (int(text) for text in cue.start.split(":"))
    meta = mido.MetaMessage
    events: Timed = [
        (0, 0, meta("track_name", name=f"{cue.number} {cue.title}")),
        (0, 1, meta("smpte_offset", frame_rate=24, hours=hours, minutes=minutes, seconds=seconds, frames=frame)),
    ]
    for bar, beats, unit in cue.metres:
        events.append((_ticks(cue.at(bar)), 2, meta("time_signature", numerator=beats, denominator=unit)))
    for bar, name in cue.keys:
        here = key(name)
        names = _MAJOR if here.mode == "major" else _MINOR
        events.append((_ticks(cue.at(bar)), 3, meta("key_signature", key=names[here.fifths + 7])))
    for at, tempo in cue.tempo_map():
        events.append((_ticks(at), 4, meta("set_tempo", tempo=mido.bpm2tempo(tempo))))
    events += [(_ticks(cue.at(bar)), 5, meta("marker", text=text)) for bar, text in cue.marks]
    return events


def _part(cue: Cue, name: str, channel: int) -> Timed:
    player = PLAYERS[name]
    events: Timed = [
        (0, 0, mido.MetaMessage("track_name", name=name)),
        (0, 1, mido.Message("program_change", channel=channel, program=player.program)),
        (0, 1, mido.Message("control_change", channel=channel, control=7, value=102)),
        (0, 1, mido.Message("control_change", channel=channel, control=10, value=player.pan)),
    ]
    # Held notes swell with the dynamics of the page: expression follows them, quarter by quarter.
    swell = [(quarter, round(94 + 0.45 * (cue.level_at(quarter) - 30))) for quarter in range(int(cue.length))]
    for place, (quarter, value) in enumerate(swell):
        if place == 0 or value != swell[place - 1][1]:
            expression = mido.Message("control_change", channel=channel, control=11, value=min(127, value))
            events.append((_ticks(quarter), 1, expression))
    for note in cue.parts[name]:
        on = {"channel": channel, "note": note.pitch.midi}
        events.append((_ticks(note.onset), 3, mido.Message("note_on", velocity=note.velocity, **on)))
        events.append((_ticks(note.end), 2, mido.Message("note_off", velocity=0, **on)))
    return events


def _track(events: Timed, cue: Cue) -> mido.MidiTrack:
    track, now = mido.MidiTrack(), 0
    end = (_ticks(cue.length), 9, mido.MetaMessage("end_of_track"))
    for tick, _, message in [*sorted(events, key=lambda event: event[:2]), end]:
        track.append(message.copy(time=tick - now))
        now = tick
    return track
