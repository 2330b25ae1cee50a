"""What can go wrong with a file that comes from outside."""

from leitmotif_desk.domain.errors import LeitmotifError

NOTHING_IMPORTED = "Nothing was imported."


class FormatError(LeitmotifError):
    """A file cannot be read or written; `where` names the file and the place in it."""


class FileMissing(FormatError):
    """There is no file at the path, or it cannot be opened."""


class EmptyFile(FormatError):
    """The file holds nothing."""


class UnknownRate(FormatError):
    """The frame rate asked for is none that films have."""


class UnknownFormat(FormatError):
    """No reader knows the file, or none gives what was asked for."""


class BadMidi(FormatError):
    """The bytes break the rules of Standard MIDI Files."""


class BadXml(FormatError):
    """The file is not well-formed XML, or not the MusicXML it says it is."""


class BadArchive(FormatError):
    """The packed file (.mxl, .xlsx) is damaged, or lacks what it should hold."""


class BadText(FormatError):
    """A text file has an encoding, a line or a field that cannot be read."""


class BadEditList(FormatError):
    """An edit list has an event that cannot be read."""


class BadTimeline(FormatError):
    """A timeline of an editing program cannot be read."""


class LibraryMissing(FormatError):
    """The library that reads a format is not installed."""


class BadMarkerList(FormatError):
    """A list of markers has a line that cannot be read."""


class BadScreenplay(FormatError):
    """A screenplay has no scenes, or is none."""


class BadTable(FormatError):
    """A table lacks the columns or the values that were asked for."""


class BadVideo(FormatError):
    """A video that cannot be decoded, or shows no picture."""


class ExtraMissing(FormatError):
    """Reading the file needs a library that is not installed; the message says how to get it."""


class BadNotation(FormatError):
    """A kern, ABC, MEI or other notation file that its library refuses."""


class BadMotifText(FormatError):
    """A motif typed as text has a word that is no note."""


class NoSuchPassage(FormatError):
    """The part or the bars asked for are not in the score."""


class Unwritable(FormatError):
    """A score or a form that the format cannot hold, or a place that cannot be written."""


class TooLarge(FormatError):
    """The file is larger, or unpacks to more, than is safe to read."""


class ReaderTooSlow(FormatError):
    """Reading took longer than allowed and was stopped."""


class ReaderDied(FormatError):
    """The reading process ended without an answer."""


READER_ERRORS: dict[str, type[FormatError]] = {kind.__name__: kind for kind in FormatError.__subclasses__()}
"""The errors a reading process may report, by name."""
