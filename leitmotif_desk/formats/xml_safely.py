"""XML from strangers: nothing is fetched, nothing expands, errors name the line."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadXml, EmptyFile
from leitmotif_desk.formats.reading import Source

Element = Any
"""An lxml element; the library brings no types."""


def elements(source: Source, tags: tuple[str, ...]) -> Iterator[Element]:
    """Yield the elements of some tags as they end; whoever takes one may clear it.

    Raises BadXml for malformed files and for those that declare entities of their own.
    """
    from lxml import etree

    if not source.data.strip(b"\0 \t\r\n"):
        raise EmptyFile("the file is empty.", where=source.name, now=NOTHING_IMPORTED)
    stream = etree.iterparse(
        BytesIO(source.data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        _, root = next(stream)
        _refuse_entities(root, source)
        yield root
        for event, element in stream:
            if event == "end" and element.tag in tags:
                yield element
    except etree.XMLSyntaxError as error:
        what = f"the XML is not well-formed ({error.msg})."
        raise BadXml(what, where=source.at(f"line {error.lineno}"), now=NOTHING_IMPORTED) from error
    except StopIteration as error:
        raise BadXml("the file holds no XML element.", where=source.at("line 1"), now=NOTHING_IMPORTED) from error


def tree(source: Source) -> Element:
    """Return the root of a whole document; raises as `elements` does."""
    if b"\n" not in source.data and b"\0" not in source.data:
        # Parsers count lines by line feeds; in files of old Macs each line ends with a carriage return alone.
        source = Source(source.name, source.data.replace(b"\r", b"\n"))
    found = list(elements(source, ()))
    return found[0]


def _refuse_entities(root: Element, source: Source) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        what = "the file declares XML entities of its own, as attacks do and honest files do not."
        raise BadXml(what, where=source.at("line 1"), now=NOTHING_IMPORTED)


def line_of(source: Source) -> Callable[[Element], str]:
    """Return a function that names an element's place for errors."""
    return lambda element: source.at(f"line {element.sourceline}")
