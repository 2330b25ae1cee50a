"""The only place that wires rooms together and knows where resources/ lies."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leitmotif_desk.desk.desk import Desk
    from leitmotif_desk.domain.suggestion import Suggestion

NO_SCREEN = 2
RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def main(words: Sequence[str] | None = None) -> int:
    """Run the program; with no words it opens the window."""
    arguments = list(sys.argv[1:] if words is None else words)
    if arguments[:1] in ([], ["open"]) and not set(arguments) & {"-h", "--help", "--demo", "--json"}:
        return _open_window(Path(arguments[1]) if len(arguments) > 1 else None)
    from leitmotif_desk.cli import Faces, run

    faces = Faces(RESOURCES, _demo_copy, _open_window, _picture, _suggestion_picture, _print_pdf, _draw_png)
    return run(arguments, faces)


def _demo_copy() -> Path:
    """Return the user's own copy of the demo film, made anew while nobody changed it."""
    import platformdirs

    from leitmotif_desk.cli.progress import Bar
    from leitmotif_desk.desk.demo import open_demo

    path = Path(platformdirs.user_data_dir("leitmotif-desk", appauthor=False)) / "Low Water.leitmotif"
    path.parent.mkdir(parents=True, exist_ok=True)
    with Bar("making Low Water") as bar:
        open_demo(RESOURCES / "demo", path, bar).close()
    return path


def _open_window(path: Path | None) -> int:
    if not _has_screen():
        sys.stderr.write(
            "leitmotif-desk: there is no screen to open a window on. `leitmotif-desk demo FOLDER` does the main job "
            "into a folder without one, and `leitmotif-desk --help` lists the rest.\n"
        )
        return NO_SCREEN
    from leitmotif_desk.ui.application import run_window

    return run_window(path, RESOURCES, _demo_copy)


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _picture(desk: "Desk", view: str, size: tuple[int, int], theme: str, path: Path) -> None:
    from leitmotif_desk.ui.pictures import write_picture

    write_picture(desk, view, size, theme, path)


def _suggestion_picture(desk: "Desk", suggestion: "Suggestion", path: Path) -> None:
    from leitmotif_desk.ui.pictures import write_suggestion_picture

    write_suggestion_picture(desk, suggestion, path)


def _draw_png(svg: str, path: Path) -> None:
    from leitmotif_desk.ui.printing import svg_to_png

    svg_to_png(svg, path)


def _print_pdf(html: str, path: Path) -> None:
    from leitmotif_desk.ui.printing import html_to_pdf

    html_to_pdf(html, path)
