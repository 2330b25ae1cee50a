"""How a reading travels between processes: a JSON header, then the note columns as bytes. Nothing in it is executed."""

import json
from dataclasses import fields
from typing import Any

import numpy as np

from leitmotif_desk.domain.codec import field_types, from_plain, to_plain
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.score import NoteTable, Score
from leitmotif_desk.formats.errors import READER_ERRORS, FormatError, ReaderDied
from leitmotif_desk.formats.reading import Reading

_COLUMNS = tuple(column.name for column in fields(NoteTable))
_NEWLINE = b"\n"


def pack_reading(reading: Reading) -> bytes:
    """Return a reading as bytes."""
    plain = {f.name: to_plain(getattr(reading, f.name)) for f in fields(Reading) if f.name != "score"}
    if reading.score is None:
        return _framed({"reading": plain})
    score, table = reading.score, reading.score.notes
    header = {f.name: to_plain(getattr(score, f.name)) for f in fields(Score) if f.name != "notes"}
    columns = b"".join(column.astype("<i8").tobytes() for column in table.columns().values())
    return _framed({"reading": plain, "score": header, "count": len(table)}, columns)


def pack_error(error: FormatError) -> bytes:
    """Return an error as bytes."""
    return _framed({"error": [type(error).__name__, error.what, error.where, error.now]})


def pack_progress(done: float) -> bytes:
    return _framed({"done": done})


def unpack(message: bytes) -> Reading | FormatError | float:
    """Return what one message says: a reading, an error, or the share done; raises ReaderDied for anything else."""
    head, _, body = message.partition(_NEWLINE)
    try:
        plain = json.loads(head)
        match plain:
            case {"done": float(done)}:
                return done
            case {"error": [str(kind), str(what), str(where), str(now)]}:
                return READER_ERRORS.get(kind, FormatError)(what, where=where, now=now)
            case _:
                return _reading(plain, body)
    except (LeitmotifError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ReaderDied(f"the reading process sent something unreadable ({error}).") from error


def _framed(header: dict[str, Any], body: bytes = b"") -> bytes:
    return json.dumps(header, allow_nan=False).encode() + _NEWLINE + body


def _reading(plain: Any, body: bytes) -> Reading:
    score = _score(plain["score"], plain["count"], body) if "score" in plain else None
    types = field_types(Reading)
    values = {name: from_plain(types[name], value, name) for name, value in plain["reading"].items()}
    return Reading(score=score, **values)


def _score(header: Any, count: int, body: bytes) -> Score:
    columns = np.frombuffer(body, dtype="<i8").astype(np.int64).reshape(len(_COLUMNS), count)
    types = field_types(Score)
    values = {name: from_plain(types[name], value, name) for name, value in header.items()}
    return Score(notes=NoteTable(**dict(zip(_COLUMNS, columns, strict=True))), **values)
