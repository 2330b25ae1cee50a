"""The finder's one model: the weight of each feature of grading.py in a logistic sum.

Fitted to hand-labelled returns of themes in piano sonatas and fugues, whole pieces left out to check, except
`backwards`, which those sets do not hold, and `buried`, made milder because orchestral parts bury themes more often.
"""

BIAS = -6.4
WEIGHTS: dict[str, float] = {
    "completeness": -3.0,
    "notes": -0.6,
    "exact": 1.95,
    "tonal": 1.4,
    "near": 3.85,
    "timed": 2.9,
    "like": 4.05,
    "run": 2.4,
    "surplus": 0.8,
    "added": -1.7,
    "firm": 0.55,
    "whole": 1.8,
    "split": -1.0,
    "top": 0.8,
    "below": -4.3,
    "buried": -8.0,
    "held": 3.5,
    "off_beat": -1.1,
    "turned": -1.3,
    "backwards": -0.5,
    "scaled": -1.2,
}
FOUND = 0.4
"""Confidence from which a candidate counts as found."""
REVIEW = 0.1
"""Confidence from which a candidate is put up for review."""
