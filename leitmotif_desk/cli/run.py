"""Run one command line and turn what happens into an exit code."""

import sys
import traceback
from collections.abc import Sequence

from leitmotif_desk.cli.arguments import parser
from leitmotif_desk.cli.commands import COMMANDS
from leitmotif_desk.cli.faces import Faces
from leitmotif_desk.domain.errors import LeitmotifError

CLEAN, FINDINGS, BAD_INPUT, INTERNAL, STOPPED = 0, 1, 2, 3, 130


def run(words: Sequence[str], faces: Faces) -> int:
    """Do what the words say; returns the exit code."""
    if not words:
        words = ["open"]
    arguments = parser().parse_args(words)
    try:
        return COMMANDS[arguments.command](arguments, faces)
    except LeitmotifError as error:
        sys.stderr.write(f"leitmotif-desk: {error}\n")
        return BAD_INPUT
    except KeyboardInterrupt:
        sys.stderr.write("\nleitmotif-desk: stopped; nothing unfinished was kept.\n")
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has closed it: there is nobody left to tell.
        sys.stderr.close()
        return CLEAN
    except Exception:  # noqa: BLE001 - the last guard: said in full, never hidden
        traceback.print_exc()
        sys.stderr.write("leitmotif-desk: an internal error; the project holds everything up to the last step.\n")
        return INTERNAL
