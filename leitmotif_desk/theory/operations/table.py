"""The table of operations: what each does, by which parameters, in which dimension, and what it tends to do."""

from collections.abc import Callable
from dataclasses import dataclass

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.suggestion import Affect, Dimension
from leitmotif_desk.theory.operations import doings as do
from leitmotif_desk.theory.operations import harmony_doings as sound
from leitmotif_desk.theory.operations.passage import Arguments, Passage

_NO_AFFECT = Affect()
Doing = Callable[[Passage, Arguments], Passage]


@dataclass(frozen=True, slots=True)
class OperationKind:
    """A row: `parameters` are (name, unit or choices); `takes_other` says that it needs the form of a second theme.

    `affect` is the tendency story.md gives the operation as such; what a variation does is measured on its notes.
    """

    do: Doing
    parameters: tuple[tuple[str, str], ...]
    dimension: Dimension
    affect: Affect = _NO_AFFECT
    takes_other: bool = False


_PITCH, _HARMONY, _FORM = Dimension.PITCH, Dimension.HARMONY, Dimension.FORM
_RHYTHM, _TEXTURE, _ORCHESTRATION, _ABSENCE = (
    Dimension.RHYTHM, Dimension.TEXTURE, Dimension.ORCHESTRATION, Dimension.ABSENCE,
)  # fmt: skip

OPERATIONS: dict[str, OperationKind] = {
    "RECTX": OperationKind(do.unchanged, (), _ORCHESTRATION),
    "FULL": OperationKind(do.unchanged, (), _FORM, Affect(0.1, 0.2, 0.0)),
    "transposed": OperationKind(do.transpose, (("to", "tonic"),), _PITCH),
    "KEYLINK": OperationKind(do.transpose, (("to", "tonic"),), _HARMONY),
    "tonal": OperationKind(do.tonal_answer, (("steps", "scale steps"),), _PITCH),
    "octave": OperationKind(do.shift_octaves, (("octaves", "octaves"),), _ORCHESTRATION),
    "INVERT": OperationKind(do.invert, (("kind", "tonal, real or head"),), _PITCH, Affect(-0.2, 0.0, 0.2)),
    "RETRO": OperationKind(do.reverse, (), _PITCH),
    "MODE": OperationKind(do.change_mode, (("to", "mode, darker or brighter"),), _PITCH, Affect(-0.7, 0.0, 0.5)),
    "EXPAND": OperationKind(do.change_leaps, (("steps", "scale steps"),), _PITCH, Affect(0.1, 0.3, 0.1)),
    "CONTRACT": OperationKind(do.change_leaps, (("steps", "scale steps, negative"),), _PITCH, Affect(-0.1, -0.3, 0.0)),
    "DERIVE": OperationKind(do.derive, (("notes", "notes"),), _RHYTHM, Affect(0.0, -0.2, 0.0)),
    "CORRUPT": OperationKind(
        sound.corrupt, (("level", "share of the plan, from the end"),), _HARMONY, Affect(-0.8, 0.0, 0.7)
    ),
    "REDEEM": OperationKind(
        sound.redeem, (("level", "share of the plan, the end of it"),), _HARMONY, Affect(0.6, 0.0, -0.5)
    ),
    "DECEPTIVE": OperationKind(sound.deceive, (), _HARMONY, Affect(-0.3, 0.0, 0.3)),
    "PEDAL": OperationKind(
        sound.over_pedal, (("degree", "scale degree, or else"), ("with", "motif"), ("to", "instrument")), _HARMONY,
        Affect(-0.2, 0.1, 0.4),
    ),
    "AUG": OperationKind(do.scale_times, (("ratio", "times as long"),), _RHYTHM, Affect(-0.2, -0.5, -0.1)),
    "DIM": OperationKind(do.scale_times, (("ratio", "times as long"),), _RHYTHM, Affect(0.1, 0.6, 0.3)),
    "SLOWER": OperationKind(do.slower, (("ratio", "times as long"),), _RHYTHM, Affect(-0.1, -0.3, 0.0)),
    "METRE": OperationKind(do.rebar, (("to", "time signature"),), _RHYTHM),
    "LEVEL": OperationKind(do.level, (), _RHYTHM, Affect(0.0, -0.3, 0.0)),
    "DISPLACED": OperationKind(do.displace, (("by", "beats"),), _RHYTHM, Affect(0.0, 0.1, 0.3)),
    "FRAG": OperationKind(do.fragment, (("kind", "head or tail"), ("notes", "notes")), _FORM, Affect(0.0, -0.3, 0.1)),
    "TRUNC": OperationKind(do.cut_short, (("notes", "notes left out"),), _FORM, Affect(-0.3, -0.2, 0.4)),
    "LIQUID": OperationKind(do.liquidate, (("repeats", "repeats"),), _FORM, Affect(-0.2, -0.4, 0.1)),
    "EVOLVE": OperationKind(do.evolve, (), _FORM, Affect(0.2, 0.3, 0.0)),
    "ornamented": OperationKind(do.decorate, (), _RHYTHM, Affect(0.1, 0.4, 0.0)),
    "DEEP": OperationKind(do.reduce, (), _RHYTHM, Affect(0.0, -0.4, 0.0)),
    "WITHHOLD": OperationKind(
        do.withhold, (("what", "ending, answers, until or all"),), _ABSENCE, Affect(-0.1, -0.5, 0.3)
    ),
    "ORCH": OperationKind(do.orchestrate, (("to", "instrument"),), _ORCHESTRATION),
    "SUBMERGE": OperationKind(
        do.submerge, (("to", "instrument"), ("octaves", "octaves down")), _ORCHESTRATION, Affect(0.0, -0.4, 0.1)
    ),
    "DIEGETIC": OperationKind(do.inside_the_story, (("by", "instrument"),), _ORCHESTRATION, Affect(0.0, -0.3, 0.0)),
    "IRONY": OperationKind(do.surface_turned, (("to", "time signature"),), _RHYTHM, Affect(0.0, 0.3, 0.2)),
    "OSTINATO": OperationKind(
        sound.as_ostinato, (("notes", "notes"), ("times", "times")), _TEXTURE, Affect(-0.1, 0.5, 0.4)
    ),
    "COMPLEX": OperationKind(
        sound.combine, (("kind", "below, counterpoint, strain, answer or alternate"), ("to", "instrument")), _TEXTURE,
        Affect(0.0, 0.2, 0.1), takes_other=True,
    ),
    "CANON": OperationKind(sound.in_canon, (("to", "instrument"),), _TEXTURE, Affect(0.0, 0.3, 0.1)),
    "GENESIS": OperationKind(sound.become, (), _FORM, Affect(0.1, 0.1, 0.0), takes_other=True),
}  # fmt: skip


def perform(passage: Passage, operation: Operation, other: Form | None = None) -> Passage:
    """Return a passage with one operation done; raises BadValue for a code that the table does not have."""
    kind = OPERATIONS.get(operation.code)
    if kind is None:
        raise BadValue(f"{operation.code!r} is no operation; there are {', '.join(OPERATIONS)}.")
    return kind.do(passage, Arguments(dict(operation.parameters), other))
