"""Edits of motifs, their forms and what they stand for."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leitmotif_desk.domain.edits.base import Edit, listed
from leitmotif_desk.domain.ids import CueId, FormId, LinkId, MotifId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink


@listed
@dataclass(frozen=True, slots=True)
class RegisterMotif(Edit):
    """Add a motif with the form it is first known in."""

    label: ClassVar[str] = "Register motif {motif.name}"
    motif: Motif
    form: Form


@listed
@dataclass(frozen=True, slots=True)
class ChangeMotif(Edit):
    """Set one field of a motif."""

    label: ClassVar[str] = "Change motif {motif}: {field}"
    motif: MotifId
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class RenameMotif(Edit):
    """Give a motif another name."""

    label: ClassVar[str] = "Rename motif to {name}"
    motif: MotifId
    name: str


@listed
@dataclass(frozen=True, slots=True)
class RemoveMotif(Edit):
    """Remove a motif, its forms and its links."""

    label: ClassVar[str] = "Remove motif {motif}"
    motif: MotifId


@listed
@dataclass(frozen=True, slots=True)
class AddForm(Edit):
    """Add a form to a motif's family tree."""

    label: ClassVar[str] = "Add form {name}"
    form: Form


@listed
@dataclass(frozen=True, slots=True)
class ChangeForm(Edit):
    """Set one field of a form."""

    label: ClassVar[str] = "Change form {form}: {field}"
    form: FormId
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class RemoveForm(Edit):
    """Remove a form; a motif's base form stays."""

    label: ClassVar[str] = "Remove form {form}"
    form: FormId


@listed
@dataclass(frozen=True, slots=True)
class LinkMotif(Edit):
    """Say what a motif means, from where, and until when in secret."""

    label: ClassVar[str] = "Link {motif} to {subject}"
    link: MotifLink


@listed
@dataclass(frozen=True, slots=True)
class UnlinkMotif(Edit):
    """Take a meaning away from a motif."""

    label: ClassVar[str] = "Unlink motif"
    link: LinkId


@listed
@dataclass(frozen=True, slots=True)
class AcceptVariation(Edit):
    """Make a suggestion a form of its motif, and place it on a cue where one is named."""

    label: ClassVar[str] = "Accept {form.name}"
    form: Form
    cue: CueId | None = None
