"""Discovery's two models: the weight of each feature in a logistic sum.

Fitted to 16 hand-labelled sonata movements, whole movements left out to check (theme recall at 20 there: about .5).
A repeated run counted as right where its returns cover half of a labelled theme's and one in five of them is one.
Times are in octaves of quarters, notes in octaves of notes; "odd" is the square of the distance from what is usual.
Set by hand: `CUES` and `OSTINATO`, as those movements are one cue each and hold few ostinati; the second `repeated`,
milder as fitted, and how rare the intervals are, which is left out there, so that repeated notes do not come first.
"""

SEEN_BIAS = -4.013
SEEN: dict[str, float] = {
    "same way": 1.098,
    "changes": -0.737,
    "time": 0.250,
    "odd time": -0.483,
    "notes": 0.447,
    "odd notes": -0.423,
    "step bits": -0.300,
    "before": 0.979,
    "after": 0.509,
    "begins": 0.027,
    "ends": -0.188,
    "count": 0.715,
    "count squared": -0.043,
    "repeated": -0.444,
    "high": 0.510,
}
"""From what a run itself shows, before its varied returns are known."""
HEARD_BIAS = -11.871
HEARD: dict[str, float] = {
    "returns": 1.953,
    "returns squared": -0.174,
    "likeness": 5.481,
    "same way": 1.151,
    "changes": -0.671,
    "time": 0.351,
    "odd time": -0.418,
    "notes": 0.509,
    "odd notes": -0.379,
    "whole": -1.118,
    "before": 1.173,
    "begins": -0.146,
    "high": 0.569,
    "ends": -0.206,
    "repeated": -1.0,
}
"""With its varied returns known: how many (in octaves), how like, and how many whole."""

CUES = 0.5
"""Added for every doubling of the cues a run returns in."""
OSTINATO = 0.5
"""Taken off the promise of a run whose every return follows on another at once."""
