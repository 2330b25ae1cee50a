"""The cue sheet for a collecting society: every cue with its use and length, and who shares in it."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.papers.head import length, paper
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, CueUsage
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.reports import Paper, Section, Table

USES = {CueUsage.SCORE: "BI", CueUsage.SOURCE: "VI"}
"""Background instrumental, and visual instrumental: what is seen or heard inside the story."""
EVERY_CUE = "*"
WHOLE = Decimal(100)
_CUES = ("sequence", "cue", "title", "usage", "TC in", "duration", "parties")
_PARTIES = ("cue", "title", "role", "name", "society", "IPI", "share %")
_NEEDED = ("cue", "role", "name", "share")


@dataclass(frozen=True, slots=True)
class Party:
    """Who shares in a cue (its number, or * for all that name nobody): role as C, CA, A, E; share in per cent."""

    cue: str
    role: str
    name: str
    society: str
    ipi: str
    share: Decimal


def read_parties(path: Path) -> tuple[Party, ...]:
    """Return the parties of a table with columns cue, role, name, pro, ipi, share; raises BadValue with the row."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadValue(
            f"The parties cannot be read: {error}.", where=path.name, now="No cue sheet was written."
        ) from error
    rows = csv.DictReader(text.splitlines())
    missing = [name for name in _NEEDED if name not in (rows.fieldnames or ())]
    if missing:
        raise BadValue(f"There is no column {missing[0]!r}.", where=path.name, now="No cue sheet was written.")
    return tuple(_party(row, f"{path.name}, row {place}") for place, row in enumerate(rows, 2))


def _party(row: dict[str, str | None], where: str) -> Party:
    said = {name: (value or "").strip() for name, value in row.items() if name}
    try:
        share = Decimal(said["share"].rstrip("% ").replace(",", "."))
    except InvalidOperation as error:
        what = f"{said['share']!r} is no share in per cent."
        raise BadValue(what, where=where, now="No cue sheet was written.") from error
    if not 0 <= share <= WHOLE:
        raise BadValue(f"A share of {share} % is not between 0 and 100.", where=where, now="No cue sheet was written.")
    return Party(said["cue"], said["role"], said["name"], said.get("pro", ""), said.get("ipi", ""), share)


def cue_sheet(desk: Desk, resources: Path, parties: tuple[Party, ...] = ()) -> Paper:
    """Return the written cues with their parties; raises BadValue where a cue's shares are not 100 % together."""
    cues = [cue for cue in sorted(desk.project.cue, key=lambda cue: cue.start_frame) if cue.score is not None]
    sharing = _sharing(cues, parties)
    rows = tuple(_row(desk, place, cue, sharing[cue.id]) for place, cue in enumerate(cues, 1))
    shares = tuple(
        (cue.number, cue.title, one.role, one.name, one.society, one.ipi, f"{one.share:f}")
        for cue in cues
        for one in sharing[cue.id]
    )
    total = sum(cue.end_frame - cue.start_frame for cue in cues)
    spans = [(scene.start_frame, scene.end_frame) for scene in desk.project.scene]
    show = max((end for _, end in spans), default=0) - min((start for start, _ in spans), default=0)
    rate = desk.project.film.frame_rate
    lines = (("production", desk.project.film.title), ("show length", length(rate, show)),
             ("music length", length(rate, total)), ("cues", str(len(cues))))  # fmt: skip
    notes = () if parties else ("No parties were given: add a table with cue, role, name, pro, ipi and share.",)
    sections = [Section("Cues", tables=(Table("Cues", _CUES, rows),))]
    if shares:
        sections.append(Section("Parties", tables=(Table("Parties", _PARTIES, shares),)))
    return paper(desk, "cue sheet", tuple(sections), resources, lines=lines, notes=notes)


def _sharing(cues: list[Cue], parties: tuple[Party, ...]) -> dict[CueId, list[Party]]:
    by_number: dict[str, list[Party]] = defaultdict(list)
    for party in parties:
        by_number[party.cue].append(party)
    unknown = next((number for number in by_number if number not in {EVERY_CUE, *(cue.number for cue in cues)}), None)
    if unknown is not None:
        raise BadValue(f"No written cue is called {unknown!r}.", now="No cue sheet was written.")
    found = {cue.id: by_number.get(cue.number, by_number.get(EVERY_CUE, [])) for cue in cues}
    for cue in cues:
        total = sum((one.share for one in found[cue.id]), Decimal(0))
        if parties and total != WHOLE:
            what = f"The shares of cue {cue.number} come to {total} %, not to 100 %."
            raise BadValue(what, now="No cue sheet was written.")
    return found


def _row(desk: Desk, place: int, cue: Cue, parties: list[Party]) -> tuple[str, ...]:
    rate = desk.project.film.frame_rate
    return (
        str(place),
        cue.number,
        cue.title,
        USES[cue.usage],
        format_timecode(cue.start_frame, rate),
        length(rate, cue.end_frame - cue.start_frame),
        "; ".join(f"{one.role} {one.name} {one.share:f} %" for one in parties),
    )
