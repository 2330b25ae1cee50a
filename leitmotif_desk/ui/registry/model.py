"""What the registry shows, as values: motifs by subject, searched and sorted."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.motif import Form, Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Role, Subject, SubjectKind
from leitmotif_desk.ui.registry.matching import matches

_KINDS = tuple(SubjectKind)
"""Characters first, then what is between them, then the world."""


class Order(StrEnum):
    """How motifs are sorted within the registry."""

    SUBJECT = "subject"
    NAME = "name"
    HEARD = "times heard"
    FIRST = "first heard"


class Only(StrEnum):
    """Which motifs are shown."""

    ALL = "all"
    NOT_HEARD = "not heard"
    HEARD_ONCE = "heard once"
    WITH_FINDINGS = "with findings"
    TEMP = "temp"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is let through: motifs of a sort, for a kind of subject (None: any); `findings` are those with findings."""

    only: Only = Only.ALL
    kind: SubjectKind | None = None
    findings: frozenset[MotifId] = frozenset()

    @property
    def is_active(self) -> bool:
        return self.only is not Only.ALL or self.kind is not None

    def lets(self, entry: "Entry", subject: Subject | None) -> bool:
        """Return whether a motif of a subject's group is shown."""
        if self.kind is not None and (subject is None or subject.kind is not self.kind):
            return False
        sorts = {
            Only.ALL: True,
            Only.NOT_HEARD: not entry.heard,
            Only.HEARD_ONCE: len(entry.heard) == 1,
            Only.WITH_FINDINGS: entry.motif.id in self.findings,
            Only.TEMP: entry.motif.temp,
        }
        return sorts[self.only]


NO_FILTER = Filter()


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


def groups(
    project: Project, heard: Sequence[Heard], search: str, order: Order, wanted: Filter = NO_FILTER
) -> tuple[Group, ...]:
    """Return the registry's groups, those in which something matches the search and the filter."""
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
        found = [
            entry for entry in entries if wanted.lets(entry, subject) and matches(project, entry.motif, subject, search)
        ]
        if found:
            made.append(Group(subject, tuple(sorted(found, key=lambda entry: _place(entry, order)))))
    return tuple(sorted(made, key=lambda group: _group_place(group, order)))


def without_theme(project: Project, search: str, wanted: Filter = NO_FILTER) -> tuple[Subject, ...]:
    """Return the subjects that no motif stands for, those that match; none where only motifs of a sort are wanted."""
    if wanted.only is not Only.ALL:
        return ()
    words = search.casefold().split()
    found = [
        subject
        for subject in project.subject
        if not project.motifs_of(subject.id)
        and wanted.kind in (None, subject.kind)
        and all(word in f"{subject.name} {subject.kind.value} {subject.note}".casefold() for word in words)
    ]
    return tuple(sorted(found, key=_subject_place))


def _subject_place(subject: Subject) -> tuple[object, ...]:
    return _KINDS.index(subject.kind), subject.role is not Role.PROTAGONIST, subject.name.casefold()


def _subject_of(project: Project, motif: Motif) -> str:
    links = project.links_of(motif.id)
    return links[0].subject if links else ""


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
    return False, *_subject_place(subject)
