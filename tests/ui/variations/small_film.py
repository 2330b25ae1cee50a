"""A small film with three themes, made through the desk, and suggestions for its third scene written by hand."""

from dataclasses import replace
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import batch
from leitmotif_desk.desk.importing import MotifSpec, register, typed_motif
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import FactId, MotifId, SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Operation, Tone
from leitmotif_desk.domain.suggestion import Affect, Dimension, Line, Suggestion
from leitmotif_desk.domain.time import ticks

LIGHT = MotifId("keeper-s-light")
THIRD = SceneId("scene-3")
LOSS = FactId("presence:scene-3:mara:change")
PAUSE = FactId("scene:scene-3:longest_pause_seconds")
EARLIER = FactId("presence:scene-2:mara:knows:jonas-is-alive")
ARC = FactId("subject:mara:arc")
HIT_FRAME = 88_200
SCENES = (
    (1, "INT. LAMP ROOM", 86_400, 87_000),
    (2, "EXT. HARBOUR", 87_000, 87_800),
    (3, "EXT. CLIFF, DUSK", 87_800, 89_700),
)
THEMES = (
    ("Keeper's light", "Mara", "key=D major D4:1 A4:1.5 G4:.5 F#4:1 | E4:1 D4:3"),
    ("Homeward", "Jonas", "key=G major D5:.5 E5:.5 G5:.5 B5:.5 A5:1 G5:1 | D5:3 r:1"),
    ("Undertow", "The Sea", "key=Bb major Bb2:1 A2:1 Bb2:1 F2:1 | Gb2:2 F2:2"),
)


def make_film(path: Path) -> Desk:
    """Return a film of three scenes in which two themes have been heard; 24 fps, from 01:00:00:00."""
    desk = Desk.create(path, Film("Low Water"))
    for name, subject, notes in THEMES:
        register(desk, MotifSpec(name, subject), typed_motif(notes, name))
    desk.apply(batch("Story", _story(), desk.project))
    return desk


def _story() -> list[dict[str, object]]:
    scenes: list[dict[str, object]] = [
        {"edit": "AddScene", "id": f"scene-{n}", "number": str(n), "slug": slug, "start_frame": start, "end_frame": end}
        for n, slug, start, end in SCENES
    ]
    return [
        *scenes,
        {"edit": "ChangeSubject", "subject": "Mara", "field": "arc", "value": "growth"},
        {"edit": "ChangeSubject", "subject": "Mara", "field": "role", "value": "protagonist"},
        {"edit": "ChangeSubject", "subject": "The Sea", "field": "kind", "value": "idea"},
        {"edit": "SetPresence", "scene": "2", "subject": "Mara", "knows": ["Jonas is alive"]},
        {"edit": "SetPresence", "scene": "3", "subject": "Mara", "change": "loss", "state": "lost"},
        {"edit": "SetPresence", "scene": "3", "subject": "The Sea"},
        {"edit": "ChangeScene", "scene": "3", "field": "function", "value": "reversal"},
        {"edit": "ChangeScene", "scene": "3", "field": "pov", "value": "mara"},
        {"edit": "ChangeScene", "scene": "3", "field": "longest_pause_seconds", "value": 24.0},
        {"edit": "AddHit", "id": "hit-1", "scene": "3", "frame": HIT_FRAME},
        {"edit": "LogStatement", "id": "s1", "scene": "1", "motif": "Keeper's light"},
        {"edit": "LogStatement", "id": "s2", "scene": "2", "motif": "Keeper's light",
         "operations": [{"code": "inverted"}]},
        {"edit": "LogStatement", "id": "s3", "scene": "1", "motif": "Homeward"},
        {"edit": "AddCue", "id": "cue-3m2", "number": "3m2", "title": "Cliff",
         "start_frame": 87_800, "end_frame": 89_700},
    ]  # fmt: skip


def suggestions_for(desk: Desk) -> tuple[Suggestion, ...]:
    """Return a variation that darkens Mara's theme, one that broadens its head, and a silence."""
    return _darkened(desk), _broadened(desk), _silence(desk)


def _darkened(desk: Desk) -> Suggestion:
    motif = LIGHT
    base = desk.project.base_form(motif)
    darker = {"F#4": "F4", "E4": "Eb4"}
    tones = tuple(_respelled(tone, darker.get(tone.name, tone.name)) for tone in base.tones[:-1])
    line = Line(motif, tones, tuple(range(len(tones))))
    return Suggestion(
        id="light-goes-out",
        rank=1,
        scene=THIRD,
        rule=7,
        title=Message("The light goes out"),
        motifs=(motif,),
        parent=base.id,
        operations=(Operation.of("MODE", to="minor"), Operation.of("TRUNC")),
        dimension=Dimension.PITCH,
        facts=(LOSS, EARLIER),
        reason=(
            Message("Mara suffers a loss", fact=LOSS),
            Message("and no longer"),
            Message("knows that Jonas is alive (sc. 2).", fact=EARLIER),
            Message("Her theme keeps its rising fifth but darkens to F and E flat, and stops before its home note."),
        ),
        risk=Message("heard as an ending where the scene goes on"),
        identity=0.86,
        band="same",
        affect=Affect(valence=-0.8, tension=0.5),
        lines=(line,),
        changed_tones=line.changed(base.tones),
        key=base.key,
        beats=4,
        beat_unit=4,
        chords=(),
        tempo_qpm=66.0,
        score=0.8,
        hit_error_frames=0.2,
    )


def _respelled(tone: Tone, name: str) -> Tone:
    from leitmotif_desk.domain.pitch import parse_spelling

    step, alter = parse_spelling(name)
    return replace(tone, step=step, alter=alter)


def _broadened(desk: Desk) -> Suggestion:
    first = _darkened(desk)
    base = desk.project.the_form(first.parent)
    head = tuple(
        replace(tone, onset_ticks=2 * tone.onset_ticks, duration_ticks=2 * tone.duration_ticks)
        for tone in base.tones[:4]
    )
    line = Line(first.motifs[0], head, (0, 1, 2, 3), "solo cello")
    return replace(
        first,
        id="held-breath",
        rank=2,
        title=Message("Held breath"),
        operations=(Operation.of("AUG", ratio=2), Operation.of("FRAG")),
        dimension=Dimension.RHYTHM,
        facts=(PAUSE,),
        reason=(Message("The scene"), Message("holds 24 s without dialogue", fact=PAUSE), Message(
            "; the first bar alone, twice as slow, leaves room before the hit.")),
        risk=Message(""),
        identity=0.74,
        band="recognisable",
        affect=Affect(energy=-1.2),
        lines=(line,),
        changed_tones=line.changed(base.tones),
        hit_error_frames=3.0,
    )  # fmt: skip


def _silence(desk: Desk) -> Suggestion:
    return replace(
        _darkened(desk),
        id="silence",
        rank=3,
        title=Message("Nothing at all"),
        operations=(Operation.of("WITHHOLD"),),
        dimension=Dimension.ABSENCE,
        facts=(ARC,),
        reason=(Message("Mara's arc is one of growth", fact=ARC), Message("and the sea can speak for her.")),
        risk=Message("the scene may feel unscored"),
        affect=Affect(tension=0.4),
        lines=(),
        changed_tones=(),
        rest_ticks=ticks(4),
        hit_error_frames=None,
    )
