"""Read a file in a child process that can be stopped at any moment."""

import json
import os
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

from leitmotif_desk.domain.codec import to_plain
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, FormatError, ReaderDied, ReaderTooSlow
from leitmotif_desk.formats.reading import Kind, Limits, Reading, ReadOptions, limits_of
from leitmotif_desk.formats.wire import unpack

_ROOT = Path(__file__).resolve().parents[2]
_CHILD = "leitmotif_desk.formats.child"
_POLL_SECONDS = 0.05
_LARGEST_ANSWER = 1 << 30


def read(
    path: Path,
    kind: Kind,
    options: ReadOptions = ReadOptions(),  # noqa: B008 - frozen
    progress: Progress = unheard,
    limits: Limits | None = None,
) -> Reading:
    """Return what a file holds of a kind, read in a process of its own; `limits` are else those of its kind.

    Raises children of FormatError that name the file and the place: ReaderTooSlow, ReaderDied and TooLarge where the
    limits end it. Cancelled, raised by `progress`, stops the process.
    """
    limits = limits or limits_of(kind)
    request = {
        "path": str(path.resolve()),
        "kind": kind.value,
        "options": to_plain(options),
        "limits": to_plain(limits),
    }
    child = _started()
    try:
        return _answer(child, request, path.name, progress, limits)
    finally:
        child.kill()
        child.communicate()


def _started() -> subprocess.Popen[bytes]:
    # The child runs in our own folder, so that no file lying beside the user's is taken for a module.
    return subprocess.Popen(
        [sys.executable, "-m", _CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(_ROOT)},
    )


def _answer(
    child: subprocess.Popen[bytes], request: dict[str, object], name: str, progress: Progress, limits: Limits
) -> Reading:
    assert child.stdin is not None and child.stdout is not None
    answers = Connection(os.dup(child.stdout.fileno()), writable=False)
    began = heard = time.monotonic()
    done = 0.0
    try:
        child.stdin.write(json.dumps(request).encode() + b"\n")
        child.stdin.flush()
        while (now := time.monotonic()) < began + limits.seconds and now < heard + limits.silent_seconds:
            progress(done)
            if answers.poll(_POLL_SECONDS):
                said = unpack(answers.recv_bytes(_LARGEST_ANSWER))
                if isinstance(said, FormatError):
                    raise said
                if isinstance(said, Reading):
                    return said
                done, heard = said, now
    except (EOFError, OSError) as error:
        what = f"the reading process ended without an answer ({_ending(child)})."
        raise ReaderDied(what, where=name, now=NOTHING_IMPORTED) from error
    finally:
        answers.close()
    is_late = now >= began + limits.seconds
    slow = f"took longer than {limits.seconds:g}" if is_late else f"came no further in {limits.silent_seconds:g}"
    what = f"reading {slow} seconds and was stopped."
    raise ReaderTooSlow(what, where=name, now=NOTHING_IMPORTED)


def _ending(child: subprocess.Popen[bytes]) -> str:
    try:
        code = child.wait(timeout=1)
    except subprocess.TimeoutExpired:
        return "it stopped answering"
    return f"signal {-code}" if code < 0 else f"exit code {code}"
