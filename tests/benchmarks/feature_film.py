"""A film as long as a feature, the same on every run: two hours, sixty cues with music, thirty motifs."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.edits import AddCue, AddScene, AddSubject, Batch, Edit, LinkMotif, RegisterMotif, SetPresence
from leitmotif_desk.domain.film import Cue, CueStatus, Film
from leitmotif_desk.domain.ids import CueId, FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation, Tone
from leitmotif_desk.domain.occurrence import AlignedNote, NoteChange, Occurrence
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.story import Presence, Scene, Subject
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats import Line, score_from_lines

START, FRAMES = 86_400, 2 * 3_600 * 24
CUES, MOTIFS, PARTS, NOTES = 60, 30, 6, 300
_EIGHTH = TICKS_PER_QUARTER // 2
_TONES = 8
_DONE = ("exact", "fragment", "inverted", "mode")
_KEY = Key.parse("D major")


@dataclass(frozen=True, slots=True)
class Size:
    """How much is in the film: scenes, and occurrences that a scan is said to have found."""

    scenes: int = 150
    occurrences: int = 3_500


REALISTIC, STRESS = Size(), Size(3_000, 50_000)


def make_feature_film(path: Path, size: Size = REALISTIC) -> Desk:
    """Return a new project at `path`, scanned."""
    random = np.random.default_rng(7)
    desk = Desk.create(path, Film("Feature"), "Benchmark")
    scores = [_score(random, number) for number in range(CUES)]
    edits = [*_themes(random), *_scenes(random, size.scenes), *_cues(scores)]
    desk.apply(Batch("Make the film", tuple(edits)), tuple(scores))
    found = {one.key: one for one in (_occurrence(random, scores, row) for row in range(size.occurrences))}
    notes = CUES * PARTS * NOTES
    desk.take_scan(ScanResult(tuple(found.values()), desk.searched_themes(), desk.scanned_scores(), notes, 1.0))
    return desk


def _themes(random: np.random.Generator) -> list[Edit]:
    edits: list[Edit] = []
    for number in range(MOTIFS):
        subject, motif, form = SubjectId(f"s{number}"), MotifId(f"m{number}"), FormId(f"f{number}")
        steps = (28 + random.integers(0, 8, _TONES)).tolist()
        tones = tuple(Tone(at * TICKS_PER_QUARTER, TICKS_PER_QUARTER, step) for at, step in enumerate(steps))
        edits += [
            AddSubject(Subject(subject, f"Subject {number}")),
            RegisterMotif(Motif(motif, f"Motif {number}", form, number % 8), Form(form, motif, "base", tones, _KEY)),
            LinkMotif(MotifLink(LinkId(f"l{number}"), motif, subject)),
        ]
    return edits


def _scenes(random: np.random.Generator, count: int) -> list[Edit]:
    cuts = np.sort(random.choice(np.arange(1, FRAMES), count - 1, replace=False))
    bounds = (np.concatenate(([0], cuts, [FRAMES])) + START).tolist()
    edits: list[Edit] = []
    for number in range(count):
        id, tension = SceneId(f"scene-{number}"), float(random.uniform(0, 10))
        span = bounds[number], bounds[number + 1]
        edits.append(AddScene(Scene(id, str(number + 1), "INT. ROOM, DAY", *span, tension=tension)))
        here = dict.fromkeys(random.integers(0, MOTIFS, 3).tolist())
        edits += [SetPresence(Presence(id, SubjectId(f"s{subject}"))) for subject in here]
    return edits


def _score(random: np.random.Generator, number: int) -> Score:
    lines = tuple(
        Line(f"Part {part}", tuple(Tone(at * _EIGHTH, _EIGHTH, 20 + step) for at, step in enumerate(steps)), 48)
        for part, steps in enumerate(random.integers(0, 20, (PARTS, NOTES)).tolist())
    )
    return score_from_lines(lines, key=_KEY, beats=4, beat_unit=4, tempo_qpm=90, title=f"Cue {number}")


def _cues(scores: list[Score]) -> list[Edit]:
    length = FRAMES // CUES
    edits: list[Edit] = []
    for number, score in enumerate(scores):
        start = START + number * length
        name, span = f"{number // 10 + 1}m{number % 10 + 1}", (start, start + length * 9 // 10)
        edits.append(AddCue(Cue(CueId(f"c{number}"), name, "Cue", *span, CueStatus.WRITTEN, score=score.id())))
    return edits


def _occurrence(random: np.random.Generator, scores: list[Score], row: int) -> Occurrence:
    cue, motif, part = (int(random.integers(0, most)) for most in (CUES, MOTIFS, PARTS))
    notes = scores[cue].notes
    mine = np.flatnonzero(notes.part == part)
    first = int(random.integers(0, len(mine) - _TONES))
    rows = mine[first : first + _TONES].tolist()
    return Occurrence(
        motif=MotifId(f"m{motif}"),
        form=FormId(f"f{motif}"),
        cue=CueId(f"c{cue}"),
        parts=(part,),
        start_ticks=int(notes.onset_ticks[rows[0]]),
        end_ticks=int(notes.onset_ticks[rows[-1]]) + _EIGHTH,
        alignment=tuple(AlignedNote(tone, note, NoteChange.SAME) for tone, note in enumerate(rows)),
        operations=(Operation(_DONE[row % len(_DONE)]),),
        confidence=0.9,
        pitch_confidence=0.9,
        rhythm_confidence=0.9,
        completeness=1.0,
        found=row % 9 != 0,
    )
