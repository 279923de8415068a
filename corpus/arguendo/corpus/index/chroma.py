"""An embedded Chroma as the vector index: ids and vectors only, no documents, no telemetry."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arguendo.corpus.shelf.schema import broken_disk_explained

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LARGEST_BATCH = 5000
_COLLECTION = "passages"


class ChromaIndex:
    """A collection in the library's folder; a broken one is set aside and begun anew.

    Killing a process in mid-write can leave Chroma's files unreadable. The caller finds the
    count short after that and fills the index again from the shelf.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "chroma"
        with broken_disk_explained(folder):
            try:
                self._collection = self._open()
                self._collection.count()
                if self._collection.count():
                    self._collection.peek(1)
            except Exception as error:  # Chroma raises its own, unspecified exceptions here.
                if isinstance(error, OSError):
                    raise
                self._start_anew()

    def _open(self) -> Any:
        import chromadb
        from chromadb.config import Settings

        self._client = chromadb.PersistentClient(
            path=str(self._folder), settings=Settings(anonymized_telemetry=False)
        )
        return self._client.get_or_create_collection(
            _COLLECTION, embedding_function=None, metadata={"hnsw:space": "ip"}
        )

    def _start_anew(self) -> None:
        import shutil

        from chromadb.api.shared_system_client import SharedSystemClient

        SharedSystemClient.clear_system_cache()
        shutil.rmtree(self._folder, ignore_errors=True)
        self._collection = self._open()

    def add(self, numbers: Sequence[int], vectors: "NDArray[np.float32]") -> None:
        """Take in vectors under new numbers."""
        with broken_disk_explained(self._folder):
            for at in range(0, len(numbers), _LARGEST_BATCH):
                some = slice(at, at + _LARGEST_BATCH)
                self._collection.add(
                    ids=[str(number) for number in numbers[some]], embeddings=vectors[some]
                )

    def remove(self, numbers: Sequence[int]) -> None:
        """Forget those numbers."""
        for at in range(0, len(numbers), _LARGEST_BATCH):
            some = numbers[at : at + _LARGEST_BATCH]
            self._collection.delete(ids=[str(number) for number in some])

    def nearest(self, vector: "NDArray[np.float32]", most: int) -> list[tuple[int, float]]:
        """Return the nearest numbers with their cosine likeness."""
        held = self._collection.count()
        if not held:
            return []
        found = self._collection.query(
            query_embeddings=vector.reshape(1, -1), n_results=min(most, held), include=["distances"]
        )
        return [
            (int(id), 1.0 - distance)
            for id, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        ]

    def count(self) -> int:
        """Return how many vectors it holds."""
        held: int = self._collection.count()
        return held

    def clear(self) -> None:
        """Forget everything."""
        self._client.delete_collection(_COLLECTION)
        self._collection = self._client.get_or_create_collection(
            _COLLECTION, embedding_function=None, metadata={"hnsw:space": "ip"}
        )
