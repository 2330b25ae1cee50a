"""One writer a project: a lock file beside it, held through the operating system."""

import os
import socket
import sys
from pathlib import Path

from leitmotif_desk.store.errors import ProjectLocked

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """The right to write a project, from construction to `release`.

    The system drops the lock when its process dies, so a lock file left by a crash locks nobody out.
    Raises ProjectLocked where another process, or another ProjectFile of this one, holds it.
    """

    def __init__(self, project: Path) -> None:
        self.path = project.with_name(f".{project.name}.lock")
        self._descriptor = self._acquired(project)

    def _acquired(self, project: Path) -> int:
        while True:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _take(descriptor)
            except OSError as error:
                holder = os.pread(descriptor, 200, 1).decode(errors="replace") if hasattr(os, "pread") else ""
                os.close(descriptor)
                said = f"the project is open already{f' ({holder})' if holder else ''}."
                raise ProjectLocked(said, where=str(project), now="Close it there, or open it to read only.") from error
            if self._is_current(descriptor):
                os.ftruncate(descriptor, 0)
                os.write(descriptor, f"\nprocess {os.getpid()} on {socket.gethostname()}".encode())
                return descriptor
            # The holder before us removed the file between our open and our lock.
            os.close(descriptor)

    def _is_current(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), os.stat(self.path))
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Give the right back and remove the lock file."""
        if sys.platform == "win32":
            os.close(self._descriptor)
            self.path.unlink(missing_ok=True)
        else:
            # Removed while still held, so that nobody can lock a file that is about to vanish.
            self.path.unlink(missing_ok=True)
            os.close(self._descriptor)
