"""A logistic model over named features."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from leitmotif_desk.domain.time import FloatColumn
from leitmotif_desk.tracking.texture import FloatTable


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic sum over the columns of a table of features."""

    names: tuple[str, ...]
    bias: float
    weights: tuple[float, ...]

    @classmethod
    def of(cls, bias: float, **weights: float) -> Self:
        return cls(tuple(weights), bias, tuple(weights.values()))

    def __call__(self, table: FloatTable) -> FloatColumn:
        """Return how likely each row is an occurrence, 0 to 1."""
        total = self.bias + table @ np.array(self.weights)
        return np.asarray(1 / (1 + np.exp(-np.clip(total, -40, 40))), dtype=np.float64)
