"""Files that were read as one undoable step: where their times lie in the film, what is new, what was decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing.cue_plan import cue_edits
from leitmotif_desk.desk.importing.guessing import Guess, guessed
from leitmotif_desk.desk.importing.placing import placed
from leitmotif_desk.desk.importing.reading import FileChoice
from leitmotif_desk.desk.importing.registering import MotifSpec, plan_registration
from leitmotif_desk.desk.importing.telling import PlannedRow, planned_rows
from leitmotif_desk.desk.recutting import keep_first_cut
from leitmotif_desk.desk.scene_list import SceneListPlan
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import Batch, ChangeFilm, Edit, ForgetMarkerRule, KeepMarkerRule, SetReel
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.marker_rule import MarkerRule
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats import Kind, Reading

_ORDER = (Kind.SCENES, Kind.CUE, Kind.MOTIF)
"""Scenes first: they tell where cues stand."""


@dataclass(frozen=True, slots=True)
class ReadFileChoice:
    """A file that was read, and what a person said about it."""

    choice: FileChoice
    reading: Reading


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What one file brings: the edits, the same told a line a thing, and what was decided on the way.

    `problem` says why it brings nothing.
    """

    path: Path
    edits: tuple[Edit, ...] = ()
    rows: tuple[PlannedRow, ...] = ()
    decided: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do: one step, the scores it attaches, and what was decided on the way."""

    step: Batch
    scores: tuple[Score, ...] = ()
    decided: tuple[str, ...] = ()
    files: tuple[FilePlan, ...] = ()
    guess: Guess = field(default_factory=Guess)

    @property
    def is_empty(self) -> bool:
        return not self.step.edits


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person says of an import as a whole.

    `rules` are what markers become (None: as the project keeps it), and `keeps_rules` lets the project keep these.
    `reel_starts` are the film frames at which reels begin, by their numbers, where it is not one after another.
    """

    rules: tuple[MarkerRule, ...] | None = None
    keeps_rules: bool = False
    reel_starts: Mapping[str, int] = field(default_factory=dict)


def take(desk: Desk, reading: Reading, at_frame: int | None = None) -> Plan:
    """Put what was read into the project as one undoable step."""
    plan = plan_import(desk.project, reading, at_frame)
    desk.apply(plan.step, plan.scores)
    return plan


def take_files(desk: Desk, files: Sequence[ReadFileChoice], wishes: Wishes | None = None) -> Plan:
    """Put all files into the project as one undoable step; what is wrong with one does not keep out the others.

    Raises BadValue where no file brings anything.
    """
    plan = plan_files(desk.project, files, wishes)
    problems = [one.problem for one in plan.files if one.problem]
    if plan.is_empty and problems:
        raise BadValue(" ".join(problems), now="Nothing was changed.")
    desk.apply(plan.step, plan.scores)
    return plan


def plan_import(
    project: Project, reading: Reading, at_frame: int | None = None, rules: tuple[MarkerRule, ...] | None = None
) -> Plan:
    """Return what importing scenes or a cue would do; raises BadValue where there is nothing to import."""
    choice = FileChoice(Path(reading.source), reading.kind, at_frame=at_frame)
    plan = plan_files(project, (ReadFileChoice(choice, reading),), Wishes(rules))
    problem = plan.files[0].problem
    if problem:
        raise BadValue(problem, where=reading.source, now="Nothing was changed.")
    return plan


def plan_files(project: Project, files: Sequence[ReadFileChoice], wishes: Wishes | None = None) -> Plan:
    """Return what importing files together would do, in the order scenes, cues, motifs.

    Each is planned upon what those before it bring.
    """
    said = wishes or Wishes()
    guess = guessed(project, [(one.choice, one.reading) for one in files], said.reel_starts)
    rules = project.marker_rule if said.rules is None else said.rules
    planner = _Planner(project, guess, rules)
    edits: list[Edit] = [*_film_edits(project, guess), *(_kept(project, rules) if said.keeps_rules else ())]
    planner.go_on(edits)
    plans = []
    for one in sorted(files, key=lambda one: _ORDER.index(one.choice.kind)):
        plans.append(planner.plan(one))
        edits += plans[-1].edits
    decided = tuple(text for plan in plans for text in plan.decided)
    name = f"Import {files[0].choice.path.name}" if len(files) == 1 else f"Import {len(files)} files"
    return Plan(Batch(name, tuple(edits)), tuple(planner.scores), (*guess.said, *decided), tuple(plans), guess)


def _film_edits(project: Project, guess: Guess) -> list[Edit]:
    edits: list[Edit] = [SetReel(reel) for reel in guess.reels if reel not in project.reel]
    if guess.film_start is not None:
        edits.insert(0, ChangeFilm("start_frame", guess.film_start))
    return edits


def _kept(project: Project, rules: tuple[MarkerRule, ...]) -> Iterator[Edit]:
    named = {(rule.by, rule.value) for rule in rules}
    gone = (rule for rule in project.marker_rule if (rule.by, rule.value) not in named)
    yield from (ForgetMarkerRule(rule.by, rule.value) for rule in gone)
    yield from (KeepMarkerRule(rule) for rule in rules if rule not in project.marker_rule)


class _Planner:
    """Plans file after file, each upon the project as those before it leave it."""

    def __init__(self, project: Project, guess: Guess, rules: tuple[MarkerRule, ...]) -> None:
        self._project, self._guess, self._rules = project, guess, rules
        self.scores: list[Score] = []

    def go_on(self, edits: Sequence[Edit]) -> None:
        """Take edits as made."""
        if edits:
            self._project = after(self._project, changes(Batch("", tuple(edits)), self._project))

    def plan(self, one: ReadFileChoice) -> FilePlan:
        path = one.choice.path
        try:
            edits, decided = self._motif(one) if one.choice.kind is Kind.MOTIF else self._placed(one)
            rows = planned_rows(self._project, edits)
            self.go_on(edits)
        except BadValue as error:
            return FilePlan(path, problem=error.what)
        return FilePlan(path, edits, rows, decided)

    def _placed(self, one: ReadFileChoice) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
        choice, film = one.choice, self._project.film
        reading = placed(one.reading, film, self._guess.placing(choice.path))
        if reading.score is not None:
            said = replace(
                reading, cue_number=choice.cue_number or reading.cue_number, title=choice.title or reading.title
            )
            self.scores.append(reading.score)
            return cue_edits(self._project, said, reading.score, choice.at_frame)
        if not reading.scenes and not reading.cues and not reading.markers:
            raise BadValue("there are no scenes, cues or markers to import.")
        plan = SceneListPlan(self._project, rules=self._rules)
        plan.take(reading)
        return (*plan.edits, *keep_first_cut(self._project, reading)), tuple(plan.decided)

    def _motif(self, one: ReadFileChoice) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
        phrase = one.reading.phrase
        if phrase is None:
            raise BadValue("no motif could be read here.")
        step, _ = plan_registration(
            self._project, MotifSpec(one.choice.name or phrase.name, one.choice.subject), phrase
        )
        return step.edits, ()
