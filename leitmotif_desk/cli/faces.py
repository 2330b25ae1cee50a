"""What the command line needs of the window's side, handed in by bootstrap: the two faces do not know each other."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.suggestion import Suggestion

PictureOf = Callable[[Desk, str, tuple[int, int], str, Path], None]
"""Draw a view ("timeline", "matrix", "window") of a desk at a size in pixels in a theme into a PNG file."""


@dataclass(frozen=True, slots=True)
class Faces:
    """Callables that need Qt, the folder of resources, and the user's own copy of the demo film."""

    resources: Path
    demo_copy: Callable[[], Path]
    open_window: Callable[[Path | None], int]
    picture: PictureOf
    suggestion_picture: Callable[[Desk, Suggestion, Path], None]
    print_pdf: Callable[[str, Path], None]
    draw_png: Callable[[str, Path], None]
