"""Measure how long the engine takes for a feature: suggestions for every scene, every theme planned through the film.

usage: plan_speed.py [--scenes N] [--seed S]

The story is told at random (told_stories). A plan is made as the window makes it, the finder hearing every step.
"""

import argparse
from statistics import median
from time import perf_counter

from leitmotif_desk.desk.planning import Plan
from leitmotif_desk.desk.proposing import Propose
from leitmotif_desk.variation import nearly
from tests.benchmarks.told_stories import told_story

WANTED_SCENE_SECONDS, WANTED_PLAN_SECONDS = 0.3, 5.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenes", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    told = told_story(arguments.seed, arguments.scenes)
    project, scenes = told.project, tuple(scene.id for scene in told.project.scene)
    print(f"{len(scenes)} scenes, {len(project.motif)} themes, {len(told.heard)} statements heard")
    for name, ask in (("suggestions", lambda *of: Propose(*of)()), ("why not", nearly)):
        seconds = []
        for scene in scenes:
            begun = perf_counter()
            ask(project, scene, told.heard)
            seconds.append(perf_counter() - begun)
        wanted = f"wanted {WANTED_SCENE_SECONDS}"
        print(f"{name}: median {median(seconds):.3f} s a scene, worst {max(seconds):.3f} ({wanted})")
    for motif in project.motif:
        begun = perf_counter()
        steps = Plan(project, motif.id, told.heard, scenes)()
        print(
            f"plan of {motif.name}: {len(steps)} steps, {perf_counter() - begun:.2f} s (wanted {WANTED_PLAN_SECONDS})"
        )


if __name__ == "__main__":
    main()
