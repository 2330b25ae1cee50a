"""Edits of the film itself: its frame, cues and markers."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leitmotif_desk.domain.cut import Cut, TrayItem
from leitmotif_desk.domain.edits.base import Edit, listed
from leitmotif_desk.domain.film import Cue, FilmMarker, Reel
from leitmotif_desk.domain.ids import CueId, MarkerId
from leitmotif_desk.domain.marker_rule import By, MarkerRule


@listed
@dataclass(frozen=True, slots=True)
class ChangeFilm(Edit):
    """Set one field of the film."""

    label: ClassVar[str] = "Change film {field}"
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class KeepCut(Edit):
    """Keep how the picture of a version is cut."""

    label: ClassVar[str] = "Keep the cut of {picture_version}"
    cut: Cut


@listed
@dataclass(frozen=True, slots=True)
class PutInTray(Edit):
    """Put something that lost its place in the tray, or say anew where it stood."""

    label: ClassVar[str] = "Put {kind} {id} in the tray"
    item: TrayItem


@listed
@dataclass(frozen=True, slots=True)
class TakeFromTray(Edit):
    """Take something out of the tray: it has its place."""

    label: ClassVar[str] = "Take {kind} {id} from the tray"
    kind: str
    id: str


@listed
@dataclass(frozen=True, slots=True)
class AddCue(Edit):
    """Add a cue; its score, if it has one, must be attached in the store."""

    label: ClassVar[str] = "Add cue {number}"
    cue: Cue


@listed
@dataclass(frozen=True, slots=True)
class ChangeCue(Edit):
    """Set one field of a cue."""

    label: ClassVar[str] = "Change cue {cue}: {field}"
    cue: CueId
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class RemoveCue(Edit):
    """Remove a cue."""

    label: ClassVar[str] = "Remove cue {cue}"
    cue: CueId


@listed
@dataclass(frozen=True, slots=True)
class AddMarker(Edit):
    """Mark a moment of the film."""

    label: ClassVar[str] = "Add marker {name}"
    marker: FilmMarker


@listed
@dataclass(frozen=True, slots=True)
class ChangeMarker(Edit):
    """Set one field of a marker."""

    label: ClassVar[str] = "Change marker: {field}"
    marker: MarkerId
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class RemoveMarker(Edit):
    """Remove a marker."""

    label: ClassVar[str] = "Remove marker"
    marker: MarkerId


@listed
@dataclass(frozen=True, slots=True)
class SetReel(Edit):
    """Say where a reel begins in the film, and what its own timecode is there."""

    label: ClassVar[str] = "Set reel {number}"
    reel: Reel


@listed
@dataclass(frozen=True, slots=True)
class RemoveReel(Edit):
    """Let a reel be no reel of its own any more; nothing moves."""

    label: ClassVar[str] = "Remove reel {number}"
    number: str


@listed
@dataclass(frozen=True, slots=True)
class KeepMarkerRule(Edit):
    """Keep what markers of a kind become when they are imported."""

    label: ClassVar[str] = "Rule for markers: {by} {value}"
    rule: MarkerRule


@listed
@dataclass(frozen=True, slots=True)
class ForgetMarkerRule(Edit):
    """Forget what markers of a kind become."""

    label: ClassVar[str] = "Forget the rule for markers: {by} {value}"
    by: By
    value: str
