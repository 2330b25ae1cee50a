"""The finder's two models: the weight of each feature in a logistic sum, as numbers one can read.

`ALONE` judges a candidate by itself, over grading.py's features; its belief decides which readings of a place stand.
`IN_CONTEXT` judges those that stand, over context.py's and grading.py's features; it gives the confidence.
"""

from leitmotif_desk.tracking.model import Model

ALONE = Model.of(
    -8.414,
    notes=-0.714, exact=1.620, tonal=0.892, near=1.018, wrong=-3.967, timed=-0.966, like=0.801, run=0.758,
    whole=3.000, whole_changed=1.514, holes=-2.478, added=-1.625, split=-1.422, pitch_bits=-0.504, time_bits=0.005,
    firm_bits=0.837, theme_bits=-0.240, surplus=0.759, pitch_share=-1.773, solid=-0.411, top=4.722, highest=1.279,
    below=3.624, buried=-5.214, held=4.462, span=-1.401, off_beat=-0.439, off_half_bar=-0.764, head=-0.912,
    opening=1.017, tail=-0.160, before=0.035, after=0.127, rest_before=0.443, rest_after=0.970, pace=-0.665,
    register=-0.426, turned=-0.096, backwards=-0.738, scaled=-1.556,
)  # fmt: skip
IN_CONTEXT = Model.of(
    -13.174,
    alone=-0.750, rival=0.161, tenth=0.088, echo=1.702, mean_echo=0.039, copies=-0.400, neighbour=0.507,
    neighbour_in_part=0.694, neighbour_like=-0.897, series=0.276, crowd=0.578, imitation=-0.071, covered=-1.166,
    phase_2=-0.035, phase_3=0.030, phase_4=0.222, believed=-0.917, best=-1.448, setting=1.567, notes=-0.837,
    exact=1.647, tonal=0.487, near=0.693, wrong=-7.177, timed=-0.410, like=1.143, run=1.709, whole=3.000,
    whole_changed=1.428, holes=-2.850, added=-2.555, split=-3.117, pitch_bits=-0.486, time_bits=0.391,
    firm_bits=0.891, theme_bits=-0.246, surplus=0.711, pitch_share=-0.714, solid=-0.189, top=6.976, highest=2.036,
    below=2.312, buried=-4.634, held=6.877, span=-3.138, off_beat=-0.451, off_half_bar=-1.080, head=-1.179,
    opening=1.387, tail=-0.366, before=0.033, after=0.213, rest_before=0.670, rest_after=1.478, pace=-1.083,
    register=-0.672, turned=0.126, backwards=-1.138, scaled=-2.208,
)  # fmt: skip
LEAST_BELIEF = 0.005
"""A candidate that is less likely by itself is not looked at in context."""
FOUND = 0.3
"""Confidence from which a candidate counts as found."""
REVIEW = 0.05
"""Confidence from which a candidate is put up for review."""
