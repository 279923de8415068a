"""Tells whether anybody works on a run: whoever does holds a lock, which dies with its process.

The number of a process says nothing once the machine or the container was started again: by then
another program may bear it.
"""

import os
import sys
import time
from pathlib import Path

_PATIENCE = 20
"""Times a lock is tried: whoever asks whether it is held has it for a moment."""


class Hold:
    """The lock on one run."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> bool:
        """Take it, if nobody has it; the file says which process did, for people."""
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        for _ in range(_PATIENCE):
            if _locked(file):
                os.ftruncate(file, 0)
                os.write(file, str(os.getpid()).encode())
                self._file = file
                return True
            time.sleep(0.01)
        os.close(file)
        return False

    def let_go(self) -> None:
        """Give it back."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def is_held(path: Path) -> bool:
    """Tell whether anybody has it, in this or any other process."""
    try:
        file = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return not _locked(file, shared=True)
    finally:
        os.close(file)


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 20
    """What is locked on Windows cannot be read, so that it lies behind what is written."""

    def _locked(file: int, *, shared: bool = False) -> bool:
        del shared  # There is no such lock here: whoever asks at the same moment is in the way.
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked(file: int, *, shared: bool = False) -> bool:
        # Any number may ask at once: a shared lock is in the way of whoever works alone.
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
