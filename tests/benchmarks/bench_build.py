"""How fast a library is built, against embedding plus Chroma alone on the same passages.

python tests/benchmarks/bench_build.py [OPINIONS.jsonl.gz]
"""

import sys
import tempfile
import time
from pathlib import Path

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


def alone(texts: list[str], folder: Path) -> tuple[float, float]:
    """Return the seconds that the embedder and that Chroma take for the texts."""
    from arguendo.corpus.index.chroma import ChromaIndex
    from arguendo.corpus.index.embedders import DEFAULT, embedder

    model, index = embedder(DEFAULT), ChromaIndex(folder)
    model.embed(texts[:8])
    embedding = indexing = 0.0
    for at in range(0, len(texts), BATCH):
        some = texts[at : at + BATCH]
        began = time.perf_counter()
        vectors = model.embed(some)
        embedded = time.perf_counter()
        index.add(list(range(at, at + len(some))), vectors)
        embedding += embedded - began
        indexing += time.perf_counter() - embedded
    index.close()
    return embedding, indexing


def main() -> None:
    """Build once each way, and print rates."""
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.opinions_file import OpinionsFile

    file = Path(sys.argv[1]) if sys.argv[1:] else data("opinions_small.jsonl.gz")
    with tempfile.TemporaryDirectory() as folder:
        texts = passages(file)
        bare = Path(folder) / "bare"
        bare.mkdir()
        embedding, indexing = alone(texts, bare)
        held = Library.create(Path(folder) / "library")
        _ = held.embedder.embed(["warm"])
        began, cpu = time.perf_counter(), time.process_time()
        report = held.build(OpinionsFile(file))
        wall, cpu = time.perf_counter() - began, time.process_time() - cpu
        held.close_index()
    assert report.passages == len(texts)
    rows = {
        "embedding alone": embedding,
        "Chroma alone": indexing,
        "embedding and Chroma": embedding + indexing,
        "a library, whole": wall,
    }
    print(f"{report.added} opinions, {len(texts):,} passages")
    for name, seconds in rows.items():
        ratio = seconds / (embedding + indexing)
        print(f"{name:<24}{seconds:8.1f} s{len(texts) / seconds:9,.0f} passages/s{ratio:8.2f}")
    tell(
        Figure(
            what="building a library",
            value=wall / (embedding + indexing),
            unit="× embedding and Chroma alone",
        ),
        Figure(what="building", value=len(texts) / wall, unit="passages a second", kind="count"),
    )
    print(f"{'':<24}{cpu:8.1f} s of processor for the library")


if __name__ == "__main__":
    main()
