"""Makes motifs, suggestions, cues and the film's music audible, and moves the playhead by what is heard of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import BadValue, LeitmotifError
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.reversing import Reverse

if TYPE_CHECKING:
    from leitmotif_desk.desk.exporting import Music
    from leitmotif_desk.sound import Mix
    from leitmotif_desk.ui.audio import Player
    from leitmotif_desk.ui.conveyor import Conveyor, Programme

FASTEST = 4
SIDES = ("a", "b")


class Playback(QObject):
    """One sound at a time. Nothing of sound is loaded before the first is wanted.

    `jobs` renders; where nothing else waits in its queue, sound begins at once. `frame_changed` is the film frame that
    is heard, `comparing_changed` the side of a comparison that is heard ("a", "b", "" for none), `speed_changed` the
    shuttle's speed (-4 to 4, 0 when all is still), `mix_changed` the cue whose mix a person moved.
    """

    playing_changed = Signal(bool)
    frame_changed = Signal(int)
    comparing_changed = Signal(str)
    speed_changed = Signal(int)
    loop_changed = Signal(bool)
    mix_changed = Signal(str)
    soundfont_changed = Signal(object)
    soundfont_refused = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._player: Player | None = None
        self._conveyor: Conveyor | None = None
        self._mixes: dict[str, Mix] = {}
        self._soundfont: Path | None = None
        self.device, self.volume = "", 1.0
        self._compared: tuple[Music, Music] | None = None
        self._loop = False
        self._in_out: tuple[int | None, int | None] = (None, None)
        self._from_frame: int | None = None
        self._playing, self._speed, self._heard_side = False, 0, ""
        self._reverse = Reverse(self)
        self._reverse.frame_changed.connect(self.frame_changed)
        self._reverse.ended.connect(self.stop)

    @property
    def playing(self) -> bool:
        return self._playing

    @property
    def comparing(self) -> bool:
        return self._compared is not None

    @property
    def speed(self) -> int:
        return self._speed

    def play_music(self, music: "Music") -> None:
        """Play a few lines of music; the playhead stays."""
        from leitmotif_desk.ui.programmes import programme_of_music

        self._start((programme_of_music(music),), None)

    def play_motif(self, motif: MotifId) -> None:
        """Play a motif as registered."""
        from leitmotif_desk.desk.exporting import music_of_form

        project = self._desk.project
        self.play_music(music_of_form(project, project.base_form(motif)))

    def play_cue(self, cue: CueId, at_frame: int) -> None:
        """Play a cue and move the playhead with it: from `at_frame` where that lies in the cue, else from its start."""
        row = self._desk.project.the_cue(cue)
        skipped = at_frame - row.start_frame if row.start_frame <= at_frame < row.end_frame else 0
        self._play_score(cue, float(self._desk.project.film.frame_rate.seconds(skipped)), None)

    def play_ticks(self, cue: CueId, start_ticks: int, end_ticks: int) -> None:
        """Play a stretch of a cue's score and move the playhead with it."""
        score = self._desk.score(cue)
        if score is None or start_ticks >= end_ticks:
            self._say_unwritten(cue)
            return
        self._play_score(cue, *(float(score.tempo.seconds_at(tick)) for tick in (start_ticks, end_ticks)))

    def play_film(self, frame: int, speed: int = 1) -> None:
        """Play all cues from a frame on, with the silences between them; between in and out where that is looped."""
        from leitmotif_desk.ui.programmes import programme_of_film

        looped = self._looped_span()
        first, until = looped or (frame, None)
        programme = programme_of_film(self._desk, first, until, self._desk.project.film.title)
        if programme is None:
            what, now = self.tr("No music is written from here on."), self.tr("Nothing is played.")
            self.failed.emit(BadValue(what, now=now))
            return
        inside = until is not None and first <= frame < until
        ahead = float(self._desk.project.film.frame_rate.seconds(frame - first)) if inside else 0.0
        self._start((programme,), first, ahead, speed)

    def compare(self, a: "Music", b: "Music") -> None:
        """Play one after the other; asked again while they play, go over to the other at the same quarter."""
        from leitmotif_desk.ui.programmes import programme_of_music

        if self.comparing and self._compared == (a, b):
            self.switch()
            return
        self._start((programme_of_music(a), programme_of_music(b)), None)
        self._compared = (a, b)

    def switch(self) -> None:
        """Go over to the other side of a comparison; harmless where none plays."""
        if self.comparing and self._conveyor is not None:
            index, _ = self._conveyor.place_of(*self._conveyor.tape.next_place)
            self._conveyor.switch(1 - index)

    def shuttle(self, step: int, frame: int) -> None:
        """Answer J (-1), K (0) and L (1) with the playhead at a frame: each press goes twice as fast, up to 4x."""
        same_way = self._speed * step > 0
        speed = max(-FASTEST, min(FASTEST, 2 * self._speed)) if same_way else step
        if speed == self._speed and speed:
            return
        self.stop()
        if speed > 0:
            self.play_film(frame, speed)
        elif speed < 0:
            film = self._desk.project.film
            self._reverse.start(frame, film.start_frame, film.frame_rate, -speed)
            self._set_playing(True, speed)

    def stop(self) -> None:
        self._reverse.stop()
        if self._conveyor is not None:
            self._conveyor.stop()
        if self._player is not None:
            self._player.stop()
        self._compared = None
        self._set_side("")
        self._set_playing(False, 0)

    @property
    def loop(self) -> bool:
        return self._loop

    def set_loop(self, on: bool) -> None:
        """Repeat what is played: whole bars of a motif, a cue, or the film between in and out."""
        if on != self._loop:
            self._loop = on
            if self._conveyor is not None:
                self._conveyor.set_loop(on)
            self.loop_changed.emit(on)

    def set_in_out(self, in_frame: int | None, out_frame: int | None) -> None:
        """Set the stretch of film that a loop repeats, half-open; None where there is none."""
        self._in_out = (in_frame, out_frame)

    def mix(self, cue: CueId) -> "Mix":
        """Return how a cue's parts are mixed in this session."""
        from leitmotif_desk.sound import EVEN

        return self._mixes.get(cue, EVEN)

    def set_mix(self, cue: CueId, mix: "Mix") -> None:
        """Mix a cue's parts anew; heard at once where the cue sounds."""
        if mix != self.mix(cue):
            self._mixes[cue] = mix
            if self._playing and self._conveyor is not None:
                self._conveyor.refresh()
            self.mix_changed.emit(cue)

    def set_soundfont(self, path: Path | None) -> None:
        """Play through another SoundFont, None for the one that is brought along.

        It is opened first: `soundfont_changed` comes when it is whole, else `soundfont_refused` and nothing changes.
        """
        from leitmotif_desk.sound.soundfont import CheckSoundFont

        title = self.tr("Opening the SoundFont")
        self._jobs.start(title, CheckSoundFont(path), self._on_soundfont, self.soundfont_refused.emit)

    def _on_soundfont(self, path: Path | None) -> None:
        self._soundfont = path
        if self._conveyor is not None:
            self._conveyor.soundfont = path
            self._conveyor.refresh()
        self.soundfont_changed.emit(path)

    @property
    def soundfont(self) -> Path | None:
        return self._soundfont

    def set_device(self, device_id: str) -> None:
        """Play through another output from the next sound on; an empty id means the system's own."""
        self.device = device_id

    def set_volume(self, volume: float) -> None:
        """Set how loud everything is, 0 to 1 as the ear counts."""
        self.volume = volume
        if self._player is not None:
            self._player.set_volume(volume)

    def _looped_span(self) -> tuple[int, int] | None:
        first, until = self._in_out
        return (first, until) if self._loop and first is not None and until is not None and first < until else None

    def _play_score(self, cue: CueId, from_seconds: float, until_seconds: float | None) -> None:
        from leitmotif_desk.ui.programmes import programme_of_cue

        row, score = self._desk.project.the_cue(cue), self._desk.score(cue)
        if score is None or not len(score):
            self._say_unwritten(cue)
            return
        programme = programme_of_cue(row, score, from_seconds, until_seconds)
        frames = self._desk.project.film.frame_rate.frames(from_seconds + 1e-6)
        self._start((programme,), row.start_frame + frames)

    def _say_unwritten(self, cue: CueId) -> None:
        number = self._desk.project.the_cue(cue).number
        self.failed.emit(BadValue(self.tr("Cue {cue} has no music yet.").format(cue=number)))

    def _start(
        self, programmes: "tuple[Programme, ...]", from_frame: int | None, seconds: float = 0.0, speed: int = 1
    ) -> None:
        self.stop()
        self._from_frame = from_frame
        conveyor = self._the_conveyor()
        conveyor.loop, conveyor.soundfont = self._loop, self._soundfont
        conveyor.begin(programmes, seconds, float(speed))
        self._set_playing(True, speed)

    def _the_conveyor(self) -> "Conveyor":
        if self._conveyor is None:
            from leitmotif_desk.ui.conveyor import Conveyor

            self._conveyor = Conveyor(self._jobs, lambda cue: self.mix(CueId(cue)), self)
            self._conveyor.ready.connect(self._on_ready)
            self._conveyor.failed.connect(self._on_failed)
        return self._conveyor

    def _the_player(self) -> "Player":
        if self._player is None:
            from leitmotif_desk.ui.audio import Player, device_called

            self._player = Player(self, lambda: device_called(self.device))
            self._player.set_volume(self.volume)
            self._player.heard_changed.connect(self._on_heard)
            self._player.finished.connect(self.stop)
            self._player.unavailable.connect(lambda why: self._on_failed(BadValue(why)))
        return self._player

    def _on_ready(self) -> None:
        player, conveyor = self._the_player(), self._the_conveyor()
        if self._playing and not player.playing:
            player.play(conveyor.tape)

    def _on_heard(self, sample: int) -> None:
        conveyor = self._the_conveyor()
        conveyor.keep_ahead()
        index, seconds = conveyor.place_of(*conveyor.tape.place_at(sample))
        if self.comparing:
            self._set_side(SIDES[index])
        if self._from_frame is not None:
            self.frame_changed.emit(self._from_frame + self._desk.project.film.frame_rate.frames(seconds))

    def _on_failed(self, error: LeitmotifError) -> None:
        self.stop()
        self.failed.emit(error)

    def _set_side(self, side: str) -> None:
        if side != self._heard_side:
            self._heard_side = side
            self.comparing_changed.emit(side)

    def _set_playing(self, playing: bool, speed: int) -> None:
        if speed != self._speed:
            self._speed = speed
            self.speed_changed.emit(speed)
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)
