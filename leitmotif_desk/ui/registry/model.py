"""What the registry shows, as values: motifs by subject, searched and sorted."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.motif import Form, Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Role, Subject, SubjectKind

_KINDS = tuple(SubjectKind)
"""Characters first, then what is between them, then the world."""


class Order(StrEnum):
    """How motifs are sorted within the registry."""

    SUBJECT = "subject"
    NAME = "name"
    HEARD = "times heard"
    FIRST = "first heard"


@dataclass(frozen=True, slots=True)
class Entry:
    """A motif as its card shows it; `heard` are half-open film spans in film order."""

    motif: Motif
    form: Form
    heard: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A subject with its motifs; None holds those that stand for nothing yet."""

    subject: Subject | None
    entries: tuple[Entry, ...]


def groups(project: Project, heard: Sequence[Heard], search: str, order: Order) -> tuple[Group, ...]:
    """Return the registry's groups, those in which something matches the search."""
    spans: dict[MotifId, list[tuple[int, int]]] = {}
    for one in heard:
        spans.setdefault(one.motif, []).append((one.start_frame, one.end_frame))
    by_subject: dict[str, list[Entry]] = {}
    for motif in project.motif:
        entry = Entry(motif, project.base_form(motif.id), tuple(spans.get(motif.id, ())))
        by_subject.setdefault(_subject_of(project, motif), []).append(entry)
    subjects = {subject.id: subject for subject in project.subject}
    made = []
    for name, entries in by_subject.items():
        subject = subjects.get(name)  # type: ignore[call-overload]
        found = [entry for entry in entries if _matches(project, entry, subject, search)]
        if found:
            made.append(Group(subject, tuple(sorted(found, key=lambda entry: _place(entry, order)))))
    return tuple(sorted(made, key=lambda group: _group_place(group, order)))


def _subject_of(project: Project, motif: Motif) -> str:
    links = project.links_of(motif.id)
    return links[0].subject if links else ""


def _matches(project: Project, entry: Entry, subject: Subject | None, search: str) -> bool:
    names = [entry.motif.name, *entry.motif.labels, entry.motif.note]
    names += [project.the_subject(link.subject).name for link in project.links_of(entry.motif.id)]
    names += [link.meaning for link in project.links_of(entry.motif.id)]
    haystack = " ".join([*names, subject.note if subject else ""]).casefold()
    return all(word in haystack for word in search.casefold().split())


def _place(entry: Entry, order: Order) -> tuple[object, ...]:
    first = entry.heard[0][0] if entry.heard else 1 << 60
    match order:
        case Order.HEARD:
            return -len(entry.heard), entry.motif.name
        case Order.FIRST:
            return first, entry.motif.name
        case _:
            return (entry.motif.name.casefold(),)


def _group_place(group: Group, order: Order) -> tuple[object, ...]:
    subject = group.subject
    if order is not Order.SUBJECT or subject is None:
        return subject is None, *_place(group.entries[0], order)
    leads = subject.role is not Role.PROTAGONIST
    return False, _KINDS.index(subject.kind), leads, subject.name.casefold()
