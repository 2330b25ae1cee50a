"""Phrases into the registry: a motif with its first form, linked to what it stands for."""

from dataclasses import dataclass, replace

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import find_id
from leitmotif_desk.domain.edits import AddSubject, Batch, Edit, LinkMotif, RegisterMotif
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import FormId, LinkId, MotifId, SubjectId, readable_id
from leitmotif_desk.domain.motif import Form, Motif, MotifLink
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Subject
from leitmotif_desk.formats import Phrase, parse_motif

PALETTE_SIZE = 8


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
