"""The finder's two models: the weight of each feature in a logistic sum, as numbers one can read.

`ALONE` judges a candidate by itself, over grading.py's features; its belief decides which readings of a place stand.
`IN_CONTEXT` judges those that stand, over context.py's and grading.py's features; it gives the confidence.
"""

from leitmotif_desk.tracking.model import Model

ALONE = Model.of(
    -7.839,
    notes=-0.878, exact=1.938, tonal=1.366, near=1.402, wrong=-3.616, timed=-1.530, like=-0.022, run=0.668,
    whole=3.000, whole_changed=1.551, holes=-2.986, added=-1.503, split=-0.780, pitch_bits=-0.297, time_bits=0.186,
    firm_bits=0.752, theme_bits=-0.357, surplus=0.881, pitch_share=-2.049, solid=-0.383, top=4.578, highest=1.102,
    below=3.871, buried=-13.165, held=4.858, span=-0.938, off_beat=-0.486, off_half_bar=-0.782, head=-0.264,
    opening=0.580, tail=-0.283, before=0.096, after=0.081, rest_before=0.284, rest_after=1.110, pace=-0.646,
    register=-0.461, turned=-0.036, backwards=-0.647, scaled=-1.599,
)  # fmt: skip
IN_CONTEXT = Model.of(
    -12.050,
    alone=-0.695, rival=-0.297, tenth=0.102, echo=1.131, mean_echo=0.078, copies=-0.443, neighbour=0.273,
    neighbour_in_part=0.606, neighbour_like=-0.731, series=0.229, crowd=0.859, imitation=-0.311, covered=-0.533,
    phase_2=-0.018, phase_3=0.031, phase_4=0.182, believed=-0.928, best=-2.132, setting=1.802, notes=-0.874,
    exact=1.913, tonal=1.011, near=2.081, wrong=-6.041, timed=-0.391, like=0.382, run=1.762, whole=3.000,
    whole_changed=1.353, holes=-2.852, added=-2.410, split=-1.227, pitch_bits=-0.369, time_bits=0.525,
    firm_bits=0.855, theme_bits=-0.373, surplus=0.812, pitch_share=-0.446, solid=-0.127, top=6.229, highest=1.732,
    below=3.329, buried=-15.754, held=7.432, span=-2.027, off_beat=-0.685, off_half_bar=-0.957, head=-0.972,
    opening=1.047, tail=-0.701, before=0.150, after=0.113, rest_before=0.353, rest_after=1.615, pace=-1.041,
    register=-0.611, turned=-0.118, backwards=-1.035, scaled=-2.254,
)  # fmt: skip
LEAST_BELIEF = 0.005
"""A candidate that is less likely by itself is not looked at in context."""
FOUND = 0.3
"""Confidence from which a candidate counts as found."""
REVIEW = 0.05
"""Confidence from which a candidate is put up for review."""
