"""What a vector index has to do: take numbered vectors, give back the nearest numbers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.index.by_day import ByDay


class Index(Protocol):
    """Finds the nearest of numbered unit vectors. It is a cache: the shelf holds the vectors."""

    by_day: "ByDay | None"
    """The vectors by day, where there is a file of them."""

    @property
    def ours(self) -> bool:
        """Whether the library may write to it; a copy's vectors may be the original's."""

    def add(self, numbers: Sequence[int], vectors: "NDArray[np.float32]") -> None:
        """Take in vectors under numbers that are new to the index."""

    def remove(self, numbers: Sequence[int]) -> None:
        """Forget those numbers; unknown ones are ignored."""

    def nearest(self, vector: "NDArray[np.float32]", most: int) -> list[tuple[int, float]]:
        """Return up to `most` (number, cosine likeness) pairs, the likest first."""

    def count(self) -> int:
        """Return how many vectors it holds."""

    def numbers(self) -> set[int]:
        """Return every number it holds."""

    def holds(self, numbers: Sequence[int], vectors: "NDArray[np.float32]") -> bool:
        """Tell whether it gives back these vectors under these numbers."""

    def clear(self) -> None:
        """Forget everything."""

    def beside(self, name: str) -> "Index":
        """Return another index of the same place; it is closed with this one."""

    def forget(self) -> None:
        """Leave nothing of it where it lies; it cannot be asked any more."""

    def close(self) -> None:
        """Let go of its files."""
