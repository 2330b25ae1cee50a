"""How surely things follow a new cut of the picture.

python -m tests.benchmarks.conform [FILMS]

Each film is a feature of 150 scenes and some 1,950 shots, re-cut by seed: shots trimmed or longer at either end,
dropped, split by a reaction, covered in the middle, retimed, replaced by another take of the same length; inserts, some
of what the film shows elsewhere; scenes moved, dropped, put in. One shot in fifty was shown before, some are slow or
fast, some begin with a dissolve. Both cuts go through the edit list reader as five reels, each with its own hour, which
break elsewhere in the new cut; then as other lists would tell them: clips named otherwise, reels and other names, no
names at all, no source times, neither.

Of each thing whose picture survives: right is what lands where its picture now is (music: with its first picture that
is left), near what is in sync with a later picture of its own, or ends elsewhere for a shot in doubt; lost is what the
lists leave in doubt. False is what was put where its picture is not, though it is another place or gone; but not where
another take of the same length was given its place, which no list without names can tell.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from time import perf_counter

from leitmotif_desk.conform import Edges, FrameMap, Outcome, aligned, outcome_of_frame, outcome_of_span
from leitmotif_desk.desk.recutting.reels import joined
from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.formats.editorial.edl import read_scenes
from leitmotif_desk.formats.reading import ReadOptions, Source
from tests.benchmarks.recuts import FIRST, HOUR, Dress, Shot, edit_list, feature, in_reels, recut, truth

FILMS, REELS = 20, 5
Span = tuple[int, int]
Shows = Callable[[int, int], bool]


@dataclass(frozen=True)
class Cut:
    """Where the old frames are in a new cut, and its edits."""

    moved: FrameMap
    edges: Edges

    @classmethod
    def of(cls, old: Sequence[Clip], new: Sequence[Clip], moved: FrameMap) -> "Cut":
        return cls(moved, Edges(old, new, moved))

    def of_scene(self, span: Span) -> Outcome:
        return self.edges.with_shots(span, outcome_of_span(self.moved, *span))


VERDICTS = ("right", "near", "lost", "false", "false, gone", "stand-in")


def _otherwise(shot: Shot) -> str:
    """Return a clip's name as another program writes it."""
    forms = (
        f"{shot.take}.mov",
        shot.take.upper().replace("_", "-"),
        f"{shot.take}.new.01",
        f"{shot.take}_v2",
        shot.take,
    )
    return forms[sum(map(ord, shot.take)) % len(forms)]


def _reel(shot: Shot) -> str:
    return shot.take.replace("_", "").upper()[:8]


PLAIN = Dress()
UNNAMED = Dress(name=lambda _: "")
TIMELESS = Dress(source=lambda *_: 0)
BARE = Dress(name=lambda _: "", source=lambda *_: 0)
RECORD = Dress(name=lambda _: "", source=lambda _, at: at)
LISTS: dict[str, tuple[Dress, Dress]] = {
    "names and source times": (PLAIN, PLAIN),
    "names written otherwise": (PLAIN, Dress(name=_otherwise)),
    "other names, reels, times": (replace(PLAIN, reel=_reel), Dress(lambda s: f"Scene {s.scene} {s.start}", _reel)),
    "source times alone": (UNNAMED, UNNAMED),
    "names alone, times all zero": (TIMELESS, TIMELESS),
    "neither: rhythm alone": (BARE, BARE),
    "no names, source is record": (RECORD, RECORD),
}


