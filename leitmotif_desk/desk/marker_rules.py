"""What the markers of a list become in the film: by name, colour or track, as a person rules."""

import re
from collections.abc import Iterable

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.marker_rule import Becomes, By, MarkerRule
from leitmotif_desk.formats import MarkerRow, split_cue_name

_SCENE = re.compile(r"sc(?:ene|\.)?\s*(?P<number>\d+[A-Za-z]*)\b[\s:._-]*(?P<slug>.*)", re.IGNORECASE | re.DOTALL)
_HIT = re.compile(r"hit\b[\s:._-]*(?P<note>.*)", re.IGNORECASE | re.DOTALL)


def fits(rule: MarkerRule, row: MarkerRow) -> bool:
    """Tell whether a rule speaks of a marker."""
    value = rule.value.casefold()
    match rule.by:
        case By.NAME:
            return row.text.casefold().startswith(value)
        case By.COLOUR:
            return row.colour.casefold() == value
        case By.TRACK:
            return row.track.casefold() == value


def parse_rule(text: str) -> MarkerRule:
    """Return the rule written "colour=red:hit"; raises BadValue."""
    by, equals, rest = text.partition("=")
    value, colon, becomes = rest.rpartition(":")
    if not (equals and colon and value.strip()) or by.strip() not in list(By) or becomes.strip() not in list(Becomes):
        kinds = ", ".join(Becomes)
        what = f"{text!r} is no rule for markers: name=, colour= or track=, a value, a colon, and one of {kinds}."
        raise BadValue(what, now="Nothing was changed.")
    return MarkerRule(By(by.strip()), value.strip(), Becomes(becomes.strip()))


def becomes(row: MarkerRow, rules: Iterable[MarkerRule]) -> Becomes:
    """Return what the first rule that fits says; without one, what the name says: "1m2 …", "Sc. 4 …", "Hit …".

    A cue and a scene want a stretch: a single frame with such a name stays a marker.
    """
    for rule in rules:
        if fits(rule, row):
            return rule.becomes
    if row.end_frame is not None and split_cue_name(row.text)[0]:
        return Becomes.CUE
    if row.end_frame is not None and _SCENE.fullmatch(row.text):
        return Becomes.SCENE
    return Becomes.HIT if _HIT.match(row.text) else Becomes.MARKER


def scene_name(row: MarkerRow) -> tuple[str, str]:
    """Return the number and the heading that a scene's marker names; the number is empty where it has none."""
    found = _SCENE.fullmatch(row.text)
    return (found["number"], found["slug"].strip()) if found else ("", row.text)


def hit_note(row: MarkerRow) -> str:
    """Return what a hit's marker says besides that it is one."""
    found = _HIT.match(row.text)
    return found["note"].strip() if found else row.text
