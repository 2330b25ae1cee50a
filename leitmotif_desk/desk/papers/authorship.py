"""Who made which form of which theme, from the ledger, with the hashes that prove it."""

import json
from datetime import datetime
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.papers.head import paper
from leitmotif_desk.domain.motif import Form
from leitmotif_desk.reports import Paper, Section, Table, colour_of
from leitmotif_desk.store import LedgerEntry
from leitmotif_desk.theory.words import chain_words

COLUMNS = ("form", "made by", "on", "as", "origin", "step", "hash of the entry")
_PROOF = (
    "Each entry's hash covers what was changed, when, by whom, and the hash of the entry before it: nothing in this "
    "history can be altered later without breaking the chain."
)


def authorship(desk: Desk, resources: Path) -> Paper:
    """Return every theme's forms with the ledger entry that brought each into the project."""
    made = _makers(desk)
    sections = []
    for motif in desk.project.motif:
        forms = desk.project.forms_of(motif.id)
        rows = tuple(_row(form, made.get(form.id)) for form in forms)
        sections.append(Section(motif.name, colour=colour_of(motif.colour), tables=(Table(motif.name, COLUMNS, rows),)))
    entries = desk.history()
    lines = (("entries in the ledger", str(len(entries))), ("last hash", entries[-1].hash if entries else ""))
    return paper(desk, "authorship", tuple(sections), resources, lines=lines, notes=(_PROOF,))


def _makers(desk: Desk) -> dict[str, LedgerEntry]:
    """Return for each form the last entry before which it was not named: the one that made it."""
    known = {form.id for form in desk.project.form}
    found: dict[str, LedgerEntry] = {}
    for entry in desk.history():
        if "form" in entry.kinds:
            for id in set(_texts(json.loads(entry.edit))) & known:
                found.setdefault(id, entry)
    return found


def _texts(plain: object) -> list[str]:
    if isinstance(plain, str):
        return [plain]
    parts = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    return [text for part in parts for text in _texts(part)]


def _row(form: Form, entry: LedgerEntry | None) -> tuple[str, ...]:
    done = chain_words(form.operations) or "as registered"
    if entry is None:
        return form.name, "", "", done, form.origin, "", ""
    on = datetime.fromisoformat(entry.at).strftime("%Y-%m-%d %H:%M %Z")
    return form.name, entry.author, on, done, form.origin, str(entry.seq), entry.hash
