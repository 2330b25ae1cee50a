"""The same values for people: aligned columns instead of JSON."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

COLUMNS: dict[str, tuple[str, ...]] = {
    "scenes": ("number", "slug", "start", "end", "function", "tension", "silence"),
    "facts": ("id", "text"),
    "motifs": ("name", "class", "heard", "subjects", "forms"),
    "likeness": ("one", "other", "together", "interval", "rhythm", "contour", "skeleton", "verdict"),
    "cues": ("number", "title", "start", "end", "scene", "status", "notes", "source"),
    "occurrences": ("motif", "cue", "part", "bars", "start", "found", "confidence", "description"),
    "findings": ("severity", "intended", "check", "code", "start", "text"),
    "ledger": ("seq", "at", "author", "kind", "label"),
    "candidates": ("rank", "soundings", "cues", "like", "home", "text"),
    "cuts": ("frame", "opening", "strength"),
    "proposals": ("does", "what", "from", "to", "sure"),
    "versions": ("version", "present", "clips", "places"),
    "stood": ("version", "thing", "then", "now", "frames_later", "by_picture"),
    "suggestions": ("rank", "title", "dimension", "identity", "reason"),
}
"""Which fields of each list are shown, left to right."""


def say(arguments: Namespace, plain: dict[str, Any]) -> None:
    """Print a result as JSON or for people."""
    sys.stdout.write((as_json(plain) if arguments.json else as_text(plain)) + "\n")


def as_json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=2)


def as_text(plain: dict[str, Any]) -> str:
    """Return lists as columns and everything else as "name: value" lines."""
    blocks = []
    for name, value in plain.items():
        if isinstance(value, list) and name in COLUMNS:
            blocks.append(_columns(value, COLUMNS[name]) if value else f"no {name}")
        elif isinstance(value, dict):
            blocks.append("\n".join(f"{key}: {_cell(one)}" for key, one in value.items()))
        elif not isinstance(value, list) or (value and all(isinstance(one, str) for one in value)):
            blocks.append(f"{name}: {_cell(value)}")
    return "\n".join(blocks)


def _columns(rows: Sequence[dict[str, Any]], names: tuple[str, ...]) -> str:
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    widths = [max(len(line[i]) for line in [list(names), *cells]) for i in range(len(names) - 1)]
    lines = [[*names], *cells]
    return "\n".join(
        "  ".join([*(c.ljust(w) for c, w in zip(line, widths, strict=False)), line[-1]]).rstrip() for line in lines
    )


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case list():
            return ", ".join(_cell(item) for item in value)
        case dict():
            return str(value.get("subject") or value.get("name") or as_json(value))
        case _:
            return str(value)
