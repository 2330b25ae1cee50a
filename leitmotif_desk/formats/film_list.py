"""A film as lists for other programs carry it: its picture, and its scenes, cues, hits and markers as markers."""

from dataclasses import dataclass

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.film import Reel
from leitmotif_desk.domain.reels import in_film, in_reel
from leitmotif_desk.domain.time import FrameRate, format_timecode, parse_timecode
from leitmotif_desk.formats.errors import Unwritable
from leitmotif_desk.formats.markers.marker_names import cue_text, hit_text, marker_text, one_line, scene_text
from leitmotif_desk.formats.reading import CueRow, MarkerRow, SceneRow

NOTHING_WRITTEN = "Nothing was written."


@dataclass(frozen=True, slots=True)
class Event:
    """A clip of the picture; where no cut is known, a whole scene, whose number is `scene`."""

    clip: Clip
    scene: str = ""


@dataclass(frozen=True, slots=True)
class FilmList:
    """What there is to list, in film frames and film order; `start_frame` is the film's first.

    `clips` are the picture as it is cut, where that is known. `reels` tell the timecode to write; without them it is
    the film's own.
    """

    title: str
    rate: FrameRate
    start_frame: int
    clips: tuple[Clip, ...] = ()
    scenes: tuple[SceneRow, ...] = ()
    cues: tuple[CueRow, ...] = ()
    markers: tuple[MarkerRow, ...] = ()
    reels: tuple[Reel, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """The picture's clips; without a cut, its scenes, each named so that it is known for one."""
        if self.clips:
            return tuple(Event(clip) for clip in self.clips)
        return tuple(
            Event(Clip(one_line(f"SC{row.number} {row.slug}"), row.start_frame, row.end_frame), one_line(row.number))
            for row in self.scenes
        )

    @property
    def event_marks(self) -> tuple[MarkerRow, ...]:
        """What stands beside the events as markers: all that is no event."""
        return self.marks if self.clips else self.music_marks

    @property
    def scene_marks(self) -> tuple[MarkerRow, ...]:
        """The scenes as markers."""
        return tuple(
            MarkerRow(row.start_frame, scene_text(row.number, row.slug), row.end_frame, "green", note=row.notes)
            for row in self.scenes
        )

    @property
    def music_marks(self) -> tuple[MarkerRow, ...]:
        """Cues, hits and markers, as markers whose names bring them back as what they are."""
        marks = [
            MarkerRow(row.start_frame, cue_text(row.number, row.title), row.end_frame, "cyan", note=row.notes)
            for row in self.cues
        ]
        marks += [
            MarkerRow(hit.frame, hit_text(hit.kind, hit.note), colour="red") for row in self.scenes for hit in row.hits
        ]
        marks += [MarkerRow(row.frame, marker_text(row.text), None, "yellow", note=row.note) for row in self.markers]
        return in_order(marks)

    @property
    def marks(self) -> tuple[MarkerRow, ...]:
        """All as markers; at one frame a scene comes before its hits, so that they find it."""
        return in_order((*self.scene_marks, *self.music_marks))

    def timecode(self, frame: int) -> str:
        """Return what the film, or its reel, shows at a frame; raises Unwritable where two reels show the same."""
        return self._written(self._shown(frame))

    def _shown(self, frame: int) -> int:
        number, shown = in_reel(self.reels, frame)
        if self.reels and in_film(self.reels, shown) != (frame if number else None):
            what = f"two reels show the timecode {format_timecode(shown, self.rate)}: ask for that of the whole film."
            raise Unwritable(what, where=f"reel {number}" if number else "before the first reel", now=NOTHING_WRITTEN)
        return shown

    def timecodes(self, start: int, end: int) -> tuple[str, str]:
        """Return the timecodes of a half-open stretch; its end is shown by the reel that holds its last frame."""
        return self.timecode(start), self._written(self._shown(end - 1) + 1)

    def reel_of(self, frame: int) -> tuple[str, ...]:
        """Return the number of the reel that holds a frame; nothing in a film without reels."""
        return (in_reel(self.reels, frame)[0],) if self.reels else ()

    def _written(self, shown: int) -> str:
        if not 0 <= shown < day_frames(self.rate):
            text = format_timecode(shown, self.rate)
            raise Unwritable(f"no timecode reaches {text}.", where=self.title, now=NOTHING_WRITTEN)
        return format_timecode(shown, self.rate)

    @property
    def one_line_title(self) -> str:
        return one_line(self.title)


def in_order(marks: tuple[MarkerRow, ...] | list[MarkerRow]) -> tuple[MarkerRow, ...]:
    """Return markers by their frames, and otherwise as they stand."""
    return tuple(sorted(marks, key=lambda row: row.frame))


def day_frames(rate: FrameRate) -> int:
    """Return how many frames have a timecode: those of 24 hours."""
    return parse_timecode(f"23:59:59:{rate.nominal - 1:02d}", rate) + 1
