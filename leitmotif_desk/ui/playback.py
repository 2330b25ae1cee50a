"""Makes motifs, suggestions and cues audible, and moves the playhead along a cue."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import BadValue, Cancelled, LeitmotifError
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.score import Score
from leitmotif_desk.ui.jobs import Jobs

if TYPE_CHECKING:
    from leitmotif_desk.desk.exporting import Music
    from leitmotif_desk.ui.audio import Player


class Playback(QObject):
    """One sound at a time. Nothing of sound is loaded before the first is wanted."""

    playing_changed = Signal(bool)
    frame_changed = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._player: Player | None = None
        self._from_frame: int | None = None
        self._playing = False
        self._asked = 0

    @property
    def playing(self) -> bool:
        return self._playing

    def play_music(self, music: "Music") -> None:
        """Play a few lines of music; the playhead stays."""
        from leitmotif_desk.formats import Line, score_from_lines
        from leitmotif_desk.sound.instruments import program_of

        score = score_from_lines(
            tuple(Line(name, tones, program_of(name)) for name, tones in music.lines),
            key=music.key,
            beats=music.beats,
            beat_unit=music.beat_unit,
            tempo_qpm=music.tempo_qpm,
        )
        self._start(music.title, score, None)

    def play_motif(self, motif: MotifId) -> None:
        """Play a motif as registered."""
        from leitmotif_desk.desk.exporting import music_of_form

        project = self._desk.project
        self.play_music(music_of_form(project, project.base_form(motif)))

    def play_cue(self, cue: CueId, at_frame: int) -> None:
        """Play a cue and move the playhead with it: from `at_frame` where that lies in the cue, else from its start."""
        row, score = self._desk.project.the_cue(cue), self._desk.score(cue)
        if score is None:
            self.failed.emit(BadValue(self.tr("Cue {cue} has no music yet.").format(cue=row.number)))
            return
        rate = self._desk.project.film.frame_rate
        skipped = at_frame - row.start_frame if row.start_frame <= at_frame < row.end_frame else 0
        self._start(f"{row.number} {row.title}", score, row.start_frame + skipped, float(rate.seconds(skipped)))

    def stop(self) -> None:
        self._asked += 1
        if self._player is not None:
            self._player.stop()
        self._set_playing(False)

    def _start(self, title: str, score: Score, from_frame: int | None, from_seconds: float = 0.0) -> None:
        from leitmotif_desk.sound import Render

        self.stop()
        asked = self._asked
        self._from_frame = from_frame
        words = self.tr("Preparing {title}").format(title=title)
        self._jobs.start(
            words,
            Render(score, from_seconds=from_seconds),
            lambda samples: self._on_ready(asked, samples),
            self._on_failed,
        )
        self._set_playing(True)

    def _on_ready(self, asked: int, samples: Any) -> None:
        # Stopped, or something else wanted, while this was rendered.
        if asked == self._asked:
            self._the_player().play(samples)

    def _the_player(self) -> "Player":
        if self._player is None:
            from leitmotif_desk.ui.audio import Player

            self._player = Player(self)
            self._player.position_changed.connect(self._on_position)
            self._player.finished.connect(lambda: self._set_playing(False))
            self._player.unavailable.connect(self._on_unavailable)
        return self._player

    def _on_position(self, seconds: float) -> None:
        if self._from_frame is not None:
            self.frame_changed.emit(self._from_frame + self._desk.project.film.frame_rate.frames(seconds))

    def _on_unavailable(self, why: str) -> None:
        self._set_playing(False)
        self.failed.emit(BadValue(why))

    def _on_failed(self, error: LeitmotifError) -> None:
        self._set_playing(False)
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _set_playing(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)
