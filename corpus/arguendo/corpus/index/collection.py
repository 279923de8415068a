"""What is done with a collection of Chroma, wherever it lies: ids and vectors only."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from copy import copy
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.index.by_day import ByDay

_LARGEST_BATCH = 5000
_LOOKED_AT = 3000
"""Neighbours looked at in a search: enough that two indexes of the same vectors answer alike."""


@contextmanager
def no_grammars() -> Iterator[None]:
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


class Collection:
    """A collection of numbered vectors; what Chroma refuses is told by whoever opened it."""

    ours: bool
    by_day: "ByDay | None" = None
    _client: Any
    _collection: Any
    _name: str

    def _explained(self) -> AbstractContextManager[None]:
        """Turn what Chroma refuses into one sentence and what to do."""
        raise NotImplementedError

    def _empty_or_held(self) -> Any:
        return self._client.get_or_create_collection(
            self._name,
            embedding_function=None,
            metadata={"hnsw:space": "ip", "hnsw:search_ef": _LOOKED_AT, **self._noted()},
        )

    def beside(self, name: str) -> Self:
        """Return another collection of the same place, empty where it is not there yet."""
        other = copy(self)
        other._name = name
        with self._explained():
            other._collection = other._empty_or_held()
        return other

    def forget(self) -> None:
        """Leave nothing of it where it lies; it cannot be asked any more."""
        with self._explained():
            self._client.delete_collection(self._name)

    def _noted(self) -> dict[str, str]:
        """Return what else is noted with the collection when it is made."""
        return {}

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
            np.array_equal(np.asarray(found["embeddings"][place[number]], np.float32), vector)
            for number, vector in zip(numbers, vectors, strict=True)
        )

    def clear(self) -> None:
        """Forget everything."""
        with self._explained():
            self._client.delete_collection(self._name)
            self._collection = self._empty_or_held()

    def close(self) -> None:
        """Let go of whatever is held open; it cannot be asked any more."""
        raise NotImplementedError
