"""What the checks say, in the window's language."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leitmotif_desk.domain.finding import Severity, Tally


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Checks", text))


SEVERITY_NAMES: dict[Severity, str] = {
    Severity.ERROR: _("Against the story"), Severity.WARN: _("Worth a look"), Severity.INFO: _("To know"),
}  # fmt: skip
_PICTURE = _("Picture {version}:")
_NOW = _("{open} open, {errors} of them against the story; {intended} intended.")
_BEFORE = _("Open before: {past}.")


def translated(text: str) -> str:
    """Return a text of the table of checks, of their numbers or of the kinds of exceptions."""
    return QCoreApplication.translate("Checks", text)


def progress_text(tallies: Sequence[Tally]) -> str:
    """Return what stands open now, and what stood open at the end of each picture version before."""
    *before, now = tallies
    named = translated(_PICTURE).format(version=now.picture_version) + " " if now.picture_version else ""
    text = named + translated(_NOW).format(open=now.open, errors=now.errors, intended=now.intended)
    if before:
        past = ", ".join(f"{tally.picture_version or '–'}: {tally.open}" for tally in before)
        text += "  " + translated(_BEFORE).format(past=past)
    return text
