"""Where the cues of many files stand in the film: as the files say, as was spotted, or after one another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from leitmotif_desk.desk.importing.cue_identity import CueMatch, ProjectMusic, cue_for
from leitmotif_desk.domain.cue_number import cue_number, number_order, same_number
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.formats import Reading


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A cue that was read and where it is to stand, on a half-open span of film frames.

    `number` is that of the cue it is, else as the file writes it (empty: the file tells none). `how` says why it
    stands there, `doubts` what somebody should look at.
    """

    source: str
    number: str
    title: str
    match: CueMatch | None
    start_frame: int
    end_frame: int
    how: str
    doubts: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        return not self.doubts


def placed_cues(
    project: Project, readings: Sequence[Reading], score_of: Callable[[CueId], Score | None]
) -> tuple[PlacedCue, ...]:
    """Return a place for every reading of a cue, in their order; `score_of` gives the music the project has.

    Their starts are frames of the film already, and what a person corrected stands in `cue_number` and `title`.
    Without a clue a cue stands where the cue of the project does that it is, else after the one before it in the
    order of their numbers.
    """
    placing = _Placing(project, [_corrected(reading) for reading in readings if reading.score is not None], score_of)
    return placing.all()


def _corrected(reading: Reading) -> Reading:
    return replace(reading, clues=reading.clues.corrected(reading.cue_number, reading.title))


class _Placing:
    def __init__(self, project: Project, readings: list[Reading], score_of: Callable[[CueId], Score | None]) -> None:
        self._project, self._readings = project, readings
        self._rate = project.film.frame_rate
        self._doubts: list[list[str]] = [[] for _ in readings]
        self._matches = self._matched(ProjectMusic(score_of))
        self._cues = {cue.id: cue for cue in project.cue}
        replaced = {match.cue for match in self._matches if match is not None}
        self._standing = [cue for cue in project.cue if cue.id not in replaced]
        self._placed: dict[int, PlacedCue] = {}
        self._guessed: set[int] = set()

    def all(self) -> tuple[PlacedCue, ...]:
        places = range(len(self._readings))
        for place in places:
            known = self._known_start(place)
            if known is not None:
                self._put(place, *known)
        for place in sorted(set(places) - set(self._placed), key=lambda at: number_order(self._number(at))):
            self._put(place, *self._after_the_one_before(place))
        self._doubt_places()
        return tuple(replace(self._placed[place], doubts=tuple(self._doubts[place])) for place in places)

    def _matched(self, music: ProjectMusic) -> list[CueMatch | None]:
        """Return the cue that each reading is; one cue is given once, to the reading that is surest of it."""
        found = [
            None if reading.score is None
            else cue_for(self._project, reading.clues, reading.score, reading.source, music)
            for reading in self._readings
        ]  # fmt: skip
        best: dict[CueId, int] = {}
        known = [(place, match) for place, match in enumerate(found) if match is not None]
        for place, match in sorted(known, key=lambda pair: -pair[1].confidence):
            first = best.setdefault(match.cue, place)
            if first != place:
                self._doubts[place].append(f"{self._readings[first].source} is the same cue: this one would be new")
                found[place] = None
            elif not match.certain:
                self._doubts[place].append(f"is it {self._project.the_cue(match.cue).number}? {match.reason}")
        return found

    def _number(self, place: int) -> str:
        match = self._matches[place]
        return self._cues[match.cue].number if match else self._readings[place].cue_number

    def _known_start(self, place: int) -> tuple[int, str] | None:
        reading, match = self._readings[place], self._matches[place]
        if not reading.clues.number.certain:
            self._doubts[place].append(reading.clues.number.told("number"))
        if reading.start_frame is not None:
            said = reading.clues.start.told("start")
            if not reading.clues.start.certain:
                self._doubts[place].append(said)
            return reading.start_frame, said
        if match is not None:
            return self._cues[match.cue].start_frame, "where the cue stands already"
        return None

    def _after_the_one_before(self, place: int) -> tuple[int, str]:
        number = self._number(place)
        found = cue_number(number)
        before = self._before(number)
        reel = next((one for one in self._project.reel if found and one.number == str(found.reel)), None)
        if reel is not None and (before is None or before.end_frame <= reel.start_frame):
            start, how = reel.start_frame, f"where reel {reel.number} begins"
        elif before is not None:
            start, how = before.end_frame, f"after {before.number or before.title}"
        else:
            start, how = self._project.film.start_frame, "at the start of the film"
        self._guessed.add(place)
        self._doubts[place].append(f"the file does not say where it starts: put {how}")
        return start, how

    def _before(self, number: str) -> Cue | PlacedCue | None:
        """Return the cue after which one of a number comes: the last of all where numbers do not tell."""
        others = list(self._others())
        kin = [one for one in others if _both_with_reels_or_without(one.number, number)]
        if not kin:
            return max(others, key=lambda one: one.end_frame, default=None)
        earlier = (one for one in kin if number_order(one.number) < number_order(number))
        return max(earlier, key=lambda one: (number_order(one.number), one.end_frame), default=None)

    def _others(self) -> Iterator[Cue | PlacedCue]:
        yield from self._standing
        yield from self._placed.values()

    def _put(self, place: int, start: int, how: str) -> None:
        reading, match = self._readings[place], self._matches[place]
        seconds = reading.score.seconds if reading.score is not None else 0
        title = reading.title or (self._cues[match.cue].title if match else "")
        end = start + self._rate.frames(seconds) + 1
        self._placed[place] = PlacedCue(reading.source, self._number(place), title, match, start, end, how)

    def _doubt_places(self) -> None:
        first, last = film_span(self._project)
        for place, mine in self._placed.items():
            doubts = self._doubts[place]
            if mine.start_frame < first:
                doubts.append(f"it starts before the film does ({format_timecode(first, self._rate)})")
            if last is not None and mine.end_frame > last + 1:
                doubts.append(f"it ends after the film does ({format_timecode(last, self._rate)})")
            others = [one for one in self._others() if one is not mine]
            guessed = [self._placed[other] for other in self._guessed - {place}]
            # A cue that was put somewhere casts no doubt on one that knows its place.
            doubts += _overlaps(
                mine, [one for one in others if place in self._guessed or one not in guessed], self._rate
            )
            if mine.match is None and any(same_number(mine.number, one.number) for one in others):
                doubts.append(f"there is another cue {mine.number}")


def film_span(project: Project) -> tuple[int, int | None]:
    """Return the film's first frame and the one after its last, None where neither scenes nor a cut tell it."""
    version = project.film.picture_version
    ends = [scene.end_frame for scene in project.scene if not scene.estimated]
    ends += [clip.end_frame for cut in project.cut if cut.picture_version == version for clip in cut.clips]
    return project.film.start_frame, max(ends, default=None)


def _both_with_reels_or_without(one: str, other: str) -> bool:
    """Tell whether two numbers can be put in order."""
    first, second = cue_number(one), cue_number(other)
    return first is not None and second is not None and (first.reel is None) == (second.reel is None)


def _overlaps(mine: PlacedCue, others: Iterable[Cue | PlacedCue], rate: FrameRate) -> Iterator[str]:
    for one in others:
        shared = min(mine.end_frame, one.end_frame) - max(mine.start_frame, one.start_frame)
        if shared > 1:
            # A cue ends on the frame after its last one begins: one frame in common is none that is heard.
            yield f"overlaps {one.number or one.title} by {float(rate.seconds(shared)):.1f} s"
