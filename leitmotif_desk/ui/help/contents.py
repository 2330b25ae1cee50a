"""The pages of the help: one table for the contents, the links and the search."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leitmotif_desk.ui.actions import shortcut_lines

SHORTCUTS = "shortcuts"


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its code, which is also its file's name."""

    code: str
    title: str


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Help", text))


PAGES: tuple[Page, ...] = (
    Page("first-steps", _("First steps")),
    Page("importing", _("Scenes and cues")),
    Page("timeline", _("The timeline")),
    Page("review", _("The finder and the review")),
    Page("suggestions", _("The scene and its suggestions")),
    Page("continuity", _("Continuity")),
    Page("saving", _("Undo, history and copies")),
    Page(SHORTCUTS, _("Every shortcut")),
)


def translated(text: str) -> str:
    return QCoreApplication.translate("Help", text)


def page_text(folder: Path, code: str) -> str:
    """Return a page as Markdown; the page of shortcuts is made from the tables of actions and keys."""
    return _shortcuts() if code == SHORTCUTS else (folder / f"{code}.md").read_text("utf-8")


def _shortcuts() -> str:
    rows = [f"# {translated('Every shortcut')}\n"]
    where = ""
    for line in shortcut_lines():
        if not line.keys:
            continue
        if line.where != where:
            where = line.where
            rows.append(f"\n## {where}\n")
        rows.append(f"- `{line.keys}` {line.text}")
    return "\n".join(rows)
