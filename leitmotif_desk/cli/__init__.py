"""The headless face: the same stories as the window, for scripts and servers without a screen."""

from leitmotif_desk.cli.faces import Faces
from leitmotif_desk.cli.run import run

__all__ = ["Faces", "run"]
