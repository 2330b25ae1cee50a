"""Read a file in this very process; strangers' files go through formats.reader instead."""

from pathlib import Path

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, FileMissing, TooLarge, UnknownRate
from leitmotif_desk.formats.music.phrases import phrase_of
from leitmotif_desk.formats.music.scores import ScoreReading
from leitmotif_desk.formats.reading import Kind, Limits, Reading, ReadOptions, Source
from leitmotif_desk.formats.registry import HEAD_BYTES, format_of

_LOADED, _PARSED = 0.1, 0.9
BUNDLES = {".fcpxmld": "Info.fcpxml"}
"""Folders that a person takes for one file, by suffix, and the file in them that is read."""
_PIECEMEAL = frozenset({Kind.SHOTS})
"""Kinds whose readers take a file a piece at a time, and tell of their progress themselves."""


def load(path: Path, limits: Limits, kind: Kind) -> Source:
    """Return a file's bytes, of a bundle those of the file that tells, the first ones only of what is read piecemeal.

    Raises FileMissing and TooLarge.
    """
    inside = BUNDLES.get(path.suffix.lower())
    file = path / inside if inside and path.is_dir() else path
    try:
        size = file.stat().st_size
        if not file.is_file():
            raise FileMissing("this is no ordinary file.", where=path.name, now=NOTHING_IMPORTED)
        if size > limits.file_bytes:
            what = f"the file has {size:,} bytes (at most {limits.file_bytes:,} are read)."
            raise TooLarge(what, where=path.name, now=NOTHING_IMPORTED)
        if kind not in _PIECEMEAL:
            return Source(path.name, file.read_bytes(), path.parent.name)
        with file.open("rb") as opened:
            return Source(path.name, opened.read(HEAD_BYTES), path.parent.name, file)
    except OSError as error:
        what = f"{'the file' if file is path else inside} cannot be opened ({error.strerror})."
        raise FileMissing(what, where=path.name, now=NOTHING_IMPORTED) from error


def read_source(source: Source, kind: Kind, options: ReadOptions, progress: Progress = unheard) -> Reading:
    """Return what a file's bytes hold; raises children of FormatError."""
    _refuse_unknown_rate(source, options)
    reader = format_of(source, kind).reader(kind)
    if kind in _PIECEMEAL:
        shots: Reading = reader(source, options, progress)
        return shots
    progress(_LOADED)
    found = reader(source, options)
    progress(_PARSED)
    if isinstance(found, Reading):
        return found
    return _motif(source, found, options) if kind is Kind.MOTIF else _cue(source, found, options)


def _refuse_unknown_rate(source: Source, options: ReadOptions) -> None:
    try:
        frame_rate(options.known_rate or "24")
    except TimecodeError as error:
        raise UnknownRate(error.what, where=source.name, now=NOTHING_IMPORTED) from error


def _motif(source: Source, found: ScoreReading, options: ReadOptions) -> Reading:
    phrase = phrase_of(found, options, source.name)
    return Reading(Kind.MOTIF, source.name, phrase=phrase, title=found.title, notes=found.notes.all())


def _cue(source: Source, found: ScoreReading, options: ReadOptions) -> Reading:
    return Reading(
        kind=Kind.CUE,
        source=source.name,
        score=found.score,
        cue_number=found.clues.number.value,
        title=options.name or found.title,
        start_timecode=found.clues.start.value,
        start_frame=found.clues.start.clue.frame if found.clues.start.clue else None,
        rate=found.rate,
        notes=found.notes.all(),
        clues=found.clues,
    )
