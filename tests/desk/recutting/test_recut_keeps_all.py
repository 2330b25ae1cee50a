"""Whatever a new cut does and whatever of it is taken, nothing that a person decided is dropped."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.desk.cutting.things import Thing, span_of, things
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing.first_cut import keep_first_cut
from leitmotif_desk.desk.recutting import plan_recut, plights, take_recut
from leitmotif_desk.domain.choice import Dismissal
from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.edits import (
    AddCue,
    AddHit,
    AddMarker,
    AddScene,
    AddSubject,
    Batch,
    DismissSuggestion,
    Edit,
    JudgeOccurrence,
    LogStatement,
    MarkIntended,
    RegisterMotif,
    SetIrony,
    SetPresence,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, CueStatus, Film, FilmMarker
from leitmotif_desk.domain.finding import FindingKey, Intention, IntentionKind
from leitmotif_desk.domain.ids import CueId, FormId, HitId, MarkerId, MotifId, SceneId, StatementId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, Tone
from leitmotif_desk.domain.occurrence import Judgement, OccurrenceKey, Verdict
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import KIND_OF, Project, row_key
from leitmotif_desk.domain.story import Hit, Irony, IronyKind, Presence, Scene, Statement, Subject
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats import Kind, Line, Reading, SceneRow, score_from_lines

FIRST = 86_400
TONES = tuple(Tone(place * TICKS_PER_QUARTER, TICKS_PER_QUARTER, 60 + place) for place in range(4))
SCORE = score_from_lines((Line("Flute", TONES, 73),), key=Key.parse("C major"), beats=4, beat_unit=4, tempo_qpm=60.0)
MOVED = frozenset({"scene", "cue", "hit", "marker"})


def shots(random: Random) -> list[Clip]:
    """Return a film of takes, some scenes of several, some sources without names or times."""
    clips, at = [], FIRST
    for place in range(random.randint(4, 12)):
        length = random.randint(20, 120)
        name = "AX" if random.random() < 0.15 else f"take {place}"
        clips.append(Clip(name, at, at + length, random.choice((None, random.randrange(10_000)))))
        at += length
    return clips


def story(random: Random, clips: list[Clip]) -> Iterator[Edit]:
    """Yield what a person entered and decided about the film."""
    mara, motif = SubjectId("mara"), MotifId("light")
    yield AddSubject(Subject(mara, "Mara"))
    form = Form(FormId("light"), motif, "", TONES, Key.parse("C major"))
    yield RegisterMotif(Motif(motif, "Light", form.id), form)
    end = clips[-1].end_frame
    edges = sorted({FIRST, end, *random.sample(range(FIRST + 1, end), min(4, end - FIRST - 1))})
    for number, (start, stop) in enumerate(pairwise(edges), 1):
        scene = SceneId(f"s{number}")
        yield AddScene(Scene(scene, str(number), "", start, stop, tension=5.0))
        yield SetPresence(Presence(scene, mara, knows=("all",)))
        yield SetIrony(Irony(scene, IronyKind.DRAMATIC))
        yield LogStatement(Statement(StatementId(f"said {number}"), scene, motif))
        yield MarkIntended(Intention(FindingKey(f"found {number}"), IntentionKind.OTHER, "meant", scene, "about"))
        yield AddHit(Hit(HitId(f"h{number}"), scene, random.randrange(start, stop), note="look"))
        yield DismissSuggestion(Dismissal(f"suggestion {number}", scene, "Held breath"))
    for number in range(1, 5):
        start = random.randrange(FIRST - 30, end)
        score = SCORE.id() if number % 2 else None
        status = CueStatus.WRITTEN if score else CueStatus.PLANNED
        cue = Cue(CueId(f"c{number}"), f"1m{number}", "", start, start + random.randint(1, 200), status, score=score)
        yield AddCue(replace(cue, forms=(form.id,)))
        yield JudgeOccurrence(Judgement(OccurrenceKey(f"light|c{number}|0|0"), Verdict.ACCEPTED, "yes"))
        yield AddMarker(FilmMarker(MarkerId(f"m{number}"), random.randrange(FIRST - 30, end + 30), "look"))


def again(random: Random, project: Project, clips: list[Clip]) -> Reading:
    """Return a new cut of the film: an edit list with shots moved, trimmed, dropped and added, or a list of scenes."""
    if random.random() < 0.3:
        rows, at = [], FIRST
        for scene in random.sample(project.scene, random.randint(1, len(project.scene))):
            length = random.randint(10, 200)
            rows.append(SceneRow(scene.number, scene.slug, at, at + length))
            at += length
        return Reading(Kind.SCENES, "scenes.csv", scenes=tuple(rows))
    kept = [clip for clip in clips if random.random() < 0.8]
    if random.random() < 0.5:
        random.shuffle(kept)
    made, at = [], FIRST + random.choice((0, 0, 192, 86_400))
    for clip in kept:
        if random.random() < 0.2:
            made.append(Clip("new", at, at + 30, 0))
            at += 30
        cut = random.choice((0, 0, 7))
        length = clip.end_frame - clip.start_frame - cut
        start = None if clip.source_start is None else clip.source_start + cut
        made.append(Clip(clip.source, at, at + length, start))
        at += length
    return Reading(Kind.SCENES, "cut.edl", clips=tuple(made))


def decided(project: Project) -> list[object]:
    """Return all rows but those that a cut moves or keeps."""
    own = ("film", "tally", "cut", "tray", "reel", *MOVED)
    return [row for row in project.all_rows() if KIND_OF[type(row)] not in own]


@settings(max_examples=40)
@given(st.integers(0, 10**6))
def test_nothing_is_dropped_and_undo_gives_all_back(seed: int) -> None:
    random = Random(seed)
    with TemporaryDirectory() as folder, Desk.create(Path(folder) / "Film.leitmotif", Film("Film")) as desk:
        clips = shots(random)
        first = keep_first_cut(desk.project, Reading(Kind.SCENES, "1.edl", clips=tuple(clips)))
        desk.apply(Batch("Film", (*story(random, clips), *first)), (SCORE,))
        for version in ("2", "3"):
            _take(desk, random, again(random, desk.project, clips), version)


def _take(desk: Desk, random: Random, reading: Reading, version: str) -> None:
    before = desk.project
    try:
        plan = plan_recut(before, reading)
    except BadValue:
        return
    left = [thing for thing in things(before) if random.random() < 0.2]
    take_recut(desk, plan, version, left)
    after = desk.project
    assert {(KIND_OF[type(row)], row_key(row)) for row in before.all_rows() if KIND_OF[type(row)] != "tray"} <= {
        (KIND_OF[type(row)], row_key(row)) for row in after.all_rows()
    }
    assert decided(after) == decided(before)
    assert [(cue.score, cue.forms) for cue in sorted(after.cue, key=row_key)] == [
        (cue.score, cue.forms) for cue in sorted(before.cue, key=row_key)
    ]
    assert all(span_of(after, thing) == span_of(before, thing) for thing in left)
    waiting = {Thing(item.kind, item.id) for item in after.tray}
    assert set(plights(before, plan, left)) <= waiting
    # Whatever lies past the end of the picture, and is there for this cut, says so in the tray.
    lost = {change.thing for change in plan.changes if change.is_lost and change.thing not in left}
    assert lost <= waiting
    desk.undo()
    assert desk.project == before
    desk.redo()
    assert desk.project == after
