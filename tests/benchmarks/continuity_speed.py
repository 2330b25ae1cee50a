"""How long the continuity check takes over a long series: python -m tests.benchmarks.continuity_speed [scenes] [heard].

Prints the first run of the whole check, the best of three more, of each check alone (on ground sorted once) and of a
fingerprint, in seconds. The story and the music are random with a fixed seed.
"""

import sys
from collections.abc import Callable
from random import Random
from time import perf_counter

from leitmotif_desk.continuity import CHECKS, check, fingerprint
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.continuity.settings import Settings
from leitmotif_desk.domain.film import Cue, CueStatus, Film
from leitmotif_desk.domain.ids import CueId, FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation, Tone
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project, Row
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.domain.story import Change, Presence, Scene, SceneLink, SceneLinkKind, Subject

SCENES, HEARD, SUBJECTS, MOTIFS, RUNS = 3_000, 50_000, 40, 60, 3
SCENE_FRAMES = 24 * 90
QUARTER = 10_080


def story(scene_count: int, random: Random) -> Project:
    """Return a film of scenes with a cue and three subjects each, and a link between scenes for every tenth."""
    rows: list[Row] = [Film("Long")]
    rows += [Subject(SubjectId(f"u{i}"), f"Subject {i}") for i in range(SUBJECTS)]
    for i in range(MOTIFS):
        motif, form = MotifId(f"m{i}"), FormId(f"m{i}-base")
        rows += [Motif(motif, f"Theme {i}", form), Form(form, motif, "as registered", line(random), Key(0))]
        rows += [MotifLink(LinkId(f"l{i}"), motif, SubjectId(f"u{i % SUBJECTS}"))]
    for i in range(scene_count):
        rows += scene(i, random)
    for i in range(0, scene_count - 10, 10):
        ends = SceneId(f"s{i}"), SceneId(f"s{i + 9}")
        kind = random.choice(tuple(SceneLinkKind))
        rows += [SceneLink(LinkId(f"p{i}"), *ends, kind, MotifId(f"m{random.randrange(MOTIFS)}"))]
    return Project.of(rows)


def scene(i: int, random: Random) -> list[Row]:
    start, end = i * SCENE_FRAMES, (i + 1) * SCENE_FRAMES
    id, cue = SceneId(f"s{i}"), CueId(f"c{i}")
    there = random.sample(range(SUBJECTS), 3)
    return [
        Scene(id, str(i + 1), f"PLACE {i}", start, end, tension=random.randrange(11), dialogue=random.random()),
        Cue(cue, f"1m{i}", f"Cue {i}", start, end, CueStatus.WRITTEN, score=ScoreId(f"score {i}")),
        *(
            Presence(id, SubjectId(f"u{who}"), prominence=random.randrange(4), change=random.choice(tuple(Change)))
            for who in there
        ),
    ]


def line(random: Random, steps: int = 10) -> tuple[Tone, ...]:
    return tuple(Tone(i * QUARTER, QUARTER, 28 + random.randrange(-7, 8)) for i in range(steps))


def music(project: Project, heard_count: int, random: Random) -> tuple[Heard, ...]:
    """Return statements spread evenly over the film, one in four changed, one in fifty of somebody who is not there."""
    lines = [line(random) for _ in range(MOTIFS)]
    made = []
    for i in range(heard_count):
        at = random.randrange(len(project.scene) * SCENE_FRAMES)
        place = at // SCENE_FRAMES
        there = random.choice(project.presences_in(SceneId(f"s{place}"))).subject
        motif = random.randrange(MOTIFS) if i % 50 == 0 else int(there[1:])
        done = (Operation("inverted"),) if i % 4 == 0 else (Operation("exact"),)
        known = (done, 1.0, 0.5 + random.random() / 2)
        ids = MotifId(f"m{motif}"), FormId(f"m{motif}-base"), CueId(f"c{place}"), SceneId(f"s{place}")
        made.append(Heard(*ids, at, at + 120, *known, identity=0.6 + 0.4 * (i % 4 > 0), tones=lines[motif]))
    return tuple(sorted(made, key=lambda heard: (heard.start_frame, heard.motif)))


def best(work: Callable[[], object]) -> float:
    """Return the shortest of a few runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def main(scene_count: int = SCENES, heard_count: int = HEARD) -> None:
    random = Random(1)
    project = story(scene_count, random)
    heard = music(project, heard_count, random)
    start = perf_counter()
    found = check(project, heard)
    first = perf_counter() - start
    print(f"{scene_count} scenes, {heard_count} statements, {len(found)} findings")
    print(f"{first:9.4f} s  the whole check, first time")
    print(f"{best(lambda: check(project, heard)):9.4f} s  the whole check again")
    ground = Ground(project, heard, Settings())
    for one in CHECKS:
        print(f"{best(lambda one=one: list(one.run(ground))):9.4f} s  {one.code}")  # type: ignore[misc]
    print(f"{best(lambda: fingerprint(project, found[0].scenes)):9.4f} s  a fingerprint")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
