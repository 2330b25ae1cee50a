"""What is heard, and what the window shows meanwhile: transport, loop, comparison, and the choices that stay."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.workspace import Workspace

_SOUNDFONT, _DEVICE, _VOLUME = "sound/soundfont", "sound/device", "sound/volume"


class Listening(QObject):
    """Joins the playback to the panels; the SoundFont, the output and the volume are kept in the settings."""

    def __init__(self, playback: Playback, workspace: Workspace, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._playback, self._workspace = playback, workspace
        self._settings, self._window = settings, window
        workspace.play_wanted.connect(playback.play_music)
        workspace.compare_wanted.connect(playback.compare)
        timeline = workspace.timeline
        timeline.shuttle_wanted.connect(lambda step: playback.shuttle(step, workspace.frame))
        timeline.canvas.stretch_changed.connect(self._on_stretch)
        playback.frame_changed.connect(workspace.set_frame)
        playback.playing_changed.connect(lambda _: self._show_picture())
        playback.speed_changed.connect(lambda _: self._show_picture())
        playback.soundfont_refused.connect(playback.failed)
        self._apply_settings()

    def _apply_settings(self) -> None:
        font = self._settings.text(_SOUNDFONT)
        if font:
            self._playback.set_soundfont(Path(font))
        if self._settings.text(_DEVICE):
            self._playback.set_device(self._settings.text(_DEVICE))
        self._playback.set_volume(float(self._settings.text(_VOLUME) or 1.0))

    def _on_stretch(self) -> None:
        self._playback.set_in_out(*(self._workspace.timeline.canvas.stretch or (None, None)))

    def _show_picture(self) -> None:
        self._workspace.side.picture.set_playing(self._playback.playing, float(self._playback.speed or 1))

    def toggle_loop(self) -> None:
        """Repeat what is played, or no longer."""
        self._playback.set_loop(not self._playback.loop)

    def choose_sound(self) -> None:
        """Let a person choose SoundFont, output and volume."""
        from leitmotif_desk.ui.mixer.sound_settings import SoundSettings

        dialog = SoundSettings(self._playback, self._window)
        dialog.soundfont_changed.connect(lambda path: self._settings.set_text(_SOUNDFONT, str(path or "")))
        dialog.device_changed.connect(lambda device: self._settings.set_text(_DEVICE, device))
        dialog.volume_changed.connect(lambda volume: self._settings.set_text(_VOLUME, f"{volume:.3f}"))
        dialog.open()
