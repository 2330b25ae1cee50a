"""Files that were read as one undoable step: where their times lie in the film, what is new, what was decided."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing.cue_music import CueMusic
from leitmotif_desk.desk.importing.cue_placing import PlacedCue, placed_cues
from leitmotif_desk.desk.importing.cue_plan import Brought, as_said, cue_plan
from leitmotif_desk.desk.importing.first_cut import keep_first_cut
from leitmotif_desk.desk.importing.first_rate import film_at_first_rate
from leitmotif_desk.desk.importing.guessing import Guess, guessed
from leitmotif_desk.desk.importing.placing import placed
from leitmotif_desk.desk.importing.reading import FileChoice
from leitmotif_desk.desk.importing.registering import MotifSpec, plan_registration
from leitmotif_desk.desk.importing.scene_list import SceneListPlan
from leitmotif_desk.desk.importing.telling import PlannedRow, planned_rows
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import Batch, ChangeFilm, Edit, ForgetMarkerRule, KeepMarkerRule, SetReel
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.marker_rule import MarkerRule
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats import Kind, NoteKind, Reading


@dataclass(frozen=True, slots=True)
class ReadFileChoice:
    """A file that was read, and what a person said about it."""

    choice: FileChoice
    reading: Reading


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What one file brings: the edits, the same told a line a thing, what was decided, what should be looked at.

    `problem` says why it brings nothing, `is_other_cut` that the scenes it lists stand elsewhere in the film.
    """

    path: Path
    edits: tuple[Edit, ...] = ()
    rows: tuple[PlannedRow, ...] = ()
    decided: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    problem: str = ""
    is_other_cut: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do: one step, the scores it attaches, and what was decided on the way.

    `film` is the film as it would be: one that holds nothing yet takes the rate of its first list.
    """

    step: Batch
    film: Film
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
    plan = plan_import(desk.project, reading, at_frame, music=CueMusic(desk.score))
    desk.apply(plan.step, plan.scores)
    return plan


def take_files(desk: Desk, files: Sequence[ReadFileChoice], wishes: Wishes | None = None) -> Plan:
    """Put all files into the project as one undoable step; what is wrong with one does not keep out the others.

    Raises BadValue where no file brings anything.
    """
    plan = plan_files(desk.project, files, wishes, CueMusic(desk.score))
    problems = [one.problem for one in plan.files if one.problem]
    if plan.is_empty and problems:
        raise BadValue(" ".join(problems), now="Nothing was changed.")
    desk.apply(plan.step, plan.scores)
    return plan


def plan_import(
    project: Project,
    reading: Reading,
    at_frame: int | None = None,
    rules: tuple[MarkerRule, ...] | None = None,
    music: CueMusic | None = None,
) -> Plan:
    """Return what importing scenes or a cue would do; raises BadValue where there is nothing to import."""
    choice = FileChoice(Path(reading.source), reading.kind, at_frame=at_frame)
    plan = plan_files(project, (ReadFileChoice(choice, reading),), Wishes(rules), music)
    problem = plan.files[0].problem
    if problem:
        raise BadValue(problem, where=reading.source, now="Nothing was changed.")
    return plan


def plan_files(
    project: Project, files: Sequence[ReadFileChoice], wishes: Wishes | None = None, music: CueMusic | None = None
) -> Plan:
    """Return what importing files together would do, in the order scenes, cues, motifs.

    Each is planned upon what those before it bring; `music` gives the scores that the project's cues have.
    """
    said = wishes or Wishes()
    film = film_at_first_rate(project, [one.reading for one in _of(files, Kind.SCENES)])
    counted = [ChangeFilm(name, getattr(film, name)) for name in ("rate", "start_frame") if film != project.film]
    begun = _after(project, counted)
    guess = guessed(begun, [(one.choice, one.reading) for one in files], said.reel_starts)
    rules = project.marker_rule if said.rules is None else said.rules
    planner = _Planner(begun, guess, rules, music or CueMusic())
    edits: list[Edit] = [*_film_edits(project, guess), *(_kept(project, rules) if said.keeps_rules else ())]
    planner.go_on(edits)
    plans = planner.plan_all(files)
    edits = [*counted, *edits, *(edit for plan in plans for edit in plan.edits)]
    rate = (f"the film counts at {film.rate}, as its first list does",) if counted else ()
    decided = tuple(text for plan in plans for text in (*plan.decided, *plan.doubts))
    name = f"Import {files[0].choice.path.name}" if len(files) == 1 else f"Import {len(files)} files"
    return Plan(Batch(name, tuple(edits)), film, tuple(planner.scores), (*rate, *guess.said, *decided), plans, guess)


def _after(project: Project, edits: Sequence[Edit]) -> Project:
    return after(project, changes(Batch("", tuple(edits)), project)) if edits else project


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

    def __init__(self, project: Project, guess: Guess, rules: tuple[MarkerRule, ...], music: CueMusic) -> None:
        self._project, self._guess, self._rules, self._music = project, guess, rules, music
        self.scores: list[Score] = []

    def go_on(self, edits: Sequence[Edit]) -> None:
        """Take edits as made."""
        self._project = _after(self._project, edits)

    def plan_all(self, files: Sequence[ReadFileChoice]) -> tuple[FilePlan, ...]:
        """Plan lists, then all cues together, then motifs."""
        plans = [self._planned(one.choice, partial(self._list, one)) for one in _of(files, Kind.SCENES)]
        cues = [(one.choice, self._cue_reading(one)) for one in _of(files, Kind.CUE)]
        places = placed_cues(self._project, [reading for _, reading in cues], self._music.score_of)
        for (choice, reading), place in zip(cues, places, strict=True):
            plans.append(self._planned(choice, partial(self._cue, reading, place)))
        plans += [self._planned(one.choice, partial(self._motif, one)) for one in _of(files, Kind.MOTIF)]
        return tuple(plans)

    def _planned(self, choice: FileChoice, plan: Callable[[], Brought]) -> FilePlan:
        try:
            found = plan()
            rows = planned_rows(self._project, found.edits)
            self.go_on(found.edits)
        except BadValue as error:
            return FilePlan(choice.path, problem=error.what)
        return FilePlan(choice.path, found.edits, rows, found.decided, found.doubts, is_other_cut=found.is_other_cut)

    def _placed(self, one: ReadFileChoice) -> Reading:
        return placed(one.reading, self._project.film, self._guess.placing(one.choice.path))

    def _list(self, one: ReadFileChoice) -> Brought:
        reading = self._placed(one)
        if not reading.scenes and not reading.cues and not reading.markers:
            dropped = (f": {one.what} ({one.where})" for one in reading.notes if one.kind is NoteKind.DROPPED)
            raise BadValue(f"there are no scenes, cues or markers to import{next(dropped, '.')}")
        plan = SceneListPlan(self._project, rules=self._rules)
        plan.take(reading)
        edits = (*plan.edits, *keep_first_cut(self._project, reading))
        return Brought(edits, (), tuple(plan.decided), is_other_cut=plan.elsewhere > 0)

    def _cue_reading(self, one: ReadFileChoice) -> Reading:
        return as_said(self._placed(one), one.choice, self._project)

    def _cue(self, reading: Reading, place: PlacedCue) -> Brought:
        assert reading.score is not None
        plan = cue_plan(self._project, reading, reading.score, place, self._music)
        self.scores.append(reading.score)
        return plan

    def _motif(self, one: ReadFileChoice) -> Brought:
        phrase = one.reading.phrase
        if phrase is None:
            raise BadValue("no motif could be read here.")
        spec = MotifSpec(one.choice.name or phrase.name, one.choice.subject)
        step, _ = plan_registration(self._project, spec, phrase)
        return Brought(step.edits, (), ())


def _of(files: Iterable[ReadFileChoice], kind: Kind) -> list[ReadFileChoice]:
    return [one for one in files if one.choice.kind is kind]
