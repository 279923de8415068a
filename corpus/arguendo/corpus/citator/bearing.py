"""How much passages say of a thesis, by the vectors that the shelf holds of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf

if TYPE_CHECKING:
    from arguendo.corpus.index.embedders import Embedder

_BATCH = 512


class Bearing:
    """Asked of passages by their numbers; each is compared once."""

    def __init__(self, db: Shelf, embedder: "Embedder", thesis: str) -> None:
        self._db, self._embedder = db, embedder
        self._thesis = embedder.embed([thesis])[0]
        self._known: dict[int, float] = {}

    def __call__(self, numbers: Sequence[int]) -> dict[int, float]:
        """Return how near each passage is to the thesis, from 0 to 1."""
        new = [number for number in dict.fromkeys(numbers) if number not in self._known]
        for at in range(0, len(new), _BATCH):
            self._compare(new[at : at + _BATCH])
        return {number: self._known[number] for number in numbers}

    def _compare(self, numbers: list[int]) -> None:
        import numpy as np

        held = {
            number: np.frombuffer(row, dtype=np.float32)
            for number, row in reading.vectors(self._db, numbers).items()
        }
        without = [number for number in numbers if number not in held]
        if without:
            texts = [passage.text for passage in reading.by_number(self._db, sorted(without))]
            held.update(zip(sorted(without), self._embedder.embed(texts), strict=True))
        for number in numbers:
            row = held[number]
            scale = float(np.linalg.norm(row) * np.linalg.norm(self._thesis)) or 1.0
            self._known[number] = max(0.0, float(row @ self._thesis) / scale)
