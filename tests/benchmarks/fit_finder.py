"""Fit the finder's two models and print weights.py's tables, with figures from pieces left out.

usage: python -m tests.benchmarks.fit_finder SET_DIR [SET_DIR ...] [--around SET_DIR] [--rounds N]

SET_DIR is laid out as for find_occurrences.py, with truth.json beside it. What labelled music hardly holds (turned,
scaled and split themes, and themes that are not there at all) is made by the program itself: registered themes of one
piece are planted, in the disguises of planted_film.py, into windows of other pieces, of the set `--around` too.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.pitch import midi_column
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import FloatColumn, IntColumn, ticks
from leitmotif_desk.tracking.choosing import chosen, spans
from leitmotif_desk.tracking.context import CONTEXT, in_context
from leitmotif_desk.tracking.finder import Ground, theme_candidates
from leitmotif_desk.tracking.grading import FEATURES
from leitmotif_desk.tracking.model import Model
from leitmotif_desk.tracking.texture import FloatTable, Texture
from leitmotif_desk.tracking.weights import ALONE, FOUND, LEAST_BELIEF
from tests.benchmarks.find_occurrences import BAR_QUARTERS, Piece, made_score
from tests.benchmarks.planted_film import DISGUISES, Line

WHOLE = 3.0
"""The weight of a theme as it stands, set by hand, so that plain returns are not given up for others."""
FOLDS = 6
LABELLED_WEIGHT, PLANTED_WEIGHT = 1.0, 0.3
FEW_TARGETS, FEW_WEIGHT = 200, 3.0
"""A set of fewer targets than this weighs more, so that its kind of music is heard."""
RIDGE_ALONE, RIDGE_IN_CONTEXT = 5.0, 10.0
WINDOWS, THEMES_A_WINDOW, THEMES_THERE = 150, 12, 5
AROUND_SHARE = 0.4
LEAST_OVERLAP, LEAST_SHARED = 0.5, 0.5
IGNORED, WRONG = -2, -1

Note = tuple[int, int]
"""Onset in ticks and MIDI number."""


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """The candidates of one theme in one piece: `target` says which true place each answers, or WRONG or IGNORED."""

    fold: str
    texture: Texture
    match: IntColumn
    features: FloatTable
    target: IntColumn
    targets: int
    weight: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--around", type=Path, help="a set of which only the music is used")
    parser.add_argument("--rounds", type=int, default=2, help="how often to fit and choose again")
    options = parser.parse_args()
    queries = [query for folder in options.sets for query in labelled(folder)]
    around = sorted((options.around / "pieces").glob("*.csv")) if options.around else []
    queries += planted(options.sets, around, np.random.default_rng(1))
    alone, in_cue = partial(fitted_alone, rounds=options.rounds), fitted_in_context
    folds = {name: place % FOLDS for place, name in enumerate(sorted({query.fold for query in queries}))}
    report(queries, folds, alone, in_cue)
    first = alone(queries)
    print(as_source("ALONE", first))
    print(as_source("IN_CONTEXT", in_cue(queries, first)))


def labelled(folder: Path) -> Iterator[Query]:
    """Yield the queries of a set."""
    themes = json.loads((folder / "queries.json").read_text())
    truth = json.loads((folder / "truth.json").read_text())
    few = sum(len(one["targets"]) for one in truth.values()) < FEW_TARGETS
    for name in dict.fromkeys(theme["piece"] for theme in themes):
        piece = Piece(folder / "pieces" / f"{name}.csv", spelled=True)
        ground = Ground.of([CueScore(CueId(name), piece.score)])
        for theme in (theme for theme in themes if theme["piece"] == name):
            places = [{(ticks(at + piece.lead), pitch) for at, pitch in target["notes"]}
                      for target in truth[theme["id"]]["targets"]]  # fmt: skip
            own = {(ticks(at + piece.lead), pitch) for at, _, pitch, _ in theme["notes"]}
            yield query_of(name, ground, piece.theme(theme), places, own, FEW_WEIGHT if few else LABELLED_WEIGHT)


def query_of(
    fold: str, ground: Ground, theme: Theme, places: Sequence[set[Note]], own: set[Note], weight: float
) -> Query:
    """Return the candidates of a theme with the places they answer; what answers the theme itself is ignored."""
    match, features = theme_candidates(ground, theme)
    texture = ground.texture
    target = np.full(len(match), WRONG)
    every = [*places, *([own] if own else [])]
    bounds = np.array([_span(texture, place) for place in every]).reshape(-1, 2)
    start, end = spans(texture, match)
    for row in range(len(match)):
        shared = np.minimum(bounds[:, 1], end[row]) - np.maximum(bounds[:, 0], start[row])
        overlap = shared / (np.maximum(bounds[:, 1], end[row]) - np.minimum(bounds[:, 0], start[row]))
        rows = match[row][match[row] >= 0]
        notes = set(zip(texture.onset[rows].tolist(), texture.pitch[rows].tolist(), strict=True))
        for place in np.flatnonzero(overlap >= LEAST_OVERLAP)[::-1].tolist():
            if place == len(places):
                target[row] = IGNORED
            elif len(notes & every[place]) >= LEAST_SHARED * min(len(notes), len(every[place])):
                target[row] = place
    return Query(fold, texture, match, features, target, len(places), weight)


def _span(texture: Texture, place: set[Note]) -> tuple[int, int]:
    onsets = [onset for onset, _ in place]
    sounding = np.isin(texture.onset, onsets)
    here = [row for row in np.flatnonzero(sounding).tolist()
            if (int(texture.onset[row]), int(texture.pitch[row])) in place]  # fmt: skip
    end = max((int(texture.onset[row] + texture.duration[row]) for row in here), default=max(onsets) + 1)
    return min(onsets), max(end, min(onsets) + 1)


def planted(folders: Sequence[Path], around: Sequence[Path], rng: np.random.Generator) -> Iterator[Query]:
    """Yield queries over windows of pieces: some themes planted once to three times, most of them not there."""
    themes, paths = [], []
    for folder in folders:
        for theme in json.loads((folder / "queries.json").read_text()):
            paths.append(folder / "pieces" / f"{theme['piece']}.csv")
            if 5 <= len(theme["notes"]) <= 16:
                themes.append((paths[-1], theme))
    pieces = {path: Piece(path, spelled=True) for path in dict.fromkeys([*paths, *around])}
    for number in range(WINDOWS):
        choice = around if around and rng.random() < AROUND_SHARE else list(pieces)
        path = choice[int(rng.integers(len(choice)))]
        others = [(p, t) for p, t in themes if p != path]
        some = [others[i] for i in rng.choice(len(others), THEMES_A_WINDOW, replace=False).tolist()]
        registered = [pieces[p].theme(theme) for p, theme in some]
        score, places = window(pieces[path].score, registered[:THEMES_THERE], rng)
        if score is None:
            continue
        ground = Ground.of([CueScore(CueId(f"window-{number}"), score)])
        for index, theme in enumerate(registered):
            yield query_of(path.stem, ground, theme, places[index], set(), PLANTED_WEIGHT)


def window(
    score: Score, themes: Sequence[Theme], rng: np.random.Generator
) -> tuple[Score | None, dict[int, list[set[Note]]]]:
    """Return 64 to 170 quarters of a piece with themes planted in the place of what stood there, and where."""
    notes = score.notes
    bar = ticks(BAR_QUARTERS)
    low = int(rng.integers(max(1, score.end_ticks - ticks(80)))) // bar * bar
    high = low + ticks(int(rng.integers(64, 170)))
    inside = (notes.onset_ticks >= low) & (notes.onset_ticks < high)
    columns = (notes.onset_ticks - low, notes.duration_ticks, notes.pitch, notes.step, notes.part)
    table = np.stack([column[inside].astype(np.int64) for column in columns], axis=1)
    places: dict[int, list[set[Note]]] = defaultdict(list)
    if len(table) < 60:
        return None, places
    end = int(table[:, 0].max())
    taken: list[tuple[int, int]] = []
    for index, theme in enumerate(themes):
        for disguise in rng.choice(list(DISGUISES), int(rng.integers(1, 4)), replace=False).tolist():
            line = DISGUISES[disguise](line_of(theme), rng)
            start, length = int(rng.integers(max(1, end))) // bar * bar, ticks(max(at + held for at, held, _ in line))
            if any(start < other_end and other < start + length for other, other_end in taken):
                continue
            taken.append((start, start + length))
            table, place = stood(table, line, start, rng, split=disguise == "split")
            places[index].append(place)
    return made_score(*table.T, spelled=True), places


def line_of(theme: Theme) -> Line:
    """Return a theme's notes in quarters from its first onset."""
    tones = sorted(theme.forms[0].tones, key=lambda tone: tone.onset_ticks)
    quarter = ticks(1)
    first = tones[0].onset_ticks
    return tuple(((t.onset_ticks - first) / quarter, t.duration_ticks / quarter, t.step) for t in tones)


