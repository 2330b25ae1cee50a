"""A generated feature as its edit list tells it, and seeded re-cuts of it whose truth is known frame by frame."""

from dataclasses import dataclass
from random import Random

from leitmotif_desk.domain.time import format_timecode, frame_rate

RATE = frame_rate("24")
FIRST = 86_400
SCENES, SHOTS = 150, 13
REPEATED = 0.02
"""The share of shots that the film has shown before, and of inserts that it shows elsewhere."""


@dataclass(frozen=True)
class Shot:
    """A stretch of a take: where it begins in the take, how long it is, and the old frame it begins at (-1: new)."""

    scene: int
    take: str
    start: int
    length: int
    old: int = -1

    def part(self, start: int, end: int) -> "Shot":
        return Shot(self.scene, self.take, self.start + start, end - start, self.old + start if self.old >= 0 else -1)


def feature(random: Random) -> list[Shot]:
    """Return a film of scenes of shots; coverage goes back and forth between a few takes, as dialogue is cut."""
    shots: list[Shot] = []
    at = FIRST
    for scene in range(SCENES):
        takes = [
            f"{scene + 1:03d}-{letter}{number}"
            for letter, number in zip("ABC", random.sample(range(1, 9), 3), strict=True)
        ]
        used = {take: random.randrange(24 * 60) for take in takes}
        for _ in range(SHOTS + random.randint(-4, 4)):
            take, length = random.choice(takes), random.randint(18, 24 * 8)
            if shots and random.random() < REPEATED:
                again = random.choice(shots)
                shots.append(Shot(scene, again.take, again.start, again.length, at))
                at += again.length
                continue
            shots.append(Shot(scene, take, used[take], length, at))
            used[take] += length + random.randint(0, 48)
            at += length
    return shots


def recut(shots: list[Shot], random: Random) -> list[Shot]:
    """Return the film with shots trimmed, dropped and put in, and scenes moved, dropped and put in."""
    scenes = [[shot for shot in shots if shot.scene == scene] for scene in range(SCENES)]
    for scene in scenes:
        for place in reversed(range(len(scene))):
            scene[place : place + 1] = _edited(scene[place], random.choice(shots), random)
    for _ in range(4):
        scenes.insert(random.randrange(len(scenes) - 1), scenes.pop(random.randrange(len(scenes))))
    for _ in range(3):
        scenes.pop(random.randrange(len(scenes)))
    for number in range(2):
        new = [Shot(-1, f"pickup-{number}", 24 * place, 24 * 3) for place in range(6)]
        scenes.insert(random.randrange(len(scenes)), new)
    cut = [shot for scene in scenes for shot in scene]
    still = {(shot.take, shot.start + place) for shot in cut if shot.old >= 0 for place in range(shot.length)}
    return [shot for shot in cut if shot.old >= 0 or not _is_copy(shot) or _frames(shot) <= still]


def _is_copy(shot: Shot) -> bool:
    return not shot.take.startswith(("insert", "reaction", "pickup"))


def _frames(shot: Shot) -> set[tuple[str, int]]:
    return {(shot.take, shot.start + place) for place in range(shot.length)}


def _edited(shot: Shot, elsewhere: Shot, random: Random) -> list[Shot]:
    if random.random() > 0.25:
        return [shot]
    least = min(12, shot.length - 1)
    match random.choice(("head", "tail", "drop", "insert", "split")):
        case "head":
            return [shot.part(random.randint(1, least), shot.length)]
        case "tail":
            return [shot.part(0, shot.length - random.randint(1, least))]
        case "drop":
            return []
        case "insert" if random.random() < REPEATED:
            return [shot, Shot(shot.scene, elsewhere.take, elsewhere.start, elsewhere.length)]
        case "insert":
            return [shot, Shot(shot.scene, f"insert-{random.randrange(10**6)}", 0, random.randint(10, 60))]
        case _:
            middle = random.randint(1, shot.length - 1)
            aside = Shot(shot.scene, f"reaction-{random.randrange(10**6)}", 0, random.randint(10, 40))
            return [shot.part(0, middle), aside, shot.part(middle, shot.length)]


def edit_list(shots: list[Shot]) -> str:
    """Return the film as a CMX3600 edit list."""
    lines, at = ["TITLE: Feature", "FCM: NON-DROP FRAME"], FIRST
    for number, shot in enumerate(shots, 1):
        times = (shot.start, shot.start + shot.length, at, at + shot.length)
        spans = " ".join(format_timecode(time, RATE) for time in times)
        lines += [f"{number:06d}  AX       V     C        {spans}", f"* FROM CLIP NAME: {shot.take}"]
        at += shot.length
    return "\n".join(lines) + "\n"


def truth(shots: list[Shot]) -> dict[int, int]:
    """Return where each old frame that is still there stands in a re-cut."""
    found, at = {}, FIRST
    for shot in shots:
        if shot.old >= 0:
            found.update({shot.old + place: at + place for place in range(shot.length)})
        at += shot.length
    return found
