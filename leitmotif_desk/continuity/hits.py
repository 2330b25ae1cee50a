"""Whether the music meets the moments that it may have to meet."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain

from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.story import Hit, HitKind

MET = frozenset({HitKind.HIT, HitKind.CHOICE, HitKind.REVEAL})
"""Cuts and words are not for music to land on."""


def hit_missed(ground: Ground) -> Iterator[Found]:
    """Look for entrances that come near a hit and not on it; where nothing comes near, nothing was meant to meet it."""
    if not ground.project.hit:
        return
    settings, rate = ground.settings, ground.project.film.frame_rate
    near, slack = ground.frames(settings.hit_near_seconds), ground.frames(settings.hit_seconds)
    entrances = sorted({*(c.start_frame for c in ground.cues if c.score), *(h.start_frame for h in ground.sure)})
    onsets = sorted(chain(entrances, _onsets(ground)))
    for hit in ground.project.hit:
        if hit.kind not in MET or hit.weight < settings.hit_weight:
            continue
        around = entrances[bisect_left(entrances, hit.frame - near) : bisect_right(entrances, hit.frame + near)]
        met = bisect_right(onsets, hit.frame + slack) > bisect_left(onsets, hit.frame - slack)
        cue = next((cue for cue in ground.cues_over(hit.frame - near, hit.frame + near) if cue.score), None)
        if around and not met and cue is not None:
            nearest = min(around, key=lambda frame: abs(frame - hit.frame))
            yield _missed(ground, hit, cue, nearest, float(rate.seconds(abs(nearest - hit.frame))))


def _onsets(ground: Ground) -> Iterator[int]:
    """Yield the frames at which tones of themes begin, as if the tempo of each statement were even."""
    for heard in ground.sure:
        ticks = max((tone.end_ticks for tone in heard.tones), default=0)
        for tone in heard.tones:
            yield heard.start_frame + round(tone.onset_ticks * (heard.end_frame - heard.start_frame) / ticks)


def _missed(ground: Ground, hit: Hit, cue: Cue, nearest: int, seconds: float) -> Found:
    return Found(
        Message.of(
            "{cue} misses the {hit} of scene {scene} at {timecode}: the nearest entrance is {milliseconds} ms {side}. "
            "Move it onto the hit, or take the hit out.",
            cue=cue.number,
            hit=hit.note or hit.kind.value,
            scene=ground.number(hit.scene),
            timecode=ground.timecode(hit.frame),
            milliseconds=round(seconds * 1000),
            side="early" if nearest < hit.frame else "late",
        ),
        (hit.scene,),
        None,
        cue.id,
        hit.frame,
        (fact_id("hit", (hit.id,), "frame"),),
        place=hit.id,
    )
