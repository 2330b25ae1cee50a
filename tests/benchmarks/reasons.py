"""Hold the variation engine's reasons against the story: do they cause what it says, and is that music worth having?

usage: reasons.py [--stories N] [--seed S] [--scenes N] [--failures N]

Low Water and N generated stories (told_stories) are measured, and three engines that do without reasons beside ours:
(a) faithfulness, (b) coverage, (c) identity, (d) diversity, (e) playability, (f) the baselines, (g) time.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median
from time import perf_counter

from leitmotif_desk.bootstrap import RESOURCES
from leitmotif_desk.desk.demo import make_demo
from leitmotif_desk.desk.proposing import Propose
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.ids import readable_id
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.theory.operations import OPERATIONS
from leitmotif_desk.variation import built_in, propose
from leitmotif_desk.variation.view import SceneView
from tests.benchmarks.reason_baselines import BASELINES, Engine
from tests.benchmarks.reason_measures import HIDDEN, Answer, diversity, kinds, likelier_theme, unplayable
from tests.benchmarks.reason_trials import Trials, add_strangers, retract_all
from tests.benchmarks.told_stories import Told, told_story

RULES = "rules and reasons"
ENGINES: dict[str, Engine] = {RULES: propose, **BASELINES}
WANTED_KINDS, WANTED_DIVERSITY = 4, 0.35
WANTED_SCENE_SECONDS, WANTED_FILM_SECONDS = 0.3, 5.0


@dataclass
class Figures:
    """What one engine's suggestions came to; failures are lines of text."""

    bands: Counter[str] = field(default_factory=Counter)
    first: Counter[bool] = field(default_factory=Counter)
    fragment_first: Counter[bool] = field(default_factory=Counter)
    distances: list[float] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    silences: list[int] = field(default_factory=list)
    hidden: Counter[str] = field(default_factory=Counter)
    playable: Counter[bool] = field(default_factory=Counter)
    errors: list[float] = field(default_factory=list)
    operations: Counter[str] = field(default_factory=Counter)
    not_first: list[str] = field(default_factory=list)
    alike: list[str] = field(default_factory=list)
    unplayable: list[str] = field(default_factory=list)


@dataclass
class Report:
    """Everything measured on one or more stories."""

    figures: dict[str, Figures] = field(default_factory=lambda: {name: Figures() for name in ENGINES})
    trials: dict[str, Trials] = field(default_factory=lambda: {name: Trials() for name in ENGINES})
    matched: Counter[str] = field(default_factory=Counter)
    chosen: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, list[float]] = field(default_factory=dict)


def low_water() -> Told:
    """Return the demo film with what its cues let the audience hear."""
    with tempfile.TemporaryDirectory() as folder:
        desk = make_demo(RESOURCES / "demo", Path(folder) / "Low Water.leitmotif")
        desk.take_scan(Scan.of(desk)())
        told = Told("Low Water", desk.project, desk.heard)
        desk.close()
    return told


def measure(told: Told, report: Report, scene_count: int | None) -> None:
    """Add a story to a report."""
    for scene in told.project.scene[:scene_count]:
        start = perf_counter()
        ours = Propose(told.project, scene.id, told.heard)()
        report.seconds.setdefault(told.name, []).append(perf_counter() - start)
        _count_rules(told, scene, ours, report)
        answers = {name: engine(told.project, scene.id, told.heard) for name, engine in BASELINES.items()}
        for name, answer in {RULES: ours, **answers}.items():
            _measure_answer(told, scene, answer, report.figures[name])
        answers[RULES] = propose(told.project, scene.id, told.heard)
        retract_all(report.trials, ENGINES, told, answers)
        add_strangers(report.trials, ENGINES, told, answers)


def rule_of(one: Suggestion) -> str:
    """Return the code of the rule behind a suggestion; "" where no rule found anything."""
    fit = [rule.code for rule in built_in() if one.id.startswith(readable_id(f"{one.scene} {rule.code}"))]
    return max(fit, key=len, default="")


def _count_rules(told: Told, scene: Scene, ours: Answer, report: Report) -> None:
    view = SceneView.of(told.project, scene.id, told.heard)
    report.matched.update(rule.code for rule in built_in() if any(rule.matches(view)))
    report.chosen.update(rule_of(one) for one in ours)


def _measure_answer(told: Told, scene: Scene, answer: Answer, figures: Figures) -> None:
    where = f"{told.name} scene {scene.number}"
    apart = diversity(answer)
    figures.distances += [] if apart is None else [apart]
    figures.kinds.append(kinds(answer))
    figures.sizes.append(len(answer))
    figures.silences.append(sum(not one.lines for one in answer))
    figures.hidden.update(rule_of(one) for one in answer if one.band == HIDDEN)
    if kinds(answer) < WANTED_KINDS or (apart or 0) < WANTED_DIVERSITY:
        figures.alike.append(f"{where}: {apart or 0:.2f}, {[f'{rule_of(one)} ({one.dimension})' for one in answer]}")
    for one in answer:
        figures.operations.update(operation.code for operation in one.operations)
        figures.bands[one.band] += 1
        if one.lines:
            _measure_music(told, f"{where}: {one.id}", one, figures)


def _measure_music(told: Told, where: str, one: Suggestion, figures: Figures) -> None:
    troubles = unplayable(one)
    figures.playable[not troubles] += 1
    if troubles:
        figures.unplayable.append(f"{where}: {', '.join(troubles)}")
    if one.hit_error_frames is not None:
        figures.errors.append(abs(one.hit_error_frames))
    if one.band == HIDDEN:
        return
    likelier = likelier_theme(told.project, one)
    (figures.fragment_first if one.band == "fragment" else figures.first)[likelier is None] += 1
    if likelier:
        theme, own, other = likelier
        figures.not_first.append(f"{where} ({one.band}): {own:.2f}, but {other:.2f} of {theme}")


