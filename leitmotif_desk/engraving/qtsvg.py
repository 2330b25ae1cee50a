"""Make verovio's SVG one that QtSvg draws: it skips nested svg elements, style sheets and currentColor."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_PIXELS_PER_UNIT = 8 / 180
"""A staff space of 180 units is 8 px where nobody scales the picture."""
_MARGIN = 45
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ITALIC, _BOLD = {"dir", "dynam", "mNum"}, {"ending", "fing", "reh", "tempo"}
_TEXT_FONT = "Inter, 'Noto Sans', 'DejaVu Sans', sans-serif"

ET.register_namespace("", "http://www.w3.org/2000/svg")
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def for_qt(text: str, ink: str, glyphs: Mapping[str, Box]) -> str:
    """Return an SVG of verovio drawn in `ink`, cropped to its music, without anything that QtSvg leaves out.

    `glyphs` holds the boxes of the music font's signs by code point. A note keeps its id as `data-tone`.
    """
    old = ET.fromstring(text)
    defs, page = old.find(f"{_SVG}defs"), old.find(f"{_SVG}svg")
    if page is None:
        raise ValueError("verovio drew no page")
    root = ET.Element(f"{_SVG}svg", {"version": "1.1"})
    if defs is not None:
        root.append(defs)
        for symbol in defs:
            symbol.set("id", _glyph_id(symbol.get("id", "")))
    music = ET.SubElement(root, f"{_SVG}g", {"fill": ink, "stroke": ink, "stroke-width": "1"})
    music.extend(list(page))
    _clean(music, "")
    left, top, right, bottom = _union([box for box, _ in boxes(music, glyphs)])
    width, height = right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN
    root.set("viewBox", f"{left - _MARGIN:.0f} {top - _MARGIN:.0f} {width:.0f} {height:.0f}")
    root.set("width", f"{width * _PIXELS_PER_UNIT:.1f}")
    root.set("height", f"{height * _PIXELS_PER_UNIT:.1f}")
    return ET.tostring(root, encoding="unicode")


def _glyph_id(old: str) -> str:
    return f"leipzig-{old.partition('-')[0].lstrip('#')}"


def _clean(parent: ET.Element, kind: str) -> None:
    for child in list(parent):
        own = child.get("class", "")
        if "placeholder" in own or (child.tag == f"{_SVG}g" and len(child) == 0):
            parent.remove(child)
            continue
        if child.tag == f"{_SVG}text":
            _flatten(child, kind)
        elif child.tag == f"{_SVG}use":
            child.set(_HREF, f"#{_glyph_id(child.get(_HREF, ''))}")
        name = child.attrib.pop("id", "")
        if own == "note":
            child.set("data-tone", name)
        if "color" in child.attrib:
            child.set("stroke", child.attrib.pop("color"))
        _clean(child, own or kind)


def _flatten(text: ET.Element, kind: str) -> None:
    """Put the words of nested tspans into their text element, in the size of the first that has one."""
    sizes = [span.get("font-size") for span in text.iter(f"{_SVG}tspan") if span.get("font-size")]
    words = "".join(text.itertext()).strip()
    for span in list(text):
        text.remove(span)
    text.text = re.sub(r"\s+", " ", words)
    text.set("font-size", sizes[0] if sizes and sizes[0] else "405px")
    text.set("font-family", _TEXT_FONT)
    text.set("stroke", "none")
    if kind in _ITALIC:
        text.set("font-style", "italic")
    if kind in _BOLD:
        text.set("font-weight", "bold")


def boxes(music: ET.Element, glyphs: Mapping[str, Box]) -> Iterator[tuple[Box, ET.Element]]:
    """Yield the box of every drawn element, in verovio's units, with the element."""
    for element in music.iter():
        match element.tag.removeprefix(_SVG):
            case "use":
                box = _glyph_box(element, glyphs)
            case "path":
                box = _points_box(element.get("d", ""))
            case "polygon" | "polyline":
                box = _points_box(element.get("points", ""))
            case "ellipse":
                cx, cy, rx, ry = (float(element.get(name, "0")) for name in ("cx", "cy", "rx", "ry"))
                box = (cx - rx, cy - ry, cx + rx, cy + ry)
            case "rect":
                x, y, width, height = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
                box = (x, y, x + width, y + height)
            case "text":
                box = _text_box(element)
            case _:
                continue
        yield box, element


def _glyph_box(use: ET.Element, glyphs: Mapping[str, Box]) -> Box:
    x, y, scale = (float(number) for number in _NUMBER.findall(use.get("transform", ""))[:3])
    code = use.get(_HREF, "").removeprefix("#leipzig-")
    left, top, right, bottom = glyphs.get(code, (0.0, -500.0, 500.0, 500.0))
    return x + scale * left, y + scale * top, x + scale * right, y + scale * bottom


def _points_box(text: str) -> Box:
    numbers = [float(number) for number in _NUMBER.findall(text)]
    return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])


def _text_box(text: ET.Element) -> Box:
    size = float(_NUMBER.findall(text.get("font-size", "405"))[0])
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    width = 0.62 * size * len(text.text or "")
    shift = {"middle": width / 2, "end": width}.get(text.get("text-anchor", ""), 0.0)
    return x - shift, y - 0.8 * size, x - shift + width, y + 0.25 * size


def _union(found: list[Box]) -> Box:
    if not found:
        return 0.0, 0.0, 1.0, 1.0
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
