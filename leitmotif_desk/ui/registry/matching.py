"""Which motifs a search finds: by what is said of them, or by notes typed as names or as steps in semitones."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.pitch import Key, midi_of, parse_spelling
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Subject

_NOTE = re.compile(r"[a-g](?:bb|b|##|#|x|♭|♯)?", re.IGNORECASE)
_STEP = re.compile(r"[+-]\d{1,2}|0")
_OCTAVE = 12


def matches(project: Project, motif: Motif, subject: Subject | None, search: str) -> bool:
    """Return whether all words of a search are said of a motif.

    A whole key ("G major") finds what is in that key; names of notes ("d a f#") and steps in semitones ("+7 -3") find
    what has them in a row, in any octave, in any of its forms.
    """
    words = search.casefold().split()
    key, steps, classes = _key(words), _steps(words), pitch_classes(words)
    if key is not None:
        return key == (motif.home_key or project.base_form(motif.id).key)
    lines = [[tone.pitch for tone in form.tones] for form in project.forms_of(motif.id)]
    if steps:
        return any(_holds([after - before for before, after in pairwise(line)], steps) for line in lines)
    if classes:
        return any(_holds([pitch % _OCTAVE for pitch in line], classes) for line in lines)
    haystack = " ".join(_said(project, motif, subject)).casefold()
    return all(word in haystack for word in words)


def _steps(words: Sequence[str]) -> list[int]:
    return [int(word) for word in words] if words and all(_STEP.fullmatch(word) for word in words) else []


def _key(words: Sequence[str]) -> Key | None:
    """Return the key that two words name, if they do."""
    try:
        return Key.parse(" ".join(words)) if len(words) == 2 else None
    except BadValue:
        return None


def _said(project: Project, motif: Motif, subject: Subject | None) -> Iterable[str]:
    yield from (motif.name, *motif.labels, motif.note, motif.motif_class.value)
    yield str(motif.home_key or project.base_form(motif.id).key)
    for link in project.links_of(motif.id):
        yield from (project.the_subject(link.subject).name, link.meaning)
    if subject is not None:
        yield subject.note


def pitch_classes(words: Sequence[str]) -> list[int]:
    """Return two note names or more ("d a f#") as pitch classes; nothing where they are other words."""
    if len(words) < 2 or not all(_NOTE.fullmatch(word) for word in words):
        return []
    try:
        spelled = [parse_spelling(f"{word}4") for word in words]
    except BadValue:
        return []
    return [midi_of(step, alter) % _OCTAVE for step, alter in spelled]


def _holds(row: Sequence[int], wanted: Sequence[int]) -> bool:
    """Return whether a row holds another one, without a gap."""
    return any(list(row[at : at + len(wanted)]) == list(wanted) for at in range(len(row) - len(wanted) + 1))
