"""What a check yields: a finding still without the number, severity and verdict that the table and the project give."""

from dataclasses import dataclass

from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.ids import CueId, FactId, MotifId, SceneId
from leitmotif_desk.domain.message import Message


@dataclass(frozen=True, slots=True)
class Found:
    """`severity` None takes the check's own; `excused` says that the story itself gives the legitimate reason.

    `place` tells apart findings of one check about the same motif and scenes.
    """

    message: Message
    scenes: tuple[SceneId, ...] = ()
    motif: MotifId | None = None
    cue: CueId | None = None
    start_frame: int | None = None
    facts: tuple[FactId, ...] = ()
    severity: Severity | None = None
    excused: bool = False
    place: str = ""
