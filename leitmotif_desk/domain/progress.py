"""How long work tells where it stands."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1; raises Cancelled where a person asked to stop."""


def unheard(_done: float) -> None:
    """Progress that nobody watches."""
