"""An opinion of tens of megabytes: taken in whole, in a time that grows with its length alone."""

import random
import time
import tracemalloc

from factories.opinions import record

from arguendo.corpus.library import Library
from arguendo.corpus.shelf import reading
from arguendo.corpus.shelf.writing import shelve

VOCABULARY = [f"word{n}" for n in range(5_000)]
SHORT, LONG = 30_000, 240_000


def opinion(length: int) -> str:
    """An opinion of about that many characters, which cites a case in each paragraph."""
    chance = random.Random(length)
    paragraphs: list[str] = []
    for _ in range(length // 900 + 1):
        said = " ".join(chance.choices(VOCABULARY, k=90)).capitalize()
        place = f"{chance.randrange(1, 500)} U.S. {chance.randrange(1, 900)}"
        paragraphs.append(f"{said}. See Doe v. Roe, {place} (1950).")
    return "\n\n".join(paragraphs)


def shelved(library: Library, id: str, text: str) -> tuple[float, int]:
    """Shelve an opinion; return the processor's seconds, and the bytes held at the most."""
    tracemalloc.start()
    began = time.process_time()
    with library.writing() as db:
        shelve(db, "one", record(id, f"{id} v. Large", decided="1999", body=text))
    took = time.process_time() - began
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return took, most


def test_eight_times_the_words_take_eight_times_as_long(library: Library) -> None:
    """Neither time nor memory grows with the square of the length, which would be 64 times.

    By hand, one of 40 MB took 43 seconds and a gigabyte of memory.
    """
    shelved(library, "Warm", opinion(SHORT))
    quick, little = shelved(library, "Short", opinion(SHORT))
    slow, much = shelved(library, "Long", opinion(LONG))
    assert slow < 20 * quick
    assert much < 12 * little
    assert 0 < reading.counts(library.db)["passage"]
    (held,) = library.named("Long v. Large")
    assert opinion(LONG) == library.opinions(held.id)[0].text
