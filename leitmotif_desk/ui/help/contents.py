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
    Page("index", _("What the desk is for")),
    Page("first-steps", _("First steps")),
    Page("timeline", _("The timeline")),
    Page("bringing-in", _("Scenes and cues")),
    Page("new-cut", _("A new cut")),
    Page("registry", _("The registry")),
    Page("finder", _("The finder")),
    Page("review", _("The review")),
    Page("scene", _("The scene and its story")),
    Page("suggestions", _("Suggestions")),
    Page("planning", _("Planning a theme")),
    Page("tempo", _("Finding a tempo")),
    Page("rules", _("The rules")),
    Page("continuity", _("Continuity")),
    Page("papers", _("Papers")),
    Page("matrix-network", _("Matrix and network")),
    Page("sound-picture", _("Sound and picture")),
    Page("saving", _("Undo, history and copies")),
    Page("command-line", _("The command line")),
    Page("glossary", _("Glossary")),
    Page(SHORTCUTS, _("Every shortcut")),
)


def translated(text: str) -> str:
    return QCoreApplication.translate("Help", text)


def page_text(folder: Path, code: str) -> str:
    """Return a page as Markdown; the page of shortcuts is made from the tables of actions and keys."""
    return _shortcuts() if code == SHORTCUTS else (folder / f"{code}.md").read_text("utf-8")


def page_texts(folder: Path) -> dict[str, str]:
    """Return all pages by their codes, in the order of the contents."""
    return {page.code: page_text(folder, page.code) for page in PAGES}


def pages_holding(texts: dict[str, str], wanted: str) -> tuple[Page, ...]:
    """Return the pages whose title and text together hold every word, those with the first one in the title first."""
    words = wanted.casefold().split()
    titles = {page.code: translated(page.title).casefold() for page in PAGES}
    held = [
        page
        for page in PAGES
        if all(word in titles[page.code] or word in texts[page.code].casefold() for word in words)
    ]
    return tuple(sorted(held, key=lambda page: bool(words) and words[0] not in titles[page.code]))


def _shortcuts() -> str:
    rows = [
        f"# {translated('Every shortcut')}\n",
        translated("The keys as delivered. **Help > Shortcuts** shows yours, and lets you choose others."),
    ]
    where = ""
    for line in shortcut_lines():
        if not line.keys:
            continue
        if line.where != where:
            where = line.where
            rows.append(f"\n## {where}\n")
        rows.append(f"- `{line.keys}` {line.text}")
    return "\n".join(rows)
