"""The shapes a theme is searched in: upright or inverted, forwards or backwards, at a ratio of speeds."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Form, Theme
from leitmotif_desk.domain.time import IntColumn

RATIOS = tuple(Fraction(text) for text in ("1", "2", "1/2", "3/2", "2/3", "3", "1/3", "4", "1/4", "4/3", "3/4"))
FEWEST_TONES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A form turned and stretched: columns in order of onset, first onset 0; `tone` indexes the form's tones."""

    motif: MotifId
    form: FormId
    tone: IntColumn
    onset: IntColumn
    duration: IntColumn
    step: IntColumn
    pitch: IntColumn
    start_ticks: int
    inverted: bool = False
    retrograde: bool = False
    ratio: Fraction = Fraction(1)

    def __len__(self) -> int:
        return len(self.tone)

    @property
    def turned(self) -> bool:
        return self.inverted or self.retrograde

    @property
    def changed(self) -> bool:
        """Whether it is anything but the form as it stands."""
        return self.turned or self.ratio != 1


def base_first(theme: Theme) -> tuple[Form, ...]:
    """Return the forms worth searching, base forms before the others."""
    long_enough = [form for form in theme.forms if len(form.tones) >= FEWEST_TONES]
    return tuple(sorted(long_enough, key=lambda form: form.parent is not None))


def upright(form: Form) -> Shape:
    """Return a form as it stands."""
    tones = sorted(enumerate(form.tones), key=lambda pair: (pair[1].onset_ticks, pair[1].step))
    columns = np.array(
        [(index, tone.onset_ticks, tone.duration_ticks, tone.step, tone.pitch) for index, tone in tones], dtype=np.int64
    )
    start = int(columns[0, 1])
    columns[:, 1] -= start
    tone, onset, duration, step, pitch = columns.T
    return Shape(form.motif, form.id, tone, onset, duration, step, pitch, start)


def turned(shape: Shape, *, inverted: bool = False, retrograde: bool = False, ratio: Fraction = Fraction(1)) -> Shape:
    """Return an upright shape turned and stretched."""
    order = np.arange(len(shape))[:: -1 if retrograde else 1]
    onset = shape.onset[order]
    if retrograde:
        ends = shape.onset + shape.duration
        onset = ends.max() - ends[order]
        onset = onset - onset[0]
    sign = -1 if inverted else 1
    return Shape(
        shape.motif, shape.form, shape.tone[order], _scaled(onset, ratio), _scaled(shape.duration[order], ratio),
        sign * shape.step[order], sign * shape.pitch[order], shape.start_ticks, inverted, retrograde, ratio,
    )  # fmt: skip


def _scaled(ticks: IntColumn, ratio: Fraction) -> IntColumn:
    return np.asarray((2 * ticks * ratio.numerator + ratio.denominator) // (2 * ratio.denominator), dtype=np.int64)


def every_shape(form: Form) -> Iterator[Shape]:
    """Yield the shapes of a form, the plainest first."""
    plain = upright(form)
    for ratio in RATIOS:
        for inverted, retrograde in ((False, False), (True, False), (False, True), (True, True)):
            yield turned(plain, inverted=inverted, retrograde=retrograde, ratio=ratio)
