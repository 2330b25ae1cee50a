"""The theme catalogue: every theme with its notes, its meaning, its uses, its family of forms, its kin."""

from collections.abc import Iterator
from pathlib import Path

from leitmotif_desk.desk.arc import forms_heard
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form
from leitmotif_desk.desk.heard_sheets import heard_sheet
from leitmotif_desk.desk.motif_facts import Place, economy_of, first_place, heard_of, nearest_kin
from leitmotif_desk.desk.papers.head import paper
from leitmotif_desk.desk.papers.sounding import wave_of
from leitmotif_desk.desk.spending import along, track_of
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.motif import Form, Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.engraving import Sheet, engrave
from leitmotif_desk.reports import Paper, Picture, Section, Table, colour_of, economy_drawing
from leitmotif_desk.theory.words import chain_words

_LEGEND = "up: how much of it is heard; down: how far it is from its registered form; line: the longest silence"
_USES = ("TC", "cue", "scene", "form", "keeps")


def catalogue(desk: Desk, resources: Path) -> Paper:
    """Return an entry for each theme and each of its forms; every theme can be heard in a browser."""
    sections: list[Section] = []
    for motif in desk.project.motif:
        sections.append(_entry(desk, motif))
        sections += _arc(desk, motif)
        sections += [_form(form) for form in desk.project.forms_of(motif.id) if form.id != motif.base]
    return paper(desk, "theme catalogue", tuple(sections), resources, lines=(("themes", str(len(desk.project.motif))),))


def _entry(desk: Desk, motif: Motif) -> Section:
    project = desk.project
    base = project.the_form(motif.base)
    heard = heard_of(desk.heard, motif.id)
    uses = Table(f"Uses of {motif.name}", _USES, tuple(_use(desk, one) for one in heard))
    track = track_of(project, heard, motif, colour_of(motif.colour))
    spent = Picture(economy_drawing("", (track,), along(project)), f"{motif.name} along the film", _LEGEND)
    return Section(
        motif.name,
        lines=tuple((name, text) for name, text in _lines(desk, motif, base) if text),
        pictures=(
            Picture(engrave(Sheet.of_form(base)), " ".join(tone.name for tone in base.tones)),
            *((spent,) if heard else ()),
        ),
        tables=(uses,) if heard else (),
        colour=colour_of(motif.colour),
        sound=wave_of(music_of_form(project, base)) if base.tones else b"",
    )


def _lines(desk: Desk, motif: Motif, base: Form) -> tuple[tuple[str, str], ...]:
    project = desk.project
    economy = economy_of(project, desk.heard, motif.id)
    first_heard, first = first_place(desk, motif.id, whole=False), first_place(desk, motif.id)
    kin = nearest_kin(project, motif.id)
    links = project.links_of(motif.id)
    stands_for = ", ".join(
        project.the_subject(link.subject).name + (f" ({link.meaning})" if link.meaning else "") for link in links
    )
    seconds = float(project.film.frame_rate.seconds(economy.screen_frames))
    return (
        ("stands for", stands_for),
        ("class", str(motif.motif_class)),
        ("key", f"{base.key}, {base.beats}/{base.beat_unit}"),
        ("colour", motif.home_timbre),
        ("statements", str(economy.statements)),
        ("on screen", f"{seconds:.0f} s"),
        ("first heard", _place(desk, first_heard) if first_heard else "not yet"),
        ("first in full", _place(desk, first) if first and first.in_full else "never"),
        ("bound to", "; ".join(bonds_of(project, motif.id))),
        ("most like", f"{project.the_motif(kin.motif).name} ({round(100 * kin.identity)} %)" if kin else ""),
    )


def bonds_of(project: Project, motif: MotifId) -> Iterator[str]:
    """Yield the themes of those whom the motif's subjects are bound to, with the bond and its own theme."""
    mine = {link.subject for link in project.links_of(motif)}
    for tie in project.relation:
        for own, other in ((tie.a, tie.b), (tie.b, tie.a)):
            others = [project.the_motif(one).name for one in project.motifs_of(other) if one != motif]
            if own in mine and others:
                both = [project.the_motif(one).name for one in project.motifs_of(tie.subject) if one != motif]
                shared = f", in {' and '.join(both)}" if both else ""
                yield f"{' and '.join(others)} ({project.the_subject(other).name}) by {tie.bond.value}{shared}"


def _arc(desk: Desk, motif: Motif) -> list[Section]:
    """Return the forms that a theme is heard in along the film as a strip; nothing where it is never changed."""
    pictures = []
    for one in forms_heard(desk, motif.id):
        sheet = heard_sheet(desk, one)
        if sheet is not None:
            scene = desk.project.scene_at(desk.frames_of(one)[0])
            where = f"sc. {scene.number}" if scene else desk.project.the_cue(one.cue).number
            done = chain_words(one.operations) or "as registered"
            pictures.append(Picture(engrave(sheet), done, f"{where} · {done}"))
    return [Section(f"Arc of {motif.name}", pictures=tuple(pictures), level=3, is_strip=True)] if pictures[1:] else []


def _place(desk: Desk, first: Place) -> str:
    at = format_timecode(first.frame, desk.project.film.frame_rate)
    if first.cue is None:
        return f"{at}, logged by hand"
    score = f", {first.part} bar {first.bar}" if first.part else ""
    return f"{at} in {desk.project.the_cue(first.cue).number}{score}"


def _use(desk: Desk, heard: Heard) -> tuple[str, ...]:
    project = desk.project
    return (
        format_timecode(heard.start_frame, project.film.frame_rate),
        project.the_cue(heard.cue).number if heard.cue else "",
        project.the_scene(heard.scene).number if heard.scene else "",
        chain_words(heard.operations) or "as registered",
        f"{round(100 * heard.completeness)} %",
    )


def _form(form: Form) -> Section:
    lines = (("what was done", chain_words(form.operations)), ("why", form.reason), ("origin", form.origin))
    picture = Picture(engrave(Sheet.of_form(form)), " ".join(tone.name for tone in form.tones))
    return Section(form.name, tuple((name, text) for name, text in lines if text), (picture,), level=3)
