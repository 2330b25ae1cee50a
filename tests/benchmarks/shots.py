"""Shots of generated videos: how exactly cuts are found and how fast, and which of them begin a scene.

Run with: python -m tests.benchmarks.shots

The scenes are generated too: places of random colours between which a dialogue goes to and fro. Real films are harder.
"""

import tempfile
import time
from pathlib import Path

import numpy as np

from leitmotif_desk.desk.finding_shots.scene_edges import LIKELY
from leitmotif_desk.desk.finding_shots.scene_fitting import fitted
from leitmotif_desk.desk.finding_shots.shots import FindShots, Shots
from tests.formats.made_videos import Shot, cuts_of, write_video

RATE, FPS = "24", 24
MINUTES, SCENES = 2, 60
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _exactness(Path(folder))
        _scenes(Path(folder))


def _exactness(folder: Path) -> None:
    chance = np.random.default_rng(7)
    shots: list[Shot] = []
    while sum(shot.frames for shot in shots) < MINUTES * 60 * FPS:
        shots.append(Shot(len(shots), int(chance.integers(12, 240)), pan=float(chance.uniform(0, 0.9))))
    for suffix in (".mp4", ".avi"):
        video = write_video(folder / f"hd{suffix}", shots, FPS, (1920, 1080))
        began = time.perf_counter()
        found = FindShots(video, RATE, 0)()
        took = time.perf_counter() - began
        wanted, got = set(cuts_of(shots)), {cut.start_frame for cut in found.cuts}
        frames = sum(shot.frames for shot in shots)
        print(
            f"1080p {suffix}: {len(wanted & got)} of {len(wanted)} cuts exact, {len(got - wanted)} false; "
            f"{frames} frames in {took:.1f} s, {frames / took:.0f} a second, {frames / FPS / took:.1f} x real time"
        )


def _scenes(folder: Path) -> None:
    """Two or three places a scene, four to ten shots, no place in two scenes."""
    chance = np.random.default_rng(11)
    shots: list[Shot] = []
    begins: list[int] = []
    for scene in range(SCENES):
        begins.append(len(shots))
        places = [1000 + 10 * scene + place for place in range(int(chance.integers(2, 4)))]
        for turn in range(int(chance.integers(4, 11))):
            shots.append(
                Shot(places[turn % len(places)], int(chance.integers(14, 40)), pan=float(chance.uniform(0, 0.3)))
            )
    edges = [0, *cuts_of(shots), sum(shot.frames for shot in shots)]
    wanted = {edges[place] for place in begins[1:]}
    found = FindShots(write_video(folder / "scenes.mp4", shots, FPS), RATE, 0)()
    print(f"{SCENES} scenes of {len(shots)} shots; {len(found.cuts)} of {len(edges) - 2} cuts found")
    for threshold in THRESHOLDS:
        got = {cut.start_frame for cut in found.cuts if cut.strength >= threshold}
        mark = "  (ticked beforehand)" if threshold == LIKELY else ""
        print(f"  at least {threshold:.0%} sure: {len(got & wanted)} of {len(wanted)}, {len(got - wanted)} false{mark}")
    _from_the_page(found, [edges[place] for place in begins] + [edges[-1]], chance)


def _from_the_page(found: Shots, edges: list[int], chance: np.random.Generator) -> None:
    """The same scenes as a screenplay would time them: every length off, on the whole by a fifth or by two fifths."""
    cuts = [(cut.start_frame, cut.strength) for cut in found.cuts]
    for spread in (0.2, 0.4):
        told = [round(length * float(np.exp(chance.normal(0, spread)))) for length in np.diff(edges).tolist()]
        chosen = fitted(told, cuts, edges[0], edges[-1]) or ()
        right = sum(frame in edges[1:-1] for frame, _ in chosen)
        print(f"  page lengths off by {spread:.0%}: {right} of {len(edges) - 2} scenes put on their own first cut")


if __name__ == "__main__":
    main()
