"""Verovio: MEI in, its SVG out."""

import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import verovio

from leitmotif_desk.engraving.errors import EngravingError
from leitmotif_desk.engraving.mei import as_mei
from leitmotif_desk.engraving.qtsvg import Box, for_qt
from leitmotif_desk.engraving.sheet import Sheet

_SPACE = 18
"""Verovio's page units in a staff space."""
_WIDEST = 100_000
_OPTIONS: dict[str, Any] = {
    "inputFrom": "mei",
    "font": "Leipzig",
    "adjustPageHeight": True,
    "adjustPageWidth": True,
    "pageMarginTop": 0,
    "pageMarginBottom": 0,
    "pageMarginLeft": 0,
    "pageMarginRight": 0,
    "pageWidth": _WIDEST,
    "pageHeight": 60_000,
    "header": "none",
    "footer": "none",
    "breaks": "none",
    "mnumInterval": 0,
    "svgViewBox": True,
    "scale": 100,
    "xmlIdSeed": 1,
    "spacingLinear": 0.28,
}


class _Plate:
    """One toolkit a process; its calls are kept apart, for jobs may engrave in several threads."""

    def __init__(self) -> None:
        verovio.enableLog(verovio.LOG_OFF)
        self._toolkit = verovio.toolkit()
        self._lock = Lock()
        data = Path(self._toolkit.getResourcePath()) / "Leipzig.xml"
        self.glyphs = {glyph.attrib["c"]: _box(glyph) for glyph in ET.parse(data).getroot().findall("g")}

    def svg(self, mei: str, width_spaces: int | None) -> str:
        broken = {} if width_spaces is None else {"pageWidth": width_spaces * _SPACE, "breaks": "auto"}
        with self._lock:
            self._toolkit.resetOptions()
            self._toolkit.setOptions(_OPTIONS | broken)
            if not self._toolkit.loadData(mei):
                raise EngravingError("the engraver refused this music.", now="No notation is shown.")
            return str(self._toolkit.renderToSVG(1))


def _box(glyph: ET.Element) -> Box:
    x, y, width, height = (float(glyph.attrib[name]) for name in ("x", "y", "w", "h"))
    return x, -y - height, x + width, -y


@cache
def _plate() -> _Plate:
    return _Plate()


def drawn(sheet: Sheet) -> str:
    """Return a sheet as SVG for QSvgRenderer and browsers; raises EngravingError."""
    plate = _plate()
    return for_qt(plate.svg(as_mei(sheet), sheet.width_spaces), sheet.ink, plate.glyphs)
