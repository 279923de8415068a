"""Embedding and indexing beside shelving, in a second thread: neither needs Python for most of it.

What is embedded is put on the shelf by whoever shelves, in the transaction of its passages. What
is indexed may be a batch behind: it is on the shelf by then, and an index that was left behind is
brought level at the next opening.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Self

from arguendo.corpus.index.embedders import begun
from arguendo.corpus.index.interface import Index

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.library.building import Building

_TOGETHER = 128
"""Passages embedded at a time: what the shelving thread may be ahead by before they are begun."""


class Beside:
    """A thread that embeds and indexes what it is given, in order."""

    def __init__(self, library: "Building", index: Index) -> None:
        self._library, self._index = library, index
        self._thread = ThreadPoolExecutor(1, "embedding")
        self._waiting: list[tuple[int, str]] = []
        self._begun: list[tuple[list[int], Future[Callable[[], NDArray[np.float32]]]]] = []
        self._indexing: Future[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        """Wait for what was begun; what was not is left."""
        self._thread.shutdown(cancel_futures=True)

    def embed(self, passages: Sequence[tuple[int, str]]) -> None:
        """Have numbered texts embedded."""
        self._waiting += passages
        while len(self._waiting) >= _TOGETHER:
            self._begin(_TOGETHER)

    def _begin(self, most: int) -> None:
        some, self._waiting = self._waiting[:most], self._waiting[most:]
        embedder = self._library.embedder  # Asked here: a thread has its own way to the shelf.
        rows = self._thread.submit(begun, embedder, [text for _, text in some])
        self._begun.append(([number for number, _ in some], rows))

    def embedded(self, but: set[int]) -> tuple[list[int], list["NDArray[np.float32]"]]:
        """Return the numbers and vectors of what was given since, but for some numbers."""
        if self._waiting:
            self._begin(len(self._waiting))
        begun, self._begun = self._begun, []
        told = [
            (number, row)
            for numbers, rows in begun
            for number, row in zip(numbers, rows.result()(), strict=True)
            if number not in but
        ]
        return [number for number, _ in told], [row for _, row in told]

    def index(self, numbers: list[int], rows: list["NDArray[np.float32]"]) -> None:
        """Have vectors indexed."""
        import numpy as np

        if numbers:
            self._indexing = self._thread.submit(self._index.add, numbers, np.stack(rows))

    def indexed(self) -> None:
        """Wait until all is indexed; raise what went wrong."""
        waited, self._indexing = self._indexing, None
        if waited is not None:
            waited.result()
