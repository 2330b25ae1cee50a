"""What the cues themselves say: temp music, tempo, music inside the story."""

from collections.abc import Iterator

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.film import Cue, CueStatus, CueUsage
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Form
from leitmotif_desk.domain.story import Diegetic, Scene


def temp_leftover(ground: Ground) -> Iterator[Found]:
    if not ground.project.film.locked:
        return
    for cue in ground.cues:
        if cue.status is CueStatus.TEMP:
            text = "{cue} is still temp music, and the picture is locked: replace it, or clear its rights."
            yield Found(Message.of(text, cue=cue.number), _scenes(ground, cue), None, cue.id, cue.start_frame)
    for motif in ground.project.motif:
        statements = ground.statements(motif.id)
        if motif.temp and statements:
            first = statements[0]
            text = (
                "{motif} came from the temp track, and is heard in {cue} though the picture is locked: write it "
                "anew, or clear its rights."
            )
            message = Message.of(text, motif=motif.name, cue=ground.cue_number(first.cue))
            scenes = (first.scene,) if first.scene else ()
            yield Found(message, scenes, motif.id, first.cue, first.start_frame)


def _scenes(ground: Ground, cue: Cue) -> tuple[SceneId, ...]:
    scene = ground.scene_at(cue.start_frame)
    return (scene.id,) if scene else ()


def tempo_missed(ground: Ground) -> Iterator[Found]:
    for cue in ground.cues:
        scene = ground.scene_at(cue.start_frame)
        for id in cue.forms if scene else ():
            form = ground.project.the_form(id)
            if scene is not None and not _fits(form, scene):
                yield Found(
                    Message.of(
                        "{form}, accepted for {cue}, goes at {tempo} quarters a minute; scene {scene} wants "
                        "{low} to {high}. Change the tempo, or the scene's range.",
                        form=form.name,
                        cue=cue.number,
                        tempo=f"{form.tempo_qpm:g}",
                        scene=scene.number,
                        low="any" if scene.tempo_low_qpm is None else f"{scene.tempo_low_qpm:g}",
                        high="any" if scene.tempo_high_qpm is None else f"{scene.tempo_high_qpm:g}",
                    ),
                    (scene.id,),
                    form.motif,
                    cue.id,
                    cue.start_frame,
                    tuple(
                        fact_id("scene", (scene.id,), field)
                        for field in ("tempo_low_qpm", "tempo_high_qpm")
                        if getattr(scene, field) is not None
                    ),
                    place=form.id,
                )


def _fits(form: Form, scene: Scene) -> bool:
    if form.tempo_qpm is None:
        return True
    low, high = scene.tempo_low_qpm, scene.tempo_high_qpm
    return (low is None or form.tempo_qpm >= low) and (high is None or form.tempo_qpm <= high)


def diegetic_error(ground: Ground) -> Iterator[Found]:
    for cue in ground.cues:
        scene = ground.scene_at(cue.start_frame)
        if scene is None or cue.usage is not CueUsage.SOURCE or scene.diegetic is not Diegetic.NONE:
            continue
        yield Found(
            Message.of(
                "{cue} is source music, and nothing in scene {scene} is said to play it. Say in the scene what "
                "does, or make it score.",
                cue=cue.number,
                scene=scene.number,
            ),
            (scene.id,),
            None,
            cue.id,
            cue.start_frame,
        )
