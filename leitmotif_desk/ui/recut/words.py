"""What becomes of things in a new cut, in the window's language, by signs and by colours."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.recutting import FindingFate, Sync
from leitmotif_desk.domain.cut import Plight
from leitmotif_desk.ui.theme import look_of


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Recut", text))


FATES: dict[Fate, str] = {
    Fate.KEPT: _("stays"), Fate.MOVED: _("moves"), Fate.SHORTENED: _("shorter"), Fate.LENGTHENED: _("longer"),
    Fate.SPLIT: _("split"), Fate.MERGED: _("merged"), Fate.LOST: _("lost"),
}  # fmt: skip
MARKS: dict[Fate, str] = {
    Fate.KEPT: "=", Fate.MOVED: "→", Fate.SHORTENED: "–", Fate.LENGTHENED: "+", Fate.SPLIT: "÷", Fate.MERGED: "&",
    Fate.LOST: "×",
}  # fmt: skip
"""Signs, so that nothing depends on colour."""
KINDS: dict[str, str] = {"scene": _("Scene"), "cue": _("Cue"), "hit": _("Hit"), "marker": _("Marker")}
COUNTED: dict[str, tuple[str, str]] = {
    "hit": (_("1 hit"), _("{count} hits")), "marker": (_("1 marker"), _("{count} markers")),
}  # fmt: skip
"""One of a kind, and more."""
PLIGHTS: dict[Plight, str] = {
    Plight.LOST: _("its picture is gone"),
    Plight.IN_DOUBT: _("its shot was trimmed, nobody can tell where"),
    Plight.LEFT: _("left where it was, without its picture"),
    Plight.OVERLAPS: _("left where it was, under another scene"),
    Plight.OUTSIDE: _("left where it was, outside its scene"),
}
SYNCS: dict[Sync, str] = {
    Sync.KEPT: _("in sync"), Sync.OFF: _("off by {frames} frames"), Sync.IN_DOUBT: _("in doubt"),
    Sync.GONE: _("picture gone"),
}  # fmt: skip
FINDING_FATES: dict[FindingFate, str] = {
    FindingFate.NEW: _("new"), FindingFate.GONE: _("goes away"), FindingFate.STALE: _("no longer intended"),
    FindingFate.LOST: _("its scene or cue is lost"), FindingFate.MOVED: _("moves"), FindingFate.KEPT: _("stays"),
}  # fmt: skip
_COLOURS: dict[Fate, tuple[str, str]] = {
    Fate.MOVED: ("#56b4e9", "#2f7fb8"), Fate.SHORTENED: ("#e69f00", "#b07400"), Fate.LENGTHENED: ("#2fbf94", "#00805c"),
    Fate.SPLIT: ("#cc79a7", "#a84f80"), Fate.MERGED: ("#a99be8", "#6b5bb5"),
}  # fmt: skip
"""On dark and on light; after Okabe and Ito."""


def colour_of(fate: Fate, widget: QWidget) -> QColor:
    """Return the colour of a fate; what stays is dim, what is lost has the red of the playhead."""
    look = look_of(widget)
    if fate is Fate.LOST:
        return QColor(look.playhead)
    if fate is Fate.KEPT:
        return widget.palette().color(QPalette.ColorRole.PlaceholderText)
    return QColor(_COLOURS[fate][look.name == "light"])


def translated(text: str) -> str:
    return QCoreApplication.translate("Recut", text)
