"""The theme catalogue: every theme with its notes, its meaning, its uses, its family of forms, its kin."""

from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form
from leitmotif_desk.desk.motif_facts import Place, economy_of, first_place, heard_of, nearest_kin
from leitmotif_desk.desk.papers.head import paper
from leitmotif_desk.desk.papers.sounding import wave_of
from leitmotif_desk.domain.motif import Form, Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.engraving import Sheet, engrave
from leitmotif_desk.reports import Paper, Picture, Section, Table, colour_of
from leitmotif_desk.theory.words import chain_words

_USES = ("TC", "cue", "scene", "form", "keeps")


def catalogue(desk: Desk, resources: Path) -> Paper:
    """Return an entry for each theme and each of its forms; every theme can be heard in a browser."""
    sections: list[Section] = []
    for motif in desk.project.motif:
        sections.append(_entry(desk, motif))
        sections += [_form(form) for form in desk.project.forms_of(motif.id) if form.id != motif.base]
    return paper(desk, "theme catalogue", tuple(sections), resources, lines=(("themes", str(len(desk.project.motif))),))


def _entry(desk: Desk, motif: Motif) -> Section:
    project = desk.project
    base = project.the_form(motif.base)
    heard = heard_of(desk.heard, motif.id)
    uses = Table(f"Uses of {motif.name}", _USES, tuple(_use(desk, one) for one in heard))
    return Section(
        motif.name,
        lines=tuple((name, text) for name, text in _lines(desk, motif, base) if text),
        pictures=(Picture(engrave(Sheet.of_form(base)), " ".join(tone.name for tone in base.tones)),),
        tables=(uses,) if heard else (),
        colour=colour_of(motif.colour),
        sound=wave_of(music_of_form(project, base)) if base.tones else b"",
    )


def _lines(desk: Desk, motif: Motif, base: Form) -> tuple[tuple[str, str], ...]:
    project = desk.project
    economy = economy_of(project, desk.heard, motif.id)
    first, kin = first_place(desk, motif.id), nearest_kin(project, motif.id)
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
        ("first heard", _place(desk, first) if first else "not yet"),
        ("most like", f"{project.the_motif(kin.motif).name} ({round(100 * kin.identity)} %)" if kin else ""),
    )


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
