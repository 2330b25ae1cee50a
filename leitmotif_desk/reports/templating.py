"""Templates that turn values into pages: text stays text, and nothing in a page is fetched or runs."""

import re
from base64 import b64encode
from pathlib import Path
from typing import Any

from leitmotif_desk.reports.errors import ReportError

_WIDTH = re.compile(r'\bwidth="(?P<value>[\d.]+)(?:px)?"')


def rendered(folder: Path, template: str, **values: Any) -> str:
    """Return a page from a template of a folder; raises ReportError where that is missing or broken."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, select_autoescape

    pages = Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for change in (picture_uri, sound_uri, drawn_width, clock, pale):
        pages.filters[change.__name__] = change
    try:
        return pages.get_template(template).render(**values)
    except TemplateError as error:
        raise ReportError(
            f"the template of the report is missing or broken ({type(error).__name__}: {error}).",
            where=str(folder / template),
            now="No report was written.",
        ) from error


def picture_uri(svg: str) -> str:
    """Return SVG as the address of a picture: inside one, no script of its runs and no id of its clashes."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def sound_uri(wave: bytes) -> str:
    """Return the bytes of a WAV file as an address that a browser plays without any network."""
    return f"data:audio/wav;base64,{b64encode(wave).decode()}"


def drawn_width(svg: str, times: float) -> int:
    """Return an SVG's own width, scaled, in whole pixels; 0 where it names none."""
    # A template hands over Markup, which would escape the plain text it is joined with.
    text = str(svg)
    width = _WIDTH.search(text[: text.find(">", text.find("<svg")) + 1])
    return round(float(width["value"]) * times) if width else 0


def clock(seconds: float) -> str:
    """Return a length as minutes and seconds: "6:08"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def pale(colour: str, share: float = 0.2) -> str:
    """Return a colour `#rrggbb` mixed into white, for pages that know no transparency."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * share):02x}" for part in parts)
