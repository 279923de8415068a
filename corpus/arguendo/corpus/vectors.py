"""Vectors, on the shelf and in the index: the shelf's are the record, the index is kept level."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from arguendo.corpus.built import Progress
from arguendo.corpus.errors import ServerAwayError, UnavailableError
from arguendo.corpus.index.interface import Index
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.interface import Shelf
from arguendo.corpus.shelf.writing import meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.index.embedders import Embedder

SAMPLE = 32
"""Vectors by which an index is tried when it is opened."""
_BATCH = 512
"""Vectors held in memory at a time."""


def shelve(
    db: Shelf,
    embedder: "Embedder",
    texts: Sequence[tuple[int, str]],
    batch: int,
    into: reading.Vectors = "vector",
) -> None:
    """Put the vectors of numbered texts on the shelf, a batch at a time."""
    for at in range(0, len(texts), batch):
        some = texts[at : at + batch]
        rows = embedder.embed([text for _, text in some])
        told = ((number, row.tobytes()) for (number, _), row in zip(some, rows, strict=True))
        meaning.put(db, told, into)


def put(db: Shelf, numbers: Sequence[int], rows: Sequence["NDArray[np.float32]"]) -> None:
    """Put vectors on the shelf, inside the transaction of the caller."""
    meaning.put(db, ((number, row.tobytes()) for number, row in zip(numbers, rows, strict=True)))


def held(
    db: Shelf, numbers: Sequence[int], of: reading.Vectors = "vector"
) -> "NDArray[np.float32]":
    """Return the shelf's vectors of those numbers, a row each, in their order."""
    import numpy as np

    rows = reading.vectors(db, list(numbers), of)
    return np.stack([np.frombuffer(rows[number], dtype=np.float32) for number in numbers])


Told = Callable[[Progress], None]


def _nobody(_: Progress) -> None:
    """Tell nobody."""


def index(
    db: Shelf,
    index: Index,
    numbers: Sequence[int],
    on_progress: Told = _nobody,
    of: reading.Vectors = "vector",
) -> None:
    """Put the shelf's vectors of those numbers into the index."""
    for at in range(0, len(numbers), _BATCH):
        some = numbers[at : at + _BATCH]
        index.add(some, held(db, some, of))
        done = at + len(some)
        on_progress(Progress(records=0, passages=done, fraction=done / len(numbers)))


def fill(
    db: Shelf,
    into: Index,
    on_progress: Told = _nobody,
    of: reading.Vectors = "vector",
) -> None:
    """Fill an index anew from the vectors on the shelf."""
    into.clear()
    index(db, into, sorted(reading.numbers_of_vectors(db, of)), on_progress, of)


def mend(
    db: Shelf,
    broken: Index,
    on_progress: Told = _nobody,
    of: reading.Vectors = "vector",
) -> None:
    """Bring an index level with the shelf: it may have been killed, lost or left behind."""
    if not broken.ours:
        return
    if broken.count() != reading.how_many_vectors(db, of):
        indexed = broken.numbers()
        shelved = reading.numbers_of_vectors(db, of)
        if not indexed & shelved:
            fill(db, broken, on_progress, of)
            return
        broken.remove(sorted(indexed - shelved))
        try:
            index(db, broken, sorted(shelved - indexed), on_progress, of)
        except ServerAwayError:
            raise
        except UnavailableError:  # What it holds is of another kind, or broken.
            fill(db, broken, on_progress, of)
            return
    sample = reading.some_vectors(db, SAMPLE, of)
    if sample and not broken.holds(sample, held(db, sample, of)):
        fill(db, broken, on_progress, of)