class Count:
    """What became of things of one kind."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def add(self, verdict: str) -> None:
        self.seen[verdict] += 1

    def __str__(self) -> str:
        alive = sum(self.seen[verdict] for verdict in ("right", "near", "lost", "false", "stand-in"))
        cells = [alive, *(self.seen[verdict] for verdict in VERDICTS)]
        return f"{self.seen['right'] / max(1, alive):8.4f}" + "".join(f"{cell:9}" for cell in cells)


def clips_of(shots: list[Shot], dress: Dress, reels: list[list[Shot]] | None, times: list[float]) -> tuple[Clip, ...]:
    """Return a cut as its lists give it, one for the film or one a reel."""
    readings = []
    for number, part in enumerate(reels or [shots], 1):
        source = Source(f"reel {number}.edl", edit_list(part, dress, number * HOUR).encode())
        began = perf_counter()
        readings.append(read_scenes(source, ReadOptions(rate="24")))
        times.append(perf_counter() - began)
    return joined(readings).clips


def spans_of(shots: list[Shot], random: Random) -> dict[str, list[Span]]:
    """Return scenes, cues, hits and occurrences of the old cut as spans of frames."""
    ends = {shot.scene: shot.old + shot.length for shot in shots}
    starts = {shot.scene: shot.old for shot in reversed(shots)}
    end = max(ends.values())
    cues = [(at, min(end, at + random.randint(500, 4000))) for at in sorted(random.sample(range(FIRST, end - 500), 60))]
    hits = [(at, at + 1) for at in sorted(random.sample(range(FIRST, end), 400))]
    heard = [(at, min(end, at + 120)) for at in sorted(random.sample(range(FIRST, end), 3500))]
    return {"scenes": [(starts[one], ends[one]) for one in starts], "cues": cues, "hits": hits, "occurrences": heard}


def of_scene(right: Cut, found: Cut, span: Span, _: Shows) -> str:
    """Say whether a scene has the span it should have."""
    wanted, got = right.of_scene(span), found.of_scene(span)
    if wanted.start is None or got.start is None:
        return _one_is_gone(wanted.start, got.start)
    if (wanted.start, wanted.end) == (got.start, got.end):
        return "right"
    left = right.moved.all_within(*span)
    hull = min(wanted.start, *(one.new_start for one in left)), max(wanted.end or 0, *(one.new_end for one in left))
    inside = got.end is not None and hull[0] <= got.start and got.end <= hull[1]
    return "near" if inside else "false"


def of_moment(right: Cut, found: Cut, span: Span, shows: Shows) -> str:
    """Say whether a hit is on its picture."""
    wanted, got = outcome_of_frame(right.moved, span[0]).start, outcome_of_frame(found.moved, span[0]).start
    if wanted is None or got is None:
        return "as good" if wanted is None and got is not None and shows(span[0], got) else _one_is_gone(wanted, got)
    if wanted != got and abs(wanted - got) <= 1:
        # Of a slow or fast shot the source times tell a frame to within one.
        return "right" if shows(span[0], got) else "false"
    return "right" if wanted == got else "false"


def of_music(right: Cut, found: Cut, span: Span, shows: Shows) -> str:
    """Say whether written music stays with its first picture that is left."""
    wanted = [one.new_start - one.start for one in right.moved.all_within(*span)]
    first = next(iter(found.moved.sure_within(*span)), None)
    if not wanted or first is None:
        is_copy = first is not None and shows(first.start, first.new_start)
        return "as good" if is_copy else _one_is_gone(wanted[0] if wanted else None, first)
    shift = first.new_start - first.start
    if shift == wanted[0] or (abs(shift - wanted[0]) <= 1 and shows(first.start, first.new_start)):
        return "right"
    is_own = any(abs(shift - one) <= 1 for one in wanted) or right.moved.frame(first.start) == first.new_start
    return "near" if is_own or shows(first.start, first.new_start) else "false"


JUDGES = {"scenes": of_scene, "hits": of_moment}


def _one_is_gone(wanted: object, got: object) -> str:
    if wanted is None:
        return "gone" if got is None else "false, gone"
    return "lost"


def shown_by(before: list[Shot], after: list[Shot]) -> Shows:
    """Return whether an old and a new frame show the same picture."""
    was, now = ([frame for shot in cut for frame in shot.frames()] for cut in (before, after))

    def shows(old: int, new: int) -> bool:
        one, other = was[old - FIRST], now[new - FIRST] if new - FIRST < len(now) else None
        return other is not None and one[0] == other[0] and abs(one[1] - other[1]) <= 1

    return shows


def main(films: int = FILMS) -> None:
    reading: list[float] = []
    print(f"{films} films{'':22}   share    alive    right     near     lost    false     gone stand-in")
    for what, (dress, other) in LISTS.items():
        counts = {name: Count() for name in ("scenes", "cues", "hits", "occurrences")}
        aligning = []
        for seed in range(films):
            random = Random(seed)
            before = feature(random)
            after = recut(before, random)
            old, new = (
                clips_of(cut, one, in_reels(cut, REELS, random), reading)
                for cut, one in ((before, dress), (after, other))
            )
            began = perf_counter()
            found = Cut.of(old, new, aligned(old, new).moved)
            aligning.append(perf_counter() - began)
            right, stood = (Cut.of(old, new, truth(after, stand_ins=some)) for some in (False, True))
            shows = shown_by(before, after)
            for name, spans in spans_of(before, random).items():
                judge = JUDGES.get(name, of_music)
                for span in spans:
                    verdict = judge(right, found, span, shows)
                    if "false" in verdict and judge(stood, found, span, shows) == "right":
                        verdict = "stand-in"
                    counts[name].add(verdict)
        print(f"{what}: aligning worst {max(aligning):.3f} s")
        for name, count in counts.items():
            print(f"    {name:12}{'':14}{count}")
    film = Source("film.edl", edit_list(feature(Random(0)), PLAIN).encode())
    began = perf_counter()
    read_scenes(film, ReadOptions(rate="24"))
    print(f"reading one list of the whole film: {perf_counter() - began:.3f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
