"""The vocabularies of subjects as people say them, and what goes away with one."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.domain.changes import changes
from leitmotif_desk.domain.edits import RemoveSubject
from leitmotif_desk.domain.ids import SubjectId
from leitmotif_desk.domain.project import Project

GOING: dict[str, tuple[str, str]] = {
    "motif_link": ("1 theme’s meaning", "{count} meanings of themes"),
    "presence": ("its part in 1 scene", "its part in {count} scenes"),
    "relation": ("1 relation", "{count} relations"),
    "relation_change": ("1 change of a relation", "{count} changes of relations"),
}
"""What cannot be without a subject: one of it, and more."""


def translated(text: str) -> str:
    return QCoreApplication.translate("Subjects", text)


def going_with(project: Project, subject: SubjectId) -> tuple[str, ...]:
    """Return what else is removed with a subject, in words."""
    gone = changes(RemoveSubject(subject), project)
    counts = Counter(one.kind for one in gone if one.after is None and one.key != (subject,))
    counts["relation"] += sum(one.after is None and one.key == (subject,) and one.kind == "relation" for one in gone)
    return tuple(
        translated(one if counts[kind] == 1 else many).format(count=counts[kind])
        for kind, (one, many) in GOING.items()
        if counts[kind]
    )
