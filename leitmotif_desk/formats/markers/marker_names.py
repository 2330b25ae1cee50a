"""What the name of a marker says that it is: "1m2 The Lamp", "Sc. 4 INT. LAMP ROOM", "Hit door"; both ways.

A name that strangers would give is taken generously; where that would not bring our own back, a colon makes it exact:
"Cue 12: The Lamp", "Sc. A12: INT. LAMP ROOM", "Hit (reveal): the door", "Marker: Hit list".
"""

import re

from leitmotif_desk.domain.story import HitKind
from leitmotif_desk.formats.music.cue_names import split_cue_name

_CUE = re.compile(r"cue\s+(?P<number>[^:]+):\s*(?P<title>.*)", re.IGNORECASE | re.DOTALL)
_SCENES = (
    re.compile(r"sc\.\s+(?P<number>[^:\s]+):(?:\s+(?P<slug>.*))?", re.IGNORECASE | re.DOTALL),
    re.compile(r"sc(?:ene|\.)?\s*(?P<number>\d+[A-Za-z]*)\b[\s:._-]*(?P<slug>.*)", re.IGNORECASE | re.DOTALL),
    re.compile(r"sc\.\s+(?P<number>[^:]+):(?:\s+(?P<slug>.*))?", re.IGNORECASE | re.DOTALL),
)
_KINDS = "|".join(HitKind)
_HITS = (
    re.compile(rf"hit(?:\s*\((?P<kind>{_KINDS})\))?:\s*(?P<note>.*)", re.IGNORECASE | re.DOTALL),
    re.compile(r"hit\b[\s:._-]*(?P<note>.*)", re.IGNORECASE | re.DOTALL),
)
_MARKER = re.compile(r"marker:\s*(?P<name>.*)", re.IGNORECASE | re.DOTALL)


def one_line(text: str) -> str:
    """Return a text without what would end a field or a line: space of any kind is one space."""
    return " ".join(text.split())


def cue_text(number: str, title: str) -> str:
    """Return what a cue's marker is called."""
    number, title = one_line(number), one_line(title)
    plain = f"{number} {title}".strip()
    return (plain or "Cue") if cue_name(plain) == (number, title) else f"Cue {number}: {title}".rstrip()


def cue_name(text: str) -> tuple[str, str]:
    """Return the number and the title that a cue's marker names; the number is empty where it has none."""
    found = _CUE.fullmatch(text)
    return (found["number"].strip(), found["title"].strip()) if found else split_cue_name(text)


def scene_text(number: str, slug: str) -> str:
    """Return what a scene's marker is called."""
    number, slug = one_line(number), one_line(slug)
    plain = f"Sc. {number} {slug}".rstrip()
    return plain if scene_name(plain) == (number, slug) else f"Sc. {number}: {slug}".rstrip()


def scene_name(text: str) -> tuple[str, str]:
    """Return the number and the heading that a scene's marker names; the number is empty where it has none."""
    found = next((found for pattern in _SCENES if (found := pattern.fullmatch(text))), None)
    return (found["number"].strip(), (found["slug"] or "").strip()) if found else ("", text)


def hit_text(kind: HitKind, note: str) -> str:
    """Return what a hit's marker is called."""
    note = one_line(note)
    plain = f"Hit {note}".rstrip()
    if hit_name(plain) == (kind, note):
        return plain
    return (f"Hit: {note}" if kind is HitKind.HIT else f"Hit ({kind}): {note}").rstrip()


def hit_name(text: str) -> tuple[HitKind, str] | None:
    """Return the kind of a hit and what its marker says of it besides; None where it names none."""
    exact, loose = (pattern.fullmatch(text) for pattern in _HITS)
    if exact:
        return HitKind((exact["kind"] or HitKind.HIT).lower()), exact["note"].strip()
    return (HitKind.HIT, loose["note"].strip()) if loose else None


def marker_text(name: str) -> str:
    """Return what a marker that is nothing else is called."""
    name = one_line(name)
    return name if name and hit_name(name) is None and marker_name(name) == name else f"Marker: {name}".rstrip()


def marker_name(text: str) -> str:
    """Return the name of a marker that is nothing else."""
    found = _MARKER.fullmatch(text)
    return found["name"].strip() if found else text
