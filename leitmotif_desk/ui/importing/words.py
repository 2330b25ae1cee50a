"""What an import brings, in the window's language."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leitmotif_desk.desk.importing.telling import PlannedRow, counted
from leitmotif_desk.formats import Kind, Reading


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Import", text))


READ_AS: dict[Kind, str] = {
    Kind.SCENES: _("Scenes, cues, markers"), Kind.CUE: _("Music of a cue"), Kind.MOTIF: _("A motif"),
}  # fmt: skip
KINDS: dict[str, str] = {
    "scene": _("Scene"), "cue": _("Cue"), "hit": _("Hit"), "marker": _("Marker"), "subject": _("Subject"),
    "motif": _("Motif"), "cut": _("Edit list"),
}  # fmt: skip
COUNTS: dict[str, tuple[str, str]] = {
    "scene": (_("1 scene"), _("{count} scenes")), "cue": (_("1 cue"), _("{count} cues")),
    "hit": (_("1 hit"), _("{count} hits")), "marker": (_("1 marker"), _("{count} markers")),
    "clip": (_("1 clip"), _("{count} clips")),
    "subject": (_("1 subject"), _("{count} subjects")), "motif": (_("1 motif"), _("{count} motifs")),
}  # fmt: skip
CHANGED: dict[str, tuple[str, str]] = {
    "scene": (_("1 scene changed"), _("{count} scenes changed")),
    "cue": (_("1 cue changed"), _("{count} cues changed")),
}  # fmt: skip


def translated(text: str) -> str:
    return QCoreApplication.translate("Import", text)


def _count(words: dict[str, tuple[str, str]], kind: str, count: int) -> str:
    one, many = words[kind]
    return translated(one) if count == 1 else translated(many).format(count=count)


def summary(rows: Sequence[PlannedRow]) -> str:
    """Return "12 scenes, 31 hits, 2 cues changed"."""
    numbers = counted(rows)
    new = [_count(COUNTS, kind, many) for kind, (many, _) in numbers.items() if many and kind in COUNTS]
    changed = [_count(CHANGED, kind, many) for kind, (_, many) in numbers.items() if many and kind in CHANGED]
    return ", ".join((*new, *changed))


def held(reading: Reading) -> str:
    """Return what a file holds: "12 scenes, 40 markers", "2m3 Beach morning, 812 notes"."""
    if reading.score is not None:
        name = " ".join(filter(None, (reading.cue_number, reading.title)))
        notes = translated(_("{count} notes")).format(count=len(reading.score))
        return ", ".join(filter(None, (name, notes)))
    if reading.phrase is not None:
        return translated(_("{count} notes")).format(count=len(reading.phrase.tones))
    many = {"scene": len(reading.scenes), "cue": len(reading.cues), "marker": len(reading.markers)}
    parts = [_count(COUNTS, kind, count) for kind, count in many.items() if count]
    if reading.clips:
        parts.append(_count(COUNTS, "clip", len(reading.clips)))
    return ", ".join(parts)
