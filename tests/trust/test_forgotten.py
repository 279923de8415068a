"""What is forgotten is on no byte of the disk: words, answers, vectors, free pages too."""

import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories.model_servers import ModelServer
from trust.conftest import Tapped

from arguendo.corpus.library import Library

EXAMPLE = Path(__file__).parents[2] / "examples/matters/co-tenant-consent.toml"
FACT = "Ludmilla Canaryquist kept the ferrymaster's violet ledger beneath the larder."
QUESTION = "Was the violet ledger of Canaryquist lawfully seized?"
ANSWERED = "Canaryvogel answered that the refusal of the husband prevails."
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


def needles(library: Path) -> dict[str, bytes]:
    """What must not be found: words as they are kept, and vectors as rows of float32."""
    held = Library.open(library)
    vectors = held.embedder.embed([FACT, QUESTION, ANSWERED])
    words = {"fact": b"Canaryquist", "ledger": b"violet ledger", "answer": b"Canaryvogel"}
    wide = {f"{name} in UTF-16": word.decode().encode("utf-16-le") for name, word in words.items()}
    rows = {f"vector {n}": row[:8].astype("<f4").tobytes() for n, row in enumerate(vectors)}
    return words | wide | rows


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
    """It is there before, in the run and in the cache of answers; and nowhere after."""
    library = tapped.home / "library"
    shutil.copytree(starter_folder, library)
    wanted = needles(library)
    written = tapped.home.parent / "matter.toml"
    written.write_text(matter(), "utf-8")
    told = tapped.run(
        "arguendo",
        *("explore", written, "--creative", "openai:some-model", "--dial", "theories=1"),
        *("--rounds", "0", "--library", library, "-o", tapped.home.parent / "run.argmap.json"),
        OPENAI_BASE_URL=answering.address,
        OPENAI_API_KEY="none",
    )
    assert answering.requests, told.stderr
    assert {"fact", "ledger", "answer"} <= found(wanted, tapped.home)
    told = tapped.run("arguendo", "runs", "forget", "--matter", written, "--library", library)
    assert told.returncode == 0, told.stderr
    assert set() == found(wanted, tapped.home)
    assert "Was the violet ledger" not in told.stdout + told.stderr
