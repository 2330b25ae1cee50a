"""A suggested variation, or a suggested silence, with what it rests on."""

from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.ids import FactId, FormId, MotifId, SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Chord, Operation, Tone
from leitmotif_desk.domain.pitch import Key


class Dimension(StrEnum):
    """In which dimension of the music a suggestion works."""

    PITCH = "pitch/mode"
    HARMONY = "harmony"
    FORM = "form/length"
    RHYTHM = "rhythm/metre"
    TEXTURE = "texture/combination"
    ORCHESTRATION = "orchestration"
    ABSENCE = "absence"


@dataclass(frozen=True, slots=True)
class Affect:
    """What a suggestion tends to do, -2 to 2 each: perceived, Western, never promised."""

    valence: float = 0.0
    energy: float = 0.0
    tension: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line that sounds: which motif it carries, its tones, and which parent tone each answers (-1: new)."""

    motif: MotifId
    tones: tuple[Tone, ...]
    parent_tones: tuple[int, ...]
    instrument: str = ""

    def changed(self, parent: tuple[Tone, ...]) -> tuple[int, ...]:
        """Return the indices of tones that are new or differ from their parent in pitch or length."""

        def differs(tone: Tone, answer: int) -> bool:
            if answer < 0:
                return True
            old = parent[answer]
            return (tone.pitch, tone.duration_ticks) != (old.pitch, old.duration_ticks)

        return tuple(
            i
            for i, (tone, answer) in enumerate(zip(self.tones, self.parent_tones, strict=True))
            if differs(tone, answer)
        )


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One answer to "what might sound here?".

    `lines` holds the music, main line first; empty for a silence of `rest_ticks`. `changed_tones` index the main
    line's tones. `identity` is max(I, S) of story.md against the parent, `band` its name. `score_parts` are the
    weighted terms of its rank. `tempo_qpm` fits it to the picture, `hit_error_frames` tells how well.
    `nearest` is the theme outside it that the main line is most like. `heard_as_its_own` says that the finder takes the
    music for an occurrence of its theme; where it does not, the band is "hidden".
    """

    id: str
    rank: int
    scene: SceneId
    rule: int
    title: Message
    motifs: tuple[MotifId, ...]
    parent: FormId
    operations: tuple[Operation, ...]
    dimension: Dimension
    facts: tuple[FactId, ...]
    reason: tuple[Message, ...]
    risk: Message
    identity: float
    band: str
    affect: Affect
    lines: tuple[Line, ...]
    changed_tones: tuple[int, ...]
    key: Key
    beats: int
    beat_unit: int
    chords: tuple[Chord, ...]
    tempo_qpm: float
    score: float
    score_parts: tuple[tuple[str, float], ...] = ()
    rest_ticks: int = 0
    hit_error_frames: float | None = None
    nearest: MotifId | None = None
    nearest_identity: float = 0.0
    heard_as_its_own: bool = True

    @property
    def reason_text(self) -> str:
        """The reason as one paragraph in English."""
        return " ".join(part.text().strip() for part in self.reason)
