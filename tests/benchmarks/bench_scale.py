"""What all of CourtListener would take, reckoned from what this machine does with real opinions.

    python tests/benchmarks/bench_scale.py [OPINIONS.jsonl.gz] [--opinions 10000000]
        [--characters 12000] [--workers 32]

Measured: seconds of a processor for shelving, embedding and indexing, which other programs do not
lengthen much, and what is written to the disk. Reckoned: hours, memory, disk and cost, by the
formulas that are printed. The characters of a mean opinion and the prices are assumptions.
"""

import argparse
import gzip
import json
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.reports import data

MOST = 200
"""Opinions measured: more say the same."""
GRAPH = 1_100
"""Bytes of memory beside a vector in Chroma's graph: 2.1 kB were measured over 310,000 of 1 kB."""
MONTH = 730
"""Hours."""


def weight(folder: Path) -> int:
    """Return the bytes in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def measured(file: Path) -> dict[str, float]:
    """Shelve, embed and index a part of a file, each by itself, and say what each took."""
    from arguendo.corpus import vectors
    from arguendo.corpus.building import build
    from arguendo.corpus.library import Library
    from arguendo.corpus.shelf import reading
    from arguendo.corpus.sources.opinions_file import OpinionsFile

    with tempfile.TemporaryDirectory() as scratch:
        part = Path(scratch) / "part.jsonl"
        opened = gzip.open if file.suffix == ".gz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            some = list(islice(lines, MOST))
        part.write_text("".join(some), encoding="utf-8")
        letters = sum(len(json.loads(one).get("text") or "") for one in some)
        held = Library.create(Path(scratch) / "library")
        _ = held.index, held.embedder.embed(["warm"])
        began = time.process_time()
        build(held, OpinionsFile(part), lambda _: None, embedding=False)
        shelving = time.process_time() - began
        told = reading.without_vector(held.db, 0, 10**9)
        began = time.process_time()
        with held.writing():
            vectors.shelve(held.db, held.embedder, told, 512)
        embedding = time.process_time() - began
        began = time.process_time()
        vectors.index(held.db, held.index, [number for number, _ in told])
        indexing = time.process_time() - began
        held.close_index()
        held.close()
        vector = 4 * len(held.embedder.embed(["one"])[0])
        return {
            "opinions": len(some),
            "characters": letters,
            "passages": len(told),
            "shelving": shelving,
            "embedding": embedding,
            "indexing": indexing,
            "shelf": sum(one.stat().st_size for one in held.folder.glob("shelf.sqlite3*")),
            "chroma": weight(held.folder / "chroma"),
            "vector": vector,
        }


def main() -> None:
    """Measure, and reckon."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--opinions", type=int, default=10_000_000)
    parser.add_argument("--characters", type=int, default=12_000)
    parser.add_argument("--workers", type=int, default=32)
    parser.add_argument("--processor", type=float, default=0.05, help="price of its hour")
    parser.add_argument("--memory", type=float, default=0.005, help="of a gigabyte for an hour")
    parser.add_argument("--disk", type=float, default=0.08, help="of a gigabyte for a month")
    given = parser.parse_args()
    one = measured(given.file or data("opinions_small.jsonl.gz"))
    letters = given.opinions * given.characters
    each = one["characters"] / one["passages"]
    passages = letters / each
    shelving = one["shelving"] / one["characters"] * letters / 3600
    embedding = one["embedding"] / one["passages"] * passages / 3600
    indexing = one["indexing"] / one["passages"] * passages / 3600
    fanned = embedding / given.workers
    hours = shelving + max(fanned, indexing)
    gigabyte = 1e9
    shelf = one["shelf"] / one["characters"] * letters / gigabyte
    chroma = one["chroma"] / one["passages"] * passages / gigabyte
    by_day = one["vector"] * passages / gigabyte
    memory = (one["vector"] + GRAPH) * passages / gigabyte
    disk = shelf + chroma + by_day
    building = hours * memory * given.memory + (hours + embedding) * given.processor
    keeping = disk * given.disk + MONTH * memory * given.memory
    print(
        f"measured on {one['opinions']:.0f} opinions of {one['characters'] / one['opinions']:,.0f} "
        f"characters: {each:,.0f} characters a passage\n"
        f"  shelving  {one['characters'] / one['shelving'] / 1e6:8.2f} million characters/s\n"
        f"  embedding {one['passages'] / one['embedding']:8,.0f} passages/s, put on the shelf\n"
        f"  indexing  {one['passages'] / one['indexing']:8,.0f} passages/s into Chroma\n"
        f"  shelf     {one['shelf'] / one['characters']:8.2f} bytes a character, vectors included\n"
        f"  chroma    {one['chroma'] / one['passages']:8,.0f} bytes a passage\n"
    )
    print(
        f"reckoned for {given.opinions:,} opinions of {given.characters:,} characters\n"
        f"  passages  = opinions × characters ÷ {each:,.0f} = {passages / 1e6:,.0f} million\n"
        f"  shelving  = characters ÷ rate = {shelving:,.0f} h, of one process\n"
        f"  embedding = passages ÷ rate = {embedding:,.0f} h of processors, "
        f"{fanned:,.1f} h on {given.workers} workers\n"
        f"  indexing  = passages ÷ rate = {indexing:,.0f} h, beside embedding\n"
        f"  hours     = shelving + the longer of embedding and indexing = {hours:,.0f} h\n"
        f"  shelf     = characters × bytes = {shelf:,.0f} GB of disk\n"
        f"  chroma    = passages × bytes = {chroma:,.0f} GB of disk\n"
        f"  by day    = passages × {one['vector']:.0f} bytes = {by_day:,.0f} GB of disk\n"
        f"  memory    = passages × ({one['vector']:.0f} + {GRAPH:,}) bytes = {memory:,.0f} GB, "
        "where Chroma runs\n"
        f"  building  = hours × memory × {given.memory} + (hours + embedding) × {given.processor} "
        f"= {building:,.0f}\n"
        f"  keeping   = disk × {given.disk} + {MONTH} × memory × {given.memory} = {keeping:,.0f} "
        "a month"
    )
    tell(
        Figure(
            what="all of CourtListener, reckoned: building", value=hours, unit="hours", kind="time"
        ),
        Figure(
            what="all of CourtListener, reckoned: memory", value=memory, unit="GB", kind="count"
        ),
        Figure(what="all of CourtListener, reckoned: disk", value=disk, unit="GB", kind="count"),
    )


if __name__ == "__main__":
    main()
