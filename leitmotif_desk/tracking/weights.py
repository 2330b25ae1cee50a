"""The finder's two models: the weight of each feature in a logistic sum, as numbers one can read.

`ALONE` judges a candidate by itself, over grading.py's features; its belief decides which readings of a place stand.
`IN_CONTEXT` judges those that stand, over context.py's and grading.py's features; it gives the confidence.

Fitted by tests/benchmarks/fit_finder.py to hand-labelled returns in piano sonatas and fugues, and to themes planted in
other pieces. Set by hand: `whole`, so that plain returns are not given up for others.
"""

from leitmotif_desk.tracking.model import Model

ALONE = Model.of(
    -9.288,
    notes=-0.861, exact=1.812, tonal=1.538, near=1.699, wrong=-4.126, timed=-1.244, like=0.156, run=0.398,
    whole=3.000, whole_changed=1.347, holes=-2.887, added=-1.644, split=-7.213, pitch_bits=-0.320, time_bits=0.120,
    firm_bits=0.783, theme_bits=-0.257, surplus=0.778, pitch_share=-0.793, solid=-0.373, top=4.147, highest=1.638,
    below=5.182, buried=-12.560, held=5.095, span=-2.133, off_beat=-0.601, off_half_bar=-0.740, head=-0.230,
    opening=0.500, tail=-0.273, before=0.069, after=-0.031, rest_before=0.374, rest_after=1.140, pace=-0.626,
    register=-0.442, turned=0.008, backwards=-0.778, scaled=-1.827,
)  # fmt: skip
IN_CONTEXT = Model.of(
    -13.785,
    alone=-0.532, rival=-0.510, tenth=0.039, echo=1.430, mean_echo=0.072, copies=-0.401, neighbour=0.471,
    neighbour_in_part=0.864, neighbour_like=-1.053, series=0.178, crowd=0.343, imitation=-0.314, covered=-0.706,
    phase_2=-0.030, phase_3=0.003, phase_4=0.324, believed=-0.201, best=-0.243, setting=2.049, notes=-1.138,
    exact=1.531, tonal=1.146, near=1.548, wrong=-6.412, timed=-1.411, like=0.214, run=1.205, whole=3.000,
    whole_changed=1.489, holes=-3.662, added=-2.115, split=-7.339, pitch_bits=-0.277, time_bits=0.352,
    firm_bits=0.751, theme_bits=-0.246, surplus=0.893, pitch_share=-0.274, solid=-0.259, top=5.518, highest=2.030,
    below=6.174, buried=-16.344, held=6.536, span=-3.085, off_beat=-0.634, off_half_bar=-0.662, head=-0.310,
    opening=0.671, tail=-0.252, before=0.136, after=0.011, rest_before=0.426, rest_after=1.524, pace=-0.768,
    register=-0.560, turned=0.065, backwards=-1.142, scaled=-2.102,
)  # fmt: skip
LEAST_BELIEF = 0.005
"""A candidate that is less likely by itself is not looked at in context."""
FOUND = 0.3
"""Confidence from which a candidate counts as found."""
REVIEW = 0.05
"""Confidence from which a candidate is put up for review."""
