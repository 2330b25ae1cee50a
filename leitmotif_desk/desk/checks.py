"""The checks a film is held against: seen, switched off, given other numbers."""

from dataclasses import dataclass, replace

from leitmotif_desk.continuity import CHECKS, NUMBERS, Number, Settings, fits
from leitmotif_desk.continuity import Check as CheckRow
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.choice import CheckChoice
from leitmotif_desk.domain.edits import ChooseCheck, ForgetCheckChoice
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.project import Project


@dataclass(frozen=True, slots=True)
class KnownCheck:
    """A check of the table, and what this film chose for it."""

    check: CheckRow
    choice: CheckChoice | None

    @property
    def is_active(self) -> bool:
        return self.choice is None or self.choice.active

    @property
    def numbers(self) -> tuple[tuple[Number, float], ...]:
        """The numbers it goes by in this film, with their values."""
        chosen = dict(self.choice.numbers) if self.choice else {}
        return tuple((NUMBERS[name], chosen.get(name, made(name))) for name in self.check.numbers)


def made(name: str) -> float:
    """Return the value that a number was made with."""
    return float(getattr(Settings(), name))


def known_checks(project: Project) -> tuple[KnownCheck, ...]:
    """Return every check by its number, whether it is switched on or not."""
    choices = {choice.check: choice for choice in project.check_choice}
    return tuple(KnownCheck(check, choices.get(check.code)) for check in CHECKS)


def switch(desk: Desk, known: KnownCheck, active: bool) -> None:
    """Let a check be made in this film, or not."""
    _choose(desk, known, replace(_choice(known), active=active))


def set_number(desk: Desk, known: KnownCheck, name: str, value: float) -> None:
    """Let a check go by another number; raises BadValue for one that is not on the number's scale."""
    if name not in known.check.numbers or not fits(name, value):
        raise BadValue(f"{name} cannot be {value:g}.", where=known.check.code, now="Nothing was changed.")
    chosen = {**dict(_choice(known).numbers), name: value}
    numbers = tuple((one, chosen[one]) for one in known.check.numbers if one in chosen and chosen[one] != made(one))
    _choose(desk, known, replace(_choice(known), numbers=numbers))


def forget(desk: Desk, known: KnownCheck) -> None:
    """Let a check be as it was made."""
    if known.choice is not None:
        desk.apply(ForgetCheckChoice(known.check.code))


def _choice(known: KnownCheck) -> CheckChoice:
    return known.choice or CheckChoice(known.check.code)


def _choose(desk: Desk, known: KnownCheck, choice: CheckChoice) -> None:
    if choice == CheckChoice(known.check.code):
        forget(desk, known)
    elif choice != known.choice:
        desk.apply(ChooseCheck(choice))
