"""From what a user names to the source that reads it."""

from pathlib import Path

from arguendo.corpus.errors import InputError
from arguendo.corpus.sources.interface import Source
from arguendo.corpus.sources.opinions_file import OpinionsFile
from arguendo.corpus.sources.starter import Starter


def source_named(name: str) -> Source:
    """Return the source for `starter` or for the path of a .jsonl or .jsonl.gz file."""
    if name == "starter":
        return Starter()
    if name.endswith((".jsonl", ".jsonl.gz")):
        return OpinionsFile(Path(name))
    raise InputError(
        f"{name} is not a source that can be read.",
        "Name `starter`, or a .jsonl or .jsonl.gz file of opinions.",
    )
