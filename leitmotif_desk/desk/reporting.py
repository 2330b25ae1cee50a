"""Write a paper about the open project, in the form its file name asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.film_list import film_list
from leitmotif_desk.desk.papers import (
    authorship,
    catalogue,
    cue_sheet,
    economy,
    matrix,
    read_parties,
    scenes,
    spotting,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.engraving import Sheet, engrave
from leitmotif_desk.formats import (
    FilmList,
    avid_list,
    edit_list,
    marker_times,
    premiere_list,
    reaper_list,
    resolve_list,
    timeline,
    write_marker_midi,
)
from leitmotif_desk.reports import (
    Paper,
    Report,
    as_csv,
    as_html,
    as_json,
    as_print_html,
    continuity_report,
    paper_csv,
    write_xlsx,
)

INCIPIT_BARS = 3
PrintPdf = Callable[[str, Path], None]
DrawPng = Callable[[str, Path], None]
"""Draws SVG text into a PNG file."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper that somebody wants: what it may need besides the project; `parties` is the cue sheet's own table.

    `whole_film` wants the film's timecode where its reels have one of their own.
    """

    desk: Desk
    resources: Path
    print_pdf: PrintPdf
    draw_png: DrawPng
    parties: Path | None = None
    whole_film: bool = False

    def sharing(self) -> Paper:
        parties = read_parties(self.parties) if self.parties else ()
        return cue_sheet(self.desk, self.resources, parties)


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: what it is for, the forms it is written in, how it is built.

    `shows_timecode` says that it can be in the timecode of the reels or of the whole film.
    """

    code: str
    says: str
    forms: tuple[str, ...]
    build: Callable[[Wanted], Paper | Report]
    shows_timecode: bool = False


@dataclass(frozen=True, slots=True)
class ListForm:
    """A form of a list for other programs: its text, and what writes the file where that is no such text."""

    text: Callable[[FilmList], str]
    encoding: str = "utf-8"
    write_file: Callable[[FilmList, Path], None] | None = None

    def write(self, film: FilmList, path: Path) -> None:
        """Write the list; raises Unwritable where the form cannot hold it."""
        if self.write_file is not None:
            self.write_file(film, path)
        else:
            path.write_text(self.text(film), encoding=self.encoding, newline="")


@dataclass(frozen=True, slots=True)
class ListKind:
    """A kind of list for other programs, and its forms by the suffix of the file."""

    code: str
    says: str
    lists: Mapping[str, ListForm]
    shows_timecode: bool = True

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(self.lists)


PAGES, TABLES = (".html", ".pdf"), (".csv", ".xlsx")
CUTS: Mapping[str, ListForm] = {".edl": ListForm(edit_list), ".otio": ListForm(timeline)}
MARKERS: Mapping[str, ListForm] = {
    ".csv": ListForm(reaper_list),
    ".edl": ListForm(resolve_list),
    ".txt": ListForm(avid_list),
    ".mid": ListForm(marker_times, write_file=write_marker_midi),
}
KINDS: tuple[PaperKind | ListKind, ...] = (
    PaperKind("continuity", "what music and story disagree on", (*PAGES, ".csv", ".json"),
              lambda wanted: report_of(wanted.desk, wanted.resources)),
    PaperKind("catalogue", "every theme with its notes, meaning, uses and forms", PAGES,
              lambda wanted: catalogue(wanted.desk, wanted.resources)),
    PaperKind("scenes", "the scenes with times, who is in them, hits and notes", (*TABLES, *PAGES),
              lambda wanted: scenes(wanted.desk, wanted.resources, wanted.whole_film), True),
    PaperKind("spotting", "the cues with what they are for", (*PAGES, *TABLES),
              lambda wanted: spotting(wanted.desk, wanted.resources, wanted.whole_film), True),
    PaperKind("cue-sheet", "the cues with use, length and who shares in them", TABLES, Wanted.sharing),
    ListKind("cut", "the cut, or else the scenes, with cues, hits and markers: CMX3600 (.edl), OpenTimelineIO (.otio)",
             CUTS),
    ListKind("markers", "scenes, cues, hits and markers: Reaper (.csv), Resolve (.edl), Avid (.txt), MIDI (.mid; "
             "Pro Tools takes its markers only into a session that has none)", MARKERS),
    ListKind("premiere", "scenes, cues, hits and markers as Premiere lists them",
             {".csv": ListForm(premiere_list, "utf-16-le")}),
    PaperKind("matrix", "themes by scenes", (*TABLES, ".svg", ".png"),
              lambda wanted: matrix(wanted.desk, wanted.resources)),
    PaperKind("economy", "how every theme is spent along the film", (*PAGES, *TABLES, ".svg", ".png"),
              lambda wanted: economy(wanted.desk, wanted.resources)),
    PaperKind("authorship", "who made which form of which theme", PAGES,
              lambda wanted: authorship(wanted.desk, wanted.resources)),
)  # fmt: skip
KIND_OF: Mapping[str, PaperKind | ListKind] = {kind.code: kind for kind in KINDS}


def write_paper(wanted: Wanted, code: str, path: Path) -> None:
    """Write one of KINDS as its file's suffix asks for.

    Raises BadValue for a form that this paper does not have, and for a place that cannot be written.
    """
    kind, suffix = KIND_OF[code], path.suffix.lower()
    if suffix not in kind.forms:
        forms = ", ".join(kind.forms)
        raise BadValue(
            f"{suffix!r} is no form of the paper {code!r} ({forms}).", where=path.name, now="Nothing was written."
        )
    try:
        if isinstance(kind, ListKind):
            kind.lists[suffix].write(film_list(wanted.desk.project, wanted.whole_film), path)
        else:
            _write(kind.build(wanted), path, suffix, wanted)
    except OSError as error:
        what = f"the file cannot be written ({error.strerror})."
        raise BadValue(what, where=str(path), now="Nothing was written.") from error


def preview(wanted: Wanted, code: str, form: str) -> tuple[str, str]:
    """Return a paper as a page to look at, or, for a list in a form, nothing and its text."""
    kind = KIND_OF[code]
    if isinstance(kind, ListKind):
        return "", kind.lists[form].text(film_list(wanted.desk.project, wanted.whole_film))
    return as_print_html(kind.build(wanted)), ""


def _write(made: Paper | Report, path: Path, suffix: str, wanted: Wanted) -> None:
    match suffix:
        case ".html":
            path.write_text(as_html(made), encoding="utf-8")
        case ".pdf":
            wanted.print_pdf(as_print_html(made), path)
        case ".csv":
            path.write_text(as_csv(made) if isinstance(made, Report) else paper_csv(made), encoding="utf-8", newline="")
        case ".json" if isinstance(made, Report):
            path.write_text(as_json(made), encoding="utf-8")
        case ".svg" if isinstance(made, Paper):
            path.write_text(made.pictures[0].svg, encoding="utf-8")
        case ".png" if isinstance(made, Paper):
            wanted.draw_png(made.pictures[0].svg, path)
        case ".xlsx" if isinstance(made, Paper):
            write_xlsx(made, path)


def report_of(desk: Desk, resources: Path) -> Report:
    """Return the continuity report."""
    return continuity_report(desk.project, desk.findings, desk.heard, resources / "reports", _incipits(desk))


def _incipits(desk: Desk) -> dict[MotifId, str]:
    forms = ((motif.id, desk.project.base_form(motif.id)) for motif in desk.project.motif)
    return {motif: engrave(Sheet.of_form(form, bars=INCIPIT_BARS)) for motif, form in forms}
