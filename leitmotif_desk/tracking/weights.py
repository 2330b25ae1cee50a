"""The finder's one model: the weight of each feature of grading.py in a logistic sum.

Fitted to hand-labelled returns of themes in piano sonatas and fugues, whole pieces left out to check. Six weights
are set by hand: `whole`, `solid`, `top`, `split`, `backwards` and `scaled`, so that plain returns are never crowded out
and disguises that those pieces hardly hold are not forbidden; so is `buried`, milder than piano music would have it.
"""

BIAS = -7.705
WEIGHTS: dict[str, float] = {
    "notes": -0.611,
    "exact": 1.76,
    "tonal": 1.128,
    "near": 3.988,
    "run": 1.514,
    "surplus": 0.923,
    "added": -1.818,
    "whole": 2.8,
    "solid": 0.6,
    "split": -1.0,
    "top": 0.8,
    "below": -2.405,
    "buried": -6.0,
    "held": 4.533,
    "span": -1.344,
    "off_beat": -1.266,
    "turned": -1.261,
    "backwards": -1.0,
    "scaled": -1.0,
}
FOUND = 0.3
"""Confidence from which a candidate counts as found."""
REVIEW = 0.08
"""Confidence from which a candidate is put up for review."""
