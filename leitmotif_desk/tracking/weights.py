"""The finder's two models: the weight of each feature in a logistic sum, as numbers one can read.

`ALONE` judges a candidate by itself, over grading.py's features; its belief decides which readings of a place stand.
`IN_CONTEXT` judges those that stand, over context.py's and grading.py's features; it gives the confidence.
"""

from leitmotif_desk.tracking.model import Model

ALONE = Model.of(
    -8.991,
    notes=-0.890, exact=1.959, tonal=1.578, near=1.635, wrong=-4.428, timed=-0.761, like=0.242, run=0.389,
    whole=3.000, whole_changed=1.258, holes=-2.937, added=-1.519, split=-6.037, pitch_bits=-0.281, time_bits=0.122,
    firm_bits=0.840, theme_bits=-0.295, surplus=0.724, pitch_share=-1.369, solid=-0.396, top=4.259, highest=1.334,
    below=4.327, buried=-14.571, held=4.989, span=-1.744, off_beat=-0.660, off_half_bar=-0.795, head=-0.351,
    opening=0.614, tail=-0.246, before=0.030, after=0.085, rest_before=0.343, rest_after=0.993, pace=-0.648,
    register=-0.459, turned=0.028, backwards=-0.674, scaled=-1.683,
)  # fmt: skip
IN_CONTEXT = Model.of(
    -19.290,
    alone=-0.847, rival=-0.122, tenth=0.064, echo=1.259, mean_echo=-0.018, copies=-0.348, neighbour=0.503,
    neighbour_in_part=0.501, neighbour_like=-0.792, series=0.106, crowd=0.677, imitation=-0.298, covered=-1.090,
    phase_2=-0.202, phase_3=0.036, phase_4=0.257, believed=-0.500, best=0.136, setting=2.024, notes=-1.167,
    exact=2.363, tonal=1.597, near=2.562, wrong=-8.034, timed=0.719, like=0.109, run=1.781, whole=3.000,
    whole_changed=1.030, holes=-3.524, added=-2.420, split=-8.456, pitch_bits=-0.357, time_bits=0.480,
    firm_bits=0.957, theme_bits=-0.256, surplus=0.817, pitch_share=0.102, solid=-0.104, top=6.618, highest=2.222,
    below=5.547, buried=-20.563, held=8.486, span=-3.533, off_beat=-1.018, off_half_bar=-1.314, head=-0.751,
    opening=1.018, tail=-0.542, before=0.118, after=0.163, rest_before=0.441, rest_after=1.657, pace=-1.100,
    register=-0.690, turned=-0.037, backwards=-1.486, scaled=-2.624,
)  # fmt: skip
LEAST_BELIEF = 0.005
"""A candidate that is less likely by itself is not looked at in context."""
FOUND = 0.3
"""Confidence from which a candidate counts as found."""
REVIEW = 0.05
"""Confidence from which a candidate is put up for review."""
