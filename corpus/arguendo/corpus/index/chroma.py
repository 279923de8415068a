"""An embedded Chroma as the vector index: ids and vectors only, no documents, no telemetry."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.index.collection import Collection, no_grammars
from arguendo.corpus.shelf.schema import broken_disk_explained, turn, what_the_disk_says

FOLDER, MARK = "chroma", "chroma.opening"
"""What the index is called in a library's folder, and what stands beside it while it is opened."""
NAME = "passages"
"""What a library's collection is called, until its vectors are made again."""
_WAIT = 600.0
"""Seconds to wait while another process opens, and perhaps mends, the same index."""


class ChromaIndex(Collection):
    """A collection in the library's folder; a broken one is thrown away and begun anew.

    Killing a process in mid-write can leave Chroma's files unreadable, and reading damaged ones
    can kill the process. So a mark stands beside them while they are opened: who finds it left
    behind throws them away. The caller fills the index again from the shelf.
    """

    ours = True

    def __init__(self, folder: Path, name: str = NAME) -> None:
        self._name = name
        self._library = folder
        self._folder = folder / FOLDER
        mark = folder / MARK
        with broken_disk_explained(folder), turn(folder, "opening", _WAIT):
            if mark.exists():
                self._throw_away()
            mark.touch()
            try:
                self._collection = self._open()
                self._try_out()
            except BaseException as error:  # Chroma raises its own, and Rust's panics.
                if isinstance(error, OSError | KeyboardInterrupt | SystemExit):
                    raise
                if explained := what_the_disk_says(folder, error):
                    raise explained from error
                self._throw_away()
                self._collection = self._open()
            finally:
                mark.unlink(missing_ok=True)

    def _open(self) -> Any:
        with no_grammars():
            from chromadb.api import ServerAPI
            from chromadb.api.client import Client
            from chromadb.config import Settings, System

        # What chromadb.PersistentClient does, but for sharing with whoever opened the folder
        # before: what is read here is what lies on the disk now.
        self._system = System(
            Settings(
                anonymized_telemetry=False,
                is_persistent=True,
                persist_directory=str(self._folder),
            )
        )
        self._system.instance(ServerAPI)  # type: ignore[type-abstract]
        self._system.start()
        self._client: Any = Client.from_system(self._system)
        return self._empty_or_held()

    def _try_out(self) -> None:
        """Read a vector and look for it, so that what is broken breaks now."""
        if self._collection.count():
            held = self._collection.peek(1)
            self._collection.query(query_embeddings=held["embeddings"], n_results=1)

    def _throw_away(self) -> None:
        import shutil

        shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Let go of its files; it cannot be asked any more."""
        self._system.stop()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what Chroma refuses into one sentence and what to do."""
        from chromadb.errors import ChromaError

        try:
            with broken_disk_explained(self._library):
                yield
        except ChromaError as error:
            raise what_the_disk_says(self._library, error) or UnavailableError(
                f"The vector index in {self._library} cannot be used ({error}).",
                "Make it again from the shelf: arguendo index rebuild",
            ) from error
