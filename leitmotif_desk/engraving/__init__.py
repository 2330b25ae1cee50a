"""From themes to staff notation: MEI written here, engraved by verovio, made ready for Qt and for browsers."""

from leitmotif_desk.engraving.errors import EngravingError
from leitmotif_desk.engraving.mei import as_mei
from leitmotif_desk.engraving.sheet import Mark, Sheet, StaffLine

__all__ = ["EngravingError", "Mark", "Sheet", "StaffLine", "as_mei", "engrave"]


def engrave(sheet: Sheet) -> str:
    """Return a sheet as SVG text, cropped to the music, on transparent ground; raises EngravingError."""
    from leitmotif_desk.engraving.plate import drawn

    return drawn(sheet)