def share(yes: int, of: int) -> str:
    return f"{yes / of:7.1%} of {of}" if of else "      - of 0"


def show(report: Report, failures: int) -> None:
    ours, trials = report.figures[RULES], report.trials[RULES]
    print("\n(b) coverage: rule, scenes whose facts fulfil it, suggestions of it")
    for rule in built_in():
        print(f"    {rule.number:3} {rule.code:22} {report.matched[rule.code]:5} {report.chosen[rule.code]:5}")
    print(f"    nothing found: {report.chosen['']}")
    _list("rules that never fired", [rule.code for rule in built_in() if not report.matched[rule.code]])
    _list("rules never among the suggestions", [r.code for r in built_in() if not report.chosen[r.code]])
    unused = [code for code in OPERATIONS if not ours.operations[code]]
    print(f"    operations: {dict(ours.operations.most_common())}")
    _list("operations never used", unused)
    print("\n(a) facts of a scene: of how many its suggestions follow how many")
    _show_heeded(trials)
    print("\n(f) engines side by side")
    for name in ENGINES:
        _show_engine(name, report.figures[name], report.trials[name])
    _show_seconds(report)
    print("\nfailures of the rules")
    causes = Counter(f"{_rule(id)} stays without {fact.kind}.{fact.field}" for id, fact, _ in trials.unmoved)
    _list("(a) cited, yet not missed", [f"{count} x {what}" for what, count in causes.most_common()])
    _list("(a) examples", [f"{id} without {fact.id}: {other}" for id, fact, other in trials.unmoved][:failures])
    _list("(a) swayed by strangers", [": ".join(one) for one in trials.swayed][:failures])
    _list("(c) hidden, by rule", [f"{count} x {rule}" for rule, count in ours.hidden.most_common()])
    _list("(c) another theme is as near", ours.not_first[:failures])
    _list(f"(d) under {WANTED_KINDS} kinds or {WANTED_DIVERSITY} apart", ours.alike[:failures])
    _list("(e) unplayable", ours.unplayable[:failures])


def _show_heeded(trials: Trials) -> None:
    told, heeded = Counter[str](), Counter[str]()
    for (place, word), count in trials.told.items():
        told[place] += count
        heeded[place] += trials.heeded[place, word]
    for place, count in told.most_common():
        print(f"    {place:28} {count:5} {heeded[place]:5}")
    unheeded = [f"{count} x {' '.join(what)}" for what, count in trials.told.most_common() if not trials.heeded[what]]
    _list("facts never heeded", unheeded)


def _rule(id: str) -> str:
    """Return the longest code of a rule that a suggestion's id holds."""
    return max((rule.code for rule in built_in() if f"-{rule.code}" in id), key=len, default=id)


def _show_engine(name: str, figures: Figures, trials: Trials) -> None:
    music = sum(figures.playable.values())
    print(f"  {name}: {sum(figures.sizes)} suggestions, {mean(figures.sizes):.1f} a scene")
    print(f"    (a) cited facts that are causes  {share(trials.without, trials.cited)}")
    print(f"        or told otherwise            {share(trials.without + trials.resaid, trials.cited)}")
    print(f"        unmoved by strangers         {share(trials.untouched, trials.strange)}")
    print(f"        facts of the scene heeded    {share(trials.heeded.total(), trials.told.total())}")
    total = sum(figures.bands.values())
    print(f"    (c) {', '.join(f'{band} {count / total:.1%}' for band, count in figures.bands.most_common())}")
    print(f"        parent first, whole themes   {share(figures.first[True], sum(figures.first.values()))}")
    both = figures.first + figures.fragment_first
    print(f"        parent first, fragments too  {share(both[True], sum(both.values()))}")
    if figures.distances:
        print(f"    (d) mean distance {mean(figures.distances):.3f}, least {min(figures.distances):.3f}")
    enough = sum(count >= WANTED_KINDS for count in figures.kinds)
    print(f"        {mean(figures.kinds):.1f} kinds a scene; four or more {share(enough, len(figures.kinds))}")
    print(f"        silences a scene: {dict(sorted(Counter(figures.silences).items()))}")
    print(f"    (e) playable                     {share(figures.playable[True], music)}")
    if figures.errors:
        print(
            f"        hits met within half a frame {share(sum(e < 0.5 for e in figures.errors), len(figures.errors))}"
        )


def _show_seconds(report: Report) -> None:
    print(f"\n(g) seconds a scene (at most {WANTED_SCENE_SECONDS}) and a film (at most {WANTED_FILM_SECONDS})")
    for name, seconds in report.seconds.items():
        print(f"    {name:12} median {median(seconds):.3f}, worst {max(seconds):.3f}, film {sum(seconds):.2f}")


def _list(title: str, found: Iterable[str]) -> None:
    lines = list(found)
    print(f"    {title}: {len(lines) or 'none'}")
    for line in lines:
        print(f"        {line}")


def stories(count: int, seed: int, scenes: int | None) -> Iterator[Told]:
    yield low_water()
    for number in range(count):
        yield told_story(seed + number, scenes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scenes", type=int, help="scenes of each story, all unless told")
    parser.add_argument("--failures", type=int, default=40, help="how many failures of each kind are listed")
    told = parser.parse_args()
    report, start = Report(), perf_counter()
    for story in stories(told.stories, told.seed, told.scenes):
        measure(story, report, told.scenes)
        print(f"{story.name}: {len(story.project.scene)} scenes, {perf_counter() - start:.0f} s so far", flush=True)
    show(report, told.failures)


if __name__ == "__main__":
    main()
