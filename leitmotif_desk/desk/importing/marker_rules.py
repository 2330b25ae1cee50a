"""What the markers of a list become in the film: by name, colour or track, as a person rules."""

from collections.abc import Iterable

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.marker_rule import Becomes, By, MarkerRule
from leitmotif_desk.formats import MarkerRow, cue_name, hit_name, scene_name

_BEFORE = (By.NAME, By.COLOUR, By.TRACK)


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


def merged(kept: Iterable[MarkerRule], said: Iterable[MarkerRule]) -> tuple[MarkerRule, ...]:
    """Return the rules that are kept, those about the same markers replaced by what is said now."""
    return tuple({(rule.by, rule.value.casefold()): rule for rule in (*kept, *said)}.values())


def becomes(row: MarkerRow, rules: Iterable[MarkerRule]) -> Becomes:
    """Return what the rule that fits best says; without one, what the name says: "1m2 …", "Sc. 4 …", "Hit …".

    A rule about a name goes before one about a colour, that before one about a track; a longer name before a shorter.
    A cue and a scene want a stretch: a single frame with such a name stays a marker.
    """
    found = [rule for rule in rules if fits(rule, row)]
    if found:
        return min(found, key=lambda rule: (_BEFORE.index(rule.by), -len(rule.value))).becomes
    if row.end_frame is not None and cue_name(row.text)[0]:
        return Becomes.CUE
    if row.end_frame is not None and scene_name(row.text)[0]:
        return Becomes.SCENE
    return Becomes.MARKER if hit_name(row.text) is None else Becomes.HIT
