"""What can be done to a theme: pure moves over tones, and the one table of operations over them."""

from leitmotif_desk.theory.operations.passage import Arguments, Passage
from leitmotif_desk.theory.operations.table import OPERATIONS, OperationKind, perform

__all__ = ["OPERATIONS", "Arguments", "OperationKind", "Passage", "perform"]
