"""What the window remembers between two sessions."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from leitmotif_desk.ui.theme import LOOKS, SYSTEM

_RECENT_KEPT = 8
_TABLES_KEPT = 50


class Settings:
    """A person's settings; the default store is the platform's own place for them."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("leitmotif-desk", "leitmotif-desk")

    @property
    def look(self) -> str:
        """Return "dark", "light" or "system"; dark until a person says otherwise."""
        found = self._text("look", "dark")
        return found if found in (*LOOKS, SYSTEM) else "dark"

    @look.setter
    def look(self, choice: str) -> None:
        self._store.setValue("look", choice)

    @property
    def author(self) -> str:
        return self._text("author")

    @property
    def recent(self) -> tuple[Path, ...]:
        """The projects opened last, newest first, as far as they are still there."""
        paths = (Path(line) for line in self._text("recent").split("\n") if line)
        return tuple(path for path in paths if path.exists())

    def remember_project(self, path: Path) -> None:
        known = [path.resolve(), *(known for known in self.recent if known != path.resolve())]
        self._store.setValue("recent", "\n".join(str(one) for one in known[:_RECENT_KEPT]))

    @property
    def folder(self) -> str:
        """Where the last file dialog was."""
        return self._text("folder")

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("folder", folder)

    def state(self, name: str) -> QByteArray:
        """Return what a window or a splitter gave to `remember_state`, empty if nothing."""
        found = self._store.value(f"state/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def remember_state(self, name: str, state: QByteArray) -> None:
        self._store.setValue(f"state/{name}", state)

    @property
    def keys(self) -> dict[str, str]:
        """The keys a person chose instead of the usual ones, by what they do."""
        lines = (line.partition("=") for line in self._text("keys").split("\n") if line)
        return {code: keys for code, _, keys in lines}

    @keys.setter
    def keys(self, chosen: Mapping[str, str]) -> None:
        self._store.setValue("keys", "\n".join(f"{code}={keys}" for code, keys in sorted(chosen.items())))

    def columns_for(self, headings: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Return what a table of these headings held the last time, as pairs of heading and field; empty if unknown."""
        fields = dict(self._known_columns()).get(_as_one(headings), [])
        return tuple(zip(headings, fields, strict=False)) if len(fields) == len(headings) else ()

    def remember_columns(self, headings: Sequence[str], mapping: Sequence[tuple[str, str]]) -> None:
        """Keep what the columns of a table hold; the tables that came longest ago are forgotten."""
        said, key = dict(mapping), _as_one(headings)
        known = [one for one in self._known_columns() if one[0] != key]
        kept = [*known, (key, [said.get(heading, "") for heading in headings])][-_TABLES_KEPT:]
        self._store.setValue("table_columns", json.dumps(kept))

    def _known_columns(self) -> list[tuple[str, list[str]]]:
        try:
            kept = json.loads(self._text("table_columns", "[]"))
            return [(str(key), [str(field) for field in fields]) for key, fields in kept]
        except (ValueError, TypeError):
            # Somebody's hand was in the file; tables are mapped anew.
            return []

    def flag(self, name: str, default: bool = True) -> bool:
        return self._text(name, "true" if default else "false") == "true"

    def set_flag(self, name: str, on: bool) -> None:
        self._store.setValue(name, "true" if on else "false")

    def text(self, name: str) -> str:
        """Return what `set_text` kept under a name, empty if nothing."""
        return self._text(name)

    def set_text(self, name: str, value: str) -> None:
        self._store.setValue(name, value)

    def _text(self, name: str, default: str = "") -> str:
        found = self._store.value(name, default)
        return found if isinstance(found, str) else default


def _as_one(headings: Sequence[str]) -> str:
    """Return headings as one text, whatever their case and spaces."""
    return "\t".join(" ".join(heading.casefold().split()) for heading in headings)
