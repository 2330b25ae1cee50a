"""The picture as an OpenTimelineIO timeline, with scenes, cues, hits and markers on it."""

from collections.abc import Iterable
from typing import Any

from leitmotif_desk.formats.film_list import Event, FilmList
from leitmotif_desk.formats.reading import MarkerRow

METADATA = "leitmotif_desk"
"""Under this name stands what OpenTimelineIO has no place for.

On a timeline: `rate` by its name, as drop frame is not told by a number, and `scenes`: whether they are "markers" or
"clips". On a clip: `scene`, the number of the scene that it is; `source_timecode` false where its source times are not
known.
"""


def timeline(film: FilmList) -> str:
    """Return the timeline as OTIO's JSON; it counts in the film's timecode, whatever its reels show.

    Clips that overlap lie on tracks of their own. A marker that is no stretch has no duration. The first track reaches
    as far as anything does, for some readers take markers beyond the end for misplaced.
    """
    import opentimelineio as otio

    marks = film.event_marks
    spans = [(one.clip.start_frame, one.clip.end_frame) for one in film.events]
    spans += [(mark.frame, mark.end_frame or mark.frame + 1) for mark in marks]
    made = _Maker(film, min([film.start_frame, *(start for start, _ in spans)]))
    end = max((end for _, end in spans), default=made.start)
    whole = otio.schema.Timeline(film.one_line_title, global_start_time=made.time(made.start))
    whole.metadata[METADATA] = _told(film)
    first_lane, *lanes = _lanes(film.events) or [[]]
    whole.tracks.append(made.track("V1", first_lane, end))
    whole.tracks.extend(made.track(f"V{number}", lane) for number, lane in enumerate(lanes, 2))
    whole.tracks.markers.extend(made.marker(mark) for mark in marks)
    return str(otio.adapters.write_to_string(whole, "otio_json"))


def _told(film: FilmList) -> dict[str, str]:
    told = {"rate": film.rate.name}
    if film.marks:
        told["scenes"] = "markers" if film.clips else "clips"
    return told


def _lanes(events: Iterable[Event]) -> list[list[Event]]:
    """Return the events on as many lanes as they need so that none lies over another."""
    lanes: list[list[Event]] = []
    for event in sorted(events, key=lambda event: event.clip.start_frame):
        lane = next((lane for lane in lanes if lane[-1].clip.end_frame <= event.clip.start_frame), None)
        if lane is None:
            lanes.append([event])
        else:
            lane.append(event)
    return lanes


class _Maker:
    """Makes the library's values at the film's rate; `start` is the film frame that the timeline begins with."""

    def __init__(self, film: FilmList, start: int) -> None:
        import opentimelineio as otio

        self._otio, self.start = otio, start
        self._rate = float(film.rate.fps)

    def time(self, frames: int) -> Any:
        return self._otio.opentime.RationalTime(frames, self._rate)

    def _range(self, start: int, length: int) -> Any:
        return self._otio.opentime.TimeRange(self.time(start), self.time(length))

    def track(self, name: str, events: list[Event], end: int = 0) -> Any:
        """Return events with the gaps before them, and up to `end`."""
        schema = self._otio.schema
        made, at = schema.Track(name, kind=schema.TrackKind.Video), self.start
        for event in events:
            if event.clip.start_frame > at:
                made.append(self._gap(event.clip.start_frame - at))
            made.append(self._clip(event))
            at = event.clip.end_frame
        if end > at:
            made.append(self._gap(end - at))
        return made

    def _gap(self, length: int) -> Any:
        return self._otio.schema.Gap(source_range=self._range(0, length))

    def _clip(self, event: Event) -> Any:
        schema, clip = self._otio.schema, event.clip
        span = self._range(clip.source_start or 0, clip.end_frame - clip.start_frame)
        made = schema.Clip(clip.source, schema.MissingReference(name=clip.source), span)
        told: dict[str, object] = {"reel": clip.reel} if clip.reel else {}
        if event.scene:
            told["scene"] = event.scene
        elif clip.source_start is None:
            told["source_timecode"] = False
        if told:
            made.metadata[METADATA] = told
        if clip.speed == 0:
            made.effects.append(schema.FreezeFrame())
        elif clip.speed != 1:
            made.effects.append(schema.LinearTimeWarp(time_scalar=clip.speed))
        return made

    def marker(self, mark: MarkerRow) -> Any:
        length = 0 if mark.end_frame is None else mark.end_frame - mark.frame
        return self._otio.schema.Marker(
            mark.text, self._range(mark.frame - self.start, length), mark.colour.upper(), comment=mark.note
        )
