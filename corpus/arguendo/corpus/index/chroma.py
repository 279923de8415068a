"""An embedded Chroma as the vector index: ids and vectors only, no documents, no telemetry."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.shelf.schema import broken_disk_explained, turn, what_the_disk_says

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LARGEST_BATCH = 5000
_COLLECTION = "passages"
_LOOKED_AT = 3000
"""Neighbours looked at in a search: enough that two indexes of the same vectors answer alike."""
_WAIT = 600.0
"""Seconds to wait while another process opens, and perhaps mends, the same index."""


@contextmanager
def _no_grammars() -> Iterator[None]:
    """Halve the time of importing chromadb.

    It imports jsonschema, which compiles the grammars of internationalised addresses for more
    than a second; where they are not to be had, it does without that one format.
    """
    unwanted = "rfc3987_syntax"
    if "jsonschema" in sys.modules or unwanted in sys.modules:
        yield
        return
    sys.modules[unwanted] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[unwanted]


class ChromaIndex:
    """A collection in the library's folder; a broken one is thrown away and begun anew.

    Killing a process in mid-write can leave Chroma's files unreadable, and reading damaged ones
    can kill the process. So a mark stands beside them while they are opened: who finds it left
    behind throws them away. The caller fills the index again from the shelf.
    """

    def __init__(self, folder: Path) -> None:
        self._library = folder
        self._folder = folder / "chroma"
        mark = folder / "chroma.opening"
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
        with _no_grammars():
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

    def _empty_or_held(self) -> Any:
        return self._client.get_or_create_collection(
            _COLLECTION,
            embedding_function=None,
            metadata={"hnsw:space": "ip", "hnsw:search_ef": _LOOKED_AT},
        )

    def _try_out(self) -> None:
        """Read a vector and look for it, so that what is broken breaks now."""
        if self._collection.count():
            held = self._collection.peek(1)
            self._collection.query(query_embeddings=held["embeddings"], n_results=1)

    def _throw_away(self) -> None:
        import shutil

        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, numbers: Sequence[int], vectors: "NDArray[np.float32]") -> None:
        """Take in vectors under new numbers."""
        with self._explained():
            for at in range(0, len(numbers), _LARGEST_BATCH):
                some = slice(at, at + _LARGEST_BATCH)
                self._collection.add(
                    ids=[str(number) for number in numbers[some]], embeddings=vectors[some]
                )

    def remove(self, numbers: Sequence[int]) -> None:
        """Forget those numbers."""
        with self._explained():
            for at in range(0, len(numbers), _LARGEST_BATCH):
                some = numbers[at : at + _LARGEST_BATCH]
                self._collection.delete(ids=[str(number) for number in some])

    def nearest(self, vector: "NDArray[np.float32]", most: int) -> list[tuple[int, float]]:
        """Return the nearest numbers with their cosine likeness."""
        with self._explained():
            found = self._collection.query(
                query_embeddings=vector.reshape(1, -1), n_results=most, include=["distances"]
            )
        return [
            (int(id), 1.0 - distance)
            for id, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        ]

    def count(self) -> int:
        """Return how many vectors it holds."""
        with self._explained():
            held: int = self._collection.count()
        return held

    def numbers(self) -> set[int]:
        """Return every number it holds."""
        with self._explained():
            return {int(id) for id in self._collection.get(include=[])["ids"]}

    def holds(self, numbers: Sequence[int], vectors: "NDArray[np.float32]") -> bool:
        """Tell whether it gives back these vectors under these numbers."""
        import numpy as np
        from chromadb.errors import ChromaError

        try:
            found = self._collection.get(
                ids=[str(number) for number in numbers], include=["embeddings"]
            )
        except ChromaError:
            return False
        place = {int(id): at for at, id in enumerate(found["ids"])}
        return set(place) == set(numbers) and all(
            np.array_equal(found["embeddings"][place[number]], vector)
            for number, vector in zip(numbers, vectors, strict=True)
        )

    def clear(self) -> None:
        """Forget everything."""
        with self._explained():
            self._client.delete_collection(_COLLECTION)
            self._collection = self._empty_or_held()

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
