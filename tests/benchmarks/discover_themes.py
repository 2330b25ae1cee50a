"""Discover the themes of a labelled set, or of a planted film, and measure the candidates.

usage: discover_themes.py SET_DIR [--no-spelling] [--each]
       discover_themes.py --planted NOTES

SET_DIR holds pieces/<id>.csv, queries.json and truth.json as find_occurrences.py and its scorer read them; only the
measuring reads the last two. Theme recall at 20 is the share of labelled themes for which one candidate covers at
least half of the occurrences. A candidate covers an occurrence where one of its soundings overlaps it in time by half
of both together and shares half of the smaller's notes; where only starts are labelled, where one starts within half
a quarter. With mir_eval installed the establishment and three-layer F1 of its `pattern` module are printed too.
"""

import argparse
import importlib
import importlib.util
import json
import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from leitmotif_desk.domain.discovered import Discovered
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, ticks
from leitmotif_desk.tracking.discovery import discover
from tests.benchmarks.find_occurrences import Piece

Notes = list[tuple[int, int]]
"""Onsets in ticks and MIDI pitches."""
_START_WITHIN = TICKS_PER_QUARTER // 2


@dataclass(frozen=True, slots=True)
class Labelled:
    """A theme with all its occurrences, the registered one first; `starts_only`: pitches and ends are not known."""

    name: str
    occurrences: tuple[Notes, ...]
    starts_only: bool


class Measured:
    """A piece, its labelled themes and what was discovered in it."""

    def __init__(self, piece: Piece, themes: list[Labelled], found: tuple[Discovered, ...]) -> None:
        self.score, self.themes, self.found = piece.score, themes, found
        table = piece.score.notes
        keys = zip(table.onset_ticks.tolist(), table.pitch.tolist(), strict=True)
        self.durations = dict(zip(keys, table.duration_ticks.tolist(), strict=True))
        self.heard = [[_sounded(piece.score, one.rows) for one in candidate.soundings] for candidate in found]

    def coverage(self) -> dict[str, float]:
        """Return the share of each theme's occurrences that the candidate best for it covers."""
        best = {}
        for theme in self.themes:
            shares = [np.mean([self._covers(theme, target, own) for target in theme.occurrences]) for own in self.heard]
            best[theme.name] = float(max(shares, default=0.0))
        return best

    def _covers(self, theme: Labelled, target: Notes, soundings: list[Notes]) -> bool:
        if theme.starts_only:
            return any(abs(own[0][0] - target[0][0]) <= _START_WITHIN for own in soundings)
        return any(self._same_place(target, own) for own in soundings)

    def _same_place(self, a: Notes, b: Notes) -> bool:
        (a_start, a_end), (b_start, b_end) = self._span(a), self._span(b)
        shared = min(a_end, b_end) - max(a_start, b_start)
        if shared <= 0 or shared < 0.5 * (max(a_end, b_end) - min(a_start, b_start)):
            return False
        return len(set(a) & set(b)) >= 0.5 * min(len(set(a)), len(set(b)))

    def _span(self, notes: Notes) -> tuple[int, int]:
        return min(note[0] for note in notes), max(
            note[0] + self.durations.get(note, TICKS_PER_QUARTER // 4) for note in notes
        )


def _sounded(score: Score, rows: tuple[int, ...]) -> Notes:
    table, wanted = score.notes, list(rows)
    return list(zip(table.onset_ticks[wanted].tolist(), table.pitch[wanted].tolist(), strict=True))


def _labelled(set_dir: Path, name: str, piece: Piece) -> list[Labelled]:
    truth = json.loads((set_dir / "truth.json").read_text())
    themes = []
    for query in json.loads((set_dir / "queries.json").read_text()):
        if query["piece"] != name:
            continue
        told = truth[query["id"]]
        own = [(ticks(onset + piece.lead), midi) for onset, _, midi, _ in query["notes"]]
        others = [[(ticks(onset + piece.lead), midi) for onset, midi in one["notes"]] for one in told["targets"]]
        themes.append(Labelled(query["id"], (own, *others), told["rule"] == "start"))
    return themes


def _patterns(measured: Measured) -> tuple[float, float]:
    """Return the establishment and three-layer F1 of mir_eval.pattern."""
    pattern = importlib.import_module("mir_eval.pattern")

    def plain(notes: Notes) -> list[tuple[float, float]]:
        return [(onset / TICKS_PER_QUARTER, float(pitch)) for onset, pitch in notes]

    labelled = [[plain(one) for one in theme.occurrences] for theme in measured.themes]
    found = [[plain(one) for one in own] for own in measured.heard]
    return pattern.establishment_FPR(labelled, found)[0], pattern.three_layer_FPR(labelled, found)[0]


def _on_set(set_dir: Path, *, spelled: bool, each: bool) -> None:
    coverage: dict[str, float] = {}
    patterns = []
    candidates, soundings, notes, seconds = 0, 0, 0, 0.0
    for path in sorted((set_dir / "pieces").glob("*.csv")):
        piece = Piece(path, spelled=spelled)
        began = time.perf_counter()
        found = discover([CueScore(CueId(path.stem), piece.score)])
        seconds += time.perf_counter() - began
        measured = Measured(piece, _labelled(set_dir, path.stem, piece), found)
        coverage |= measured.coverage()
        notes += len(piece.score)
        candidates += len(found)
        soundings += sum(len(own) for own in measured.heard)
        if importlib.util.find_spec("mir_eval") and not any(theme.starts_only for theme in measured.themes):
            patterns.append(_patterns(measured))
    if each:
        sys.stdout.writelines(f"{name}: {share:.2f}\n" for name, share in coverage.items())
    recall = np.mean([share >= 0.5 for share in coverage.values()])
    sys.stdout.write(f"{notes} notes, {len(coverage)} themes, {candidates} candidates, {seconds:.1f} s\n")
    sys.stdout.write(f"theme recall at 20: {recall:.3f}; mean coverage {np.mean(list(coverage.values())):.3f}; ")
    sys.stdout.write(f"{soundings / max(1, candidates):.1f} soundings a candidate\n")
    if patterns:
        establishment, three_layer = np.mean(patterns, axis=0)
        sys.stdout.write(f"mir_eval.pattern: establishment F1 {establishment:.3f}, three-layer F1 {three_layer:.3f}\n")


def _on_planted(notes: int) -> None:
    music = importlib.import_module("tests.benchmarks.planted_film").planted_film(notes).music
    began = time.perf_counter()
    found = discover(music)
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    count = sum(len(one.score) for one in music)
    sys.stdout.write(f"{count} notes in {len(music)} cues: {len(found)} candidates, {seconds:.1f} s, {memory:.0f} MB\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set_dir", type=Path, nargs="?")
    parser.add_argument("--no-spelling", action="store_true")
    parser.add_argument("--each", action="store_true", help="print the coverage of every theme")
    parser.add_argument("--planted", type=int, metavar="NOTES")
    options = parser.parse_args()
    if options.planted:
        _on_planted(options.planted)
    elif options.set_dir:
        _on_set(options.set_dir, spelled=not options.no_spelling, each=options.each)
    else:
        parser.error("say a set or --planted NOTES")


if __name__ == "__main__":
    main()
