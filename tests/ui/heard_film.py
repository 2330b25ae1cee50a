"""The small film with music in it: one cue that holds a theme as registered, and the theme disguised."""

from dataclasses import replace
from pathlib import Path

from leitmotif_desk.desk.checking import Check
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edits import AddCue
from leitmotif_desk.domain.film import Cue, CueStatus
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats import Line, score_from_lines
from tests.ui.variations.small_film import make_film

FIRST_CUE = CueId("cue-1m1")
LIGHT = MotifId("keeper-s-light")
BAR = 4 * TICKS_PER_QUARTER
DISGUISES: tuple[tuple[float, ...], ...] = ((1, 1.5, 0.5, 1), (1, 1, 1, 1, 1, 1))
"""Lengths in quarters of the tones that are kept."""


def make_heard_film(path: Path, scanned: bool = True) -> Desk:
    """Return a film whose cue 1m1 states Keeper's light whole, then twice disguised.

    Where it comes scanned, the disguised statements are up for review, however sure the finder is of them.
    """
    desk = make_film(path)
    score = _score(desk)
    cue = Cue(FIRST_CUE, "1m1", "The lamp", 86_400, 87_000, CueStatus.WRITTEN, score=score.id())
    desk.apply(AddCue(cue), (score,))
    if scanned:
        desk.take_scan(unsure_of_disguises(Scan.of(desk)()))
        desk.take_findings(Check.of(desk)())
    return desk


def unsure_of_disguises(result: ScanResult) -> ScanResult:
    """Return a scan in which only what is exact is found, and Keeper's light is all there is."""
    mine = (one for one in result.occurrences if one.motif == LIGHT)
    doubted = (one if _is_exact(one) else replace(one, found=False, confidence=0.2) for one in mine)
    return replace(result, occurrences=tuple(doubted))


def _is_exact(occurrence: Occurrence) -> bool:
    return [operation.code for operation in occurrence.operations] == ["exact"]


def _score(desk: Desk) -> Score:
    theme = desk.project.base_form(LIGHT).tones
    tones, at = list(theme), 4 * BAR
    for lengths in DISGUISES:
        for tone, length in zip(theme, lengths, strict=False):
            ticks = int(length * TICKS_PER_QUARTER)
            tones.append(replace(tone, onset_ticks=at, duration_ticks=ticks))
            at += ticks
        at += 2 * BAR
    key = desk.project.base_form(LIGHT).key
    line = Line("Oboe", tuple(tones), 68)
    return score_from_lines((line, _below(desk)), key=key, beats=4, beat_unit=4, tempo_qpm=96, title="The lamp")


def _below(desk: Desk) -> Line:
    notes = tuple(Tone(bar * BAR, BAR, 14 + bar % 3) for bar in range(24))
    return Line("Celli", notes, 42)