def stood(
    table: IntColumn, line: Line, start: int, rng: np.random.Generator, *, split: bool
) -> tuple[IntColumn, set[Note]]:
    """Return a table with a line in place of what its part played, in the scale around it, and the line's notes."""
    parts = np.unique(table[:, 4])
    part, other = rng.choice(parts, 2, replace=len(parts) < 2).tolist()
    move = int(rng.integers(-5, 6))
    near = table[np.abs(table[:, 0] - start) < ticks(16)]
    alter = near[:, 2] - midi_column(near[:, 3], np.zeros_like(near[:, 3]))
    rows = []
    for index, (at, held, degree) in enumerate(line):
        step = degree + move
        same = alter[near[:, 3] % 7 == step % 7]
        sharp = int(np.bincount(same + 3).argmax() - 3) if len(same) else 0
        pitch = int(midi_column(np.array([step]), np.array([sharp]))[0])
        rows.append((start + ticks(at), ticks(held), pitch, step, other if split and index >= len(line) // 2 else part))
    end = max(at + held for at, held, *_ in rows)
    in_the_way = np.isin(table[:, 4], [part, other]) & (table[:, 0] >= start) & (table[:, 0] < end)
    return np.concatenate([table[~in_the_way], np.array(rows)]), {(at, pitch) for at, _, pitch, *_ in rows}


def fitted_alone(queries: Sequence[Query], rounds: int) -> Model:
    """Return the model over a candidate's own features, fitted to those it lets stand itself."""
    model = ALONE
    for _ in range(rounds):
        standing = [standing_rows(query, model) for query in queries]
        tables = [query.features[rows] for query, rows in zip(queries, standing, strict=True)]
        model = fitted(FEATURES, queries, standing, tables, RIDGE_ALONE)
    return model


def fitted_in_context(queries: Sequence[Query], alone: Model) -> Model:
    standing = [standing_rows(query, alone) for query in queries]
    tables = [in_its_context(query, rows, alone) for query, rows in zip(queries, standing, strict=True)]
    return fitted((*CONTEXT, *FEATURES), queries, standing, tables, RIDGE_IN_CONTEXT)


def standing_rows(query: Query, model: Model) -> IntColumn:
    belief = model(query.features)
    likely = np.flatnonzero(belief >= LEAST_BELIEF)
    return likely[[one.candidate for one in chosen(query.texture, query.match[likely], belief[likely])]]


def in_its_context(query: Query, rows: IntColumn, alone: Model) -> FloatTable:
    if not len(rows):
        return np.empty((0, len(CONTEXT) + len(FEATURES)))
    around = in_context(query.texture, query.match[rows], alone(query.features[rows]))
    return np.concatenate([around, query.features[rows]], axis=1)


def fitted(
    names: tuple[str, ...], queries: Sequence[Query], rows: Sequence[IntColumn], tables: Sequence[FloatTable],
    ridge: float,
) -> Model:  # fmt: skip
    """Return the ridge logistic regression over standardised columns, the weight of `whole` given."""
    target = np.concatenate([query.target[own] for query, own in zip(queries, rows, strict=True)])
    weight = np.concatenate([np.full(len(own), query.weight) for query, own in zip(queries, rows, strict=True)])
    table = np.concatenate(tables)[target != IGNORED]
    right, weight = (target >= 0)[target != IGNORED].astype(np.float64), weight[target != IGNORED]
    whole = names.index("whole")
    free = np.delete(table, whole, axis=1)
    mean, spread = free.mean(axis=0), free.std(axis=0) + 1e-6
    columns = np.column_stack([(free - mean) / spread, np.ones(len(free))])
    found = newton(columns, right, weight, WHOLE * table[:, whole], np.append(np.full(free.shape[1], ridge), 0.0))
    weights = found[:-1] / spread
    return Model(names, float(found[-1] - weights @ mean), tuple(np.insert(weights, whole, WHOLE).tolist()))


def newton(
    columns: FloatTable, right: FloatColumn, weight: FloatColumn, offset: FloatColumn, ridge: FloatColumn
) -> FloatColumn:
    """Return the weights of greatest posterior, by Newton's steps halved until they help."""
    found = np.zeros(columns.shape[1])

    def loss(weights: FloatColumn) -> float:
        total = columns @ weights + offset
        return float((weight * (np.logaddexp(0, total) - right * total)).sum() + 0.5 * (ridge * weights**2).sum())

    for _ in range(40):
        expected = 1 / (1 + np.exp(-(columns @ found + offset)))
        slope = columns.T @ (weight * (right - expected)) - ridge * found
        curve = (columns * (weight * expected * (1 - expected))[:, None]).T @ columns + np.diag(ridge + 1e-6)
        step = np.linalg.solve(curve, slope)
        before, size = loss(found), 1.0
        while loss(found + size * step) > before and size > 1e-4:
            size /= 2
        found = found + size * step
        if before - loss(found) < 1e-5 * before:
            break
    return found


def report(
    queries: Sequence[Query],
    folds: dict[str, int],
    alone: Callable[[Sequence[Query]], Model],
    in_cue: Callable[[Sequence[Query], Model], Model],
) -> None:
    """Print what models fitted without a sixth of the pieces do on that sixth."""
    outcomes: dict[float, list[tuple[FloatColumn, IntColumn, int]]] = defaultdict(list)
    for fold in range(FOLDS):
        others = [query for query in queries if folds[query.fold] != fold]
        first = alone(others)
        second = in_cue(others, first)
        for query in (query for query in queries if folds[query.fold] == fold):
            rows = standing_rows(query, first)
            confidence = second(in_its_context(query, rows, first))
            outcomes[query.weight].append((confidence, query.target[rows], query.targets))
    for weight, some in outcomes.items():
        print(f"queries of weight {weight}, pieces left out: {measured(some)}")


def measured(outcomes: Sequence[tuple[FloatColumn, IntColumn, int]]) -> str:
    sure, right, precisions = 0, 0, []
    for confidence, target, targets in outcomes:
        seen: set[int] = set()
        hits, ranks = [], []
        for row in np.argsort(-confidence, kind="stable").tolist():
            if target[row] == IGNORED or target[row] in seen:
                continue
            hits.append(target[row] >= 0)
            ranks.append(confidence[row])
            seen |= {int(target[row])} - {WRONG}
        found = np.array(ranks) >= FOUND
        sure, right = sure + int(found.sum()), right + int((np.array(hits, dtype=bool) & found).sum())
        if targets:
            good = np.cumsum(hits)
            precisions.append(float((good / np.arange(1, len(hits) + 1))[np.array(hits, dtype=bool)].sum()) / targets)
    every = sum(targets for *_, targets in outcomes)
    precision, recall = right / max(sure, 1), right / max(every, 1)
    f1 = 2 * right / max(sure + every, 1)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} mAP {np.mean(precisions):.3f}"


def as_source(name: str, model: Model) -> str:
    """Return a model as it stands in weights.py."""
    lines, line = [f"{name} = Model.of(", f"    {model.bias:.3f},"], "   "
    for feature, weight in zip(model.names, model.weights, strict=True):
        item = f" {feature}={weight:.3f},"
        if len(line) + len(item) > 116:
            lines, line = [*lines, line], "   "
        line += item
    return "\n".join([*lines, line, ")  # fmt: skip"])


if __name__ == "__main__":
    main()
