"""What is really in the cues, and what was planted for the continuity check; for tests, never for the program."""

from typing import Any

from low_water.score import Cue, Stated


def _bar(cue: Cue, quarter: float) -> int:
    return next(number for number in range(cue.bars, 0, -1) if cue.at(number) <= quarter)


def _occurrence(cue: Cue, stated: Stated) -> dict[str, Any]:
    last = stated.notes[-1][0]
    return {
        "motif": stated.line.name,
        "cue": cue.number,
        "scene": str(cue.scene),
        "parts": list(stated.parts),
        "start_quarters": stated.start,
        "end_quarters": stated.end,
        "bars": [_bar(cue, stated.notes[0][0]), _bar(cue, last)],
        "operations": list(stated.operations),
        "what": stated.label,
        "notes": [list(note) for note in stated.notes],
        "added": [list(note) for note in stated.added],
    }


PLANTED: tuple[dict[str, Any], ...] = (
    {
        "kind": "wrong-presence", "checks": [17], "motif": "Homeward", "scenes": ["9"], "cue": "2m4", "intended": False,
        "what": "Homeward sounds for Hale's confession; Jonas is neither there nor spoken of.",
    },
    {
        "kind": "payoff-unlearned", "checks": [6], "motif": "The vow", "scenes": ["3", "12"], "cue": "2m7",
        "intended": False, "what": "The vow pays off in scene 12, but before it only halves of it are heard.",
    },
    {
        "kind": "themes-too-alike", "checks": [3], "motif": "Lamp figure", "scenes": ["7"], "cue": "2m2",
        "intended": False, "what": "A varied Lamp figure and heads of Keeper's light nearly coincide.",
    },
    {
        "kind": "silence-missing", "checks": [21], "motif": None, "scenes": ["8"], "cue": "2m3", "intended": False,
        "what": "The cue begins 17 s before the place where it was spotted, over the silence of the first half.",
    },
    {
        "kind": "heard-before-established", "checks": [1], "motif": "The bell", "scenes": ["2", "4"], "cue": "1m2",
        "intended": False, "what": "The head of The bell sounds in scene 2; Hale first appears in scene 4.",
    },
    {
        "kind": "heard-before-established", "checks": [1], "motif": "Homeward", "scenes": ["1", "3"], "cue": "1m1",
        "intended": True,
        "what": "A far horn has Homeward's head in scene 1, two scenes before Jonas; it foreshadows 12.",
    },
)  # fmt: skip
"""What the continuity check has to find; `kind` is the code of a check, `checks` its numbers in the table of checks."""


def truth(cues: list[Cue]) -> dict[str, Any]:
    """Return all true occurrences, by cue and time, and the planted faults."""
    found = [
        _occurrence(cue, stated)
        for cue in cues
        for stated in sorted(cue.stated, key=lambda one: (one.start, one.parts, one.line.name))
    ]
    return {"occurrences": found, "planted": list(PLANTED)}
