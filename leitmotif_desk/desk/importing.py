"""Files into the project: read in a child process, shown, then taken as one step."""

from dataclasses import dataclass, replace
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import find_id
from leitmotif_desk.desk.recutting import keep_first_cut
from leitmotif_desk.desk.scene_list import SceneListPlan
from leitmotif_desk.domain.edits import (
    AddCue,
    AddSubject,
    Batch,
    ChangeCue,
    Edit,
    LinkMotif,
    RegisterMotif,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, CueStatus
from leitmotif_desk.domain.ids import CueId, FormId, LinkId, MotifId, SubjectId, readable_id
from leitmotif_desk.domain.marker_rule import MarkerRule
from leitmotif_desk.domain.motif import Form, Motif, MotifLink
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.story import Subject
from leitmotif_desk.formats import Kind, Phrase, Reading, ReadOptions, parse_motif, read

SCENE_SUFFIXES = frozenset({".edl", ".csv", ".tsv", ".xlsx", ".txt", ".fdx", ".fountain", ".spmd"})
PALETTE_SIZE = 8


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Everything a reader needs; runs anywhere."""

    path: Path
    kind: Kind
    options: ReadOptions

    @classmethod
    def of(cls, desk: Desk, path: Path, kind: str = "", rate: str = "", part: str = "", bars: str = "") -> "ReadFile":
        """Return the reading of a file as `kind` ("scenes", "cue", "motif"; empty: by the file's suffix)."""
        wanted = Kind(kind) if kind else kind_of(path)
        return cls(path, wanted, ReadOptions(rate=rate or desk.project.film.rate, part=part, bars=bars))

    def __call__(self, progress: Progress = unheard) -> Reading:
        """Read the file; raises a FormatError naming file and place, or Cancelled."""
        return read(self.path, self.kind, self.options, progress)


def kind_of(path: Path) -> Kind:
    """Return what a file most likely is, by its suffix."""
    return Kind.SCENES if path.suffix.lower() in SCENE_SUFFIXES else Kind.CUE


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do: one step, the scores it attaches, and what was decided on the way."""

    step: Batch
    scores: tuple[Score, ...] = ()
    decided: tuple[str, ...] = ()


def take(desk: Desk, reading: Reading, at_frame: int | None = None, rules: tuple[MarkerRule, ...] = ()) -> Plan:
    """Put what was read into the project as one undoable step; `rules` say what markers become."""
    plan = plan_import(desk.project, reading, at_frame, rules)
    desk.apply(plan.step, plan.scores)
    return plan


def plan_import(
    project: Project, reading: Reading, at_frame: int | None = None, rules: tuple[MarkerRule, ...] = ()
) -> Plan:
    """Return what importing scenes or a cue would do; raises BadValue where there is nothing to import."""
    if reading.score is not None:
        return _plan_cue(project, reading, reading.score, at_frame)
    if not reading.scenes and not reading.cues and not reading.markers:
        raise BadValue(
            "there are no scenes, cues or markers to import.", where=reading.source, now="Nothing was changed."
        )
    return _plan_scenes(project, reading, rules)


def _plan_scenes(project: Project, reading: Reading, rules: tuple[MarkerRule, ...]) -> Plan:
    plan = SceneListPlan(project, rules=rules)
    plan.take(reading)
    plan.edits += keep_first_cut(project, reading)
    return Plan(Batch(f"Import {reading.source}", tuple(plan.edits)), (), tuple(plan.decided))


def _plan_cue(project: Project, reading: Reading, score: Score, at_frame: int | None) -> Plan:
    rate = project.film.frame_rate
    number = reading.cue_number
    old = next((cue for cue in project.cue if number and cue.number == number), None)
    start, how = _start_of(project, reading, old, at_frame)
    end = start + max(1, rate.frames(score.seconds) + 1)
    decided = (f"starts where {how}",)
    if old is None:
        number = number or _free_number(project)
        cue = Cue(
            id=CueId(readable_id(f"cue {number}", {c.id for c in project.cue})),
            number=number,
            title=reading.title or Path(reading.source).stem,
            start_frame=start,
            end_frame=end,
            status=CueStatus.WRITTEN,
            score=score.id(),
            source=reading.source,
        )
        return Plan(Batch(f"Import cue {number}", (AddCue(cue),)), (score,), decided)
    changed = {"start_frame": start, "end_frame": end, "score": score.id(), "source": reading.source}
    changed |= {"status": CueStatus.WRITTEN.value} if old.status is CueStatus.PLANNED else {}
    changed |= {"title": reading.title} if reading.title and not old.title else {}
    # The end goes first where the cue moves back past its old start, so that no step leaves an empty span.
    order = sorted(
        changed, key=lambda name: (name == "start_frame") if end > old.start_frame else (name == "end_frame")
    )
    edits = tuple(ChangeCue(old.id, name, changed[name]) for name in order)
    return Plan(Batch(f"Import cue {number}", edits), (score,), decided)


def _start_of(project: Project, reading: Reading, old: Cue | None, at_frame: int | None) -> tuple[int, str]:
    if at_frame is not None:
        return at_frame, "you said"
    if reading.start_frame is not None:
        return reading.start_frame, f"the file says ({reading.start_timecode})"
    if old is not None:
        return old.start_frame, "the cue stood in the spotting notes"
    ends = [cue.end_frame for cue in project.cue]
    return max(ends, default=project.film.start_frame), "the cue before it ends (the file does not say)"


def _free_number(project: Project) -> str:
    taken = {cue.number for cue in project.cue}
    return next(number for number in (f"1m{i}" for i in range(1, len(taken) + 2)) if number not in taken)


@dataclass(frozen=True, slots=True)
class MotifSpec:
    """What a person says about a motif to register: its name, what it stands for, and what it means."""

    name: str
    subject: str = ""
    meaning: str = ""


def typed_motif(text: str, name: str = "") -> Phrase:
    """Return the phrase of a typed motif (`key=D major D4:1 A4:1.5 ...`); raises a FormatError with the place."""
    return parse_motif(text, name)


def register(desk: Desk, spec: MotifSpec, phrase: Phrase) -> MotifId:
    """Register a phrase as a motif, linked to a subject that is added where it is new; one step."""
    step, motif = plan_registration(desk.project, spec, phrase)
    desk.apply(step)
    return motif


def plan_registration(project: Project, spec: MotifSpec, phrase: Phrase) -> tuple[Batch, MotifId]:
    """Return the step that registers a phrase; raises BadValue where the name is taken or empty."""
    if not spec.name.strip():
        raise BadValue("A motif needs a name.", now="Nothing was registered.")
    if find_id(project, "motif", spec.name) is not None:
        raise BadValue(f"There is a motif {spec.name!r} already.", now="Nothing was registered.")
    motif_id = MotifId(readable_id(spec.name, {motif.id for motif in project.motif}))
    form_id = FormId(readable_id(spec.name, {form.id for form in project.form}))
    used = {motif.colour for motif in project.motif}
    colour = next((i for i in range(PALETTE_SIZE) if i not in used), len(project.motif) % PALETTE_SIZE)
    form = replace(_form(phrase, motif_id, form_id), name="as registered")
    edits: list[Edit] = [RegisterMotif(Motif(motif_id, spec.name.strip(), form_id, colour), form)]
    if spec.subject.strip():
        edits.extend(_linked(project, spec, motif_id))
    return Batch(f"Register motif {spec.name}", tuple(edits)), motif_id


def _form(phrase: Phrase, motif: MotifId, id: FormId) -> Form:
    return Form(
        id=id,
        motif=motif,
        name=phrase.name,
        tones=phrase.tones,
        key=phrase.key,
        beats=phrase.beats,
        beat_unit=phrase.beat_unit,
        chords=phrase.chords,
        tempo_qpm=phrase.tempo_qpm,
        origin=phrase.origin,
    )


def _linked(project: Project, spec: MotifSpec, motif: MotifId) -> list[Edit]:
    found = find_id(project, "subject", spec.subject)
    subject = SubjectId(found or readable_id(spec.subject, {s.id for s in project.subject}))
    new: list[Edit] = [] if found else [AddSubject(Subject(subject, spec.subject.strip()))]
    link = LinkId(readable_id(f"{motif} {subject}", {one.id for one in project.motif_link}))
    return [*new, LinkMotif(MotifLink(link, motif, subject, spec.meaning))]
