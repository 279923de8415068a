"""How fast a library is built, against embedding plus Chroma alone on the same passages.

python tests/benchmarks/bench_build.py [OPINIONS.jsonl.gz]
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.reports import data

BATCH = 512


def passages(file: Path) -> list[str]:
    """Return the text of every passage of a file of opinions."""
    from arguendo.corpus.passages import opinions_of, passages_of
    from arguendo.corpus.references import page_number, references_of
    from arguendo.corpus.sources.interface import Found, Written
    from arguendo.corpus.sources.opinions_file import OpinionsFile

    texts = []
    for found in OpinionsFile(file).records(0):
        if isinstance(found, Found) and isinstance(found.record.body, Written):
            first = references_of(found.record.citations)[:1]
            page = page_number(first[0].page) if first else None
            for opinion in opinions_of("a", found.record.body, page):
                texts += [passage.text for passage in passages_of(opinion)]
    return texts


class Took(NamedTuple):
    """Seconds by the clock, and of the processor in all threads."""

    wall: float
    processor: float

    def __add__(self, other: object) -> "Took":
        """Return both together."""
        assert isinstance(other, Took)
        return Took(self.wall + other.wall, self.processor + other.processor)


@contextmanager
def timed(into: list[Took]) -> Iterator[None]:
    """Add what something takes."""
    wall, processor = time.perf_counter(), time.process_time()
    yield
    into.append(Took(time.perf_counter() - wall, time.process_time() - processor))


def alone(texts: list[str], folder: Path, *, kept: bool) -> tuple[Took, Took]:
    """Return what the embedder and what Chroma take for the texts.

    Chroma alone gives back numbers; who has nothing beside it must put the words and the day into
    it too, to be shown a passage and to ask as of a day (`kept`).
    """
    from arguendo.corpus.index.chroma import ChromaIndex
    from arguendo.corpus.index.embedders import DEFAULT, embedder

    model, index = embedder(DEFAULT), ChromaIndex(folder)
    model.embed(texts[:8])
    embedding, indexing = list[Took](), list[Took]()
    for at in range(0, len(texts), BATCH):
        some = texts[at : at + BATCH]
        with timed(embedding):
            vectors = model.embed(some)
        numbers = range(at, at + len(some))
        with timed(indexing):
            if kept:
                index._collection.add(
                    ids=[str(number) for number in numbers],
                    embeddings=vectors,
                    documents=some,
                    metadatas=[{"day": 19700101 + number % 1000} for number in numbers],
                )
            else:
                index.add(list(numbers), vectors)
    index.close()
    nothing = Took(0.0, 0.0)
    return sum(embedding, nothing), sum(indexing, nothing)


def main() -> None:
    """Build once each way, and print rates."""
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.opinions_file import OpinionsFile

    file = Path(sys.argv[1]) if sys.argv[1:] else data("opinions_small.jsonl.gz")
    with tempfile.TemporaryDirectory() as scratch:
        texts = passages(file)
        for name in ("bare", "words"):
            (Path(scratch) / name).mkdir()
        embedding, indexing = alone(texts, Path(scratch) / "bare", kept=False)
        _, with_words = alone(texts, Path(scratch) / "words", kept=True)
        held = Library.create(Path(scratch) / "library")
        _ = held.embedder.embed(["warm"])
        built = list[Took]()
        shelving = time.thread_time()
        with timed(built):
            report = held.build(OpinionsFile(file))
        shelving = time.thread_time() - shelving
        held.close_index()
    assert report.passages == len(texts)
    peers = {
        "embedding and Chroma alone": embedding + indexing,
        "embedding and Chroma with the words": embedding + with_words,
    }
    rows = {"embedding alone": embedding, "Chroma alone": indexing, **peers}
    rows["a library, whole"] = whole = built[0]
    print(f"{report.added} opinions, {len(texts):,} passages; seconds by the clock and a processor")
    for name, took in rows.items():
        print(
            f"{name:<36}{took.wall:8.1f}{took.processor:8.1f}"
            f"{len(texts) / took.wall:9,.0f} passages/s"
        )
    print(f"{'of it in the thread that shelves':<44}{shelving:8.1f}")
    for name, peer in peers.items():
        for of, ratio in (
            ("building a library", whole.wall / peer.wall),
            ("building a library, of the processor", whole.processor / peer.processor),
        ):
            print(f"{of:<40}{ratio:6.2f} × {name}")
            tell(Figure(what=of, value=ratio, unit=f"× {name}"))
    tell(
        Figure(
            what="building", value=len(texts) / whole.wall, unit="passages a second", kind="count"
        )
    )


if __name__ == "__main__":
    main()
