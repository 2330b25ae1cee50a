"""The reading process: one file in, one reading or one named error out, within limits. Run with -m."""

import contextlib
import json
import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from leitmotif_desk.domain.codec import from_plain
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, FormatError, ReaderDied, TooLarge
from leitmotif_desk.formats.reading import Kind, Limits, ReadOptions
from leitmotif_desk.formats.reading_here import load, read_source
from leitmotif_desk.formats.wire import pack_error, pack_progress, pack_reading


def main() -> None:
    """Answer the request on standard input through standard output."""
    request = json.loads(sys.stdin.readline())
    limits = from_plain(Limits, request["limits"])
    # Libraries may print; what they print must not get between the messages.
    answers = Connection(os.dup(1), readable=False)
    os.dup2(2, 1)
    _limit(limits)
    answers.send_bytes(_answer(request, limits, answers))


def _answer(request: dict[str, Any], limits: Limits, answers: Connection) -> bytes:
    path = Path(request["path"])
    try:
        kind, options = Kind(request["kind"]), from_plain(ReadOptions, request["options"])
        source = load(path, limits, kind)
        return pack_reading(read_source(source, kind, options, lambda done: answers.send_bytes(pack_progress(done))))
    except FormatError as error:
        return pack_error(error)
    except (MemoryError, RecursionError):
        return pack_error(TooLarge("reading needs more memory than is allowed.", where=path.name, now=NOTHING_IMPORTED))
    except Exception as error:  # noqa: BLE001
        # The last fence: whatever a library throws reaches the person as a named error about their file.
        return pack_error(_unforeseen(error, path.name))


def _unforeseen(error: Exception, name: str) -> ReaderDied:
    return ReaderDied(f"the reader gave up ({type(error).__name__}: {error}).", where=name, now=NOTHING_IMPORTED)


def _limit(limits: Limits) -> None:
    with contextlib.suppress(ImportError):
        import resource

        sys.dont_write_bytecode = True
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
        seconds = int(limits.seconds * limits.threads) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    main()
