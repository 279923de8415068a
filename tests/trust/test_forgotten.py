"""What is forgotten is on no byte of the disk: words, answers, vectors, free pages too."""

import datetime as dt
import shutil
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from factories.model_servers import ModelServer
from trust.conftest import Tapped
from trust.test_keys import KEYS, bytes_with

from arguendo.corpus.library import Library
from arguendo.corpus.sources.named import source_named

EXAMPLE = Path(__file__).parents[2] / "examples/matters/co-tenant-consent.toml"
FACT = "Ludmilla Canaryquist kept the ferrymaster's violet ledger beneath the larder."
QUESTION = "Was the violet ledger of Canaryquist lawfully seized?"
ANSWERED = "Wrencanarquin answered that the refusal of the husband prevails."
THEORY = {
    "theories": [{"thesis": ANSWERED, "elements": [ANSWERED], "facts": ["F1"], "sunk_by": ANSWERED}]
}


def matter() -> str:
    """The example matter with a fact and a question that stand nowhere else."""
    about = tomllib.loads(EXAMPLE.read_text("utf-8"))
    return (
        f'question = """{QUESTION}"""\nfacts = """{FACT} {about["facts"]}"""\n'
        f'forum = "{about["forum"]}"\nside = "{about["side"]}"\nas_of = 2015-01-01\n'
    )


def needles(library: Library) -> dict[str, bytes]:
    """What must not be found: words as they are kept, and vectors as rows of float32.

    An index of words cuts a word behind what it shares with the word before: so its tail.
    """
    vectors = library.embedder.embed([FACT, QUESTION, ANSWERED])
    words = {"fact": b"naryquist", "ledger": b"violet ledger", "answer": b"encanarquin"}
    wide = {f"{name} in UTF-16": word.decode().encode("utf-16-le") for name, word in words.items()}
    rows = {f"vector {n}": row[:8].astype("<f4").tobytes() for n, row in enumerate(vectors)}
    return words | wide | rows


def kept(library: Library) -> dict[str, bytes]:
    """What is looked for in the same way and stays: a passage on the shelf, and its vector."""
    (text,) = library.db.execute("SELECT text FROM passage WHERE number = 1").fetchone()
    (vector,) = library.embedder.embed([text])
    return {"passage": text[:40].encode(), "its vector": vector[:8].astype("<f4").tobytes()}


def found(needles: dict[str, bytes], *folders: Path) -> set[str]:
    """The needles that stand in any byte of any file: tables, free pages and logs alike."""
    return {
        name
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file()
        for held in [file.read_bytes()]
        for name, needle in needles.items()
        if needle in held
    }


@pytest.fixture
def answering() -> Iterator[ModelServer]:
    """A model on this machine that says something nobody else says."""
    server = ModelServer("openai")
    server.says(*[THEORY] * 4)
    yield server
    server.close()


@pytest.mark.slow
def test_a_forgotten_matter_is_on_no_byte_of_the_disk(
    tapped: Tapped, starter_folder: Path, answering: ModelServer
) -> None:
    """It is there before, in the run and in the cache of answers; and nowhere after. No key is."""
    library = tapped.home / "library"
    shutil.copytree(starter_folder, library)
    held = Library.open(library)
    wanted, stays = needles(held), kept(held)
    written = tapped.home.parent / "matter.toml"
    written.write_text(matter(), "utf-8")
    told = tapped.run(
        "arguendo",
        *("explore", written, "--creative", "openai:some-model", "--dial", "theories=1"),
        *("--rounds", "0", "--library", library, "-o", tapped.home.parent / "run.argmap.json"),
        OPENAI_BASE_URL=answering.address,
        **KEYS,
    )
    assert answering.requests, told.stderr
    for key in KEYS.values():
        assert key not in told.stdout + told.stderr
        assert [] == bytes_with(key, tapped.home.parent)
    assert {"fact", "ledger", "answer"} <= found(wanted, tapped.home)
    for folder in (library / "chroma", library / "by-day"):
        assert {"its vector"} == found(stays, folder)
    assert set(stays) == found(stays, library)
    told = tapped.run("arguendo", "runs", "forget", "--matter", written, "--library", library)
    assert told.returncode == 0, told.stderr
    assert set() == found(wanted, tapped.home)
    assert "Was the violet ledger" not in told.stdout + told.stderr


def test_a_memorandum_taken_out_is_on_no_byte_of_the_disk(library: Library, tmp_path: Path) -> None:
    """Changed, or gone from its folder: its words, and what the index of words kept of them."""
    memos = tmp_path / "memos"
    memos.mkdir()
    (memos / "stays.md").write_text("The sergeant had time to telephone a magistrate.")
    for name, words in (("changed.md", FACT), ("gone.md", ANSWERED)):
        (memos / name).write_text(f"# {words}\n\n{words} {QUESTION}")
    source = f"memoranda:{memos}"
    library.build(source_named(source))
    wanted = needles(library)
    assert {"fact", "ledger", "answer"} <= found(wanted, library.folder)
    with closing(sqlite3.connect(library.folder / "memoranda.sqlite3")) as db:
        index = b"".join(block for (block,) in db.execute("SELECT block FROM words_data"))
    assert [True] * 2 == [wanted[one] in index for one in ("fact", "answer")]
    (memos / "changed.md").write_text("Nothing was kept.")
    (memos / "gone.md").unlink()
    told = library.build(source_named(source))
    assert (1, 1) == (told.memoranda, told.memoranda_gone)
    assert set() == found(wanted, library.folder)
    assert 2 == library.memoranda.count()
    assert 1 == len(library.memoranda.search("telephone a magistrate", as_of=dt.date.max))
