"""Music where silence is meant, silence where nobody said why, and music over words."""

from collections.abc import Iterator

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.film import CueUsage
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.story import Scene, Silence


def silent_span(scene: Scene) -> tuple[int, int] | None:
    """Return the half-open span of frames of a scene that is meant to have no music."""
    middle = (scene.start_frame + scene.end_frame) // 2
    spans = {
        Silence.WHOLE: (scene.start_frame, scene.end_frame),
        Silence.FIRST_HALF: (scene.start_frame, middle),
        Silence.SECOND_HALF: (middle, scene.end_frame),
    }
    return spans.get(scene.silence)


def silence_missing(ground: Ground) -> Iterator[Found]:
    slack = ground.frames(ground.settings.silence_slack_seconds)
    for scene in ground.project.scene:
        span = silent_span(scene)
        if span is None:
            continue
        start, end = span
        for cue in ground.cues_over(start, end):
            over = min(end, cue.end_frame) - max(start, cue.start_frame)
            if cue.score is None or cue.usage is CueUsage.SOURCE or over <= slack:
                continue
            yield Found(
                Message.of(
                    "{cue} sounds for {seconds} s over the silence meant for the {part} of scene {scene}, from "
                    "{timecode} on. {why}Let it begin later, or take the silence back.",
                    cue=cue.number,
                    seconds=f"{float(ground.project.film.frame_rate.seconds(over)):.1f}",
                    part="whole" if scene.silence is Silence.WHOLE else scene.silence.value,
                    scene=scene.number,
                    timecode=ground.timecode(max(start, cue.start_frame)),
                    why=f"{scene.silence_reason} " if scene.silence_reason else "",
                ),
                (scene.id,),
                None,
                cue.id,
                max(start, cue.start_frame),
                (fact_id("scene", (scene.id,), "silence"),),
            )


def silence_unexplained(ground: Ground) -> Iterator[Found]:
    for scene in ground.project.scene:
        tense = scene.tension is not None and scene.tension >= ground.settings.tense
        if not tense or scene.silence is not Silence.NONE or any(ground.cues_over(scene.start_frame, scene.end_frame)):
            continue
        yield Found(
            Message.of(
                "Scene {scene} has tension {tension} of 10 and no music, and nobody said why. If the silence is meant, "
                "say so in the scene.",
                scene=scene.number,
                tension=f"{scene.tension:g}",
            ),
            (scene.id,),
            start_frame=scene.start_frame,
            facts=(fact_id("scene", (scene.id,), "tension"),),
        )


def under_dialogue(ground: Ground) -> Iterator[Found]:
    for scene in ground.project.scene:
        if scene.dialogue is None or scene.dialogue <= ground.settings.talkative:
            continue
        for cue in ground.cues_over(scene.start_frame, scene.end_frame):
            if cue.prominence < ground.settings.loud_prominence or cue.score is None:
                continue
            yield Found(
                Message.of(
                    "{cue} stands in front (prominence {prominence}) while people speak for {share} of scene {scene}. "
                    "Let it step back, or begin after the words.",
                    cue=cue.number,
                    prominence=cue.prominence,
                    share=f"{scene.dialogue:.0%}",
                    scene=scene.number,
                ),
                (scene.id,),
                None,
                cue.id,
                max(scene.start_frame, cue.start_frame),
                (fact_id("scene", (scene.id,), "dialogue"),),
            )
