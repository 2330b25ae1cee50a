"""Hold the confidences of a labelled set's predictions against what is right, as a table and as a picture.

usage: python -m tests.benchmarks.reliability SET_DIR predictions.json [--picture FILE.svg]

A prediction is right where it overlaps a true place by at least half of the time both take and shares half of the
notes of the smaller. Where confidence is calibrated, of those shown with .8 about 80 % are right: the dots lie on the
diagonal. Predictions that overlap the theme's own first statement are left out.
"""

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

BINS = 10
LEAST = 0.5
SIDE, MARGIN = 320, 48

Note = tuple[float, int]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set_dir", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    judged = list(judgements(options.set_dir, json.loads(options.predictions.read_text())))
    rows = table(judged)
    for confidence, share, count in rows:
        print(f"confidence {confidence:.2f}: {share:.2f} right of {count}")
    gap = sum(abs(confidence - share) * count for confidence, share, count in rows) / max(1, len(judged))
    print(f"mean gap {gap:.3f} over {len(judged)} predictions")
    if options.picture:
        options.picture.write_text(picture(rows))


def judgements(folder: Path, predictions: dict[str, list[dict[str, object]]]) -> Iterator[tuple[float, bool]]:
    """Yield the confidence of each prediction and whether it is right."""
    truth = json.loads((folder / "truth.json").read_text())
    for query in json.loads((folder / "queries.json").read_text()):
        lengths = _lengths(folder / "pieces" / f"{query['piece']}.csv")
        own = {(round(onset, 3), pitch) for onset, _, pitch, _ in query["notes"]}
        places = [_notes(target["notes"]) for target in truth[query["id"]]["targets"]]
        for one in predictions.get(query["id"], []):
            notes = _notes(one["notes"])  # type: ignore[arg-type]
            if _overlap(notes, own, lengths) < LEAST:
                right = any(_answers(notes, place, lengths) for place in places)
                yield float(str(one["confidence"])), right


def _lengths(path: Path) -> dict[Note, float]:
    with path.open(newline="") as file:
        return {(round(float(row["onset_quarters"]), 3), int(row["midi"])): float(row["duration_quarters"])
                for row in csv.DictReader(file)}  # fmt: skip


def _notes(pairs: Sequence[tuple[float, int]]) -> set[Note]:
    return {(round(onset, 3), int(pitch)) for onset, pitch in pairs}


def _answers(notes: set[Note], place: set[Note], lengths: dict[Note, float]) -> bool:
    shared = len(notes & place)
    return _overlap(notes, place, lengths) >= LEAST and shared >= LEAST * min(len(notes), len(place))


def _overlap(one: set[Note], other: set[Note], lengths: dict[Note, float]) -> float:
    (start, end), (from_, to) = _span(one, lengths), _span(other, lengths)
    return max(0.0, min(end, to) - max(start, from_)) / (max(end, to) - min(start, from_))


def _span(notes: set[Note], lengths: dict[Note, float]) -> tuple[float, float]:
    start = min(onset for onset, _ in notes)
    return start, max(start + 0.1, *(note[0] + lengths.get(note, 0.25) for note in notes))


def table(judged: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Return (mean confidence, share right, count) of each tenth that holds any."""
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        tenths[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return [(sum(c for c, _ in some) / len(some), sum(r for _, r in some) / len(some), len(some))
            for some in tenths if some]  # fmt: skip


def picture(rows: Sequence[tuple[float, float, int]]) -> str:
    """Return a reliability diagram as SVG: confidence across, share right upwards, dots as large as they are many."""
    most = max(count for *_, count in rows)
    dots = [
        f'<circle cx="{MARGIN + SIDE * confidence:.1f}" cy="{MARGIN + SIDE * (1 - share):.1f}" '
        f'r="{3 + 9 * (count / most) ** 0.5:.1f}" fill="#0072b2" fill-opacity="0.75">'
        f"<title>{count} shown with {confidence:.2f}: {share:.2f} right</title></circle>"
        for confidence, share, count in rows
    ]
    size, low, high = SIDE + 2 * MARGIN, MARGIN, MARGIN + SIDE
    text = f'font-family="sans-serif" font-size="12" fill="#333" text-anchor="middle" x="{size / 2}"'
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}">',
        f'<rect width="{size}" height="{size}" fill="white"/>',
        f'<rect x="{low}" y="{low}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>',
        f'<line x1="{low}" y1="{high}" x2="{high}" y2="{low}" stroke="#999" stroke-dasharray="4 4"/>',
        *dots,
        f'<text {text} y="{size - 16}">confidence shown (0 to 1)</text>',
        f'<text {text} y="28">share that is right (0 to 1)</text>',
        "</svg>",
    ]) + "\n"  # fmt: skip


if __name__ == "__main__":
    main()
