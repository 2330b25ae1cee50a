"""A generated feature as its edit lists tell it, and seeded re-cuts of it whose truth is known frame by frame."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from leitmotif_desk.conform import FrameMap, Piece, Stretch
from leitmotif_desk.domain.time import format_timecode, frame_rate

RATE = frame_rate("24")
HOUR = FIRST = 86_400
SCENES, SHOTS = 150, 13
REPEATED, SLOWED, DISSOLVED = 0.02, 0.03, 0.03
"""Shares of shots: shown by the film before (and inserts shown elsewhere), slow or fast, begun with a dissolve."""
SPEEDS = (0.5, 0.75, 1.25, 2.0)


@dataclass(frozen=True)
class Shot:
    """A stretch of a take: where it begins in the take, how long it is, and the old frames it was (`old` -1: none).

    `was_long` is its length before it was retimed; `fade` the frames of the dissolve it begins with; `stands_for` the
    old frame whose place another take was given (-1: none). `head` and `tail` are frames at its ends that the film did
    not show before.
    """

    scene: int
    take: str
    start: int
    length: int
    old: int = -1
    speed: float = 1.0
    fade: int = 0
    was_long: int = 0
    stands_for: int = -1
    head: int = 0
    tail: int = 0

    @property
    def source_length(self) -> int:
        return round(self.length * self.speed)

    def part(self, start: int, end: int) -> "Shot":
        first = self.start + round(start * self.speed)
        old = self.old + start if self.old >= 0 else -1
        return replace(self, start=first, length=end - start, old=old, fade=self.fade if start == 0 else 0)

    def frames(self) -> list[tuple[str, int]]:
        """Return what each frame shows."""
        return [(self.take, self.start + int(place * self.speed)) for place in range(self.length)]


def feature(random: Random) -> list[Shot]:
    """Return a film of scenes of shots; coverage goes back and forth between a few takes, as dialogue is cut."""
    shots: list[Shot] = []
    at = FIRST
    for scene in range(SCENES):
        takes = [
            f"{scene + 1:03d}_{letter}{number}"
            for letter, number in zip("ABC", random.sample(range(1, 9), 3), strict=True)
        ]
        # Cameras that run together share the time of day.
        base = 24 * 60 * 20 * (scene + 1) % (HOUR * 20)
        used = {take: base + random.randrange(24 * 60) for take in takes}
        for _ in range(SHOTS + random.randint(-4, 4)):
            take, length = random.choice(takes), random.randint(18, 24 * 8)
            if shots and random.random() < REPEATED:
                shot = replace(random.choice(shots), scene=scene, old=at, fade=0)
            else:
                speed = random.choice(SPEEDS) if random.random() < SLOWED else 1.0
                fade = 12 if random.random() < DISSOLVED else 0
                shot = Shot(scene, take, used[take], length, at, speed, fade)
                used[take] += shot.source_length + random.randint(0, 48)
            shots.append(shot)
            at += shot.length
    return shots


def recut(shots: list[Shot], random: Random) -> list[Shot]:
    """Return the film with shots trimmed, longer, dropped, split, retimed, replaced; scenes moved, dropped, added."""
    scenes = [[shot for shot in shots if shot.scene == scene] for scene in range(SCENES)]
    for scene in scenes:
        for place in reversed(range(len(scene))):
            scene[place : place + 1] = _edited(scene[place], random.choice(shots), random)
    for _ in range(4):
        scenes.insert(random.randrange(len(scenes) - 1), scenes.pop(random.randrange(len(scenes))))
    for _ in range(3):
        scenes.pop(random.randrange(len(scenes)))
    for number in range(2):
        new = [Shot(-1, f"pickup_{number}", 24 * place, 24 * 3 + random.randint(0, 20)) for place in range(6)]
        scenes.insert(random.randrange(len(scenes)), new)
    return [shot for scene in scenes for shot in scene]


Edited = Callable[[Shot, Shot, Random], list[Shot]]


def _edited(shot: Shot, elsewhere: Shot, random: Random) -> list[Shot]:
    return random.choice(_EDITS)(shot, elsewhere, random) if random.random() < 0.25 else [shot]


def _trimmed_head(shot: Shot, _: Shot, random: Random) -> list[Shot]:
    return [shot.part(random.randint(1, min(12, shot.length - 1)), shot.length)]


def _trimmed_tail(shot: Shot, _: Shot, random: Random) -> list[Shot]:
    return [shot.part(0, shot.length - random.randint(1, min(12, shot.length - 1)))]


def _longer(shot: Shot, _: Shot, random: Random) -> list[Shot]:
    """Show more of it at either end."""
    frames = random.randint(1, 12)
    head = random.choice((0, frames)) if shot.start >= 2 * frames else 0
    start = shot.start - round(head * shot.speed)
    return [replace(shot, start=start, length=shot.length + frames, head=head, tail=frames - head)]


def _dropped(*_: object) -> list[Shot]:
    return []


def _with_insert(shot: Shot, elsewhere: Shot, random: Random) -> list[Shot]:
    if random.random() < REPEATED:
        return [shot, replace(elsewhere, scene=shot.scene, old=-1, fade=0)]
    return [shot, Shot(shot.scene, f"insert_{random.randrange(10**6)}", random.randrange(HOUR), random.randint(10, 60))]


def _split(shot: Shot, _: Shot, random: Random) -> list[Shot]:
    middle = random.randint(1, shot.length - 1)
    aside = Shot(shot.scene, f"reaction_{random.randrange(10**6)}", random.randrange(HOUR), random.randint(10, 40))
    return [shot.part(0, middle), aside, shot.part(middle, shot.length)]


def _covered(shot: Shot, _: Shot, random: Random) -> list[Shot]:
    """Put another picture over the middle: nothing after it moves."""
    first = random.randint(1, shot.length // 2)
    last = random.randint(first + 1, shot.length)
    over = Shot(shot.scene, f"over_{random.randrange(10**6)}", random.randrange(HOUR), last - first)
    return [part for part in (shot.part(0, first), over, shot.part(last, shot.length)) if part.length]


def _retimed(shot: Shot, _: Shot, random: Random) -> list[Shot]:
    speed = shot.speed * random.choice((0.8, 1.25))
    length = max(2, round(shot.source_length / speed))
    return [replace(shot, length=length, speed=shot.source_length / length, was_long=shot.length)]


def _replaced(shot: Shot, _: Shot, random: Random) -> list[Shot]:
    """Put another take in its place, just as long."""
    take, start = f"again_{random.randrange(10**6)}", random.randrange(HOUR)
    return [replace(shot, take=take, start=start, old=-1, stands_for=shot.old)]


_EDITS: tuple[Edited, ...] = (
    _trimmed_head, _trimmed_head, _trimmed_tail, _trimmed_tail, _longer, _longer, _dropped, _dropped, _with_insert,
    _with_insert, _split, _split, _covered, _retimed, _replaced,
)  # fmt: skip


@dataclass(frozen=True)
class Dress:
    """How a list writes its clips: a shot's name (empty: none), its reel, and its source's first frame."""

    name: Callable[[Shot], str] = lambda shot: shot.take
    reel: Callable[[Shot], str] = lambda shot: "AX"
    source: Callable[[Shot, int], int] = lambda shot, at: shot.start


def edit_list(shots: Sequence[Shot], dress: Dress, at: int = FIRST) -> str:
    """Return the film, or one reel of it, as a CMX3600 edit list."""
    lines = ["TITLE: Feature", "FCM: NON-DROP FRAME"]
    for number, shot in enumerate(shots, 1):
        first = dress.source(shot, at)
        times = (first, first + shot.source_length, at, at + shot.length)
        spans = " ".join(format_timecode(time % (24 * HOUR), RATE) for time in times)
        name, reel = dress.name(shot), dress.reel(shot)
        if shot.fade:
            stop = format_timecode(at, RATE)
            lines.append(f"{number:06d}  {reel:8} V     C        {stop} {stop} {stop} {stop}")
        how = f"D    {shot.fade:03d}" if shot.fade else "C       "
        lines.append(f"{number:06d}  {reel:8} V     {how} {spans}")
        if shot.source_length != shot.length:
            speed = 24 * shot.source_length / shot.length
            lines.append(f"M2   {reel:8}       {speed:05.1f}                {spans[:11]}")
        if name:
            lines.append(f"* {'TO' if shot.fade else 'FROM'} CLIP NAME: {name}")
        at += shot.length
    return "\n".join(lines) + "\n"


def in_reels(shots: Sequence[Shot], count: int, random: Random) -> list[list[Shot]]:
    """Return the film in reels that break between scenes, somewhere near each part of it."""
    breaks = [place for place in range(1, len(shots)) if shots[place].scene != shots[place - 1].scene]
    chosen = [breaks[len(breaks) * part // count + random.randint(-4, 4)] for part in range(1, count)]
    edges = [0, *chosen, len(shots)]
    return [list(shots[edges[part] : edges[part + 1]]) for part in range(count)]


def truth(shots: Sequence[Shot], *, stand_ins: bool = False) -> FrameMap:
    """Return where each old frame that is still there stands in a re-cut, or another take that was given its place."""
    pieces, stretches, at = [], [], FIRST
    for shot in shots:
        if shot.old >= 0 and shot.was_long:
            stretches.append(Stretch(shot.old, shot.old + shot.was_long, at, at + shot.length, even=True))
        elif shot.old >= 0:
            kept = shot.length - shot.head - shot.tail
            pieces.append(Piece(shot.old, shot.old + kept, at + shot.head))
        elif stand_ins and shot.stands_for >= 0:
            pieces.append(Piece(shot.stands_for, shot.stands_for + shot.length, at))
        at += shot.length
    return FrameMap.of(pieces, stretches)
