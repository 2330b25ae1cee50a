"""What becomes of things in a new cut, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leitmotif_desk.conform import Fate


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Recut", text))


FATES: dict[Fate, str] = {
    Fate.KEPT: _("stays"), Fate.MOVED: _("moves"), Fate.SHORTENED: _("shorter"), Fate.LENGTHENED: _("longer"),
    Fate.SPLIT: _("split: its largest part"), Fate.LOST: _("lost: into the tray"),
}  # fmt: skip
MARKS: dict[Fate, str] = {
    Fate.KEPT: "=", Fate.MOVED: "→", Fate.SHORTENED: "–", Fate.LENGTHENED: "+", Fate.SPLIT: "÷", Fate.LOST: "×",
}  # fmt: skip
"""Signs, so that nothing depends on colour."""
KINDS: dict[str, str] = {"scene": _("Scene"), "cue": _("Cue"), "hit": _("Hit"), "marker": _("Marker")}


def translated(text: str) -> str:
    return QCoreApplication.translate("Recut", text)
