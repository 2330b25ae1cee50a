"""Scores as attachments: named by their content, written once."""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any

import numpy as np

from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Bars, KeyChange, Marker, Metre, NoteTable, Part, Score, ScoreId
from leitmotif_desk.domain.time import TempoMap
from leitmotif_desk.store.errors import DamagedScore, UnstorableValue

_COLUMNS = tuple(column.name for column in fields(NoteTable))
_NOTE_BYTES = 8 * len(_COLUMNS)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A score as it is stored: its header as JSON, its note columns as little-endian int64 in a row, deflated."""

    id: ScoreId
    header: str
    note_count: int
    columns: bytes


def pack(score: Score) -> Attachment:
    """Return a score as it is stored; raises UnstorableValue where it would not be the same when read back."""
    raw = b"".join(column.astype("<i8").tobytes() for column in score.notes.columns().values())
    try:
        header = json.dumps(score.header(), sort_keys=True, allow_nan=False)
        packed = Attachment(score.id(), header, len(score), zlib.compress(raw, 6))
        same = _score(json.loads(header), score.notes).header() == score.header()
    except (LeitmotifError, ValueError, TypeError, KeyError) as error:
        said = f"the score {score.title!r} cannot be stored ({error})."
        raise UnstorableValue(said, now="Nothing was changed.") from error
    if not same:
        raise UnstorableValue(f"the score {score.title!r} has a value of the wrong type.", now="Nothing was changed.")
    return packed


def unpack(stored: Attachment, where: str) -> Score:
    """Return the score an attachment holds; raises DamagedScore, also where the content is not what its name says."""
    try:
        size = stored.note_count * _NOTE_BYTES
        stream = zlib.decompressobj()
        # One byte more than wanted shows a blob that would go on.
        raw = stream.decompress(stored.columns, max(0, size) + 1)
        digest = hashlib.sha256(stored.header.encode())
        digest.update(raw)
        if len(raw) != size or not stream.eof or digest.hexdigest() != stored.id:
            raise ValueError("its notes are not the ones that were stored")
        table = np.frombuffer(raw, dtype="<i8").astype(np.int64).reshape(len(_COLUMNS), stored.note_count)
        return _score(json.loads(stored.header), NoteTable(**dict(zip(_COLUMNS, table, strict=True))))
    except (zlib.error, LeitmotifError, ValueError, TypeError, KeyError) as error:
        said = f"the score {stored.id[:12]} is damaged ({error})."
        raise DamagedScore(said, where=where, now="Import its cue again.") from error


def _score(header: Mapping[str, Any], notes: NoteTable) -> Score:
    starts, labels = header["bars"]
    return Score(
        notes=notes,
        parts=tuple(Part(name, program, percussion) for name, program, percussion in header["parts"]),
        tempo=TempoMap(tuple(tick for tick, _ in header["tempo"]), tuple(Fraction(s) for _, s in header["tempo"])),
        metres=tuple(Metre(start, beats, unit) for start, beats, unit in header["metres"]),
        keys=tuple(KeyChange(start, Key.parse(key)) for start, key in header["keys"]),
        bars=Bars(tuple(starts), tuple(labels)),
        end_ticks=header["end_ticks"],
        title=header["title"],
        markers=tuple(Marker(tick, text) for tick, text in header["markers"]),
        spelled=header["spelled"],
    )
