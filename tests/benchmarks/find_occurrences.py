"""Find the themes of a labelled set and write the predictions as its scorer reads them.

usage: find_occurrences.py SET_DIR --out predictions.json [--no-spelling]

SET_DIR holds pieces/<id>.csv (onset_quarters, duration_quarters, midi, step, part) and queries.json.
"""

import argparse
import csv
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from leitmotif_desk.domain.ids import CueId, FormId, MotifId
from leitmotif_desk.domain.motif import Form, Operation, Theme, Tone
from leitmotif_desk.domain.occurrence import CueScore, Occurrence
from leitmotif_desk.domain.pitch import Key, midi_column
from leitmotif_desk.domain.score import Bars, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import IntColumn, TempoMap, ticks
from leitmotif_desk.theory.spelling import spell
from leitmotif_desk.tracking import find

BAR_QUARTERS = 4


class Piece:
    """A piece of the set as a score that starts at tick 0, and its own times and tempi to translate back."""

    def __init__(self, path: Path, *, spelled: bool) -> None:
        with path.open(newline="") as file:
            rows = [[float(value or "nan") for value in row.values()] for row in csv.DictReader(file)]
        table = np.array(rows)
        self.lead = BAR_QUARTERS * int(np.ceil(max(0.0, -table[:, 0].min()) / BAR_QUARTERS))
        self.onsets = {(ticks(row[0] + self.lead), int(row[2])): row[0] for row in rows}
        pitch = table[:, 2].astype(np.int64)
        onset = np.array([ticks(value + self.lead) for value in table[:, 0]], dtype=np.int64)
        self.spelled = spelled
        known = ~np.isnan(table[:, 3])
        given = np.where(known, table[:, 3], 0).astype(np.int64)
        self.step_shift = _step_shift(given[known], pitch[known]) if known.any() else 0
        step = spell(pitch, onset)[0]
        if spelled:
            step = np.where(known, given + self.step_shift, step)
        self.estimated = dict(zip(zip(onset.tolist(), pitch.tolist(), strict=True), step.tolist(), strict=True))
        part = np.nan_to_num(table[:, 4]).astype(np.int64)
        duration = np.array([ticks(value) for value in table[:, 1]], dtype=np.int64)
        self.score = made_score(onset, duration, pitch, step, part, spelled=spelled)

    def theme(self, query: dict[str, object]) -> Theme:
        tones = []
        for onset_quarters, duration, midi, step in query["notes"]:  # type: ignore[attr-defined]
            at = ticks(onset_quarters + self.lead)
            estimated = self.estimated.get((at, midi))
            spelled = step + self.step_shift if self.spelled and step is not None else estimated
            if spelled is None:
                spelled = int(spell(np.array([midi]), np.array([0]))[0][0])
            alter = midi - int(midi_column(np.array([spelled]), np.array([0]))[0])
            tones.append(Tone(at, ticks(duration), spelled, alter))
        name = str(query["id"])
        form = Form(FormId(name), MotifId(name), "as registered", tuple(tones), Key(0))
        return Theme(MotifId(name), (form,))


def _step_shift(step: IntColumn, pitch: IntColumn) -> int:
    """Return what makes the set's steps count from C0: sets count from their own zero."""
    about = int(np.median(np.round((pitch - 12) * 7 / 12).astype(np.int64) - step))
    shifts = range(about - 3, about + 4)
    return min(shifts, key=lambda shift: int(np.abs(pitch - midi_column(step + shift, np.zeros_like(step))).sum()))


def made_score(
    onset: IntColumn, duration: IntColumn, pitch: IntColumn, step: IntColumn, part: IntColumn, *, spelled: bool
) -> Score:
    end = int((onset + duration).max())
    metres = (Metre(0, BAR_QUARTERS, 4),)
    notes = NoteTable.from_columns(
        onset_ticks=onset, duration_ticks=duration, pitch=pitch, step=step,
        alter=pitch - midi_column(step, np.zeros_like(step)), part=part,
        voice=np.zeros_like(part), velocity=np.full_like(part, 80),
    )  # fmt: skip
    parts = tuple(Part(f"part {number}") for number in range(int(part.max()) + 1))
    return Score(notes, parts, TempoMap.constant(120), metres, (), Bars.from_metres(metres, end), end, spelled=spelled)


def relation(operations: Sequence[Operation]) -> str:
    """Return the finder's chain of operations as one name of the sets' vocabulary."""
    codes = {operation.code for operation in operations}
    speed = next((code for code in ("augmented", "diminished") if code in codes), "")
    turn = next((code for code in ("inverted", "retrograde") if code in codes), "")
    if speed or turn:
        return f"{speed} {turn or 'direct'}".strip()
    order = (("ornamented", "more notes"), ("fragment", "fewer notes"), ("reduced", "fewer notes"),
             ("varied", "varied"), ("rhythm", "other rhythm"), ("mode", "tonal"), ("tonal", "tonal"),
             ("transposed", "transposed"), ("octave", "octave"))  # fmt: skip
    return next((name for code, name in order if code in codes), "exact")


def prediction(piece: Piece, occurrence: Occurrence) -> dict[str, object]:
    """Return an occurrence as the scorer reads it."""
    table = piece.score.notes
    rows = [note.row for note in occurrence.alignment if note.row is not None and note.tone is not None]
    notes = [(int(table.onset_ticks[row]), int(table.pitch[row])) for row in rows]
    return {
        "confidence": occurrence.confidence,
        "found": occurrence.found,
        "relation": relation(occurrence.operations),
        "notes": [[piece.onsets[note], note[1]] for note in notes],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set_dir", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--no-spelling", action="store_true")
    options = parser.parse_args()
    queries = json.loads((options.set_dir / "queries.json").read_text())
    predictions: dict[str, list[dict[str, object]]] = {}
    began, notes = time.perf_counter(), 0
    for name in dict.fromkeys(query["piece"] for query in queries):
        piece = Piece(options.set_dir / "pieces" / f"{name}.csv", spelled=not options.no_spelling)
        notes += len(piece.score)
        themes = [piece.theme(query) for query in queries if query["piece"] == name]
        for theme in themes:
            predictions[theme.motif] = []
        for occurrence in find(themes, [CueScore(CueId(name), piece.score)]):
            predictions[occurrence.motif].append(prediction(piece, occurrence))
    options.out.write_text(json.dumps(predictions))
    seconds = time.perf_counter() - began
    sys.stdout.write(f"{notes} notes, {len(queries)} themes, {seconds:.1f} s\n")


if __name__ == "__main__":
    main()
