"""The finder's one model: the weight of each feature of grading.py in a logistic sum.

Set by hand so far, by reasoning and by what the labelled sets showed.
"""

BIAS = -9.0
WEIGHTS: dict[str, float] = {
    "completeness": 2.0,
    "notes": 0.5,
    "matched_pairs": 0.0,
    "exact": 3.0,
    "tonal": 2.5,
    "near": 0.5,
    "timed": 2.5,
    "like": 0.5,
    "run": 1.0,
    "surplus": 1.5,
    "information": 1.0,
    "added": -1.0,
    "top": 0.5,
    "outer": 0.5,
    "head": 0.3,
    "off_beat": -1.0,
    "turned": -1.0,
    "backwards": -2.0,
    "scaled": -1.0,
}
FOUND = 0.5
"""Confidence from which a candidate counts as found."""
REVIEW = 0.12
"""Confidence from which a candidate is put up for review."""
